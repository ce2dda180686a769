"""`language-not-configured`: A translation into a language that the site does not have."""

from __future__ import annotations

from tests.faults.conftest import MakeSite
from tests.faults.sample import post


def test_language_not_configured(site: MakeSite) -> None:
    sample = site({"content/posts/a.de.md": post()})
    sample.finds("language-not-configured", "content/posts/a.de.md")


def test_by_key(site: MakeSite) -> None:
    site({"content/posts/b.md": post("lang: de")}).finds("language-not-configured", "content/posts/b.md:4")
