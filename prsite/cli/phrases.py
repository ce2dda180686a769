"""The sentences that commands say in Persian and English: ``texts/cli.toml`` and ``texts/help.toml``."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from prsite.i18n.digits import native_digits

LANGUAGES = ("fa", "en")


@cache
def _table(name: str) -> dict[str, Any]:
    return tomllib.loads(files("prsite").joinpath("texts", name).read_text(encoding="utf-8"))


def say(name: str, lang: str, /, **values: object) -> str:
    """A sentence of ``texts/cli.toml`` in ``fa`` or ``en``, its placeholders filled.

    Whole and decimal numbers take the language's digits; texts (paths, addresses) stay as they are.
    """
    pattern: str = _table("cli.toml")[name][lang]
    return pattern.format_map({k: _shown(v, lang) for k, v in values.items()})


def _shown(value: object, lang: str) -> str:
    if isinstance(value, int | float) and lang == "fa":
        return native_digits(str(value).replace(".", "٫"), "arabext")
    return str(value)


def command_help(command: str, lang: str) -> str:
    """What a command is for: paragraphs, the first line short enough for the list of commands."""
    text: str = _table("help.toml")["commands"][command][lang]
    return text.strip()


def option_help(command: str, parameter: str, lang: str) -> str:
    """What an option does: the command's own words, else those common to all commands."""
    table = _table("help.toml")
    own = table.get("options", {}).get(command, {}).get(parameter)
    text: dict[str, str] = own or table["options"]["all"].get(parameter, {"fa": "", "en": ""})
    return text[lang]
