"""Plain text from Markdown source, near enough for summaries and word counts."""

from __future__ import annotations

import re

_FENCE = re.compile(r"^(`{3,}|~{3,}).*?^\1[ \t]*$", re.MULTILINE | re.DOTALL)
_NOT_PROSE = re.compile(r"^(?:#|>|\||:::|!!!|[-*+] |[0-9۰-۹٠-٩]+[.)] |\[\^|\*\[|!\[|<|={3,}|-{3,}| {4}|\t)")
_IMAGE = re.compile(r"!\[([^\]]*)\]\([^)]*\)")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)|\[([^\]]*)\]\[[^\]]*\]")
_NOTE = re.compile(r"\[\^[^\]]+\]")
_TAG = re.compile(r"</?[A-Za-z][^>]*>")
_ATTRIBUTES = re.compile(r"\{:?[ ][^}]*\}|\{:[^}]*\}")
_EMPHASIS = re.compile(r"(\*{1,3}|(?<!\w)_{1,3}(?=\S))(.+?)(?:\*{1,3}|_{1,3}(?!\w))")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>~:])")
_KEPT = 0xF0000
"""Where escaped marks wait, in a private plane, until all others are gone."""
_ESCAPED = re.compile(f"[{chr(_KEPT)}-{chr(_KEPT + 0x7F)}]")
_CODE = re.compile(r"(`+)(.+?)\1")


def first_paragraph(body: str, limit: int = 280) -> str:
    """The first paragraph of prose as plain text, cut at a word near ``limit`` letters."""
    for block in re.split(r"\n[ \t]*\n", _FENCE.sub("", body)):
        block = block.strip("\n")
        if block.strip() and not _NOT_PROSE.match(block) and not block.strip().startswith(":"):
            text = plain(block)
            if text:
                return shorten(text, limit)
    return ""


def plain(source: str) -> str:
    """Inline Markdown without its marks, white space folded."""
    text = _ESCAPE.sub(lambda found: chr(_KEPT + ord(found[1])), source)
    text = _IMAGE.sub(r"\1", text)
    text = _LINK.sub(lambda m: m[1] or m[2] or "", text)
    text = _TAG.sub("", _ATTRIBUTES.sub("", _NOTE.sub("", text)))
    text = _CODE.sub(r"\2", text)
    text = _EMPHASIS.sub(r"\2", text)
    return " ".join(_ESCAPED.sub(lambda found: chr(ord(found[0]) - _KEPT), text).split())


def prose(body: str) -> str:
    """The whole body as plain text, code blocks and directive lines left out."""
    text = _FENCE.sub(" ", body)
    text = re.sub(r"^:::.*$", " ", text, flags=re.MULTILINE)
    return plain(text)


def shorten(text: str, limit: int) -> str:
    """At most ``limit`` letters, cut between words and marked with an ellipsis."""
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    space = cut.rfind(" ")
    return (cut[:space] if space > limit // 2 else cut).rstrip(" ،,؛;:.") + "…"
