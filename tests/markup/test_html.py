from __future__ import annotations

from html.parser import HTMLParser
from xml.etree.ElementTree import Element, SubElement

from hypothesis import given
from hypothesis import strategies as st

from prsite.markup.html import write_inner


class Read(HTMLParser):
    """Reads back what was written."""

    def __init__(self) -> None:
        super().__init__()
        self.attributes: dict[str, str | None] = {}
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.attributes.update(attrs)

    def handle_data(self, data: str) -> None:
        self.text += data


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"])))
def test_any_text_and_value_comes_back_as_it_was(text: str) -> None:
    root = Element("div")
    child = SubElement(root, "b", {"title": text})
    child.text = text
    read = Read()
    read.feed(write_inner(root))
    read.close()
    assert (read.attributes["title"] or "") == text
    assert read.text == text


def test_blocks_stand_on_lines_and_lines_of_code_are_kept() -> None:
    root = Element("div")
    quote = SubElement(root, "blockquote")
    SubElement(quote, "p").text = "a"
    SubElement(root, "pre").text = "\n x"
    assert write_inner(root) == "<blockquote>\n<p>a</p>\n</blockquote>\n<pre>\n\n x</pre>"


def test_only_names_of_html_are_written() -> None:
    root = Element("div")
    SubElement(root, "b onclick=x").text = "a<"
    SubElement(root, "i", {"x y": "z", "ok": "1", "checked": ""}).text = "b"
    assert write_inner(root) == 'a&lt;<i ok="1" checked>b</i>'
