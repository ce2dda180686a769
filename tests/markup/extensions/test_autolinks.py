from __future__ import annotations

import pytest

from prsite.markup.extensions.autolinks import find_addresses
from tests.markup.resolver import html


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("به https://a.ir/x?y=1#z بروید", {"https://a.ir/x?y=1#z": "https://a.ir/x?y=1#z"}),
        ("(https://a.ir/b_(c)).", {"https://a.ir/b_(c)": "https://a.ir/b_(c)"}),
        ("«https://a.ir»، https://b.ir؛", {"https://a.ir": "https://a.ir", "https://b.ir": "https://b.ir"}),
        ("www.a.ir!", {"www.a.ir": "https://www.a.ir"}),
        ("https://fa.wikipedia.org/wiki/روابط_عمومی است", None),
        ("به info@a.ir.", {"info@a.ir": "mailto:info@a.ir"}),
        ("rasaneh@nilavand-metro.example بنویسید", None),
    ],
)
def test_addresses_are_found_without_the_sentence(text: str, links: dict[str, str] | None) -> None:
    made = {text[start:end]: href for start, end, href in find_addresses(text)}
    if links is None:
        assert len(made) == 1
        assert all(not key.endswith((" است", "بنویسید")) for key in made)
    else:
        assert made == links


@pytest.mark.parametrize(
    "text", ["a.ir", "https://", "http://x", "www.", "@a.ir", "a@b", "xhttps://a.ir", "a@b.c1"]
)
def test_other_things_are_no_address(text: str) -> None:
    assert find_addresses(text) == []


def test_web_addresses_are_left_to_right_in_persian() -> None:
    made = html("به https://a.ir/x بروید")
    assert made == '<p>به <a href="https://a.ir/x" rel="external" dir="ltr">https://a.ir/x</a> بروید</p>'
    assert 'dir="ltr"' not in html("See https://a.ir/x there", lang="en")


def test_code_and_links_are_left_alone() -> None:
    made = html("`https://a.ir` [متن https://b.ir](https://c.ir)")
    assert made.count("<a ") == 1


def test_emphasis_signs_do_not_end_in_the_address() -> None:
    assert '<a href="https://a.ir"' in html("**به https://a.ir**")
