"""Questions to the press office: on the FAQ, in the press room, in bodies; and polls, as feeds have both."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import unquote

import pytest

from tests.sites.addresses import document
from tests.sites.newsroom import Newsroom, item

FORM = """
[ask]
endpoint = "https://forms.example:8443/f/1"
notice.en = "We keep it for a month."
[ask.fields]
_next = "/thanks/"
[comments]
provider = "archive"
"""
POLLS = """
[rail]
question = {fa = "راضی هستید؟", en = "Content?"}
options = [{label = {fa = "آری", en = "Yes"}, votes = 812}, {label = {fa = "نه", en = "No"}, votes = 688}]
from = "1405/08/02"
"""
THREAD = {
    "prsite": "comments/1",
    "edition": "public",
    "item": "post-1",
    "title": "خبر",
    "comments": [
        {
            "id": "isso-1",
            "parent": "",
            "author": "رضا",
            "website": "",
            "created": "2026-02-02T08:12:30Z",
            "edited": "",
            "official": False,
            "html": "<p>چرا؟</p>",
        }
    ],
    "forgotten": [],
}


def files(asked_in: str) -> dict[str, str]:
    return {
        "content/data/polls.toml": POLLS,
        "content/data/comments/public/post-1.json": json.dumps(THREAD, ensure_ascii=False),
        "content/posts/a.md": item(
            "پیش.\n\n::: poll id=rail\n\n::: ask", title="نظرسنجی", date="2026-02-01", id="post-1"
        ),
        "content/posts/a.en.md": item("Before.\n\n::: poll id=rail\n\n::: ask", title="Poll", id="post-1"),
        "content/posts/b.md": item(title="بی‌فرم", date="2026-02-02", id="post-2"),
        "content/faq/q.md": item("پاسخ.", title="چرا؟", category="ساعت", id="faq-1", asked_in=asked_in),
        "content/releases/r.md": item(title="اطلاعیه", date="2026-02-03"),
    }


def newsroom(root: Path, more: str, *, asked_in: str = '"post-1#isso-1"') -> Newsroom:
    site = Newsroom(root, more=more)
    site.write(files(asked_in))
    settings = root / "prsite.toml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(
        text.replace("[organisation]\n", '[organisation]\nemail = "pr@x.example"\n'), encoding="utf-8"
    )
    return site


@pytest.fixture(scope="module")
def formed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return newsroom(tmp_path_factory.mktemp("form"), FORM).publish()


@pytest.fixture(scope="module")
def mailed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return newsroom(tmp_path_factory.mktemp("mail"), "").publish()


FAQ, CATEGORY, PRESS = "faq/index.html", "faq/ساعت/index.html", "press/index.html"
POST, ENGLISH = "1404/11/a/index.html", "en/2026/02/a/index.html"


def policy(page: bytes) -> str:
    (found,) = document(page).xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    return str(found).partition("form-action ")[2].partition(";")[0]


@pytest.mark.parametrize("path", [FAQ, CATEGORY, PRESS, POST])
def test_the_form_is_there_and_may_be_sent(formed: dict[str, bytes], path: str) -> None:
    page = document(formed[path])
    (form,) = page.xpath("//form")
    assert (form.get("action"), form.get("method")) == ("https://forms.example:8443/f/1", "post")
    assert [f.get("name") for f in form.xpath(".//label/*[self::input or self::textarea]")] == [
        "name",
        "contact",
        "question",
    ]
    assert policy(formed[path]) == "'self' https://forms.example:8443"
    assert "forms.example" in form.text_content()


def test_no_other_page_may_send_anything_elsewhere(formed: dict[str, bytes]) -> None:
    pages = [path for path, data in formed.items() if path.endswith(".html") and b"Content-Security" in data]
    loose = {path for path in pages if policy(formed[path]) != "'self'"}
    assert loose == {path for path in pages if b"<form" in formed[path]}
    assert "1404/11/b/index.html" not in loose


@pytest.mark.parametrize(
    ("path", "address"),
    [
        (FAQ, "https://x.example/faq/"),
        (PRESS, "https://x.example/press/"),
        (POST, "https://x.example/1404/11/a/"),
        (ENGLISH, "https://x.example/en/2026/02/a/"),
    ],
)
def test_the_form_tells_which_page_it_was_on(formed: dict[str, bytes], path: str, address: str) -> None:
    hidden = document(formed[path]).xpath("//form//input[@type='hidden']")
    lang = "en" if path == ENGLISH else "fa"
    assert {f.get("name"): f.get("value") for f in hidden} == {
        "page": address,
        "lang": lang,
        "_next": "/thanks/",
    }


def test_the_line_on_privacy_is_the_sites_own_where_it_has_one(formed: dict[str, bytes]) -> None:
    assert "We keep it for a month." in formed[ENGLISH].decode()
    assert "نام و نشانی شما تنها برای پاسخ دادن" in formed[FAQ].decode()


@pytest.mark.parametrize("path", [FAQ, CATEGORY, PRESS, POST])
def test_without_an_endpoint_there_is_a_letter(mailed: dict[str, bytes], path: str) -> None:
    page = document(mailed[path])
    assert page.xpath("//form") == []
    (mail,) = page.xpath("//*[contains(@class, 'ask-us')]//a[starts-with(@href, 'mailto:')]/@href")
    assert "mailto:pr@x.example?subject=پرسش: " in unquote(str(mail))
    assert "body=\r\n\r\nhttps://x.example/" in unquote(str(mail))
    assert policy(mailed[path]) == "'self'"


def asked(made: dict[str, bytes], path: str = FAQ) -> list[str]:
    return [str(href) for href in document(made[path]).xpath("//*[@class='answer']//a/@href")]


def test_an_answer_leads_to_the_comment_that_asked_for_it(formed: dict[str, bytes]) -> None:
    assert "/1404/11/a/#comment-isso-1" in asked(formed)
    assert "از دیدگاه‌های «" in formed[FAQ].decode()
    assert 'id="comment-isso-1"' in formed[POST].decode()


def test_where_comments_are_off_it_leads_to_the_item(mailed: dict[str, bytes]) -> None:
    assert "/1404/11/a/" in asked(mailed)


@pytest.mark.parametrize(
    ("asked_in", "href"),
    [
        ("post-1", "/1404/11/a/#comments"),
        ('"post-1#isso-9"', "/1404/11/a/#comments"),
        ("post-2", "/1404/11/b/"),
    ],
)
def test_where_it_names_no_comment_that_there_is(tmp_path: Path, asked_in: str, href: str) -> None:
    made = newsroom(tmp_path, FORM, asked_in=asked_in).publish()
    assert href in asked(made)


def test_a_question_of_nothing_is_no_link(tmp_path: Path) -> None:
    made = newsroom(tmp_path, FORM, asked_in="post-9").publish()
    assert "از دیدگاه‌های" not in made[FAQ].decode()


@pytest.mark.parametrize("name", ["feed.json", "feed.xml", "atom.xml"])
def test_feeds_have_the_numbers_of_a_poll_and_no_form(formed: dict[str, bytes], name: str) -> None:
    feed = formed[name].decode()
    assert "۵۴٫۱٪" in feed
    for absent in ("<form", "&lt;form", "<svg", "&lt;svg", "<textarea", "&lt;textarea"):
        assert absent not in feed
    assert "پرسش خود را در وب‌گاه بفرستید" in feed


def test_the_link_in_place_of_a_form_leads_to_the_page(formed: dict[str, bytes]) -> None:
    entries = json.loads(formed["feed.json"])["items"]
    (content,) = (e["content_html"] for e in entries if e["url"] == "https://x.example/1404/11/a/")
    (href,) = document(content.encode()).xpath("//a[contains(., 'در وب‌گاه بفرستید')]/@href")
    assert href.startswith("https://x.example/1404/11/a/")


def test_a_poll_speaks_the_language_of_its_page(formed: dict[str, bytes]) -> None:
    persian, english = formed[POST].decode(), formed[ENGLISH].decode()
    assert "۲ آبان ۱۴۰۵" in persian
    assert "۵۴٫۱٪" in persian
    assert "24 October 2026" in english
    assert "54.1%" in english
    assert "Content?" in english


def test_the_plain_theme_has_it_all_too(tmp_path: Path) -> None:
    site = newsroom(tmp_path, FORM)
    settings = tmp_path / "prsite.toml"
    text = settings.read_text(encoding="utf-8").replace('theme = "newsroom"', 'theme = "plain"')
    settings.write_text(text, encoding="utf-8")
    made = site.publish()
    for path in (FAQ, PRESS, POST):
        assert len(document(made[path]).xpath("//form//label")) == 3
    assert any(href.startswith("/1404/11/a/") for href in document(made[FAQ]).xpath("//main//a/@href"))
