"""Slugs: a text as one readable segment of a URL and of a path on any disk."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from prsite.i18n.folding import DROPPED

MAX_BYTES = 200
"""UTF-8 length: file systems allow 255 bytes for a name, and suffixes come on top."""

_LETTERS = str.maketrans({"ي": "ی", "ى": "ی", "ك": "ک", "ۀ": "ه", "İ": "i"})
_DROPPED = re.compile(f"[{DROPPED}'’]")

# What plain Persian and English are written with: no form of normalisation changes any of it.
_WRITTEN = "0-9\u0621-\u063a\u0641-\u064a\u0660-\u0669\u06f0-\u06f9پچژکگۀی"
_UNUSUAL = re.compile(f"[^\\x00-\\x7f{_WRITTEN}«»،؛؟٪٫٬\u200c\u2013\u2014]")
_IS_SLUG = re.compile("[a-z0-9]+(?:-[a-z0-9]+)*")
_PIECES = re.compile(f"[a-z{_WRITTEN}]+")
_LETTERS_AND_DIGITS = _LETTERS | {ord(zero) + i: str(i) for zero in "۰٠" for i in range(10)}


@lru_cache(maxsize=4096)
def slugify(text: str) -> str:
    """The text in lower case, letters and ASCII digits joined by single hyphens, at most 200 bytes of UTF-8.

    Letters of any script stay; Arabic ي and ك become Persian; ZWNJ, spaces and punctuation become hyphens;
    harakat, tatweel and invisible controls vanish. "" where nothing is left: the caller decides what then.
    """
    if _IS_SLUG.fullmatch(text):
        slug = text
    elif _UNUSUAL.search(text):
        slug = "-".join("".join(map(_kept, _normal(text))).split())
    else:
        slug = "-".join(_PIECES.findall(text.lower().replace("'", ""))).translate(_LETTERS_AND_DIGITS)
    return slug if len(slug.encode()) <= MAX_BYTES else _shortened(slug)


def _normal(text: str) -> str:
    plain = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).translate(_LETTERS).lower())
    return unicodedata.normalize("NFKC", _DROPPED.sub("", plain).translate(_LETTERS))


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
