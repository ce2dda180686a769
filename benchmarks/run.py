"""``python -m benchmarks.run``: build the same site with prsite, Hugo and Pelican, and keep what it cost."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from benchmarks import machine
from benchmarks.cases import CASES, OWN_CASES, Desk
from benchmarks.posts import make_post, make_posts
from benchmarks.processes import environment, measure_memory, measure_time
from benchmarks.results import Comparison, Growth, Results, Series, load_results, save_results
from benchmarks.sites import Folder, Program, programs

ROOT = Path(__file__).resolve().parent.parent
SIZES = (1_000, 5_000, 10_000, 20_000, 50_000)
GROWTH_CASES = ("cold", "unchanged", "first body", "body")
RECENT = 3
"""The post that is edited is the third newest: it stands on the front page and in the feeds."""


class Bench:
    """Sites of some programs below one folder, and how they are built."""

    def __init__(self, where: Path, used: Sequence[Program], jobs: int) -> None:
        self.where = where
        self.used = used
        self.jobs = jobs
        self.env = environment(jobs)

    def desk(self, program: Program, size: int, name: str = "") -> Desk:
        """A new site."""
        folder = Folder(program, self.where / (name or program.name))
        folder.create(make_posts(size))
        return Desk(folder, make_post(max(size - RECENT, 0), size), written=time.monotonic())

    def build(self, desk: Desk, case: str) -> tuple[float, float]:
        """CPU and wall seconds of one build."""
        desk.prepare(case)
        # What earlier builds still have to write would be written at this one's expense.
        os.sync()
        root = desk.folder.root
        cost = measure_time(desk.folder.program.build(root, self.jobs), root, self.env)
        desk.confirm()
        return cost.cpu, cost.wall

    def peak(self, desk: Desk, case: str) -> int:
        """Bytes."""
        desk.prepare(case)
        root = desk.folder.root
        return measure_memory(desk.folder.program.build(root, self.jobs), root, self.env)

    def warm_up(self) -> None:
        """One small build of each program, so that programs and libraries have been read from disk."""
        for program in self.used:
            self.build(self.desk(program, 40, "warm"), "cold")
        shutil.rmtree(self.where / "warm")

    def compare(self, size: int, runs: int, cases: Sequence[str], with_memory: bool) -> Comparison:
        """Run every case with every program in turn; the order changes from run to run."""
        self.warm_up()
        desks = {program.name: self.desk(program, size) for program in self.used}
        series = {name: dict.fromkeys(_cases(name, cases), Series()) for name in desks}
        for run in range(runs):
            names = [*desks][run % len(desks) :] + [*desks][: run % len(desks)]
            for case in cases:
                for name in names:
                    if case in series[name]:
                        cpu, wall = self.build(desks[name], case)
                        series[name][case] = series[name][case].add(cpu, wall)
                        say(f"{run + 1}/{runs} {name:8} {case:10} {cpu:8.2f} s CPU {wall:8.2f} s wall")
        files = {name: desk.folder.families() for name, desk in desks.items()}
        peaks: dict[str, dict[str, int]] = {}
        for name in desks if with_memory else ():
            peaks[name] = {case: self.peak(desks[name], case) for case in ("cold", "body")}
            say(f"memory   {name:8} { ({c: round(b / 2**20) for c, b in peaks[name].items()}) } MiB")
        return Comparison(
            date=f"{datetime.now(tz=UTC):%Y-%m-%d}",
            size=size,
            jobs=self.jobs,
            disk=machine.file_system(self.where),
            machine={
                "processor": machine.processor(),
                "memory": machine.memory(),
                "kernel": machine.kernel(),
            },
            versions={program.name: program.version() for program in self.used}
            | {"Python": sys.version.split()[0]},
            cases=series,
            peaks=peaks,
            files=files,
        )

    def grow(self, size: int, runs: int) -> Growth:
        """The first program alone at one size."""
        desk = self.desk(self.used[0], size)
        series = dict.fromkeys(GROWTH_CASES, Series())
        for _ in range(runs):
            for case in GROWTH_CASES:
                cpu, wall = self.build(desk, case)
                series[case] = series[case].add(cpu, wall)
                each = cpu / size * 1000
                say(f"{size:6} {case:10} {cpu:8.2f} s CPU {wall:8.2f} s wall {each:7.3f} ms a post")
        peak = self.peak(desk, "cold")
        say(f"{size:6} memory {peak / 2**20:.0f} MiB")
        return Growth(size=size, disk=machine.file_system(self.where), cases=series, peak=peak)


def _cases(name: str, cases: Sequence[str]) -> list[str]:
    return [case for case in cases if name == "prsite" or case not in OWN_CASES]


def say(line: str) -> None:
    """Tell how far it is."""
    print(line, flush=True)


def read_arguments(words: Sequence[str] | None = None) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.run", description=__doc__)
    parser.add_argument("--size", type=int, default=10_000, help="posts (default: 10000)")
    parser.add_argument("--runs", type=int, default=5, help="builds of each case (default: 5)")
    parser.add_argument("--programs", default="prsite,hugo,pelican", help="which, with commas between them")
    parser.add_argument("--peers", help="those beside prsite: short for --programs prsite,PEERS")
    parser.add_argument("--cases", default=",".join(CASES), help=f"which of {', '.join(CASES)}")
    parser.add_argument("--jobs", type=int, default=2, help="processes (default: 2)")
    parser.add_argument("--where", nargs="+", type=Path, default=[ROOT / ".tools" / "bench" / "sites"])
    parser.add_argument("--own", type=Path, default=Path(sys.executable).parent, help="where `prsite` lies")
    parser.add_argument("--tools", type=Path, default=ROOT / ".tools" / "bench" / "venv" / "bin")
    parser.add_argument("--results", type=Path, default=ROOT / ".tools" / "bench" / "results.json")
    parser.add_argument("--no-memory", action="store_true", help="do not measure memory")
    parser.add_argument("--growth", nargs="*", type=int, metavar="SIZE", help=f"prsite alone at {SIZES}")
    return parser.parse_args(words)


def main() -> None:
    """Measure, and add to the file of results after each folder and each size."""
    options = read_arguments()
    known = programs(options.own.absolute(), options.tools.absolute())
    asked = options.programs if options.peers is None else f"prsite,{options.peers}"
    used = [known[name] for name in asked.split(",") if name]
    cases = [case for case in CASES if case in options.cases.split(",")]
    results: Results = load_results(options.results)
    for folder in options.where:
        folder.mkdir(parents=True, exist_ok=True)
        where = folder.resolve()
        if options.growth is not None:
            bench = Bench(where, [known["prsite"]], options.jobs)
            for size in options.growth or SIZES:
                results = results.with_growth(bench.grow(size, options.runs))
                save_results(options.results, results)
        else:
            bench = Bench(where, used, options.jobs)
            new = bench.compare(options.size, options.runs, cases, not options.no_memory)
            results = results.with_comparison(new)
            save_results(options.results, results)


if __name__ == "__main__":
    main()
