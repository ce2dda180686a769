"""Nothing of what is not public is in the output, in no byte of it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from prsite.diagnostics import Severity
from tests.sites.comments import archive, comment
from tests.sites.everything import everything
from tests.sites.newsroom import Newsroom, codes, item, png, tree

INTRANET = '[editions.intranet]\nurl = "https://in.example/n/"\n'
STATES = {
    "draft": {"draft": "true"},
    "scheduled": {"publish_at": "2027-01-01"},
    "embargoed": {"embargo_until": "2027-01-01 10:00"},
    "expired": {"expires": "2026-02-20"},
    "inside": {"editions": "[intranet]"},
}
KINDS = {
    "posts": {"date": "2026-02-01", "series": "{m}series", "genre": "interview"},
    "releases": {"date": "2026-02-01", "city": "{m}city", "type": "denial"},
    "clippings": {"date": "2026-02-01", "outlet": "rooznameh", "source_title": "{m}theirs"},
    "notices": {"date": "2026-02-01", "type": "auction", "bids_until": "2027-02-01", "number": "{m}number"},
    "faq": {"category": "{m}category"},
    "pages": {},
    "people": {"given_name": "{m}given", "family_name": "{m}family", "phone": "021-5550{n}"},
    "presskit": {"facts": "[{{name: {m}fact, value: 1}}]", "assets": "[{{file: {m}pic.png}}]"},
}


def marker(state: str, section: str) -> str:
    """A word that stands in one hidden item and nowhere else."""
    return f"zqx{state}{section}"


def hidden_items(states: tuple[str, ...]) -> dict[str, str | bytes]:
    """One hidden item of every kind in every state, with its picture, tags, English version and alias."""
    files: dict[str, str | bytes] = {}
    for state in states:
        for section, own in KINDS.items():
            m = marker(state, section)
            keys = {name: value.format(m=m, n=list(STATES).index(state)) for name, value in own.items()}
            keys |= STATES[state]
            keys |= {"tags": f"[{m}tag, بلیت]", "summary": f"{m}summary", "aliases": f"[/{m}alias/]"}
            keys |= {"image": f"{{file: {m}pic.png, alt: {m}alt}}", "authors": f"[{m}author]"}
            keys |= {"related": "[post-1]", "id": f"{m}id"}
            body = f"## {m}heading\n\n{m}body با [فایل]({m}file.csv) و [پست](../posts/khabar.md).\n"
            files[f"content/{section}/{m}slug.md"] = item(body, title=f"{m}title", **keys)
            english = {k: v for k, v in keys.items() if k in ("category", "given_name", "family_name")}
            files[f"content/{section}/{m}slug.en.md"] = item(f"{m}english", title=f"{m}title", **english)
            files[f"content/{section}/{m}pic.png"] = png(comment=m)
            files[f"content/{section}/{m}file.csv"] = f"{m},1\n"
    return files


def every_text(made: dict[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """Paths and bytes of all files, archives opened."""
    for path, data in made.items():
        yield path, path.encode() + b"\n" + data
        if path.endswith(".zip"):
            with zipfile.ZipFile(io.BytesIO(data)) as bundle:
                for name in bundle.namelist():
                    yield f"{path}!{name}", name.encode() + b"\n" + bundle.read(name)


def leaks(made: dict[str, bytes]) -> list[str]:
    return [path for path, data in every_text(made) if b"zqx" in data.lower() or b"0215550" in data]


@pytest.mark.parametrize("theme", ["newsroom", "plain"])
def test_the_public_edition_is_as_if_hidden_items_were_not_there(tmp_path: Path, theme: str) -> None:
    with_them = Newsroom(tmp_path / "a", theme=theme, more=INTRANET)
    without = Newsroom(tmp_path / "b", theme=theme, more=INTRANET)
    with_them.write(everything() | hidden_items(tuple(STATES)))
    without.write(everything())
    made = with_them.publish()
    assert leaks(made) == []
    assert made == without.publish()


def test_the_intranet_edition_has_its_own_and_nothing_else(tmp_path: Path) -> None:
    outside = tuple(state for state in STATES if state != "inside")
    with_them = Newsroom(tmp_path / "a", more=INTRANET).write(everything() | hidden_items(tuple(STATES)))
    without = Newsroom(tmp_path / "b", more=INTRANET).write(everything() | hidden_items(("inside",)))
    made = with_them.publish(edition="intranet")
    assert made == without.publish(edition="intranet")
    whole = b"".join(data for _, data in every_text(made))
    for section in KINDS:
        assert marker("inside", section).encode() in whole
        assert not [state for state in outside if marker(state, section).encode() in whole]


TALK = (
    INTRANET
    + """
[comments]
provider = "isso"
server = "https://talk.example/"
kinds = ["post", "release", "clipping", "notice", "page"]
"""
)


def archives(edition: str, *ids: str) -> dict[str, str | bytes]:
    """The archived comments on items, each with the marks of a leak in all its texts."""
    letters = {"author": "zqxauthor", "website": "https://zqx.example/", "html": "<p>zqxcomment</p>"}
    return {
        f"content/data/comments/{edition}/{id}.json": archive(
            id, comment("zqx-1", **letters), comment("zqx-2", parent="zqx-1", **letters), edition=edition
        )
        for id in ids
    }


@pytest.mark.parametrize("theme", ["newsroom", "plain"])
def test_comments_of_the_staff_and_on_hidden_items_stay_inside(tmp_path: Path, theme: str) -> None:
    """Archives of another edition, of hidden items, of items that take none and of none at all."""
    ids = [f"{marker(state, section)}id" for state in STATES for section in KINDS]
    shown = ["post-1", "rel-1", "clip-1", "about"]
    hidden = hidden_items(tuple(STATES))
    mute = {"content/posts/mute.md": item(title="خاموش", date="2026-02-02", id="mute", comments="false")}
    mourning = item(title="تسلیت", date="2026-02-02", id="sober", type="condolence", comments="true")
    visible = {**everything(), **mute, "content/notices/sober.md": mourning}
    with_them = Newsroom(tmp_path / "a", theme=theme, more=TALK)
    without = Newsroom(tmp_path / "b", theme=theme, more=TALK)
    inside = archives("intranet", *shown, *ids) | archives("public", *ids, "mute", "sober", "none")
    with_them.write(visible | hidden | inside)
    without.write(visible)
    made = with_them.publish()
    assert leaks(made) == []
    assert made == without.publish()
    staff = with_them.publish(edition="intranet", output=tmp_path / "inside")
    assert b"zqxcomment" in b"".join(staff.values())


def test_the_checker_of_leaks_sees_them(tmp_path: Path) -> None:
    made = (
        Newsroom(tmp_path, more=INTRANET)
        .write(everything() | hidden_items(("draft",)))
        .publish(drafts=True, preview=True, output=tmp_path / "preview")
    )
    assert any(path.endswith(".zip!files/zqxdraftpresskitpic.png") for path in leaks(made))
    assert any(path.endswith(".vcf") for path in leaks(made))


def test_a_translation_is_not_ahead_of_its_original(tmp_path: Path) -> None:
    site = Newsroom(tmp_path)
    site.write(
        {
            "content/posts/a.md": item(title="الف", date="2026-02-01", embargo_until="2027-01-01"),
            "content/posts/a.en.md": item("zqx", title="zqx", embargo_until="2020-01-01"),
        }
    )
    assert leaks(site.publish()) == []


def test_a_link_to_a_hidden_item_is_only_its_words(tmp_path: Path) -> None:
    site = Newsroom(tmp_path)
    site.write(
        {
            "content/posts/a.md": item(
                "متن [یکم](zqx.md 'عنوان') و [دوم](id:zqx-id#zqx) و\n\nخط [**سوم**](zqx.en.md?zqx=1).",
                title="الف",
                date="2026-02-01",
            ),
            "content/posts/zqx.md": item("zqx", title="zqx", date="2026-02-01", draft="true", id="zqx-id"),
            "content/posts/zqx.en.md": item("zqx", title="zqx"),
        }
    )
    result = site.build()
    assert [(d.code, d.severity, str(d.place)) for d in result.diagnostics] == [
        ("link-to-hidden", Severity.WARNING, "content/posts/a.md:6"),
        ("link-to-hidden", Severity.WARNING, "content/posts/a.md:6"),
        ("link-to-hidden", Severity.WARNING, "content/posts/a.md:8"),
    ]
    made = tree(site.output)
    page = made["1404/11/a/index.html"].decode()
    assert "متن <span>یکم</span> و <span>دوم</span> و" in page
    assert "<span><strong>سوم</strong></span>" in page
    assert leaks(made) == []


def test_hidden_bodies_are_looked_at(tmp_path: Path) -> None:
    faulty = "متن [نه](nothing.md) و [آن](b.md) و ![تصویر](bad.png)."
    site = Newsroom(tmp_path)
    site.write(
        {
            "content/posts/a.md": item(faulty, title="الف", date="2026-02-01", publish_at="2027-01-01"),
            "content/posts/b.md": item(faulty, title="ب", date="2026-02-01", draft="true"),
            "content/posts/bad.png": b"no picture",
        }
    )
    result = site.build()
    found = sorted((d.code, str(d.severity), str(d.place)) for d in result.diagnostics)
    assert found == [
        ("broken-link", "error", "content/posts/a.md:7"),
        ("broken-link", "warning", "content/posts/b.md:7"),
        ("not-an-image-file", "error", "content/posts/bad.png"),
        ("not-an-image-file", "warning", "content/posts/bad.png"),
    ]
    assert result.published is None


def test_what_is_not_shown_of_a_clipping(tmp_path: Path) -> None:
    site = Newsroom(tmp_path)
    keys = {"archive": "zqxcopy.pdf", "tone": "negative", "tone_by": "zqxwho", "outlet": "rooznameh"}
    site.write(
        everything()
        | {
            "content/clippings/b.md": item(title="ب", date="2026-02-01", **keys),
            "content/clippings/zqxcopy.pdf": b"%PDF zqx",
        }
    )
    made = site.publish()
    assert leaks(made) == []
    assert not [path for path, data in made.items() if b"negative" in data and path.endswith(".html")]


def test_a_hidden_item_keeps_its_address(tmp_path: Path) -> None:
    site = Newsroom(tmp_path)
    site.write(
        {
            "content/posts/a.md": item(title="الف", date="2026-02-01", slug="x"),
            "content/posts/b.md": item(title="ب", date="2026-02-01", slug="x", draft="true"),
            "content/pages/posts.md": item(title="پ", embargo_until="2027-01-01"),
        }
    )
    result = site.build()
    assert set(codes(result)) == {"output-collision", "duplicate-url"}
    assert result.published is None
