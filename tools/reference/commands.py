"""docs/reference/commands.md, from the command line itself."""

from __future__ import annotations

import click

from prsite.cli.framework import topic_of
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

SUMMARY = """
## The summary of --json

The last line of `prsite build --json` and `prsite check --json` is an object with `"summary": true`. Of a
command that could not begin, it has only the first four of these:

| Name | Value |
|---|---|
| `errors`, `warnings`, `notes` | how many findings of each kind |
| `published` | whether the output folder has the new site |
| `ok` | whether the exit code is 0 |
| `preview`, `edition` | what was built |
| `output` | the folder that was published into, or null |
| `pages`, `files` | how many HTML pages, and files in all, the site has |
| `outputs_made` | pages, feeds and the like that were rendered now |
| `outputs_reused` | those that stand as the last build left them |
| `bodies_converted` | texts that were turned into HTML now |
| `files_copied` | pictures and other files of yours that were copied now |
| `written`, `unchanged`, `removed` | files of the output folder |
| `cache` | `used`, `ignored` (`--no-cache`), or of no use: `absent`, `damaged`, `foreign` |
| `seconds` | in all, by the wall |
| `stages` | of these, by stage: `read`, `texts`, `bodies`, `pages`, `files`, `publish`, `other` |
| `explain` | with `build --explain`: an object with `url`, `made` and `reasons` |
| `rules` | of `check`: how often each rule for texts found something, by code |
| `baseline_known` | of `check`: findings of the baseline, which were passed over |
| `baseline_stale` | of `check`: entries of the baseline that were not found |

The last line of `prsite comments pull --json` has `threads`, of how many the provider told, `added`, how many
comments are new, and `files`, how many were written. Before it come the threads with news: `thread`, `path`,
`title`, the ids that were `added`, have `changed` or have `vanished` at the provider, whether these were
`pruned`, and whether the file was `written`.

The other lines are findings: `code`, `severity`, `path`, `line`, `message`, `hint` and perhaps `also`.
Findings of rules for texts have more: `text`, what stands there; `better`, what should (or null); `column`,
from 1, in Unicode characters; and `fixable`, whether `prsite check --fix` would change it.

A `foreign` cache is of another version of prsite or of other settings. Texts that are made together with
their pages count as the stage `pages`; `other` is what lies between the stages. In `explain`, `made` is null
for a copy of a file of yours; `reasons` are the names of what the page reads that has changed, or `new`,
`planned`, `missing`, `damaged`, `no-cache`, `cache-absent`, `cache-damaged`, `cache-foreign`.
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
        blocks += _command(command, inner, "##")
        if isinstance(command, click.Group):
            for own in command.list_commands(inner):
                part = command.commands[own]
                blocks += _command(part, click.Context(part, info_name=own, parent=inner), "###")
    return page("Commands", *blocks, SUMMARY)


def _command(command: click.Command, context: click.Context, mark: str) -> list[str]:
    """A command's section: heading, words, usage, options."""
    topic, path = topic_of(command), context.command_path
    usage = " ".join([path, *command.collect_usage_pieces(context)])
    options = [_row(topic, p, context) for p in command.params if not isinstance(p, click.Argument)]
    return [
        f"{mark} {path.removeprefix('prsite ')}",
        command_help(topic, "en"),
        persian(_paragraphs(command_help(topic, "fa"))),
        f"```\n{usage}\n```",
        table(("Option", "For"), options),
    ]


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
