"""The files that items and pages use, looked at once and remembered while they stay what they are."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import msgspec

from prsite.build.media import examine
from prsite.build.renditions import renditions_of
from prsite.build.stamps import Stamp, stands
from prsite.build.store import value_digest
from prsite.diagnostics import Checked, Diagnostic, PrsiteError, error
from prsite.digest import digest
from prsite.model.body import Media, Rendition
from prsite.model.comments import Thread
from prsite.model.source import Source


class Looked(msgspec.Struct, array_like=True, gc=False, frozen=True):
    """What looking at a file came to: how it is published, or what is wrong with it. Under the name of its
    renditions those are told, of the file as ``media`` describes it."""

    stamp: Stamp
    media: Media | None
    found: tuple[Diagnostic, ...] = ()
    renditions: tuple[Rendition, ...] = ()


class Library:
    """The files below ``content/`` and ``static/``. ``kept`` is what earlier builds found, by path,
    ``looked`` what this one did; ``looked_now`` of that what was not handed on yet. ``isolates`` is the
    setting ``[markdown] isolate``, for the comments of archives."""

    def __init__(
        self,
        root: Path,
        sources: Mapping[str, Source],
        stamps: Mapping[str, Stamp],
        kept: Mapping[str, Looked],
        *,
        isolates: bool = True,
    ) -> None:
        self._root = root
        self._sources = sources
        self._stamps = stamps
        self._kept = kept
        self._isolates = isolates
        self.looked: dict[str, Looked] = {}
        self.looked_now: dict[str, Looked] = {}
        self._threads: dict[str, Checked[Thread]] = {}

    def look(self, path: str) -> Media | PrsiteError:
        """A file as it is published, or the fault that forbids it."""
        looked = self._look(path)
        return looked.media if looked.media is not None else PrsiteError(*looked.found)

    def digest(self, path: str) -> bytes:
        """The digest of what ``look`` gives."""
        looked = self._look(path)
        return value_digest((looked.media, looked.found))

    def renditions(self, path: str) -> tuple[Rendition, ...]:
        """The renditions of a picture as long as its bytes are the same, () for any other file."""
        looked = self._look(path)
        if looked.media is None:
            return ()
        name = f"renditions:{path}"
        kept = self.looked.get(name) or self._kept.get(name)
        if kept is None or kept.media != looked.media:
            made = renditions_of(self._root, looked.media)
            kept = Looked(looked.stamp, looked.media, renditions=made)
        if self.looked.get(name) is not kept:
            self._keep(name, kept)
        return kept.renditions

    def renditions_digest(self, path: str) -> bytes:
        """The digest of what ``renditions`` gives."""
        return value_digest(self.renditions(path))

    def content_digest(self, path: str) -> bytes:
        """The digest of a file's bytes, whatever they are; of nothing where it cannot be read."""
        source, stamp = self._sources.get(path), self._stamps.get(path)
        kept = self.looked.get(f"bytes:{path}") or self._kept.get(f"bytes:{path}")
        if kept is not None and source is not None and stands(kept.stamp, source):
            self._keep(f"bytes:{path}", kept)
            return bytes.fromhex(kept.media.digest) if kept.media else b""
        try:
            found = digest((self._root / path).read_bytes())
        except OSError:
            return b""
        if stamp is not None:
            media = Media(path=path, url="", mime="", size=0, digest=found)
            self._keep(f"bytes:{path}", Looked(stamp, media))
        return bytes.fromhex(found)

    def read(self, path: str) -> bytes:
        """The bytes of a file. Raises PrsiteError for one that cannot be read."""
        try:
            return (self._root / path).read_bytes()
        except OSError as fault:
            raise PrsiteError(error("unreadable", path, reason=fault.strerror or fault)) from None

    def thread_digest(self, path: str) -> bytes:
        """The digest of an archive of comments; of nothing where there is none."""
        return self.content_digest(path) if path in self._sources else b""

    def thread(self, path: str) -> Thread | None:
        """The comments that an archive holds, None where there is none. Raises PrsiteError for one that
        cannot be read."""
        if path not in self._sources:
            return None
        if path not in self._threads:
            self._threads[path] = self._read_thread(path)
        found = self._threads[path]
        if found.failed:
            raise PrsiteError(*found.diagnostics)
        return found.value

    def thread_faults(self, path: str) -> tuple[Diagnostic, ...]:
        """What is wrong with an archive that can be read."""
        source, name = self._sources.get(path), f"thread:{path}"
        if source is None:
            return ()
        kept = self.looked.get(name) or self._kept.get(name)
        if kept is not None and stands(kept.stamp, source):
            self._keep(name, kept)
            return kept.found
        return self._read_thread(path).diagnostics

    def _read_thread(self, path: str) -> Checked[Thread]:
        from prsite.content.comments import read_thread  # few sites have comments

        found = read_thread(self.read(path), path, isolates=self._isolates)
        self._keep(f"thread:{path}", Looked(self._stamps[path], None, found.diagnostics))
        return found

    def _look(self, path: str) -> Looked:
        looked = self.looked.get(path)
        if looked is not None:
            return looked
        source, kept = self._sources.get(path), self._kept.get(path)
        if kept is not None and source is not None and stands(kept.stamp, source):
            self._keep(path, kept)
            return kept
        stamp = self._stamps.get(path) or Stamp(0, 0, 0, 0, False)
        try:
            looked = Looked(stamp, examine(self._root, path))
        except PrsiteError as fault:
            looked = Looked(stamp, None, fault.diagnostics)
        self._keep(path, looked)
        return looked

    def _keep(self, name: str, looked: Looked) -> None:
        self.looked[name] = self.looked_now[name] = looked
