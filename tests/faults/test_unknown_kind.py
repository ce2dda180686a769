"""`unknown-kind`: A folder of content/ that is no kind."""

from __future__ import annotations

from prsite.diagnostics import wording
from tests.faults.conftest import MakeSite
from tests.faults.sample import post


def test_unknown_kind(site: MakeSite) -> None:
    found = site({"content/pots/b.md": post()}).finds("unknown-kind", "content/pots/b.md")
    assert "posts" in wording(found, "fa").message


def test_nothing_near(site: MakeSite) -> None:
    found = site({"content/qwertyuiop/b.md": post()}).finds("unknown-kind", "content/qwertyuiop/b.md")
    assert wording(found, "en").message == "The folder “qwertyuiop” is no kind of content."
