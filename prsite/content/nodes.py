"""What front matter is made of, before the schema types it: texts, lists and tables with their lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Scalar(NamedTuple):
    """A text. ``line`` counts from 1 in the whole file."""

    text: str
    line: int
    quoted: bool = False


class Sequence(NamedTuple):
    """A list."""

    items: tuple[Node, ...]
    line: int


class Table(NamedTuple):
    """Keys with their lines and values, in the order written."""

    pairs: tuple[tuple[Scalar, Node], ...]
    line: int


Node = Scalar | Sequence | Table


@dataclass(frozen=True, slots=True)
class Document:
    """A source taken apart: its keys, its body to the letter, and the body's first line."""

    head: Table
    body: str
    body_line: int
