"""`template-no-attribute`: A template that asks a page for what it does not have."""

from __future__ import annotations

from tests.faults.conftest import MakeSite


def test_template_no_attribute(site: MakeSite) -> None:
    sample = site({"overrides/templates/post.html": "یک\n{{ page.titel }}"})
    sample.finds("template-no-attribute", "overrides/templates/post.html:2")
