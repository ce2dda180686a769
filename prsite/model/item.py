"""The item: what every kind of content has in common."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar, Literal

from prsite.diagnostics import Place
from prsite.model.keys import key
from prsite.model.values import Correction, Image, Moment


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where an item was read: project-relative POSIX path, key lines (dotted), and its body's place.

    ``digest`` is that of the whole source, ``body_digest`` that of the body's text: bodies stay in their
    files until they are converted, because most builds need few of them.
    """

    path: str
    digest: str
    body_line: int = 1
    body_digest: str = ""
    lines: Mapping[str, int] = field(default_factory=dict)

    def place(self, dotted: str = "") -> Place:
        """The place of a key such as ``image.alt`` or ``quotes.1.text``; the nearest known above it."""
        while dotted:
            if dotted in self.lines:
                return Place(self.path, self.lines[dotted])
            dotted = dotted.rpartition(".")[0]
        return Place(self.path, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """Everything common to all kinds. The fields with metadata are front-matter keys."""

    NAME: ClassVar[str] = ""
    SECTION: ClassVar[str] = ""
    LABEL: ClassVar[Mapping[str, str]] = {}
    DATED: ClassVar[bool] = False
    LISTED: ClassVar[bool] = True
    CARD_KEYS: ClassVar[tuple[str, ...]] = ()
    PERMALINK: ClassVar[str] = "/{slug}/"
    RAW_HTML: ClassVar[bool] = True

    origin: Origin
    lang: str = field(default="", metadata=key("زبان، اگر از نام پرونده پیدا نیست", "The language"))
    words: int = 0
    is_translation: bool = False

    title: str = field(default="", metadata=key("عنوان مطلب", "The headline", required=True, text=True))
    kicker: str = field(default="", metadata=key("روتیتر", "The line above the headline", text=True))
    subtitle: str = field(default="", metadata=key("زیرتیتر", "The line under the headline", text=True))
    summary: str = field(
        default="",
        metadata=key("لید؛ اگر نباشد، بند نخست متن", "The standfirst; else the first paragraph", text=True),
    )
    date: Moment | None = field(default=None, metadata=key("تاریخ مطلب", "The date of the item"))
    updated: Moment | None = field(
        default=None, metadata=key("تاریخ آخرین ویرایش", "When it was last revised")
    )
    slug: str = field(default="", metadata=key("نامک، در نشانی مطلب", "The last part of the address"))
    id: str = field(default="", metadata=key("شناسهٔ همیشگی مطلب", "The item's permanent identifier"))
    tags: tuple[str, ...] = field(default=(), metadata=key("برچسب‌ها", "Tags", text=True))
    authors: tuple[str, ...] = field(
        default=(), metadata=key("نویسندگان: شناسهٔ افراد یا مهمانان", "Authors: ids of people or guests")
    )
    image: Image | None = field(default=None, metadata=key("تصویر اصلی", "The main picture"))
    translation_of: str = field(
        default="", metadata=key("شناسهٔ مطلب اصلی", "The id of the original of this translation")
    )
    aliases: tuple[str, ...] = field(
        default=(), metadata=key("نشانی‌های پیشین", "Former addresses that lead here")
    )
    featured: bool = field(default=False, metadata=key("مطلب نخست صفحهٔ اول", "Leads the front page"))
    offices: tuple[str, ...] = field(default=(), metadata=key("دفترها", "Offices"))
    audience: tuple[str, ...] = field(default=(), metadata=key("مخاطبان", "Audiences"))
    related: tuple[str, ...] = field(
        default=(), metadata=key("شناسهٔ مطالب مرتبط", "The ids of related items")
    )
    template: str = field(
        default="", metadata=key("قالبی جز قالب نوع مطلب", "A template other than the kind's own")
    )
    noindex: bool = field(
        default=False, metadata=key("از موتورهای جست‌وجو پنهان بماند", "Ask search engines to stay away")
    )
    comments: Literal["", "true", "false", "closed"] = field(
        default="", metadata=key("دیدگاه‌ها: true یا false یا closed", "Comments: true, false or closed")
    )
    corrections: tuple[Correction, ...] = field(
        default=(), metadata=key("اصلاحیه‌ها: تاریخ و متن", "Corrections: date and text", text=True)
    )
    draft: bool = field(default=False, metadata=key("پیش‌نویس است", "A draft, never published"))
    publish_at: Moment | None = field(default=None, metadata=key("زمان انتشار", "When it becomes public"))
    embargo_until: Moment | None = field(
        default=None, metadata=key("قید زمان: پیش از آن منتشر نشود", "Not public before this instant")
    )
    expires: Moment | None = field(default=None, metadata=key("پایان انتشار", "When it leaves the site"))
    editions: tuple[str, ...] = field(
        default=(), metadata=key("نسخه‌ها (پیش‌فرض: همه)", "Editions (default: all)")
    )

    @property
    def key(self) -> str:
        """The item in its language: unique on a site."""
        return f"{self.lang}/{self.id}"
