"""Comments on an item's page: who has them, until when, and as what tree."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from prsite.generators import items
from prsite.generators.dialogue import dialogue_of, tree
from prsite.model.comments import Comment, archive_path
from prsite.theme.shapes import CommentNode, Dialogue
from tests.sites.comments import archive, comment
from tests.sites.newsroom import NOW, Newsroom, item
from tests.theme.test_csp import directives

ISSO = '\n[comments]\nprovider = "isso"\nserver = "https://talk.example/"\n{more}'
SHORT = "/1404/12/rail/"


def isso(more: str = "") -> str:
    """Settings with Isso."""
    return ISSO.format(more=more)


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> dict[str, Dialogue | None]:
    """What pages are given, by the keys of their items; a theme that asks for it is not needed."""
    found: dict[str, Dialogue | None] = {}

    def noted(item: Any, card: Any, view: Any, shell: Any) -> Dialogue | None:
        found[item.key] = dialogue_of(item, card, view, shell)
        return found[item.key]

    monkeypatch.setattr(items, "dialogue_of", noted)
    return found


def made(folder: Path, files: Mapping[str, str | bytes], more: str = "", **changes: Any) -> dict[str, bytes]:
    return Newsroom(folder / "site", more=more or isso()).write(files).publish(**changes)


def post(**keys: Any) -> str:
    return item(**{"title": "خط ۲", "date": "2026-02-20", "id": "post-rail", **keys})


ONE = {"content/posts/rail.md": post()}
ARCHIVE = {"content/data/comments/public/post-rail.json": archive("post-rail", comment())}


@pytest.mark.parametrize(
    ("section", "keys", "expected"),
    [
        ("posts", {}, "open"),
        ("posts", {"comments": "false"}, None),
        ("posts", {"comments": "خیر"}, None),
        ("posts", {"comments": "closed"}, "closed"),
        ("releases", {}, None),
        ("releases", {"comments": "true"}, "open"),
        ("releases", {"comments": "closed"}, "closed"),
        ("pages", {"comments": "yes"}, "open"),
        ("notices", {"type": "appointment", "comments": "true"}, "open"),
        *(
            ("notices", {"type": type, "comments": said}, None)
            for type in ("condolence", "commemoration", "tender", "auction", "circular")
            for said in ("true", "closed")
        ),
        ("people", {"given_name": "الف", "family_name": "ب", "comments": "true"}, None),
        ("presskit", {"comments": "true"}, None),
    ],
)
def test_who_has_comments(
    tmp_path: Path, seen: dict[str, Dialogue | None], section: str, keys: dict[str, str], expected: str | None
) -> None:
    made(tmp_path, {f"content/{section}/rail.md": post(**keys), **ARCHIVE})
    found = seen.get("fa/post-rail")
    state = None if found is None else "closed" if found.closed else "open"
    assert state == expected
    assert (found is not None and found.widget is not None) == (expected == "open")


def test_nothing_is_said_of_comments_that_nobody_wrote_and_nobody_can_write(
    tmp_path: Path, seen: dict[str, Dialogue | None]
) -> None:
    pages = made(tmp_path, {"content/posts/rail.md": post(comments="closed")})
    assert seen["fa/post-rail"] is None
    assert b'id="comments"' not in pages["1404/12/rail/index.html"]
    assert b"#comments" not in pages["feed.xml"]


def test_no_kind_is_chosen_for_notices_of_mourning(tmp_path: Path, seen: dict[str, Dialogue | None]) -> None:
    """Where all notices take comments, those that never do still have none."""
    settings = isso('kinds = ["notice"]\n')
    files = {f"content/notices/{t}.md": post(id=t, type=t) for t in ("condolence", "call")}
    made(tmp_path, dict(files), settings)
    assert {key for key, found in seen.items() if found} == {"fa/call"}


def test_without_a_provider_nothing_is_read(tmp_path: Path, seen: dict[str, Dialogue | None]) -> None:
    """Not even a broken archive is noticed, and no page says a word of comments."""
    broken = {"content/data/comments/public/post-rail.json": "no"}
    off = made(tmp_path, {**ONE, **broken}, '\n[comments]\nprovider = "none"\n')
    assert seen == {}
    assert off == made(tmp_path / "b", dict(ONE), "\n")


def test_an_archive_without_a_provider_of_live_ones(tmp_path: Path, seen: dict[str, Dialogue | None]) -> None:
    files = {**ONE, **ARCHIVE, "content/posts/quiet.md": post(id="post-quiet")}
    pages = made(tmp_path, files, '\n[comments]\nprovider = "archive"\n')
    assert seen["fa/post-quiet"] is None
    found = seen["fa/post-rail"]
    assert found is not None
    assert (found.count, found.closed, found.widget) == (1, True, None)
    assert "talk.example" not in pages["1404/12/rail/index.html"].decode()


def test_all_languages_of_an_item_share_its_thread(tmp_path: Path, seen: dict[str, Dialogue | None]) -> None:
    made(tmp_path, {**ONE, **ARCHIVE, "content/posts/rail.en.md": item(title="Line 2")})
    fa, en = seen["fa/post-rail"], seen["en/post-rail"]
    assert fa is not None
    assert en is not None
    assert fa.comments == en.comments
    assert fa.widget is not None
    assert en.widget is not None
    assert fa.widget.thread == en.widget.thread


def test_letters_name_the_short_address_where_there_is_one(
    tmp_path: Path, seen: dict[str, Dialogue | None]
) -> None:
    made(tmp_path, dict(ONE))
    first = seen["fa/post-rail"]
    assert first is not None
    assert first.reference.startswith("https://x.example/n/")
    made(tmp_path / "b", dict(ONE), isso() + "\n[pages]\nshort_addresses = false\n")
    second = seen["fa/post-rail"]
    assert second is not None
    assert second.reference == "https://x.example/1404/12/rail/"


def test_the_house_rules(tmp_path: Path, seen: dict[str, Dialogue | None]) -> None:
    """In the page's language, else the default one; a hidden page is none."""
    rules = {
        "content/posts/rail.en.md": item(title="Line 2"),
        "content/pages/rules.md": item(title="آیین", id="page-rules"),
    }
    made(tmp_path, {**ONE, **rules}, isso('policy = "page-rules"\n'))
    for key in ("fa/post-rail", "en/post-rail"):
        found = seen[key]
        assert found is not None
        assert found.policy is not None
        assert (found.policy.title, found.policy.url, found.policy.lang) == ("آیین", "/rules/", "fa")
    rules["content/pages/rules.md"] = item(title="آیین", id="page-rules", draft="true")
    made(tmp_path / "b", {**ONE, **rules}, isso('policy = "page-rules"\n'))
    hidden = seen["fa/post-rail"]
    assert hidden is not None
    assert hidden.policy is None


@pytest.mark.parametrize(("days", "is_open"), [(8, True), (9, True), (10, False), (40, False)])
def test_comments_close_with_age(
    tmp_path: Path, seen: dict[str, Dialogue | None], days: int, is_open: bool
) -> None:
    """Ten days after a date-only date: with the beginning of the tenth day after, in the site's zone."""
    at = datetime.fromisoformat("2026-02-20T12:00:00+03:30") + timedelta(days=days)
    made(tmp_path, {**ONE, **ARCHIVE}, isso("close_after = 10\n"), at=at)
    found = seen["fa/post-rail"]
    assert found is not None
    assert (found.widget is not None, found.closed, found.count) == (is_open, not is_open, 1)


def test_what_has_no_date_does_not_age(tmp_path: Path, seen: dict[str, Dialogue | None]) -> None:
    page = {"content/pages/rail.md": item(title="خط ۲", id="page-rail", comments="true")}
    made(tmp_path, dict(page), isso("close_after = 1\n"), at=NOW + timedelta(days=9000))
    found = seen["fa/page-rail"]
    assert found is not None
    assert not found.closed


def csp(data: bytes) -> dict[str, str]:
    head = data.decode().partition('Content-Security-Policy" content="')[2].partition('"')[0]
    return directives(head.replace("&#39;", "'"))


def test_only_pages_with_an_open_widget_allow_its_origins(tmp_path: Path) -> None:
    files = {
        **ONE,
        "content/posts/closed.md": post(id="closed", comments="closed"),
        "content/posts/old.md": post(id="old", date="2025-02-20"),
        "content/releases/mute.md": post(id="mute"),
    }
    pages = made(tmp_path, files, isso("close_after = 30\n"))
    policies = {
        path: csp(data) for path, data in pages.items() if path.endswith(".html") and b"<meta" in data
    }
    allowed = [path for path, policy in policies.items() if "talk.example" in str(policy)]
    assert allowed == ["1404/12/rail/index.html"]
    policy = policies[allowed[0]]
    assert policy["script-src"].startswith("'self' https://talk.example")
    assert policy["connect-src"] == "'self' https://talk.example"
    assert policy["style-src"] == policy["img-src"] == "'self'"
    assert "frame-src" not in policy
    named = [path for path, data in pages.items() if b"talk.example" in data]
    assert named == allowed


def test_a_server_on_the_same_host_adds_no_origin(tmp_path: Path) -> None:
    plain = made(tmp_path / "a", dict(ONE), "\n")
    for n, server in enumerate(("/isso/", "https://x.example/isso")):
        settings = f'\n[comments]\nprovider = "isso"\nserver = "{server}"\n'
        pages = made(tmp_path / str(n), dict(ONE), settings)
        page = "1404/12/rail/index.html"
        assert csp(pages[page])["connect-src"] == "'self'"
        assert csp(pages[page])["script-src"] == csp(plain[page])["script-src"]


def test_machines_learn_how_many_comments_are_archived(tmp_path: Path) -> None:
    files = {**ONE, **ARCHIVE, "content/posts/quiet.md": post(id="quiet", slug="quiet")}
    pages = made(tmp_path, files)
    counted = {}
    for name in ("rail", "quiet"):
        page = pages[f"1404/12/{name}/index.html"].decode()
        text = page.partition('type="application/ld+json">')[2].partition("</script>")[0]
        counted[name] = json.loads(text)["@graph"][0].get("commentCount")
    assert counted == {"rail": 1, "quiet": None}


def test_feeds_say_where_readers_talk(tmp_path: Path) -> None:
    files = {**ONE, "content/posts/quiet.md": post(id="quiet", slug="quiet", comments="false")}
    for n, (settings, expected) in enumerate(
        [
            (isso(), ["https://x.example/1404/12/rail/#comments"]),
            ('\n[comments]\nprovider = "archive"\n', []),
            ("\n", []),
        ]
    ):
        feed = etree.fromstring(made(tmp_path / str(n), dict(files), settings)["feed.xml"])
        assert [each.text for each in feed.iter("comments")] == expected


def test_a_comment_leads_to_the_answers_that_came_of_it(
    tmp_path: Path, seen: dict[str, Dialogue | None]
) -> None:
    files = {
        **ONE,
        "content/data/comments/public/post-rail.json": archive(
            "post-rail", comment("isso-1"), comment("isso-2", parent="isso-1"), comment("isso-12")
        ),
        "content/faq/when.md": item(title="کی؟", id="when", category="خط", asked_in="post-rail#isso-2"),
        "content/faq/why.md": item(title="چرا؟", id="why", category="خط", asked_in="post-rail"),
        "content/faq/who.md": item(title="که؟", id="who", category="خط", asked_in="post-other#isso-1"),
        "content/posts/other.md": post(id="post-other"),
    }
    made(tmp_path, dict(files))
    found = seen["fa/post-rail"]
    assert found is not None
    answers = {n.comment.id: [c.id for c in n.answers] for n in every(found.comments)}
    assert answers == {"isso-1": [], "isso-2": ["when"], "isso-12": []}


def test_an_item_s_id_may_hold_the_mark_that_parts_it_from_a_comment(
    tmp_path: Path, seen: dict[str, Dialogue | None]
) -> None:
    files = {
        "content/posts/rail.md": post(id='"post#2"'),
        archive_path("public", "post#2"): archive("post#2", comment("isso-1")),
        "content/faq/when.md": item(title="کی؟", id="when", category="خط", asked_in='"post#2#isso-1"'),
    }
    pages = made(tmp_path, files)
    found = seen["fa/post#2"]
    assert found is not None
    assert [[card.id for card in node.answers] for node in found.comments] == [["when"]]
    assert "/1404/12/rail/#comment-isso-1" in pages["faq/index.html"].decode()


def every(nodes: tuple[CommentNode, ...]) -> list[CommentNode]:
    """A tree's nodes, each before its replies."""
    return [found for node in nodes for found in (node, *every(node.replies))]


def said(id: str, parent: str = "") -> Comment:
    return Comment(id=id, parent=parent, created=datetime(2026, 1, 1, tzinfo=UTC), html=f"<p>{id}</p>")


def shape(nodes: tuple[CommentNode, ...]) -> list[Any]:
    return [(n.comment.id, shape(n.replies)) if n.replies else n.comment.id for n in nodes]


def test_replies_stand_below_what_they_reply_to() -> None:
    nodes = tree((said("a"), said("b"), said("a1", "a"), said("b1", "b"), said("a2", "a"), said("a11", "a1")))
    assert shape(nodes) == [("a", [("a1", ["a11"]), "a2"]), ("b", ["b1"])]
    assert [n.anchor for n in nodes] == ["comment-a", "comment-b"]


def test_a_reply_may_stand_before_what_it_replies_to() -> None:
    assert shape(tree((said("b", "a"), said("a")))) == [("a", ["b"])]
