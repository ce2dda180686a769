"""`catalogue-not-writable`: `prsite messages --write` where no file of the site can be."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults.conftest import MakeSite
from tests.faults.sample import Sample, runs_into


def spoil_target(root: Path) -> None:
    (root / "overrides" / "messages" / "de.po").mkdir(parents=True)


def spoil_folder(root: Path) -> None:
    (root / "overrides").mkdir()
    (root / "overrides" / "messages").write_bytes(b"")


def link_out(root: Path) -> None:
    (root.parent / "elsewhere").mkdir()
    (root / "overrides").symlink_to(root.parent / "elsewhere", target_is_directory=True)


def link_round(root: Path) -> None:
    (root / "overrides").mkdir()
    (root / "overrides" / "messages").symlink_to("messages")


def link_nowhere(root: Path) -> None:
    (root / "overrides" / "messages").mkdir(parents=True)
    (root / "overrides" / "messages" / "de.po").symlink_to("nothing.po")


@pytest.mark.parametrize("spoil", [spoil_target, spoil_folder, link_out, link_round, link_nowhere])
def test_catalogue_not_writable(site: MakeSite, spoil: Callable[[Path], None]) -> None:
    sample: Sample = site()
    try:
        spoil(sample.root)
    except OSError:
        pytest.skip("this disk has no links")
    before = set(sample.root.parent.rglob("*"))
    runs_into(
        "catalogue-not-writable",
        "overrides/messages/de.po",
        *("messages", str(sample.root), "--language", "de", "--write"),
    )
    made = set(sample.root.parent.rglob("*")) - before
    assert [path for path in made if ".prsite" not in path.parts] == []
