"""Footnotes: numbered where they are first cited, in native digits, with ids of this body's own."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions.footnotes import FootnoteBlockProcessor, FootnoteExtension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor

from prsite.digest import short
from prsite.markup.conversion import Conversion

_CITED = "data-footnote"
_NAMED = re.compile(r"\[\^([^\]]+)\]")


class Citation(InlineProcessor):
    """``[^name]`` in a text, where such a note exists."""

    def __init__(self, notes: FootnoteExtension) -> None:
        super().__init__(r"\[\^([^\]]*)\]")
        self.notes = notes

    def handleMatch(  # type: ignore[override]  # noqa: N802 (Markdown's name)
        self, m: re.Match[str], data: str
    ) -> tuple[Element | None, int | None, int | None]:
        """The mark, where there is such a note."""
        mark = self.cite(m.group(1))
        return (None, None, None) if mark is None else (mark, m.start(0), m.end(0))

    def cite(self, name: str) -> Element | None:
        """A mark without a number yet: what is cited first is known only when all is read."""
        return Element("sup", {_CITED: name}) if name in self.notes.footnotes else None


class _Appendix(Treeprocessor):
    """Puts the notes behind the text, so that the inline patterns read them too."""

    def __init__(self, md: Markdown, notes: FootnoteExtension) -> None:
        super().__init__(md)
        self.notes = notes

    def run(self, root: Element) -> None:
        """Append a section holding every note, in the order they are defined."""
        if not self.notes.footnotes:
            return
        section = SubElement(root, "section", {"class": "footnotes"})
        items = SubElement(section, "ol")
        done: set[str] = set()
        # A note may define another inside itself, so the notes grow while they are read.
        while pending := [name for name in self.notes.footnotes if name not in done]:
            for name in pending:
                done.add(name)
                holder = Element("div")
                self.notes.parser.parseChunk(holder, self.notes.footnotes[name])
                item = SubElement(items, "li", {_CITED: name})
                item.extend(list(holder))


class NativeFootnoteExtension(FootnoteExtension):
    """Keeps Markdown's reading of definitions; the numbering and the markup are ours."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Markdown's name)
        """Register."""
        md.registerExtension(self)
        self.parser = md.parser
        self.md = md
        md.parser.blockprocessors.register(FootnoteBlockProcessor(self), "footnote", 17)
        md.inlinePatterns.register(Citation(self), "footnote", 175)
        md.treeprocessors.register(_Appendix(md, self), "footnote", 50)


def number_footnotes(root: Element, conversion: Conversion) -> None:
    """Number the citations in the order they stand, order the notes by it, and link both ways.

    Ids carry a digest of the file's path: a page of several bodies has no id twice.
    """
    _report_unknown(root, conversion)
    section = next((s for s in root if s.tag == "section" and s.get("class") == "footnotes"), None)
    if section is None:
        return
    notes = {item.get(_CITED, ""): item for item in section[0]}
    order = _citation_order(root, section, notes)
    prefix = short(conversion.path, 6)
    numbers = {name: number for number, name in enumerate(order, 1)}
    cited: dict[str, list[str]] = {name: [] for name in order}
    for mark in [e for e in root.iter("sup") if _CITED in e.attrib]:
        name = mark.attrib.pop(_CITED)
        if name in numbers:
            _mark(mark, name, numbers[name], cited, prefix, conversion)
    for name, item in notes.items():
        section[0].remove(item)
        del item.attrib[_CITED]
        if name not in numbers:
            line = conversion.source.line_with(f"[^{name}]:")
            conversion.warning("footnote-unused", line, name=name)
    for name in order:
        item = notes[name]
        item.set("id", f"fn-{prefix}-{numbers[name]}")
        _lead_back(item, cited[name], numbers[name], conversion)
        section[0].append(item)
    if order:
        section.set("role", "doc-endnotes")
        section.set("aria-label", conversion.text("Footnotes"))
    else:
        root.remove(section)


def _citation_order(root: Element, section: Element, notes: dict[str, Element]) -> list[str]:
    """The names of the notes that can be reached from the text, as a reader meets them."""
    order: dict[str, None] = {}

    def meet(element: Element) -> None:
        for mark in element.iter("sup"):
            name = mark.get(_CITED)
            if name in notes:
                order[name] = None

    for child in root:
        if child is not section:
            meet(child)
    met: set[str] = set()
    while pending := [name for name in order if name not in met]:
        for name in pending:
            met.add(name)
            meet(notes[name])
    return list(order)


def _mark(
    mark: Element, name: str, number: int, cited: dict[str, list[str]], prefix: str, conversion: Conversion
) -> None:
    times = len(cited[name])
    id_ = f"fnref-{prefix}-{number}" + (f"-{times + 1}" if times else "")
    cited[name].append(id_)
    mark.set("id", id_)
    mark.set("class", "footnote-ref")
    link = SubElement(mark, "a", {"href": f"#fn-{prefix}-{number}", "role": "doc-noteref"})
    link.text = conversion.number(number)


def _lead_back(item: Element, ids: list[str], number: int, conversion: Conversion) -> None:
    last = item[-1] if len(item) and item[-1].tag == "p" else SubElement(item, "p")
    label = conversion.text("Back to the text")
    for times, id_ in enumerate(ids, 1):
        if len(last):
            last[-1].tail = (last[-1].tail or "") + "\u00a0"
        else:
            last.text = (last.text or "") + ("\u00a0" if last.text else "")
        which = conversion.number(number) + (f"-{conversion.number(times)}" if times > 1 else "")
        link = SubElement(
            last,
            "a",
            {
                "href": f"#{id_}",
                "class": "footnote-back",
                "role": "doc-backlink",
                "aria-label": f"{label} ({which})",
            },
        )
        link.text = "↩\ufe0e"


def _report_unknown(root: Element, conversion: Conversion) -> None:
    for element in root.iter():
        if element.tag == "code":
            texts: tuple[str | None, ...] = (element.tail,)
        else:
            texts = (element.text, element.tail)
        for text in texts:
            if text and "[^" in text:
                for name in _NAMED.findall(text):
                    line = conversion.source.line_with(f"[^{name}]")
                    conversion.warning("footnote-missing", line, name=name)
