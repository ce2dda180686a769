"""`template-recursion`: A template that includes itself."""

from __future__ import annotations

from tests.faults.conftest import MakeSite


def test_template_recursion(site: MakeSite) -> None:
    sample = site({"overrides/templates/post.html": 'یک\n{% include "post.html" %}'})
    sample.finds("template-recursion", "overrides/templates/post.html:2")
