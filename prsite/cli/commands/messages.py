"""``prsite messages``"""

from __future__ import annotations

import json
from codecs import BOM_UTF8
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import click

from prsite.build.request import CACHE
from prsite.cli.console import Console
from prsite.cli.framework import Misuse, option, spoken
from prsite.cli.replacing import replace_file
from prsite.cli.root import directory_argument, find_root
from prsite.config.load import load_config
from prsite.diagnostics import PrsiteError, error
from prsite.i18n.languages import is_tag, language
from prsite.theme.catalogues import Coverage, catalogue_path, coverage, english_of, to_translate
from prsite.theme.layers import shown_path
from prsite.theme.loader import load_theme
from prsite.theme.messages import Message
from prsite.theme.theme import Theme


@spoken("messages")
@directory_argument
@option("--language", "chosen", multiple=True, metavar="TAG")
@option("--write", "write", is_flag=True)
@option("--json", "as_json", is_flag=True)
@option("--strict", is_flag=True)
@option("--quiet", "-q", is_flag=True)
@click.pass_obj
def command(
    console: Console,
    directory: Path | None,
    chosen: tuple[str, ...],
    write: bool,
    as_json: bool,
    strict: bool,
    quiet: bool,
) -> int:
    """Tells which messages each language lacks; the words are in texts/help.toml."""
    console.json, console.quiet, console.root = as_json, quiet, find_root(directory)
    theme, tags = _theme(console.root, chosen)
    found = [coverage(theme, tag) for tag in tags]
    targets = _targets(theme, tags) if write else {}
    written = {c.tag: _write(theme, c, targets[c.tag]) for c in found} if write else {}
    for each in found:
        if as_json:
            _give_json(console, theme, each, written.get(each.tag))
        else:
            _give(console, theme, each, written.get(each.tag))
    missing = sum(len(c.missing) for c in found)
    if as_json:
        console.give(json.dumps({"summary": True, "missing": missing}))
    elif missing and not write:
        console.mention()
        console.mention(console.phrase("messages-more"), "dim")
    return 1 if strict and missing else 0


def _theme(root: Path, chosen: Iterable[str]) -> tuple[Theme, tuple[str, ...]]:
    """The site's theme with the catalogues of the languages asked for; the site's own unless any is named."""
    checked = load_config(root)
    if checked.failed:
        raise PrsiteError(*checked.diagnostics)
    config = checked.value
    for tag in chosen:
        if not is_tag(tag):
            raise Misuse("init-bad-language", tag=tag)
    tags = tuple(dict.fromkeys(chosen)) or config.tags
    languages = tuple(dict.fromkeys((*config.tags, *tags)))
    # Fonts are not asked for: to cut them for a language takes seconds.
    config = replace(
        config, site=replace(config.site, languages=languages), theme={**config.theme, "fonts": "system"}
    )
    loaded = load_theme(root, config, cache=root / CACHE)
    if loaded.failed:
        raise PrsiteError(*loaded.diagnostics)
    return loaded.value, tags


def _targets(theme: Theme, tags: Iterable[str]) -> dict[str, Path]:
    """The catalogue of each language that may be written; refused before any is, where one may not."""
    targets = {tag: catalogue_path(theme, tag) for tag in tags}
    refused = [path for path in targets.values() if not _is_writable(path, theme.root)]
    if refused:
        raise PrsiteError(*(error("catalogue-not-writable", shown_path(p, theme.root)) for p in refused))
    return targets


def _is_writable(path: Path, root: Path) -> bool:
    """Whether a path is a file of the project, or could become one."""
    try:
        if not path.resolve().is_relative_to(root.resolve()):
            return False
        if path.is_symlink() or path.exists():
            return path.is_file()
        return next(folder for folder in path.parents if folder.is_symlink() or folder.exists()).is_dir()
    except (OSError, RuntimeError):  # a loop of links
        return False


def _write(theme: Theme, found: Coverage, path: Path) -> tuple[str, int] | None:
    """Puts what is missing into the site's own catalogue; its path and how many came to it.

    A byte order mark and line ends of Windows stay as they are.
    """
    data = path.read_bytes() if path.is_file() else None
    present = None if data is None else data.decode("utf-8-sig").replace("\r\n", "\n")
    text = to_translate(theme, found.tag, [_placed(m, theme) for m in found.missing], present)
    if not found.missing or text == present:
        return None
    if data is not None and b"\r\n" in data:
        text, present = text.replace("\n", "\r\n"), data.decode("utf-8-sig")
    mark = BOM_UTF8 if data is not None and data.startswith(BOM_UTF8) else b""
    path.parent.mkdir(parents=True, exist_ok=True)
    replace_file(path, mark + text.encode("utf-8"))
    # The head of a new catalogue begins with a msgid, too.
    count = text.count("\nmsgid ") - ("\nmsgid " if present is None else present).count("\nmsgid ")
    return shown_path(path, theme.root), count


def _placed(message: Message, theme: Theme) -> Message:
    """A message with places that are the same on every machine: ``themes/newsroom/templates/faq.html:8``.

    The folder of a theme that comes with the program is another one on each.
    """
    return replace(message, places=tuple(dict.fromkeys(_place(p, theme) for p in message.places)))


def _place(place: str, theme: Theme) -> str:
    for layer in theme.chain:
        folder = layer.folder.as_posix() + "/"
        if place.startswith(folder):
            return f"themes/{layer.folder.name}/{place.removeprefix(folder)}"
    return place


def _give(console: Console, theme: Theme, found: Coverage, written: tuple[str, int] | None) -> None:
    name = language(found.tag).native_name
    console.give(
        console.phrase("messages-count", language=name, tag=found.tag, known=found.known, total=found.total)
    )
    if found.missing:
        console.give("  " + console.phrase("messages-missing"))
        for message in found.missing:
            console.give(f"    “{_shown(theme, message)}”")
            for place in message.places:
                console.give(f"        {place}")
    if found.obsolete:
        console.give("  " + console.phrase("messages-obsolete"))
        for text, path in found.obsolete:
            console.give(f"    “{text}”")
            console.give(f"        {path}")
    if written:
        path, count = written
        console.mention("  " + console.phrase("messages-written", path=path, count=count), "good")


def _shown(theme: Theme, message: Message) -> str:
    """A message in English; before a word of an enumeration, what it is the word for."""
    english = english_of(theme, message)
    plural = f" / {message.plural}" if message.plural else ""
    return f"{message.text}: {english}" if english != message.text else f"{english}{plural}"


def _give_json(console: Console, theme: Theme, found: Coverage, written: tuple[str, int] | None) -> None:
    missing = [
        {
            "message": m.text,
            "plural": m.plural or None,
            "english": english_of(theme, m),
            "places": list(m.places),
        }
        for m in found.missing
    ]
    line = {
        "language": found.tag,
        "known": found.known,
        "total": found.total,
        "missing": missing,
        "obsolete": [{"message": text, "path": path} for text, path in found.obsolete],
        "written": written[0] if written else None,
    }
    console.give(json.dumps(line))
