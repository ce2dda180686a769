"""``prsite explain``"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from prsite.cli.console import Console
from prsite.cli.framework import spoken
from prsite.cli.moments import both_calendars
from prsite.cli.opened import open_item
from prsite.cli.report import report
from prsite.diagnostics import has_errors
from prsite.i18n.languages import language
from prsite.loading import Loaded
from prsite.model.item import Item
from prsite.model.urls import absolute
from prsite.site.permalinks import permalink, short_address
from prsite.site.visibility import Decision, State, decide, in_edition


@spoken("explain")
@click.argument("path", metavar="PATH", type=click.Path(path_type=Path))
@click.pass_obj
def command(console: Console, path: Path) -> int:
    """Tells an item's state; the words are in texts/help.toml."""
    loaded, item, found = open_item(console, path)
    at = loaded.site.at
    if has_errors(found):
        console.tell(console.phrase("explain-unsure"), "error")
    _tell_state(console, loaded, item, at)
    original = _original(loaded, item)
    if original is not None:
        decision = decide(original, at)
        if decision.state is not State.PUBLISHED:
            state = console.phrase(f"state-{decision.state}")
            console.give(console.phrase("explain-original-hidden", state=state))
            console.give(str(original.origin.place(decision.key)))
    console.give("")
    for line in _identity(console, loaded, item):
        console.give(line)
    if found:
        console.tell()
        console.tell(console.phrase("explain-faults"))
        report(console, console.root or Path(), found)
    return 0


def _tell_state(console: Console, loaded: Loaded, item: Item, at: datetime) -> None:
    decision = decide(item, at)
    console.give(console.phrase("explain-state", state=console.phrase(f"state-{decision.state}")))
    if decision.key:
        console.give(console.phrase("explain-decided", key=decision.key))
        console.give(str(item.origin.place(decision.key)))
    else:
        console.give(console.phrase("explain-default"))
    console.give(_span(console, loaded, item, decision))


def _span(console: Console, loaded: Loaded, item: Item, decision: Decision) -> str:
    """Until when the state holds; since when, for one that has ended."""
    if decision.changes is not None:
        return console.phrase(
            "explain-until", when=both_calendars(decision.changes, loaded.config, console.lang)
        )
    if decision.state is State.EXPIRED and item.expires is not None:
        return console.phrase(
            "explain-since", when=both_calendars(item.expires.end, loaded.config, console.lang)
        )
    return console.phrase("explain-forever")


def _original(loaded: Loaded, item: Item) -> Item | None:
    if not item.is_translation:
        return None
    same = (i for i in loaded.items if i.id == item.id and i.NAME == item.NAME and not i.is_translation)
    return next(same, None)


def _identity(console: Console, loaded: Loaded, item: Item) -> list[str]:
    config = loaded.config
    implicit = "id" not in item.origin.lines and not item.is_translation
    lines = [
        console.phrase("explain-title", value=item.title),
        console.phrase("explain-kind", value=f"{item.LABEL.get(console.lang, item.NAME)} ({item.NAME})"),
        console.phrase("explain-language", value=f"{language(item.lang).native_name} ({item.lang})"),
        console.phrase("explain-url", value=permalink(item, config)),
        absolute(config.site.url, permalink(item, config)),
        console.phrase("explain-short", value=absolute(config.site.url, short_address(item, config))),
        console.phrase("explain-id-implicit" if implicit else "explain-id", value=item.id),
    ]
    names = config.edition_names
    own = ", ".join(name for name in names if in_edition(item, name)) or ", ".join(item.editions)
    phrase = "explain-editions" if item.editions else "explain-all-editions"
    lines.append(console.phrase(phrase, value=own))
    others = [i for i in loaded.items if i.id == item.id and i.NAME == item.NAME and i is not item]
    lines.append(console.phrase("explain-translations" if others else "explain-no-translations"))
    lines += [i.origin.path for i in others]
    return lines
