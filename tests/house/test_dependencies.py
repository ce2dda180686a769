"""Every dependency is used, every use is a dependency, and docs/dependencies.md says why."""

from __future__ import annotations

import json
import re
import sys
import tomllib
from functools import cache

import prsite
from tests.house.tree import ROOT, modules

MODULES = {
    "babel": "babel",
    "brotli": "brotli",
    "frontmatter": "python-frontmatter",
    "PIL": "pillow",
    "fontTools": "fonttools",
    "yaml": "pyyaml",
}
"""Import name → distribution, where the two differ in more than case and dashes."""

WITHOUT_IMPORT = {
    "fontpkg": "imported by name, because it carries no types",
    "brotli": "fontTools calls it to write woff2",
    "tzdata": "zoneinfo reads it where the system has no time zones",
    "fontpkg-heebo": "its files are found by the family's name",
    "fontpkg-noto-sans": "its files are found by the family's name",
    "fontpkg-noto-sans-arabic": "its files are found by the family's name",
}


@cache
def project() -> dict[str, object]:
    """The [project] table."""
    table = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert isinstance(table, dict)
    return table


def names(requirements: object) -> set[str]:
    """The distributions that a list of requirements names, in lower case."""
    assert isinstance(requirements, list)
    return {re.split(r"[<>=!~\[ ;]", text, maxsplit=1)[0].lower() for text in requirements}


def imported() -> set[str]:
    """The distributions that the package imports."""
    tops = {target.partition(".")[0] for module in modules("prsite") for target, _ in module.imports}
    foreign = tops - set(sys.stdlib_module_names) - {"prsite", "__future__"}
    return {MODULES.get(top, top).lower().replace("_", "-") for top in foreign}


def test_what_is_imported_is_declared() -> None:
    assert imported() - names(project()["dependencies"]) == set()


def test_what_is_declared_is_imported() -> None:
    assert names(project()["dependencies"]) - imported() - set(WITHOUT_IMPORT) == set()


def test_every_dependency_states_a_lower_bound() -> None:
    dependencies = project()["dependencies"]
    assert isinstance(dependencies, list)
    assert [text for text in dependencies if ">=" not in text] == []


def test_the_page_of_reasons_is_complete() -> None:
    page = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    libraries, _, programs = page.partition("## Programs that the tests run")
    run_time, _, for_tests = libraries.partition("## For tests and development")
    extras = project()["optional-dependencies"]
    assert isinstance(extras, dict)
    assert reasons(run_time) == names(project()["dependencies"])
    assert reasons(for_tests) == (names(extras["test"]) | names(extras["dev"])) - {"prsite"}
    node = json.loads((ROOT / "tools" / "node" / "package.json").read_text(encoding="utf-8"))
    assert reasons(programs) == set(node["dependencies"]) | {"isso"}


def test_isso_comes_without_a_compiler() -> None:
    """Its own list of dependencies is not followed, so ours must be whole; and misaka stays out."""
    text = (ROOT / "tools" / "isso" / "requirements.txt").read_text(encoding="utf-8")
    named = names([line for line in text.splitlines() if not line.startswith("#")])
    assert named >= {"isso", "bleach", "html5lib", "itsdangerous", "jinja2", "mistune", "werkzeug"}
    assert "misaka" not in named


def reasons(text: str) -> set[str]:
    """The first cells of a Markdown table's rows that hold code."""
    return {name.lower() for name in re.findall(r"^\| `([^`]+)` \| \S", text, flags=re.MULTILINE)}


def test_the_version_is_told_once() -> None:
    assert project()["version"] == prsite.__version__
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"## [{prsite.__version__}]" in changelog or "## [Unreleased]" in changelog
