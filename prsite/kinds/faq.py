"""Questions of the public, with their answers."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from prsite.model.item import Item
from prsite.model.keys import key
from prsite.model.values import Moment


@dataclass(frozen=True, slots=True, kw_only=True)
class Faq(Item):
    """A question (the title) and its answer (the body). It lives on the page of its category."""

    NAME: ClassVar[str] = "faq"
    SECTION: ClassVar[str] = "faq"
    LABEL: ClassVar[dict[str, str]] = {"fa": "پرسش", "en": "Question"}
    CARD_KEYS: ClassVar[tuple[str, ...]] = ("category", "order", "asked_in")
    PERMALINK: ClassVar[str] = "/faq/{category}/#{slug}"

    category: str = field(default="", metadata=key("دستهٔ پرسش", "The category", required=True, text=True))
    order: int = field(default=0, metadata=key("جای پرسش در دسته", "Its place in the category"))
    asked_on: Moment | None = field(default=None, metadata=key("روزی که پرسیده شد", "The day it was asked"))
    asked_in: str = field(
        default="",
        metadata=key(
            "شناسهٔ مطلبی که پرسش از دیدگاه‌های آن برآمد؛ پس از # شناسهٔ دیدگاه",
            "The id of the item in whose comments it was asked; after # that of the comment",
        ),
    )
    reviewed: Moment | None = field(
        default=None, metadata=key("روز بازبینی پاسخ", "The day the answer was last reviewed")
    )
