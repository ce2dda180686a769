"""Small movements in an element tree, where text hangs on the element before it."""

from __future__ import annotations

from xml.etree.ElementTree import Element

VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
"""Elements without content (HTML, section 13.1.2)."""

BLOCKS = frozenset(
    (
        "address article aside audio blockquote caption col colgroup dd details dialog div dl dt fieldset "
        "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre "
        "section summary table tbody td tfoot th thead tr ul video prsite-block prsite-code"
    ).split()
)
"""Elements that stand on lines of their own."""

Parents = dict[Element, Element]


def parents_of(root: Element) -> Parents:
    """Each element's parent."""
    return {child: parent for parent in root.iter() for child in parent}


def replace(parents: Parents, old: Element, new: Element | None) -> None:
    """Put an element in another's place, or nothing; the text behind it stays."""
    parent = parents[old]
    at = list(parent).index(old)
    if new is None:
        drop(parent, at)
        return
    new.tail = old.tail
    old.tail = None
    parent[at] = new
    parents[new] = parent
    for element in new.iter():
        for child in element:
            parents[child] = element


def drop(parent: Element, at: int) -> None:
    """Remove a child with all it holds; the text behind it stays."""
    tail = parent[at].tail
    del parent[at]
    if tail:
        if at:
            parent[at - 1].tail = (parent[at - 1].tail or "") + tail
        else:
            parent.text = (parent.text or "") + tail


def wrap(parent: Element, at: int, wrapper: Element) -> Element:
    """Put a child inside a wrapper that takes its place; the text behind it follows the wrapper."""
    child = parent[at]
    wrapper.tail, child.tail = child.tail, None
    parent[at] = wrapper
    wrapper.append(child)
    return wrapper


def move_content(source: Element, target: Element) -> None:
    """Give all text and children of an element to another, behind what it has."""
    if source.text:
        if len(target):
            target[-1].tail = (target[-1].tail or "") + source.text
        else:
            target.text = (target.text or "") + source.text
    target.extend(list(source))
    source.text = None
    for child in list(source):
        source.remove(child)


def is_blank(text: str | None) -> bool:
    """Whether there is nothing to see in a text."""
    return not text or text.isspace()


def add_class(element: Element, name: str) -> None:
    """Add a class to an element that may have some."""
    has = element.get("class", "")
    if name not in has.split():
        element.set("class", f"{has} {name}".strip())


def text_of(element: Element) -> str:
    """All text inside an element."""
    return "".join(element.itertext())
