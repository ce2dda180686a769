"""Inline patterns: the same result as Python-Markdown's own loop, without trying what cannot match."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from markdown.inlinepatterns import (
    AUTOMAIL_RE,
    ENTITY_RE,
    IMAGE_LINK_RE,
    IMAGE_REFERENCE_RE,
    LINK_RE,
    REFERENCE_RE,
    Delimiter,
    DelimiterProcessor,
    ImageInlineProcessor,
    ImageReferenceInlineProcessor,
    InlineProcessor,
    LinkInlineProcessor,
    ReferenceInlineProcessor,
    ShortImageReferenceInlineProcessor,
    ShortReferenceInlineProcessor,
)
from markdown.treeprocessors import InlineProcessor as MarkdownInline
from markdown.util import ETX, STX, AtomicString

if TYPE_CHECKING:
    from markdown import Markdown

# Our patterns by their registered names, with what a text must hold for each to match at all. A pattern that
# a site's own Markdown extension adds has no entry and is always tried.
_TRIGGERS: dict[str, tuple[str, ...]] = {
    "backtick": ("`",),
    "escape": ("\\",),
    "footnote": ("[^",),
    "reference": ("[",),
    "link": ("[",),
    "image_link": ("![",),
    "image_reference": ("![",),
    "short_reference": ("[",),
    "short_image_ref": ("![",),
    "autolink": (">",),
    "automail": (">",),
    "linebreak": ("  \n",),
    "html": (">",),
    "entity": ("&",),
    "em_strong": ("*", "_"),
}

_MARKUP = re.compile(r"[`\\\[>&*_]|  \n")
"""What a text must hold for any of them to match."""

_BRACKET = re.compile(r"[\[\]]")


class InlineTreeprocessor(MarkdownInline):
    """Skips each pattern whose first character the text lacks: nearly half the time of a body of prose."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self._plan: list[tuple[object, tuple[str, ...]]] | None = None
        self._all_known = False

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        """Apply the inline patterns to a tree."""
        if self._plan is None:
            patterns = self.inlinePatterns
            known = {id(patterns[name]): triggers for name, triggers in _TRIGGERS.items() if name in patterns}
            self._plan = [(pattern, known.get(id(pattern), ())) for pattern in patterns]
            self._all_known = len(known) == len(patterns)
        return super().run(tree, ancestors)

    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:  # noqa: N802, N803
        """Take the place of the private method that tries every pattern on every text."""
        plan = self._plan
        if plan is None or isinstance(data, AtomicString):
            return data
        if self._all_known and _MARKUP.search(data) is None:
            return data
        start = 0
        index = patternIndex
        while index < len(plan):
            pattern, triggers = plan[index]
            if triggers and not any(trigger in data for trigger in triggers):
                index, start = index + 1, 0
                continue
            data, matched, start = self._InlineProcessor__applyPattern(  # type: ignore[attr-defined]
                pattern, data, index, start
            )
            if not matched:
                index += 1
        return data


class _Text(LinkInlineProcessor):
    """Finds the end of a link's text without reading to the end of the paragraph for each open bracket."""

    _failed: str = ""
    _ends: dict[int, int] | None = None

    def getText(self, data: str, index: int) -> tuple[str, int, bool]:  # noqa: N802 (Markdown's name)
        """The text up to the bracket that closes the one before ``index``."""
        if data.find("]", index) < 0:
            return "", index, False
        if data is self._failed:
            if self._ends is None:
                self._ends = _bracket_ends(data)
            end = self._ends.get(index - 1)
            return ("", index, False) if end is None else (data[index:end], end + 1, True)
        found = super().getText(data, index)
        if not found[2]:
            self._failed, self._ends = data, None
        return found


def _bracket_ends(data: str) -> dict[int, int]:
    """Each opening bracket's closing one."""
    ends: dict[int, int] = {}
    open_: list[int] = []
    for bracket in _BRACKET.finditer(data):
        if bracket.group() == "[":
            open_.append(bracket.start())
        elif open_:
            ends[open_.pop()] = bracket.start()
    return ends


class _Link(_Text, LinkInlineProcessor):
    pass


class _Image(_Text, ImageInlineProcessor):
    pass


class _Reference(_Text, ReferenceInlineProcessor):
    pass


class _ShortReference(_Text, ShortReferenceInlineProcessor):
    pass


class _ImageReference(_Text, ImageReferenceInlineProcessor):
    pass


class _ShortImageReference(_Text, ShortImageReferenceInlineProcessor):
    pass


def register_links(md: Markdown) -> None:
    """Put the quick forms of the bracketed patterns in the places of Markdown's own."""
    patterns = md.inlinePatterns
    patterns.register(_Reference(REFERENCE_RE, md), "reference", 170)
    patterns.register(_Link(LINK_RE, md), "link", 160)
    patterns.register(_Image(IMAGE_LINK_RE, md), "image_link", 150)
    patterns.register(_ImageReference(IMAGE_REFERENCE_RE, md), "image_reference", 140)
    patterns.register(_ShortReference(REFERENCE_RE, md), "short_reference", 130)
    patterns.register(_ShortImageReference(IMAGE_REFERENCE_RE, md), "short_image_ref", 125)


class _Emphasis(DelimiterProcessor):
    """Never takes more than the signs that stand there: Markdown 3.11 loses a character of ``*a b**c*d``."""

    _data = ""

    def handleMatch(  # type: ignore[override]  # noqa: N802 (Markdown's name)
        self, m: re.Match[str], data: str
    ) -> tuple[Element | None, int | None, int | None]:
        """The element for the signs at the match."""
        self._data = data
        return super().handleMatch(m, data)

    def add_region(self, delim: Delimiter, a: int, b: int, c: int, d: int, size: int) -> None:
        """Note a pair of signs; of a closing run shorter than the opening, as many as it has."""
        there = 0
        while there < size and self._data[c + there : c + there + 1] == delim.token:
            there += 1
        if there > 0:
            super().add_region(delim, b - there, b, c, c + there, there)


def register_emphasis(md: Markdown) -> None:
    """Put the careful form in the place of Markdown's own."""
    emphasis = _Emphasis("*", "strong,em", md)
    emphasis.add("_", "strong,em", smart=True)
    md.inlinePatterns.register(emphasis, "em_strong", 60)


class CharacterReference(InlineProcessor):
    """``&nbsp;`` and its like become the character itself; what is none stays text."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(ENTITY_RE, md)

    def handleMatch(  # type: ignore[override]  # noqa: N802 (Markdown's name)
        self, m: re.Match[str], data: str
    ) -> tuple[str | None, int, int]:
        """The character, guarded so that no later pattern takes it for markup."""
        character = html.unescape(m.group(1))
        if character == m.group(1):
            character = "&"
            return f"{STX}{ord(character)}{ETX}", m.start(0), m.start(0) + 1
        return "".join(f"{STX}{ord(c)}{ETX}" for c in character), m.start(0), m.end(0)


class MailAddress(InlineProcessor):
    """``<name@example.org>`` becomes a plain link: spelling an address in entities hides it from nobody."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(AUTOMAIL_RE, md)

    def handleMatch(  # type: ignore[override]  # noqa: N802 (Markdown's name)
        self, m: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        """The link."""
        address = self.unescape(m.group(1)).removeprefix("mailto:")
        link = Element("a", {"href": f"mailto:{address}"})
        link.text = AtomicString(address)
        return link, m.start(0), m.end(0)
