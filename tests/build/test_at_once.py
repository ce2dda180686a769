"""Two builds of one site at once: one waits for the other, and none spoils anything."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from prsite.build import fingerprint, stamps
from prsite.pipeline import Result
from tests.conftest import ROOT
from tests.sites.newsroom import NOW, Newsroom, codes, item, tree

FILES = {
    f"content/posts/p{n}.md": item(f"[x](p{(n + 1) % 9}.md)", title=f"خبر {n}", date=f"2026-02-{n + 1:02}")
    for n in range(9)
}


def test_by_threads(tmp_path: Path) -> None:
    site = Newsroom(tmp_path / "site", theme="plain", languages=("fa",), more="[editions.staff]\n").write(
        FILES
    )
    expected = site.publish(output=tmp_path / "expected")
    outputs = [site.output, tmp_path / "a", tmp_path / "b", site.output]

    def build(output: Path) -> Result:
        return site.build(output=output)

    with ThreadPoolExecutor(4) as pool:
        for _ in range(2):
            site.write({"content/posts/p0.md": FILES["content/posts/p0.md"] + "\n"})
            results = list(pool.map(build, outputs))
            assert [codes(result) for result in results] == [[]] * 4
    for output in outputs:
        assert tree(output) == expected


def test_by_processes(tmp_path: Path) -> None:
    site = Newsroom(tmp_path / "site", theme="plain", languages=("fa",)).write(FILES)
    expected = site.publish(output=tmp_path / "expected")
    command = [sys.executable, "-m", "prsite", "build", str(site.root), "--now", NOW.isoformat()]
    running = [
        subprocess.Popen([*command, "-o", str(tmp_path / name)], cwd=ROOT, stdout=subprocess.DEVNULL)
        for name in ("a", "a", "b")
    ]
    assert [process.wait() for process in running] == [0, 0, 0]
    assert (tree(tmp_path / "a"), tree(tmp_path / "b")) == (expected, expected)
    fingerprint.program.cache_clear()  # as another process would see the program
    again = site.build(output=tmp_path / "a")
    assert again.published is not None
    assert (again.lack, again.outputs, again.published.written) == ("", 0, 0)


def test_two_sites_and_two_editions_take_turns_in_one_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stamps, "SETTLED", -(10**20))
    output = tmp_path / "public"
    more = "[editions.staff]\n"
    sites = [
        Newsroom(tmp_path / name, theme="plain", languages=("fa",), more=more).write(
            {
                "content/posts/a.md": item(title=name, date="2026-02-01"),
                "content/posts/b.md": item(title="کارکنان", slug="b", date="2026-02-01", editions="staff"),
                "content/posts/c.md": item(title="همه", slug="c", date="2026-02-01", editions="public"),
            }
        )
        for name in ("one", "two")
    ]
    clean = {
        (site.root.name, edition): site.publish(
            edition=edition, output=tmp_path / f"{site.root.name}-{edition}"
        )
        for site in sites
        for edition in ("public", "staff")
    }
    assert len({frozenset(made.items()) for made in clean.values()}) == 4
    for _ in range(2):
        for (name, edition), made in clean.items():
            site = next(site for site in sites if site.root.name == name)
            assert site.publish(edition=edition, output=output) == made, (name, edition)
