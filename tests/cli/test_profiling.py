from __future__ import annotations

from pathlib import Path

import pytest

from prsite.cli.profiling import Profile


def busy(count: int) -> int:
    return sum(n * n for n in range(count))


def test_stages_then_functions(tmp_path: Path) -> None:
    profile = Profile()
    assert profile.run(busy, 1000) == busy(1000)
    path = tmp_path / "deep" / "profile.txt"
    profile.write(path, {"read": 1.5, "other": 0.25})
    lines = path.read_text(encoding="utf-8").splitlines()
    assert [line.split() for line in lines[:3]] == [
        ["read", "1.500", "s"],
        ["other", "0.250", "s"],
        ["total", "1.750", "s"],
    ]
    assert any("busy" in line for line in lines)


def test_what_failed_is_measured_too() -> None:
    def fail() -> None:
        busy(10)
        raise ValueError("no")

    profile = Profile()
    with pytest.raises(ValueError, match="no"):
        profile.run(fail)
    assert "busy" in profile.text({})


def test_nothing_was_measured() -> None:
    assert Profile().text({"other": 0.0}).splitlines() == ["other         0.000 s", "total         0.000 s"]
