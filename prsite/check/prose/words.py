"""Rules for words: what a lost half-space, or a space in its place, does to Persian words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache, partial

from prsite.check.prose.comparatives import glued_comparative
from prsite.check.prose.foreign import is_foreign
from prsite.check.prose.lexicon import HALF_SPACE, lexicon
from prsite.check.prose.plurals import glued_plural, split_plural
from prsite.check.prose.silent_he import Mend, glued_to_adjective, glued_to_silent_he, with_ezafe
from prsite.check.prose.spaced import mixed_ezafe, spaced
from prsite.check.prose.values import Finding, Prose, Rule, Style
from prsite.check.prose.verbs import UNSURE_VERBS, mended_verb
from prsite.diagnostics import Severity

Word = tuple[int, int, str]
"""From, to, and the word in Persian letters."""

_LETTERS = "\u0620-\u065f\u066e-\u06d3\u06d5\u06fa-\u06ff"
_WORD = re.compile(rf"(?<![\w#@\u200c])[{_LETTERS}]++(?:\u200c[{_LETTERS}]++)*+(?![\w\u200c])")
_LONGEST_WORD = 60
_LONGEST_PART = 30
"""Beyond these stands laughter, or a text that has lost its spaces: nothing that a list can judge."""

_BARE = re.compile(r"[\u0621-\u063a\u0641-\u064a\u0671-\u06d3\u200c]+")


def words_of(text: str) -> tuple[Word, ...]:
    """The words of a text. Words that lean on digits, Latin letters or a hashtag are left out."""
    plain = text.replace("\u064a", "ی").replace("\u0649", "ی").replace("\u0643", "ک")
    return tuple((match.start(), match.end(), match[0]) for match in _WORD.finditer(plain))


@lru_cache(maxsize=1 << 16)
def mended(word: str, style: Style) -> Mend | None:
    """What is wrong with a word by itself, none of its neighbours considered."""
    if not 4 <= len(word) <= _LONGEST_WORD or _BARE.fullmatch(word) is None:
        return None
    parts = word.split(HALF_SPACE)
    first: Mend | None = None
    for number, part in enumerate(parts):
        found = _mended_part(part, style, alone=number == 0)
        if found is None:
            continue
        first = first or found
        if found.better is None:
            before, after = parts[:number], parts[number + 1 :]
            choices = tuple(HALF_SPACE.join((*before, choice, *after)) for choice in found.choices)
            return Mend(found.code, choices=choices)
        parts[number] = found.better
    return first and Mend(first.code, HALF_SPACE.join(parts))


def _mended_part(part: str, style: Style, *, alone: bool) -> Mend | None:
    """What is wrong with a part of a word between half-spaces."""
    if not 4 <= len(part) <= _LONGEST_PART or part in lexicon().good:
        return None
    if found := _mended_stem(part, style, alone=alone):
        return found
    if split := split_plural(part):
        base, ending = split
        inner = _mended_base(base, style)
        better = inner.better if inner else None
        found = glued_plural(base, ending, alone=alone, inner=better)
        if found is None and inner is not None and better is not None:
            return Mend(inner.code, better + ending)
        return found
    return glued_to_silent_he(part, style) or glued_comparative(part)


def _mended_base(base: str, style: Style) -> Mend | None:
    """What is wrong with a word before an ending of the plural; a second plural is not looked for."""
    if len(base) < 4 or base in lexicon().good or split_plural(base):
        return None
    return (
        _mended_stem(base, style, alone=False) or glued_to_silent_he(base, style) or glued_comparative(base)
    )


def _mended_stem(part: str, style: Style, *, alone: bool) -> Mend | None:
    """A verb, a compound of the list, or an adjective in «ه‌ای», glued; «می‌میرم» is no verb in a verb."""
    known = lexicon()
    if alone and "می" in part and (verb := mended_verb(part)):
        code = "text-glued-verb-prefix"
        return Mend(code, choices=(verb,)) if part in UNSURE_VERBS else Mend(code, verb)
    if compound := known.compounds.get(part):
        return Mend("text-glued-compound", compound)
    if part.endswith("هی") and (compound := known.compounds.get(part[:-1])):
        return Mend("text-glued-compound", with_ezafe(compound, style))
    return glued_to_adjective(part)


@lru_cache(maxsize=2)
def _found(text: str, style: Style) -> dict[str, tuple[Finding, ...]]:
    """All findings in a text, by code: the rules share one reading of it."""
    found: dict[str, list[Finding]] = {}
    words = words_of(text)
    for code, finding in (
        *_by_themselves(words, style),
        *spaced(text, words, style),
        *mixed_ezafe(words, style),
    ):
        if not is_foreign(text, finding.start, finding.end):
            found.setdefault(code, []).append(finding)
    return {code: tuple(findings) for code, findings in found.items()}


def _by_themselves(words: Iterable[Word], style: Style) -> Iterator[tuple[str, Finding]]:
    for start, end, word in words:
        if len(word) <= _LONGEST_WORD and (mend := mended(word, style)):
            yield mend.code, Finding(start=start, end=end, better=mend.better, choices=mend.choices)


def _find(code: str, prose: Prose) -> Iterable[Finding]:
    return _found(prose.text, prose.style).get(code, ())


def _rule(code: str, severity: Severity = Severity.WARNING) -> Rule:
    find: Callable[[Prose], Iterable[Finding]] = partial(_find, code)
    return Rule(code=code, severity=severity, find=find, languages=frozenset({"fa", "prs"}))


WORD_RULES: tuple[Rule, ...] = (
    _rule("text-glued-verb-prefix"),
    _rule("text-spaced-verb-prefix"),
    _rule("text-glued-plural"),
    _rule("text-spaced-plural"),
    _rule("text-glued-comparative"),
    _rule("text-spaced-comparative"),
    _rule("text-glued-indefinite"),
    _rule("text-spaced-indefinite"),
    _rule("text-glued-ezafe"),
    _rule("text-spaced-ezafe"),
    _rule("text-mixed-ezafe", Severity.NOTE),
    _rule("text-glued-copula"),
    _rule("text-spaced-copula"),
    _rule("text-glued-compound"),
)
