"""prsite: a static-site generator for newsrooms, right-to-left first."""

__version__ = "0.1.0"
