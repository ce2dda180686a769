"""Reading ``prsite.toml``."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

from prsite.config.decode import SETTINGS, Decoder
from prsite.config.examine import examine
from prsite.config.positions import key_lines, locate, toml_line, toml_reason
from prsite.config.schema import Config
from prsite.diagnostics import Checked, PrsiteError, error
from prsite.i18n.languages import DigitSystem, language


def load_config(root: Path) -> Checked[Config]:
    """The settings of the site at ``root``. Raises PrsiteError when there are none to read."""
    path = root / SETTINGS
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        raise PrsiteError(error("no-settings", SETTINGS, folder=root)) from None
    except UnicodeDecodeError:
        raise PrsiteError(error("settings-encoding", SETTINGS)) from None
    except OSError as fault:
        raise PrsiteError(error("unreadable", SETTINGS, reason=fault.strerror or fault)) from None
    return parse_config(text)


def parse_config(text: str) -> Checked[Config]:
    """The settings in a TOML text. Raises PrsiteError when it is not TOML.

    What cannot be used is reported and replaced by its default, so the value is always fit for use.
    """
    text = text.replace("\r\n", "\n")
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        found = error("settings-not-toml", SETTINGS, toml_line(fault), reason=toml_reason(fault))
        raise PrsiteError(found) from None
    lines = key_lines(text)
    decoder = Decoder(line=lambda dotted: locate(lines, dotted))
    config: Config = decoder.record(Config, table)
    examined = examine(replace(config, lines=lines), decoder.line)
    return Checked(examined.value, (*decoder.found, *examined.diagnostics))


def for_edition(config: Config, name: str) -> Config:
    """The settings as one edition sees them: with its own address and name, where it has any."""
    own = config.editions.get(name)
    if own is None:
        return config
    site = replace(config.site, url=own.url or config.site.url, title=own.title or config.site.title)
    languages = {tag: replace(s, title="") if own.title.of(tag) else s for tag, s in config.languages.items()}
    return replace(config, site=site, languages=languages)


def calendar_of(config: Config, tag: str) -> str:
    """The calendar that a language of the site writes its dates in."""
    own = config.languages.get(tag)
    if own and own.calendar:
        return own.calendar
    if config.site.calendar and tag == config.site.language:
        return config.site.calendar
    return language(tag).calendar


def second_calendar_of(config: Config, tag: str) -> str:
    """The calendar that a language shows beside its own; nothing where none is wished for, or that one."""
    own = config.languages.get(tag)
    second = (own.second_calendar if own else "") or config.site.second_calendar
    return "" if second == calendar_of(config, tag) else second


def typed_calendar(config: Config) -> str | None:
    """The calendar that dates in numbers are declared to be in: Hijri years look like Jalali ones."""
    return "hijri" if config.site.calendar == "hijri" else None


def words_per_minute_of(config: Config, tag: str) -> int | None:
    """The reading speed that the site sets for a language, or for all; None where it leaves that to us."""
    own = config.languages.get(tag)
    return (own.words_per_minute if own else 0) or config.content.words_per_minute or None


def digits_of(config: Config, tag: str) -> DigitSystem:
    """The digits that a language of the site shows."""
    own = config.languages.get(tag)
    if own and own.digits:
        return own.digits
    if config.site.digits and tag == config.site.language:
        return config.site.digits
    return language(tag).digits


def base_path(config: Config) -> str:
    """The path of the site's address: ``/`` or ``/news/``."""
    return urlsplit(config.site.url).path or "/"


def title_of(config: Config, tag: str) -> str:
    """The newsroom's name in a language, else in the default one, else in any."""
    own, site = config.languages.get(tag), config.site
    if own and own.title:
        return own.title
    return (
        site.title.of(tag) or site.title.of(site.language) or next(iter(site.title.by_language.values()), "")
    )


def organisation_of(config: Config, tag: str) -> str:
    """The organisation's name in a language, else the newsroom's."""
    return config.organisation.name.of(tag) or title_of(config, tag)


def description_of(config: Config, tag: str) -> str:
    """The newsroom's one-line description in a language."""
    own = config.languages.get(tag)
    return (own.description if own else "") or config.site.description.of(tag)
