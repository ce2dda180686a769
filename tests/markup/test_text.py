from __future__ import annotations

from tests.markup.resolver import check


def text(source: str) -> str:
    return check(source).value.text


def test_each_block_is_a_line() -> None:
    assert text("## الف\n\nب *پ*  \nت\n\n- ث\n- ج\n\nچ | ح\n--|--\nخ | د") == "الف\nب پ\nت\nث\nج\nچ ح\nخ د"


def test_there_is_no_markup_in_it() -> None:
    assert text("الف &amp; `<b>` <i>x</i> 2 < 3") == "الف & <b> x 2 < 3"


def test_what_only_machines_or_readers_need_is_left_out() -> None:
    assert text('[TOC]\n\n## الف\n\n::: video file=film.mp4 title="فیلم"\n') == "الف\nفیلم"
