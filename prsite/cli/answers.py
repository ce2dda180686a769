"""What `prsite init` needs to know, and what follows from it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from prsite.i18n.languages import language, split_tag

NOT_YET = frozenset(
    {"", "-", "هنوز نداریم", "نداریم", "نه", "خیر", "none", "none yet", "not yet", "no", "لا"}
)
_NAMES = {"fa": "سازمان نمونه", "ar": "المؤسسة النموذجية", "en": "Sample Organisation"}
_DESKS = {"fa": "روابط‌عمومی {}", "ar": "مكتب العلاقات العامة في {}", "en": "{} press office"}
_DESCRIPTIONS = {
    "fa": "خبرهای رسمی، پاسخ به پرسش‌ها و بازتاب رسانه‌ها",
    "ar": "الأخبار الرسمية والأجوبة عن أسئلتكم",
    "en": "Official news, answers, and what the press says of us",
}
_ZONES = {"fa": "Asia/Tehran", "fa-AF": "Asia/Kabul"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """Everything about a new site. All but the name may be empty; ``url`` ends in a slash."""

    language: str
    languages: tuple[str, ...]
    name: str
    english_name: str
    phone: str
    email: str
    url: str
    timezone: str
    calendar: str
    digits: str

    def name_in(self, tag: str) -> str:
        """The organisation's name in a language."""
        foreign = self.english_name and _base(tag) == "en" and _base(self.language) != "en"
        return self.english_name if foreign else self.name

    def desk_in(self, tag: str) -> str:
        """The press office's name in a language."""
        return _DESKS.get(_base(tag), _DESKS["en"]).format(self.name_in(tag))

    def description_in(self, tag: str) -> str:
        """The site in one sentence."""
        return _DESCRIPTIONS.get(_base(tag), _DESCRIPTIONS["en"])


def _base(tag: str) -> str:
    return split_tag(tag)[0]


def default_name(tag: str) -> str:
    """The name of an organisation that has not given one."""
    return _NAMES.get(_base(tag), _NAMES["en"])


def split_tags(text: str, main: str) -> tuple[str, ...]:
    """The tags of a list such as «fa، en», the main language first."""
    tags = [t for t in re.split(r"[،,\s]+", text) if t]
    return tuple(dict.fromkeys([main, *tags]))


def read_url(text: str) -> str | None:
    """A site's address with scheme and final slash; empty for «هنوز نداریم»; None for what is no address."""
    text = text.strip()
    if text.casefold() in NOT_YET:
        return ""
    if "://" not in text:
        text = f"https://{text}"
    try:
        parts = urlsplit(text)
        host = parts.hostname or ""
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or parts.query or parts.fragment or re.search(r"\s", text):
        return None
    if "." not in host and host != "localhost":
        return None
    return text if text.endswith("/") else f"{text}/"


def is_zone(name: str) -> bool:
    """Whether a name is an IANA zone."""
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return False
    return True


def infer_zone(tag: str, environ: Mapping[str, str]) -> str:
    """The zone a language's newsroom most likely keeps: Iran's for Persian, else this machine's, else UTC."""
    primary, _, territory = split_tag(tag)
    known = _ZONES.get(f"{primary}-{territory}") or _ZONES.get(primary)
    return known or machine_zone(environ) or "UTC"


def machine_zone(environ: Mapping[str, str], etc: Path = Path("/etc")) -> str:
    """The IANA name of this machine's zone, from TZ or /etc; empty where it cannot be read (Windows)."""
    candidates = [environ.get("TZ", "").lstrip(":")]
    with suppress(OSError):
        target = str((etc / "localtime").readlink())
        candidates.append(target.partition("zoneinfo/")[2])
    with suppress(OSError, UnicodeDecodeError):
        candidates.append((etc / "timezone").read_text(encoding="utf-8").strip())
    return next((c for c in candidates if "/" in c and not c.startswith("/") and is_zone(c)), "")


def infer_calendar(tag: str) -> str:
    """The calendar of a language, of the two that authors type."""
    own = language(tag).calendar
    return own if own in ("jalali", "gregorian") else "gregorian"
