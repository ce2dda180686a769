"""One address, one source, one file that every disk can hold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from prsite.build.plan import plan
from prsite.diagnostics import Place
from prsite.loading import load
from prsite.model.output import Output
from prsite.model.protocols import View
from prsite.site.site import Site
from tests.sites.newsroom import Newsroom, codes, item


@dataclass(frozen=True)
class Wants:
    """A generator that wants these paths."""

    paths: tuple[str, ...]
    name: str = "wants"

    def plan(self, site: Site) -> Iterator[Output]:
        for n, path in enumerate(self.paths):
            yield Output(path=path, url=f"/{path}", generator=self.name, source=Place(f"{n}.md", 3))

    def render(self, output: Output, view: View) -> bytes:
        return b""


@pytest.fixture
def site(tmp_path: Path) -> Site:
    loaded, _ = load(Newsroom(tmp_path).write({}).request)
    assert loaded is not None
    return loaded.site


def planned(site: Site, *paths: str) -> list[tuple[str, str, list[str]]]:
    found = plan(site, [Wants(paths)]).diagnostics
    return [(d.code, str(d.place), [str(p) for p in d.also]) for d in found]


def test_outputs_are_in_the_order_of_paths(site: Site) -> None:
    made = plan(site, [Wants(("b.html", "a.html")), Wants(("a/b.html",), name="other")]).value
    assert [o.path for o in made.outputs] == ["a.html", "a/b.html", "b.html"]


@pytest.mark.parametrize(
    ("one", "other"), [("a.html", "a.html"), ("A.html", "a.html"), ("e\u0301.html", "\u00e9.html")]
)
def test_two_that_want_one_file(site: Site, one: str, other: str) -> None:
    assert planned(site, one, other) == [("output-collision", "1.md:3", ["0.md:3"])]


def test_a_file_where_a_folder_must_be(site: Site) -> None:
    assert planned(site, "posts", "posts/a/index.html") == [("output-collision", "0.md:3", ["1.md:3"])]


@pytest.mark.parametrize(
    "path",
    [
        *("../a", "a/../b", "/etc/x", "a//b", "a\\b", "a\nb", "a\0b", "x" * 256, "ب" * 128, ""),
        *("a./b", "a /b", "CON", "posts/aux/index.html", "nul.txt", "com1"),
    ],
)
def test_paths_that_are_refused(site: Site, path: str) -> None:
    assert planned(site, path) == [("output-path-unsafe", "0.md:3", [])]


@pytest.mark.parametrize(
    "path", ["icon.svg", "console/index.html", "com/index.html", ".well-known/x", "a.b.c"]
)
def test_paths_that_are_written(site: Site, path: str) -> None:
    assert planned(site, path) == []


def test_a_static_file_and_a_page(tmp_path: Path) -> None:
    site = Newsroom(tmp_path, theme="plain")
    site.write(
        {
            "content/pages/about.md": item(title="درباره"),
            "static/about/index.html": "x",
            "static/posts": "x",
            "content/posts/a.md": item(title="الف", date="2026-02-01"),
        }
    )
    result = site.build()
    found = {(d.code, str(d.place), str(d.also[0]) if d.also else "") for d in result.diagnostics}
    assert ("output-collision", "static/about/index.html", "content/pages/about.md:1") in found
    assert ("output-collision", "static/posts", "") in found
    assert set(codes(result)) == {"output-collision"}
    assert result.published is None


@dataclass(frozen=True)
class Lists:
    """A generator of listings, which have no place of their own."""

    path: str
    name: str = "lists"

    def plan(self, site: Site) -> Iterator[Output]:
        yield Output(path=self.path, url=f"/{self.path}", generator=self.name)

    def render(self, output: Output, view: View) -> bytes:
        return b""


def test_a_listing_of_a_name_that_is_reported_at_its_place_is_not_reported_again(site: Site) -> None:
    wanted: list[Wants | Lists] = [
        Wants(("people/con/index.html",)),
        Lists("authors/con/index.html"),
        Lists("aux/index.html"),
    ]
    found = plan(site, wanted).diagnostics
    assert [(d.code, str(d.place), d.value("url")) for d in found] == [
        ("output-path-unsafe", "0.md:3", "/people/con/index.html"),
        ("output-path-unsafe", "prsite.toml", "/aux/index.html"),
    ]
