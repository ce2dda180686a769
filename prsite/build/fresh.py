"""Whether what was read would be read again: the one place that compares a trace with the present."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

from prsite.build.answers import Answers
from prsite.build.library import Library
from prsite.build.store import value_digest
from prsite.build.traces import BodyTrace, OutputTrace, Table
from prsite.model.comments import archive_path
from prsite.theme.theme import Theme

_OF_ITEM = frozenset({"item", "card"})
_OF_FILES = frozenset({"file", "media", "renditions", "bytes", "comments"})
_OF_THEME = frozenset({"template", "asset", "messages", "preload"})
_EVER = frozenset({"past", "settings", "body", "reference", *_OF_ITEM, *_OF_FILES, *_OF_THEME})
"""Kinds of reads that may change while the skeleton of the site stands; all others follow from it."""

_ITEM_NAMES = ("card ", "item ")
_OTHER_NAMES = tuple(f"{kind} " for kind in sorted(_EVER - _OF_ITEM - {"body"}))


class Freshness:
    """Compares recorded reads with the site as it is now; each question is asked once.

    ``changed`` are the keys of items that differ from those the traces saw, or None where the skeleton
    differs and every question must be asked again.
    """

    def __init__(
        self,
        answers: Answers,
        library: Library,
        theme: Theme,
        theme_settings: Callable[[Theme], bytes],
        *,
        wholes: Mapping[str, bytes],
        changed: Collection[str] | None,
    ) -> None:
        self._answers = answers
        self._library = library
        self._theme = theme
        self._theme_settings = theme_settings
        self._wholes = wholes
        self._changed = changed
        self._now: dict[str, bytes] = {}
        self.bodies: Mapping[str, bytes] = {}

    def differs(self, name: str, digest: bytes) -> bool:
        """Whether a read would now find something else than it did."""
        if self._changed is not None and self._must_stand(name, self._changed):
            return False
        return self.digest(name) != digest

    def _must_stand(self, name: str, changed: Collection[str]) -> bool:
        kind, _, rest = name.partition(" ")
        if kind in _OF_ITEM:
            return rest not in changed
        if kind == "reference":
            return self._answers.referred(*rest.rsplit("\t", 1)) not in changed
        return kind not in _EVER

    def digest(self, name: str) -> bytes:
        """The digest of what a read finds now; of nothing for a question that has no answer any more."""
        found = self._now.get(name)
        if found is None:
            found = self._now[name] = self._ask(name)
        return found

    def _ask(self, name: str) -> bytes:
        kind, _, rest = name.partition(" ")
        if kind == "item":
            return self._wholes.get(rest, b"")
        if kind == "card":
            return value_digest(self._answers.site.cards.get(rest))
        if kind == "body":
            return self.bodies.get(rest, b"")
        if kind == "media":
            return self._library.digest(rest)
        if kind == "renditions":
            return self._library.renditions_digest(rest)
        if kind == "bytes":
            return self._library.content_digest(rest)
        if kind == "comments":
            return self._library.thread_digest(archive_path(self._answers.site.edition, rest))
        if kind in _OF_THEME:
            return value_digest(self._theme.read(kind, rest))
        if kind == "settings":
            return self._theme_settings(self._theme)
        try:
            return value_digest(self._answers.ask(kind, rest))
        except (KeyError, TypeError, ValueError):  # a question about something that is no more
            return b""

    def body(self, trace: BodyTrace, known: bool) -> bool:
        """Whether a body is what converting it now would give, its input aside. ``known``: the traces that
        ``changed`` is about are of a site with this very body; else nothing can be taken for granted."""
        if known:
            return not any(self.differs(name, digest) for name, digest in trace.reads)
        return all(self.digest(name) == digest for name, digest in trace.reads)

    def table(self, table: Table) -> set[int]:
        """The numbers of all reads in a table that would now find something else."""
        changed, differs, digests = self._changed, self.differs, table.digests
        if changed is None:
            return {n for n, name in enumerate(table.names) if differs(name, digests[n])}
        stale: set[int] = set()
        bodies = self.bodies
        # Most names are of items and bodies, and most of those stand: they are told apart without a call.
        for n, name in enumerate(table.names):
            if name.startswith(_ITEM_NAMES):
                if name[5:] in changed and self.digest(name) != digests[n]:
                    stale.add(n)
            elif name.startswith("body "):
                if bodies.get(name[5:]) != digests[n]:
                    stale.add(n)
            elif name.startswith(_OTHER_NAMES) and differs(name, digests[n]):
                stale.add(n)
        return stale


def why(table: Table, trace: OutputTrace, stale: Collection[int]) -> tuple[str, ...]:
    """The names of the reads of an output that changed, in the order in which it made them."""
    return tuple(table.names[n] for n in trace.numbers() if n in stale)
