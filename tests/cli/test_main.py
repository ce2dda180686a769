from __future__ import annotations

import errno
import json
import sys
from collections.abc import Callable
from pathlib import Path

import click
import pytest

from prsite import __version__
from prsite.cli.commands import clean
from prsite.cli.main import COMMANDS, group
from tests.cli.conftest import Prsite

Break = Callable[[BaseException], None]


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> Break:
    """Makes ``clean`` fail in the way given."""

    def arrange(fault: BaseException) -> None:
        def fail(**_: object) -> int:
            raise fault

        monkeypatch.setattr(clean.command, "callback", fail)

    return arrange


def test_version(prsite: Prsite) -> None:
    ended = prsite("--version")
    assert (ended.code, ended.out) == (0, f"prsite {__version__}\n")


def test_help_lists_every_command(prsite: Prsite) -> None:
    ended = prsite("--help")
    assert ended.code == 0
    assert all(f"\n  {name} " in ended.out for name in COMMANDS)


def test_no_words_at_all_show_the_help_and_count_as_misuse(prsite: Prsite) -> None:
    ended = prsite()
    assert ended.code == 2
    assert "Commands:" in ended.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["bild"], "There is no command “bild”; perhaps you mean `build`."),
        (["xyzzy"], "There is no command “xyzzy”."),
        (["build", "--draft"], "There is no option `--draft`; perhaps you mean `--drafts`."),
        (["build", "--jobs", "0"], "The value of “--jobs” is not accepted"),
        (["build", "nowhere"], "There is no folder “nowhere”."),
        (["new", "post", "two", "words"], "There is no folder “words”. If it is a word of the title"),
        (["explain", "a", "b"], "There are too many words."),
        (["build", "--now"], "`--now` needs a value after it."),
        (["build", "--drafts=2"], "`--drafts` takes no value"),
        (["explain"], "“PATH” is required and missing."),
        (["build", "--lang", "de"], "The value of “--lang” is not accepted"),
    ],
)
def test_misuse_is_told_with_the_way_to_the_help(prsite: Prsite, words: list[str], said: str) -> None:
    ended = prsite(*words)
    assert ended.code == 2
    assert ended.lines[0].startswith(said)
    assert ended.lines[-1].startswith("For help: prsite ")
    assert ended.out == ""


def test_misuse_is_told_in_persian(prsite: Prsite) -> None:
    assert prsite("bild", "--lang", "fa").lines[0] == "فرمان «bild» شناخته نشد؛ شاید منظورتان `build` است."


def test_a_crash_is_calm_and_keeps_its_details_for_the_maintainers(
    prsite: Prsite, site: Path, broken: Break
) -> None:
    broken(RuntimeError("inside"))
    ended = prsite("clean")
    assert ended.code == 1
    assert "Traceback" not in ended.err
    assert ended.lines[0].startswith("Something went wrong in prsite itself.")
    saved = Path(ended.lines[-1]).read_text(encoding="utf-8")
    assert "RuntimeError: inside" in saved
    assert __version__ in saved


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, "The disk is full."),
        (errno.EACCES, "This is not permitted"),
        (errno.EROFS, "This is not permitted"),
        (errno.ENAMETOOLONG, "The name of this file or folder is longer"),
    ],
)
def test_faults_of_the_machine_are_explained(prsite: Prsite, broken: Break, number: int, said: str) -> None:
    broken(OSError(number, "reason", "content/x.md"))
    ended = prsite("clean")
    assert ended.code == 1
    assert ended.lines[1].startswith(said)
    assert ended.lines[2] == "content/x.md"


def test_an_interruption_is_no_fault(prsite: Prsite, broken: Break) -> None:
    broken(KeyboardInterrupt())
    ended = prsite("clean")
    assert ended.code == 130
    assert ended.lines == ["Stopped, as you asked."]


def test_a_reader_that_has_gone_is_no_news(
    prsite: Prsite, broken: Break, monkeypatch: pytest.MonkeyPatch
) -> None:
    silenced: list[bool] = []
    monkeypatch.setattr("prsite.cli.main.silence_output", lambda: silenced.append(True))
    broken(BrokenPipeError())
    ended = prsite("clean")
    assert (ended.code, ended.err, silenced) == (1, "", [True])


def test_a_crash_still_ends_the_json(prsite: Prsite, site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("inside")

    monkeypatch.setattr("prsite.cli.commands.check.check_site", fail)
    ended = prsite("check", "--json")
    lines = [json.loads(line) for line in ended.out.splitlines()]
    assert [line.get("code") for line in lines] == ["internal-fault", None]
    assert lines[-1]["errors"] == 1
    assert ended.code == 1


def test_click_alone_runs_it_too() -> None:
    from click.testing import CliRunner

    done = CliRunner().invoke(group, ["--version"])
    assert done.exit_code == 0
    assert done.output == f"prsite {__version__}\n"


def test_the_module_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    import runpy

    monkeypatch.setattr(sys, "argv", ["prsite", "--version"])
    with pytest.raises(SystemExit) as left:
        runpy.run_module("prsite", run_name="__main__")
    assert left.value.code == 0
    assert isinstance(group, click.Group)
