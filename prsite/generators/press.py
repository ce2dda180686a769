"""The press room, and the archive of each press kit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, cast

from prsite.config.load import title_of
from prsite.generators.asking import ask_form, form_origins
from prsite.generators.kits import archive, archive_url, shared_parts
from prsite.generators.names import SECTION_TITLES, joined
from prsite.generators.people import people
from prsite.generators.shell import Head, Shell
from prsite.kinds.presskit import PressKit
from prsite.model.card import Query
from prsite.model.output import Output
from prsite.model.protocols import Contact, View
from prsite.model.urls import output_path
from prsite.site.cards import contact_of
from prsite.site.sections import sections
from prsite.site.site import Site
from prsite.theme.context import PressContext
from prsite.theme.later import later

_RELEASES = 6


@dataclass(frozen=True, slots=True)
class PressRoom:
    """``/press/`` in each language; one ZIP per kit."""

    shell: Shell
    name: str = "press"

    def plan(self, site: Site) -> Iterator[Output]:
        """Press rooms and archives."""
        for lang in site.config.tags:
            url = sections(site, lang).get("press")
            if url:
                yield Output(path=output_path(url), url=url, generator=self.name, key=("room",), lang=lang)
            for key in site.keys_of(lang, "presskit"):
                kit = cast(PressKit, site.items[key])
                if kit.assets:
                    url = archive_url(site.cards[key])
                    yield Output(
                        path=output_path(url),
                        url=url,
                        generator=self.name,
                        key=("archive", key),
                        lang=lang,
                        source=kit.origin.place("assets"),
                    )

    def render(self, output: Output, view: View) -> bytes:
        """A press room, or an archive."""
        if output.key[0] == "archive":
            return archive(cast(PressKit, view.item(output.key[1])), view, self.shell.config)
        lang = output.lang
        heading = view.text(SECTION_TITLES["press"], lang)
        head = Head(
            type="press",
            lang=lang,
            url=output.url,
            title=heading,
            description=joined(lang, heading, title_of(self.shell.config, lang)),
            versions=later(lambda: self.shell.versions("press", view)),
            policy=form_origins(self.shell.config),
        )
        kits = view.select(Query(lang=lang, kinds=("presskit",)))
        parts: dict[str, Any] = {"people": later(lambda: people(lang, view))}
        if kits:
            parts |= shared_parts(cast(PressKit, view.item(kits[0].key)), kits[0], view, self.shell.config)
        context = PressContext(
            **self.shell.wrap(head, view),
            releases=later(lambda: view.select(Query(lang=lang, kinds=("release",), limit=_RELEASES))),
            contacts=later(lambda: spokespeople(lang, view, self.shell)),
            kits=kits,
            ask=ask_form(self.shell.config, lang, self.shell.absolute(output.url)),
            **parts,
        )
        return view.render("press.html", context).encode("utf-8")


def spokespeople(lang: str, view: View, shell: Shell) -> tuple[Contact, ...]:
    """Whom journalists call: the spokespeople, else the first person with a telephone."""
    everyone = people(lang, view)
    chosen = [c for c in everyone if c.details.get("spokesperson")]
    if not chosen:
        chosen = [c for c in everyone if c.details.get("phone")][:1]
    return tuple(contact_of(card, shell.base) for card in chosen)
