"""Extensions of installed packages enter where the built-in one does."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import ClassVar

import pytest

from prsite.build import points
from prsite.builtin import BUILTIN
from prsite.config.schema import Config
from prsite.diagnostics import Diagnostic, warning
from prsite.extensions import checks_of, factories_of, installed, kinds_of
from prsite.kinds.post import Post
from prsite.model.extension import Extension
from prsite.model.item import Item
from prsite.model.registry import Registries
from tests.sites.newsroom import Newsroom, codes, item


@dataclass(frozen=True, slots=True, kw_only=True)
class Story(Item):
    """A kind of an extension's own."""

    NAME: ClassVar[str] = "story"
    SECTION: ClassVar[str] = "stories"
    PERMALINK: ClassVar[str] = "/stories/{slug}/"


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherPost(Post):
    """Replaces posts."""


def complains(items: tuple[Item, ...], registries: Registries, config: Config) -> Iterable[Diagnostic]:
    """A check of an extension's own."""
    yield from (warning("unknown-entry", i.origin.path, 1) for i in items if i.NAME == "story")


EXTRA = Extension(name="extra", kinds=(Story, OtherPost), checks=(complains,))


def test_extensions_are_merged_in_order() -> None:
    both = (BUILTIN, EXTRA)
    kinds = kinds_of(both)
    assert kinds.by_name("post") is OtherPost
    assert kinds.by_section("stories") is Story
    assert kinds.names[:2] == ("post", "release")
    assert factories_of(both) == BUILTIN.generators
    assert checks_of(both) == (*BUILTIN.checks, complains)


def test_entry_points_are_found_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [
        EntryPoint("z", "tests.test_extensions:EXTRA", points.GROUP),
        EntryPoint("a", "prsite.builtin:BUILTIN", points.GROUP),
        EntryPoint("b", "tests.test_extensions:GROUPS", points.GROUP),
    ]
    monkeypatch.setattr(points, "_are_any", lambda: True)
    monkeypatch.setattr(
        "importlib.metadata.entry_points", lambda group: found if group == points.GROUP else []
    )
    assert [e.name for e in installed()] == ["prsite", "extra"]


GROUPS = "no extension"


def test_a_kind_of_an_extension_is_published(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("prsite.stages.installed", lambda: (EXTRA,))
    template = "overrides/templates/story.html"
    site = Newsroom(tmp_path, theme="plain")
    site.write({"content/stories/s.md": item(title="داستان"), template: '{% extends "page.html" %}'})
    assert codes(site.build()) == ["unknown-entry"]
    assert (site.output / "stories/s/index.html").exists()
