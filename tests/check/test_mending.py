"""Bytes in, bytes out: only what a rule means to change is another."""

from __future__ import annotations

import pytest

from prsite.check.mending import decode


@pytest.mark.parametrize(
    "data",
    [
        "---\ntitle: الف\n---\nمتن\n",
        "\ufeff---\r\ntitle: الف\r\n---\r\nمتن",
        "یک\rدو\r\nسه\nچهار",
        "",
        "\r\n",
        "\ufeff",
        "یک\u2028دو\x0bسه\x85چهار",
    ],
)
def test_text_comes_back_byte_for_byte(data: str) -> None:
    source = decode(data.encode("utf-8"))
    assert "\r" not in source.text
    assert source.encode(source.text) == data.encode("utf-8")


def test_line_ends_and_mark_stay_when_words_change() -> None:
    source = decode("\ufeffیک\r\nدو\nسه\r".encode())
    assert source.text == "یک\nدو\nسه\n"
    assert source.encode("1\n2\n3\n") == "\ufeff1\r\n2\n3\r".encode()


def test_lines_must_be_the_same_ones() -> None:
    source = decode("یک\r\nدو\n".encode())
    assert source.encode("یک دو\n") is None
    assert source.encode("یک\nدو\n\n") is None
