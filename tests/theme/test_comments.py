"""Comments as both built-in themes show them: the archive, the place of the live ones, how to reach us."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, cast
from urllib.parse import parse_qs, urlsplit

import pytest
from lxml import etree, html

from prsite.model.body import Body
from prsite.model.comments import Comment, Thread
from prsite.model.protocols import View
from prsite.theme.context import CONTEXTS, CommentNode, Dialogue, ItemContext, ListingContext, Widget
from prsite.theme.loader import SHARED
from prsite.theme.renderer import Renderer
from tests.theme.conftest import StillView, make_context
from tests.theme.test_builtin import HOSTILE, SampleView, card, item, renderer

AT = datetime(2026, 10, 2, 8, 12, 30, tzinfo=UTC)
CONFIG = json.dumps({"script": "https://talk.example/js/embed.min.js", "attributes": {"data-x": HOSTILE}})
WIDGET = Widget(provider="isso", thread="/n/abc/?public/a", title=HOSTILE, config=CONFIG, host="talk.example")
REFERENCE = "https://news.example.org/pr/n/abc/"


def node(id: str, *replies: CommentNode, **more: Any) -> CommentNode:
    values: dict[str, Any] = {"author": f"نویسندهٔ {id}", "html": f"<p>متن {id}</p>", **more}
    return CommentNode(
        comment=Comment(id=f"isso-{id}", created=AT, **values), anchor=f"comment-isso-{id}", replies=replies
    )


TALK = (
    node("1", node("2", node("3"), official=True, author="روابط‌عمومی"), removed=True, author="", html=""),
    node("4", author=HOSTILE, website="https://reader.example/"),
)


@pytest.fixture(scope="module", params=["newsroom", "plain"])
def theme(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Renderer:
    return renderer(str(request.param), tmp_path_factory.mktemp("comments"))


def page(
    theme: Renderer, dialogue: Dialogue | None, lang: str = "fa", *, desk: bool = True
) -> etree._Element:
    """The page of a post with this dialogue."""
    common = make_context(lang=lang)
    ways: dict[str, Any] = (
        {"phone": "021-88776655", "email": "press@x.example", "sms": "۳۰۰۰۷۰"} if desk else {}
    )
    organisation = replace(common.site.organisation, **ways)
    site = replace(common.site, settings=theme.theme.settings_in(lang), organisation=organisation)
    context = ItemContext(
        page=replace(common.page, type="post"),
        site=site,
        item=item("post"),
        card=replace(card(), short_url="/n/abc/"),
        body=Body(html="<p>متن</p>", text="متن"),
        dialogue=dialogue,
    )
    made = theme.render("post.html", context, cast(View, SampleView()))
    return html.document_fromstring(made.encode("utf-8"), parser=html.HTMLParser(encoding="utf-8"))


def one(tree: etree._Element, path: str) -> etree._Element:
    (found,) = cast(list[etree._Element], tree.xpath(path))
    return found


def texts(tree: etree._Element, path: str) -> list[str]:
    """What a path to attributes finds."""
    return [str(found) for found in cast(list[str], tree.xpath(path))]


def words(element: etree._Element) -> str:
    return " ".join("".join(map(str, element.itertext())).split())


def test_without_a_dialogue_there_is_nothing(theme: Renderer) -> None:
    made = page(theme, None)
    assert made.xpath("//*[@id='comments'] | //*[@data-comments]") == []
    assert not any("comments" in at for at in texts(made, "//script/@src | //link/@href"))


def test_the_archive_is_a_list_of_lists_in_its_order(theme: Renderer) -> None:
    section = one(page(theme, Dialogue(comments=TALK, count=3)), "//section[@id='comments']")
    assert words(one(section, "h2")) == "۳ دیدگاه"
    assert section.xpath("ol/li/@id") == ["comment-isso-1", "comment-isso-4"]
    assert section.xpath("ol/li/ol/li/@id") == ["comment-isso-2"]
    assert section.xpath("ol/li/ol/li/ol/li/@id") == ["comment-isso-3"]
    assert section.xpath("ol//li//a/@href[starts-with(., '#')]") == [
        f"#comment-isso-{n}" for n in ("2", "3", "4")
    ]
    times = cast(list[str], section.xpath("ol//time/@datetime"))
    assert times == ["2026-10-02T11:42:30+03:30"] * 3
    assert "۱۰ مهر ۱۴۰۵" in words(section)


def test_what_is_gone_leaves_its_place(theme: Renderer) -> None:
    gone = one(page(theme, Dialogue(comments=TALK, count=3)), "//li[@id='comment-isso-1']/div")
    assert words(gone) == "این دیدگاه برداشته شده است."


@pytest.mark.parametrize(("lang", "mark"), [("fa", "پاسخ روابط‌عمومی"), ("en", "Reply of the press office")])
def test_the_houses_own_words_are_marked_and_only_those(theme: Renderer, lang: str, mark: str) -> None:
    made = page(theme, Dialogue(comments=TALK, count=3), lang)
    marked = cast(list[etree._Element], made.xpath("//*[contains(@class, 'official')]"))
    assert [one(m, "..").get("id") for m in marked] == ["comment-isso-2"]
    assert words(made).count(mark) == 1


def test_a_name_is_text(theme: Renderer) -> None:
    made = page(theme, Dialogue(comments=TALK, count=3))
    assert HOSTILE in words(one(made, "//li[@id='comment-isso-4']"))
    assert not any("alert(" in (script.text or "") for script in made.iter("script"))


def test_the_widget_is_told_what_it_was_given(theme: Renderer) -> None:
    made = page(theme, Dialogue(widget=WIDGET, reference=REFERENCE))
    widget = one(made, "//*[@data-comments]")
    assert json.loads(widget.get("data-widget") or "")["attributes"] == {"data-x": HOSTILE}
    assert (widget.get("data-state"), widget.get("data-load")) == ("idle", "click")
    thread = one(widget, ".//*[@id='isso-thread']")
    assert (thread.get("data-isso-id"), thread.get("data-title")) == ("/n/abc/?public/a", HOSTILE)
    assert len(cast(list[object], widget.xpath(".//*[@role='status']"))) == 1
    assert "talk.example" in words(widget)
    used = texts(made, "//@src | //link/@href | //a/@href")
    assert [at for at in used if "talk.example" in at] == []
    assert len([at for at in used if "/js/comments." in at or "/js/isso." in at]) == 2


@pytest.mark.parametrize(
    ("provider", "place"), [("remark42", "@id='remark42'"), ("giscus", "@class='giscus'")]
)
def test_other_providers_have_their_place(theme: Renderer, provider: Any, place: str) -> None:
    made = page(theme, Dialogue(widget=replace(WIDGET, provider=provider)))
    assert one(made, f"//*[@data-comments]//*[{place}]") is not None
    assert not any("isso" in at for at in texts(made, "//script/@src | //link/@href"))


def test_only_a_click_is_asked_for_consent(theme: Renderer) -> None:
    assert (
        len(cast(list[object], page(theme, Dialogue(widget=WIDGET)).xpath("//input[@type='checkbox']"))) == 1
    )
    made = page(theme, Dialogue(widget=replace(WIDGET, load="visible")))
    assert made.xpath("//input[@type='checkbox']") == []
    assert len(cast(list[object], made.xpath("//*[@data-comments]//button"))) == 1


def test_a_closed_dialogue_says_so_and_needs_no_script(theme: Renderer) -> None:
    made = page(theme, Dialogue(comments=TALK, count=3, closed=True))
    assert "دیگر دیدگاه تازه‌ای پذیرفته نمی‌شود" in words(made)
    assert not any("/js/comments" in at for at in texts(made, "//script/@src"))


@pytest.mark.parametrize("lang", ["fa", "en"])
def test_the_ways_to_reach_us_are_filled_in(theme: Renderer, lang: str) -> None:
    section = one(
        page(theme, Dialogue(widget=WIDGET, reference=REFERENCE), lang), "//section[@id='comments']"
    )
    (mail,) = cast(list[str], section.xpath(".//a/@href[starts-with(., 'mailto:')]"))
    query = parse_qs(urlsplit(mail).query)
    assert HOSTILE in query["subject"][0]
    assert "abc" in query["subject"][0]
    assert query["body"] == [f"\r\n\r\n{REFERENCE}"]
    (text,) = cast(list[str], section.xpath(".//a/@href[starts-with(., 'sms:')]"))
    assert text.startswith("sms:300070?body=")
    assert "abc" in parse_qs(urlsplit(text).query)["body"][0]
    assert section.xpath(".//a/@href[starts-with(., 'tel:')]") == ["tel:+982188776655"]
    begun = parse_qs(urlsplit(mail).query) | parse_qs(urlsplit(text).query)
    assert re.findall("[\u2066-\u2069\u202a-\u202e]", json.dumps(begun, ensure_ascii=False)) == []


def test_a_desk_without_ways_promises_none(theme: Renderer) -> None:
    widget = one(page(theme, Dialogue(widget=WIDGET), desk=False), "//*[@data-comments]")
    assert widget.get("data-failed") == "دیدگاه‌ها بارگیری نشد."


def test_every_theme_has_the_program_of_the_comments(theme: Renderer) -> None:
    for name in SHARED["static"]:
        assert theme.theme.asset_path(name)
    assert set(SHARED["templates"]) <= set(theme.theme.templates)


class Archive(StillView):
    """Three comments on each item; it notes who asks."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def comments(self, id: str) -> Thread:
        self.asked.append(id)
        comments = tuple(Comment(id=f"isso-{n}", created=AT, removed=n == 3) for n in range(4))
        return Thread(id=id, edition="public", comments=comments)


def test_listings_count_what_can_be_read_and_ask_for_nothing_else(theme: Renderer) -> None:
    view = Archive()
    common = make_context()
    site = replace(common.site, settings=theme.theme.settings_in("fa"))
    with_talk = replace(card(), id="talked", key="fa/talked", title="یک", comments=True)
    cards = (
        with_talk,
        replace(card(), title="دو"),
        replace(card("clipping"), id="c", title="سه", comments=True),
    )
    cls = CONTEXTS["listing.html"]
    assert cls is ListingContext
    context = ListingContext(page=common.page, site=site, heading="خبرها", cards=cards, count=3)
    made = theme.render("listing.html", context, cast(View, view))
    assert made.count("۳ دیدگاه") == 2
    assert view.asked == ["talked", "c"]


def test_the_folder_of_scripts_is_where_the_loader_looks() -> None:
    top = Path(__file__).resolve().parents[2] / "themes" / "newsroom"
    assert [n for folder, names in SHARED.items() for n in names if not (top / folder / n).is_file()] == []
