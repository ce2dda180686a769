"""``python -m benchmarks.table``: the figures, as tables in docs/performance.md."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from benchmarks.cases import CASES
from benchmarks.results import Comparison, Growth, Results, load_results
from benchmarks.sites import FAMILIES

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "performance.md"
BEGIN, END = "<!-- figures: begin -->", "<!-- figures: end -->"

NAMES = {"prsite": "prsite", "hugo": "Hugo", "pelican": "Pelican"}
TITLES = {
    "cold": "everything, from nothing",
    "unchanged": "nothing changed",
    "first body": "one body edited, right after a build from nothing",
    "body": "one body edited",
    "title": "one title edited",
    "tag": "one tag of a post exchanged",
    "template": "the template of posts changed",
}
GOALS: Mapping[tuple[str, str], float] = {
    ("hugo", "cold"): 1.0,
    ("hugo", "unchanged"): 0.03,
    ("hugo", "body"): 0.06,
    ("hugo", "title"): 0.10,
    ("hugo", "memory"): 0.3,
    ("pelican", "cold"): 0.5,
    ("pelican", "unchanged"): 0.02,
    ("pelican", "body"): 0.02,
    ("pelican", "title"): 0.03,
}
"""The largest share of the peer's CPU seconds, or peak memory, that prsite should need."""

LIMITS: Mapping[tuple[str, str], float] = {("hugo", "cold"): 1.4}
"""Where a goal may be missed: by no more than this."""


def write_page(page: str, results: Results) -> str:
    """The page with everything between the two marks written anew; fails where it has no marks."""
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"the page needs {BEGIN} and {END}")
    return f"{before}{BEGIN}\n\n{figures(results)}\n\n{END}{after}"


def figures(results: Results) -> str:
    """All tables."""
    parts = [part for comparison in results.comparisons for part in _comparison(comparison)]
    if results.growth:
        parts += ["### Growth", _growth(results.growth)]
    return "\n\n".join(parts)


def _comparison(measured: Comparison) -> Iterator[str]:
    machine = measured.machine
    yield f"### {measured.size:,} posts on {measured.disk}"
    yield (
        f"{measured.date}; {machine.get('processor', '')}, {machine.get('memory', '')}, "
        f"{machine.get('kernel', '')}; {measured.jobs} processes. {_versions(measured.versions)}. "
        f"Medians of {_runs(measured)}: CPU seconds, and wall seconds in brackets."
    )
    yield _times(measured)
    if measured.peaks:
        yield "Peak memory, in MiB:"
        yield _peaks(measured)
    if measured.files:
        yield "Files published:"
        yield _files(measured)


def _versions(versions: Mapping[str, str]) -> str:
    shown = []
    for name, said in versions.items():
        # "hugo v0.1.2-abc+extended linux/amd64 …", "prsite 0.1.0", "4.11.0"
        words = said.removeprefix(f"{name} ").split()
        shown.append(
            f"{NAMES.get(name, name)} {words[0].removeprefix('v').partition('-')[0] if words else '?'}"
        )
    return ", ".join(shown)


def _runs(measured: Comparison) -> str:
    counts = sorted({len(series.cpu) for cases in measured.cases.values() for series in cases.values()})
    shown = "–".join(str(count) for count in dict.fromkeys((counts[0], counts[-1]))) if counts else "no"
    return f"{shown} run" if counts == [1] else f"{shown} runs"


def _times(measured: Comparison) -> str:
    programs = [name for name in NAMES if name in measured.cases]
    peers = [name for name in programs if name != "prsite" and "prsite" in programs]
    rows = []
    for case in CASES:
        if not any(case in measured.cases[name] for name in programs):
            continue
        row = [TITLES[case]]
        row += [_seconds(measured, name, case) for name in programs]
        row += [_ratio(measured, name, case) for name in peers]
        rows.append(row)
    head = ["", *(NAMES[name] for name in programs), *(f"prsite ÷ {NAMES[name]}" for name in peers)]
    return _rows(head, rows)


def _seconds(measured: Comparison, name: str, case: str) -> str:
    series = measured.cases[name].get(case)
    if series is None or not series.cpu:
        return "–"
    cpu, wall = series.medians()
    return f"{cpu:.2f} ({wall:.2f})"


def _ratio(measured: Comparison, peer: str, case: str) -> str:
    ours = measured.cases["prsite"].get(case)
    # The first edit after a cold build is an edit like any other to a program that begins anew each time.
    theirs = measured.cases[peer].get(case) or measured.cases[peer].get("body")
    if ours is None or theirs is None or not ours.cpu or not theirs.cpu:
        return "–"
    return judged(ours.medians()[0] / theirs.medians()[0], GOALS.get((peer, case)), LIMITS.get((peer, case)))


def judged(ratio: float, goal: float | None, limit: float | None = None) -> str:
    """A ratio, with its goal and whether it, or at least its limit, was reached."""
    shown = f"{ratio:.2f}" if ratio >= 0.1 else f"{ratio:.3f}"
    if goal is None:
        return shown
    verdict = "reached" if ratio <= goal else "not reached"
    if limit is not None and goal < ratio <= limit:
        verdict += f", within {limit:g}"
    return f"{shown} (≤ {goal:g}: {verdict})"


def _peaks(measured: Comparison) -> str:
    programs = [name for name in NAMES if name in measured.peaks]
    rows = []
    for case in ("cold", "body"):
        row = [TITLES[case], *(f"{measured.peaks[name].get(case, 0) / 2**20:.0f}" for name in programs)]
        for name in programs:
            if name != "prsite" and "prsite" in programs:
                ratio = measured.peaks["prsite"][case] / measured.peaks[name][case]
                row.append(judged(ratio, GOALS.get((name, "memory")) if case == "cold" else None))
        rows.append(row)
    peers = [name for name in programs if name != "prsite" and "prsite" in programs]
    return _rows(["", *(NAMES[n] for n in programs), *(f"prsite ÷ {NAMES[n]}" for n in peers)], rows)


def _files(measured: Comparison) -> str:
    programs = [name for name in NAMES if name in measured.files]
    rows = []
    for family, _ in FAMILIES:
        counts = [measured.files[name].get(family, 0) for name in programs]
        if any(counts):
            rows.append([family, *(f"{count:,}" if count else "–" for count in counts)])
    rows.append(["**all**", *(f"**{sum(measured.files[name].values()):,}**" for name in programs)])
    return _rows(["", *(NAMES[name] for name in programs)], rows)


def _growth(measured: Sequence[Growth]) -> str:
    rows = []
    for at in measured:
        cpu, wall = at.cases["cold"].medians()
        rows.append(
            [
                f"{at.size:,} ({at.disk})",
                f"{cpu:.2f} ({wall:.2f})",
                f"{cpu / at.size * 1000:.2f}",
                *(
                    "{:.2f} ({:.2f})".format(*at.cases[case].medians()) if case in at.cases else "–"
                    for case in ("unchanged", "body")
                ),
                f"{at.peak / 2**20:.0f}",
            ]
        )
    head = ["Posts", "from nothing", "CPU ms a post", "nothing changed", "one body edited", "peak MiB"]
    return _rows(head, rows)


def _rows(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [head, ["---", *(["---:"] * (len(head) - 1))], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def main() -> None:
    """Write the tables into the page."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.table", description=__doc__)
    parser.add_argument("--results", type=Path, default=ROOT / ".tools" / "bench" / "results.json")
    parser.add_argument("--page", type=Path, default=PAGE)
    options = parser.parse_args()
    text = write_page(options.page.read_text(encoding="utf-8"), load_results(options.results))
    options.page.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
