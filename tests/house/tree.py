"""The project's own files, as the house tests look at them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "prsite"
_NOT_OURS = {".git", ".venv", ".tools", ".prsite", "public", "build", "dist", "shots"}
_ANYWHERE = {"node_modules", "__pycache__"}


@dataclass(frozen=True, slots=True)
class Module:
    """A Python file: its dotted name, its path from the root, its text and its syntax tree."""

    name: str
    path: str
    text: str = field(repr=False)
    tree: ast.Module = field(repr=False)

    @property
    def imports(self) -> tuple[tuple[str, int], ...]:
        """Every module imported anywhere in the file, also inside functions, with its line."""
        return tuple(_imports(self.tree, self.name, self.path.endswith("__init__.py")))

    @property
    def functions(self) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
        """Every function and method."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield node


def _imports(tree: ast.Module, name: str, is_package: bool) -> Iterator[tuple[str, int]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name, node.lineno
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                parts = name.split(".")
                kept = parts[: len(parts) - node.level + (1 if is_package else 0)]
                base = ".".join([*kept, base]) if base else ".".join(kept)
            for alias in node.names:
                yield f"{base}.{alias.name}", node.lineno


@cache
def modules(top: str) -> tuple[Module, ...]:
    """The Python files below a folder of the root."""
    found = []
    for path in sorted((ROOT / top).rglob("*.py")):
        shown = path.relative_to(ROOT)
        if not _ANYWHERE.isdisjoint(shown.parts):
            continue
        text = path.read_text(encoding="utf-8")
        parts = shown.with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        found.append(Module(name, shown.as_posix(), text, ast.parse(text, filename=str(shown))))
    return tuple(found)


@cache
def files(*suffixes: str) -> tuple[Path, ...]:
    """Every file of the project with one of the suffixes, outside what tools and builds leave behind."""
    return tuple(
        path
        for top in sorted(ROOT.iterdir())
        if top.name not in _NOT_OURS and not top.name.startswith(("public-", "."))
        for path in (sorted(top.rglob("*")) if top.is_dir() else [top])
        if path.is_file() and path.suffix in suffixes and _ANYWHERE.isdisjoint(path.relative_to(ROOT).parts)
    )


def shown(path: Path) -> str:
    """A path from the project's root, with slashes."""
    return path.relative_to(ROOT).as_posix()
