"""Start tags of converted bodies: the only places where an attribute is one, and not words about one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from prsite.model.body import Body

_TAG = re.compile(r'<[a-z][a-z0-9-]*(?:\s+[^\s=<>"/]+(?:="[^"]*")?)+\s*/?>')
_ID = re.compile(r'(\s(?:id|for|headers|aria-labelledby|aria-describedby|aria-controls)=")([^"]*)"')
_FRAGMENT = re.compile(r'(\shref="#)([^"]*)"')


def rewrite_tags(html: str, change: Callable[[str], str]) -> str:
    """The HTML with every start tag that has attributes changed; its text stays as it is."""
    return _TAG.sub(lambda found: change(found[0]), html)


def tell_apart(bodies: Iterable[Body], taken: Iterable[str]) -> tuple[Body, ...]:
    """Bodies that stand on one page: an id that an earlier one has, or the page, gets a number."""
    used = set(taken)
    apart = []
    for body in bodies:
        names = {id: _free(id, used | body.anchors) for id in sorted(body.anchors & used)}
        if names:
            body = _renamed(body, names)
        used |= body.anchors
        apart.append(body)
    return tuple(apart)


def _free(id: str, used: set[str] | frozenset[str]) -> str:
    number = 2
    while f"{id}-{number}" in used:
        number += 1
    return f"{id}-{number}"


def _renamed(body: Body, names: dict[str, str]) -> Body:
    def named(found: re.Match[str]) -> str:
        ids = " ".join(names.get(id, id) for id in found[2].split())
        return f'{found[1]}{ids}"'

    def change(tag: str) -> str:
        return _FRAGMENT.sub(named, _ID.sub(named, tag))

    return replace(
        body,
        html=rewrite_tags(body.html, change),
        anchors=frozenset(names.get(id, id) for id in body.anchors),
        headings=tuple(replace(h, id=names.get(h.id, h.id)) for h in body.headings),
    )
