"""``python -m tools.wheel``: the wheel in an empty environment and an empty folder builds a site.

Nothing of the repository is within reach of it: what the wheel does not carry is missed here.
"""

from __future__ import annotations

import subprocess
import sys
import venv
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
CARRIED = ("prsite/py.typed", "prsite/_themes/newsroom/theme.toml", "prsite/texts/", "prsite/starter/")


def run(*command: str | Path, cwd: Path) -> None:
    """A command that must succeed; its words are shown when it does not."""
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode:
        words = " ".join(str(part) for part in command)
        raise SystemExit(f"{words}\nended with {done.returncode}:\n{done.stdout}\n{done.stderr}")


def build_wheel(folder: Path) -> Path:
    """The project's wheel in a folder; fails where it lacks the themes or the texts."""
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check", "wheel", "--quiet", "--no-deps")
    run(*pip, "--wheel-dir", folder, ROOT, cwd=folder)
    wheel = next(folder.glob("prsite-*.whl"))
    with zipfile.ZipFile(wheel) as bundle:
        names = bundle.namelist()
    for part in CARRIED:
        if not any(name.startswith(part) for name in names):
            raise SystemExit(f"{wheel.name} does not carry {part}")
    return wheel


def install(wheel: Path, folder: Path) -> Path:
    """A new environment with nothing but the wheel and what it needs; gives its ``prsite``."""
    venv.create(folder, with_pip=True)
    scripts = folder / ("Scripts" if sys.platform == "win32" else "bin")
    run(
        scripts / "python",
        "-m",
        "pip",
        "--disable-pip-version-check",
        "install",
        "--quiet",
        wheel,
        cwd=folder,
    )
    return scripts / "prsite"


def main() -> None:
    """Wheel, environment, ``prsite init demo``, ``prsite build``."""
    with TemporaryDirectory(prefix="prsite wheel ") as name:
        folder = Path(name)
        prsite = install(build_wheel(folder), folder / "environment")
        empty = folder / "an empty folder"
        empty.mkdir()
        run(prsite, "init", "demo", "--yes", cwd=empty)
        run(prsite, "build", cwd=empty / "demo")
        pages = sorted((empty / "demo" / "public").rglob("*.html"))
        if not (empty / "demo" / "public" / "index.html").is_file():
            raise SystemExit("The starter site has no front page.")
        print(f"The wheel works: a new site of {len(pages)} pages.")


if __name__ == "__main__":
    main()
