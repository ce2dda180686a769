"""The plural in ها and its endings, and «ه‌ای», which looks like it once the half-space is gone."""

from __future__ import annotations

import re

from prsite.check.prose.lexicon import HALF_SPACE, attached, joins, lexicon
from prsite.check.prose.silent_he import Mend, is_known, is_silent
from prsite.check.prose.verbs import is_participle

PLURALS = frozenset("ها های هایی هایم هایت هایش هایمان هایتان هایشان هایند هاست".split())

_SAME_AFTER_HE = {"های": "ای", "هایم": "ایم", "هاست": "است"}
"""Endings that could also be a silent he with one of these."""

_LIKE_NAMES = frozenset(("هایم", "هایند"))
"""Endings in which foreign names end as well."""

_COMMON_PASTS = frozenset("کرد دید داد برد مرد زاد نمود".split())
"""Past stems that are nouns as well, but hardly ever where «…هایم» stands."""

_NOUN = re.compile(r".+(?:ستان|یت|ش|ه)|..+(?:گاه|یک)|...+(?:ی|ات|نگ|ان|ین|ون|یس|یسم|یست)")
"""Shapes of words that take «های» and have no brother with a silent he but those of the list."""


def split_plural(word: str) -> tuple[str, str] | None:
    """The word before an ending of the plural, and the ending."""
    at = word.rfind("ها")
    if at < 1 or word[at:] not in PLURALS:
        return None
    return word[:at], word[at:]


def glued_plural(base: str, ending: str, *, alone: bool, inner: str | None) -> Mend | None:
    """What is wrong with ``base`` + ``ending``; ``inner`` is the base mended, where it needs that.

    ``alone`` tells that nothing stands before it with a half-space.
    """
    with_he = base + "ه"
    if ending in _SAME_AFTER_HE and is_known(with_he):
        return _like_plural(base, ending, alone)
    if not joins(base):
        return None
    noun = base in lexicon().nouns
    if not noun and inner is None and not _may_be_many(base, ending):
        return None
    right = attached(inner or base, ending)
    if ending == "هایی" and is_known(with_he) and not noun:
        return Mend("text-glued-indefinite", choices=(with_he + HALF_SPACE + "ای", attached(with_he, ending)))
    return Mend("text-glued-plural", right)


def takes_plural(word: str) -> bool:
    """Whether a word is known, or shaped, as one that takes the plural."""
    known = lexicon()
    last = word.rpartition(HALF_SPACE)[2]
    return (
        bool(known.nouns & {word, last} or known.adjectives & {word, last})
        or is_silent(last)
        or _NOUN.fullmatch(last) is not None
    )


def _may_be_many(base: str, ending: str) -> bool:
    """Whether an unlisted word takes the plural: «مانهایم» is a town, «اوسطها» Arabic, «هوفنهایم» a club."""
    return len(base) > 2 and ending not in _LIKE_NAMES and takes_plural(base)


def _like_plural(base: str, ending: str, alone: bool) -> Mend | None:
    """«برنامهای»، «خانهای»، «کردهایم»، «شدهاست»: a silent he that was joined, or a plural."""
    listed = (base + "ه") in lexicon().silent
    participle = is_participle(base + "ه")
    noun = base in lexicon().nouns
    mark = " " if ending == "هاست" else HALF_SPACE
    enclitic = f"{base}ه{mark}{_SAME_AFTER_HE[ending]}"
    both = (attached(base, ending), enclitic)
    code = "text-glued-copula" if ending != "های" or (participle and not listed) else "text-glued-indefinite"
    if ending == "های":
        if participle and not listed and noun and joins(base):
            return Mend("text-glued-plural", both[0])
        if not alone or (not listed and not joins(base)) or noun:
            return Mend(code, choices=both) if joins(base) else None
        return Mend(code, enclitic)
    if noun and base not in _COMMON_PASTS:
        return Mend(code, choices=both) if joins(base) else None
    if participle:
        return Mend(code, enclitic)
    return Mend(code, choices=(enclitic, f"{base}ه{HALF_SPACE}{ending}"))
