"""Forms of Persian verbs, made from a list of their stems."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from prsite.check.prose.lexicon import HALF_SPACE, words

PREVERBS = ("بر", "در", "باز", "فرا", "فرو", "وا", "ور")
"""First parts of verbs, as in «برمی‌گردد»."""

_PRESENT = ("م", "ی", "د", "یم", "ید", "ند")
_PAST = ("", "م", "ی", "یم", "ید", "ند")
_PERFECT = ("ام", "ای", "ایم", "اید", "اند")
_OBJECTS = ("شان", "تان", "مان", "ش")
_IMPERSONAL = ("توان", "باید", "بایست", "بایستی")
_SPOKEN = (
    "شه شن شم گه گن گم گی کنه کنن ره رن رم ده دن دم دی تونه تونن تونم تونی تونیم تونید "
    "دونه دونن دونم دونی دونیم خوام خوای خواد خوایم خواید خوان"
)
_SPOKEN_FORMS = frozenset(_SPOKEN.split())
"""Spoken forms are short: they are looked for after a bare «می» or «نمی» only, not in «درمیدن»."""

UNSURE_VERBS = frozenset("میگویی میدی میگن میشن میشم میرن میرم میره میده".split())
"""Glued forms that are words and names, too: shrimp, MIDI, Megan, a ewe of mine, fine flour."""


@dataclass(frozen=True, slots=True)
class Verbs:
    """Finite forms that follow می, each with its right spelling; those of the past; participles."""

    finite: dict[str, str]
    pasts: frozenset[str]
    participles: frozenset[str]
    agents: frozenset[str]


@cache
def verbs() -> Verbs:
    """All forms."""
    pairs = [entry.partition("/")[::2] for entry in words("verbs")]
    finite = {form: form for form in (*_finite(pairs), *_IMPERSONAL, *_SPOKEN.split())}
    for form in tuple(finite):
        if form.startswith("آ"):
            finite.setdefault("ا" + form[1:], form)
    return Verbs(
        finite=finite,
        pasts=frozenset(past + ending for past, _ in pairs for ending in _PAST),
        participles=frozenset(_participles(past for past, _ in pairs)),
        agents=frozenset(f"{present}نده" for _, present in pairs),
    )


def _finite(pairs: list[tuple[str, str]]) -> Iterator[str]:
    for past, present in pairs:
        yield from (present + ending for ending in _PRESENT)
        yield from (past + ending for ending in _PAST)


def _participles(stems: Iterator[str]) -> Iterator[str]:
    for stem in stems:
        for form in (stem, _denied(stem)):
            yield f"{form}ه"
            yield from (f"{preverb}{form}ه" for preverb in PREVERBS)


def _denied(stem: str) -> str:
    """The stem after ن: نکرد، نیامد، نیفتاد، نایستاد."""
    if stem.startswith("آ"):
        return f"نیا{stem[1:]}"
    if stem.startswith("ا") and not stem.startswith("ایست"):
        return f"نی{stem[1:]}"
    return f"ن{stem}"


def is_participle(word: str) -> bool:
    """Whether a word is a past participle: کرده، نشده، برداشته."""
    return word in verbs().participles


def standing_apart(rest: str, tail: str) -> str | None:
    """What follows a «می» that a space tears off; ``tail`` is what follows it with a half-space.

    Spoken forms and participles without an ending do not count: «می ده» may be wine, «۱۴ می کشته شد» May.
    """
    if rest in _SPOKEN_FORMS or (is_participle(rest) and tail not in _PERFECT):
        return None
    return imperfective(rest)


def imperfective(rest: str, *, bare: bool = True) -> str | None:
    """What follows می in its right spelling; None where it is no form of a verb.

    ``bare`` tells that nothing stands before می but the نـ of denial.
    """
    known = verbs()
    if not bare and rest in _SPOKEN_FORMS:
        return None
    if (form := known.finite.get(rest)) is not None:
        return form
    for pronoun in _OBJECTS:
        if rest.endswith(pronoun) and rest[: -len(pronoun)][-1:] in ("م", "د"):
            form = known.finite.get(rest.removesuffix(pronoun))
            return None if form is None else form + pronoun
    return _perfect(rest)


def _perfect(rest: str) -> str | None:
    if is_participle(rest):
        return rest
    for ending in _PERFECT:
        participle = rest.removesuffix(ending)
        if participle != rest and is_participle(participle):
            return participle + HALF_SPACE + ending
    return None


def mended_verb(word: str) -> str | None:
    """A word in which می or نمی is glued to a verb, with the half-space; None for any other word."""
    for preverb in ("", *PREVERBS):
        if not word.startswith(preverb):
            continue
        rest = word[len(preverb) :]
        for prefix in ("نمی", "می"):
            if rest.startswith(prefix):
                form = imperfective(rest[len(prefix) :], bare=not preverb)
                if form is not None:
                    return f"{preverb}{prefix}{HALF_SPACE}{form}"
    return None
