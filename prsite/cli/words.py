"""Schema keys in words: what a value is, how a value is written in TOML."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import is_dataclass
from typing import Any, Literal, get_args, get_origin

from prsite.cli.phrases import say
from prsite.config.localtext import LocalText
from prsite.i18n.parsing import PartialDate
from prsite.model.schema import Key, schema
from prsite.model.values import FileRef, Moment

_NAMES: dict[Any, str] = {
    str: "type-text",
    int: "type-integer",
    bool: "type-boolean",
    tuple: "type-list",
    Mapping: "type-table",
    Moment: "type-date",
    PartialDate: "type-date",
    FileRef: "type-file",
    LocalText: "type-local",
}


def type_of(key: Key, lang: str) -> str:
    """«متن», "number" …; for choices the accepted words, for tables their keys."""
    choices = [c for c in choices_of(key) if c]
    if choices:
        joined = " | ".join(choices)
        return f"{say('type-list', lang)}: {joined}" if key.is_list else joined
    inner = key.item if key.is_list or key.is_map else key.type
    if is_dataclass(inner) and inner not in _NAMES and isinstance(inner, type):
        parts = ", ".join(k.name for k in schema(inner))
        outer = say("type-list" if key.is_list else "type-table", lang)
        return f"{outer} {{{parts}}}"
    if key.is_list:
        of = say(_NAMES.get(inner, "type-text"), lang)
        return f"{say('type-list', lang)} ({of})"
    return say(_NAMES.get(key.type, "type-table"), lang)


def choices_of(key: Key) -> tuple[str, ...]:
    """The words that a key, or each entry of its list, may hold."""
    if key.choices:
        return key.choices
    if key.is_list and get_origin(key.item) is Literal:
        return tuple(str(a) for a in get_args(key.item))
    return ()


def toml_value(value: object) -> str:
    """A setting's value as one would write it in TOML; a dash where nothing is set."""
    if isinstance(value, LocalText):
        texts = value.by_language
        if set(texts) == {""}:
            return toml_value(texts[""])
        return toml_value(texts)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False) if value else "–"
    if isinstance(value, list | tuple):
        return f"[{', '.join(toml_value(v) for v in value)}]" if value else "–"
    if isinstance(value, Mapping):
        pairs = (f"{k} = {toml_value(v)}" for k, v in value.items())
        return "{" + ", ".join(pairs) + "}" if value else "–"
    if is_dataclass(value) and not isinstance(value, type):
        filled = {k.name: getattr(value, k.attribute) for k in schema(type(value))}
        return toml_value({k: v for k, v in filled.items() if v})
    return "–" if value is None else str(value)
