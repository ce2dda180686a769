"""Archives of comments among what is remembered: only pages that show one follow it, and all of them do."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from prsite.build import stamps
from prsite.diagnostics import Severity
from prsite.pipeline import Result
from tests.sites.comments import archive, comment
from tests.sites.newsroom import NOW, Newsroom, codes, item, tree

SETTINGS = (
    '\n[editions.intranet]\nurl = "https://in.example/"\n[comments]\nprovider = "isso"\nserver = "/isso/"\n'
)
PATH = "content/data/comments/public/post-a.json"
PAGE, ENGLISH, OTHER = "/1404/12/a/", "/en/2026/02/a/", "/1404/12/b/"
FILES: dict[str, str | bytes] = {
    "content/posts/a.md": item(title="الف", date="2026-02-20", id="post-a"),
    "content/posts/a.en.md": item(title="A"),
    "content/posts/b.md": item(title="ب", date="2026-02-21", id="post-b"),
    "content/releases/c.md": item(title="پ", date="2026-02-22", id="post-c"),
}


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Newsroom:
    """A newsroom that was built once; the file system's clock is fine enough to be believed."""
    monkeypatch.setattr(stamps, "SETTLED", -(10**20))
    room = Newsroom(tmp_path / "site", more=SETTINGS).write(FILES)
    assert room.build().published is not None
    return room


def change(site: Newsroom, data: str | None, path: str = PATH, watched: str = PAGE) -> Result:
    """Writes an archive, or takes it away, and builds."""
    target = site.root / path
    if data is None:
        target.unlink()
    else:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(data, encoding="utf-8")
    return site.build(watched=watched)


def page(site: Newsroom, url: str = PAGE) -> str:
    return (site.output / url.strip("/") / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("url", [PAGE, ENGLISH])
def test_an_archive_comes_changes_and_goes(site: Newsroom, url: str) -> None:
    before = tree(site.output)
    came = change(site, archive("post-a", comment(html="<p>zqone</p>")), watched=url)
    assert came.reasons == ("comments post-a",)
    assert "zqone" in page(site, url)
    changed = change(site, archive("post-a", comment(html="<p>zqtwo</p>")), watched=url)
    assert changed.reasons == ("comments post-a",)
    assert "zqtwo" in page(site, url)
    gone = change(site, None, watched=url)
    assert gone.reasons == ("comments post-a",)
    assert tree(site.output) == before


def test_only_what_shows_it_is_made_again(site: Newsroom) -> None:
    before = tree(site.output)
    result = change(site, archive("post-a", comment()), watched=OTHER)
    assert result.reasons == ()
    made = {path for path, data in tree(site.output).items() if before.get(path) != data}
    assert {PAGE.strip("/") + "/index.html", ENGLISH.strip("/") + "/index.html"} <= made
    assert not [
        path for path in made if "/b/" in path or path.startswith("releases") or path.endswith(".xml")
    ]
    assert result.bodies == 0


def test_what_turns_round_is_isolated_where_the_settings_say_so(site: Newsroom) -> None:
    """And the page is made anew when they say otherwise."""
    written = archive("post-a", comment(html="<p>به ۰۷۰-۳۳۰۰۰۲۰۰ گفتم</p>"))
    change(site, written)
    assert '<p dir="auto">به <bdi dir="ltr">۰۷۰-۳۳۰۰۰۲۰۰</bdi> گفتم</p>' in page(site)
    settings = site.root / "prsite.toml"
    before = settings.read_text(encoding="utf-8")
    settings.write_text(f"{before}\n[markdown]\nisolate = false\n", encoding="utf-8")
    assert site.build().published is not None
    assert '<p dir="auto">به ۰۷۰-۳۳۰۰۰۲۰۰ گفتم</p>' in page(site)
    assert (site.root / PATH).read_text(encoding="utf-8") == written


def test_another_edition_has_its_own(site: Newsroom) -> None:
    inside = archive("post-a", comment(html="<p>zqinside</p>"), edition="intranet")
    before = tree(site.output)
    result = change(site, inside, "content/data/comments/intranet/post-a.json")
    assert (result.reasons, result.outputs) == ((), 0)
    assert tree(site.output) == before
    output = site.root / "inside"
    assert site.build(edition="intranet", output=output).published is not None
    assert "zqinside" in (output / "1404/12/a/index.html").read_text(encoding="utf-8")


def test_when_nothing_changed_there_is_nothing_to_do(site: Newsroom) -> None:
    change(site, archive("post-a", comment()))
    sealed = site.build()
    assert (sealed.outputs, sealed.bodies, sealed.reused > 0) == (0, 0, True)
    target = site.root / PATH
    held = target.stat()
    target.write_text(archive("post-a", comment(author="نیما")), encoding="utf-8")  # as many bytes
    assert target.stat().st_size == held.st_size
    assert site.build().outputs > 0
    assert "نیما" in page(site)


def test_what_is_wrong_with_an_archive_is_told_at_every_build(site: Newsroom) -> None:
    half = archive("post-a", comment("isso-1"), comment("isso-2", created="no"))
    first = change(site, half)
    assert codes(first) == ["comment-malformed"]
    assert codes(site.build()) == ["comment-malformed"]
    site.write({"content/posts/b.md": item(title="بب", date="2026-02-21", id="post-b")})
    later = site.build(watched=PAGE)
    assert codes(later) == ["comment-malformed"]
    assert codes(site.build(cache=False)) == ["comment-malformed"]
    assert codes(change(site, None)) == []


def test_a_broken_archive_stops_the_publication(site: Newsroom) -> None:
    change(site, archive("post-a", comment(html="<p>zqone</p>")))
    before = tree(site.output)
    broken = change(site, "{")
    assert broken.published is None
    assert [(d.code, d.severity) for d in broken.diagnostics] == [("comments-not-json", Severity.ERROR)]
    assert tree(site.output) == before
    mended = change(site, archive("post-a", comment(html="<p>zqone</p>")))
    assert mended.published is not None
    assert tree(site.output) == before


def test_an_archive_that_no_page_shows_stops_nothing(site: Newsroom) -> None:
    for name in ("public/post-c", "public/post-none", "intranet/post-a"):
        result = change(site, "{", f"content/data/comments/{name}.json")
        assert (result.diagnostics, result.published is not None) == ((), True), name


def test_pages_close_when_their_time_has_come(site: Newsroom) -> None:
    """Without anything being written: the hour alone makes the page anew, and only that page."""
    site.more = SETTINGS + "close_after = 20\n"
    site.write(FILES)
    assert site.build().published is not None
    assert "data-widget" in page(site)
    closing = NOW + timedelta(days=11)
    still = site.build(at=closing - timedelta(days=1), watched=PAGE)
    assert (still.outputs, still.reasons) == (0, ())
    closed = site.build(at=closing, watched=PAGE)
    assert [reason.partition(" ")[0] for reason in closed.reasons] == ["past"]
    assert "data-widget" not in page(site)
    assert "data-widget" in page(site, OTHER)
    reopened = site.build()
    assert reopened.outputs > 0
    assert "data-widget" in page(site)


def test_archives_are_never_files_of_the_site(site: Newsroom) -> None:
    linking = item(
        "[بایگانی](../data/comments/public/post-a.json)", title="ب", date="2026-02-21", id="post-b"
    )
    site.write({"content/posts/b.md": linking})
    result = change(site, archive("post-a", comment(author="zqauthor")))
    assert codes(result) == ["missing-file"]
    assert not [path for path in tree(site.output) if path.endswith(".json") and "post-a" in path]
