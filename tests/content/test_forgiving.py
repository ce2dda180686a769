"""Front matter as authors type it, and what they meant."""

from __future__ import annotations

import pytest

from prsite.content.forgiving import mend
from prsite.content.frontmatter import Scalar, Sequence, Table, split_document


def value(line: str) -> object:
    """What one line is read as."""
    ((_, node),) = split_document(f"---\n{line}\n---\n", "p").head.pairs
    if isinstance(node, Sequence):
        return [n.text for n in node.items if isinstance(n, Scalar)]
    return node.text if isinstance(node, Scalar) else node


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("title: مدیرعامل: آب کافی است", "مدیرعامل: آب کافی است"),
        ('title: "نقل" دنباله', '"نقل" دنباله'),
        ("title: 'نقل' دنباله", "'نقل' دنباله"),
        ("title: # آغاز", "# آغاز"),
        ("title: #هشتگ", "#هشتگ"),
        ("title: متن # و دنباله", "متن # و دنباله"),
        ("title: @acme", "@acme"),
        ("title: *مهم*", "*مهم*"),
        ("title: &amp", "&amp"),
        ("title: !important", "!important"),
        ("title: %100", "%100"),
        ("title: `code`", "`code`"),
        ("title: - خط", "- خط"),
        ("title: ? چرا", "? چرا"),
        ("title: [خبر] تازه", "[خبر] تازه"),
        ("title: {x} y", "{x} y"),
        ("title: it's", "it's"),
        ("title: پایان:", "پایان:"),
        ("title: a | b", "a | b"),
        ("title: > بزرگ‌تر", "> بزرگ‌تر"),
        ('title: "سلام"', "سلام"),
        ("title: 'سلام' # یادداشت", "سلام"),
        ('title: "سلام"  # یادداشت "دو"', "سلام"),
        ("title: 'سلام' #یادداشت", "سلام"),
        ("title: 'سلام'# یادداشت", "'سلام'# یادداشت"),
        ("title: 'a' b # c", "'a' b # c"),
        ("slug: a # b", "a # b"),
        ("title: 'it''s'", "it's"),
        ("title:سلام", "سلام"),
        ("title:\u00a0سلام", "سلام"),
        ("title :  سلام  ", "سلام"),
        ("\u200etitle: سلام", "سلام"),
        ("\ufefftitle: سلام", "سلام"),
        ("url:https://example.org/a:b", "https://example.org/a:b"),
        ("عنوان: سلام", "سلام"),
    ],
)
def test_one_line_is_the_whole_line_as_text(line: str, meant: str) -> None:
    assert value(line) == meant


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("tags: [آب، برق]", ["آب", "برق"]),
        ("tags: [آب, برق]", ["آب", "برق"]),
        ("tags: [آب، برق,]", ["آب", "برق"]),
        ("tags: [شماره #۱، @x، *y، a: b]", ["شماره #۱", "@x", "*y", "a: b"]),
        ("tags: [آب، برق] # یادداشت", ["آب", "برق"]),
        ("tags: []", []),
        ('tags: ["آب، برق", گاز]', ["آب، برق", "گاز"]),
        ("tags: ['a # b']", ["a # b"]),
        ('tags: ["a # b"]', ["a # b"]),
        ("tags: ['a ] b']", ["a ] b"]),
        ('tags: ["a \\" ] b", c]  # ]', ['a " ] b', "c"]),
        ("tags: ['آب'، 'برق']", ["آب", "برق"]),
        ("tags: ['آب', شماره # ۱]", ["آب", "شماره # ۱"]),
        ("tags: [it's, don't, 'it''s']", ["it's", "don't", "it's"]),
        ("tags: [، 'آب',, برق ،]", ["آب", "برق"]),
        ("tags: [گفت «آب» و \"برق\", 'گاز']", ['گفت «آب» و "برق"', "گاز"]),
    ],
)
def test_lists_on_a_line(line: str, meant: list[str]) -> None:
    assert value(line) == meant


def test_lists_in_block_form_take_entries_as_they_stand() -> None:
    assert value("tags:\n  - یک، دو\n  - #سه\n  - 'چهار'") == ["یک، دو", "#سه", "چهار"]
    assert value("tags:\n- یک\n- دو") == ["یک", "دو"]


@pytest.mark.parametrize(
    ("line", "texts"),
    [
        ("image: {file: 'a } b.jpg', alt: \"# [\"}", ["a } b.jpg", "# ["]),
        ("image: {file: a.jpg, alt: it's} # {", ["a.jpg", "it's"]),
    ],
)
def test_tables_on_a_line(line: str, texts: list[str]) -> None:
    table = value(line)
    assert isinstance(table, Table)
    assert [node.text for _, node in table.pairs if isinstance(node, Scalar)] == texts


@pytest.mark.parametrize("line", ["tags: ['a' # b", "tags: ['a ] b", "tags: [a 'b]' c]"])
def test_what_is_not_closed_is_text(line: str) -> None:
    assert value(line) == line.partition(": ")[2]


def test_long_lists_cost_no_more_than_they_are_long() -> None:
    line = "tags: [" + "'a # b', " * 20_000 + "'c']"
    found = value(line)
    assert isinstance(found, list)
    assert len(found) == 20_001
    for start in ("[" + "'a" * 50_000, "'" * 50_001 + " x", "{" + ":'a" * 30_000):
        assert value(f"title: {start} -") == f"{start} -"


def test_tables_in_lists() -> None:
    text = "---\nquotes:\n  - text: او گفت: بله\n    person: نگار: مدیر\n---\n"
    ((_, quotes),) = split_document(text, "p").head.pairs
    assert isinstance(quotes, Sequence)
    pairs = getattr(quotes.items[0], "pairs", ())
    assert [(k.text, v.text, v.line) for k, v in pairs] == [
        ("text", "او گفت: بله", 3),
        ("person", "نگار: مدیر", 4),
    ]


def test_blocks_and_continued_lines_are_yamls_own() -> None:
    assert value("excerpt: |\n  یک: دو\n  # سه\n\n  چهار") == "یک: دو\n# سه\n\nچهار"
    assert value("excerpt: >-\n  یک\n  دو") == "یک دو"
    assert value("summary: یک\n  دو") == "یک دو"


def test_no_line_is_added_or_moved() -> None:
    lines = ["title: الف: ب", "", "# یادداشت", "tags: [a، b]", "x: |", "  y: z", "w:"]
    mended = mend(lines)
    assert len(mended) == len(lines)
    assert [m.partition(":")[0] for m in mended] == [line.partition(":")[0] for line in lines]
