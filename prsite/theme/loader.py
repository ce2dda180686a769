"""Loading the theme that a site names, with those it extends and the site's own overrides."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from prsite.config.decode import SETTINGS
from prsite.config.load import digits_of
from prsite.config.positions import locate
from prsite.config.schema import Config
from prsite.diagnostics import Checked, Diagnostic, PrsiteError, error
from prsite.digest import digest, file_digest
from prsite.i18n.messages import Catalogue
from prsite.theme.assets import Part, Style, build_assets
from prsite.theme.context import CONTEXTS
from prsite.theme.fonts import load_faces, preloads
from prsite.theme.layers import OVERRIDES, SPOKEN, Shelf, build_chain, builtin_themes, collect, shown_path
from prsite.theme.manifest import FontChoice, Manifest, read_manifest
from prsite.theme.messages import load_messages
from prsite.theme.settings import COMMON, read_settings, settings_lines
from prsite.theme.theme import AssetFile, Layer, Setting, Theme, catalogue_digest

SHARED: Mapping[str, tuple[str, ...]] = {
    "templates": ("partials/comments-live.html",),
    "static": ("css/comments.css", "css/isso.css", "js/comments.js", "js/isso.js", "js/onward.js"),
}
"""Files of the built-in theme that every theme has which has none of its own: the live comments, whose markup
and script must fit each other."""


def load_theme(root: Path, config: Config, *, cache: Path, builtin: Path | None = None) -> Checked[Theme]:
    """The theme of the site at ``root``, complete; what is slow to make is kept below ``cache``.

    Raises PrsiteError for a theme that cannot be found or read; every other fault is a diagnostic.
    ``builtin`` is the folder of the themes that come with the program (:func:`builtin_themes`).
    """
    shelf = Shelf(root, builtin or builtin_themes())
    manifests: dict[str, Manifest] = {}

    def manifest(layer: Layer) -> Manifest:
        if layer.name not in manifests:
            manifests[layer.name] = read_manifest(layer, root)
        return manifests[layer.name]

    def extends(layer: Layer) -> tuple[str, int]:
        return manifest(layer).extends, manifest(layer).extends_line

    asked = (SETTINGS, locate(settings_lines(root), "site.theme"))
    chain = build_chain(shelf, config.site.theme, asked=asked, extends=extends)
    layers = (Layer(OVERRIDES, OVERRIDES, root / OVERRIDES), *chain)
    own = [manifest(layer) for layer in chain]
    messages = load_messages(shelf.spoken(layers), config.tags, root, cache)
    return _assemble(layers, own, messages, config, root, cache, shelf.builtin)


def _assemble(
    layers: tuple[Layer, ...],
    manifests: Sequence[Manifest],
    messages: Checked[Mapping[str, Catalogue]],
    config: Config,
    root: Path,
    cache: Path,
    builtin: Path,
) -> Checked[Theme]:
    templates, static = (
        {**_shared(builtin, folder), **_files(layers, folder, root)} for folder in ("templates", "static")
    )
    declared = _declared(manifests)
    settings = read_settings(config, declared, root)
    choice = next((m.fonts for m in manifests if m.fonts), FontChoice())
    wanted = choice if settings.value["fonts"] == "bundled" else FontChoice()
    faces = load_faces(wanted, config.tags, cache)
    style = Style(
        accent=settings.value["accent"],
        colors=_colors(manifests),
        fonts=choice,
        faces=faces.value,
        digits={tag: digits_of(config, tag) for tag in config.tags},
    )
    sheets, scripts = _parts(manifests, "stylesheets"), _parts(manifests, "scripts")
    assets = build_assets(static, sheets, scripts, style, root)
    stages = (settings, messages, faces, assets)
    found = [d for m in manifests for d in m.found] + [d for stage in stages for d in stage.diagnostics]
    found += _without_templates(templates, manifests[0])
    digests = {name: file_digest(path) for name, path in templates.items()}
    theme = Theme(
        name=manifests[0].name,
        title=manifests[0].title,
        root=root,
        chain=layers,
        templates=templates,
        digests=digests,
        static={name: path for name, path in static.items() if ":" not in name},
        messages=messages.value,
        declared=declared,
        settings=settings.value,
        assets=assets.value,
        preload=preloads(faces.value, config.tags),
        digest=_digest(digests, assets.value, messages.value, settings.value),
        bytecode=cache / "templates",
    )
    return Checked(theme, tuple(found))


def _shared(builtin: Path, folder: str) -> Mapping[str, Path]:
    """What stands behind the files of every theme: ``SHARED``."""
    found = {name: builtin / SPOKEN / folder / name for name in SHARED[folder]}
    return {name: path for name, path in found.items() if path.is_file()}


def _files(layers: Iterable[Layer], folder: str, root: Path) -> Mapping[str, Path]:
    try:
        return collect(layers, folder)
    except OSError as fault:
        path = shown_path(Path(fault.filename or folder), root)
        raise PrsiteError(error("unreadable", path, reason=fault.strerror or fault)) from None


def _declared(manifests: Sequence[Manifest]) -> Mapping[str, Setting]:
    declared: dict[str, Setting] = dict(COMMON)
    for manifest in reversed(manifests):
        declared |= manifest.settings
    return declared


def _colors(manifests: Sequence[Manifest]) -> Mapping[str, Mapping[str, str]]:
    colors: dict[str, dict[str, str]] = {"light": {}, "dark": {}}
    for manifest in reversed(manifests):
        for scheme, values in manifest.colors.items():
            colors[scheme] |= values
    return colors


def _parts(manifests: Sequence[Manifest], field: str) -> tuple[Part, ...]:
    """The listed files, the lowest theme's first, each once."""
    parts: dict[str, Part] = {}
    for manifest in reversed(manifests):
        for name in getattr(manifest, field):
            parts.setdefault(name, Part(name, manifest.path))
    return tuple(parts.values())


def _without_templates(templates: Mapping[str, Path], manifest: Manifest) -> list[Diagnostic]:
    return [
        error("theme-incomplete", manifest.path, theme=manifest.name, name=f"templates/{name}")
        for name in CONTEXTS
        if name not in templates
    ]


def _digest(
    digests: Mapping[str, str],
    assets: Iterable[AssetFile],
    messages: Mapping[str, Catalogue],
    settings: Mapping[str, object],
) -> str:
    parts = [f"{name} {value}" for name, value in sorted(digests.items())]
    parts += [f"{asset.path} {asset.digest}" for asset in assets]
    parts += [f"{tag} {catalogue_digest(c)}" for tag, c in sorted(messages.items())]
    parts += [f"{key} {value!r}" for key, value in sorted(settings.items())]
    return digest("\n".join(parts))
