from __future__ import annotations

from pathlib import Path

import pytest

from prsite.cli.commands.config import settings
from tests.cli.conftest import Prsite


def test_every_setting_is_explained_in_both_languages() -> None:
    poor = [s.dotted for s in settings() if not (s.key.help.get("fa") and s.key.help.get("en"))]
    assert poor == []
    names = [s.dotted for s in settings()]
    assert {"site.timezone", "languages.<name>.calendar", "permalinks.<name>"} <= set(names)
    assert len(names) == len(set(names))


def test_the_list_holds_values_defaults_and_help(prsite: Prsite, site: Path) -> None:
    lines = prsite("config").out.splitlines()
    at = lines.index('timezone = "Asia/Tehran"')
    assert lines[at + 1] == '    text; Default: "Asia/Tehran"'
    assert lines[at + 2] == "    The time zone, an IANA name"
    assert lines[0] == "[site]"
    assert "[feeds]" in lines


def test_one_setting_with_its_place_alone(prsite: Prsite, site: Path) -> None:
    ended = prsite("config", "site.url")
    assert ended.code == 0
    assert ended.out.splitlines() == [
        "site.url",
        "    The full address, with http and a final /",
        "    Type: text",
        "    Default: –",
        '    Now: "https://news.example.org/", written at',
        "prsite.toml:3",
    ]


def test_choices_are_named(prsite: Prsite, site: Path) -> None:
    assert (
        "    Accepted values: jalali, gregorian, hijri" in prsite("config", "site.calendar").out.splitlines()
    )


def test_names_of_the_sites_own_choice(prsite: Prsite, site: Path) -> None:
    ended = prsite("config", "editions.intranet.url")
    assert '    Now: "https://in.example.org/", written at' in ended.out.splitlines()


def test_a_table_shows_all_that_is_in_it(prsite: Prsite, site: Path) -> None:
    out = prsite("config", "feeds").out
    assert "feeds.items\n" in out
    assert "feeds.formats\n" in out
    assert "site.url" not in out


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("site.timezon", "perhaps you mean `site.timezone`"),
        ("timezone", "perhaps you mean `site.timezone`"),
        ("calender", "calendar`"),
        ("qqqqqqqq", "There is no setting `qqqqqqqq`."),
    ],
)
def test_an_unknown_setting_is_misuse(prsite: Prsite, site: Path, key: str, said: str) -> None:
    ended = prsite("config", key)
    assert ended.code == 2
    assert said in ended.lines[0]


def test_without_a_site_there_are_defaults(
    prsite: Prsite, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    ended = prsite("config", "feeds.items")
    assert ended.code == 0
    assert "    Now: 20" in ended.out.splitlines()
    assert ended.lines == ["There is no site here; only defaults are shown."]


def test_faulty_settings_are_reported_beside(prsite: Prsite, site: Path) -> None:
    (site / "prsite.toml").write_text('[site]\ntitle = 3\nurl = "https://x.org/"\n', encoding="utf-8")
    ended = prsite("config", "site.url")
    assert ended.code == 1
    assert '    Now: "https://x.org/", written at' in ended.out.splitlines()
    assert "prsite.toml:2" in ended.lines
