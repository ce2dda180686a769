"""What a provider had: the comments of threads, as the archive would keep them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote

from prsite.diagnostics import Diagnostic
from prsite.model.comments import Comment, thread_address, thread_name

Tell = Callable[[int, int], None]
"""Takes how many threads are done, and of how many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A thread that the site knows: an item of the edition, with the title that people know it by."""

    edition: str
    item: str
    title: str = ""

    @property
    def name(self) -> str:
        """``public/post-line-2``"""
        return thread_name(self.edition, self.item)

    @property
    def address(self) -> str:
        """What providers know it by."""
        return thread_address(self.edition, self.item)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pulled:
    """The answer of a provider. ``threads`` are all that it could tell of, by name, those without a comment
    too; a thread that is not among them was not asked for, or not told.

    ``prefix`` is what the ids of this provider's comments begin with: only those can have vanished there.
    ``partial`` are the threads of which a comment could not be read: what they lack need not have vanished.
    """

    prefix: str
    threads: Mapping[str, tuple[Comment, ...]] = field(default_factory=dict)
    partial: frozenset[str] = frozenset()
    diagnostics: tuple[Diagnostic, ...] = ()


def quiet(done: int, total: int) -> None:
    """Tells nobody."""


def name_in(address: str) -> str:
    """The name of a thread from its address, whole or root-relative, or from the name itself; "" for others.

    The item's part may hold no slash, as no id does.
    """
    _, mark, query = address.partition("?")
    name = unquote(query) if mark else address
    edition, slash, item = name.partition("/")
    return name if slash and edition and item and "/" not in item else ""
