"""Notices: circulars, tenders, appointments, condolences and the like."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, Literal

from prsite.model.item import Item
from prsite.model.keys import key
from prsite.model.values import Moment

NoticeType = Literal[
    "circular",
    "announcement",
    "appointment",
    "tender",
    "auction",
    "recruitment",
    "call",
    "interruption",
    "greeting",
    "condolence",
    "commemoration",
    "ceremony",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice(Item):
    """A notice. ``valid_until`` labels it as past, it never hides it; ``expires`` does."""

    NAME: ClassVar[str] = "notice"
    SECTION: ClassVar[str] = "notices"
    LABEL: ClassVar[dict[str, str]] = {"fa": "آگهی و اطلاعیه", "en": "Notice"}
    DATED: ClassVar[bool] = True
    CARD_KEYS: ClassVar[tuple[str, ...]] = ("type", "valid_until", "bids_until")
    PERMALINK: ClassVar[str] = "/notices/{year}/{slug}/"

    type: NoticeType = field(
        default="announcement",
        metadata=key("گونهٔ آگهی", "circular, tender, appointment, condolence …", required=True),
    )
    number: str = field(default="", metadata=key("شماره", "The notice's number"))
    round: str = field(default="", metadata=key("نوبت", "The round of a tender", text=True))
    documents_until: Moment | None = field(
        default=None, metadata=key("مهلت دریافت اسناد", "Documents can be had until")
    )
    bids_until: Moment | None = field(
        default=None, metadata=key("مهلت تحویل پیشنهاد", "Bids are taken until")
    )
    opening: Moment | None = field(default=None, metadata=key("زمان گشایش پاکت‌ها", "When bids are opened"))
    guarantee: str = field(default="", metadata=key("تضمین شرکت", "The guarantee asked for", text=True))
    sender: str = field(default="", metadata={**key("از طرف", "Who signs it", text=True), "alias": "from"})
    recipient: str = field(
        default="", metadata={**key("خطاب به", "Whom it addresses", text=True), "alias": "to"}
    )
    valid_until: Moment | None = field(
        default=None, metadata=key("مهلت؛ پس از آن برچسب می‌خورد", "After this it is labelled as past")
    )
