"""Each directive's own output. How directives are written is in test_blocks.py."""

from __future__ import annotations

import pytest

from tests.markup.resolver import check, faults, html

PICTURE = '<img src="/site/media/a.jpg" alt="نما" width="800" height="600" loading="lazy" decoding="async">'


def test_figure() -> None:
    made = html('::: figure file=a.jpg alt=نما caption="شرح *عکس*" credit=رضا licence="CC BY 4.0" class=wide')
    assert made == (
        f'<figure class="figure wide">{PICTURE}<figcaption>شرح <em>عکس</em> '
        '<span class="credit">[Photo: رضا]</span> <span class="licence">CC BY 4.0</span>'
        "</figcaption>\n</figure>"
    )
    assert html("::: figure file=a.jpg alt=نما\nشرح\n:::") == (
        f'<figure class="figure">{PICTURE}<figcaption>شرح</figcaption>\n</figure>'
    )
    assert html("::: figure file=a.jpg alt=نما") == f'<figure class="figure">{PICTURE}</figure>'


def test_quote() -> None:
    made = html('::: quote by="علی" role="راهبر" source="روزنامه" url="https://a.ir/x"\nمتن\n:::')
    assert made == (
        '<figure class="pull-quote">\n<blockquote>\n<p>متن</p>\n</blockquote>\n<figcaption>'
        '<span class="quote-by">علی</span> <span class="quote-role">راهبر</span> '
        '<span class="quote-source"><a href="https://a.ir/x" rel="external">روزنامه</a></span>'
        "</figcaption>\n</figure>"
    )
    assert "figcaption" not in html("::: quote\nمتن\n:::")


def test_quote_of_a_person() -> None:
    made = html("::: quote person=shiva\nمتن\n:::")
    assert '<span class="quote-by"><a href="/site/people/shiva/">شیوا رستاد</a></span>' in made
    assert "مدیر روابط‌عمومی" in made


def test_download() -> None:
    assert html('::: download file=report.v2.pdf title="گزارش"') == (
        '<p class="download"><a href="/site/media/report.v2.pdf" download="report.v2.pdf">گزارش</a> '
        '<span class="file-facts"><bdi class="file-type">PDF</bdi> '
        '<span class="file-size">۲٫۴ مگابایت</span></span></p>'
    )
    assert "<bdi>list.csv</bdi></a>" in html("::: download file=list.csv")
    assert "12.3 kB" in html("::: download file=list.csv", lang="en")


def test_gallery() -> None:
    made = html('::: gallery title=«نماها»\n- ![نما](a.jpg "نخست")\n- ![دو](nemad.svg)\n:::')
    assert made.startswith('<ul class="gallery" aria-label="نماها">\n<li>\n<figure class="figure">')
    assert f'<a href="/site/media/a.jpg">{PICTURE}</a><figcaption>نخست</figcaption>' in made
    assert made.count("<figure") == 2


def test_local_video() -> None:
    made = html("::: video file=film.mp4 title=فیلم poster=a.jpg captions=film.vtt width=۶۴۰ height=۳۶۰")
    assert '<video src="/site/media/film.mp4" controls preload="none" aria-label="فیلم" width="640"' in made
    assert 'poster="/site/media/a.jpg"' in made
    assert (
        '<track kind="captions" src="/site/media/film.vtt" srclang="fa" label="[Captions]" default>' in made
    )
    assert "[Download] (MP4 ۱۲٫۳ مگابایت)</a></video>" in made
    assert "<figcaption>فیلم</figcaption>" in made


def test_local_audio() -> None:
    made = html('::: audio file=seda.mp3 title=صدا caption="گفت‌وگو با *رضا*"')
    assert '<figure class="audio"><audio src="/site/media/seda.mp3" controls preload="none"' in made.replace(
        "\n", ""
    )
    assert "<figcaption>گفت‌وگو با <em>رضا</em></figcaption>" in made


@pytest.mark.parametrize(
    ("url", "embed", "origin", "host"),
    [
        (
            "https://www.aparat.com/v/abc12",
            "https://www.aparat.com/video/video/embed/videohash/abc12/vt/frame",
            "https://www.aparat.com",
            "aparat.com",
        ),
        (
            "https://youtu.be/A-b_1",
            "https://www.youtube-nocookie.com/embed/A-b_1",
            "https://www.youtube-nocookie.com",
            "youtu.be",
        ),
        (
            "https://www.youtube.com/watch?v=A-b_1",
            "https://www.youtube-nocookie.com/embed/A-b_1",
            "https://www.youtube-nocookie.com",
            "youtube.com",
        ),
        (
            "https://vimeo.com/123",
            "https://player.vimeo.com/video/123",
            "https://player.vimeo.com",
            "vimeo.com",
        ),
        (
            "https://tv.example.ir:8443/x",
            "https://tv.example.ir:8443/x",
            "https://tv.example.ir:8443",
            "tv.example.ir",
        ),
    ],
)
def test_films_elsewhere_are_links_that_a_script_may_replace(
    url: str, embed: str, origin: str, host: str
) -> None:
    body = check(f"::: video url={url} title=فیلم").value
    assert f'<a class="embed" href="{url}" rel="external" data-embed="{embed}">' in body.html
    assert f'[Watch on <bdi dir="ltr">{host}</bdi>]' in body.html
    assert body.origins == (origin,)
    for name in ("<iframe", "<script", "<img"):
        assert name not in body.html


def test_contact() -> None:
    made = html("::: contact person=shiva")
    assert made.startswith('<aside class="contact" aria-label="[Contact: شیوا رستاد]">')
    assert '<a href="tel:02188776655" dir="ltr">۰۲۱-۸۸۷۷۶۶۵۵</a>' in made
    assert '<a href="mailto:shiva@example.ir" dir="ltr">shiva@example.ir</a>' in made
    assert '<a href="https://example.ir/@shiva" dir="ltr">example.ir/@shiva</a>' in made
    bare = html("::: contact person=bare")
    assert "<dl" not in bare
    assert 'aria-label="[Contact: \u2068Desk\u2069]"' in bare, "a name that runs against the page's words"


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("::: figure file=no.jpg", "missing-file"),
        ("::: figure file=list.csv alt=x", "not-an-image"),
        ("::: figure file=a.jpg", "image-without-alt"),
        ("::: download file=no.csv", "missing-file"),
        ("::: gallery\nمتن\n:::", "directive-empty"),
        ("::: contact person=nobody", "unknown-person"),
        ("::: quote person=nobody\nx\n:::", "unknown-person"),
        ("::: quote url=javascript:x\nx\n:::", "directive-url"),
        ("::: video title=x", "directive-file-or-url"),
        ("::: video file=film.mp4 url=https://a.ir/x", "directive-file-or-url"),
        ("::: video file=list.csv", "not-playable"),
        ("::: video file=film.mp4 width=big", "directive-number"),
        ("::: video url=http://a.ir/x", "directive-url"),
        ("::: video url=javascript:x", "directive-url"),
        ("::: video url=https://user@a.ir/x", "directive-url"),
        ("::: video url=https://a.ir:x/", "directive-url"),
        ("::: audio file=no.mp3", "missing-file"),
    ],
)
def test_each_fault_has_its_code_and_line(source: str, code: str) -> None:
    assert faults("متن\n\n" + source) == [(code, 3)]


def test_a_faulty_directive_leaves_nothing_behind() -> None:
    assert check("متن\n\n::: figure file=no.jpg\n\nمتن").value.html == "<p>متن</p>\n<p>متن</p>"
