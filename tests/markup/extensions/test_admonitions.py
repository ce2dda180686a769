from __future__ import annotations

from tests.markup.resolver import html


def test_titles_are_words_of_the_theme() -> None:
    made = html("!!! warning\n    متن\n\n    بند دوم\n\nبیرون")
    assert made.startswith(
        '<div class="admonition warning" role="note">\n<p class="admonition-title" dir="ltr">[Warning]'
    )
    assert made.endswith("<p>بند دوم</p>\n</div>\n<p>بیرون</p>")


def test_the_authors_title_wins_and_may_be_empty() -> None:
    assert '<p class="admonition-title">بدانید</p>' in html('!!! note "بدانید"\n    متن')
    assert "admonition-title" not in html('!!! note ""\n    متن')


def test_an_unknown_word_is_a_note() -> None:
    assert "[Note]" in html("!!! whatever\n    متن")
