"""Front matter read without YAML: always what YAML would say, or nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prsite.content.composing import read_yaml
from prsite.content.nodes import Scalar, Sequence, Table
from prsite.content.plain import read_plain
from prsite.diagnostics import PrsiteError


def test_texts_lists_and_tables() -> None:
    block = (
        "title: خبر: یک\n\n# یادداشت\ntags: [آب، برق, «گاز»]  # سه\nauthors:\n  - الف\n  - ب\n"
        'image:\n  file: a.jpg\n  alt: "نما"\nslug:\n'
    )
    found = read_plain(block, 2)
    assert found == Table(
        (
            (Scalar("title", 2), Scalar("خبر: یک", 2, True)),
            (
                Scalar("tags", 5),
                Sequence((Scalar("آب", 5, True), Scalar("برق", 5, True), Scalar("«گاز»", 5, True)), 5),
            ),
            (Scalar("authors", 6), Sequence((Scalar("الف", 7, True), Scalar("ب", 8, True)), 7)),
            (
                Scalar("image", 9),
                Table(
                    (
                        (Scalar("file", 10), Scalar("a.jpg", 10, True)),
                        (Scalar("alt", 11), Scalar("نما", 11, True)),
                    ),
                    10,
                ),
            ),
            (Scalar("slug", 12), Scalar("", 12)),
        ),
        2,
    )
    assert found == read_yaml(block, "a.md", 2)


@pytest.mark.parametrize(
    "block",
    [
        "",
        "\n",
        "title: |\n  دو\n  سطر\n",
        "title: یک\n  دو\n",
        "title: یک\n  key: دو\n",
        "title: 'it''s'\n",
        'title: "a\\tb"\n',
        "title: یک\ntitle: دو\n",
        "image:\n  file: a\n  file: b\n",
        "image:\n  file: a\n   alt: b\n",
        "image:\n  file:\n    - a\n",
        "quotes:\n  - text: الف\n    person: ب\n",
        "tags:\n  - الف\n - ب\n",
        "tags:\n  - 'الف'\n",
        "tags:\n  - [الف]\n",
        "tags:\n  - الف\n  more: ب\n",
        "tags: [الف, [ب]]\n",
        "tags: {الف: ب}\n",
        "title:یک\n",
        "title: \x01\n",
        "title: \ufeffیک\n",
        "null: یک\n",
        "  title: یک\n",
        "two words: یک\n",
        "- یک\n",
        "title: " + "[" * 65 + "\n",
    ],
)
def test_what_is_left_to_yaml(block: str) -> None:
    assert read_plain(block, 2) is None


def test_long_lines_and_lists_cost_no_more_than_they_are_long() -> None:
    entries = "tags:\n" + "- الف\n" * 50_000
    found = read_plain(entries, 2)
    assert found is not None
    assert len(found.pairs[0][1].items) == 50_000  # type: ignore[union-attr]
    assert read_plain("title: الف" + " " * 500_000 + "ب\n", 2) is not None


KEYS = st.sampled_from(["title", "tags", "تاریخ", "key_1", "null", "yes", "a-b", "a b", "_x", "\u200ftitle"])
PIECES = "الف می‌شود a 1404-08-25 12:30 null ~ yes http://x.y & * ! % @ ` ? , ، # - : [ ] { } | > ' \" \\ ''"
WORDS = st.sampled_from(
    [*PIECES.split(), "[a، ب]", "[]", "'a'", '"a"', "# x", "\t", "\u00a0", "\u200e", "- ", "a: b"]
)
VALUES = st.lists(WORDS, max_size=3).flatmap(
    lambda words: st.sampled_from(["", " "]).map(lambda s: s.join(words))
)
COLONS = st.sampled_from([": "] * 6 + [":", ":  ", ":\t", " : ", ":\u00a0"])
LINES = st.one_of(
    st.builds("{}{}{}{}".format, st.sampled_from(["", "", "", "  ", " "]), KEYS, COLONS, VALUES),
    st.builds(
        "{}{}{}".format,
        st.sampled_from(["", "  ", "  ", "    "]),
        st.sampled_from(["- ", "-  ", "-"]),
        VALUES,
    ),
    st.builds("{}:".format, KEYS),
    st.sampled_from(["", "# x", "  # x", "  ", "\t"]),
)


@given(st.lists(LINES, max_size=7))
def test_it_says_what_yaml_says_or_nothing(lines: list[str]) -> None:
    block = "".join(f"{line}\n" for line in lines)
    found = read_plain(block, 2)
    if found is None:
        return
    try:
        expected = read_yaml(block, "a.md", 2)
    except PrsiteError as fault:
        raise AssertionError(f"YAML refuses it: {fault}") from fault
    assert found == expected
