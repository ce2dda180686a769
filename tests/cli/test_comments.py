from __future__ import annotations

import errno
import json
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from prsite.comments.archives import find_comment
from tests.cli.conftest import FIRST, SETTINGS, Prsite, archived, tree, write
from tests.comments.servers import Isso


def test_pull_writes_what_is_new_and_then_nothing(prsite: Prsite, site: Path, isso: Isso) -> None:
    isso.add("post-first", 1, "<p>سلام</p>", author="زهرا")
    ended = prsite("comments", "pull")
    assert (ended.code, ended.out.split()) == (0, [FIRST])
    assert ended.lines[-1] == "The archive is up to date: 1 new comment, 1 file, of 1 thread."
    assert archived(site)["title"] == "یکم"
    assert archived(site)["comments"][0]["author"] == "زهرا"
    before = tree(site)
    again = prsite("comments", "pull")
    assert (again.code, again.out, tree(site)) == (0, "", before)
    assert again.lines == ["Nothing new in 1 thread."]


def test_in_persian(prsite: Prsite, isso: Isso) -> None:
    isso.add("post-first", 1, "<p>سلام</p>")
    ended = prsite("comments", "pull", "--lang", "fa")
    assert ended.lines[-1] == "بایگانی به‌روز شد: ۱ دیدگاه تازه، ۱ پرونده، از ۱ رشتهٔ دیدگاه."


def test_a_dry_run_writes_nothing(prsite: Prsite, site: Path, isso: Isso) -> None:
    isso.add("post-first", 1, "<p>سلام</p>")
    ended = prsite("comments", "pull", "--dry-run")
    assert (ended.code, ended.out.split()) == (0, [FIRST])
    assert ended.lines[-1].startswith("Nothing was written.")
    assert not (site / FIRST).exists()


def test_quiet_says_nothing(prsite: Prsite, site: Path, isso: Isso) -> None:
    isso.add("post-first", 1, "<p>سلام</p>")
    ended = prsite("comments", "pull", "--quiet")
    assert (ended.code, ended.out, ended.err) == (0, "", "")
    assert (site / FIRST).exists()


def test_for_programs(prsite: Prsite, isso: Isso) -> None:
    isso.add("post-first", 1, "<p>سلام</p>")
    change, summary = map(json.loads, prsite("comments", "pull", "--json").out.splitlines())
    assert change == {
        "thread": "public/post-first",
        "path": FIRST,
        "title": "یکم",
        "added": ["isso-1"],
        "changed": [],
        "vanished": [],
        "pruned": False,
        "written": True,
    }
    assert (summary["summary"], summary["threads"], summary["added"], summary["files"]) == (True, 1, 1, 1)


def test_what_vanished_is_told_and_goes_only_when_asked(prsite: Prsite, site: Path, isso: Isso) -> None:
    isso.add("post-first", 1, "<p>x</p>")
    isso.add("post-first", 2, "<p>y</p>")
    prsite("comments", "pull")
    (entries,) = isso.threads.values()
    del entries[0]
    kept = prsite("comments", "pull")
    assert (kept.code, kept.out) == (0, "")
    assert "isso-1" in kept.err
    assert len(archived(site)["comments"]) == 2
    assert prsite("comments", "pull", "--prune").out.split() == [FIRST]
    assert [c["id"] for c in archived(site)["comments"]] == ["isso-2"]


def test_forgotten_comments_stay_away_and_marks_stay(prsite: Prsite, site: Path, isso: Isso) -> None:
    isso.add("post-first", 1, "<p>x</p>", author="زهرا")
    isso.add("post-first", 2, "<p>y</p>", parent=1)
    prsite("comments", "pull")
    assert prsite("comments", "official", "isso-2").out.split() == [FIRST]
    ended = prsite("comments", "forget", "post-first#isso-1")
    assert (ended.code, ended.out.split()) == (0, [FIRST])
    after = tree(site)
    assert "زهرا".encode() not in after[FIRST]
    assert prsite("comments", "pull").out == ""
    assert tree(site) == after
    place, reply = archived(site)["comments"]
    assert (place["removed"], reply["official"]) == (True, True)
    assert archived(site)["forgotten"] == ["isso-1"]
    assert prsite("comments", "forget", "isso-1").lines[0] == "The comment “isso-1” was removed before."
    prsite("comments", "official", "isso-2", "--not")
    assert not archived(site)["comments"][1]["official"]
    assert prsite("comments", "official", "isso-2", "--not").lines == ["Nothing had to change."]
    assert prsite("comments", "official", "isso-1").code == 1


def test_ids_are_all_known_or_nothing_happens(prsite: Prsite, site: Path, isso: Isso) -> None:
    isso.add("post-first", 1, "<p>x</p>")
    prsite("comments", "pull")
    before = tree(site)
    ended = prsite("comments", "forget", "isso-1", "isso-9")
    assert (ended.code, tree(site)) == (1, before)
    assert "There is no comment “isso-9” in the archive." in ended.lines


def test_an_id_that_two_editions_have(prsite: Prsite, site: Path, isso: Isso) -> None:
    for edition in ("public", "intranet"):
        isso.add("post-first", 1, f"<p>{edition}</p>", edition=edition)
        assert prsite("comments", "pull", "--edition", edition).code == 0
    ended = prsite("comments", "forget", "isso-1")
    assert ended.code == 1
    assert any("public/post-first#isso-1" in line for line in ended.lines)
    assert prsite("comments", "forget", "intranet/post-first#isso-1").code == 0
    assert archived(site)["comments"] != []


def test_an_id_that_two_editions_had_stays_ambiguous(prsite: Prsite, site: Path, isso: Isso) -> None:
    for edition in ("public", "intranet"):
        isso.add("post-first", 1, f"<p>{edition}</p>", edition=edition)
        prsite("comments", "pull", "--edition", edition)
    assert prsite("comments", "forget", "public/post-first#isso-1").code == 0
    before = tree(site)
    for command in ("forget", "official"):
        ended = prsite("comments", command, "isso-1")
        assert (ended.code, tree(site)) == (1, before)
        assert any("intranet/post-first#isso-1" in line for line in ended.lines)


def test_a_forgotten_comment_that_came_back_is_not_listed_and_goes_again(
    prsite: Prsite, site: Path, isso: Isso
) -> None:
    isso.add("post-first", 1, "<p>secret</p>", author="زهرا")
    isso.add("post-first", 2, "<p>x</p>")
    prsite("comments", "pull")
    restored = (site / FIRST).read_bytes().replace(b'"forgotten": []', b'"forgotten": ["isso-1"]')
    for words in (("forget", "isso-1"), ("pull",)):
        (site / FIRST).write_bytes(restored)
        told = prsite("comments", "list")
        assert told.code == 0
        assert "secret" not in told.out + prsite("comments", "list", "--json").out
        assert "زهرا" not in told.out
        assert "Comments that were removed stand in this archive again: isso-1" in told.lines
        assert prsite("comments", "official", "isso-1").code == 1
        assert b"secret" in (site / FIRST).read_bytes()
        ended = prsite("comments", *words)
        assert (ended.code, ended.out.split()) == (0, [FIRST])
        assert b"secret" not in (site / FIRST).read_bytes()
        assert archived(site)["forgotten"] == ["isso-1"]


def test_editions_never_share_a_comment(prsite: Prsite, site: Path, isso: Isso) -> None:
    isso.add("post-first", 1, "<p>درون</p>", edition="intranet")
    assert prsite("comments", "pull").out == ""
    assert prsite("comments", "pull", "--edition", "nope").code == 2
    write(site, "content/posts/in.md", "title: د\ndate: 1405-02-03\neditions: [intranet]\nid: in\n")
    isso.add("in", 2, "<p>x</p>")
    assert prsite("comments", "pull").out == ""
    prsite("comments", "pull", "--edition", "intranet")
    assert list(tree(site)) == ["content/data/comments/intranet/post-first.json"]


def test_the_list(prsite: Prsite, site: Path, isso: Isso) -> None:
    assert prsite("comments", "list").lines == ["No comments are archived."]
    isso.add("post-first", 1, "<p>سلام <em>دنیا</em></p>", author="زهرا", created=1_790_000_000)
    isso.add("post-first", 2, "<p>y</p>")
    prsite("comments", "pull")
    prsite("comments", "official", "isso-2")
    told = prsite("comments", "list").out
    assert told.splitlines()[:4] == [
        "public/post-first: 2 comments",
        "یکم",
        "  isso-1  30 Shahrivar 1405 17:43",
        "    زهرا",
    ]
    assert "    سلام دنیا" in told
    assert "    Anonymous (the press office's reply)" in told
    unknown = prsite("comments", "list", "--item", "post-x\u202e")
    assert (unknown.code, unknown.out, unknown.lines) == (0, "", ["No comment on “post-x” is archived."])
    near = prsite("comments", "list", "--item", "post-firts", "--lang", "fa")
    assert (near.code, near.out) == (0, "")
    assert near.lines == ["دیدگاهی دربارهٔ «post-firts» بایگانی نشده است. شاید «post-first»؟"]
    first, _ = map(json.loads, prsite("comments", "list", "--json").out.splitlines())
    assert (first["thread"], first["id"], first["removed"]) == ("public/post-first", "isso-1", False)


def test_a_server_that_is_down(prsite: Prsite, site: Path, isso: Isso) -> None:
    isso.add("post-first", 1, "<p>x</p>")
    prsite("comments", "pull")
    before = tree(site)
    ended = prsite("comments", "pull", "--prune", "--server", "http://127.0.0.1:1/")
    assert (ended.code, ended.out, tree(site)) == (1, "", before)
    assert "The server of comments did not answer: it refused the connection." in ended.lines


def test_a_server_below_the_site_s_own_address(prsite: Prsite, site: Path, isso: Isso) -> None:
    settings = (site / "prsite.toml").read_text(encoding="utf-8")
    address = settings.rpartition('server = "')[2].rpartition('"')[0]
    text = settings.replace("https://news.example.org/", address).replace(
        f'server = "{address}"', 'server = "/"'
    )
    (site / "prsite.toml").write_text(text, encoding="utf-8")
    isso.add("post-first", 1, "<p>x</p>")
    assert prsite("comments", "pull").out.split() == [FIRST]


def test_an_archive_at_fault_is_left_alone(prsite: Prsite, site: Path, isso: Isso) -> None:
    isso.add("post-first", 1, "<p>x</p>")
    prsite("comments", "pull")
    path = site / FIRST
    path.write_bytes(path.read_bytes().replace(b"2026-", b"x026-"))
    before = path.read_bytes()
    isso.add("post-first", 2, "<p>y</p>")
    for words in (("pull",), ("pull", "--prune")):
        ended = prsite("comments", *words)
        assert ended.code == 1
        assert any("not written over" in line for line in ended.lines)
    assert prsite("comments", "list").code == 0
    assert path.read_bytes() == before


def test_a_full_disk_leaves_the_archive_as_it_was(
    prsite: Prsite, site: Path, isso: Isso, monkeypatch: pytest.MonkeyPatch
) -> None:
    isso.add("post-first", 1, "<p>x</p>")
    prsite("comments", "pull")
    before = tree(site)
    isso.add("post-first", 2, "<p>y</p>")
    real = Path.write_bytes

    def full(path: Path, data: bytes) -> int:
        real(path, data[: len(data) // 2])
        raise OSError(errno.ENOSPC, "No space left on device", str(path))

    with monkeypatch.context() as patched:
        patched.setattr(Path, "write_bytes", full)
        ended = prsite("comments", "pull")
    assert (ended.code, tree(site)) == (1, before)
    assert "The disk is full." in ended.lines


def test_a_pull_that_is_killed_leaves_whole_files(site: Path, isso: Isso) -> None:
    for number in range(1, 40):
        write(site, f"content/posts/p{number}.md", f"title: {number}\ndate: 1405-02-03\nid: p{number}\n")
        isso.add(f"p{number}", number, "<p>متن</p>" * 400)
    for wait in (0.25, 0.35, 0.45, 0.6):
        pull = subprocess.Popen([sys.executable, "-m", "prsite", "comments", "pull"], cwd=site)
        time.sleep(wait)
        pull.send_signal(getattr(signal, "SIGKILL", signal.SIGTERM))
        pull.wait()
        for path, data in tree(site).items():
            if path.endswith(".json"):
                assert len(json.loads(data)["comments"]) == 1


def test_a_file_changed_meanwhile_is_not_written_over(
    prsite: Prsite, site: Path, isso: Isso, monkeypatch: pytest.MonkeyPatch
) -> None:
    isso.add("post-first", 1, "<p>x</p>")
    prsite("comments", "pull")

    def late(*asked: Any) -> Any:
        (site / FIRST).write_bytes(b"{}")
        return find_comment(*asked)

    monkeypatch.setattr("prsite.cli.archiving.find_comment", late)
    ended = prsite("comments", "forget", "isso-1")
    assert (ended.code, (site / FIRST).read_bytes()) == (1, b"{}")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("pull", "--server", "https://a/", "--file", "prsite.toml"), 2),
        (("pull", "--file", "nowhere.json"), 2),
        (("forget",), 2),
        (("nothing",), 2),
        ((), 2),
        (("pull", "--file", "prsite.toml"), 1),
        (("pull", "--database", "prsite.toml"), 1),
        (("pull", "--server", "ftp://a/"), 1),
        (("list", "--edition", ".."), 2),
    ],
)
def test_words_that_make_no_sense(prsite: Prsite, isso: Isso, words: tuple[str, ...], code: int) -> None:
    ended = prsite("comments", *words)
    assert ended.code == code
    assert ended.err


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ("", "It is not said where comments are to come from."),
        (
            '[comments]\nprovider = "remark42"\nserver = "https://comments.example.org/"\n',
            "Comments of remark42 cannot be pulled from its server.",
        ),
    ],
)
def test_no_server_to_ask(prsite: Prsite, site: Path, table: str, said: str) -> None:
    (site / "prsite.toml").write_text(SETTINGS + table, encoding="utf-8")
    ended = prsite("comments", "pull")
    assert ended.code == 1
    assert said in ended.lines


def test_a_file_of_another_provider(prsite: Prsite, site: Path) -> None:
    comment = {"id": "1", "created": "2026-10-02T08:12:30Z", "text": "سلام"}
    table = {"prsite": "comments/1", "threads": [{"item": "post-first", "comments": [comment]}]}
    (site / "c.json").write_text(json.dumps(table), encoding="utf-8")
    assert prsite("comments", "pull", "--file", "c.json").out.split() == [FIRST]
    assert archived(site)["comments"][0]["html"] == "<p>سلام</p>"


@pytest.mark.parametrize("name", ["pull", "list", "forget", "official"])
@pytest.mark.parametrize("lang", ["fa", "en"])
def test_every_command_and_option_is_explained(name: str, lang: str) -> None:
    import click

    from prsite.cli.commands.comments import command
    from prsite.cli.phrases import command_help, option_help

    made = command.commands[name]
    assert 10 < len(command_help(f"comments-{name}", lang).splitlines()[0]) < 72
    for parameter in made.params:
        if isinstance(parameter, click.Option):
            word = max(parameter.opts, key=len).lstrip("-")
            assert option_help(f"comments-{name}", word, lang), word


def test_the_help_pages(prsite: Prsite) -> None:
    assert "Take the mark away." in prsite("comments", "official", "--help").out
    assert "نشان را بردارد." in prsite("comments", "official", "--help", "--lang", "fa").out
    assert "پایگاه دادهٔ Isso؛" in prsite("comments", "pull", "--help", "--lang", "fa").out
