"""Histories of edits: a small newsroom that is changed in every way an office changes one.

The site is kept as plain values, written out after each edit, so that an edit is a change of values.
"""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from prsite.diagnostics import Diagnostic
from prsite.pipeline import Request, Result, build
from tests.sites.comments import comment
from tests.sites.newsroom import png, tree

START = datetime(2026, 3, 1, 12, tzinfo=ZoneInfo("Asia/Tehran"))
OLD = 1_700_000_000_000_000_000
"""A time long ago in nanoseconds: what editors that keep times give a file."""
BODIES = (
    "متنی کوتاه.",
    "متنی دیگر!!",
    "## یک\n\nمتن با `code` و *تأکید*.\n\n## دو\n\n- الف\n- ب",
    "[پیوند](id:{other}) و [به خانه](/)",
    "[بند](id:{other}#یک)",
    "![نمودار](/pictures/chart.png)",
    '::: contact person="person-sara"',
    "[](id:{other})",
    "| الف | ب |\n|---|---|\n| ۱ | ۲ |\n\nمتن[^1]\n\n[^1]: پانوشت",
)
TAGS = ("آب", "برق", "مترو", "ایمنی")
WORDS = ("خبر نخست", "خبر دوم", "گشایش خط ۲", "پاسخ به API", "C++ در مترو")
TEMPLATES = {
    "partials/note.html": (
        "{% macro note(x) %}<p>{{ x|bdi }}</p>{% endmacro %}",
        "{% macro note(x) %}<aside>{{ x|bdi }}</aside>{% endmacro %}",
        """{% from 'partials/inner.html' import sign %}
        {% macro note(x) %}{{ sign() }}{{ x|bdi }}{% endmacro %}""",
    ),
    "partials/inner.html": ("{% macro sign() %}*{% endmacro %}", "{% macro sign() %}+{% endmacro %}"),
    "post.html": (
        """{% extends 'base.html' %}{% from 'partials/note.html' import note %}
        {% block content %}{{ note(item.title) }}{{ body.html|safe }}{% endblock %}""",
        """{% extends 'base.html' %}{% from 'partials/note.html' import note %}
        {% block content %}{{ note(card.title) }}{{ note(item.kicker) }}{% endblock %}""",
        """{% extends 'base.html' %}{% from 'partials/note.html' import note %}
        {% block content %}{{ note(item.title) }}{% if dialogue %}{{ dialogue.count }} {{ dialogue.closed }}
        {% for node in dialogue.comments recursive %}<p>{{ node.anchor }} {{ note(node.comment.author) }}
        {{ node.comment.html|safe }} {% for card in node.answers %}{{ note(card.title) }}{% endfor %}</p>
        {{ loop(node.replies) }}{% endfor %}
        {% if dialogue.widget %}<i data-widget="{{ dialogue.widget.config }}"></i>{% endif %}
        {% if dialogue.policy %}{{ note(dialogue.policy.title) }}{% endif %}{% endif %}{% endblock %}""",
    ),
    "page.html": (
        """{% extends 'base.html' %}{% import 'partials/note.html' as notes %}
        {% block content %}{{ notes.note(item.title) }}{{ body.html|safe }}{% endblock %}""",
        """{% extends 'base.html' %}{% block content %}{% include 'partials/extra.html' ignore missing %}
        {{ body.html|safe }}{% endblock %}""",
        """{% extends 'base.html' %}{% block content %}{{ body.html|safe }}
        {% for id in ("post-a", "post-b") %}{% set thread = view.comments(id) %}
        {% if thread %}{{ id }}: {{ thread.count }}{% endif %}{% endfor %}{% endblock %}""",
    ),
    "partials/extra.html": ("<p>یک</p>", "<p>دو</p>"),
}
THEME = {
    "theme.toml": (
        'name = "mine"\ntitle = "x"\nextends = "plain"\n[settings.note]\ndefault = "یک"\n',
        'name = "mine"\ntitle = "x"\nextends = "plain"\n[settings.note]\ndefault = "دو"\n',
    ),
    "templates/faq.html": (
        """{% extends 'base.html' %}{% block content %}{{ site.settings.note }}
        {{ body.html|safe }}{% endblock %}""",
        """{% extends 'base.html' %}{% block content %}{{ asset('more.css') }}{% endblock %}""",
    ),
    "static/more.css": ("a{color:red}", "a{color:tan}", "a{}"),
}
"""A theme of the site's own. Its style sheet comes and goes with its name."""
CACHE = ("records", "bodies", "files", "state-*", "seal-*", "published-*", "packs/*", "*")
TALK = (
    '\n[comments]\nprovider = "isso"\nserver = "/isso/"\nclose_after = 2\n',
    '\n[comments]\nprovider = "isso"\nserver = "https://talk.example/"\nkinds = ["post", "page"]\n',
    '\n[comments]\nprovider = "archive"\n',
)
"""Settings with comments, which are off in all others."""
MORE_SETTINGS = (
    "",
    "\n[pagination]\nsize = 2\n",
    "\n[feeds]\nfull_text = false\n",
    "\n[feeds]\nitems = 3\n",
    *TALK,
)
THREADS: tuple[tuple[dict[str, Any], ...], ...] = (
    (),
    (comment("isso-1"),),
    (comment("isso-1", html="<p>متنی دیگر</p>"), comment("isso-2", parent="isso-1", official=True)),
    (comment("isso-1"), comment("isso-2", parent="isso-1"), comment("isso-3", created="no")),
    (comment("isso-2", author="<b>سارا", html="<p>متن<script>x</script></p>"),),
)
"""What an archive holds; one comment of the last but one is malformed, which is told and no more."""
BROKEN = "{"
DATA = {
    "tags": (
        '[ab]\nname = "آب"\n',
        '[ab]\nname = "آب"\nalso = ["برق"]\n',
        '[ab]\nname = "آب و هوا"\nalso = ["آب"]\n',
    ),
    "authors": ('[nima]\nname = "نیما"\n', '[nima]\nname.fa = "نیما یوشیج"\nname.en = "Nima"\n'),
}


@dataclass
class Text:
    """One source as values."""

    kind: str = "posts"
    name: str = "a"
    lang: str = ""
    keys: dict[str, str] = field(default_factory=dict)
    body: str = BODIES[0]

    @property
    def path(self) -> str:
        """Where it lies below content/."""
        return f"{self.kind}/{self.name}{f'.{self.lang}' if self.lang else ''}.md"

    @property
    def source(self) -> str:
        """What the file says."""
        keys = "".join(f"{key}: {value}\n" for key, value in self.keys.items())
        return f"---\n{keys}---\n{self.body}\n"


@dataclass
class History:
    """A site with its past."""

    folder: Path
    texts: dict[str, Text] = field(default_factory=dict)
    templates: dict[str, str] = field(default_factory=dict)
    data: dict[str, str] = field(default_factory=dict)
    statics: dict[str, str] = field(default_factory=dict)
    threads: dict[str, str] = field(default_factory=dict)
    theme: dict[str, str] = field(default_factory=dict)
    settings: str = ""
    output: str = "public"
    picture: str = "one"
    now: datetime = START
    edition: str = "public"
    written: dict[str, bytes] = field(default_factory=dict)
    jobs: int = 1
    warm: bool = False

    @property
    def root(self) -> Path:
        """The site's folder, which keeps its cache."""
        return self.folder / "site"

    def sources(self) -> dict[str, bytes]:
        """Every file of the site."""
        files = {f"content/{text.path}": text.source for text in self.texts.values()}
        files |= {f"overrides/templates/{name}": text for name, text in self.templates.items()}
        files |= {f"content/data/{name}.toml": text for name, text in self.data.items()}
        files |= {f"static/{name}": text for name, text in self.statics.items()}
        files |= {f"content/data/comments/{name}.json": text for name, text in self.threads.items()}
        files |= {f"themes/mine/{name}": text for name, text in self.theme.items()}
        files["prsite.toml"] = SETTINGS.format(theme="mine" if self.theme else "plain") + self.settings
        found = {path: text.encode("utf-8") for path, text in files.items()}
        if self.picture:
            found["content/pictures/chart.png"] = png(comment=self.picture)
        return found

    def save(self, *, keep_times: bool, in_place: bool = False) -> None:
        """Writes what changed since the last time, and only that: as a new file with another inode, or in
        place; with the time of the old one, or the present one."""
        files = self.sources()
        for path in self.written.keys() - files.keys():
            (self.root / path).unlink()
        for path, data in files.items():
            if self.written.get(path) != data:
                target = self.root / path
                target.parent.mkdir(parents=True, exist_ok=True)
                waiting = target if in_place else target.with_name(f".{target.name}.new")
                waiting.write_bytes(data)
                if keep_times:
                    os.utime(waiting, ns=(OLD, OLD))
                waiting.replace(target)
        self.written = files

    def build(self) -> Result:
        """Builds on what earlier builds left."""
        return self._build(self.root, output=self.output, jobs=self.jobs, warm=self.warm)

    def clean(self) -> tuple[Result, dict[str, bytes]]:
        """Builds a copy of the site that has no past; what it publishes."""
        copy = self.folder / "clean"
        shutil.rmtree(copy, ignore_errors=True)
        for path, data in self.written.items():
            target = copy / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
        result = self._build(copy)
        return result, tree(copy / "public") if result.published else {}

    def lose(self, names: str) -> None:
        """Takes away files of the cache."""
        for path in (self.root / ".prsite/build").glob(names):
            if path.is_file():
                path.unlink()

    def _build(self, root: Path, *, output: str = "public", jobs: int = 1, warm: bool = False) -> Result:
        for name in ("templates", "messages"):  # compiled once for all: they are kept by content
            (root / ".prsite").mkdir(exist_ok=True, parents=True)
            shared = self.folder.parent / "shared" / name
            shared.mkdir(parents=True, exist_ok=True)
            if not (root / ".prsite" / name).exists():
                (root / ".prsite" / name).symlink_to(shared)
        request = Request(
            root=root, output=root / output, at=self.now, edition=self.edition, jobs=jobs, warm=warm
        )
        return build(request)

    def published(self) -> dict[str, bytes]:
        """What stands published."""
        return tree(self.root / self.output)


SETTINGS = """[site]
title.fa = "اتاق خبر"
title.en = "Newsroom"
url = "https://news.example.org/"
language = "fa"
languages = ["fa", "en"]
theme = "{theme}"
[theme]
fonts = "system"
[editions.staff]
"""


def told(result: Result) -> list[Diagnostic]:
    """What a build found."""
    return list(result.diagnostics)


def day(number: int) -> str:
    """A date of the site, some of them yet to come."""
    return (START + timedelta(days=number)).strftime("%Y-%m-%d %H:%M")
