"""Where directives stand in the tree: found as placeholders by the block parser, built when all is read."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement

from markdown.blockprocessors import BlockProcessor

from prsite.markup.conversion import PLACEHOLDER, Code, Conversion, Directive
from prsite.markup.directives.ask import build_ask
from prsite.markup.directives.contact import build_contact
from prsite.markup.directives.download import build_download
from prsite.markup.directives.figure import build_figure
from prsite.markup.directives.gallery import build_gallery
from prsite.markup.directives.poll import build_poll
from prsite.markup.directives.quote import build_quote
from prsite.markup.directives.registry import FORMS
from prsite.markup.directives.video import build_audio, build_video
from prsite.markup.tree import parents_of, replace

if TYPE_CHECKING:
    from prsite.markup.engine import Engine

BLOCK = "prsite-block"
INLINE = "prsite-inline"
CODE = "prsite-code"

Builder = Callable[[Directive, Element, Conversion], Element | None]
"""Makes the element of a directive from its values and the holder of its parsed content."""

_BUILDERS: dict[str, Builder] = {
    "figure": build_figure,
    "quote": build_quote,
    "download": build_download,
    "video": build_video,
    "audio": build_audio,
    "gallery": build_gallery,
    "contact": build_contact,
    "ask": build_ask,
    "poll": build_poll,
}


class PlaceholderProcessor(BlockProcessor):
    """Turns a placeholder line into a holder, with the content of a directive parsed inside it."""

    def __init__(self, engine: Engine) -> None:
        super().__init__(engine.parser)
        self.engine = engine

    def test(self, parent: Element, block: str) -> bool:
        """Whether the block begins with a placeholder."""
        return PLACEHOLDER.match(block.lstrip(" ")) is not None and not (
            block.startswith("    ") and len(parent) > 0 and parent[-1].tag in ("ul", "ol", "dl")
        )

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Append the holder; what follows on further lines stays to be read."""
        block = blocks.pop(0).lstrip(" ")
        found = PLACEHOLDER.match(block)
        conversion = self.engine.conversion
        if found is None or conversion is None:
            return
        if rest := block[found.end() :].lstrip("\n"):
            blocks.insert(0, rest)
        number = int(found[1])
        thing = conversion.blocks[number]
        if isinstance(thing, Code):
            SubElement(parent, CODE, {"n": str(number)})
            return
        holder = SubElement(parent, BLOCK, {"n": str(number)})
        form = FORMS.get(thing.name)
        for key in form.inline if form else ():
            if thing.values.get(key):
                SubElement(holder, INLINE, {"name": key}).text = thing.values[key]
        if thing.content is not None:
            self._parse(holder, list(thing.content))

    def _parse(self, holder: Element, lines: list[str]) -> None:
        for preprocessor in self.engine.preprocessors:
            lines = preprocessor.run([*lines, "", ""])
        self.parser.state.set("directive")
        self.parser.parseChunk(holder, "\n".join(lines))
        self.parser.state.reset()


def _content(holder: Element) -> Element:
    """What an unknown directive held, so that its links and words are looked at too."""
    made = Element("div")
    made.extend(list(holder))
    return made


def expand_directives(root: Element, conversion: Conversion) -> None:
    """Replace each holder by what its directive makes; inner ones first."""
    holders = list(root.iter(BLOCK))
    parents = parents_of(root) if holders else {}
    for holder in reversed(holders):
        directive = conversion.blocks[int(holder.get("n", "0"))]
        assert isinstance(directive, Directive)
        build = _BUILDERS.get(directive.name)
        if build is None:
            made: Element | None = _content(holder)
        elif all(directive.values.get(key) for key in FORMS[directive.name].required):
            made = build(directive, holder, conversion)
        else:
            made = None
        replace(parents, holder, made)
