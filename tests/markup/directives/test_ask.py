"""The question block: a letter that is begun already, or a form that needs no script."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as lxml_html

from prsite.markup.conversion import MarkupOptions
from prsite.model.protocols import Desk
from tests.markup.resolver import DESK, FORM, check, faults, html


def block(source: str, desk: Desk, lang: str = "fa") -> lxml_html.HtmlElement:
    found: lxml_html.HtmlElement = lxml_html.fromstring(html(source, desk=desk, lang=lang))
    return found


def test_without_an_endpoint_it_is_a_letter_that_is_begun() -> None:
    made = block("::: ask", DESK)
    assert made.xpath("//form") == []
    (mail,) = made.xpath("//a[starts-with(@href, 'mailto:')]/@href")
    address, _, query = str(mail).partition("?")
    assert address == "mailto:pr@example.ir"
    subject, _, body = query.partition("&")
    assert unquote(subject) == "subject=[Question: خبر]"
    assert unquote(body) == "body=\r\n\r\nhttps://example.ir/n/abc/"
    assert made.xpath("//a[starts-with(@href, 'tel:')]/@href") == ["tel:02188776655"]


def test_the_telephone_has_the_digits_of_the_page() -> None:
    assert block("::: ask", DESK, "en").xpath("string(//a[starts-with(@href, 'tel:')])") == "021-88776655"
    assert block("::: ask", DESK).xpath("string(//a[starts-with(@href, 'tel:')])") == "۰۲۱-۸۸۷۷۶۶۵۵"


def test_a_subject_has_no_marks_of_direction() -> None:
    """Mail programs show them as boxes."""
    mail, _ = block("::: ask", replace(DESK, title="C++ \u2067news\u2069\u200f")).xpath("//a/@href")
    assert "Question: C++ news]" in unquote(str(mail))


def test_every_field_has_a_label_and_says_what_it_is() -> None:
    made = block("::: ask", FORM)
    fields = made.xpath("//form//label/*[self::input or self::textarea]")
    assert [(f.get("name"), f.get("autocomplete"), f.get("required")) for f in fields] == [
        ("name", "name", None),
        ("contact", "email", ""),
        ("question", None, ""),
    ]
    assert {f.get("dir") for f in fields} == {"auto"}
    assert all(label.text_content().strip() for label in made.xpath("//form//label"))
    assert len(made.xpath("//form//button[@type='submit']")) == 1


def test_hidden_fields_and_where_it_goes() -> None:
    (form,) = block("::: ask", FORM).xpath("//form")
    hidden = {f.get("name"): f.get("value") for f in form.xpath(".//input[@type='hidden']")}
    assert hidden == {"page": "https://example.ir/n/abc/", "lang": "fa", "_next": "/thanks/"}
    assert (form.get("action"), form.get("method")) == ("https://forms.example/f/1", "post")
    assert check("::: ask", desk=FORM).value.forms == ("https://forms.example",)


def test_a_form_of_the_own_host_needs_no_origin_and_names_no_host() -> None:
    own = replace(FORM, endpoint="/ask", origin="", host="")
    assert check("::: ask", desk=own).value.forms == ()
    assert "[The form is sent to" not in html("::: ask", desk=own)
    assert '[The form is sent to <bdi dir="ltr">forms.example</bdi>.]' in html("::: ask", desk=FORM)


def test_the_notice_of_the_site_stands_instead_of_ours() -> None:
    assert "[Your name and address serve only to answer you.]" in html("::: ask", desk=FORM)
    own = html("::: ask", desk=replace(FORM, notice="یک ماه نگه می‌داریم."))
    assert "یک ماه نگه می‌داریم." in own
    assert "serve only" not in own


def test_title_and_introduction() -> None:
    made = block("::: ask title=«از ما بپرسید»\nدربارهٔ *خط ۲*\n:::", DESK)
    assert made.get("aria-label") == "از ما بپرسید"
    assert [p.text_content() for p in made.xpath("//p")] == ["از ما بپرسید", "دربارهٔ خط ۲"]


def test_it_may_stand_alone_between_paragraphs() -> None:
    made = html("یک\n\n::: ask\n\nدو")
    assert made.startswith("<p>یک</p>\n<aside")
    assert made.endswith("</aside>\n<p>دو</p>")


def test_nothing_of_a_form_is_text() -> None:
    assert "[Your question]" not in check("::: ask", desk=FORM).value.text


def test_without_any_way_there_is_no_block() -> None:
    nowhere = Desk(title="خبر", address="https://example.ir/")
    found = check("پیش\n\n::: ask", desk=nowhere)
    assert found.value.html == "<p>پیش</p>"
    assert [d.code for d in found.diagnostics] == ["ask-nowhere"]


def test_an_unknown_key() -> None:
    assert faults("::: ask titel=x") == [("directive-key-near", 1)]


@pytest.mark.parametrize("raw_html", [True, False])
def test_the_form_stays_where_html_is_not_trusted(raw_html: bool) -> None:
    source = "<b>خام</b>\n\n::: ask\n\nدو"
    made = html(source, desk=FORM, options=MarkupOptions(raw_html=raw_html))
    assert '<form class="ask-form" method="post" action="https://forms.example/f/1"' in made
    assert "prsite-made" not in made


def test_a_form_of_the_author_does_not_come_along() -> None:
    source = '::: ask\n<form action="https://evil.example/"><textarea name="q"></textarea></form>\n:::'
    made = html(source, desk=FORM, options=MarkupOptions(raw_html=False))
    assert "evil.example" not in made
    assert made.count("<form") == 1


HOSTILE = st.text(max_size=30) | st.text("<>&\"'/=?\r\n\x02\u202e aب", max_size=30)


@given(HOSTILE, HOSTILE, HOSTILE, HOSTILE)
def test_whatever_settings_and_titles_hold_it_stays_text(
    title: str, notice: str, name: str, value: str
) -> None:
    """A title, a notice or a hidden field makes neither elements, nor attributes, nor headers of a letter."""
    desk = replace(FORM, title=title, notice=notice, fields=((name, value),))
    made: lxml_html.HtmlElement = lxml_html.fromstring(check("::: ask", desk=desk).value.html)
    tags = {e.tag for e in made.iter() if isinstance(e.tag, str)}
    assert tags <= set("aside p form input label span textarea button dl dt dd a bdi bdo".split())
    assert not [e for e in made.iter() for key in e.keys() if key.startswith("on") or key == "style"]  # noqa: SIM118
    (mail,) = made.xpath("//a[starts-with(@href, 'mailto:')]/@href")
    assert str(mail).count("?") == 1
    assert str(mail).count("&") == str(mail).count("&body=")
