"""People: management, spokespeople, press officers."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from prsite.model.item import Item
from prsite.model.keys import key
from prsite.model.values import Image


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Item):
    """A person journalists may meet. The title is the name, without honorific."""

    NAME: ClassVar[str] = "person"
    SECTION: ClassVar[str] = "people"
    LABEL: ClassVar[dict[str, str]] = {"fa": "شخص", "en": "Person"}
    LISTED: ClassVar[bool] = False
    CARD_KEYS: ClassVar[tuple[str, ...]] = (
        "honorific",
        "family_name",
        "role",
        "photo",
        "phone",
        "email",
        "messenger",
        "spokesperson",
    )
    PERMALINK: ClassVar[str] = "/people/{slug}/"

    title: str = field(
        default="", metadata=key("نام کامل، اگر جز نام و نام خانوادگی باشد", "The full name", text=True)
    )
    honorific: str = field(default="", metadata=key("عنوان، مانند دکتر یا مهندس", "The honorific", text=True))
    given_name: str = field(default="", metadata=key("نام", "The given name", required=True, text=True))
    family_name: str = field(
        default="", metadata=key("نام خانوادگی", "The family name", required=True, text=True)
    )
    name_en: str = field(default="", metadata=key("نام به انگلیسی", "The name in English"))
    role: str = field(default="", metadata=key("سمت", "The role", text=True))
    photo: Image | None = field(default=None, metadata=key("عکس", "The portrait"))
    phone: str = field(default="", metadata=key("تلفن", "The telephone number"))
    email: str = field(default="", metadata=key("رایانامه", "The e-mail address"))
    messenger: str = field(default="", metadata=key("پیام‌رسان", "The messenger address", address=True))
    topics: tuple[str, ...] = field(
        default=(), metadata=key("موضوع‌های پاسخ‌گویی", "What to ask them about", text=True)
    )
    spokesperson: bool = field(default=False, metadata=key("سخنگو است", "Speaks for the organisation"))
