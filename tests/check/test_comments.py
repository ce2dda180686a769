"""Comments in vain, questions asked on nothing, archives of nobody."""

from __future__ import annotations

import pytest

from prsite.check.comments import check_comments, check_orphans, check_partial
from prsite.config.load import parse_config
from prsite.config.schema import Config
from prsite.diagnostics import Diagnostic, Severity
from prsite.kinds.faq import Faq
from prsite.kinds.notice import Notice
from prsite.kinds.person import Person
from prsite.kinds.post import Post
from prsite.model.comments import archive_path
from prsite.model.item import Item, Origin
from prsite.model.source import Source

ORIGIN = Origin(path="content/x.md", digest="", lines={"comments": 4, "asked_in": 5})


def config(comments: str = 'provider = "archive"\n') -> Config:
    editions = '[editions.staff]\nurl = "https://in.example/"\n'
    return parse_config(f'[site]\ntitle = "x"\n[comments]\n{comments}{editions}').value


def found(*items: Item, comments: str = 'provider = "archive"\n') -> list[Diagnostic]:
    return list(check_comments(items, config(comments)))


def told(*items: Item, comments: str = 'provider = "archive"\n') -> list[str]:
    return [f"{d.code} {d.place}" for d in found(*items, comments=comments)]


def test_where_comments_never_stand() -> None:
    notice = Notice(origin=ORIGIN, id="a", type="condolence", comments="true")
    person = Person(origin=ORIGIN, id="b", comments="true")
    first, second = found(notice, person)
    assert (first.code, first.value("kind"), first.value("type")) == (
        "comments-never",
        "notice",
        "condolence",
    )
    assert (second.code, second.value("kind"), second.value("type")) == ("comments-never", "person", "")
    assert str(first.place) == "content/x.md:4"


@pytest.mark.parametrize("said", ["", "false", "closed"])
def test_who_does_not_ask_is_not_told(said: str) -> None:
    notice = Notice(origin=ORIGIN, id="a", type="tender", comments=said)  # type: ignore[arg-type]
    assert told(notice) == told(notice, comments="") == []


def test_without_a_provider() -> None:
    posts = [Post(origin=ORIGIN, id=said or "x", comments=said) for said in ("", "true", "false", "closed")]
    assert told(*posts, comments="") == ["comments-without-provider content/x.md:4"] * 2
    assert told(*posts) == []
    translation = Post(origin=ORIGIN, id="x", lang="en", comments="true", is_translation=True)
    assert told(translation, comments="") == []


def test_house_rules_that_are_not_there() -> None:
    post = Post(origin=ORIGIN, id="page-rules")
    assert told(post, comments='policy = "page-rules"\n') == []
    (one,) = found(post, comments='policy = "page-rule"\n')
    assert (one.code, str(one.place), one.value("near")) == (
        "unknown-reference",
        "prsite.toml:4",
        "page-rules",
    )


def test_questions_that_were_asked_on_nothing() -> None:
    def asked(reference: str, **keys: bool) -> Faq:
        return Faq(origin=ORIGIN, id="q", asked_in=reference, is_translation=keys.get("translated", False))

    post = Post(origin=ORIGIN, id="post-line-2")
    other = Post(origin=ORIGIN, id="post#2 ب")
    for good in ("", "post-line-2", "post-line-2#isso-12", "post#2 ب", "post#2 ب#isso-12"):
        assert told(post, other, asked(good)) == []
    (one,) = found(post, asked("post-line-3#isso-12"))
    assert (one.code, one.severity) == ("asked-in-unknown", Severity.WARNING)
    assert (str(one.place), one.value("id"), one.value("near")) == (
        "content/x.md:5",
        "post-line-3",
        "post-line-2",
    )
    assert told(post, asked("#isso-12")) == ["asked-in-unknown content/x.md:5"]
    assert told(post, asked("nothing", translated=True)) == []


def source(path: str, role: str = "thread") -> Source:
    return Source(path=path, role=role, size=1, mtime_ns=1)  # type: ignore[arg-type]


def test_archives_of_nobody() -> None:
    ids = ("post-a", "پست")
    good = [archive_path(edition, id) for edition in ("public", "staff") for id in ids]
    bad = [archive_path("public", "post-b"), archive_path("other", "post-a"), "content/data/comments/x.json"]
    sources = [source(path) for path in (*good, *bad)] + [source("content/data/comments/y.json", "file")]
    notes = list(check_orphans(sources, ids, config()))
    assert [(d.code, str(d.place), d.severity) for d in notes] == [
        ("comments-orphan", path, Severity.NOTE) for path in bad
    ]


def test_the_template_of_a_widget_of_ones_own() -> None:
    settings = config('provider = "custom"\n[comments.custom]\npartial = "partials/mine.html"\n')
    assert list(check_partial(settings, {"partials/mine.html": 1})) == []
    (one,) = check_partial(settings, {"partials/mind.html": 1})
    assert (one.code, one.value("key"), one.value("near")) == (
        "comments-partial",
        "comments.custom.partial",
        "partials/mind.html",
    )
    assert list(check_partial(config(), ())) == []
