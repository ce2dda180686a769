"""Themes as data: finding, reading and filling them."""
