"""`template-missing`: A template that includes one that is not there."""

from __future__ import annotations

from tests.faults.conftest import MakeSite


def test_template_missing(site: MakeSite) -> None:
    sample = site({"overrides/templates/post.html": 'یک\n{% include "nobody.html" %}'})
    sample.finds("template-missing", "overrides/templates/post.html:2")
