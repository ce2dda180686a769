"""What pages and templates read is told of each of them, however much they share."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from prsite.build.execute import Share, Worker
from prsite.build.plan import plan
from prsite.diagnostics import PrsiteError
from tests.build.newsroom import steps
from tests.sites.newsroom import Newsroom, item, png

DEEP = "{% set sheet = asset('style.css') %}{% macro deep() %}{{ sheet }}{% endmacro %}"
NOTE = (
    "{% from 'partials/deep.html' import deep %}{% set word = _('Archive') %}"
    "{% macro note(x) %}{{ x }}{{ word }}{{ deep() }}{% endmacro %}"
)
PAGE = (
    "{% from 'partials/note.html' import note %}"
    "{% if item.title == 'الف' %}{% include 'partials/extra.html' ignore missing %}{% endif %}{{ note('x') }}"
)
FILES: dict[str, str | bytes] = {
    "content/posts/a.md": item("![x](x.png)", title="الف", date="2026-02-01", tags="[آب]"),
    "content/posts/b.md": item("متن.", title="ب", date="2026-02-02"),
    "content/posts/c.md": item("متن.", title="پ", date="2026-02-03"),
    "content/posts/x.png": png(),
    "content/pages/about.md": item("درباره.", title="درباره"),
    "overrides/templates/partials/deep.html": DEEP,
    "overrides/templates/partials/note.html": NOTE,
    "overrides/templates/post.html": PAGE,
    "overrides/templates/page.html": PAGE,
}


@pytest.fixture
def reads(tmp_path: Path) -> dict[str, set[str]]:
    """What each output reads, by the first part of its path that is its own."""
    now = steps(Newsroom(tmp_path / "site", theme="plain").write(FILES).root)
    entries = now.read()
    inputs = now.inputs(entries, now.site(entries))
    worker = Worker(inputs)
    with closing(worker):
        outputs = plan(inputs.site, inputs.generators()).value.outputs
        (tmp_path / "tree").mkdir()
        share = Share(
            tree=tmp_path / "tree",
            bodies=tuple(inputs.site.items),
            outputs=tuple((output, "") for output in outputs),
        )
        made = worker.run(share)
    assert made.found == []
    names = worker.view.recorder.names
    return {trace.url: {names[n] for n in trace.numbers()} for trace in made.outputs}


PAGES = ("/1404/11/a/", "/1404/11/b/", "/1404/11/c/", "/about/")


@pytest.mark.parametrize("page", PAGES[:3])
def test_what_a_partial_reads_at_its_head_is_read_by_all_that_import_it(
    reads: dict[str, set[str]], page: str
) -> None:
    assert {
        "template post.html",
        "template partials/note.html",
        "template partials/deep.html",
        "asset style.css",
        "messages fa",
        "settings ",
    } <= reads[page]


def test_a_partial_that_two_templates_import_is_read_by_both(reads: dict[str, set[str]]) -> None:
    assert {"template page.html", "template partials/note.html", "asset style.css"} <= reads["/about/"]
    assert "template post.html" not in reads["/about/"]


def test_what_is_absent_is_a_read_of_who_looked_for_it(reads: dict[str, set[str]]) -> None:
    looking = {page for page in PAGES if "template partials/extra.html" in reads[page]}
    assert looking == {"/1404/11/a/"}


def test_a_page_reads_its_item_and_body_and_no_other(reads: dict[str, set[str]]) -> None:
    for page, name in zip(PAGES[:3], "abc", strict=True):
        own = {read for read in reads[page] if read.startswith(("item ", "body "))}
        assert own == {f"item fa/post-{name}", f"body fa/post-{name}"}
    assert "media content/posts/x.png" in reads["/1404/11/a/"]
    assert "media content/posts/x.png" not in reads["/1404/11/b/"]


def test_a_page_that_is_out_of_a_terms_way_does_not_read_it(reads: dict[str, set[str]]) -> None:
    assert not [read for read in reads["/1404/11/b/"] if "\tآب\t" in read]


def test_a_file_that_is_no_picture_stops_who_shows_it(tmp_path: Path) -> None:
    now = steps(
        Newsroom(tmp_path / "site", theme="plain").write({**FILES, "content/posts/x.png": b"no"}).root
    )
    entries = now.read()
    worker = Worker(now.inputs(entries, now.site(entries)))
    with closing(worker), pytest.raises(PrsiteError), worker.view.recorder.frame() as frame:
        worker.view.media("content/posts/x.png")
    assert [name for name, _ in worker.view.recorder.pairs(frame)] == ["media content/posts/x.png"]
