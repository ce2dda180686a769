"""Invented Persian posts: the same for the same size and seed, on every machine."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from benchmarks import prose, words
from benchmarks.blocks import body
from benchmarks.dice import Dice

ZONE = ZoneInfo("Asia/Tehran")
FIRST = datetime(2015, 1, 1, 8, 0, tzinfo=ZONE)
YEARS = 10
"""The posts end in the past: a program that holds back what is still to come holds back none."""

_MINUTES = YEARS * 365 * 24 * 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """One post. ``number`` counts from 0, the oldest; ``date`` has a zone; ``body`` is Markdown."""

    number: int
    slug: str
    title: str
    date: datetime
    tags: tuple[str, ...]
    body: str


def make_post(number: int, size: int, seed: int = 1) -> Post:
    """The post of a number in a corpus of a size."""
    dice = Dice(seed, number)
    gap = max(_MINUTES // size, 1)
    when = FIRST + timedelta(minutes=number * _MINUTES // size + dice.below(gap))
    tags: list[str] = []
    wanted = dice.between(2, 4)
    while len(tags) < wanted:
        tag = dice.pick_early(words.TAGS)
        if tag not in tags:
            tags.append(tag)
    return Post(
        number=number,
        slug=prose.slug(number),
        title=prose.title(dice),
        date=when,
        tags=tuple(tags),
        body=body(dice, number),
    )


def make_posts(size: int, seed: int = 1) -> Iterator[Post]:
    """All posts of a corpus, the oldest first."""
    return (make_post(number, size, seed) for number in range(size))


@dataclass(frozen=True, slots=True, kw_only=True)
class Edits:
    """How often each part of a post was edited; 0 is as it was made."""

    body: int = 0
    title: int = 0
    tag: int = 0


def edit(post: Post, edits: Edits) -> Post:
    """The post as made, with other words at the end of the body or the title, or another last tag."""
    if edits.body:
        post = replace(post, body=f"{post.body}\n{body_mark(edits.body)}\n")
    if edits.title:
        post = replace(post, title=f"{post.title} {title_mark(edits.title)}")
    if edits.tag:
        free = [tag for tag in words.TAGS if tag not in post.tags]
        post = replace(post, tags=(*post.tags[:-1], free[20 + edits.tag % 2]))
    return post


def body_mark(version: int) -> str:
    """What the body of an edited post ends in."""
    return f"ویرایش {prose.digits(version)} این خبر امروز آماده شد."


def title_mark(version: int) -> str:
    """What the title of an edited post ends in."""
    return f"({prose.digits(version)})"
