"""How a schema's types are called in the documentation."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, get_args, get_origin

from prsite.config.localtext import LocalText
from prsite.i18n.parsing import PartialDate
from prsite.model.schema import Key
from prsite.model.values import FileRef, Moment

NAMES: Mapping[Any, str] = {
    str: "text",
    int: "number",
    bool: "yes or no",
    LocalText: "text, or one per language",
    FileRef: "file",
    Moment: "date, with or without a time",
    PartialDate: "date, month or year",
    Any: "anything",
}


def name_of(kind: Any) -> str:
    """What authors would call a type."""
    return NAMES.get(kind) or f"table ({kind.__name__})"


def type_of(key: Key) -> str:
    """What a key holds, in words."""
    if key.choices:
        return "one of " + ", ".join(f"`{c}`" for c in key.choices if c)
    if key.is_list:
        words = get_args(key.item)
        if words and all(isinstance(w, str) for w in words):
            return "list of " + ", ".join(f"`{w}`" for w in words)
        return f"list of {_element(key.item)}"
    if key.is_map:
        return f"table of {_element(key.item)}"
    return name_of(key.type)


def _element(kind: Any) -> str:
    if get_origin(kind) is tuple:
        return f"lists of {_element(get_args(kind)[0])}"
    if get_origin(kind) is Literal:
        return ", ".join(f"`{word}`" for word in get_args(kind))
    return {str: "texts", FileRef: "files"}.get(kind) or name_of(kind)


def default_of(key: Key) -> str:
    """A key's default as an author would write it; nothing where it is empty."""
    value = key.default
    if value in (None, "", (), {}) or isinstance(value, Mapping) or hasattr(value, "__dataclass_fields__"):
        return ""
    if isinstance(value, bool):
        return "`true`" if value else "`false`"
    if isinstance(value, tuple):
        return "`[" + ", ".join(f'"{v}"' for v in value) + "]`"
    return f'`"{value}"`' if isinstance(value, str) else f"`{value}`"


def record_of(key: Key) -> type | None:
    """The dataclass that a key's value or its elements have the shape of; None for plain values."""
    for kind in (key.type, key.item, *get_args(key.item)):
        if hasattr(kind, "__dataclass_fields__") and kind not in NAMES:
            return kind if isinstance(kind, type) else None
    return None
