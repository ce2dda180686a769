"""Faults as values: a permanent code, a severity, a place, and the values its sentence needs.

The sentences themselves live in ``texts/diagnostics/*.toml``, in Persian and English; nothing
below ``cli/`` ever prints one.

In a sentence ``{name}`` is a value, and ``[ … {name}…]`` (a bracket that opens with a space) is a part that
vanishes where its value is empty: ``«{name}» was not found.[ Perhaps: {near}]``
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from typing import Generic, TypeVar

T = TypeVar("T")


class Severity(StrEnum):
    """How much a fault weighs.

    An error stops publication, a warning does not (unless --strict), a note never does.
    """

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A spot in a file of the site: project-relative POSIX path, and a line from 1 (0: the whole file)."""

    path: str
    line: int = 0

    def __str__(self) -> str:
        return f"{self.path}:{self.line}" if self.line else self.path


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One thing that is wrong. ``values`` fill the placeholders of the code's sentence."""

    code: str
    severity: Severity
    place: Place | None = None
    values: tuple[tuple[str, str], ...] = ()
    also: tuple[Place, ...] = ()

    def value(self, name: str) -> str:
        """One of the values; nothing where it has none of that name."""
        return next((value for key, value in self.values if key == name), "")

    def softened(self) -> Diagnostic:
        """The same finding as a warning at most: for faults in drafts."""
        return replace(self, severity=Severity.WARNING) if self.severity is Severity.ERROR else self


@dataclass(frozen=True, slots=True)
class Checked(Generic[T]):
    """What a stage made, and what it found wrong while making it."""

    value: T
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def failed(self) -> bool:
        """Whether any finding forbids publication."""
        return has_errors(self.diagnostics)


@dataclass(frozen=True, slots=True)
class Wording:
    """A diagnostic in one human language: what happened, and what to do."""

    message: str
    hint: str


class PrsiteError(Exception):
    """Stops a stage that cannot go on; carries the diagnostics that say why."""

    def __init__(self, *diagnostics: Diagnostic) -> None:
        super().__init__(", ".join(d.code for d in diagnostics))
        self.diagnostics = diagnostics

    def __reduce__(self) -> tuple[type[PrsiteError], tuple[Diagnostic, ...]]:
        return (type(self), self.diagnostics)


def error(
    code: str,
    path: str | None = None,
    line: int = 0,
    *,
    also: Iterable[Place] = (),
    **values: object,
) -> Diagnostic:
    """A finding that stops publication."""
    return _make(code, Severity.ERROR, path, line, also, values)


def warning(
    code: str,
    path: str | None = None,
    line: int = 0,
    *,
    also: Iterable[Place] = (),
    **values: object,
) -> Diagnostic:
    """A finding worth knowing that does not stop publication."""
    return _make(code, Severity.WARNING, path, line, also, values)


def note(
    code: str,
    path: str | None = None,
    line: int = 0,
    *,
    also: Iterable[Place] = (),
    **values: object,
) -> Diagnostic:
    """Something understood and put up with that its author may like to know."""
    return _make(code, Severity.NOTE, path, line, also, values)


def _make(
    code: str,
    severity: Severity,
    path: str | None,
    line: int,
    also: Iterable[Place],
    values: dict[str, object],
) -> Diagnostic:
    place = None if path is None else Place(path, line)
    return Diagnostic(
        code, severity, place, tuple((k, str(v)) for k, v in sorted(values.items())), tuple(also)
    )


def apart(
    diagnostics: Iterable[Diagnostic],
) -> tuple[list[Diagnostic], dict[str, list[Diagnostic]]]:
    """Findings apart from those of rules for texts, which are many and alike: these by their code."""
    others: list[Diagnostic] = []
    by_code: dict[str, list[Diagnostic]] = {}
    for diagnostic in diagnostics:
        if diagnostic.value("piece"):
            by_code.setdefault(diagnostic.code, []).append(diagnostic)
        else:
            others.append(diagnostic)
    return others, by_code


def in_short(diagnostic: Diagnostic) -> Diagnostic:
    """A finding in a text whose sentence quotes the piece alone, as it speaks for many."""
    piece = diagnostic.value("piece")
    return replace(diagnostic, values=tuple((k, piece if k == "text" else v) for k, v in diagnostic.values))


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Whether any of them is an error."""
    return any(d.severity is Severity.ERROR for d in diagnostics)


def ordered(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Errors first, then warnings, then notes; by place; repeated findings once."""
    unique = dict.fromkeys(diagnostics)
    return tuple(
        sorted(
            unique,
            key=lambda d: (tuple(Severity).index(d.severity), d.place or Place(""), d.code, d.values),
        )
    )


@cache
def texts() -> dict[str, dict[str, dict[str, str]]]:
    """Every code's sentences: ``{code: {"message": {lang: …}, "hint": {lang: …}}}``."""
    # Imported here for start-up time: a build without findings reads no sentences.
    import tomllib
    from importlib.resources import files

    merged: dict[str, dict[str, dict[str, str]]] = {}
    folder = files("prsite").joinpath("texts", "diagnostics")
    for entry in sorted(folder.iterdir(), key=lambda e: e.name):
        if entry.name.endswith(".toml"):
            merged.update(tomllib.loads(entry.read_text(encoding="utf-8")))
    return merged


@cache
def words() -> dict[str, dict[str, str]]:
    """The words that some values stand for, by language: ``{"list": {"fa": "فهرست", "en": "a list"}}``."""
    # Imported here for start-up time.
    import tomllib
    from importlib.resources import files

    entry = files("prsite").joinpath("texts", "words.toml")
    return tomllib.loads(entry.read_text(encoding="utf-8"))


_TRANSLATED = frozenset({"wanted", "found", "reason"})
"""The values that may be one of ``words()``."""

_COUNTED = frozenset({"count", "days", "deepest", "european", "first", "limit", "persian", "size", "year"})
"""The values that are numbers for a person to read; all others may be part of what is typed."""

_LISTED = frozenset({"choices", "known", "names"})
"""The values that are lists, joined as in Persian."""

_PERSIAN_DIGITS = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")

_OPTIONAL = r"\[( [^\[\]]*\{(\w+)\}[^\[\]]*)\]"


class _Blank(dict[str, str]):
    """Placeholders without a value show as nothing instead of breaking the report."""

    def __missing__(self, key: str) -> str:
        return ""


def wording(diagnostic: Diagnostic, lang: str) -> Wording:
    """The diagnostic in ``fa`` or ``en`` (any other language: English)."""
    entry = texts().get(diagnostic.code, {})
    values = _Blank((name, _said(name, value, lang)) for name, value in diagnostic.values)

    def pick(part: str) -> str:
        by_language = entry.get(part, {})
        sentence = by_language.get(lang, by_language.get("en", ""))
        kept = re.sub(_OPTIONAL, lambda found: found[1] if values[found[2]] else "", sentence)
        return kept.format_map(values)

    return Wording(pick("message") or diagnostic.code, pick("hint"))


def _said(name: str, value: str, lang: str) -> str:
    if name in _TRANSLATED:
        return words().get(value, {}).get(lang, value)
    if name in _LISTED and lang != "fa":
        return value.replace("، ", ", ")
    return value.translate(_PERSIAN_DIGITS) if lang == "fa" and name in _COUNTED else value
