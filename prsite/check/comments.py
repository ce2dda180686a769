"""Comments where there can be none, and names that lead nowhere: of house rules, questions and archives."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from prsite.config.decode import SETTINGS
from prsite.config.schema import Config
from prsite.diagnostics import Diagnostic, error, note, warning
from prsite.i18n.folding import nearest
from prsite.model.comments import archive_path, asked_of
from prsite.model.item import Item
from prsite.model.source import Source
from prsite.site.comments import takes_none


def check_comments(items: Iterable[Item], config: Config) -> Iterator[Diagnostic]:
    """Items that ask for comments in vain, questions that were asked on nothing, and house rules that are not
    there. Hidden items exist for this purpose."""
    items = tuple(items)
    for item in items:
        if item.comments in ("true", "closed") and not item.is_translation:
            yield from _in_vain(item, config)
    yield from _asked(items)
    policy = config.comments.policy
    ids = {item.id for item in items} if policy else set()
    if policy and policy not in ids:
        key = "comments.policy"
        near = nearest(policy, ids) or ""
        yield error("unknown-reference", SETTINGS, config.line(key), key=key, id=policy, near=near)


def _in_vain(item: Item, config: Config) -> Iterator[Diagnostic]:
    """What an item says of comments without any effect."""
    place = item.origin.place("comments")
    if takes_none(item):
        if item.comments == "true":
            type = getattr(item, "type", "")
            yield warning("comments-never", place.path, place.line, kind=item.NAME, type=type)
    elif config.comments.provider == "none":
        yield warning("comments-without-provider", place.path, place.line)


def _asked(items: Collection[Item]) -> Iterator[Diagnostic]:
    """Questions whose ``asked_in`` names no item."""
    asked = [(item, getattr(item, "asked_in", "")) for item in items if not item.is_translation]
    asked = [(item, asked_of(reference)[0]) for item, reference in asked if reference]
    ids = {item.id for item in items} if asked else set()
    for item, id in asked:
        if id not in ids:
            place = item.origin.place("asked_in")
            near = nearest(id, ids) or ""
            yield warning("asked-in-unknown", place.path, place.line, id=id or "#", near=near)


def check_orphans(sources: Iterable[Source], ids: Iterable[str], config: Config) -> Iterator[Diagnostic]:
    """Archives of comments that no item has, in any edition."""
    archives = [source.path for source in sources if source.role == "thread"]
    if not archives:
        return
    editions = config.edition_names
    known = {archive_path(edition, id) for id in ids for edition in editions}
    for path in archives:
        if path not in known:
            yield note("comments-orphan", path)


def check_partial(config: Config, templates: Collection[str]) -> Iterator[Diagnostic]:
    """The template of a widget of the site's own, which the theme and the overrides must hold."""
    comments, key = config.comments, "comments.custom.partial"
    wanted = comments.custom.partial
    if comments.provider == "custom" and wanted not in templates:
        near = nearest(wanted, templates) or ""
        yield error("comments-partial", SETTINGS, config.line(key), key=key, file=wanted, near=near)
