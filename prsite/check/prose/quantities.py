"""What stands around a number and tells what it is: a quantity, or the number of a page or a version."""

from __future__ import annotations

import re

from prsite.check.prose.nearby import LETTER, MARK, ZWNJ, word_before

NATIVE = "۰-۹"

_MEASURED = (
    "درصد|٪|%|‰|هزار|میلیون|میلیارد|بیلیون|تریلیون|برابر|متر|کیلومتر|سانتی‌?متر|میلی‌?متر|میکرون|نانومتر|اینچ|"
    "فوت|مایل|هکتار|مترمربع|مترمکعب|لیتر|میلی‌?لیتر|گرم|کیلو|کیلوگرم|میلی‌?گرم|تن|ریشتر|درجه|°|وات|کیلووات|مگاوات|"
    "گیگاوات|ولت|آمپر|هرتز|مگاهرتز|گیگاهرتز|بایت|کیلوبایت|مگابایت|گیگابایت|ترابایت|بشکه|نیوتن|پاسکال|ژول|کالری|"
    "ساعت|دقیقه|ثانیه|واحد"
)
_COUNTED = (
    "تومان|ریال|دلار|یورو|پوند|ین|یوان|درهم|لیره|نفر|تن|خانوار|خانواده|دستگاه|نسخه|جلد|رأی|رای|مسافر|دانشجو|"
    "دانش‌آموز|کارمند|کارگر|کتاب|مقاله|بازدید|بار|هزار|میلیون|میلیارد|بشکه|هکتار|کیلومتر|مشترک|شهید|کودک|بیمار"
)
_LASTING = "روز|هفته|ماه|سال|شب|سالگی|ساله|روزه|ماهه|نفر|نفره|تومان|ریال|دلار|یورو|قدم|مرحله|صفحه|بار"
_WORD_END = rf"(?![{LETTER}{MARK}])"
_MEASURE = re.compile(rf"[ \u00a0{ZWNJ}]?(?:{_MEASURED}|تومان|ریال|دلار|یورو|پوند){_WORD_END}")
_COUNT = re.compile(rf"[ \u00a0{ZWNJ}]?(?:{_COUNTED}){_WORD_END}")
_SPAN = re.compile(rf"[ \u00a0{ZWNJ}]?(?:{_LASTING}|{_MEASURED}){_WORD_END}")

NUMBERED = frozenset(
    (
        "نسخه ویرایش بند ماده مواد فصل بخش جدول شکل نمودار پیوست تصویر شماره تبصره پاراگراف ساعت گام مرحله "
        "درس سوره آیه عنوان زیربخش پرسش تمرین ص صص صفحه اندروید ویندوز آی‌اواس وب پایتون وردپرس بلوتوث لینوکس "
        "قضیه معادله رابطه فرمول مثال لم اوبونتو جنگو آیفون"
    ).split()
)
"""After these a full stop between digits parts two numbers: «بند ۲.۱»."""

_QUANTITIES = frozenset(
    (
        "عدد مقدار اندازه میانگین متوسط معدل ضریب نرخ رشد کاهش افزایش سهم تورم حدود نزدیک معادل برابر تقریبا "
        "درازا طول عرض ارتفاع عمق وزن قطر مساحت حجم جرم بزرگی شدت دما دمای غلظت چگالی سرعت فاصله قیمت "
        "بهای مبلغ نمره انحراف واریانس"
    ).split()
)
"""After these stands a quantity."""

_QUANTITY = re.compile(
    rf"(?<![{LETTER}{ZWNJ}])(?:درصد|٪|%|سهم|رشد|میانگین|نرخ|مقدار|ضریب|تومان|ریال|دلار)(?![{LETTER}])"
)
_ENDING = re.compile("(?:\u200c?های|\u200c?ها|\u200cی|[ٔ]|ً|(?<=ه)ی)\\Z")
_TO_PERSIAN = str.maketrans("يىك", "ییک")
_LEAD = re.compile(r"[ \u00a0(«:]*\Z")


def noun_before(text: str, at: int) -> str:
    """The word before a place, also before a bracket, in Persian letters and without its ending.

    «نسخه» of «نسخه‌های» and of «نسخهٔ», «صص» of «صص.»; nothing where a sentence ends between them.
    """
    lead = _LEAD.search(text, max(0, at - 5), at)
    at = lead.start() if lead else at
    if text[at - 1 : at] == "." and at:
        short = word_before(text, at - 1)
        return short if len(short) < 3 else ""
    return _ENDING.sub("", word_before(text, at).translate(_TO_PERSIAN))


def is_plural_before(text: str, at: int) -> bool:
    """Whether the word before a place is a plural: «خط‌های ۱,۲»."""
    return word_before(text, at).endswith(("ها", "های"))


def is_quantity_before(text: str, at: int) -> bool:
    """Whether the word before a place announces a quantity."""
    return noun_before(text, at) in _QUANTITIES


def is_measured(text: str, end: int) -> bool:
    """Whether a unit, a currency or a percentage follows."""
    return _MEASURE.match(text, end) is not None


def is_counted(text: str, end: int) -> bool:
    """Whether things follow of which nobody counts thousandths."""
    return _COUNT.match(text, end) is not None


def is_span(text: str, end: int) -> bool:
    """Whether something follows that lasts or is measured from … to …."""
    return _SPAN.match(text, end) is not None


def is_table_of_quantities(text: str, start: int, end: int) -> bool:
    """Whether the row of a table, or that of its headings, tells of quantities and of nothing numbered."""
    first = text.rfind("\n\n", max(0, start - 4000), start) + 2 if start > 1 else 0
    headings = text[first : text.find("\n", first)] if 0 < first < start else ""
    words = f"{headings} {text[start:end]}"
    if any(word.translate(_TO_PERSIAN) in NUMBERED for word in re.findall(rf"[{LETTER}{ZWNJ}]+", words)):
        return False
    return _QUANTITY.search(words) is not None
