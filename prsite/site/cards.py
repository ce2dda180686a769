"""Cards of items."""

from __future__ import annotations

from collections.abc import Mapping

from prsite.config.load import words_per_minute_of
from prsite.config.schema import Config
from prsite.i18n.reading import reading_minutes
from prsite.model.card import Card
from prsite.model.item import Item
from prsite.model.protocols import Contact
from prsite.model.urls import with_base
from prsite.site.comments import has_dialogue
from prsite.site.permalinks import permalink, short_address


def make_card(item: Item, terms: Mapping[str, tuple[str, ...]], config: Config) -> Card:
    """What other pages may know of an item. ``terms`` are the ids of its terms by taxonomy."""
    picture = item.image or getattr(item, "photo", None)
    return Card(
        key=item.key,
        id=item.id,
        lang=item.lang,
        kind=item.NAME,
        url=permalink(item, config),
        short_url=short_address(item, config),
        title=item.title,
        kicker=item.kicker,
        subtitle=item.subtitle,
        summary=item.summary,
        date=item.date,
        updated=item.updated,
        minutes=reading_minutes(item.words, item.lang, words_per_minute_of(config, item.lang)),
        image=picture,
        featured=item.featured,
        terms=terms,
        details={name: getattr(item, name) for name in item.CARD_KEYS},
        path=item.origin.path,
        noindex=item.noindex,
        comments=has_dialogue(item, config),
    )


def contact_of(card: Card, base: str) -> Contact:
    """A person's card as contact blocks show it; ``base`` is the path of the site's address."""
    details = {key: str(card.details.get(key) or "") for key in ("role", "phone", "email", "messenger")}
    return Contact(name=card.title, href=with_base(base, card.url), **details)
