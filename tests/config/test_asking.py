"""Where a form may be sent to, and which hidden fields it may carry."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prsite.config.asking import OWN_FIELDS, examine_ask, is_endpoint
from prsite.config.comments import AskSettings
from prsite.model.urls import is_origin, origin_of


@pytest.mark.parametrize(
    "address",
    ["/ask", "/cgi-bin/ask.py?to=pr", "https://forms.example/f/1", "https://forms.example:8443/?a=b&c=d"],
)
def test_what_a_form_can_be_sent_to(address: str) -> None:
    assert is_endpoint(address)


@given(st.text(max_size=40) | st.from_regex(r"https?://[a-z@:.0-9\[\]]{0,20}(/.{0,10})?", fullmatch=True))
def test_what_passes_is_a_path_or_has_an_origin_that_a_policy_can_name(address: str) -> None:
    if is_endpoint(address):
        assert address.startswith(("/", "https://"))
        assert not address.startswith("//")
        assert not set(address) & set("\"'<>\\ \n\r\t")
        assert address.startswith("/") or is_origin(origin_of(address))


def test_what_cannot_be_used_is_left_out() -> None:
    ask = AskSettings(endpoint="http://forms.example/", fields={"name": "x", "_next": "/thanks/"})
    checked = examine_ask(ask, lambda dotted: {"ask.endpoint": 3, "ask.fields.name": 5}.get(dotted, 0))
    assert checked.value == AskSettings(fields={"_next": "/thanks/"})
    assert [(d.code, d.place.line if d.place else 0) for d in checked.diagnostics] == [
        ("ask-endpoint", 3),
        ("ask-field-taken", 5),
    ]


def test_edges_are_trimmed() -> None:
    checked = examine_ask(AskSettings(endpoint=" https://forms.example/ "), lambda _: 0)
    assert (checked.value.endpoint, checked.diagnostics) == ("https://forms.example/", ())


def test_the_fields_of_our_own_are_those_of_the_form() -> None:
    assert OWN_FIELDS == ("name", "contact", "question", "page", "lang")
