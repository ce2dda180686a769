"""People, their vCards, bylines and quotes."""

from __future__ import annotations

from pathlib import Path

from tests.sites.addresses import document
from tests.sites.everything import everything
from tests.sites.newsroom import Newsroom, item


def test_a_vcard(tmp_path: Path) -> None:
    long = "مدیر، سخنگو؛ " + "دفتر رسانه " * 12
    person = item(
        title="سارا سیدمحمدی",
        id="s",
        given_name="سارا",
        family_name="سیدمحمدی",
        honorific="دکتر",
        role=f"'{long}'",
        phone="'۰۲۱-۸۸۷۷۶۶۵۵ داخلی ۱۲'",
        email="s@x.example",
    )
    data = Newsroom(tmp_path, theme="plain").write({"content/people/s.md": person}).publish()
    card = data["people/s/contact.vcf"].decode()
    assert card.startswith("BEGIN:VCARD\r\nVERSION:4.0\r\n")
    assert card.endswith("\r\nEND:VCARD\r\n")
    lines = card.replace("\r\n ", "").split("\r\n")
    assert "FN:سارا سیدمحمدی" in lines
    assert "N:سیدمحمدی;سارا;;دکتر;" in lines
    assert "ORG:سازمان نمونه" in lines
    assert "TEL;TYPE=work;VALUE=uri:tel:+982188776655;ext=12" in lines
    assert "URL:https://x.example/people/s/" in lines
    assert all(len(line.encode()) <= 75 for line in card.split("\r\n"))


def test_people_are_sorted_by_family_name_without_honorifics(tmp_path: Path) -> None:
    names = {"a": "یزدانی", "b": "سید پاکدل", "c": "گودرزی", "d": "آذر", "e": "چمنی"}
    site = Newsroom(tmp_path, theme="plain")
    site.write(
        {
            f"content/people/{slug}.md": item(given_name="نام", family_name=family, honorific="دکتر")
            for slug, family in names.items()
        }
    )
    page = document(site.publish()["people/index.html"])
    shown = [h for h in page.xpath("//main//a/@href") if h.startswith("/people/") and h.count("/") == 3]
    assert list(dict.fromkeys(shown)) == [f"/people/{s}/" for s in "dbeca"]


def test_bylines_drop_honorifics_and_quotes_keep_them(tmp_path: Path) -> None:
    site = Newsroom(tmp_path, theme="plain")
    quote = "[{text: سخن, person: s}, {text: سخن, person: رهگذر}]"
    made = site.write(
        {
            "content/people/s.md": item(id="s", given_name="سارا", family_name="پاک", honorific="دکتر"),
            "content/releases/r.md": item(title="r", date="2026-02-01", authors="[s, مهمان]", quotes=quote),
        }
    ).publish()
    text = document(made["1404/11/r/index.html"]).text_content()
    assert "دکتر سارا پاک" in text
    assert "رهگذر" in text
    assert text.count("دکتر") == 1
    assert "authors/s/index.html" in made
    assert "authors/مهمان/index.html" in made


def test_a_hidden_author_is_the_name_that_was_written(tmp_path: Path) -> None:
    files = everything()
    files["content/people/sara.md"] = str(files["content/people/sara.md"]).replace(
        "---\n", "---\ndraft: true\n", 1
    )
    made = Newsroom(tmp_path, theme="plain").write(files).publish()
    assert "سیدمحمدی".encode() not in b"".join(made.values())


def test_many_people_stand_under_the_letters_of_the_alphabet(tmp_path: Path) -> None:
    families = ["پارسا", "سید محمدی", "محمدی", "پروین", "Ahmadi", "گلستان", *(f"ژاله{n}" for n in range(18))]
    files = {
        f"content/people/p{n}.md": item(given_name="سارا", family_name=family, role="سخنگو")
        for n, family in enumerate(families)
    }
    many = Newsroom(tmp_path / "many", theme="plain").write(dict(files)).publish()
    headings = [h.text_content() for h in document(many["people/index.html"]).xpath("//main/h2[not(a)]")]
    assert headings == ["پ", "ژ", "گ", "م", "A"]
    few = Newsroom(tmp_path / "few", theme="plain").write(dict(list(files.items())[:6])).publish()
    assert document(few["people/index.html"]).xpath("//main/h2[not(a)]") == []
