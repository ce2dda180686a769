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
import os, sys, threading
from datetime import UTC, datetime
from pathlib import Path
os.umask(int(sys.argv[3], 8))
from prsite import pipeline
from prsite.build import crew
crew.FEWEST_FOR_WORKERS = 0
if sys.argv[5] == "spawn":
    threading.active_count = lambda: 2
request = pipeline.Request(
    root=Path(sys.argv[1]),
    output=Path(sys.argv[2]),
    at=datetime(2026, 3, 1, tzinfo=UTC),
    jobs=int(sys.argv[4]),
)
assert pipeline.build(request).published
"""
STARS = {"TZ": "Asia/Tokyo", "LANG": "fa_IR.UTF-8", "LC_ALL": "C.UTF-8"}


def build(
    root: Path, cwd: Path, *, umask: str, jobs: str, method: str = "fork", **environment: str
) -> dict[str, bytes]:
    """What a process of its own publishes."""
    where = os.path.relpath(root, cwd)
    output = os.path.join(where, "public")  # noqa: PTH118
    subprocess.run(
        [sys.executable, "-c", BUILD, where, output, umask, jobs, method],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        check=True,
    )
    return tree(root / "public")


def test_builds_under_different_stars(tmp_path: Path) -> None:
    files = everything()
    one = Newsroom(tmp_path / "a").write(files)
    other = Newsroom(tmp_path / "deep" / "er" / "ب b")
    other.write(dict(reversed(list(files.items()))))
    for path in sorted(other.root.rglob("*.md")):
        os.utime(path, (1, 1))
    plain = {"TZ": "UTC", "LANG": "C", "LC_ALL": "C", "PYTHONHASHSEED": "1"}
    made = build(one.root, tmp_path, umask="022", jobs="1", **plain)
    assert build(other.root, ROOT, umask="077", jobs="2", **STARS, PYTHONHASHSEED="77") == made
    shutil.rmtree(other.root / ".prsite")
    shutil.rmtree(other.root / "public")
    again = build(other.root, ROOT, umask="002", jobs="2", method="spawn", **STARS, PYTHONHASHSEED="5")
    assert again == made


def test_the_cache_changes_nothing(tmp_path: Path) -> None:
    site = Newsroom(tmp_path / "a").write(everything())
    made = site.publish()
    shutil.rmtree(site.root / ".prsite")
    assert site.publish() == made
    # Every page anew, of items and bodies that were remembered.
    (site.root / "overrides").mkdir()
    shutil.rmtree(site.output)
    assert site.publish() == made
    assert site.publish(output=tmp_path / "other") == made
