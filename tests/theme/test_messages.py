"""Catalogues of a theme and its layers."""

from __future__ import annotations

from prsite.theme.messages import Message, phrasebook, template_messages
from tests.theme.conftest import Sample, codes, values

HEAD = 'msgid ""\nmsgstr "Plural-Forms: nplurals=2; plural=(n > 1);\\n"\n\n'


def po(**messages: str) -> str:
    return HEAD + "\n".join(f'msgid "{k.replace("_", " ")}"\nmsgstr "{v}"\n' for k, v in messages.items())


def test_overrides_win_and_the_rest_stays(sample: Sample) -> None:
    sample.write(
        {
            "builtin/mini/messages/fa.po": po(Home="خانه", About_us="درباره"),
            "builtin/mini/messages/fa-AF.po": po(Home="کور"),
            "overrides/messages/fa.po": po(Home="صفحهٔ نخست"),
        }
    )
    theme = sample.load('theme = "mini"\nlanguages = ["fa", "fa-AF", "en"]\n').value
    assert phrasebook(theme, "fa").gettext("Home") == "صفحهٔ نخست"
    assert phrasebook(theme, "fa").gettext("About us") == "درباره"
    assert phrasebook(theme, "fa-AF").gettext("Home") == "کور"
    assert phrasebook(theme, "fa-AF").gettext("About us") == "درباره"


def test_a_variant_in_another_script_does_not_stand_on_the_bare_language(sample: Sample) -> None:
    sample.write(
        {
            "builtin/mini/messages/fa.po": po(Home="خانه", Archive="بایگانی"),
            "builtin/mini/messages/az.po": po(Home="Ana səhifə"),
            "overrides/messages/fa-Latn.po": po(Home="Khâne"),
        }
    )
    tags = ("fa", "fa-Latn", "fa-Latn-IR", "fa-Arab", "fa-AF", "az-Arab", "az-Latn", "az-Cyrl")
    loaded = sample.load(f'theme = "mini"\nlanguages = {list(tags)}\n'.replace("'", '"'))
    books = {tag: phrasebook(loaded.value, tag) for tag in tags}
    assert {tag: book.gettext("Home") for tag, book in books.items()} == {
        "fa": "خانه",
        "fa-Latn": "Khâne",
        "fa-Latn-IR": "Khâne",
        "fa-Arab": "خانه",
        "fa-AF": "خانه",
        "az-Arab": "Home",
        "az-Latn": "Ana səhifə",
        "az-Cyrl": "Home",
    }
    assert books["fa-Latn"].gettext("Archive") == "Archive"
    silent = [values(d)["tag"] for d in loaded.diagnostics if d.code == "theme-no-messages"]
    assert silent == ["az-Arab", "az-Cyrl"]


def test_the_newsrooms_words_stand_behind_every_theme(sample: Sample) -> None:
    sample.write(
        {
            "builtin/newsroom/messages/fa.po": po(Home="خانه", Archive="بایگانی"),
            "builtin/mini/messages/fa.po": po(Home="سرا"),
        }
    )
    book = phrasebook(sample.load().value, "fa")
    assert (book.gettext("Home"), book.gettext("Archive")) == ("سرا", "بایگانی")


def test_parsed_catalogues_are_kept_and_change_with_their_files(sample: Sample) -> None:
    sample.write({"overrides/messages/fa.po": po(Home="خانه")})
    first = sample.load().value.messages
    (kept,) = (sample.cache / "messages").glob("*.json")
    assert sample.load().value.messages == first
    kept.write_text("{ broken", encoding="utf-8")
    assert sample.load().value.messages == first
    sample.write({"overrides/messages/fa.po": po(Home="سرا")})
    assert phrasebook(sample.load().value, "fa").gettext("Home") == "سرا"


def test_a_language_without_messages_is_a_warning(sample: Sample) -> None:
    assert sample.load().diagnostics == ()
    sample.write({"builtin/mini/messages/fa.po": po(Home="خانه")})
    (found,) = sample.load('theme = "mini"\nlanguages = ["fa", "ar", "en"]\n').diagnostics
    assert (found.code, values(found)) == ("theme-no-messages", {"tag": "ar"})


def test_a_file_that_is_no_catalogue(sample: Sample) -> None:
    sample.write({"overrides/messages/fa.po": HEAD + "no catalogue\n"})
    (found,) = sample.load().diagnostics
    assert found.code == "theme-messages"
    assert found.place is not None
    assert str(found.place) == "overrides/messages/fa.po:4"


def test_a_placeholder_that_the_original_lacks(sample: Sample) -> None:
    plural = 'msgid "{n} item"\nmsgid_plural "{n} items"\nmsgstr[0] "{n} مطلب"\nmsgstr[1] "{m} مطلب"\n'
    sample.write({"overrides/messages/fa.po": HEAD + 'msgid "By {name}"\nmsgstr "{nmae} نوشت"\n\n' + plural})
    found = sample.load().diagnostics
    assert codes(found) == ["theme-message-placeholder"] * 2
    assert [values(d)["name"] for d in found] == ["{nmae}", "{m}"]


def test_messages_in_use(sample: Sample) -> None:
    sample.write(
        {
            "overrides/templates/404.html": "{{ _('Home') }}{{ ngettext('{n} item', '{n} items', 2) }}\n"
            "{{ label('genre', 'photo') }}{{ label('genre', kind) }}{{ 3|minutes }}"
            "{{ _(unknown) }}{{ _('Home') }}"
        }
    )
    theme = sample.load().value
    assert template_messages(theme) == (
        Message("Home", "", ("overrides/templates/404.html:1", "overrides/templates/404.html:2")),
        Message("genre:photo", "", ("overrides/templates/404.html:2",)),
        Message("{n} item", "{n} items", ("overrides/templates/404.html:1",)),
        Message("{n} minute read", "{n} minutes read", ("overrides/templates/404.html:2",)),
    )


def test_a_catalogue_without_plurals_keeps_the_rule_of_those_below(sample: Sample) -> None:
    below = (
        'msgid ""\nmsgstr "Plural-Forms: nplurals=3; plural=(n==1 ? 0 : n==2 ? 1 : 2);\\n"\n\n'
        'msgid "{n} item"\nmsgid_plural "{n} items"\nmsgstr[0] "یک"\nmsgstr[1] "دو"\nmsgstr[2] "بسیار"\n'
    )
    sample.write({"builtin/mini/messages/fa.po": below, "overrides/messages/fa.po": po(Home="خانه")})
    book = phrasebook(sample.load().value, "fa")
    assert [book.ngettext("{n} item", "{n} items", n) for n in (1, 2, 3)] == ["یک", "دو", "بسیار"]
