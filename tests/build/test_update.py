"""How much is made again for each kind of edit: what it touches, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from prsite.build import bodies, execute, stamps
from prsite.model.output import Output
from tests.sites.newsroom import Newsroom, item, png

LONG = "بند نخست که خلاصه است.\n\nبند دوم.\n"


def post(number: int, body: str = LONG, **keys: Any) -> str:
    return item(body, title=f"خبر {number}", date=f"2026-0{number // 9 + 1}-0{number % 9 + 1}", **keys)


class Office:
    """A site that is edited and built; ``build`` tells what was made."""

    def __init__(self, site: Newsroom, made: list[str], converted: list[str]) -> None:
        self.site = site
        self._made = made
        self._converted = converted

    def build(self, **asked: Any) -> tuple[list[str], list[str]]:
        """The bodies that were converted and the outputs that were made, as the result counts them."""
        self._made.clear()
        self._converted.clear()
        result = self.site.build(**asked)
        assert result.published is not None
        assert (result.bodies, result.outputs) == (len(self._converted), len(self._made))
        assert result.published.written <= result.outputs + result.copied
        return sorted(self._converted), sorted(self._made)

    def write(self, name: str, text: str) -> None:
        """Edits one file."""
        self.site.write({name: text})


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    made: list[str] = []
    converted: list[str] = []
    render, convert = execute.Worker._render, bodies.Bodies.make

    def noted_render(self: Any, output: Output, *others: Any) -> None:
        made.append(output.path)
        render(self, output, *others)

    def noted_make(self: Any, one: Any, whole: bytes) -> Any:
        converted.append(one.slug)
        return convert(self, one, whole)

    monkeypatch.setattr(execute.Worker, "_render", noted_render)
    monkeypatch.setattr(bodies.Bodies, "make", noted_make)
    site = Newsroom(tmp_path, theme="plain", languages=("fa",), more="[editions.staff]\n[feeds]\nitems = 3\n")
    site.write({f"content/posts/p{n}.md": post(n, tags="[آب]" if n < 2 else "[]") for n in range(6)})
    site.write({"content/pages/about.md": item("دربارهٔ ما.", title="درباره")})
    office = Office(site, made, converted)
    first, all_outputs = office.build()
    assert (len(first), len(all_outputs)) == (7, len(set(all_outputs)))
    assert office.build() == ([], [])
    return office


FEEDS = ["atom.xml", "feed.json", "feed.xml", "posts/atom.xml", "posts/feed.json", "posts/feed.xml"]


def page(number: int) -> str:
    return {
        "0": "1404/10/p0/index.html",
        "1": "1404/10/p1/index.html",
        "5": "1404/10/p5/index.html",
    }[str(number)]


def test_a_body_in_the_feeds(office: Office) -> None:
    office.write("content/posts/p5.md", post(5, LONG + "بند سوم.\n", tags="[]"))
    assert office.build() == (["p5"], sorted([page(5), *FEEDS]))


def test_a_body_that_no_feed_carries_any_more(office: Office) -> None:
    office.write("content/posts/p0.md", post(0, LONG.replace("دوم", "آخر"), tags="[آب]"))
    converted, made = office.build()
    assert converted == ["p0"]
    assert page(0) in made
    assert {path for path in made if path != page(0)} <= {p for p in made if p.startswith("tags/")}


def test_a_title(office: Office) -> None:
    text = post(0, tags="[آب]").replace("خبر 0", "عنوان تازه")
    office.write("content/posts/p0.md", text)
    converted, made = office.build()
    assert converted == []
    assert page(0) in made
    assert page(1) in made, "the neighbour names it"
    assert page(5) not in made
    assert not [path for path in made if path in FEEDS or path.startswith("1404/10/p4/")]
    assert "about/index.html" not in made


def test_a_new_post(office: Office) -> None:
    office.write("content/posts/p6.md", post(6, tags="[]"))
    converted, made = office.build()
    assert converted == ["p6"]
    assert {*FEEDS, page(5), "index.html", "sitemap.xml"} <= set(made)
    assert page(0) not in made
    assert "about/index.html" not in made


def test_an_override_of_one_kind(office: Office) -> None:
    template = "overrides/templates/post.html"
    office.write(template, "{% extends 'base.html' %}{% block content %}{{ body.html|safe }}{% endblock %}")
    pages = [f"1404/{10 if n < 9 else 11}/p{n}/index.html" for n in range(6)]
    assert office.build() == ([], pages)
    office.write(
        template, "{% extends 'base.html' %}{% block content %}<p>{{ body.html|safe }}{% endblock %}"
    )
    assert office.build() == ([], pages)
    (office.site.root / template).unlink()
    assert office.build() == ([], pages)


def test_what_was_only_touched(office: Office) -> None:
    for path in office.site.root.rglob("*.md"):
        path.touch()
    assert office.build() == ([], [])


def test_a_static_file(office: Office) -> None:
    office.write("static/a.txt", "یک")
    assert office.build() == ([], ["a.txt"])
    office.write("static/a.txt", "دو")
    assert office.build() == ([], ["a.txt"])


def test_a_picture_is_a_read_of_what_shows_it(office: Office) -> None:
    office.site.write({"content/posts/x.png": png()})
    office.write("content/posts/p0.md", post(0, "![x](x.png)\n", tags="[آب]"))
    office.build()
    office.site.write({"content/posts/x.png": png(comment="other")})
    converted, made = office.build()
    assert converted == ["p0"]
    assert made == [page(0), *(f"tags/آب/{name}" for name in ("atom.xml", "feed.json", "feed.xml"))]


def test_an_hour_passes_and_the_clock_goes_back(office: Office) -> None:
    office.write("content/posts/p0.md", post(0, tags="[آب]", embargo_until="2026-04-01"))
    assert office.build()[0] == []
    assert not (office.site.output / page(0)).exists()
    later = datetime(2026, 4, 2, tzinfo=UTC)
    converted, made = office.build(at=later)
    assert (converted, page(0) in made, page(5) in made) == (["p0"], True, False)
    assert office.build(at=later) == ([], [])
    converted, made = office.build()
    assert (converted, page(0) in made) == ([], False)
    assert not (office.site.output / page(0)).exists()
    assert office.build() == ([], [])
    assert office.build(at=later)[0] == []


def test_editions_share_bodies(office: Office) -> None:
    staff = office.site.root / "staff"
    converted, made = office.build(edition="staff", output=staff)
    assert converted == []
    assert page(5) in made
    assert office.build() == ([], [])
    assert office.build(edition="staff", output=staff) == ([], [])


def test_what_is_damaged_in_the_output_is_made_again(office: Office) -> None:
    (office.site.output / page(5)).write_bytes(b"spoilt")
    (office.site.output / page(0)).unlink()
    assert office.build() == ([], [page(0), page(5)])


def test_without_the_cache_all_is_made_and_equal(office: Office) -> None:
    _, made = office.build(cache=False)
    assert len(made) > 20
    result = office.site.build(cache=False)
    assert result.published is not None
    assert (result.published.written, result.published.removed) == (0, 0)
    assert office.build() == ([], [])


def test_why_a_page_was_made(office: Office) -> None:
    request = replace(office.site.request, watched=f"/{page(5).removesuffix('index.html')}")

    def reasons() -> tuple[str, ...]:
        return office.site.build(watched=request.watched).reasons

    assert reasons() == ()
    office.write("content/posts/p5.md", post(5, LONG + "بند سوم.\n", tags="[]"))
    assert reasons() == ("item fa/post-p5", "body fa/post-p5")
    (office.site.output / page(5)).unlink()
    assert reasons() == ("missing",)


@pytest.mark.parametrize("settled", [True, False])
def test_a_second_build_runs_nothing(office: Office, monkeypatch: pytest.MonkeyPatch, settled: bool) -> None:
    if settled:
        monkeypatch.setattr(stamps, "SETTLED", -(10**20))
    office.build()
    first = office.site.build()
    second = office.site.build()
    assert (second.bodies, second.outputs, second.copied, second.reused) == (0, 0, 0, first.files)
    assert second.published == first.published
    sealed = [path.name for path in (office.site.root / ".prsite/build").glob("seal-*")]
    assert bool(sealed) is settled
