"""Outputs and bodies → files in a tree.

The work is cut into picklable ``Share`` values that any ``concurrent.futures.Executor`` can run. Each
worker prepares its own view once, converts bodies, renders outputs, writes them where they belong and sends
back only what was made, as bytes: ``Made``. Without an executor everything happens here, in one process.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Executor, as_completed
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import msgspec

from prsite.build.bodies import failed
from prsite.build.inputs import Inputs
from prsite.build.library import Looked
from prsite.build.shelf import Packed
from prsite.build.store import File
from prsite.build.traces import BodyTrace, OutputTrace, pack
from prsite.build.tree import put
from prsite.build.view import SiteView
from prsite.diagnostics import Diagnostic, PrsiteError, error
from prsite.digest import digest
from prsite.model.output import Output
from prsite.model.protocols import Generator
from prsite.site.site import Site

V = TypeVar("V")
Tell = Callable[[str, int, int], None]
BodyFile = File[Packed]
_SHARES_PER_WORKER = 6
"""So many that progress is seen and no worker waits long for the last one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """A worker's part: keys of bodies to convert, paths of unpublished items to look at for faults, outputs
    to render into ``tree``, each with the digest of what stands there already or "". In ``index`` stand the
    bodies that other workers converted meanwhile."""

    tree: Path
    index: BodyFile | None = None
    bodies: tuple[str, ...] = ()
    unpublished: tuple[str, ...] = ()
    outputs: tuple[tuple[Output, str], ...] = ()


class Made(msgspec.Struct, array_like=True, gc=False):
    """What a share came to. ``names`` and ``digests`` are the reads that this process numbered since its last
    share, the first with the number ``start``; ``worker`` tells processes apart."""

    worker: int
    start: int
    names: list[str]
    digests: list[bytes]
    outputs: list[OutputTrace]
    written: list[tuple[str, int, int]]
    bodies: list[BodyTrace]
    unpublished: list[BodyTrace]
    looked: dict[str, Looked]
    found: list[Diagnostic]


@dataclass(slots=True)
class Worker:
    """A process's own view and generators."""

    inputs: Inputs
    view: SiteView = field(init=False)
    generators: dict[str, Generator[Site]] = field(init=False)
    told: int = 0

    def __post_init__(self) -> None:
        self.view = SiteView(self.inputs, pack=f"{self.inputs.build}-{os.getpid()}.pack")
        self.generators = {made.name: made for made in self.inputs.generators()}

    def run(self, share: Share) -> Made:
        """Does a share: each body, then the outputs that go with it, then the rest."""
        made = Made(os.getpid(), self.told, [], [], [], [], [], [], {}, [])
        if share.index is not None:
            self.view.bodies.learn_later(share.index)
        follow: dict[str, list[tuple[Output, str]]] = {key: [] for key in share.bodies}
        rest: list[tuple[Output, str]] = []
        for output, held in share.outputs:
            follow.get(output.key[0] if output.key else "", rest).append((output, held))
        for key in share.bodies:
            self._body(key, made)
            for output, held in follow[key]:
                self._render(output, held, share.tree, made)
        for path in share.unpublished:
            item = self.inputs.unpublished[path]
            made.unpublished.append(self.view.bodies.examine(item, self.inputs.wholes[path]))
        for output, held in rest:
            self._render(output, held, share.tree, made)
        self._finish(made)
        return made

    def close(self) -> None:
        """Closes what was opened."""
        self.view.bodies.close()

    def _finish(self, made: Made) -> None:
        recorder, library = self.view.recorder, self.view.library
        self.view.bodies.writer.flush()
        made.names, made.digests = recorder.names[self.told :], recorder.digests[self.told :]
        self.told = len(recorder.names)
        made.looked, library.looked_now = library.looked_now, {}

    def _body(self, key: str, made: Made) -> None:
        """Converts a body and notes its faults; nothing is kept of one that cannot be converted."""
        item = self.inputs.site.items[key]
        try:
            made.bodies.append(self.view.bodies.make(item, self.inputs.wholes[key]))
        except PrsiteError as fault:
            made.found += fault.diagnostics
        except Exception as fault:  # a bug, ours or a library's: the author learns which text meets it
            url = self.inputs.site.cards[key].url
            made.found.append(failed(url, item.origin.place("body"), fault))

    def _render(self, output: Output, held: str, tree: Path, made: Made) -> None:
        """Makes an output and its file; where it cannot be made, findings."""
        try:
            with self.view.recorder.frame() as reads:
                data = self.generators[output.generator].render(output, self.view)
        except PrsiteError as fault:
            made.found += fault.diagnostics
            return
        except Exception as fault:  # a bug, ours or an extension's: the report names the page
            made.found.append(failed(output.url, output.source, fault))
            return
        found = digest(data)
        if found != held:
            made.written.append((output.path, *put(tree, output.path, data)))
        place = output.source
        made.outputs.append(
            OutputTrace(
                path=output.path,
                url=output.url,
                generator=output.generator,
                key=output.key,
                lang=output.lang,
                place=(place.path, place.line) if place else None,
                digest=found,
                size=len(data),
                reads=pack(reads),
            )
        )


_worker: Worker | None = None
_decoder = msgspec.msgpack.Decoder(Made)
_encoder = msgspec.msgpack.Encoder()


def prepare(inputs: Inputs) -> None:
    """Makes this process ready for shares; the initializer of a pool."""
    global _worker
    _worker = Worker(inputs)


def run_share(share: Share) -> bytes:
    """Does a share in the prepared process."""
    if _worker is None:
        raise RuntimeError("prepare() has not run in this process")
    return _encoder.encode(_worker.run(share))


def execute(
    shares: Sequence[Share], worker: Worker | None, executor: Executor | None, done: Tell
) -> list[Made]:
    """Does the shares, by the executor or else by ``worker`` here; the results in a fixed order.

    Tells of ``bodies`` and then of ``pages``, of each where there are any.
    """
    totals = {"bodies": sum(len(s.bodies) for s in shares), "pages": sum(len(s.outputs) for s in shares)}
    ready = dict.fromkeys(totals, 0)

    def tell() -> None:
        for stage, total in totals.items():
            if total:
                done(stage, ready[stage], total)

    results: list[Made] = []
    tell()
    for made in _results(shares, worker, executor):
        results.append(made)
        ready["bodies"] += len(made.bodies)
        ready["pages"] += len(made.outputs)
        tell()
    ready = totals  # what could not be made is done with, too
    tell()
    return sorted(results, key=lambda m: (m.worker, m.start))


def _results(shares: Sequence[Share], worker: Worker | None, executor: Executor | None) -> Iterator[Made]:
    if executor is None:
        if worker is None:
            raise ValueError("neither an executor nor a worker")
        for share in shares:
            yield worker.run(share)
        return
    try:
        for future in as_completed([executor.submit(run_share, share) for share in shares]):
            yield _decoder.decode(future.result())
    except BrokenExecutor:
        raise PrsiteError(error("worker-died")) from None


def first_wave(
    tree: Path,
    bodies: Sequence[str],
    unpublished: Sequence[str],
    outputs: Iterable[tuple[Output, str]],
    count: int,
) -> list[Share]:
    """Bodies, each with the outputs of its own item, dealt out in runs: neighbours go to one worker."""
    own: dict[str, list[tuple[Output, str]]] = {}
    for output, held in outputs:
        own.setdefault(output.key[0], []).append((output, held))
    converted = frozenset(bodies)
    alone = [key for key in own if key not in converted]
    shares = []
    for keys, extra, hidden in zip(
        _cut(bodies, count), _cut(alone, count), _cut(unpublished, count), strict=True
    ):
        share = Share(
            tree=tree,
            bodies=keys,
            unpublished=hidden,
            outputs=tuple(pair for key in (*keys, *extra) for pair in own.get(key, ())),
        )
        if share.bodies or share.unpublished or share.outputs:
            shares.append(share)
    return shares


def second_wave(
    tree: Path, outputs: Sequence[tuple[Output, str]], count: int, index: BodyFile | None = None
) -> list[Share]:
    """All other outputs: by now every body can be had from its pack."""
    return [Share(tree=tree, index=index, outputs=part) for part in _cut(outputs, count) if part]


def _cut(values: Sequence[V], count: int) -> list[tuple[V, ...]]:
    """Values in ``count`` runs of nearly one length."""
    size = max(1, -(-len(values) // count))
    return [tuple(values[n * size : (n + 1) * size]) for n in range(count)]


def shares_for(jobs: int) -> int:
    """Into how many shares a wave is cut for so many workers."""
    return jobs * _SHARES_PER_WORKER
