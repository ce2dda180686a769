"""`not-utf8`: A source in another encoding."""

from __future__ import annotations

from tests.faults.conftest import MakeSite


def test_not_utf8(site: MakeSite) -> None:
    sample = site({"content/posts/b.md": b"---\ntitle: \xd3\xe1\n---\n"})
    sample.finds("not-utf8", "content/posts/b.md:2")


def test_a_registry_that_is_not_utf8(site: MakeSite) -> None:
    sample = site({"content/data/tags.toml": b'[water]\nname = "\xd3"\n'})
    sample.finds("not-utf8", "content/data/tags.toml:2")
