"""Addresses, each spelling computed once.

Inside the project an address is root-relative without the base path, in readable Unicode
(``/en/posts/``). Pages get the base path before it; feeds and machines get the absolute,
percent-encoded form (RFC 3986).
"""

from __future__ import annotations

import re
from urllib.parse import quote, unquote, urlsplit

SAMPLE_ADDRESS = "https://example.org/"
_SAFE = "/:@!$&'()*+,;=-._~"

_INVISIBLE = re.compile("[\x00-\x20\x7f-\xa0\xad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+")
_NO_ADDRESS = re.compile(
    "[\\s<>\"'`\\\\{}|^\x00-\x20\x7f-\xa0\xad\u061c\u115f\u1160\u180b-\u180f\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f"
    "\u3164\ufe00-\ufe0e\ufeff\uffa0\ufff0-\uffff\ud800-\udfff\U000e0000-\U000e0fff]"
)
_LONGEST = 2_000
_ORIGIN = re.compile(r"(?:https?|wss?)://[A-Za-z0-9.-]+(?::[0-9]{1,5})?")
_RUNS_CODE = re.compile(r"(?:javascript|vbscript|livescript|mocha|data|file|blob|view-source):")


def visible(address: str) -> str:
    """An address as browsers compare its scheme: in small letters, without white space and marks.

    They drop control characters and white space within it and do not care for its case (URL Standard,
    section 4.4).
    """
    return _INVISIBLE.sub("", address).lower()


def runs_code(address: str) -> bool:
    """Whether following an address runs code, or opens a file of the reader's own computer."""
    return bool(_RUNS_CODE.match(visible(address)))


def is_web_address(address: str) -> bool:
    """Whether an address is a whole one of the web that shows where it leads: with a host, without a name or
    password before it, without blanks, marks of direction and what else no address has."""
    if len(address) > _LONGEST or _NO_ADDRESS.search(address):
        return False
    try:
        parts = urlsplit(address)
        return bool(
            parts.scheme in ("http", "https")
            and parts.hostname
            and "@" not in parts.netloc
            and parts.port != 0
        )
    except ValueError:  # a port that is no number
        return False


def is_origin(text: str) -> bool:
    """Whether a text is an origin as policies name it: ``https://host``, perhaps with a port."""
    return _ORIGIN.fullmatch(text) is not None


def origin_of(address: str) -> str:
    """The origin of a whole address; nothing where it has none that policies can name (a path, IPv6)."""
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").encode("idna").decode("ascii")
        port = f":{parts.port}" if parts.port else ""
    except (ValueError, UnicodeError):
        return ""
    origin = f"{parts.scheme}://{host}{port}"
    return origin if is_origin(origin) else ""


def with_base(base: str, url: str) -> str:
    """A root-relative address with the site's base path (``/`` or ``/news/``) before it."""
    return base + url[1:] if url.startswith("/") and not url.startswith("//") else url


def absolute(site_url: str, url: str) -> str:
    """The absolute, percent-encoded form of a root-relative address; absolute ones stay."""
    if not url.startswith("/") or url.startswith("//"):
        return url
    root = site_url or SAMPLE_ADDRESS
    path, hash_, fragment = url.partition("#")
    encoded = quote(path[1:], safe=_SAFE)
    return root + encoded + (hash_ + quote(fragment, safe=_SAFE) if hash_ else "")


def output_path(url: str) -> str:
    """The file below the output folder that answers an address."""
    path = url.partition("#")[0].lstrip("/")
    return path + "index.html" if not path or path.endswith("/") else path


def language_prefix(lang: str, default: str) -> str:
    """``/`` for the default language, ``/<tag>/`` for others."""
    return "/" if lang == default else f"/{lang}/"


def alias_path(alias: str) -> str | None:
    """The root-relative address an alias names, or None where it could not be a file of the site."""
    path = unquote(urlsplit(alias.strip()).path if "://" in alias else alias.strip())
    if not path.startswith("/"):
        path = "/" + path
    parts = path.split("/")
    bad = any(p in (".", "..") or p.startswith(".") for p in parts if p)
    if bad or any(c in path for c in '\\?#\x00<>"|*:') or any(c < " " for c in path):
        return None
    if any(len(p.encode("utf-8")) > 200 for p in parts) or path == "/":
        return None
    if not path.endswith("/") and "." not in parts[-1]:
        path += "/"
    return path.replace("//", "/")
