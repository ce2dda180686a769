"""The traces of all bodies, by the path of their source; each is decoded when it is asked for."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

import msgspec

from prsite.build.traces import BodyTrace, Where

_VARIANTS = 3
"""How many forms of one body are kept: an edition may link where another must not."""

Packed = dict[str, msgspec.Raw]


class Shelf:
    """Up to three traces of each body, the newest first."""

    def __init__(self, packed: Packed) -> None:
        self._packed = packed
        self._open: dict[str, list[BodyTrace]] = {}
        self._changed: set[str] = set()

    def traces(self, path: str) -> list[BodyTrace]:
        """The traces of a body."""
        found = self._open.get(path)
        if found is None:
            raw = self._packed.get(path)
            found = msgspec.msgpack.decode(raw, type=list[BodyTrace]) if raw is not None else []
            self._open[path] = found
        return found

    def holds(self, path: str) -> bool:
        """Whether there is any trace of a body; no trace is decoded for it."""
        return path in self._packed or path in self._open

    def with_digest(self, path: str, digest: bytes) -> BodyTrace | None:
        """The trace of a body that came to this digest."""
        return next((trace for trace in self.traces(path) if trace.digest == digest), None)

    def put(self, trace: BodyTrace) -> None:
        """Take in a trace; the oldest one of its body goes."""
        others = [t for t in self.traces(trace.path) if _variant(t) != _variant(trace)]
        self._open[trace.path] = [trace, *others][:_VARIANTS]
        self._changed.add(trace.path)

    def touch(self, trace: BodyTrace) -> None:
        """Take note that something of a trace was set."""
        self._changed.add(trace.path)

    def keep_only(self, paths: Collection[str]) -> None:
        """Let go of bodies whose sources are gone."""
        for path in [p for p in self._packed if p not in paths]:
            del self._packed[path]
        for path in [p for p in self._open if p not in paths]:
            del self._open[path]

    def packed(self) -> Packed:
        """The traces as they are kept."""
        for path in self._changed:
            if traces := self._open.get(path):
                self._packed[path] = msgspec.Raw(msgspec.msgpack.encode(traces))
        self._changed.clear()
        return self._packed

    def all(self) -> Iterable[BodyTrace]:
        """Every trace."""
        for path in self._packed.keys() | self._open.keys():
            yield from self.traces(path)

    def places(self) -> list[Where]:
        """Every stretch of a pack that a trace wants."""
        return [trace.where for trace in self.all() if trace.where is not None]


def newest(packed: Packed) -> Mapping[str, BodyTrace]:
    """The newest trace of every body that is public."""
    shelf = Shelf(packed)
    return {path: traces[0] for path in packed if (traces := shelf.traces(path)) and traces[0].digest}


def _variant(trace: BodyTrace) -> tuple[bytes, object, bool]:
    return trace.input, trace.reads, bool(trace.digest)
