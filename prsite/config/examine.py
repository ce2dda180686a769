"""Settings of the right type that still cannot be used: reported, and replaced by their defaults.

What comes after may therefore rely on every value: a zone exists, a pattern can be filled, a size is
above zero.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from prsite.config.asking import examine_ask
from prsite.config.decode import SETTINGS, SOURCE_FOLDERS
from prsite.config.dialogue import examine_comments
from prsite.config.localtext import LocalText
from prsite.config.schema import (
    CheckSettings,
    Config,
    LanguageSettings,
    MenuEntry,
    SiteSettings,
)
from prsite.diagnostics import Checked, Diagnostic, error, note, warning
from prsite.i18n.languages import is_tag

T = TypeVar("T")

PERMALINK_FIELDS = frozenset({"year", "month", "day", "slug", "id", "section", "category", "kind"})
_SOURCES = frozenset({SETTINGS, *SOURCE_FOLDERS, ".prsite"})
HIJRI_OFFSETS = range(-2, 3)
"""By how many days a country's Hijri calendar may part from Umm al-Qura."""
_EDITION = re.compile(r"[a-z0-9][a-z0-9-]{0,40}")


def examine(config: Config, line: Callable[[str], int]) -> Checked[Config]:
    """The settings with usable values only. ``line`` tells the line of a dotted key."""
    rules = _Rules(line)
    rules.titles(config)
    sites = (config.site.url, *(edition.url for edition in config.editions.values()))
    comments = examine_comments(config.comments, sites, line)
    ask = examine_ask(config.ask, line)
    sound = replace(
        config,
        site=rules.site(config.site),
        languages=rules.languages(config),
        permalinks=rules.permalinks("permalinks", config.permalinks),
        menus=rules.menus("menus", config.menus),
        pagination=replace(
            config.pagination, size=rules.positive("pagination.size", config.pagination.size, 12)
        ),
        feeds=replace(config.feeds, items=rules.positive("feeds.items", config.feeds.items, 20)),
        content=replace(
            config.content,
            max_bytes=rules.positive("content.max_bytes", config.content.max_bytes, 2_000_000),
            words_per_minute=rules.positive(
                "content.words_per_minute", config.content.words_per_minute, 0, least=0
            ),
        ),
        comments=comments.value,
        ask=ask.value,
        check=replace(config.check, baseline=rules.file("check.baseline", config.check.baseline)),
        editions={
            name: replace(e, url=rules.address(f"editions.{name}.url", e.url))
            for name, e in config.editions.items()
            if rules.edition(name)
        },
    )
    return Checked(sound, (*rules.found, *comments.diagnostics, *ask.diagnostics))


@dataclass(slots=True)
class _Rules:
    line: Callable[[str], int]
    found: list[Diagnostic] = field(default_factory=list)

    def wrong(self, code: str, dotted: str, value: object, fields: str = "") -> None:
        self.found.append(error(code, SETTINGS, self.line(dotted), key=dotted, value=value, fields=fields))

    def site(self, site: SiteSettings) -> SiteSettings:
        if not site.url:
            self.found.append(note("site-without-url", SETTINGS, self.line("site")))
        return replace(
            site,
            title=site.title or LocalText({"": "prsite"}),
            url=self.address("site.url", site.url),
            language=self.language("site.language", site.language) or "fa",
            languages=tuple(t for t in site.languages if self.language("site.languages", t)),
            timezone=self.timezone(site.timezone),
            theme=site.theme or SiteSettings().theme,
            hijri_offset=self.hijri_offset(site.hijri_offset),
        )

    def titles(self, config: Config) -> None:
        """Say in which languages the newsroom has no name: it stands there with the default one's."""
        for tag in config.tags if config.site.title else ():
            own = config.languages.get(tag)
            if not config.site.title.of(tag) and not (own and own.title):
                where = self.line("site.title")
                self.found.append(warning("title-not-in-language", SETTINGS, where, value=tag))

    def address(self, dotted: str, url: str) -> str:
        """A full address with its final slash; nothing where it is none."""
        if not url:
            return ""
        try:
            parts = urlsplit(url)
            good = parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port or 1) > 0
        except ValueError:
            good = False
        if not good or re.search(r"[\s?#\"'<>@]", url):
            self.wrong("setting-url", dotted, url)
            return ""
        return url if url.endswith("/") else url + "/"

    def language(self, dotted: str, tag: str) -> str:
        if is_tag(tag):
            return tag
        self.wrong("setting-language", dotted, tag)
        return ""

    def timezone(self, name: str) -> str:
        try:
            ZoneInfo(name)
        except (KeyError, ValueError, OSError):
            self.wrong("setting-timezone", "site.timezone", name)
            return "Asia/Tehran"
        return name

    def hijri_offset(self, days: int) -> int:
        if days in HIJRI_OFFSETS:
            return days
        dotted, choices = "site.hijri_offset", ", ".join(map(str, HIJRI_OFFSETS))
        self.found.append(
            error("setting-choice", SETTINGS, self.line(dotted), key=dotted, value=days, choices=choices)
        )
        return 0

    def languages(self, config: Config) -> dict[str, LanguageSettings]:
        sound = {}
        for tag, own in config.languages.items():
            dotted = f"languages.{tag}"
            if not self.language(dotted, tag):
                continue
            if tag not in config.tags:
                self.found.append(warning("language-not-listed", SETTINGS, self.line(dotted), value=tag))
            sound[tag] = replace(
                own,
                words_per_minute=self.positive(
                    f"{dotted}.words_per_minute", own.words_per_minute, 0, least=0
                ),
                permalinks=self.permalinks(f"{dotted}.permalinks", own.permalinks),
                menus=self.menus(f"{dotted}.menus", own.menus),
            )
        return sound

    def menus(
        self, dotted: str, menus: Mapping[str, tuple[MenuEntry, ...]]
    ) -> dict[str, tuple[MenuEntry, ...]]:
        """The menus without entries that lead nowhere."""
        sound = {}
        for name, entries in menus.items():
            for number, entry in enumerate(entries):
                if not entry.url and not entry.item:
                    where = f"{dotted}.{name}.{number}"
                    self.wrong("menu-entry-empty", where, entry.title.of(""))
            sound[name] = tuple(e for e in entries if e.url or e.item)
        return sound

    def permalinks(self, dotted: str, patterns: Mapping[str, str]) -> dict[str, str]:
        sound = {}
        for kind, pattern in patterns.items():
            if is_permalink(pattern):
                sound[kind] = pattern
            else:
                fields = ", ".join(sorted(PERMALINK_FIELDS))
                self.wrong("setting-permalink", f"{dotted}.{kind}", pattern, fields=fields)
        return sound

    def positive(self, dotted: str, value: int, default: int, *, least: int = 1) -> int:
        if value >= least:
            return value
        self.wrong("setting-positive", dotted, value)
        return default

    def file(self, dotted: str, path: str) -> str:
        """A file of the site that prsite writes itself, so not among the sources; else the default."""
        parts = path.split("/")
        stays = not re.search(r"[\\:\x00-\x1f]", path) and not {"", ".", ".."} & set(parts)
        if stays and parts[0] not in _SOURCES:
            return path
        self.wrong("setting-path", dotted, path)
        return CheckSettings().baseline

    def edition(self, name: str) -> bool:
        if _EDITION.fullmatch(name):
            return True
        self.wrong("edition-name", f"editions.{name}", name)
        return False


def is_permalink(pattern: str) -> bool:
    """Whether a pattern begins with ``/``, names its item, uses known fields only and stays in the site."""
    fields = re.findall(r"\{([^{}]*)\}", pattern)
    rest = re.sub(r"\{[^{}]*\}", "", pattern)
    names_item = "slug" in fields or "id" in fields
    stays = not re.search(r"[{}\\\s?%<>\"'|*:\x00-\x1f]", rest) and ".." not in rest and "//" not in pattern
    return pattern.startswith("/") and names_item and stays and set(fields) <= PERMALINK_FIELDS
