"""Releases: what the press office sends to the press."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, Literal

from prsite.model.item import Item
from prsite.model.keys import key
from prsite.model.values import Attachment, Quote

ReleaseType = Literal["news", "statement", "denial", "response", "advisory"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Release(Item):
    """A press release, statement (بیانیه), denial (تکذیبیه), response (جوابیه) or advisory."""

    NAME: ClassVar[str] = "release"
    SECTION: ClassVar[str] = "releases"
    LABEL: ClassVar[dict[str, str]] = {"fa": "اطلاعیهٔ مطبوعاتی", "en": "Press release"}
    DATED: ClassVar[bool] = True
    CARD_KEYS: ClassVar[tuple[str, ...]] = ("type", "city", "reference", "answers")
    PERMALINK: ClassVar[str] = "/{year}/{month}/{slug}/"

    type: ReleaseType = field(
        default="news", metadata=key("گونهٔ اطلاعیه", "news, statement, denial, response or advisory")
    )
    reference: str = field(default="", metadata=key("شمارهٔ نامه", "The reference number", text=True))
    city: str = field(default="", metadata=key("شهر، در آغاز متن", "The dateline city", text=True))
    release_line: str = field(default="", metadata=key("سطر انتشار", "The release line on top", text=True))
    quotes: tuple[Quote, ...] = field(
        default=(), metadata=key("نقل قول‌ها: متن و گوینده", "Quotes: text and person", text=True)
    )
    contacts: tuple[str, ...] = field(
        default=(), metadata=key("شناسهٔ افراد پاسخ‌گو", "The ids of the people to ask")
    )
    boilerplate: str = field(default="", metadata=key("شناسهٔ معرفی‌نامه", "The id of the boilerplate"))
    attachments: tuple[Attachment, ...] = field(
        default=(), metadata=key("پیوست‌ها", "Files offered with the release")
    )
    answers: str = field(
        default="", metadata=key("شناسهٔ بریده‌ای که به آن پاسخ می‌دهد", "The id of the clipping it answers")
    )
