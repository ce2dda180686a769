"""Task lists: ``- [ ] …`` and ``- [x] …`` become boxes that show a state and cannot be changed."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from prsite.markup.tree import BLOCKS, add_class

_BOX = re.compile(r"\s*\[([ xX\u00d7])\][ \u00a0\n]+")


def check_tasks(root: Element) -> None:
    """Give each item that begins with a box a checkbox whose label is the item's own words."""
    for tasks in root.iter("ul"):
        for item in tasks:
            if item.tag == "li" and _make_task(item):
                add_class(tasks, "tasks")


def _make_task(item: Element) -> bool:
    holder = item
    if not (item.text or "").strip() and len(item) and item[0].tag == "p":
        holder = item[0]
    box = _BOX.match(holder.text or "")
    if box is None:
        return False
    checkbox = Element("input", {"type": "checkbox", "disabled": ""})
    if box[1] != " ":
        checkbox.set("checked", "")
    checkbox.tail = " " + (holder.text or "")[box.end() :]
    label = Element("label")
    label.append(checkbox)
    while len(holder) and holder[0].tag not in BLOCKS:
        child = holder[0]
        holder.remove(child)
        label.append(child)
    holder.text = None
    holder.insert(0, label)
    add_class(item, "task")
    return True
