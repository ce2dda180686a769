"""The built-in themes can make a page of every type."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Any, cast
from zoneinfo import ZoneInfo

import pytest
from lxml import html

from prsite.config.load import parse_config
from prsite.i18n.parsing import PartialDate
from prsite.kinds.clipping import Clipping
from prsite.kinds.faq import Faq
from prsite.kinds.notice import Notice
from prsite.kinds.page import StandingPage
from prsite.kinds.person import Person
from prsite.kinds.post import Post
from prsite.kinds.presskit import PressKit
from prsite.kinds.release import Release
from prsite.model.body import Body, Heading, Media, Rendition
from prsite.model.card import Card, Link, Term
from prsite.model.item import Item, Origin
from prsite.model.protocols import Contact, View
from prsite.model.values import Fact, FileRef, Image, Moment
from prsite.theme.context import (
    CONTEXTS,
    Archive,
    ArchiveMonth,
    ArchiveYear,
    AssetInfo,
    Byline,
    Category,
    Context,
    Download,
    Outlet,
    Pager,
    Question,
    QuoteInfo,
)
from prsite.theme.loader import load_theme
from prsite.theme.renderer import Renderer
from tests.theme.conftest import StillView, make_context

HOSTILE = 'خبر </title><script>alert("x")</script>'
AT = Moment(datetime(2025, 11, 16, 8, 30, tzinfo=UTC))
LOGO = Media(
    path="content/media/l.svg", url="/media/l.svg", mime="image/svg+xml", size=1200, width=9, height=9
)
COPIES = (
    Rendition(url="/media/l-320.webp", width=320, height=320),
    Rendition(url="/media/l-480.webp", width=480, height=480),
)
IMAGE = Image(file=FileRef("content/media/l.svg"), alt="نشان", caption="نشان", credit="Acme")
KINDS: dict[str, type[Item]] = {
    "faq": Faq,
    "post": Post,
    "release": Release,
    "clipping": Clipping,
    "notice": Notice,
    "page": StandingPage,
    "person": Person,
    "presskit": PressKit,
}


class SampleView(StillView):
    """Every file is the same picture."""

    def media(self, path: str) -> Media:
        return LOGO

    def renditions(self, path: str) -> tuple[Rendition, ...]:
        return COPIES

    def find(self, id: str, lang: str) -> Card | None:
        return None


def card(kind: str = "post") -> Card:
    return Card(
        key="fa/a",
        id="a",
        lang="fa",
        kind=kind,
        url=f"/{kind}/a/",
        short_url="/n/a/",
        title=HOSTILE,
        summary="چکیده",
        date=AT,
    )


def item(kind: str) -> Item:
    origin = Origin(path=f"content/{kind}/a.md", digest="")
    own: dict[str, Any] = {"source_url": "https://www.daily.example/1"} if kind == "clipping" else {}
    return KINDS[kind](origin=origin, lang="fa", title=HOSTILE, date=AT, image=IMAGE, **own)


def values_of(template: str) -> dict[str, Any]:
    """Something for each field that a template's context has besides ``page`` and ``site``."""
    kind = template.removesuffix(".html")
    year = PartialDate(date(2010, 3, 21), date(2011, 3, 20), "year", "jalali")
    term = Term(taxonomy="tags", id="t", title=HOSTILE, lang="fa", url="/tags/t/", count=1200)
    body = Body(html="<p>متن</p>", text="متن", headings=(Heading(2, "a", "سرتیتر"),))
    return {
        "item": item(kind) if kind in KINDS else None,
        "card": card(kind),
        "body": body,
        "heading": HOSTILE,
        "terms": {"tags": (term,)},
        "bylines": (Byline(name=HOSTILE, url="/people/a/"), Byline(name="Sara")),
        "older": card(),
        "related": (card(),),
        "quotes": (QuoteInfo(text="سخن", name="سارا"),),
        "contacts": (Contact(name="سارا", phone="021-88776655", email="a@b.example"),),
        "boilerplate": "ما\n\nکیستیم",
        "attachments": (Download(media=LOGO, title="پیوست"),),
        "outlet": Outlet(id="d", name="روزنامه") if kind == "clipping" else None,
        "facts": (Fact(name="سال", value="1389", as_of=year),),
        "boilerplates": {"short": "کوتاه"},
        "assets": (AssetInfo(media=LOGO, caption="نشان"),),
        "archive": Archive(url="/media/kit.zip", size=2_000_000, files=3),
        "people": (card("person"),),
        "lead": card(),
        "latest": (card(),),
        "cards": (card(),),
        "releases": (card("release"),),
        "questions": (card("faq"),),
        "pager": Pager(number=1, total=2, next="/page/2/", pages=((1, "/"), (2, "/page/2/"))),
        "groups": (("خ", (term,)),),
        "years": (
            ArchiveYear(
                year=1404, url="/1404/", count=3, months=(ArchiveMonth(title="آبان", url="/m/", count=3),)
            ),
        ),
        "categories": (
            Category(
                title="آب",
                url="/faq/w/",
                anchor="w",
                questions=(Question(item=item("faq"), card=card("faq"), body=body, anchor="q"),),
            ),
        ),
        "suggestions": (Link(title="پرسش‌ها", url="/faq/"),),
        "target": "/pr/new/",
        "absolute": "https://news.example.org/pr/new/",
        "title": HOSTILE,
    }


@cache
def renderer(theme: str, cache: Path) -> Renderer:
    text = f'[site]\ntitle = "x"\nurl = "https://news.example.org/pr/"\ntheme = "{theme}"\n'
    config = parse_config(f'{text}languages = ["fa", "en"]\n[theme]\nfonts = "system"\n').value
    return Renderer(load_theme(cache, config, cache=cache).value, config)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("builtin")


@pytest.mark.parametrize("template", list(CONTEXTS))
@pytest.mark.parametrize("theme", ["newsroom", "plain"])
@pytest.mark.parametrize("lang", ["fa", "en"])
def test_every_type_of_page(theme: str, template: str, lang: str, folder: Path) -> None:
    common = make_context(lang=lang, title=HOSTILE)
    site = replace(common.site, settings=renderer(theme, folder).theme.settings_in(lang))
    cls: type[Context] = CONTEXTS[template]
    wanted = {name: value for name, value in values_of(template).items() if name in cls.__dataclass_fields__}
    if template == "people.html":
        wanted["groups"] = (("خ", (card("person"),)), ("س", (card("person"),)))
    page = replace(common.page, type=template.removesuffix(".html").replace("404", "message"))
    context = cls(page=page, site=site, **wanted)
    made = renderer(theme, folder).render(template, context, cast(View, SampleView()))
    tree = html.document_fromstring(made.encode("utf-8"), parser=html.HTMLParser(encoding="utf-8"))
    assert (tree.get("lang"), tree.get("dir")) == (lang, "rtl" if lang == "fa" else "ltr")
    assert len(list(tree.iter("h1"))) == 1
    assert not any("alert(" in (script.text or "") for script in tree.iter("script"))
    targets = [a.get("href") or "" for a in tree.iter("a")]
    assert [t for t in targets if not t.startswith(("/pr/", "https:", "tel:", "mailto:", "#"))] == []


def test_times_are_machine_dates_in_the_zone(folder: Path) -> None:
    common = make_context()
    cls = CONTEXTS["post.html"]
    wanted = {k: v for k, v in values_of("post.html").items() if k in cls.__dataclass_fields__}
    site = replace(common.site, settings=renderer("plain", folder).theme.settings_in("fa"))
    made = renderer("plain", folder).render(
        "post.html", cls(page=common.page, site=site, **wanted), cast(View, SampleView())
    )
    local = AT.at.astimezone(ZoneInfo("Asia/Tehran")).isoformat()
    assert f'<time datetime="{local}">۲۵ آبان ۱۴۰۴</time>' in made
