"""`template-undefined`: A template that uses an undefined value."""

from __future__ import annotations

from prsite.diagnostics import wording
from tests.faults.conftest import MakeSite


def test_template_undefined(site: MakeSite) -> None:
    sample = site({"overrides/templates/post.html": "یک\n{{ itm.title }}"})
    found = sample.finds("template-undefined", "overrides/templates/post.html:2")
    assert "/1404/08/a/" in wording(found, "fa").message
