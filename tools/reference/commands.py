"""docs/reference/commands.md, from the command line itself."""

from __future__ import annotations

import click

from prsite.cli.main import group
from prsite.cli.phrases import command_help, option_help
from tools.reference.markdown import code, page, persian, table

INTRODUCTION = """
`prsite COMMAND --help` shows each of these on the terminal, in Persian or English: `--lang` chooses,
else the variable `PRSITE_LANG`, else the language of your system.

The exit code is 0 when all is well, 1 when there are errors, and 2 when the command itself was not
understood. With `--json` standard output holds one JSON object a line and nothing else; words for people
go to standard error.
"""


def commands_page() -> str:
    """The whole page, the commands in their own order."""
    blocks = [INTRODUCTION]
    context = click.Context(group, info_name="prsite")
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if command is None or command.hidden:
            continue
        inner = click.Context(command, info_name=name, parent=context)
        usage = " ".join(["prsite", name, *command.collect_usage_pieces(inner)])
        blocks += [
            f"## {name}",
            command_help(name, "en"),
            persian(_paragraphs(command_help(name, "fa"))),
            f"```\n{usage}\n```",
            table(
                ("Option", "For"),
                (_row(name, p, inner) for p in command.params if not isinstance(p, click.Argument)),
            ),
        ]
    return page("Commands", *blocks)


def _paragraphs(text: str) -> str:
    """A text's paragraphs on one line, as HTML."""
    return "<br>".join(" ".join(part.split()) for part in text.split("\n\n"))


def _row(command: str, parameter: click.Parameter, context: click.Context) -> tuple[str, str]:
    names = (*parameter.opts, *parameter.secondary_opts)
    word = max(parameter.opts, key=len).lstrip("-")
    shown = " ".join(code(text) for text in names)
    if not getattr(parameter, "is_flag", False) and not getattr(parameter, "count", False):
        shown += f" {code(parameter.make_metavar(context))}"
    texts = (option_help(command, word, "en"), persian(option_help(command, word, "fa")))
    return shown, "<br>".join(filter(None, texts))
