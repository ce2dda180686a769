"""Short texts and what the rules find in them."""

from __future__ import annotations

from prsite.check.prose.fixing import fixed
from prsite.check.prose.looking import Found, look
from prsite.check.prose.registry import RULES, rule
from prsite.check.prose.values import Rule


def rules(*codes: str) -> tuple[Rule, ...]:
    """Rules by their codes."""
    found = tuple(map(rule, codes))
    assert None not in found, codes
    return tuple(r for r in found if r is not None)


def pieces(code: str, text: str, lang: str = "fa") -> list[tuple[str, str | None]]:
    """What a rule finds in a text, and what it would put in its place (choices with / between)."""
    return [
        (text[f.start : f.end], " / ".join(f.choices) if f.choices else f.better)
        for _, f in look(text, lang, rules(code))
    ]


def mended(code: str, text: str, lang: str = "fa") -> str:
    """The text when a rule has had its way."""
    return repaired(text, rules(code), lang)


def repaired(text: str, by: tuple[Rule, ...] = RULES, lang: str = "fa") -> str:
    """The text when rules have had their way."""

    def again(now: str) -> tuple[Found, ...]:
        return look(now, lang, by)

    return fixed(text, again(text), again)


def codes(text: str, lang: str = "fa") -> list[str]:
    """The codes of everything that is found in a text."""
    return [r.code for r, _ in look(text, lang, RULES)]
