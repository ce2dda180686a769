"""Draws every picture of the demo newsroom; run ``python -m tools.demo_art``."""
