"""Tables: alignment as classes, and a frame that lets a wide table scroll by itself."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from prsite.markup.conversion import Conversion
from prsite.markup.tree import parents_of, wrap

POLL = "poll-results"
"""The class of a poll's table, which is as narrow as a telephone and belongs to a figure of its own."""
_CLASSES = {"left": "align-start", "right": "align-end", "center": "align-center"}


def dress_tables(root: Element, conversion: Conversion) -> None:
    """Turn alignments into classes and put each table into a named, focusable frame.

    A source's «left» is the side where lines begin: ``:---`` means start in Persian too.
    """
    for cell in root.iter():
        if cell.tag in ("td", "th"):
            css_class = _CLASSES.get(cell.attrib.pop("align", ""))
            if css_class:
                cell.set("class", f"{cell.get('class', '')} {css_class}".strip())
            if cell.tag == "th" and "scope" not in cell.attrib:
                cell.set("scope", "col")
    tables = [table for table in root.iter("table") if table.get("class") != POLL]
    if not tables:
        return
    parents = parents_of(root)
    label = conversion.text("Table")
    for number, table in enumerate(tables, 1):
        for cell in [c for c in table.iter("th") if not len(c) and not (c.text or "").strip()]:
            cell.tag = "td"
            del cell.attrib["scope"]
        parent = parents[table]
        name = label if len(tables) == 1 else f"{label} {conversion.number(number)}"
        frame = Element(
            "div", {"class": "table-scroll", "role": "region", "tabindex": "0", "aria-label": name}
        )
        wrap(parent, list(parent).index(table), frame)
