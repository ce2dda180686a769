"""Telephone numbers."""

from __future__ import annotations

import pytest

from prsite.i18n.phones import tel_address


@pytest.mark.parametrize(
    ("phone", "zone", "address"),
    [
        ("+98 21 8877 6655", "", "tel:+982188776655"),
        ("۰۲۱-۸۸۷۷۶۶۵۵", "Asia/Tehran", "tel:+982188776655"),
        ("۰۲۱-۸۸۷۷۶۶۵۵", "", "tel:02188776655"),
        ("0098 21 88776655", "Asia/Tehran", "tel:+982188776655"),
        ("۰۲۱-۸۸۷۷۶۶۵۵ داخلی ۱۲۳", "Asia/Tehran", "tel:+982188776655;ext=123"),
        ("020 7946 0000", "Europe/London", "tel:+442079460000"),
        ("+44 (0)20 7946 0000", "Asia/Tehran", "tel:+442079460000"),
        ("۱۲۴", "Asia/Tehran", "tel:124"),
        ("\u200e+98 21 1234", "", "tel:+98211234"),
        ("no number", "Asia/Tehran", ""),
    ],
)
def test_addresses(phone: str, zone: str, address: str) -> None:
    assert tel_address(phone, zone) == address
