from __future__ import annotations

from tests.markup.resolver import html


def test_alignment_becomes_classes_and_left_means_start() -> None:
    made = html("الف | ب | پ | ت\n:-- | :-: | --: | ---\n۱ | ۲ | ۳ | ۴")
    assert '<th class="align-start" scope="col">الف</th>' in made
    assert '<td class="align-center">۲</td>' in made
    assert '<td class="align-end">۳</td>' in made
    assert "<td>۴</td>" in made
    assert "style=" not in made
    assert "align=" not in made.replace("align-", "")


def test_a_table_scrolls_in_a_named_frame() -> None:
    made = html("الف | ب\n--|--\n۱ | ۲")
    assert made.startswith(
        '<div class="table-scroll" role="region" tabindex="0" aria-label="[Table]">\n<table>'
    )


def test_frames_of_several_tables_have_different_names() -> None:
    made = html("الف | ب\n--|--\n۱ | ۲\n\nمتن\n\nالف | ب\n--|--\n۱ | ۲")
    assert 'aria-label="[Table] ۱"' in made
    assert 'aria-label="[Table] ۲"' in made


def test_an_empty_corner_is_no_heading() -> None:
    assert "<td></td>\n<th" in html("| | ب |\n|--|--|\n| ۱ | ۲ |")
