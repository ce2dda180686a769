"""Live comments: what ``js/comments.js`` is told of each provider, and what a page's policy must allow.

What stands here follows the providers' own documentation: Isso 0.14 (client configuration), Remark42 1.17
(frontend, ``window.remark_config``), giscus (``client.js`` and its ``data-`` attributes).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, cast
from urllib.parse import urlsplit

import msgspec

from prsite.config.schema import Config
from prsite.generators.issowords import isso_words
from prsite.generators.shell import Shell
from prsite.model.comments import thread_address, thread_name
from prsite.model.item import Item
from prsite.model.protocols import View
from prsite.model.urls import SAMPLE_ADDRESS, origin_of
from prsite.theme.context import Widget
from prsite.theme.csp import Origins

GISCUS = "https://giscus.app/"
"""Where giscus is, unless the site names a server of its own."""

_REMARK42 = frozenset(
    "ar be bg cs de en es fa fi fr he is it ja ko mk nl pl ro ru sv th tr vi zh zh-tw".split()
)
_REMARK42_NAMES = {"uk": "ua", "pt": "bp", "pt-br": "bp", "iw": "he"}
"""Languages that Remark42 calls by other names than BCP 47 does."""

_GISCUS = frozenset(
    "ar be bg ca cs da de en eo es eu fa fr gsw he hu id it ja ko nl pl pt ro ru th tr uk uz vi "
    "zh-CN zh-HK zh-TW zh-Hans zh-Hant".split()
)
_GISCUS_NAMES = {"el": "gr", "km": "kh", "sr": "hbs", "hr": "hbs", "bs": "hbs", "zh": "zh-CN", "iw": "he"}

Provider = Literal["isso", "remark42", "giscus", "custom"]
_encode = msgspec.json.Encoder().encode
_IN_MARKUP = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "'": "\\u0027"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Contract:
    """What one provider needs of one page, as its documentation has it: see ``Widget``."""

    script: str = ""
    attributes: Mapping[str, str] = field(default_factory=dict)
    globals: Mapping[str, object] = field(default_factory=dict)
    ready: str = ""
    origin: str = ""


def widget_of(item: Item, view: View, shell: Shell) -> Widget:
    """The place of the live comments on an item. The settings must name a provider that has any."""
    settings = shell.config.comments
    provider = cast(Provider, settings.provider)
    contract = {"isso": _isso, "remark42": _remark42, "giscus": _giscus, "custom": _custom}[provider]
    asked = server_of(shell.config)
    return Widget(
        provider=provider,
        thread=thread_of(provider, view.edition, item.id, shell.config),
        title=item.title,
        config=_json(contract(item, view, shell), shell.config),
        load=settings.load,
        host=urlsplit(asked).netloc,
        partial=settings.custom.partial if provider == "custom" else "",
    )


def _json(contract: Contract, config: Config) -> str:
    """A contract for ``js/comments.js``, without the characters that markup is made of."""
    settings = config.comments
    told = {
        "script": contract.script,
        "attributes": contract.attributes,
        "globals": contract.globals,
        "ready": contract.ready,
        "origin": contract.origin,
        "timeout": settings.timeout * 1000,
        "load": settings.load,
        "key": f"comments {settings.provider} {server_of(config) or '/'}",
    }
    text = _encode(told).decode("utf-8")
    return "".join(_IN_MARKUP.get(c, c) for c in text) if _IN_MARKUP.keys() & set(text) else text


def thread_of(provider: Provider, edition: str, id: str, config: Config) -> str:
    """What a provider knows a thread by: Isso an address on the site's host, Remark42 a whole one, others a
    name."""
    if provider == "isso":
        return thread_address(edition, id)
    if provider == "remark42":
        return _site(config) + thread_address(edition, id).removeprefix("/")
    return thread_name(edition, id)


def server_of(config: Config) -> str:
    """The whole address of the machine that live comments are asked of; "" for the site's own host."""
    settings, server = config.comments, config.comments.server
    if settings.provider == "giscus":
        server = server or GISCUS
    if settings.provider == "custom":
        own = settings.custom
        server = next(iter((*own.scripts, *own.frames, *own.connects)), "")
    return server if origin_of(server) not in ("", origin_of(_site(config))) else ""


def widget_origins(config: Config) -> Origins:
    """The origins that a page with live comments needs; none for a server on the site's own host."""
    settings = config.comments
    if settings.provider == "custom":
        own = settings.custom
        return Origins(
            frames=own.frames,
            scripts=own.scripts,
            connects=own.connects,
            styles=own.styles,
            images=own.images,
        )
    server = server_of(config)
    foreign = (origin_of(server),) if server else ()
    if settings.provider == "isso":
        return Origins(scripts=foreign, connects=foreign)
    # A frame of the site's own host must be allowed too: without frame-src there are no frames.
    frames = foreign or (origin_of(_site(config)),)
    styles = foreign if settings.provider == "giscus" else ()
    return Origins(scripts=foreign, frames=frames, styles=styles)


def _isso(item: Item, view: View, shell: Shell) -> Contract:
    """Isso writes into ``#isso-thread``. It shows no votes, faces and feeds, and brings no style sheet."""
    server = shell.config.comments.server
    lang, words = isso_words(item.lang, view)
    attributes = {
        "data-isso": server,
        "data-isso-css": "false",
        "data-isso-lang": lang,
        "data-isso-avatar": "false",
        "data-isso-vote": "false",
        "data-isso-feed": "false",
        # What the archive shows is known again only where Isso holds nothing back.
        "data-isso-max-comments-top": "inf",
        "data-isso-max-comments-nested": "inf",
        **{f"data-isso-{name}-text-{lang}": word for name, word in words.items()},
    }
    return Contract(
        script=f"{server}js/embed.min.js", attributes=attributes, ready="#isso-thread .isso-postbox"
    )


def _remark42(item: Item, view: View, shell: Shell) -> Contract:
    """Remark42 puts a frame into ``#remark42``."""
    config = shell.config
    host = _whole(config.comments.server, config).removesuffix("/")
    settings: dict[str, Any] = {
        "host": host,
        "site_id": config.comments.remark42.site_id,
        "url": thread_of("remark42", view.edition, item.id, config),
        "components": ["embed"],
        "theme": "light",
        "locale": _remark42_locale(item.lang),
        "page_title": item.title,
        "show_email_subscription": False,
        "no_footer": True,
    }
    return Contract(
        script=f"{host}/web/embed.mjs",
        attributes={"type": "module"},
        globals={"remark_config": settings},
        ready="#remark42 iframe",
        origin=origin_of(host),
    )


def _giscus(item: Item, view: View, shell: Shell) -> Contract:
    """giscus puts a frame into ``.giscus``. Its script asks which element runs it, so it is no module."""
    server, own = shell.config.comments.server or GISCUS, shell.config.comments.giscus
    attributes = {
        "crossorigin": "anonymous",
        "data-repo": own.repo,
        "data-repo-id": own.repo_id,
        "data-category": own.category,
        "data-category-id": own.category_id,
        "data-mapping": "specific",
        "data-term": thread_of("giscus", view.edition, item.id, shell.config),
        "data-strict": "1",
        "data-reactions-enabled": "0",
        "data-emit-metadata": "1",
        "data-input-position": "bottom",
        "data-theme": "light",
        "data-lang": _giscus_locale(item.lang),
        "data-loading": "eager",
    }
    return Contract(
        script=f"{server}client.js",
        attributes=attributes,
        ready="iframe.giscus-frame:not(.giscus-frame--loading)",
        origin=origin_of(_whole(server, shell.config)),
    )


def _custom(item: Item, view: View, shell: Shell) -> Contract:
    """The site's own partial does everything."""
    return Contract()


def _site(config: Config) -> str:
    return config.site.url or SAMPLE_ADDRESS


def _whole(address: str, config: Config) -> str:
    """A server's whole address; one that is a path stands on the site's own host."""
    return address if "://" in address else origin_of(_site(config)) + address


def _remark42_locale(lang: str) -> str:
    return _named(lang.lower(), _REMARK42, _REMARK42_NAMES)


def _giscus_locale(lang: str) -> str:
    return _named(lang, _GISCUS, _GISCUS_NAMES)


def _named(lang: str, known: Collection[str], names: Mapping[str, str]) -> str:
    """What a provider calls a language, or else the language it is a kind of; English for one it lacks."""
    for tag in (lang, lang.partition("-")[0].lower()):
        if tag in names or tag in known:
            return names.get(tag, tag)
    return "en"
