"""Keeps «(ع)» and its like on the line of the name before them."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from prsite.markup.extensions.direction import CODE_ELEMENTS

HONORIFICS = tuple(f" ({short})" for short in ("ص", "ع", "س", "ره", "عج", "رض"))
"""Abbreviated eulogies as Persian and Arabic press texts write them: behind a name, in parentheses."""

_HONORIFIC = re.compile(" (?=\\((?:ص|ع|س|ره|عج|رض)\\))")


def keep_honorifics(root: Element) -> None:
    """Put a no-break space before each, outside code; it stays white space for every reader of the text."""
    stack = [root]
    while stack:
        element = stack.pop()
        if element.text:
            element.text = _HONORIFIC.sub("\u00a0", element.text)
        for child in element:
            if child.tag not in CODE_ELEMENTS:
                stack.append(child)
            if child.tail:
                child.tail = _HONORIFIC.sub("\u00a0", child.tail)
