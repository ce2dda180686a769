"""Asking why a page was made, of words alone and of a real build."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from prsite.build import answers, fresh
from prsite.cli.console import Console
from prsite.cli.why import KINDS, describe, page_of, tell_why
from prsite.config.load import for_edition, parse_config
from prsite.pipeline import Request, Result
from tests.cli.conftest import SETTINGS, Prsite, write

CONFIG = parse_config(SETTINGS).value
BELOW = parse_config(SETTINGS.replace("example.org/", "example.org/news/", 1)).value
PAGE = "/1405/02/first/"


@pytest.mark.parametrize(
    ("typed", "page"),
    [
        ("/", "/"),
        ("", "/"),
        ("https://news.example.org/", "/"),
        ("https://news.example.org", "/"),
        ("https://news.example.org/1405/02/first", PAGE),
        ("http://127.0.0.1:8000/1405/02/first/?x=1#top", PAGE),
        ("1405/02/first", PAGE),
        ("/1405/02/first/index.html", PAGE),
        ("/faq/tickets/#refund", "/faq/tickets/"),
        ("/%D8%AE%D8%A8%D8%B1/", "/خبر/"),
        ("/feed.xml", "/feed.xml"),
        ("  /about ", "/about/"),
    ],
)
def test_every_way_to_write_an_address(typed: str, page: str) -> None:
    assert page_of(typed, CONFIG) == page


@pytest.mark.parametrize(
    ("typed", "page"),
    [
        ("https://news.example.org/news/a/", "/a/"),
        ("/news/a", "/a/"),
        ("/news/", "/"),
        ("/news", "/"),
        ("/newspapers/", "/newspapers/"),
        ("/a/", "/a/"),
    ],
)
def test_the_base_path_is_not_part_of_a_page(typed: str, page: str) -> None:
    assert page_of(typed, BELOW) == page
    assert page_of(typed, for_edition(BELOW, "public")) == page


def kinds_of_reads() -> set[str]:
    return set(answers._QUESTIONS) | set(fresh._EVER)


def test_every_kind_of_read_has_words() -> None:
    assert kinds_of_reads() - set(KINDS) == {"past"}


@pytest.mark.parametrize("lang", ["fa", "en"])
@pytest.mark.parametrize(
    ("reason", "shown"),
    [
        ("card fa/post-x", "post-x"),
        ("template post.html", "post.html"),
        (
            "keys fa\tpost,release\ttag\tmetro\t1405\t2\t0\t10\t1",
            "fa · post, release · tag · metro · 1405/02",
        ),
        ("count fa\t\t\t\t0\t0\t0\t0\t0", "fa"),
        ("entry offices\ttehran\tfa", "tehran"),
        ("comments post-line-2", "post-line-2"),
        ("asked post-line-2\ten", "post-line-2"),
        ("past 2026-04-23T10:00:00+00:00", "(Asia/Tehran)"),
        ("term tag\tmetro\tfa", "metro"),
        ("weather tomorrow", "weather tomorrow"),
        ("keys of an extension", "keys of an extension"),
    ],
)
def test_reasons_in_both_languages(reason: str, shown: str, lang: str) -> None:
    said = describe(Console(lang, environ={}), reason, CONFIG)
    assert shown in said
    assert "\t" not in said


def test_many_reasons_are_told_once_each_and_not_all(capsys: pytest.CaptureFixture[str], site: Path) -> None:
    reasons = ("media a.jpg", "bytes a.jpg", *(f"card fa/post-{n}" for n in range(20)))
    request = Request(root=site, output=site / "public", at=datetime(2026, 4, 23, tzinfo=UTC), watched="/")
    tell_why(Console("en", environ={}), request, Result(diagnostics=(), reasons=reasons))
    lines = capsys.readouterr().out.splitlines()
    assert [line for line in lines if "a.jpg" in line] == ["  - this file has changed: a.jpg"]
    assert len(lines) == 14
    assert lines[-1] == "  … and 9 other reasons"


def test_a_page_and_why_it_was_made(prsite: Prsite, site: Path) -> None:
    made, why = prsite("build", "-q", "--explain", PAGE).out.splitlines()
    assert made == f"{PAGE} was made anew, because:"
    assert why.startswith("  - this is the first build into this folder, or")
    assert (
        prsite("build", "-q", "--explain", PAGE).out == f"{PAGE} was reused: nothing it reads has changed.\n"
    )
    write(site, "content/posts/first.md", "title: یکم\ndate: 1405-02-03 10:00\n", "متن دیگر.\n")
    ended = prsite("build", "-q", "--explain", f"https://news.example.org{PAGE}#top", "--lang", "fa")
    assert f"{PAGE} از نو ساخته شد، چون:" in ended.out
    assert "  - متن «post-first» (fa) تغییر کرد." in ended.out
    (site / "public" / PAGE.strip("/") / "index.html").unlink()
    assert "missing from the output folder" in prsite("build", "-q", "--explain", PAGE).out
    assert "--no-cache" in prsite("build", "-q", "--no-cache", "--explain", PAGE).out


def test_for_programs(prsite: Prsite, site: Path) -> None:
    prsite("build", "-q")
    write(site, "content/posts/first.md", "title: دوم\ndate: 1405-02-03 10:00\n", "متن.\n")
    said = json.loads(prsite("build", "--json", "--explain", PAGE).out.splitlines()[-1])
    assert (said["explain"]["url"], said["explain"]["made"]) == (PAGE, True)
    assert set(said["explain"]["reasons"]) == {"item fa/post-first", "card fa/post-first"}


@pytest.mark.parametrize(("typed", "near"), [("/posts/first", PAGE), ("/1405/02/furst/", PAGE)])
def test_a_page_that_is_not_there_has_a_neighbour(prsite: Prsite, site: Path, typed: str, near: str) -> None:
    ended = prsite("build", "-q", "--explain", typed)
    assert ended.code == 2
    assert ended.lines[0].endswith(f"perhaps you mean {near}")
    assert (site / "public" / "index.html").exists()


def test_a_page_like_no_other(prsite: Prsite, site: Path) -> None:
    ended = prsite("build", "-q", "--explain", "/nothing-of-the-kind/")
    assert ended.code == 2
    assert ended.lines[0].startswith("The site has no page /nothing-of-the-kind/. Copy the address")


def test_nothing_is_told_of_a_build_that_failed(prsite: Prsite, site: Path) -> None:
    write(site, "content/posts/second.md", "titel: x\n")
    ended = prsite("build", "-q", "--explain", PAGE)
    assert ended.code == 1
    assert ended.out == f"As nothing was published, there is nothing to tell of {PAGE}.\n"


@pytest.mark.parametrize("typed", ["http://[", "http://[::1", "https://[x]/"])
def test_an_address_that_is_none(typed: str) -> None:
    assert page_of(typed, CONFIG) == "/"
