"""Rules for letters and digits of the Arabic keyboard in Persian."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from prsite.check.prose.foreign import foreign_passages
from prsite.check.prose.nearby import word_around
from prsite.check.prose.values import Finding, Prose, Rule
from prsite.diagnostics import Severity

_TO_PERSIAN = str.maketrans("يىكڪھہە", "ییککههه")
_FOREIGN = re.compile("[يىكڪھہە\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdcf\ufe70-\ufefc]")
"""Arabic, Sindhi and Urdu forms of Persian letters, and the shapes that a PDF gives instead of letters."""

_DIGITS = re.compile("[٠-٩]+")
_TO_NATIVE = {ord("٠") + i: ord("۰") + i for i in range(10)}


def find_arabic_letters(prose: Prose) -> Iterator[Finding]:
    """Words with Arabic letters for Persian ones, outside quotations in Arabic."""
    text = prose.text
    foreign = foreign_passages(text)
    at = 0
    while found := _FOREIGN.search(text, at):
        start, end = word_around(text, found.start())
        start = max(start, at)
        at = end
        if not foreign.covers(found.start()):
            better = _FOREIGN.sub(lambda m: unicodedata.normalize("NFKC", m[0]), text[start:end])
            yield Finding(start=start, end=end, better=better.translate(_TO_PERSIAN))


def find_arabic_digits(prose: Prose) -> Iterator[Finding]:
    """Numbers in the digits of Arabic."""
    text = prose.text
    foreign = foreign_passages(text)
    for found in _DIGITS.finditer(text):
        if not foreign.covers(found.start()):
            yield Finding(start=found.start(), end=found.end(), better=found[0].translate(_TO_NATIVE))


_FA = frozenset({"fa"})

LETTER_RULES = (
    Rule(code="text-arabic-letters", severity=Severity.WARNING, find=find_arabic_letters, languages=_FA),
    Rule(code="text-arabic-digits", severity=Severity.WARNING, find=find_arabic_digits, languages=_FA),
)
