"""``prsite config``"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, is_dataclass
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

import click

from prsite.cli.console import Console
from prsite.cli.framework import Misuse, spoken
from prsite.cli.report import report
from prsite.cli.root import find_root
from prsite.cli.words import choices_of, toml_value, type_of
from prsite.config.decode import SETTINGS
from prsite.config.load import load_config
from prsite.config.localtext import LocalText
from prsite.config.positions import key_lines
from prsite.config.schema import Config
from prsite.diagnostics import has_errors
from prsite.i18n.folding import nearest
from prsite.model.schema import Key, schema

_ANY = "<name>"


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting by its dotted name; ``<name>`` stands for names of the site's own choice."""

    dotted: str
    key: Key


def settings(cls: type = Config, above: str = "") -> Iterator[Setting]:
    """Every setting of the schema, in order."""
    for key in schema(cls):
        dotted = f"{above}{key.name}"
        inner = key.item if key.is_map else key.type
        table = is_dataclass(inner) and isinstance(inner, type) and inner is not LocalText
        if table and isinstance(inner, type):
            yield from settings(inner, f"{dotted}.{_ANY}." if key.is_map else f"{dotted}.")
        else:
            yield Setting(f"{dotted}.{_ANY}" if key.is_map else dotted, key)


@spoken("config")
@click.argument("key", metavar="[KEY]", required=False)
@click.pass_obj
def command(console: Console, key: str | None) -> int:
    """Lists settings or explains one; the words are in texts/help.toml."""
    console.root = root = find_root(None)
    found = _present(root)
    if found is None:
        console.mention(console.phrase("config-no-site"), "dim")
    config, code = Config(), 0
    if found is not None:
        checked = load_config(root)
        config = checked.value
        if checked.diagnostics:
            report(console, root, checked.diagnostics)
            code = 1 if has_errors(checked.diagnostics) else 0
    every = list(settings())
    if key is None:
        _give_list(console, every, config)
        return code
    _give_one(console, _find(every, key), key, config, found or {})
    return code


def _present(root: Path) -> dict[str, int] | None:
    """The lines of the settings that are written down, or None where there is no site."""
    try:
        text = (root / SETTINGS).read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError):
        return {}
    return key_lines(text)


def _find(every: list[Setting], wanted: str) -> list[Setting]:
    """The setting of that name, or those of that table; raises Misuse naming the nearest known one."""
    exact = [s for s in every if _matches(s.dotted, wanted)]
    if exact:
        return exact
    below = [s for s in every if s.dotted.startswith(wanted.rstrip(".") + ".")]
    if below:
        return below
    names = [s.dotted for s in every]
    last = {n.rpartition(".")[2]: n for n in reversed(names)}
    near = nearest(wanted, names) or last.get(nearest(wanted, last) or "")
    if near:
        raise Misuse("unknown-setting-near", key=wanted, near=near)
    raise Misuse("unknown-setting", key=wanted)


def _matches(pattern: str, wanted: str) -> bool:
    parts, words = pattern.split("."), wanted.split(".")
    return len(parts) == len(words) and all(p in (_ANY, w) for p, w in zip(parts, words, strict=True))


def _value(config: Config, dotted: str) -> Any:
    """The value of a dotted setting, or None where the site has nothing at that name."""
    value: Any = config
    for part in dotted.split("."):
        if isinstance(value, Mapping):
            value = value.get(part)
        elif is_dataclass(value) and not isinstance(value, type):
            names = {k.name: k.attribute for k in schema(type(value))}
            value = getattr(value, names[part]) if part in names else None
        else:
            return None
    return value


def _give_list(console: Console, every: list[Setting], config: Config) -> None:
    table = ""
    for setting in every:
        above, _, name = setting.dotted.rpartition(".")
        if above != table:
            console.give(f"\n[{above}]" if table else f"[{above}]")
            table = above
        value = _value(config, setting.dotted)
        console.give(f"{name} = {toml_value(setting.key.default if value is None else value)}")
        help_ = setting.key.help.get(console.lang) or setting.key.help.get("en", "")
        default = toml_value(setting.key.default)
        told = console.phrase("config-default", value=default)
        console.give(f"    {type_of(_entry(setting), console.lang)}; {told}")
        console.give(f"    {help_}")
    console.mention()
    console.mention(console.phrase("config-more"), "dim")


def _entry(setting: Setting) -> Key:
    """The key as one entry of its table is typed, where the table's names are the site's own."""
    key = setting.key
    if not key.is_map:
        return key
    inner: Any = key.item
    if getattr(inner, "__origin__", None) is tuple:
        return Key(name=key.name, attribute=key.attribute, type=tuple, item=inner.__args__[0], help=key.help)
    if get_origin(inner) is Literal:
        words = tuple(str(word) for word in get_args(inner))
        return Key(name=key.name, attribute=key.attribute, type=str, choices=words, help=key.help)
    return Key(name=key.name, attribute=key.attribute, type=inner, help=key.help)


def _give_one(
    console: Console, chosen: list[Setting], wanted: str, config: Config, lines: dict[str, int]
) -> None:
    for setting in chosen:
        dotted = wanted if len(chosen) == 1 and _matches(setting.dotted, wanted) else setting.dotted
        key = _entry(setting)
        console.give(dotted)
        console.give(f"    {setting.key.help.get(console.lang) or setting.key.help.get('en', '')}")
        if choices_of(key):
            shown = ", ".join(c for c in choices_of(key) if c)
            console.give("    " + console.phrase("config-choices", value=shown))
        else:
            console.give("    " + console.phrase("config-type", value=type_of(key, console.lang)))
        console.give("    " + console.phrase("config-default", value=toml_value(setting.key.default)))
        value = toml_value(_value(config, dotted))
        if dotted in lines:
            console.give("    " + console.phrase("config-here", value=value))
            console.give(f"{SETTINGS}:{lines[dotted]}")
        else:
            console.give("    " + console.phrase("config-current", value=value))
