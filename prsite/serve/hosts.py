"""Which Host and Origin headers may ask: this machine's names, so that no foreign page can read the preview.

A page of another site can make a browser ask any address, also after its own name was pointed at this
machine (DNS rebinding); its name then stands in Host, and its address in Origin.
"""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from urllib.parse import urlsplit

_OWN = frozenset({"localhost", "127.0.0.1", "::1"})
_EVERY = frozenset({"0.0.0.0", "::"})


@dataclass(frozen=True, slots=True)
class Hosts:
    """``asked`` is the address that the server was told to listen on."""

    asked: str = "127.0.0.1"

    def allows_host(self, header: str | None) -> bool:
        """Whether a Host header names this machine."""
        return header is not None and self._ours(_hostname(f"//{header}"))

    def allows_origin(self, header: str | None) -> bool:
        """Whether a request without Origin, or with this one, comes from our own pages."""
        if header is None:
            return True
        scheme, _, rest = header.partition("://")
        return scheme in ("http", "https") and self._ours(_hostname(f"//{rest}"))

    def _ours(self, name: str | None) -> bool:
        if name is None:
            return False
        if name in _OWN or name == self.asked.strip("[]").casefold():
            return True
        # Told to listen on every address, it is asked by number; a number cannot be pointed elsewhere.
        return self.asked.strip("[]") in _EVERY and _is_number(name)


def _hostname(address: str) -> str | None:
    try:
        parts = urlsplit(address)
        parts.port  # noqa: B018 - raises for what is no port
    except ValueError:
        return None
    if parts.path or parts.query or parts.fragment or "@" in parts.netloc:
        return None
    return parts.hostname


def _is_number(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True
