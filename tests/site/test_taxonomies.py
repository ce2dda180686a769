"""Terms: one listing for all spellings of a word, named as it is most often written."""

from __future__ import annotations

from typing import Any

from prsite.kinds.notice import Notice
from prsite.model.card import Term
from prsite.model.registry import Registries
from prsite.site.paths import is_publishable
from prsite.site.site import Site
from tests.site.newsroom import assembled, clipping, make, person, post, question, release, site

REGISTRIES: Registries = {
    "tags": {"line-2": {"name": {"fa": "خط ۲", "en": "Line 2"}, "also": ["خط دو"]}},
    "authors": {"mahnaz": {"name": {"fa": "مهناز دریاباری", "en": "Mahnaz Daryabari"}}},
    "outlets": {"bamdad": {"name": {"fa": "بامداد", "en": "Bamdad"}}},
    "offices": {"hq": {"name": "ستاد"}},
}


def terms(made: Site, taxonomy: str, lang: str = "fa") -> dict[str, tuple[str, int, tuple[str, ...]]]:
    held: Any = made.terms.get((taxonomy, lang), {})
    shown: dict[str, tuple[Term, tuple[str, ...]]] = dict(held)
    return {id: (term.title, term.count, keys) for id, (term, keys) in shown.items()}


def test_spellings_of_a_tag_are_one() -> None:
    made = site(
        post("a", date="1404/01/01", tags=("روابط عمومی",)),
        post("b", date="1404/01/02", tags=("روابط‌عمومی",)),
        post("c", date="1404/01/03", tags=("روابط‌عمومی", "روابط عمومي")),
        post("d", date="1404/01/04", tags=("هیئت",)),
        post("e", date="1404/01/05", tags=("هیأت",)),
        post("f", date="1404/01/06", tags=("ISO 9001", "iso 9001")),
    )
    found = terms(made, "tags")
    assert found["روابط-عمومی"] == ("روابط‌عمومی", 3, ("fa/post-c", "fa/post-b", "fa/post-a"))
    assert found["هیئت"][1] == 2
    assert found["iso-9001"][:2] == ("ISO 9001", 1)
    assert len(found) == 3


def test_a_listings_address_outlives_new_spellings() -> None:
    older = post("a", date="1404/01/01", tags=("هیئت",))
    assert set(terms(site(older), "tags")) == {"هیئت"}
    assert set(terms(site(older, post("b", date="1405/01/01", tags=("هیأت",))), "tags")) == {"هیئت"}


def test_languages_have_terms_of_their_own() -> None:
    made = site(post("a", tags=("آب",)), post("a", lang="en", is_translation=True, tags=("water",)))
    assert set(terms(made, "tags")) == {"آب"}
    assert set(terms(made, "tags", "en")) == {"water"}
    assert made.terms["tags", "en"]["water"][0].url == "/en/tags/water/"


def test_registered_tags_by_any_name() -> None:
    made = site(
        post("a", tags=("خط ۲", "خط دو", "line-2", "Line 2", "خط 2")),
        post("a", lang="en", is_translation=True, tags=("خط ۲",)),
        registries=REGISTRIES,
    )
    assert terms(made, "tags") == {"line-2": ("خط ۲", 1, ("fa/post-a",))}
    assert terms(made, "tags", "en") == {"line-2": ("Line 2", 1, ("en/post-a",))}


def test_authors_are_people_guests_or_names() -> None:
    made = site(
        person("shiva", title="شیوا راستاد"),
        post("a", authors=("person-shiva", "mahnaz", "نویسندهٔ مهمان")),
        post("a", lang="en", is_translation=True, authors=("person-shiva", "mahnaz")),
        registries=REGISTRIES,
    )
    assert {id: title for id, (title, _, _) in terms(made, "authors").items()} == {
        "shiva": "شیوا راستاد",
        "mahnaz": "مهناز دریاباری",
        "نویسنده-مهمان": "نویسندهٔ مهمان",
    }
    english = terms(made, "authors", "en")
    assert {id: title for id, (title, _, _) in english.items()} == {
        "shiva": "شیوا راستاد",
        "mahnaz": "Mahnaz Daryabari",
    }


def test_a_hidden_person_lends_nothing_to_a_byline() -> None:
    checked = assembled(
        person("shiva", title="شیوا راستاد", draft=True), post("a", authors=("person-shiva",))
    )
    assert [d.code for d in checked.diagnostics] == ["person-hidden"]
    assert ("authors", "fa") not in checked.value.terms
    assert checked.value.items["fa/post-a"].authors == ()


def test_terms_of_the_kinds() -> None:
    made = site(
        post("a", genre="report", series="پشت صحنه", offices=("hq",), audience=("media",)),
        release("b", type="denial"),
        clipping("c", outlet="bamdad"),
        make(Notice, "d", type="tender"),
        question("e", category="بلیت و کرایه"),
        registries=REGISTRIES,
    )
    assert set(terms(made, "genres")) == {"report"}
    assert terms(made, "genres")["report"][0] == "genre:report"
    assert set(terms(made, "series")) == {"پشت-صحنه"}
    assert terms(made, "offices")["hq"][0] == "ستاد"
    assert set(terms(made, "audiences")) == {"media"}
    assert set(terms(made, "release-types")) == {"denial"}
    assert set(terms(made, "notice-types")) == {"tender"}
    assert terms(made, "outlets")["bamdad"][0] == "بامداد"
    assert set(terms(made, "categories")) == {"بلیت-و-کرایه"}
    assert made.cards["fa/post-a"].terms["series"] == ("پشت-صحنه",)


def test_terms_stand_in_the_order_of_the_alphabet() -> None:
    made = site(post("a", tags=("گاز", "آب", "پل", "برق", "ژاله", "زرد", "هوا", "ورزش")))
    assert list(terms(made, "tags")) == ["آب", "برق", "پل", "زرد", "ژاله", "گاز", "ورزش", "هوا"]


def test_names_that_differ_in_a_sign_are_terms_of_their_own() -> None:
    checked = assembled(
        post("a", tags=("C", "C++", "C#"), authors=("C++", "C#"), series="C++"),
        post("b", tags=("c++",), authors=("C",), series="C"),
    )
    assert checked.diagnostics == ()
    made = checked.value
    assert set(terms(made, "tags")) == {"c", "c-plus-plus", "c-sharp"}
    assert terms(made, "tags")["c-plus-plus"][1] == 2
    assert set(terms(made, "authors")) == {"c", "c-plus-plus", "c-sharp"}
    assert set(terms(made, "series")) == {"c", "c-plus-plus"}


def test_names_without_letters_are_terms_of_their_own() -> None:
    made = site(
        post("a", tags=(".", "..", "con"), authors=("😀",), series="🎉🎉"), post("b", authors=("🎉",))
    )
    urls = [term.url for held in made.terms.values() for term, _ in held.values()]
    assert len(set(urls)) == len(urls)
    assert all(map(is_publishable, urls))
    assert len(terms(made, "tags")) == 3
    assert len(terms(made, "authors")) == 2


def test_terms_that_share_an_address_are_told_whatever_the_order() -> None:
    older = post("a", date="1404/01/01", tags=("NET", "A&B"))
    newer = post("b", date="1405/01/01", tags=(".NET", "A B", "نام-دوم", "نام دوم"))
    for items in ((older, newer), (newer, older)):
        checked = assembled(*items)
        assert [
            (d.code, str(d.place), [str(p) for p in d.also], d.value("term"), d.value("other"))
            for d in checked.diagnostics
        ] == [
            ("terms-share-address", str(newer.origin.place("tags")), [str(older.origin.place("tags"))], *pair)
            for pair in ((".NET", "NET"), ("A B", "A&B"))
        ]
        assert terms(checked.value, "tags")["net"][1] == 2


def test_two_terms_of_one_item_that_share_an_address() -> None:
    checked = assembled(post("a", tags=(".NET", "NET")), post("b", tags=("NET", ".NET")))
    assert [d.code for d in checked.diagnostics] == ["terms-share-address"]
    assert terms(checked.value, "tags")["net"][1] == 2
