"""Press kits: facts, boilerplates, colours, logos and photos for journalists."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from prsite.model.item import Item
from prsite.model.keys import key
from prsite.model.values import Asset, Boilerplates, BrandColor, Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class PressKit(Item):
    """A press kit; its files are also offered as one archive."""

    NAME: ClassVar[str] = "presskit"
    SECTION: ClassVar[str] = "presskit"
    LABEL: ClassVar[dict[str, str]] = {"fa": "بستهٔ رسانه‌ای", "en": "Press kit"}
    LISTED: ClassVar[bool] = False
    PERMALINK: ClassVar[str] = "/press/{slug}/"

    facts: tuple[Fact, ...] = field(default=(), metadata=key("برگهٔ داده‌ها", "The fact sheet", text=True))
    boilerplates: Boilerplates | None = field(
        default=None, metadata=key("معرفی در سه اندازه", "Boilerplates in three lengths", text=True)
    )
    colors: tuple[BrandColor, ...] = field(
        default=(), metadata=key("رنگ‌های سازمان", "Brand colours", text=True)
    )
    assets: tuple[Asset, ...] = field(
        default=(), metadata=key("نشان‌ها و عکس‌ها", "Logos and photos", text=True)
    )
