"""Words that end in a silent he, and what is glued to them: endings, pronouns, verbs, second parts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from prsite.check.prose.lexicon import HALF_SPACE, attached, lexicon
from prsite.check.prose.values import Style
from prsite.check.prose.verbs import is_participle, verbs

HAMZA = "\u0654"

_PRODUCTIVE = re.compile(r"..+(?:نامه|خانه|کده|گانه|.انه)|م.ا..ه|(?![نبو]ا).ا.[^اودگی]ه|ا..ا.یه")
"""Shapes of words that end in a silent he: بیمه‌نامه، سالانه، مصاحبه، قاعده."""

_SOUNDED = frozenset(("پادشه", "یالله", "ماشاءالله", "فرمانده", "سازمانده"))

_LONGEST_REST = 24
"""No more letters than these are glued to a silent he."""

_VERBS = ("اند", "اید", "ام")
_PRONOUNS = ("مان", "تان", "شان")
_AFTER_ADJECTIVE = {
    "ها": "ها",
    "های": "های",
    "هایی": "هایی",
    "تر": "تر",
    "ترین": "ترین",
    "گری": "گری",
}
_COMPARED = {
    "تر": "تر",
    "تری": "تری",
    "ترین": "ترین",
    "ترینی": "ترینی",
    "ترها": "ترها",
    "ترین‌ها": "ترین‌ها",
    "ترینها": "ترین‌ها",
    "ترینهای": "ترین‌های",
}


@dataclass(frozen=True, slots=True)
class Mend:
    """What is wrong with a word: the rule's code, and its right form or the forms to choose from."""

    code: str
    better: str | None = None
    choices: tuple[str, ...] = ()


@lru_cache(maxsize=1 << 14)
def is_known(word: str) -> bool:
    """Whether a list says that the word ends in a silent he."""
    return len(word) > 2 and (word in lexicon().silent or word in verbs().agents or is_participle(word))


@lru_cache(maxsize=1 << 14)
def is_silent(word: str) -> bool:
    """Whether the word ends in a silent he, by a list or by its shape."""
    return is_known(word) or (_PRODUCTIVE.fullmatch(word) is not None and word not in _SOUNDED)


def with_ezafe(word: str, style: Style) -> str:
    """The word with the sign of ezafe in the house style: خانهٔ or خانه‌ی."""
    return word + (HAMZA if style.ezafe == "hamza" else f"{HALF_SPACE}ی")


def glued_to_adjective(word: str) -> Mend | None:
    """«حرفهایترین»: an ending glued to an adjective in ه‌ای that is itself glued."""
    at = word.find("های", max(2, len(word) - _LONGEST_REST))
    while at > 0:
        ending = _AFTER_ADJECTIVE.get(word[at + 3 :])
        if ending is not None and is_known(word[: at + 1]):
            return Mend("text-glued-indefinite", f"{word[: at + 1]}{HALF_SPACE}ای{HALF_SPACE}{ending}")
        at = word.find("های", at + 1)
    return None


def glued_to_silent_he(word: str, style: Style) -> Mend | None:
    """What is glued to a silent he, save the plural and «ه‌ای»."""
    at = word.find("ه", max(2, len(word) - _LONGEST_REST))
    while 0 < at < len(word) - 1:
        base, rest = word[: at + 1], word[at + 1 :]
        if is_silent(base):
            found = _glued(base, rest, style)
            if found is not None:
                return found
        at = word.find("ه", at + 1)
    return None


def _glued(base: str, rest: str, style: Style) -> Mend | None:
    if rest == "ی":
        return Mend("text-glued-ezafe", with_ezafe(base, style))
    known = is_known(base)
    if rest in ("ام", "اش") and known and base[:-1] in lexicon().nouns and not is_participle(base):
        both = (f"{base}{HALF_SPACE}{rest}", attached(base[:-1], f"ه{rest}"))
        return Mend("text-glued-copula", choices=both)
    if (rest in _VERBS and (known or rest == "اند")) or rest in _PRONOUNS or (rest == "اش" and known):
        return Mend("text-glued-copula", base + HALF_SPACE + rest)
    if rest in _COMPARED:
        return Mend("text-glued-comparative", base + HALF_SPACE + _COMPARED[rest])
    second = lexicon().second.get(rest)
    if second is not None:
        return Mend("text-glued-compound", base + HALF_SPACE + second)
    return None
