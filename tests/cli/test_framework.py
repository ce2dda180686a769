from __future__ import annotations

import importlib

import click
import pytest

from prsite.cli.framework import Context
from prsite.cli.main import COMMANDS, group
from prsite.cli.phrases import command_help, option_help
from tests.cli.conftest import Prsite


def command_of(name: str) -> click.Command:
    made: click.Command = importlib.import_module(f"prsite.cli.commands.{name}").command
    return made


@pytest.mark.parametrize("lang", ["fa", "en"])
@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_is_explained(name: str, lang: str) -> None:
    summary = command_help(name, lang).splitlines()[0]
    assert 10 < len(summary) < 72
    for parameter in command_of(name).params:
        if isinstance(parameter, click.Option):
            word = max(parameter.opts, key=len).lstrip("-")
            assert option_help(name, word, lang), f"{name} --{word}"


@pytest.mark.parametrize("name", COMMANDS)
def test_help_pages_come_out_in_both_languages(name: str, prsite: Prsite) -> None:
    persian, english = prsite(name, "--help", "--lang", "fa"), prsite(name, "--help")
    assert persian.code == english.code == 0
    assert persian.out.startswith("کاربرد: prsite")
    assert "گزینه‌ها:" in persian.out
    assert english.out.startswith(f"Usage: prsite {name}")
    assert "Options:" in english.out


def test_the_list_of_commands_imports_none_of_them() -> None:
    import subprocess
    import sys

    program = (
        "import sys\nfrom prsite.cli.main import run\nrun(['--help'])\n"
        "late = [m for m in sys.modules if m.startswith('prsite.cli.commands.') "
        "or m in ('prsite.pipeline', 'rich', 'uvicorn', 'jinja2', 'yaml')]\nassert not late, late\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()


def test_commands_complete() -> None:
    context = Context(group, info_name="prsite")
    assert [c.value for c in group.shell_complete(context, "bu")] == ["build"]
