"""``python -m tools.messages``: what templates and code say, against the themes' catalogues.

Names each message that a catalogue lacks and each that nothing says any more; catalogues that no native
reader has reviewed may lack some. With ``--write``, Babel brings the catalogues up to date: what is new is
added, empty, what is unsaid leaves, and ``messages/<theme>.pot`` lists every message with the files that say
it (``prsite messages`` reads it). Messages with a prefix, such as ``genre:photo``, are words of enumerations:
they stand in ``en.po`` and every other catalogue follows it.
"""

from __future__ import annotations

import argparse
import ast
import io
import re
import sys
from collections.abc import Container, Iterable, Iterator, Mapping
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
WHOLE = ("en", "fa", "ar")
"""The catalogues that must say everything; the others say what their writer could stand behind."""


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


def literals(folder: Path) -> dict[str, tuple[str, int]]:
    """Every text in the package's code, with its place: messages that stand in tables are said from there."""
    return {
        node.value: (path.relative_to(ROOT).as_posix(), node.lineno)
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
        missing = self.missing if self.path.stem in WHOLE else ()
        return [
            *(f"{shown}: lacks “{one}”" for one in missing),
            *(f"{shown}: nothing says “{one}”" for one in self.unsaid),
        ]


def compare(said: Iterable[str], named: Container[str], path: Path) -> Findings:
    """One catalogue against the messages that are said and those that are at least named in the code."""
    english = path.with_name("en.po")
    words = {i for i in ids(english) if ENUMERATED.fullmatch(i)} if english.is_file() else set()
    wanted, present = set(said), ids(path)
    missing = (words if path.stem == "en" else wanted | words) - present
    return Findings(
        path, tuple(sorted(missing)), tuple(sorted(i for i in present - wanted - words if i not in named))
    )


def ids(path: Path) -> set[str]:
    """The translated messages of a catalogue by their (singular) text."""
    return {m.id if isinstance(m.id, str) else m.id[0] for m in parse(path) if m.id and m.string}


def template(theme: Path, said: Iterable[Message], named: Mapping[str, tuple[str, int]]) -> Catalog:
    """Every message of a theme with the places that say it, the words of enumerations last."""
    places: dict[str, list[tuple[str, int]]] = {}
    plurals: dict[str, str] = {}
    for message in said:
        places.setdefault(message.one, []).append((message.path, message.line))
        plurals[message.one] = plurals.get(message.one) or message.many
    english = parse(theme / "messages" / "en.po")
    words = [m.id for m in english if isinstance(m.id, str) and ENUMERATED.fullmatch(m.id)]
    tables = [m.id for m in english if isinstance(m.id, str) and m.id and m.id not in (*places, *words)]
    for one in tables:
        places[one] = [named[one]] if one in named else []
    made = Catalog(charset="utf-8")
    for one in sorted(set(places) - set(words)):
        made.add((one, plurals[one]) if plurals.get(one) else one, locations=places[one])
    for one in words:
        made.add(one, locations=places.get(one, ()))
    return made


def written(catalogue: Catalog, head: str, *, places: bool) -> str:
    """A catalogue as a file, under the head that it had: Babel's own would tell the time."""
    out = io.BytesIO()
    write_po(
        out,
        catalogue,
        width=100,
        no_location=not places,
        include_lineno=False,
        omit_header=True,
        ignore_obsolete=True,
    )
    return f"{head}\n\n{out.getvalue().decode('utf-8').strip()}\n"


def mend(findings: Findings, wanted: Catalog) -> None:
    """Bring a catalogue up to date: what is new is added, empty, and what nothing says leaves."""
    catalogue = parse(findings.path)
    catalogue.update(wanted, no_fuzzy_matching=True, update_header_comment=False)
    head = findings.path.read_text(encoding="utf-8").partition("\n\n")[0]
    findings.path.write_text(written(catalogue, head, places=False), encoding="utf-8")


POT_HEAD = """# Every message, with the files that say it. Written by `make messages`.
msgid ""
msgstr ""
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n\""""


def pot(theme: Path) -> Path:
    """The list of a theme's messages."""
    return theme / "messages" / f"{theme.name}.pot"


def pots() -> dict[Path, str]:
    """What the list of each theme that has catalogues must hold."""
    code, named = list(of_code(ROOT / "prsite")), literals(ROOT / "prsite")
    return {
        pot(theme): written(
            template(theme, [*of_templates(theme / "templates"), *code], named), POT_HEAD, places=True
        )
        for theme in themes()
    }


def themes() -> list[Path]:
    """The built-in themes that have catalogues."""
    return sorted(p for p in (ROOT / "themes").iterdir() if (p / "messages").is_dir())


def survey() -> list[tuple[Findings, list[Message]]]:
    """Every catalogue of the built-in themes, with the messages it is measured by."""
    code, named = list(of_code(ROOT / "prsite")), literals(ROOT / "prsite")
    found = []
    for theme in themes():
        said = code + list(of_templates(theme / "templates"))
        for path in sorted((theme / "messages").glob("*.po")):
            found.append((compare((m.one for m in said), named, path), said))
    return found


def main() -> int:
    """Compare, and with ``--write`` mend, every built-in catalogue; 1 where one is not whole."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="bring the catalogues up to date")
    write = parser.parse_args().write
    lines = []
    named = literals(ROOT / "prsite")
    for findings, said in survey():
        lines += findings.lines()
        if write and (_unlisted(findings) or findings.unsaid):
            mend(findings, template(findings.path.parent.parent, said, named))
    for path, text in pots().items():
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            lines.append(f"{path.relative_to(ROOT).as_posix()}: is not what templates and code say")
            if write:
                path.write_text(text, encoding="utf-8")
    print("\n".join(lines) or "Every catalogue says all that is said.")
    return 1 if lines and not write else 0


def _unlisted(findings: Findings) -> set[str]:
    """What a catalogue lacks altogether, even as a message without a translation."""
    listed = {m.id if isinstance(m.id, str) else m.id[0] for m in parse(findings.path) if m.id}
    return set(findings.missing) - listed


if __name__ == "__main__":
    sys.exit(main())
