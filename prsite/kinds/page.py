"""Standing pages: about, policies, style book."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from prsite.model.item import Item


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingPage(Item):
    """A page outside the flow of news; it has no date of its own and stands in no listing."""

    NAME: ClassVar[str] = "page"
    SECTION: ClassVar[str] = "pages"
    LABEL: ClassVar[dict[str, str]] = {"fa": "صفحه", "en": "Page"}
    LISTED: ClassVar[bool] = False
    PERMALINK: ClassVar[str] = "/{slug}/"
