"""Text that is no markup: titles, descriptions, feeds, calendars, cards, the papers of a press kit.

Where a text of the other direction is put into one, it stands between U+2068 and U+2069, and nothing else
does; a text that begins against its language where a reader goes by the first letter has a mark before it.
"""

from __future__ import annotations

import io
import json
import re
import zipfile
from pathlib import Path

import feedparser
import pytest

from prsite.i18n.bidi import FSI, LRM, PDI, RLM
from tests.sites.addresses import document
from tests.sites.newsroom import Newsroom, item, png

CONTROLS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
SITE_FA, SITE_EN = "اتاق خبر نمونه", "Sample newsroom"


def english(text: str) -> str:
    """A part of the other direction."""
    return f"{FSI}{text}{PDI}"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    facts = (
        "[{name: طول خط, value: 28, unit: km, as_of: 1404, source: Metro Lab}, "
        "{name: Headway, value: 10-20, unit: دقیقه}, {name: Lines, value: 4}]"
    )
    files: dict[str, str | bytes] = {
        "content/posts/english.md": item("متن.", title="Open Data", date="2026-02-01", tags="[C++]"),
        "content/posts/mixed.md": item(
            "متن.", title="ISO 9001 در مترو", date="2026-01-05", summary="ISO برای ما", tags="[گزارش]"
        ),
        "content/posts/persian.md": item("متن.", title="گزارش Open Data", date="2026-01-04"),
        "content/posts/en-persian.en.md": item("Text.", title="قطار شهری", date="2026-01-03"),
        "content/notices/tender.md": item("متن.", title="Tender 12", date="2026-02-04", type="tender",
            bids_until="2026-03-10 14:00", summary="Two, three"),
        "content/notices/mixed.md": item("متن.", title="مناقصهٔ ISO", date="2026-02-04", type="tender",
            bids_until="2026-03-10 14:00"),
        "content/people/sara.md": item("متن.", given_name="Sara", family_name="Smith", role="سخنگو"),
        "content/faq/a.md": item("پاسخ.", title="ISO چیست؟", category="Open Data"),
        "content/faq/b.md": item("پاسخ.", title="دوم؟", category="بلیت"),
        "content/presskit/kit.md": item("متن.", title="Press kit", id="kit", facts=facts,
            assets="[{file: logo.png, caption: Logo of the line, credit: ما}]",
            boilerplates="{short: All in English., long: ISO در ما}"),
        "content/presskit/logo.png": png(),
    }  # fmt: skip
    return Newsroom(tmp_path_factory.mktemp("plain"), theme="newsroom").write(files).publish()


def head(data: bytes) -> dict[str, str]:
    """The plain texts of a page's head."""
    page = document(data)
    named = {str(m.get("property") or m.get("name")): str(m.get("content")) for m in page.xpath("//meta")}
    return {"title": str(page.findtext(".//title")), **named}


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("1404/11/english/index.html", f"{english('Open Data')} — {SITE_FA}"),
        ("1404/10/mixed/index.html", f"{FSI}{RLM}ISO 9001 در مترو{PDI} — {SITE_FA}"),
        ("1404/10/persian/index.html", f"گزارش Open Data — {SITE_FA}"),
        ("en/2026/01/en-persian/index.html", f"{english('قطار شهری')} — {SITE_EN}"),
        ("index.html", SITE_FA),
        ("people/index.html", f"افراد — {SITE_FA}"),
        ("faq/open-data/index.html", f"{english('Open Data')} — پرسش و پاسخ — {SITE_FA}"),
    ],
)
def test_titles_of_pages(made: dict[str, bytes], path: str, title: str) -> None:
    assert head(made[path])["title"] == title


def test_a_tags_name_is_a_part_of_its_pages_title(made: dict[str, bytes]) -> None:
    (path,) = (p for p in made if re.fullmatch(r"tags/c[^/]*/index\.html", p))
    told = head(made[path])
    assert told["title"] == f"برچسب: {english('C++')} — {SITE_FA}"
    assert told["og:title"] == f"برچسب: {english('C++')}"
    assert told["description"] == told["og:description"] == f"برچسب: {english('C++')} — {SITE_FA}"


def test_a_whole_text_has_no_controls(made: dict[str, bytes]) -> None:
    told = head(made["1404/11/english/index.html"])
    assert told["og:title"] == "Open Data"
    assert told["og:site_name"] == SITE_FA
    for path in ("1404/11/english/index.html", "1404/10/mixed/index.html", "people/sara/index.html"):
        found = head(made[path])
        del found["title"]
        assert [name for name, text in found.items() if CONTROLS.search(text)] == []


def test_questions_in_a_description_stand_apart(made: dict[str, bytes]) -> None:
    told = head(made["faq/index.html"])["description"]
    assert told in (
        f"{english('Open Data')}؛ بلیت — {SITE_FA}",
        f"بلیت؛ {english('Open Data')} — {SITE_FA}",
    )


def test_structured_data_has_no_controls(made: dict[str, bytes]) -> None:
    for path, data in made.items():
        if path.endswith(".html"):
            scripts = document(data).xpath("//script[@type='application/ld+json']/text()")
            assert not any(CONTROLS.search(str(s)) for s in scripts), path


def test_feeds_go_by_the_first_letter(made: dict[str, bytes]) -> None:
    for name in ("feed.xml", "atom.xml"):
        feed = feedparser.parse(made[f"posts/{name}"])
        assert feed.feed.title == f"خبرها و گزارش‌ها — {SITE_FA}"
        titles = [e.title for e in feed.entries]
        assert titles == [f"{RLM}Open Data", f"{RLM}ISO 9001 در مترو", "گزارش Open Data"]
        assert feed.entries[1].summary == f"{RLM}ISO برای ما"
    data = json.loads(made["en/posts/feed.json"])
    assert [i["title"] for i in data["items"]] == [f"{LRM}قطار شهری"]
    (tag,) = (p for p in made if re.fullmatch(r"tags/c[^/]*/feed\.json", p))
    assert json.loads(made[tag])["title"] == f"{RLM}{english('C++')} — {SITE_FA}"


def test_content_of_feeds_says_its_direction_in_attributes(made: dict[str, bytes]) -> None:
    for path, opening in (
        ("feed.json", '<div dir="rtl" lang="fa">'),
        ("en/feed.json", '<div dir="ltr" lang="en">'),
    ):
        contents = [i["content_html"] for i in json.loads(made[path])["items"]]
        assert contents
        assert [c for c in contents if not (c.startswith(opening) and c.endswith("</div>"))] == []
        assert not any("style=" in c for c in contents)


def unfolded(data: bytes) -> list[str]:
    """The content lines of a calendar or a card."""
    return data.decode("utf-8").replace("\r\n ", "").split("\r\n")


def test_calendars(made: dict[str, bytes]) -> None:
    found = {
        line
        for path, data in made.items()
        if path.endswith(".ics")
        for line in unfolded(data)
        if line.startswith(("SUMMARY", "DESCRIPTION"))
    }
    assert f"SUMMARY:مهلت تحویل پیشنهادها: {english('Tender 12')}" in found
    assert "SUMMARY:مهلت تحویل پیشنهادها: مناقصهٔ ISO" in found
    assert "DESCRIPTION:Two\\, three" in found


def test_cards_hold_names_as_they_are(made: dict[str, bytes]) -> None:
    lines = unfolded(made["people/sara/contact.vcf"])
    assert {"FN:Sara Smith", "N:Smith;Sara;;;", "TITLE:سخنگو", "ORG:سازمان نمونه"} <= set(lines)
    assert not CONTROLS.search("\n".join(lines))


def test_the_papers_of_a_press_kit(made: dict[str, bytes]) -> None:
    with zipfile.ZipFile(io.BytesIO(made["press/kit/kit.zip"])) as bundle:
        facts = bundle.read("facts.txt").decode("utf-8").splitlines()
        licences = bundle.read("licences.txt").decode("utf-8").splitlines()
        assert json.loads(bundle.read("manifest.json"))["name"] == "Press kit"
        assert not any(CONTROLS.search(name) for name in bundle.namelist())
    assert facts[:2] == ["Press kit", SITE_FA]
    assert f"طول خط: 28 {english('km')} (۱۴۰۴ · {english('Metro Lab')})" in facts
    assert f"{RLM}{english('Headway')}: {english('10-20')} دقیقه" in facts
    assert "All in English." in facts
    assert f"{RLM}ISO در ما" in facts
    assert licences == [f"{RLM}logo.png: {english('Logo of the line')} · ما"]


def test_no_controls_in_addresses_names_and_ids(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "content/posts/a.md": item(
            "## بخش‌ها\u200f\n\nمتن.",
            title="\u200fخبر\u200cها",
            date="2026-02-01",
            tags="[\u200fروابط\u200cعمومی]",
        ),
        "content/posts/نیم\u200cفاصله.md": item("متن.", title="ب", date="2026-02-02"),
    }
    made = Newsroom(tmp_path, theme="plain").write(files).publish()
    hidden = re.compile(f"{CONTROLS.pattern}|[\u200c\u200d]")
    assert [path for path in made if hidden.search(path)] == []
    for path, data in made.items():
        if path.endswith(".html"):
            page = document(data)
            assert [i for i in page.xpath("//@id") if hidden.search(str(i))] == [], path
            assert [h for h in page.xpath("//@href") if hidden.search(str(h))] == [], path
        if path.endswith((".json", ".xml")):
            found = re.findall(
                r'<(?:id|guid|link|loc)[^>]*>([^<]*)|"(?:id|url)": "([^"]*)"', data.decode("utf-8")
            )
            assert [f for pair in found for f in pair if hidden.search(f)] == [], path


def test_the_sitemap_has_addresses_only(made: dict[str, bytes]) -> None:
    assert made["sitemap.xml"].isascii()
