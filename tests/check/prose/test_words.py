"""Words with a lost half-space are found and mended; good Persian is left alone."""

from __future__ import annotations

import pytest

from prsite.check.prose.looking import look
from prsite.check.prose.values import Style
from prsite.check.prose.words import WORD_RULES, words_of
from tests.check.prose.broken import OPEN, PAIRS, pairs
from tests.check.prose.well_written import SENTENCES, WORDS

HALF = "\u200c"


def found(text: str, lang: str = "fa", style: Style | None = None) -> list[tuple[str, str, str | None]]:
    """Rule, piece and proposal (or choices) of everything that is found."""
    return [
        (rule.code, text[f.start : f.end], f.better or "/".join(f.choices))
        for rule, f in look(text, lang, WORD_RULES, style)
    ]


@pytest.mark.parametrize(("code", "wrong", "right"), pairs())
def test_a_broken_word_is_found_by_its_rule_and_mended(code: str, wrong: str, right: str) -> None:
    text = f"این {wrong} است."
    ((rule, finding),) = look(text, "fa", WORD_RULES)
    assert rule.code == code
    assert finding.better is not None
    assert f"{text[: finding.start]}{finding.better}{text[finding.end :]}" == f"این {right} است."


@pytest.mark.parametrize(("code", "wrong", "right"), pairs())
def test_what_is_mended_is_right(code: str, wrong: str, right: str) -> None:
    assert found(f"این {right} است.") in ([], [("text-spaced-verb-prefix", "بر می‌گردد", "برمی‌گردد")])


def test_the_table_has_pairs_for_every_rule() -> None:
    assert len(pairs()) >= 150
    assert {rule.code for rule in WORD_RULES} - set(PAIRS) == {"text-mixed-ezafe"}


@pytest.mark.parametrize("word", OPEN)
def test_a_word_with_two_readings_is_left_to_the_author(word: str) -> None:
    code, *readings = OPEN[word].split()
    ((rule, finding),) = look(f"این {word} است.", "fa", WORD_RULES)
    assert (rule.code, finding.better) == (code, None)
    assert sorted(finding.choices) == sorted(readings)


@pytest.mark.parametrize("word", WORDS.split())
def test_a_good_word_is_left_alone(word: str) -> None:
    assert found(f"نوشت که {word} بود.") == []


@pytest.mark.parametrize("sentence", SENTENCES.strip().splitlines())
def test_a_good_sentence_is_left_alone(sentence: str) -> None:
    assert found(sentence) == []


def test_there_are_enough_good_words() -> None:
    assert len(set(WORDS.split())) >= 400


def test_the_ezafe_follows_the_house_style() -> None:
    assert found("پایهی کار", style=Style(ezafe="ye")) == [("text-glued-ezafe", "پایهی", "پایه‌ی")]
    assert found("پایه ی کار", style=Style(ezafe="ye")) == [("text-spaced-ezafe", "پایه ی", "پایه‌ی")]
    assert found("پایهی کار") == [("text-glued-ezafe", "پایهی", "پایه\u0654")]


def test_two_manners_of_ezafe_in_one_text_are_told_once() -> None:
    text = "خانه\u0654 ما و کوچه‌ی ما و دیده‌ی ما"
    assert found(text) == [("text-mixed-ezafe", "کوچه‌ی", "کوچه\u0654")]
    assert found(text, style=Style(ezafe="ye")) == [("text-mixed-ezafe", "خانه\u0654", "خانه‌ی")]
    assert found("خانۀ ما و کوچه‌ی ما", style=Style(ezafe="ye")) == [("text-mixed-ezafe", "خانۀ", "خانه‌ی")]
    assert found("خانه\u0654 ما و کوچه\u0654 ما") == found("خانه‌ی ما و کوچه‌ی ما") == []


def test_arabic_letters_hide_nothing() -> None:
    assert found("\u0645\u064a\u200c\u0634\u0648\u062f و \u0645\u064a\u0634\u0648\u062f") == [
        ("text-glued-verb-prefix", "\u0645\u064a\u0634\u0648\u062f", "می‌شود")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "می\nشود",
        "پایه\nی",
        "میشَود و بَرنامهای",
        "میـشود",
        "سلام #میشود و @میشود",
        "میشود۲ و ۲میشود و xمیشود و میشودx",
        "`میشود` و ``برنامهای``",
        "https://example.org/میشود",
        "`git` ها و `خبر`های تازه",
        "SMS ها و ۲۰ ها",
    ],
)
def test_what_cannot_be_judged_is_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text", ["**میشود**", "*میشود*", "[میشود](a.html)", "# میشود", "- میشود", "«میشود»", "(میشود)", "میشود."]
)
def test_markup_and_marks_around_a_word_do_not_hide_it(text: str) -> None:
    assert found(text) == [("text-glued-verb-prefix", "میشود", "می‌شود")]


def test_front_matter_is_read_too() -> None:
    assert found("---\ntitle: خبر میرسد\nslug: میرسد\n---\nمتن.\n") == [
        ("text-glued-verb-prefix", "میرسد", "می‌رسد")
    ]


def test_other_languages_are_not_looked_at() -> None:
    assert found("کتابها میشود", "ur") == found("کتابها میشود", "ar") == []
    assert len(found("کتابها میشود", "fa-AF")) == len(found("کتابها میشود", "prs")) == 2


def test_words_with_half_spaces_are_one_word() -> None:
    assert words_of(f"می{HALF}شود، کتاب") == ((0, 6, f"می{HALF}شود"), (8, 12, "کتاب"))


def test_all_parts_of_a_word_are_mended_at_once() -> None:
    assert found("برنامهریزیهای سرمایهگذاران") == [
        ("text-glued-plural", "برنامهریزیهای", "برنامه‌ریزی‌های"),
        ("text-glued-compound", "سرمایهگذاران", "سرمایه‌گذاران"),
    ]
