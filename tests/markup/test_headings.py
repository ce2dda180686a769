from __future__ import annotations

from prsite.markup.conversion import MarkupOptions
from prsite.model.body import Heading
from tests.markup.resolver import check, faults, html


def test_headings_are_lowered_together_below_the_pages_own() -> None:
    assert [(h.level, h.text) for h in check("# یک\n\n## دو\n\n### سه").value.headings] == [
        (2, "یک"),
        (3, "دو"),
        (4, "سه"),
    ]
    assert [h.level for h in check("## یک\n\n### دو").value.headings] == [2, 3]
    options = MarkupOptions(first_heading_level=3)
    assert [h.level for h in check("## یک\n\n###### دو", options=options).value.headings] == [3, 6]
    assert "<h1" not in check("<h1>خام</h1>").value.html


def test_ids_are_the_words_in_their_own_script() -> None:
    body = check("## پرسش‌های «شما»\n\n## FAQ & More\n\n## ***\n").value
    assert [h.id for h in body.headings][:2] == ["پرسش-های-شما", "faq-more"]


def test_ids_are_unique() -> None:
    body = check("## الف\n\n## الف\n\n## الف-2\n\n## الف\n\n## ؟").value
    ids = [h.id for h in body.headings]
    assert ids == ["الف", "الف-2", "الف-2-2", "الف-3", "section"]
    assert body.anchors == frozenset(ids)


def test_an_id_of_the_authors_own_wins() -> None:
    checked = check("## الف {: #b }\n\n## b\n\n## پ {: #b }")
    assert [h.id for h in checked.value.headings] == ["b", "b-3", "b-2"]
    assert faults("## الف {: #b }\n\n## پ {: #b }") == [("anchor-twice", 1)]


def test_no_heading_takes_the_place_of_the_pages_comments() -> None:
    assert [h.id for h in check("## Comments\n\n## Comments").value.headings] == ["comments-2", "comments-3"]
    made = check("## Comment isso-1\n\n## Commentary\n\n## Comment-isso-1").value
    assert [h.id for h in made.headings] == [
        "section-comment-isso-1",
        "commentary",
        "section-comment-isso-1-2",
    ]


def test_text_is_plain() -> None:
    body = check("## *الف* `b` [پ](/x) &amp; <b>ت</b>").value
    assert body.headings == (Heading(2, "الف-b-پ-ت", "الف b پ & ت"),)


def test_contents_stand_where_the_author_wants_them() -> None:
    checked = check("[TOC]\n\n## الف\n\n#### ب\n\n### پ\n\n## ت")
    made = checked.value.html
    assert made.startswith('<nav class="toc" aria-label="[Contents]">\n<ol>\n<li><a href="#الف">الف</a><ol>')
    assert made.count("<li>") == 4
    assert checked.value.toc is False
    assert check("متن").value.toc is True
    assert check("متن", options=MarkupOptions(toc=False)).value.toc is False
    assert html("[TOC]\n\nمتن") == "<p>متن</p>"


def test_ids_of_the_authors_own_have_no_invisible_characters() -> None:
    """A link comes to its place whichever of them it has."""
    checked = check(
        "## الف {#می\u200cرود\u200ex}\n\n"
        "[۱](#می\u200cرود\u200ex) [۲](#می-رودx) [۳](#%D9%85%DB%8C%E2%80%8C%D8%B1%D9%88%D8%AFx)\n\n"
        '<p id="\u2067کلید\u200d\u2069 دوم">ب</p>\n\n'
        "[۴](id:faq-hours#می\u200cرود) [۵](/site/x/#می\u200cرود)"
    )
    made = checked.value
    assert [h.id for h in made.headings] == ["می-رودx"]
    assert made.anchors == {"می-رودx", "کلید-دوم"}
    assert [link.anchor for link in made.links] == [*["می-رودx"] * 3, *["می-رود"] * 2]
    assert made.html.count('href="#می-رودx"') == 3
    assert made.html.count('/#می-رود"') == 2
    assert "\u200c" not in made.html
