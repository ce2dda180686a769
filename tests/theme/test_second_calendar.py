"""The second calendar stands beside the date of an article, in both themes."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.sites.addresses import document
from tests.sites.newsroom import Newsroom, item

POSTS: dict[str, str | bytes] = {
    "content/data/outlets.toml": '[khabar]\nname = "خبر"\n',
    "content/posts/a.md": item(title="یکم", date="1404-08-25", id="a"),
    "content/posts/a.en.md": item("Text.", title="First", date="2025-11-16"),
    "content/releases/b.md": item(title="دوم", date="1404-08-25"),
    "content/notices/c.md": item(title="سوم", date="1404-08-25", type="circular"),
    "content/clippings/d.md": item(
        "نظر.", title="چهارم", date="1404-08-25", outlet="khabar", source_date="1404-08-24"
    ),
}


def site(folder: Path, theme: str, second: str) -> dict[str, bytes]:
    """The same posts, with a second calendar."""
    return Newsroom(folder, theme=f'{theme}"\nsecond_calendar = "{second}').write(POSTS).publish()


def dates(page: bytes) -> list[tuple[str, str]]:
    """The dates in the text of a page, as machines and as people read them."""
    found = document(page).xpath("//main//time")
    return [(str(t.get("datetime")), str(t.text_content()).strip()) for t in found]


@pytest.mark.parametrize("theme", ["newsroom", "plain"])
def test_the_same_day_in_both_calendars(theme: str, tmp_path: Path) -> None:
    made = site(tmp_path, theme, "gregorian")
    first, second, *_ = dates(made["1404/08/a/index.html"])
    assert first[0] == second[0] == "2025-11-16T00:00:00+03:30"
    assert "۲۵ آبان ۱۴۰۴" in first[1]
    assert second[1] == "۱۶ نوامبر ۲۰۲۵"
    assert document(made["1404/08/a/index.html"]).xpath("//main//time/bdi")[0].text == "۱۶ نوامبر ۲۰۲۵"
    # English dates are Gregorian already.
    assert [d for d in dates(made["en/2025/11/a/index.html"]) if "1404" in d[1]] == []
    assert len(set(dates(made["en/2025/11/a/index.html"]))) == 1


def test_every_dated_kind_has_it(tmp_path: Path) -> None:
    made = site(tmp_path, "newsroom", "hijri")
    kinds = ("releases/b", "notices/c", "clippings/d")
    pages = [
        p
        for p in made
        if p.endswith("index.html") and any(k.rpartition("/")[2] in p.split("/") for k in kinds)
    ]
    assert len(pages) == 3
    for page in pages:
        assert any("جمادی" in text for _, text in dates(made[page])), page


def test_no_second_calendar_no_second_date(tmp_path: Path) -> None:
    made = Newsroom(tmp_path).write(POSTS).publish()
    assert [t for t in dates(made["1404/08/a/index.html"]) if "نوامبر" in t[1]] == []
