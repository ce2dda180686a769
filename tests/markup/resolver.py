"""A small newsroom for converting bodies in tests: two items, some files, one person."""

from __future__ import annotations

from dataclasses import dataclass, replace

from prsite.diagnostics import Checked
from prsite.i18n.instants import PartialDate
from prsite.markup.conversion import MarkupOptions
from prsite.markup.convert import convert
from prsite.model.body import Body, Media, Rendition
from prsite.model.polls import Poll, read_poll
from prsite.model.protocols import Contact, Desk, Target

PATH = "content/posts/khabar.md"
FIRST_LINE = 10


def media(name: str, mime: str, size: int = 12_345, width: int = 0, height: int = 0) -> Media:
    """A published file beside the item."""
    return Media(
        path=f"content/posts/{name}", url=f"/media/{name}", mime=mime, size=size, width=width, height=height
    )


FILES = {
    m.name: m
    for m in (
        media("a.jpg", "image/jpeg", width=800, height=600),
        media("نما ۱.png", "image/png", width=40, height=30),
        media("nemad.svg", "image/svg+xml"),
        media("broken.jpg", "image/jpeg"),
        media("wide.jpg", "image/jpeg", width=1600, height=900),
        media("list.csv", "text/csv"),
        media("report.v2.pdf", "application/pdf", size=2_400_000),
        media("film.mp4", "video/mp4", size=12_345_678),
        media("film.vtt", "text/vtt"),
        media("seda.mp3", "audio/mpeg"),
    )
}
COPIES = {
    "content/posts/wide.jpg": (
        Rendition(url="/media/wide-320.webp", width=320, height=180),
        Rendition(url="/media/wide-1600.webp", width=1600, height=900),
    )
}
ITEMS = {
    "../faq/hours.md": Target("/site/faq/hours/", "fa/faq-hours", "ساعت کار"),
    "id:faq-hours": Target("/site/faq/hours/", "fa/faq-hours", "ساعت کار"),
    "hidden.md": Target(""),
    "../faq/prices.md": Target("/site/faq/#prices", "fa/faq-prices", "کرایه"),
    "ساعت کار.md": Target("/site/posts/saat/", "fa/post-saat", "ساعت کار"),
}
SHIVA = Contact(
    name="شیوا رستاد",
    role="مدیر روابط‌عمومی",
    phone="۰۲۱-۸۸۷۷۶۶۵۵",
    email="shiva@example.ir",
    messenger="https://example.ir/@shiva",
    href="/site/people/shiva/",
)


DESK = Desk(
    email="pr@example.ir",
    phone="۰۲۱-۸۸۷۷۶۶۵۵",
    title="خبر",
    address="https://example.ir/n/abc/",
)
FORM = replace(
    DESK,
    endpoint="https://forms.example/f/1",
    origin="https://forms.example",
    host="forms.example",
    fields=(("page", "https://example.ir/n/abc/"), ("lang", "fa"), ("_next", "/thanks/")),
)
POLLS: dict[str, dict[str, object]] = {
    "rail": {
        "question": "از ساعت کار خط ۲ راضی هستید؟",
        "options": [
            {"label": "آری", "votes": 812},
            {"label": "نه", "votes": 501},
            {"label": "Other", "votes": 187},
        ],
        "respondents": 1500,
        "from": "۱۴۰۵/۰۸/۰۲",
        "to": "2026-10-31",
        "method": "تلفنی",
        "source": "مرکز آمار",
        "url": "https://stats.example/rail",
    },
    "broken": {"question": "x"},
}


@dataclass(frozen=True)
class Newsroom:
    """Answers what a body asks; messages come back in brackets, so that a test sees they were asked for."""

    where: Desk = DESK

    def item(self, ref: str) -> Target | None:
        return ITEMS.get(ref)

    def file(self, ref: str) -> Media | None:
        return FILES.get(ref)

    def renditions(self, path: str) -> tuple[Rendition, ...]:
        return COPIES.get(path, ())

    def href(self, url: str) -> str:
        return "/site" + url

    def contact(self, ref: str) -> Contact | None:
        return {"shiva": SHIVA, "bare": Contact(name="Desk")}.get(ref)

    def desk(self) -> Desk:
        return self.where

    def poll(self, ref: str) -> Poll | None:
        return read_poll(POLLS[ref])[0] if ref in POLLS else None

    def day(self, value: PartialDate) -> str:
        return f"{value.first}"

    def text(self, message: str) -> str:
        return f"[{message}]"


def check(
    source: str, *, lang: str = "fa", options: MarkupOptions | None = None, desk: Desk = DESK
) -> Checked[Body]:
    """The body and its diagnostics."""
    return convert(
        source,
        path=PATH,
        first_line=FIRST_LINE,
        lang=lang,
        resolver=Newsroom(desk),
        options=options or MarkupOptions(),
    )


def html(source: str, *, lang: str = "fa", options: MarkupOptions | None = None, desk: Desk = DESK) -> str:
    """The HTML of a source that must give no diagnostics."""
    checked = check(source, lang=lang, options=options, desk=desk)
    assert checked.diagnostics == ()
    return checked.value.html


def faults(source: str, *, lang: str = "fa", options: MarkupOptions | None = None) -> list[tuple[str, int]]:
    """Code and line (from 1 within the body) of each diagnostic."""
    found = check(source, lang=lang, options=options).diagnostics
    return [(d.code, d.place.line - FIRST_LINE + 1 if d.place else 0) for d in found]
