"""The built-in extension: everything prsite brings enters here."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from prsite.check.dates import check_dates
from prsite.check.references import check_references
from prsite.config.schema import Config
from prsite.diagnostics import Diagnostic
from prsite.generators.deadlines import Deadlines
from prsite.generators.faq import FaqPages
from prsite.generators.feeds import FeedFiles
from prsite.generators.files import Assets, StaticFiles
from prsite.generators.front import FrontPages
from prsite.generators.items import ItemPages
from prsite.generators.listings import Listings
from prsite.generators.machines import MachineFiles
from prsite.generators.overviews import Overviews
from prsite.generators.people import PeoplePages
from prsite.generators.press import PressRoom
from prsite.generators.redirects import Redirects
from prsite.generators.shell import Shell
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
from prsite.theme.theme import Theme

_PAGES: tuple[Callable[[Shell], Generator[Site]], ...] = (
    ItemPages,
    FrontPages,
    Listings,
    Overviews,
    FaqPages,
    PressRoom,
    PeoplePages,
    FeedFiles,
    MachineFiles,
    Redirects,
    Deadlines,
)


@dataclass(frozen=True, slots=True)
class _Pages:
    """Makes a generator of pages; a value, so that it can travel to another process."""

    family: Callable[[Shell], Generator[Site]]

    def __call__(self, config: Config, theme: Theme, statics: tuple[str, ...]) -> Generator[Site]:
        return self.family(Shell(config, theme))


def _assets(config: Config, theme: Theme, statics: tuple[str, ...]) -> Assets:
    return Assets({asset.path: asset.data for asset in theme.assets})


def _static(config: Config, theme: Theme, statics: tuple[str, ...]) -> StaticFiles:
    return StaticFiles(statics)


def _references(items: tuple[Item, ...], registries: Registries, config: Config) -> Iterable[Diagnostic]:
    return check_references(items, registries)


BUILTIN = Extension(
    name="prsite",
    kinds=(Post, Release, Clipping, Faq, StandingPage, Notice, Person, PressKit),
    checks=(_references, check_dates),
    generators=(*(_Pages(family) for family in _PAGES), _assets, _static),
)
