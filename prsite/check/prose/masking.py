"""Tells prose from everything else in a source: code, addresses, markup, the keys of front matter."""

from __future__ import annotations

import re

from prsite.check.prose.addresses import hide_addresses, hide_urls
from prsite.check.prose.blocks import hide_blocks
from prsite.check.prose.heads import body_start, hide_head
from prsite.check.prose.holes import Holes
from prsite.check.prose.spans import hide_spans
from prsite.check.prose.values import Prose, Style

_BREAKS = re.compile("\r\n?|[\u2028\u2029\x85]")


def mask(source: str, lang: str, style: Style | None = None) -> Prose:
    """The source as the rules see it: as long as it is, with U+FFFC for whatever is no prose.

    It reads any text, also one whose markup is broken, in time that grows with its length.
    """
    text = _with_plain_breaks(source)
    head, body = body_start(text)
    holes = Holes(text)
    if head:
        hide_head(holes, head, body)
    blocks = hide_blocks(holes, body, lang)
    holes = Holes(holes.filled())
    hide_urls(holes)
    holes = Holes(holes.filled())
    hide_spans(holes, body, blocks, lang)
    holes = Holes(holes.filled())
    hide_addresses(holes)
    masked = holes.filled()
    if text is not source:
        masked = "".join(
            was if was in "\r\u2028\u2029\x85" else now for was, now in zip(source, masked, strict=True)
        )
    return Prose(
        text=masked, lang=lang, body_at=body, tables=tuple(sorted(blocks.rows)), style=style or Style()
    )


def _with_plain_breaks(source: str) -> str:
    """The text with line feeds only, and as long as before."""
    if not any(sign in source for sign in "\r\u2028\u2029\x85"):
        return source
    return _BREAKS.sub(lambda found: " \n" if len(found[0]) > 1 else "\n", source)
