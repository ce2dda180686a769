"""Registries: the outlets, offices, tags and other lists of ``content/data``."""

from __future__ import annotations

from collections.abc import Mapping

Entry = Mapping[str, object]
Registry = Mapping[str, Entry]
Registries = Mapping[str, Registry]


def localised(entry: Entry, tag: str, default: str) -> dict[str, object]:
    """An entry with its texts in a language: ``{fa = …, en = …}`` becomes one text.

    The order of preference is the language, its base tag, the site's default, then any.
    """
    out: dict[str, object] = {}
    for name, value in entry.items():
        if isinstance(value, Mapping) and value and all(isinstance(v, str) for v in value.values()):
            base = tag.partition("-")[0]
            choices = (value.get(tag), value.get(base), value.get(default), next(iter(value.values())))
            out[name] = next((c for c in choices if c), "")
        else:
            out[name] = value
    return out


def text_of(entry: Entry, name: str) -> str:
    """A field of a localised entry as text."""
    value = entry.get(name, "")
    return value if isinstance(value, str) else str(value)
