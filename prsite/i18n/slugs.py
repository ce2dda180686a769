"""Slugs: a text as one readable segment of a URL and of a path on any disk."""

from __future__ import annotations

import re
import unicodedata

from prsite.i18n.folding import DROPPED

MAX_BYTES = 200
"""UTF-8 length: file systems allow 255 bytes for a name, and suffixes come on top."""

_LETTERS = str.maketrans({"ي": "ی", "ى": "ی", "ك": "ک", "ۀ": "ه", "İ": "i"})
_DROPPED = re.compile(f"[{DROPPED}'’]")


def slugify(text: str) -> str:
    """The text in lower case, letters and ASCII digits joined by single hyphens, at most 200 bytes of UTF-8.

    Letters of any script stay; Arabic ي and ك become Persian; ZWNJ, spaces and punctuation become hyphens;
    harakat, tatweel and invisible controls vanish. "" where nothing is left: the caller decides what then.
    """
    plain = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).translate(_LETTERS).lower())
    plain = unicodedata.normalize("NFKC", _DROPPED.sub("", plain).translate(_LETTERS))
    slug = "-".join("".join(map(_kept, plain)).split())
    return slug if len(slug.encode()) <= MAX_BYTES else _shortened(slug)


def _kept(c: str) -> str:
    """A letter or mark as it is, a decimal digit in ASCII, a space for anything else."""
    if c.isalpha():
        return c
    value = unicodedata.decimal(c, None)
    if value is not None:
        return str(value)
    return c if unicodedata.category(c) in ("Mn", "Mc") else " "


def _shortened(slug: str) -> str:
    cut = slug.encode()[:MAX_BYTES].decode(errors="ignore")
    if slug[len(cut)] != "-" and "-" in cut[len(cut) // 2 :]:
        cut = cut.rpartition("-")[0]
    return cut.strip("-")
