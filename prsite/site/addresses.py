"""Who owns which address. Hidden items count: a draft must not find its place taken on the day it appears."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from prsite.config.schema import Config
from prsite.diagnostics import Diagnostic, error
from prsite.model.item import Item
from prsite.model.urls import alias_path
from prsite.site.permalinks import permalink, short_address


@dataclass(slots=True)
class Claims:
    """What came of all claims: the items that have their addresses, and the faults.

    An item that wants what another has is left out of ``items``, and an alias likewise out of its item, so
    that each such fault is reported once, here.
    """

    items: tuple[Item, ...] = ()
    found: list[Diagnostic] = field(default_factory=list)
    owners: dict[str, tuple[Item, str]] = field(default_factory=dict)

    def claim(self, url: str, item: Item, because: str, code: str) -> bool:
        """Whether the address is the item's; reported where it is another's already.

        ``because`` is the key of the front matter that the claim rests on: its place is looked up only where
        two claims meet.
        """
        first, key = self.owners.setdefault(_folded(url), (item, because))
        if first is item or first.key == item.key:
            return True
        place = item.origin.place(because)
        self.found.append(error(code, place.path, place.line, also=[first.origin.place(key)], url=url))
        return False


def _folded(url: str) -> str:
    """What two addresses share that some disk takes for one."""
    return url.lower() if url.isascii() else unicodedata.normalize("NFC", url).casefold()


def claim_addresses(items: Iterable[Item], config: Config) -> Claims:
    """Addresses of items first, then short addresses, then former ones."""
    claims = Claims()
    kept: dict[str, Item] = {}
    for item in items:
        # A second item of the same key has its own diagnostic, for its id.
        if item.key not in kept and claims.claim(permalink(item, config), item, "slug", "duplicate-url"):
            kept[item.key] = item
    for key, item in list(kept.items()):
        if not claims.claim(short_address(item, config), item, "id", "duplicate-short-address"):
            del kept[key]
    claims.items = tuple(_with_own_aliases(item, claims) for item in kept.values())
    return claims


def _with_own_aliases(item: Item, claims: Claims) -> Item:
    if not item.aliases:
        return item
    own = []
    for alias in item.aliases:
        url = alias_path(alias)
        if url is None:
            place = item.origin.place("aliases")
            claims.found.append(error("bad-alias", place.path, place.line, alias=alias))
        elif claims.claim(url, item, "aliases", "duplicate-alias"):
            own.append(alias)
    return replace(item, aliases=tuple(own))
