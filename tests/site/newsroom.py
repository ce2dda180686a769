"""Items made by hand, without a folder or a text."""

from __future__ import annotations

from datetime import datetime
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from prsite.config.load import parse_config
from prsite.config.schema import Config
from prsite.diagnostics import Checked
from prsite.i18n.parsing import ParsedDate, parse_date
from prsite.kinds.clipping import Clipping
from prsite.kinds.faq import Faq
from prsite.kinds.page import StandingPage
from prsite.kinds.person import Person
from prsite.kinds.post import Post
from prsite.kinds.release import Release
from prsite.model.item import Item, Origin
from prsite.model.registry import Registries
from prsite.model.values import Moment
from prsite.site.assemble import assemble
from prsite.site.site import Site

I = TypeVar("I", bound=Item)  # noqa: E741 (an item)

TEHRAN = ZoneInfo("Asia/Tehran")
NOW = datetime(2026, 11, 22, 9, 0, tzinfo=TEHRAN)
SETTINGS = '[site]\ntitle = "x"\nurl = "https://example.org/"\nlanguages = ["fa", "en"]\n'
MOMENTS = ("date", "updated", "publish_at", "embargo_until", "expires", "source_date")


def settings(more: str = "") -> Config:
    """Sound settings of a site in Persian and English."""
    checked = parse_config(SETTINGS + more)
    assert checked.diagnostics == ()
    return checked.value


def moment(text: str) -> Moment:
    """A date as authors type it."""
    parsed = parse_date(text, zone=TEHRAN)
    assert isinstance(parsed, ParsedDate), text
    return Moment(parsed.at, parsed.date_only)


def make(kind: type[I], name: str, **values: Any) -> I:
    """An item whose id, slug and path follow from its name; dates may be texts."""
    given = {k: moment(v) if k in MOMENTS and isinstance(v, str) else v for k, v in values.items()}
    lang = given.setdefault("lang", "fa")
    suffix = "" if lang == "fa" else f".{lang}"
    path = f"content/{kind.SECTION}/{name}{suffix}.md"
    lines = {key: n for n, key in enumerate(given, 2)}
    base: dict[str, Any] = {"title": name, "slug": name, "id": f"{kind.NAME}-{name}"}
    if kind.DATED:
        base["date"] = moment("1404/08/25")
    return kind(origin=Origin(path=path, digest="", lines=lines), **{**base, **given})


def post(name: str, **values: Any) -> Post:
    """A post."""
    return make(Post, name, **values)


def release(name: str, **values: Any) -> Release:
    """A release."""
    return make(Release, name, **values)


def clipping(name: str, **values: Any) -> Clipping:
    """A clipping."""
    return make(Clipping, name, **values)


def question(name: str, **values: Any) -> Faq:
    """A question."""
    return make(Faq, name, **values)


def person(name: str, **values: Any) -> Person:
    """A person."""
    return make(Person, name, **values)


def page(name: str, **values: Any) -> StandingPage:
    """A standing page."""
    return make(StandingPage, name, **values)


def assembled(
    *items: Item, registries: Registries | None = None, more: str = "", **asked: Any
) -> Checked[Site]:
    """The public site of the items at the tests' now."""
    wanted = {"edition": "public", "at": NOW, **asked}
    return assemble(items, registries or {}, settings(more), **wanted)


def site(*items: Item, **asked: Any) -> Site:
    """The site of items that have no fault."""
    checked = assembled(*items, **asked)
    assert checked.diagnostics == ()
    return checked.value
