"""Front-matter nodes → typed values, by the schema of the kind. Every fault is collected."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field, is_dataclass
from datetime import tzinfo
from functools import cache
from typing import Any

from prsite.content.nodes import Node, Scalar, Sequence, Table
from prsite.content.unknown import VISIBILITY_KEYS, report_unknown
from prsite.diagnostics import Diagnostic, error, warning
from prsite.i18n.digits import ascii_digits
from prsite.i18n.folding import nearest
from prsite.i18n.parsing import DateFault, PartialDate, end_of_day, parse_date, parse_partial
from prsite.model.item import Item
from prsite.model.schema import Key, schema
from prsite.model.urls import runs_code
from prsite.model.values import FileRef, Moment

_YES = frozenset({"true", "yes", "on", "1", "بله", "بلی", "آری", "نعم"})
_NO = frozenset({"false", "no", "off", "0", "خیر", "نه", "لا", ""})
_COMMENT = re.compile(r"\s+#.*$")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f]")


@dataclass(slots=True)
class Decoder:
    """Decodes the front matter of one source.

    ``files`` are the paths that exist, by NFC form; ``asked`` notes which were looked for and what was found;
    ``original`` is what the source translates: what a picture must have may then stand there. ``calendar`` is
    the one that the site declares for dates in numbers.
    """

    path: str
    zone: tzinfo
    files: Mapping[str, str]
    original: Item | None = None
    calendar: str | None = None
    found: list[Diagnostic] = field(default_factory=list)
    lines: dict[str, int] = field(default_factory=dict)
    asked: dict[str, str] = field(default_factory=dict)

    def record(self, cls: type, table: Table, dotted: str = "") -> dict[str, Any]:
        """The values given for a dataclass's keys; unknown and ill-typed ones are reported."""
        keys = _keys(cls)
        values: dict[str, Any] = {}
        for name, node in table.pairs:
            where = f"{dotted}.{name.text}" if dotted else name.text
            self.lines[where] = name.line
            key = keys.get(name.text)
            if key is None:
                self.found.append(report_unknown(self.path, name, tuple(keys), inside=dotted))
                continue
            value = self.value(key, node, where)
            if value is not None:
                values[key.attribute] = value
            if not dotted and name.text in VISIBILITY_KEYS and is_empty(node):
                self.found.append(error("empty-visibility-key", self.path, name.line, key=name.text))
        return values

    def value(self, key: Key, node: Node, dotted: str) -> Any:
        """One key's value, or None when nothing usable was written."""
        if isinstance(node, Scalar) and not node.text.strip():
            return None
        if key.is_list:
            return self._list(key, node, dotted)
        if key.is_record:
            return self._record(key.type, node, dotted, key.name)
        if not isinstance(node, Scalar):
            return self._wrong(key, node, "text")
        return self._scalar(key, node)

    def _list(self, key: Key, node: Node, dotted: str) -> Any:
        inner = key.item
        if isinstance(node, Table) and not is_dataclass(inner):
            return self._wrong(key, node, "list")
        if isinstance(node, Scalar) and node.text.strip()[0] in "[]":
            self.found.append(error("front-matter-not-yaml", self.path, node.line, reason="open-bracket"))
            return None
        if hasattr(inner, "__dataclass_fields__") and inner is not FileRef:
            nodes = node.items if isinstance(node, Sequence) else (node,)
            values = []
            for i, entry in enumerate(nodes):
                self.lines[f"{dotted}.{i}"] = entry.line
                values.append(self._record(inner, entry, f"{dotted}.{i}", key.name))
            return tuple(v for v in values if v is not None)
        parts = node.items if isinstance(node, Sequence) else (node,)
        probe = _element(key.name, key.attribute, inner, key.choices)
        values = []
        for part in map(_as_words, parts):
            if not isinstance(part, Scalar):
                return self._wrong(key, part, "text")
            whole = part.quoted and isinstance(node, Sequence)
            pieces = [part.text] if whole else part.text.replace("،", ",").split(",")
            for piece in map(str.strip, pieces):
                if piece:
                    values.append(self._scalar(probe, Scalar(piece, part.line, True)))
        return tuple(v for v in values if v is not None)

    def _record(self, cls: type, node: Node, dotted: str, name: str) -> Any:
        first = schema_first(cls)
        if isinstance(node, Scalar) and first.name == "file":
            value = self._scalar(first, node)
            return None if value is None else cls(file=value)
        if not isinstance(node, Table):
            self._report_type(name, node, "table")
            return None
        values = self.record(cls, node, dotted)
        before = getattr(self.original, dotted, None)
        complete = True
        for key in schema(cls):
            if not key.required or key.attribute in values:
                continue
            if isinstance(before, cls):
                values[key.attribute] = getattr(before, key.attribute)
                continue
            complete = False
            if not any(k.text == key.name and _filled(v) for k, v in node.pairs):
                self.found.append(error("part-missing", self.path, node.line, key=name, part=key.name))
        return cls(**values) if complete else None

    def _scalar(self, key: Key, node: Scalar) -> Any:
        kind = key.type
        if kind is str and key.choices:
            return self._choice(key, node)
        if kind is str:
            return self._address(node) if key.address else _clean(node.text)
        text = node.text.strip()
        if kind is FileRef:
            return self._file(node, text)
        text = _uncommented(text)
        if kind is bool:
            return self._boolean(key, node, text)
        if kind is int:
            return self._integer(key, node, text)
        if kind is Moment:
            return self._moment(key, node, text)
        if kind is PartialDate:
            partial = parse_partial(text)
            return partial if partial is not None else self._wrong(key, node, "date")
        raise TypeError(f"no decoding for {key.name}: {kind!r}")

    def _address(self, node: Scalar) -> str | None:
        address = _clean(node.text)
        if not runs_code(address):
            return address
        self.found.append(error("unsafe-link", self.path, node.line, target=address[:80]))
        return None

    def _boolean(self, key: Key, node: Scalar, text: str) -> bool | None:
        word = ascii_digits(text).casefold()
        if word in _YES or word in _NO:
            return word in _YES
        self._wrong(key, node, "boolean")
        return None

    def _integer(self, key: Key, node: Scalar, text: str) -> int | None:
        plain = ascii_digits(text).replace("٬", "")
        if re.fullmatch(r"[+-]?\d{1,15}", plain):
            return int(plain)
        self._wrong(key, node, "integer")
        return None

    def _choice(self, key: Key, node: Scalar) -> str | None:
        word = _uncommented(node.text.strip()).casefold()
        if "true" in key.choices and word not in key.choices:
            word = _truth(word)
        if word in key.choices:
            return word
        near = nearest(word, key.choices)
        code = "value-choice-near" if near else "value-choice"
        self.found.append(
            error(
                code,
                self.path,
                node.line,
                key=key.name,
                value=node.text.strip(),
                near=near or "",
                choices="، ".join(key.choices),
            )
        )
        return None

    def _moment(self, key: Key, node: Scalar, text: str) -> Moment | None:
        parsed = parse_date(text, zone=self.zone, declared=self.calendar)
        if isinstance(parsed, DateFault):
            self.found.append(date_fault(self.path, node.line, key.name, parsed))
            return None
        if parsed.weekday_mismatch:
            self.found.append(
                warning(
                    "weekday-mismatch",
                    self.path,
                    node.line,
                    value=text,
                    weekday=parsed.weekday_mismatch,
                )
            )
        return Moment(parsed.at, parsed.date_only, end_of_day(parsed.at) if parsed.date_only else None)

    def _file(self, node: Scalar, text: str) -> FileRef | None:
        """The file by its name as written; what follows `` #`` may be part of the name or a comment."""
        path = self._path(text)
        if not path.startswith("content/"):
            self.found.append(error("file-outside", self.path, node.line, file=text))
            return None
        actual = self._look(path) or self._look(self._path(_COMMENT.sub("", text)))
        if not actual:
            near = _similar(path, self.files)
            code = "front-matter-file-near" if near else "front-matter-file-missing"
            self.found.append(error(code, self.path, node.line, file=text, near=near or ""))
            return None
        return FileRef(actual)

    def _look(self, path: str) -> str:
        """The file of a path, or "" for none; the question is noted."""
        self.asked[path] = self.files.get(path, "")
        return self.asked[path]

    def _path(self, text: str) -> str:
        folder = posixpath.dirname(self.path)
        joined = "content" + text if text.startswith("/") else f"{folder}/{text}"
        return unicodedata.normalize("NFC", posixpath.normpath(joined.replace("\\", "/")))

    def _wrong(self, key: Key, node: Node, wanted: str) -> Any:
        """Reports a value that does not fit; always None, so that callers can return it."""
        self._report_type(key.name, node, wanted)
        return None

    def _report_type(self, name: str, node: Node, wanted: str) -> None:
        found = {Scalar: "text", Sequence: "list", Table: "table"}[type(node)]
        value = node.text.strip()[:60] if isinstance(node, Scalar) else ""
        self.found.append(
            error(
                "value-type",
                self.path,
                node.line,
                key=name,
                wanted=wanted,
                found=found,
                value=value,
            )
        )


@cache
def _keys(cls: Any) -> dict[str, Key]:
    """The keys of a kind or record by name, gathered once."""
    return {key.name: key for key in schema(cls)}


@cache
def _element(name: str, attribute: str, kind: Any, choices: tuple[str, ...]) -> Key:
    """The key that stands for one entry of a list."""
    return Key(name=name, attribute=attribute, type=kind, choices=choices, help={})


def _truth(word: str) -> str:
    """Yes and no as choices spell them, where a word means either."""
    plain = ascii_digits(word)
    return "true" if plain in _YES else "false" if plain in _NO else word


def is_empty(node: Node) -> bool:
    """Whether a key stands there without any value: nothing, ``[]`` or entries of nothing."""
    if isinstance(node, Scalar):
        return not _uncommented(" " + node.text).strip()
    entries = node.items if isinstance(node, Sequence) else tuple(value for _, value in node.pairs)
    return all(is_empty(entry) for entry in entries)


def schema_first(cls: type) -> Key:
    """The key that a record written as one text stands for."""
    return schema(cls)[0]


def date_fault(path: str, line: int, key: str, fault: DateFault) -> Diagnostic:
    """The diagnostic of a date that is none."""
    # A day within its month is there: what is impossible is the time of day.
    days = fault.days or 0
    if fault.reason == "impossible" and fault.month_name and not 1 <= (fault.day or 0) <= days:
        return error(
            "impossible-date",
            path,
            line,
            key=key,
            value=fault.text,
            month=fault.month_name,
            days=days,
            year=fault.year if fault.year and days < 30 else "",  # only such months vary
        )
    code = {
        "two-digit-year": "date-two-digit-year",
        "year-out-of-range": "date-year-range",
        "impossible": "date-impossible",
    }.get(fault.reason, "date-unknown")
    # A Hijri site reads these numbers as a day in 1984.
    numbers = "" if fault.declared == "hijri" else "۱۴۰۴/۰۸/۲۵"
    return error(code, path, line, key=key, value=fault.text, year=fault.year or "", numbers=numbers)


def _clean(text: str) -> str:
    """The text without control characters that have no place in any page, edges trimmed."""
    return _CONTROL.sub("", text).strip()


def _uncommented(text: str) -> str:
    return _COMMENT.sub("", text) if "#" in text else text


def _as_words(node: Node) -> Node:
    """An entry such as ``- یک: دو``, which YAML takes for a table, as the text that it was meant to be."""
    if isinstance(node, Table) and len(node.pairs) == 1:
        key, value = node.pairs[0]
        if isinstance(value, Scalar):
            return Scalar(f"{key.text}: {value.text}", node.line, True)
    return node


def _filled(node: Node) -> bool:
    return not isinstance(node, Scalar) or bool(node.text.strip())


def _similar(path: str, files: Mapping[str, str]) -> str | None:
    folder, _, name = path.rpartition("/")
    names = [f.rpartition("/")[2] for f in files if f.startswith(folder + "/")]
    return nearest(name, names)
