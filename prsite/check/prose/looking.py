"""Looks at a text with rules."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from prsite.check.prose.masking import mask
from prsite.check.prose.nearby import begins_line, line_around
from prsite.check.prose.values import HIDDEN, Finding, Prose, Rule, Style

Found = tuple[Rule, Finding]
"""A finding, and the rule that made it."""

_MARKUP = frozenset("#*_[]<>`{}\\|~@&=+-")
_BESIDE = frozenset(" \t\u00a0\n«»،؛؟.!()“”…")
_LONGEST_TAIL = 40
_QUOTATION = frozenset("«»“”")
_UNSEEN = frozenset("\u200c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_BLANK = " \t\u00a0" + "".join(sorted(_UNSEEN))
_NAMES = re.compile("[#@]")
_NUMBER = re.compile(r"(?:^|\A)[\s\ufffc]*\d+\Z", re.M)
"""What a full stop turns into the mark of a list."""

_YAML_SIGN = re.compile(r":(?= |\Z)| #")


def look(source: str, lang: str, rules: Iterable[Rule], style: Style | None = None) -> tuple[Found, ...]:
    """What the rules for a language find in a source with front matter or without, in order of place.

    ``better`` of each finding is safe to put in place: it changes nothing that is no prose, no line end, and
    no sign that YAML would read as its own.
    """
    prose = mask(source, lang, style or Style())
    primary = lang.replace("_", "-").partition("-")[0].lower()
    found: list[Found] = []
    for rule in rules:
        if rule.languages and primary not in rule.languages:
            continue
        for finding in rule.find(prose):
            if rule.front_matter or finding.start >= prose.body_at:
                safe = _safe(source, prose, finding)
                if safe is not None:
                    found.append((rule, safe))
    return tuple(sorted(found, key=lambda pair: (pair[1].start, pair[1].end)))


def _safe(source: str, prose: Prose, finding: Finding) -> Finding | None:
    """The finding with ``better`` only where it may be applied; None where it would change nothing."""
    if finding.better is None:
        return finding
    piece = prose.text[finding.start : finding.end]
    if piece == finding.better:
        return None
    unsafe = (
        HIDDEN in piece
        or HIDDEN in finding.better
        or "\n" in piece
        or "\n" in finding.better
        or (finding.start < prose.body_at and _breaks_yaml(prose.text, finding))
        or _makes_markup(source, prose.text, finding)
    )
    return replace(finding, better=None) if unsafe else finding


def _makes_markup(source: str, text: str, finding: Finding) -> bool:
    """Whether a change could turn what stands beside it into markup or an address, or out of it."""
    piece, better = text[finding.start : finding.end], finding.better or ""
    start, end = finding.start, finding.end
    while start > max(0, finding.start - _LONGEST_TAIL) and text[start - 1] in _UNSEEN:
        start -= 1
    while end < min(len(text), finding.end + _LONGEST_TAIL) and text[end] in _UNSEEN:
        end += 1
    before, after = text[start - 1] if start else "\n", text[end : end + 1] or "\n"
    if before in _UNSEEN or after in _UNSEEN:
        return True
    first = (better + after)[0]
    if first in ".)" and before.isdigit() and _NUMBER.search(text, max(0, start - 30), start):
        return True
    if begins_line(text, start):
        is_plain = first.isalpha() or first in "«»“”–،؛؟" or (first.isdigit() and piece[:1].isdigit())
        if first != piece[:1] and not is_plain:
            return True
    if len(piece) == len(better) == 1 or better in _QUOTATION:
        return False
    if before in _MARKUP or after in _MARKUP or _NAMES.search(source, max(0, start - 1), end + 1):
        return True
    if not better:
        left, right = line_around(text, start)
        if before.isspace() and not text[end:right].strip(_BLANK):
            return True  # two spaces at the end of a line break it
        return not (
            (before.isalnum() or before in _BESIDE)
            and (after.isalnum() or after in _BESIDE)
            and (before.isspace() or after.isspace() or not (before + after).isascii())
            and any(map(str.isalnum, text[left:right]))
        )
    is_joined = piece[0].isspace() and not better[0].isspace() and not after.isspace()
    tail = text[max(0, start - _LONGEST_TAIL) : start].rpartition(" ")[2]
    return is_joined and (after == HIDDEN or HIDDEN in tail)


def _breaks_yaml(text: str, finding: Finding) -> bool:
    """Whether a change would make a colon or a comment sign where there was none."""
    after = text[finding.end : finding.end + 1]
    piece = text[finding.start : finding.end] + after
    better = (finding.better or "") + after
    return len(_YAML_SIGN.findall(better)) > len(_YAML_SIGN.findall(piece))
