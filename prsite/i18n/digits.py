"""Digits: reading any, writing the language's own.

Machine formats and URLs take ASCII digits; whatever a reader sees takes the digits of the language.
"""

from __future__ import annotations

import re

from prsite.i18n.languages import DigitSystem

ZERO = {"latn": "0", "arabext": "\u06f0", "arab": "\u0660"}
_ASCII = "0123456789"

_TO_ASCII = str.maketrans(
    {chr(ord(zero) + i): str(i) for zero in ("\u06f0", "\u0660") for i in range(10)} | {"\u066b": "."}
)
_NATIVE = {
    system: str.maketrans({c: chr(ord(zero) + int(c)) for c in _ASCII})
    for system, zero in ZERO.items()
    if system != "latn"
}
_NOISE = str.maketrans("", "", "\u200e\u200f\u061c\u066c\u00a0\u202f '’")
# A bound on the digits, because Python refuses to read thousands of them.
_INT = re.compile(r"[+-]?[0-9]{1,300}")
_GROUPED = re.compile(r"[+-]?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_DECIMAL = re.compile(r"[+-]?(?:[0-9]{1,300}\.?[0-9]{0,300}|\.[0-9]{1,300})")


def ascii_digits(text: str) -> str:
    """The text with Persian and Arabic digits as ASCII ones, and the decimal separator «٫» as a full stop."""
    return text if text.isascii() else text.translate(_TO_ASCII)


def native_digits(text: str, system: DigitSystem) -> str:
    """The text with its ASCII digits in a numbering system: "latn", "arabext" (۰–۹) or "arab" (٠–٩)."""
    table = _NATIVE.get(system)
    return text.translate(table) if table else text


def parse_int(text: str) -> int | None:
    """A whole number in any digits, without separators; None where the text is anything else."""
    plain = _plain_sign(ascii_digits(text).strip())
    return int(plain) if _INT.fullmatch(plain) else None


def parse_number(text: str) -> int | float | None:
    """A number in any digits: «۱٬۱۴۰», «۲٫۴», "1,140.5", "−5"; None where the text is anything else.

    Commas count only where they part thousands. A slash for a decimal («۲/۵») is not read: it may be a ratio.
    """
    plain = _plain_sign(ascii_digits(text.translate(_NOISE)))
    if _GROUPED.fullmatch(plain):
        plain = plain.replace(",", "")
    if _INT.fullmatch(plain):
        return int(plain)
    return float(plain) if _DECIMAL.fullmatch(plain) else None


def _plain_sign(text: str) -> str:
    return text.replace("\u2212", "-")
