"""Rules for punctuation: its spaces, its direction, and the tatweel that some use for a dash."""

from __future__ import annotations

import re
from collections.abc import Iterator

from prsite.check.prose.nearby import (
    ARABIC_SCRIPT,
    LETTER,
    MARK,
    NATIVE,
    SPACE,
    ZWNJ,
    begins_line,
    is_rtl_near,
    line_around,
    word_before,
)
from prsite.check.prose.values import HIDDEN, Finding, Prose, Rule
from prsite.diagnostics import Severity

_TURNED = {",": "،", ";": "؛", "?": "؟"}

_BEFORE = re.compile(rf"[،؛؟!.:,;](?<=[{SPACE}].)[،؛؟!.:,;]*")
_AFTER_MARK = re.compile(rf"[\s»)\]”\"'{LETTER}\ufffc]|\Z")
_TEXT_END = re.compile(rf"[\w»)\]”\"{MARK}{ZWNJ}٪%\ufffc]")

_MISSING = re.compile(rf"[،؛؟!:.](?=[{LETTER}{NATIVE}A-Za-z«(])")
_WORD_END = re.compile(rf"[{LETTER}{MARK}{NATIVE}»)\]]")
_OPENED = re.compile(rf"[(\[«“][{SPACE}]+(?=[{LETTER}{NATIVE}«])")
_CLOSED = re.compile(rf"[)\]»”](?<=[{SPACE}].)")
_INNER_END = re.compile(rf"[{LETTER}{MARK}{NATIVE}.!؟…»]")
_PARTNER = {"(": ")", "[": "]", "«": "»", "“": "”", ")": "(", "]": "[", "»": "«", "”": "“"}
_REACH = 600
_SMILES = (":", ";", "-")
_TURNED_ROUND = re.compile(rf"[{LETTER}{NATIVE}A-Za-z]")
"""Behind a closing bracket with a space before it: somebody took it for the opening one."""

_CONJUNCTIONS = frozenset({"و", "یا", "تا"})
"""Between two marks, as in «میان « و »», they are no content of theirs."""

_LATIN = re.compile("[,;?](?:(?<=[?])[?]+)?")
_BEHIND = re.compile(rf"[{LETTER}{MARK}{NATIVE}»)\]”{ZWNJ}\ufffc]")

_TATWEEL = re.compile("ـ+")
_JOINED = re.compile(f"[{LETTER}{MARK}]")
_TOP_LEVELS = frozenset("ایران ایر آی‌آر کام نت اورگ".split())

_DOMAIN = re.compile(rf"(?:{'|'.join(sorted(_TOP_LEVELS))})(?![{LETTER}{ZWNJ}])")

_HALF_SPACES = re.compile(f"{ZWNJ}+")
_NOTHING_BEFORE = frozenset(f"{SPACE}«([“\n")
_NOTHING_BEHIND = frozenset(f"{SPACE}\n\r،؛؟!:.»)]”")
_FRAGMENT = re.compile(f"[«“(](?:{ZWNJ}[{LETTER}]{{1,3}}|[{LETTER}]{{1,3}}{ZWNJ})[»”)]")
_INSTEAD = re.compile(rf"(?<=[{LETTER}])[\u200b¬]+(?=[{LETTER}])")


def find_space_before(prose: Prose) -> Iterator[Finding]:
    """White space before a mark that belongs to the word before it."""
    text = prose.text
    for found in _BEFORE.finditer(text):
        marks, start, end = found[0], found.start(), found.end()
        while start > 0 and text[start - 1] in SPACE:
            start -= 1
        if start == 0 or not _TEXT_END.match(text[start - 1]) or not _AFTER_MARK.match(text, end):
            continue
        if ".." in marks or "::" in marks or text.startswith("…", end):
            continue
        if marks[0] not in _TURNED.values() and not is_rtl_near(text, start):
            continue
        is_domain = marks == "." and _DOMAIN.match(text, end) is not None
        is_behind_sign = text[start - 1] == HIDDEN and text[max(0, start - 3) : start] != HIDDEN * 3
        if (
            is_domain
            or (is_behind_sign and begins_line(text, start))
            or _stands_alone(text, start, end, marks)
        ):
            continue
        is_stuck = re.match(f"[{LETTER}]", text[end : end + 1]) is not None
        yield Finding(start=start, end=end, better=f"{marks} " if is_stuck else marks)


def _stands_alone(text: str, start: int, end: int, marks: str) -> bool:
    """Whether the mark is no punctuation of the word before it: «۲ : ۱», «م . ر»."""
    before, after = text[start - 1], text[end : end + 3].lstrip(SPACE)[:1]
    if after != "" and after in "،؛؟!.:,;?…":
        return True
    if marks[0] == ":" and (before == "]" or (before == HIDDEN and begins_line(text, start))):
        return True  # «[نشان] :» without the space would define a reference
    if before.isdigit() and after.isdigit():
        return True
    if before in ".:،؛" or (marks[0] == "." and len(word_before(text, start)) == 1):
        return True
    return marks[0] in ".:,;" and after in ")(" and after != "" and not text[end].isspace()


def find_space_missing(prose: Prose) -> Iterator[Finding]:
    """Marks that the next word sticks to."""
    text = prose.text
    for found in _MISSING.finditer(text):
        at, mark = found.start(), found[0]
        if at == 0 or not _WORD_END.match(text[at - 1]):
            continue
        before, after = text[at - 1], text[at + 1]
        if before.isdigit() and (after.isdigit() or mark in ".:"):
            continue
        if mark == "." and not _ends_sentence(text, at, after):
            continue
        if mark == ":" and not re.match(rf"[{LETTER}«]", after):
            continue
        if mark == "!" and after == "(":
            continue
        yield Finding(start=at, end=at + 1, better=f"{mark} ")


def _ends_sentence(text: str, at: int, after: str) -> bool:
    """Whether a full stop without a space behind it ends a sentence: not an initial, not a domain."""
    if not re.match(rf"[{LETTER}]", after):
        return False
    following = re.match(rf"[{LETTER}{MARK}{ZWNJ}]{{1,60}}", text[at + 1 : at + 61])
    word = following[0] if following else ""
    stop = at + 1 + len(word)
    is_initials = len(word) < 2 or (len(word) < 4 and text.startswith(".", stop))
    return not is_initials and word not in _TOP_LEVELS and len(word_before(text, at)) > 2


def find_space_inside(prose: Prose) -> Iterator[Finding]:
    """White space inside brackets and quotation marks that have a partner on the line."""
    text = prose.text
    for found in _OPENED.finditer(text):
        sign = found[0][0]
        end = line_around(text, found.end(), _REACH)[1]
        before = text[found.start() - 1 : found.start()] if found.start() else ""
        if before in _SMILES or (sign == "“" and _TEXT_END.match(before)):
            continue
        closing = text.find(_PARTNER[sign], found.end(), end)
        if closing >= 0 and text[found.end() : closing].strip() not in _CONJUNCTIONS:
            start = found.start() + (sign != "[")
            yield Finding(start=start, end=found.end(), better="[" if sign == "[" else "")
    for found in _CLOSED.finditer(text):
        sign, at = found[0], found.start()
        while at > 0 and text[at - 1] in SPACE:
            at -= 1
        if at == 0 or not _INNER_END.match(text[at - 1]) or _TURNED_ROUND.match(text, found.end()):
            continue
        start = line_around(text, at, _REACH)[0]
        opening = text.rfind(_PARTNER[sign], start, at)
        if opening > text.rfind(sign, start, at) and text[opening + 1 : at].strip() not in _CONJUNCTIONS:
            end = found.end() - (sign != "]")
            yield Finding(start=at, end=end, better="]" if sign == "]" else "")


def find_latin_marks(prose: Prose) -> Iterator[Finding]:
    """European commas, semicolons and question marks behind words from right to left."""
    text = prose.text
    for found in _LATIN.finditer(text):
        start, end, mark = found.start(), found.end(), found[0][0]
        at = start
        while at > 0 and text[at - 1] in SPACE and start - at < 3:
            at -= 1
        if at == 0 or not _BEHIND.match(text[at - 1]) or not is_rtl_near(text, start):
            continue
        rest = text[end : end + 3]
        is_alone = at < start and rest[:1].isspace()
        if is_alone and re.match(r"[ ]+(?:[،؛؟!.:,;?…]|(?:و|یا)\s)", text[end : end + 6]):
            continue
        after = rest.lstrip(SPACE)[:1]
        is_rtl = re.match(rf"[{LETTER}]", after) is not None
        if rest[:1] and not rest[0].isspace() and not re.match(rf"[{LETTER}«»(\])”!؟…\ufffc\"]", rest):
            continue
        if mark == ";" and rest[:1] == ")":
            continue
        if text[at - 1] == HIDDEN and (not is_rtl or begins_line(text, at)):
            continue
        yield Finding(start=start, end=end, better=_TURNED[mark] * (end - start))


def find_tatweel_dashes(prose: Prose) -> Iterator[Finding]:
    """Tatweel that stands for a dash."""
    for start, end, before, after in _tatweels(prose.text):
        is_alone = before in ("", "\n") and after in ("", "\n")
        is_dash = before == "" or before.isspace() or before.isdigit()
        is_free = after == "" or after.isspace() or after.isdigit() or after in "«("
        if is_dash and is_free and not is_alone:
            yield Finding(start=start, end=end, better="–")


def find_tatweel(prose: Prose) -> Iterator[Finding]:
    """Words drawn out by tatweel."""
    for start, end, before, after in _tatweels(prose.text):
        if _JOINED.match(before) and re.match(f"[{LETTER}]", after):
            yield Finding(start=start, end=end, better="")


def _tatweels(text: str) -> Iterator[tuple[int, int, str, str]]:
    """Every run of tatweel with what stands before and behind it."""
    for found in _TATWEEL.finditer(text) if "ـ" in text else ():
        yield (
            found.start(),
            found.end(),
            text[max(0, found.start() - 1) : found.start()],
            text[found.end() : found.end() + 1],
        )


def find_stray_half_spaces(prose: Prose) -> Iterator[Finding]:
    """Half-spaces that part nothing, and other invisible signs in their place."""
    text = prose.text
    for found in _HALF_SPACES.finditer(text):
        start, end = found.span()
        before, after = text[start - 1] if start else "\n", text[end : end + 1] or "\n"
        if before in _NOTHING_BEFORE or after in _NOTHING_BEHIND:
            is_name = after == "." and text[end + 1 : end + 2].isalnum()
            if (not is_name or before in _NOTHING_BEFORE) and not _is_shown(text, start, end):
                yield Finding(start=start, end=end, better="")
        elif end - start > 1:
            yield Finding(start=start, end=end, better=ZWNJ)
    if "\u200b" in text or "¬" in text:
        for found in _INSTEAD.finditer(text):
            yield Finding(start=found.start(), end=found.end(), better=ZWNJ)


def _is_shown(text: str, start: int, end: int) -> bool:
    """Whether the half-space is what is talked about: «ه‌», «‌ها»."""
    return _FRAGMENT.search(text, max(0, start - 4), end + 4) is not None


_FA = frozenset({"fa"})

MARK_RULES = (
    Rule(
        code="text-space-before-mark",
        severity=Severity.WARNING,
        find=find_space_before,
        languages=ARABIC_SCRIPT | {"he"},
    ),
    Rule(
        code="text-space-after-mark",
        severity=Severity.WARNING,
        find=find_space_missing,
        languages=ARABIC_SCRIPT,
    ),
    Rule(
        code="text-space-inside-brackets",
        severity=Severity.WARNING,
        find=find_space_inside,
        languages=ARABIC_SCRIPT,
    ),
    Rule(code="text-latin-marks", severity=Severity.WARNING, find=find_latin_marks, languages=ARABIC_SCRIPT),
    Rule(
        code="text-tatweel-dash", severity=Severity.WARNING, find=find_tatweel_dashes, languages=ARABIC_SCRIPT
    ),
    Rule(code="text-tatweel", severity=Severity.WARNING, find=find_tatweel, languages=_FA),
    Rule(
        code="text-stray-half-space",
        severity=Severity.WARNING,
        find=find_stray_half_spaces,
        languages=_FA,
    ),
)
