"""`asked-in-unknown`: A question that was asked on an item which does not exist."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import WARNING


def test_asked_in_unknown(site: MakeSite) -> None:
    faq = "---\ntitle: کی؟\ncategory: خط\nasked_in: post-line-3#isso-12\n---\nمتن.\n"
    sample = site({"content/faq/a.md": faq})
    found = sample.finds("asked-in-unknown", "content/faq/a.md:4", WARNING)
    assert found.value("id") == "post-line-3"
