"""Ids that front matter and settings name."""

from __future__ import annotations

import pytest

from prsite.check.references import check_references, check_setting_files
from prsite.diagnostics import Severity
from prsite.model.item import Item
from prsite.model.registry import Registries
from tests.site.newsroom import clipping, person, post, release, settings

REGISTRIES: Registries = {"outlets": {"bamdad": {}}, "offices": {"hq": {}}, "boilerplates": {"org": {}}}


def faults(*items: Item) -> list[tuple[str, str, str]]:
    return [
        (d.code, d.severity, dict(d.values)["id"])
        for d in check_references((*items, person("shiva")), REGISTRIES)
    ]


def test_everything_is_there() -> None:
    items = (
        post("a", related=("release-b",), offices=("hq",)),
        release("b", contacts=("person-shiva",), answers="clipping-c", boilerplate="org"),
        clipping("c", outlet="bamdad", releases=("release-b",)),
        release("d", draft=True),
        post("e", related=("release-d",)),
    )
    assert faults(*items) == []


@pytest.mark.parametrize("key", ["related", "contacts", "answers"])
def test_ids_of_nothing(key: str) -> None:
    value = "nobody" if key == "answers" else ("nobody",)
    assert faults(release("a", **{key: value})) == [("unknown-reference", "error", "nobody")]


def test_the_nearest_of_the_right_kind_is_named() -> None:
    items = (release("a", contacts=("person-shiv",)), post("shiv2", id="person-shi"), person("shiva"))
    (found,) = check_references(items, REGISTRIES)
    assert dict(found.values)["near"] == "person-shiva"


def test_ids_of_another_kind() -> None:
    assert faults(post("x"), release("a", contacts=("post-x",))) == [("reference-kind", "error", "post-x")]
    assert faults(post("x"), release("a", answers="post-x")) == [("reference-kind", "error", "post-x")]
    assert faults(post("x"), clipping("a", outlet="bamdad", releases=("post-x",))) == [
        ("reference-kind", "error", "post-x")
    ]


def test_registries() -> None:
    assert faults(clipping("a", outlet="bamdat")) == [("unknown-entry", "error", "bamdat")]
    assert faults(release("a", boilerplate="x")) == [("unknown-entry", "error", "x")]
    assert faults(post("a", offices=("hq", "x"))) == [("unknown-entry", "warning", "x")]
    assert faults(post("a", audience=("media",))) == [("unknown-entry", "warning", "media")]


def test_faults_in_drafts_are_warnings() -> None:
    assert faults(post("a", related=("nobody",), draft=True)) == [("unknown-reference", "warning", "nobody")]


def test_a_translation_is_not_asked_for_what_its_original_says() -> None:
    assert faults(post("a", lang="en", is_translation=True, related=("nobody",))) == []


def test_files_of_the_settings() -> None:
    config = settings('logo = "content/logo.svg"\nimage = "content/og.png"\n')
    (found,) = check_setting_files(config, {"content/og.png", "content/logo.png"})
    assert (found.code, found.severity, str(found.place)) == (
        "setting-file-missing",
        Severity.ERROR,
        "prsite.toml:5",
    )
    assert dict(found.values) == {"key": "site.logo", "file": "content/logo.svg", "near": "content/logo.png"}
