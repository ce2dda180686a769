"""Bodies that share a page, and attributes that are only words."""

from __future__ import annotations

from prsite.generators.tags import rewrite_tags, tell_apart
from prsite.model.body import Body, Heading


def body(html: str, *anchors: str) -> Body:
    return Body(html=html, anchors=frozenset(anchors), headings=tuple(Heading(2, a, a) for a in anchors))


def test_ids_and_what_refers_to_them_get_a_number() -> None:
    html = '<h2 id="a">a</h2><a href="#a">x</a><a href="/p/#a">y</a><p aria-labelledby="b a">id="a"</p>'
    one, two, three = tell_apart([body(html, "a"), body(html, "a", "a-2"), body(html, "a")], ["b"])
    assert one.html == html
    assert two.html == (
        '<h2 id="a-3">a</h2><a href="#a-3">x</a><a href="/p/#a">y</a><p aria-labelledby="b a-3">id="a"</p>'
    )
    assert two.anchors == {"a-3", "a-2"}
    assert {h.id for h in two.headings} == {"a-3", "a-2"}
    assert 'id="a-4"' in three.html


def test_the_page_itself_comes_first() -> None:
    (only,) = tell_apart([body('<p id="content">x</p>', "content")], ["content"])
    assert only.html == '<p id="content-2">x</p>'


def test_only_tags_are_rewritten() -> None:
    html = (
        '<p>a id="x" &lt;b id="x"&gt;</p><pre class="y">\n<span id="z" hidden>1 > 0 id="x"</span></pre><br/>'
    )
    seen: list[str] = []

    def note(tag: str) -> str:
        seen.append(tag)
        return tag

    assert rewrite_tags(html, note) == html
    assert seen == ['<pre class="y">', '<span id="z" hidden>']
