"""Registries: the outlets, offices, tags and other lists of ``content/data``."""

from __future__ import annotations

from collections.abc import Mapping

Entry = Mapping[str, object]
Registry = Mapping[str, Entry]
Registries = Mapping[str, Registry]


def localised(entry: Entry, tag: str, default: str) -> dict[str, object]:
    """An entry with its texts in a language: ``{fa = …, en = …}`` becomes one text, in lists of tables too.

    The order of preference is the language, its base tag, the site's default, then any.
    """
    return {name: _localised(value, tag, default) for name, value in entry.items()}


def _localised(value: object, tag: str, default: str) -> object:
    if isinstance(value, Mapping) and value and all(isinstance(v, str) for v in value.values()):
        base = tag.partition("-")[0]
        choices = (value.get(tag), value.get(base), value.get(default), next(iter(value.values())))
        return next((c for c in choices if c), "")
    if isinstance(value, list) and value and all(isinstance(v, Mapping) for v in value):
        return [localised(v, tag, default) for v in value]
    return value


def text_of(entry: Entry, name: str) -> str:
    """A field of a localised entry as text."""
    value = entry.get(name, "")
    return value if isinstance(value, str) else str(value)
