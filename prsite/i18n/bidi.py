"""Direction of text: what a block needs, what an inserted value needs, what must not stay in a slug.

The Unicode bidirectional algorithm (UAX #9) gives the letters their direction; what blocks
and readers make of it was measured in Chromium.
"""

from __future__ import annotations

import re
import unicodedata

from prsite.i18n.languages import Direction

LRM, RLM = "\u200e", "\u200f"
FSI, PDI = "\u2068", "\u2069"
ZWNJ, ZWJ = "\u200c", "\u200d"

_PDF = "\u202c"
_ENDINGS = dict.fromkeys("\u2066\u2067\u2068", PDI) | dict.fromkeys("\u202a\u202b\u202d\u202e", _PDF)
_PAIRED = re.compile("[\u202a-\u202e\u2066-\u2069]")
_LINES = re.compile("([\n\r\x1c-\x1e\x85\u2029])")
"""The characters of class B, which end a paragraph and all that is open in it."""

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


_TURNING_DIGITS = re.compile("[\u0660-\u0669][^\u0660-\u0669.,:/٫٬]+[\u0660-\u0669]")


def is_rtl_letter(c: str) -> bool:
    """Whether the character is a letter written from right to left (class R or AL), not a digit or mark."""
    return c.isalpha() and unicodedata.bidirectional(c) in ("R", "AL")


def is_ltr_letter(c: str) -> bool:
    """Whether the character is a letter of any script written from left to right (class L)."""
    return c.isalpha() and unicodedata.bidirectional(c) == "L"


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


def is_address(text: str) -> bool:
    """Whether a text is nothing but one URL, host name or e-mail address."""
    return _ADDRESS_HINT.search(text) is not None and re.fullmatch(_ADDRESS, text) is not None


def closed(text: str) -> str:
    """The text with as many endings as beginnings of isolates and embeddings: a value that its surroundings
    do not feel, and that does not feel them.

    What ends nothing (U+2069, U+202C) is dropped, what is left open is ended at the end of its line: a
    paragraph of plain text ends everything (UAX #9, X8). Nothing else changes.
    """
    if _PAIRED.search(text) is None:
        return text
    return "".join(map(_closed_line, _LINES.split(text)))


def _closed_line(line: str) -> str:
    parts: list[str] = []
    wanted: list[str] = []
    isolates = 0
    for c in line:
        if c in _ENDINGS:
            wanted.append(_ENDINGS[c])
            isolates += _ENDINGS[c] == PDI
        elif c == PDI:
            if not isolates:
                continue
            isolates -= 1
            # The end of an isolate ends the embeddings opened in it too (X6a).
            while wanted.pop() != PDI:
                pass
        elif c == _PDF:
            if not wanted or wanted[-1] != _PDF:
                continue
            wanted.pop()
        parts.append(c)
    return "".join(parts + wanted[::-1])


def isolate(text: str, base: Direction) -> str:
    """A text as a part of a plain one: between U+2068 and U+2069 where it would not stand right without.

    That is where all its letters are against `base`, and where a mixed text begins against it: this one is
    marked inside, because the isolate takes the direction of its first strong character, and the whole would
    take it without. For titles, descriptions, `og:` values; HTML wants `<bdi>` instead. What the text itself
    leaves open is closed.
    """
    text = closed(text)
    if text.startswith(FSI) and text.endswith(PDI):
        return text
    if block_direction(text, base) == _opposite(base):
        return f"{FSI}{text}{PDI}"
    if first_strong(text) == _opposite(base):
        return f"{FSI}{mark_title(text, base)}{PDI}"
    return text


def isolating_tag(text: str) -> str:
    """The HTML element that with ``dir="ltr"`` keeps a number or a name in the order of its characters.

    An isolate alone does not keep Arabic-Indic digits (class AN): a hyphen or a space between two of them is
    resolved as if it stood between right-to-left letters (UAX #9, rule N1), and ``٠٢١-٨٨٧٧`` turns round.
    """
    return "bdo" if _TURNING_DIGITS.search(text) else "bdi"


def mark_title(text: str, base: Direction) -> str:
    """A feed title that first-strong readers show in `base`: RLM or LRM where it begins against it.

    What the text leaves open is closed.
    """
    text = closed(text)
    if first_strong(text) in (None, base):
        return text
    return (RLM if base == "rtl" else LRM) + text


def strip_controls(text: str, *, keep_zwnj: bool = True) -> str:
    """The text without bidirectional controls; without ZWNJ and ZWJ too where `keep_zwnj` is false."""
    return (_CONTROLS if keep_zwnj else _CONTROLS_AND_JOINERS).sub("", text)


def _opposite(side: Direction) -> Direction:
    return "ltr" if side == "rtl" else "rtl"
