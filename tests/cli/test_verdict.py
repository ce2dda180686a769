"""The end of a build, with a pipeline that answers as told."""

from __future__ import annotations

import errno
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from prsite.diagnostics import Diagnostic, PrsiteError, error, note, warning
from prsite.model.output import Published
from prsite.pipeline import Progress, Request, Result
from tests.cli.conftest import Prsite

Arrange = Callable[..., list[Request]]
PUBLISHED = Published(folder="public", written=3, unchanged=4, removed=1)
LAST_FA = "چیزی منتشر نشد و سایت پیشین دست‌نخورده است."
LAST_EN = "Nothing was published; the previous site is untouched."


@pytest.fixture
def pipeline(monkeypatch: pytest.MonkeyPatch) -> Arrange:
    """Lets ``build`` and ``check`` end with these findings; gives the requests they made."""

    def arrange(
        *found: Diagnostic,
        published: bool = True,
        fault: Exception | None = None,
        folder: Published = PUBLISHED,
        **changed: object,
    ) -> list[Request]:
        requests: list[Request] = []

        def stage(request: Request, tell: Progress) -> Result:
            requests.append(request)
            if fault is not None:
                raise fault
            tell("read", 0, 1)
            tell("read", 1, 1)
            done = folder if published else None
            made = Result(
                diagnostics=found, published=done, pages=7, files=9, bodies=3, outputs=5, copied=1, reused=2
            )
            return replace(made, **changed)  # type: ignore[arg-type]

        monkeypatch.setattr("prsite.cli.commands.build.build_site", stage)
        monkeypatch.setattr("prsite.cli.commands.check.check_site", stage)
        return requests

    return arrange


def test_a_clean_build(prsite: Prsite, site: Path, pipeline: Arrange) -> None:
    requests = pipeline()
    ended = prsite("build", "--jobs", "3", "--strict", "--adopt")
    assert ended.code == 0
    assert ended.out == ""
    assert ended.lines[0].startswith("The site is built: 7 pages, 9 files in all, in ")
    assert ended.lines[1:] == [
        "public",
        "Pages and feeds: 5 made, 2 reused; texts converted: 3; files copied: 1",
        "In the output folder: 3 new or changed, 4 unchanged, 1 removed",
    ]
    assert (requests[0].jobs, requests[0].strict, requests[0].adopt) == (3, True, True)
    assert not (site / ".prsite").exists()


def test_a_quiet_clean_build_is_silent(prsite: Prsite, site: Path, pipeline: Arrange) -> None:
    pipeline(warning("empty-file", "a.md"))
    ended = prsite("build", "-q")
    assert (ended.code, ended.out, ended.err) == (0, "", "")


@pytest.mark.parametrize(("lang", "last"), [("fa", LAST_FA), ("en", LAST_EN)])
def test_a_failed_build_ends_with_the_promise(
    prsite: Prsite, site: Path, pipeline: Arrange, lang: str, last: str
) -> None:
    pipeline(error("empty-file", "content/posts/x.md", 1), published=False)
    ended = prsite("build", "--lang", lang)
    assert ended.code == 1
    assert ended.lines[-1] == last
    assert str(site / ".prsite" / "report.html") in ended.lines
    page = (site / ".prsite" / "report.html").read_text(encoding="utf-8")
    assert f'lang="{lang}"' in page


def test_the_promise_is_kept_when_quiet(prsite: Prsite, site: Path, pipeline: Arrange) -> None:
    pipeline(error("empty-file", "x.md"), published=False)
    assert prsite("build", "-q").lines[-1] == LAST_EN


def test_warnings_fail_a_strict_build_alone(prsite: Prsite, site: Path, pipeline: Arrange) -> None:
    pipeline(warning("empty-file", "x.md"))
    assert prsite("build").code == 0
    pipeline(warning("empty-file", "x.md"), published=False)
    ended = prsite("build", "--strict")
    assert ended.code == 1
    assert ended.lines[-2:] == ["As you asked (`--strict`), warnings stop publication too.", LAST_EN]


def test_notes_fail_nothing(prsite: Prsite, site: Path, pipeline: Arrange) -> None:
    pipeline(note("byte-order-mark", "x.md"))
    assert prsite("build", "--strict").code == 0
    assert prsite("check", "--strict").code == 0


def test_json_lines_then_a_summary(prsite: Prsite, site: Path, pipeline: Arrange) -> None:
    pipeline(warning("empty-file", "w.md", 2), error("nul-byte", "e.md", 1), published=False)
    ended = prsite("build", "--json")
    lines = [json.loads(line) for line in ended.out.splitlines()]
    assert [line.get("code") for line in lines] == ["nul-byte", "empty-file", None]
    summary = lines[-1]
    assert summary["summary"] is True
    assert (summary["errors"], summary["warnings"], summary["ok"]) == (1, 1, False)
    assert (summary["published"], summary["output"]) == (False, None)
    assert ended.lines[-1] == LAST_EN


def test_json_of_a_good_build(prsite: Prsite, site: Path, pipeline: Arrange) -> None:
    pipeline()
    ended = prsite("build", "--json", "-q")
    (line,) = ended.out.splitlines()
    said = json.loads(line)
    assert (said["ok"], said["published"], said["output"]) == (True, True, str(site / "public"))
    assert (said["pages"], said["written"], said["unchanged"], said["removed"]) == (7, 3, 4, 1)
    assert (said["outputs_made"], said["outputs_reused"]) == (5, 2)
    assert (said["bodies_converted"], said["files_copied"], said["cache"]) == (3, 1, "used")
    assert set(said["stages"]) == {"read", "other"}
    assert sum(said["stages"].values()) == pytest.approx(said["seconds"], abs=0.002)
    assert "explain" not in said
    assert ended.err == ""


def test_what_the_flags_ask_for(prsite: Prsite, site: Path, pipeline: Arrange) -> None:
    requests = pipeline()
    prsite("build")
    prsite("build", "--no-cache", "--verify")
    prsite("check", "--no-cache")
    assert [(r.cache, r.verify) for r in requests] == [(True, False), (False, True), (False, False)]
    said = json.loads(prsite("build", "--no-cache", "--json").out)
    assert said["cache"] == "ignored"


def test_a_build_that_finds_nothing_to_do_says_one_calm_line(
    prsite: Prsite, site: Path, pipeline: Arrange
) -> None:
    idle = Published(folder="public", written=0, unchanged=9, removed=0)
    pipeline(outputs=0, bodies=0, copied=0, reused=7)
    assert prsite("build").lines[0].startswith("The site is built")
    pipeline(outputs=0, bodies=0, copied=0, reused=7, folder=idle)
    ended = prsite("build")
    assert ended.lines[0].startswith(
        "Nothing has changed since the last build: 7 pages, 9 files in all stand"
    )
    assert ended.lines[1:] == ["public"]


@pytest.mark.parametrize("lack", ["damaged", "foreign", "absent"])
def test_a_cache_of_no_use_is_told_of_unless_there_was_none(
    prsite: Prsite, site: Path, pipeline: Arrange, lack: str
) -> None:
    pipeline(lack=lack)
    told = [line for line in prsite("build").lines if line.startswith(("What earlier", "Part of what"))]
    assert len(told) == (lack != "absent")
    assert json.loads(prsite("build", "--json").out)["cache"] == lack


def test_a_profile_is_written_where_it_is_wished(
    prsite: Prsite, site: Path, pipeline: Arrange, tmp_path: Path
) -> None:
    pipeline()
    ended = prsite("build", "--profile")
    assert str(site / ".prsite" / "profile.txt") in ended.lines
    prsite("check", f"--profile={tmp_path / 'deep' / 'p.txt'}")
    for path in (site / ".prsite" / "profile.txt", tmp_path / "deep" / "p.txt"):
        text = path.read_text(encoding="utf-8")
        assert text.startswith("read ")
        assert "function calls" in text


def test_no_site_is_an_error_of_the_same_kind(prsite: Prsite, tmp_path: Path, pipeline: Arrange) -> None:
    requests = pipeline()
    ended = prsite("build", tmp_path)
    assert ended.code == 1
    assert ended.lines[1].startswith("There is no prsite.toml in")
    assert ended.lines[-1] == LAST_EN
    assert requests == []
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_is_an_error_of_the_same_kind(prsite: Prsite, site: Path, pipeline: Arrange) -> None:
    pipeline(fault=OSError(errno.ENOSPC, "No space left on device", "public/x.html"))
    ended = prsite("build", "--json")
    assert ended.code == 1
    assert [json.loads(line).get("code") for line in ended.out.splitlines()] == ["disk-full", None]
    assert ended.lines[-1] == LAST_EN


def test_a_stage_may_give_up(prsite: Prsite, site: Path, pipeline: Arrange) -> None:
    pipeline(fault=PrsiteError(error("nul-byte", "x.md", 3)))
    ended = prsite("check")
    assert ended.code == 1
    assert "x.md:3" in ended.lines


def test_a_preview_says_that_it_is_one(prsite: Prsite, site: Path, pipeline: Arrange) -> None:
    requests = pipeline()
    ended = prsite("build", "--drafts")
    assert ended.lines[0].startswith("The preview is built")
    assert (requests[0].preview, requests[0].drafts) == (True, True)


def test_a_clean_build_takes_the_old_report_away(prsite: Prsite, site: Path, pipeline: Arrange) -> None:
    pipeline(error("nul-byte", "x.md"), published=False)
    prsite("build")
    assert (site / ".prsite" / "report.html").exists()
    pipeline()
    prsite("build")
    assert not (site / ".prsite" / "report.html").exists()


def test_open_shows_the_report(
    prsite: Prsite, site: Path, pipeline: Arrange, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", opened.append)
    pipeline()
    prsite("build", "--open")
    assert opened == [(site / ".prsite" / "report.html").as_uri()]


@pytest.mark.parametrize(
    ("found", "code", "last"),
    [
        ((), 0, "Checked: nothing is wrong."),
        ((warning("empty-file", "x.md"),), 0, "Checked: no errors; warnings: 1."),
        (
            (error("empty-file", "x.md"),),
            1,
            "Checked: while these errors stand, the site cannot be published.",
        ),
    ],
)
def test_check_promises_nothing_about_publishing(
    prsite: Prsite, site: Path, pipeline: Arrange, found: tuple[Diagnostic, ...], code: int, last: str
) -> None:
    pipeline(*found, published=False)
    ended = prsite("check")
    assert (ended.code, ended.lines[-1]) == (code, last)
    assert (site / ".prsite" / "report.html").exists()
