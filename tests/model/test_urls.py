"""Addresses, each spelling computed once."""

from __future__ import annotations

import pytest

from prsite.model.urls import (
    absolute,
    alias_path,
    is_web_address,
    language_prefix,
    output_path,
    with_base,
)


def test_the_base_path() -> None:
    assert with_base("/", "/posts/") == "/posts/"
    assert with_base("/news/", "/posts/") == "/news/posts/"
    assert with_base("/news/", "//other.org/") == "//other.org/"
    assert with_base("/news/", "https://other.org/") == "https://other.org/"
    assert with_base("/news/", "#a") == "#a"


@pytest.mark.parametrize(
    ("url", "whole"),
    [
        ("/", "https://a.ir/n/"),
        ("/posts/", "https://a.ir/n/posts/"),
        ("/برچسب/آب/", "https://a.ir/n/%D8%A8%D8%B1%DA%86%D8%B3%D8%A8/%D8%A2%D8%A8/"),
        ("/faq/a/#پرسش", "https://a.ir/n/faq/a/#%D9%BE%D8%B1%D8%B3%D8%B4"),
        ("/a b/50%/?", "https://a.ir/n/a%20b/50%25/%3F"),
        ("https://x.org/آب", "https://x.org/آب"),
        ("mailto:a@b.ir", "mailto:a@b.ir"),
    ],
)
def test_absolute_addresses_are_percent_encoded(url: str, whole: str) -> None:
    assert absolute("https://a.ir/n/", url) == whole


def test_a_site_without_an_address_uses_the_sample() -> None:
    assert absolute("", "/posts/") == "https://example.org/posts/"


@pytest.mark.parametrize(
    ("url", "path"),
    [
        ("/", "index.html"),
        ("/posts/", "posts/index.html"),
        ("/feed.xml", "feed.xml"),
        ("/faq/a/#b", "faq/a/index.html"),
        ("/خبر/", "خبر/index.html"),
    ],
)
def test_files_that_answer(url: str, path: str) -> None:
    assert output_path(url) == path


def test_languages() -> None:
    assert (language_prefix("fa", "fa"), language_prefix("en", "fa")) == ("/", "/en/")


@pytest.mark.parametrize(
    ("alias", "path"),
    [
        ("/old/", "/old/"),
        ("old", "/old/"),
        ("/old.html", "/old.html"),
        (" /old ", "/old/"),
        ("https://other.org/old/page", "/old/page/"),
        ("/%D8%A2%D8%A8/", "/آب/"),
        ("/a//b/", "/a/b/"),
        ("", None),
        ("/", None),
        ("/..", None),
        ("/a/../b", None),
        ("/%2e%2e/b", None),
        ("/.htaccess", None),
        ("/a?b=c", None),
        ("/a#b", None),
        ("/a\x00b", None),
        ("/a\nb", None),
        ("/a:b", None),
        ("/" + "ن" * 101, None),
        ("https://other.org", None),
    ],
)
def test_former_addresses(alias: str, path: str | None) -> None:
    assert alias_path(alias) == path


@pytest.mark.parametrize(
    ("address", "is_one"),
    [
        ("https://example.org/", True),
        ("HTTPS://example.org", True),
        ("http://[::1]:8080/x?y#z", True),
        ("https://fa.wikipedia.org/wiki/نیم\u200cفاصله", True),
        ("https://a b", False),
        (" https://example.org/", False),
        ("https:///x", False),
        ("https://", False),
        ("https://user:password@example.org/", False),
        ("https://user@example.org/", False),
        ("https://example.org/\u202egpj.exe", False),
        ("https://example.org/\u200e", False),
        ("https://example.org:0/", False),
        ("https://example.org:port/", False),
        ("https://[x/", False),
        ("https://example.org/\x00", False),
        ("https://example.org/" + "x" * 2000, False),
        ("ftp://example.org/", False),
        ("//example.org/", False),
        ("example.org", False),
        ("", False),
    ],
)
def test_whole_addresses_of_the_web(address: str, is_one: bool) -> None:
    assert is_web_address(address) is is_one
