"""Sorting as the language's dictionary does, and the letters of an A–Z list.

A small Unicode Collation Algorithm (UTS #10): every character gives a primary (letter), secondary (mark or
variant) and tertiary (case) weight, and keys compare level by level. The Persian order is CLDR's tailoring
and equals ICU's `Intl.Collator('fa')`; the script of the language comes before other scripts, after digits.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from prsite.i18n.languages import split_tag

SortKey = tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...], str]
_Weight = tuple[int, int, int]

# A group is one letter and its variants in order; groups stand in alphabetical order (ICU 78 over the Arabic
# block, root order and the tailorings of fa, ps and ur). CLDR has none for Kurdish: that is the alphabet of
# its schools.
_BEH_TO_QAF = (
    "ٮ ب ٻ پ ڀ ت ث ٹ ٺ ټ ٽ ٿ ج ڃ ڄ چ ڿ ڇ ح خ ځ ڂ څ د ذ ڈ ډ ڊ ڋ ڌ ڍ ڎ ڏ ڐ ۮ ر ز ڑ ڒ ړ ڔ ڕ ږ ڗ ژ ڙ ۯ"
    " س ش ښ ڛ ڜ ۺ"
    " ص ض ڝ ڞ ۻ ط ظ ڟ ع غ ڠ ۼ ف ڡ ڢ ڣ ڤ ڥ ڦ ٯ ق ڧ ڨ "
)
_GAF_TO_NOON = "گ ڰ ڱ ڲ ڳ ڴ ػ ؼ ل ڵ ڶ ڷ ڸ م ن ں ڻ ڼ ڽ ڹ ۿ "
_WAW = "و ۄ ۅ ۆ ۇ ۈ ۉ ۊ ۋ ۏ "
_HIGH_HAMZA = "ٴ ٵ ٶ ٷ ٸ "
_ROOT_TAIL = _GAF_TO_NOON + "ه ھ ہۂ ۃ ەۀ " + _WAW + "یىي ۍ ێ ې ۑ ؽ ؾ ؿ ےۓ"

_PASHTO = (
    "آ اأٲٱإٳ ء ب ٻ پ ڀ ت ټٹ ث ٺ ٽ ٿ ج ځ ڃ ڄ چ څ ڿ ڇ ح خ ڂ د ډڈ ذ ڊ ڋ ڌ ڍ ڎ ڏ ڐ ر ړڑ ز ڒ ڔ ڕ ڗ ژ ږ ڙ"
    " س ش ښ ڛ ڜ ص ض ڝ ڞ ط ظ ڟ ع غ ڠ ف ڡ ڢ ڣ ڤ ڥ ڦ ٯ ق ڧ ڨ کڪك ګگ ڬ ڭ ڮ ڰ ڱ ڲ ڳ ڴ ػ ؼ ل ڵ ڶ ڷ ڸ م"
    " ن ں ڼڻ ڽ ڹ هۀەہۂھةۃ وؤۇۉ ۄ ۅ ۆ ۈ ۊ ۋ ۏ یىےۓيېۍئ ێ ۑ ؽ ؾ ؿ"
)
_KURDISH = "ئ اآأإٱ ء ب پ تة ث ج چ ح خ د ذ ر ڕ ز ژ س ش ص ض ط ظ ع غ ف ڤ ق کك گ ل ڵ م ن وؤ ۆ هھہ ە یىي ێ "
_URDU = (
    "ٲ ٱ إ ٳ اأ آ ب پ ت ٹ ث ج چ ح خ د ڈ ذ ر ڑ ز ژ س ش ص ض ط ظ ع غ ف ق کك گ ل م ن ں وؤ ہهۂە ھ ۃة ء یىيئ ےۓ "
)

_ARABIC_ORDERS = {
    "fa": _HIGH_HAMZA
    + "آ اٱ ءأٲإٳؤئ "
    + _BEH_TO_QAF
    + "کڪګكڬڭڮ "
    + _GAF_TO_NOON
    + _WAW
    + "هەہۂةۃۀھ یىےۓيېۑۍێ ؽ ؾ ؿ",
    "ps": _HIGH_HAMZA + _PASHTO,
    "ckb": _KURDISH + _BEH_TO_QAF + _ROOT_TAIL,
    "ur": _URDU + _HIGH_HAMZA + _BEH_TO_QAF + _ROOT_TAIL,
    "": "ءأؤإئاٱ "
    + _HIGH_HAMZA
    + "آ ٲ ٳ "
    + _BEH_TO_QAF.replace(" ت ", " تة ")
    + "كکڪ ګ ڬ ڭ ڮ "
    + _ROOT_TAIL,
}

# ICU's root order of the signs a title or name may hold; any other sign comes after them by code point.
_SIGNS = " _-‐‑‒–—―,،;؛:!¡?؟.۔‥…·'‘’‚‹›\"“”„«»()[]{}§¶@*٭/\\&#%٪٫٬‰†‡•`´˜^¯¨°©®+±÷×<=>|¦~¤¢$£¥€"

_IGNORED = re.compile(
    "[\u00ad\u0640\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"
    "\u06d6-\u06dd\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed]"
)
_MARKS = (
    "\u064e\u0650\u064f\u064b\u064d\u064c\u0651\u0652\u0653\u0654\u0655\u065f"
    "\u0656\u0657\u0658\u0659\u065a\u065b\u065c\u065d\u065e\u0670"
)
_HEBREW_FINALS = dict(zip("ךםןףץ", "כמנפצ", strict=True))
_PARTED_LATIN = {"æ": "ae", "œ": "oe", "ø": "o\u0338", "ł": "l\u0335", "đ": "d\u0335", "ı": "i"}

_DO_CHASHMI = "ھ"
_ASPIRATED = f"[بپتٹجچدڈرڑکگلمنںوی]{_DO_CHASHMI}|(?s:.)"

_COMMON, _VARIANT = 32, 33
_SIGN, _DIGIT, _NATIVE, _LATIN, _OTHER, _HEBREW, _ARABIC = range(1, 8)
_NAME_PREFIX = (
    r"(?i)(?:(?:جناب|سرکار|آقای|آقا|خانم|بانو|دکتر|دكتر|مهندس|پروفسور|استاد|حاج|حاجی|کربلایی|سید|سیده|سيد|"
    r"حجت[\s\u200c]?الاسلام(?: و ?المسلمین)?|آیت[\s\u200c]?الله|"
    r"السيد|السيدة|الأستاذ|الأستاذة|الدكتور|الدكتورة|المهندس)"
    r"[\s\u200c]+|(?:dr|mr|mrs|ms|miss|prof|professor|eng|sir|dame)(?:\.\s*|\s+)|[دمأ]\.\s*)"
)


@lru_cache(maxsize=4096)
def sort_key(text: str, tag: str) -> SortKey:
    """The key by which texts of a language sort: letters, variants and marks, case, as written."""
    weigh = _weigher(split_tag(tag)[0])
    plain = unicodedata.normalize("NFC", _IGNORED.sub("", text)).replace("ی\u0654", "ئ")
    weights = [weight for c in _letters_of(plain, weigh) for weight in weigh(c)]
    return (
        tuple(p for p, _, _ in weights if p),
        tuple(s for _, s, _ in weights if s),
        tuple(t for _, _, t in weights),
        text,
    )


def _letters_of(text: str, weigh: _Weigher) -> Iterable[str]:
    """The letters that have a place of their own: Urdu counts «بھ» for one, after «ب»."""
    return re.findall(_ASPIRATED, text) if weigh.aspirates and _DO_CHASHMI in text else text


def initial(text: str, tag: str) -> str:
    """The heading a text stands under in an A–Z list: its first letter, "#" for digits or where it has none.

    Signs before the first letter do not count; Persian keeps «آ» apart from «ا», as its dictionaries do.
    """
    primary = split_tag(tag)[0]
    for c in unicodedata.normalize("NFC", _IGNORED.sub("", text)).replace("ی\u0654", "ئ"):
        if unicodedata.decimal(c, None) is not None:
            return "#"
        if c.isalpha():
            return _heading(c, primary)
    return "#"


def strip_name_prefix(name: str) -> str:
    """A person's name without honorifics and «سید», for sorting; the whole where nothing else is left."""
    rest = name.strip()
    while (found := re.match(_NAME_PREFIX, rest)) and rest[found.end() :].strip():
        rest = rest[found.end() :].strip()
    return rest


def _heading(c: str, primary: str) -> str:
    if c in "إٱٲٳ" or (c == "آ" and primary not in ("fa", "ur")):
        return "ا"
    for group in _arabic_groups(primary):
        if c in group:
            return "ا" if "ا" in group or "أ" in group else group[0]
    base = unicodedata.normalize("NFD", _PARTED_LATIN.get(c.casefold(), c))[0]
    return _HEBREW_FINALS.get(base, base).upper()


def _arabic_groups(primary: str) -> list[str]:
    return _ARABIC_ORDERS.get("fa" if primary in ("mzn", "lrc") else primary, _ARABIC_ORDERS[""]).split()


class _Weigher:
    """The weights of single characters for one language, each worked out once."""

    def __init__(self, primary: str) -> None:
        self.native = {"he": _HEBREW, "yi": _HEBREW}.get(
            primary, _ARABIC if primary in _ARABIC_WRITTEN else _LATIN
        )
        self.aspirates = primary == "ur"
        self.known: dict[str, tuple[_Weight, ...]] = {}
        groups = _arabic_groups(primary)
        for place, group in enumerate(groups):
            for variant, c in enumerate(group):
                secondary = _COMMON if variant == 0 else _VARIANT + variant
                self.known.setdefault(c, (self._letter(_ARABIC, place, secondary),))
        if groups == _arabic_groups(""):
            # Arabic counts the madda for a second alef, as ICU's tailoring does: «قرآن» stands after «قراءة».
            self.known["آ"] = (self._letter(_ARABIC, 0),) * 2

    def __call__(self, c: str) -> tuple[_Weight, ...]:
        found = self.known.get(c)
        if found is None:
            found = self.known[c] = self._aspirated(c) if len(c) == 2 else self._weigh(c)
        return found

    def _letter(self, script: int, place: int, secondary: int = _COMMON, tertiary: int = 0) -> _Weight:
        rank = _NATIVE if script == self.native else script
        return (rank << 24) + 2 * place, secondary, tertiary

    def _aspirated(self, pair: str) -> tuple[_Weight, ...]:
        ((p, s, t), *_) = self(pair[0])
        return ((p + 1, s, t),)

    def _weigh(self, c: str) -> tuple[_Weight, ...]:
        lower = c.casefold()
        parted = unicodedata.normalize("NFD", _PARTED_LATIN.get(lower, lower))
        if len(parted) > 1:
            (p, s, _), *rest = [weight for part in parted for weight in self(part)]
            return ((p, s, int(c != lower)), *rest)
        if unicodedata.combining(c):
            place = _MARKS.find(c)
            return ((0, 128 + place if place >= 0 else 256 + ord(c), 0),)
        value = unicodedata.decimal(c, None)
        if value is not None:
            return (((_DIGIT << 24) + value, _COMMON, 0),)
        if not c.isalpha():
            place = _SIGNS.find(c)
            return (((_SIGN << 24) + (place if place >= 0 else 256 + ord(c)), _COMMON, 0),)
        base = _HEBREW_FINALS.get(parted, parted)
        return (self._letter(_script(base), ord(base) + 256, _COMMON + (base != parted), int(c != lower)),)


_ARABIC_WRITTEN = frozenset({"fa", "ar", "azb", "ckb", "lrc", "mzn", "ps", "sd", "ug", "ur"})


def _script(c: str) -> int:
    if c < "\u0250":
        return _LATIN
    if "\u0590" <= c < "\u0600":
        return _HEBREW
    return _ARABIC if "\u0600" <= c < "\u0700" or "\u0750" <= c < "\u0780" else _OTHER


@lru_cache(maxsize=16)
def _weigher(primary: str) -> _Weigher:
    return _Weigher(primary)
