"""A small complete theme in a folder of its own, and sites that use it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar, cast

import pytest

from prsite.config.load import parse_config
from prsite.config.schema import Config
from prsite.diagnostics import Checked, Diagnostic, PrsiteError
from prsite.model.protocols import View
from prsite.theme.context import (
    CONTEXTS,
    NotFoundContext,
    OrganisationInfo,
    PageInfo,
    SiteInfo,
)
from prsite.theme.loader import load_theme
from prsite.theme.renderer import Renderer
from prsite.theme.theme import Theme

T = TypeVar("T")
MINI = 'theme = "mini"\nlanguages = ["fa", "en"]\n'
BASE = """<!doctype html>
<html lang="{{ page.lang }}" dir="{{ page.dir }}">
<title>{{ page.head_title }}</title>
<h1>{{ page.title }}</h1>
{% block main %}{% endblock %}
"""
CHILD = '{% extends "base.html" %}{% block main %}mini{% endblock %}'


class StillView:
    """The one question of time, answered with no, and nothing kept."""

    def once(self, name: tuple[str, ...], make: Callable[[], T]) -> T:
        return make()

    def is_past(self, instant: datetime) -> bool:
        return False


@dataclass(frozen=True, slots=True)
class Sample:
    """A site's folder and the folder of built-in themes beside it."""

    root: Path
    builtin: Path
    cache: Path

    def write(self, files: Mapping[str, str]) -> None:
        """Put files into the site; ``builtin/…`` ones among the built-in themes."""
        for name, text in files.items():
            inside = name.startswith("builtin/")
            path = self.builtin / name.removeprefix("builtin/") if inside else self.root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")

    def configure(self, text: str) -> Config:
        """Write prsite.toml after its common head."""
        whole = f'[site]\ntitle = "روابط عمومی"\nurl = "https://news.example.org/pr/"\n{text}'
        self.write({"prsite.toml": whole})
        return parse_config(whole).value

    def load(self, text: str = MINI) -> Checked[Theme]:
        """The theme of the site with these lines in prsite.toml."""
        return load_theme(self.root, self.configure(text), cache=self.cache, builtin=self.builtin)

    def renderer(self, text: str = MINI, **more: Any) -> Renderer:
        """A renderer of a theme that loads without errors."""
        loaded = self.load(text)
        assert not loaded.failed, loaded.diagnostics
        return Renderer(loaded.value, self.configure(text), **more)

    def render(self, template: str = "404.html", settings: str = MINI, **page: Any) -> str:
        """A page of the site."""
        return self.renderer(settings).render(template, make_context(**page), cast(View, StillView()))

    def fault(self, template: str = "404.html", **page: Any) -> Diagnostic:
        """The one diagnostic of a page that cannot be made."""
        with pytest.raises(PrsiteError) as caught:
            self.render(template, **page)
        (found,) = caught.value.diagnostics
        return found


def make_context(*, lang: str = "fa", title: str = "عنوان", url: str = "/404.html") -> NotFoundContext:
    """A context that every template of the samples can be filled with."""
    side = "ltr" if lang == "en" else "rtl"
    page = PageInfo(type="message", url=url, canonical="", lang=lang, dir=side, title=title, head_title=title)
    site = SiteInfo(
        title="روابط عمومی",
        description="",
        lang=lang,
        dir=side,
        url="https://news.example.org/pr/",
        home="/pr/",
        organisation=OrganisationInfo(name="سازمان"),
    )
    return NotFoundContext(page=page, site=site)


@pytest.fixture
def sample(tmp_path: Path) -> Sample:
    """A site whose theme ``mini`` has every template, one stylesheet and no fonts."""
    made = Sample(tmp_path / "site", tmp_path / "builtin", tmp_path / "cache")
    made.write({f"builtin/mini/templates/{name}": CHILD for name in CONTEXTS})
    made.write(
        {
            "builtin/mini/theme.toml": 'name = "mini"\nstylesheets = ["css/mini.css"]\n',
            "builtin/mini/templates/base.html": BASE,
            "builtin/mini/static/css/mini.css": "body { color: var(--ink); }\n",
        }
    )
    return made


def codes(diagnostics: tuple[Diagnostic, ...]) -> list[str]:
    """The codes of findings, in order."""
    return [d.code for d in diagnostics]


def values(diagnostic: Diagnostic) -> dict[str, str]:
    """What a finding's sentence is filled with."""
    return dict(diagnostic.values)
