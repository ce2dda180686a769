"""Every block of text on a page as Chromium directs it, and the rule that it must follow, said once more."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Page

BLOCKS = """(scope) => {
  const SILENT = 'code, pre, kbd, samp, script, style, svg, math, textarea, template, noscript, option';
  const RTL = /^(ar|fa|he|ur|ps|ckb|sd|ug|yi)(-|$)/;
  const isBlock = e => e.matches('button') || (!e.matches('bdi, bdo')
    && !/^(inline|contents|none)/.test(getComputedStyle(e).display));
  const inRow = e => e && /flex|grid/.test(getComputedStyle(e.parentElement).display);
  const shown = e => e.checkVisibility({checkVisibilityCSS: true}) && !e.closest(SILENT)
    && !inRow(e.closest('bdi, bdo'));
  const blockOf = n => { let e = n.parentElement; while (!isBlock(e)) e = e.parentElement; return e; };
  const found = new Map();
  for (const root of document.querySelectorAll(scope)) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let n = walker.nextNode(); n; n = walker.nextNode()) {
      if (!n.data.trim() || !shown(n.parentElement)) continue;
      const block = blockOf(n);
      if (!found.has(block)) found.set(block, []);
      found.get(block).push(n);
    }
  }
  return [...found].map(([block, nodes]) => {
    let words = nodes[0].parentElement;
    while (!nodes.every(n => words.contains(n))) words = words.parentElement;
    const above = block.parentElement;
    const speaks = words.closest('[lang]').lang;
    return {
      place: block.tagName.toLowerCase() + '.' + block.className + ' in ' + above.tagName.toLowerCase()
        + '.' + above.className,
      text: nodes.map(n => n.data).join(''),
      words: getComputedStyle(words).direction,
      block: getComputedStyle(block).direction,
      above: getComputedStyle(above).direction,
      base: RTL.test(speaks) ? 'rtl' : 'ltr',
      auto: words.closest('[dir]').dir === 'auto',
    };
  });
}"""
"""The blocks below a selector: their words without code, the direction the words lie in, what is inherited.

``words`` is taken from the innermost element that holds all of them: a list item's may lie in a span, so
that its marker stays. ``base`` is the direction of the language they are said to be in; ``auto`` are words of
readers, whose language nobody says. An isolated value
that is a box of its own in a row of such (a size beside a download) is no text of a block.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One block of text as it stands on the page."""

    place: str
    text: str
    words: str
    block: str
    above: str
    base: str
    auto: bool

    def __str__(self) -> str:
        return f"{self.words} {self.place}: {' '.join(self.text.split())[:70]}"

    @property
    def is_astray(self) -> bool:
        """Whether it lies otherwise than the rule says. Without letters the box is asked, not the run."""
        if self.auto:
            return self.words != begun(self.text)
        side = expected(self.text, self.base)
        return self.block != self.above if side is None else self.words != side


def blocks_of(page: Page, scope: str = "body") -> tuple[Block, ...]:
    """The visible blocks of text below the elements of a selector."""
    found: Any = page.evaluate(BLOCKS, scope)
    return tuple(Block(**one) for one in found)


_ADDRESS = re.compile(r"\S*://\S*|www\.\S+|\S+@\S+\.\w+|[\w.-]+\.(?:ir|com|org|net|example)\b[/\w.?=#-]*")


def expected(text: str, base: str) -> str | None:
    """The rule of a block's direction, from the letters in it; None where it inherits for want of letters.

    It has its document's where it has a letter of it, the other where all its letters run the other way.
    Addresses do not count, unless they are all there is.
    """
    plain = _ADDRESS.sub(" ", text)
    kinds = {unicodedata.bidirectional(c) for c in plain if unicodedata.category(c).startswith("L")}
    sides = {"ltr" if kind == "L" else "rtl" for kind in kinds}
    if base in sides:
        return base
    if sides:
        return sides.pop()
    return "ltr" if plain != text and not any(c.isalnum() for c in plain) else None


def begun(text: str) -> str:
    """The rule of a block of readers' words: the direction of its first letter that is in no address."""
    for c in _ADDRESS.sub(" ", text):
        kind = unicodedata.bidirectional(c)
        if kind in ("L", "R", "AL"):
            return "ltr" if kind == "L" else "rtl"
    return "ltr"


def astray(blocks: tuple[Block, ...]) -> list[str]:
    """The blocks that do not lie as the rule says."""
    return [str(block) for block in blocks if block.is_astray]
