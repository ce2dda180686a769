"""Command line: ``python -m tools.demo_art [--only TEXT] [--root DIR] [--scale N]``."""

from __future__ import annotations

import argparse
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from .catalogue import RASTERS, VECTORS


def draw(name: str, root: Path, scale: int) -> str:
    """Draw one picture and return its name."""
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    if name in VECTORS:
        VECTORS[name](path)
    else:
        RASTERS[name](scale).save(path)
    return f"{name} ({path.stat().st_size // 1024} kB)"


def main() -> None:
    """Draw what was asked for, on all processors."""
    parser = argparse.ArgumentParser(prog="python -m tools.demo_art", description=__doc__)
    parser.add_argument("--only", default="", help="draw only pictures whose path contains this text")
    parser.add_argument("--root", type=Path, default=Path(__file__).parents[2], help="the project's folder")
    parser.add_argument(
        "--scale", type=int, default=3, help="supersampling (3 is what the kept pictures have)"
    )
    options = parser.parse_args()
    names = [name for name in [*VECTORS, *RASTERS] if options.only in name]
    with ProcessPoolExecutor() as pool:
        jobs = [pool.submit(draw, name, options.root, options.scale) for name in names]
        for job in jobs:
            print(job.result())


if __name__ == "__main__":
    main()
