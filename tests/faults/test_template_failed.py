"""`template-failed`: A template whose expression fails."""

from __future__ import annotations

from tests.faults.conftest import MakeSite


def test_template_failed(site: MakeSite) -> None:
    sample = site({"overrides/templates/post.html": "یک\n{{ 1 / 0 }}"})
    sample.finds("template-failed", "overrides/templates/post.html:2")
