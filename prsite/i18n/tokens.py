"""Pieces of left-to-right writing that the bidirectional algorithm breaks inside a right-to-left sentence.

``2025-11-16`` is read from its end there, ``C++`` and ``.NET`` lose their signs to the other side; what holds
together by itself (``12:30``, ``v1.2.3``, ``A/B``, ``ISO 9001``) is left alone. Telephone numbers, signed
numbers and ranges in native digits are found here, all other runs by ``prsite.i18n.runs``.

Ranges in Persian digits are the other way about: they run with the sentence, but only an Arabic letter before
them makes them. At the beginning of a block, behind a Latin or a Hebrew word they would turn.
"""

from __future__ import annotations

import re
import unicodedata
from operator import itemgetter
from typing import NamedTuple

from prsite.i18n.bidi import isolating_tag
from prsite.i18n.phones import tel_address
from prsite.i18n.runs import find_runs

_D = "0-9۰-۹٠-٩"
_ZERO = "0۰٠"

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
_NATIVE = r"[۰-۹٠-٩]+(?:[٫٬.][۰-۹٠-٩]+)*(?![\w٫٬/-])"
_NATIVE_SIGNED = re.compile(
    rf"(?<=[\s(«])[-+]{_NATIVE}|(?<![\w{_D}])[−±]{_NATIVE}|(?:(?<=\A)|(?<=\A ))[-+]{_NATIVE}(?=\s*\Z)"
)
"""CLDR writes a negative number with its sign on the left in Persian too. At the beginning of a block a
hyphen is more likely a dash or a bullet, unless the number is all there is (a cell of a table)."""

_NATIVE_DEGREES = re.compile(
    r"(?:(?<![\w٫٬.,:/])[-+−±])?(?<![\w٫٬.,:/])[۰-۹٠-٩]+(?:[٫٬.][۰-۹٠-٩]+)*[ \u00a0]?°[CF](?![^\W_])"
)

_DEGREES_HINT = re.compile("[۰-۹٠-٩][ \u00a0]?°")
_HINT = re.compile(rf"[A-Za-z0-9{_ZERO}+±−-]")
_PLAIN = re.compile(rf"[A-Za-z0-9{_ZERO}]")
_SIGNED = re.compile("[-−+±][۰-۹٠-٩]")
"""A text without any match of the last two holds no token; without the last, no signed native number."""

_RANGE = re.compile(
    r"(?<![\w٫٬.,:/\u2010\u2011–−-])[۰-۹]+(?:[٫٬.][۰-۹]+)*(?:[\u2010\u2011–−-][۰-۹]+(?:[٫٬.][۰-۹]+)*)+"
    r"(?![\w٫٬:/\u2010\u2011–−-])"
)
_RANGE_HINT = re.compile("[۰-۹][\u2010\u2011–−-][۰-۹]")
RANGE_SIGNS = re.compile("[\u2010\u2011–−-]")
"""What stands between the numbers of a range."""
_SPLIT_AT_SIGNS = re.compile(f"({RANGE_SIGNS.pattern})")


class Token(NamedTuple):
    """A piece of text to isolate, from ``start`` to ``end``; a telephone number has its ``tel:`` address.

    ``is_range`` marks one that runs from right to left, its numbers apart.
    """

    start: int
    end: int
    href: str = ""
    is_range: bool = False


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
    masked = _hide(text, found)
    if "°" in masked and _DEGREES_HINT.search(masked):
        degrees = [Token(m.start(), m.end()) for m in _NATIVE_DEGREES.finditer(masked)]
        found += degrees
        masked = _hide(masked, degrees)
    if thorough or (has_signed and _SIGNED.search(masked)):
        signed = [Token(m.start(), m.end()) for m in _NATIVE_SIGNED.finditer(masked)]
        found += signed
        masked = _hide(masked, signed)
    found += [Token(start, end) for start, end in find_runs(masked, thorough=thorough)]
    if _RANGE_HINT.search(masked):
        found.extend(_turning_ranges(_hide(masked, found)))
    return sorted(found, key=itemgetter(0))


def isolated_pieces(text: str, zone: str = "") -> list[tuple[str, str, str]]:
    """A right-to-left text in order, as (element, its ``dir``, text); what needs no element has ``""``.
    A line break is a space, as in HTML.

    A range becomes an element for each of its numbers: between isolates they run with the sentence.
    """
    pieces: list[tuple[str, str, str]] = []
    at = 0
    for token in find_tokens(text.replace("\n", " "), zone):
        held = text[token.start : token.end]
        pieces.append(("", "", text[at : token.start]))
        if token.is_range:
            pieces += [
                ("", "", part) if RANGE_SIGNS.fullmatch(part) else ("bdi", "ltr", part)
                for part in _SPLIT_AT_SIGNS.split(held)
            ]
        else:
            pieces.append((isolating_tag(held), "ltr", held))
        at = token.end
    pieces.append(("", "", text[at:]))
    return pieces


def _hide(text: str, tokens: list[Token]) -> str:
    """The text with U+FFFC in the places of the tokens."""
    if not tokens:
        return text
    parts: list[str] = []
    at = 0
    for token in sorted(tokens):
        parts += text[at : token.start], "\ufffc" * (token.end - token.start)
        at = token.end
    return "".join(parts) + text[at:]


def _turning_ranges(text: str) -> list[Token]:
    """Ranges in Persian digits that nothing before them makes run with the sentence.

    An Arabic letter does (rule W2). Behind a Latin one all signs turn, else only those of class ES.
    """
    found = []
    before, at = "", 0
    for match in _RANGE.finditer(text):
        before, at = _strong_before(text, at, match.start(), before), match.end()
        if before == "L" or (before != "AL" and any(map(match[0].__contains__, "-−"))):
            found.append(Token(match.start(), match.end(), is_range=True))
    return found


def _strong_before(text: str, at: int, end: int, before: str) -> str:
    """The class of the last strong character on the line before ``end``, or ``""``.

    ``before`` is what it was at ``at``: from one place to the next everything is looked at once.
    """
    for position in range(end - 1, at - 1, -1):
        kind = unicodedata.bidirectional(text[position])
        if kind in ("L", "R", "AL"):
            return kind
        if text[position] == "\n":
            return ""
    return before


def _phones(text: str, zone: str) -> list[Token]:
    found: list[Token] = []
    at = 0
    while match := _PHONE.search(text, at):
        before = text[match.start() - 1] if match.start() else ""
        token = None if before and _JOINED.match(before) else _phone(text, match, zone)
        if token is None:
            # A number may follow right behind: after a date, or after the sign of «C++».
            at = match.start() + 1
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
    elif text[start - 1 : start] == "(" and text[start:end].count(")") > text[start:end].count("("):
        start -= 1
    href = tel_address(text[start:end], zone)
    extension = _EXTENSION.match(text, end)
    if extension and not abroad:
        end = extension.end()
    return Token(start, end, href)


def _joins(between: str, total: int) -> bool:
    """Whether what stands between two groups joins them; a space no longer does once a number is full."""
    if between.strip("()") in ("", " ", "\u00a0") and " " in between:
        return total < 11
    return between in (
        "-",
        "–",
        "\u2010",
        "\u2011",
        ")",
        "(",
        ")-",
        "-(",
        "\u00a0",
        ") ",
        " (",
        "- ",
        "– ",
        "\u2010 ",
    )


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
