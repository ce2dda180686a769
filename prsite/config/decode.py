"""Typing TOML values by a schema, collecting every fault instead of stopping at the first."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, get_args, get_origin

from prsite.config.localtext import LocalText
from prsite.diagnostics import Diagnostic, error, warning
from prsite.model.schema import Key, schema
from prsite.model.urls import runs_code

_FOUND_NAMES = {str: "text", int: "integer", bool: "boolean", list: "list", dict: "table", float: "number"}
_TYPE_NAMES = {str: "text", int: "integer", bool: "boolean", tuple: "list", Mapping: "table"}
SETTINGS = "prsite.toml"
SOURCE_FOLDERS = ("content", "static", "themes", "overrides")
"""The folders of a site that people write into; everything else in it is made, or none of ours."""


@dataclass(slots=True)
class Decoder:
    """Decodes one settings file. ``line`` tells the line of a dotted key."""

    line: Callable[[str], int]
    path: str = SETTINGS
    found: list[Diagnostic] = field(default_factory=list)

    def record(self, cls: type, table: Mapping[str, Any], dotted: str = "") -> Any:
        """A dataclass from a table."""
        keys = {k.name: k for k in schema(cls)}
        for name in table:
            if name not in keys:
                self._unknown(_join(dotted, name), name, tuple(keys))
        values: dict[str, Any] = {}
        for name, key in keys.items():
            where = _join(dotted, name)
            if name in table:
                value = self.value(key, key.type, table[name], where)
                if value is not None:
                    values[key.attribute] = value
            if key.required and not values.get(key.attribute) and name not in table:
                self.found.append(error("setting-missing", self.path, self.line(dotted), key=where))
        return cls(**values)

    def value(self, key: Key, kind: Any, value: Any, dotted: str) -> Any:
        """One value, or None after reporting that it does not fit."""
        if kind is Any:
            return value
        if kind is LocalText:
            return self._local(value, dotted)
        if kind is tuple:
            return self._list(key, value, dotted)
        if kind is Mapping:
            return self._map(key, value, dotted)
        if hasattr(kind, "__dataclass_fields__"):
            if isinstance(value, dict):
                return self.record(kind, value, dotted)
            return self._wrong(dotted, "table", value)
        if kind is str and key.choices and value not in key.choices:
            return self._choice(key, value, dotted)
        if type(value) is not kind:
            return self._wrong(dotted, _TYPE_NAMES.get(kind, "text"), value)
        if key.address and runs_code(value):
            self.found.append(error("unsafe-link", self.path, self.line(dotted), target=value[:80]))
            return "#"  # leads nowhere, and is not missed: one fault is one finding
        return value

    def _list(self, key: Key, value: Any, dotted: str) -> Any:
        if not isinstance(value, list):
            return self._wrong(dotted, "list", value)
        inner, choices = _plain(key.item)
        probe = Key(name=key.name, attribute=key.attribute, type=inner, choices=choices, help={})
        decoded = [self.value(probe, inner, v, f"{dotted}.{i}") for i, v in enumerate(value)]
        return tuple(v for v in decoded if v is not None)

    def _map(self, key: Key, value: Any, dotted: str) -> Any:
        if not isinstance(value, dict):
            return self._wrong(dotted, "table", value)
        inner: Any
        inner, choices = _plain(key.item)
        element = None
        if getattr(inner, "__origin__", None) is tuple:
            inner, element = tuple, inner.__args__[0]
        probe = Key(
            name=key.name, attribute=key.attribute, type=inner, item=element, choices=choices, help={}
        )
        decoded = {k: self.value(probe, inner, v, _join(dotted, k)) for k, v in value.items()}
        return {k: v for k, v in decoded.items() if v is not None}

    def _local(self, value: Any, dotted: str) -> LocalText | None:
        if isinstance(value, str):
            return LocalText({"": value})
        if isinstance(value, dict) and all(isinstance(v, str) for v in value.values()):
            return LocalText(dict(value))
        self._wrong(dotted, "text", value)
        return None

    def _choice(self, key: Key, value: Any, dotted: str) -> None:
        self.found.append(
            error(
                "setting-choice",
                self.path,
                self.line(dotted),
                key=dotted,
                value=value,
                choices=", ".join(c for c in key.choices if c),
            )
        )

    def _wrong(self, dotted: str, wanted: str, value: Any) -> None:
        found = _FOUND_NAMES.get(type(value), "other")
        self.found.append(
            error("setting-type", self.path, self.line(dotted), key=dotted, wanted=wanted, found=found)
        )

    def _unknown(self, dotted: str, name: str, known: tuple[str, ...]) -> None:
        # Imported here for start-up time: few settings are misspelt.
        from prsite.i18n.folding import nearest

        near = nearest(name, known)
        code = "setting-unknown-near" if near else "setting-unknown"
        self.found.append(
            warning(
                code,
                self.path,
                self.line(dotted),
                key=dotted,
                near=near or "",
                known=", ".join(known),
            )
        )


def _plain(kind: Any) -> tuple[Any, tuple[str, ...]]:
    """The type of an element, and the words it may be where it is a choice."""
    return (str, tuple(str(a) for a in get_args(kind))) if get_origin(kind) is Literal else (kind, ())


def _join(dotted: str, name: str) -> str:
    return f"{dotted}.{name}" if dotted else name
