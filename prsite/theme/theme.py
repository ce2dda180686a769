"""A theme as the build carries it: frozen, picklable, already checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from prsite.config.localtext import LocalText
from prsite.digest import digest
from prsite.i18n.messages import Catalogue

DIGITS = 8
"""How much of its digest the name of a published file carries."""

SettingType = Literal["text", "boolean", "integer", "color", "choice", "image"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """A setting that a theme declares: ``[settings.<name>]`` of its ``theme.toml``."""

    name: str
    type: SettingType = "text"
    default: Any = ""
    choices: tuple[str, ...] = ()
    help: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Layer:
    """One folder of the search order. ``name`` is unique in a chain; ``theme`` is the theme it belongs to.

    The first layer of every site is its ``overrides``; a site's own ``themes/newsroom`` lies over the
    built-in one, whose layer is then named ``newsroom@builtin``.
    """

    name: str
    theme: str
    folder: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class AssetFile:
    """A file that the theme publishes.

    ``path`` is where, below the output folder (``assets/style.3f9a2b1c.css``); ``logical`` is what templates
    ask for (``style.css``); ``digest`` is the SHA-256 of its bytes.
    """

    path: str
    logical: str
    data: bytes
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """Everything that rendering needs of a theme and of those it extends.

    ``templates`` maps logical names to files: ``x.html`` to the version that wins, ``LAYER:x.html`` to the
    version of one layer. ``digests`` has the SHA-256 of each. ``static`` maps names below ``static/`` to
    the files that win. ``preload`` has, by language, the output paths of the fonts of the first view.
    ``bytecode`` is a folder for compiled templates, or None.
    """

    name: str
    title: LocalText
    root: Path
    chain: tuple[Layer, ...]
    templates: Mapping[str, Path]
    digests: Mapping[str, str]
    static: Mapping[str, Path]
    messages: Mapping[str, Catalogue]
    declared: Mapping[str, Setting]
    settings: Mapping[str, Any]
    assets: tuple[AssetFile, ...]
    preload: Mapping[str, tuple[str, ...]]
    digest: str
    bytecode: Path | None = None

    def asset_path(self, logical: str) -> str | None:
        """Where an asset is published, below the output folder; None: there is no such asset."""
        return next((a.path for a in self.assets if a.logical == logical), None)

    def settings_in(self, tag: str) -> Mapping[str, Any]:
        """The settings in one language: texts that differ by language are picked."""
        return {k: v.of(tag) if isinstance(v, LocalText) else v for k, v in self.settings.items()}

    def read(self, kind: str, key: str) -> str:
        """The digest of what a read of ``kind`` and ``key`` finds in this theme; "" where there is nothing.

        Kinds are those that a renderer records: ``template`` (a logical name), ``asset`` (a logical name),
        ``messages`` (a language), ``preload`` (a language).
        """
        if kind == "template":
            return self.digests.get(key, "")
        if kind == "asset":
            return self.asset_path(key) or ""
        if kind == "messages":
            return catalogue_digest(self.messages.get(key))
        if kind == "preload":
            return " ".join(self.preload.get(key, ()))
        raise ValueError(kind)


def catalogue_digest(catalogue: Catalogue | None) -> str:
    """The digest of a catalogue's messages; "" for None."""
    if catalogue is None:
        return ""
    return digest(
        repr((sorted(catalogue.singular.items()), sorted(catalogue.plurals.items()), catalogue.plural_rule))
    )
