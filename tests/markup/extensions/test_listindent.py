from __future__ import annotations

import pytest

from prsite.markup.conversion import BodyTooDeepError
from prsite.markup.extensions.listindent import normalise_lists
from tests.markup.resolver import faults, html


def lines(text: str) -> str:
    return "\n".join(normalise_lists(text.split("\n")))


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("- a\n  - b\n    - c\n  - d\n- e", "- a\n    - b\n        - c\n    - d\n- e"),
        ("- a\n    - b\n        - c\n- d", "- a\n    - b\n        - c\n- d"),
        ("1. a\n   - b\n2. c", "1. a\n    - b\n2. c"),
        ("۱. الف\n۲. ب", "1. الف\n2. ب"),
        ("۱) الف\n۲) ب", "1. الف\n2. ب"),
        ("٣. ا\n1) b", "3. ا\n1. b"),
        ("متن\n- الف", "متن\n\n- الف"),
        ("متن\n1. الف", "متن\n\n1. الف"),
        ("متن\n۱۲. الف", "متن\n۱۲. الف"),
        ("- a\n1. b", "- a\n\n1. b"),
        ("- a\n\n  text\n\n- b", "- a\n\n    text\n\n- b"),
        ("- a\n\n      code", "- a\n\n        code"),
        ("- a\n\n        code", "- a\n\n        code"),
        ("    - code", "    - code"),
        ("* * *\n- - -", "* * *\n- - -"),
        ("a | b\n- | -\n1 | 2", "a | b\n- | -\n1 | 2"),
        ("!!! note\n    - a\n      - b", "!!! note\n    - a\n        - b"),
        ("[^1]: text\n\n    - a\n      - b", "[^1]: text\n\n    - a\n        - b"),
        ("> - a\n>   - b\n> c", "> - a\n>     - b\n>         c"),
        ("- a\n  > - b\n  >   - c", "- a\n    > - b\n    >     - c"),
        ("#PR خبر", "\\#PR خبر"),
        ("- #PR خبر", "- \\#PR خبر"),
        ("a\n# b\nc", "a\n\n# b\n\nc"),
    ],
)
def test_lines_become_what_the_block_parser_reads(written: str, read: str) -> None:
    assert lines(written) == read


def test_a_year_at_the_beginning_is_no_number() -> None:
    assert html("۱۴۰۴. سالی که گذشت") == "<p>۱۴۰۴. سالی که گذشت</p>"


def test_lists_may_begin_with_another_number() -> None:
    assert html("۳. سه\n۴. چهار") == '<ol start="3">\n<li>سه</li>\n<li>چهار</li>\n</ol>'


def test_an_item_after_a_nested_block_returns_to_its_own_list() -> None:
    made = html("- یک\n  - دو\n\n    بند\n  - سه\n- چهار\n")
    assert made.count("<ul>") == 2
    assert made.endswith("<li>\n<p>چهار</p>\n</li>\n</ul>")


def test_a_hashtag_is_no_heading() -> None:
    assert html("#روابط_عمومی خبر داد") == "<p>#روابط_عمومی خبر داد</p>"


def test_raw_html_and_code_keep_their_lines() -> None:
    made = html("<pre>\n- a\n  - b\n۱) x\n</pre>\n\n```\n- a\n  - b\n```\n")
    assert made.count("- a\n  - b\n") == 2
    assert "۱) x" in made


def test_too_many_levels_are_refused_at_once() -> None:
    deep = "\n".join(f"{'  ' * i}- x" for i in range(1000))
    with pytest.raises(BodyTooDeepError):
        normalise_lists(deep.split("\n"))
    assert faults(deep) == [("body-too-deep", 1)]
