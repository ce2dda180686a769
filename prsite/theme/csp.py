"""The content-security policy of a page, for its ``meta`` element (CSP level 3).

``frame-ancestors`` and ``report-uri`` are missing because browsers ignore them there.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from prsite.model.urls import is_origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Origins:
    """The foreign origins (``https://host`` or with a port) that a page needs, by what it needs them for.

    Those of two parts of a page are added: ``widget + form``.
    """

    frames: tuple[str, ...] = ()
    scripts: tuple[str, ...] = ()
    connects: tuple[str, ...] = ()
    styles: tuple[str, ...] = ()
    images: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()

    def __add__(self, other: Origins) -> Origins:
        if other == NONE:
            return self
        return Origins(
            frames=self.frames + other.frames,
            scripts=self.scripts + other.scripts,
            connects=self.connects + other.connects,
            styles=self.styles + other.styles,
            images=self.images + other.images,
            forms=self.forms + other.forms,
        )


NONE = Origins()
"""What most pages need of others."""


def content_policy(origins: Origins = NONE, *, data_blocks: Iterable[str] = ()) -> str:
    """The policy of a page that may also use the given origins.

    ``data_blocks`` are the texts of ``script`` elements that hold data: browsers let them be, but strict
    readers of the standard ask for their hashes.

    Raises ValueError for anything that is not an origin, so that no text can add a directive.
    """
    before, after = _directives(origins)
    return before + "".join(f" {hash}" for hash in _hashes(data_blocks)) + after


@lru_cache(maxsize=256)
def _directives(origins: Origins) -> tuple[str, str]:
    """The policy before and after the hashes of one page: most pages of a site differ in these alone."""
    directives = [
        ("default-src", ("'none'",)),
        ("img-src", ("'self'", *_sources(origins.images))),
        ("style-src", ("'self'", *_sources(origins.styles))),
        ("font-src", ("'self'",)),
        ("script-src", ("'self'", *_sources(origins.scripts))),
    ]
    rest = [
        ("media-src", ("'self'",)),
        ("connect-src", ("'self'", *_sources(origins.connects))),
        ("manifest-src", ("'self'",)),
        ("form-action", ("'self'", *_sources(origins.forms))),
        ("base-uri", ("'none'",)),
    ]
    framed = _sources(origins.frames)
    if framed:
        rest.append(("frame-src", framed))
    before, after = ("; ".join(" ".join((name, *sources)) for name, sources in d) for d in (directives, rest))
    return before, f"; {after}"


def _hashes(texts: Iterable[str]) -> tuple[str, ...]:
    digests = (hashlib.sha256(text.encode("utf-8")).digest() for text in texts)
    return tuple(f"'sha256-{base64.b64encode(digest).decode('ascii')}'" for digest in digests)


def _sources(given: Iterable[str]) -> tuple[str, ...]:
    origins = tuple(sorted({each.rstrip("/") for each in given}))
    for origin in origins:
        if not is_origin(origin):
            raise ValueError(f"not an origin: {origin!r}")
    return origins
