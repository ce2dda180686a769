"""Every kind: its folder, its keys, their help, and what it shows on cards."""

from __future__ import annotations

import re

import pytest

from prsite.builtin import BUILTIN
from prsite.config.examine import is_permalink
from prsite.model.item import Item
from prsite.model.schema import schema

KINDS = {kind.NAME: kind for kind in BUILTIN.kinds}
OWN_KEYS = {
    "post": "genre interviewee speaker occasion place series photos",
    "release": "type reference city release_line quotes contacts boilerplate attachments answers",
    "clipping": (
        "outlet source_url source_title source_date source_lang medium issue page time source_author "
        "excerpt releases campaign tone tone_by archive"
    ),
    "faq": "category order asked_on asked_in reviewed",
    "page": "",
    "notice": "type number round documents_until bids_until opening guarantee from to valid_until",
    "person": (
        "honorific given_name family_name name_en role photo phone email messenger topics spokesperson"
    ),
    "presskit": "facts boilerplates colors assets",
}
REQUIRED = {
    "post": "title",
    "release": "title",
    "clipping": "title outlet",
    "faq": "title category",
    "page": "title",
    "notice": "title type",
    "person": "given_name family_name",
    "presskit": "title",
}
COMMON = {k.name for k in schema(Item)}


@pytest.mark.parametrize("name", KINDS)
def test_keys(name: str) -> None:
    keys = schema(KINDS[name])
    assert {k.name for k in keys} - COMMON == set(OWN_KEYS[name].split())
    assert {k.name for k in keys} >= COMMON
    assert {k.name for k in keys if k.required} == set(REQUIRED[name].split())


@pytest.mark.parametrize("name", KINDS)
def test_help_in_both_languages(name: str) -> None:
    for key in schema(KINDS[name]):
        assert key.help["en"].strip(), key.name
        assert re.search("[آ-ی]", key.help["fa"]), key.name
        assert not re.search("[يكى]", key.help["fa"]), key.name
    assert set(KINDS[name].LABEL) >= {"fa", "en"}


@pytest.mark.parametrize("name", KINDS)
def test_addresses_and_cards(name: str) -> None:
    kind = KINDS[name]
    assert is_permalink(kind.PERMALINK)
    assert set(kind.CARD_KEYS) <= {k.attribute for k in schema(kind)}
    assert kind.SECTION


def test_what_has_a_date_of_its_own() -> None:
    assert {name for name, kind in KINDS.items() if kind.DATED} == {"post", "release", "clipping", "notice"}


def test_what_stands_in_no_listing() -> None:
    assert {name for name, kind in KINDS.items() if not kind.LISTED} == {"page", "person", "presskit"}


def test_the_editorial_record_of_a_clipping_is_on_no_card() -> None:
    assert {"tone", "tone_by", "archive"} & set(KINDS["clipping"].CARD_KEYS) == set()


def test_only_clippings_have_their_raw_html_sanitised() -> None:
    assert {name for name, kind in KINDS.items() if not kind.RAW_HTML} == {"clipping"}


def test_folders_are_all_different() -> None:
    assert len({kind.SECTION for kind in KINDS.values()}) == len(KINDS)
