"""The sentences that commands say in Persian and English: ``texts/cli.toml`` and ``texts/help.toml``."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

LANGUAGES = ("fa", "en")
_TEXTS = Path(__file__).parent.parent / "texts"


@cache
def _text(name: str) -> str:
    return "\n" + (_TEXTS / name).read_text(encoding="utf-8")


@cache
def _phrase(name: str) -> dict[str, str]:
    """One table of ``texts/cli.toml``: a command says three sentences of two hundred.

    KeyError: there is no such sentence.
    """
    import tomllib  # for start-up time: a quiet command says nothing

    _, found, rest = _text("cli.toml").partition(f"\n[{name}]\n")
    if not found:
        raise KeyError(name)
    made: dict[str, str] = tomllib.loads(rest.partition("\n[")[0])
    return made


@cache
def _help() -> dict[str, Any]:
    import tomllib  # for start-up time: only help pages need it

    return tomllib.loads(_text("help.toml"))


class _Shown(str):
    """A value as it is shown; in a sentence ``{count:file|files}`` adds the word that goes with a number."""

    one = False

    def __format__(self, words: str) -> str:
        if not words:
            return str(self)
        single, _, several = words.partition("|")
        return f"{self} {single if self.one else several}"


def say(name: str, lang: str, /, **values: object) -> str:
    """A sentence of ``texts/cli.toml`` in ``fa`` or ``en``, its placeholders filled.

    Whole and decimal numbers take the language's digits; texts (paths, addresses) stay as they are.
    """
    return _phrase(name)[lang].format_map({k: _counted(v, lang) for k, v in values.items()})


def _counted(value: object, lang: str) -> _Shown:
    made = _Shown(shown(value, lang))
    made.one = value == 1
    return made


def shown(value: object, lang: str) -> str:
    """A value as a sentence in ``lang`` shows it."""
    if isinstance(value, int | float) and lang == "fa":
        from prsite.i18n.digits import native_digits  # for start-up time: it knows every script's digits

        return native_digits(str(value).replace(".", "٫"), "arabext")
    return str(value)


def command_help(command: str, lang: str) -> str:
    """What a command is for: paragraphs, the first line short enough for the list of commands."""
    text: str = _help()["commands"][command][lang]
    return text.strip()


def option_help(command: str, parameter: str, lang: str) -> str:
    """What an option does: the command's own words, else those common to all commands."""
    table = _help()
    own = table.get("options", {}).get(command, {}).get(parameter)
    text: dict[str, str] = own or table["options"]["all"].get(parameter, {"fa": "", "en": ""})
    return text[lang]
