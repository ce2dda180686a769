"""Catalogues."""

import pickle
from pathlib import Path

import pytest

from prsite.i18n.messages import Catalogue, load_catalogue

HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n"Plural-Forms: {}\\n"\n\n'
ONE = "nplurals=1; plural=0;"
TWO = "nplurals=2; plural=(n > 1);"
ARABIC = (
    "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 :"
    " n%100>=0 && n%100<=2 ? 4 : 5);"
)


def write(path: Path, body: str, plural: str = TWO) -> Path:
    path.write_text(HEADER.format(plural) + body, encoding="utf-8")
    return path


def test_later_files_override_and_gaps_are_reported(tmp_path: Path) -> None:
    theme = write(tmp_path / "theme.po", 'msgid "Search"\nmsgstr "جست‌وجو"\n\nmsgid "Home"\nmsgstr "خانه"\n')
    own = write(tmp_path / "own.po", 'msgid "Home"\nmsgstr "سرآغاز"\n\nmsgid "Tags"\nmsgstr ""\n')
    catalogue = load_catalogue([theme, tmp_path / "absent.po", own], "fa")
    assert catalogue.gettext("Search") == "جست‌وجو"
    assert catalogue.gettext("Home") == "سرآغاز"
    assert not catalogue.missing
    assert catalogue.gettext("Tags") == "Tags"
    assert catalogue.missing == {"Tags"}


def test_fuzzy_messages_do_not_count(tmp_path: Path) -> None:
    path = write(tmp_path / "fa.po", '#, fuzzy\nmsgid "Home"\nmsgstr "منزل"\n')
    assert load_catalogue([path], "fa").gettext("Home") == "Home"


@pytest.mark.parametrize(("rule", "n", "shown"), [(TWO, 1, "یک"), (TWO, 2, "چند"), (TWO, 0, "یک")])
def test_plural_rule_of_the_file(tmp_path: Path, rule: str, n: int, shown: str) -> None:
    body = 'msgid "one item"\nmsgid_plural "many items"\nmsgstr[0] "یک"\nmsgstr[1] "چند"\n'
    assert (
        load_catalogue([write(tmp_path / "fa.po", body, rule)], "fa").ngettext("one item", "many items", n)
        == shown
    )


def test_six_arabic_forms(tmp_path: Path) -> None:
    forms = "".join(f'msgstr[{i}] "{i}"\n' for i in range(6))
    path = write(tmp_path / "ar.po", f'msgid "item"\nmsgid_plural "items"\n{forms}', ARABIC)
    catalogue = load_catalogue([path], "ar")
    assert [catalogue.ngettext("item", "items", n) for n in (0, 1, 2, 3, 11, 100)] == [
        "0",
        "1",
        "2",
        "3",
        "5",
        "4",
    ]


def test_one_form_serves_all_numbers(tmp_path: Path) -> None:
    path = write(tmp_path / "fa.po", 'msgid "item"\nmsgid_plural "items"\nmsgstr[0] "مطلب"\n', ONE)
    catalogue = load_catalogue([path], "fa")
    assert {catalogue.ngettext("item", "items", n) for n in range(4)} == {"مطلب"}


def test_missing_plurals_fall_back_to_english() -> None:
    catalogue = Catalogue("en")
    assert [catalogue.ngettext("one", "many", n) for n in (0, 1, 2)] == ["many", "one", "many"]
    assert catalogue.missing == {"one"}


def test_a_catalogue_travels_between_processes(tmp_path: Path) -> None:
    body = 'msgid "item"\nmsgid_plural "items"\nmsgstr[0] "یک"\nmsgstr[1] "چند"\n'
    catalogue = load_catalogue([write(tmp_path / "fa.po", body)], "fa")
    catalogue.ngettext("item", "items", 2)
    assert pickle.loads(pickle.dumps(catalogue)) == catalogue


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"nonsense\n"])
def test_a_broken_file_is_named(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "bad.po"
    path.write_bytes(content)
    with pytest.raises(ValueError, match=r"bad\.po"):
        load_catalogue([path], "fa")


PLURAL = 'msgid "one item"\nmsgid_plural "many items"\nmsgstr[0] "یک"\nmsgstr[1] "چند"\n'


@pytest.mark.parametrize("rule", ["(n/0)", "(n%(n-5))", "abc", "n-5", "(n", "n=1", "n ? 1"])
def test_a_plural_rule_that_cannot_be_computed(tmp_path: Path, rule: str) -> None:
    path = write(tmp_path / "fa.po", PLURAL, f"nplurals=2; plural={rule};")
    with pytest.raises(ValueError, match=r"fa\.po: .* on 3$"):
        load_catalogue([path], "fa")


def test_a_rule_that_no_message_needs_is_not_tried(tmp_path: Path) -> None:
    path = write(tmp_path / "fa.po", 'msgid "Home"\nmsgstr "خانه"\n', "nplurals=2; plural=(n/0);")
    assert load_catalogue([path], "fa").gettext("Home") == "خانه"


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_byte_order_marks_and_line_ends_of_windows(tmp_path: Path, end: str, mark: str) -> None:
    text = mark + HEADER.format(TWO) + 'msgid "Home"\nmsgstr ""\n"خا"\n"نه"\n\n' + PLURAL
    path = tmp_path / "fa.po"
    path.write_bytes(text.replace("\n", end).encode())
    catalogue = load_catalogue([path], "fa")
    assert catalogue.gettext("Home") == "خانه"
    assert catalogue.ngettext("one item", "many items", 2) == "چند"
