"""Words as nobody should write them, in every text of a site: no page scrolls sideways on a small phone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser.site import SitePage, by_type, served
from tests.browser.survey import OVERFLOW
from tests.sites.everything import OTHERS
from tests.sites.newsroom import Newsroom, item
from tests.sites.test_hostile import sources

PERSIAN = "ناهماهنگی‌پذیرترین" * 4
FILE = "nilavand-metro.example/opendata_passengers_of_all_lines_and_stations_1405.csv"
EVERY = f"گزارش {FILE} و {PERSIAN} منتشر شد"
MAIL = f"{'press_office_' * 6}@nilavand-metro.example"
ORGANISATION = f"""
[organisation]
desk = "{EVERY}"
address = "{EVERY}"
hours = "{EVERY}"
phone = "۰۲۱-۸۸۷۷۶۶۵۵"
email = "{MAIL}"
url = "https://{"press-office-" * 4}x.example/"
"""
SITE = f"""
[languages.fa]
title = "{EVERY}"
description = "{EVERY}"

[[menus.main]]
title = "{EVERY}"
url = "/posts/"

[[menus.footer]]
title = "{EVERY}"
url = "/posts/"
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, dict[tuple[str, str], SitePage]]]:
    """An item of each kind whose every text is made of such words, and its neighbours; address and pages."""
    room = Newsroom(tmp_path_factory.mktemp("long"), more=SITE)
    table = f"| {FILE} | {PERSIAN} |\n|---|--:|\n| ۱ | {FILE} |"
    body = f"{EVERY}\n\n## {EVERY}\n\n### {FILE}\n\n## {PERSIAN}\n\n{table}"
    post = {"title": EVERY, "summary": EVERY, "tags": f'["{PERSIAN}", "{FILE}"]', "series": PERSIAN}
    files: dict[str, str | bytes] = sources(EVERY)
    files |= {
        "content/posts/a.md": item(body, date="2026-02-03", **post),
        "content/posts/b.md": item(body, date="2026-02-04", **post),
        "content/people/zahra.md": item(
            family_name=PERSIAN, given_name=PERSIAN, role=EVERY, email=f'"{MAIL}"', phone="۰۲۱-۸۸۷۷۶۶۵۵"
        ),
        "content/data/outlets.toml": OTHERS["outlets"] + f'\n[long]\nname = "{EVERY}"\nmedium = "agency"\n',
        "content/clippings/c.md": item(
            title=EVERY, source_title=EVERY, excerpt=EVERY, date="2026-02-04", outlet="long"
        ),
    }
    settings = room.write(files).root / "prsite.toml"
    text = settings.read_text(encoding="utf-8").replace("\n[organisation]\n", ORGANISATION, 1)
    settings.write_text(text, encoding="utf-8")
    room.publish()
    with served(room.output) as address:
        yield address, dict(by_type(room.output))


def test_no_word_makes_a_page_scroll_sideways(
    browser: Browser, site: tuple[str, dict[tuple[str, str], SitePage]]
) -> None:
    address, pages = site
    wide: dict[str, list[str]] = {}
    page = browser.new_page(viewport={"width": 320, "height": 640})
    for one in pages.values():
        page.goto(address + one.url)
        page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true })")
        if found := page.evaluate(OVERFLOW):
            wide[str(one)] = found
    page.close()
    assert {kind for _, kind in pages} >= {"post", "release", "clipping", "notice", "faq", "page", "person"}
    assert wide == {}
