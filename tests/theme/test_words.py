"""Messages with values put in."""

from __future__ import annotations

import pytest
from markupsafe import Markup

from prsite.i18n.messages import Catalogue
from prsite.theme.filters import Filters
from prsite.theme.formats import Formats
from prsite.theme.messages import Phrasebook
from prsite.theme.words import Words
from tests.theme.test_filters import FA

ENGLISH = Catalogue("en", {"genre:photo": "Photo story"})
PERSIAN = Catalogue(
    "fa",
    {"By {name}": "به قلم {name}", "genre:news": "خبر", "Q & A": "پرسش & پاسخ"},
    {"{n} item": ("{n} مطلب", "{n} مطلب")},
    "n > 1",
)


@pytest.fixture
def words() -> Words:
    book = Phrasebook(PERSIAN, ENGLISH)
    formats: Formats = FA
    return Words(book, Filters(formats, book))


def test_values_are_put_in(words: Words) -> None:
    assert words.gettext("By {name}", name="مریم") == "به قلم مریم"
    assert words.ngettext("{n} item", "{n} items", 1200) == "۱٬۲۰۰ مطلب"
    assert words.ngettext("{n} file", "{n} files", 1) == "۱ file"


def test_text_stays_text_until_the_page_escapes_it(words: Words) -> None:
    assert not isinstance(words.gettext("By {name}", name="<b>"), Markup)
    assert not isinstance(words.gettext("Q & A"), Markup)


def test_markup_stays_markup_and_all_else_is_escaped(words: Words) -> None:
    made = words.gettext("By {name}", name=Markup("<bdi>{other} Acme</bdi>"), other="x")
    assert isinstance(made, Markup)
    assert made == "به قلم <bdi>{other} Acme</bdi>"
    assert words.gettext("<i>{a}{b}", a=Markup("<b>"), b="<") == "&lt;i&gt;<b>&lt;"


def test_a_placeholder_without_a_value_stays(words: Words) -> None:
    assert words.gettext("{a} {b}", a="x") == "x {b}"


def test_words_of_enumerations(words: Words) -> None:
    assert words.label("genre", "news") == "خبر"
    assert words.label("genre:news") == "خبر"
    assert words.label("genre", "photo") == "Photo story"
    assert words.label("genre", "opinion") == "opinion"
