"""What Markdown becomes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a body: level 1–6, anchor, plain text."""

    level: int
    id: str
    text: str


@dataclass(frozen=True, slots=True)
class BodyLink:
    """A link within the site: the key of an item, "" for the page itself, or a root-relative address that
    some output must answer; the anchor asked for; and the source line."""

    target: str
    anchor: str
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A converted body.

    ``html`` is safe to insert; ``text`` is its plain text; ``anchors`` every id in it; ``links`` the
    links to other items whose anchors are checked once all bodies exist; ``media`` the files it
    shows, ``pictures`` those of them of which it offers renditions; ``origins`` the foreign origins that
    click-to-load embeds need in the page's policy, ``forms`` those that its forms are sent to.
    """

    html: str
    text: str = ""
    headings: tuple[Heading, ...] = ()
    anchors: frozenset[str] = frozenset()
    links: tuple[BodyLink, ...] = ()
    media: tuple[str, ...] = ()
    pictures: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()
    toc: bool = True
    forms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Media:
    """A published file. ``url`` is root-relative without the base path; ``size`` in bytes; pixels or 0."""

    path: str
    url: str
    mime: str
    size: int
    width: int = 0
    height: int = 0
    digest: str = ""

    @property
    def name(self) -> str:
        """The file's name as its author wrote it."""
        return self.path.rpartition("/")[2]

    @property
    def is_image(self) -> bool:
        """Whether browsers show it in an ``img``."""
        return self.mime.startswith("image/")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendition:
    """A smaller copy of a picture, in WebP. ``url`` as that of ``Media``; its size in pixels."""

    url: str
    width: int
    height: int
