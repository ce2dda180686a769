"""Writing down what is read while something is made."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar, cast

from prsite.build.store import value_digest

T = TypeVar("T")
Frame = dict[int, None]
"""The numbers of reads in the order in which they were first made."""


class Recorder:
    """Numbers reads by name and keeps the digest of what each found; frames collect what one thing read."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self.digests: list[bytes] = []
        self._numbers: dict[str, int] = {}
        self._frame: Frame | None = None
        self._shared: dict[tuple[str, ...], tuple[Any, Frame]] = {}

    def tell(self, name: str, value: object) -> None:
        """Note that the question ``name`` was answered with ``value`` (see ``store.value_digest``)."""
        if self._frame is None:
            return
        number = self._numbers.get(name)
        if number is None:
            number = self._number(name, value_digest(value))
        self._frame[number] = None

    def tell_digest(self, name: str, digest: Callable[[], bytes]) -> None:
        """The same for an answer whose digest is known by other means."""
        if self._frame is None:
            return
        number = self._numbers.get(name)
        if number is None:
            number = self._number(name, digest())
        self._frame[number] = None

    def _number(self, name: str, digest: bytes) -> int:
        number = self._numbers[name] = len(self.names)
        self.names.append(name)
        self.digests.append(digest)
        return number

    @contextmanager
    def frame(self) -> Iterator[Frame]:
        """Collects the reads made inside; those around it go on afterwards."""
        outer, self._frame = self._frame, {}
        try:
            yield self._frame
        finally:
            self._frame = outer

    @contextmanager
    def silence(self) -> Iterator[None]:
        """What is read inside is nobody's read."""
        outer, self._frame = self._frame, None
        try:
            yield
        finally:
            self._frame = outer

    def once(self, name: tuple[str, ...], make: Callable[[], T]) -> T:
        """A value made once; its reads are those of everything that asks for it."""
        held = self._shared.get(name)
        if held is None:
            with self.frame() as reads:
                value = make()
            held = self._shared[name] = (value, reads)
        if self._frame is not None:
            self._frame.update(held[1])
        return cast(T, held[0])

    def pairs(self, frame: Frame) -> tuple[tuple[str, bytes], ...]:
        """The reads of a frame with their digests."""
        return tuple((self.names[n], self.digests[n]) for n in frame)
