from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement

from hypothesis import given
from hypothesis import strategies as st

from prsite.markup.text import inline_text, plain_text
from tests.markup.resolver import check


def text(source: str) -> str:
    return check(source).value.text


def test_each_block_is_a_line() -> None:
    assert text("## الف\n\nب *پ*  \nت\n\n- ث\n- ج\n\nچ | ح\n--|--\nخ | د") == "الف\nب پ\nت\nث\nج\nچ ح\nخ د"


def test_there_is_no_markup_in_it() -> None:
    assert text("الف &amp; `<b>` <i>x</i> 2 < 3") == "الف & <b> x 2 < 3"


def test_what_only_machines_or_readers_need_is_left_out() -> None:
    assert text('[TOC]\n\n## الف\n\n::: video file=film.mp4 title="فیلم"\n') == "الف\nفیلم"


@given(st.lists(st.text("الف \t\n\u00a0\x0b\u2003x", max_size=12), max_size=6))
def test_lines_are_trimmed_and_single_spaced(texts: list[str]) -> None:
    root = Element("div")
    for text in texts:
        SubElement(root, "p").text = text
    joined = re.sub(r"[ \t]{2,}|\t", " ", "\n".join(texts))
    assert plain_text(root) == re.sub(r"[^\S\n]*\n\s*", "\n", joined).strip()
    assert inline_text(root) == " ".join(" ".join(texts).split())
