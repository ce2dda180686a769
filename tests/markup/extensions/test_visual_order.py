"""The order of tokens by python-bidi, the quick judge beside Chromium, itself judged by Unicode's test."""

from __future__ import annotations

import re
import unicodedata
from html import escape, unescape
from pathlib import Path
from xml.etree.ElementTree import fromstring, tostring

import pytest
from bidi import get_display
from hypothesis import given
from hypothesis import strategies as st

from prsite.markup.extensions.isolation import isolate_runs
from tests.markup.resolver import html
from tests.markup.tokens import HELD, RANGES, SENTENCES, Sentence, reversed_range, source_of

CONFORMANCE = Path("/usr/share/unicode/BidiCharacterTest.txt")
"""Where Debian's package ``unicode-data`` puts the file."""

LRI, RLI, FSI, PDI, LRO, PDF = "\u2066", "\u2067", "\u2068", "\u2069", "\u202d", "\u202c"
KEPT_AS_DASHES = {("-۵", "start"), ("-٥", "start")}

_ADDRESS = re.compile("https?:|www|@")
"""What becomes a link by itself; markup in the middle of it makes it another address."""

_TAG = re.compile(r'<(/?)([a-z0-9]+)(?:[^>]*? dir="(ltr|rtl)")?[^>]*>')


def _unseen(text: str) -> str:
    """The text without characters that the algorithm removes (rule X9) and without controls."""
    return "".join(
        c
        for c in text
        if unicodedata.bidirectional(c)
        not in ("BN", "LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI")
    )


def displayed(markup: str) -> str:
    """A line of HTML in a right-to-left page from left to right: elements with a direction are isolates."""
    closing: list[str] = []

    def control(tag: re.Match[str]) -> str:
        if tag[1]:
            return closing.pop()
        if tag[3] is None:
            begin, end = (FSI, PDI) if tag[2] == "bdi" else ("", "")
        elif tag[2] == "bdo":
            begin, end = LRI + LRO, PDF + PDI
        elif tag[2] in ("p", "div"):
            raise AssertionError("a block of its own direction is no line of the page's")
        else:
            begin, end = (LRI if tag[3] == "ltr" else RLI), PDI
        closing.append(end)
        return begin

    shown = get_display(unescape(_TAG.sub(control, markup)), base_dir="R")
    assert isinstance(shown, str)
    return _unseen(shown)


def _line(lang: str, sentence: Sentence, token: str) -> str:
    return displayed(html(source_of(sentence, token), lang=lang))


@pytest.mark.skipif(not CONFORMANCE.is_file(), reason="Debian's package unicode-data is not installed")
def test_the_judge_passes_unicodes_own_test() -> None:
    """Every line of BidiCharacterTest.txt that names a direction; what is removed is not compared."""
    wrong, count = [], 0
    for line in CONFORMANCE.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        points, side, _, _, order = line.split(";")
        if side == "2":
            continue
        text = "".join(chr(int(point, 16)) for point in points.split())
        shown = get_display(text, base_dir="R" if side == "1" else "L")
        assert isinstance(shown, str)
        count += 1
        if _unseen(shown) != _unseen("".join(text[int(at)] for at in order.split())):
            wrong.append(line)
    assert count > 90_000
    assert wrong == []


@pytest.mark.parametrize("lang", ["fa", "he"])
def test_tokens_keep_their_order(lang: str) -> None:
    wrong = {
        (token, sentence.name): line
        for token in HELD
        for sentence in SENTENCES[lang]
        if token not in (line := _line(lang, sentence, token))
    }
    assert wrong.keys() - KEPT_AS_DASHES == set()


def _divided(token: str, sentence: Sentence) -> str:
    """The sentence with every other word or group of digits of its token in bold, lines for spaces."""
    parts = re.split(r"([\w.]+)", token)
    marked = "".join(f"<b>{escape(p)}</b>" if n % 4 == 3 else escape(p) for n, p in enumerate(parts))
    root = fromstring(f"<div><p>{sentence.before}{marked.replace(' ', chr(10))}{sentence.after}</p></div>")
    isolate_runs(root)
    line = tostring(root[0], encoding="unicode")
    return displayed(line.replace("\n", " "))


@pytest.mark.parametrize("lang", ["fa", "he"])
def test_tokens_that_markup_and_line_breaks_divide_keep_their_order(lang: str) -> None:
    divided = [token for token in HELD if re.search(r"\w\W+\w", token) and not _ADDRESS.search(token)]
    assert len(divided) > 50
    wrong = {
        (token, sentence.name): line
        for token in divided
        for sentence in SENTENCES[lang]
        if token not in (line := _divided(token, sentence))
    }
    assert wrong == {}


@pytest.mark.parametrize("lang", ["fa", "he"])
def test_ranges_run_with_the_sentence(lang: str) -> None:
    wrong = {
        (token, sentence.name): line
        for token in RANGES
        for sentence in SENTENCES[lang]
        if reversed_range(token) not in (line := _line(lang, sentence, token))
    }
    assert wrong == {}


@given(
    st.sampled_from(HELD),
    st.sampled_from(("متن ", "متن (", "متن «", "C++ و ", "۱۲ و ", "متن، ", "#PR متن ", "- متن: ")),
    st.sampled_from(("", " متن", "، متن", "؛ 10-20", "؟", "!", " C++ متن")),
)
def test_whatever_stands_around_them(token: str, before: str, after: str) -> None:
    if not after:
        token = token.removesuffix(".")  # the last full stop of a block is the sentence's
    assert token in _line("fa", Sentence("any", before, after), token)
