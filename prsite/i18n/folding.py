"""Keys for comparing words: search, tags, slugs' nearness, misspelt names.

The browser has the same fold, tested with the same vectors: `REPLACED`, `DROPPED` and `HAMZA_STEMS` are its
whole data, and `tools/fold.py` writes the script from them. Only characters of a version of Unicode that
Python or the browser does not know yet (Python 3.11 has 14.0) may have another key there.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

FOLDED_LETTERS: dict[str, str] = {
    "ي": "ی",
    "ى": "ی",
    "ئ": "ی",
    "ك": "ک",
    "ة": "ه",
    "ۀ": "ه",
    "أ": "ا",
    "إ": "ا",
    "آ": "ا",
    "ٱ": "ا",
    "ؤ": "و",
    "ہ": "ه",
    "ۂ": "ه",
    "ۃ": "ه",
    "ۓ": "ے",
}
"""Letters that count as another one, over and above NFKC. ھ does not: it tells Urdu words apart."""

DROPPED = (
    "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
    "\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
    "\u00ad\u061c\u200b\u200d-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
)
"""What does not count: niqqud, tatweel, harakat with U+0654, invisible marks. For […] of a pattern."""

HAMZA_STEMS: dict[str, str] = {
    "هییت": "هیات",
    "مسوول": "مسیول",
    "مساله": "مسیله",
    "جریت": "جرات",
    "نشیت": "نشات",
    "شوون": "شیون",
    "رووس": "ریوس",
    "سیوال": "سوال",
    "قراءت": "قرایت",
    "براءت": "برایت",
    "اجراء": "اجرا",
    "املاء": "املا",
    "امضاء": "امضا",
    "انشاء": "انشا",
    "اعضاء": "اعضا",
    "ابتداء": "ابتدا",
    "انتهاء": "انتها",
    "وزراء": "وزرا",
    "علماء": "علما",
    "شهداء": "شهدا",
    "انبیاء": "انبیا",
    "اولیاء": "اولیا",
    "ارتقاء": "ارتقا",
    "القاء": "القا",
    "الغاء": "الغا",
    "احیاء": "احیا",
    "اهداء": "اهدا",
    "شیء": "شی",
}
"""Spellings of a hamza that differ after the letters are folded: beginning of a word → the one kept."""

REPLACED: dict[str, str] = (
    FOLDED_LETTERS
    | {"\u200c": " "}
    | {chr(ord(zero) + i): str(i) for zero in ("\u06f0", "\u0660") for i in range(10)}
)
"""The letters, ZWNJ and the digits that NFKC leaves: single characters, none of which is another's result."""

_DROPPED = re.compile(f"[{DROPPED}]")
_HAMZA = re.compile(r"(?<!\w)(?:" + "|".join(sorted(HAMZA_STEMS, key=len, reverse=True)) + ")")

# Anything but ASCII and the letters, digits and signs of plain Persian, none of which NFKC changes once the
# marks are gone; ە ہ ے are left out because a U+0654 after them composes.
_UNUSUAL = re.compile(
    "[^\\x00-\\x7f«»،؛؟٪٫٬\u200c\u2013\u2014\u0621-\u063a\u0641-\u064a\u0660-\u0669پچژکگۀی\u06f0-\u06f9]"
)


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """The comparison key of a text: equal keys mean "the same word to a Persian reader".

    NFKC and case folding; Arabic letters, hamza carriers and digits unified; harakat, tatweel and invisible
    marks dropped; ZWNJ and any white space one space. Folding twice changes nothing.
    """
    if text.isascii():
        return " ".join(text.lower().split())
    key = _DROPPED.sub("", text)
    if _UNUSUAL.search(key):
        key = unicodedata.normalize("NFKC", _without_case(unicodedata.normalize("NFKC", text)))
        key = unicodedata.normalize("NFKC", _replaced(_DROPPED.sub("", key)))
    else:
        key = _replaced(key.lower())
    return " ".join(_HAMZA.sub(lambda found: HAMZA_STEMS[found[0]], key).split())


def _without_case(text: str) -> str:
    """Case folding by what browsers can do, too: ß and ẞ are ss, a final sigma is a sigma, ı is i."""
    return text.lower().upper().lower().replace("ς", "σ")


def _replaced(text: str) -> str:
    # A chain of replacements is far quicker here than str.translate, which works by character.
    for letter, kept in REPLACED.items():
        text = text.replace(letter, kept)
    return text


def distance(a: str, b: str) -> int:
    """Damerau–Levenshtein distance: insertions, deletions, replacements and swaps of neighbours."""
    last_row: dict[str, int] = {}
    far = len(a) + len(b)
    rows = [[far] * (len(b) + 2), [far, *range(len(b) + 1)]]
    for i, x in enumerate(a, start=1):
        row = [far, i]
        last_match = 0
        for j, y in enumerate(b, start=1):
            swap_row, swap_column = last_row.get(y, 0), last_match
            cost = 0 if x == y else 1
            if x == y:
                last_match = j
            row.append(
                min(
                    rows[i][j] + cost,
                    row[j] + 1,
                    rows[i][j + 1] + 1,
                    rows[swap_row][swap_column] + (i - swap_row - 1) + 1 + (j - swap_column - 1),
                )
            )
        last_row[x] = i
        rows.append(row)
    return int(rows[-1][-1])


def nearest(word: str, candidates: Iterable[str], at_most: int = 3) -> str | None:
    """The candidate a writer most likely meant, by folded distance; the first of equals.

    None where none is within `at_most`, or where as much would have to change as stays.
    """
    key = fold(word)
    best: tuple[int, str] | None = None
    for candidate in candidates:
        other = fold(candidate)
        if abs(len(key) - len(other)) > at_most:
            continue
        steps = distance(key, other)
        if steps <= at_most and steps * 2 < max(len(key), len(other)) and (best is None or steps < best[0]):
            best = steps, candidate
    return best[1] if best else None
