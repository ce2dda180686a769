"""The words that the rules know: lists of our own, read once when the first text is looked at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

HALF_SPACE = "\u200c"

_UNJOINED = frozenset("اآأإٱدذرزژوؤةء")
"""Letters after which a half-space would not be seen, since the next letter does not join them anyway."""


def joins(word: str) -> bool:
    """Whether the last letter joins the letter that follows."""
    return word[-1] not in _UNJOINED


def attached(word: str, ending: str) -> str:
    """A word and its ending, with a half-space between them where one would be seen."""
    return f"{word}{HALF_SPACE if joins(word) else ''}{ending}"


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What is known of words, in Persian letters without vowel signs.

    ``silent`` end in a silent he; ``nouns`` take the plural; ``good`` are right although they look otherwise;
    ``second`` are second parts of compounds with their endings, and ``compounds`` glued words, each with its
    right form.
    """

    silent: frozenset[str]
    nouns: frozenset[str]
    adjectives: frozenset[str]
    good: frozenset[str]
    second: dict[str, str]
    compounds: dict[str, str]


@cache
def lexicon() -> Lexicon:
    """All lists."""
    return Lexicon(
        silent=frozenset(words("silent_he")),
        nouns=frozenset(words("nouns")),
        adjectives=frozenset(words("adjectives")),
        good=frozenset(words("good_words")),
        second=_with_endings(words("second_parts")),
        compounds=dict(_pairs(words("compounds"))),
    )


def words(name: str) -> Iterator[str]:
    """The words of a list; lines that begin with # are remarks."""
    # Imported here for start-up time: most commands look at no text.
    from importlib.resources import files

    text = files("prsite").joinpath("check", "prose", "data", f"{name}.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if not line.startswith("#"):
            yield from line.split()


def _pairs(entries: Iterator[str]) -> Iterator[tuple[str, str]]:
    for entry in entries:
        wrong, _, right = entry.partition("=")
        yield wrong, right.replace("_", " ")


def _with_endings(parts: Iterator[str]) -> dict[str, str]:
    forms: dict[str, str] = {}
    for part in parts:
        for ending in ("", "ی", "ان", "م", "ند"):
            forms[part + ending] = part + ending
        for ending in ("ها", "های", "هایی", "تر", "ترین"):
            forms[part + ending] = attached(part, ending)
        for ending in ("ها", "های", "هایی"):
            forms[f"{part}ی{ending}"] = attached(f"{part}ی", ending)
    return forms
