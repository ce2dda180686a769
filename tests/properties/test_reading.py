"""Whatever is in a file, reading it ends in items and diagnostics, never in an exception."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from prsite.content.decode import Decoder
from prsite.content.excerpt import first_paragraph, prose
from prsite.content.frontmatter import Document, split_document
from prsite.content.unknown import meant_for_visibility
from prsite.diagnostics import Diagnostic, PrsiteError, has_errors
from prsite.kinds.post import Post
from prsite.kinds.presskit import PressKit
from prsite.kinds.release import Release
from prsite.model.item import Item
from prsite.model.schema import schema
from tests.content.newsroom import built_in_kinds, read_sources

ZONE = ZoneInfo("Asia/Tehran")
NAMES = sorted({k.name for kind in built_in_kinds().all for k in schema(kind)})
VALUES = st.recursive(
    st.one_of(
        st.text(max_size=20),
        st.integers(),
        st.booleans(),
        st.none(),
        st.dates(),
        st.sampled_from(
            ["1404-08-25", "۳۱ مهر ۱۴۰۴", "بله", "a.png", "../x", "[", "{", "'", '"', "&a", "*a"]
        ),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(st.one_of(st.sampled_from(NAMES), st.text(max_size=5)), inner, max_size=3),
    ),
    max_leaves=8,
)
HEADS = st.dictionaries(st.one_of(st.sampled_from(NAMES), st.text(max_size=8)), VALUES, max_size=8)
PIECES = st.sampled_from(
    [
        *(
            "---",
            "\n",
            " ",
            "  ",
            "- ",
            ": ",
            ":",
            "title",
            "draft",
            "[",
            "]",
            "{",
            "}",
            "'",
            '"',
            "|",
            ">",
            "#",
        ),
        *(
            "\t",
            "سلام",
            "\u200c",
            "\u200f",
            "\u2028",
            "\x00",
            "\x07",
            "&a",
            "*a",
            "!!int",
            "%YAML",
            "? ",
            "...",
        ),
        *("،", "\\"),
    ]
)


def split(text: str) -> Document | None:
    """The document, or None where a diagnostic says why there is none."""
    found: tuple[Diagnostic, ...] = ()
    try:
        return split_document(text, "content/posts/a.md")
    except PrsiteError as fault:
        found = fault.diagnostics
    assert has_errors(found)
    assert all(d.place and 1 <= d.place.line <= text.count("\n") + 1 for d in found)
    return None


@given(st.one_of(st.text(), st.lists(PIECES, max_size=40).map("".join)))
def test_any_text_is_split_or_explained(text: str) -> None:
    split(text)
    document = split(f"---\n{text}\n---\nbody")
    if document is not None and "---" not in text and "..." not in text:
        assert document.body == "body"


@given(st.one_of(st.binary(max_size=200), st.lists(PIECES, max_size=30).map(lambda p: "".join(p).encode())))
def test_any_bytes_are_read_or_explained(tmp_path: Path, data: bytes) -> None:
    for source in (data, b"---\n" + data + b"\n---\n"):
        checked = read_sources(tmp_path, {"posts/a.md": source})
        assert len(checked.value) == 1 or checked.failed


@given(HEADS, st.sampled_from([Post, Release, PressKit]), st.booleans())
def test_any_yaml_is_decoded_or_explained(head: dict[str, Any], kind: type[Item], flow: bool) -> None:
    text = yaml.safe_dump(head, allow_unicode=True, default_flow_style=flow)
    document = split(f"---\n{text}---\n")
    if document is None:
        return
    decoder = Decoder(
        path="content/posts/a.md", zone=ZONE, files={"content/posts/a.png": "content/posts/a.png"}
    )
    values = decoder.record(kind, document.head)
    assert set(values) <= {k.attribute for k in schema(kind)}
    assert all(d.place and d.place.line >= 2 for d in decoder.found)


@given(st.text(alphabet="abكي گ:\"'#[]{}|>&*!%@`-?،, ", min_size=1, max_size=40))
def test_a_one_line_text_is_kept_whole(value: str) -> None:
    wanted = value.strip()
    if not wanted or wanted[0] in "'\"[{|>":
        return
    document = split_document(f"---\ntitle: {value}\n---\n", "p")
    ((_, node),) = document.head.pairs
    assert getattr(node, "text", "") == wanted


@given(st.text())
def test_excerpts_of_any_body(body: str) -> None:
    assert len(first_paragraph(body)) <= 280
    prose(body)


@given(st.sampled_from(["draft", "publish_at", "embargo_until", "expires", "editions"]), st.data())
def test_one_slip_of_the_finger_is_seen(key: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(key) - 1))
    letter = data.draw(st.sampled_from("abcdefghijklmnopqrstuvwxyz_-"))
    slips = [key[:at] + key[at + 1 :], key[:at] + letter + key[at:], key[:at] + letter + key[at + 1 :]]
    slips += [key.upper(), key.title(), key.replace("_", "-"), key.replace("_", " "), key.replace("_", "")]
    for slip in slips:
        assert meant_for_visibility(slip) == key


@pytest.mark.slow
def test_a_long_line_is_read_in_reasonable_time() -> None:
    for piece in ("a: ", "[", "'", "- ", "\u200c", "«", "{a: "):
        split(f"---\ntitle: {piece * 200_000}\n---\n")
        split(f"---\n{piece * 200_000}\n---\n")
