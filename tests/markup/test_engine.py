from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import SimpleTagInlineProcessor

from prsite.markup.conversion import MarkupOptions
from prsite.markup.engine import borrow_engine, return_engine
from tests.markup.resolver import check, html

SOURCE = "متن[^1] [x][r] HTML\n\n[^1]: یادداشت\n[r]: /a\n*[HTML]: زبان\n\n<b>خام</b>"


class Deleted(Extension):
    """A site's own construct: ``~~deleted~~``."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Markdown's name)
        md.inlinePatterns.register(SimpleTagInlineProcessor(r"(~~)(.+?)~~", "del"), "deleted", 50)


def test_nothing_of_one_body_is_left_for_the_next() -> None:
    first = html(SOURCE)
    plain = check("متن[^1] [x][r] HTML").value.html
    assert "<abbr" not in plain
    assert "<a " not in plain
    assert html(SOURCE) == first


def test_a_body_that_fails_does_not_spoil_the_next() -> None:
    before = html(SOURCE)
    assert check(">" * 5000 + " x").value.html == ""
    assert html(SOURCE) == before


def test_threads_do_not_share_an_engine() -> None:
    expected = html(SOURCE)
    with ThreadPoolExecutor(4) as pool:
        assert set(pool.map(html, [SOURCE] * 40)) == {expected}


def test_an_engine_in_use_is_not_lent_twice() -> None:
    first = borrow_engine()
    second = borrow_engine()
    assert first is not second
    return_engine(first)
    assert borrow_engine() is first
    other: list[bool] = []
    thread = threading.Thread(target=lambda: other.append(borrow_engine() is first))
    thread.start()
    thread.join()
    assert other == [False]


def test_a_site_may_add_markdown_of_its_own() -> None:
    options = MarkupOptions(extensions=("tests.markup.test_engine:Deleted",))
    assert html("متن ~~نه~~ است", options=options) == "<p>متن <del>نه</del> است</p>"
    assert html("متن ~~نه~~ است") == "<p>متن ~~نه~~ است</p>"
