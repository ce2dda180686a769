"""The settings of dialogue, typed: comments, and questions to the press office."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from prsite.config.localtext import LocalText
from prsite.model.keys import key

Commentable = Literal["post", "release", "clipping", "notice", "page"]
"""The kinds that can take comments: questions have no pages of their own, people are no subject of debate."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark42Settings:
    """``[comments.remark42]``"""

    site_id: str = field(default="remark", metadata=key("شناسهٔ وب‌گاه در کارساز", "The site's id (SITE)"))


@dataclass(frozen=True, slots=True, kw_only=True)
class GiscusSettings:
    """``[comments.giscus]``: what giscus calls ``data-repo``, ``data-repo-id`` and so on."""

    repo: str = field(default="", metadata=key("مخزن، مانند owner/name", "The repository, owner/name"))
    repo_id: str = field(default="", metadata=key("شناسهٔ مخزن", "Its id"))
    category: str = field(default="", metadata=key("دستهٔ گفت‌وگوها", "The category of discussions"))
    category_id: str = field(default="", metadata=key("شناسهٔ دسته", "Its id"))


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomSettings:
    """``[comments.custom]``: a partial of the site's own and the origins that it needs."""

    partial: str = field(
        default="partials/comments-custom.html",
        metadata=key("قالب ابزارک، در overrides/templates", "The widget's template, in overrides/templates"),
    )
    scripts: tuple[str, ...] = field(default=(), metadata=key("خاستگاه اسکریپت‌ها", "Origins of scripts"))
    connects: tuple[str, ...] = field(default=(), metadata=key("خاستگاه درخواست‌ها", "Origins it asks"))
    frames: tuple[str, ...] = field(default=(), metadata=key("خاستگاه قاب‌ها", "Origins of frames"))
    styles: tuple[str, ...] = field(default=(), metadata=key("خاستگاه شیوه‌نامه‌ها", "Origins of styles"))
    images: tuple[str, ...] = field(default=(), metadata=key("خاستگاه تصویرها", "Origins of pictures"))


@dataclass(frozen=True, slots=True, kw_only=True)
class CommentsSettings:
    """``[comments]``"""

    provider: Literal["none", "archive", "isso", "remark42", "giscus", "custom"] = field(
        default="none",
        metadata=key(
            "سامانهٔ دیدگاه‌ها؛ archive یعنی تنها دیدگاه‌های بایگانی‌شده",
            "Whose comments; archive: only those that were archived",
        ),
    )
    server: str = field(
        default="",
        metadata=key(
            "نشانی کارساز دیدگاه‌ها: کامل، یا مسیری در همین میزبان مانند /isso/",
            "The server's address: whole, or a path on this very host such as /isso/",
            address=True,
        ),
    )
    kinds: tuple[Commentable, ...] = field(
        default=("post", "clipping"),
        metadata=key("نوع‌هایی که دیدگاه می‌پذیرند", "The kinds that take comments"),
    )
    load: Literal["click", "visible", "now"] = field(
        default="click",
        metadata=key(
            "کی بارگیری شود: با کلیک خواننده، هنگام دیده شدن، یا بی‌درنگ",
            "When to ask the server: when the reader clicks, when it is seen, or at once",
        ),
    )
    close_after: int = field(
        default=0,
        metadata=key(
            "چند روز پس از تاریخ مطلب دیدگاه تازه پذیرفته نشود؛ ۰ یعنی همیشه باز",
            "After how many days an item takes no more comments; 0: never",
        ),
    )
    timeout: int = field(
        default=8, metadata=key("شکیبایی در برابر کارساز، به ثانیه", "Seconds to wait for the server")
    )
    policy: str = field(
        default="", metadata=key("شناسهٔ صفحهٔ آیین‌نامهٔ دیدگاه‌ها", "The id of the page with the house rules")
    )
    remark42: Remark42Settings = field(
        default=Remark42Settings(), metadata=key("آنچه Remark42 لازم دارد", "What Remark42 needs")
    )
    giscus: GiscusSettings = field(
        default=GiscusSettings(), metadata=key("آنچه giscus لازم دارد", "What giscus needs")
    )
    custom: CustomSettings = field(
        default=CustomSettings(), metadata=key("ابزارک دیگر", "A widget of your own choice")
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class AskSettings:
    """``[ask]``: how the public puts a question to the press office."""

    endpoint: str = field(
        default="",
        metadata=key(
            "نشانی‌ای که فرم پرسش را می‌گیرد؛ خالی: پیوند رایانامه",
            "The address that takes the form of a question; empty: a mail link",
            address=True,
        ),
    )
    fields: Mapping[str, str] = field(
        default_factory=dict,
        metadata=key("فیلدهای پنهان فرم", "Hidden fields that the endpoint asks for"),
    )
    notice: LocalText = field(
        default=LocalText(),
        metadata=key("سطری دربارهٔ حریم خصوصی", "A line on what becomes of the sender's data"),
    )
