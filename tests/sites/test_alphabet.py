"""Lists by the alphabet of the language, one page for all spellings of a tag, addresses that stay."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.sites.addresses import document
from tests.sites.newsroom import Newsroom, item

PERSIAN = [
    "گاز",
    "آب",
    "پل",
    "برق",
    "ژاله",
    "زرد",
    "هوا",
    "ورزش",
    "چراغ",
    "کار",
    "یاس",
    "ابر",
    "ISO 9001",
    "۲۰ سالگی",
]
URDU = ["بھائی", "بیان", "آج", "اب", "ٹرین", "تعلیم", "پانی", "ہوا", "یوم", "وقت", "گاڑی", "کام", "ڈاک", "دن"]
HEBREW = ["תורה", "אור", "שלום", "בית", "ךל", "כלב", "ים", "רכבת", "צדק", "עיר", "סרט", "נהר", "חדש", "זמן"]


def headings(made: dict[str, bytes], name: str) -> list[str]:
    return [str(h.text_content()).strip() for h in document(made[name]).xpath("//main//h2")]


@pytest.mark.parametrize(
    ("language", "tags", "letters"),
    [
        ("fa", PERSIAN, "# آ ا ب پ چ ز ژ ک گ و ه ی I"),
        ("ur", URDU, "ا آ ب پ ت ٹ د ڈ ک گ و ہ ی"),
        ("he", HEBREW, "א ב ז ח י כ נ ס ע צ ר ש ת"),
    ],
)
def test_tags_stand_under_the_letters_of_the_alphabet(
    tmp_path: Path, language: str, tags: list[str], letters: str
) -> None:
    every = [*tags, *(f"{tag} {n}" for tag in tags for n in (1, 2))]
    room = Newsroom(tmp_path, languages=(language,))
    room.write({"content/posts/a.md": item(title="T", date="2025-11-16", tags=f"[{', '.join(every)}]")})
    settings = (tmp_path / "prsite.toml").read_text(encoding="utf-8")
    settings = settings.replace('language = "fa"', f'language = "{language}"')
    settings = settings.replace("title.fa", f"title.{language}")
    (tmp_path / "prsite.toml").write_text(settings, encoding="utf-8")
    shown = headings(room.publish(), "tags/index.html")
    assert [h for h in shown if len(h) == 1] == sorted(letters.split(), key=letters.index)


def test_all_spellings_of_a_tag_have_one_page(tmp_path: Path) -> None:
    spellings = ("روابط‌عمومی", "روابط عمومی", "روابط عمومي", "رَوابط‌عمومى")
    made = (
        Newsroom(tmp_path, languages=("fa",))
        .write(
            {
                f"content/posts/p{n}.md": item(title=f"خبر {n}", date=f"1404-08-{20 + n}", tags=tag)
                for n, tag in enumerate(spellings)
            }
        )
        .publish()
    )
    pages = [name for name in made if name.startswith("tags/") and name.count("/") == 2 and "html" in name]
    assert pages == ["tags/روابط-عمومی/index.html"]
    page = made[pages[0]].decode()
    assert all(f"خبر {n}" in page for n in range(len(spellings)))


def test_a_new_title_leaves_the_address(tmp_path: Path) -> None:
    room = Newsroom(tmp_path, languages=("fa",))
    room.write({"content/posts/metro.md": item(title="یکم", date="1404-08-25")})
    assert "1404/08/metro/index.html" in room.publish()
    room.write({"content/posts/metro.md": item(title="عنوانی یکسره دیگر", date="1404-08-25")})
    made = room.publish()
    assert "عنوانی یکسره دیگر" in made["1404/08/metro/index.html"].decode()
    assert [name for name in made if name.startswith("1404/08/") and name.count("/") == 3] == [
        "1404/08/metro/index.html"
    ]


def test_a_new_slug_keeps_the_old_address(tmp_path: Path) -> None:
    room = Newsroom(tmp_path, languages=("fa",))
    former = "/1404/08/metro/"
    room.write({"content/posts/m.md": item(title="یکم", date="1404-08-25", slug="taze", aliases=former)})
    made = room.publish()
    assert "1404/08/taze/index.html" in made
    assert 'url=/1404/08/taze/"' in made["1404/08/metro/index.html"].decode()
