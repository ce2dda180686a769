"""Alphabetical order."""

import json
import shutil
import subprocess

import pytest

from prsite.i18n.collation import initial, sort_key, strip_name_prefix

SINGLE_WORDS = """
آب آبان آذر آرش آینه ابر ادب ارتباط اسب اسفند الف امید ایران ایستگاه بازار باغ بهار پارس پل پنبه
پیام تابستان ترمز تونل ثبت ثانیه جاده جهان چای چراغ حرم حمل خاک خبر دانش در ذوب راه رسانه ریل زمان
زن ژاله ژرف سازمان سپید شب شهر صبح صنعت ضرب طرح طلا ظهر عصر علم غرب فرهنگ فصل قطار قلم کار کتاب کوه
گرما گل گوشه لبخند لیوان مدیر مسئول مسؤول مسافر موزه میز نان نور نیلاوند وزن وقت هوا هنر هیئت هیأت
هیات یاد یاس یک خانه خانهٔ خانۀ خانة علی علي کرم كرم كِرم کِرم مهر مِهر مُهر رئیس رییس تأمین تامین
جزء جزئی مأمور مامور مؤسسه موسسه سؤال سوال روابط‌عمومی روابط عمومی روابطعمومی Open open Zebra apple
éclair eclair iso9001 ۱۲ 12 ۹ 9 ٣ «نقل» (دوم) -خط _زیر ،ویرگول ۱۰-۲۰ ٪ # و ه ى ی ئ ء
"""
WORDS = [
    *SINGLE_WORDS.split(),
    "روابط عمومی",
    "راه آهن",
    "راه‌آهن",
    "راه اهن",
    "الف ب",
    "الف‌ب",
]


def test_persian_order_is_that_of_icu() -> None:
    node = shutil.which("node")
    if node is None:
        pytest.skip("node is not installed; its Intl.Collator is the reference")
    script = (
        "const w=JSON.parse(require('fs').readFileSync(0,'utf8'));const c=new Intl.Collator('fa');"
        "console.log(JSON.stringify(w.map(a=>w.map(b=>Math.sign(c.compare(a,b))))))"
    )
    answer = subprocess.run(
        [node, "-e", script],
        input=json.dumps(WORDS),
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=60,
    )
    keys = [sort_key(word, "fa")[:3] for word in WORDS]
    ours = [[(a > b) - (a < b) for b in keys] for a in keys]
    theirs = json.loads(answer.stdout)
    wrong = [
        (a, b, ours[i][j], theirs[i][j])
        for i, a in enumerate(WORDS)
        for j, b in enumerate(WORDS)
        if ours[i][j] != theirs[i][j]
    ]
    assert len(WORDS) >= 60
    assert wrong == []


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
