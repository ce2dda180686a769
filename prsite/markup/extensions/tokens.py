"""Pieces of left-to-right writing that the bidirectional algorithm breaks inside a right-to-left sentence.

European digits behind an Arabic letter become "Arabic numbers" (UAX #9, rule W2); then hyphens, signs and
currency between or before them turn into neutrals, and ``2025-11-16`` is read from its end. Symbols at the
edge of a Latin run (``C++``, ``.NET``) are neutrals too and jump to its other side. What holds together by
itself (``12:30``, ``v1.2.3``, ``A/B``, ``ISO 9001``) is left alone, and a run is always taken whole: an
isolate around the last word of ``Visual C++`` would part it from the first.
"""

from __future__ import annotations

import re
from functools import lru_cache
from operator import itemgetter
from typing import NamedTuple

from prsite.i18n.phones import tel_address

_D = "0-9۰-۹٠-٩"
_ZERO = "0۰٠"
_RTL = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe"
_CUT = f"\\s{_RTL}\ufffc«»…\u200b-\u200f\u202a-\u202e\u2066-\u2069"

_PHONE = re.compile(
    rf"(?:\+[ ]?[{_D}]|\([{_ZERO}][{_D}]|[{_ZERO}][{_D}])"
    rf"(?:[{_D}]|[ \u00a0\u2010\u2011–()-](?=[{_D}() ])){{0,40}}"
)
_PHONE_SIGNS = "+" + _ZERO
"""Every telephone number begins with one of these, perhaps in parentheses."""

_JOINED = re.compile(r"[\w+.,:/٫٬@#-]")
"""What stands right before digits that are the end of something else."""

_GROUP = re.compile(rf"[{_D}]+")
_EXTENSION = re.compile(rf"[-–/][{_D}]{{1,2}}(?![{_D}/-])")
_STRETCH = re.compile(f"[^{_CUT}]+(?:[ \u00a0][^{_CUT}]+)*")
# 0-9 A-Z a-z, U+00C0–02AF, 0370–058F, 0900–1FFF, 3040–D7FF, said by what is none of them: `re` builds a large
# range character by character, which cost 7 ms of every start.
_LETTER_OR_DIGIT = re.compile(
    "[^\\x00-/:-@\\[-`{-\u00bf\u02b0-\u036f\u0590-\u08ff\u2000-\u303f\\ud800-\\U0010ffff]"
)
_NATIVE = r"[۰-۹٠-٩]+(?:[٫٬.][۰-۹٠-٩]+)*(?![\w٫٬/-])"
_NATIVE_SIGNED = re.compile(
    rf"(?<=[\s(«])[-+]{_NATIVE}|(?<![\w{_D}])[−±]{_NATIVE}|(?:(?<=\A)|(?<=\A ))[-+]{_NATIVE}(?=\s*\Z)"
)
"""CLDR writes a negative number with its sign on the left in Persian too. At the beginning of a block a
hyphen is more likely a dash or a bullet, unless the number is all there is (a cell of a table)."""

_HINT = re.compile(rf"[A-Za-z0-9{_ZERO}+±−-]")
_PLAIN = re.compile(rf"[A-Za-z0-9{_ZERO}]")
_SIGNED = re.compile("[-−+±][۰-۹٠-٩]")
"""A text without any match of the last two holds no token; without the last, no signed native number."""

_NUMBER = r"[$€£¥₺₽]?[0-9](?:[0-9.,:/]*[0-9])?%?"
_BROKEN_NUMBER = re.compile(
    rf"[-+−±]?{_NUMBER}(?:[-‐‑–—−+*×÷=~^]{_NUMBER})+"  # ranges, dates, sums
    rf"|[-+−±]{_NUMBER}"  # signs
    r"|[$€£¥₺₽#][0-9](?:[0-9.,]*[0-9])?"  # currency, «#1»
)
_BROKEN_START = re.compile(
    r"[.#@$/~][^\W\d_]|~/\w|\.[0-9]|[#@][0-9_]|\*\.\w|--\w|[-+−±]?[$€£¥₺₽]?[0-9][0-9.,]*%?[-‐‑–—−+*×÷=]\w"
    r"|[-+−±][$€£¥]?[0-9]|[$€£¥₺₽][0-9]"
)
_BROKEN_END = re.compile(r"[^\W_]\+{1,2}\Z|[^\W_]#\Z|\w\.\w[^\s]*/\Z")
_LETTER = re.compile(rf"[^\W\d_{_RTL}]")
_OPENING = {"(": ")", "[": "]", "{": "}", "<": ">", "“": "”", "‘": "’"}
_CLOSING = {close: open_ for open_, close in _OPENING.items()}
_PARTNERS = {**_OPENING, '"': '"', "'": "'"}
_DASHES = "-–—"
_SENTENCE = f".,:;!?{_DASHES} \u00a0"


class Token(NamedTuple):
    """A piece of text to isolate, from ``start`` to ``end``; a telephone number has its ``tel:`` address."""

    start: int
    end: int
    href: str = ""


def may_hold_tokens(text: str) -> bool:
    """Whether a text has a character that every token needs: a quick first look."""
    return _HINT.search(text) is not None


def find_tokens(text: str, zone: str = "", *, thorough: bool = False) -> list[Token]:
    """What needs isolation in a right-to-left text, in order. U+FFFC stands for things inside the line.

    ``zone`` is the IANA zone whose country national telephone numbers belong to. ``thorough`` looks for
    signed numbers everywhere and remembers nothing.
    """
    has_signed = _SIGNED.search(text) is not None
    if not has_signed and _PLAIN.search(text) is None:
        return []
    may_call = thorough or any(map(text.__contains__, _PHONE_SIGNS))
    found = _phones(text, zone) if may_call else []
    masked = text
    for token in found:
        hole = "\ufffc" * (token.end - token.start)
        masked = masked[: token.start] + hole + masked[token.end :]
    for start, end in _stretches(masked):
        tokens = _runs_of if thorough or end - start > _LONGEST_REMEMBERED else _remembered_runs
        for first, last in tokens(masked[start:end], masked[start - 1 : start] if start else ""):
            found.append(Token(start + first, start + last))
    if thorough or (has_signed and _SIGNED.search(masked)):
        found.extend(Token(m.start(), m.end()) for m in _NATIVE_SIGNED.finditer(masked))
    return sorted(found, key=itemgetter(0))


def _phones(text: str, zone: str) -> list[Token]:
    found: list[Token] = []
    at = 0
    while match := _PHONE.search(text, at):
        before = text[match.start() - 1] if match.start() else ""
        token = None if before and _JOINED.match(before) else _phone(text, match, zone)
        if token is None:
            at = match.end()
            continue
        found.append(token)
        at = token.end
    return found


def _phone(text: str, match: re.Match[str], zone: str) -> Token | None:
    """The number at the beginning of a chain of digit groups: as many groups as a number can have."""
    groups = list(_GROUP.finditer(text, match.start(), match.end()))
    plus = match[0].startswith("+")
    abroad = plus or re.match(f"[{_ZERO}]{{2}}", groups[0][0]) is not None
    most = 15 if abroad else 11
    total, end, count = 0, 0, 0
    for group in groups:
        size = len(group[0])
        between = text[groups[count - 1].end() : group.start()] if count else ""
        if total + size > most or (count and not _joins(between, total)):
            break
        if size < 2 and count and not (plus and between.endswith("(")):
            break
        total, end, count = total + size, group.end(), count + 1
    if (
        total < (12 if abroad and not plus else 8)
        or not _is_number(groups[:count], total, abroad)
        or _goes_on(text, end)
    ):
        return None
    start = match.start()
    if text[start] == "(" and ")" not in text[start:end]:
        start += 1
    href = tel_address(text[start:end], zone)
    extension = _EXTENSION.match(text, end)
    if extension and not abroad:
        end = extension.end()
    return Token(start, end, href)


def _joins(between: str, total: int) -> bool:
    """Whether what stands between two groups joins them; a space no longer does once a number is full."""
    if between.strip("()") in ("", " ", "\u00a0") and " " in between:
        return total < 11
    return between in ("-", "–", "\u2010", "\u2011", ")", "(", ")-", "-(", "\u00a0", ") ", " (")


def _is_number(groups: list[re.Match[str]], total: int, abroad: bool) -> bool:
    sets = {("0" <= c <= "9", "۰" <= c <= "۹") for group in groups for c in group[0]}
    if len(sets) > 1:
        return False
    sizes = [len(group[0]) for group in groups]
    if abroad or sizes[0] > 2:
        return True
    # Two digits first: French numbers go in pairs; 01-02-2025 is a date.
    return total == 10 and set(sizes) == {2}


def _goes_on(text: str, end: int) -> bool:
    """Whether the digits are part of something longer: a decimal, a time, a word."""
    after = text[end : end + 2]
    if not after:
        return False
    if after[0].isdecimal() or (after[0].isascii() and (after[0].isalpha() or after[0] in "_@")):
        return True
    return len(after) == 2 and after[0] in ".:٫٬" and after[1].isdecimal()


def _stretches(text: str) -> list[tuple[int, int]]:
    """The longest pieces without right-to-left letters around each left-to-right letter or ASCII digit."""
    found: list[tuple[int, int]] = []
    at = 0
    while hit := _LETTER_OR_DIGIT.search(text, at):
        start = hit.start()
        while start > at and (_STRETCH.match(text[start - 1]) or _is_inner_space(text, start - 1, at)):
            start -= 1
        stretch = _STRETCH.match(text, start)
        at = stretch.end() if stretch else hit.end()
        found.append((start, at))
    return found


def _is_inner_space(text: str, position: int, least: int) -> bool:
    """Whether a single space stands there with something to its left that belongs to the piece."""
    return text[position] in " \u00a0" and position > least and _STRETCH.match(text[position - 1]) is not None


def _runs_of(piece: str, before: str) -> tuple[tuple[int, int], ...]:
    """Where the tokens of a stretch begin and end in it; ``before`` is the character to its left, if any."""
    lead = len(before)
    runs = _runs(before + piece, lead, lead + len(piece))
    return tuple((token.start - lead, token.end - lead) for token in runs)


_LONGEST_REMEMBERED = 60
_remembered_runs = lru_cache(maxsize=2048)(_runs_of)
"""The same names, years and prices come again and again."""


def _runs(text: str, start: int, end: int) -> list[Token]:
    """The tokens of a stretch without right-to-left letters: broken numbers, then one Latin run."""
    found: list[Token] = []
    at = start
    while at < end:
        stop = at
        while stop < end and text[stop] not in " \u00a0":
            stop += 1
        if _LETTER.search(text, at, stop):
            found.extend(_latin(text, at, end))
            break
        token = _trim(text, at, stop)
        word = text[token.start : token.end]
        if _BROKEN_NUMBER.fullmatch(word) and (word[0].isdigit() or _stands_free(text, token.start)):
            found.append(token)
        at = stop + 1
    return found


def _latin(text: str, start: int, end: int) -> list[Token]:
    run = _trim(text, start, end)
    words = text[run.start : run.end]
    if not words:
        return []
    begins = _BROKEN_START.match(words) is not None
    if begins and not words[0].isdigit() and not _stands_free(text, run.start):
        begins = False
    if begins or _BROKEN_END.search(words):
        return [run]
    return []


def _stands_free(text: str, at: int) -> bool:
    """Whether a sign belongs to what follows it: nothing, a space or an opening stands before."""
    return at == 0 or text[at - 1] in " \u00a0\n\t«/" or text[at - 1] in _PARTNERS


def _trim(text: str, start: int, end: int) -> Token:
    """The stretch without the sentence's punctuation and brackets around it."""
    while start < end:
        inner = text[start:end]
        if _encloses(inner):
            start, end = start + 1, end - 1
        elif _ends_outside(inner):
            end -= 1
        elif _begins_outside(inner):
            start += 1
        else:
            break
    return Token(start, end)


def _encloses(inner: str) -> bool:
    """Whether one pair of brackets or quotes is around all of it."""
    first, last = inner[0], inner[-1]
    return (
        len(inner) > 1
        and _PARTNERS.get(first) == last
        and inner.count(last) == inner.count(first) == (2 if first == last else 1)
    )


def _ends_outside(inner: str) -> bool:
    last = inner[-1]
    if last in _CLOSING:
        return inner.count(last) > inner.count(_CLOSING[last])
    return last in _SENTENCE or (last in "\"'" and inner.count(last) == 1)


def _begins_outside(inner: str) -> bool:
    first = inner[0]
    if first in _OPENING:
        return inner.count(first) > inner.count(_OPENING[first])
    if first in "\"'":
        return inner.count(first) == 1
    return first in " \u00a0,:;!?" or (first in _DASHES and inner[1:2].isalpha())
