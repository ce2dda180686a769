"""A build killed at any moment, workers and all: wholly old or wholly new, and the next build is right."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.sites.newsroom import NOW, Newsroom, item, tree

POSTS = 150
TEMPLATE = "overrides/templates/post.html"


def contents(word: str) -> dict[str, str]:
    """A site of which every page but few bodies differ from that of another word."""
    files = {
        f"content/posts/p{n}.md": item(
            f"متن {word if n % 10 == 0 else ''}",
            title=f"خبر {n}",
            date=f"2026-{n % 2 + 1:02}-{n % 28 + 1:02}",
        )
        for n in range(POSTS)
    }
    page = f"{{% extends 'base.html' %}}{{% block content %}}{word} {{{{ body.html|safe }}}}{{% endblock %}}"
    return {**files, TEMPLATE: page, f"content/posts/only-{word}.md": item(title=word, date="2026-02-01")}


class Office:
    """A site that takes turns between two contents."""

    def __init__(self, folder: Path) -> None:
        self.site = Newsroom(folder / "site", theme="plain", languages=("fa",))
        self.words = ("old", "new")
        self.good = {}
        for word in self.words:
            self.write(word)
            self.good[word] = self.site.publish(output=folder / word)
        self.site.publish()

    def write(self, word: str) -> None:
        """Changes the site into that of a word."""
        shutil.rmtree(self.site.root / "content", ignore_errors=True)
        self.site.write(contents(word))

    def start(self) -> subprocess.Popen[bytes]:
        """A build by the command line in a process group of its own."""
        command = [sys.executable, "-m", "prsite", "build", str(self.site.root), "-o", str(self.site.output)]
        command += ["--now", NOW.isoformat(), "--jobs", "2"]
        return subprocess.Popen(
            command, cwd=ROOT, start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )

    def kill(self, after: float) -> bool:
        """Starts a build and kills all of it after a while; whether it was still at work."""
        process = self.start()
        try:
            process.wait(after)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
        return process.wait() == -signal.SIGKILL


def kill_often(folder: Path, times: int) -> None:
    office, chance = Office(folder), random.Random(times)
    office.write("old")
    shutil.rmtree(office.site.root / ".prsite/build")
    began = time.monotonic()
    assert office.start().wait() == 0
    whole = time.monotonic() - began
    assert tree(office.site.output) == office.good["old"]
    killed = 0
    for number in range(times):
        word = office.words[(number + 1) % 2]
        office.write(word)
        if number % 3 == 0:  # a cold build has workers, one that remembers has few or none
            shutil.rmtree(office.site.root / ".prsite/build")
        killed += office.kill((0.2 + 0.9 * chance.random()) * whole)
        assert tree(office.site.output) in office.good.values(), number
        assert office.site.publish() == office.good[word], number
        waiting = office.site.root / ".public.prsite-new"
        assert len(list(waiting.glob("tree-*"))) <= 1
    assert killed >= times // 4


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_killed_at_any_moment(tmp_path: Path) -> None:
    kill_often(tmp_path, 10)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_killed_a_hundred_times(tmp_path: Path) -> None:
    kill_often(tmp_path, 100)
