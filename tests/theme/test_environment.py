"""The seam through which templates are read, and what it tells."""

from __future__ import annotations

from typing import cast

import pytest
from jinja2.exceptions import TemplatesNotFound

from prsite.model.protocols import View
from tests.theme.conftest import Sample, StillView, make_context

VIEW = cast(View, StillView())
Read = tuple[str, str, str]


def reads_of(sample: Sample, times: int = 1) -> list[list[Read]]:
    """What is told of the theme while the page is made, each time by the same renderer."""
    told: list[list[Read]] = []
    renderer = sample.renderer()
    for _ in range(times):
        reads: list[Read] = []
        renderer.record = lambda *read, reads=reads: reads.append(read)
        renderer.render("404.html", make_context(), VIEW)
        told.append(reads)
    return told


def keys(reads: list[Read]) -> list[tuple[str, str]]:
    return [(kind, key) for kind, key, _ in reads]


def test_every_template_asset_and_language_read_is_told_once(sample: Sample) -> None:
    sample.write(
        {
            "overrides/templates/404.html": '{% extends "base.html" %}{% block main %}'
            '{% for _ in "ab" %}{% include "part.html" %}{% endfor %}{{ asset("style.css") }}{% endblock %}',
            "overrides/templates/part.html": "x",
        }
    )
    (reads,) = reads_of(sample)
    assert keys(reads) == [
        ("messages", "fa"),
        ("template", "404.html"),
        ("template", "base.html"),
        ("template", "part.html"),
        ("asset", "style.css"),
    ]
    theme = sample.load().value
    assert all(theme.read(kind, key) == found for kind, key, found in reads)


def test_what_a_kept_module_read_is_told_to_every_page(sample: Sample) -> None:
    sample.write(
        {
            "overrides/templates/404.html": '{% from "a.html" import a %}{{ a() }}',
            "overrides/templates/a.html": '{% from "b.html" import b %}{% set s = asset("style.css") %}'
            "{% macro a() %}{{ b() }}{{ s }}{% endmacro %}",
            "overrides/templates/b.html": "{% macro b() %}b{% endmacro %}",
        }
    )
    first, second, third = reads_of(sample, 3)
    assert first == second == third
    assert ("template", "b.html") in keys(first)
    assert ("asset", "style.css") in keys(first)


def test_an_absent_template_is_told_as_absent(sample: Sample) -> None:
    sample.write(
        {
            "overrides/templates/404.html": '{% include ["no.html", "base.html"] %}'
            '{% include "n" ignore missing %}'
        }
    )
    (reads,) = reads_of(sample)
    assert ("template", "no.html", "") in reads
    assert ("template", "n", "") in reads
    assert [found for _, key, found in reads if key == "base.html"] != [""]


def test_the_digest_told_follows_the_file(sample: Sample) -> None:
    before = reads_of(sample)[0]
    sample.write({"builtin/mini/templates/base.html": "other"})
    after = reads_of(sample)[0]
    assert [a[1] for a, b in zip(before, after, strict=True) if a != b] == ["base.html"]


def test_none_of_several_templates(sample: Sample) -> None:
    environment = sample.renderer().environment("fa")
    with pytest.raises(TemplatesNotFound):
        environment.select_template(["a", "b"])


def test_the_view_is_not_there_while_a_module_is_made(sample: Sample) -> None:
    sample.write(
        {
            "overrides/templates/404.html": '{% import "m.html" as m %}',
            "overrides/templates/m.html": "\n{% set now = view.is_past(1) %}",
        }
    )
    found = sample.fault()
    assert (found.code, str(found.place)) == ("template-undefined", "overrides/templates/m.html:2")


def test_assets_have_the_base_path(sample: Sample) -> None:
    sample.write({"overrides/templates/404.html": '{{ asset("style.css") }}{{ preload() }}'})
    page = sample.render()
    assert page.startswith("/pr/assets/style.")
    assert page.endswith(".css")


def test_a_page_made_while_another_is_made_tells_both(sample: Sample) -> None:
    """A body may ask for a template in the midst of a page."""
    inner: list[Read] = []
    outer: list[Read] = []
    renderer = sample.renderer()

    class Nesting(StillView):
        def render(self) -> str:
            renderer.record = lambda *read: inner.append(read)
            made = renderer.render("base.html", make_context(), VIEW)
            renderer.record = lambda *read: outer.append(read)
            return made

    sample.write({"overrides/templates/404.html": '{{ view.render() }}{% include "base.html" %}'})
    renderer = sample.renderer(record=lambda *read: outer.append(read))
    renderer.render("404.html", make_context(), cast(View, Nesting()))
    assert keys(inner) == [("messages", "fa"), ("template", "base.html")]
    assert keys(outer) == [("messages", "fa"), ("template", "404.html"), ("template", "base.html")]
