"""Questions of the public to the press office: what the settings say of the form that takes them."""

from __future__ import annotations

from urllib.parse import urlsplit

from prsite.config.schema import Config
from prsite.model.urls import origin_of


def hidden_fields(config: Config, lang: str, address: str) -> tuple[tuple[str, str], ...]:
    """What a form carries unseen: the page's absolute address, its language, the site's own fields."""
    own = {"page": address, "lang": lang}
    return (*own.items(), *(each for each in config.ask.fields.items() if each[0] not in own))


def endpoint_origin(config: Config) -> str:
    """The origin that the form is sent to, "" where there is no form or it stays on the site's own host."""
    origin = origin_of(config.ask.endpoint)
    return origin if origin != origin_of(config.site.url) else ""


def endpoint_host(config: Config) -> str:
    """Whose machine the form is sent to, as readers are told; "" for the site's own."""
    host = urlsplit(endpoint_origin(config)).hostname or ""
    return host.removeprefix("www.")
