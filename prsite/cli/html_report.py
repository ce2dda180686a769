"""``.prsite/report.html``: the findings as a page for the browser."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from prsite.config.decode import SETTINGS
from prsite.diagnostics import Diagnostic

REPORT = ".prsite/report.html"


def write_report(root: Path, diagnostics: Sequence[Diagnostic], lang: str) -> Path | None:
    """Writes the page into the site's ``.prsite/`` and tells where; None where there is no site.

    A folder without settings is none of ours, and a report is never worth failing a build for.
    """
    if not (root / SETTINGS).is_file():
        return None
    from prsite.serve.overlay import faults_page  # for start-up time: most builds are clean

    path = root / REPORT
    try:
        path.parent.mkdir(exist_ok=True)
        path.write_text(faults_page(root, diagnostics, lang), encoding="utf-8", newline="\n")
    except OSError:
        return None
    return path


def remove_report(root: Path) -> None:
    """Removes the page of an earlier run, which would now be untrue."""
    try:
        (root / REPORT).unlink(missing_ok=True)
    except OSError:
        return


def show_report(path: Path) -> None:
    """Opens the page in the person's browser."""
    import webbrowser  # for start-up time: it looks for every browser there is

    webbrowser.open(path.absolute().as_uri())
