"""Isolation adds elements and nothing else; it is done once, and authors and sites can do without it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from xml.etree.ElementTree import Element, SubElement, fromstring, tostring

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prsite.markup.conversion import MarkupOptions
from prsite.markup.extensions.isolation import isolate_runs
from tests.markup.resolver import check, html
from tests.markup.tokens import HELD, RANGES
from tests.sites.newsroom import Newsroom, item

OFF = MarkupOptions(isolate_runs=False)

_ADDED = re.compile(r'</?bd[io](?: dir="(?:ltr|rtl)")?>|<a href="tel:[^"]*" dir="ltr">')

LETTERS = "سلام می‌گوید که\u200c پ٪؟،؛«» שלום ABCdefé "
DIGITS = "0123 ۰۱۲۳ ٠١٢٣"
SIGNS = "+-–−.,:/#@$€%()[]*×=~_'\"…°№§©!™"
WORDS = st.one_of(
    st.text(LETTERS, min_size=1, max_size=8),
    st.text(DIGITS + SIGNS, min_size=1, max_size=10),
    st.text(DIGITS + SIGNS + "abcسش", min_size=1, max_size=10),
    st.sampled_from((*HELD, *RANGES)),
)
SOUPS = st.lists(WORDS, min_size=1, max_size=8).map(" ".join)
"""Persian, Hebrew, Latin, digits and signs, with and without spaces between."""

MARKDOWN = st.lists(
    st.one_of(
        SOUPS,
        SOUPS.map("**{}**".format),
        st.tuples(WORDS, WORDS, WORDS).map(lambda three: "{}**{}**{}".format(*three)),
        st.tuples(WORDS, WORDS, WORDS).map(lambda three: "{}\n[{}](https://b.example){}".format(*three)),
        SOUPS.map("`{}`".format),
        st.tuples(SOUPS, SOUPS).map(lambda two: f"[{two[0]}](https://a.example) {two[1]}"),
        st.sampled_from(("\n\n", "\n- ", "\n\n> ", "\n\n## ", "\n\n1. ", " ", " | ", "  \n")),
    ),
    min_size=1,
    max_size=6,
).map("".join)


def _without_added(markup: str) -> str:
    """The markup before isolation: its elements taken out, and the ends of telephone links with them."""
    parts: list[str] = []
    open_links: list[bool] = []
    for piece in re.split(r"(<[^>]*>)", markup):
        if re.match(r"<a[ >]", piece):
            is_added = bool(_ADDED.fullmatch(piece))
            open_links.append(is_added)
            parts.append("" if is_added else piece)
        elif piece == "</a>":
            parts.append("" if open_links.pop() else piece)
        else:
            parts.append("" if _ADDED.fullmatch(piece) else piece)
    return "".join(parts)


@pytest.mark.parametrize("lang", ["fa", "he", "ar"])
@given(source=MARKDOWN)
def test_only_elements_are_added(lang: str, source: str) -> None:
    plain = check(source, lang=lang, options=OFF).value.html
    assert _without_added(check(source, lang=lang).value.html) == plain


def _tree(texts: Sequence[str]) -> Element:
    root = Element("div")
    for n, text in enumerate(texts):
        block = Element("p")
        if n % 2:
            strong = Element("strong")
            strong.text, strong.tail = text, f" {text}"
            block.append(strong)
        block.text = f"{text} "
        root.append(block)
    return root


@given(st.lists(SOUPS, min_size=1, max_size=3))
def test_what_is_isolated_stays_so(texts: list[str]) -> None:
    """Every character stays in its place, and a second look finds nothing more to do."""
    root = _tree(texts)
    isolate_runs(root)
    assert "".join(root.itertext()) == "".join(_tree(texts).itertext())
    once = tostring(root, encoding="unicode")
    again = fromstring(once)
    isolate_runs(again)
    assert tostring(again, encoding="unicode") == once


def _divided(token: str) -> st.SearchStrategy[list[tuple[str, str]]]:
    """A token in two to four pieces, each with the element that it stands in, or none."""
    cuts = st.lists(st.integers(0, len(token)), min_size=1, max_size=3).map(sorted)
    tags = st.lists(st.sampled_from(("", "", "b", "i", "a", "sup", "b i", "u a")), min_size=4, max_size=4)

    def pieces(drawn: tuple[list[int], list[str]]) -> list[tuple[str, str]]:
        at = [0, *drawn[0], len(token)]
        return [(tag, token[a:b]) for tag, a, b in zip(drawn[1], at, at[1:], strict=False)]

    return st.tuples(cuts, tags).map(pieces)


LINES = st.lists(
    st.one_of(
        st.sampled_from((*HELD, *RANGES)).flatmap(_divided),
        st.tuples(st.sampled_from(("", "b", "a", "br", "code", "ruby", "div")), SOUPS).map(lambda one: [one]),
        st.sampled_from(("", "متن", "\n", "- ")).map(lambda text: [("", text)]),
    ),
    min_size=1,
    max_size=6,
)


def _paragraph(line: list[list[tuple[str, str]]]) -> Element:
    """A tree with one block of pieces, a space behind each; ``b i`` is an ``i`` in a ``b``."""
    root = Element("div")
    block = SubElement(root, "p")
    for tags, text in (piece for pieces in line for piece in (*pieces, ("", " "))):
        held = block
        for tag in tags.split():
            held = SubElement(held, tag)
        if held is not block:
            held.text = text
        elif len(block):
            block[-1].tail = (block[-1].tail or "") + text
        else:
            block.text = (block.text or "") + text
    return root


@given(LINES)
def test_markup_inside_a_token_stays_as_it_is(line: list[list[tuple[str, str]]]) -> None:
    root = _paragraph(line)
    before = tostring(root, encoding="unicode", short_empty_elements=False)
    isolate_runs(root)
    after = tostring(root, encoding="unicode", short_empty_elements=False)
    assert _without_added(after) == before
    assert [a for link in root.iter("a") for a in link.iter("a") if a is not link] == []
    assert all("".join(e.itertext()).strip() for e in root.iter() if e.tag in ("bdi", "bdo"))
    isolate_runs(root)
    assert tostring(root, encoding="unicode", short_empty_elements=False) == after
    thorough = _paragraph(line)
    isolate_runs(thorough, thorough=True)
    assert tostring(thorough, encoding="unicode", short_empty_elements=False) == after


@given(st.lists(SOUPS, min_size=1, max_size=3))
def test_an_author_can_keep_a_block_or_a_piece_as_it_is(texts: list[str]) -> None:
    root = _tree(texts)
    for element in root.iter():
        if element.tag == "p":
            element.set("class", "note raw")
    before = tostring(root, encoding="unicode")
    isolate_runs(root)
    assert tostring(root, encoding="unicode") == before


def test_in_markdown_a_class_does_it() -> None:
    assert html("زبان C++ است\n{: .raw}") == '<p class="raw">زبان C++ است</p>'
    assert html("زبان **C++**{: .raw} و C++") == (
        '<p>زبان <strong class="raw">C++</strong> و <bdi dir="ltr">C++</bdi></p>'
    )


@pytest.mark.parametrize("isolates", [True, False])
def test_a_site_can_do_without(tmp_path: Path, isolates: bool) -> None:
    more = f"\n[markdown]\nisolate = {str(isolates).lower()}\n"
    site = Newsroom(tmp_path, languages=("fa",), more=more)
    site.write({"content/posts/a.md": item("زبان C++ است.", title="الف", date="2026-02-02")})
    (page,) = [text for path, text in site.publish().items() if path.endswith("/a/index.html")]
    assert ('زبان <bdi dir="ltr">C++</bdi> است.' in page.decode()) is isolates
