"""The content-security policy of a page, for its ``meta`` element (CSP level 3).

``frame-ancestors`` and ``report-uri`` are missing because browsers ignore them there.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable
from functools import lru_cache

_ORIGIN = re.compile(r"(?:https?|wss?)://[A-Za-z0-9.-]+(?::[0-9]{1,5})?")


def content_policy(
    *,
    frames: Iterable[str] = (),
    scripts: Iterable[str] = (),
    connects: Iterable[str] = (),
    styles: Iterable[str] = (),
    images: Iterable[str] = (),
    data_blocks: Iterable[str] = (),
) -> str:
    """The policy of a page that may also use the given origins (``https://host`` or with a port).

    ``data_blocks`` are the texts of ``script`` elements that hold data: browsers let them be, but strict
    readers of the standard ask for their hashes.

    Raises ValueError for anything that is not an origin, so that no text can add a directive.
    """
    before, after = _directives(*map(tuple, (frames, scripts, connects, styles, images)))
    return before + "".join(f" {hash}" for hash in _hashes(data_blocks)) + after


@lru_cache(maxsize=256)
def _directives(
    frames: tuple[str, ...],
    scripts: tuple[str, ...],
    connects: tuple[str, ...],
    styles: tuple[str, ...],
    images: tuple[str, ...],
) -> tuple[str, str]:
    """The policy before and after the hashes of one page: most pages of a site differ in these alone."""
    directives = [
        ("default-src", ("'none'",)),
        ("img-src", ("'self'", *_origins(images))),
        ("style-src", ("'self'", *_origins(styles))),
        ("font-src", ("'self'",)),
        ("script-src", ("'self'", *_origins(scripts))),
    ]
    rest = [
        ("media-src", ("'self'",)),
        ("connect-src", ("'self'", *_origins(connects))),
        ("manifest-src", ("'self'",)),
        ("form-action", ("'self'",)),
        ("base-uri", ("'none'",)),
    ]
    framed = _origins(frames)
    if framed:
        rest.append(("frame-src", framed))
    before, after = ("; ".join(" ".join((name, *sources)) for name, sources in d) for d in (directives, rest))
    return before, f"; {after}"


def _hashes(texts: Iterable[str]) -> tuple[str, ...]:
    digests = (hashlib.sha256(text.encode("utf-8")).digest() for text in texts)
    return tuple(f"'sha256-{base64.b64encode(digest).decode('ascii')}'" for digest in digests)


def _origins(given: Iterable[str]) -> tuple[str, ...]:
    origins = tuple(sorted({each.rstrip("/") for each in given}))
    for origin in origins:
        if not _ORIGIN.fullmatch(origin):
            raise ValueError(f"not an origin: {origin!r}")
    return origins
