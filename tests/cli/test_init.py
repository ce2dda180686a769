from __future__ import annotations

import sys
import tomllib
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import click
import pytest

from prsite import __version__
from prsite.builtin import BUILTIN
from prsite.cli.answers import Answers
from prsite.cli.starter import Starter, write_files
from prsite.config.load import load_config
from prsite.content.read import read
from prsite.content.scan import scan
from prsite.content.texts import read_body
from prsite.diagnostics import Diagnostic
from prsite.kinds.registry import collect
from prsite.model.item import Item
from tests.cli.conftest import Prsite

TODAY = datetime(2026, 4, 23, 10, 30, tzinfo=ZoneInfo("Asia/Tehran"))
FULL_FA = {"post", "release", "clipping", "faq", "page", "person", "presskit"}


def settings(folder: Path) -> dict[str, dict[str, object]]:
    return tomllib.loads((folder / "prsite.toml").read_text(encoding="utf-8"))


def items(folder: Path) -> tuple[tuple[Item, ...], tuple[Diagnostic, ...]]:
    config = load_config(folder)
    checked = read(folder, scan(folder).value, collect(BUILTIN.kinds), config.value)
    return checked.value, (*config.diagnostics, *checked.diagnostics)


def test_without_a_terminal_defaults_are_taken(prsite: Prsite, tmp_path: Path) -> None:
    ended = prsite("init", tmp_path / "demo")
    assert ended.code == 0
    made = settings(tmp_path / "demo")
    assert made["site"]["language"] == "fa"
    assert made["site"]["timezone"] == "Asia/Tehran"
    assert made["site"]["calendar"] == "jalali"
    assert "Time zone: Asia/Tehran; calendar: jalali; digits: arabext (۱۲۳)" in ended.lines
    assert "url" not in made["site"]


def test_every_option_is_heeded(prsite: Prsite, tmp_path: Path) -> None:
    words = ["--title", 'شرکت "آب"', "--language", "fa", "--languages", "fa,en", "--calendar", "gregorian"]
    words += ["--url", "news.example.org/pr", "--timezone", "Europe/Berlin", "--yes"]
    assert prsite("init", tmp_path / "demo", *words).code == 0
    site = settings(tmp_path / "demo")["site"]
    assert site["title"] == 'شرکت "آب"'
    assert site["languages"] == ["fa", "en"]
    assert (site["calendar"], site["timezone"]) == ("gregorian", "Europe/Berlin")
    assert site["url"] == "https://news.example.org/pr/"


@pytest.mark.parametrize(
    ("language", "kinds"), [("fa", FULL_FA), ("en", FULL_FA), ("ar", {"post", "page"}), ("de", set())]
)
def test_what_is_written_is_read_without_a_finding(
    prsite: Prsite, tmp_path: Path, language: str, kinds: set[str]
) -> None:
    folder = tmp_path / "demo"
    prsite("init", folder, "--language", language, "--url", "https://news.example.org/")
    found, diagnostics = items(folder)
    assert diagnostics == ()
    assert {item.NAME for item in found} == kinds
    assert not [i for i in found if "[[" in read_body(folder, i.origin) or "[[" in i.title]


def test_a_second_language_lies_beside_the_first(prsite: Prsite, tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    prsite("init", folder, "--languages", "fa,en", "--url", "https://news.example.org/")
    found, diagnostics = items(folder)
    assert diagnostics == ()
    by_language = {t: {i.id for i in found if i.lang == t} for t in ("fa", "en")}
    assert by_language["fa"] == by_language["en"] != set()
    assert all(i.is_translation for i in found if i.lang == "en")


def test_empty_means_settings_and_folders(prsite: Prsite, tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    prsite("init", folder, "--empty")
    files = {p.name for p in folder.rglob("*") if p.is_file()}
    assert files == {"prsite.toml", ".gitignore", ".gitkeep"}
    assert (folder / "content" / "releases").is_dir()
    assert "logo" not in settings(folder)["site"]


def test_a_folder_that_holds_something_is_refused_whole(prsite: Prsite, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    ended = prsite("init", tmp_path)
    assert ended.code == 1
    assert [p.name for p in tmp_path.iterdir()] == ["notes.txt"]


def test_a_file_in_the_folders_place_is_refused(prsite: Prsite, tmp_path: Path) -> None:
    (tmp_path / "demo").write_text("mine", encoding="utf-8")
    assert prsite("init", tmp_path / "demo").code == 1
    assert (tmp_path / "demo").read_text(encoding="utf-8") == "mine"


def test_a_fresh_repository_is_welcome_and_keeps_its_own_files(prsite: Prsite, tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / ".gitignore").write_text("mine\n", encoding="utf-8")
    assert prsite("init", tmp_path).code == 0
    assert (tmp_path / ".gitignore").read_text(encoding="utf-8") == "mine\n"
    assert (tmp_path / "prsite.toml").is_file()


@pytest.mark.parametrize(
    ("ci", "path", "needles"),
    [
        (
            "github",
            ".github/workflows/publish.yml",
            ['cron: "7 * * * *"', "            .prsite\n            public\n", "deploy-pages"],
        ),
        (
            "gitlab",
            ".gitlab-ci.yml",
            ["    - .prsite/\n    - public/\n", "python:3.12-slim", "    - public\n"],
        ),
    ],
)
def test_the_pipeline(prsite: Prsite, tmp_path: Path, ci: str, path: str, needles: list[str]) -> None:
    import yaml

    prsite("init", tmp_path / "demo", "--ci", ci)
    text = (tmp_path / "demo" / path).read_text(encoding="utf-8")
    assert yaml.safe_load(text)
    assert all(needle in text for needle in (*needles, f"prsite=={__version__}", "prsite build"))
    assert "[[" not in text


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--url", "ftp://x"], "“ftp://x” is not the full address of a site"),
        (["--language", "persian!"], "“persian!” is not a language tag"),
        (["--languages", "fa,12"], "“12” is not a language tag"),
        (["--timezone", "Tehran"], "The time zone “Tehran” is not known"),
        (["--calendar", "mayan"], "The value of “--calendar” is not accepted"),
    ],
)
def test_answers_that_cannot_be_are_misuse(
    prsite: Prsite, tmp_path: Path, words: list[str], said: str
) -> None:
    ended = prsite("init", tmp_path / "demo", *words)
    assert ended.code == 2
    assert ended.lines[0].startswith(said)
    assert not (tmp_path / "demo").exists()


def test_on_a_terminal_it_asks(prsite: Prsite, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    given = iter(["fa", "قطار شهری", "City Metro", "۰۲۱-۱", "pr@example.org", "نه/بد", "هنوز نداریم"])

    def prompt(text: str, **_: object) -> str:
        asked.append(text)
        return next(given)

    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    monkeypatch.setattr(click, "prompt", prompt)
    ended = prsite("init", tmp_path / "demo")
    assert ended.code == 0
    assert "زبان" in asked[0]
    assert "language" in asked[0]
    assert asked[1] == "نام سازمان"
    assert len(asked) == 7
    assert "«نه/بد» نشانی کامل یک سایت نیست؛ با http یا https آغاز می‌شود." in ended.lines
    made = settings(tmp_path / "demo")
    assert made["organisation"]["name"] == {"fa": "قطار شهری", "en": "City Metro"}
    assert (made["organisation"]["phone"], made["organisation"]["email"]) == ("۰۲۱-۱", "pr@example.org")
    officer = (tmp_path / "demo/content/people/press-officer.md").read_text(encoding="utf-8")
    assert "phone: ۰۲۱-۱\nemail: pr@example.org\n" in officer


def test_dates_are_counted_from_today_in_the_sites_calendar(tmp_path: Path) -> None:
    answers = Answers(
        language="fa",
        languages=("fa", "en"),
        name="سازمان",
        english_name="Body",
        phone="",
        email="",
        url="",
        timezone="Asia/Tehran",
        calendar="jalali",
        digits="arabext",
    )
    write_files(tmp_path, Starter(answers, TODAY).collect(empty=False, ci="none"))
    text = (tmp_path / "content/posts/start.md").read_text(encoding="utf-8")
    assert "\ndate: ۱۴۰۵/۰۲/۰۲ ۰۹:۳۰\n" in text
    english = (tmp_path / "content/posts/start.en.md").read_text(encoding="utf-8")
    assert "\ndate: 2026-04-22 09:30\n" in english
    assert "title: The newsroom of Body opens" in english
    kit = (tmp_path / "content/presskit/press-kit.md").read_text(encoding="utf-8")
    assert "as_of: ۱۴۰۵/۰۱\n" in kit
    assert "phone" not in (tmp_path / "content/people/press-officer.md").read_text(encoding="utf-8")
