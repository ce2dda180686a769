from __future__ import annotations

import pytest

from prsite.cli.words import choices_of, toml_value, type_of
from prsite.config.localtext import LocalText
from prsite.config.schema import Config, Feeds
from prsite.kinds.clipping import Clipping
from prsite.kinds.release import Release
from prsite.model.schema import Key, schema


def key_of(cls: type, name: str) -> Key:
    return next(k for k in schema(cls) if k.name == name)


@pytest.mark.parametrize(
    ("cls", "name", "english", "persian"),
    [
        (Clipping, "outlet", "text", "متن"),
        (Clipping, "source_date", "date", "تاریخ"),
        (Clipping, "archive", "file", "پرونده"),
        (Clipping, "tone", "positive | neutral | negative", "positive | neutral | negative"),
        (Clipping, "featured", "yes/no", "بله/خیر"),
        (Clipping, "tags", "list (text)", "فهرست (متن)"),
        (Release, "quotes", "list {text, person}", "فهرست {text, person}"),
        (Clipping, "image", "table {file, alt, caption, credit, licence, focus}", None),
        (Feeds, "formats", "list: rss | atom | json", "فهرست: rss | atom | json"),
        (Feeds, "items", "number", "عدد"),
    ],
)
def test_types_in_words(cls: type, name: str, english: str, persian: str | None) -> None:
    key = key_of(cls, name)
    assert type_of(key, "en") == english
    if persian:
        assert type_of(key, "fa") == persian


def test_choices_of_a_list_are_those_of_its_entries() -> None:
    assert choices_of(key_of(Feeds, "formats")) == ("rss", "atom", "json")
    assert choices_of(key_of(Feeds, "items")) == ()


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("", "–"),
        ("آب", '"آب"'),
        (True, "true"),
        (12, "12"),
        (("rss", "json"), '["rss", "json"]'),
        ((), "–"),
        (LocalText({"": "یک"}), '"یک"'),
        (LocalText({"fa": "یک", "en": "one"}), '{fa = "یک", en = "one"}'),
        (None, "–"),
    ],
)
def test_values_as_toml(value: object, written: str) -> None:
    assert toml_value(value) == written


def test_records_show_what_is_set() -> None:
    assert toml_value(Config().feeds).startswith("{items = 20, ")
