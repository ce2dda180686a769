"""Alphabetical order."""

import json
from pathlib import Path

import pytest

from prsite.i18n.collation import initial, sort_key, strip_name_prefix
from tests.i18n.intl import ask

WORDS: dict[str, list[str]] = json.loads((Path(__file__).parent / "words.json").read_text(encoding="utf-8"))
"""Words and phrases by language: with spaces and ZWNJ, forms of the hamza, vowel signs, digits, Latin."""
MORE_PERSIAN = """
آب آبان آذر آینه پارس پل ژاله ژرف گوشه لبخند مسئول مسؤول هیئت هیأت هیات خانه خانهٔ
خانۀ خانة علی علي کرم كرم كِرم کِرم مهر مِهر مُهر رئیس رییس تأمین تامین جزء جزئی
مأمور مامور مؤسسه موسسه سؤال سوال روابط‌عمومی روابط عمومی Open open Zebra apple
éclair eclair iso9001 ۱۲ 12 ۹ 9 ٣ «نقل» (دوم) -خط _زیر ،ویرگول ۱۰-۲۰ ٪ # و ه ى ی ئ ء
""".split()
COMPARE = """
const collator = new Intl.Collator(given.tag), words = given.words;
const answer = words.map(a => words.map(b => Math.sign(collator.compare(a, b))));
"""


@pytest.mark.parametrize(("tag", "at_least"), [("fa", 200), ("ar", 80), ("he", 80), ("ur", 80)])
def test_the_order_is_that_of_icu(tag: str, at_least: int) -> None:
    words = list(dict.fromkeys([*WORDS[tag], *(MORE_PERSIAN if tag == "fa" else ())]))
    assert len(WORDS[tag]) >= at_least
    keys = [sort_key(word, tag)[:3] for word in words]
    theirs = ask(COMPARE, {"tag": tag, "words": words})
    wrong = [
        (a, b, theirs[i][j])
        for i, a in enumerate(words)
        for j, b in enumerate(words)
        if (keys[i] > keys[j]) - (keys[i] < keys[j]) != theirs[i][j]
    ]
    assert wrong == []


def test_pashto_letters_stand_where_icu_has_them() -> None:
    letters = "آ ا ب پ ت ټ ث ج ځ چ څ ح خ د ډ ذ ر ړ ز ژ ږ س ش ښ ص ض ط ظ ع غ ف ق ک ګ ل م ن ڼ ه و ی".split()
    theirs = ask("const answer = [...given].sort(new Intl.Collator('ps').compare);", letters[::-1])
    assert sorted(letters, key=lambda letter: sort_key(letter, "ps")) == theirs


def test_kurdish_has_the_alphabet_of_its_schools() -> None:
    alphabet = "ئ ا ب پ ت ج چ ح خ د ر ڕ ز ژ س ش ع غ ف ڤ ق ک گ ل ڵ م ن و ۆ ه ە ی ێ"
    shuffled = sorted(alphabet.split(), key=ord)
    assert " ".join(sorted(shuffled, key=lambda letter: sort_key(letter, "ckb"))) == alphabet


def test_the_persian_alphabet() -> None:
    alphabet = "آ ا ب پ ت ث ج چ ح خ د ذ ر ز ژ س ش ص ض ط ظ ع غ ف ق ک گ ل م ن و ه ی"
    assert " ".join(sorted(set(alphabet) - {" "}, key=lambda letter: sort_key(letter, "fa"))) == alphabet


def test_arabic_puts_heh_before_waw() -> None:
    assert sorted(["وقت", "هواء", "يوم"], key=lambda word: sort_key(word, "ar")) == ["هواء", "وقت", "يوم"]


def test_the_script_of_the_language_comes_first() -> None:
    words = ["Zebra", "آب", "apple", "12"]
    assert sorted(words, key=lambda word: sort_key(word, "fa")) == ["12", "آب", "apple", "Zebra"]
    assert sorted(words, key=lambda word: sort_key(word, "en")) == ["12", "apple", "Zebra", "آب"]


def test_equal_words_have_one_order_all_the_same() -> None:
    pair = ["می‌شود", "میشود"]
    keys = [sort_key(word, "fa") for word in pair]
    assert keys[0][:3] == keys[1][:3]
    assert keys[0] != keys[1]


@pytest.mark.parametrize(
    ("text", "tag", "heading"),
    [
        ("آب", "fa", "آ"),
        ("ابر", "fa", "ا"),
        ("أحمد", "fa", "ا"),
        ("«گل»", "fa", "گ"),
        ("كتاب", "fa", "ک"),
        ("\u200fیاس", "fa", "ی"),
        ("éclair", "fa", "E"),
        ("۱۲ نکته", "fa", "#"),
        ("…", "fa", "#"),
        ("", "fa", "#"),
        ("آدم", "ar", "ا"),
        ("zebra", "en", "Z"),
        ("ölm", "en", "O"),
        ("ךל", "he", "כ"),
        ("بھائی", "ur", "ب"),
        ("إسلام", "ur", "ا"),
        ("آج", "ur", "آ"),
        ("ئاو", "ckb", "ئ"),
        ("ڕۆژ", "ckb", "ڕ"),
        ("ګل", "ps", "ګ"),
    ],
)
def test_headings(text: str, tag: str, heading: str) -> None:
    assert initial(text, tag) == heading


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("دکتر سید محمد رضایی", "محمد رضایی"),
        ("مهندس نگار پورآذین‌فر", "نگار پورآذین‌فر"),
        ("سید‌علی موسوی", "علی موسوی"),
        ("حجت‌الاسلام والا", "والا"),
        ("سیدی احمد", "سیدی احمد"),
        ("سید", "سید"),
        ("دکتر ", "دکتر"),
        ("Dr. Jane Roe", "Jane Roe"),
        ("Drew Barry", "Drew Barry"),
        ("د. أحمد", "أحمد"),
        ("داریوش", "داریوش"),
    ],
)
def test_names_without_their_titles(name: str, bare: str) -> None:
    assert strip_name_prefix(name) == bare
