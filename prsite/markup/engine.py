"""The configured Markdown, kept by each thread for its next body: it is the same for every language."""

from __future__ import annotations

import re
import threading
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

import markdown
from markdown.blockparser import BlockParser
from markdown.extensions.abbr import AbbrExtension
from markdown.extensions.attr_list import AttrListExtension
from markdown.extensions.def_list import DefListExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.preprocessors import HtmlBlockPreprocessor

from prsite.markup.extensions.admonitions import LocalAdmonitionExtension
from prsite.markup.extensions.directives import PlaceholderProcessor
from prsite.markup.extensions.footnotes import NativeFootnoteExtension
from prsite.markup.extensions.inline import (
    CharacterReference,
    InlineTreeprocessor,
    MailAddress,
    register_emphasis,
    register_links,
)
from prsite.markup.extensions.listindent import ListIndentPreprocessor

if TYPE_CHECKING:
    from prsite.markup.conversion import Conversion

_PLAIN = re.compile(r"[^\W\d_][^\n]*(?:\n[^\W\d_][^\n]*)*\n?$")
"""A block each of whose lines begins with a letter: no block rule but the paragraph's can match it."""


class _PlainFirstParser(BlockParser):
    """Gives paragraphs of prose to the paragraph rule at once: most blocks are that."""

    def parseBlocks(self, parent: Element, blocks: list[str]) -> None:  # noqa: N802 (Markdown's name)
        """Parse blocks below a parent."""
        paragraph = self.blockprocessors["paragraph"]
        while blocks:
            if _PLAIN.match(blocks[0]):
                paragraph.run(parent, blocks)
                continue
            for processor in self.blockprocessors:
                if processor.test(parent, blocks[0]) and processor.run(parent, blocks) is not False:
                    break


class _HtmlBlocks(HtmlBlockPreprocessor):
    """Takes raw HTML out; a body without ``>`` has none."""

    def run(self, lines: list[str]) -> list[str]:
        """The lines with a placeholder for each block of raw HTML."""
        return super().run(lines) if any(">" in line for line in lines) else lines


class Engine(markdown.Markdown):
    """Python-Markdown with our constructs, stopped at the tree: serialising is ours.

    ``extra`` names Markdown extensions (``package.module:Class``) of the site's own. Their pre-, block,
    inline and tree processors work; postprocessors, which rewrite finished HTML, are not run.
    """

    def __init__(self, extra: tuple[str, ...] = ()) -> None:
        self.conversion: Conversion | None = None
        self.is_plain = not extra
        super().__init__(
            extensions=[
                AbbrExtension(),
                AttrListExtension(),
                DefListExtension(),
                TableExtension(use_align_attribute=True),
                SaneListExtension(),
                LocalAdmonitionExtension(),
                NativeFootnoteExtension(),
                *extra,
            ],
            output_format="html",
        )
        self.ESCAPED_CHARS.extend("<:^~")
        self.preprocessors.deregister("normalize_whitespace")
        self.preprocessors.register(_HtmlBlocks(self), "html_block", 20)
        self.preprocessors.register(ListIndentPreprocessor(self), "list_indent", 10)
        self.parser.blockprocessors.register(PlaceholderProcessor(self), "placeholder", 120)
        register_emphasis(self)
        register_links(self)
        self.inlinePatterns.register(MailAddress(self), "automail", 110)
        self.inlinePatterns.register(CharacterReference(self), "entity", 80)
        self.treeprocessors.register(InlineTreeprocessor(self), "inline", 20)
        self.treeprocessors.deregister("prettify")

    def build_parser(self) -> Engine:
        """Build the parts; the block parser is the quick one."""
        super().build_parser()
        if not self.is_plain:
            return self
        quick = _PlainFirstParser(self)
        quick.blockprocessors = self.parser.blockprocessors
        for processor in quick.blockprocessors:
            processor.parser = quick
        self.parser = quick
        return self

    def tree(self, lines: list[str], conversion: Conversion) -> Element:
        """The tree of a body whose fenced code and directives have been taken out."""
        self.conversion = conversion
        for preprocessor in self.preprocessors:
            lines = preprocessor.run(lines)
        self.parser.parseDocument(lines)
        root = self.parser.root
        for treeprocessor in self.treeprocessors:
            changed = treeprocessor.run(root)
            root = root if changed is None else changed
        return root


class _Kept(threading.local):
    def __init__(self) -> None:
        self.engines: dict[tuple[str, ...], Engine] = {}


_KEPT = _Kept()


def borrow_engine(extra: tuple[str, ...] = ()) -> Engine:
    """A clean engine of this thread. Give it back with ``return_engine`` unless it failed half-way."""
    engine = _KEPT.engines.pop(extra, None)
    if engine is None:
        return Engine(extra)
    engine.reset()
    return engine


def return_engine(engine: Engine, extra: tuple[str, ...] = ()) -> None:
    """Keep an engine for this thread's next body."""
    engine.conversion = None
    _KEPT.engines[extra] = engine
