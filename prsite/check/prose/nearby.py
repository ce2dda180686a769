"""What stands around a place of a text: letters of the Arabic script, tables."""

from __future__ import annotations

import re
from bisect import bisect_right

from prsite.check.prose.values import Prose

LETTER = "\u0620-\u063f\u0641-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff\u0750-\u077f"
"""The letters of the Arabic script without tatweel, for use inside a character class."""

MARK = "\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
"""What is written above and below them."""

NATIVE = "۰-۹"
ZWNJ = "\u200c"
SPACE = " \t\u00a0"

ARABIC_SCRIPT = frozenset("fa ar ur ps ckb sd ug".split())
"""Languages whose commas, semicolons and question marks are turned round."""

_RTL = re.compile("[\u05d0-\u05ea\u0620-\u064a\u066e-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff\u0750-\u077f]")
_LTR = re.compile("[A-Za-z]")
_WORD_SIGNS = re.compile(f"[{LETTER}{MARK}{ZWNJ}]")
_LONGEST_WORD = 60
_REACH = 60
_LEAD = frozenset(" \t\u00a0\u200c\u200e\u200f\ufffc")
_LONGEST_LEAD = 400


def line_around(text: str, at: int, reach: int = _REACH) -> tuple[int, int]:
    """Where the line of a place begins and ends, or where ``reach`` does."""
    first = text.rfind("\n", max(0, at - reach), at) + 1
    end = text.find("\n", at, at + reach)
    return first or max(0, at - reach), min(len(text), at + reach) if end < 0 else end


def is_rtl_near(text: str, at: int) -> bool:
    """Whether most letters near by on the same line run from right to left."""
    start, end = line_around(text, at)
    piece = text[start:end]
    return len(_RTL.findall(piece)) > len(_LTR.findall(piece))


def begins_line(text: str, at: int) -> bool:
    """Whether nothing but markup and white space stands before it on its line."""
    least = max(0, at - _LONGEST_LEAD)
    while at > least and text[at - 1] in _LEAD:
        at -= 1
    return at == 0 or text[at - 1] == "\n" or text[at - 1] in _LEAD


def word_around(text: str, at: int) -> tuple[int, int]:
    """Where the word of the Arabic script that a letter belongs to begins and ends."""
    start, end = at, at + 1
    least, most = max(0, at - _LONGEST_WORD), min(len(text), at + _LONGEST_WORD)
    while start > least and _WORD_SIGNS.match(text[start - 1]):
        start -= 1
    while end < most and _WORD_SIGNS.match(text[end]):
        end += 1
    return start, end


def word_before(text: str, at: int) -> str:
    """The word before a place, behind white space; empty where something else stands there."""
    end = at
    while end > 0 and text[end - 1] in SPACE:
        end -= 1
    start = end
    while start > max(0, end - _LONGEST_WORD) and _WORD_SIGNS.match(text[start - 1]):
        start -= 1
    return text[start:end]


def in_table(prose: Prose, at: int) -> bool:
    """Whether a place is in the row of a table."""
    number = bisect_right(prose.tables, (at, len(prose.text) + 1))
    return number > 0 and prose.tables[number - 1][0] <= at < prose.tables[number - 1][1]
