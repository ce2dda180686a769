"""Taking sources apart: fences, positions, text that stays text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prsite.content.frontmatter import Document, Scalar, Sequence, Table, split_document
from prsite.diagnostics import PrsiteError


def keys(document: Document) -> dict[str, object]:
    """The keys with scalars as texts and lists of scalars as lists of texts."""
    plain: dict[str, object] = {}
    for name, node in document.head.pairs:
        if isinstance(node, Scalar):
            plain[name.text] = node.text
        elif isinstance(node, Sequence):
            plain[name.text] = [n.text for n in node.items if isinstance(n, Scalar)]
        else:
            plain[name.text] = {k.text: v.text for k, v in node.pairs if isinstance(v, Scalar)}
    return plain


def fault(text: str) -> tuple[str, int]:
    with pytest.raises(PrsiteError) as caught:
        split_document(text, "content/posts/a.md")
    (found,) = caught.value.diagnostics
    assert found.place is not None
    assert found.place.path == "content/posts/a.md"
    return found.code, found.place.line


def head(*lines: str) -> dict[str, object]:
    return keys(split_document("\n".join(["---", *lines, "---", ""]), "p"))


def test_a_document_in_its_parts() -> None:
    document = split_document("---\ntitle: سلام\n---\nیک\n\n---\nدو\n", "p")
    assert keys(document) == {"title": "سلام"}
    assert document.body == "یک\n\n---\nدو\n"
    assert document.body_line == 4


@pytest.mark.parametrize("close", ["---", "----", "...", "--- \t"])
def test_what_closes(close: str) -> None:
    assert split_document(f"---\ntitle: a\n{close}\nb", "p").body == "b"


def test_the_body_is_kept_to_the_letter() -> None:
    body = "  یک  \n\t\n\nدو\u200c \n   "
    assert split_document(f"---\na: b\n---\n{body}", "p").body == body


def test_blank_lines_before_and_inside_keep_the_lines_true() -> None:
    document = split_document("\n\n---\n\n\ntitle: a\n\ntags:\n  - یک\n  - دو\n---\n\nb", "p")
    assert [(k.text, k.line) for k, _ in document.head.pairs] == [("title", 6), ("tags", 8)]
    tags = document.head.pairs[1][1]
    assert isinstance(tags, Sequence)
    assert [n.line for n in tags.items] == [9, 10]
    assert document.body_line == 12


def test_values_are_text() -> None:
    lines = (
        "date: 1404-02-31",
        "time: 1:30",
        "draft: no",
        "slug: 0123",
        "n: 1e3",
        "x: 0x10",
        "y: 2025-11-16",
    )
    assert head(*lines) == {
        "date": "1404-02-31",
        "time": "1:30",
        "draft": "no",
        "slug": "0123",
        "n": "1e3",
        "x": "0x10",
        "y": "2025-11-16",
    }


def test_nothing_is_nothing() -> None:
    assert head("a:", "b: ~", "c: null", "d: ''") == {"a": "", "b": "~", "c": "null", "d": ""}
    assert head("a: {b: ~, c: null}") == {"a": {"b": "", "c": ""}}


def test_empty_front_matter_has_no_keys() -> None:
    assert split_document("---\n---\nb", "p").head == Table((), 2)
    assert split_document("---\n# یادداشت\n\n---\nb", "p").head.pairs == ()


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("", "empty-file", 1),
        ("\n \n", "empty-file", 1),
        ("متن", "front-matter-missing", 1),
        ("\n\nمتن", "front-matter-missing", 3),
        ("--\na: b\n--\n", "front-matter-missing", 1),
        ("---\na: b\n", "front-matter-unclosed", 1),
        ("\n---\na: b\n--", "front-matter-unclosed", 2),
        ("---\n- a\n---\n", "front-matter-not-a-table", 2),
        ("---\nیک جمله\n---\n", "front-matter-not-a-table", 2),
        ("---\na: b\nc: d\na: e\n---\n", "duplicate-key", 4),
        ("---\nimage:\n  file: a\n  alt: b\n  file: c\n---\n", "duplicate-key", 5),
        ("---\na: b\nفقط متن\n---\n", "front-matter-not-yaml", 3),
        ("---\na:\n    b: c\n  d: e\n---\n", "front-matter-not-yaml", 4),
        ("---\na: {b: &x c, d: *x}\n---\n", "front-matter-alias", 2),
        ("---\n? [a]\n: b\n---\n", "front-matter-not-yaml", 2),
        ("---\na: " + "[" * 70 + "]" * 70 + "\n---\n", "front-matter-too-deep", 2),
        ("---\n" + "- " * 50 + "a\n---\n", "front-matter-too-deep", 2),
        ("---\n" + "\n".join(" " * i + f"k{i}:" for i in range(900)) + "\n---\n", "front-matter-too-deep", 2),
    ],
)
def test_faults(text: str, code: str, line: int) -> None:
    assert fault(text) == (code, line)


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        (["a:\n    b: c\n  d: e"], "indentation"),
        (["a: [b,\n  {c: d\n"], "open-bracket"),
        (["a: [b,\n  'c]\n"], "open-quote"),
        (["a:\n\t- b\n"], "tab"),
    ],
)
def test_reasons_are_words_for_people(lines: list[str], reason: str) -> None:
    with pytest.raises(PrsiteError) as caught:
        split_document("\n".join(["---", *lines, "---"]), "p")
    assert dict(caught.value.diagnostics[0].values)["reason"] == reason


def test_control_characters_and_strange_line_ends_are_spaces() -> None:
    assert head("title: یک\u2028دو\u0085سه\x07چهار") == {"title": "یک دو سه چهار"}


def test_indented_as_a_whole() -> None:
    assert head("  title: a", "  tags: [b]") == {"title": "a", "tags": ["b"]}


PIECES = ("---\n", "---", "--- \n", "----\n", "...\n", "... ", "a: b\n", "\n", " ", "\ufeff", "متن\n")


@given(st.lists(st.sampled_from(PIECES), max_size=8).map("".join))
def test_a_bare_fence_is_read_like_all_others(text: str) -> None:
    def parts(source: str) -> tuple[str, int] | str:
        try:
            document = split_document(source, "a.md")
        except PrsiteError as fault:
            return fault.diagnostics[0].code
        return document.body, document.body_line

    # A mark before the fence takes the short way out of the question.
    assert parts("---\n" + text) == parts("\u200e---\n" + text)
