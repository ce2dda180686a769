"""What readers wrote, made safe to show: their text as HTML, their names, their addresses."""

from __future__ import annotations

import re
from html import escape, unescape
from urllib.parse import urlsplit

LONGEST = 65_536
"""Bytes of HTML that one comment may have. What is longer is cut, and ends in an ellipsis."""

_NAME = 100
_WEBSITE = 500
_DEEPEST = 12
"""Quotations and lists within each other; what is deeper stands beside."""
_MOST_TAGS = 4_000
"""More elements than any comment has. Parsing them takes a time that grows with the square of their depth."""

_LISTS = ("ul", "ol")
_BLOCKS = frozenset({"p", "pre", "blockquote", "ul", "ol", "li"})
_INLINE = frozenset({"em", "strong", "del", "code", "a"})
_KEPT = _BLOCKS | _INLINE | {"br"}
_TURNED = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), ("<p><strong>", "</strong></p>")),
    **dict.fromkeys(("div", "tr", "section", "article", "dt", "dd"), ("<p>", "</p>")),
    **dict.fromkeys(("td", "th"), ("", " ")),
    "b": ("<strong>", "</strong>"),
    "i": ("<em>", "</em>"),
    **dict.fromkeys(("s", "strike"), ("<del>", "</del>")),
    **dict.fromkeys(("kbd", "samp"), ("<code>", "</code>")),
}
"""What else providers write, as the few elements that a comment may have: a page's headings are its own."""

_INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u115f\u1160\u180b-\u180f\u200b\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0e"
    "\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\ud800-\udfff\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
"""Controls of devices and of direction, blanks that look like nothing, halves of characters, tags.

The joiners of Persian and of emoji, and the marks that only break a tie of direction (U+200E, U+200F), stay.
"""
_MARKS = re.compile("[\u061c\u200e\u200f]")
_PILED = re.compile(
    "([\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff"
    "\ufe20-\ufe2f]{4})[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u1ab0-\u1aff\u1dc0-\u1dff"
    "\u20d0-\u20ff\ufe20-\ufe2f]+"
)
"""Marks piled upon a letter until they cover the lines above it."""

_SWALLOWED = {"script", "style", "title", "textarea", "template", "noscript", "svg", "math"}
_TAG = re.compile(r"<(?P<end>/?)(?P<name>[a-z][a-z0-9]*)[^>]*>")
_EMPTY = re.compile(r"<(?P<name>[a-z]+)(?: [^>]*)?>(?P<blank>\s*)</(?P=name)>")
_ADDRESS = re.compile(r"(?i)(?:https?://[^\s/]|mailto:[^\s@]+@[^\s@])")


def safe_html(html: str) -> str:
    """A comment's HTML with nothing in it but its text, its paragraphs, lists, emphasis and plain links.

    The result is the same when it is made safe again. Empty where no text is left.
    """
    plain = html[: 16 * LONGEST].replace("\r\n", "\n").replace("\r", "\n")
    made = _turned(_shortened(_INVISIBLE.sub("", plain)))
    for _ in range(3):
        before, made = made, _written(_clean(made))
        if made == before:
            break
    return made if unescape(_TAG.sub("", made)).strip() else ""


def html_of(text: str) -> str:
    """Plain text as HTML: empty lines part its paragraphs, its other line ends stay."""
    paragraphs = re.split(r"\n[ \t]*\n\s*", text.replace("\r\n", "\n").replace("\r", "\n").strip())
    return safe_html("".join(f"<p>{escape(p, quote=False).replace(chr(10), '<br>')}</p>" for p in paragraphs))


def text_of(html: str) -> str:
    """The words of safe HTML on one line."""
    inline = re.sub(r"</?(?:em|strong|del|code|a)\b[^>]*>", "", html)
    return " ".join(unescape(_TAG.sub(" ", inline)).split())


def safe_line(text: str, length: int = _NAME) -> str:
    """Words on one line as plain text, such as a name: no controls, no marks of direction, not too long."""
    line = re.sub("[\t\n\r\x0b\x0c\x85\u2028\u2029]+", " ", text[: 64 * length])
    line = _MARKS.sub("", _PILED.sub(r"\1", _INVISIBLE.sub("", line)))
    line = " ".join(line.split()).strip("\u200c\u200d ")
    line = line if len(line) <= length else line[: length - 1].rstrip("\u200c\u200d ") + "…"
    return line if any(c.isprintable() and not c.isspace() and c not in "\u200c\u200d" for c in line) else ""


def safe_website(address: str) -> str:
    """An address of the web that may be linked to, or ""; one that pretends to be another's is none."""
    if len(address) > _WEBSITE or _INVISIBLE.search(address) or _MARKS.search(address):
        return ""
    if re.search(r"[\s<>\"'`\\{}|^]", address):
        return ""
    try:
        parts = urlsplit(address)
        usable = parts.scheme in ("http", "https") and parts.hostname and "@" not in parts.netloc
        return address if usable and parts.port != 0 else ""
    except ValueError:  # a port that is no number
        return ""


def _shortened(html: str) -> str:
    """At most four times what a comment may come to, and only as many elements as a comment may have."""
    if html.count("<") > _MOST_TAGS:
        words = unescape(re.sub("(?:<[^<>]*>?)+", " ", html))
        html = f"<p>{escape(words[:LONGEST], quote=False)}</p>"
    return html[: 4 * LONGEST]


def _turned(html: str) -> str:
    """Headings, tables and the older names of emphasis, as what a comment may have."""
    if not re.search(rf"(?i)<(?:{'|'.join(_TURNED)})\b", html):
        return html
    import nh3  # for start-up time: few builds meet an archive

    wide = nh3.clean(
        html,
        tags=set(_KEPT) | set(_TURNED) | {"table", "thead", "tbody", "tfoot"},
        clean_content_tags=_SWALLOWED,
        attributes={"*": set(), "a": {"href"}},
        link_rel=None,
    )

    def turn(found: re.Match[str]) -> str:
        return _TURNED[found["name"]][bool(found["end"])] if found["name"] in _TURNED else found[0]

    return _TAG.sub(turn, wide)


def _clean(html: str) -> str:
    """What nh3 leaves, twice: what is invisible might hide an address's scheme from the first look."""
    html = _seen(_INVISIBLE.sub("", html))
    return _seen(_PILED.sub(r"\1", _INVISIBLE.sub("", html)))


def _seen(html: str) -> str:
    import nh3  # for start-up time: few builds meet an archive

    return nh3.clean(
        html,
        tags=set(_KEPT),
        clean_content_tags=_SWALLOWED,
        attributes={"*": set(), "a": {"href"}},
        attribute_filter=lambda tag, name, value: value if _is_followed(name, value) else None,
        url_schemes={"http", "https", "mailto"},
        link_rel="nofollow ugc noopener",
    )


def _is_followed(name: str, value: str) -> bool:
    """Whether an attribute may stay: ``rel`` is nh3's own, an address must be whole."""
    return name != "href" or _ADDRESS.match(value) is not None


def _written(html: str) -> str:
    """Clean HTML in blocks alone, no deeper and no longer than a page can bear."""
    made = _Writer().write(html)
    if len(made.encode("utf-8")) > LONGEST:
        made = _Writer(LONGEST - 512).write(html)
    before = ""
    while made != before:
        before = made
        made = _EMPTY.sub(lambda m: m["blank"] if m["name"] in _INLINE else "", made)
    return made


class _Writer:
    """Writes clean HTML anew with every element where it may stand: texts in blocks, blocks in no text."""

    def __init__(self, room: int = 0) -> None:
        self.parts: list[str] = []
        self.open: list[str] = []
        self.room = room
        self.size = 0
        self.full = False

    def write(self, html: str) -> str:
        """All of it, or what there is room for (in bytes)."""
        at = 0
        for found in _TAG.finditer(html):
            self._text(html[at : found.start()])
            at = found.end()
            if found["end"]:
                self._end(found["name"])
            else:
                self._begin(found["name"], found[0])
            if self.full:
                break
        else:
            self._text(html[at:])
        while self.open:
            self._pop()
        return "".join(self.parts)

    def _add(self, text: str) -> None:
        self.parts.append(text)
        self.size += len(text.encode("utf-8"))

    def _push(self, name: str, tag: str = "") -> None:
        self.open.append(name)
        self._add(tag or f"<{name}>")

    def _pop(self) -> str:
        name = self.open.pop()
        self.parts.append(f"</{name}>")
        return name

    def _text(self, text: str) -> None:
        if self.full or not (text.strip() or self._is_inline()):
            return
        self._make_inline()
        if self.parts[-1] == "<pre>":
            text = text.lstrip("\n")
        data = text.encode("utf-8")
        if self.room and self.size + len(data) > self.room:
            self.full = True
            text = data[: max(0, self.room - self.size)].decode("utf-8", "ignore")
            text = (text[: text.rfind("&")] if text.rfind("&") > text.rfind(";") else text).rstrip() + "…"
        self._add(text)

    def _is_inline(self) -> bool:
        return bool(self.open) and self.open[-1] not in ("blockquote", *_LISTS)

    def _make_inline(self) -> None:
        """Opens what a text may stand in."""
        if self.open and self.open[-1] in _LISTS:
            self._push("li")
        elif not self._is_inline():
            self._push("p")

    def _begin(self, name: str, tag: str) -> None:
        if name == "br":
            if self._is_inline():
                self._add(tag)
        elif name in _INLINE:
            if name not in self.open and (name != "a" or "href=" in tag):
                self._make_inline()
                self._push(name, tag)
        elif "pre" not in self.open:
            self._begin_block(name)

    def _begin_block(self, name: str) -> None:
        while self.open and self.open[-1] in (_INLINE | {"p"}):
            self._pop()
        if name == "li" and self.open[-1:] == ["li"]:
            self._pop()
        within = self.open[-1] if self.open else ""
        if name == "li" and within not in _LISTS:
            name = "p"
        if name != "li" and within in _LISTS:
            self._push("li")
        if len(self.open) < _DEEPEST or name not in ("blockquote", *_LISTS):
            self._push(name)

    def _end(self, name: str) -> None:
        while name in self.open and self._pop() != name:
            pass
