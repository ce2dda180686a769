"""Languages by tag."""

import pytest

from prsite.i18n.languages import direction, is_tag, language, og_locale

RTL = "fa ar he ur ps ckb ug sd yi dv syr nqo fa-AF az-Arab ku-Arab-IQ xx-Hebr"
LTR = "en fr az fa-Latn ku tg ar-Latn-EG zh-Hant"


@pytest.mark.parametrize(
    ("tag", "expected"), [*((tag, "rtl") for tag in RTL.split()), *((tag, "ltr") for tag in LTR.split())]
)
def test_direction_follows_the_script(tag: str, expected: str) -> None:
    assert direction(tag) == expected
    assert language(tag).direction == expected


@pytest.mark.parametrize(
    ("tag", "digits"),
    [
        ("fa", "arabext"),
        ("ps", "arabext"),
        ("fa-AF", "arabext"),
        ("ar", "arab"),
        ("ar-EG", "arab"),
        ("ar-SA", "arab"),
        ("ar-IQ", "arab"),
        ("ckb", "arab"),
        ("ar-MA", "latn"),
        ("ar-DZ", "latn"),
        ("ar-TN", "latn"),
        ("he", "latn"),
        ("ur", "latn"),
        ("en", "latn"),
        ("fa-Latn", "latn"),
        ("xx", "latn"),
    ],
)
def test_digits_of_the_language(tag: str, digits: str) -> None:
    assert language(tag).digits == digits


def test_persian_is_fully_known() -> None:
    persian = language("fa")
    assert (persian.native_name, persian.calendar, persian.territory) == ("فارسی", "jalali", "IR")
    assert persian.first_weekday == 5


def test_dari_has_its_own_name_under_both_tags() -> None:
    assert language("fa-AF").native_name == language("prs").native_name == "دری"
    assert language("prs").territory == "AF"


def test_an_unknown_language_is_guessed_not_refused() -> None:
    guess = language("qaa")
    assert (guess.native_name, guess.calendar, guess.territory, guess.first_weekday) == (
        "qaa",
        "gregorian",
        "",
        0,
    )


@pytest.mark.parametrize(
    ("tag", "weekday"),
    [("fa", 5), ("ar-EG", 5), ("ar-SA", 6), ("ar-MA", 0), ("he", 6), ("en", 0), ("en-US", 6)],
)
def test_first_weekday_agrees_with_cldr(tag: str, weekday: int) -> None:
    from babel.core import Locale

    assert language(tag).first_weekday == weekday
    if "-" in tag:
        assert Locale.parse(tag, sep="-").first_week_day == weekday


@pytest.mark.parametrize(
    ("tag", "locale"),
    [("fa", "fa_IR"), ("en", "en_GB"), ("en-US", "en_US"), ("ar", "ar_EG"), ("prs", "fa_AF"), ("qaa", "qaa")],
)
def test_og_locale(tag: str, locale: str) -> None:
    assert og_locale(tag) == locale


@pytest.mark.parametrize(
    "tag", ["fa", "fa-IR", "az-Arab-IR", "zh-cmn-Hans-CN", "de-1996", "en-u-nu-latn", "fa-x-a"]
)
def test_well_formed_tags(tag: str) -> None:
    assert is_tag(tag)


@pytest.mark.parametrize(
    "tag", ["", "f", "فا", "fa_IR", "fa-", "-fa", "fa--IR", "persian language", "fa-IR-IR", "../x"]
)
def test_ill_formed_tags(tag: str) -> None:
    assert not is_tag(tag)
