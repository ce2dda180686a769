"""Whether the settings of comments can be used: where live ones come from, and what their provider needs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from urllib.parse import urlsplit

from prsite.config.comments import CommentsSettings, CustomSettings
from prsite.config.decode import SETTINGS
from prsite.diagnostics import Checked, Diagnostic, error
from prsite.model.urls import is_origin, origin_of

DAYS = (0, 36_500)
SECONDS = (1, 120)
"""What ``close_after`` and ``timeout`` may be."""

_UNUSABLE = re.compile(r"[\s\\\"'<>?#@\x00-\x1f]")
_REPOSITORY = re.compile(r"[\w.-]+/[\w.-]+")
_LOOPBACK = frozenset({"localhost", "127.0.0.1"})


def examine_comments(
    comments: CommentsSettings, sites: Iterable[str], line: Callable[[str], int]
) -> Checked[CommentsSettings]:
    """The settings with usable values only: a provider that lacks what it needs is none. ``sites`` are the
    addresses that the site has in its editions."""
    rules = _Rules(line, secure=any(url.startswith("https:") for url in sites))
    server = rules.server(comments.server.strip())
    custom = rules.custom(comments.custom)
    sound = replace(
        comments,
        server=server,
        close_after=rules.within("close_after", comments.close_after, DAYS),
        timeout=rules.within("timeout", comments.timeout, SECONDS),
        custom=custom,
    )
    lost = bool(comments.server) and not server
    for key in () if lost else _missing(sound):
        rules.wrong("comments-incomplete", key, provider=comments.provider)
    if rules.found or lost:
        sound = replace(sound, provider="none")
    return Checked(sound, tuple(rules.found))


def _missing(comments: CommentsSettings) -> Iterator[str]:
    """The settings that the chosen provider cannot do without."""
    if comments.provider in ("isso", "remark42") and not comments.server:
        yield "server"
    if comments.provider == "remark42" and not comments.remark42.site_id:
        yield "remark42.site_id"
    if comments.provider == "giscus":
        own = comments.giscus
        if not _REPOSITORY.fullmatch(own.repo):
            yield "giscus.repo"
        if not own.repo_id:
            yield "giscus.repo_id"
        if not own.category_id:
            yield "giscus.category_id"


@dataclass(slots=True)
class _Rules:
    line: Callable[[str], int]
    secure: bool
    """Whether the site is read over https, where browsers load nothing that is not."""
    found: list[Diagnostic] = field(default_factory=list)

    def wrong(self, code: str, key: str, value: object = "", provider: str = "") -> None:
        dotted = f"comments.{key}"
        found = error(code, SETTINGS, self.line(dotted), key=dotted, value=value, provider=provider)
        self.found.append(found)

    def server(self, address: str) -> str:
        """An address with its final slash, or a path on the site's own host; nothing where it is neither."""
        if address in ("", "#"):  # what would run code has been told, and leads nowhere
            return ""
        if not is_server(address):
            self.wrong("comments-server", "server", value=address)
            return ""
        self.refuse_clear("server", address)
        return address if address.endswith("/") else f"{address}/"

    def refuse_clear(self, key: str, address: str) -> None:
        """Tell of an address that browsers would not load on the site's pages."""
        parts = urlsplit(address)
        if self.secure and parts.scheme in ("http", "ws") and parts.hostname not in _LOOPBACK:
            self.wrong("comments-insecure", key, value=address)

    def within(self, key: str, value: int, bounds: tuple[int, int]) -> int:
        least, most = bounds
        if not least <= value <= most:
            dotted = f"comments.{key}"
            place = (SETTINGS, self.line(dotted))
            self.found.append(error("setting-range", *place, key=dotted, value=value, least=least, most=most))
        return min(max(value, least), most)

    def custom(self, custom: CustomSettings) -> CustomSettings:
        return replace(
            custom,
            scripts=self.origins("custom.scripts", custom.scripts),
            connects=self.origins("custom.connects", custom.connects),
            frames=self.origins("custom.frames", custom.frames),
            styles=self.origins("custom.styles", custom.styles),
            images=self.origins("custom.images", custom.images),
        )

    def origins(self, key: str, given: tuple[str, ...]) -> tuple[str, ...]:
        """Origins as policies name them; others are told and left out."""
        sound = []
        for number, text in enumerate(given):
            origin = text.strip().removesuffix("/")
            if not is_origin(origin):
                self.wrong("setting-origin", f"{key}.{number}", value=text)
                continue
            self.refuse_clear(f"{key}.{number}", origin)
            sound.append(origin)
        return tuple(sound)


def is_server(address: str) -> bool:
    """Whether comments can be asked for there: a whole address, or a path of the site's own host."""
    if _UNUSABLE.search(address):
        return False
    if address.startswith("/"):
        return not address.startswith("//")
    return address.startswith(("http://", "https://")) and origin_of(address) != ""
