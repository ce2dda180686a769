"""What a body may ask while it is converted."""

from __future__ import annotations

import posixpath
import unicodedata
from collections.abc import Callable

from prsite.build.answers import Answers
from prsite.build.recorder import Recorder
from prsite.config.load import base_path, calendar_of, digits_of
from prsite.i18n.dates import format_partial
from prsite.i18n.instants import PartialDate
from prsite.model.body import Media, Rendition
from prsite.model.item import Item
from prsite.model.polls import Poll, read_poll
from prsite.model.protocols import Contact, Desk, Target
from prsite.model.urls import absolute, with_base
from prsite.site.asking import endpoint_host, endpoint_origin, hidden_fields


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

    def desk(self) -> Desk:
        """Where a question about this item goes.

        The settings are known to every build and are no reads, but for the site's address, which is another
        in another edition. The reference tells the item's own address and title.
        """
        config, lang, id = self._answers.site.config, self._item.lang, self._item.id
        target = self.item(f"id:{id}")
        card = self._answers.find(id, lang)
        self._recorder.tell("host ", config.site.url)
        address = absolute(config.site.url, card.url if card else "")
        return Desk(
            email=config.organisation.email,
            phone=config.organisation.phone,
            endpoint=config.ask.endpoint,
            origin=endpoint_origin(config),
            host=endpoint_host(config),
            fields=hidden_fields(config, lang, address),
            notice=config.ask.notice.of(lang),
            title=target.title if target else "",
            address=address,
        )

    def poll(self, ref: str) -> Poll | None:
        """The poll with this id, its texts in the item's language."""
        entry = self._answers.entry("polls", ref, self._item.lang)
        self._recorder.tell(f"entry polls\t{ref}\t{self._item.lang}", entry)
        return None if entry is None else read_poll(entry)[0]

    def day(self, value: PartialDate) -> str:
        """A date in the calendar and digits of the item's language."""
        config, lang = self._answers.site.config, self._item.lang
        return format_partial(value, lang, calendar_of(config, lang), digits_of(config, lang))

    def text(self, message: str) -> str:
        """A message of the theme in the item's language."""
        return self._text(message, self._item.lang)
