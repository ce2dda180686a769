"""The stages between opening a site and publishing it, in their order."""

from __future__ import annotations

import tempfile
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from prsite.build.crew import processes
from prsite.build.execute import prepare
from prsite.build.inputs import Inputs
from prsite.build.links import check_menus
from prsite.build.memory import Memory, State
from prsite.build.plan import plan
from prsite.build.records import Record
from prsite.build.request import CACHE, Opened, Progress, Result
from prsite.build.seal import Seal, seal_file
from prsite.build.skeleton import Lazily, Skeleton, put_together, take_down
from prsite.build.sources import Entries, prepare_reader, read_sources, reading_by, stamps_of
from prsite.build.staging import Staging
from prsite.build.stamps import is_settled
from prsite.build.store import raw_digest, value_digest
from prsite.build.update import Brief, Outcome, Update, compacted, file_reads, merged
from prsite.builtin import BUILTIN
from prsite.check.comments import check_orphans, check_partial
from prsite.config.decode import SETTINGS
from prsite.config.load import base_path
from prsite.config.positions import key_lines
from prsite.content.read import Reader, files_of
from prsite.content.readings import Reading
from prsite.content.registries import read_registries
from prsite.diagnostics import Checked, Diagnostic, PrsiteError, Severity, has_errors, ordered
from prsite.digest import digest
from prsite.extensions import factories_of, installed, kinds_of
from prsite.kinds.registry import Kinds
from prsite.loading import assemble_site
from prsite.model.output import Output
from prsite.model.registry import Registries
from prsite.model.source import Source
from prsite.site.site import Site
from prsite.theme.loader import load_theme
from prsite.theme.renderer import check_templates
from prsite.theme.theme import Theme

if TYPE_CHECKING:
    from prsite.check.texts import Seen

_FEW_RECORDS = 20
"""Sources that may be read again at each build before it is worth writing all records anew …"""
_SMALL = 500
"""… unless there are only so few of them."""


def make(opened: Opened, staging: Staging | None, progress: Progress) -> Result:
    """Reads, assembles, plans, brings up to date and publishes; without ``staging`` it publishes nowhere."""
    return _Build(opened, staging, progress).run()


def proofread(opened: Opened, progress: Progress) -> Result:
    """Reads the sources and looks at their texts by the rules that are asked for, at nothing else."""
    return _Build(opened, None, progress).proofread()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Designed:
    """A site with the outputs that it shall have: planned now, or (None) those of the state."""

    site: Site
    skeleton: Skeleton
    planned: tuple[Output, ...] | None
    changed: frozenset[str] | None
    found: tuple[Diagnostic, ...]


class _Build:
    """One build."""

    def __init__(self, opened: Opened, staging: Staging | None, progress: Progress) -> None:
        self.request = opened.request
        self.config = opened.config.value
        self.opened = opened
        self.memory = Memory(
            opened.cache,
            opened.head,
            opened.name,
            ignore=not opened.request.cache,
            warm=opened.request.warm,
        )
        self.sources = opened.sources.value
        self.staging = staging
        self.tell = progress
        self.extensions = (BUILTIN, *installed())
        self.kinds: Kinds = kinds_of(self.extensions)
        self.now_ns = self.memory.now_ns()
        self.stamps = stamps_of(self.sources, self.now_ns)
        self.shelf = self.memory.bodies()
        self.found: list[Diagnostic] = [*opened.config.diagnostics, *opened.sources.diagnostics]

    def run(self) -> Result:
        """The stages."""
        entries = self._read()
        registries = read_registries(self.request.root, self.sources)
        self.found += [*entries.found, *registries.diagnostics]
        self.tell("read", 1, 1)
        if self.staging is None:
            seen = self._look_over(entries) if self.config.check.text else ()
            ids = (one.item.id for one in entries.by_path.values())
            orphans = check_orphans(self.sources, ids, self.config)
            self.found += [*(d for one in seen for d in one.found), *orphans]
        try:
            theme = self._theme()
            state = self.memory.state() if self.staging else None
            designed = self._design(entries, registries.value, theme, state)
            if designed is None:
                return Result(diagnostics=ordered(self.found), lack=self._lack())
            outcome = self._update(entries, theme, state, designed)
        except PrsiteError as fault:
            return Result(diagnostics=ordered([*self.found, *fault.diagnostics]), lack=self._lack())
        return self._publish(entries, designed, outcome, state)

    def proofread(self) -> Result:
        """What the rules find; of all else only what kept texts from being looked at."""
        from prsite.check.texts import check_rule_names  # see _look_over

        entries = self._read()
        self.tell("read", 1, 1)
        seen = self._look_over(entries)
        others = [*self.found, *entries.found, *check_rule_names(self.config)]
        found = [d for d in others if d.severity is Severity.ERROR]
        found += [d for one in seen for d in one.found]
        mended = tuple(one.mended for one in seen if one.mended is not None)
        return Result(diagnostics=ordered(found), mended=mended, lack=self._lack())

    def _look_over(self, entries: Entries) -> list[Seen]:
        """What the rules for texts find in all sources, in processes where there are many."""
        # Imported here for start-up time: builds look at no text.
        from prsite.check.texts import Looker, look_over, prepare_looker, subjects_of

        request = self.request
        subjects = subjects_of(entry.item for entry in entries.by_path.values())
        initial = (request.root, self.config.check, request.rules, request.mend)
        with processes(request.jobs, len(subjects), prepare_looker, initial) as pool:
            return look_over(subjects, Looker(*initial), pool, self.tell)

    def _read(self) -> Entries:
        self.tell("read", 0, 1)
        records = self.memory.records()
        fresh = sum(1 for s in self.sources if s.role == "item" and s.path not in records)
        with ExitStack() as stack:
            read_many = stack.enter_context(self._readers(fresh))
            entries = read_sources(
                self.request.root,
                self.sources,
                self.kinds,
                self.config,
                records=records,
                stamps=self.stamps,
                read_many=read_many,
            )
        if entries.news > _FEW_RECORDS or len(records) < _SMALL:
            self.memory.save_records(entries.records)
        return entries

    @contextmanager
    def _readers(
        self, count: int
    ) -> Iterator[Callable[[Sequence[Source]], Sequence[tuple[Reading, Record | None]]] | None]:
        """Processes that read, where there is much to read."""
        files = files_of(self.sources)
        initial = (self.request.root, self.kinds, self.config, files)
        with processes(self.request.jobs, count, prepare_reader, initial) as pool:
            yield reading_by(pool, Reader(*initial), self.stamps) if pool else None

    def _theme(self) -> Theme:
        """The theme, its templates compiled once: one that is broken would break every page anew."""
        theme = load_theme(self.request.root, self.config, cache=self.request.root / CACHE)
        more = (*check_templates(theme.value).diagnostics, *check_partial(self.config, theme.value.templates))
        checked = Checked(theme.value, (*theme.diagnostics, *more))
        if checked.failed:
            raise PrsiteError(*checked.diagnostics)
        self.found += checked.diagnostics
        return theme.value

    def _design(
        self, entries: Entries, registries: Registries, theme: Theme, state: State | None
    ) -> _Designed | None:
        """The site and its outputs, from the skeleton where that stands; None where it cannot be rendered."""
        request, key = self.request, self._structure(entries, registries, theme)
        if state is not None and state.skeleton.key == key and state.skeleton.covers(request.at):
            site = put_together(
                state.skeleton,
                registries,
                self.config,
                lambda path: entries.by_path[path].item,
                edition=request.edition,
                at=request.at,
                preview=request.preview,
            )
            self.found += state.found
            changed = frozenset(
                key
                for path, key in site.paths.items()
                if state.wholes.get(path) != entries.by_path[path].whole
            )
            return _Designed(
                site=site, skeleton=state.skeleton, planned=None, changed=changed, found=state.found
            )
        items = tuple(entry.item for entry in entries.by_path.values())
        site, found = assemble_site(request, items, registries, self.config, self.sources, self.extensions)
        skeleton = take_down(site, key, items)
        inputs = self._inputs(entries, theme, site, skeleton)
        self.found += found
        if any(d.code == "setting-file-missing" for d in found):
            return None
        planned = plan(site, inputs.generators())
        lines = key_lines((request.root / SETTINGS).read_text(encoding="utf-8-sig"))
        made = {output.path for output in planned.value.outputs}
        more = [*planned.diagnostics, *check_menus(site, made, lines)]
        self.found += more
        return _Designed(
            site=site,
            skeleton=skeleton,
            planned=planned.value.outputs,
            changed=None,
            found=(*found, *more),
        )

    def _structure(self, entries: Entries, registries: Registries, theme: Theme) -> bytes:
        """The digest of all that the site's shape and its plan depend on, the instant aside."""
        request = self.request
        alone = len(self.extensions) == 1
        parts = [
            f"{path}\0".encode("utf-8", "surrogatepass") + (entry.structure if alone else entry.whole)
            for path, entry in entries.by_path.items()
        ]
        others = (
            registries,
            tuple(s.path for s in self.sources if s.role in ("file", "static")),
            tuple((asset.path, asset.logical, digest(asset.data)) for asset in theme.assets),
            (request.edition, request.drafts, request.preview),
            self.config.check,
        )
        return raw_digest(b"".join(parts) + value_digest(others))

    def _inputs(self, entries: Entries, theme: Theme, site: Site, skeleton: Skeleton) -> Inputs:
        """What workers need. Who is not public, and the path of an edition's address, are part of what items
        show of themselves."""
        base = base_path(site.config)
        others = [*sorted(site.absent), *([base] if base != base_path(self.config) else [])]
        apart = "\0".join(others).encode("utf-8")
        by_path = entries.by_path
        wholes = {key: by_path[path].whole for path, key in site.paths.items()}
        if apart:
            wholes = {key: raw_digest(whole + apart) for key, whole in wholes.items()}
        wholes |= {path: by_path[path].whole for path in skeleton.unpublished}
        plain = [s for s in self.sources if s.role in ("file", "static")]
        return Inputs(
            root=self.request.root,
            site=site,
            theme=theme,
            files={unicodedata.normalize("NFC", s.path): s.path for s in plain},
            statics=tuple(s.path for s in plain if s.role == "static"),
            factories=factories_of(self.extensions),
            unpublished=Lazily(frozenset(skeleton.unpublished), lambda path: by_path[path].item),
            sources={s.path: s for s in self.sources if s.role in ("file", "static", "thread")},
            stamps=self.stamps,
            wholes=wholes,
            looked=self.memory.files(),
            packs=self.memory.packs,
            build=self.memory.next_build(),
        )

    def _update(self, entries: Entries, theme: Theme, state: State | None, designed: _Designed) -> Outcome:
        brief = Brief(
            inputs=self._inputs(entries, theme, designed.site, designed.skeleton),
            state=state,
            changed=designed.changed,
            planned=designed.planned,
            bodies=self.shelf,
            sources=entries.by_path.keys(),
            held=self._held(),
            jobs=self.request.jobs,
            watched=self.request.watched,
        )
        with ExitStack() as stack:
            tree = self._tree(stack)
            return Update(brief, self.memory, self._crew, tree, self.tell).run()

    def _held(self) -> Mapping[str, str]:
        return self.staging.held if self.staging else {}

    def _tree(self, stack: ExitStack) -> Callable[[], Path]:
        """Gives the folder for new files."""
        if self.staging is not None:
            return self.staging.prepare
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="prsite-check-")))
        return lambda: folder

    @contextmanager
    def _crew(self, inputs: Inputs, count: int) -> Iterator[Executor | None]:
        with processes(self.request.jobs, count, prepare, (inputs,)) as pool:
            yield pool

    def _publish(
        self, entries: Entries, designed: _Designed, outcome: Outcome, state: State | None
    ) -> Result:
        """Publishes what was made, unless something forbids it, and remembers it."""
        request, memory = self.request, self.memory
        found = ordered([*self.found, *merged(outcome.found)])
        stops = has_errors(found) or (request.strict and any(d.severity is Severity.WARNING for d in found))
        memory.save_bodies(self.shelf)
        memory.tidy_packs(self.shelf)
        memory.save_files(outcome.looked)
        pages = sum(path.endswith(".html") for path in outcome.files)
        result = Result(
            diagnostics=found,
            pages=pages,
            files=len(outcome.files),
            bodies=outcome.made_bodies,
            outputs=outcome.made_outputs,
            copied=outcome.made_files,
            reused=len(outcome.outputs) - outcome.made_outputs,
            lack=self._lack(),
            reasons=outcome.reasons,
        )
        if stops or self.staging is None:
            return result
        self.tell("publish", 0, 1)
        published = self.staging.publish(outcome.files, outcome.written)
        result = replace(
            result, published=published, diagnostics=ordered([*found, *self.staging.diagnostics])
        )
        self._remember(self.staging, entries, designed, outcome, result, state)
        self.tell("publish", 1, 1)
        return result

    def _remember(
        self,
        staging: Staging,
        entries: Entries,
        designed: _Designed,
        outcome: Outcome,
        result: Result,
        state: State | None,
    ) -> None:
        """Keeps the state of this build, and its seal where a later build can tell that nothing changed."""
        table, size = compacted(outcome, state.compacted if state else 0)
        kept = State(
            skeleton=designed.skeleton,
            wholes={path: entry.whole for path, entry in entries.by_path.items()},
            digests=outcome.digests,
            marks=outcome.marks,
            outputs=list(outcome.outputs.values()),
            table=table,
            compacted=size,
            files=file_reads(table),
            found=designed.found,
        )
        self.memory.save_state(kept)
        since, until = _span(designed.skeleton, table.names, self.request.at)
        settled = all(stamp.settled for stamp in self.stamps.values())
        settled = settled and is_settled(self.opened.newest_ns, self.now_ns)
        seal = Seal(
            signature=self.opened.signature,
            manifest=staging.manifest_digest,
            since=since,
            until=until,
            pages=result.pages,
            files=result.files,
            outputs=len(outcome.outputs),
            found=result.diagnostics,
        )
        file = seal_file(self.opened.cache, self.opened.head, self.opened.name)
        if settled:
            file.save(seal)
        else:
            file.forget()

    def _lack(self) -> str:
        lack = self.memory.lack
        return str(lack) if lack else ""


def _span(skeleton: Skeleton, names: Sequence[str], at: datetime) -> tuple[datetime | None, datetime | None]:
    """The span in which a site is the same: by its items, and by the instants that outputs asked about."""
    since, until = skeleton.since, skeleton.until
    for name in names:
        if name.startswith("past "):
            instant = datetime.fromisoformat(name.removeprefix("past "))
            if instant <= at:
                since = instant if since is None or instant > since else since
            else:
                until = instant if until is None or instant < until else until
    return since, until
