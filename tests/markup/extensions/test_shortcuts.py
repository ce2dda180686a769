"""What the short cuts leave out changes nothing: a thorough conversion gives the same body and findings."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown.blockparser import BlockParser
from markdown.blockprocessors import HRProcessor
from markdown.extensions.attr_list import AttrListTreeprocessor
from markdown.inlinepatterns import LinkInlineProcessor
from markdown.preprocessors import HtmlBlockPreprocessor
from markdown.treeprocessors import InlineProcessor, UnescapeTreeprocessor

from prsite.markup.conversion import MarkupOptions
from prsite.markup.engine import Engine
from tests.markup.resolver import check

ROOT = Path(__file__).resolve().parents[3]
CORPUS = ROOT.parent / "shared" / "corpus"
EVERYTHING = Path(__file__).resolve().parents[1] / "constructs.md"
LANGUAGES = ("fa", "en", "ar", "he")
EXAMPLES = max(300, settings().max_examples)

THOROUGH = MarkupOptions(thorough=True)
NO_RAW, NO_RAW_THOROUGH = MarkupOptions(raw_html=False), MarkupOptions(raw_html=False, thorough=True)

FRAGMENTS = (
    *("## سرتیتر\n", "سرتیتر\n===\n", "# الف #\n", "\n---\n", "- یک\n- دو\n", "  - تو\n", "1. یک\n۲. دو\n"),
    *("- [ ] کار\n", "> نقل\n", "> - فهرست\n", "    کد\n", "```\nکد\n```\n", "~~~ python\nx = 1\n~~~\n"),
    *(
        "الف | ب\n--|--\n۱ | -۵\n",
        "| الف |\n|:-:|\n| ب |\n",
        "واژه\n: معنی\n",
        "!!! note\n    متن\n",
        "[TOC]\n",
    ),
    *("*[HTML]: زبان\n", "HTML", "[^1]", "\n[^1]: یادداشت\n", "[r]", "\n[r]: https://a.ir\n", "{: .raw }"),
    *(
        "![نما](a.jpg)",
        "![](a.jpg 'ع')",
        "[الف](https://a.ir)",
        "[الف](id:faq-hours)",
        "[](../faq/hours.md#b)",
    ),
    *("[x](javascript:y)", "[x](hidden.md)", "[ب](<a b>)", "<https://a.ir>", "<a@b.ir>", "https://a.ir/ب"),
    *(
        "a@b.ir",
        "<b>خام</b>",
        "<div>\n",
        "</div>\n",
        "<br>",
        "<code>x</code>",
        "<!-- -->",
        "<p id=a>",
        "<li>",
    ),
    *("**سیاه**", "*کج*", "__س__", "_ک_", "***هر دو***", "`کد`", "``ک`د``", "\\*", "\\<", "&amp;", "&zwnj;"),
    *(
        "&#91;",
        "&#x2a;",
        "&نه;",
        "۰۲۱-۸۸۷۷۶۶۵۵",
        "2025-11-16",
        "2025-**11**-16",
        "Visual C++",
        "[Visual](u)\n C++",
        ".NET",
        "-۵٪",
        "12:30",
        "é++",
    ),
    *(
        "::: quote by=x\n",
        ":::\n",
        "::: figure file=a.jpg alt=ن caption='*ک*'\n",
        "::: contact person=shiva\n",
    ),
    *(
        "سلام",
        "کتاب‌ها",
        "English words",
        "#برچسب",
        "\t",
        "\n",
        "\n\n",
        "  \n",
        " ",
        " ",
        "\n    ",
        "\u2028",
        ".",
    ),
)
HOSTILE = "*_[]()<>&`\\!#-+.|:{}~^'\"\n "
PIECES = st.one_of(
    st.sampled_from(FRAGMENTS),
    st.text(HOSTILE, min_size=1, max_size=6),
    st.text("سلام کتاب‌ها ۱۲ab01", max_size=8),
)
SOURCES = st.lists(PIECES, max_size=30).map("".join)


def assert_alike(source: str, lang: str = "fa") -> None:
    assert check(source, lang=lang) == check(source, lang=lang, options=THOROUGH)


def test_a_thorough_engine_has_none_of_them() -> None:
    engine = Engine(thorough=True)
    assert type(engine.parser) is BlockParser
    assert type(engine.parser.blockprocessors["hr"]) is HRProcessor
    assert type(engine.treeprocessors["inline"]) is InlineProcessor
    assert type(engine.treeprocessors["attr_list"]) is AttrListTreeprocessor
    assert type(engine.treeprocessors["unescape"]) is UnescapeTreeprocessor
    assert type(engine.preprocessors["html_block"]) is HtmlBlockPreprocessor
    assert type(engine.inlinePatterns["link"]) is LinkInlineProcessor


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_construct_at_once_comes_out_alike(lang: str) -> None:
    source = EVERYTHING.read_text(encoding="utf-8")
    assert_alike(source, lang)
    assert check(source, lang=lang, options=NO_RAW) == check(source, lang=lang, options=NO_RAW_THOROUGH)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_construct_by_itself_comes_out_alike(lang: str) -> None:
    for part in EVERYTHING.read_text(encoding="utf-8").split("\n\n"):
        assert_alike(part, lang)


def test_the_demo_newsroom_comes_out_alike() -> None:
    paths = sorted((ROOT / "content").rglob("*.md"))
    assert len(paths) > 20
    for path in paths:
        source = path.read_text(encoding="utf-8")
        assert_alike(source)
        assert_alike(source, "en")


@pytest.mark.corpus
@pytest.mark.skipif(not CORPUS.is_dir(), reason="the Persian corpus is not here")
def test_real_persian_prose_comes_out_alike() -> None:
    for path in sorted(CORPUS.glob("*.txt")):
        assert_alike(path.read_text(encoding="utf-8"))


@settings(max_examples=EXAMPLES)
@given(SOURCES, st.sampled_from(LANGUAGES))
def test_any_mixture_comes_out_alike(source: str, lang: str) -> None:
    assert_alike(source, lang)


@settings(max_examples=EXAMPLES)
@given(st.text(HOSTILE + "سلام", max_size=60))
def test_any_heap_of_signs_comes_out_alike(source: str) -> None:
    assert_alike(source)
