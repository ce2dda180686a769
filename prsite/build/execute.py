"""Plan → files in a staging folder.

The work is cut into picklable ``Share`` values that any ``concurrent.futures.Executor`` can run: each
worker prepares its own view once, renders its outputs, writes them where they belong and sends back only
what was made. Without an executor everything happens here, in one process.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Executor, as_completed
from dataclasses import dataclass, field, replace
from pathlib import Path

from prsite.build.inputs import Inputs
from prsite.build.links import BodyAnchors, check_links
from prsite.build.view import SiteView
from prsite.diagnostics import Checked, Diagnostic, Place, PrsiteError, error
from prsite.digest import digest
from prsite.model.body import Media
from prsite.model.output import Artifact, Manifest, Output, Plan
from prsite.model.protocols import Generator
from prsite.site.site import Site

Tell = Callable[[str, int, int], None]
_SHARES_PER_WORKER = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """A worker's part: bodies to look at for faults, outputs to render into ``staging``."""

    staging: Path
    outputs: tuple[Output, ...] = ()
    bodies: tuple[str, ...] = ()
    unpublished: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """What a share came to."""

    artifacts: tuple[Artifact, ...] = ()
    media: tuple[Media, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    anchors: tuple[BodyAnchors, ...] = ()
    outputs: int = 0


@dataclass(slots=True)
class Worker:
    """A process's own view and generators."""

    inputs: Inputs
    view: SiteView = field(init=False)
    generators: dict[str, Generator[Site]] = field(init=False)

    def __post_init__(self) -> None:
        self.view = SiteView(self.inputs)
        self.generators = {made.name: made for made in self.inputs.generators()}


_worker: Worker | None = None


def prepare(inputs: Inputs) -> None:
    """Makes this process ready for shares; the initializer of a pool."""
    global _worker
    _worker = Worker(inputs)


def run_share(share: Share) -> Made:
    """Renders a share in the prepared process."""
    if _worker is None:
        raise RuntimeError("prepare() has not run in this process")
    return _run(_worker, share)


def execute(
    plan: Plan, inputs: Inputs, staging: Path, *, executor: Executor | None, jobs: int, tell: Tell
) -> Checked[Manifest]:
    """Renders every output into ``staging``, then the files that pages asked for."""
    shares = _shares(plan, inputs, staging, jobs if executor else 1)
    made: list[Made] = []
    done, total = 0, len(plan.outputs)
    for part in _results(shares, inputs, executor):
        made.append(part)
        done += part.outputs
        tell("pages", done, total)
    diagnostics = [d for part in made for d in part.diagnostics]
    diagnostics += check_links([a for part in made for a in part.anchors], inputs.site, plan)
    media = {m.url: m for part in made for m in part.media}
    artifacts = [a for part in made for a in part.artifacts]
    for number, url in enumerate(sorted(media), 1):
        artifacts.append(write(staging, url.lstrip("/"), _bytes(inputs.root, media[url])))
        tell("files", number, len(media))
    artifacts.sort(key=lambda a: a.path)
    return Checked(Manifest(artifacts=tuple(artifacts)), _merged(diagnostics))


def _merged(diagnostics: list[Diagnostic]) -> tuple[Diagnostic, ...]:
    """One finding for one fault, however many texts and pages meet it; it names all the texts."""
    places: dict[Diagnostic, dict[Place, None]] = {}
    for found in diagnostics:
        places.setdefault(replace(found, also=()), {}).update(dict.fromkeys(found.also))
    return tuple(replace(found, also=tuple(sorted(also))) for found, also in places.items())


def _results(shares: list[Share], inputs: Inputs, executor: Executor | None) -> Iterator[Made]:
    if executor is None:
        worker = Worker(inputs)
        for share in shares:
            yield _run(worker, share)
        return
    try:
        for future in as_completed([executor.submit(run_share, share) for share in shares]):
            yield future.result()
    except BrokenExecutor:
        raise PrsiteError(error("worker-died")) from None


def _shares(plan: Plan, inputs: Inputs, staging: Path, workers: int) -> list[Share]:
    """Outputs dealt out in runs, so that neighbours in a folder are written by one worker."""
    outputs = plan.outputs
    count = max(1, workers * _SHARES_PER_WORKER if workers > 1 else min(50, len(outputs)))
    size = max(1, -(-len(outputs) // count))
    keys = tuple(inputs.site.items)
    body_size = max(1, -(-len(keys) // count))
    hidden = tuple(range(len(inputs.unpublished)))
    shares = [
        Share(
            staging=staging,
            outputs=outputs[n * size : (n + 1) * size],
            bodies=keys[n * body_size : (n + 1) * body_size],
            unpublished=hidden[n::count],
        )
        for n in range(count)
    ]
    return [s for s in shares if s.outputs or s.bodies or s.unpublished]


def _run(worker: Worker, share: Share) -> Made:
    view = worker.view
    view.used = {}
    anchors = [found for key in share.bodies if (found := _anchors(view, key))]
    for index in share.unpublished:
        item = worker.inputs.unpublished[index]
        examined = view.examine_unpublished(item)
        view.diagnostics += [d.softened() for d in examined] if item.draft else examined
    artifacts = []
    for output in share.outputs:
        data = _render(worker, output)
        if data is not None:
            artifacts.append(write(share.staging, output.path, data))
    diagnostics, view.diagnostics = view.diagnostics, []
    return Made(
        artifacts=tuple(artifacts),
        media=tuple(view.used.values()),
        diagnostics=tuple(diagnostics),
        anchors=tuple(anchors),
        outputs=len(share.outputs),
    )


def _anchors(view: SiteView, key: str) -> BodyAnchors | None:
    """Converts a body and notes its faults; None where it cannot be converted."""
    item = view.item(key)
    view.diagnostics += view.examine_files(item)
    try:
        body = view.body(key)
    except PrsiteError as fault:
        view.diagnostics += fault.diagnostics
        return None
    except Exception as fault:  # a bug, ours or a library's: the author learns which text meets it
        card = view.card(key)
        view.diagnostics.append(_failed(card.url if card else key, item.origin.place("body"), fault))
        return None
    return BodyAnchors(key=key, path=item.origin.path, ids=body.anchors, links=body.links)


def _render(worker: Worker, output: Output) -> bytes | None:
    """The bytes of an output; None, and findings, where it cannot be made."""
    try:
        return worker.generators[output.generator].render(output, worker.view)
    except PrsiteError as fault:
        worker.view.diagnostics += fault.diagnostics
    except Exception as fault:  # a bug, ours or an extension's: the report names the page
        worker.view.diagnostics.append(_failed(output.url, output.source, fault))
    return None


def _failed(url: str, place: Place | None, fault: Exception) -> Diagnostic:
    reason = f"{type(fault).__name__}: {fault}"[:300]
    path, line = (place.path, place.line) if place else (None, 0)
    return error("page-failed", path, line, url=url, reason=reason)


def write(staging: Path, path: str, data: bytes) -> Artifact:
    """One file of the staging tree."""
    target = staging / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(data)
    return Artifact(path=path, digest=digest(data), size=len(data))


def _bytes(root: Path, media: Media) -> bytes:
    """The bytes of a file that pages asked for: those that were looked at, or none."""
    try:
        data = (root / media.path).read_bytes()
    except OSError as fault:
        raise PrsiteError(error("unreadable", media.path, reason=fault.strerror or fault)) from None
    if digest(data) != media.digest:
        raise PrsiteError(error("unreadable", media.path, reason="changed while the site was built"))
    return data
