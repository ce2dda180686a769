"""The frozen values that pass between the stages, and the Protocols of their meeting points."""
