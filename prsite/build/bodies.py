"""The first wave: Markdown bodies, converted or taken from the packs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path

import msgspec

from prsite.build.answers import Answers
from prsite.build.files import check_files, named_files
from prsite.build.library import Library
from prsite.build.media import stand_in
from prsite.build.packs import PackReader, PackWriter
from prsite.build.recorder import Recorder
from prsite.build.resolver import ItemResolver
from prsite.build.shelf import Packed, newest
from prsite.build.store import File, raw_digest, value_digest
from prsite.build.traces import BodyTrace, restore_body, store_body
from prsite.config.load import base_path, digits_of
from prsite.content.texts import read_body
from prsite.diagnostics import Diagnostic, Place, PrsiteError, error
from prsite.markup.conversion import MarkupOptions
from prsite.markup.convert import convert
from prsite.model.body import Body, Media, Rendition
from prsite.model.item import Item

_AT_HAND = 48
"""Bodies that a process keeps ready: a page follows its body at once, feeds come back to the newest."""
_NOT_YET = frozenset({"link-to-hidden", "person-hidden"})
"""What items that are not public may do: they will be published, perhaps together with what they name."""
_ENCODER = msgspec.msgpack.Encoder()


def body_input(item: Item, base: str) -> bytes:
    """The digest of all that converting an item's body and looking at its files reads of the item itself, and
    of the path of the site's address, which is another in another edition."""
    origin = item.origin
    named = tuple(
        (key, value.file.path, origin.place(f"{key}.file").line) for key, value in named_files(item)
    )
    parts = (base, origin.path, origin.body_digest, origin.body_line, item.key, item.NAME, item.draft, named)
    return value_digest(parts)


class Bodies:
    """Converts the bodies of a site, remembering in ``known`` (by path) what earlier builds made."""

    def __init__(
        self,
        root: Path,
        answers: Answers,
        library: Library,
        recorder: Recorder,
        text: Callable[[str, str], str],
        *,
        known: Mapping[str, BodyTrace],
        folder: Path,
        pack: str,
    ) -> None:
        self._root = root
        self._answers = answers
        self._base = base_path(answers.site.config)
        self._library = library
        self._recorder = recorder
        self._text = text
        self._known = known
        self._learned: dict[str, BodyTrace] = {}
        self._reader = PackReader(folder)
        self.writer = PackWriter(folder, pack)
        self._later: File[Packed] | None = None
        self._ready: dict[str, tuple[Body, bytes]] = {}
        self.diagnostics: list[Diagnostic] = []

    def close(self) -> None:
        """Closes the packs."""
        self._reader.close()
        self.writer.close()

    def learn(self, traces: Iterable[BodyTrace]) -> None:
        """Take note of bodies that were made elsewhere."""
        self._learned.update((trace.path, trace) for trace in traces)

    def know(self, known: Mapping[str, BodyTrace]) -> None:
        """Use what earlier builds made, by path."""
        self._known = known

    def learn_later(self, index: File[Packed]) -> None:
        """The same from a file, which is read when a body is wanted that is not known."""
        self._later = index

    def get(self, item: Item) -> tuple[Body, bytes]:
        """An item's body and its digest."""
        found = self._ready.get(item.key)
        if found is None:
            found = self._recall(item) or self._fresh(item)
            self._keep(item.key, found)
        return found

    def _keep(self, key: str, body: tuple[Body, bytes]) -> None:
        self._ready[key] = body
        while len(self._ready) > _AT_HAND:
            del self._ready[next(iter(self._ready))]

    def _recall(self, item: Item) -> tuple[Body, bytes] | None:
        trace = self._trace(item.origin.path)
        stored = self._reader.body(trace.where) if trace is not None and trace.where else None
        return (restore_body(stored), trace.digest) if trace is not None and stored is not None else None

    def _trace(self, path: str) -> BodyTrace | None:
        found = self._learned.get(path) or self._known.get(path)
        if found is None and self._later is not None:
            index, self._later = self._later, None
            self._learned = {**newest(index.load() or {}), **self._learned}
            found = self._learned.get(path)
        return found

    def _fresh(self, item: Item) -> tuple[Body, bytes]:
        """A body that is needed before its turn; what is wrong with it is told at its turn."""
        kept, self.diagnostics = self.diagnostics, []
        try:
            with self._recorder.silence():
                body = self.convert(item)
        finally:
            self.diagnostics = kept
        return body, raw_digest(_ENCODER.encode(store_body(body)))

    def make(self, item: Item, whole: bytes) -> BodyTrace:
        """Converts a visible item's body and keeps it. Raises PrsiteError and whatever a bug raises."""
        kept, self.diagnostics = self.diagnostics, []
        try:
            with self._recorder.frame() as reads:
                examined = self._examine_files(item)
                body = self.convert(item)
            found = (*(d.softened() if item.draft else d for d in examined), *self.diagnostics)
        finally:
            self.diagnostics = kept
        data = _ENCODER.encode(store_body(body))
        digest = raw_digest(data)
        self._keep(item.key, (body, digest))
        return BodyTrace(
            path=item.origin.path,
            whole=whole,
            input=body_input(item, self._base),
            reads=self._recorder.pairs(reads),
            digest=digest,
            where=self.writer.append(data),
            found=found,
            ids=tuple(sorted(body.anchors)),
            links=body.links,
        )

    def examine(self, item: Item, whole: bytes) -> BodyTrace:
        """The faults of an item that is not published; nothing else of it is kept."""
        kept, self.diagnostics = self.diagnostics, []
        try:
            with self._recorder.frame() as reads:
                try:
                    self.convert(item)
                except PrsiteError as fault:
                    self.diagnostics += fault.diagnostics
                except Exception as fault:  # a bug: nobody should meet it on the day the text goes out
                    self.diagnostics.append(failed(item.key, item.origin.place("body"), fault))
                self.diagnostics += self._examine_files(item)
            found = tuple(d for d in self.diagnostics if d.code not in _NOT_YET)
        finally:
            self.diagnostics = kept
        return BodyTrace(
            path=item.origin.path,
            whole=whole,
            input=body_input(item, self._base),
            reads=self._recorder.pairs(reads),
            digest=b"",
            where=None,
            found=tuple(d.softened() for d in found) if item.draft else found,
        )

    def _examine_files(self, item: Item) -> list[Diagnostic]:
        def look(path: str) -> Media | PrsiteError:
            self._recorder.tell_digest(f"media {path}", lambda: self._library.digest(path))
            return self._library.look(path)

        return check_files(item, look)

    def convert(self, item: Item) -> Body:
        """An item's body, converted now; what is wrong with it goes to ``diagnostics``."""
        config = self._answers.site.config
        settings = config.markdown
        options = MarkupOptions(
            highlight=settings.highlight,
            raw_html=settings.raw_html and item.RAW_HTML,
            isolate_runs=settings.isolate,
            toc=settings.toc,
            digits=digits_of(config, item.lang),
            zone=config.site.timezone,
        )
        checked = convert(
            read_body(self._root, item.origin),
            path=item.origin.path,
            first_line=item.origin.body_line,
            lang=item.lang,
            resolver=ItemResolver(
                item,
                self._answers,
                self._recorder,
                media=self._file_of(item),
                renditions=self._renditions,
                text=self._text,
            ),
            options=options,
        )
        found = checked.diagnostics
        self.diagnostics += [d.softened() for d in found] if item.draft else found
        return checked.value

    def _file_of(self, item: Item) -> Callable[[str], Media]:
        """How an item's body finds files. One that is unusable is reported, and the body goes on."""

        def find(path: str) -> Media:
            self._recorder.tell_digest(f"media {path}", lambda: self._library.digest(path))
            found = self._library.look(path)
            if isinstance(found, Media):
                return found
            also = (Place(item.origin.path),)
            faults = [replace(d, also=also) for d in found.diagnostics]
            self.diagnostics += [d.softened() for d in faults] if item.draft else faults
            return stand_in(path)

        return find

    def _renditions(self, path: str) -> tuple[Rendition, ...]:
        if not self._answers.site.config.images.renditions:
            return ()
        self._recorder.tell_digest(f"renditions {path}", lambda: self._library.renditions_digest(path))
        return self._library.renditions(path)


def failed(url: str, place: Place | None, fault: Exception) -> Diagnostic:
    """The report of a bug, ours or a library's or an extension's: it names the page."""
    reason = f"{type(fault).__name__}: {fault}"[:300]
    path, line = (place.path, place.line) if place else (None, 0)
    return error("page-failed", path, line, url=url, reason=reason)
