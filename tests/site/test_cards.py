"""What other pages may know of an item."""

from __future__ import annotations

from prsite.kinds.notice import Notice
from prsite.model.values import FileRef, Image
from prsite.site.cards import contact_of
from tests.site.newsroom import make, moment, person, post, site


def test_a_card_in_full() -> None:
    image = Image(file=FileRef("content/posts/a.png"), alt="نما")
    made = site(
        post(
            "a",
            title="عنوان",
            kicker="روتیتر",
            subtitle="زیرتیتر",
            summary="لید",
            updated="1404/08/26",
            image=image,
            tags=("آب",),
            genre="report",
            featured=True,
            noindex=True,
            words=1000,
        )
    )
    card = made.cards["fa/post-a"]
    assert (card.key, card.id, card.lang, card.kind) == ("fa/post-a", "post-a", "fa", "post")
    assert (card.title, card.kicker, card.subtitle, card.summary) == ("عنوان", "روتیتر", "زیرتیتر", "لید")
    assert (card.date, card.updated) == (moment("1404/08/25"), moment("1404/08/26"))
    assert (card.url, card.path) == ("/1404/08/a/", "content/posts/a.md")
    assert card.image == image
    assert card.terms == {"tags": ("آب",), "genres": ("report",)}
    assert card.details == {"genre": "report"}
    assert (card.featured, card.noindex) == (True, True)
    assert card.minutes > 1


def test_a_persons_portrait_is_the_picture() -> None:
    photo = Image(file=FileRef("content/people/a.png"))
    assert site(person("a", photo=photo)).cards["fa/person-a"].image == photo


def test_the_reading_speed_is_a_setting() -> None:
    slow = site(post("a", words=1000), more="[content]\nwords_per_minute = 50\n")
    assert slow.cards["fa/post-a"].minutes == 20


def test_deadlines_are_on_the_card() -> None:
    card = site(make(Notice, "a", type="tender", valid_until=moment("1405/01/01"))).cards["fa/notice-a"]
    assert card.details["valid_until"] == moment("1405/01/01")


def test_a_person_as_a_contact() -> None:
    made = site(person("a", title="سارا", role="سخنگو", phone="۱۲۳"))
    contact = contact_of(made.cards["fa/person-a"], "/n/")
    assert (contact.name, contact.role, contact.phone, contact.email) == ("سارا", "سخنگو", "۱۲۳", "")
    assert contact.href == "/n/people/a/"
