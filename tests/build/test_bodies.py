"""Bodies: what conversion reads is told, what was kept is taken, what is lost is converted again."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from msgspec import structs

from prsite.build import bodies
from prsite.build.bodies import body_input
from prsite.build.inputs import Inputs
from prsite.build.shelf import Packed, Shelf
from prsite.build.store import File
from prsite.build.traces import BodyTrace
from prsite.build.view import SiteView
from prsite.markup.convert import convert
from prsite.model.body import Body
from tests.build.newsroom import steps
from tests.site.newsroom import post
from tests.sites.newsroom import Newsroom, item, png

FILES: dict[str, str | bytes] = {
    "content/posts/a.md": item("[ب](b.md) ![x](x.png)", title="الف", date="2026-02-01"),
    "content/posts/b.md": item("متن.", title="ب", date="2026-02-01"),
    "content/posts/x.png": png(),
}


@pytest.fixture
def inputs(tmp_path: Path) -> Inputs:
    now = steps(Newsroom(tmp_path).write(FILES).root)
    entries = now.read()
    return now.inputs(entries, now.site(entries))


@pytest.fixture
def conversions(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of the texts that are converted."""
    made: list[str] = []

    def noted(text: str, **options: Any) -> object:
        made.append(options["path"].rpartition("/")[2])
        return convert(text, **options)

    monkeypatch.setattr(bodies, "convert", noted)
    return made


def make(inputs: Inputs, *keys: str) -> list[BodyTrace]:
    """Converts bodies and keeps them."""
    with closing(SiteView(inputs).bodies) as made:
        return [made.make(inputs.site.items[key], inputs.wholes[key]) for key in keys]


def get(inputs: Inputs, known: Sequence[BodyTrace], index: File[Packed] | None = None) -> tuple[Body, bytes]:
    """The body of the first post where these traces are known."""
    with closing(SiteView(replace(inputs, bodies={trace.path: trace for trace in known})).bodies) as held:
        if index:
            held.learn_later(index)
        return held.get(inputs.site.items["fa/post-a"])


def test_a_trace_tells_what_was_read(inputs: Inputs) -> None:
    [linking, plain] = make(inputs, "fa/post-a", "fa/post-b")
    assert [name for name, _ in linking.reads] == [
        "reference content/posts/b.md\tfa",
        "file content/posts/x.png",
        "media content/posts/x.png",
        "renditions content/posts/x.png",
    ]
    assert (plain.reads, plain.mark, plain.found) == ((), b"", ())
    assert linking.digest != plain.digest


def test_what_is_kept_is_not_converted_again(inputs: Inputs, conversions: list[str]) -> None:
    with closing(SiteView(inputs).bodies) as view:
        item_a = inputs.site.items["fa/post-a"]
        made = view.make(item_a, b"")
        body, digest = view.get(item_a)
    assert digest == made.digest
    assert get(inputs, [made]) == (body, digest)
    assert conversions == ["a.md"]


@pytest.mark.parametrize("damage", ["missing", "truncated", "flipped", "garbage"])
def test_what_is_damaged_or_lost_is_converted_again(
    inputs: Inputs, conversions: list[str], damage: str
) -> None:
    made = make(inputs, "fa/post-a")
    expected = get(inputs, made)
    [pack] = inputs.packs.iterdir()
    sound = pack.read_bytes()
    if damage == "missing":
        pack.unlink()
    elif damage == "truncated":
        pack.write_bytes(sound[:-1])
    else:
        pack.write_bytes(b"x" * len(sound) if damage == "garbage" else sound[:-1] + bytes([sound[-1] ^ 1]))
    assert get(inputs, made) == expected
    assert conversions == ["a.md", "a.md"]


def test_what_is_read_before_its_turn_is_nobodys_read(inputs: Inputs) -> None:
    view = SiteView(inputs)
    with closing(view.bodies), view.recorder.frame() as reads:
        view.bodies.get(inputs.site.items["fa/post-a"])
    assert view.recorder.pairs(reads) == ()
    assert view.bodies.diagnostics == []


def test_what_others_made_is_taken_unless_another_form_is_known_to_stand(inputs: Inputs) -> None:
    [stands, other] = make(inputs, "fa/post-a", "fa/post-b")
    newer = structs.replace(other, path=stands.path, reads=(("x", b""),))
    shelf = Shelf({})
    shelf.put(stands)
    shelf.put(newer)
    index = File(inputs.packs.parent / "bodies", Packed, "h")
    assert index.save(shelf.packed())
    assert get(inputs, [stands], index)[1] == stands.digest
    assert get(inputs, [], index)[1] == newer.digest


def test_only_what_conversion_uses_is_its_input() -> None:
    item_a = post("a")
    assert body_input(item_a, "/") == body_input(
        replace(item_a, title="دیگر", tags=("x",), summary="y"), "/"
    )
    assert body_input(item_a, "/") != body_input(item_a, "/news/")
    origin = item_a.origin
    changes: tuple[dict[str, Any], ...] = (
        {"draft": True},
        {"lang": "en"},
        {"origin": replace(origin, body_digest="x")},
        {"origin": replace(origin, body_line=9)},
        {"origin": replace(origin, path="content/posts/z.md")},
    )
    for change in changes:
        assert body_input(item_a, "/") != body_input(replace(item_a, **change), "/"), change
