"""Direction of text: what a block needs, what an inserted value needs, what must not stay in a slug.

The Unicode bidirectional algorithm (UAX #9) gives the letters their direction; what blocks
and readers make of it was measured in Chromium.
"""

from __future__ import annotations

import re
import unicodedata

from prsite.i18n.languages import Direction

LRM, RLM, ALM = "\u200e", "\u200f", "\u061c"
FSI, PDI = "\u2068", "\u2069"
ZWNJ, ZWJ = "\u200c", "\u200d"

EMBEDDING_CONTROLS = frozenset(map(chr, range(0x202A, 0x202F)))
"""Embeddings and overrides, U+202A–202E: no honest author types them (Trojan Source, CVE-2021-42574)."""

BIDI_CONTROLS = EMBEDDING_CONTROLS | {LRM, RLM, ALM} | frozenset(map(chr, range(0x2066, 0x206A)))
"""Every character of the property Bidi_Control (Unicode PropList)."""

_CONTROLS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_CONTROLS_AND_JOINERS = re.compile("[\u061c\u200c-\u200f\u202a-\u202e\u2066-\u2069]")

# The letters (general category L) of bidirectional class R or AL that living texts use, as one character
# class: a search of a whole paragraph costs a microsecond. Rarer blocks are found by character.
_COMMON_RTL = re.compile(
    "[\u05d0-\u05f2\u0620-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06fc]"
)
_COMMON_LTR = re.compile("[A-Za-z]")

# Looked for only where the hint below is found, and compiled then.
_ADDRESS = (
    r"(?i)(?:(?:https?|ftp|mailto|tel|sip|geo):|www\.)[^\s<>«»“”\"]+"
    r"|(?<![\w.+%-])[\w.+%-]+@[\w-]+(?:\.[\w-]+)+"
    r"|(?<![\w@.-])(?:[a-z0-9-]+\.)+(?:com|org|net|ir|info|edu|gov|io|example)(?![\w-])"
    r"(?:[/?#][^\s<>«»“”\"]*)?"
)

# Whether a text may hold an address at all: this search is quick, the one above is not.
_ADDRESS_HINT = re.compile(r"@|[A-Za-z0-9][.:][A-Za-z0-9/+]")


def is_rtl_letter(c: str) -> bool:
    """Whether the character is a letter written from right to left (class R or AL), not a digit or mark."""
    return c.isalpha() and unicodedata.bidirectional(c) in ("R", "AL")


def is_ltr_letter(c: str) -> bool:
    """Whether the character is a letter of any script written from left to right (class L)."""
    return c.isalpha() and unicodedata.bidirectional(c) == "L"


def is_latin_letter(c: str) -> bool:
    """Whether the character is a letter of the Latin script, with or without marks."""
    if c.isascii():
        return c.isalpha()
    return c.isalpha() and unicodedata.name(c, "").startswith(("LATIN ", "FULLWIDTH LATIN "))


_UNCOMMON = re.compile("[^\x00-\x7f\u0600-\u06ff\u200b-\u200f\u2010-\u2027\u2066-\u2069«»]")
"""Anything beside ASCII, Arabic script, and the marks of Persian: it may hold Latin letters."""


def has_letters(text: str, toward: Direction) -> bool:
    """Whether the text has a letter of that direction."""
    if toward == "rtl":
        return _COMMON_RTL.search(text) is not None or (not text.isascii() and any(map(is_rtl_letter, text)))
    if _COMMON_LTR.search(text) is not None:
        return True
    return _UNCOMMON.search(text) is not None and any(map(is_ltr_letter, text))


def first_strong(text: str) -> Direction | None:
    """The direction of the first strong character, as HTML's `dir=auto` and feed readers find it.

    Isolates do not hide what they hold (unlike rule P2 of UAX #9), and marks such as RLM count; None where
    the text has no strong character.
    """
    for c in text:
        kind = unicodedata.bidirectional(c)
        if kind == "L":
            return "ltr"
        if kind in ("R", "AL"):
            return "rtl"
    return None


def block_direction(text: str, base: Direction) -> Direction | None:
    """The direction a block must carry itself, or None where it inherits the document's.

    The opposite of `base` only where the block has letters of the opposite direction and none of base's.
    URLs, host names and e-mail addresses in running text do not count; a block of nothing else is ltr.
    """
    against = _opposite(base)
    rest = re.sub(_ADDRESS, " ", text) if _ADDRESS_HINT.search(text) else text
    if has_letters(rest, base):
        return None
    if has_letters(rest, against):
        return against
    only_addresses = rest != text and not any(c.isalnum() for c in rest)
    return "ltr" if only_addresses and base == "rtl" else None


def isolate(text: str, base: Direction) -> str:
    """The text between U+2068 and U+2069 where it has letters against `base`; else the text as it is.

    For values put into plain text: titles, descriptions, `og:` values. HTML wants `<bdi>` instead.
    """
    if not has_letters(text, _opposite(base)) or (text.startswith(FSI) and text.endswith(PDI)):
        return text
    return f"{FSI}{text}{PDI}"


def mark_title(text: str, base: Direction) -> str:
    """A feed title that first-strong readers show in `base`: RLM or LRM where it begins against it."""
    if first_strong(text) in (None, base):
        return text
    return (RLM if base == "rtl" else LRM) + text


def strip_controls(text: str, *, keep_zwnj: bool = True) -> str:
    """The text without bidirectional controls; without ZWNJ and ZWJ too where `keep_zwnj` is false."""
    return (_CONTROLS if keep_zwnj else _CONTROLS_AND_JOINERS).sub("", text)


def _opposite(side: Direction) -> Direction:
    return "ltr" if side == "rtl" else "rtl"
