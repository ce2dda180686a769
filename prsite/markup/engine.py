"""The configured Markdown, kept by each thread for its next body: it is the same for every language."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

import markdown
from markdown.extensions.abbr import AbbrExtension
from markdown.extensions.attr_list import AttrListExtension
from markdown.extensions.def_list import DefListExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension

from prsite.markup.extensions.admonitions import LocalAdmonitionExtension
from prsite.markup.extensions.directives import PlaceholderProcessor
from prsite.markup.extensions.emphasis import register_emphasis
from prsite.markup.extensions.footnotes import NativeFootnoteExtension
from prsite.markup.extensions.inline import (
    CharacterReference,
    InlineTreeprocessor,
    MailAddress,
    register_links,
)
from prsite.markup.extensions.listindent import ListIndentPreprocessor
from prsite.markup.extensions.shortcuts import (
    QuickAttributes,
    QuickHtmlBlocks,
    QuickParser,
    QuickRule,
    QuickUnescape,
)

if TYPE_CHECKING:
    from prsite.markup.conversion import Conversion


class Engine(markdown.Markdown):
    """Python-Markdown with our constructs, stopped at the tree: serialising is ours.

    ``extra`` names Markdown extensions (``package.module:Class``) of the site's own. Their pre-, block,
    inline and tree processors work; postprocessors, which rewrite finished HTML, are not run. ``thorough``
    leaves Markdown's own parser, loop and processors where quicker ones would take their places.
    """

    def __init__(self, extra: tuple[str, ...] = (), *, thorough: bool = False) -> None:
        self.conversion: Conversion | None = None
        self.has_quick_parser = not (extra or thorough)
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
        self.preprocessors.register(ListIndentPreprocessor(self, quick=not thorough), "list_indent", 10)
        self.parser.blockprocessors.register(PlaceholderProcessor(self), "placeholder", 120)
        register_emphasis(self, quick=not thorough)
        self.inlinePatterns.register(MailAddress(self), "automail", 110)
        self.inlinePatterns.register(CharacterReference(self), "entity", 80)
        self.treeprocessors.deregister("prettify")
        if not thorough:
            self._take_short_cuts()

    def build_parser(self) -> Engine:
        """Build the parts; the block parser is the quick one unless a site has rules of its own."""
        super().build_parser()
        if self.has_quick_parser:
            quick = QuickParser(self)
            quick.blockprocessors = self.parser.blockprocessors
            quick.blockprocessors.register(QuickRule(quick), "hr", 50)
            for processor in quick.blockprocessors:
                processor.parser = quick
            self.parser = quick
        return self

    def _take_short_cuts(self) -> None:
        """Put the quick forms in the places of Markdown's own."""
        register_links(self)
        self.preprocessors.register(QuickHtmlBlocks(self), "html_block", 20)
        self.treeprocessors.register(InlineTreeprocessor(self), "inline", 20)
        self.treeprocessors.register(QuickAttributes(self), "attr_list", 8)
        self.treeprocessors.register(QuickUnescape(self), "unescape", 0)

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


_Key = tuple[tuple[str, ...], bool]


class _Kept(threading.local):
    def __init__(self) -> None:
        self.engines: dict[_Key, Engine] = {}


_KEPT = _Kept()


def borrow_engine(extra: tuple[str, ...] = (), *, thorough: bool = False) -> Engine:
    """A clean engine of this thread. Give it back with ``return_engine`` unless it failed half-way."""
    engine = _KEPT.engines.pop((extra, thorough), None)
    if engine is None:
        return Engine(extra, thorough=thorough)
    engine.reset()
    return engine


def return_engine(engine: Engine, extra: tuple[str, ...] = (), *, thorough: bool = False) -> None:
    """Keep an engine for this thread's next body."""
    engine.conversion = None
    _KEPT.engines[extra, thorough] = engine
