"""Published files."""

from __future__ import annotations

from prsite.model.body import Media


def test_names_and_pictures() -> None:
    picture = Media(path="content/posts/نما.png", url="/media/نما.png", mime="image/png", size=1)
    paper = Media(path="content/form.pdf", url="/media/form.pdf", mime="application/pdf", size=1)
    assert (picture.name, picture.is_image) == ("نما.png", True)
    assert (paper.name, paper.is_image) == ("form.pdf", False)
