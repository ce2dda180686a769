"""Where a theme's files lie: the site's overrides, its own themes, the built-in ones, what they extend."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from prsite.diagnostics import Diagnostic, PrsiteError, error
from prsite.i18n.folding import nearest
from prsite.theme.theme import Layer

OVERRIDES = "overrides"
MANIFEST = "theme.toml"
SPOKEN = "newsroom"
"""The built-in theme whose messages stand behind every other's: the program itself speaks through them."""
_NAME = re.compile(r"[a-z0-9][a-z0-9_-]*")


def builtin_themes() -> Path:
    """The folder of the themes that come with the program: in its wheel, or in its repository."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "_themes"
    return inside if inside.is_dir() else package.parent / "themes"


@dataclass(frozen=True, slots=True)
class Shelf:
    """The two places where themes may stand: a site's own folder, and the built-in ones."""

    root: Path
    builtin: Path

    def folders(self, name: str) -> tuple[Layer, ...]:
        """The layers of one theme, the site's own first; none where there is no such theme."""
        if not _NAME.fullmatch(name):
            return ()
        own, ours = self.root / "themes" / name, self.builtin / name
        found = [Layer(name, name, own)] if own.is_dir() else []
        if ours.is_dir() and not (found and own.samefile(ours)):
            found.append(Layer(f"{name}@builtin" if found else name, name, ours))
        return tuple(found)

    def spoken(self, layers: tuple[Layer, ...]) -> tuple[Layer, ...]:
        """The layers whose messages a theme has: its own, then those of the built-in theme."""
        ours = Layer(SPOKEN, SPOKEN, self.builtin / SPOKEN)
        return layers if any(layer.folder == ours.folder for layer in layers) else (*layers, ours)

    def names(self) -> tuple[str, ...]:
        """Every theme there is, sorted."""
        folders = [f for f in (self.root / "themes", self.builtin) if f.is_dir()]
        return tuple(sorted({d.name for f in folders for d in f.iterdir() if (d / MANIFEST).is_file()}))


def build_chain(
    shelf: Shelf, name: str, *, asked: tuple[str, int], extends: Callable[[Layer], tuple[str, int]]
) -> tuple[Layer, ...]:
    """The search order from a theme to the last it extends, without overrides.

    ``asked`` is the path and line that names the theme; ``extends`` tells what a layer extends ("" for
    nothing) and on which line. Raises PrsiteError for a theme that is missing and for a circle.
    """
    chain: list[Layer] = []
    seen: list[str] = []
    while name:
        if name in seen:
            path, line = asked
            raise PrsiteError(error("theme-cycle", path, line, circle=" → ".join([*seen, name])))
        layers = shelf.folders(name)
        if not layers:
            raise PrsiteError(_missing(shelf, name, *asked))
        seen.append(name)
        chain += layers
        name = ""
        for layer in layers:
            name, line = extends(layer)
            if name:
                asked = (shown_path(layer.folder / MANIFEST, shelf.root), line)
                break
    return tuple(chain)


def _missing(shelf: Shelf, name: str, path: str, line: int) -> Diagnostic:
    known = shelf.names()
    near = nearest(name, known)
    if near:
        return error("theme-not-found-near", path, line, name=name, near=near)
    return error("theme-not-found", path, line, name=name, known=", ".join(known))


def shown_path(path: Path, root: Path) -> str:
    """A path as diagnostics show it: POSIX, relative to the project where it lies inside."""
    try:
        return path.relative_to(root).as_posix()
    except ValueError:
        return path.as_posix()


def collect(layers: Iterable[Layer], folder: str) -> Mapping[str, Path]:
    """The files below one folder of each layer: ``name`` → the first that has it, ``LAYER:name`` → each.

    Names are POSIX paths; hidden files and editors' backups are passed over.
    """
    found: dict[str, Path] = {}
    for layer in layers:
        top = layer.folder / folder
        if not top.is_dir():
            continue
        for path in sorted(_files_below(top)):
            name = path.relative_to(top).as_posix()
            if _is_stray(name) or not path.is_file():
                continue
            _refuse_strange(name, path)
            found.setdefault(name, path)
            found[f"{layer.name}:{name}"] = path
    return found


def _files_below(folder: Path) -> Iterator[Path]:
    """Every file below a folder. Raises OSError for a folder that cannot be read: it may hold what counts."""
    for entry in folder.iterdir():
        if entry.is_dir() and not entry.is_symlink():
            yield from _files_below(entry)
        else:
            yield entry


def _refuse_strange(name: str, path: Path) -> None:
    """Raises PrsiteError for a name that is not UTF-8: no address could be made of it."""
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        shown = path.as_posix().encode("utf-8", "replace").decode("utf-8")
        raise PrsiteError(error("name-not-utf8", shown)) from None


def _is_stray(name: str) -> bool:
    return name.endswith("~") or any(part.startswith(".") for part in name.split("/"))
