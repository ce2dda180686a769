"""The built-in extension: everything prsite brings enters here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, cast

from prsite.check.comments import check_comments
from prsite.check.dates import check_dates
from prsite.check.references import check_references
from prsite.config.schema import Config
from prsite.diagnostics import Diagnostic
from prsite.kinds.clipping import Clipping
from prsite.kinds.faq import Faq
from prsite.kinds.notice import Notice
from prsite.kinds.page import StandingPage
from prsite.kinds.person import Person
from prsite.kinds.post import Post
from prsite.kinds.presskit import PressKit
from prsite.kinds.release import Release
from prsite.model.extension import Extension
from prsite.model.item import Item
from prsite.model.protocols import Generator
from prsite.model.registry import Registries
from prsite.site.site import Site

if TYPE_CHECKING:
    from prsite.theme.theme import Theme

_PAGES = (
    "items.ItemPages",
    "front.FrontPages",
    "listings.Listings",
    "overviews.Overviews",
    "faq.FaqPages",
    "press.PressRoom",
    "people.PeoplePages",
    "feeds.FeedFiles",
    "machines.MachineFiles",
    "redirects.Redirects",
    "deadlines.Deadlines",
)
"""The families of pages. They are imported when they are made: a build that makes nothing needs none."""


@dataclass(frozen=True, slots=True)
class _Pages:
    """Makes a generator of pages; a value, so that it can travel to another process."""

    family: str

    def __call__(self, config: Config, theme: Theme, statics: tuple[str, ...]) -> Generator[Site]:
        from prsite.generators.shell import Shell

        module, _, name = self.family.partition(".")
        family = getattr(import_module(f"prsite.generators.{module}"), name)
        return cast(Generator[Site], family(Shell(config, theme)))


def _assets(config: Config, theme: Theme, statics: tuple[str, ...]) -> Generator[Site]:
    from prsite.generators.files import Assets  # as with pages

    return Assets(theme)


def _static(config: Config, theme: Theme, statics: tuple[str, ...]) -> Generator[Site]:
    from prsite.generators.files import StaticFiles  # as with pages

    return StaticFiles(statics)


def _references(items: tuple[Item, ...], registries: Registries, config: Config) -> Iterable[Diagnostic]:
    return check_references(items, registries)


def _comments(items: tuple[Item, ...], registries: Registries, config: Config) -> Iterable[Diagnostic]:
    return check_comments(items, config)


def _rule_names(items: tuple[Item, ...], registries: Registries, config: Config) -> Iterable[Diagnostic]:
    if not config.check.rules:
        return ()
    from prsite.check.texts import check_rule_names  # for start-up time: it knows every rule

    return check_rule_names(config)


BUILTIN = Extension(
    name="prsite",
    kinds=(Post, Release, Clipping, Faq, StandingPage, Notice, Person, PressKit),
    checks=(_references, check_dates, _comments, _rule_names),
    generators=(*(_Pages(family) for family in _PAGES), _assets, _static),
)
