"""One body: Markdown in, safe HTML with everything known about it out."""

from __future__ import annotations

import html
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from prsite.diagnostics import Checked, error
from prsite.i18n.languages import direction, language
from prsite.markup.blocks import take_out
from prsite.markup.conversion import DEEPEST, PLACEHOLDER, BodyTooDeepError, Conversion, MarkupOptions
from prsite.markup.engine import borrow_engine, return_engine
from prsite.markup.extensions.admonitions import title_admonitions
from prsite.markup.extensions.autolinks import ADDRESS_SIGNS, link_addresses
from prsite.markup.extensions.direction import set_directions
from prsite.markup.extensions.directives import BLOCK, CODE, expand_directives
from prsite.markup.extensions.footnotes import number_footnotes
from prsite.markup.extensions.highlight import set_code
from prsite.markup.extensions.honorifics import HONORIFICS, keep_honorifics
from prsite.markup.extensions.isolation import isolate_runs
from prsite.markup.extensions.tables import dress_tables
from prsite.markup.extensions.tasks import check_tasks
from prsite.markup.headings import HEADINGS, name_headings, place_contents, shift_headings
from prsite.markup.html import write_inner
from prsite.markup.links import resolve_links
from prsite.markup.media import SOURCES, resolve_images, wrap_figures
from prsite.markup.raw import restore_raw
from prsite.markup.safety import examine, sanitise
from prsite.markup.source import SourceLines, clean
from prsite.markup.survey import Survey
from prsite.markup.text import plain_text
from prsite.markup.tree import parents_of, replace
from prsite.model.body import Body
from prsite.model.protocols import Resolver


def convert(
    source: str, *, path: str, first_line: int, lang: str, resolver: Resolver, options: MarkupOptions
) -> Checked[Body]:
    """The body of a source text whose first line is line ``first_line`` of the file ``path``.

    Never raises for what an author wrote: a body that cannot be read becomes an empty one and an error.
    What the resolver raises goes through.
    """
    text, dirty = clean(source)
    conversion = Conversion(
        path=path,
        lang=lang,
        base=direction(lang),
        digits=options.digits or language(lang).digits,
        resolver=resolver,
        options=options,
        source=SourceLines(text, first_line),
        toc=options.toc,
    )
    if dirty:
        conversion.warning("control-characters", first_line + dirty[0], count=len(dirty))
    if not text.strip():
        return Checked(Body(html="", toc=options.toc), tuple(conversion.diagnostics))
    try:
        body = _finish(_read(text, conversion), conversion)
    except (RecursionError, BodyTooDeepError):
        return Checked(Body(html=""), (error("body-too-deep", path, first_line, deepest=DEEPEST),))
    except _Unreadable:
        return Checked(Body(html=""), (error("body-unreadable", path, first_line),))
    return Checked(body, tuple(conversion.diagnostics))


class _Unreadable(Exception):
    """The Markdown library failed on this text."""


@dataclass(slots=True)
class _Tree:
    root: Element
    held: Survey
    had_raw: bool


def _read(text: str, conversion: Conversion) -> _Tree:
    """The tree as Markdown understands the text, raw HTML in its place."""
    lines = take_out(text, conversion)
    engine = borrow_engine(conversion.options.extensions, thorough=conversion.options.thorough)
    try:
        # Nothing in here asks the resolver: whatever fails is the library's trouble with the text.
        root = engine.tree([*lines, "", ""], conversion)
    except (AssertionError, AttributeError, IndexError, KeyError, TypeError, ValueError) as fault:
        raise _Unreadable from fault
    _check_depth(root)
    _decode(root)
    held = Survey(root, conversion)
    changed = False
    if held.has("section") or held.says("[^"):
        number_footnotes(root, conversion)
        changed = True
    if held.has("div"):
        title_admonitions(root, conversion)
        changed = True
    had_raw = engine.htmlStash.html_counter > 0
    if had_raw or (conversion.blocks and any(map(PLACEHOLDER.search, root.itertext()))):
        root = restore_raw(root, engine.htmlStash, conversion)
        _check_depth(root)
        changed = True
    return_engine(engine, conversion.options.extensions, thorough=conversion.options.thorough)
    return _Tree(root, Survey(root, conversion) if changed else held, had_raw)


def _finish(tree: _Tree, conversion: Conversion) -> Body:
    """Everything that looks at the whole tree, in the order in which each finds what it needs."""
    root, options = tree.root, conversion.options
    held = _resolve(root, tree.held, conversion)
    if held.has("ul") and held.says("["):
        check_tasks(root)
    if held.has("table", "td", "th"):
        dress_tables(root, conversion)
    if held.says(*ADDRESS_SIGNS):
        link_addresses(root, conversion)
    examine(root, conversion)
    if held.has(*HEADINGS):
        shift_headings(root, options.first_heading_level)
    headings = name_headings(root, conversion)
    if held.says("[TOC]"):
        place_contents(root, headings, conversion)
    if held.says(*HONORIFICS):
        keep_honorifics(root)
    set_directions(root, conversion.base, thorough=options.thorough)
    if options.isolate_runs and conversion.base == "rtl":
        isolate_runs(root, options.zone, thorough=options.thorough)
    text = plain_text(root)
    anchors = frozenset(e.attrib["id"] for e in root.iter() if e.get("id"))
    page = _sanitised(root, conversion) if tree.had_raw and not options.raw_html else write_inner(root)
    return Body(
        html=page,
        text=text,
        headings=headings,
        anchors=anchors,
        links=tuple(conversion.links),
        media=tuple(conversion.media),
        pictures=tuple(conversion.pictures),
        origins=tuple(conversion.origins),
        forms=tuple(conversion.forms),
        toc=conversion.toc,
    )


def _sanitised(root: Element, conversion: Conversion) -> str:
    """The page with what may not be trusted cleaned away, around the blocks of our own making."""
    parents = parents_of(root)
    kept: list[str] = []
    for block in conversion.made:
        holder = Element("div")
        replace(parents, block, Element("hr", {"id": f"prsite-made-{len(kept)}"}))
        holder.append(block)
        kept.append(write_inner(holder))
    page = sanitise(write_inner(root))
    for number, written in enumerate(kept):
        page = page.replace(f'<hr id="prsite-made-{number}">', written, 1)
    return page


def _resolve(root: Element, held: Survey, conversion: Conversion) -> Survey:
    """Everything that asks for items, files and words from outside the body, and puts elements in.

    ``held`` is what the tree holds before; what it holds then is returned.
    """
    if not held.has(CODE, "pre", "a", "area", *SOURCES, BLOCK):
        return held
    if held.has(CODE, "pre"):
        set_code(root, conversion)
    if held.has("a", "area"):
        resolve_links(root, conversion)
    if held.has(*SOURCES):
        resolve_images(root, conversion)
    if held.has(BLOCK):
        expand_directives(root, conversion)
    if held.has(BLOCK, "img"):
        wrap_figures(root)
    return Survey(root, conversion)


def _check_depth(root: Element) -> None:
    level = [root]
    for _ in range(DEEPEST):
        level = [child for element in level for child in element]
        if not level:
            return
    raise BodyTooDeepError


def _decode(root: Element) -> None:
    """Make texts and attributes what they mean: Markdown keeps some as HTML until it is written."""
    for element in root.iter():
        if element.tag == "code" and element.text:
            plain = element.text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
            element.text = plain
        for name, value in element.items():
            # Attribute lists give None to an attribute without a value.
            if not value or "&" in value:
                element.set(name, html.unescape(value or ""))
