"""The Markdown of comments as Isso shows it: raw HTML is text, line ends count, ``~~`` strikes through."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from prsite.content.safetext import html_of

if TYPE_CHECKING:
    from markdown import Markdown

_LONGEST = 20_000
"""Characters. What is longer is shown as typed: some marks take a time that grows with its square."""

_MOST = 500_000
"""Opening brackets times characters: for each, the rest of the text is looked through for its end."""
_BLOCKS = re.compile(r"(?m)^[ \t]*(?:[-=*_][-=*_ \t]*|```.*|~~~.*)$")
"""Lines of a mark alone, as below a heading: after each, the rest of the text is copied."""
_MOST_BLOCKS = 300
_QUOTED = re.compile(r"(?:>[ \t]*){30}")
"""A quotation in a quotation, thirty times."""


def rendered(text: str) -> str:
    """The HTML of a comment's Markdown; it is yet to be made safe."""
    if len(text) > _LONGEST or text.count("[") * len(text) > _MOST or _QUOTED.search(text):
        return html_of(text)
    if len(_BLOCKS.findall(text)) > _MOST_BLOCKS:
        return html_of(text)
    try:
        return _markdown().reset().convert(text)
    except (RecursionError, ValueError, IndexError):  # quotations a thousand deep
        return html_of(text)


@cache
def _markdown() -> Markdown:
    # For start-up time: only `prsite comments pull --database` renders any.
    from markdown import Markdown
    from markdown.inlinepatterns import SimpleTagInlineProcessor

    made = Markdown(extensions=["fenced_code", "nl2br", "sane_lists"])
    made.preprocessors.deregister("html_block")
    made.inlinePatterns.deregister("html")
    made.inlinePatterns.register(SimpleTagInlineProcessor(r"(~~)(.+?)~~", "del"), "strike", 65)
    return made
