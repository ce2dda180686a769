"""``python -m tools.messages``: what templates and code say, against the themes' catalogues.

Names each message that a catalogue lacks and each that nothing says any more. With ``--write`` the former are
added, empty, with the place that says them, and the latter leave. Messages with a prefix, such as
``genre:photo``, are words of enumerations: they stand in ``en.po`` and every other catalogue follows it.
"""

from __future__ import annotations

import argparse
import ast
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po
from jinja2.ext import babel_extract

ROOT = Path(__file__).resolve().parent.parent
ENUMERATED = re.compile(r"[a-z_]+:[\w-]+")
SAYERS = {"text", "_", "gettext", "ngettext"}
SPEAKING = ("build", "generators", "markup", "site", "theme")
"""The packages that speak through a theme; the command line has words of its own."""


@dataclass(frozen=True, slots=True)
class Message:
    """A message with its plural (or an empty one), and the place that says it."""

    one: str
    many: str
    path: str
    line: int


def of_templates(folder: Path) -> Iterator[Message]:
    """What the templates below a folder say."""
    for path in sorted(folder.rglob("*.html")):
        with path.open("rb") as file:
            found = list(babel_extract(file, ("_", "gettext", "ngettext"), (), {"silent": "false"}))
        for line, _, said, _ in found:
            parts = (said,) if isinstance(said, str) else tuple(said or ())
            one, many = str(parts[0]), str(parts[1] or "") if len(parts) > 1 else ""
            yield Message(one, many, path.relative_to(ROOT).as_posix(), line)


def of_code(folder: Path) -> Iterator[Message]:
    """What the package says through a theme: literal arguments of ``view.text("…")`` and its like."""
    for path in sorted(path for name in SPEAKING for path in (folder / name).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and (said := _literal_of(node)):
                many = node.args[1] if len(node.args) > 1 and _name_of(node) == "ngettext" else None
                plural = str(many.value) if isinstance(many, ast.Constant) else ""
                yield Message(said, plural, path.relative_to(ROOT).as_posix(), node.lineno)


def _name_of(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else ""


def _literal_of(call: ast.Call) -> str:
    """The message that a call says; nothing where it is no such call, or says what it was given."""
    first = call.args[0] if call.args and _name_of(call) in SAYERS else None
    said = first.value if isinstance(first, ast.Constant) else None
    return said if isinstance(said, str) and re.search(r"[a-z]", said) else ""


def literals(folder: Path) -> set[str]:
    """Every text in the package's code: a message that stands in a table is said from there."""
    return {
        node.value
        for path in sorted(folder.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def parse(path: Path) -> Catalog:
    """A catalogue as it stands."""
    with path.open("rb") as file:
        return read_po(file, locale=path.stem, charset="utf-8")


@dataclass(frozen=True, slots=True)
class Findings:
    """What one catalogue lacks, and what it holds that nothing says."""

    path: Path
    missing: tuple[str, ...]
    unsaid: tuple[str, ...]

    def lines(self) -> list[str]:
        """The findings as a person reads them."""
        shown = self.path.relative_to(ROOT).as_posix()
        return [
            *(f"{shown}: lacks “{one}”" for one in self.missing),
            *(f"{shown}: nothing says “{one}”" for one in self.unsaid),
        ]


def compare(said: Iterable[str], named: set[str], path: Path) -> Findings:
    """One catalogue against the messages that are said and those that are at least named in the code."""
    english = path.with_name("en.po")
    words = {i for i in ids(english) if ENUMERATED.fullmatch(i)} if english.is_file() else set()
    wanted, present = set(said), ids(path)
    missing = (words if path.stem == "en" else wanted | words) - present
    return Findings(path, tuple(sorted(missing)), tuple(sorted(present - wanted - words - named)))


def ids(path: Path) -> set[str]:
    """The translated messages of a catalogue by their (singular) text."""
    return {m.id if isinstance(m.id, str) else m.id[0] for m in parse(path) if m.id and m.string}


def mend(findings: Findings, said: Iterable[Message]) -> None:
    """Add what a catalogue lacks, empty, and take out what nothing says."""
    by_text = {m.one: m for m in said}
    catalogue = parse(findings.path)
    for one in findings.unsaid:
        catalogue.delete(one)
    for one in findings.missing:
        message = by_text.get(one)
        places = [(message.path, message.line)] if message else []
        catalogue.add((one, message.many) if message and message.many else one, locations=places)
    with findings.path.open("wb") as file:
        write_po(file, catalogue, width=100, sort_output=True, ignore_obsolete=True)


def survey() -> list[tuple[Findings, list[Message]]]:
    """Every catalogue of the built-in themes, with the messages it is measured by."""
    code, named = list(of_code(ROOT / "prsite")), literals(ROOT / "prsite")
    found = []
    for theme in sorted(p for p in (ROOT / "themes").iterdir() if (p / "messages").is_dir()):
        said = code + list(of_templates(theme / "templates"))
        for path in sorted((theme / "messages").glob("*.po")):
            found.append((compare((m.one for m in said), named, path), said))
    return found


def main() -> int:
    """Compare, and with ``--write`` mend, every built-in catalogue; 1 where one is not whole."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="add what is missing, remove what is unsaid")
    write = parser.parse_args().write
    lines = []
    for findings, said in survey():
        lines += findings.lines()
        if write and (findings.missing or findings.unsaid):
            mend(findings, said)
    print("\n".join(lines) or "Every catalogue says all that is said.")
    return 1 if lines and not write else 0


if __name__ == "__main__":
    sys.exit(main())
