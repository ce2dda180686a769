"""The Nu HTML checker, one process over every page: no errors, no warnings.

The pages are read from a server, because the checker also weighs the content-security policy, and ``'self'``
means nothing for a file.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import quote

import pytest

JAR = Path(__file__).resolve().parents[2] / ".tools/node/node_modules/vnu-jar/build/dist/vnu.jar"
BAD = '<!doctype html>\n<html lang="fa" dir="rtl"><title>بد</title><p id=a><p id=a><b></p></html>\n'


def check(documents: Iterable[str]) -> list[str]:
    """What the checker says of addresses and files: ``place:line: severity: message`` each.

    It is run in a UTF-8 locale: in the C locale Java cannot open files with Persian names, and says nothing.
    """
    java = shutil.which("java")
    assert java, "Java is missing: run `make test`, or install a Java runtime"
    assert JAR.is_file(), "the HTML checker is missing: run `make browser-tools`"
    options = (
        "-Xss2048k",
        "-Dnu.validator.servlet.allow-forbidden-hosts=true",
        "-Dfile.encoding=UTF-8",
        "-Dsun.jnu.encoding=UTF-8",
    )
    done = subprocess.run(
        [java, *options, "-jar", str(JAR), "--format", "json", *documents],
        env={**os.environ, "LC_ALL": "C.UTF-8"},
        capture_output=True,
        check=False,
    )
    report = json.loads(done.stderr.decode("utf-8"))
    return [
        f"{message.get('url', '')}:{message.get('lastLine', 0)}: "
        f"{message.get('subType', message['type'])}: {message['message']}"
        for message in report["messages"]
        if message["type"] != "info" or message.get("subType") == "warning"
    ]


@pytest.fixture(scope="module")
def said(demo_site: Path, address: str, tmp_path_factory: pytest.TempPathFactory) -> tuple[list[str], Path]:
    """The checker's words on the whole site and on one bad page with a Persian name, from one process."""
    probe = tmp_path_factory.mktemp("probe") / "نمونهٔ-بد.html"
    probe.write_text(BAD, encoding="utf-8")
    names = sorted(path.relative_to(demo_site).as_posix() for path in demo_site.rglob("*.html"))
    assert len(names) > 200
    return check([*(f"{address}/{quote(name)}" for name in names), str(probe)]), probe


def is_of(line: str, probe: Path) -> bool:
    """Whether a line is about the bad page: its folder is named in ASCII, its file may be escaped."""
    return f"/{probe.parent.name}/" in line


def test_the_checker_reads_files_with_persian_names(said: tuple[list[str], Path]) -> None:
    lines, probe = said
    about = [line for line in lines if is_of(line, probe)]
    assert any("Duplicate ID" in line for line in about), about
    assert [line for line in lines if ": io: " in line] == []


def test_every_page_is_valid(said: tuple[list[str], Path]) -> None:
    lines, probe = said
    assert [line for line in lines if not is_of(line, probe)] == []
