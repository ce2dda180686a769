"""Faults in the words of the command line, told in the person's language."""

from __future__ import annotations

import click

from prsite.cli.console import Console
from prsite.cli.framework import Misuse, UnknownCommand
from prsite.i18n.folding import nearest


def tell_misuse(console: Console, fault: click.ClickException) -> None:
    """Says what is wrong with the command's words, and where its help is."""
    console.tell(describe(fault, console.lang), "error")
    context = getattr(fault, "ctx", None)
    path = context.command_path if context is not None else "prsite"
    console.tell(console.phrase("see-help", command=f"{path} --help"))


def describe(fault: click.ClickException, lang: str) -> str:
    """The sentence of a usage fault; click's own words where there is no translation."""
    from prsite.cli.phrases import say

    if isinstance(fault, Misuse):
        return say(fault.phrase, lang, **fault.values)
    if isinstance(fault, UnknownCommand):
        near = nearest(fault.name, fault.known)
        if near:
            return say("unknown-command-near", lang, name=fault.name, near=near)
        return say("unknown-command", lang, name=fault.name)
    if isinstance(fault, click.NoSuchOption):
        if fault.possibilities:
            return say(
                "unknown-option-near", lang, name=fault.option_name, near=sorted(fault.possibilities)[0]
            )
        return say("unknown-option", lang, name=fault.option_name)
    if isinstance(fault, click.BadOptionUsage):
        # click tells the two apart only in its English sentence.
        phrase = "option-without-value" if "requires" in fault.message else "option-with-value"
        return say(phrase, lang, name=fault.option_name)
    if isinstance(fault, click.MissingParameter):
        return say("missing-argument", lang, name=_name(fault.param))
    if isinstance(fault, click.BadParameter):
        return say("bad-value", lang, name=_name(fault.param), reason=fault.message)
    if fault.message.startswith("Got unexpected extra argument"):
        return say("too-many-words", lang)
    return fault.format_message()


def _name(parameter: click.Parameter | None) -> str:
    if parameter is None:
        return ""
    if isinstance(parameter, click.Option):
        return max(parameter.opts, key=len)
    return parameter.human_readable_name
