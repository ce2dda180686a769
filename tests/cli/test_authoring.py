from __future__ import annotations

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from prsite.builtin import BUILTIN
from prsite.cli.authoring import Draft, date_text, empty_keys, make_draft, write_text
from prsite.config.load import parse_config
from prsite.config.schema import Config
from prsite.content.read import read
from prsite.content.scan import scan
from prsite.diagnostics import Diagnostic, Severity
from prsite.kinds.registry import collect
from prsite.model.item import Item

KINDS = collect(BUILTIN.kinds)
AT = datetime(2026, 4, 23, 10, 30, tzinfo=ZoneInfo("Asia/Tehran"))


def config(text: str = "") -> Config:
    return parse_config(f'[site]\ntitle = "x"\nurl = "https://x.org/"\n{text}').value


def draft(kind: str, title: str = "گشایش ایستگاه", slug: str = "", text: str = "") -> Draft:
    found = KINDS.by_name(kind)
    assert found is not None
    made = make_draft(found, title, slug, AT, config(text))
    assert made is not None
    return made


def read_back(tmp_path: Path, made: Draft, uncomment: bool = False) -> tuple[Item, tuple[Diagnostic, ...]]:
    text = write_text(made)
    if uncomment:
        text = "\n".join(
            line[1:] if line.startswith("#") and line[1:2] != " " else line for line in text.split("\n")
        )
        text = "\n".join(line for line in text.split("\n") if line not in ("draft: true", "featured: true"))
    path = tmp_path / made.path
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    checked = read(tmp_path, scan(tmp_path).value, KINDS, made.config)
    return checked.value[0], checked.diagnostics


def test_slug_id_and_date_follow_the_site(tmp_path: Path) -> None:
    made = draft("release", "بهای بلیت: تغییر کرد")
    assert made.id == "release-140502-بهای-بلیت-تغییر-کرد"
    assert made.path == "content/releases/بهای-بلیت-تغییر-کرد.md"
    text = write_text(made)
    assert "\ndate: ۱۴۰۵/۰۲/۰۳ ۱۰:۳۰\n" in text
    assert "\n# عنوان مطلب [لازم]\ntitle: بهای بلیت: تغییر کرد\n" in text


def test_an_english_site_is_spoken_to_in_english(tmp_path: Path) -> None:
    made = draft("post", "Line 2 opens", text='language = "en"\n')
    assert made.id == "post-202604-line-2-opens"
    assert "\ndate: 2026-04-23 10:30\n" in write_text(made)
    assert "\n# The headline [required]\n" in write_text(made)


@pytest.mark.parametrize(
    ("settings", "written"),
    [
        ("", "۱۴۰۵/۰۲/۰۳ ۱۰:۳۰"),
        ('digits = "latn"\n', "1405/02/03 10:30"),
        ('calendar = "gregorian"\n', "۲۰۲۶/۰۴/۲۳ ۱۰:۳۰"),
        ('calendar = "hijri"\n', "۲۰۲۶/۰۴/۲۳ ۱۰:۳۰"),
        ('language = "ar"\n', "٢٠٢٦/٠٤/٢٣ ١٠:٣٠"),
    ],
)
def test_dates_are_written_as_the_sites_authors_write_them(settings: str, written: str) -> None:
    assert date_text(AT, config(settings)) == written


@pytest.mark.parametrize("kind", KINDS.names)
def test_what_is_written_is_read_without_a_fault(tmp_path: Path, kind: str) -> None:
    made = draft(kind)
    item, found = read_back(tmp_path, made)
    assert {d.code for d in found} <= {"missing-key"}
    assert all(d.severity is Severity.WARNING for d in found)
    assert (item.id, item.slug, item.draft) == (made.id, made.slug, bool(empty_keys(made)))
    if item.DATED:
        assert item.date is not None
        assert item.date.at == AT


@pytest.mark.parametrize("kind", KINDS.names)
def test_every_waiting_key_is_one_that_the_kind_knows(tmp_path: Path, kind: str) -> None:
    _, found = read_back(tmp_path, draft(kind), uncomment=True)
    assert {d.code for d in found} <= {
        "missing-key",
        "part-missing",
        "bad-id",
        "value-type",
        "empty-visibility-key",
    }


@pytest.mark.parametrize(
    "title",
    [
        "گفت: «نه»",
        "[مهم] خبر",
        "'نقل'",
        '"نقل" دنباله',
        '"نقل"',
        "# شمارش",
        "- یک",
        "a: b # c",
        "|",
        "> x",
        "{x}",
        "نه",
        "۱۲",
    ],
)
def test_titles_survive_whatever_they_hold(tmp_path: Path, title: str) -> None:
    item, _ = read_back(tmp_path, draft("post", title, slug="s"))
    assert item.title == title


def test_a_persons_title_is_the_name(tmp_path: Path) -> None:
    made = draft("person", "نگار پورآذین‌فر")
    assert empty_keys(made) == ()
    assert "given_name: نگار\n" in write_text(made)
    assert "family_name: پورآذین‌فر\n" in write_text(made)


def test_without_a_title_it_is_a_draft_named_by_its_instant() -> None:
    made = draft("clipping", "")
    assert made.slug == "clipping-14050203-103000"
    assert empty_keys(made) == ("title", "outlet")
    assert "\ndraft: true\n" in write_text(made)


def test_a_slug_of_ones_own_choice() -> None:
    assert draft("post", "گشایش", slug="Line 2 Opens!").slug == "line-2-opens"
    kind = KINDS.by_name("post")
    assert kind is not None
    assert make_draft(kind, "گشایش", "!!", AT, config()) is None


def test_no_file_is_named_as_a_device_of_windows() -> None:
    assert draft("post", "Con").path == "content/posts/con-post.md"
    assert draft("post", "Con").slug == "con-post"
    assert draft("post", "Con").id == "post-140502-con-post"
    assert draft("post", "Concert").path == "content/posts/concert.md"


def test_lines_of_a_title_become_one() -> None:
    assert draft("post", "یک\n دو").title == "یک دو"
