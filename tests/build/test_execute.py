"""Rendering in one process and in several: the same bytes, and no fault without a name."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from prsite import pipeline, stages
from prsite.build import crew, execute
from prsite.builtin import BUILTIN
from prsite.config.schema import Config
from prsite.diagnostics import Severity
from prsite.model.extension import Extension
from prsite.model.output import Output
from prsite.model.protocols import View
from prsite.site.site import Site
from prsite.theme.theme import Theme
from tests.sites.everything import everything
from tests.sites.newsroom import Newsroom, codes, item


@pytest.mark.parametrize("context", ["fork", "spawn"])
def test_two_processes_make_what_one_makes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, context: str
) -> None:
    site = Newsroom(tmp_path, theme="plain").write(everything())
    alone = site.publish()
    told: list[tuple[str, int, int]] = []
    monkeypatch.setattr(crew, "FEWEST_FOR_WORKERS", 0)
    if context == "spawn":
        monkeypatch.setattr("prsite.build.crew.threading.active_count", lambda: 2)
    together = site.publish(jobs=2, output=tmp_path / "together")
    assert together == alone
    result = pipeline.build(
        replace(site.request, jobs=2, output=tmp_path / "third"), lambda *news: told.append(news)
    )
    assert result.files + 1 == len(alone)
    pages = [news for news in told if news[0] == "pages"]
    assert pages[-1][1] == pages[-1][2] > 0


def test_findings_do_not_depend_on_the_number_of_processes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = {f"content/posts/p{n}.md": item(f"[x](no{n}.md)", title="x", date="2026-02-01") for n in range(9)}
    site = Newsroom(tmp_path, theme="plain").write(files)
    alone = site.build()
    monkeypatch.setattr(crew, "FEWEST_FOR_WORKERS", 0)
    assert site.build(jobs=2).diagnostics == alone.diagnostics
    assert codes(alone) == ["broken-link"] * 9


@dataclass(frozen=True)
class Breaks:
    """A generator whose one page cannot be made."""

    way: str
    name: str = "breaks"

    def plan(self, site: Site) -> Iterator[Output]:
        yield Output(path="broken.html", url="/broken.html", generator=self.name)

    def render(self, output: Output, view: View) -> bytes:
        if self.way == "die":
            os._exit(9)
        raise {"value": ValueError("odd"), "deep": RecursionError("deep"), "os": OSError(5, "io")}[self.way]


@dataclass(frozen=True)
class Factory:
    """Travels to another process."""

    way: str

    def __call__(self, config: Config, theme: Theme, statics: tuple[str, ...]) -> Breaks:
        return Breaks(self.way)


def extended(monkeypatch: pytest.MonkeyPatch, way: str) -> None:
    extra = Extension(name="extra", generators=(Factory(way),))
    monkeypatch.setattr(stages, "installed", lambda: (extra,))


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize(("way", "reason"), [("value", "ValueError: odd"), ("deep", "RecursionError: deep")])
def test_a_bug_is_a_diagnostic_that_names_the_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: str, reason: str, jobs: int
) -> None:
    monkeypatch.setattr(crew, "FEWEST_FOR_WORKERS", 0)
    extended(monkeypatch, way)
    result = Newsroom(tmp_path, theme="plain").write({}).build(jobs=jobs)
    assert codes(result) == ["page-failed"]
    assert dict(result.diagnostics[0].values) == {"url": "/broken.html", "reason": reason}
    assert result.published is None


def test_a_disk_that_fails_while_a_page_is_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    extended(monkeypatch, "os")
    assert codes(Newsroom(tmp_path, theme="plain").write({}).build()) == ["page-failed"]


def test_a_process_that_dies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crew, "FEWEST_FOR_WORKERS", 0)
    extended(monkeypatch, "die")
    result = Newsroom(tmp_path, theme="plain").write({}).build(jobs=2)
    assert codes(result) == ["worker-died"]


@pytest.mark.parametrize(("keys", "severity"), [({}, Severity.ERROR), ({"draft": "true"}, Severity.WARNING)])
def test_a_body_that_breaks_the_converter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, keys: dict[str, str], severity: Severity
) -> None:
    def broken(*args: object, **kwargs: object) -> None:
        raise KeyError("x")

    monkeypatch.setattr("prsite.build.bodies.convert", broken)
    site = Newsroom(tmp_path, theme="plain")
    result = site.write({"content/pages/a.md": item(title="الف", **keys)}).build()
    assert {(d.code, d.severity) for d in result.diagnostics} == {("page-failed", severity)}
    assert {str(d.place).partition(":")[0] for d in result.diagnostics} == {"content/pages/a.md"}


def test_a_share_without_a_prepared_process(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(execute, "_worker", None)
    with pytest.raises(RuntimeError, match="prepare"):
        execute.run_share(execute.Share(tree=tmp_path))


def test_every_built_in_generator_has_a_name_of_its_own() -> None:
    assert len(BUILTIN.generators) == 13
