"""Settings that cannot be used are reported, with their line, and their defaults take their place."""

from __future__ import annotations

import pytest

from prsite.config.examine import is_permalink
from prsite.config.load import parse_config
from prsite.config.schema import Config
from prsite.diagnostics import Diagnostic

SITE = '[site]\ntitle = "x"\n'
URL = 'url = "https://example.org/"\n'


def fault(text: str) -> tuple[Diagnostic, Config]:
    checked = parse_config(text)
    (found,) = checked.diagnostics
    return found, checked.value


@pytest.mark.parametrize(
    "url",
    [
        "example.org",
        "ftp://example.org/",
        "https://",
        "https:///news/",
        "https://example.org/?a=b",
        "https://example.org/#a",
        "https://example.org/a b",
        "https://user:secret@example.org/",
        "https://example.org:port/",
        "https://[::1",
        "javascript:alert(1)",
    ],
)
def test_addresses_that_are_none(url: str) -> None:
    found, config = fault(f'{SITE}url = "{url}"\n')
    assert (found.code, str(found.place)) == ("setting-url", "prsite.toml:3")
    assert config.site.url == ""


@pytest.mark.parametrize("url", ["http://localhost:8000", "https://example.org/news", "https://خبر.ایران/"])
def test_addresses_end_in_a_slash(url: str) -> None:
    checked = parse_config(f'{SITE}url = "{url}"\n')
    assert checked.diagnostics == ()
    assert checked.value.site.url == url.rstrip("/") + "/"


def test_a_site_without_an_address_is_put_up_with() -> None:
    found, _ = fault(SITE)
    assert (found.code, found.severity) == ("site-without-url", "note")


@pytest.mark.parametrize(
    ("more", "code", "line"),
    [
        ('language = "فارسی"\n', "setting-language", 4),
        ('languages = ["fa", "e"]\n', "setting-language", 4),
        ('[languages."x y"]\n', "setting-language", 4),
        ("[languages.de]\n", "language-not-listed", 4),
        ('timezone = "Asia/Teheran"\n', "setting-timezone", 4),
        ('timezone = "../etc"\n', "setting-timezone", 4),
        ('timezone = ""\n', "setting-timezone", 4),
        ("[pagination]\nsize = 0\n", "setting-positive", 5),
        ("[feeds]\nitems = -1\n", "setting-positive", 5),
        ("[content]\nmax_bytes = 0\n", "setting-positive", 5),
        ("[content]\nwords_per_minute = -1\n", "setting-positive", 5),
        ("[languages.fa]\nwords_per_minute = -1\n", "setting-positive", 5),
        ("hijri_offset = 3\n", "setting-choice", 4),
        ('[content]\nweekend = ["jome"]\n', "setting-choice", 5),
        ('[permalinks]\npost = "/{year}/"\n', "setting-permalink", 5),
        ('[languages.fa.permalinks]\npost = "{slug}"\n', "setting-permalink", 5),
        ('[[menus.main]]\ntitle = "x"\n', "menu-entry-empty", 4),
        ('[editions."../x"]\n', "edition-name", 4),
        ("[editions.Intranet]\n", "edition-name", 4),
        ('[editions.intranet]\nurl = "intranet"\n', "setting-url", 5),
    ],
)
def test_what_cannot_be_used_is_left_out(more: str, code: str, line: int) -> None:
    found, config = fault(SITE + URL + more)
    assert (found.code, found.place and found.place.line) == (code, line)
    assert config.site.language == "fa"
    assert config.tags == ("fa",)
    assert str(config.zone) == "Asia/Tehran"
    assert (config.pagination.size, config.feeds.items, config.content.max_bytes) == (12, 20, 2_000_000)
    assert config.content.words_per_minute == config.site.hijri_offset == 0
    assert all(own.words_per_minute == 0 for own in config.languages.values())
    assert dict(config.permalinks) == {}
    assert all(not menu for menu in config.menus.values())
    assert all(e.url == "" for e in config.editions.values())
    assert set(config.editions) <= {"intranet"}


@pytest.mark.parametrize(
    "pattern",
    [
        "/{slug}/",
        "/{year}/{month}/{day}/{slug}/",
        "/{section}/{id}.html",
        "/faq/{category}/#{slug}",
        "/خبر/{slug}",
    ],
)
def test_patterns(pattern: str) -> None:
    assert is_permalink(pattern)


@pytest.mark.parametrize(
    "pattern",
    [
        "",
        "/",
        "{slug}/",
        "/{year}/",
        "/{slug}/{title}/",
        "/{slug/",
        "/{slug}}/",
        "/{slug!r}/",
        "/{slug:>10}/",
        "/../{slug}/",
        "//{slug}/",
        "/a b/{slug}/",
        "/{slug}?x",
        "/%41/{slug}/",
        '/"/{slug}/',
        "/{slug}\\",
    ],
)
def test_what_is_no_pattern(pattern: str) -> None:
    assert not is_permalink(pattern)


def test_an_empty_theme_is_the_built_in_one() -> None:
    assert parse_config('[site]\ntitle = "x"\ntheme = ""\n').value.site.theme == "newsroom"
