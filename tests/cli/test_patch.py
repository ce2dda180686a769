"""Patches say what they say to git too."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from prsite.cli.patch import patch_of

LONG = "".join(f"سطر {n}\n" for n in range(1, 41))
CASES = {
    "plain.md": (LONG, LONG.replace("سطر 4\n", "چهار\n").replace("سطر 30\n", "سی\n")),
    "near.md": (LONG, LONG.replace("سطر 4\n", "چهار\n").replace("سطر 10\n", "ده\n")),
    "ends.md": (LONG, LONG.replace("سطر 1\n", "یک\n").replace("سطر 40\n", "چهل\n")),
    "no-end.md": ("یک\nدو", "یک\n۲"),
    "no-end-near.md": ("یک\nدو", "۱\nدو"),
    "windows.md": ("\ufeffیک\r\nدو\r\n", "\ufeff۱\r\nدو\r\n"),
    "old-mac.md": ("یک\rدو\r", "۱\rدو\r"),
    "breaks.md": ("یک\u2028دو\x0bسه\x0c\n", "۱\u2028دو\x0bسه\x0c\n"),
    "با فاصله و فارسی.md": ("یک\n", "۱\n"),
    'نشان"دار\\.md': ("یک\n", "۱\n"),
    "tab\tname.md": ("یک\n", "۱\n"),
}


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed here")
@pytest.mark.parametrize("name", CASES)
def test_git_takes_it(name: str, tmp_path: Path) -> None:
    before, after = (text.encode("utf-8") for text in CASES[name])
    path = tmp_path / "content" / name
    path.parent.mkdir()
    path.write_bytes(before)
    patch = patch_of(f"content/{name}", before, after)
    done = subprocess.run(
        ["git", "apply", "--whitespace=nowarn", "-"],
        cwd=tmp_path,
        input=patch,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    assert path.read_bytes() == after


def test_each_new_line_follows_the_old_one() -> None:
    before = "".join(f"{n}\n" for n in range(1, 20)).encode()
    after = before.replace(b"\n10\n11\n", "\n۱۰\n۱۱\n".encode())
    assert patch_of("a.md", before, after).decode().splitlines() == [
        "diff --git a/a.md b/a.md",
        "--- a/a.md",
        "+++ b/a.md",
        "@@ -7,8 +7,8 @@",
        " 7",
        " 8",
        " 9",
        "-10",
        "+۱۰",
        "-11",
        "+۱۱",
        " 12",
        " 13",
        " 14",
    ]
