"""A site put together from its skeleton is the site that was assembled."""

from __future__ import annotations

import pickle
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest

from prsite.build.records import Decoders
from prsite.build.skeleton import Lazily, Skeleton, put_together, take_down
from prsite.site.site import Site
from tests.build.newsroom import KINDS, Steps, steps
from tests.conftest import DEMO_NOW, ROOT
from tests.sites.everything import everything
from tests.sites.newsroom import NOW, Newsroom, item

HIDING = {
    "none": {},
    "a person": {"draft": "true"},
    "for others": {"editions": "staff"},
    "later": {"publish_at": "2026-05-01"},
}


def again(now: Steps, at: datetime, edition: str) -> tuple[Site, Site]:
    """A site as it is assembled, and as it is put together from what is kept on disk."""
    entries = now.read()
    site = now.site(entries, at=at, edition=edition)
    items = [entry.item for entry in entries.by_path.values()]
    kept = msgspec.msgpack.encode(take_down(site, b"key", items))
    records = {record.path: record for record in entries.records}
    decoders = Decoders(KINDS)
    other = put_together(
        msgspec.msgpack.decode(kept, type=Skeleton),
        now.registries,
        now.config,
        lambda path: decoders.item(records[path]),
        edition=edition,
        at=at,
        preview=False,
    )
    return site, other


def plain(value: Any) -> Any:
    """Mappings as lists of pairs, so that order counts."""
    if isinstance(value, Mapping):
        return [(key, plain(held)) for key, held in value.items()]
    return value


def assert_same(site: Site, other: Site) -> None:
    assert other == site
    for name in ("items", "cards", "order", "terms", "months", "kinds", "paths", "rank", "names"):
        assert plain(getattr(other, name)) == plain(getattr(site, name)), name


@pytest.mark.parametrize("edition", ["public", "intranet"])
@pytest.mark.parametrize("days", [0, 400])
def test_the_demo(edition: str, days: int) -> None:
    site, other = again(steps(ROOT), datetime.fromisoformat(DEMO_NOW) + timedelta(days=days), edition)
    assert len(site.items) > 60
    assert site.hidden or days
    assert_same(site, other)


@pytest.mark.parametrize("hiding", sorted(HIDING))
@pytest.mark.parametrize("edition", ["public", "staff"])
def test_everything_with_and_without_people_who_are_hidden(tmp_path: Path, hiding: str, edition: str) -> None:
    files = everything()
    sara = str(files["content/people/sara.md"])
    keys = "".join(f"{name}: {value}\n" for name, value in HIDING[hiding].items())
    site = Newsroom(tmp_path, more="[editions.staff]\n")
    site.write(files | {"content/people/sara.md": sara.replace("---\n", f"---\n{keys}", 1)})
    assembled, other = again(steps(site.root), NOW, edition)
    hidden = hiding in ("a person", "later") or (hiding, edition) == ("for others", "public")
    assert assembled.absent == ({"sara"} if hidden else set())
    assert_same(assembled, other)


def test_the_instants_between_which_it_stands(tmp_path: Path) -> None:
    site = Newsroom(tmp_path)
    for name, day in (("a", "2026-02-01"), ("b", "2026-02-20"), ("c", "2026-04-01"), ("d", "2026-05-01")):
        site.write({f"content/posts/{name}.md": item(title=name, date=day, publish_at=day)})
    now = steps(site.root)
    entries = now.read()
    items = [entry.item for entry in entries.by_path.values()]
    skeleton = take_down(now.site(entries), b"", items)
    assert skeleton.since is not None
    assert skeleton.until is not None
    assert (skeleton.since.date().isoformat(), skeleton.until.date().isoformat()) == (
        "2026-02-20",
        "2026-04-01",
    )
    moment = timedelta(microseconds=1)
    assert skeleton.covers(skeleton.since)
    assert skeleton.covers(skeleton.until - moment)
    assert not skeleton.covers(skeleton.until)
    assert not skeleton.covers(skeleton.since - moment)
    paths = ("content/posts/c.md", "content/posts/d.md")
    assert skeleton.unpublished == paths


def test_values_are_made_when_asked_for_and_once() -> None:
    made: list[str] = []

    def make(key: str) -> str:
        made.append(key)
        return key.upper()

    lazily = Lazily(dict.fromkeys("abc"), make)
    assert (len(lazily), list(lazily), "a" in lazily, "x" in lazily, made) == (
        3,
        ["a", "b", "c"],
        True,
        False,
        [],
    )
    assert (lazily["b"], lazily["b"], made) == ("B", "B", ["b"])
    with pytest.raises(KeyError):
        lazily["x"]


def lost(key: str) -> str:
    """Knows all but one."""
    if key == "b":
        raise KeyError(key)
    return key.upper()


def test_they_travel_whole_but_for_what_is_lost() -> None:
    assert pickle.loads(pickle.dumps(Lazily(dict.fromkeys("abc"), lost))) == {"a": "A", "c": "C"}
