from __future__ import annotations

import pytest

from tests.markup.resolver import check, faults, html

PICTURE = '<img src="/site/media/a.jpg" alt="نما" width="800" height="600" loading="lazy" decoding="async">'


def test_a_picture_has_its_size_and_waits_until_it_is_seen() -> None:
    assert html("متن ![نما](a.jpg)") == f"<p>متن {PICTURE}</p>"


def test_a_picture_alone_is_a_figure_with_its_title_below() -> None:
    assert html('![نما](a.jpg "زیرنویس")') == (
        f'<figure class="figure">{PICTURE}<figcaption>زیرنویس</figcaption>\n</figure>'
    )
    assert html("![نما](a.jpg)") == f'<figure class="figure">{PICTURE}</figure>'
    assert html("[![نما](a.jpg)](/x/)") == f'<figure class="figure"><a href="/site/x/">{PICTURE}</a></figure>'


def test_attributes_of_the_author_are_kept() -> None:
    made = html("![نما](a.jpg){: .wide width=400 }")
    assert 'class="wide" width="400" height="300"' in made
    assert '<figure class="figure wide"' in html("![نما](a.jpg)\n{: .wide }")


def test_vector_pictures_have_no_size() -> None:
    assert "width" not in html("![نماد](nemad.svg)")


COPIES = 'srcset="/site/media/wide-320.webp 320w, /site/media/wide-1600.webp 1600w"'


def test_a_wide_picture_offers_smaller_copies() -> None:
    made = html("![نما](wide.jpg)")
    assert ' src="/site/media/wide.jpg" alt="نما" width="1600" height="900"' in made
    assert f'{COPIES} sizes="(min-width: 64rem) 38rem, 100vw"' in made
    assert f'{COPIES} sizes="400px"' in html("![نما](wide.jpg){: width=400 }")
    assert f'{COPIES} sizes="(min-width: 36rem) 20rem, 100vw"' in html("::: gallery\n![نما](wide.jpg)\n:::")
    assert COPIES in html('::: figure file="wide.jpg" alt="نما"\n:::')


def test_copies_are_offered_where_they_are_shown_and_not_elsewhere() -> None:
    own = html('متن <img src="wide.jpg" alt="نما" srcset="a.jpg 2x">')
    assert 'srcset="/site/media/a.jpg 2x"' in own
    assert "sizes" not in own
    shown = check("[یک](wide.jpg)\n\n![دو](a.jpg)").value
    assert (shown.media, shown.pictures) == (("content/posts/wide.jpg", "content/posts/a.jpg"), ())
    film = check('::: video file="film.mp4" poster="wide.jpg"\n:::').value
    assert ("srcset" in film.html, film.pictures) == (False, ())
    assert check("![دو](wide.jpg) ![دو](wide.jpg)").value.pictures == ("content/posts/wide.jpg",)


def test_names_may_be_encoded() -> None:
    assert 'src="/site/media/نما ۱.png"' in html("![نما](%D9%86%D9%85%D8%A7%20%DB%B1.png)")


def test_files_used_are_named_once() -> None:
    body = check("![الف](a.jpg) ![ب](a.jpg) [پ](list.csv)").value
    assert body.media == ("content/posts/list.csv", "content/posts/a.jpg")


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("![](a.jpg)", [("image-without-alt", 1)]),
        ("متن\n\n![الف](no.jpg)", [("missing-file", 3)]),
        ("![الف](list.csv)", [("not-an-image", 1)]),
        ("![الف](broken.jpg)", [("not-an-image", 1)]),
        ("![الف](https://a.ir/x.png)", [("foreign-image", 1)]),
        ("![الف](//a.ir/x.png)", [("foreign-image", 1)]),
        ("![الف]()", [("missing-file", 1)]),
        ('متن <img src="a.jpg">', [("image-without-alt", 1)]),
        ('متن <img src="a.jpg" alt="" role="presentation">', []),
        ('<video src="no.mp4" poster="a.jpg"></video>', [("missing-file", 1)]),
        ('<audio src="https://a.ir/x.mp3"></audio>', [("foreign-image", 1)]),
    ],
)
def test_faults(source: str, found: list[tuple[str, int]]) -> None:
    assert faults(source) == found


def test_sources_in_raw_html_are_resolved() -> None:
    made = html(
        '<img src="a.jpg" alt="الف" srcset="a.jpg 1x, /b.jpg 2x">\n\n'
        '<video poster="/p.jpg"><source src="film.mp4"></video>'
    )
    assert 'srcset="/site/media/a.jpg 1x, /site/b.jpg 2x"' in made
    assert 'poster="/site/p.jpg"><source src="/site/media/film.mp4">' in made
