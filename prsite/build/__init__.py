"""Rendering a plan and publishing it: the only place that knows what was read and what was made."""
