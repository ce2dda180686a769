"""Sources become items: ids, slugs, translations, what is put up with and what is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from prsite.content.read import read
from prsite.content.scan import scan
from prsite.content.texts import read_body
from prsite.diagnostics import Severity
from prsite.digest import digest
from prsite.kinds.clipping import Clipping
from prsite.kinds.notice import Notice
from prsite.kinds.person import Person
from prsite.kinds.post import Post
from prsite.model.item import Item
from prsite.model.values import FileRef, Image
from tests.content.newsroom import built_in_kinds, front, one, read_sources, settings


def by_key(items: tuple[Item, ...]) -> dict[str, Item]:
    return {item.key: item for item in items}


def test_an_item_in_full(tmp_path: Path) -> None:
    text = front("kicker: روتیتر", "tags: آب، برق", "featured: بله", body="لید این‌جاست.\n\n## بعد\n")
    item, found = one(tmp_path, text)
    assert found == []
    assert isinstance(item, Post)
    assert (item.title, item.kicker, item.tags, item.featured) == ("سلام", "روتیتر", ("آب", "برق"), True)
    assert (item.summary, item.lang, item.genre) == ("لید این‌جاست.", "fa", "news")
    assert read_body(tmp_path, item.origin) == "لید این‌جاست.\n\n## بعد\n\n"
    assert item.origin.path == "content/posts/a.md"
    assert item.origin.body_line == 8
    assert str(item.origin.place("tags")) == "content/posts/a.md:5"
    assert len(item.origin.digest) == 64


@pytest.mark.parametrize(
    ("name", "lines", "slug", "id"),
    [
        ("posts/khat2.md", [], "khat2", "post-khat2"),
        ("posts/1404-08-25-khat2.md", [], "khat2", "post-1404-08-25-khat2"),
        ("posts/1404-08-khat2.md", [], "khat2", "post-1404-08-khat2"),
        ("posts/1404-08-25.md", [], "1404-08-25", "post-1404-08-25"),
        ("posts/1404/khat2.md", [], "khat2", "post-1404-khat2"),
        ("posts/khat2/index.md", [], "khat2", "post-khat2-khat2"),
        ("posts/خط ۲.md", [], "خط-2", "post-خط-2"),
        ("posts/Khat_2.MD", [], "khat-2", "post-khat-2"),
        ("posts/a.md", ["slug: 0123"], "0123", "post-a"),
        ("posts/a.md", ["slug: خطِ ۲"], "خط-2", "post-a"),
        ("posts/a.md", ["id: post-1404-x"], "a", "post-1404-x"),
        ("posts/😀.md", [], "item", "post"),
        ("releases/a.markdown", [], "a", "release-a"),
    ],
)
def test_slugs_and_ids(tmp_path: Path, name: str, lines: list[str], slug: str, id: str) -> None:
    item, found = one(tmp_path, front(*lines), name)
    assert found == []
    assert (item.slug, item.id) == (slug, id)


def test_a_title_never_makes_the_slug(tmp_path: Path) -> None:
    before, _ = one(tmp_path, front("title: یک"))
    after, _ = one(tmp_path, front("title: دو"))
    assert (before.slug, before.id) == (after.slug, after.id)


@pytest.mark.parametrize("id", ["دو واژه", "a/b", 'a"b', "a<b", "a" * 201])
def test_ids_that_cannot_be(tmp_path: Path, id: str) -> None:
    _, found = one(tmp_path, front(f"id: {id}"))
    assert [d.code for d in found] == ["bad-id"]


def test_a_translation_takes_over_what_it_does_not_say(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "posts/a.md": front(
            "id: post-x",
            "slug: nam",
            "kicker: روتیتر",
            "tags: [آب]",
            "genre: report",
            "authors: [person-a]",
            "offices: [hq]",
            "aliases: [/old/]",
            "series: پشت صحنه",
            "embargo_until: 1406/01/01",
            "image:\n  file: a.png\n  alt: نما\n  credit: آرش",
        ),
        "posts/a.en.md": "---\ntitle: Hello\nimage:\n  alt: View\n---\nText.\n",
        "posts/a.png": b"",
    }
    checked = read_sources(tmp_path, files)
    assert checked.diagnostics == ()
    items = by_key(checked.value)
    original, english = items["fa/post-x"], items["en/post-x"]
    assert isinstance(english, Post)
    assert (english.is_translation, original.is_translation) == (True, False)
    assert english.slug == "nam"
    assert english.date == original.date
    assert english.embargo_until == original.embargo_until
    assert (english.genre, english.authors, english.offices) == ("report", ("person-a",), ("hq",))
    assert english.tags == ("آب",)
    assert (english.kicker, english.series, english.aliases) == ("", "", ())
    assert english.summary == "Text."
    assert english.image == Image(file=FileRef("content/posts/a.png"), alt="View", credit="آرش")


def test_a_translation_may_say_otherwise(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "posts/a.md": front("tags: [آب]", "draft: بله"),
        "posts/a.en.md": front(
            "title: Hello", "slug: hello", "tags: [water]", "draft: no", "date: 1404/08/26"
        ),
    }
    english = by_key(read_sources(tmp_path, files).value)["en/post-a"]
    assert (english.slug, english.tags, english.draft) == ("hello", ("water",), False)


def test_a_draft_hides_its_translations(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "posts/a.md": front("draft: بله"),
        "posts/a.en.md": "---\ntitle: Hello\n---\nText.\n",
    }
    assert by_key(read_sources(tmp_path, files).value)["en/post-a"].draft


def test_a_translation_by_id(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "posts/a.md": front("id: post-x"),
        "posts/else.en.md": "---\ntitle: Hello\ntranslation_of: post-x\n---\nText.\n",
        "posts/other.md": front("lang: ar", "translation_of: post-x"),
    }
    checked = read_sources(tmp_path, files)
    assert checked.diagnostics == ()
    assert set(by_key(checked.value)) == {"fa/post-x", "en/post-x", "ar/post-x"}


def test_another_language_may_stand_alone(tmp_path: Path) -> None:
    checked = read_sources(tmp_path, {"posts/only.en.md": front("title: Hello")})
    (item,) = checked.value
    assert (item.key, item.is_translation) == ("en/post-only", False)
    assert checked.diagnostics == ()


def test_a_translation_needs_a_title_of_its_own(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"posts/a.md": front(), "posts/a.en.md": "---\nkicker: x\n---\nText.\n"}
    (found,) = read_sources(tmp_path, files).diagnostics
    assert (found.code, str(found.place)) == ("missing-key", "content/posts/a.en.md:1")


def test_a_translation_of_another_kind_is_refused(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "posts/a.md": front("embargo_until: 1406/01/01"),
        "releases/a.en.md": front("translation_of: post-a"),
    }
    (found,) = read_sources(tmp_path, files).diagnostics
    assert found.code == "translation-of-other-kind"


def test_required_keys(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "posts/a.md": "---\nkicker: x\n---\n",
        "clippings/a.md": front(),
        "faq/a.md": "---\ntitle: چرا؟\n---\n",
        "notices/a.md": front(),
        "people/a.md": "---\ngiven_name: نگار\n---\n",
    }
    found = read_sources(tmp_path, files).diagnostics
    assert {(d.place.path, dict(d.values)["key"]) for d in found if d.place} == {
        ("content/posts/a.md", "title"),
        ("content/posts/a.md", "date"),
        ("content/clippings/a.md", "outlet"),
        ("content/faq/a.md", "category"),
        ("content/notices/a.md", "type"),
        ("content/people/a.md", "family_name"),
    }
    assert {d.code for d in found} == {"missing-key"}


def test_a_key_written_wrong_is_reported_once(tmp_path: Path) -> None:
    _, found = one(tmp_path, front("date: دیروز"))
    assert [d.code for d in found] == ["date-unknown"]


def test_an_item_without_a_title_still_has_one_to_show(tmp_path: Path) -> None:
    item, _ = one(tmp_path, "---\ndraft: بله\n---\n")
    assert item.title == "a"


def test_faults_in_drafts_are_warnings_unless_they_doubt_the_draft(tmp_path: Path) -> None:
    _, found = one(tmp_path, front("draft: بله", "date: دیروز", "genre: x"))
    assert {d.severity for d in found} == {Severity.WARNING}
    _, found = one(tmp_path, front("draft: بله", "embargo: 1406/01/01"))
    assert [d.severity for d in found] == [Severity.ERROR]
    _, found = one(tmp_path, front("draft: شاید", "genre: x"))
    assert [d.severity for d in found] == [Severity.ERROR, Severity.ERROR]


def test_faults_in_scheduled_items_are_errors(tmp_path: Path) -> None:
    _, found = one(tmp_path, front("embargo_until: 1406/01/01", "genre: x"))
    assert [d.severity for d in found] == [Severity.ERROR]


def test_byte_order_mark_and_windows_line_ends_change_nothing(tmp_path: Path) -> None:
    text = front("tags: [آب]", body="یک\n\nدو")
    plain, _ = one(tmp_path, text)
    body = read_body(tmp_path, plain.origin)
    windows, found = one(tmp_path, "\ufeff" + text.replace("\n", "\r\n"))
    assert [(d.code, d.severity) for d in found] == [
        ("byte-order-mark", Severity.NOTE),
        ("windows-line-ends", Severity.NOTE),
    ]
    assert (windows.tags, windows.title) == (plain.tags, plain.title)
    assert read_body(tmp_path, windows.origin) == body
    assert windows.origin.lines == plain.origin.lines
    old_mac, _ = one(tmp_path, text.replace("\n", "\r"))
    assert read_body(tmp_path, old_mac.origin) == body
    assert {i.origin.body_digest for i in (plain, windows, old_mac)} == {digest(body)}


@pytest.mark.parametrize(
    ("data", "code", "line"),
    [
        (b"", "empty-file", 1),
        (b"---\ntitle: a\n---\n\xff", "not-utf8", 4),
        ("سلام".encode("cp1256"), "not-utf8", 1),
        ("سلام".encode("utf-16"), "not-utf8", 1),
        (b"---\ntitle: a\x00\n---\n", "nul-byte", 2),
    ],
)
def test_bytes_that_are_no_text(tmp_path: Path, data: bytes, code: str, line: int) -> None:
    checked = read_sources(tmp_path, {"posts/a.md": data})
    assert checked.value == ()
    assert [(d.code, d.place and d.place.line) for d in checked.diagnostics] == [(code, line)]


def test_a_source_that_went_away_between_scan_and_reading(tmp_path: Path) -> None:
    path = tmp_path / "content" / "posts" / "a.md"
    path.parent.mkdir(parents=True)
    path.write_text(front(), encoding="utf-8")
    sources = scan(tmp_path).value
    path.unlink()
    checked = read(tmp_path, sources, built_in_kinds(), settings())
    assert [d.code for d in checked.diagnostics] == ["unreadable"]


def test_two_items_of_one_language_with_one_id(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "posts/a.md": front("id: x"),
        "releases/b.md": front("id: x", "draft: بله"),
        "posts/a.en.md": front("title: Hello"),
    }
    (found,) = read_sources(tmp_path, files).diagnostics
    assert (found.code, str(found.place)) == ("duplicate-id", "content/releases/b.md:4")
    assert [str(p) for p in found.also] == ["content/posts/a.md:4"]


def test_items_come_in_the_order_of_their_paths(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {f"posts/{n}.md": front() for n in ("c", "a", "b")}
    assert [i.slug for i in read_sources(tmp_path, files).value] == ["a", "b", "c"]


def test_people_have_their_name_for_a_title(tmp_path: Path) -> None:
    text = "---\nhonorific: دکتر\ngiven_name: بهراد\nfamily_name: سپهرآیین\n---\nمدیر.\n"
    item, found = one(tmp_path, text, "people/behrad.md")
    assert found == []
    assert isinstance(item, Person)
    assert item.title == "بهراد سپهرآیین"


def test_keys_with_names_python_reserves(tmp_path: Path) -> None:
    item, found = one(tmp_path, front("type: condolence", "from: مدیرعامل", "to: همکاران"), "notices/a.md")
    assert found == []
    assert isinstance(item, Notice)
    assert (item.sender, item.recipient) == ("مدیرعامل", "همکاران")


def test_an_editorial_record_is_read(tmp_path: Path) -> None:
    text = front("outlet: bamdad", "tone: negative", "tone_by: شیوا", "archive: a.pdf")
    checked = read_sources(tmp_path, {"clippings/a.md": text, "clippings/a.pdf": b"%PDF"})
    (item,) = checked.value
    assert isinstance(item, Clipping)
    assert (item.tone, item.archive) == ("negative", FileRef("content/clippings/a.pdf"))


def test_settings_that_name_kinds(tmp_path: Path) -> None:
    more = '[feeds]\nkinds = ["post", "relase"]\n[permalinks]\nreleases = "/{slug}/"\n'
    found = read_sources(tmp_path, {"posts/a.md": front()}, more).diagnostics
    assert [(d.code, str(d.place), dict(d.values)["near"]) for d in found] == [
        ("setting-kind", "prsite.toml:8", "release"),
        ("setting-kind", "prsite.toml:6", "release"),
    ]
