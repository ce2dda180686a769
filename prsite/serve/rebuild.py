"""Building the preview again and again, and remembering the last good one."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from prsite.config.load import base_path, load_config
from prsite.diagnostics import Diagnostic, PrsiteError, ordered
from prsite.pipeline import Request, Result, build

FOLDER = ".prsite/serve"


@dataclass(slots=True)
class Preview:
    """The site as it is shown: its folder, base path, and what was found wrong by the last build.

    ``clock`` gives each build its now; ``request`` says all else. The server's thread reads while the
    builder's writes: every answer is one value, exchanged whole.
    """

    request: Request
    clock: Callable[[], datetime]
    base: str = "/"
    diagnostics: tuple[Diagnostic, ...] = ()
    ready: bool = False
    _busy: threading.Lock = field(default_factory=threading.Lock)

    @property
    def folder(self) -> Path:
        """Where the last good preview stands."""
        return self.request.output

    @property
    def root(self) -> Path:
        """The site's own folder."""
        return self.request.root

    def rebuild(self) -> Result:
        """Builds once; a preview that fails leaves the last good one in place."""
        with self._busy:
            result = build(replace(self.request, at=self.clock(), warm=True))
            if result.published is not None:
                try:
                    self.base = base_path(load_config(self.root).value)
                except PrsiteError:
                    self.base = "/"
                self.ready = True
            self.diagnostics = ordered(result.diagnostics)
            return result
