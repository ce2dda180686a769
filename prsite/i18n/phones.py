"""Telephone numbers as people write them, and as telephones dial them."""

from __future__ import annotations

import re

from prsite.i18n.digits import ascii_digits

# Countries whose national numbers begin with the trunk prefix 0 (ITU-T E.123, E.164), by their IANA zone.
CALLING_CODES = {
    "Asia/Tehran": "98",
    "Asia/Kabul": "93",
    "Asia/Baghdad": "964",
    "Asia/Riyadh": "966",
    "Asia/Dubai": "971",
    "Asia/Karachi": "92",
    "Asia/Damascus": "963",
    "Asia/Amman": "962",
    "Asia/Beirut": "961",
    "Asia/Jerusalem": "972",
    "Africa/Cairo": "20",
    "Europe/Istanbul": "90",
    "Europe/London": "44",
}
_EXTENSION = re.compile(r"(?:داخلی|ext\.?|extension|x)\s*:?\s*([0-9]{1,6})\s*$", re.IGNORECASE)
_BEFORE_PLUS = "\u200e\u200f\u202a\u2066( "


def tel_address(phone: str, zone: str = "") -> str:
    """The ``tel:`` address of a number (RFC 3966): ASCII digits, an extension apart; "" without digits.

    A national number (one leading zero) gets the calling code of the zone's country where that is
    known, so that it can be dialled from abroad; short service numbers stay.
    """
    plain = ascii_digits(phone).strip()
    extension = _EXTENSION.search(plain)
    if extension:
        plain = plain[: extension.start()]
    number = re.sub(r"[^0-9]", "", plain)
    if plain.lstrip(_BEFORE_PLUS).startswith("+"):
        number = "+" + re.sub(r"[^0-9]", "", plain.replace("(0)", ""))
    elif number.startswith("00"):
        number = "+" + number[2:]
    elif number.startswith("0") and zone in CALLING_CODES:
        number = f"+{CALLING_CODES[zone]}{number[1:]}"
    if not number.strip("+"):
        return ""
    return f"tel:{number};ext={extension[1]}" if extension else f"tel:{number}"
