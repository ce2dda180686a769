"""Every setting is documented, in both languages, where it is declared."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import is_dataclass
from typing import Any

from prsite.config.localtext import LocalText
from prsite.config.schema import Config
from prsite.model.schema import Key, schema


def every(cls: type = Config, above: str = "") -> Iterator[tuple[str, Key]]:
    for key in schema(cls):
        yield above + key.name, key
        inner: Any = key.item if key.is_map or key.is_list else key.type
        if isinstance(inner, type) and is_dataclass(inner) and inner is not LocalText:
            yield from every(inner, f"{above}{key.name}.")


def test_every_setting_says_what_it_is_for() -> None:
    for dotted, key in every():
        assert key.help["en"].strip(), dotted
        assert re.search("[آ-ی]", key.help["fa"]), dotted
        assert not re.search("[يكى]", key.help["fa"]), dotted


def test_a_site_needs_a_title_only() -> None:
    assert {dotted for dotted, key in every() if key.required} == {
        "site",
        "site.title",
        "organisation.social.name",
        "organisation.social.url",
    }


def test_defaults_are_sound() -> None:
    assert Config().tags == ("fa",)
    assert Config().edition_names == ("public",)
    assert str(Config().zone) == "Asia/Tehran"
