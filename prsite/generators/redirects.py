"""Former addresses (``aliases``) and short addresses (``/n/<code>/``) that lead to an item."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from prsite.generators.shell import Head, Shell
from prsite.model.card import Card
from prsite.model.output import Output
from prsite.model.protocols import View
from prsite.model.urls import alias_path, output_path
from prsite.site.site import Site
from prsite.theme.context import RedirectContext


@dataclass(frozen=True, slots=True)
class Redirects:
    """Small pages that send readers on, for hosts that know no redirects of their own."""

    shell: Shell
    name: str = "redirects"

    def plan(self, site: Site) -> Iterator[Output]:
        """A short address and the aliases of every item."""
        for key, item in site.items.items():
            urls = [(site.cards[key].short_url, "id")] if site.config.pages.short_addresses else []
            urls += [(path, "aliases") for a in item.aliases if (path := alias_path(a))]
            for url, name in dict(urls).items():
                yield Output(
                    path=output_path(url),
                    url=url,
                    generator=self.name,
                    key=(key,),
                    lang=item.lang,
                    source=item.origin.place(name),
                )

    def render(self, output: Output, view: View) -> bytes:
        """The page that leads on."""
        card = cast(Card, view.card(output.key[0]))
        # Messengers show the preview of the address that was shared and follow no refresh.
        head = Head(
            type="message",
            lang=card.lang,
            url=card.url.partition("#")[0],
            title=card.title,
            description=card.summary,
            image=card.image,
            noindex=True,
        )
        context = RedirectContext(
            **self.shell.wrap(head, view),
            target=self.shell.href(card.url),
            absolute=self.shell.absolute(card.url),
            title=card.title,
            discussed=card.comments,
        )
        return view.render("redirect.html", context).encode("utf-8")
