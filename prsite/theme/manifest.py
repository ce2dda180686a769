"""``theme.toml``: what a theme says of itself.

name = "newsroom"                       # the folder's name
title.fa = "اتاق خبر"                    # or one text for all languages
title.en = "Newsroom"
extends = "plain"                       # optional
stylesheets = ["css/base.css"]          # below static/, joined in this order after the parent's
scripts = ["js/theme.js"]               # below static/, joined into one deferred script

[fonts]                                 # family names of installed fontpkg-* packages, by script
arabic = "Noto Sans Arabic"
hebrew = "Heebo"
latin = "Noto Sans"
latin_adjust = 94                       # size of Latin beside Arabic script, per cent

[colors.light]                          # what the accent is measured against; also --paper and --ink
paper = "#ffffff"
ink = "#1a1a1a"
[colors.dark]
paper = "#16181b"
ink = "#e4e2dd"

[settings.accent]                       # then [theme] accent = "#0a7" in prsite.toml
type = "color"                          # text, boolean, integer, color, choice, image
default = "#0b5cad"
help.fa = "رنگ سازمان"
help.en = "The organisation's colour"
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, get_args

from prsite.config.localtext import LocalText
from prsite.config.positions import key_lines, locate
from prsite.diagnostics import Diagnostic, PrsiteError, error, warning
from prsite.i18n.folding import nearest
from prsite.theme.layers import MANIFEST, shown_path
from prsite.theme.theme import Layer, Setting, SettingType

_KEYS = ("name", "title", "extends", "stylesheets", "scripts", "fonts", "colors", "settings")
_FONT_KEYS = ("arabic", "hebrew", "latin", "latin_adjust")
_SETTING_KEYS = ("type", "default", "choices", "help")
_DEFAULTS: dict[str, Any] = {
    "text": "",
    "boolean": False,
    "integer": 0,
    "color": "#0b5cad",
    "choice": "",
    "image": "",
}
COLOR = re.compile(r"#(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{3})")


@dataclass(frozen=True, slots=True, kw_only=True)
class FontChoice:
    """The families of a theme by script, and the size of Latin letters beside Arabic ones, per cent."""

    arabic: str = ""
    hebrew: str = ""
    latin: str = ""
    latin_adjust: int = 94


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """One ``theme.toml``, typed."""

    name: str
    path: str
    title: LocalText = LocalText()
    extends: str = ""
    extends_line: int = 0
    stylesheets: tuple[str, ...] = ()
    scripts: tuple[str, ...] = ()
    fonts: FontChoice | None = None
    colors: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    settings: Mapping[str, Setting] = field(default_factory=dict)
    found: tuple[Diagnostic, ...] = ()


def read_manifest(layer: Layer, root: Path) -> Manifest:
    """The ``theme.toml`` of a layer. Raises PrsiteError where there is none, or it is not TOML."""
    path = layer.folder / MANIFEST
    shown = shown_path(path, root)
    try:
        text = path.read_text(encoding="utf-8-sig")
        table = tomllib.loads(text)
    except FileNotFoundError:
        raise PrsiteError(error("theme-without-manifest", shown, name=layer.theme)) from None
    except UnicodeDecodeError:
        raise PrsiteError(error("theme-encoding", shown)) from None
    except OSError as fault:
        raise PrsiteError(error("unreadable", shown, reason=fault.strerror or fault)) from None
    except tomllib.TOMLDecodeError as fault:
        line = re.search(r"line (\d+)", str(fault))
        raise PrsiteError(error("theme-not-toml", shown, int(line[1]) if line else 0, reason=fault)) from None
    return _Reader(layer.theme, shown, key_lines(text)).manifest(table)


@dataclass(slots=True)
class _Reader:
    name: str
    path: str
    lines: dict[str, int]
    found: list[Diagnostic] = field(default_factory=list)

    def manifest(self, table: Mapping[str, Any]) -> Manifest:
        self._known(table, _KEYS, "")
        if table.get("name", self.name) != self.name:
            self._wrong("theme-name", "name", name=table["name"], folder=self.name)
        fonts = self._table(table, "fonts")
        colors = self._table(table, "colors")
        declared = self._table(table, "settings")
        return Manifest(
            name=self.name,
            path=self.path,
            title=self._local(table, "title") or LocalText({"": self.name}),
            extends=self._text(table, "extends"),
            extends_line=locate(self.lines, "extends"),
            stylesheets=self._names(table, "stylesheets"),
            scripts=self._names(table, "scripts"),
            fonts=self._fonts(fonts) if fonts else None,
            colors={scheme: self._colors(colors, scheme) for scheme in ("light", "dark")},
            settings={key: self._setting(declared, key) for key in declared},
            found=tuple(self.found),
        )

    def _fonts(self, table: Mapping[str, Any]) -> FontChoice:
        self._known(table, _FONT_KEYS, "fonts")
        adjust = table.get("latin_adjust", 94)
        if type(adjust) is not int or not 50 <= adjust <= 150:
            self._wrong("theme-manifest-value", "fonts.latin_adjust", wanted="50–150")
            adjust = 94
        return FontChoice(
            arabic=self._text(table, "arabic", "fonts."),
            hebrew=self._text(table, "hebrew", "fonts."),
            latin=self._text(table, "latin", "fonts."),
            latin_adjust=adjust,
        )

    def _colors(self, table: Mapping[str, Any], scheme: str) -> Mapping[str, str]:
        colors: dict[str, str] = {}
        for key, value in self._table(table, scheme, "colors.").items():
            if isinstance(value, str) and COLOR.fullmatch(value) and re.fullmatch(r"[a-z][a-z0-9-]*", key):
                colors[key] = value
            else:
                self._wrong("theme-manifest-value", f"colors.{scheme}.{key}", wanted="#rrggbb")
        return colors

    def _setting(self, table: Mapping[str, Any], key: str) -> Setting:
        dotted = f"settings.{key}"
        entry = self._table(table, key, "settings.")
        self._known(entry, _SETTING_KEYS, dotted)
        kind = entry.get("type", "text")
        if kind not in get_args(SettingType):
            self._wrong("theme-manifest-value", f"{dotted}.type", wanted=", ".join(get_args(SettingType)))
            kind = "text"
        choices = self._names(entry, "choices", f"{dotted}.")
        default = entry.get("default", choices[0] if choices else _DEFAULTS[kind])
        if kind == "choice" and default not in choices:
            self._wrong("theme-manifest-value", f"{dotted}.default", wanted=", ".join(choices))
        texts = self._local(entry, "help", f"{dotted}.")
        return Setting(name=key, type=kind, default=default, choices=choices, help=texts.by_language)

    def _text(self, table: Mapping[str, Any], key: str, prefix: str = "") -> str:
        value = table.get(key, "")
        if isinstance(value, str):
            return value
        self._wrong("theme-manifest-value", prefix + key, wanted='"…"')
        return ""

    def _local(self, table: Mapping[str, Any], key: str, prefix: str = "") -> LocalText:
        value = table.get(key, {})
        if isinstance(value, str):
            return LocalText({"": value})
        if isinstance(value, dict) and all(isinstance(v, str) for v in value.values()):
            return LocalText(value)
        self._wrong("theme-manifest-value", prefix + key, wanted='"…"')
        return LocalText()

    def _names(self, table: Mapping[str, Any], key: str, prefix: str = "") -> tuple[str, ...]:
        value = table.get(key, [])
        if isinstance(value, list) and all(isinstance(v, str) for v in value):
            return tuple(value)
        self._wrong("theme-manifest-value", prefix + key, wanted='["…", "…"]')
        return ()

    def _table(self, table: Mapping[str, Any], key: str, prefix: str = "") -> Mapping[str, Any]:
        value = table.get(key, {})
        if isinstance(value, dict):
            return value
        self._wrong("theme-manifest-value", prefix + key, wanted=f"[{prefix}{key}]")
        return {}

    def _known(self, table: Mapping[str, Any], known: tuple[str, ...], prefix: str) -> None:
        for key in table:
            if key not in known:
                dotted = f"{prefix}.{key}" if prefix else key
                near = nearest(key, known) or ""
                self.found.append(
                    warning(
                        "theme-manifest-key",
                        self.path,
                        locate(self.lines, dotted),
                        key=dotted,
                        near=near,
                        known=", ".join(known),
                    )
                )

    def _wrong(self, code: str, dotted: str, **values: Any) -> None:
        self.found.append(error(code, self.path, locate(self.lines, dotted), key=dotted, **values))
