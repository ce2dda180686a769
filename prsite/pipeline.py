"""A build, stage by stage."""

from __future__ import annotations

import shutil
import sys
import tempfile
import threading
import unicodedata
from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from prsite.build.exchange import recover, staging_folder
from prsite.build.execute import execute, prepare
from prsite.build.inputs import Factory, Inputs
from prsite.build.links import check_menus
from prsite.build.plan import plan
from prsite.build.publish import examine_output, publish
from prsite.builtin import BUILTIN
from prsite.check.references import check_setting_files
from prsite.config.decode import SETTINGS
from prsite.config.load import load_config
from prsite.config.positions import key_lines
from prsite.config.schema import Config
from prsite.content.read import read
from prsite.content.registries import read_registries
from prsite.content.scan import scan
from prsite.diagnostics import Checked, Diagnostic, PrsiteError, Severity, error, has_errors, ordered
from prsite.extensions import checks_of, factories_of, installed, kinds_of
from prsite.model.item import Item
from prsite.model.output import Manifest, Published
from prsite.model.source import Source
from prsite.site.assemble import assemble
from prsite.site.site import Site
from prsite.theme.loader import load_theme
from prsite.theme.renderer import check_templates
from prsite.theme.theme import Theme

CACHE = ".prsite"
FEWEST_FOR_WORKERS = 400

Progress = Callable[[str, int, int], None]
"""Told (stage, done, total) as work goes on; stages: read, bodies, pages, files, publish."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What a build is asked for. ``at`` is the build's one now; ``output`` the folder to publish into."""

    root: Path
    output: Path
    at: datetime
    edition: str = "public"
    drafts: bool = False
    preview: bool = False
    jobs: int = 1
    strict: bool = False
    adopt: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """A site as far as it can be judged without rendering."""

    config: Config
    sources: tuple[Source, ...]
    items: tuple[Item, ...]
    site: Site
    factories: tuple[Factory, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """How a build ended: ``published`` is None when errors forbade it."""

    diagnostics: tuple[Diagnostic, ...]
    published: Published | None = None
    pages: int = 0
    files: int = 0


def quiet(stage: str, done: int, total: int) -> None:
    """Progress told to nobody."""


def load(request: Request) -> tuple[Loaded | None, tuple[Diagnostic, ...]]:
    """Settings, items and site of a request, with everything found wrong on the way."""
    try:
        extensions = (BUILTIN, *installed())
        config = load_config(request.root)
        sources = scan(request.root)
        items = read(request.root, sources.value, kinds_of(extensions), config.value)
        data = read_registries(request.root, sources.value)
        site = assemble(
            items.value,
            data.value,
            config.value,
            edition=request.edition,
            at=request.at,
            drafts=request.drafts,
            preview=request.preview,
        )
    except PrsiteError as fault:
        return None, fault.diagnostics
    found = [d for stage in (config, sources, items, data, site) for d in stage.diagnostics]
    for look in checks_of(extensions):
        found += look(items.value, data.value, config.value)
    found += check_setting_files(
        config.value, {s.path for s in sources.value if s.role in ("file", "static")}
    )
    loaded = Loaded(
        config=config.value,
        sources=sources.value,
        items=items.value,
        site=site.value,
        factories=factories_of(extensions),
    )
    return loaded, ordered(found)


def check(request: Request, progress: Progress = quiet) -> Result:
    """Everything a build looks at, published nowhere."""
    with tempfile.TemporaryDirectory(prefix="prsite-check-") as folder:
        made, result = _make(request, Path(folder), progress)
    return result if made is None else replace(result, published=None)


def build(request: Request, progress: Progress = quiet) -> Result:
    """Builds and publishes a site; with errors, publishes nothing."""
    output = request.output.resolve()
    staging = staging_folder(output)
    try:
        recover(output)
        examine_output(output, root=request.root.resolve(), preview=request.preview, adopt=request.adopt)
        staging.mkdir(parents=True)
        manifest, result = _make(request, staging, progress)
        if manifest is None:
            return result
        progress("publish", 0, 1)
        published = publish(
            manifest,
            staging,
            output,
            preview=request.preview,
            edition=request.edition,
            adopt=request.adopt,
        )
        progress("publish", 1, 1)
        return replace(result, published=published)
    except PrsiteError as fault:
        return Result(diagnostics=ordered(fault.diagnostics))
    except OSError as fault:
        reason = fault.strerror or str(fault)
        return Result(diagnostics=(error("output-unwritable", folder=request.output, reason=reason),))
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _make(request: Request, staging: Path, progress: Progress) -> tuple[Manifest | None, Result]:
    """Renders everything into ``staging``; no manifest when errors forbid publication."""
    progress("read", 0, 1)
    loaded, found = load(request)
    if loaded is None:
        return None, Result(diagnostics=found)
    progress("read", 1, 1)
    if any(d.code == "setting-file-missing" for d in found):
        return None, Result(diagnostics=found)
    try:
        theme = _theme(request, loaded.config)
        found = (*found, *theme.diagnostics)
        if theme.failed:
            return None, Result(diagnostics=ordered(found))
        inputs = _inputs(request, loaded, theme.value)
        planned = plan(loaded.site, inputs.generators())
        lines = key_lines((request.root / SETTINGS).read_text(encoding="utf-8-sig"))
        found = (*found, *planned.diagnostics, *check_menus(loaded.site, planned.value, lines))
        with _executor(request.jobs, inputs, len(planned.value.outputs)) as executor:
            manifest = execute(
                planned.value,
                inputs,
                staging,
                executor=executor,
                jobs=request.jobs,
                tell=progress,
            )
    except PrsiteError as fault:
        return None, Result(diagnostics=ordered([*found, *fault.diagnostics]))
    found = ordered([*found, *manifest.diagnostics])
    result = Result(
        diagnostics=found,
        pages=sum(a.path.endswith(".html") for a in manifest.value.artifacts),
        files=len(manifest.value.artifacts),
    )
    stops = has_errors(found) or (request.strict and any(d.severity is Severity.WARNING for d in found))
    return (None if stops else manifest.value), result


def _theme(request: Request, config: Config) -> Checked[Theme]:
    """The theme, its templates compiled once: one that is broken would break every page anew."""
    theme = load_theme(request.root, config, cache=request.root / CACHE)
    return Checked(theme.value, (*theme.diagnostics, *check_templates(theme.value).diagnostics))


def _inputs(request: Request, loaded: Loaded, theme: Theme) -> Inputs:
    shown = {item.origin.path for item in loaded.site.items.values()}
    return Inputs(
        root=request.root,
        site=loaded.site,
        theme=theme,
        files={
            unicodedata.normalize("NFC", s.path): s.path
            for s in loaded.sources
            if s.role in ("file", "static")
        },
        statics=tuple(s.path for s in loaded.sources if s.role == "static"),
        factories=loaded.factories,
        unpublished=tuple(i for i in loaded.items if i.origin.path not in shown),
    )


@contextmanager
def _executor(jobs: int, inputs: Inputs, outputs: int) -> Iterator[Executor | None]:
    """A pool of processes, or None where they would cost more than they save.

    Fork is quick but safe only on Linux and before any thread runs; elsewhere processes are spawned.
    """
    if jobs < 2 or outputs < FEWEST_FOR_WORKERS:
        yield None
        return
    import multiprocessing  # for start-up time, as most builds work alone
    from concurrent.futures import ProcessPoolExecutor

    alone = sys.platform == "linux" and threading.active_count() == 1
    context = multiprocessing.get_context("fork" if alone else "spawn")
    with ProcessPoolExecutor(jobs, context, initializer=prepare, initargs=(inputs,)) as pool:
        yield pool
