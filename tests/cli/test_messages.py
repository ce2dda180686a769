"""``prsite messages``"""

from __future__ import annotations

import json
from pathlib import Path

from prsite.i18n.messages import load_catalogue
from tests.cli.conftest import SETTINGS, Prsite


def speak(site: Path, tags: str) -> None:
    """Gives the site these languages."""
    text = SETTINGS.replace('["fa", "en"]', tags)
    (site / "prsite.toml").write_text(text, encoding="utf-8")


def test_languages_that_are_whole(site: Path, prsite: Prsite) -> None:
    ended = prsite("messages", "--strict")
    assert ended.code == 0
    first, second = ended.out.splitlines()
    assert first.startswith("فارسی (fa): ")
    known, total = (int(n) for n in first.partition(": ")[2].removesuffix(" messages").split(" of "))
    assert known == total > 200
    assert second.startswith("English (en): ")


def test_what_is_missing_in_english_with_its_places(site: Path, prsite: Prsite) -> None:
    ended = prsite("messages", "--language", "de")
    lines = ended.out.splitlines()
    assert ended.code == 0
    assert lines[0].startswith("Deutsch (de): 0 of ")
    at = lines.index("    “{n} item / {n} items”")
    assert lines[at + 1].strip().endswith("templates/archive.html:8") or "templates/" in lines[at + 1]
    assert "    “genre:photo: Photo story”" in lines
    assert ended.lines[-1].startswith("`prsite messages --write`")
    assert prsite("messages", "--language", "de", "--strict").code == 1


def test_persian_words(site: Path, prsite: Prsite) -> None:
    ended = prsite("messages", "--language", "de", "--lang", "fa")
    assert ended.out.startswith("Deutsch (de): ۰ پیام از ")
    assert "این‌ها ترجمه نشده‌اند و به انگلیسی نشان داده می‌شوند:" in ended.out


def test_lines_for_programs(site: Path, prsite: Prsite) -> None:
    speak(site, '["fa", "de"]')
    ended = prsite("messages", "--json")
    persian, german, summary = [json.loads(line) for line in ended.out.splitlines()]
    assert ended.err == ""
    assert (persian["language"], persian["missing"], persian["obsolete"]) == ("fa", [], [])
    assert (german["known"], german["written"]) == (0, None)
    entry = next(m for m in german["missing"] if m["message"] == "Main menu")
    assert entry["plural"] is None
    assert entry["english"] == "Main menu"
    assert entry["places"][0].rpartition("/")[2].startswith("masthead.html:")
    assert summary == {"summary": True, "missing": german["total"]}


def test_a_translator_can_start_and_nothing_is_overwritten(site: Path, prsite: Prsite) -> None:
    speak(site, '["fa", "de"]')
    ended = prsite("messages", "--write")
    assert any("overrides/messages/de.po" in line for line in ended.lines)
    path = site / "overrides" / "messages" / "de.po"
    assert not (path.parent / "fa.po").exists()
    text = path.read_text(encoding="utf-8")
    assert "nplurals=2;" in text
    translated = text.replace('msgid "Main menu"\nmsgstr ""', 'msgid "Main menu"\nmsgstr "Hauptmenü"')
    path.write_text(translated, encoding="utf-8")
    assert "overrides/messages/de.po" not in prsite("messages", "--write").err
    assert path.read_text(encoding="utf-8") == translated
    assert load_catalogue([path], "de").singular == {"Main menu": "Hauptmenü"}
    assert prsite("messages", "--language", "de").out.startswith("Deutsch (de): 1 of ")


def test_what_nothing_says_any_more(site: Path, prsite: Prsite) -> None:
    path = site / "overrides" / "messages" / "fa.po"
    path.parent.mkdir(parents=True)
    head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'
    path.write_text(f'{head}msgid "Gone"\nmsgstr "رفته"\n', encoding="utf-8")
    lines = prsite("messages", "--language", "fa").out.splitlines()
    assert lines[1:] == [
        "  In the site's own catalogue, and used nowhere any more:",
        "    “Gone”",
        "        overrides/messages/fa.po",
    ]


def test_no_language_is_misuse_and_a_broken_catalogue_a_fault(site: Path, prsite: Prsite) -> None:
    ended = prsite("messages", "--language", "not a tag")
    assert (ended.code, ended.lines[0][:12]) == (2, "“not a tag” ")
    path = site / "overrides" / "messages" / "fa.po"
    path.parent.mkdir(parents=True)
    path.write_text("no catalogue\n", encoding="utf-8")
    assert prsite("messages").code == 1


def test_what_is_written_names_no_folder_of_this_machine(site: Path, prsite: Prsite) -> None:
    assert prsite("messages", "--language", "de", "--write").code == 0
    text = (site / "overrides" / "messages" / "de.po").read_text(encoding="utf-8")
    places = [p for line in text.splitlines() if line.startswith("#:") for p in line.split()[1:]]
    assert any(place.startswith("themes/newsroom/templates/") for place in places)
    assert all(place.startswith(("themes/", "prsite/")) for place in places)


def test_a_byte_order_mark_and_line_ends_of_windows_stay(site: Path, prsite: Prsite) -> None:
    path = site / "overrides" / "messages" / "de.po"
    path.parent.mkdir(parents=True)
    head = 'msgid ""\r\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\r\n\r\n'
    before = f'\ufeff{head}msgid "Main menu"\r\nmsgstr "Hauptmenü"\r\n'.encode()
    path.write_bytes(before)
    assert prsite("messages", "--language", "de").out.startswith("Deutsch (de): 1 of ")
    ended = prsite("messages", "--language", "de", "--write")
    after = path.read_bytes()
    assert after.startswith(before)
    assert after.count(b"\n") == after.count(b"\r\n")
    added = after.count(b"\nmsgid ") - before.count(b"\nmsgid ")
    assert any(str(added) in line for line in ended.lines)
    assert prsite("messages", "--language", "de").out.startswith("Deutsch (de): 1 of ")


def test_a_bad_plural_rule_is_one_fault_of_its_file(site: Path, prsite: Prsite) -> None:
    path = site / "overrides" / "messages" / "fa.po"
    path.parent.mkdir(parents=True)
    head = 'msgid ""\nmsgstr ""\n"Plural-Forms: nplurals=2; plural=(n/0);\\n"\n\n'
    path.write_text(
        f'{head}msgid "{{n}} item"\nmsgid_plural "{{n}} items"\nmsgstr[0] "یک"\nmsgstr[1] "دو"\n',
        encoding="utf-8",
    )
    ended = prsite("messages")
    assert ended.code == 1
    assert [line for line in ended.lines if line.startswith("overrides/")] == ["overrides/messages/fa.po:3"]
