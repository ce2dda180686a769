"""No built-in theme puts a title, a name or a tag into other text without isolating it from it."""

from __future__ import annotations

from functools import cache

import pytest
from jinja2 import nodes

from prsite.theme.context import CONTEXTS
from prsite.theme.loader import SHARED
from tests.house.expansion import Theme
from tests.house.isolation import OURS, faults
from tests.house.tree import ROOT

THEMES = ("newsroom", "plain")
QUIET = {"focus_class": "makes names of classes", "wanted": "is asked, never printed"}
"""Macros that print no text for people."""


@cache
def theme(name: str) -> Theme:
    """The templates of a built-in theme."""
    top = ROOT / "themes" / name / "templates"
    shared = {part: (ROOT / "themes/newsroom/templates" / part) for part in SHARED["templates"]}
    own = {p.relative_to(top).as_posix(): p for p in sorted(top.rglob("*.html"))}
    return Theme({part: path.read_text(encoding="utf-8") for part, path in {**shared, **own}.items()})


@pytest.mark.parametrize("template", CONTEXTS)
@pytest.mark.parametrize("name", THEMES)
def test_values_of_a_page_are_isolated(name: str, template: str) -> None:
    assert faults(theme(name), template) == []


@pytest.mark.parametrize("name", THEMES)
def test_every_value_of_every_template_was_looked_at(name: str) -> None:
    """What no page includes is no page's: a partial that stands alone would be seen by nobody."""
    found = theme(name)
    for template in CONTEXTS:
        faults(found, template)
    quiet = {
        (template, part.lineno)
        for template in found.templates
        for macro in found.tree(template).find_all(nodes.Macro)
        if macro.name in QUIET
        for part in macro.find_all(nodes.Expr)
    }
    printed = {
        (template, part.lineno)
        for template in found.templates
        for output in found.tree(template).find_all(nodes.Output)
        for part in output.nodes
        if not isinstance(part, nodes.TemplateData | nodes.Call)
    }
    assert sorted(printed - quiet - found.printed) == []


def test_every_value_that_is_let_pass_is_used() -> None:
    used = " ".join(text for name in THEMES for text in theme(name).templates.values())
    assert [name for name in OURS if name.removesuffix("()").rpartition(".")[2] not in used] == []


def found(body: str, **more: str) -> list[str]:
    """What is wrong with a page of this body, without its places."""
    return [f.partition(" ")[2] for f in faults(Theme({"page.html": body, **more}), "page.html")]


@pytest.mark.parametrize(
    "body",
    [
        "<p>از {{ author.name|bdi }} در {{ outlet.name|bdi }}</p>",
        "<h1{{ item.title|dirattr }}>{{ item.title|runs }}</h1>",
        '<h1{{ item.title|dirattr }}><a href="{{ item.url|href }}">{{ item.title|runs }}</a></h1>',
        "<h2{{ (a.t or b.t)|dirattr }}>{% if a.t %}{{ a.t|runs }}{% else %}{{ b.t|runs }}{% endif %}</h2>",
        '<h2{{ t|dirattr }}>{{ _("“{text}”", text=t|runs) }}</h2>',
        "<p>{% for t in tags %}<a>{{ t.title|bdi }}</a>{% endfor %}</p>",
        '<p>{{ _("By {name}", name=author.name|bdi) }} {{ ngettext("{n} item", "{n} items", count) }}</p>',
        '<a dir="ltr">{{ site.name|hostname }}</a>',
        "<blockquote{{ quote.text|dirattr }}><p>{{ quote.text|runs }}</p></blockquote>",
        "<title>{{ page.head_title }}</title>",
        '<p lang="en" dir="ltr">{{ item.name_en }}</p>',
        '<img alt="{{ image.alt }}"><a aria-label="{{ _(\'Get\') }} {{ file.name|isolate }}">x</a>',
        '<p>{{ organisation.email|mail(_("About {title}", title=item.title)) }}</p>',
        "<p>{{ authors|map(attribute='name')|map('bdi')|join_list }} و</p>",
        '<p><a href="{{ item.link }}" class="{{ item.sort }}">{{ item.date|date }}، {{ _("Read") }}</a></p>',
    ],
)
def test_what_is_right(body: str) -> None:
    assert found(body) == []


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        ("<p>از {{ author.name }}</p>", "author.name: beside other text in p without bdi"),
        ("<p>{{ author.name }} {{ day|date }}</p>", "author.name: beside other text in p without bdi"),
        ("<h1>{{ item.title }}</h1>", "item.title: all of h1, which has no dirattr of it"),
        (
            "<h1{{ item.kicker|dirattr }}>{{ item.title }}</h1>",
            "item.title: all of h1, which has no dirattr of it",
        ),
        ("<li{{ t|dirattr }}><a>{{ t }}</a> (۳)</li>", "t: beside other text in li without bdi"),
        ("<p>{% for t in tags %}<a>{{ t.title }}</a>{% endfor %}</p>", "t.title: beside other text in p"),
        (
            '<p>{{ _("By {name}", name=author.name) }}</p>',
            "author.name: among other words of a message without bdi",
        ),
        ("<p>{{ a.title ~ b|bdi }}</p>", "a.title: among other words of a message without bdi"),
        (
            "<title>{{ item.title }} – {{ site.title|isolate }}</title>",
            "item.title: in title without isolate",
        ),
        ("<h1{{ t|dirattr }}>{{ t }}</h1>", "t: without runs"),
        ('<td dir="{{ page.dir }}">{{ t }}</td>', "t: without runs"),
        ('<h2{{ t|dirattr }}>{{ _("“{text}”", text=t) }}</h2>', "t: without runs"),
        ("<h2{{ (a or b)|dirattr }}>{{ a or b }}</h2>", "b: without runs"),
        ('<img alt="{{ image.alt|runs }}">', "image.alt: an element where only text can be"),
        ("<title>{{ item.title|bdi }}</title>", "item.title: an element where only text can be"),
        (
            "<a aria-label=\"{{ _('Get') }} {{ file.name }}\">x</a>",
            "file.name: in aria-label without isolate",
        ),
        ('<meta name="description" content="{{ a }}، {{ b|isolate }}">', "a: in content without isolate"),
        ("<p>از {{ author.name|isolate }}</p>", "author.name: between control characters where bdi can be"),
        ("<p>{{ authors|join_list }}</p>", "authors: among other words of a message without bdi"),
        ("<p>{{ item.summary|safe }}</p>", "item.summary: passes safe"),
        ("<p>{% set who = item.author or x %}از {{ who }}</p>", "item.author: beside other text in p"),
        ("{{ item.title }}", "item.title: in no element"),
    ],
)
def test_what_is_wrong_is_seen(body: str, problem: str) -> None:
    assert any(line.startswith(problem) for line in found(body)), found(body)


def test_macros_includes_and_parents_are_followed() -> None:
    page = (
        '{% extends "base.html" %}{% from "parts.html" import link %}{% import "parts.html" as parts %}'
        "{% block main %}<h2{{ a.title|dirattr }}>{{ link(a) }}</h2><p>{{ link(b) }} {{ day|date }}</p>"
        "{{ once(parts.row, c, view) }}{% endblock %}"
    )
    more = {
        "base.html": "<h1{{ page.title|dirattr }}>{% block title %}{{ page.title|runs }}{% endblock %}</h1>"
        '{% include "foot.html" %}{% block main %}{% endblock %}',
        "parts.html": '{% macro link(card) %}<a href="{{ card.url }}">{{ card.title|runs }}</a>{% endmacro %}'
        "{% macro row(card) %}<p>– {{ link(card) }}</p>{% endmacro %}",
        "foot.html": "<p>© {{ site.title }}</p>",
    }
    assert found(page, **more) == [
        "site.title: beside other text in p without bdi",
        "b.title: beside other text in p without bdi",
        "c.title: beside other text in p without bdi",
    ]


def test_a_faults_place_is_its_template_and_line() -> None:
    told = faults(Theme({"page.html": "<p>\nاز {{ author.name }}</p>"}), "page.html")
    assert told[0].startswith("page.html:2 author.name")
