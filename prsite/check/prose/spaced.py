"""Endings and prefixes that stand apart, with a space where a half-space belongs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from prsite.check.prose.comparatives import COMPARED, JOINED, is_compared
from prsite.check.prose.lexicon import HALF_SPACE, attached, lexicon
from prsite.check.prose.plurals import PLURALS, takes_plural
from prsite.check.prose.silent_he import HAMZA, is_known, is_silent, with_ezafe
from prsite.check.prose.torn_verbs import torn_verb
from prsite.check.prose.values import Finding, Style
from prsite.check.prose.verbs import PREVERBS, is_participle

Word = tuple[int, int, str]
Found = tuple[str, Finding]

_GAP = re.compile(r"[ \u00a0]{1,3}")
_PREFIXES = frozenset(f"{preverb}{prefix}" for preverb in ("", *PREVERBS) for prefix in ("می", "نمی"))
_POINTERS = frozenset("این آن همین همان".split())
_COPULAS = frozenset(("اند", "اید", "ایم", "ام"))

_PARTICLES = frozenset(
    (
        "از به در که و را تا با بر یا اما ولی هم نیز پس اگر چون برای است بود شد هر چه این‌که آن‌که لیکن بلکه "
        "مگر جز نه آری بله میان بین پیش روی زیر بدون مانند مثل درباره سوی نزد نشانه حرف"
    ).split()
)
"""Words after which neither a plural nor a comparative can stand."""

_NEVER_WITH_I = frozenset(
    (
        "همه همیشه همواره هماره دوباره درباره چگونه هرگونه یکباره یکسره علاوه "
        "خوشبختانه متأسفانه متاسفانه بدبختانه"
    ).split()
)
"""Words in a silent he that do not take «ه‌ای»; an «ای» after them calls somebody."""

_CALLED = frozenset(
    (
        "کاش وای خدا خدای خداوند دل دوست دوستان عزیز عزیزم عزیزان جان جانان مردم یار یاران داد پسر "
        "دختر فرزند برادر "
        "خواهر مادر پدر پادشاه شاه شیخ زاهد صوفی رفیق عشق مرغ بلبل گل ماه آفتاب صبا نسیم باد ساقی "
        "مطرب پیر جوان نگار "
        "صنم دلبر شب روزگار زمانه فلک چرخ وطن ایران خاک باران ابر بهار کبوتر پرستو کودک معلم سرور "
        "مولا امام حسین علی "
        "که آنکه بی عقل نفس غافل بنده قوم مسلمانان هموطنان رفیقان نازنین آن"
    ).split()
)
"""What follows the «ای» that calls."""

_HOW = frozenset("آهسته هرگز بیهوده پیوسته پیاده سواره عاقبت".split())
"""Adverbs after which «ای» calls."""

_LATIN_LETTERS = frozenset(
    (
        "ای بی سی دی اف جی اچ آی جِی کی کا ال ام ان او پی کیو آر اس تی یو وی دبلیو دابلیو ایکس وای زد زی اِی"
    ).split()
)
"""Names of Latin letters, as in «ام آر آی»، «ای بی سی» and «ام‌دی‌اف»."""

_MOTHERS = frozenset("ابیها البنین سلمه کلثوم لیلا لیلی حبیبه هانی ایمن فروه داوود المؤمنین".split())
"""What follows the «ام» that means mother."""

_GRADES = frozenset("رده گزینه نمره نقطه گونه".split())
"""Words that a letter may follow: «رده ای»، «گزینه ی»."""

_AFTER_LETTER = frozenset("را و یا که از در به هم نیز".split())
"""What does not follow an ezafe, so that «ی» before it is the letter."""

_HAI = frozenset(
    (
        "های تک کلاس لایت کپی فای وی و غیرملفوظ ملفوظ بیان جیمی اسکول اسپید گین اند رز فیدلیتی "
        "دفینیشن لول بال پاس "
        "استریت پرفورمنس استیک لایف کیوب سیکل رنج داینامیک دینامیک پیک گلاس پاور باکس سن تاور هت "
        "کیک کات بروکر "
        "کوالیتی رزولوشن ریزولوشن کانتراست ویو سیزن تمپ کامپرشن ایمپکت توری"
    ).split()
)
"""What follows a «های» that is no plural: «های تک»، «های و هوی»، «های غیرملفوظ»."""

_OF_GRAMMAR = frozenset("پسوند پسوندهای نشانه نشانهٔ نشانه‌ی علامت جمع وند تکواژ".split())
"""Words near which «ها» may be spoken of, not used."""

_OWN = PLURALS - {"ها", "های", "هایم", "هایند"}
"""Endings of the plural that stand in no foreign name."""

_WET = frozenset("زمین خاک چشم چشمان گونه لب مژه دامن لباس جامه زلف مو موی گل چوب نان دستمال برگ".split())
"""What may get wet: «زمین خشک تر شد» has two readings."""

_NEAR = 6


@dataclass(frozen=True, slots=True)
class Place:
    """An ending that stands apart: the words before it, the last one last, itself, and what follows it.

    ``after`` is the next word, or the sign that stands there; ``call`` tells that this word is followed by
    an exclamation mark.
    """

    earlier: tuple[str, ...]
    before: str
    word: str
    after: str
    call: bool
    style: Style


def spaced(text: str, words: Sequence[Word], style: Style) -> Iterator[Found]:
    """Every ending that stands apart from its word, and every می and نمی apart from its verb."""
    last = len(words) - 1
    for number, (start, end, word) in enumerate(words):
        if word in _PREFIXES:
            if number < last and _GAP.fullmatch(text, end, words[number + 1][0]):
                found = torn_verb(text, words, number)
                if found:
                    yield "text-spaced-verb-prefix", found
        elif (judge := _ENDINGS.get(word)) and number:
            before = words[number - 1]
            if _GAP.fullmatch(text, before[1], start) and not before[2].endswith((HAMZA, "ۀ")):
                better = judge(_place(text, words, number, style))
                if better:
                    code, one, choices = better
                    yield code, Finding(start=before[0], end=end, better=one, choices=choices)


def _place(text: str, words: Sequence[Word], number: int, style: Style) -> Place:
    _, end, word = words[number]
    close = number < len(words) - 1 and _GAP.fullmatch(text, end, words[number + 1][0])
    after = words[number + 1] if close else None
    return Place(
        earlier=tuple(w[2] for w in words[max(0, number - _NEAR) : number - 1]),
        before=words[number - 1][2],
        word=word,
        after=after[2] if after else text[end : end + 1],
        call=after is not None and text[after[1] : after[1] + 1] == "!",
        style=style,
    )


Judged = tuple[str, str | None, tuple[str, ...]]
"""A code, and the right form or what a person may choose."""


def _judged(code: str, right: str, *, sure: bool) -> Judged:
    return (code, right, ()) if sure else (code, None, (right,))


def _plural(at: Place) -> Judged | None:
    before, word, after = at.before, at.word, at.after
    if before in _PARTICLES or before in PLURALS or len(before) < 2 or word == "هاست":
        return None
    if (word == "های" and after in _HAI) or after in ("!", "؟"):
        return None
    if word == "ها" and not _OF_GRAMMAR.isdisjoint((*at.earlier, before)):
        return None
    sure = word in _OWN or takes_plural(before) or before in _POINTERS
    return _judged("text-spaced-plural", attached(before, word), sure=sure)


def _comparative(at: Place) -> Judged | None:
    before, word = at.before, at.word
    right = COMPARED[word]
    code = "text-spaced-comparative"
    if before in JOINED:
        return _judged(code, before + right, sure=True)
    last = before.rpartition(HALF_SPACE)[2]
    if before in _PARTICLES or len(before) < 2:
        return None
    adjectives = lexicon().adjectives
    known = before in adjectives or last in adjectives or is_participle(last)
    if known or (last == "ای" and is_silent(before.split(HALF_SPACE)[-2])):
        wet = word == "تر" and (before == "خشک" or not _WET.isdisjoint(at.earlier[-2:]))
        return _judged(code, attached(before, right), sure=not wet)
    if word == "ترین" and is_compared(before, word):
        return _judged(code, attached(before, right), sure=True)
    return None


def _indefinite(at: Place) -> Judged | None:
    before, after = at.before, at.after
    last = before.rpartition(HALF_SPACE)[2]
    if not is_silent(last) or before in _NEVER_WITH_I or before in _HOW:
        return None
    if after in _CALLED or after in _LATIN_LETTERS or at.call:
        return None
    verb = is_participle(last) and last not in lexicon().silent
    code = f"text-spaced-{'copula' if verb else 'indefinite'}"
    return _judged(code, before + HALF_SPACE + at.word, sure=before not in _GRADES)


def _ezafe(at: Place) -> Judged | None:
    if not is_silent(at.before.rpartition(HALF_SPACE)[2]) or at.after in _AFTER_LETTER:
        return None
    return _judged("text-spaced-ezafe", with_ezafe(at.before, at.style), sure=at.before not in _GRADES)


def _copula(at: Place) -> Judged | None:
    before, word, after = at.before, at.word, at.after
    last = before.rpartition(HALF_SPACE)[2]
    if word == "ام" and (after in _LATIN_LETTERS or after in _MOTHERS or after.startswith("ال")):
        return None
    if is_known(last) or (before == "عبارت" and word == "اند"):
        sure = word != "ام" or is_participle(last) or last in lexicon().adjectives
        return _judged("text-spaced-copula", before + HALF_SPACE + word, sure=sure)
    return None


_ENDINGS: dict[str, Callable[[Place], Judged | None]] = {
    **dict.fromkeys(PLURALS, _plural),
    **dict.fromkeys(COMPARED, _comparative),
    **dict.fromkeys(_COPULAS, _copula),
    "ای": _indefinite,
    "ی": _ezafe,
}


def mixed_ezafe(words: Sequence[Word], style: Style) -> Iterator[Found]:
    """The first ezafe that is not in the house style, where a text writes both «خانهٔ» and «خانه‌ی»."""
    hamza = next((w for w in words if w[2].endswith((f"ه{HAMZA}", "ۀ")) and len(w[2]) > 2), None)
    ye = next((w for w in words if w[2].endswith(f"ه{HALF_SPACE}ی") and len(w[2]) > 4), None)
    if hamza is None or ye is None:
        return
    start, end, word = ye if style.ezafe == "hamza" else hamza
    bare = word.removesuffix(f"{HALF_SPACE}ی").removesuffix(HAMZA)
    bare = f"{bare[:-1]}ه" if bare.endswith("ۀ") else bare
    yield "text-mixed-ezafe", Finding(start=start, end=end, choices=(with_ezafe(bare, style),))
