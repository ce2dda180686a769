from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from prsite.diagnostics import Place, error, note, warning
from prsite.serve.overlay import faults_page

FOUND = (
    warning("empty-file", "b.md", 1),
    error("duplicate-url", "a.md", 2, also=[Place("b.md", 3)], url="/<script>/"),
    error("disk-full"),
    note("byte-order-mark", "b.md", 1),
)


class Tags(HTMLParser):
    """The tags of a page, and whether they close in order."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.parametrize(
    ("lang", "direction", "errors"), [("fa", "rtl", "خطا: ۲"), ("en", "ltr", "Errors: 2")]
)
def test_language_direction_and_counts(tmp_path: Path, lang: str, direction: str, errors: str) -> None:
    page = faults_page(tmp_path, FOUND, lang)
    assert f'<html lang="{lang}" dir="{direction}">' in page
    assert f"<li>{errors}</li>" in page


def test_findings_are_grouped_by_file_and_errors_come_first(tmp_path: Path) -> None:
    page = faults_page(tmp_path, FOUND, "en")
    assert re.findall(r"<h2>(?:<bdi dir=\"ltr\"><code>)?([^<]+)", page) == ["The whole site", "a.md", "b.md"]
    assert re.findall(r'<article class="(\w+)">', page) == ["error", "error", "warning", "note"]


def test_everything_is_escaped_and_nothing_is_loaded(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("x\n<img src=x onerror=alert(1)>\n", encoding="utf-8")
    page = faults_page(tmp_path, (*FOUND, error("unreadable", "c\udc80\x01.md", reason="<b>")), "fa")
    page.encode("utf-8")
    assert "&lt;img src=x onerror=alert(1)&gt;" in page
    tags = Tags()
    tags.feed(page)
    assert tags.open == []
    assert not {"script", "img", "link", "iframe", "b"} & {tag for tag, _ in tags.seen}
    assert not any("src" in attributes or "href" in attributes for _, attributes in tags.seen)
    assert "url(" not in page
    assert "@import" not in page


def test_quoted_words_keep_their_own_direction(tmp_path: Path) -> None:
    page = faults_page(tmp_path, [error("missing-key", "a.md", 1, key="title", kind="post")], "fa")
    assert 'مشخصهٔ <code dir="ltr">title</code> برای این نوع' in page


def test_nothing_wrong_and_nothing_to_show(tmp_path: Path) -> None:
    assert "هیچ ایرادی پیدا نشد." in faults_page(tmp_path, [], "fa")
    assert "There is no site to show yet." in faults_page(tmp_path, FOUND, "en", waiting=True)


def test_paths_and_addresses_keep_their_order_in_a_persian_sentence(tmp_path: Path) -> None:
    page = faults_page(tmp_path, [error("broken-link", "a.md", 1, target="../faq/<b>.md")], "fa")
    assert '<bdi dir="ltr">../faq/' in page
    assert "<b>.md" not in page
