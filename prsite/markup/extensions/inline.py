"""Inline patterns: the same result as Python-Markdown's own loop, without trying what cannot match."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, NamedTuple
from xml.etree.ElementTree import Element, SubElement

from markdown.inlinepatterns import (
    AUTOMAIL_RE,
    ENTITY_RE,
    IMAGE_LINK_RE,
    IMAGE_REFERENCE_RE,
    LINK_RE,
    REFERENCE_RE,
    ImageInlineProcessor,
    ImageReferenceInlineProcessor,
    InlineProcessor,
    LinkInlineProcessor,
    ReferenceInlineProcessor,
    ShortImageReferenceInlineProcessor,
    ShortReferenceInlineProcessor,
)
from markdown.treeprocessors import InlineProcessor as MarkdownInline
from markdown.util import ETX, STX, AtomicString, code_escape

from prsite.markup.conversion import BodyTooDeepError
from prsite.markup.extensions.footnotes import Citation

if TYPE_CHECKING:
    from markdown import Markdown
    from markdown.inlinepatterns import Pattern
    from markdown.util import Registry

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
_SIGNS = tuple(dict.fromkeys(sign for triggers in _TRIGGERS.values() for sign in triggers))
_OF_REFERENCES = frozenset({"reference", "image_reference", "short_reference", "short_image_ref"})
"""The patterns that change nothing in a body that defines no ``[reference]: address``."""

_PLAIN = r"[^*_`\[\]<>&\\\x02]"
_SOLID = r"[^*_`\[\]<>&\\\x02\s]"
_TARGET = r"\(([^\s()<>'\"`\[\]\x02\\]*)(?: \"([^*_`\[\]<>&\\\x02\"'()]+)\")?\)"
_SIMPLE = re.compile(
    rf"\*(?<!\*\*)(\*?)(?![\s*])({_PLAIN}*{_SOLID})\*\1(?!\*)"
    rf"|\*(?<!\S\*)\*\*(?![\s*])({_PLAIN}*{_SOLID})\*\*\*(?!\S)"
    rf"|\[(?<!!\[)(?!\^)({_PLAIN}+)\]{_TARGET}"
    rf"|!\[({_PLAIN}*)\]{_TARGET}"
    rf"|\[\^({_PLAIN}*)\]"
    r"|<([A-Za-z][A-Za-z0-9+.-]*://[^\s<>`\\\[\]\x02]*)>"
    r"|`(?<!``)([^`]+)`(?!`)"
    r"|\\([^\n])"
    r"|&(#[0-9]+;|#x[0-9a-fA-F]+;|[a-zA-Z0-9]+;)"
    r"|\*|_|`|\[|\]|<|>|&|\\|\x02"
)
"""Emphasis, strong emphasis, a link, a picture, a note's mark, an address, code, an escape and a character
reference with nothing inside that asks for a second look, and in no group the sign of anything else. Each
begins with its sign itself, which lets the search leap from sign to sign."""
_BREAK = "  \n"
_WHITE = re.compile(r"\s")

_BRACKET = re.compile(r"[\[\]]")
_SIMPLE_TARGET = re.compile(r"\(([^\s()<>'\"\x02]*)\)")
"""``(address)`` without anything in it that asks for a second look."""


class _Rule(NamedTuple):
    """A pattern, what a text must hold for it, and whether it reads reference definitions."""

    pattern: object
    triggers: tuple[str, ...]
    reads_references: bool


class InlineTreeprocessor(MarkdownInline):
    """Skips each pattern and each block without its signs: more than half the time of a body of prose."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self._rules: list[_Rule] | None = None
        self._plans: dict[tuple[tuple[str, ...], bool], list[_Rule]] = {}
        self._plan: list[_Rule] = []
        self._signs: tuple[str, ...] = ()
        self._has_foreign = False

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        """Apply the inline patterns to a tree."""
        if self._rules is None:
            self._rules = _rules(self.md.inlinePatterns)
            self._has_foreign = not all(rule.triggers for rule in self._rules)
        if self._has_foreign:
            self._plan = self._rules
            return super().run(tree, ancestors)
        text = "".join(tree.itertext())
        self._signs = tuple([sign for sign in _SIGNS if sign[-1] in text and sign in text])
        self._plan = self._plan_of(self._signs, bool(self.md.references))
        marked = [block for block in tree if self._is_marked(block)]
        if any(block.tail for block in marked):
            return super().run(tree, ancestors)
        part = Element(tree.tag)
        part.extend(marked if self.md.references else [block for block in marked if not self._take(block)])
        if len(part):
            super().run(part, ancestors)
        return tree

    def _plan_of(self, signs: tuple[str, ...], has_references: bool) -> list[_Rule]:
        """The patterns for a body with these signs, in their order."""
        plan = self._plans.get((signs, has_references))
        if plan is None:
            plan = [
                rule
                for rule in self._rules or ()
                if not set(signs).isdisjoint(rule.triggers) and (has_references or not rule.reads_references)
            ]
            self._plans[signs, has_references] = plan
        return plan

    def _is_marked(self, block: Element) -> bool:
        if block.tail:
            return True
        text = "".join(block.itertext()) if len(block) else block.text or ""
        return any(map(text.__contains__, self._signs))

    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:  # noqa: N802, N803
        """Take the place of the private method that tries every pattern on every text."""
        if isinstance(data, AtomicString):
            return data
        if self._signs and not any(map(data.__contains__, self._signs)):
            return data
        start = 0
        index = patternIndex
        plan = self._plan
        while index < len(plan):
            pattern, triggers, _ = plan[index]
            if triggers and not any(map(data.__contains__, triggers)):
                index, start = index + 1, 0
                continue
            data, matched, start = self._InlineProcessor__applyPattern(  # type: ignore[attr-defined]
                pattern, data, index, start
            )
            if not matched:
                index += 1
        return data

    def _take(self, block: Element) -> bool:
        """Build what is written in a block at once, unless there is more than ``_SIMPLE`` in it."""
        found: list[tuple[Element, _Pieces]] = []
        for element in block.iter():
            tail, text = element.tail, element.text
            if tail and element is not block and any(map(tail.__contains__, self._signs)):
                return False
            if not text or isinstance(text, AtomicString) or not any(map(text.__contains__, self._signs)):
                continue
            pieces = self._pieces(text)
            if pieces is None:
                return False
            found.append((element, pieces))
        for element, pieces in found:
            element.text = pieces.words[0] or None
            for child, tail in zip(pieces.made, pieces.words[1:], strict=True):
                child.tail = tail or None
            element[:0] = pieces.made
        return True

    def _pieces(self, text: str) -> _Pieces | None:
        """A text cut at its simple constructs; None where there are others."""
        if "`" in text and "\\" in text:
            return None
        pieces = _Pieces([], [""])
        words = pieces.words
        for number, line in enumerate(text.split(_BREAK) if _BREAK in text else (text,)):
            if number:
                pieces.add(Element("br"))
            at = 0
            for found in _SIMPLE.finditer(line):
                made = self._make(found) if found.lastindex else None
                if made is None:
                    return None
                words[-1] += line[at : found.start()]
                at = found.end()
                if isinstance(made, str):
                    words[-1] += made
                else:
                    pieces.add(made)
            words[-1] += line[at:]
        return pieces

    def _make(self, found: re.Match[str]) -> Element | str | None:
        """What a simple construct becomes; None where Markdown must decide."""
        double, inner, triple, label, target, title, alt, source, caption, note, address, code, char, name = (
            found.groups()
        )
        if inner:
            return _with_text(Element("strong" if double else "em"), inner)
        if label:
            return _with_text(_titled(Element("a", {"href": target}), title), label)
        if address:
            return _with_text(Element("a", {"href": address}), AtomicString(address))
        if alt is not None:
            image = _titled(Element("img", {"src": source}), caption)
            image.set("alt", alt)
            return image
        if code:
            return _with_text(Element("code"), AtomicString(code_escape(code.strip())))
        if char:
            return f"{STX}{ord(char)}{ETX}" if char in self.md.ESCAPED_CHARS else None
        if name:
            character = html.unescape(f"&{name}")
            return None if character == f"&{name}" else "".join(f"{STX}{ord(c)}{ETX}" for c in character)
        if triple:
            strong = Element("strong")
            _with_text(SubElement(strong, "em"), triple)
            return strong
        citation = self.md.inlinePatterns["footnote"]
        return citation.cite(note) if isinstance(citation, Citation) else None


class _Pieces(NamedTuple):
    """The elements of a text, and the words before, between and behind them."""

    made: list[Element]
    words: list[str]

    def add(self, element: Element) -> None:
        self.made.append(element)
        self.words.append("")


def _with_text(element: Element, text: str) -> Element:
    element.text = text
    return element


def _titled(element: Element, title: str | None) -> Element:
    if title:
        element.set("title", _WHITE.sub(" ", title.strip()))
    return element


def _rules(patterns: Registry[Pattern]) -> list[_Rule]:
    names = {id(patterns[name]): name for name in _TRIGGERS if name in patterns}
    found = [(pattern, names.get(id(pattern), "")) for pattern in patterns]
    return [_Rule(pattern, _TRIGGERS.get(name, ()), name in _OF_REFERENCES) for pattern, name in found]


_LONGEST_SEARCH = 5_000_000
"""Characters of one text that are read in vain for the ends of link targets: about a second."""


class _Text(LinkInlineProcessor):
    """Finds the end of a link's text without reading to the end of the paragraph for each open bracket."""

    _failed: str = ""
    _ends: dict[int, int] | None = None
    _unclosed: str = ""
    _searched = 0

    def getText(self, data: str, index: int) -> tuple[str, int, bool]:  # noqa: N802 (Markdown's name)
        """The text up to the bracket that closes the one before ``index``."""
        close = data.find("]", index)
        if close < 0:
            return "", index, False
        if data.find("[", index, close) < 0:
            return data[index:close], close + 1, True
        if data is self._failed:
            if self._ends is None:
                self._ends = _bracket_ends(data)
            end = self._ends.get(index - 1)
            return ("", index, False) if end is None else (data[index:end], end + 1, True)
        found = super().getText(data, index)
        if not found[2]:
            self._failed, self._ends = data, None
        return found

    def getLink(self, data: str, index: int) -> tuple[str, str | None, int, bool]:  # noqa: N802 (Markdown's name)
        """The target, the title and the end of what stands in parentheses behind the text."""
        simple = _SIMPLE_TARGET.match(data, index)
        if simple is not None:
            return simple.group(1), None, simple.end(), True
        if data[index : index + 1] != "(" or all(data.find(sign, index) < 0 for sign in ")'\""):
            # (Markdown reads a quotation mark that is never closed in a way of its own.)
            return "", None, index, False
        found = super().getLink(data, index)
        if not found[3]:
            if data is not self._unclosed:
                self._unclosed, self._searched = data, 0
            self._searched += len(data) - index
            if self._searched > _LONGEST_SEARCH:
                raise BodyTooDeepError
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
