"""تر and ترین."""

from __future__ import annotations

import re

from prsite.check.prose.lexicon import attached, joins, lexicon
from prsite.check.prose.silent_he import Mend

COMPARED = {
    "تر": "تر",
    "تری": "تری",
    "ترین": "ترین",
    "ترینی": "ترینی",
    "ترها": "ترها",
    "ترهای": "ترهای",
    "ترینها": "ترین‌ها",
    "ترینهای": "ترین‌های",
    "ترین‌ها": "ترین‌ها",
    "ترین‌های": "ترین‌های",
}
"""The endings, each in its right form."""

JOINED = {"بیش": "بیش", "کم": "کم"}
"""Words to which تر is glued by rule: بیشتر، کمتر."""

_PREFIXED = re.compile("(?:پر|کم|خوش|بد)[^\u200c]{4,}")
"""Adjectives made of a first part and a noun: پرمخاطب، کم‌طرفدار."""


def is_compared(base: str, ending: str) -> bool:
    """Whether ``base`` is an adjective, so that تر or ترین after it is no part of the word.

    Names of devices and of matter end likewise: ترانسمیتر، پارکومیتر، لیسترین.
    """
    known = lexicon()
    if base in known.adjectives or (ending.startswith("ترین") and _PREFIXED.fullmatch(base)):
        return True
    return len(base) > 3 and base.endswith("ی") and not base.endswith("لی") and base[:-1] in known.nouns


def glued_comparative(word: str) -> Mend | None:
    """«مهمترین»، «سریعتر»."""
    at = word.rfind("تر")
    if at < 2:
        return None
    base, ending = word[:at], word[at:]
    right = COMPARED.get(ending)
    if right is None or not joins(base) or base in JOINED or not is_compared(base, ending):
        return None
    return Mend("text-glued-comparative", attached(base, right))
