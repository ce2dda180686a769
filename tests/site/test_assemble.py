"""Items become a site: visibility applied once, orders, months, nothing private."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from prsite.kinds.clipping import Clipping
from prsite.model.values import FileRef, Moment
from prsite.site.assemble import assemble
from tests.site.newsroom import NOW, TEHRAN, assembled, clipping, page, person, post, release, settings, site


def test_items_go_by_key_newest_first() -> None:
    made = site(
        post("a", date="1404/01/01"),
        post("b", date="1405/01/01"),
        release("c", date="1404/06/01"),
        page("about"),
        person("shiva"),
        post("a", date="1404/01/01", lang="en", is_translation=True),
    )
    assert made.order == {
        "fa": ("fa/post-b", "fa/release-c", "fa/post-a", "fa/page-about", "fa/person-shiva"),
        "en": ("en/post-a",),
    }
    assert made.keys_of("fa", "post") == ("fa/post-b", "fa/post-a")
    assert made.keys_of("fa", "faq") == ()
    assert made.updated == made.cards["fa/post-b"].date.at  # type: ignore[union-attr]


def test_dates_before_1970_keep_their_place_before_undated_items() -> None:
    made = site(post("old", date="1340/01/01"), page("about"), post("older", date="1310/01/01"))
    assert made.order["fa"] == ("fa/post-old", "fa/post-older", "fa/page-about")
    assert [made.rank[k] for k in made.order["fa"]] == [0, 1, 2]


def test_items_of_one_instant_go_by_path() -> None:
    assert site(post("b"), post("a")).order["fa"] == ("fa/post-a", "fa/post-b")


def test_months_are_the_languages_own() -> None:
    made = site(
        post("a", date="1404/12/29"),
        post("b", date="1405/01/01"),
        post("b", date="1405/01/01", lang="en", is_translation=True),
        page("about"),
    )
    assert made.months == {
        "fa": {(1405, 1): ("fa/post-b",), (1404, 12): ("fa/post-a",)},
        "en": {(2026, 3): ("en/post-b",)},
    }


def test_the_editorial_record_is_not_in_the_site() -> None:
    record = {"tone": "negative", "tone_by": "شیوا", "archive": FileRef("content/clippings/a.pdf")}
    made = site(clipping("a", outlet="bamdad", **record)).items["fa/clipping-a"]
    assert isinstance(made, Clipping)
    assert (made.tone, made.tone_by, made.archive) == (None, "", None)
    shown = site(clipping("a", outlet="bamdad", **record), more="[content]\nshow_tone = true\n")
    item = shown.items["fa/clipping-a"]
    assert isinstance(item, Clipping)
    assert (item.tone, item.tone_by, item.archive) == ("negative", "شیوا", None)


@pytest.mark.parametrize(
    "hiding", [{"draft": True}, {"embargo_until": "1406/01/01"}, {"editions": ("intranet",)}]
)
def test_of_a_hidden_item_only_its_address_and_name_are_kept_back(hiding: dict[str, object]) -> None:
    more = "[editions.intranet]\n"
    made = site(post("a"), post("b", tags=("آب",), authors=("x",), **hiding), more=more)
    assert set(made.items) == set(made.cards) == {"fa/post-a"}
    assert made.terms.get(("tags", "fa")) is None
    assert [url for url, _ in made.taken] == ["/1404/08/b/"]
    assert made.hidden == {"content/posts/b.md", "post-b"}


def test_drafts_are_shown_by_wish() -> None:
    made = site(post("a", draft=True), drafts=True, preview=True)
    assert set(made.items) == {"fa/post-a"}
    assert made.preview


def test_an_edition_sees_its_own_address() -> None:
    more = '[editions.intranet]\nurl = "https://in.example.org/news/"\n'
    assert site(post("a"), edition="intranet", more=more).config.site.url == "https://in.example.org/news/"
    assert site(post("a"), more=more).config.site.url == "https://example.org/"


def test_translations_of_an_item() -> None:
    made = site(post("a"), post("a", lang="en", is_translation=True), post("b"))
    assert made.translation("fa/post-a", "en") == "en/post-a"
    assert made.translation("fa/post-b", "en") is None


def test_an_item_that_lost_its_address_is_left_out_and_told_once() -> None:
    checked = assembled(post("a"), release("a"))
    assert [d.code for d in checked.diagnostics] == ["duplicate-url"]
    assert set(checked.value.items) == {"fa/post-a"}
    assert checked.value.hidden == {"content/releases/a.md", "release-a"}


def test_ten_thousand_items_are_one_site() -> None:
    config = settings()
    begin = datetime(2020, 1, 1, tzinfo=TEHRAN)
    items = [
        post(
            f"p{n}",
            date=Moment(begin + timedelta(hours=5 * n)),
            tags=(f"برچسب {n % 200}", f"خط {n % 7}"),
            summary="خلاصه",
        )
        for n in range(10_000)
    ]
    checked = assemble(items, {}, config, edition="public", at=NOW)
    assert len(checked.value.items) == 10_000
