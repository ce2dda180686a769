"""Click's classes, made to speak two languages and to import a command only when it is asked for."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Sequence
from typing import Any

import click

from prsite.cli.console import Console
from prsite.cli.phrases import command_help, option_help

_HEADINGS = {"Options": "گزینه‌ها", "Commands": "فرمان‌ها"}


class _Formatter(click.HelpFormatter):
    """Click's own headings in Persian."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, prefix if prefix is not None else "کاربرد: ")

    def write_heading(self, heading: str) -> None:
        super().write_heading(_HEADINGS.get(heading, heading))


class Context(click.Context):
    """A context whose ``obj`` is the Console."""

    @property
    def lang(self) -> str:
        """The language that the person is spoken to."""
        return self.obj.lang if isinstance(self.obj, Console) else "en"

    def make_formatter(self) -> click.HelpFormatter:
        """The formatter of help pages, in the person's language."""
        kind = _Formatter if self.lang == "fa" else click.HelpFormatter
        return kind(width=self.terminal_width, max_width=self.max_content_width)


def language_of(context: click.Context) -> str:
    """The language of any context of this program."""
    return context.lang if isinstance(context, Context) else "en"


class Option(click.Option):
    """An option whose help comes from ``texts/help.toml``."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """The option and its help, in the person's language."""
        word = max(self.opts, key=len).lstrip("-")
        self.help = option_help(topic_of(ctx.command), word, language_of(ctx))
        return super().get_help_record(ctx)


class Command(click.Command):
    """A command whose help comes from ``texts/help.toml``, under its name or another ``topic``."""

    context_class = Context
    topic = ""

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The help page's paragraphs, in the person's language."""
        self.help = command_help(topic_of(self), language_of(ctx))
        super().format_help_text(ctx, formatter)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The help page's options, ``--help`` too in the person's language."""
        _translate(self.get_help_option(ctx), ctx)
        super().format_options(ctx, formatter)


class Family(click.Group):
    """A command of several commands: ``prsite comments pull``. Their words stand under ``comments-pull``."""

    context_class = Context

    def __init__(self, name: str) -> None:
        lang = Option(["--lang"], type=click.Choice(["fa", "en"]), expose_value=False, metavar="fa|en")
        super().__init__(name, params=[lang], no_args_is_help=True)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands' names in the order in which they were added."""
        return list(self.commands)

    def add_command(self, cmd: click.Command, name: str | None = None) -> None:
        """Takes a command in, and tells it where its words are."""
        if isinstance(cmd, Command):
            cmd.topic = f"{self.name}-{cmd.name}"
        super().add_command(cmd, name)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command meant by the first word; an unknown one is reported with the nearest known."""
        if args[0] not in self.commands and not args[0].startswith("-") and not ctx.resilient_parsing:
            raise UnknownCommand(args[0], tuple(self.commands), ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands with a line each."""
        lang = language_of(ctx)
        with formatter.section("Commands"):
            lines = [(n, command_help(topic_of(c), lang).splitlines()[0]) for n, c in self.commands.items()]
            formatter.write_dl(lines)

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The help page's paragraphs, in the person's language."""
        self.help = command_help(self.name or "", language_of(ctx))
        super().format_help_text(ctx, formatter)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The help page's options, ``--help`` too in the person's language."""
        _translate(self.get_help_option(ctx), ctx)
        super().format_options(ctx, formatter)


def topic_of(command: click.Command) -> str:
    """Where the words of a command stand in ``texts/help.toml``."""
    return (command.topic if isinstance(command, Command) else "") or command.name or ""


class LazyGroup(click.Group):
    """The group of all commands; a command's module is imported when the command is asked for."""

    context_class = Context

    def __init__(self, *args: Any, names: Sequence[str] = (), **attributes: Any) -> None:
        super().__init__(*args, **attributes)
        self.names = tuple(names)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands' names in the order of a newcomer's needs."""
        return list(self.names)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name, imported now."""
        if cmd_name not in self.names:
            return None
        module = importlib.import_module(f"prsite.cli.commands.{cmd_name}")
        command: click.Command = module.command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command meant by the first word; an unknown one is reported with the nearest known."""
        name = args[0]
        if name not in self.names and not name.startswith("-") and not ctx.resilient_parsing:
            raise UnknownCommand(name, self.names, ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands with a line each, without importing any."""
        lang = language_of(ctx)
        with formatter.section("Commands"):
            formatter.write_dl([(name, command_help(name, lang).splitlines()[0]) for name in self.names])

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The help page's paragraphs, in the person's language."""
        self.help = command_help("prsite", language_of(ctx))
        super().format_help_text(ctx, formatter)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The help page's options, ``--help`` too in the person's language."""
        _translate(self.get_help_option(ctx), ctx)
        super().format_options(ctx, formatter)


class UnknownCommand(click.UsageError):
    """The first word is no command."""

    def __init__(self, name: str, known: Sequence[str], ctx: click.Context) -> None:
        super().__init__(f"No such command: {name}", ctx)
        self.name = name
        self.known = tuple(known)


class Misuse(click.UsageError):
    """Words that cannot be done, told by a sentence of ``texts/cli.toml``; the exit code is 2."""

    def __init__(self, phrase: str, /, **values: object) -> None:
        super().__init__(phrase)
        self.phrase = phrase
        self.values = values


def _translate(option: click.Option | None, ctx: click.Context) -> None:
    """Explains click's own ``--help`` when a help page is shown: reading the explanations takes time."""
    if option is not None:
        option.help = option_help("prsite", "help", language_of(ctx))


Function = Callable[..., int]


def option(*names: str, **attributes: Any) -> Callable[[Any], Any]:
    """Click's ``option``, with help in two languages."""
    return click.option(*names, cls=Option, **attributes)


def spoken(name: str) -> Callable[[Function], click.Command]:
    """Click's ``command``, with help in two languages and ``--lang``. Its function returns the exit code."""

    def wrap(function: Function) -> click.Command:
        lang = option("--lang", type=click.Choice(["fa", "en"]), expose_value=False, metavar="fa|en")
        made: click.Command = click.command(name, cls=Command)(lang(function))
        return made

    return wrap
