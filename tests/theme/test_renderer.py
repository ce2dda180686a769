"""Pages from templates: what they contain, and what is said when they cannot be made."""

from __future__ import annotations

from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prsite.diagnostics import PrsiteError, error, wording
from prsite.model.protocols import View
from prsite.theme.renderer import Renderer, check_templates
from tests.theme.conftest import Sample, StillView, codes, make_context, values

VIEW = cast(View, StillView())
TEMPLATE = "overrides/templates/404.html"


def test_a_page_has_its_context_and_the_view(sample: Sample) -> None:
    sample.write(
        {TEMPLATE: "{{ page.title }}|{{ site.title }}|{{ latest|length }}|{{ view.is_past is callable }}"}
    )
    assert sample.render() == "عنوان|روابط عمومی|0|True"


@pytest.mark.parametrize("title", ["</title><script>alert(1)</script>", '" onload="x', "<b>&amp;'"])
def test_a_hostile_title_is_text(sample: Sample, title: str) -> None:
    sample.write({TEMPLATE: '<p title="{{ page.title }}">{{ page.title }}{{ page.title|bdi }}</p>'})
    page = sample.render(title=title)
    assert "<script" not in page
    assert "<b>" not in page
    assert 'onload="' not in page


OWN = ("<bdi>", '<bdi dir="ltr">', '<bdi dir="rtl">', "</bdi>", "<p>", '<p dir="ltr">', "</p>", "<br>")


@settings(max_examples=25)
@given(title=st.text(max_size=40))
def test_no_title_makes_an_element(sample: Sample, title: str) -> None:
    environment = sample.renderer().environment("fa")
    ways = environment.from_string(
        "{{ t }}{{ t|bdi }}{{ _('{t}', t=t) }}{{ _('{t}', t=t|bdi) }}{{ [t]|join_list }}{{ t|paragraphs }}"
    )
    made = ways.render(t=title)
    for own in OWN:
        made = made.replace(own, "")
    assert "<" not in made
    assert ">" not in made


def test_an_undefined_value_names_template_line_and_page(sample: Sample) -> None:
    sample.write({TEMPLATE: "{# one #}\n\n<p>{{ pages.title }}</p>\n"})
    found = sample.fault(url="/nist/")
    assert found.code == "template-undefined"
    assert str(found.place) == f"{TEMPLATE}:3"
    assert values(found) == {"name": "pages", "near": "page", "url": "/nist/"}
    assert "/nist/" in wording(found, "fa").message


def test_an_unknown_attribute_names_its_owner(sample: Sample) -> None:
    sample.write({TEMPLATE: "{{ page.titel|date }}"})
    found = sample.fault()
    assert (found.code, values(found)["name"]) == ("template-no-attribute", "titel")
    assert values(found)["owner"] == "PageInfo"


def test_a_fault_in_an_included_template_is_shown_there(sample: Sample) -> None:
    sample.write(
        {
            TEMPLATE: '\n{% include "partials/a.html" %}',
            "overrides/templates/partials/a.html": "\n\n{{ 1 / 0 }}",
        }
    )
    found = sample.fault()
    assert found.code == "template-failed"
    assert str(found.place) == "overrides/templates/partials/a.html:3"
    assert "ZeroDivisionError" in values(found)["reason"]


def test_a_missing_template_is_named_where_it_is_asked_for(sample: Sample) -> None:
    sample.write({TEMPLATE: '<p>\n{% include "bse.html" %}'})
    found = sample.fault()
    assert (found.code, str(found.place)) == ("template-missing", f"{TEMPLATE}:2")
    assert (values(found)["name"], values(found)["near"]) == ("bse.html", "base.html")


def test_a_page_may_ask_for_a_template_that_is_not_there(sample: Sample) -> None:
    found = sample.fault("special.html", url="/x/")
    assert (found.code, found.place, values(found)["url"]) == ("template-missing", None, "/x/")


@pytest.mark.parametrize("way", ['{% include "404.html" %}', '{% extends "404.html" %}'])
def test_a_template_that_includes_itself(sample: Sample, way: str) -> None:
    sample.write({TEMPLATE: f"\n{way}"})
    found = sample.fault(url="/404.html")
    assert found.code == "template-recursion"
    assert found.place is not None
    assert found.place.path == TEMPLATE


def test_an_unknown_asset(sample: Sample) -> None:
    sample.write({TEMPLATE: '{{ asset("stile.css") }}'})
    found = sample.fault()
    assert (found.code, values(found)["near"]) == ("template-asset", "style.css")


def test_a_fault_that_is_already_explained_stays(sample: Sample) -> None:
    class Broken(StillView):
        def media(self, path: str) -> None:
            raise PrsiteError(error("unreadable", path, reason="gone"))

    sample.write({TEMPLATE: '{{ view.media("a.png") }}'})
    with pytest.raises(PrsiteError) as caught:
        sample.renderer().render("404.html", make_context(), cast(View, Broken()))
    assert codes(caught.value.diagnostics) == ["unreadable"]


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("\n{% if %}", "template-syntax", 2),
        ("{% block a %}", "template-syntax", 1),
        ("\n\n{{ page|dte }}", "template-unknown-filter", 3),
    ],
)
def test_checking_finds_what_cannot_be_compiled(sample: Sample, text: str, code: str, line: int) -> None:
    sample.write({"overrides/templates/unused.html": text})
    (found,) = check_templates(sample.load().value).diagnostics
    assert (found.code, str(found.place)) == (code, f"overrides/templates/unused.html:{line}")


def test_checking_finds_a_template_in_another_encoding(sample: Sample) -> None:
    sample.write({TEMPLATE: ""})
    (sample.root / TEMPLATE).write_bytes("سلام".encode("cp1256"))
    assert codes(check_templates(sample.load().value).diagnostics) == ["template-encoding"]
    assert sample.fault().code == "template-encoding"


def test_checking_a_sound_theme_finds_nothing(sample: Sample) -> None:
    assert check_templates(sample.load().value).diagnostics == ()


def test_compiled_templates_serve_every_language(sample: Sample) -> None:
    sample.write({TEMPLATE: "{{ 1234|number }} {{ '/a/'|href }} {{ 'a1'|digits }}"})
    assert sample.render() == "۱٬۲۳۴ /pr/a/ a۱"
    assert list((sample.cache / "templates").rglob("*.cache"))
    assert sample.render(lang="en") == "1,234 /pr/a/ a1"


def test_a_changed_template_is_seen_although_its_compiled_form_is_kept(sample: Sample) -> None:
    sample.write({TEMPLATE: "one"})
    assert sample.render() == "one"
    sample.write({TEMPLATE: "two"})
    assert sample.render() == "two"


def test_a_message_of_the_theme(sample: Sample) -> None:
    sample.write({"overrides/messages/fa.po": 'msgid "Home"\nmsgstr "خانه"\n'})
    renderer: Renderer = sample.renderer()
    assert renderer.text("Home", "fa") == "خانه"
    assert renderer.text("Home", "en") == "Home"
