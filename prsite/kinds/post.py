"""Posts: news, reports, photo stories, interviews, opinion, speeches, messages, infographics."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, Literal

from prsite.model.item import Item
from prsite.model.keys import key
from prsite.model.values import Image

Genre = Literal["news", "report", "photo", "interview", "opinion", "speech", "message", "infographic"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Post(Item):
    """A piece the organisation writes for its readers. Its genre decides the listing it stands in."""

    NAME: ClassVar[str] = "post"
    SECTION: ClassVar[str] = "posts"
    LABEL: ClassVar[dict[str, str]] = {"fa": "مطلب", "en": "Post"}
    DATED: ClassVar[bool] = True
    CARD_KEYS: ClassVar[tuple[str, ...]] = ("genre",)
    PERMALINK: ClassVar[str] = "/{year}/{month}/{slug}/"

    genre: Genre = field(default="news", metadata=key("گونهٔ مطلب", "The genre: news, report, photo story …"))
    interviewee: str = field(default="", metadata=key("طرف گفت‌وگو", "Who is interviewed", text=True))
    speaker: str = field(
        default="", metadata=key("سخنران: نام یا شناسهٔ شخص", "The speaker: a name or a person's id")
    )
    occasion: str = field(default="", metadata=key("مناسبت سخنرانی", "The occasion of the speech", text=True))
    place: str = field(default="", metadata=key("محل سخنرانی", "Where it was given", text=True))
    series: str = field(default="", metadata=key("نام مجموعه", "The series it belongs to", text=True))
    photos: tuple[Image, ...] = field(
        default=(), metadata=key("عکس‌های گزارش تصویری", "The pictures of a photo story")
    )
