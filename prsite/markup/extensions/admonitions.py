"""Admonitions (``!!! note "title"``) whose usual titles are words of the theme."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.admonition import AdmonitionProcessor

from prsite.markup.conversion import Conversion

_UNTITLED = "\x02title\x03"

TITLES = {
    "note": "Note",
    "info": "Note",
    "tip": "Tip",
    "hint": "Tip",
    "important": "Important",
    "warning": "Warning",
    "attention": "Warning",
    "caution": "Warning",
    "danger": "Danger",
    "error": "Danger",
    "example": "Example",
    "question": "Question",
    "quote": "Quote",
    "success": "Done",
}
"""The message that titles an admonition without a title of its own; «note» for any other word."""


class _LocalAdmonitionProcessor(AdmonitionProcessor):
    def get_class_and_title(self, match: re.Match[str]) -> tuple[str, str | None]:
        """The class, and the title where one is given."""
        kind, title = super().get_class_and_title(match)
        return kind, title if match.group(2) is not None else _UNTITLED


class LocalAdmonitionExtension(Extension):
    """Registers the processor in the place of Markdown's own."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Markdown's name)
        """Register."""
        md.parser.blockprocessors.register(_LocalAdmonitionProcessor(md.parser), "admonition", 105)


def title_admonitions(root: Element, conversion: Conversion) -> None:
    """Give each admonition its role, and its title where the author gave none."""
    for box in root.iter("div"):
        classes = box.get("class", "").split()
        if classes[:1] != ["admonition"]:
            continue
        box.set("role", "note")
        if len(box) and box[0].text == _UNTITLED:
            kind = classes[1] if len(classes) > 1 else "note"
            box[0].text = conversion.text(TITLES.get(kind, "Note"))
