"""Where a stretch without right-to-left letters is broken: numbers, sums, quantities, and Latin runs.

European digits behind an Arabic letter become "Arabic numbers" (UAX #9, rule W2); then signs, hyphens and
currency between or before them turn into neutrals. Symbols at the edge of a Latin run (``C++``, ``.NET``) are
neutrals too and jump to its other side. A run is always taken whole: an isolate around the last word of
``Visual C++`` would part it from the first.

A sign at the end is the run's own where it can be nothing else; a full stop only behind an abbreviation with
the sentence going on, a hyphen only in ``O-`` and ``A-``, an exclamation mark only in a few names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

_RTL = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe"
_CUT = f"\\s{_RTL}\ufffc«»…\u200b-\u200f\u202a-\u202e\u2066-\u2069"
_STRETCH = re.compile(f"[^{_CUT}]+(?:[ \u00a0][^{_CUT}]+)*")
# 0-9 A-Z a-z, U+00C0–02AF, 0370–058F, 0900–1FFF, 3040–D7FF, said by what is none of them: `re` builds a large
# range character by character, which cost 7 ms of every start.
_LETTER_OR_DIGIT = re.compile(
    "[^\\x00-/:-@\\[-`{-\u00bf\u02b0-\u036f\u0590-\u08ff\u2000-\u303f\\ud800-\\U0010ffff]"
)
_LETTER = re.compile(rf"[^\W\d_{_RTL}]")
_MORE_ON_THE_LINE = re.compile("[ \u00a0\t]+(?=\\S)")

_CURRENCY = "$€£¥₺₽₪₹₨₩"
_NUMBER = rf"[{_CURRENCY}]?[0-9](?:[0-9.,:/]*[0-9])?%?"
_SIGNS = "-+−±~≈<>≤≥№§"
_BETWEEN = "-‐‑–—−+*×÷=~^<>≤≥≠≈"
_BROKEN_NUMBER = re.compile(
    rf"[{_SIGNS}]?{_NUMBER}(?:[{_BETWEEN}]{_NUMBER})+"  # ranges, dates, sums
    rf"|[{_SIGNS}]{_NUMBER}"  # signs
    rf"|[{_CURRENCY}#][0-9](?:[0-9.,]*[0-9])?"  # currency, «#1»
)
_SIGN_BEHIND = re.compile(rf"[-+−±~]?[0-9](?:[0-9.,]*[0-9])?[+*°{_CURRENCY}]")

_EXPRESSION = re.compile(
    rf"{_NUMBER}(?:[ ][-–−][ ]{_NUMBER}){{0,6}}[ ][×÷*+=≈≠][ ]{_NUMBER}(?:[ ][-–−×÷*+=≈≠][ ]{_NUMBER}){{0,9}}"
    rf"|[№§][ \u00a0]{_NUMBER}(?:[-–]{_NUMBER})?"
    r"|\(\+[0-9]{1,3}\)[ \u00a0-]?[0-9]+(?:[ \u00a0-][0-9]+){0,6}"
)
"""Several words that are one: ``5 + 3 = 8``, ``№ 5``, ``(+98) 21``. ``10 - 20`` may have a dash in it."""

_GOES_ON = re.compile(r"[.,:/]?\w|[%°]")

_AMOUNT = re.compile(rf"[{_SIGNS}]?{_NUMBER}(?:[{_BETWEEN}]{_NUMBER}){{0,9}}")
_UNIT = re.compile(
    r"[ \u00a0](?:°[CFK]?|[℃℉Ω]"
    r"|[kMGTPEhdcmµμn]?i?(?:bits?|bps|[Bb]|Hz|[VAW]h?|W/m|J|Pa|mol|cal|eV|Ω|[gmlLsK])[²³]?(?:/(?:[smhdlL]|min|kg|km|m[²³]))?"
    r"|min|sec|hrs?|[ap]\.?m|[AP]\.?M|px|pt|r?em|dpi|ppi|fps|rpm|mph|ppm|ppb|dBm?|mmHg|bar|psi|ha|ft|yd|lbs?|oz"
    rf"|USD|EUR|GBP|IRR|IRT|AED|AFN|TRY|SAR|QAR|KWD|OMR|BHD|IQD|ILS|EGP|CNY|JPY|INR|RUB|CHF|CAD|AUD|[{_CURRENCY}])"
    r"(?![\w°])"
)
"""What makes an amount and the word behind it one piece: units of measure and codes of currencies."""

_COPYRIGHT = re.compile(rf"©[ \u00a0]?(?:{_NUMBER}(?:[-–]{_NUMBER})?,?[ \u00a0])?(?={_LETTER.pattern})")

_BROKEN_START = re.compile(
    rf"[.#@${_CURRENCY}~%*^_\\]{{1,2}}[^\W_]|\.{{0,2}}[/\\]+\w|~/\w|[#@]_|\*\.\w|--\w|__\w"
    rf"|[-+−±~≈<>≤≥§№][{_CURRENCY}]?[0-9]|©"
)
_BROKEN_AMID = re.compile(rf"[{_CURRENCY}]?[0-9](?:[0-9]|[.,:/](?=[0-9]))*+(?:[^\w \u00a0]|_)")
"""A sign between a run's first digits and its first letter: ``3-D``, ``5°C``, ``2001:db8::1``."""

_BROKEN_END = re.compile(r"[^\W_](?:\+{1,2}|#|_+|\(\)|[*™®℠]+)\Z|[^\W\d_][%$]\Z")
_PATH_END = re.compile(r"[\w:][/\\]\Z")
_LOOSE_END = re.compile(r"[ \u00a0][+*=|&/\\<>~^#@$%°×÷≈≠≤≥]{1,3}\Z")

_ABBREVIATION = re.compile(
    r"(?<![\w.])(?:(?:[A-Za-z]\.)+[A-Za-z]|(?:Ph|Ed|Psy)\.D|[BM]\.(?:Sc|Ed|Eng|Arch)"
    r"|Inc|Ltd|Co|Corp|Bros|[JS]r|[DM]r|Mr?s|Prof|vs|etc|al|cf|[Vv]ol|[Ff]ig|pp|approx)\Z"
)
_GRADE = re.compile(r"(?<![\w+.-])(?:AB|[A-FO]|Rh)\Z")
_SHOUTED_NAME = re.compile(r"(?<!\w)(?:Yahoo|Joomla|Kahoot|Yum)\Z")

_OPENING = {"(": ")", "[": "]", "{": "}", "<": ">", "“": "”", "‘": "’"}
_CLOSING = {close: open_ for open_, close in _OPENING.items()}
_PARTNERS = {**_OPENING, '"': '"', "'": "'"}
_DASHES = "-–—"
_BRACKET = re.compile("[][(){}<>“”‘’\"']")
_SENTENCE = f".,:;!?{_DASHES} \u00a0"
_GLUED = "x"
_LONGEST_REMEMBERED = 60


def find_runs(text: str, *, thorough: bool = False) -> Iterator[tuple[int, int]]:
    """Where the broken runs of a right-to-left text begin and end; ``thorough`` remembers nothing."""
    for start, end in _stretches(text):
        piece = text[start:end]
        if piece.isalnum():
            continue
        look = _look if thorough or end - start > _LONGEST_REMEMBERED else remembered
        broken = look(piece, text[start - 1] if start else "", _behind(text, end))
        if broken:
            yield from [(start + first, start + last) for first, last in broken]


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """The longest pieces without right-to-left letters around each left-to-right letter or ASCII digit."""
    at = 0
    while hit := _LETTER_OR_DIGIT.search(text, at):
        start = hit.start()
        while start > at:
            c = text[start - 1]
            if c in " \u00a0":
                if start - 1 == at or not _is_inside(text[start - 2]):
                    break
            elif not _is_inside(c):
                break
            start -= 1
        stretch = _STRETCH.match(text, start)
        at = stretch.end() if stretch else hit.end()
        yield start, at


@lru_cache(maxsize=512)
def _is_inside(c: str) -> bool:
    """Whether a character may stand in a stretch (white space is looked at apart)."""
    return _STRETCH.match(c) is not None


def _behind(text: str, end: int) -> str:
    """What follows a stretch: nothing on its line, a space and more, a letter (``x``), or the very sign."""
    c, following = text[end : end + 1], text[end + 1 : end + 2]
    if c == " " and following and not following.isspace():
        return c
    if not c or c.isspace():
        return " " if _MORE_ON_THE_LINE.match(text, end) else ""
    return _GLUED if c.isalnum() or c in "\u200c\u200d" else c


def _look(piece: str, before: str, after: str) -> tuple[tuple[int, int], ...]:
    """Where the tokens of a stretch begin and end in it; ``before`` is the character to its left, if any."""
    lead = len(before)
    return tuple((a - lead, b - lead) for a, b in _runs(before + piece, lead, lead + len(piece), after))


remembered = lru_cache(maxsize=2048)(_look)
"""The same names, years and prices come again and again."""


def _runs(text: str, start: int, end: int, after: str) -> Iterator[tuple[int, int]]:
    """The tokens of a stretch without right-to-left letters: numbers, then one Latin run."""
    at = start
    while at < end:
        stop = at
        while stop < end and text[stop] not in " \u00a0":
            stop += 1
        if _LETTER.search(text, at, stop):
            yield from _latin(text, at, end, after)
            return
        first = _first(text, at, stop)
        whole = _EXPRESSION.match(text, first, end)
        if whole and _ends_there(text, whole.end(), end, after):
            stop = whole.end()
        else:
            whole = None
        amount = whole or _AMOUNT.match(text, first, stop)
        if (amount and _UNIT.match(text, amount.end(), end)) or _COPYRIGHT.match(text, first, end):
            begin = at if text[at] in _PARTNERS else first
            yield from _latin(text, begin, end, after, is_broken=True)
            return
        if whole:
            yield first, stop
        else:
            yield from _number(text, at, stop, after if stop == end else " ")
        at = stop + 1


def _first(text: str, at: int, stop: int) -> int:
    """Where a word begins behind its brackets, and behind a sign that belongs to the text before it."""
    while at < stop - 1 and text[at] in _PARTNERS and text[at + 1] != "+" and text[at] != "<":
        at += 1
    return at if text[at].isdigit() or _stands_free(text, at) else at + 1


def _ends_there(text: str, at: int, end: int, after: str) -> bool:
    """Whether a number is over at a place: no digit, letter or fraction goes on."""
    if at == end:
        return after != _GLUED
    return _GOES_ON.match(text, at, end) is None


def _number(text: str, at: int, stop: int, after: str) -> Iterator[tuple[int, int]]:
    start, end = _trim(text, at, stop)
    if start > at and text[start - 1] == "<" and text[end : end + 1] != ">":
        start -= 1
    if start >= end or not (text[start].isdigit() or _stands_free(text, start)):
        return
    is_apart = end < stop or after != _GLUED
    if _BROKEN_NUMBER.fullmatch(text, start, end) or (is_apart and _SIGN_BEHIND.fullmatch(text, start, end)):
        yield start, end


def _latin(
    text: str, start: int, end: int, after: str, *, is_broken: bool = False
) -> Iterator[tuple[int, int]]:
    """The run from a word to the end of its stretch, if it is broken."""
    first, last = _trim(text, start, end)
    for _ in range(4):
        loose = _LOOSE_END.search(text, max(first, last - 4), last)
        if loose is None:
            break
        first, last = _trim(text, first, loose.start())
    if first >= last:
        return
    kept = _keep_sign(text, first, last, end, after)
    is_glued = kept == end and after == _GLUED
    if (
        is_broken
        or kept > last
        or _BROKEN_AMID.match(text, first, last)
        or (_BROKEN_START.match(text, first, last) and _stands_free(text, first))
        or (not text[last - 1].isalnum() and _is_broken_end(text, first, last, is_glued=is_glued))
    ):
        yield first, kept


def _is_broken_end(text: str, first: int, last: int, *, is_glued: bool) -> bool:
    if _BROKEN_END.search(text, max(first, last - 4), last):
        return True
    if _PATH_END.search(text, max(first, last - 2), last):
        return not is_glued or "." in text[first:last]
    return False


def _keep_sign(text: str, first: int, last: int, end: int, after: str) -> int:
    """The end of a run with the full stop, hyphen or exclamation mark that is its own."""
    sign = text[last : last + 1] if last < end else ""
    follows = text[last + 1] if last + 1 < end else after
    if sign == ".":
        goes_on = follows not in ("", _GLUED) and not text.startswith("..", last + 1)
        is_own = goes_on and not follows.isalnum() and _ends_with(_ABBREVIATION, text, first, last)
    elif sign in ("-", "−"):
        is_own = not follows.isalnum() and _ends_with(_GRADE, text, first, last)
    else:
        is_own = sign == "!" and _ends_with(_SHOUTED_NAME, text, first, last)
    return last + 1 if is_own else last


def _ends_with(pattern: re.Pattern[str], text: str, first: int, last: int) -> bool:
    return pattern.search(text, max(first, last - 12), last) is not None


def _stands_free(text: str, at: int) -> bool:
    """Whether a sign belongs to what follows it: nothing, a space or an opening stands before."""
    return at == 0 or text[at - 1] in " \u00a0\n\t«/" or text[at - 1] in _PARTNERS


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch without the sentence's punctuation and brackets around it."""
    if start < end and text[start].isalnum() and text[end - 1].isalnum():
        return start, end
    inner = _Inner(text, start, end)
    while inner.start < inner.end:
        if inner.encloses():
            inner.drop_first()
            inner.drop_last()
        elif inner.ends_outside():
            inner.drop_last()
        elif inner.begins_outside():
            inner.drop_first()
        else:
            break
    return inner.start, inner.end


class _Inner:
    """A stretch that loses characters at its ends. Brackets are counted and paired once, in linear time."""

    __slots__ = ("_counts", "_partners", "_text", "end", "start")

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text, self.start, self.end = text, start, end
        self._counts: dict[str, int] = {}
        self._partners: dict[int, int] = {}
        opened: dict[str, list[int]] = {}
        for match in _BRACKET.finditer(text, start, end):
            c = match[0]
            self._counts[c] = self._counts.get(c, 0) + 1
            if c in _OPENING:
                opened.setdefault(_OPENING[c], []).append(match.start())
            elif opened.get(c):
                self._partners[opened[c].pop()] = match.start()

    def drop_first(self) -> None:
        self._drop(self._text[self.start])
        self.start += 1

    def drop_last(self) -> None:
        self.end -= 1
        self._drop(self._text[self.end])

    def _drop(self, c: str) -> None:
        if c in self._counts:
            self._counts[c] -= 1

    def _count(self, c: str) -> int:
        return self._counts.get(c, 0)

    def encloses(self) -> bool:
        """Whether one pair of brackets or quotes is around all of it."""
        first, last = self._text[self.start], self._text[self.end - 1]
        if self.end - self.start < 2 or _PARTNERS.get(first) != last:
            return False
        return self._count(first) == 2 if first == last else self._partners.get(self.start) == self.end - 1

    def ends_outside(self) -> bool:
        """Whether the last character belongs to the sentence."""
        last = self._text[self.end - 1]
        if last in _CLOSING:
            return self._count(last) > self._count(_CLOSING[last])
        return last in _SENTENCE or (last in "\"'" and self._count(last) == 1)

    def begins_outside(self) -> bool:
        """Whether the first character belongs to the sentence."""
        first = self._text[self.start]
        if first in _OPENING:
            return self._count(first) > self._count(_OPENING[first])
        if first in "\"'":
            return self._count(first) == 1
        return first in " \u00a0,:;!?" or (
            first in _DASHES and self.end > self.start + 1 and self._text[self.start + 1].isalpha()
        )
