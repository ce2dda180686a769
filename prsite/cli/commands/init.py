"""``prsite init``"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from prsite.cli.answers import (
    Answers,
    default_name,
    infer_calendar,
    infer_zone,
    is_zone,
    read_url,
    split_tags,
)
from prsite.cli.clock import clock
from prsite.cli.console import Console
from prsite.cli.framework import Misuse, option, spoken
from prsite.cli.phrases import LANGUAGES, say
from prsite.cli.starter import Starter, write_files
from prsite.diagnostics import PrsiteError, error
from prsite.i18n.languages import is_tag
from prsite.i18n.languages import language as language_of_tag

_LANGUAGE_QUESTION = "زبان اصلی سایت / Main language of the site (fa, en, ar)"


@spoken("init")
@click.argument("directory", metavar="DIR", type=click.Path(path_type=Path))
@option("--title", metavar="T", default="")
@option("--language", metavar="TAG", default="")
@option("--languages", metavar="TAGS", default="")
@option("--calendar", type=click.Choice(["jalali", "gregorian"]), metavar="jalali|gregorian", default=None)
@option("--url", metavar="URL", default="")
@option("--timezone", metavar="ZONE", default="")
@option("--empty", is_flag=True)
@option("--ci", type=click.Choice(["github", "gitlab", "none"]), metavar="github|gitlab|none", default="none")
@option("--yes", "-y", is_flag=True)
@click.pass_obj
def command(
    console: Console,
    directory: Path,
    title: str,
    language: str,
    languages: str,
    calendar: str | None,
    url: str,
    timezone: str,
    empty: bool,
    ci: str,
    yes: bool,
) -> int:
    """Starts a site; the words are in texts/help.toml."""
    _refuse_full(directory)
    ask = not yes and sys.stdin is not None and sys.stdin.isatty()
    questions = _Questions(console, ask)
    main = questions.language(language)
    answers = Answers(
        language=main,
        languages=_languages(languages, main),
        name=questions.text("init-organisation", title, default_name(main), asked=not title),
        english_name=questions.text("init-english-name", "", "", asked=not main.startswith("en")),
        phone=questions.text("init-phone", "", ""),
        email=questions.text("init-email", "", ""),
        url=questions.url(url),
        timezone=_zone(timezone, console, main),
        calendar=calendar or infer_calendar(main),
        digits=language_of_tag(main).digits,
    )
    today = clock().astimezone(ZoneInfo(answers.timezone))
    written = Starter(answers, today).collect(empty=empty, ci=ci)
    _refuse_full(directory)
    write_files(directory, written)
    _tell_done(console, directory, answers)
    return 0


class _Questions:
    """Asks on a terminal, in the site's language once that is known; elsewhere takes the defaults."""

    def __init__(self, console: Console, ask: bool) -> None:
        self.console = console
        self.ask = ask

    def language(self, given: str) -> str:
        """The main language, asked for in both languages; the next questions follow it."""
        if given and not is_tag(given):
            raise Misuse("init-bad-language", tag=given)
        tag = given or self._until(_LANGUAGE_QUESTION, "fa", _read_tag, fault="init-bad-language")
        if self.ask:
            self.console.lang = "fa" if tag.startswith("fa") else "en"
            self.console.mention(self.console.phrase("init-greeting"), "dim")
        return tag

    def text(self, question: str, given: str, default: str, *, asked: bool = True) -> str:
        """A line of text."""
        if given or not asked:
            return " ".join(given.split())
        return self._until(self.console.phrase(question), default, lambda t: " ".join(t.split()))

    def url(self, given: str) -> str:
        """The site's address; empty while there is none."""
        if given:
            url = read_url(given)
            if url is None:
                raise Misuse("init-bad-url", url=given)
            return url
        return self._until(self.console.phrase("init-url"), "", read_url, fault="init-bad-url")

    def _until(self, question: str, default: str, read: Callable[[str], str | None], fault: str = "") -> str:
        """Asks until the answer can be read; the default where nobody can be asked."""
        while self.ask:
            said = str(click.prompt(question, default=default, show_default=bool(default), err=True))
            answer = read(said)
            if answer is not None:
                return answer
            for lang in LANGUAGES if question == _LANGUAGE_QUESTION else (self.console.lang,):
                self.console.tell(say(fault, lang, tag=said, url=said), "warning")
        return default


def _read_tag(text: str) -> str | None:
    return text.strip() if is_tag(text.strip()) else None


def _refuse_full(directory: Path) -> None:
    """Raises PrsiteError for a folder that holds more than dot files, such as a fresh repository's."""
    if not directory.exists():
        return
    if not directory.is_dir():
        raise PrsiteError(error("folder-is-file", folder=directory))
    if any(not entry.name.startswith(".") for entry in directory.iterdir()):
        raise PrsiteError(error("folder-not-empty", folder=directory))


def _languages(text: str, main: str) -> tuple[str, ...]:
    tags = split_tags(text, main)
    for tag in tags:
        if not is_tag(tag):
            raise Misuse("init-bad-language", tag=tag)
    return tags


def _zone(given: str, console: Console, main: str) -> str:
    if given and not is_zone(given):
        raise Misuse("init-bad-zone", zone=given)
    return given or infer_zone(main, console.environ)


def _tell_done(console: Console, directory: Path, answers: Answers) -> None:
    tell = console.mention
    tell(
        console.phrase(
            "init-inferred",
            zone=answers.timezone,
            calendar=console.phrase(f"init-word-{answers.calendar}"),
            digits=console.phrase(f"init-word-{answers.digits}"),
        ),
        "dim",
    )
    tell(console.phrase("init-done"), "good")
    tell(str(directory), "place")
    if not answers.url:
        tell(console.phrase("init-no-address"))
    tell(console.phrase("init-next"))
    if directory.resolve() != Path.cwd():
        tell(f"    cd {_quoted(str(directory))}")
    tell("    prsite serve --open")


def _quoted(path: str) -> str:
    return f'"{path}"' if " " in path else path
