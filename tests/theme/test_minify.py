"""Stylesheets grow smaller and mean the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prsite.theme.minify import minify, rewrite_addresses


@pytest.mark.parametrize(
    ("css", "small"),
    [
        ("a { color : red ; }", "a{color :red}"),
        ("a,\nb > c { margin: 0 auto; }", "a,b>c{margin:0 auto}"),
        ("/* x */ a { width: calc(1px + 2px); }", "a{width:calc(1px + 2px)}"),
        ('a::before { content: "/* no */ ; } "; }', 'a::before{content:"/* no */ ; } "}'),
        (
            "@media (min-width: 48rem) and (hover) { a { top: 0 } }",
            "@media (min-width:48rem) and (hover){a{top:0}}",
        ),
        ("a { --x: ; --y: a  b; }", "a{--x: ;--y:a b}"),
        (".a\\{b { top: 0; }", ".a\\{b{top:0}"),
        ("a :is(b, .c) { top: 0 }", "a :is(b,.c){top:0}"),
        ("a{b:url( x y )}", "a{b:url( x y )}"),
        ("a { top: 0; };", "a{top:0}"),
        ("a { margin: 0.5rem -0.25em 10.5px; }", "a{margin:.5rem -.25em 10.5px}"),
        (".v0.a > .b { width: calc(100% - 0.5px) }", ".v0.a>.b{width:calc(100% - .5px)}"),
        ('a { content: "0.5 > 0.4"; b: url(0.5.svg) }', 'a{content:"0.5 > 0.4";b:url(0.5.svg)}'),
        ("/* never closed", ""),
    ],
)
def test_only_what_means_nothing_goes(css: str, small: str) -> None:
    assert minify(css) == small


@given(st.text(alphabet="a {}:;,\"'/*\\\n()>0.5", max_size=30))
def test_what_is_small_stays_as_it_is(css: str) -> None:
    assert minify(minify(css)) == minify(css)


def test_addresses_are_rewritten_outside_comments_and_strings() -> None:
    css = "/* url(a) */ b { c: url(d.svg) url( 'e f.svg' ); content: \"url(g)\" }"
    seen: list[str] = []

    def note(address: str) -> str:
        seen.append(address)
        return f"new/{address}"

    assert 'url("new/d.svg") url("new/e f.svg")' in rewrite_addresses(css, note)
    assert seen == ["d.svg", "e f.svg"]
