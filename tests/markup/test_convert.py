from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prsite.diagnostics import PrsiteError, error
from prsite.markup.conversion import MarkupOptions
from prsite.markup.convert import convert
from prsite.markup.tree import VOID
from prsite.model.body import Body
from prsite.model.protocols import Target
from tests.markup.resolver import FIRST_LINE, PATH, Newsroom, check, faults, html

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"

WORDS = (
    "سلام | |متن|- |* |1. |۲) |> |## |```|~~~|[|](|)|hours.md|[x](no.md)|![a](a.jpg)|<b>|</b>|<div>|</div>"
    "|<p|>|<|<!--|-->|<![CDATA[|<script>|</script>|<svg>|<style>|<textarea>|<li>|onclick=x|{: .x onclick=z}"
    "|[^1]|*|**|_|`|\\|&|&amp;|&#10;|[TOC]|- [x] |https://a.ir|a@b.ir|۰۲۱-۸۸۷۷۶۶۵۵|C++|$100|::: |'|\"|«|[a]"
    "|<a href='|<prsite-block n=5>"
)
LINES = (
    *("\n", "\n\n", "  \n", "    ", "\r", "|", "\x00", "\x02", "\x03", "\ud800", "\u202e", "```python\n"),
    *("\n[^1]: n\n", "\n!!! note\n    ", "\n::: quote by=x\n", "\n:::\n", "\n::: figure file=a.jpg\n"),
    *("\n::: gallery\n", "\n[a]: javascript:x\n", "\nTerm\n: def\n", "\na | b\n--|--\n"),
)
PIECES = st.sampled_from([*WORDS.split("|"), *LINES])


class Balanced(HTMLParser):
    """Fails on tags that do not match, and on what must never be in a page."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag not in ("script", "style", "iframe")
        assert not tag.startswith("prsite")
        for name, value in attrs:
            assert not name.startswith("on")
            assert name not in ("href", "src") or not (value or "").lower().startswith("javascript:")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def assert_sound(body: Body) -> None:
    reader = Balanced()
    reader.feed(body.html)
    reader.close()
    assert reader.open == []
    body.html.encode()
    body.text.encode()


@given(st.lists(PIECES, max_size=30).map("".join), st.booleans(), st.sampled_from(["fa", "en"]))
def test_any_mixture_of_constructs_ends_in_a_sound_body(source: str, raw: bool, lang: str) -> None:
    assert_sound(check(source, lang=lang, options=MarkupOptions(raw_html=raw)).value)


@given(st.text())
def test_any_text_at_all_ends_in_a_sound_body(source: str) -> None:
    assert_sound(check(source).value)


def test_an_empty_body() -> None:
    assert check(" \n\t").value == Body(html="", toc=True)


@pytest.mark.parametrize(
    "source",
    [
        ">" * 1000 + " x",
        "> " * 1000 + "x",
        "\n".join("  " * i + "- x" for i in range(1000)),
        "<div>" * 1000,
        "<b>" * 1000,
        "<svg>" * 1000,
    ],
)
def test_bodies_nested_too_deeply_are_an_error(source: str) -> None:
    assert faults(source) == [("body-too-deep", 1)]
    assert check(source).value.html == ""


ENDLESS = (
    *("[" * 5000, "![ " * 3000, "*a " * 3000, "`" * 3000, "<" * 3000, '<a href="' * 2000, "<p>" * 90),
    *("::: quote\n" * 500, ":::\n" * 500, "# a\n" * 3000, "a\n-\n" * 2000, "02 " * 3000, "سلام " * 20_000),
    *("<!--" * 2000, "&#x" * 3000, "https://a.ir/" + "(" * 5000, "|a" * 2000 + "\n" + "|-" * 2000),
)


@pytest.mark.parametrize("source", ENDLESS, ids=[source[:8] for source in ENDLESS])
def test_what_is_never_closed_is_read_in_the_end(source: str) -> None:
    assert_sound(check(source).value)


def test_lines_are_those_of_the_file() -> None:
    place = check("متن\n\n[x](no.md)").diagnostics[0].place
    assert place is not None
    assert (place.path, place.line) == (PATH, FIRST_LINE + 2)


def test_digits_follow_the_language_unless_the_site_says_otherwise() -> None:
    source = "الف[^1]\n\n[^1]: ب"
    assert ">۱</a>" in html(source)
    assert ">١</a>" in html(source, lang="ar")
    assert ">1</a>" in html(source, options=MarkupOptions(digits="latn"))


def test_what_the_resolver_raises_goes_through() -> None:
    class Strict(Newsroom):
        def item(self, ref: str) -> Target | None:
            raise PrsiteError(error("stop"))

    with pytest.raises(PrsiteError):
        convert("[x](a.md)", path=PATH, first_line=1, lang="fa", resolver=Strict(), options=MarkupOptions())


def test_the_same_source_gives_the_same_body() -> None:
    source = "## الف\n\nمتن[^1] ۰۲۱-۸۸۷۷۶۶۵۵\n\n![نما](a.jpg)\n\n[^1]: ب"
    assert check(source) == check(source)


def test_abbreviations_attributes_and_definitions() -> None:
    made = html("HTML {: .x }\n\nمتن\n{: #nam .rang lang=fa }\n\nواژه\n:   معنی\n\n*[HTML]: زبان نشانه")
    assert '<abbr title="زبان نشانه">HTML</abbr>' in made
    assert '<p id="nam" class="rang" lang="fa">متن</p>' in made
    assert "<dl>\n<dt>واژه</dt>\n<dd>معنی</dd>\n</dl>" in made


@pytest.mark.corpus
@pytest.mark.skipif(not CORPUS.is_dir(), reason="the Persian corpus is not here")
def test_real_persian_prose_is_read_without_a_word_lost() -> None:
    for path in sorted(CORPUS.glob("*.txt")):
        source = path.read_text(encoding="utf-8")
        checked = check(source)
        assert not checked.failed
        assert len(checked.value.text.split()) >= 0.97 * len(source.split())
