"""Renditions in a site: published for what is shown, kept by content, and made once."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from prsite import pipeline
from prsite.build import crew, gallery, stamps
from prsite.build.gallery import Copy, Gallery, keep
from prsite.build.renditions import encode
from prsite.digest import digest
from tests.sites.newsroom import Newsroom, codes, errors, item, png, tree

SHOWING = """{% if item.image %}{% set path = item.image.file.path %}
<img src="{{ view.media(path).url|href }}" alt="" srcset="
{%- for one in view.renditions(path) %}{{ one.url|href }} {{ one.width }}w, {% endfor %}">{% endif %}
{{ body.html|safe }}
"""
KEYS = {"title": "الف", "date": "2026-02-01"}
COPIES = re.compile(r"media/a\.[0-9a-f]{8}-(\d+)\.webp")


@pytest.fixture(autouse=True)
def _believed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The file system's clock is fine enough for everything to be believed at once."""
    monkeypatch.setattr(stamps, "SETTLED", -(10**20))


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The widths of the renditions that are made."""
    widths: list[int] = []

    def noted(data: bytes, width: int, height: int) -> bytes:
        widths.append(width)
        return encode(data, width, height)

    monkeypatch.setattr(gallery, "encode", noted)
    return widths


def picture(shade: int = 0, size: tuple[int, int] = (500, 250)) -> bytes:
    out = BytesIO()
    Image.new("RGB", size, (shade, 90, 90)).save(out, "JPEG")
    return out.getvalue()


def newsroom(root: Path, *, more: str = "", shade: int = 0) -> Newsroom:
    """A site with a picture that is shown and one that is only offered."""
    return Newsroom(root, theme="plain", languages=("fa",), more=more).write(
        {
            "content/posts/a.md": item("[x](b.jpg)", image="{file: a.jpg, alt: x}", **KEYS),
            "content/posts/b.md": item(title="ب", date="2026-02-01"),
            "content/posts/a.jpg": picture(shade),
            "content/posts/b.jpg": picture(7),
            "overrides/templates/item.html": SHOWING,
        }
    )


def copies(files: dict[str, bytes]) -> dict[int, str]:
    """The renditions that are published, by width."""
    found = {int(m[1]): path for path in sorted(files) if (m := COPIES.fullmatch(path))}
    assert len(found) == sum(path.endswith(".webp") for path in files)
    return found


def test_what_is_shown_and_nothing_else(tmp_path: Path, made: list[int]) -> None:
    files = newsroom(tmp_path).publish()
    found = copies(files)
    assert (sorted(found), sorted(made)) == ([320, 500], [320, 500])
    assert any(path.startswith("media/b.") for path in files)
    for width, path in found.items():
        with Image.open(BytesIO(files[path])) as image:
            assert (image.format, image.size) == ("WEBP", (width, width // 2))
    page = next(data.decode() for path, data in files.items() if path.endswith("/a/index.html"))
    assert re.findall(r"/(media/\S+) (\d+)w", page) == [(p, str(w)) for w, p in sorted(found.items())]


def test_nothing_is_made_twice(tmp_path: Path, made: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    site = newsroom(tmp_path)
    files = site.publish()
    made.clear()
    monkeypatch.setattr(Image, "open", lambda *_, **__: pytest.fail("a picture was opened"))
    assert site.publish() == files
    site.write({"content/posts/b.md": item("تازه", title="پ", date="2026-02-02")})
    assert copies(site.publish()) == copies(files)
    other = site.publish(output=tmp_path / "other")
    assert ({p: d for p, d in other.items() if ".webp" in p}, made) == (
        {p: d for p, d in files.items() if ".webp" in p},
        [],
    )


def test_other_settings_cost_no_rendition(tmp_path: Path, made: list[int]) -> None:
    site = newsroom(tmp_path)
    before = copies(site.publish())
    made.clear()
    text = (tmp_path / "prsite.toml").read_text(encoding="utf-8")
    (tmp_path / "prsite.toml").write_text(text + "\n[pagination]\nsize = 3\n", encoding="utf-8")
    assert (copies(site.publish()), made) == (before, [])


def test_another_picture_has_another_address_and_its_pages_follow(tmp_path: Path, made: list[int]) -> None:
    site = newsroom(tmp_path)
    before = site.publish()
    (tmp_path / "content/posts/a.jpg").write_bytes(picture(200))
    after = site.publish()
    assert set(copies(before).values()).isdisjoint(copies(after).values())
    assert after == newsroom(tmp_path / "clean", shade=200).publish()
    (tmp_path / "content/posts/a.jpg").write_bytes(picture(0))
    made.clear()
    assert (site.publish(), made) == (before, [])


def test_what_is_shown_no_more_goes(tmp_path: Path) -> None:
    site = newsroom(tmp_path)
    assert copies(site.publish())
    site.write({"content/posts/a.md": item(**KEYS)})
    assert copies(site.publish()) == {}


def test_a_site_may_do_without(tmp_path: Path, made: list[int]) -> None:
    files = newsroom(tmp_path, more="\n[images]\nrenditions = false\n").publish()
    assert (copies(files), made) == ({}, [])
    assert any(path.startswith("media/a.") for path in files)


DAMAGES: dict[str, Callable[[Path], object]] = {
    "gone": Path.unlink,
    "cut": lambda path: path.write_bytes(path.read_bytes()[:-1]),
    "changed": lambda path: path.write_bytes(b"x" + path.read_bytes()[1:]),
    "another's": lambda path: path.write_bytes(max(p.read_bytes() for p in path.parent.iterdir()) + b"x"),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_what_is_damaged_is_made_anew(tmp_path: Path, made: list[int], damage: str) -> None:
    site = newsroom(tmp_path)
    files = site.publish()
    for path in (tmp_path / ".prsite/build/images").iterdir():
        DAMAGES[damage](path)
    made.clear()
    assert site.publish(output=tmp_path / "other") == files
    assert sorted(made) == sorted(copies(files))


def test_what_was_changed_in_the_publication_is_put_right(tmp_path: Path, made: list[int]) -> None:
    site = newsroom(tmp_path)
    files = site.publish()
    made.clear()
    path = site.output / copies(files)[320]
    path.unlink()
    path.write_bytes(b"x" * len(files[copies(files)[320]]))
    assert (site.publish(verify=True), made) == (files, [])


def test_without_the_cache_all_are_made_and_are_the_same(tmp_path: Path, made: list[int]) -> None:
    site = newsroom(tmp_path)
    files = site.publish()
    made.clear()
    assert (site.publish(cache=False), sorted(made)) == (files, sorted(copies(files)))


def test_where_nothing_can_be_kept_they_are_published_all_the_same(tmp_path: Path) -> None:
    site = newsroom(tmp_path)
    (tmp_path / ".prsite/build").mkdir()
    (tmp_path / ".prsite/build/images").write_bytes(b"")
    assert copies(site.publish())


def test_workers_make_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = newsroom(tmp_path)
    alone = site.publish()
    monkeypatch.setattr(crew, "FEWEST_FOR_WORKERS", 100)
    told: list[tuple[str, int, int]] = []
    request = replace(site.request, jobs=2, cache=False, output=tmp_path / "other")
    assert pipeline.build(request, lambda *news: told.append(news)).published
    assert tree(tmp_path / "other") == alone
    files = [(done, total) for stage, done, total in told if stage == "files"]
    assert files[-1][0] == files[-1][1] == sum(path.startswith("media/") for path in alone)
    assert [done for done, _ in files] == sorted(done for done, _ in files)


def test_a_picture_that_cannot_be_scaled_is_shown_as_it_is(tmp_path: Path) -> None:
    site = newsroom(tmp_path)
    whole = picture(3, (900, 600))
    (tmp_path / "content/posts/a.jpg").write_bytes(whole[: len(whole) - 500])
    result = site.build()
    assert (codes(result), result.published is not None) == ([], True)
    files = tree(site.output)
    assert copies(files) == {}
    assert any(path.startswith("media/a.") for path in files)


def test_a_fault_of_the_encoder_names_the_picture(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(data: bytes, width: int, height: int) -> bytes:
        raise MemoryError("no room")

    monkeypatch.setattr(gallery, "encode", broken)
    found = errors(newsroom(tmp_path).build())
    assert {one.split()[:2][1] for one in found} == {"content/posts/a.jpg"}
    assert all(one.startswith("page-failed ") for one in found)


def test_a_picture_that_changes_meanwhile(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(png(400, 300))
    copy = Copy("a.png", digest(b"another"), "media/a.webp", 320, 240, "0" * 24)
    finished = gallery.make(tmp_path, tmp_path, tmp_path / "images", copy)
    assert (finished.digest, [d.code for d in finished.found]) == ("", ["unreadable"])


def test_of_what_nobody_wants_the_oldest_goes_once_it_is_much(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gallery, "_SPARE", 6)
    keys = [f"{n:024x}" for n in range(10)]
    for key in keys:
        keep(tmp_path, key, key.encode())
    (tmp_path / "x.part").write_bytes(b"")
    (tmp_path / "not ours").write_bytes(b"")
    store = Gallery(tmp_path)
    store.tidy(keys[:4])
    assert all(Gallery(tmp_path).read(key) == key.encode() for key in keys)
    keep(tmp_path, "f" * 24, b"new")
    store.tidy(keys[:4])
    assert [key for key in keys if not Gallery(tmp_path).digest(key)] == keys[4:8]
    assert (Gallery(tmp_path).read("f" * 24), sorted(p.name for p in tmp_path.glob("*[!bp]"))) == (
        b"new",
        ["not ours"],
    )


def test_a_picture_in_a_text(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "content/posts/a.md": item("![x](a.jpg)\n\n[y](b.jpg)", **KEYS),
        "content/posts/a.jpg": picture(),
        "content/posts/b.jpg": picture(9),
    }
    site = Newsroom(tmp_path / "site", theme="plain", languages=("fa",)).write(files)
    before = site.publish()
    page = next(data.decode() for path, data in before.items() if path.endswith("/a/index.html"))
    assert [copies(before)[320] in page, sorted(copies(before))] == [True, [320, 500]]
    assert not any(b"srcset" in data for path, data in before.items() if path.endswith((".xml", ".json")))
    files["content/posts/a.jpg"] = picture(90)
    after = site.write(files).publish()
    assert after == Newsroom(tmp_path / "clean", theme="plain", languages=("fa",)).write(files).publish()
    assert set(copies(before).values()).isdisjoint(copies(after).values())
    site.write({"content/posts/a.md": item("[y](b.jpg)", **KEYS)})
    assert copies(site.publish()) == {}


def test_nothing_of_a_hidden_item_is_made(tmp_path: Path, made: list[int]) -> None:
    site = newsroom(tmp_path)
    site.write({"content/posts/a.md": item(image="{file: a.jpg, alt: x}", publish_at="2027-01-01", **KEYS)})
    assert (copies(site.publish()), made) == ({}, [])
    assert sorted(copies(site.publish(at=datetime(2027, 1, 2, tzinfo=UTC)))) == sorted(made) == [320, 500]
