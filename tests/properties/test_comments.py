"""Whatever an archive or a provider says: what is shown is safe, nothing is raised, asking again harmless."""

from __future__ import annotations

import json
import re
import unicodedata
from datetime import UTC, datetime
from html.parser import HTMLParser
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from prsite.comments.markdown import rendered
from prsite.comments.merging import forget, mark, merge
from prsite.content.comments import DEEPEST, Archive, read_archive, read_thread, write_archive
from prsite.content.directing import directed
from prsite.content.safetext import LONGEST, safe_html, safe_line, safe_website
from prsite.model.comments import Comment, Thread

PATH = "content/data/comments/public/a.json"
SETTINGS = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])

NASTY = st.sampled_from(
    [
        *(
            "<script>alert(1)</script>",
            "<style>*{}</style>",
            "<img src=x onerror=alert(1)>",
            "<svg onload=x>",
        ),
        *(
            '<a href="javascript:x">',
            '<a href="java\u202escript:x">',
            "</a>",
            "<p>",
            "</p>",
            "<pre>",
            "</pre>\n",
        ),
        *(
            "<ul>",
            "<li>",
            "</ul>",
            "<ol>",
            "<blockquote>",
            "</blockquote>",
            "<em>",
            "</em>",
            "<code>",
            "<h2>",
            "</h2>",
        ),
        *(
            "<table><tr><td>",
            "</table>",
            "<br>",
            "<math><mi//xlink:href='data:x'>",
            "<![CDATA[",
            "<!--",
            "-->",
            "<",
        ),
        *(
            "&lt;script&gt;",
            "&#x202e;",
            "&#0;",
            "&amp;",
            "&",
            "]]>",
            "\x00",
            "\x1b[2J",
            "\x9b",
            "\u202e",
            "\u2066",
        ),
        *(
            "\u2069",
            "\u200b",
            "\ufeff",
            "\ud800",
            "\U000e0041",
            "\u0301" * 9,
            "\n",
            "\r",
            "\n\n",
            "متن\u200cها",
            "x",
        ),
        *(
            '" onclick="x',
            "'",
            "<a href=https://example.org/>",
            "<textarea>",
            "<noscript>",
            "<template>",
            "</li>",
        ),
        *("**", "`", "```\n", "> ", "[x](javascript:y)", "# ", "~~", "* ", "\t"),
    ]
)
HOSTILE = st.lists(st.one_of(NASTY, st.text(max_size=8)), max_size=24).map("".join)
IDS = st.integers(1, 8).map("isso-{}".format)
DATES = st.one_of(
    st.datetimes(datetime(2000, 1, 1), datetime(2030, 1, 1)).map(lambda at: at.isoformat() + "Z"),
    st.sampled_from(["9999-12-31T23:59:59-12:00", "0000-00-00T00:00:00Z", "", "now", "2026-02-30T00:00:00Z"]),
)
ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | HOSTILE,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=6,
)
ENTRY = st.fixed_dictionaries(
    {"id": st.one_of(IDS, IDS, HOSTILE, ANY), "created": st.one_of(DATES, DATES, ANY)},
    optional={
        "parent": st.one_of(IDS, IDS, ANY),
        "author": st.one_of(HOSTILE, ANY),
        "website": st.one_of(HOSTILE, st.just("https://example.org/"), ANY),
        "html": st.one_of(HOSTILE, HOSTILE, ANY),
        "edited": st.one_of(DATES, ANY),
        "official": st.booleans() | ANY,
        "removed": st.booleans() | ANY,
        "email": HOSTILE,
    },
)
TABLE = st.fixed_dictionaries(
    {
        "prsite": st.just("comments/1"),
        "edition": st.just("public"),
        "item": st.just("a"),
        "title": st.one_of(HOSTILE, ANY),
        "comments": st.lists(st.one_of(ENTRY, ENTRY, ENTRY, ANY), max_size=8),
        "forgotten": st.one_of(st.lists(st.one_of(IDS, ANY), max_size=3), ANY),
    }
)

KEPT = {"p", "br", "em", "strong", "del", "code", "pre", "blockquote", "ul", "ol", "li", "a"}
ISOLATED = {
    ("bdi", ()),
    ("bdi", (("dir", "ltr"),)),
    ("bdi", (("dir", "rtl"),)),
    ("bdo", (("dir", "ltr"),)),
    ("code", (("dir", "ltr"),)),
    *((name, (("dir", "auto"),)) for name in ("p", "pre", "li")),
}
"""What isolation adds to a comment on a page."""
HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200b\ufeff\ud800-\udfff]")


class Examined(HTMLParser):
    """Reads HTML as its own grammar wants it, and keeps what should not be there."""

    def __init__(self, html: str, *, directed: bool = False) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.wrong: list[str] = []
        self.directed = directed
        self.feed(html)
        self.close()
        self.wrong += [f"open {name}" for name in self.open]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = {name: value or "" for name, value in attrs}
        added = self.directed and (tag, tuple(names.items())) in ISOLATED
        if tag not in KEPT and not added:
            self.wrong.append(f"<{tag}>")
        if tag == "a":
            rest = {n: v for n, v in names.items() if n not in ("href", "rel")}
            if not re.match(r"(?i)(https?://|mailto:)", names.get("href", "")) or rest:
                self.wrong.append(f"a {names}")
            if names.get("rel") != "nofollow ugc noopener":
                self.wrong.append("rel")
        elif names and not added:
            self.wrong.append(f"{tag} {names}")
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        if not self.open and data.strip():
            self.wrong.append(f"loose {data!r}")

    def handle_comment(self, data: str) -> None:
        self.wrong.append("comment")

    def handle_decl(self, decl: str) -> None:
        self.wrong.append("declaration")

    def unknown_decl(self, data: str) -> None:
        self.wrong.append("section")

    def handle_pi(self, data: str) -> None:
        self.wrong.append("instruction")


def sound(html: str, *, directed: bool = False) -> None:
    assert Examined(html, directed=directed).wrong == []
    assert not HIDDEN.search(html)
    html.encode("utf-8")


@given(HOSTILE)
@SETTINGS
def test_html_is_safe_and_stays_so(html: str) -> None:
    made = safe_html(html)
    sound(made)
    assert safe_html(made) == made
    assert len(made.encode("utf-8")) <= LONGEST


BIDI = st.sampled_from(
    [
        *("۰۷۰-۳۳۰۰۰۲۰۰", "٠٢١-٨٨٧٧٦٦٥٥", "C++", "+5", "۱۰-۲۰", "40 MB", "a@b.example"),
        *("و ", "که ", "a", " ", "\u200f"),
    ]
)


@given(st.lists(st.one_of(NASTY, BIDI, BIDI), max_size=24).map("".join))
@SETTINGS
def test_isolation_adds_elements_and_nothing_else(html: str) -> None:
    made = safe_html(html)
    shown = directed(made)
    sound(shown, directed=True)
    bare = re.sub(r"</?bd[io][^>]*>", "", shown)
    assert re.sub(r' dir="(?:auto|ltr)"(?=>)', "", bare) == made
    assert safe_html(shown) == made


@given(HOSTILE)
@SETTINGS
def test_markdown_is_safe(text: str) -> None:
    sound(safe_html(rendered(text)))


@given(HOSTILE)
@SETTINGS
def test_names_and_websites_are_plain(text: str) -> None:
    for length in (20, 100):
        name = safe_line(text, length)
        assert len(name) <= length
        assert safe_line(name, length) == name
        assert not [c for c in name if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp")]
        assert not HIDDEN.search(name)
    assert not re.search(r"[\s\"'<>]", safe_website(text))


def examined(thread: Thread) -> None:
    comments = {c.id: c for c in thread.comments}
    assert len(comments) == len(thread.comments)
    assert [c.created for c in thread.comments] == sorted(c.created for c in thread.comments)
    for comment in thread.comments:
        sound(comment.html, directed=True)
        assert bool(comment.html) != comment.removed
        at, depth = comment, 0
        while at.parent:
            at, depth = comments[at.parent], depth + 1
        assert depth <= DEEPEST
        assert re.fullmatch(r"[a-z0-9][a-z0-9_-]{0,60}", comment.id)
        assert comment.created.tzinfo is UTC


@given(TABLE)
@SETTINGS
def test_a_hostile_archive_is_shown_safely_and_written_anew_as_it_is_read(table: dict[str, Any]) -> None:
    data = json.dumps(table).encode()
    examined(read_thread(data, PATH).value)
    read = read_archive(data, PATH).value
    written = write_archive(read)
    again = read_archive(written, PATH)
    assert (again.value, again.diagnostics) == (read, ())
    assert write_archive(again.value) == written


@given(st.one_of(st.binary(max_size=200), HOSTILE.map(lambda t: t.encode("utf-8", "surrogatepass"))), HOSTILE)
@SETTINGS
def test_nothing_is_raised_whatever_the_file_holds(data: bytes, path: str) -> None:
    for whole in (data, b'{"prsite": "comments/1", "edition": "public", "item": "a", "comments": [' + data):
        assert read_thread(whole, path).diagnostics
        assert read_thread(whole, PATH).value.comments == ()


COMMENT = st.builds(
    Comment,
    id=IDS,
    created=st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1)).map(
        lambda at: at.replace(tzinfo=UTC, microsecond=0)
    ),
    html=HOSTILE.map(safe_html).map(lambda html: html or "<p>x</p>"),
    author=HOSTILE.map(safe_line),
    parent=st.one_of(st.just(""), IDS),
)
UPSTREAM = st.lists(COMMENT, max_size=8, unique_by=lambda c: c.id)
EMPTY = Archive(edition="public", item="a")


@given(UPSTREAM, UPSTREAM, st.sets(IDS, max_size=4), st.sets(IDS, max_size=3), st.booleans())
@SETTINGS
def test_pulling_twice_changes_no_byte_and_what_is_forgotten_stays_away(
    first: list[Comment], second: list[Comment], gone: set[str], ours: set[str], prune: bool
) -> None:
    archive = forget(mark(merge(EMPTY, first, "isso-").archive, ours, official=True), gone)
    once = merge(archive, second, "isso-", prune=prune).archive
    read = read_archive(write_archive(once), PATH)
    assert read.diagnostics == ()
    twice = merge(read.value, second, "isso-", prune=prune)
    assert write_archive(twice.archive) == write_archive(once)
    assert (twice.added, twice.changed) == ((), ())
    shown = {c.id: c for c in once.comments if not c.removed}
    assert not gone & set(shown)
    known = {c.id for c in first}
    assert all(shown[id].official for id in (ours & known) - gone if id in shown)
    wanted = {c.id for c in second} - gone
    assert wanted <= set(shown)
    if prune:
        assert set(shown) == wanted
    else:
        assert set(shown) == (wanted | known) - gone
    examined(read_thread(write_archive(once), PATH).value)
