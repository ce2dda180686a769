"""`ask-field-taken`: A hidden field that the form has already; the endpoint would get two of it."""

from __future__ import annotations

import pytest

from tests.faults.conftest import MakeSite
from tests.faults.sample import WARNING


@pytest.mark.parametrize("name", ["contact", "page", "lang"])
def test_ask_field_taken(site: MakeSite, name: str) -> None:
    sample = site(settings=f'\n[ask]\nendpoint = "/ask"\n[ask.fields]\n_next = "/x"\n{name} = "pr"\n')
    sample.finds("ask-field-taken", "prsite.toml:12", WARNING)
