"""`template-syntax`: A template that cannot be read."""

from __future__ import annotations

from tests.faults.conftest import MakeSite


def test_template_syntax(site: MakeSite) -> None:
    sample = site({"overrides/templates/post.html": "یک\n{% if x %}"})
    sample.finds("template-syntax", "overrides/templates/post.html:2")
