"""Clippings: what newspapers wrote about the organisation, and what it says to that."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, Literal

from prsite.model.item import Item
from prsite.model.keys import key
from prsite.model.values import FileRef, Moment

Medium = Literal["agency", "online", "print", "radio", "tv", "social", "messenger"]
Tone = Literal["positive", "neutral", "negative"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Clipping(Item):
    """A press clipping (بریدهٔ جراید). The excerpt is theirs, the body is our commentary."""

    NAME: ClassVar[str] = "clipping"
    SECTION: ClassVar[str] = "clippings"
    LABEL: ClassVar[dict[str, str]] = {"fa": "بازتاب رسانه‌ها", "en": "In the press"}
    DATED: ClassVar[bool] = True
    CARD_KEYS: ClassVar[tuple[str, ...]] = ("outlet", "source_title", "source_date", "medium")
    PERMALINK: ClassVar[str] = "/clippings/{year}/{slug}/"
    RAW_HTML: ClassVar[bool] = False

    outlet: str = field(default="", metadata=key("شناسهٔ رسانه", "The id of the outlet", required=True))
    source_url: str = field(
        default="", metadata=key("نشانی اصل", "The address of the original", address=True)
    )
    source_title: str = field(
        default="", metadata=key("عنوان در رسانه", "The headline in the outlet", text=True)
    )
    source_date: Moment | None = field(
        default=None, metadata=key("تاریخ انتشار در رسانه", "When the outlet published it")
    )
    source_lang: str = field(
        default="", metadata=key("زبان اصل، مانند fa یا en", "The language of the original")
    )
    medium: Medium = field(
        default="online", metadata=key("نوع رسانه", "agency, online, print, radio, tv, social, messenger")
    )
    issue: str = field(default="", metadata=key("شمارهٔ روزنامه", "The issue of the paper"))
    page: str = field(default="", metadata=key("صفحه", "The page of the paper"))
    time: str = field(default="", metadata=key("ساعت پخش", "The time of the broadcast"))
    source_author: str = field(default="", metadata=key("نویسنده در رسانه", "The outlet's author", text=True))
    excerpt: str = field(default="", metadata=key("گزیدهٔ متن رسانه", "The quoted excerpt", text=True))
    releases: tuple[str, ...] = field(
        default=(), metadata=key("شناسهٔ اطلاعیه‌های مرتبط", "The ids of the releases it concerns")
    )
    campaign: str = field(default="", metadata=key("شناسهٔ پویش", "The id of the campaign"))
    tone: Tone | None = field(
        default=None,
        metadata=key("لحن (ثبت داخلی، منتشر نمی‌شود)", "The tone: an editorial record, not published"),
    )
    tone_by: str = field(
        default="", metadata=key("چه کسی لحن را سنجید", "Who judged the tone; not published")
    )
    archive: FileRef | None = field(
        default=None,
        metadata=key("رونوشت ما (خصوصی، منتشر نمی‌شود)", "Our own copy: private, never published"),
    )
