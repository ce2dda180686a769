"""Rules for numbers in Persian: one set of digits, its separators, percent and ranges."""

from __future__ import annotations

import re
from collections.abc import Iterator

from prsite.check.prose.nearby import LETTER, begins_line, in_table, is_rtl_near, line_around, word_before
from prsite.check.prose.quantities import (
    NUMBERED,
    is_counted,
    is_measured,
    is_plural_before,
    is_quantity_before,
    is_span,
    is_table_of_quantities,
    noun_before,
)
from prsite.check.prose.values import HIDDEN, Finding, Prose, Rule
from prsite.diagnostics import Severity

_N = "۰-۹"
_FREE = r"(?<![\w.,،/٫٬:+'’–-])"
"""Nothing stands before a number that it could be the end of."""

_ENDS = rf"(?![{_N}]|[.,،/٫٬:'’–-][{_N}])"
_DECIMAL = re.compile(rf"{_FREE}([{_N}]+)([.,٬])([{_N}]+){_ENDS}")
_THOUSANDS = re.compile(rf"{_FREE}([{_N}]{{1,3}})((?:[,.٫،'’][{_N}]{{3}})+)(?:[.٫]([{_N}]{{1,2}}))?{_ENDS}")
_DECIMAL_HINT = re.compile(rf"[.,٬][{_N}]")
_THOUSANDS_HINT = re.compile(rf"[,.٫،'’][{_N}]{{3}}")
_CHAIN = re.compile(rf"[{_N}][{_N}.,،٫٬]*[٪%]?(?:[ ](?:و|یا|تا|به)[ ][{_N}][{_N}.,،٫٬]*[٪%]?)*")
"""Numbers of one phrase: «۷۰,۵ و ۷۱.۸», «۱۴.۳۰ تا ۱۵.۳۰». They are of one kind."""

_LONGEST_CHAIN = 80
_LONGEST_ROW = 600
_PERCENT = re.compile(
    rf"{_FREE}([{_N}]+(?:[٫٬.,/][{_N}]+)*|[0-9]+(?:\.[0-9]+)?)[ \u00a0\u200c]?[%٪](?![\w%٪])"
)
_PERCENT_FIRST = re.compile(rf"(?<![\w%٪{_N}])[%٪][ ]?([{_N}]+(?:[٫٬.,/][{_N}]+)*)(?![\w%٪]|[.,/٫٬-][{_N}])")
_PERCENT_BEFORE = re.compile(r"[\s(«“،؛:]|\ufffc?\Z")
_PERCENT_AFTER = re.compile(r"[\s)»”،؛:.!؟]|\ufffc?\Z")
_PERCENT_CELL = re.compile(
    rf"(?<=\ufffc)[ ]*(([{_N}]+(?:[٫٬.,/][{_N}]+)*)[ \u00a0\u200c]درصد)[ ]*(?=\ufffc|\n|\Z)"
)
_RANGE = re.compile(rf"{_FREE}([{_N}]{{1,4}})[-–]([{_N}]{{1,4}})(?!\w)(?![-–/.:٫٬,،][{_N}])")
_BEFORE_RANGE = frozenset("از بین میان حدود طی ظرف سال‌های سالهای".split())
_SCORE_BEFORE = frozenset("نتیجه حساب برد باخت پیروزی شکست پیروز تحصیلی زراعی آبی".split())

_NUMBER = re.compile(rf"[0-9{_N}]+(?:[.,/:٫٬][0-9{_N}]+)*")
_LATIN_BEFORE = re.compile(
    r"[A-Za-z\u00c0-\u02af][^\W\d_]*['’.]?[,;&]?[ \u00a0]?[-+.#/_(=]?\Z|"
    r"[-+.#/_@:\ufffc$€£=<>×±^]\Z|[0-9][,;]?[ ]\Z|[=<>×±][ ]\Z"
)
_LATIN_NAME = re.compile(r"[A-Za-z][A-Za-z0-9]*[ \u00a0]\Z")
_LATIN_AFTER = re.compile(
    r"[ \u00a0]?[-/]?[A-Za-z\u00b0\u00c0-\u02af]|[-+#/_@\ufffc:=×]\S|[.]\w|[ ][0-9=<>×±]|\)[ ]?="
)


def find_mixed_digits(prose: Prose) -> Iterator[Finding]:
    """Persian and European digits in one text; numbers beside Latin words are none of the text's own."""
    text = prose.text
    first: dict[bool, tuple[int, int]] = {}
    count = {True: 0, False: 0}
    for found in _NUMBER.finditer(text):
        is_ascii = found[0][0].isascii()
        if is_ascii and not _is_own(text, found):
            continue
        first.setdefault(is_ascii, found.span())
        count[is_ascii] += 1
    if len(first) == 2:
        start, end = first[count[True] <= count[False]]
        yield Finding(start=start, end=end, counts=(count[False], count[True]))


def _is_own(text: str, number: re.Match[str]) -> bool:
    """Whether a number in European digits belongs to the sentence, not to a Latin name or a code."""
    start, end = number.span()
    digits = sum(map(str.isdigit, number[0]))
    if number[0] == "24/7" or digits > 6 or (digits > 1 and number[0][0] == "0" and "." not in number[0]):
        return False
    if _LATIN_BEFORE.search(text[max(0, start - 30) : start]) or _LATIN_AFTER.match(text, end):
        return False
    return is_rtl_near(text, start)


def find_decimal_marks(prose: Prose) -> Iterator[Finding]:
    """A comma, a full stop or the separator of thousands where decimals begin, and nothing else could."""
    text = prose.text
    chain = _Chain(prose)
    for found in _DECIMAL.finditer(text) if _DECIMAL_HINT.search(text) else ():
        whole, sign, part = found.groups()
        start, end = found.span()
        chain.reach(start, end)
        if chain.is_numbering or (len(whole) == 4 and sign == "." and whole[:2] in ("۱۳", "۱۴", "۲۰")):
            continue
        if len(part) == 3 and whole != "۰":
            if sign == "." and part != "۰۰۰" and len(whole) < 4 and chain.is_quantity:
                yield Finding(start=start, end=end, choices=(f"{whole}٫{part}", f"{whole}٬{part}"))
            continue
        # One digit behind the comma after two before it: no list falls so.
        is_no_list = sign in ",٬" and len(part) == 1 and 1 < len(whole) < 4
        is_sure = chain.is_quantity or is_no_list or (sign == "٬" and len(part) < 3)
        if is_sure and not (sign == "," and len(whole) > 3 and len(part) > 2):
            yield Finding(start=start, end=end, better=f"{whole}٫{part}")


class _Chain:
    """The numbers of one phrase, from left to right: whether they number something, or measure it."""

    def __init__(self, prose: Prose) -> None:
        self.prose = prose
        self.end = -1
        self.is_numbering = False
        self.is_quantity = False

    def reach(self, start: int, end: int) -> None:
        """Go on to the phrase of the number there."""
        if start < self.end:
            return
        text = self.prose.text
        before = list(_CHAIN.finditer(text, self._first(start), end))
        first = before[-1].start() if before and before[-1].end() >= end else start
        chain = _CHAIN.match(text, first, start + _LONGEST_CHAIN)
        self.end = max(end, chain.end() if chain else end)
        self._judge(first)

    def _first(self, start: int) -> int:
        """Where looking for the beginning of the phrase begins: behind what is no digit of it."""
        least = max(self.end, start - _LONGEST_CHAIN, 0)
        while least < start and self.prose.text[least - 1 : least].isdigit():
            least += 1
        return least

    def _judge(self, first: int) -> None:
        prose, text, end = self.prose, self.prose.text, self.end
        piece = text[first:end]
        is_row = in_table(prose, first)
        is_opening = begins_line(text, first) and not is_row
        self.is_numbering = (
            noun_before(text, first) in NUMBERED
            or is_plural_before(text, first)
            or _LATIN_NAME.search(text, max(0, first - 30), first) is not None
            or (first >= prose.body_at and is_opening and not is_measured(text, end))
        )
        self.is_quantity = (
            is_measured(text, end)
            or is_quantity_before(text, first)
            or "٪" in piece
            or "%" in piece
            or (
                first < prose.body_at and is_opening and text[end : end + 2].strip("\ufffc")[:1] in ("", "\n")
            )
        )
        if is_row and not self.is_quantity:
            row = line_around(text, first, _LONGEST_ROW)
            self.is_quantity = is_table_of_quantities(text, *row)


def find_thousands_marks(prose: Prose) -> Iterator[Finding]:
    """Thousands parted by anything but «٬»."""
    text = prose.text
    for found in _THOUSANDS.finditer(text) if _THOUSANDS_HINT.search(text) else ():
        whole, rest, part = found.groups()
        groups = re.findall(rf"[{_N}]{{3}}", rest)
        signs = set(re.sub(rf"[{_N}]", "", rest))
        if len(signs) > 1 or whole[0] == "۰" or noun_before(text, found.start()) in NUMBERED:
            continue
        (sign,) = signs
        better = "٬".join((whole, *groups)) + (f"٫{part}" if part else "")
        is_round, is_many = groups[-1] == "۰۰۰", len(groups) > 1
        is_things = is_counted(text, found.end())
        is_sure = (
            sign in ",'’"
            or (sign == "،" and (is_round or is_many))
            or (sign == "٫" and not part and (is_many or (is_round and is_things)))
            or (sign == "." and not part and is_round and len(groups) < 4 and (is_many or is_things))
        )
        if is_sure:
            yield Finding(start=found.start(), end=found.end(), better=better)
        elif sign == "." and is_round and not part and not is_many:
            yield Finding(start=found.start(), end=found.end(), choices=(better, f"{whole}٫{groups[0]}"))
        elif sign == "،" and not part and not is_plural_before(text, found.start()) and is_things:
            choices = (better, f"{whole}، {groups[0]}")
            yield Finding(start=found.start(), end=found.end(), choices=choices)


def find_percent(prose: Prose) -> Iterator[Finding]:
    """The sign in running text, the word in the cell of a table."""
    text = prose.text
    if "%" in text or "٪" in text:
        for pattern in (_PERCENT, _PERCENT_FIRST):
            for found in pattern.finditer(text):
                better = _percent(prose, found)
                if better and better != found[0]:
                    yield Finding(start=found.start(), end=found.end(), better=better)
    for start, end in prose.tables if "درصد" in text else ():
        for found in _PERCENT_CELL.finditer(text, max(0, start - 1), end):
            yield Finding(start=found.start(1), end=found.end(1), better=f"{found[2]}٪")


def _percent(prose: Prose, found: re.Match[str]) -> str:
    """How a percentage is written where it stands; empty where it is no Persian."""
    text, number = prose.text, found[1]
    before, after = text[max(0, found.start() - 1) : found.start()], text[found.end() : found.end() + 1]
    if not (_PERCENT_BEFORE.match(before) and _PERCENT_AFTER.match(after)):
        return ""
    is_native = not number.isascii()
    if in_table(prose, found.start()) or (before == "(" and after == ")"):
        return f"{number}٪" if is_native else ""
    if not is_native and not re.match(rf"[ ][{LETTER}]", text[found.end() : found.end() + 2]):
        return ""
    return f"{number} درصد"


def find_ranges(prose: Prose) -> Iterator[Finding]:
    """Numbers from … to … parted by a hyphen or a dash, in running text, where they can be nothing else."""
    text = prose.text
    if "-" not in text and "–" not in text:
        return
    for found in _RANGE.finditer(text):
        first, last = found.groups()
        start, end = found.span()
        if first[0] == "۰" or last[0] == "۰" or int(first) >= int(last) or in_table(prose, start):
            continue
        before, noun = word_before(text, start), noun_before(text, start)
        is_years = len(first) == 4 and first[:2] in ("۱۲", "۱۳", "۱۴", "۱۸", "۱۹", "۲۰")
        is_life = len(first) == 4 and (int(last) - int(first) == 1 or text[end : end + 1] == ")")
        around = text[start - 1 : start], text[end : end + 1]
        if is_life or noun in NUMBERED or noun in _SCORE_BEFORE or HIDDEN in around:
            continue
        lasts = is_span(text, end)
        if lasts or (is_years and before in _BEFORE_RANGE):
            better = f"{first} تا {last}"
            is_sure = before == "از" and lasts
            yield Finding(
                start=start, end=end, better=better if is_sure else None, choices=() if is_sure else (better,)
            )


_FA = frozenset({"fa"})

DIGIT_RULES = (
    Rule(code="text-mixed-digits", severity=Severity.WARNING, find=find_mixed_digits, languages=_FA),
    Rule(code="text-decimal-mark", severity=Severity.WARNING, find=find_decimal_marks, languages=_FA),
    Rule(code="text-thousands-mark", severity=Severity.WARNING, find=find_thousands_marks, languages=_FA),
    Rule(code="text-percent", severity=Severity.NOTE, find=find_percent, languages=_FA, front_matter=False),
    Rule(code="text-range-hyphen", severity=Severity.NOTE, find=find_ranges, languages=_FA),
)
