"""Quotations in Arabic and its neighbours among Persian: verses, traditions, names of books, Urdu."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from prsite.check.prose.nearby import LETTER, MARK, ZWNJ
from prsite.check.prose.values import HIDDEN

_TOKEN = re.compile(rf"[{LETTER}{MARK}\u0640]+(?:{ZWNJ}[{LETTER}{MARK}\u0640]+)*")
_VOWEL = re.compile(f"[{MARK}\u0640]")
_BOUND = re.compile(rf"[\n«»“”\"()\[\]﴿﴾{{}}.؟!؛:/…*|]|[ ]{{3,}}|\t|{HIDDEN}{{3,}}")
_OPENS = frozenset('«“"(﴿[')
_CLOSES = frozenset('»”")﴾]')
_ALONE = frozenset(f"\n/*{HIDDEN}")
_PASSAGE = 400

_TO_PERSIAN = str.maketrans("يىكأإ", "ییکاا")
_PERSIAN_LETTERS = re.compile("[پچژگ]")
_NEIGHBOURS = re.compile("[ٹڈڑںےګښځڅډړڼېۍڕڵێۆ]")
"""Letters of Urdu, Pashto and Kurdish that Persian and Arabic have not."""

_SHAPES = re.compile("[ةإٱٌٍ]|^[وف]?أ|[\u064b-\u0650\u0652].*[\u064b-\u0650\u0652]")
_ARTICLE = re.compile("^و?ال...|^(?:فال|لل)...")
"""What words of Arabic have and Persian ones have not: ة, hamza below or in front, short vowels, ال."""

_HINTS = re.compile(
    "[اى]ء$|ً$|ى$|^(?:بال|كال)...|..[كک]م$|ئ$|ؤو|...(?:ته|ناه|اه|وا|ها)$|^[یيت][^اىیي]..?ون$|^(?:وب|وت|فت).."
)
"""What many words of Arabic have, and some of Persian too."""

_LOANS = re.compile(
    "^(?:الان|البته|الزام|الکترو|المپ|الهام|الهی|الهه|الفبا|التهاب|التزام|التماس|التیام|التقاط|الحاق|القا(?:ی|ء|$)|"
    "الغا|الیاف|الماس|الاغ|الصاق|الوار|الوند|البرز|الیگودرز|الوان|الگو|الکل|الکن|الیه|المان|البسه|"
    "التفات|التذاذ|التحاق|التقا|الهیات|الیزابت|الکس|الجزایر|البانی|السالوادور|الباقی|الوده|الوهیت|الفت|"
    "والی|والد|وال[اه]|والس|والتر|والن|فالود|فالگیر)"
)
_AT_HOME = re.compile(
    "^و?ال(?:اسلام|مسلمین|دین|عظمی|سادات|دوله|ملک|سلطنه|زهرا|حسن|حسین|رضا|مال|بیت|مللی|له|سلطان|"
    "ممالک|شهدا|انبیا|اولیا|حرام|مبارک|اول|ثانی|قعده|حجه|حرم|اخر|عابدین|فقار|نون|قرنین|ریاستین|حال|خصوص|"
    "طبع|اخره|قوه|فعل|وکاله|تدریس|تحریر|نهایه|غایه|عینی?|اجل|مجموع)$"
)
"""Second halves of Persian names and phrases such as «حجت الاسلام» and «بین المللی»."""

_ARABIC = frozenset(
    (
        "عن الذی الذین التی هذا هذه ذلک تلک اولئک هولاء قال قالوا قالت انا انه انهم انک انما بسم علیهم "
        "علیکم علیها علیک علینا لکم منکم منهم منه منها لهم لها فیه فیها فیهم الیک الیکم الیهم لله بالله "
        "والله فی لن ولا وما ومن وهو وان ولم ولن وعلی وفی فلا فما فمن فهو فقد ولقد لقد فاذا واذا اذا اذ "
        "فهذا وهذا ایها یاایها ربنا ربی ربکم ربک اللهم کنتم کانوا یکون تکون ثم سوف یقول یوم نحن انت انتم "
        "سبحانه امنوا کفروا"
    ).split()
)
"""Words that no Persian sentence has, or hardly ever."""

_WEAK = frozenset(
    (
        "انها من ما یا ان کل علی علیه الله الا کان کنت این لو ای او ام بل نعم مع قد بین عند دون لی لک له بی "
        "نا خیر حق اهل نفس ابن بن ابو ابی اب ذا ذو ذی محمد عباد صلی سلم وسلم واله وعجل فرجهم قبل بعد غیر "
        "رب هو هی قل لم لا لیس حیث فان سبحان تعالی الی کیف حتی"
    ).split()
)
"""Words of both languages."""

_EITHER = frozenset("به او در کرد تا با دارد شد می کند یک را".split())
"""Words that no Persian sentence does without, and that look like words of Arabic without vowels."""

_PERSIAN = _EITHER | frozenset(
    (
        "که از این است برای آن بود شود باید نیز ها های هایی اند شما ایشان خود اگر چه هر هم هیچ همه یکی دو "
        "سه نه شده کرده بوده کردن شدن بودن دادن گفتن داد دادند کردند شدند بودند گفت گفتند آمد رفت داشت "
        "داشتند خواهد خواهند توان نیست نیستند هست هستند باشد باشند کنند کنم کنیم دهد دهند دارند داریم نمی "
        "چون پس پیش روی زیر بر آنها اینها آنان همین همان چند چنین چنان دیگر تنها بسیار بیش کم اما ولی "
        "بلکه زیرا سپس هنوز اکنون امروز فردا سال ماه روز شهر کشور مردم کار خانه خوب بزرگ کوچک نو تازه "
        "فرمود فرمودند خواند خواندند نوشت دانست آورده آورد آوردند ایران تهران سوی میان درباره باره همراه "
        "مانند نام خدا خداوند دست دل جان"
    ).split()
)


@lru_cache(maxsize=2)
def foreign_passages(text: str) -> ForeignPassages:
    """The passages of a text: every rule that asks shares one reading of it."""
    return ForeignPassages(text)


def is_foreign(text: str, start: int, end: int) -> bool:
    """Whether a piece of ``Prose.text`` stands in Arabic or a neighbour of it: no rule for Persian counts."""
    passages = foreign_passages(text)
    return passages.covers(start) or (end - 1 > start and passages.covers(end - 1))


class ForeignPassages:
    """Tells quotations in Arabic and its neighbours, in their own letters or in Persian ones, from Persian.

    A passage is a row of words without one that is surely Persian, between quotation marks, brackets, ends of
    lines or of sentences. It is Arabic where it has enough of what only Arabic has; alone between marks it
    needs less.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._passage = (0, 0)
        self._runs: tuple[tuple[int, int], ...] = ()

    def covers(self, at: int) -> bool:
        """Whether the passage of a place is foreign."""
        if not self._passage[0] <= at < self._passage[1]:
            self._passage = self._around(at)
            self._runs = tuple(_foreign_runs(self.text, *self._passage))
        return any(start <= at < end for start, end in self._runs)

    def _around(self, at: int) -> tuple[int, int]:
        least = max(0, at - _PASSAGE)
        start = least
        for bound in _BOUND.finditer(self.text, least, at):
            start = bound.end()
        end = _BOUND.search(self.text, at, at + _PASSAGE)
        return start, max(at + 1, end.start() if end else min(len(self.text), at + _PASSAGE))


def _foreign_runs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The pieces of a passage, from and to, that are foreign."""
    before, after = text[start - 1 : start] or "\n", text[end : end + 1] or "\n"
    if before == "﴿" or _NEIGHBOURS.search(text, start, end):
        yield start, end
        return
    words = [(found.start(), found.end(), _weight(found[0])) for found in _TOKEN.finditer(text, start, end)]
    is_marked = before in _OPENS or after in _CLOSES
    is_alone = is_marked or (before in _ALONE and after in _ALONE)
    weights = [weight for _, _, weight in words]
    if is_alone and _NEVER not in weights and _is_arabic(weights, 1 if is_marked else 2, is_alone):
        yield start, end
        return
    run: list[tuple[int, int, int]] = []
    for word in (*words, (end, end, _NEVER)):
        if word[2] > _SELDOM:
            run.append(word)
            continue
        if run and _is_arabic([weight for _, _, weight in run], 2, False):
            yield run[0][0], run[-1][1]
        run.clear()


_STRONG, _SLIGHT, _NONE, _AND, _SELDOM, _NEVER = 2, 1, 0, -1, -2, -3
"""How much a word tells of Arabic; «و» tells nothing, the last two are Persian, one of them surely."""


def _is_arabic(weights: Sequence[int], enough: int, is_alone: bool) -> bool:
    """Whether words are Arabic: ``enough`` of them beyond doubt, or one and small signs, or these alone."""
    words = [max(_NONE, weight) for weight in weights if weight != _AND]
    strong, total = words.count(_STRONG), sum(words)
    if not strong:
        return is_alone and total >= 5 and 5 * total >= 4 * len(words)
    is_mixed = _SELDOM in weights
    is_enough = total >= (5 if is_mixed else 4) or (strong >= enough and not is_mixed)
    return is_enough and 5 * total >= 3 * len(words)


@lru_cache(maxsize=1 << 12)
def _weight(word: str) -> int:
    plain = _VOWEL.sub("", word).translate(_TO_PERSIAN)
    is_shaped = _SHAPES.search(word) is not None
    if _PERSIAN_LETTERS.search(plain) or (ZWNJ in word and not is_shaped):
        return _NEVER
    if is_shaped or plain in _ARABIC:
        return _STRONG
    if plain in _EITHER:
        return _SELDOM
    if plain in _PERSIAN:
        return _NEVER
    if plain in _WEAK or _AT_HOME.match(plain):
        return _SLIGHT
    if _ARTICLE.match(plain) and not _LOANS.match(plain):
        return _STRONG
    return _AND if plain == "و" else _SLIGHT if _HINTS.search(word) else _NONE
