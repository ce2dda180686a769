"""A dataclass read as a schema."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from prsite.model.item import Item
from prsite.model.keys import key
from prsite.model.schema import Key, schema
from prsite.model.values import Fact, FileRef, Image, Moment, Quote


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    plain: int = 3
    title: str = field(default="", metadata=key("عنوان", "Title", required=True, text=True))
    sender: str = field(default="", metadata={**key("از", "From"), "alias": "from"})
    when: Moment | None = field(default=None, metadata=key("زمان", "When"))
    words: tuple[str, ...] = field(default=(), metadata=key("واژه‌ها", "Words"))
    kind: Literal["a", "b"] = field(default="a", metadata=key("گونه", "Kind"))
    tone: Literal["x", "y"] | None = field(default=None, metadata=key("لحن", "Tone"))
    image: Image | None = field(default=None, metadata=key("تصویر", "Picture"))
    file: FileRef | None = field(default=None, metadata=key("پرونده", "File"))
    menus: Mapping[str, tuple[str, ...]] = field(default_factory=dict, metadata=key("فهرست‌ها", "Menus"))


def keys() -> dict[str, Key]:
    return {k.name: k for k in schema(Sample)}


def test_only_described_fields_are_keys_in_their_order() -> None:
    assert list(keys()) == ["title", "from", "when", "words", "kind", "tone", "image", "file", "menus"]


def test_what_a_key_says() -> None:
    title, sender = keys()["title"], keys()["from"]
    assert (title.required, title.text, title.type, title.help) == (
        True,
        True,
        str,
        {"fa": "عنوان", "en": "Title"},
    )
    assert (sender.attribute, sender.required, sender.text) == ("sender", False, False)


def test_types_are_bare() -> None:
    found = keys()
    assert (found["when"].type, found["when"].optional, found["when"].is_record) == (Moment, True, False)
    assert (found["words"].is_list, found["words"].item, found["words"].default) == (True, str, ())
    assert (found["kind"].type, found["kind"].choices) == (str, ("a", "b"))
    assert (found["tone"].choices, found["tone"].optional, found["tone"].default) == (("x", "y"), True, None)
    assert (found["image"].is_record, found["file"].is_record) == (True, False)
    assert (found["menus"].is_map, found["menus"].default) == (True, {})


def test_small_values_without_help_have_all_their_fields() -> None:
    assert [(k.name, k.required) for k in schema(Quote)] == [("text", True), ("person", True)]
    assert [k.name for k in schema(Fact) if k.required] == ["name", "value"]


def test_it_is_computed_once() -> None:
    assert schema(Sample) is schema(Sample)


def test_every_item_has_the_keys_of_visibility() -> None:
    names: Any = {k.name for k in schema(Item)}
    assert {"draft", "publish_at", "embargo_until", "expires", "editions"} <= names
    assert {"origin", "body", "words", "is_translation"} & names == set()
