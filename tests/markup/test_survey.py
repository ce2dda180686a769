from __future__ import annotations

from xml.etree.ElementTree import fromstring

import pytest

from prsite.i18n.languages import direction
from prsite.markup.conversion import Conversion, MarkupOptions
from prsite.markup.source import SourceLines
from prsite.markup.survey import Survey
from tests.markup.resolver import Newsroom


def survey(tree: str, *, thorough: bool = False) -> Survey:
    conversion = Conversion(
        path="a.md",
        lang="fa",
        base=direction("fa"),
        digits="arabext",
        resolver=Newsroom(),
        options=MarkupOptions(thorough=thorough),
        source=SourceLines("", 1),
    )
    return Survey(fromstring(tree), conversion)


def test_what_a_tree_holds() -> None:
    held = survey("<div><p>الف<b>[ب</b></p>@</div>")
    assert held.has("b")
    assert held.has("img", "p")
    assert not held.has("img", "div")
    assert held.says("://", "@")
    assert not held.says("www.")


@pytest.mark.parametrize("tree", ["<div/>", "<div><p>x</p></div>"])
def test_a_thorough_conversion_is_told_yes(tree: str) -> None:
    assert survey(tree, thorough=True).has("img")
    assert survey(tree, thorough=True).says("@")
