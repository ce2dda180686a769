"""Bringing an output folder up to date: what is stale is made, what is fresh stands.

Wave 1 converts the bodies that changed. Wave 2 renders the outputs whose reads changed. Wave 3 copies the
files that outputs ask for and makes the renditions of pictures. Each is told by traces: see ``fresh.py``
for what stale means.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from concurrent.futures import Executor
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from prsite.build.bodies import body_input
from prsite.build.execute import Made, Share, Worker, execute, first_wave, second_wave, shares_for
from prsite.build.fresh import Freshness, why
from prsite.build.gallery import Copy, copy_of, hang
from prsite.build.inputs import Inputs
from prsite.build.library import Looked
from prsite.build.links import check_links
from prsite.build.media import unchanged_bytes
from prsite.build.memory import Memory, State
from prsite.build.shelf import Shelf
from prsite.build.skeleton import Lazily
from prsite.build.traces import BodyTrace, OutputTrace, Table, compact, pack, same_output
from prsite.build.tree import put
from prsite.build.view import settings_digest
from prsite.config.load import base_path
from prsite.diagnostics import Diagnostic, Place, PrsiteError
from prsite.model.body import Media
from prsite.model.comments import archive_path
from prsite.model.item import Item
from prsite.model.output import Output

_OF_FILES = ("media ", "renditions ", "comments ")
"""How the names of those reads begin that are asked for by kind."""
Progress = Callable[[str, int, int], None]
Crew = Callable[[Inputs, int], AbstractContextManager[Executor | None]]
"""Gives workers for so many things to make, or None where they would cost more than they save."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """What an update starts from. ``planned`` is None where the outputs are those of the state; ``changed``
    are the keys of items that differ from what the state saw, None where its skeleton no longer holds;
    ``held`` the digest of every file that stands in the output folder; ``sources`` the paths of all items."""

    inputs: Inputs
    state: State | None
    changed: Collection[str] | None
    planned: Sequence[Output] | None
    bodies: Shelf
    sources: Collection[str]
    held: Mapping[str, str]
    jobs: int
    watched: str = ""


@dataclass(slots=True)
class Outcome:
    """What an update came to. ``files`` is the SHA-256 of every file that the site has, ``written`` the
    stamps of those that were made anew."""

    outputs: dict[str, OutputTrace] = field(default_factory=dict)
    table: Table = field(default_factory=lambda: Table([], []))
    files: dict[str, str] = field(default_factory=dict)
    written: dict[str, tuple[int, int]] = field(default_factory=dict)
    digests: dict[str, bytes] = field(default_factory=dict)
    looked: dict[str, Looked] = field(default_factory=dict)
    marks: dict[str, bytes] = field(default_factory=dict)
    found: list[Diagnostic] = field(default_factory=list)
    made_bodies: int = 0
    made_outputs: int = 0
    made_files: int = 0
    reasons: tuple[str, ...] = ()


class Update:
    """One run of the waves into ``tree``, a function that gives the folder when it is first needed."""

    def __init__(
        self, brief: Brief, memory: Memory, crew: Crew, tree: Callable[[], Path], tell: Progress
    ) -> None:
        self._brief = brief
        self._memory = memory
        self._crew = crew
        self._tree = tree
        self._tell = tell
        self._inputs = brief.inputs
        self._worker = Worker(brief.inputs)
        view = self._worker.view
        self._library = view.library
        self._fresh = Freshness(
            view.answers,
            view.library,
            brief.inputs.theme,
            settings_digest,
            wholes=brief.inputs.wholes,
            changed=brief.changed,
        )
        self._outcome = Outcome()
        self._shelf = brief.bodies
        self._marks = brief.state.marks if brief.state else {}
        self._chosen: dict[str, BodyTrace] = {}
        self._numbers: dict[tuple[int, int], list[int]] = {}

    def run(self) -> Outcome:
        """Does all three waves."""
        try:
            return self._waves()
        finally:
            self._worker.close()

    def _waves(self) -> Outcome:
        stale = self._stale_bodies()
        hidden = self._stale_unpublished()
        if self._brief.state is None:
            self._make_all(stale, hidden)
        else:
            self._bring_up(self._brief.state, stale, hidden)
        self._copy_files()
        self._hear()
        self._collect()
        return self._outcome

    def _stale_bodies(self) -> list[str]:
        """The keys of visible items whose bodies must be converted.

        While the skeleton stands, a body that reads nothing and belongs to an unchanged item is not even
        looked at: its digest is enough.
        """
        site, wholes, stale = self._inputs.site, self._inputs.wholes, []
        base = base_path(site.config)
        state, changed, digests = self._brief.state, self._brief.changed, self._outcome.digests
        known = state.digests if state is not None and changed is not None else {}
        for path, key in site.paths.items():
            digest = known.get(path)
            if digest and path not in self._marks and key not in (changed or ()) and self._shelf.holds(path):
                digests[path] = digest
                continue
            trace = self._choose(path, wholes[key], partial(_input, site.items, base, key), public=True)
            if trace is None:
                stale.append(key)
            else:
                digests[path] = trace.digest
        return stale

    def _stale_unpublished(self) -> list[str]:
        """The paths of unpublished items that must be looked at."""
        hidden, wholes = self._inputs.unpublished, self._inputs.wholes
        base = base_path(self._inputs.site.config)
        return [
            path
            for path in hidden
            if self._choose(path, wholes[path], partial(_input, hidden, base, path), public=False) is None
        ]

    def _choose(
        self, path: str, whole: bytes, input_of: Callable[[], bytes], *, public: bool
    ) -> BodyTrace | None:
        for trace in self._shelf.traces(path):
            if bool(trace.digest) != public:
                continue
            if trace.whole != whole:
                if trace.input != input_of():
                    continue
                trace.whole = whole
                self._shelf.touch(trace)
            if not trace.reads or self._fresh.body(trace, self._marks.get(path) == trace.mark):
                self._chosen[path] = trace
                return trace
        return None

    def _make_all(self, stale: list[str], hidden: list[str]) -> None:
        """Everything, in two waves: bodies with their own pages, then what brings many together."""
        planned, held = self._brief.planned or (), self._brief.held
        outputs = [(output, held.get(output.path, "")) for output in planned]
        items = self._inputs.site.items
        own = [pair for pair in outputs if pair[0].key and pair[0].key[0] in items]
        rest = [pair for pair in outputs if not (pair[0].key and pair[0].key[0] in items)]
        tree = self._tree()
        inputs = replace(self._inputs, bodies=self._bodies())
        with self._crew(inputs, len(stale) + len(hidden) + len(outputs)) as executor:
            count = shares_for(self._brief.jobs if executor else 1)
            self._run(first_wave(tree, stale, hidden, own, count), executor)
            index = self._memory.save_bodies(self._shelf) if executor else None
            self._run(second_wave(tree, rest, count, index), executor)

    def _bring_up(self, state: State, stale: list[str], hidden: list[str]) -> None:
        """What changed: first the bodies, because outputs are judged by what these came to."""
        self._outcome.table = state.table
        self._worker.view.bodies.know(self._bodies())
        with self._crew(self._inputs, len(stale) + len(hidden)) as executor:
            count = shares_for(self._brief.jobs if executor else 1)
            self._run(first_wave(Path(), stale, hidden, (), count), executor)
        outputs = self._stale_outputs(state)
        inputs = replace(self._inputs, bodies=self._bodies())
        with self._crew(inputs, len(outputs)) as executor:
            count = shares_for(self._brief.jobs if executor else 1)
            self._run(second_wave(self._tree() if outputs else Path(), outputs, count), executor)

    def _bodies(self) -> Mapping[str, BodyTrace]:
        """The traces of all bodies that stand, looked up when they are asked for."""
        digests, shelf, chosen = self._outcome.digests, self._shelf, self._chosen

        def find(path: str) -> BodyTrace:
            found = chosen.get(path) or shelf.with_digest(path, digests[path])
            if found is None:
                raise KeyError(path)
            return found

        return Lazily(digests, find)

    def _stale_outputs(self, state: State) -> list[tuple[Output, str]]:
        """The outputs to be made; the traces of the others are taken over."""
        outcome, held = self._outcome, self._brief.held
        paths, digests = self._inputs.site.paths, outcome.digests
        self._fresh.bodies = {key: digests[path] for path, key in paths.items() if path in digests}
        changed = self._fresh.table(state.table)
        by_path = {trace.path: trace for trace in state.outputs}
        stale: list[tuple[Output, str]] = []
        for path, output in self._wanted(by_path):
            seen = by_path.get(path)
            standing = held.get(path, "")
            as_planned = seen is not None and (output is None or same_output(seen, output))
            if seen and as_planned and standing == seen.digest and changed.isdisjoint(seen.numbers()):
                outcome.outputs[path] = seen
                continue
            made = output or (seen.output if seen else None)
            assert made is not None  # without a plan, every wanted output has a trace
            if made.url == self._brief.watched:
                outcome.reasons = _reasons(seen if as_planned else None, standing, state.table, changed)
            stale.append((made, standing))
        return stale

    def _wanted(self, traces: Mapping[str, OutputTrace]) -> Iterable[tuple[str, Output | None]]:
        """The paths of the outputs that the site shall have, with those that were planned anew."""
        if self._brief.planned is None:
            return ((path, None) for path in traces)
        return ((output.path, output) for output in self._brief.planned)

    def _run(self, shares: Sequence[Share], executor: Executor | None) -> None:
        """Does shares and takes in what they made."""
        if not shares:
            return
        outcome = self._outcome
        known: dict[str, int] = {}
        for made in execute(shares, None if executor else self._worker, executor, self._tell):
            own = self._numbers.setdefault((id(executor), made.worker), [])
            own += outcome.table.add(made.names, made.digests, known)
            for trace in made.outputs:
                trace.reads = pack([own[n] for n in trace.numbers()])
                outcome.outputs[trace.path] = trace
            outcome.written.update((path, (size, mtime)) for path, size, mtime in made.written)
            self._take_bodies(made)
            self._library.looked.update(made.looked)
            outcome.found += made.found
            outcome.made_outputs += len(made.outputs)
            outcome.made_bodies += len(made.bodies)

    def _take_bodies(self, made: Made) -> None:
        for trace in (*made.bodies, *made.unpublished):
            self._shelf.put(trace)
            self._chosen[trace.path] = trace
        self._outcome.digests.update((trace.path, trace.digest) for trace in made.bodies)
        self._worker.view.bodies.learn(made.bodies)

    def _copy_files(self) -> None:
        """The files that outputs ask for, under the names that their content gives them."""
        outcome = self._outcome
        outcome.files = {path: trace.digest for path, trace in outcome.outputs.items()}
        wanted, copies = self._asked_for("media "), self._copies()
        total = len(wanted) + len(copies)
        for number, path in enumerate(wanted, 1):
            media = self._library.look(path)
            if isinstance(media, PrsiteError):
                continue  # whoever shows it has told, in a draft more mildly than we could
            target = media.url.lstrip("/")
            outcome.files[target] = media.digest
            if self._brief.held.get(target) != media.digest:
                try:
                    data = unchanged_bytes(self._inputs.root, path, media.digest)
                    outcome.written[target] = put(self._tree(), target, data)
                except PrsiteError as fault:
                    outcome.found += fault.diagnostics
                outcome.made_files += 1
            self._tell("files", number, total)
        self._hang(copies, len(wanted))

    def _hear(self) -> None:
        """What is wrong with archives of comments that outputs show, though they can be read."""
        edition = self._inputs.site.edition
        for id in self._asked_for("comments "):
            self._outcome.found += self._library.thread_faults(archive_path(edition, id))

    def _copies(self) -> list[Copy]:
        """The renditions that outputs ask for; pictures of the same bytes and name share theirs."""
        found: dict[str, Copy] = {}
        for path in self._asked_for("renditions "):
            media = self._library.look(path)
            if isinstance(media, Media):
                copies = (copy_of(media, rendition) for rendition in self._library.renditions(path))
                found.update((copy.target, copy) for copy in copies)
        return list(found.values())

    def _hang(self, copies: Sequence[Copy], before: int) -> None:
        """Brings in the renditions that outputs ask for."""
        outcome, held, root = self._outcome, self._brief.held, self._inputs.root
        crew = partial(self._crew, self._inputs)
        hung = hang(self._memory.gallery(), copies, held, root=root, tree=self._tree, crew=crew)
        for number, one in enumerate(hung, before + 1):
            outcome.found += one.found
            if one.digest:
                outcome.files[one.target] = one.digest
            if one.mark:
                outcome.written[one.target] = one.mark
                outcome.made_files += 1
            self._tell("files", number, before + len(copies))

    def _asked_for(self, kind: str) -> list[str]:
        """The paths of the files of which any output makes this kind of read."""
        names = self._outcome.table.names
        known = self._brief.state.files if self._brief.state else ([], 0)
        files = {n for n in known[0] if names[n].startswith(kind)}
        files |= {n for n in range(known[1], len(names)) if names[n].startswith(kind)}
        if not files:
            return []
        used: set[int] = set()
        for trace in self._outcome.outputs.values():
            used |= files.intersection(trace.numbers())
        return sorted({names[n].partition(" ")[2] for n in used})

    def _collect(self) -> None:
        """What was found in bodies and outputs, now or when they were made; and links that lead nowhere."""
        outcome, paths = self._outcome, self._inputs.site.paths
        for body in self._chosen.values():
            outcome.found += body.found
            if body.reads or body.links or body.found:
                outcome.marks[body.path] = body.mark
        linking = {paths[path]: body for path, body in self._chosen.items() if body.links and path in paths}
        path_of = {key: path for path, key in paths.items()} if linking else {}
        traces = self._bodies()
        outcome.found += check_links(
            linking, lambda key: traces.get(path_of.get(key, "")), self._inputs.site, outcome.outputs
        )
        self._shelf.keep_only(self._brief.sources)
        outcome.looked = self._library.looked


def _input(items: Mapping[str, Item], base: str, key: str) -> bytes:
    return body_input(items[key], base)


def _reasons(
    trace: OutputTrace | None, standing: str, table: Table, changed: Collection[int]
) -> tuple[str, ...]:
    """Why an output is made: ``new``, ``planned`` otherwise, ``missing``, ``damaged``, or changed reads."""
    if trace is None:
        return ("new",)
    found = why(table, trace, changed)
    if found:
        return found
    return ("planned",) if standing == trace.digest else ("damaged" if standing else "missing",)


def compacted(outcome: Outcome, before: int) -> tuple[Table, int]:
    """The table without reads that nothing makes any more, once those are many; and its size then."""
    table = outcome.table
    if len(table.names) <= before * 3 // 2 + 1000:
        return table, before
    table = compact(table, outcome.outputs.values())
    return table, len(table.names)


def file_reads(table: Table) -> tuple[list[int], int]:
    """The numbers of the reads that ask for files, and the number of all."""
    names = table.names
    return [n for n, name in enumerate(names) if name.startswith(_OF_FILES)], len(names)


def merged(found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """One finding for one fault, however many texts and pages meet it; it names all the texts."""
    places: dict[Diagnostic, dict[Place, None]] = {}
    for one in found:
        places.setdefault(replace(one, also=()), {}).update(dict.fromkeys(one.also))
    return tuple(replace(one, also=tuple(sorted(also))) for one, also in places.items())
