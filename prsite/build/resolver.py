"""What a body may ask while it is converted."""

from __future__ import annotations

import posixpath
import unicodedata
from collections.abc import Callable, Mapping

from prsite.model.body import Media
from prsite.model.card import Card
from prsite.model.item import Item
from prsite.model.protocols import Contact, Target
from prsite.model.urls import with_base


class ItemResolver:
    """Answers for one item. ``cards`` go by key, ``by_path`` gives the key of a source path."""

    def __init__(
        self,
        item: Item,
        *,
        base: str,
        default_language: str,
        cards: Mapping[str, Card],
        by_path: Mapping[str, str],
        hidden: frozenset[str],
        files: Mapping[str, str],
        media: Callable[[str], Media],
        text: Callable[[str, str], str],
        contact: Callable[[str, str], Contact | None],
    ) -> None:
        self._item = item
        self._base = base
        self._default = default_language
        self._cards = cards
        self._by_path = by_path
        self._hidden = hidden
        self._files = files
        self._media = media
        self._text = text
        self._contact = contact

    def item(self, ref: str) -> Target | None:
        """The item by ``id:…`` or by source path; one that is hidden has no address."""
        key = self._key(ref)
        if key is None:
            name = ref.removeprefix("id:") if ref.startswith("id:") else self._path(ref)
            return Target("") if name in self._hidden else None
        card = self._cards[key]
        return Target(with_base(self._base, card.url), key, card.title)

    def _key(self, ref: str) -> str | None:
        if ref.startswith("id:"):
            for lang in (self._item.lang, self._default):
                if (key := f"{lang}/{ref[3:]}") in self._cards:
                    return key
            return None
        key = self._by_path.get(self._path(ref), "")
        own = f"{self._item.lang}/{key.partition('/')[2]}"
        if own in self._cards:
            return own
        return key if key in self._cards else None

    def _path(self, ref: str) -> str:
        folder = posixpath.dirname(self._item.origin.path)
        path = f"content{ref}" if ref.startswith("/") else f"{folder}/{ref}"
        return unicodedata.normalize("NFC", posixpath.normpath(path))

    def file(self, ref: str) -> Media | None:
        """The file by path relative to the item's source."""
        actual = self._files.get(self._path(ref))
        return None if actual is None else self._media(actual)

    def href(self, url: str) -> str:
        """A root-relative address with the base path before it."""
        return with_base(self._base, url)

    def contact(self, ref: str) -> Contact | None:
        """The person with this id; one who is hidden has no name."""
        hidden = Contact(name="") if ref in self._hidden else None
        return self._contact(ref, self._item.lang) or hidden

    def text(self, message: str) -> str:
        """A message of the theme in the item's language."""
        return self._text(message, self._item.lang)
