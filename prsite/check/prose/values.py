"""What the rules for text read and what they answer."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from prsite.diagnostics import Severity

HIDDEN = "\ufffc"
"""Stands for every character that is no prose: code, addresses, markup that has no words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """The house style where good writers differ: «خانهٔ» ("hamza") or «خانه‌ی» ("ye")."""

    ezafe: Literal["hamza", "ye"] = "hamza"


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """A source as the rules see it.

    ``text`` is as long as the source; whatever is no prose is U+FFFC, line feeds stay. Before offset
    ``body_at`` only values of front matter are prose. ``tables`` are the offsets, from and to, of table rows.
    """

    text: str
    lang: str
    body_at: int
    tables: tuple[tuple[int, int], ...] = ()
    style: Style = Style()


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A piece of the source, from ``start`` to before ``end``, that breaks a rule.

    ``better`` may be put in its place without asking more; where it is None a person must decide, perhaps
    among ``choices``. ``counts`` is for a finding about a whole text: how many there are
    of the right kind, and of the other.
    """

    start: int
    end: int
    better: str | None = None
    choices: tuple[str, ...] = ()
    counts: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule: its permanent code, how much it weighs, and what finds it.

    ``languages`` are primary subtags; empty means every language. ``front_matter`` tells whether values of
    front matter are looked at too.
    """

    code: str
    severity: Severity
    find: Callable[[Prose], Iterable[Finding]]
    languages: frozenset[str] = frozenset()
    front_matter: bool = True
