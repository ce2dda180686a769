"""What a body may ask while it is converted."""

from __future__ import annotations

import posixpath
import unicodedata
from collections.abc import Callable

from prsite.build.answers import Answers
from prsite.build.recorder import Recorder
from prsite.config.load import base_path
from prsite.model.body import Media, Rendition
from prsite.model.item import Item
from prsite.model.protocols import Contact, Target
from prsite.model.urls import with_base


class ItemResolver:
    """Answers for one item, each answer noted."""

    def __init__(
        self,
        item: Item,
        answers: Answers,
        recorder: Recorder,
        *,
        media: Callable[[str], Media],
        renditions: Callable[[str], tuple[Rendition, ...]],
        text: Callable[[str, str], str],
    ) -> None:
        self._item = item
        self._answers = answers
        self._recorder = recorder
        self._base = base_path(answers.site.config)
        self._media = media
        self._renditions = renditions
        self._text = text

    def item(self, ref: str) -> Target | None:
        """The item by ``id:…`` or by source path; one that is hidden has no address."""
        name = ref if ref.startswith("id:") else self._path(ref)
        target = self._answers.reference(name, self._item.lang)
        self._recorder.tell(f"reference {name}\t{self._item.lang}", target)
        return target

    def _path(self, ref: str) -> str:
        folder = posixpath.dirname(self._item.origin.path)
        path = f"content{ref}" if ref.startswith("/") else f"{folder}/{ref}"
        return unicodedata.normalize("NFC", posixpath.normpath(path))

    def file(self, ref: str) -> Media | None:
        """The file by path relative to the item's source."""
        path = self._path(ref)
        actual = self._answers.file(path)
        self._recorder.tell(f"file {path}", actual)
        return self._media(actual) if actual else None

    def renditions(self, path: str) -> tuple[Rendition, ...]:
        """The smaller copies of a picture."""
        return self._renditions(path)

    def href(self, url: str) -> str:
        """A root-relative address with the base path before it."""
        return with_base(self._base, url)

    def contact(self, ref: str) -> Contact | None:
        """The person with this id; one who is hidden has no name."""
        contact = self._answers.contact(ref, self._item.lang)
        self._recorder.tell(f"contact {ref}\t{self._item.lang}", contact)
        return contact

    def text(self, message: str) -> str:
        """A message of the theme in the item's language."""
        return self._text(message, self._item.lang)
