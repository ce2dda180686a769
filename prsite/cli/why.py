"""Why a page was made again, or was not, in words for a person: ``prsite build --explain URL``."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from datetime import datetime
from urllib.parse import unquote

from prsite.build.answers import unspell
from prsite.build.manifest import read_manifest
from prsite.cli.console import Console
from prsite.cli.framework import Misuse
from prsite.cli.moments import both_calendars
from prsite.config.load import base_path, load_config
from prsite.config.schema import Config
from prsite.i18n.folding import nearest
from prsite.model.urls import output_path
from prsite.pipeline import Request, Result

_MOST = 12
"""Reasons that are told; of the others the number."""
_COPIES = "/media/"
Values = dict[str, object]

_WHOLE = re.compile(r"^[^:/]+://[^/]*")
"""What stands before the path in a whole address, well-formed or not."""


def page_of(text: str, config: Config) -> str:
    """The page that a person means, as outputs are named: root-relative, without the base path.

    Understood are whole addresses, of any host: one copied from a browser may be that of the preview; also
    addresses without their slashes, percent-encoded ones, and parts of pages (``…#question``).
    """
    text = text.strip().partition("#")[0].partition("?")[0]
    whole = "://" in text
    path = "/" + unquote(_WHOLE.sub("", text) if whole else text).lstrip("/")
    base = base_path(config)
    if base != "/" and f"{path}/".startswith(base):
        path = path[len(base) - 1 :] or "/"
    path = unicodedata.normalize("NFC", path.removesuffix("index.html"))
    return path if path.endswith("/") or "." in path.rpartition("/")[2] else f"{path}/"


def reasons_of(request: Request, result: Result) -> tuple[str, ...]:
    """Why the watched page was made, as ``Result.reasons`` with what concerns all pages; () for one reused.

    Raises Misuse where the site has no such page; the build itself is done by then.
    """
    if result.reasons or result.published is None:
        return result.reasons
    manifest = read_manifest(request.output)
    files = manifest.files if manifest else {}
    if output_path(request.watched) not in files:
        raise _unknown(request.watched, files)
    if is_copy(request.watched):
        return ()
    if not request.cache:
        return ("no-cache",)
    return (f"cache-{result.lack}",) if result.lack and not result.reused else ()


def is_copy(url: str) -> bool:
    """Whether an address is that of a file of the author's, which is no page and read by none."""
    return url.startswith(_COPIES)


def _unknown(url: str, files: Iterable[str]) -> Misuse:
    """The misuse of an address that no output has, with the one that was most likely meant: that of a page of
    the same slug elsewhere, else the one that is spelled most alike."""
    pages = [f"/{path.removesuffix('index.html')}" for path in files if not path.startswith("assets/")]
    slug = url.rstrip("/").rpartition("/")[2]
    near = next((page for page in pages if page.rstrip("/").rpartition("/")[2] == slug), None)
    near = near or nearest(url, pages)
    return Misuse("unknown-page-near", url=url, near=near) if near else Misuse("unknown-page", url=url)


def tell_why(console: Console, request: Request, result: Result) -> None:
    """Tells of the watched page on standard output: it was asked for, so it is the command's result."""
    reasons = reasons_of(request, result)
    if not reasons:
        phrase = "why-copy" if is_copy(request.watched) else "why-reused"
        told = phrase if result.published is not None else "why-untold"
        console.give(console.phrase(told, url=request.watched))
        return
    console.give(console.phrase("why-made", url=request.watched))
    config = load_config(request.root).value
    said = tuple(dict.fromkeys(describe(console, reason, config) for reason in reasons))
    for sentence in said[:_MOST]:
        console.give(f"  - {sentence}")
    if len(said) > _MOST:
        console.give(console.phrase("why-more", count=len(said) - _MOST))


def describe(console: Console, reason: str, config: Config) -> str:
    """One reason in a sentence; one of an unknown kind (an extension's) by its name."""
    kind, _, rest = reason.partition(" ")
    if kind == "past":
        return console.phrase(
            "why-past", when=both_calendars(datetime.fromisoformat(rest), config, console.lang)
        )
    try:
        phrase, read = KINDS[kind]
        return console.phrase(f"why-{phrase}", **read(*rest.split("\t")))
    except (KeyError, TypeError, ValueError):
        return console.phrase("why-other", name=reason)


def _nothing(*_: str) -> Values:
    return {}


def _key(key: str) -> Values:
    lang, _, name = key.partition("/")
    return {"name": name, "lang": lang}


def _list(*parts: str) -> Values:
    query = unspell("\t".join(parts))
    month = f"{query.year:04d}/{query.month:02d}" if query.month else str(query.year or "")
    said = (query.lang, ", ".join(query.kinds), query.taxonomy, query.term, month)
    return {"name": " · ".join(filter(None, said))}


def _named(*names: str) -> Callable[..., Values]:
    return lambda *parts: dict(zip(names, parts, strict=True))


KINDS: dict[str, tuple[str, Callable[..., Values]]] = {
    "new": ("new", _nothing),
    "planned": ("planned", _nothing),
    "missing": ("missing", _nothing),
    "damaged": ("damaged", _nothing),
    "no-cache": ("no-cache", _nothing),
    "cache-absent": ("cache-absent", _nothing),
    "cache-foreign": ("cache-foreign", _nothing),
    "cache-damaged": ("cache-damaged", _nothing),
    "item": ("item", _key),
    "card": ("card", _key),
    "body": ("body", _key),
    "neighbours": ("neighbours", _key),
    "related": ("related", _key),
    "translations": ("translations", _key),
    "comments": ("comments", _named("name")),
    "asked": ("asked", _named("name", "lang")),
    "answering": ("answering", _named("name", "lang")),
    "keys": ("list", _list),
    "count": ("list", _list),
    "exists": ("list", _list),
    "find": ("target", _named("name", "lang")),
    "url": ("target", _named("name", "lang")),
    "reference": ("target", _named("name", "lang")),
    "contact": ("contact", _named("name", "lang")),
    "addresses": ("addresses", _named("lang")),
    "sections": ("sections", _named("lang")),
    "updated": ("updated", _nothing),
    "host": ("settings", _nothing),
    "terms": ("terms", _named("name", "lang")),
    "term": ("term", _named("name", "term", "lang")),
    "label": ("term", _named("name", "term", "lang")),
    "months": ("archive", _named("lang")),
    "years": ("archive", _named("lang", "kind")),
    "data": ("data", _named("name", "lang")),
    "entry": ("entry", _named("name", "entry", "lang")),
    "file": ("file-there", _named("path")),
    "media": ("file", _named("path")),
    "bytes": ("file", _named("path")),
    "renditions": ("file", _named("path")),
    "template": ("template", _named("name")),
    "asset": ("asset", _named("name")),
    "preload": ("fonts", _named("lang")),
    "messages": ("messages", _named("lang")),
    "settings": ("settings", _nothing),
}
"""Kinds of reasons → the phrase that says them, and what it is given. Kinds of reads are those of
``build/answers.py`` and ``build/fresh.py``; a test compares them."""
