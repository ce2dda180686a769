"""`ask-endpoint`: An address that no form may be sent to: in the clear, of a mail box, or of nothing."""

from __future__ import annotations

import pytest

from tests.faults.conftest import MakeSite


@pytest.mark.parametrize(
    "endpoint",
    [
        "http://forms.example/x",
        "mailto:pr@example.org",
        "forms.example/x",
        "//forms.example/x",
        "https://",
        "https://user@forms.example/x",
        "https://forms.example/x y",
        "https://forms.example:port/x",
        "/ask\\\\x",
    ],
)
def test_ask_endpoint(site: MakeSite, endpoint: str) -> None:
    sample = site(settings=f'\n[ask]\nendpoint = "{endpoint}"\n')
    sample.finds("ask-endpoint", "prsite.toml:9")
