"""Noticing that the site's sources change, and telling so once they have come to rest."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.polling import PollingObserver

from prsite.config.decode import SETTINGS, SOURCE_FOLDERS

_CHANGES = frozenset({"created", "modified", "moved", "deleted"})
_IGNORED_ENDINGS = ("~", ".swp", ".swx", ".tmp", ".part", ".crdownload")
QUIET = 0.05
"""Seconds without a further change after which a burst of changes is over."""


class _Watcher(Protocol):
    def schedule(self, event_handler: FileSystemEventHandler, path: str, *, recursive: bool) -> object: ...
    def unschedule_all(self) -> None: ...
    def start(self) -> None: ...
    def stop(self) -> None: ...
    def join(self, timeout: float | None = None) -> None: ...


def source_of(root: Path, path: Path) -> str | None:
    """The project-relative path of a source, or None for what no build reads."""
    try:
        parts = path.relative_to(root).parts
    except ValueError:
        return None
    if not parts or any(p.startswith((".", "~$")) or p == "__pycache__" for p in parts):
        return None
    if path.name.endswith(_IGNORED_ENDINGS):
        return None
    if len(parts) == 1:
        return parts[0] if parts[0] in (SETTINGS, *SOURCE_FOLDERS) else None
    return "/".join(parts) if parts[0] in SOURCE_FOLDERS else None


class Watch:
    """Watches a site's sources and calls ``changed`` with their names, in a thread of its own.

    While ``changed`` runs, further changes wait for the next call.
    """

    def __init__(self, root: Path, changed: Callable[[tuple[str, ...]], None]) -> None:
        self.root = root
        self.changed = changed
        self._names: queue.Queue[str | None] = queue.Queue()
        self._thread = threading.Thread(target=self._run, name="prsite-watch", daemon=True)
        self._observer: _Watcher = Observer()
        self._seen: frozenset[str] = frozenset()

    def start(self) -> None:
        """Begins to watch; where the system's own means are exhausted, by looking every second."""
        try:
            self._schedule()
            self._observer.start()
        except OSError:
            # Linux: fs.inotify.max_user_watches is used up.
            self._observer = PollingObserver(timeout=1)
            self._schedule()
            self._observer.start()
        self._thread.start()

    def stop(self) -> None:
        """Ends watching and waits for both threads."""
        self._observer.stop()
        self._names.put(None)
        self._observer.join(5)
        self._thread.join(5)

    def notice(self, path: Path) -> None:
        """Takes note of a changed path."""
        name = source_of(self.root, path)
        if name is not None:
            self._names.put(name)

    def _schedule(self) -> None:
        """Watches the folders that exist; the root alone, not what else lies below it."""
        handler = _Handler(self)
        present = frozenset(n for n in SOURCE_FOLDERS if (self.root / n).is_dir())
        self._observer.schedule(handler, str(self.root), recursive=False)
        for name in sorted(present):
            self._observer.schedule(handler, str(self.root / name), recursive=True)
        self._seen = present

    def _run(self) -> None:
        while True:
            first = self._names.get()
            if first is None:
                return
            names = {first: None}
            if not self._settle(names):
                return
            if self._seen != frozenset(n for n in SOURCE_FOLDERS if (self.root / n).is_dir()):
                self._observer.unschedule_all()
                self._schedule()
            self.changed(tuple(names))

    def _settle(self, names: dict[str, None]) -> bool:
        """Gathers names until nothing has changed for a moment; false when watching ends."""
        deadline = time.monotonic() + 2
        while time.monotonic() < deadline:
            try:
                name = self._names.get(timeout=QUIET)
            except queue.Empty:
                return True
            if name is None:
                return False
            names[name] = None
        return True


class _Handler(FileSystemEventHandler):
    def __init__(self, watch: Watch) -> None:
        self.watch = watch

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type not in _CHANGES or (event.is_directory and event.event_type == "modified"):
            return
        for path in (event.src_path, event.dest_path):
            if path:
                self.watch.notice(Path(str(path)))
