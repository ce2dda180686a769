"""Message catalogues: gettext's .po files as plain values. Of this package only this module reads files."""

from __future__ import annotations

from codecs import BOM_UTF8
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from io import BytesIO
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The messages of one language. Picklable; `missing` collects what was asked for and is not there."""

    tag: str
    singular: dict[str, str] = field(default_factory=dict)
    plurals: dict[str, tuple[str, ...]] = field(default_factory=dict)
    plural_rule: str = "n != 1"
    missing: set[str] = field(default_factory=set)

    def gettext(self, msgid: str) -> str:
        """The message in the catalogue's language, or the msgid itself, noted in `missing`."""
        found = self.singular.get(msgid)
        if found is None:
            self.missing.add(msgid)
            return msgid
        return found

    def ngettext(self, one: str, many: str, n: int) -> str:
        """The message for a number, by the catalogue's plural rule; by English's where it is missing."""
        forms = self.plurals.get(one)
        if forms is None:
            self.missing.add(one)
            return one if n == 1 else many
        return forms[min(_plural_index(self.plural_rule)(n), len(forms) - 1)]


def load_catalogue(paths: Sequence[Path], tag: str) -> Catalogue:
    """Read .po files into one catalogue; later files override earlier ones.

    Files that do not exist are passed over; fuzzy and empty translations count as missing. The plural rule is
    that of the last file with plurals: the head of one without them changes nothing. A byte order mark and
    line ends of Windows are taken as they come. Raises ValueError, with the path, for a file that is no
    catalogue, or whose plural rule cannot be computed.
    """
    # Babel is imported here for start-up time.
    from babel.messages.pofile import PoFileError, read_po

    singular: dict[str, str] = {}
    plurals: dict[str, tuple[str, ...]] = {}
    rule = Catalogue(tag).plural_rule
    for path in paths:
        if not path.is_file():
            continue
        try:
            data = path.read_bytes().removeprefix(BOM_UTF8).replace(b"\r\n", b"\n").replace(b"\r", b"\n")
            catalogue = read_po(BytesIO(data), charset="utf-8", abort_invalid=True)
        except (PoFileError, UnicodeDecodeError, ValueError) as error:
            raise ValueError(f"{path}: {error}") from error
        has_plurals = False
        for message in catalogue:
            if not message.id or message.fuzzy:
                continue
            if isinstance(message.id, str):
                if isinstance(message.string, str) and message.string:
                    singular[message.id] = message.string
            elif isinstance(message.string, tuple) and all(message.string):
                plurals[message.id[0]] = message.string
                has_plurals = True
        if has_plurals:
            rule = catalogue.plural_expr
            if not _computes(rule):
                raise ValueError(f"{path}: Plural-Forms “{rule}” on {_head_line(data)}")
    return Catalogue(tag, singular, plurals, rule)


def _computes(rule: str) -> bool:
    """Whether a plural rule gives a form for every number; CLDR's rules repeat within the first 200."""
    try:
        return all(_plural_index(rule)(n) >= 0 for n in range(201))
    except (ArithmeticError, ValueError, TypeError, RecursionError, SyntaxError):
        return False


def _head_line(data: bytes) -> int:
    """The line of the ``Plural-Forms`` header, counted from 0 as Babel counts; 0 where there is none."""
    return next((n for n, line in enumerate(data.split(b"\n")) if b"plural-forms:" in line.lower()), 0)


@lru_cache(maxsize=32)
def _plural_index(rule: str) -> Callable[[int], int]:
    """A function for the C expression of a `Plural-Forms` header."""
    # gettext is imported here for start-up time.
    from gettext import c2py

    return c2py(rule)
