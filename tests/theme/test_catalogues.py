"""What a site says, what a language lacks of it, and where its translator starts."""

from __future__ import annotations

import pytest

from prsite.i18n.messages import load_catalogue
from prsite.theme.catalogues import catalogue_path, coverage, english_of, plural_forms, said, to_translate
from prsite.theme.messages import Message, phrasebook
from tests.theme.conftest import MINI, Sample, codes

PAGE = "{{ _('Ours') }}{{ ngettext('{n} seat', '{n} seats', 2) }}{{ label('genre', 'photo') }}"
HEAD = 'msgid ""\nmsgstr "Plural-Forms: nplurals=2; plural=(n > 1);\\n"\n\n'


@pytest.fixture
def loaded(sample: Sample) -> Sample:
    """A theme with messages of its own, one of them translated, and one that nothing says."""
    sample.write(
        {
            "overrides/templates/404.html": PAGE,
            "overrides/messages/fa.po": HEAD
            + 'msgid "Ours"\nmsgstr "مال ما"\n\nmsgid "Gone"\nmsgstr "رفته"\n',
            "overrides/messages/en.po": HEAD + 'msgid "genre:photo"\nmsgstr "Photo story"\n',
        }
    )
    return sample


def test_the_theme_the_program_and_enumerations_speak(loaded: Sample) -> None:
    found = {m.text: m for m in said(loaded.load().value)}
    assert found["Ours"].places == ("overrides/templates/404.html:1",)
    assert found["Page not found"].places == ("prsite/generators/front.py",)
    assert found["notice:tender"].places == ()
    assert "Main menu" not in found, "only the newsroom's templates say it"
    assert [m.text for m in said(loaded.load().value)][-1].startswith("release:")


def test_what_a_language_lacks(loaded: Sample) -> None:
    theme = loaded.load().value
    found = coverage(theme, "fa")
    lacking = {m.text: m for m in found.missing}
    assert lacking["{n} seat"].plural == "{n} seats"
    assert "Ours" not in lacking
    assert found.known + len(found.missing) == found.total
    assert found.obsolete == (("Gone", "overrides/messages/fa.po"),)
    assert "genre:photo" not in {m.text for m in coverage(theme, "en").missing}
    assert "Ours" not in {m.text for m in coverage(theme, "en").missing}


def test_another_script_lacks_what_the_bare_language_says(loaded: Sample) -> None:
    theme = loaded.load('theme = "mini"\nlanguages = ["fa", "fa-Latn"]\n').value
    assert "Ours" in {m.text for m in coverage(theme, "fa-Latn").missing}
    assert "Ours" not in {m.text for m in coverage(theme, "fa").missing}


def test_what_is_written_for_a_translator(loaded: Sample) -> None:
    theme = loaded.load().value
    asked = (
        Message("Ours"),
        Message("{n} seat", "{n} seats", ("a.html:1", "b c.html:2")),
        Message("genre:photo"),
    )
    text = to_translate(theme, "he", asked, None)
    assert '"Plural-Forms: nplurals=3;' in text
    assert "#: a.html:1 b%20c.html:2\n" in text
    assert '#. Photo story\nmsgid "genre:photo"\nmsgstr ""\n' in text
    assert 'msgid_plural "{n} seats"\nmsgstr[0] ""\nmsgstr[1] ""\nmsgstr[2] ""\n' in text
    assert english_of(theme, asked[2]) == "Photo story"
    loaded.write({"overrides/messages/he.po": text})
    again = loaded.load(MINI.replace('"en"', '"he", "en"'))
    assert codes(again.diagnostics) == ["theme-no-messages"]
    assert phrasebook(again.value, "he").gettext("Ours") == "Ours"


def test_what_is_there_already_stays_to_the_letter(loaded: Sample) -> None:
    theme = loaded.load().value
    present = f'# یادداشت\n{HEAD}#, fuzzy\nmsgid "Ours"\nmsgstr "نیمه‌کاره"\n\n\n'
    asked = (Message("Ours"), Message("Theirs"))
    text = to_translate(theme, "fa", asked, present)
    assert text == present.rstrip("\n") + '\n\nmsgid "Theirs"\nmsgstr ""\n'
    assert to_translate(theme, "fa", asked, text) == text


def test_a_text_with_quotes_can_be_read_again(loaded: Sample) -> None:
    message = Message('say "\\n"\nthen')
    text = to_translate(loaded.load().value, "fa", (message,), None).replace('msgstr ""\n', 'msgstr "ب"\n')
    path = loaded.root / "x.po"
    path.write_text(text, encoding="utf-8")
    assert load_catalogue([path], "fa").singular == {message.text: "ب"}


def test_it_goes_into_the_sites_own_theme_where_there_is_one(loaded: Sample) -> None:
    assert catalogue_path(loaded.load().value, "fa") == loaded.root / "overrides" / "messages" / "fa.po"
    loaded.write(
        {"themes/mini/theme.toml": 'name = "mini"\nextends = "base"\n', "builtin/base/theme.toml": ""}
    )
    theme = loaded.load().value
    assert catalogue_path(theme, "fa") == loaded.root / "themes" / "mini" / "messages" / "fa.po"


@pytest.mark.parametrize(
    ("tag", "count"), [("he", 3), ("ar", 6), ("ckb", 2), ("ja", 1), ("en-GB", 2), ("qqq", 2)]
)
def test_plural_forms_are_those_of_cldr(tag: str, count: int) -> None:
    assert plural_forms(tag).startswith(f"nplurals={count}; plural=")
    assert ";;" not in f"{plural_forms(tag)};"
