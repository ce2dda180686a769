"""The settings of a theme: what it declares, and what ``[theme]`` of prsite.toml says."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from prsite.config.decode import SETTINGS
from prsite.config.localtext import LocalText
from prsite.config.positions import key_lines, locate
from prsite.config.schema import Config
from prsite.diagnostics import Checked, Diagnostic, error, warning
from prsite.i18n.folding import nearest
from prsite.theme.manifest import COLOR
from prsite.theme.theme import Setting

FONTS = Setting(
    name="fonts",
    type="choice",
    default="bundled",
    choices=("bundled", "system"),
    help={
        "fa": "قلم: همراه سایت (bundled) یا قلم خود دستگاه خواننده (system)",
        "en": "Fonts: sent with the site (bundled), or the reader's own (system)",
    },
)
ACCENT = Setting(
    name="accent",
    type="color",
    default="#0b5cad",
    help={"fa": "رنگ سازمان، مانند #0b5cad", "en": "The organisation's colour, such as #0b5cad"},
)
COMMON = {"fonts": FONTS, "accent": ACCENT}
"""Settings that every theme has without declaring them."""

_NAMES = {bool: "boolean", int: "integer", float: "number", str: "text", list: "list", dict: "table"}


def read_settings(config: Config, declared: Mapping[str, Setting], root: Path) -> Checked[Mapping[str, Any]]:
    """Every declared setting with the site's value, or its default where that is missing or wrong.

    A text may be a table by language and is then a ``LocalText``; a colour is lower-case ``#rrggbb``; a
    picture is a project-relative path.
    """
    lines = settings_lines(root)
    found: list[Diagnostic] = []
    values: dict[str, Any] = {}
    for name in config.theme:
        if name not in declared:
            found.append(_unknown(name, declared, lines))
    for name, setting in sorted(declared.items()):
        given = config.theme.get(name, setting.default)
        fault = _fault(setting, given, root) if name in config.theme else None
        if fault:
            code, more = fault
            dotted = f"theme.{name}"
            found.append(error(code, SETTINGS, locate(lines, dotted), key=dotted, **more))
            given = setting.default
        values[name] = _typed(setting, given)
    return Checked(values, tuple(found))


def settings_lines(root: Path) -> dict[str, int]:
    """The line of each key of the site's prsite.toml; nothing where there is none."""
    try:
        return key_lines((root / SETTINGS).read_text(encoding="utf-8-sig"))
    except (OSError, ValueError):
        return {}


def _unknown(name: str, declared: Mapping[str, Setting], lines: dict[str, int]) -> Diagnostic:
    dotted = f"theme.{name}"
    near = nearest(name, declared)
    if near:
        return warning(
            "setting-unknown-near", SETTINGS, locate(lines, dotted), key=dotted, near=f"theme.{near}"
        )
    known = ", ".join(sorted(declared))
    return warning("setting-unknown", SETTINGS, locate(lines, dotted), key=dotted, known=known)


def _fault(setting: Setting, value: Any, root: Path) -> tuple[str, dict[str, Any]] | None:
    kind = setting.type
    if kind in ("boolean", "integer"):
        wanted = bool if kind == "boolean" else int
        return None if type(value) is wanted else _wrong_type(kind, value)
    if kind == "text" and isinstance(value, dict) and all(isinstance(v, str) for v in value.values()):
        return None
    if not isinstance(value, str):
        return _wrong_type("text", value)
    if kind == "choice" and value not in setting.choices:
        return "setting-choice", {"value": value, "choices": ", ".join(setting.choices)}
    if kind == "color" and not COLOR.fullmatch(value):
        return "theme-setting-color", {"value": value}
    if kind == "image" and value and not _is_inside(root / value, root):
        return "theme-setting-image", {"value": value}
    return None


def _wrong_type(wanted: str, value: Any) -> tuple[str, dict[str, Any]]:
    return "setting-type", {"wanted": wanted, "found": _NAMES.get(type(value), "other")}


def _is_inside(path: Path, root: Path) -> bool:
    try:
        return path.is_file() and path.resolve().is_relative_to(root.resolve())
    except OSError:
        return False


def _typed(setting: Setting, value: Any) -> Any:
    if setting.type == "text" and isinstance(value, dict):
        return LocalText(dict(value))
    if setting.type == "color" and isinstance(value, str):
        digits = value.removeprefix("#").lower()
        return "#" + ("".join(c * 2 for c in digits) if len(digits) == 3 else digits)
    return value
