"""Plain text from Markdown source, near enough for summaries and word counts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from prsite.i18n.reading import count_words

# Each pattern is tried only where its mark stands in the text: most bodies hold few of them, and looking for
# one letter costs a hundredth of a search by pattern (and a twentieth of looking for two). ``re`` compiles a
# pattern on first use, and keeps it.
_FENCE = r"(?ms)^(`{3,}|~{3,}).*?^\1[ \t]*$"
_DIRECTIVE = r"(?m)^:::.*$"
_IMAGE = r"!\[([^\]]*)\]\([^)]*\)"
_LINK = r"\[([^\]]*)\]\([^)]*\)|\[([^\]]*)\]\[[^\]]*\]"
_NOTE = r"\[\^[^\]]+\]"
_TAG = r"</?[A-Za-z][^>]*>"
_ATTRIBUTES = r"\{:?[ ][^}]*\}|\{:[^}]*\}"
# Each way begins with its mark itself, which lets the search leap from mark to mark.
_EMPHASIS = r"(\*\*{0,2}|_(?<!\w_)_{0,2}(?=\S))(.+?)(?:\*{1,3}|_{1,3}(?!\w))"
_CODE = r"(`+)(.+?)\1"
_ESCAPE = r"\\([\\`*_{}\[\]()#+\-.!|>~:])"
_KEPT = 0xF0000
"""Where escaped marks wait, in a private plane, until all others are gone."""
_ESCAPED = f"[{chr(_KEPT)}-{chr(_KEPT + 0x7F)}]"
_NOT_PROSE = re.compile(r"(?:#|>|\||:::|!!!|[-*+] |[0-9۰-۹٠-٩]+[.)] |\[\^|\*\[|!\[|<|={3,}|-{3,}| {4}|\t)")
_GAP = re.compile(r"\n[ \t]*\n")


def first_paragraph(body: str, limit: int = 280) -> str:
    """The first paragraph of prose as plain text, cut at a word near ``limit`` letters."""
    for block in _blocks(_without_fences(body, "")):
        bare = block.strip()
        if bare and not bare.startswith(":") and not _NOT_PROSE.match(block):
            text = plain(block)
            if text:
                return shorten(text, limit)
    return ""


def plain(source: str) -> str:
    """Inline Markdown without its marks, white space folded."""
    escaped = "\\" in source
    if escaped:
        source = re.sub(_ESCAPE, lambda found: chr(_KEPT + ord(found[1])), source)
    text = _without_addresses(source)
    if "`" in text:
        text = re.sub(_CODE, lambda found: found[2], text)
    if "*" in text or "_" in text:
        text = re.sub(_EMPHASIS, lambda found: found[2], text)
    if escaped:
        text = re.sub(_ESCAPED, lambda found: chr(ord(found[0]) - _KEPT), text)
    return " ".join(text.split())


def prose(body: str) -> str:
    """The whole body as plain text, code blocks and directive lines left out."""
    return plain(_without_directives(_without_fences(body, " ")))


def count_body(body: str) -> int:
    """The number of words of a body's prose: those of ``count_words(prose(body))``, in a third of the time.

    The marks of code and emphasis may stay, as they neither part words nor are any.
    """
    if "\\" in body:
        return count_words(prose(body))
    return count_words(_without_addresses(_without_directives(_without_fences(body, " "))))


def _without_fences(body: str, instead: str) -> str:
    fenced = ("`" in body and "```" in body) or ("~" in body and "~~~" in body)
    return re.sub(_FENCE, instead, body) if fenced else body


def _without_directives(body: str) -> str:
    return re.sub(_DIRECTIVE, " ", body) if ":" in body and ":::" in body else body


def _without_addresses(text: str) -> str:
    """The text without what no reader sees as words: addresses, notes' names, attributes and tags."""
    if "[" in text:
        if "!" in text:
            text = re.sub(_IMAGE, lambda found: found[1], text)
        text = re.sub(_LINK, lambda found: found[1] or found[2] or "", text)
        if "^" in text:
            text = re.sub(_NOTE, "", text)
    if "{" in text:
        text = re.sub(_ATTRIBUTES, "", text)
    return re.sub(_TAG, "", text) if "<" in text else text


def _blocks(text: str) -> Iterator[str]:
    """What blank lines part, one by one: the first is often the last that is wanted."""
    start = 0
    for gap in _GAP.finditer(text):
        yield text[start : gap.start()].strip("\n")
        start = gap.end()
    yield text[start:].strip("\n")


def shorten(text: str, limit: int) -> str:
    """At most ``limit`` letters, cut between words and marked with an ellipsis."""
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    space = cut.rfind(" ")
    return (cut[:space] if space > limit // 2 else cut).rstrip(" ،,؛;:.") + "…"
