"""What each family of outputs reads: no more than it shows, so that no edit renders more than it must."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from prsite.digest import digest
from prsite.generators.feeds import FeedFiles
from prsite.generators.files import Assets
from prsite.generators.heads import Head, PageParts, SiteParts
from prsite.generators.items import ItemPages
from prsite.generators.machines import MachineFiles
from prsite.generators.redirects import Redirects
from prsite.model.output import Output
from prsite.site.site import Site
from prsite.theme.context import PageInfo, SiteInfo
from prsite.theme.theme import AssetFile, Theme
from tests.sites.everything import everything
from tests.sites.newsroom import Newsroom

SHARED = {"once", "edition", "preview", "sections", "text", "exists", "url", "media", "render"}
"""What the shell of every page reads."""
ABOUT_ITEMS = {"card", "find", "data", "entry", "label", "translations"}


class Spy:
    """A view that notes what it is asked."""

    def __init__(self, view: Any, asked: set[str]) -> None:
        self._view = view
        self._asked = asked

    def __getattr__(self, name: str) -> Any:
        self._asked.add(name)
        return getattr(self._view, name)


@pytest.mark.parametrize(
    ("family", "allowed"),
    [
        (ItemPages, SHARED | ABOUT_ITEMS | {"item", "body", "neighbours", "related", "answering", "select"}),
        (Redirects, SHARED | {"card"}),
        (
            MachineFiles,
            {"edition", "preview", "sections", "exists", "addresses", "terms", "label", "years", "months"},
        ),
        (FeedFiles, ABOUT_ITEMS - {"card", "data"} | {"once", "text", "media", "select", "item", "body"}),
    ],
)
def test_reads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, family: Any, allowed: set[str]) -> None:
    asked: set[str] = set()
    original = family.render
    monkeypatch.setattr(family, "render", lambda self, output, view: original(self, output, Spy(view, asked)))
    Newsroom(tmp_path / "site").write(everything()).publish()
    assert asked
    assert asked <= allowed


@pytest.mark.parametrize(
    ("settings", "more"),
    [
        ('provider = "archive"', {"comments"}),
        ('provider = "isso"\nserver = "/isso/"', {"comments"}),
        ('provider = "isso"\nserver = "/isso/"\nclose_after = 9', {"comments", "is_past"}),
    ],
)
def test_a_site_with_comments_reads_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, settings: str, more: set[str]
) -> None:
    """And the hour where they close, but no questions while there are no comments."""
    asked: set[str] = set()
    original = ItemPages.render

    def render(self: ItemPages, output: Output, view: Any) -> bytes:
        post = output.key[0] == "fa/post-1"
        return original(self, output, Spy(view, asked) if post else view)

    monkeypatch.setattr(ItemPages, "render", render)
    site = Newsroom(tmp_path / "site", theme="own", more=f"\n[comments]\n{settings}\n").write(everything())
    manifest = 'name = "own"\nextends = "plain"\n'
    page = SHORT + "{{ page.csp }}{% if dialogue %}{{ dialogue.count }}{% endif %}"
    site.write({"themes/own/theme.toml": manifest, "themes/own/templates/post.html": page}).publish()
    assert asked & {"comments", "asked", "is_past"} == more


SHORT = "{{ page.title }}{{ page.canonical }}{{ site.title }}{{ body.html|safe }}"


@pytest.mark.parametrize(
    ("more", "asked_too"),
    [
        ("", set()),
        ("{{ page.head_title }}{{ page.description }}{{ page.published }}{{ short_url }}", set()),
        ("{% if newer %}{{ newer.url }}{% endif %}", {"neighbours"}),
        ("{{ related|length }}", {"related"}),
        ("{{ share|length }}", {"data"}),
        ("{{ translations|length }}{{ page.alternates|length }}", {"translations"}),
    ],
)
def test_what_a_theme_does_not_show_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, more: str, asked_too: set[str]
) -> None:
    asked: set[str] = set()
    original = ItemPages.render

    def render(self: ItemPages, output: Output, view: Any) -> bytes:
        post = output.key[0] == "fa/post-1"
        return original(self, output, Spy(view, asked) if post else view)

    monkeypatch.setattr(ItemPages, "render", render)
    site = Newsroom(tmp_path / "site", theme="own").write(everything())
    manifest = 'name = "own"\nextends = "plain"\n'
    site.write({"themes/own/theme.toml": manifest, "themes/own/templates/post.html": SHORT + more}).publish()
    least = {"item", "card", "body", "once", "edition", "preview", "render"}
    assert asked - least == asked_too


def test_every_field_of_page_and_site_has_a_source() -> None:
    page, site = PageInfo.__dataclass_fields__, SiteInfo.__dataclass_fields__
    of_page, of_site = _public(PageParts), _public(SiteParts)
    assert of_page <= page.keys() <= of_page | Head.__dataclass_fields__.keys()
    assert of_site <= site.keys()


def _public(cls: type) -> set[str]:
    return {name for name in vars(cls) if not name.startswith("_")}


def test_the_key_of_an_asset_follows_its_bytes() -> None:
    def keys(data: bytes) -> list[tuple[str, ...]]:
        asset = AssetFile(path="assets/a.png", logical="a.png", data=data, digest=digest(data))
        theme = _with(asset)
        return [output.key for output in Assets(theme).plan(_NO_SITE)]

    assert keys(b"one") != keys(b"two")
    assert keys(b"one") == [("assets/a.png", digest(b"one"))]


_NO_SITE: Site = None  # type: ignore[assignment]


def _with(asset: AssetFile) -> Theme:
    theme = object.__new__(Theme)
    object.__setattr__(theme, "assets", (asset,))
    return theme
