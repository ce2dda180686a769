"""Which items have comments, and which never do."""

from __future__ import annotations

from prsite.config.schema import Config
from prsite.kinds.notice import Notice
from prsite.model.item import Item

WITHOUT = frozenset({"faq", "person", "presskit"})
"""Kinds that nobody comments on: questions have no pages of their own, people are no subject of debate."""

NEVER = frozenset({"condolence", "commemoration", "tender", "auction", "circular"})
"""Types of notices under which no comment may stand, whatever the item says: mourning and procedure."""


def takes_none(item: Item) -> bool:
    """Whether an item can have no comments whatever it and the settings say."""
    return item.NAME in WITHOUT or (isinstance(item, Notice) and item.type in NEVER)


def has_dialogue(item: Item, config: Config) -> bool:
    """Whether an item's page shows comments: those of its kind by the settings, or by its own word."""
    settings = config.comments
    if settings.provider == "none" or item.comments == "false":
        return False
    return (bool(item.comments) or item.NAME in settings.kinds) and not takes_none(item)
