"""Pages of items: what stands around a body."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.sites.addresses import document
from tests.sites.everything import everything
from tests.sites.newsroom import Newsroom, item


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    site = Newsroom(tmp_path_factory.mktemp("items"), url="https://x.example/n/")
    files = everything()
    for n, kind in enumerate(("news", "denial")):
        files[f"content/releases/more{n}.md"] = item(
            title=f"پاسخ {n}", date=f"2026-02-1{n}", answers="clip-1", type=kind, tags="[بلیت]"
        )
    files["content/notices/taslyat.md"] = item(title="تسلیت", date="2026-02-05", type="condolence")
    return site.write(files).publish()


def graph(data: bytes) -> list[dict[str, Any]]:
    (block,) = document(data).xpath("//script[@type='application/ld+json']")
    found: list[dict[str, Any]] = json.loads(block.text)["@graph"]
    return found


def links(data: bytes) -> list[str]:
    return [str(href) for href in document(data).xpath("//main//a/@href")]


def test_a_clipping_and_its_answers_lead_to_each_other(made: dict[str, bytes]) -> None:
    shown = links(made["clippings/1404/gozaresh/index.html"])
    answers = [h for h in shown if h in ("/n/1404/11/belit/", "/n/1404/11/more0/", "/n/1404/11/more1/")]
    assert set(answers) == {"/n/1404/11/belit/", "/n/1404/11/more0/", "/n/1404/11/more1/"}
    assert "/n/clippings/1404/gozaresh/" in links(made["1404/11/more1/index.html"])


def test_questions_may_be_related(made: dict[str, bytes]) -> None:
    assert "/n/faq/بلیت-و-کرایه/#hours" in links(made["1404/11/khabar/index.html"])


def test_neighbours_are_of_the_same_kind(made: dict[str, bytes]) -> None:
    page = document(made["1404/11/more0/index.html"])
    neighbours = page.xpath("//*[contains(@class, 'neighbours')]//a/@href")
    assert neighbours == ["/n/1404/11/belit/", "/n/1404/11/more1/"]


def test_structured_data_says_what_a_page_is(made: dict[str, bytes]) -> None:
    post = graph(made["1404/11/khabar/index.html"])[0]
    assert post["@type"] == "BlogPosting"
    assert post["datePublished"] == "2026-02-01T00:00:00+03:30"
    assert [a["name"] for a in post["author"]] == ["سارا سیدمحمدی", "نویسندهٔ مهمان"]
    assert post["mainEntityOfPage"] == "https://x.example/n/1404/11/khabar/"
    clipping = graph(made["clippings/1404/gozaresh/index.html"])[0]
    assert clipping["citation"]["publisher"]["name"] == "خبرگزاری نمونه"
    assert clipping["citation"]["url"] == "https://agency.example/1"
    assert graph(made["people/sara/index.html"])[0]["mainEntity"]["jobTitle"] == "سخنگو"
    assert [q["name"] for q in graph(made["faq/بلیت-و-کرایه/index.html"])[0]["mainEntity"]]
    crumbs = graph(made["1404/11/khabar/index.html"])[-1]["itemListElement"]
    assert [c["position"] for c in crumbs] == [1, 2, 3]


def test_nobody_shares_a_condolence(made: dict[str, bytes]) -> None:
    assert "t.me/share" not in made["notices/1404/taslyat/index.html"].decode()
    assert "t.me/share" in made["1404/11/khabar/index.html"].decode()


def test_a_share_link_carries_the_address_and_the_title(made: dict[str, bytes]) -> None:
    (share,) = (h for h in links(made["1404/11/khabar/index.html"]) if "t.me" in h)
    assert share.startswith(
        "https://t.me/share/url?url=https%3A%2F%2Fx.example%2Fn%2F1404%2F11%2Fkhabar%2F&text="
    )


def test_pages_of_different_things_have_different_titles(tmp_path: Path) -> None:
    site = Newsroom(tmp_path, theme="plain")
    files = everything()
    files["content/data/tags.toml"] = '[gharb-tag]\nname = "منطقهٔ غرب"\n'
    files["content/posts/z.md"] = item(title="z", date="2026-02-01", tags="[منطقهٔ غرب]", offices="[gharb]")
    titles: dict[str, list[str]] = {}
    for path, data in site.write(files).publish().items():
        if path.endswith(".html") and not path.startswith(("n/", "old/")):
            titles.setdefault(document(data).findtext(".//title") or "", []).append(path)
    assert {title: paths for title, paths in titles.items() if len(paths) > 1} == {}
