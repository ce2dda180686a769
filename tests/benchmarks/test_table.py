"""The tables of docs/performance.md."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.results import Comparison, Growth, Results, Series, load_results, save_results
from benchmarks.table import BEGIN, END, PAGE, figures, judged, write_page


def measured(size: int = 1000, disk: str = "tmpfs") -> Comparison:
    return Comparison(
        date="2026-01-02",
        size=size,
        jobs=2,
        disk=disk,
        machine={"processor": "A chip, 2 cores", "memory": "4 GiB", "kernel": "Linux 6"},
        versions={
            "prsite": "prsite 0.1.0",
            "hugo": "hugo v0.168.0-e27a+extended linux/amd64",
            "pelican": "4.12.0",
        },
        cases={
            "prsite": {
                "cold": Series(cpu=(3.0, 1.0, 2.0), wall=(1.5, 0.5, 1.0)),
                "first body": Series(cpu=(0.5, 0.5, 0.5), wall=(0.4, 0.4, 0.4)),
                "body": Series(cpu=(0.1, 0.1, 0.1), wall=(0.1, 0.1, 0.1)),
            },
            "hugo": {
                "cold": Series(cpu=(4.0, 4.0, 4.0), wall=(2.0, 2.0, 2.0)),
                "body": Series(cpu=(1.0, 1.0, 1.0), wall=(1.0, 1.0, 1.0)),
            },
        },
        peaks={"prsite": {"cold": 100 * 2**20, "body": 2**20}, "hugo": {"cold": 400 * 2**20, "body": 2**21}},
        files={"prsite": {"posts": 1000, "short addresses": 1000}, "hugo": {"posts": 1000}},
    )


def test_medians_ratios_and_goals() -> None:
    text = figures(Results(comparisons=(measured(),)))
    assert "| everything, from nothing | 2.00 (1.00) | 4.00 (2.00) | 0.50 (≤ 1: reached) |" in text
    assert "| one body edited | 0.10 (0.10) | 1.00 (1.00) | 0.10 (≤ 0.06: not reached) |" in text


def test_the_first_edit_is_set_against_any_edit_of_a_peer() -> None:
    text = figures(Results(comparisons=(measured(),)))
    assert "| one body edited, right after a build from nothing | 0.50 (0.40) | – | 0.50 |" in text


def test_memory_files_machine_and_versions() -> None:
    text = figures(Results(comparisons=(measured(),)))
    assert "| everything, from nothing | 100 | 400 | 0.25 (≤ 0.3: reached) |" in text
    assert "| short addresses | 1,000 | – |" in text
    assert "| **all** | **2,000** | **1,000** |" in text
    assert "A chip, 2 cores, 4 GiB, Linux 6; 2 processes. prsite 0.1.0, Hugo 0.168.0, Pelican 4.12.0" in text
    assert "Medians of 3 runs" in text


def test_a_comparison_without_prsite_has_no_ratios() -> None:
    alone = Comparison(
        date="",
        size=10,
        jobs=1,
        disk="ext4",
        machine={},
        versions={},
        cases={"hugo": {"cold": Series(cpu=(1.0,), wall=(1.0,))}},
    )
    assert "÷" not in figures(Results(comparisons=(alone,)))


def test_growth() -> None:
    at = Growth(size=2000, disk="ext4", cases={"cold": Series(cpu=(3.0,), wall=(2.0,))}, peak=50 * 2**20)
    assert "| 2,000 (ext4) | 3.00 (2.00) | 1.50 | – | – | 50 |" in figures(Results(growth=(at,)))


def test_small_ratios_keep_their_digits() -> None:
    assert judged(0.0234, 0.03) == "0.023 (≤ 0.03: reached)"
    assert judged(1.5, None) == "1.50"


def test_a_missed_goal_may_be_within_its_limit() -> None:
    assert judged(1.2, 1.0, 1.4) == "1.20 (≤ 1: not reached, within 1.4)"
    assert judged(1.5, 1.0, 1.4) == "1.50 (≤ 1: not reached)"


def test_what_stands_around_the_marks_stays() -> None:
    page = f"before\n{BEGIN}\nold\n{END}\nafter\n"
    new = write_page(page, Results(comparisons=(measured(),)))
    assert new.startswith(f"before\n{BEGIN}\n")
    assert new.endswith(f"{END}\nafter\n")
    assert "old" not in new
    assert write_page(new, Results(comparisons=(measured(),))) == new


def test_a_page_without_marks_is_refused() -> None:
    with pytest.raises(ValueError, match="figures: begin"):
        write_page("a page", Results())


def test_the_page_has_marks() -> None:
    write_page(PAGE.read_text(encoding="utf-8"), Results())


def test_later_figures_take_the_place_of_older_ones(tmp_path: Path) -> None:
    results = Results().with_comparison(measured(disk="ext4")).with_comparison(measured())
    results = results.with_comparison(measured(size=5000)).with_comparison(measured(disk="ext4"))
    assert [(c.size, c.disk) for c in results.comparisons] == [
        (5000, "tmpfs"),
        (1000, "tmpfs"),
        (1000, "ext4"),
    ]
    save_results(tmp_path / "deep" / "results.json", results)
    assert load_results(tmp_path / "deep" / "results.json") == results
    assert load_results(tmp_path / "none.json") == Results()
