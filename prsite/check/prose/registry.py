"""Every rule for texts by its code."""

from __future__ import annotations

from prsite.check.prose.controls import CONTROL_RULES
from prsite.check.prose.digits import DIGIT_RULES
from prsite.check.prose.letters import LETTER_RULES
from prsite.check.prose.marks import MARK_RULES
from prsite.check.prose.quotation import QUOTATION_RULES
from prsite.check.prose.values import Rule
from prsite.check.prose.words import WORD_RULES

RULES: tuple[Rule, ...] = (
    *CONTROL_RULES,
    *LETTER_RULES,
    *DIGIT_RULES,
    *MARK_RULES,
    *QUOTATION_RULES,
    *WORD_RULES,
)
"""The rules in the order in which a reader meets them: first what is dangerous, last what is style."""

_BY_CODE = {rule.code: rule for rule in RULES}


def rule(code: str) -> Rule | None:
    """The rule of a code."""
    return _BY_CODE.get(code)
