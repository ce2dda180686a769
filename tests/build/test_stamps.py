"""What a file system says of a file is believed only where it proves something."""

from __future__ import annotations

from dataclasses import replace

import pytest

from prsite.build import stamps
from prsite.build.stamps import SETTLED, stamp_of, stands
from prsite.model.source import Source

SOURCE = Source(path="a", role="item", size=5, mtime_ns=10**18, ctime_ns=10**18 + 7, inode=9)
LATER = SOURCE.ctime_ns + SETTLED + 1


def test_an_old_file_that_looks_the_same_is_the_same() -> None:
    assert stands(stamp_of(SOURCE, LATER), SOURCE)


@pytest.mark.parametrize("name", ["size", "mtime_ns", "ctime_ns", "inode"])
def test_whatever_differs_tells(name: str) -> None:
    changed: Source = replace(SOURCE, **{name: getattr(SOURCE, name) - 1})
    assert not stands(stamp_of(SOURCE, LATER), changed)


@pytest.mark.parametrize("now", [LATER - 1, SOURCE.ctime_ns, 0])
def test_a_file_younger_than_two_seconds_proves_nothing(now: int) -> None:
    assert not stands(stamp_of(SOURCE, now), SOURCE)


def test_a_time_that_was_put_back_does_not_make_a_file_old() -> None:
    touched = replace(SOURCE, mtime_ns=1)
    assert not stands(stamp_of(touched, SOURCE.ctime_ns + 1), touched)


def test_where_change_times_mean_nothing_everything_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stamps, "TRUSTED", False)
    assert not stands(stamp_of(SOURCE, LATER), SOURCE)
