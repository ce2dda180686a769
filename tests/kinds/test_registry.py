"""Kinds by name and by folder."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from prsite.kinds.faq import Faq
from prsite.kinds.post import Post
from prsite.kinds.registry import collect


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnPost(Post):
    """A site's own posts."""

    NAME: ClassVar[str] = "post"
    SECTION: ClassVar[str] = "news"


def test_by_name_and_section() -> None:
    kinds = collect((Post, Faq))
    assert (kinds.by_name("post"), kinds.by_section("faq")) == (Post, Faq)
    assert (kinds.by_name("posts"), kinds.by_section("post")) == (None, None)
    assert (kinds.names, kinds.sections) == (("post", "faq"), ("posts", "faq"))


def test_a_later_kind_takes_the_place_of_an_earlier_one() -> None:
    kinds = collect((Post, Faq, OwnPost))
    assert kinds.all == (OwnPost, Faq)
    assert kinds.by_section("posts") is None
