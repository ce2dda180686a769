"""Every diagnostic code has words in both languages, is used, and has a test that provokes it."""

from __future__ import annotations

import ast
import re
import string
import tomllib
from functools import cache

from tests.house.tree import PACKAGE, ROOT, Module, modules

MAKERS = {"error", "warning", "note"}
RULE = "Rule"
EXPLAINED = "text-"
CODE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
FAULTS = ROOT / "tests" / "faults"

UNREACHED: dict[str, str] = {}
"""Codes that no test can provoke on this kind of machine, with the reason."""


@cache
def worded() -> dict[str, tuple[str, dict[str, dict[str, str]]]]:
    """Code → (file, words) of all texts/diagnostics; names with _ are words that fill sentences."""
    found: dict[str, tuple[str, dict[str, dict[str, str]]]] = {}
    for path in sorted((PACKAGE / "texts" / "diagnostics").glob("*.toml")):
        for code, words in tomllib.loads(path.read_text(encoding="utf-8")).items():
            if code.startswith("_"):
                continue
            assert code not in found, f"{code} stands in {found[code][0]} and in {path.name}"
            found[code] = (path.name, words)
    return found


def made(module: Module) -> dict[str, int]:
    """The codes that a module makes diagnostics of, with a line: literal first arguments of the makers, and
    the codes of rules for texts."""
    wrappers = MAKERS | _wrappers(module)
    found: dict[str, int] = {}
    for node in ast.walk(module.tree):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name in wrappers or name == "Diagnostic":
            for argument in node.args[:3]:
                found.update((text, node.lineno) for text in _literals(argument))
        elif name == RULE:
            codes = [keyword.value for keyword in node.keywords if keyword.arg == "code"]
            found.update((text, node.lineno) for code in codes for text in _literals(code))
    return {code: line for code, line in found.items() if CODE.fullmatch(code)}


def _literals(node: ast.expr) -> list[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    if isinstance(node, ast.IfExp):
        return _literals(node.body) + _literals(node.orelse)
    return []


def _wrappers(module: Module) -> set[str]:
    """Functions of a module with a parameter ``code``: they pass it on."""
    return {f.name for f in module.functions if any(a.arg == "code" for a in f.args.args)}


def every_literal() -> set[str]:
    """Every text constant of the package that could be a code."""
    return {
        node.value
        for module in modules("prsite")
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and CODE.fullmatch(node.value)
    }


def codes_made() -> dict[str, str]:
    """Code → the place that makes it."""
    found: dict[str, str] = {}
    for module in modules("prsite"):
        for code, line in made(module).items():
            if "-" in code or code in worded():
                found.setdefault(code, f"{module.path}:{line}")
    return found


def test_no_code_stands_twice() -> None:
    assert worded()


def test_every_code_has_words_and_a_hint_in_both_languages() -> None:
    poor = [
        f"{file}: {code}: {part}.{language}"
        for code, (file, words) in worded().items()
        for part in ("message", "hint")
        for language in ("fa", "en")
        if not str(words.get(part, {}).get(language, "")).strip()
    ]
    assert poor == []


def test_every_rule_for_texts_is_explained_at_length_in_both_languages() -> None:
    def is_poor(code: str, text: str) -> bool:
        sentences = len(re.findall(r"[.؟?](?:\s|\Z)", text))
        return code.startswith(EXPLAINED) and (sentences < 2 or not ("→" in text or "←" in text))

    poor = [
        f"{file}: {code}: explain.{language}"
        for code, (file, words) in worded().items()
        for language in ("fa", "en")
        if is_poor(code, words.get("explain", {}).get(language, ""))
    ]
    assert poor == []
    assert any(code.startswith(EXPLAINED) for code in worded())


def test_words_have_no_other_parts() -> None:
    parts = {"message", "hint", "explain"}
    assert [code for code, (_, words) in worded().items() if not set(words) <= parts] == []
    assert [
        code
        for code, (_, words) in worded().items()
        if set(words.get("explain", "fa en".split())) != {"fa", "en"}
    ] == []


def test_codes_are_words_with_hyphens() -> None:
    assert [code for code in worded() if not CODE.fullmatch(code)] == []


def test_both_languages_use_the_same_values() -> None:
    def fields(text: str) -> set[str]:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name}

    uneven = [
        code
        for code, (_, words) in worded().items()
        if (fields(words["message"]["fa"]) | fields(words["hint"]["fa"]))
        != (fields(words["message"]["en"]) | fields(words["hint"]["en"]))
    ]
    assert uneven == []


def test_every_code_in_the_program_has_words() -> None:
    assert {code: place for code, place in codes_made().items() if code not in worded()} == {}


def test_no_words_without_a_code() -> None:
    literals = every_literal()
    assert [code for code in worded() if code not in literals] == []


def covered() -> set[str]:
    """The codes that tests/faults names: by a file ``test_<code>.py``, or as a text in one of its files."""
    found: set[str] = set()
    for path in sorted(FAULTS.glob("test_*.py")):
        found.add(path.stem.removeprefix("test_").replace("_", "-"))
        tree = ast.parse(path.read_text(encoding="utf-8"))
        found |= {
            node.value
            for node in ast.walk(tree)
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and CODE.fullmatch(node.value)
        }
    return found


def test_every_code_is_provoked_by_a_test() -> None:
    assert sorted(set(worded()) - covered() - set(UNREACHED)) == []


def test_what_is_excused_exists_and_is_not_tested() -> None:
    assert set(UNREACHED) <= set(worded())
    assert set(UNREACHED) & covered() == set()
