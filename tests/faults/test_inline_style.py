"""`inline-style`: A style that the page’s policy ignores."""

from __future__ import annotations

from prsite.diagnostics import wording
from tests.faults.conftest import MakeSite
from tests.faults.sample import WARNING, post


def test_inline_style(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": post(body='<p style="color: red">متن</p>')})
    found = sample.finds("inline-style", "content/posts/b.md:5", WARNING)
    assert "`{: .name}`" in wording(found, "en").hint
