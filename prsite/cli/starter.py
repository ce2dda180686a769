"""Writing a new site from ``prsite/starter``, its words and dates filled in.

Tokens in the files: ``[[name]]`` and other answers, ``[[date -2 10:00]]``, ``[[day -1]]`` and
``[[month -30]]`` for days before today. A line that is nothing but a token without an answer is left out.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from prsite import __version__
from prsite.cli.answers import Answers
from prsite.cli.authoring import numbering
from prsite.i18n.calendars.registry import calendar
from prsite.i18n.digits import native_digits
from prsite.i18n.languages import direction, language, split_tag

PYTHON = "3.12"
SECTIONS = ("posts", "releases", "clippings", "faq", "pages", "notices", "people", "presskit", "data")
_TOKEN = re.compile(r"\[\[(date|day|month|[a-z]+)(?: (-?\d+))?(?: (\d\d:\d\d))?\]\]")
_CI = {"github": ".github/workflows/publish.yml", "gitlab": ".gitlab-ci.yml"}


@dataclass(slots=True)
class Starter:
    """The files of a new site. ``today`` is now in the site's zone."""

    answers: Answers
    today: datetime
    files: dict[str, bytes] = field(default_factory=dict)

    def collect(self, *, empty: bool, ci: str) -> dict[str, bytes]:
        """Every file to write, by path from the site's root."""
        main = self.answers.language
        logo = (
            'logo = "content/presskit/logo.svg"'
            if not empty and (_home(main) / "content/presskit").is_dir()
            else ""
        )
        self._settings(main, logo)
        self._add(".gitignore", (_package() / "gitignore.txt").read_bytes())
        if empty or not (_home(main) / "content").is_dir():
            for section in SECTIONS:
                self._add(f"content/{section}/.gitkeep", b"")
        else:
            self._content(main)
        self._add("static/.gitkeep", b"")
        if ci in _CI:
            text = (_package() / "ci" / f"{ci}.yml").read_text(encoding="utf-8")
            text = text.replace("[[version]]", __version__).replace("[[python]]", PYTHON)
            self._add(_CI[ci], text.encode())
        return self.files

    def _add(self, path: str, data: bytes) -> None:
        self.files[path] = data

    def _settings(self, tag: str, logo: str) -> None:
        home = _home(tag) if (_home(tag) / "prsite.toml").is_file() else _home("en")
        given = self.answers
        values = {
            "title": self._local("name_in"),
            "description": self._local("description_in"),
            "name": self._local("name_in", foreign=True),
            "desk": self._local("desk_in"),
            "url": f"url = {_toml(given.url)}" if given.url else '# url = "https://news.example.org/"',
            "phone": f"phone = {_toml(given.phone)}" if given.phone else "",
            "email": f"email = {_toml(given.email)}" if given.email else "",
            "language": _toml(given.language),
            "languages": json.dumps(given.languages, ensure_ascii=False),
            "timezone": _toml(given.timezone),
            "calendar": _toml(given.calendar),
            "digits": _toml(given.digits),
            "logo": logo,
        }
        text = (home / "prsite.toml").read_text(encoding="utf-8")
        self._add("prsite.toml", self._filled(text, values, tag).encode())

    def _local(self, question: str, *, foreign: bool = False) -> str:
        """A text in all languages as TOML: one string, or a table where there are several."""
        tags = list(self.answers.languages)
        if foreign and self.answers.english_name and "en" not in tags:
            tags.append("en")
        texts = {t: getattr(self.answers, question)(t) for t in tags}
        if len(set(texts.values())) == 1:
            return _toml(next(iter(texts.values())))
        return "{" + ", ".join(f"{t} = {_toml(v)}" for t, v in texts.items()) + "}"

    def _content(self, main: str) -> None:
        for path, file in _walk(_home(main) / "content", "content/"):
            if path.endswith((".md", ".toml")):
                self._add(path, self._item(file, main))
            else:
                self._add(path, file.read_bytes())
        originals = set(self.files)
        for tag in self.answers.languages[1:]:
            if not (_home(tag) / "content").is_dir():
                continue
            for path, file in _walk(_home(tag) / "content", "content/"):
                if path.endswith(".md") and path in originals:
                    self._add(f"{path.removesuffix('.md')}.{tag}.md", self._item(file, tag))

    def _item(self, file: Traversable, tag: str) -> bytes:
        given = self.answers
        values = {
            "name": given.name_in(tag),
            "phone": f"phone: {given.phone}" if given.phone else "",
            "email": f"email: {given.email}" if given.email else "",
        }
        return self._filled(file.read_text(encoding="utf-8"), values, tag).encode()

    def _filled(self, text: str, values: dict[str, str], tag: str) -> str:
        def fill(match: re.Match[str]) -> str:
            word, days, clock = match[1], match[2], match[3]
            if word in ("date", "day", "month"):
                return self._date(word, int(days), clock or "", tag)
            return values[word]

        lines = []
        for line in text.splitlines():
            filled = _TOKEN.sub(fill, line)
            if filled.strip() or not line.strip():
                lines.append(filled)
        return "\n".join(lines) + "\n"

    def _date(self, precision: str, days: int, clock: str, tag: str) -> str:
        main = tag == self.answers.language
        kind = self.answers.calendar if main else language(tag).calendar
        digits = self.answers.digits if main else language(tag).digits
        counted = calendar(kind if kind in ("jalali", "gregorian") else "gregorian")
        day = (self.today + timedelta(days=days)).date()
        parts = [f"{n:02d}" for n in counted.to_fields(day)]
        mark = "/" if direction(tag) == "rtl" else "-"
        text = mark.join(parts[:2] if precision == "month" else parts)
        return native_digits(f"{text} {clock}".strip(), numbering(digits))


def write_files(folder: Path, written: dict[str, bytes]) -> None:
    """Writes the files; one that is there already (a ``.gitignore``) stays as it is."""
    for path, data in written.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            with target.open("xb") as file:
                file.write(data)
        except FileExistsError:
            continue


def _package() -> Traversable:
    return files("prsite") / "starter"


def _home(tag: str) -> Traversable:
    return _package() / split_tag(tag)[0]


def _walk(folder: Traversable, above: str) -> Iterator[tuple[str, Traversable]]:
    for entry in sorted(folder.iterdir(), key=lambda e: e.name):
        if entry.is_dir():
            yield from _walk(entry, f"{above}{entry.name}/")
        else:
            yield f"{above}{entry.name}", entry


def _toml(text: str) -> str:
    """A basic string of TOML, which JSON's are but for DEL (toml.io/en/v1.0.0#string)."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
