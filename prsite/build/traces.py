"""Traces: what was made, and what was read for it."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence

import msgspec

from prsite.build.store import raw_digest
from prsite.diagnostics import Diagnostic, Place
from prsite.model.body import Body, BodyLink, Heading
from prsite.model.output import Output

_ENCODER = msgspec.msgpack.Encoder()
Reads = tuple[tuple[str, bytes], ...]
"""Names of reads with the digests of what they found, in the order in which they were made."""


class OutputTrace(msgspec.Struct, array_like=True, gc=False):
    """One output as it was made: SHA-256 of its bytes, and its reads as numbers of a ``Table``, packed."""

    path: str
    url: str
    generator: str
    key: tuple[str, ...]
    lang: str
    place: tuple[str, int] | None
    digest: str
    size: int
    reads: bytes

    @property
    def output(self) -> Output:
        """The output as it was planned."""
        return Output(
            path=self.path,
            url=self.url,
            generator=self.generator,
            key=self.key,
            lang=self.lang,
            source=Place(*self.place) if self.place else None,
        )

    def numbers(self) -> array[int]:
        """The numbers of its reads."""
        return unpack(self.reads)


def same_output(trace: OutputTrace, output: Output) -> bool:
    """Whether a trace is that of an output as it is planned now."""
    place = (output.source.path, output.source.line) if output.source else None
    return (
        trace.generator == output.generator
        and trace.key == output.key
        and trace.url == output.url
        and trace.lang == output.lang
        and trace.place == place
    )


class Where(msgspec.Struct, array_like=True, gc=False, frozen=True):
    """A stretch of a pack (``packs.py``): file name, offset and size in bytes, checksum."""

    pack: str
    offset: int
    size: int
    checksum: int


class BodyTrace(msgspec.Struct, array_like=True, gc=False):
    """A converted body. ``whole`` is the item's digest when it was last looked at, ``input`` that of the part
    of it that conversion uses; ``where`` is None for items that are not public: of those nothing is kept
    but what was found."""

    path: str
    whole: bytes
    input: bytes
    reads: Reads
    digest: bytes
    where: Where | None
    found: tuple[Diagnostic, ...] = ()
    ids: tuple[str, ...] = ()
    links: tuple[BodyLink, ...] = ()

    @property
    def mark(self) -> bytes:
        """Tells this trace from others of the same body; empty where it read nothing and always holds."""
        return raw_digest(_ENCODER.encode((self.input, self.reads))) if self.reads else b""


class StoredBody(msgspec.Struct, array_like=True, gc=False):
    """A body as a pack holds it."""

    html: str
    text: str
    headings: tuple[tuple[int, str, str], ...]
    anchors: tuple[str, ...]
    links: tuple[tuple[str, str, int], ...]
    media: tuple[str, ...]
    origins: tuple[str, ...]
    toc: bool
    pictures: tuple[str, ...]
    forms: tuple[str, ...]


def store_body(body: Body) -> StoredBody:
    """A body in the form that is kept; sets in order, so that equal bodies have equal digests."""
    return StoredBody(
        html=body.html,
        text=body.text,
        headings=tuple((h.level, h.id, h.text) for h in body.headings),
        anchors=tuple(sorted(body.anchors)),
        links=tuple((link.target, link.anchor, link.line) for link in body.links),
        media=body.media,
        origins=body.origins,
        toc=body.toc,
        pictures=body.pictures,
        forms=body.forms,
    )


def restore_body(stored: StoredBody) -> Body:
    """The body that was kept."""
    return Body(
        html=stored.html,
        text=stored.text,
        headings=tuple(Heading(*h) for h in stored.headings),
        anchors=frozenset(stored.anchors),
        links=tuple(BodyLink(*link) for link in stored.links),
        media=stored.media,
        origins=stored.origins,
        toc=stored.toc,
        pictures=stored.pictures,
        forms=stored.forms,
    )


class Table(msgspec.Struct):
    """The distinct reads of all outputs: a name and a digest for each number."""

    names: list[str]
    digests: list[bytes]

    def add(self, names: Sequence[str], digests: Sequence[bytes], known: dict[str, int]) -> list[int]:
        """Takes in reads; their numbers here. ``known`` has the numbers of this build's reads by name."""
        numbers = []
        for name, digest in zip(names, digests, strict=True):
            number = known.get(name)
            if number is None:
                number = known[name] = len(self.names)
                self.names.append(name)
                self.digests.append(digest)
            numbers.append(number)
        return numbers


def pack(numbers: Iterable[int]) -> bytes:
    """Numbers as bytes, the least significant byte first on every machine that we know."""
    return array("I", numbers).tobytes()


def unpack(data: bytes) -> array[int]:
    """The numbers that were packed."""
    numbers = array("I")
    numbers.frombytes(data)
    return numbers


def compact(table: Table, traces: Iterable[OutputTrace]) -> Table:
    """A table of only those reads that are used; the traces are renumbered."""
    used: dict[int, int] = {}
    for trace in traces:
        trace.reads = pack([used.setdefault(n, len(used)) for n in trace.numbers()])
    return Table([table.names[n] for n in used], [table.digests[n] for n in used])
