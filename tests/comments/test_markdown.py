from __future__ import annotations

import time

import pytest

from prsite.comments.markdown import rendered
from prsite.content.safetext import safe_html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("یک\nدو\n\nسه", "<p>یک<br>\nدو</p><p>سه</p>"),
        ("**a** _b_ ~~c~~ `d`", "<p><strong>a</strong> <em>b</em> <del>c</del> <code>d</code></p>"),
        ("<b>x</b>\n\n<div>\ny", "<p>&lt;b&gt;x&lt;/b&gt;</p><p>&lt;div&gt;<br>\ny</p>"),
        ("# سرتیتر\n\n> نقل", "<p><strong>سرتیتر</strong></p><blockquote><p>نقل</p></blockquote>"),
        ("```\n<a>\n```", "<pre><code>&lt;a&gt;\n</code></pre>"),
        ("[a](javascript:x) ![b](http://x/y.png)", "<p>a </p>"),
    ],
)
def test_as_isso_shows_it(text: str, html: str) -> None:
    assert safe_html(rendered(text)) == html


def test_one_comment_does_not_know_of_another() -> None:
    rendered("[a]: https://example.org")
    assert "href" not in rendered("[a]")


@pytest.mark.parametrize(
    "piece",
    ["[", "![", "[a](", ">", "*a ", "`a", "_", "~~a", "<", "    " * 9 + "* a\n", "a\n=\n", "---\n", "```a\n"],
)
def test_no_text_takes_long(piece: str) -> None:
    begun = time.process_time()
    rendered(piece * (19_000 // len(piece)))
    rendered(piece * (65_000 // len(piece)))
    assert time.process_time() - begun < 1
