"""Markdown's own steps, left out where a text lacks what they look for. The result is the same.

The quick form of the inline patterns is in ``inline``; ``Engine(thorough=True)`` has none of them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement

from markdown.blockparser import BlockParser
from markdown.blockprocessors import HRProcessor
from markdown.extensions.attr_list import AttrListTreeprocessor
from markdown.preprocessors import HtmlBlockPreprocessor
from markdown.treeprocessors import UnescapeTreeprocessor
from markdown.util import STX

if TYPE_CHECKING:
    from markdown.blockprocessors import BlockProcessor

_PROSE = re.compile(r"[^\W\d_][^\n]*(?:\n[^\W\d_][^\n]*)*\n?$")
"""A block each of whose lines begins with a letter: no block rule but the paragraph's can match it."""

_HEADING = re.compile(r"(#{1,6})([^#\\\n|!\x02]+)")
"""A block that is one heading without any sign of a table, an admonition or a placeholder."""

_RULE_END = re.compile(r"[-_*][ ]*(?:\n|\Z)")

_AUTOLINK = re.compile(r"<https?://[^\s<>`'\"\x00]*>")
"""What looks like a tag and is none."""

_NEEDLES = {
    "placeholder": STX,
    "table": "|",
    "hashheader": "#",
    "setextheader": "\n",
    "quote": ">",
    "deflist": ":",
    "abbr": "*[",
    "footnote": "[^",
    "reference": "]:",
}
"""Block rules by their registered names, with what a block must hold for each to match at all."""

_INDENT = "    "
_OF_INDENTED = ("indent", "defindent", "code")
"""The rules for blocks that begin with four spaces; admonitions go on in such blocks, too."""

_Plan = list[tuple["BlockProcessor", str]]


class QuickParser(BlockParser):
    """Gives paragraphs of prose to the paragraph rule at once; tries no rule whose signs a block lacks."""

    _rules: tuple[BlockProcessor, _Plan, _Plan] | None = None

    def parseBlocks(self, parent: Element, blocks: list[str]) -> None:  # noqa: N802 (Markdown's name)
        """Parse blocks below a parent."""
        if self._rules is None:
            self._rules = (self.blockprocessors["paragraph"], *self._plans())
        paragraph, outer, indented = self._rules
        state = self.state
        while blocks:
            block = blocks[0]
            if block[:1].isalpha() and ("\n" not in block or _PROSE.match(block)):
                if not state or state[-1] != "list":
                    SubElement(parent, "p").text = block
                elif not len(parent) and not parent.text:
                    parent.text = block
                else:
                    paragraph.run(parent, blocks)
                    continue
                del blocks[0]
                continue
            if block[:1] == "#" and (heading := _HEADING.fullmatch(block)):
                SubElement(parent, f"h{len(heading[1])}").text = heading[2].strip()
                del blocks[0]
                continue
            for processor, needle in indented if block.startswith(_INDENT) else outer:
                if (
                    needle in block
                    and processor.test(parent, block)
                    and processor.run(parent, blocks) is not False
                ):
                    break

    def _plans(self) -> tuple[_Plan, _Plan]:
        """The rules in their order, for blocks that are not indented and for those that are."""
        rules = self.blockprocessors
        needles = {id(rules[name]): needle for name, needle in _NEEDLES.items()}
        indented = [(rule, needles.get(id(rule), "")) for rule in rules]
        needles[id(rules["admonition"])] = "!!!"
        skipped = [rules[name] for name in _OF_INDENTED]
        return [(rule, needles.get(id(rule), "")) for rule in rules if rule not in skipped], indented


class QuickRule(HRProcessor):
    """Looks for a line across the page only where a line ends in a sign of one."""

    def test(self, parent: Element, block: str) -> bool:
        """Whether a line of the block draws one."""
        return _RULE_END.search(block) is not None and super().test(parent, block)


class QuickHtmlBlocks(HtmlBlockPreprocessor):
    """Takes raw HTML out of bodies that may have some."""

    def run(self, lines: list[str]) -> list[str]:
        """The lines with a placeholder for each block of raw HTML."""
        text = "\n".join(lines)
        if ">" not in text:
            return lines
        if "&" in text or text.count("<") != len(_AUTOLINK.findall(text)):
            return super().run(lines)
        return lines


class QuickAttributes(AttrListTreeprocessor):
    """Reads attribute lists where there is a brace."""

    def run(self, doc: Element) -> None:
        """Give elements the attributes written behind them."""
        if "{" in "".join(doc.itertext()):
            super().run(doc)


class QuickUnescape(UnescapeTreeprocessor):
    """Looks for escaped characters only where the sign of one stands."""

    def unescape(self, text: str) -> str:
        """The text with the characters that were escaped."""
        return super().unescape(text) if STX in text else text

    def run(self, root: Element) -> None:
        """Bring back escaped characters."""
        if STX in "".join(root.itertext()):
            super().run(root)
            return
        for element in root.iter():
            for name, value in element.items():
                if value and STX in value:
                    element.set(name, self.unescape(value))
