"""``prsite``: the group of commands, and what happens when one fails."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from prsite import __version__
from prsite.cli.console import Console, prepare_streams, silence_output
from prsite.cli.framework import LazyGroup, Option
from prsite.cli.language import message_language
from prsite.diagnostics import Diagnostic, PrsiteError, error

COMMANDS = (
    "init",
    "new",
    "build",
    "check",
    "serve",
    "explain",
    "rename",
    "comments",
    "kinds",
    "config",
    "messages",
    "clean",
)
DONE, FAULTY, MISUSED, INTERRUPTED = 0, 1, 2, 130


def _show_version(context: click.Context, _parameter: click.Parameter, asked: bool) -> None:
    if asked and not context.resilient_parsing:
        click.echo(f"prsite {__version__}")
        context.exit()


@click.command(cls=LazyGroup, name="prsite", names=COMMANDS, no_args_is_help=True)
@click.option("--lang", cls=Option, type=click.Choice(["fa", "en"]), expose_value=False, metavar="fa|en")
@click.option(
    "--version", cls=Option, is_flag=True, expose_value=False, is_eager=True, callback=_show_version
)
def group() -> None:
    """The words are in texts/help.toml."""


def main(arguments: Sequence[str] | None = None) -> None:
    """The program: runs the command line and leaves with its exit code."""
    sys.exit(run(list(sys.argv[1:] if arguments is None else arguments)))


def run(arguments: list[str]) -> int:
    """Runs a command line; every fault ends in words for a person and an exit code."""
    prepare_streams()
    console = Console(lang=message_language(arguments, os.environ))
    try:
        result = group.main(args=arguments, prog_name="prsite", standalone_mode=False, obj=console)
        sys.stdout.flush()  # what cannot be written is told now, not by the interpreter on its way out
    except click.exceptions.NoArgsIsHelpError as fault:
        console.tell(fault.format_message())
        return MISUSED
    except click.ClickException as fault:
        from prsite.cli.usage import tell_misuse  # for start-up time: most command lines are right

        tell_misuse(console, fault)
        return MISUSED
    except (click.Abort, KeyboardInterrupt):
        console.tell(console.phrase("interrupted"))
        _finish_json(console, error("interrupted"))
        return INTERRUPTED
    except BrokenPipeError:
        silence_output()
        return FAULTY
    except PrsiteError as fault:
        return fail(console, *fault.diagnostics)
    except OSError as fault:
        return _system_fault(console, fault)
    except Exception as fault:
        return _crash(console, fault)
    return result if isinstance(result, int) else DONE


def fail(console: Console, *diagnostics: Diagnostic) -> int:
    """Reports what stopped a command, as words and (where asked for) as JSON."""
    from prsite.cli.report import report  # for start-up time: only a fault needs it

    report(console, console.root or Path(), diagnostics)
    _finish_json(console, *diagnostics)
    return FAULTY


def _finish_json(console: Console, *diagnostics: Diagnostic) -> None:
    if not console.json:
        return
    from prsite.cli.machine import json_line, json_summary  # for start-up time: only a fault needs it

    try:
        for diagnostic in diagnostics:
            console.give(json_line(diagnostic, console.lang))
        console.give(json_summary(diagnostics, published=False))
    except OSError:  # what could not be written may be this very output; a person was told
        silence_output()


def _system_fault(console: Console, fault: OSError) -> int:
    from prsite.cli.crash import explain_system_fault  # for start-up time: only a fault needs it

    diagnostic = explain_system_fault(fault)
    try:
        sys.stdout.flush()
    except OSError:
        silence_output()
    return fail(console, diagnostic) if diagnostic else _crash(console, fault)


def _crash(console: Console, fault: Exception) -> int:
    from prsite.cli.crash import write_crash  # for start-up time: only a fault needs it

    path = write_crash(console.root, fault)
    console.tell(console.phrase("crashed"), "error")
    if path is not None:
        console.tell(console.phrase("crashed-send"))
        console.tell(str(path))
    else:
        console.tell(console.phrase("crashed-unsaved", reason=repr(fault)))
    _finish_json(console, error("internal-fault"))
    return FAULTY
