"""What is stale is found, and nothing else is even asked about."""

from __future__ import annotations

from pathlib import Path

import pytest

from prsite.build.answers import Answers
from prsite.build.fresh import Freshness, why
from prsite.build.store import value_digest
from prsite.build.traces import OutputTrace, Table, pack
from prsite.build.view import SiteView, settings_digest
from tests.build.newsroom import steps
from tests.sites.newsroom import Newsroom, item

FILES = {
    "content/posts/a.md": item(title="الف", date="2026-02-01", tags="[آب]"),
    "content/posts/b.md": item(title="ب", date="2026-02-02", tags="[آب]"),
}
NAMES = ["card fa/post-a", "item fa/post-b", "body fa/post-a", "months fa", "past 2026-01-01T00:00:00+00:00"]


@pytest.fixture
def view(tmp_path: Path) -> SiteView:
    now = steps(Newsroom(tmp_path).write(FILES).root)
    entries = now.read()
    return SiteView(now.inputs(entries, now.site(entries)))


def fresh(view: SiteView, changed: set[str] | None) -> Freshness:
    made = Freshness(
        view.answers,
        view.library,
        view._renderer.theme,
        settings_digest,
        wholes=view._wholes,
        changed=changed,
    )
    made.bodies = {"fa/post-a": b"now"}
    return made


def test_where_the_skeleton_differs_every_question_is_asked(view: SiteView) -> None:
    table = Table(NAMES, [b"then"] * len(NAMES))
    assert fresh(view, None).table(table) == {0, 1, 2, 3, 4}
    now = fresh(view, None)
    same = Table(NAMES, [now.digest(name) for name in NAMES])
    assert fresh(view, None).table(same) == set()


def test_where_it_stands_only_what_can_have_changed(view: SiteView, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    true = Answers.ask

    def ask(self: Answers, kind: str, rest: str) -> object:
        asked.append(kind)
        return true(self, kind, rest)

    monkeypatch.setattr(Answers, "ask", ask)
    table = Table(NAMES, [b"then"] * len(NAMES))
    assert fresh(view, {"fa/post-b"}).table(table) == {1, 2, 4}
    assert asked == ["past"]
    known = fresh(view, set())
    assert known.table(Table(NAMES, [known.digest(name) for name in NAMES])) == set()


@pytest.mark.parametrize(
    "name",
    [
        "card fa/gone",
        "item fa/gone",
        "body fa/gone",
        "term tags",
        "keys x",
        "past x",
        "nothing x",
        "url a\tb\tc",
    ],
)
def test_a_question_about_what_is_no_more_is_answered_otherwise(view: SiteView, name: str) -> None:
    assert fresh(view, None).digest(name) in (b"", value_digest(None))
    assert fresh(view, None).differs(name, b"then")


def test_a_reference_stands_with_what_it_leads_to(view: SiteView) -> None:
    name = "reference id:post-a\tfa"
    assert fresh(view, {"fa/post-a"}).differs(name, b"then")
    assert not fresh(view, {"fa/post-b"}).differs(name, b"then")
    assert not fresh(view, set()).differs("reference content/posts/a\tb.md\tfa", b"then")


def test_reasons_are_the_reads_that_changed_in_their_order() -> None:
    table = Table(["a", "b", "c"], [b"", b"", b""])
    trace = OutputTrace("x", "/x", "g", (), "fa", None, "", 0, pack([2, 0, 1]))
    assert why(table, trace, {0, 2}) == ("c", "a")
