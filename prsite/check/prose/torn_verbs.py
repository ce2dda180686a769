"""«می» and «نمی» with a space before their verb, and the wine, the month and the damp that look like them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from prsite.check.prose.lexicon import HALF_SPACE
from prsite.check.prose.silent_he import HAMZA
from prsite.check.prose.values import Finding
from prsite.check.prose.verbs import standing_apart, verbs

Word = tuple[int, int, str]

_NEAR = 8
_DAY = re.compile(r"(?<![\d٫٬/.])(?:[1-9۱-۹]|[12۱۲][\d]|[3۳][01۰۱])(?:\s|\u00a0)+\Z")
"""A number that may be a day, before «می»."""

_BEFORE_MAY = frozenset(
    (
        "در ماه اوایل اواسط اواخر اول یکم دوم سوم چهارم پنجم ششم هفتم هشتم نهم دهم یازدهم دوازدهم "
        "سیزدهم چهاردهم "
        "پانزدهم شانزدهم هفدهم هجدهم نوزدهم بیستم سی‌ام آوریل ژوئن مارس"
    ).split()
)

_OF_WINE = frozenset(
    (
        "جام ساقی باده میخانه میکده مغان خرابات ساغر صراحی پیمانه شراب قدح خم خمره مست مستان مستی "
        "رند رندان پیاله جرعه "
        "مطرب باده‌نوش می‌فروش بوی کوزه صوفی زاهد سبو رطل"
    ).split()
)

_DRINK = ("خور", "نوش", "گسار")
"""What one does with wine: «می خورم» has two readings."""

_OF_DAMP = frozenset("دیوار دیوارها سقف باران رطوبت خاک زمین زیرزمین اشک چشم هوا خیس نم دستمال پارچه".split())


def torn_verb(text: str, words: Sequence[Word], number: int) -> Finding | None:
    """What is wrong with the prefix that is word ``number``; None: nothing, or who knows."""
    start, _, prefix = words[number]
    following = words[number + 1]
    head, mark, tail = following[2].partition(HALF_SPACE)
    form = standing_apart(head, tail)
    near = [w[2].partition(HALF_SPACE)[0] for w in words[max(0, number - _NEAR) : number + _NEAR]]
    if form is None or _is_noun(text, words, number, near, is_past=form in verbs().pasts):
        return None
    right = f"{prefix}{HALF_SPACE}{form}{mark}{tail}"
    if prefix == "می" and form.startswith(_DRINK):
        return Finding(start=start, end=following[1], choices=(right,))
    return Finding(start=start, end=following[1], better=right)


def _is_noun(text: str, words: Sequence[Word], number: int, near: Sequence[str], *, is_past: bool) -> bool:
    """Whether «می» may well be wine or May, and «نمی» some damp."""
    start, _, prefix = words[number]
    before = words[number - 1][2] if number else ""
    if prefix == "نمی":
        return is_past and not _OF_DAMP.isdisjoint(near)
    if prefix != "می":
        return False
    if before.endswith((HAMZA, "ۀ")) or not _OF_WINE.isdisjoint(near):
        return True
    return is_past and (before in _BEFORE_MAY or _DAY.search(text, max(0, start - 8), start) is not None)
