"""Templates mean what they mean to Jinja, however they are run; cards are filled once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar, cast

import pytest
from jinja2 import Environment, StrictUndefined
from jinja2.loaders import DictLoader
from markupsafe import Markup, escape

from prsite.model.protocols import View
from prsite.theme.renderer import Renderer
from prsite.theme.runtime import printed
from tests.theme.conftest import Sample, StillView, make_context

T = TypeVar("T")

PARTS = """
{% macro plain(a, b="B", c=none) %}[{{ a }}|{{ b }}|{{ c }}]{% endmacro %}
{% macro any_number(a) %}{{ a }}{{ varargs }}{{ kwargs }}{% endmacro %}
{% macro around(a) %}<{{ a }}>{{ caller() }}{% endmacro %}
"""
PAGE = """{% extends "base.html" %}{% from "parts.html" import plain, any_number, around %}
{% macro own(a) %}({{ a }}{{ page.title }}){% endmacro %}
{% block main %}{{ super() }}
{{ plain("<") }}{{ plain("x", "y") }}{{ plain("x", c="z") }}{{ plain(a="p", b=plain("q")) }}
{{ any_number(1, 2, k="<v>") }}{% call around("&") %}{{ own("i") }}{% endcall %}
{% include "part.html" %}{% for n in [1, 2] %}{{ loop.index }}{{ own(n) }}{% endfor %}
{{ {"a": {"b": "c"}}.a.b }}{{ {"items": 1}["items"] }}{{ [plain("m"), "<"]|join }}{{ "a" ~ own("<") }}
{% set kept %}<b>{{ page.title }}</b>{% endset %}{{ kept }}{% endblock %}"""
BASE = "{% block head %}{{ page.title }}{% endblock %}{% block main %}base {{ page.lang }}{% endblock %}!"
PART = "part of {{ page.title }}{% set page = 1 %}{{ page }}"


class CountingView(StillView):
    """Keeps what is made once, and counts."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, ...], object] = {}

    def once(self, name: tuple[str, ...], make: Callable[[], T]) -> T:
        if name not in self.kept:
            self.kept[name] = make()
        return cast(T, self.kept[name])


def renderer(sample: Sample, page: str, **more: str) -> Renderer:
    files = {"404.html": page, **{f"{name}.html": text for name, text in more.items()}}
    sample.write({f"overrides/templates/{name}": text for name, text in files.items()})
    return sample.renderer()


def shown(made: Renderer, view: object, title: str = "عنوان") -> str:
    return made.render("404.html", make_context(title=title), cast(View, view))


@pytest.mark.parametrize("value", ["a", "<&\"'>", Markup("<b>"), 1, 2.5, None, True, ["<"], ""])
def test_values_are_printed_as_jinja_escapes_them(value: object) -> None:
    assert printed(value) == escape(value)


def test_pages_are_those_of_jinja(sample: Sample) -> None:
    templates = {"404.html": PAGE, "base.html": BASE, "parts.html": PARTS, "part.html": PART}
    plain = Environment(
        loader=DictLoader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    context = make_context(title="<عنوان>")
    wanted = plain.get_template("404.html").render(page=context.page, site=context.site)
    made = renderer(sample, PAGE, base=BASE, parts=PARTS, part=PART)
    assert shown(made, StillView(), "<عنوان>") == wanted
    assert shown(made, StillView(), "<عنوان>") == wanted


@pytest.mark.parametrize("call", ["plain()", "plain(1, 2, 3, 4)", "plain(1, d=2)", "plain(1, a=2)"])
def test_a_macro_called_wrongly_is_an_error(sample: Sample, call: str) -> None:
    page = '{% from "parts.html" import plain %}\n{{ ' + call + " }}"
    sample.write({"overrides/templates/404.html": page, "overrides/templates/parts.html": PARTS})
    assert sample.fault().code in ("template-failed", "template-undefined")


@pytest.mark.parametrize("page", ["{{ lipsum() }}", "{{ [1, 2]|random }}"])
def test_nothing_in_a_template_is_random(sample: Sample, page: str) -> None:
    sample.write({"overrides/templates/404.html": page})
    assert sample.fault().code in ("template-undefined", "template-unknown-filter")


ROW = "{% macro row(card, view, level=3) %}<h{{ level }}>{{ card.title }}{{ view.is_past(1) }}{% endmacro %}"


def test_a_macro_is_filled_once_for_a_card(sample: Sample) -> None:
    page = (
        '{% from "row.html" import row %}{% set card = {"key": "fa/a", "title": "A"}|card %}'
        "{{ once(row, card, view) }}{{ once(row, card, view, level=2) }}{{ once(row, card, view, level=2) }}"
    )
    made = renderer(sample, page, row=ROW)
    made.environment("fa").filters["card"] = _card
    view = CountingView()
    first = shown(made, view, "1")
    assert first == "<h3>AFalse<h2>AFalse<h2>AFalse"
    assert len(view.kept) == 2
    assert shown(made, view, "2") == first
    assert len(view.kept) == 2


@pytest.mark.parametrize(
    "page",
    [
        "{% macro row(card, more) %}{{ card.title }}{{ page.title }}{% endmacro %}{{ once(row, card, 1) }}",
        '{% from "row.html" import row with context %}{{ once(row, card, 1) }}',
        '{% from "row.html" import row %}{{ once(row, card, page) }}',
    ],
)
def test_what_knows_of_the_page_is_not_kept(sample: Sample, page: str) -> None:
    own = "{% macro row(card, more) %}{{ card.title }}{{ more.title if more is not number else page.title }}"
    found = '{% set card = {"key": "fa/a", "title": "A"}|card %}' + page
    made = renderer(sample, found, row=own + "{% endmacro %}")
    made.environment("fa").filters["card"] = _card
    view = CountingView()
    assert (shown(made, view, "1"), shown(made, view, "2")) == ("A1", "A2")
    assert view.kept == {}


def test_reads_within_a_kept_card_are_told_though_the_page_told_them(sample: Sample) -> None:
    """They belong to the card, and so to the other pages that show it."""
    row = '{% macro row(card) %}{% include "part.html" %}{% endmacro %}'
    page = '{% from "row.html" import row %}{% include "part.html" %}{{ once(row, {"key": "k"}|card) }}'
    made = renderer(sample, page, row=row, part="x")
    made.environment("fa").filters["card"] = _card
    told: list[str] = []
    made.record = lambda kind, key, found: told.append(key)
    shown(made, CountingView())
    assert told.count("part.html") == 2


class _Card:
    def __init__(self, values: dict[str, str]) -> None:
        self.__dict__ |= values


def _card(values: dict[str, str]) -> _Card:
    return _Card(values)
