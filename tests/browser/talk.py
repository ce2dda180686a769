"""A small newsroom that takes comments, served on a loopback port, to be built again with other settings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Locator, Page

from tests.browser.site import served
from tests.sites.newsroom import Newsroom, item

SETTINGS = """
[site]
title.fa = "اتاق خبر نمونه"
title.en = "Sample newsroom"
url = "{home}/"
language = "fa"
languages = ["fa", "en"]
id_authority = "x.example,2026"
theme = "{theme}"

[organisation]
name.fa = "سازمان نمونه"
name.en = "Sample organisation"
phone = "۰۲۱-۸۸۷۷۶۶۵۵"
email = "press@x.example"
messenger = "https://messenger.example/press"
sms = "۳۰۰۰۷۰"

[theme]
fonts = "system"

[editions.intranet]
url = "{intranet}/"

"""

BODY = "بند نخست مطلب دربارهٔ خط ۲ قطار شهری.\n\nبند دوم، با یک English phrase در میان.\n\n" * 12
"""Long enough for the comments to lie below what a small screen shows."""

POSTS = {
    "content/posts/rail.md": item(BODY, title="خط ۲ گشوده شد", date="2026-02-20", id="post-rail"),
    "content/posts/rail.en.md": item(
        "The first paragraph.\n\n" * 30, title="Line 2 opens", date="2026-02-20"
    ),
    "content/posts/quiet.md": item(BODY, title="بی‌گفت‌وگو", date="2026-02-10", comments="false"),
    "content/posts/closed.md": item(
        BODY, title="گفت‌وگو بسته است", date="2026-02-09", id="post-closed", comments="closed"
    ),
    "content/releases/note.md": item(BODY, title="اطلاعیهٔ خط ۲", date="2026-02-08", city="تهران"),
}
FA, EN = "/1404/12/rail/", "/en/2026/02/rail/"
QUIET, CLOSED, RELEASE = "/1404/11/quiet/", "/1404/11/closed/", "/1404/11/note/"
THREAD = "public/post-rail"
WIDGET = "[data-comments]"


@dataclass(slots=True)
class Talk:
    """The newsroom and where its editions are served."""

    room: Newsroom
    home: str
    intranet: str
    files: dict[str, str] = field(default_factory=dict)
    theme: str = "newsroom"

    def build(self, *, edition: str = "public", **comments: object) -> Talk:
        """Build it with settings of ``[comments]``; tables are mappings. Without any, comments are off."""
        lines = ["[comments]\n"] if comments else []
        tables = []
        for name, value in comments.items():
            if isinstance(value, Mapping):
                tables.append(f"[comments.{name}]\n" + "".join(map(_line, *zip(*value.items(), strict=True))))
            else:
                lines.append(_line(name, value))
        settings = SETTINGS.format(home=self.home, intranet=self.intranet, theme=self.theme)
        self.room.write({**POSTS, **self.files, "prsite.toml": settings + "".join(lines + tables)})
        output = self.room.output if edition == "public" else self.room.root / f"public-{edition}"
        self.room.publish(edition=edition, output=output)
        return self


def _line(name: object, value: object) -> str:
    """A line of TOML."""
    if isinstance(value, list):
        return f"{name} = [{', '.join(repr(each) for each in value)}]\n"
    return f"{name} = {value}\n" if isinstance(value, int) else f'{name} = "{value}"\n'


@contextmanager
def talking(folder: Path) -> Iterator[Talk]:
    """An empty newsroom of two editions, each served, to be built."""
    room = Newsroom(folder)
    room.output.mkdir(parents=True)
    inside = folder / "public-intranet"
    inside.mkdir()
    with ExitStack() as stack:
        home = stack.enter_context(served(room.output))
        yield Talk(room, home, stack.enter_context(served(inside)))


def state(page: Page) -> str | None:
    """How the widget of a page stands: idle, loading, live or failed."""
    return page.locator(WIDGET).get_attribute("data-state")


def widget(page: Page, state: str = "") -> Locator:
    """The place of the live comments; with a state, the one that has come to it."""
    return page.locator(f"{WIDGET}[data-state={state}]" if state else WIDGET)
