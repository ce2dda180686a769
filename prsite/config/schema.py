"""The settings of a site, typed. Every field's help is its documentation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Literal
from zoneinfo import ZoneInfo

from prsite.config.comments import AskSettings, CommentsSettings
from prsite.config.localtext import LocalText
from prsite.config.positions import locate
from prsite.model.keys import key

Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
Weight = Literal["off", "note", "warning", "error"]
"""What a site makes of a rule for texts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MenuEntry:
    """One entry of a menu: a title and an address (or an item's id)."""

    title: LocalText = field(default=LocalText(), metadata=key("عنوان", "The title", required=True))
    url: str = field(
        default="", metadata=key("نشانی، مانند /faq/", "The address, such as /faq/", address=True)
    )
    item: str = field(default="", metadata=key("شناسهٔ مطلب", "The id of an item"))


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteSettings:
    """``[site]``"""

    title: LocalText = field(
        default=LocalText(), metadata=key("نام وب‌گاه خبری", "The newsroom's name", required=True)
    )
    description: LocalText = field(
        default=LocalText(), metadata=key("معرفی در یک جمله", "What it is, in one sentence")
    )
    url: str = field(
        default="",
        metadata=key("نشانی کامل، با http و / پایانی", "The full address, with http and a final /"),
    )
    language: str = field(default="fa", metadata=key("زبان اصلی", "The default language"))
    languages: tuple[str, ...] = field(
        default=(), metadata=key("همهٔ زبان‌ها", "All languages; else the default alone")
    )
    timezone: str = field(
        default="Asia/Tehran", metadata=key("منطقهٔ زمانی (IANA)", "The time zone, an IANA name")
    )
    calendar: Literal["", "jalali", "gregorian", "hijri"] = field(
        default="",
        metadata=key(
            "تقویم زبان اصلی؛ با hijri تاریخ‌های عددی سال‌های ۱۳۴۳ تا ۱۵۰۰ قمری خوانده می‌شود",
            "The default language's calendar; with hijri, dates in numbers of the years 1343–1500 are Hijri",
        ),
    )
    second_calendar: Literal["", "jalali", "gregorian", "hijri"] = field(
        default="", metadata=key("تقویم دوم در کنار تاریخ", "A second calendar shown beside dates")
    )
    hijri_offset: int = field(
        default=0,
        metadata=key(
            "چند روز از تقویم ام‌القری به تقویم قمری رسمی کشور: از ۲- تا ۲",
            "Days from Umm al-Qura to the country's own Hijri calendar, where one is shown beside another: "
            "-2 to 2",
        ),
    )
    digits: Literal["", "latn", "arabext", "arab"] = field(
        default="", metadata=key("رقم‌ها: arabext فارسی است", "Digits; else the language's own")
    )
    theme: str = field(default="newsroom", metadata=key("نام پوسته", "The theme's name"))
    id_authority: str = field(
        default="",
        metadata=key(
            "ریشهٔ شناسهٔ خوراک، مانند example.org,2026",
            "The authority of feed ids, such as example.org,2026; else the address's host and 2026",
        ),
    )
    logo: str = field(
        default="", metadata=key("نشان، از ریشهٔ پروژه", "The logo's file, from the project's root")
    )
    image: str = field(
        default="",
        metadata=key("تصویر پیش‌فرض شبکه‌های اجتماعی", "The picture of pages that have none (1200×630)"),
    )
    licence: LocalText = field(default=LocalText(), metadata=key("پروانهٔ متن‌ها", "The licence of the texts"))


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageSettings:
    """``[languages.<tag>]``: what differs in one language."""

    title: str = field(default="", metadata=key("نام وب‌گاه در این زبان", "The newsroom's name"))
    description: str = field(default="", metadata=key("معرفی", "What it is, in one sentence"))
    calendar: Literal["", "jalali", "gregorian", "hijri"] = field(
        default="", metadata=key("تقویم", "The calendar")
    )
    second_calendar: Literal["", "jalali", "gregorian", "hijri"] = field(
        default="", metadata=key("تقویم دوم در کنار تاریخ", "A second calendar shown beside dates")
    )
    digits: Literal["", "latn", "arabext", "arab"] = field(default="", metadata=key("رقم‌ها", "The digits"))
    words_per_minute: int = field(
        default=0,
        metadata=key(
            "واژه در دقیقه در این زبان؛ ۰ یعنی بنا بر [content]", "Reading speed; 0: as [content] has it"
        ),
    )
    menus: Mapping[str, tuple[MenuEntry, ...]] = field(
        default_factory=dict, metadata=key("فهرست‌ها", "Menus that replace the common ones")
    )
    permalinks: Mapping[str, str] = field(
        default_factory=dict, metadata=key("الگوی نشانی هر نوع", "Address patterns by kind")
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class SocialAccount:
    """An account of the organisation elsewhere."""

    name: LocalText = field(default=LocalText(), metadata=key("نام", "Its name", required=True))
    url: str = field(default="", metadata=key("نشانی", "Its address", required=True, address=True))


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """``[organisation]``: who publishes."""

    name: LocalText = field(default=LocalText(), metadata=key("نام سازمان", "The organisation's name"))
    desk: LocalText = field(
        default=LocalText(), metadata=key("نام دفتر رسانه", "The name of the press office")
    )
    url: str = field(default="", metadata=key("وب‌گاه سازمان", "The organisation's own site", address=True))
    phone: str = field(default="", metadata=key("تلفن روابط‌عمومی", "The press office's telephone"))
    email: str = field(default="", metadata=key("رایانامهٔ روابط‌عمومی", "The press office's e-mail"))
    messenger: str = field(default="", metadata=key("پیام‌رسان", "A messenger address", address=True))
    sms: str = field(default="", metadata=key("شمارهٔ پیامک", "A number for text messages"))
    address: LocalText = field(default=LocalText(), metadata=key("نشانی پستی", "The postal address"))
    hours: LocalText = field(
        default=LocalText(), metadata=key("ساعت پاسخ‌گویی", "When the press office answers")
    )
    social: tuple[SocialAccount, ...] = field(
        default=(), metadata=key("حساب‌ها در شبکه‌های دیگر", "Accounts elsewhere")
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Pagination:
    """``[pagination]``"""

    size: int = field(default=12, metadata=key("شمار مطالب هر صفحه", "Items on a page of a listing"))


@dataclass(frozen=True, slots=True, kw_only=True)
class PagesSettings:
    """``[pages]``"""

    short_addresses: bool = field(
        default=True,
        metadata=key("نشانی کوتاه برای هر مطلب", "A short address for every item, to print and to dictate"),
    )
    archives: bool = field(
        default=True, metadata=key("بایگانی سال‌ها و ماه‌ها", "Listings by year and by month, and the archive")
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Feeds:
    """``[feeds]``"""

    items: int = field(default=20, metadata=key("شمار مطالب هر خوراک", "Items in a feed"))
    formats: tuple[Literal["rss", "atom", "json"], ...] = field(
        default=("rss", "atom", "json"), metadata=key("قالب‌ها", "Formats: rss, atom, json")
    )
    full_text: bool = field(default=True, metadata=key("متن کامل در خوراک", "Whole texts; else summaries"))
    kinds: tuple[str, ...] = field(
        default=("post", "release", "clipping", "notice"),
        metadata=key("نوع‌هایی که به خوراک می‌روند", "The kinds that feeds carry"),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkdownSettings:
    """``[markdown]``"""

    raw_html: bool = field(default=True, metadata=key("پذیرفتن HTML خام", "Let raw HTML pass"))
    highlight: bool = field(default=True, metadata=key("رنگ‌آمیزی کد", "Colour code blocks"))
    isolate: bool = field(
        default=True,
        metadata=key("جداسازی تکه‌های چپ‌به‌راست", "Isolate left-to-right runs in right-to-left text"),
    )
    toc: bool = field(default=True, metadata=key("فهرست سرتیترها", "A table of contents"))


@dataclass(frozen=True, slots=True, kw_only=True)
class ImagesSettings:
    """``[images]``"""

    renditions: bool = field(
        default=True,
        metadata=key(
            "نسخه‌های کوچک‌تر تصویرها در قالب WebP برای صفحه‌های کوچک",
            "Smaller copies of pictures, in WebP, for small screens",
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentSettings:
    """``[content]``"""

    max_bytes: int = field(
        default=2_000_000, metadata=key("بیشینهٔ اندازهٔ یک متن، بایت", "The largest source, bytes")
    )
    words_per_minute: int = field(
        default=0, metadata=key("واژه در دقیقه؛ ۰ یعنی بنا بر زبان", "Reading speed; 0: the language's own")
    )
    show_tone: bool = field(
        default=False, metadata=key("لحن بریده‌ها منتشر شود", "Publish the tone of clippings")
    )
    weekend: tuple[Weekday, ...] = field(
        default=(), metadata=key("روزهای تعطیل هفته", "Weekend days, such as friday")
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckSettings:
    """``[check]``"""

    text: bool = field(
        default=True,
        metadata=key("`prsite check` نگارش متن‌ها را هم ببیند", "Let `prsite check` read the texts over too"),
    )
    ezafe: Literal["hamza", "ye"] = field(
        default="hamza",
        metadata=key(
            "کسرهٔ اضافه پس از «ه»: hamza یعنی «خانهٔ»، ye یعنی «خانه‌ی»",
            "Ezafe after a final heh: hamza («خانهٔ») or ye («خانه‌ی»)",
        ),
    )
    baseline: str = field(
        default="check-baseline.json",
        metadata=key(
            "پروندهٔ یافته‌های پیشین، از ریشهٔ پروژه", "The file of known findings, from the project's root"
        ),
    )
    rules: Mapping[str, Weight] = field(
        default_factory=dict,
        metadata=key(
            "وزن هر قاعدهٔ نگارش: off یا note یا warning یا error",
            "The weight of a rule for texts: off, note, warning, error",
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishSettings:
    """``[publish]``"""

    mode: Literal["exchange", "inplace"] = field(
        default="exchange",
        metadata=key(
            "exchange: پوشهٔ تازه یک‌باره جای پیشین را می‌گیرد؛ inplace: پرونده‌ها یک‌به‌یک، در خود پوشه",
            "exchange: a new folder takes the old one's place at once; inplace: file by file in the folder",
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionSettings:
    """``[editions.<name>]``"""

    url: str = field(default="", metadata=key("نشانی این نسخه", "The address of this edition"))
    title: LocalText = field(default=LocalText(), metadata=key("نام این نسخه", "Its name"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """Everything ``prsite.toml`` says, and on which lines (by dotted key)."""

    site: SiteSettings = field(default=SiteSettings(), metadata=key("وب‌گاه", "The site", required=True))
    languages: Mapping[str, LanguageSettings] = field(
        default_factory=dict, metadata=key("زبان‌ها", "What differs by language")
    )
    organisation: Organisation = field(default=Organisation(), metadata=key("سازمان", "The organisation"))
    menus: Mapping[str, tuple[MenuEntry, ...]] = field(
        default_factory=dict, metadata=key("فهرست‌ها: main و footer", "Menus: main, footer")
    )
    permalinks: Mapping[str, str] = field(
        default_factory=dict, metadata=key("الگوی نشانی هر نوع", "Address patterns by kind")
    )
    pagination: Pagination = field(default=Pagination(), metadata=key("صفحه‌بندی", "Pages of listings"))
    pages: PagesSettings = field(default=PagesSettings(), metadata=key("صفحه‌ها", "Pages"))
    feeds: Feeds = field(default=Feeds(), metadata=key("خوراک‌ها", "Feeds"))
    theme: Mapping[str, Any] = field(
        default_factory=dict, metadata=key("تنظیم‌های پوسته", "Settings of the theme")
    )
    markdown: MarkdownSettings = field(default=MarkdownSettings(), metadata=key("مارک‌داون", "Markdown"))
    images: ImagesSettings = field(default=ImagesSettings(), metadata=key("تصویرها", "Pictures"))
    content: ContentSettings = field(default=ContentSettings(), metadata=key("محتوا", "Content"))
    editions: Mapping[str, EditionSettings] = field(
        default_factory=dict, metadata=key("نسخه‌ها", "Editions other than public")
    )
    check: CheckSettings = field(
        default=CheckSettings(), metadata=key("بررسی", "What `prsite check` looks for")
    )
    comments: CommentsSettings = field(default=CommentsSettings(), metadata=key("دیدگاه‌ها", "Comments"))
    ask: AskSettings = field(default=AskSettings(), metadata=key("پرسش از روابط‌عمومی", "Questions"))
    publish: PublishSettings = field(default=PublishSettings(), metadata=key("انتشار", "Publishing"))
    lines: Mapping[str, int] = field(default_factory=dict, repr=False, compare=False)

    def line(self, dotted: str) -> int:
        """The line of a setting, else of the table around it, else 0."""
        return locate(self.lines, dotted)

    @property
    def tags(self) -> tuple[str, ...]:
        """Every language of the site, the default first."""
        return _default_first(self.site.language, self.site.languages)

    @property
    def zone(self) -> ZoneInfo:
        """The site's time zone."""
        return ZoneInfo(self.site.timezone)

    @property
    def edition_names(self) -> tuple[str, ...]:
        """The public edition and the configured others."""
        return ("public", *(name for name in self.editions if name != "public"))


@lru_cache(maxsize=16)
def _default_first(default: str, languages: tuple[str, ...]) -> tuple[str, ...]:
    # Kept, because every source is asked for its language.
    return (default, *(tag for tag in languages if tag != default))
