"""The reference pages of docs/, written from the code: ``python -m tools.reference``."""

from tools.reference.collect import pages

__all__ = ["pages"]
