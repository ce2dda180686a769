"""What a theme publishes: one stylesheet, one script, fonts and static files, below ``assets/``."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from prsite.diagnostics import Checked, Diagnostic, error
from prsite.digest import digest
from prsite.i18n.folding import nearest
from prsite.i18n.languages import DigitSystem
from prsite.theme.colours import DARK, LIGHT, Scheme, compute_accent
from prsite.theme.fonts import Face, face_rules, stack_rules
from prsite.theme.highlight import code_colours, code_rules
from prsite.theme.layers import shown_path
from prsite.theme.manifest import FontChoice
from prsite.theme.minify import minify, rewrite_addresses
from prsite.theme.theme import DIGITS, AssetFile

STYLESHEET, SCRIPT = "style.css", "script.js"
SITE_STYLESHEET = "css/site.css"
"""A stylesheet of this name in a site's ``overrides/static`` comes last without being listed."""

_DIGESTED = frozenset({".css", ".js", ".mjs", ".woff2", ".woff", ".ttf", ".otf"})
_DARK_BY_SYSTEM = "@media (prefers-color-scheme:dark){:root:not([data-theme=light]){%s}}"
_DARK_BY_CHOICE = ":root[data-theme=dark]{%s}"

_MARKERS: Mapping[DigitSystem, str] = {"latn": "decimal", "arabext": "persian", "arab": "arabic-indic"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """What the computed part of a stylesheet is made from."""

    accent: str
    colors: Mapping[str, Mapping[str, str]]
    fonts: FontChoice
    faces: tuple[Face, ...]
    digits: Mapping[str, DigitSystem]


@dataclass(frozen=True, slots=True)
class Part:
    """A file that a manifest lists, and the manifest's path for faults."""

    name: str
    manifest: str


def build_assets(
    static: Mapping[str, Path], sheets: Sequence[Part], scripts: Sequence[Part], style: Style, root: Path
) -> Checked[tuple[AssetFile, ...]]:
    """Every published file of a theme, by path. A listed or linked file that is missing is an error."""
    plain = {name: path for name, path in static.items() if ":" not in name}
    missing = [_missing(part, plain) for part in (*sheets, *scripts) if part.name not in plain]
    styles = [p.name for p in sheets if p.name in plain and p.name != SITE_STYLESHEET]
    if SITE_STYLESHEET in plain:
        styles.append(SITE_STYLESHEET)
    code = [p.name for p in scripts if p.name in plain]
    assets = {face.asset.logical: face.asset for face in style.faces}
    for name, path in sorted(plain.items()):
        if name not in styles and name not in code:
            assets[name] = _static(name, path.read_bytes())
    texts, faults = _texts([*styles, *code], plain, root)
    sheet, unknown = _stylesheet({n: texts[n] for n in styles}, plain, assets, style, root)
    assets[STYLESHEET] = _digested(STYLESHEET, sheet.encode("utf-8"))
    if code:
        text = "\n".join(texts[name].strip() for name in code) + "\n"
        assets[SCRIPT] = _digested(SCRIPT, text.encode("utf-8"))
    ordered = tuple(sorted(assets.values(), key=lambda a: a.path))
    return Checked(ordered, (*missing, *faults, *unknown))


def _missing(part: Part, static: Mapping[str, Path]) -> Diagnostic:
    near = nearest(part.name, static) or ""
    return error("theme-file-missing", part.manifest, name=part.name, near=near)


def _static(name: str, data: bytes) -> AssetFile:
    if name == "favicon.ico":
        return AssetFile(path=name, logical=name, data=data, digest=digest(data))
    if posixpath.splitext(name)[1].lower() in _DIGESTED:
        return _digested(name, data)
    return AssetFile(path=f"assets/{name}", logical=name, data=data, digest=digest(data))


def _digested(name: str, data: bytes) -> AssetFile:
    stem, suffix = posixpath.splitext(name)
    full = digest(data)
    return AssetFile(path=f"assets/{stem}.{full[:DIGITS]}{suffix}", logical=name, data=data, digest=full)


def _texts(
    names: Iterable[str], static: Mapping[str, Path], root: Path
) -> tuple[dict[str, str], list[Diagnostic]]:
    texts: dict[str, str] = {}
    faults: list[Diagnostic] = []
    for name in names:
        try:
            texts[name] = static[name].read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
        except UnicodeDecodeError:
            texts[name] = ""
            faults.append(error("theme-file-encoding", shown_path(static[name], root)))
    return texts, faults


def _stylesheet(
    sheets: Mapping[str, str],
    static: Mapping[str, Path],
    assets: Mapping[str, AssetFile],
    style: Style,
    root: Path,
) -> tuple[str, list[Diagnostic]]:
    faults: list[Diagnostic] = []
    written: list[str] = []
    for name, css in sheets.items():

        def rewrite(address: str, name: str = name) -> str:
            if not address or address.startswith(("#", "/", "data:")) or "://" in address:
                return address
            bare, mark, fragment = address.partition("#")
            target = posixpath.normpath(posixpath.join(posixpath.dirname(name), bare))
            asset = assets.get(target)
            if asset is None:
                faults.append(error("theme-address-missing", shown_path(static[name], root), address=address))
                return address
            return posixpath.relpath(asset.path, "assets") + mark + fragment

        written.append(rewrite_addresses(css, rewrite))
    return computed_style(style) + minify("\n".join(written)) + code_rules() + "\n", faults


def computed_style(style: Style) -> str:
    """Variables of both schemes, the font stacks, the digits of lists, and the ``@font-face`` rules."""
    light, dark = (
        _scheme(style.colors.get(n, {}), default) for n, default in (("light", LIGHT), ("dark", DARK))
    )
    bright = _variables(style, "light", light)
    dim = _variables(style, "dark", dark)
    return (
        face_rules(style.faces, style.fonts.latin_adjust)
        + f":root{{color-scheme:light dark;{bright}}}"
        + stack_rules(style.faces)
        + marker_rules(style.digits)
        + _DARK_BY_SYSTEM % dim
        + _DARK_BY_CHOICE % f"color-scheme:dark;{dim}"
        + ":root[data-theme=light]{color-scheme:light}"
    )


def marker_rules(digits: Mapping[str, DigitSystem]) -> str:
    """``--marker``, the ``list-style-type`` of numbered lists, by the digits of each language of the site."""
    by_length = sorted(digits, key=lambda tag: (len(tag), tag))
    return "".join(f":lang({tag}){{--marker:{_MARKERS[digits[tag]]}}}" for tag in by_length)


def _scheme(colors: Mapping[str, str], default: Scheme) -> Scheme:
    return Scheme(colors.get("paper", default.paper), colors.get("ink", default.ink))


def _variables(style: Style, name: str, scheme: Scheme) -> str:
    accent = compute_accent(style.accent, scheme)
    values = {
        "paper": scheme.paper,
        "ink": scheme.ink,
        **style.colors.get(name, {}),
        "accent": accent.base,
        "accent-strong": accent.strong,
        "accent-soft": accent.soft,
        "on-accent": accent.on,
        **code_colours(scheme, style.colors.get(name, {}).get("wash", accent.soft)),
    }
    return ";".join(f"--{key}:{value}" for key, value in values.items())
