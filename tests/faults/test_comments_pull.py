"""What may go wrong when comments are pulled, forgotten or marked."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from prsite.cli.archiving import write_changes
from prsite.comments.archives import Change
from prsite.comments.form import pull_from_form
from prsite.comments.isso import pull_from_server
from prsite.comments.pulled import Wanted
from prsite.content.comments import Archive
from prsite.diagnostics import Diagnostic, PrsiteError
from tests.comments.servers import Answer, Isso, server, serving
from tests.faults.conftest import MakeSite
from tests.faults.sample import NOTE, WARNING, Sample, run, runs_into, well_worded

PATH = "content/data/comments/public/post-a.json"
WANTED = [Wanted(edition="public", item="post-a")]
COMMENT = {"id": "isso-1", "created": "2026-10-02T08:12:30Z", "html": "<p>x</p>"}


def archive(*comments: object, edition: str = "public") -> str:
    table = {"prsite": "comments/1", "edition": edition, "item": "post-a", "comments": comments}
    return json.dumps(table)


def pull(sample: Sample, *words: str) -> Diagnostic:
    (found,) = run("comments", "pull", str(sample.root), *words)
    well_worded(found)
    return found


def answered(answer: Answer) -> Diagnostic:
    with serving(lambda *asked: answer) as address:
        (found,) = pull_from_server(server(address), WANTED).diagnostics
    well_worded(found)
    return found


def test_comments_server_missing(site: MakeSite) -> None:
    found = pull(site())
    assert (found.code, str(found.place)) == ("comments-server-missing", "prsite.toml")


def test_comments_server_unusable(site: MakeSite) -> None:
    assert pull(site(), "--server", "gopher://example.org/").code == "comments-server-unusable"


def test_comments_pull_by_file(site: MakeSite) -> None:
    settings = '\n[comments]\nprovider = "remark42"\nserver = "https://comments.example.org/"\n'
    found = pull(site(settings=settings))
    assert (found.code, str(found.place)) == ("comments-pull-by-file", "prsite.toml:10")


def test_comments_server_silent() -> None:
    (found,) = pull_from_server(server("http://127.0.0.1:1/"), WANTED).diagnostics
    assert found.code == "comments-server-silent"
    well_worded(found)


def test_comments_server_answer() -> None:
    assert answered(Answer(b"<html>")).code == "comments-server-answer"
    assert answered(Answer(b"", 404)).code == "comments-server-answer"


def test_comments_server_moved() -> None:
    moved = answered(Answer(b"", 301, {"Location": "https://example.org/isso/"}))
    assert moved.code == "comments-server-moved"


@pytest.mark.parametrize("data", [b"", b"text"])
def test_comments_database_unreadable(site: MakeSite, tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "x.db"
    path.write_bytes(data)
    assert pull(site(), "--database", str(path)).code == "comments-database-unreadable"


def test_comment_left_out() -> None:
    isso = Isso()
    isso.add("post-a", 1, "<p>x</p>", created=0)
    with serving(isso) as address:
        (found,) = pull_from_server(server(address), WANTED).diagnostics
    assert (found.code, found.severity) == ("comment-left-out", WARNING)
    well_worded(found)


def test_comments_provider() -> None:
    table = {"prsite": "comments/1", "provider": "My Blog", "threads": []}
    with pytest.raises(PrsiteError) as caught:
        pull_from_form(json.dumps(table).encode(), "c.json", WANTED, "public")
    (found,) = caught.value.diagnostics
    assert (found.code, str(found.place)) == ("comments-provider", "c.json:1")
    well_worded(found)


def test_comments_prune_nothing(site: MakeSite) -> None:
    sample = site({PATH: archive(COMMENT)})
    sample.root.joinpath("content/posts/a.md").read_bytes()
    with serving(Isso()) as address:
        found = pull(sample, "--server", address, "--prune")
    assert found.code == "comments-prune-nothing"


def test_comments_unwritable(tmp_path: Path) -> None:
    nothing = Archive(edition="public", item="post-a")
    (tmp_path / "x.json").mkdir()
    with pytest.raises(PrsiteError) as caught:
        write_changes(tmp_path, [Change(path="x.json", before=b"", data=b"{}", archive=nothing)])
    (found,) = caught.value.diagnostics
    assert (found.code, str(found.place)) == ("comments-unwritable", "x.json")
    well_worded(found)


def test_comments_thread_unknown() -> None:
    table = {"prsite": "comments/1", "threads": [{"item": "post-gone", "comments": []}]}
    (found,) = pull_from_form(json.dumps(table).encode(), "c.json", WANTED, "public").diagnostics
    assert (found.code, found.severity) == ("comments-thread-unknown", WARNING)
    well_worded(found)


def test_comments_item_hidden(site: MakeSite, monkeypatch: pytest.MonkeyPatch) -> None:
    sample = site({"content/posts/b.md": "---\ntitle: د\ndate: 1404/08/25\nexpires: 1404/08/26\n---\nمتن.\n"})
    told: list[Diagnostic] = []
    monkeypatch.setattr("prsite.cli.commands.comments.report", lambda c, r, found: told.extend(found))
    isso = Isso()
    isso.add("post-b", 1, "<p>x</p>")
    with serving(isso) as address:
        from click.testing import CliRunner

        from prsite.cli.console import Console
        from prsite.cli.main import group

        CliRunner().invoke(
            group, ["comments", "pull", str(sample.root), "--server", address], obj=Console(lang="en")
        )
    (found,) = told
    assert (found.code, found.severity, str(found.place)) == (
        "comments-item-hidden",
        NOTE,
        "content/posts/b.md",
    )
    well_worded(found)


def test_comments_not_written(site: MakeSite, monkeypatch: pytest.MonkeyPatch) -> None:
    sample = site({PATH: archive(COMMENT, {})})
    before = sample.sources()
    monkeypatch.chdir(sample.root)
    cause, found = run("comments", "forget", "isso-1")
    assert (cause.code, found.code, str(found.place)) == ("comment-malformed", "comments-not-written", PATH)
    assert sample.sources() == before
    well_worded(found)


def test_comments_changed_meanwhile(tmp_path: Path) -> None:
    nothing = Archive(edition="public", item="post-a")
    (tmp_path / "x.json").write_bytes(b"new")
    with pytest.raises(PrsiteError) as caught:
        write_changes(tmp_path, [Change(path="x.json", before=b"old", data=b"{}", archive=nothing)])
    (found,) = caught.value.diagnostics
    assert (found.code, (tmp_path / "x.json").read_bytes()) == ("comments-changed-meanwhile", b"new")
    well_worded(found)


def test_comment_not_archived(site: MakeSite, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(site({PATH: archive(COMMENT)}).root)
    runs_into("comment-not-archived", "", "comments", "forget", "isso-9")
    runs_into("comment-not-archived", "", "comments", "official", "post-x#isso-1")


def test_comment_ambiguous(site: MakeSite, monkeypatch: pytest.MonkeyPatch) -> None:
    other = PATH.replace("public", "intranet")
    sample = site({PATH: archive(COMMENT), other: archive(COMMENT, edition="intranet")})
    monkeypatch.chdir(sample.root)
    found = runs_into("comment-ambiguous", "", "comments", "forget", "isso-1")
    assert [place.path for place in found.also] == [other, PATH]
