"""Values that are computed when somebody asks for them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import cast

import pytest

from prsite.diagnostics import PrsiteError
from prsite.model.card import Card
from prsite.model.protocols import View
from prsite.theme.later import Later, Lazy, later
from tests.theme.conftest import MINI, Sample, StillView, make_context, values


@dataclass(frozen=True, slots=True, kw_only=True)
class Point(Lazy):
    x: int
    y: int = 0


class Own:
    @property
    def x(self) -> int:
        return 5


def counted(value: int) -> tuple[Callable[[], int], list[int]]:
    made: list[int] = []

    def make() -> int:
        made.append(value)
        return value

    return make, made


def test_a_field_is_made_when_it_is_read_and_once() -> None:
    make, made = counted(3)
    point = Point(x=later(make), y=1)
    assert point.y == 1
    assert made == []
    assert (point.x, point.x) == (3, 3)
    assert made == [3]


def test_it_is_a_value_like_any_other() -> None:
    make, _ = counted(3)
    assert Point(x=later(make)) == Point(x=3)
    assert replace(Point(x=later(make)), y=2) == Point(x=3, y=2)
    assert repr(Point(x=later(make))) == "Point(x=3, y=0)"
    with pytest.raises(AttributeError):
        Point(x=later(make)).x = 4  # type: ignore[misc]


def test_parts_hold_what_is_not_made_yet() -> None:
    make, made = counted(3)
    parts = Point(x=later(make)).parts()
    assert isinstance(parts["x"], Later)
    assert (parts["y"], made) == (0, [])
    assert (parts["x"].get(), parts["x"].get(), made) == (3, 3, [3])


def test_fields_drawn_from_two() -> None:
    point = Point.drawn(Own(), Point(x=1, y=2))
    assert (point.x, point.y) == (5, 2)
    assert point == Point(x=5, y=2)


def test_a_fault_is_not_taken_for_a_missing_field() -> None:
    point = Point(x=later(lambda: cast(int, object().absent)))  # type: ignore[attr-defined]
    with pytest.raises(RuntimeError, match="absent"):
        _ = point.x
    with pytest.raises(AttributeError, match="'Point' object has no attribute 'z'"):
        getattr(point, "z")  # noqa: B009


def shown(sample: Sample, template: str) -> tuple[str, list[str]]:
    """A page of this template whose context leaves everything for later, and what was made for it."""
    made: list[str] = []

    def latest() -> tuple[Card, ...]:
        made.append("latest")
        return ()

    def canonical() -> str:
        made.append("canonical")
        return "<x>"

    context = make_context()
    page = replace(context.page, canonical=later(canonical))
    sample.write({"builtin/mini/templates/404.html": template})
    context = replace(context, page=page, latest=later(latest))
    return sample.renderer(MINI).render("404.html", context, cast(View, StillView())), made


@pytest.mark.parametrize(
    ("template", "text", "wanted"),
    [
        ("{{ page.title }}", "عنوان", []),
        ("{{ page.canonical }}{{ page.canonical }}", "&lt;x&gt;&lt;x&gt;", ["canonical"]),
        ("{{ latest|length }}{% for c in latest %}{% endfor %}", "0", ["latest"]),
        ("{{ [page]|map(attribute='canonical')|first }}", "&lt;x&gt;", ["canonical"]),
        ("{% block main %}{{ latest|length }}{% endblock %}{{ latest|length }}", "00", ["latest"]),
    ],
)
def test_templates_make_what_they_show(sample: Sample, template: str, text: str, wanted: list[str]) -> None:
    assert shown(sample, template) == (text, wanted)


def test_an_included_template_has_the_same_values(sample: Sample) -> None:
    sample.write({"builtin/mini/templates/part.html": "{{ latest|length }}"})
    assert shown(sample, "{% include 'part.html' %}{{ latest|length }}") == ("00", ["latest"])


def test_what_a_page_has_not_is_still_undefined(sample: Sample) -> None:
    with pytest.raises(PrsiteError) as caught:
        shown(sample, "{{ page.canonicl }}")
    assert values(caught.value.diagnostics[0])["owner"] == "PageInfo"
