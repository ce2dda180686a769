"""Addresses, file names and other signs for machines that stand in prose without any markup."""

from __future__ import annotations

import re

from prsite.check.prose.holes import Holes

_SCHEMES = ("mailto:", "tel:", "sip:", "geo:", "id:")
_URL = re.compile(
    r"(?:[a-z][a-z0-9+.-]{1,15}://|\b(?:mailto|tel|sip|geo|id):(?=[\w+])|\bwww\.)[^\s<>«»“”\"`\[\]\ufffc]+",
    re.I,
)
_END = re.compile(r"[.,:;!?،؛؟…'*_)\]]+$")
_RUN = re.compile(r"[A-Za-z0-9@#._/\\~%+&=?:$|^-]{2,}")
"""A stretch without white space or right-to-left letters in which only machines put such signs."""

_INNER = re.compile(r"[@#._/\\~%+&=?:$|^-]")
_LATIN = re.compile("[A-Za-z]")
_HASHTAG = re.compile(r"(?<![\w&#\ufffc])#[^\W\d](?:[\w\u200c%٪]|\ufffc(?=\w))*")


def hide_urls(holes: Holes) -> None:
    """Hide addresses that begin with a scheme or with www."""
    text = holes.text
    if "://" in text or "www." in text or any(scheme in text for scheme in _SCHEMES):
        for found in _URL.finditer(text):
            start, end = found.start(), found.start() + _length(found[0])
            is_enclosed = text[start - 1 : start] == "<" and text[end : end + 1] == ">"
            holes.hide(start - is_enclosed, end + is_enclosed)


def hide_addresses(holes: Holes) -> None:
    """Hide addresses without a scheme, e-mail addresses, file names, handles and hashtags."""
    text = holes.text
    if "#" in text:
        for found in _HASHTAG.finditer(text):
            holes.hide(found.start(), found.end())
    for found in _RUN.finditer(text):
        run = found[0]
        if not run.isalpha() and _LATIN.search(run):
            bare = run.strip(".,:?!=-")
            start = found.start() + run.find(bare)
            if run[0] == "." and run[1:2].isalpha():
                start, bare = found.start(), run.rstrip(".,:?!=-")
            if _INNER.search(bare):
                holes.hide(start, start + len(bare))


def _length(address: str) -> int:
    """How much of an address is not the sentence's own punctuation."""
    end = _END.search(address)
    if end is None:
        return len(address)
    open_ = address.count("(") - address.count(")", 0, end.start())
    length = end.start()
    for at in range(end.start(), len(address)):
        if address[at] == ")" and open_ > 0:
            open_ -= 1
            length = at + 1
    return length
