"""What the settings say of the form of a question."""

from __future__ import annotations

import pytest

from prsite.config.load import parse_config
from prsite.config.schema import Config
from prsite.site.asking import endpoint_host, endpoint_origin, hidden_fields


def config(endpoint: str, fields: str = "") -> Config:
    text = f'[site]\nurl = "https://news.example/n/"\n[ask]\nendpoint = "{endpoint}"\n[ask.fields]\n{fields}'
    return parse_config(text).value


@pytest.mark.parametrize(
    ("endpoint", "origin", "host"),
    [
        ("https://www.forms.example:8443/f", "https://www.forms.example:8443", "forms.example"),
        ("/ask", "", ""),
        ("https://news.example/ask", "", ""),
        ("", "", ""),
    ],
)
def test_whose_machine_it_is(endpoint: str, origin: str, host: str) -> None:
    assert (endpoint_origin(config(endpoint)), endpoint_host(config(endpoint))) == (origin, host)


def test_hidden_fields_are_the_page_its_language_and_the_sites_own() -> None:
    found = hidden_fields(
        config("/ask", '_next = "/thanks/"\nlang = "xx"\n'), "fa", "https://news.example/n/a/"
    )
    assert found == (("page", "https://news.example/n/a/"), ("lang", "fa"), ("_next", "/thanks/"))
