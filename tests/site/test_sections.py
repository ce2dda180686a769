"""The listings a site has: none without items."""

from __future__ import annotations

from prsite.kinds.presskit import PressKit
from prsite.site.sections import sections
from tests.site.newsroom import clipping, make, page, person, post, question, release, site


def test_only_what_has_items() -> None:
    made = site(post("a", tags=("آب",)), page("about"))
    assert sections(made, "fa") == {"posts": "/posts/", "archive": "/archive/", "tags": "/tags/"}
    assert sections(made, "en") == {}


def test_every_listing() -> None:
    made = site(
        post("a", lang="en", tags=("x",), series="s", authors=("b",), offices=("hq",)),
        release("a", lang="en", slug="b"),
        clipping("a", lang="en"),
        question("a", lang="en", category="c"),
        person("a", lang="en"),
    )
    assert sections(made, "en") == {
        "posts": "/en/posts/",
        "releases": "/en/releases/",
        "clippings": "/en/clippings/",
        "faq": "/en/faq/",
        "people": "/en/people/",
        "press": "/en/press/",
        "archive": "/en/archive/",
        "tags": "/en/tags/",
        "series": "/en/series/",
        "authors": "/en/authors/",
        "offices": "/en/offices/",
    }


def test_a_press_kit_alone_makes_a_press_room() -> None:
    assert sections(site(make(PressKit, "kit")), "fa") == {"press": "/press/"}
