"""The quick inline and block loops give what Markdown's own loops give."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown.blockparser import BlockParser
from markdown.treeprocessors import InlineProcessor

from prsite.diagnostics import Checked
from prsite.i18n.languages import direction
from prsite.markup.conversion import Conversion, MarkupOptions
from prsite.markup.engine import Engine
from prsite.markup.html import write_inner
from prsite.markup.source import SourceLines
from tests.markup.resolver import Newsroom, html

CONSTRUCTS = """
_کج_ *کج* __سیاه__ **سیاه** ***هر دو*** _a_b_ *a **b** c* **a *b*** \\*گریز\\* snake_case_word

`کد` ``کد ` دو`` \\`نه\\` [پیوند](http://a.ir "عنوان") [ارجاع][یک] [یک][] [یک] ![نما](a.jpg) ![نما][دو] ![دو]

<http://a.ir> <b>خام</b> <!-- نظر --> &amp; &copy; &#1587; &unknown; AT&T خط  \nشکسته [ناتمام [تو](در) ]تو

[یک]: http://a.ir "عنوان"
[دو]: a.jpg

متن ساده در یک سطر.

متن در
دو سطر.

عنوان
=====

a | b
--|--
*1* | `2|3`

- یک
    - *دو*

> نقل *کج*

اصطلاح
:   تعریف `کد`

متن[^1] HTML

[^1]: یادداشت *کج*

*[HTML]: زبان
"""

WORDS = "سلام| |*|**|_|`|``|[|]|](x)|![|<b>|</b>|\\|&amp;|[^1]|a|- |> |# |1. |    |<http://a.ir>|[a]|x.y"
LINES = ("|", "\n", "\n\n", "  \n", "[a]: x\n", "\n\n[^1]: n\n\n", "\n---\n")
PIECES = st.sampled_from([*WORDS.split("|"), *LINES])


def slow_engine() -> Engine:
    """The same engine with Markdown's own loops."""
    engine = Engine()
    engine.treeprocessors.register(InlineProcessor(engine), "inline", 20)
    parser = BlockParser(engine)
    parser.blockprocessors = engine.parser.blockprocessors
    for processor in parser.blockprocessors:
        processor.parser = parser
    for extension in engine.registeredExtensions:
        if hasattr(extension, "parser"):
            extension.parser = parser
    engine.parser = parser
    return engine


def tree_html(engine: Engine, source: str) -> Checked[str]:
    conversion = Conversion(
        path="a.md",
        lang="fa",
        base=direction("fa"),
        digits="arabext",
        resolver=Newsroom(),
        options=MarkupOptions(),
        source=SourceLines(source, 1),
    )
    engine.reset()
    return Checked(write_inner(engine.tree([*source.split("\n"), "", ""], conversion)))


QUICK, SLOW = Engine(), slow_engine()


def test_every_construct_comes_out_alike() -> None:
    assert tree_html(QUICK, CONSTRUCTS) == tree_html(SLOW, CONSTRUCTS)


@given(st.lists(PIECES, max_size=25).map("".join))
def test_any_mixture_comes_out_alike(source: str) -> None:
    assert tree_html(QUICK, source) == tree_html(SLOW, source)


@pytest.mark.parametrize(
    ("source", "result"),
    [
        ("_کج_ و snake_case", "<em>کج</em> و snake_case"),
        ("&nbsp;&lt;b&gt; &#42;نه&#42; &unknown; AT&T", "\u00a0&lt;b&gt; *نه* &amp;unknown; AT&amp;T"),
        ("<mailto:a@b.ir>", '<a href="mailto:a@b.ir">a@b.ir</a>'),
        ("*الف ب**پ*`کد`", '*الف ب*<em>پ</em><code dir="ltr">کد</code>'),
        ("\\<b> \\: \\_", "&lt;b&gt; : _"),
    ],
)
def test_inline_markup(source: str, result: str) -> None:
    assert result in html(source)
