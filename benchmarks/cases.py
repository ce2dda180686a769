"""What is done to a site before it is built again, and how one knows that the build took it up."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from html import unescape

from benchmarks.posts import Edits, Post, body_mark, edit, title_mark
from benchmarks.sites import Folder

CASES = ("cold", "unchanged", "first body", "body", "title", "tag", "template")
"""In the order in which they are run: the first edit after a cold build is told apart from later ones."""

OWN_CASES = ("first body",)
"""Cases that programs without a memory of former builds do not have."""

_SETTLED = 3.0
"""Seconds after which a file's time tells that it is unchanged; a younger one could still be written to."""


@dataclass(slots=True)
class Desk:
    """A site at which somebody edits one recent post. ``turn`` is the number of template changes."""

    folder: Folder
    post: Post
    edits: Edits = Edits()
    turn: int = 0
    written: float = 0.0

    def prepare(self, case: str) -> None:
        """Bring the sources into the state that the case is about."""
        action: dict[str, Callable[[], None]] = {
            "cold": self.folder.forget,
            "unchanged": self._wait,
            "first body": lambda: self._edit(replace(self.edits, body=self.edits.body + 1)),
            "body": lambda: self._edit(replace(self.edits, body=self.edits.body + 1)),
            "title": lambda: self._edit(replace(self.edits, title=self.edits.title + 1)),
            "tag": lambda: self._edit(replace(self.edits, tag=self.edits.tag + 1)),
            "template": self._change_template,
        }
        action[case]()

    def confirm(self) -> None:
        """Fail unless the published page is that of the sources: a build that skips work is no build."""
        path = self.folder.root / "public" / "posts" / self.post.slug / "index.html"
        page = unescape(path.read_text(encoding="utf-8"))
        wanted = [f"نسخهٔ قالب: {self.turn}"]
        wanted += [body_mark(self.edits.body)] if self.edits.body else []
        wanted += [title_mark(self.edits.title)] if self.edits.title else []
        wanted += [f">{tag}</a>" for tag in edit(self.post, self.edits).tags]
        missing = [words for words in wanted if words not in page]
        if missing:
            raise SystemExit(f"{path} is out of date; it lacks {missing}")

    def _edit(self, edits: Edits) -> None:
        self.edits = edits
        self.folder.write(edit(self.post, edits))
        self.written = time.monotonic()

    def _change_template(self) -> None:
        self.turn += 1
        self.folder.change_template(self.turn)
        self.written = time.monotonic()

    def _wait(self) -> None:
        time.sleep(max(0.0, self.written + _SETTLED - time.monotonic()))
