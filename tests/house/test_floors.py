"""A package imports only from floors below it: never up, never sideways."""

from __future__ import annotations

import ast
import subprocess
import sys

from tests.house.tree import ROOT, Module, modules

FLOORS = (
    ("__main__",),
    ("cli",),
    ("serve", "deploy", "comments"),
    ("pipeline",),
    ("stages",),
    ("loading",),
    ("builtin", "extensions"),
    ("build",),
    ("generators", "check"),
    ("content", "site", "markup", "theme"),
    ("config", "kinds"),
    ("model",),
    ("i18n", "diagnostics", "digest"),
)
"""From the roof to the ground. Rooms of one floor do not know each other."""

NEIGHBOURS = {("builtin", "extensions"), ("diagnostics", "digest"), ("i18n", "digest")}
"""Rooms of one floor of which the first may use the second: they are single files, not trades."""

EVERYWHERE = {"texts", "starter", "__version__"}
"""Data, and the version: every floor may name them."""

HEAVY = {"feedgen", "lxml", "PIL", "rich", "uvicorn", "starlette", "babel", "fontTools", "nh3", "watchdog"}
"""Imported only inside the function that needs them: each costs a tenth of a second of every start."""


def room(dotted: str) -> str | None:
    """The room of a module of prsite; None for what is not prsite's."""
    parts = dotted.split(".")
    if parts[0] != "prsite":
        return None
    return parts[1] if len(parts) > 1 else ""


def floor_of(name: str) -> int:
    """How far from the roof; raises for a room that no floor has."""
    for number, rooms in enumerate(FLOORS):
        if name in rooms:
            return number
    raise AssertionError(f"prsite/{name} stands on no floor: give it one in {__file__}")


def breaches(module: Module) -> list[str]:
    """The imports of a module that go up or sideways."""
    here = room(module.name)
    if not here:
        return [f"{module.path}:{line} imports {target}" for target, line in module.imports if room(target)]
    found = []
    for target, line in module.imports:
        there = room(target)
        if there is None or there == here or there in EVERYWHERE:
            continue
        below = floor_of(there) > floor_of(here)
        if not below and (here, there) not in NEIGHBOURS:
            found.append(f"{module.path}:{line} imports {target}")
    return found


def test_imports_go_down() -> None:
    assert [breach for module in modules("prsite") for breach in breaches(module)] == []


def test_sideways_and_upward_imports_are_seen() -> None:
    def made(name: str, text: str) -> list[str]:
        return breaches(Module(name, f"{name.replace('.', '/')}.py", text, ast.parse(text)))

    assert made("prsite.site.x", "from prsite.markup.engine import convert")
    assert made("prsite.model.x", "def f() -> None:\n    import prsite.build.store\n")
    assert made("prsite.content.x", "from prsite import theme")
    assert made("prsite.content.x", "from ..theme import manifest")
    assert not made("prsite.content.x", "from prsite.model.item import Item\nfrom .scan import scan")


def test_every_room_stands_on_a_floor() -> None:
    names = {room(m.name) for m in modules("prsite")} - {"", None}
    for name in names:
        floor_of(str(name))


START_UP_ALLOWED = {"prsite/serve/app.py", "prsite/serve/watch.py"}
"""Modules that are themselves imported only when they are needed."""


def imported_at_start(statements: list[ast.stmt]) -> list[str]:
    """The libraries that a module imports as soon as it is imported itself."""
    found: list[str] = []
    for statement in statements:
        if isinstance(statement, ast.Import):
            found += [alias.name for alias in statement.names]
        elif isinstance(statement, ast.ImportFrom):
            found.append(statement.module or "")
        elif isinstance(statement, ast.If) and "TYPE_CHECKING" not in ast.unparse(statement.test):
            found += imported_at_start(statement.body) + imported_at_start(statement.orelse)
        elif isinstance(statement, ast.Try):
            found += imported_at_start(statement.body)
    return found


def test_heavy_libraries_are_imported_where_they_are_used() -> None:
    early = [
        f"{module.path} imports {name}"
        for module in modules("prsite")
        if module.path not in START_UP_ALLOWED
        for name in imported_at_start(module.tree.body)
        if name.partition(".")[0] in HEAVY
    ]
    assert early == []


RARE = HEAVY | {"multiprocessing", "http", "urllib.request"}
"""What a small build never needs, and must not get through another module either."""


def test_a_build_starts_without_what_it_may_not_need() -> None:
    program = "import sys, prsite.pipeline; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, check=True, encoding="utf-8"
    )
    assert RARE & set(done.stdout.split()) == set()


def test_themes_hold_no_python() -> None:
    assert list((ROOT / "themes").rglob("*.py")) == []


def test_init_files_hold_names_only() -> None:
    for module in modules("prsite"):
        if module.path.endswith("__init__.py"):
            kinds = (ast.Import, ast.ImportFrom, ast.Assign, ast.AnnAssign, ast.Expr)
            assert all(isinstance(node, kinds) for node in module.tree.body), module.path
