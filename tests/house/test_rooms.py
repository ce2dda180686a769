"""The rules of the rooms: sizes, names, no hidden inputs, encodings stated."""

from __future__ import annotations

import ast
import re

from tests.house.tree import Module, modules

LONGEST_MODULE = 400
LONGEST_FUNCTION = 60
FORBIDDEN_NAMES = {"utils", "util", "core", "common", "helpers", "helper", "manager", "misc"}
CODE = (*modules("prsite"), *modules("tests"), *modules("tools"))
BELOW_CLI = tuple(m for m in modules("prsite") if not m.name.startswith("prsite.cli"))

HIDDEN_INPUTS = {
    "datetime.now",
    "datetime.utcnow",
    "datetime.today",
    "date.today",
    "time.time",
    "time.time_ns",
    "time.localtime",
    "os.environ",
    "os.environb",
    "os.getenv",
    "os.getcwd",
    "Path.cwd",
    "Path.home",
    "random.random",
    "random.choice",
    "random.shuffle",
    "uuid.uuid4",
    "locale.getlocale",
    "locale.setlocale",
    "os.listdir",
    "os.cpu_count",
}


def dotted(node: ast.AST) -> str:
    """``a.b.c`` of an attribute chain, else nothing."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        before = dotted(node.value)
        return f"{before}.{node.attr}" if before else ""
    return ""


def test_modules_are_short() -> None:
    lengths = {module.path: len(module.text.splitlines()) for module in CODE}
    assert {path: lines for path, lines in lengths.items() if lines > LONGEST_MODULE} == {}


def test_functions_are_short() -> None:
    long = [
        f"{module.path}:{f.lineno} {f.name} has {lines} lines"
        for module in CODE
        for f in module.functions
        if (lines := (f.end_lineno or f.lineno) - f.lineno + 1) > LONGEST_FUNCTION
    ]
    assert long == []


def test_no_room_for_everything() -> None:
    def words(module: Module) -> set[str]:
        return {word for part in module.name.split(".") for word in part.removeprefix("test_").split("_")}

    assert [module.path for module in CODE if words(module) & FORBIDDEN_NAMES] == []


def hidden_inputs(module: Module) -> list[str]:
    """Where a module reads a clock, the locale, the environment or chance."""
    found = [
        f"{module.path}:{node.lineno} {tail}"
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Attribute)
        and (tail := ".".join(dotted(node).split(".")[-2:])) in HIDDEN_INPUTS
    ]
    named = {"time.time", "os.environ", "os.getenv", "locale"}
    return found + [f"{module.path}:{line} imports {name}" for name, line in module.imports if name in named]


def test_nothing_below_the_command_line_reads_clock_locale_or_environment() -> None:
    assert [place for module in BELOW_CLI for place in hidden_inputs(module)] == []


def test_a_clock_is_seen() -> None:
    text = "import datetime\nfrom os import environ\nx = datetime.datetime.now()\n"
    assert len(hidden_inputs(Module("prsite.site.x", "prsite/site/x.py", text, ast.parse(text)))) == 2


TEXT_CALLS = {"read_text", "write_text"}


def without_encoding(tree: ast.AST) -> list[int]:
    """The lines of calls that open text without stating an encoding."""
    lines = []
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        method = isinstance(node.func, ast.Attribute)
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        stated = any(keyword.arg in ("encoding", None) for keyword in node.keywords)
        if (method and name in TEXT_CALLS and not stated and not _positional_encoding(name, node)) or (
            name == "open" and not stated and not _binary(node) and not _foreign_open(node)
        ):
            lines.append(node.lineno)
    return lines


def _positional_encoding(name: str, node: ast.Call) -> bool:
    return len(node.args) > (0 if name == "read_text" else 1)


def _binary(node: ast.Call) -> bool:
    modes = [*node.args, *(k.value for k in node.keywords if k.arg == "mode")]
    return any(
        isinstance(m, ast.Constant)
        and isinstance(m.value, str)
        and re.fullmatch("[rwxa]?b[+rwxa]?|[rwxa]\\+b", m.value)
        for m in modes
    )


def _foreign_open(node: ast.Call) -> bool:
    owner = dotted(node.func).rpartition(".")[0]
    return owner in {"os", "Image", "webbrowser", "zipfile", "tarfile"} or (
        isinstance(node.func, ast.Attribute) and owner.endswith(("archive", "bundle"))
    )


def test_every_text_file_is_opened_as_utf8() -> None:
    assert [f"{module.path}:{line}" for module in CODE for line in without_encoding(module.tree)] == []


def test_an_open_without_encoding_is_seen() -> None:
    def lines(text: str) -> list[int]:
        return without_encoding(ast.parse(text))

    assert lines("path.read_text()") == [1]
    assert lines("open(name)") == [1]
    assert lines("path.open('w')") == [1]
    assert lines("path.open('rb'); open(n, 'wb'); path.read_text(encoding='utf-8')") == []


def test_public_things_say_what_they_are_for() -> None:
    silent = [module.path for module in modules("prsite") if not ast.get_docstring(module.tree)]
    silent += [
        f"{module.path}:{node.lineno} {node.name}"
        for module in modules("prsite")
        for node in module.tree.body
        if isinstance(node, ast.FunctionDef | ast.ClassDef)
        and not node.name.startswith("_")
        and not ast.get_docstring(node)
    ]
    assert silent == []


def test_only_the_command_line_prints() -> None:
    printing = [
        f"{module.path}:{node.lineno}"
        for module in BELOW_CLI
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in ("print", "input")
    ]
    assert printing == []
