"""The same bytes wherever, whenever and by whomever a site is built."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT
from tests.sites.everything import everything
from tests.sites.newsroom import Newsroom, tree

BUILD = """
import os, sys
from datetime import UTC, datetime
from pathlib import Path
os.umask(int(sys.argv[3], 8))
from prsite import pipeline
pipeline.FEWEST_FOR_WORKERS = 0
request = pipeline.Request(
    root=Path(sys.argv[1]),
    output=Path(sys.argv[2]),
    at=datetime(2026, 3, 1, tzinfo=UTC),
    jobs=int(sys.argv[4]),
)
assert pipeline.build(request).published
"""


def build(root: Path, cwd: Path, *, umask: str, jobs: str, **environment: str) -> dict[str, bytes]:
    output = root / "public"
    where = os.path.relpath(root, cwd)
    subprocess.run(
        [sys.executable, "-c", BUILD, where, os.path.join(where, "public"), umask, jobs],  # noqa: PTH118
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        check=True,
    )
    return tree(output)


def test_two_builds_under_different_stars(tmp_path: Path) -> None:
    files = everything()
    Newsroom(tmp_path / "a").write(files)
    other = Newsroom(tmp_path / "deep" / "er" / "ب b")
    other.write(dict(reversed(list(files.items()))))
    for path in sorted(other.root.rglob("*.md")):
        os.utime(path, (1, 1))
    one = build(
        tmp_path / "a", tmp_path, umask="022", jobs="1", TZ="UTC", LANG="C", LC_ALL="C", PYTHONHASHSEED="1"
    )
    two = build(
        other.root,
        ROOT,
        umask="077",
        jobs="2",
        TZ="Asia/Tokyo",
        LANG="fa_IR.UTF-8",
        LC_ALL="C.UTF-8",
        PYTHONHASHSEED="77",
    )
    assert one == two


def test_the_cache_changes_nothing(tmp_path: Path) -> None:
    site = Newsroom(tmp_path / "a").write(everything())
    made = site.publish()
    (site.root / ".prsite").unlink()
    assert site.publish() == made
    shutil.rmtree(site.root / ".prsite")
    (site.root / ".prsite").write_text("no folder", encoding="utf-8")
    assert site.publish() == made
