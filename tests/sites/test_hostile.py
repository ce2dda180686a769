"""Texts that want to be markup, in every field that takes text."""

from __future__ import annotations

import json
import re
from dataclasses import fields
from pathlib import Path
from typing import Any

import feedparser
import pytest
from lxml import etree

from prsite.builtin import BUILTIN
from prsite.model.schema import Key, schema
from prsite.model.values import FileRef, Moment
from tests.sites.addresses import broken, document
from tests.sites.everything import OTHERS
from tests.sites.newsroom import Newsroom, png

EVIL = "\"><script>alert(1)</script>&amp;]]>'<!--\u202exyz {{ 7*7 }} {% raw %} \\n %s %C3"
CONTROLS = "\x01\x07\x0b\x1b\x7f\x85\ufffe"
FIXED = {
    "slug", "id", "lang", "translation_of", "related", "releases", "answers", "outlet", "offices", "audience",
    "boilerplate", "template", "comments", "draft", "publish_at", "embargo_until", "expires", "editions",
    "noindex", "featured", "spokesperson", "order", "source_url", "source_lang", "aliases", "focus",
    "email", "phone", "messenger", "contacts", "campaign",
}  # fmt: skip


def hostile(key: Key, deep: bool = False) -> Any:
    """A value for a key: evil wherever it takes free text; None where it takes none."""
    if key.name == "hex":
        return "#112233"
    if key.name in FIXED or key.choices:
        return None
    shape = key.item if key.is_list else key.type
    value: Any = None
    if shape is str:
        value = EVIL
    elif shape is FileRef:
        value = "p.png"
    elif shape is Moment:
        value = "2026-02-01"
    elif isinstance(shape, type) and hasattr(shape, "__dataclass_fields__") and not deep:
        parts = {part.name: made for part in schema(shape) if (made := hostile(part, True)) is not None}
        value = parts if "person" not in {f.name for f in fields(shape)} else {**parts, "person": EVIL}
    return [value] if key.is_list and value is not None else value


def sources(text: str) -> dict[str, str | bytes]:
    """An item of each kind whose every text is the one given."""
    files: dict[str, str | bytes] = {f"content/data/{n}.toml": t for n, t in OTHERS.items()}
    for kind in BUILTIN.kinds:
        keys = {key.name: value for key in schema(kind) if (value := hostile(key)) is not None}
        keys |= {"date": "2026-02-01", "id": f"{kind.NAME}-1", "slug": kind.NAME}
        if kind.NAME == "clipping":
            keys |= {"outlet": "rooznameh", "source_url": "https://a.example/?a=1&b=\"'<"}
        if kind.NAME == "notice":
            keys |= {"type": "tender"}
        keys.pop("archive", None)
        head = json.dumps(keys, ensure_ascii=True).replace(json.dumps(EVIL), json.dumps(text))
        files[f"content/{kind.SECTION}/s.md"] = f"---\n{head}\n---\n\nمتن.\n"
        files[f"content/{kind.SECTION}/p.png"] = png()
    return files


SETTINGS = f"""
[languages.fa]
title = '''{EVIL}'''
description = '''{EVIL}'''
"""


@pytest.fixture(scope="module", params=["newsroom", "plain"])
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    site = Newsroom(tmp_path_factory.mktemp("evil"), url="https://x.example/n/", theme=request.param)
    site.more = SETTINGS
    return site.write(sources(EVIL)).publish()


def test_pages_hold_no_script_of_the_authors(made: dict[str, bytes]) -> None:
    for path, data in made.items():
        if path.endswith(".html"):
            page = document(data)
            scripts = [s.text for s in page.iter("script") if "ld+json" not in s.get("type", "")]
            assert [s for s in scripts if s] == [], path
            assert b"alert(1)</script>" not in data.replace(b"&lt;/script&gt;", b""), path
            assert [
                a for e in page.iter() if isinstance(e.tag, str) for a in e.attrib if a.startswith("on")
            ] == []


def test_the_text_is_there_to_read(made: dict[str, bytes]) -> None:
    page = document(made["1404/11/post/index.html"])
    (heading,) = page.iter("h1")
    assert "<script>alert(1)</script>&amp;]]>'<!--" in heading.text_content()
    assert "{{ 7*7 }}" in heading.text_content()


def test_every_address_is_answered(made: dict[str, bytes]) -> None:
    assert broken(made, "https://x.example/n/") == []


def test_structured_data_is_json(made: dict[str, bytes]) -> None:
    blocks = [
        json.loads(block.text or "")
        for path, data in made.items()
        if path.endswith(".html")
        for block in document(data).xpath("//script[@type='application/ld+json']")
    ]
    headlines = [o["headline"] for block in blocks for o in block["@graph"] if "headline" in o]
    assert any(EVIL[:40] in headline for headline in headlines)


def test_feeds_and_sitemap_are_well_formed(made: dict[str, bytes]) -> None:
    feeds = [path for path in made if path.endswith(("feed.xml", "atom.xml"))]
    assert len(feeds) > 4
    for path in feeds:
        parsed = feedparser.parse(made[path])
        assert not parsed.bozo, (path, parsed.get("bozo_exception"))
    for path in (*feeds, "sitemap.xml"):
        etree.fromstring(made[path])
    for path in (p for p in made if p.endswith("feed.json")):
        assert json.loads(made[path])["items"]
    titles = [e.title for e in feedparser.parse(made["feed.xml"]).entries]
    assert any("alert(1)" in title for title in titles)


def test_cards_and_calendars_keep_one_value_a_line(made: dict[str, bytes]) -> None:
    names = r"(BEGIN|VERSION|FN|N|ORG|LANG|URL|TITLE|TEL|EMAIL|END|PRODID|METHOD|UID|DTSTAMP|DTSTART|DTEND"
    names += r"|SUMMARY|DESCRIPTION|TRANSP)[;:]"
    for path in (p for p in made if p.endswith((".vcf", ".ics"))):
        lines = made[path].decode().replace("\r\n ", "").split("\r\n")
        assert lines.pop() == ""
        assert [line for line in lines if not re.match(names, line)] == []
        assert "\n" not in "".join(lines)


def test_control_characters_reach_no_machine(tmp_path: Path) -> None:
    made = Newsroom(tmp_path, theme="plain").write(sources(f"الف{CONTROLS}ب")).publish()
    for path, data in made.items():
        if path.endswith((".html", ".xml", ".ics", ".vcf", ".json")):
            assert not re.search(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]", data), path
        if path.endswith(".xml"):
            etree.fromstring(data)
