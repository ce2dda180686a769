"""What all items have in common."""

from __future__ import annotations

import pytest

from prsite.kinds.post import Post
from prsite.model.item import Origin

ORIGIN = Origin(path="content/posts/a.md", digest="", lines={"image": 4, "image.alt": 6, "quotes.1": 9})


@pytest.mark.parametrize(
    ("dotted", "place"),
    [
        ("image.alt", "content/posts/a.md:6"),
        ("image.file", "content/posts/a.md:4"),
        ("quotes.1.text", "content/posts/a.md:9"),
        ("quotes.0.text", "content/posts/a.md:1"),
        ("title", "content/posts/a.md:1"),
        ("", "content/posts/a.md:1"),
    ],
)
def test_places_of_keys(dotted: str, place: str) -> None:
    assert str(ORIGIN.place(dotted)) == place


def test_the_key_of_an_item() -> None:
    assert Post(origin=ORIGIN, lang="en", id="post-a").key == "en/post-a"
