"""The text of a new item: every key of its kind with a line that explains it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, is_dataclass
from datetime import datetime

from prsite.cli.phrases import say
from prsite.cli.words import choices_of
from prsite.config.load import calendar_of, digits_of
from prsite.config.schema import Config
from prsite.content.frontmatter import Scalar, split_document
from prsite.diagnostics import PrsiteError
from prsite.i18n.calendars.registry import calendar
from prsite.i18n.digits import native_digits
from prsite.i18n.languages import DigitSystem, direction
from prsite.i18n.slugs import slugify
from prsite.model.item import Item
from prsite.model.schema import Key, schema
from prsite.site.paths import is_device

# Keys that a new item never needs: they belong to translations, to themes, or to a later day.
_LATER = frozenset(
    {"lang", "translation_of", "aliases", "template", "comments", "noindex", "corrections", "updated"}
)
_NO_TEXT = frozenset({"Cc", "Cs"})
"""Unicode categories: controls, and bytes of a command line that were no UTF-8."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A new item before it is written. ``title`` may be empty; ``at`` is in the site's zone."""

    kind: type[Item]
    title: str
    slug: str
    at: datetime
    config: Config

    @property
    def id(self) -> str:
        """``<kind>-<yyyymm>-<slug>``, year and month in the site's calendar: «1405/02» is 140502."""
        year, month, _ = calendar(_calendar(self.config)).to_fields(self.at.date())
        return f"{self.kind.NAME}-{year:04d}{month:02d}-{self.slug}"

    @property
    def path(self) -> str:
        """Where it is written, from the site's root."""
        return f"content/{self.kind.SECTION}/{self.slug}.md"


def make_draft(kind: type[Item], title: str, slug: str, at: datetime, config: Config) -> Draft | None:
    """A draft with its slug made of the words given, else of the title, else of kind and instant.

    None where the slug asked for holds no letter or digit. A title that is a device's name on Windows gets
    the kind's behind it, because no build could publish ``/con/``.
    """
    kept = (c for c in title if c.isspace() or unicodedata.category(c) not in _NO_TEXT)
    title = " ".join("".join(kept).split())
    made = slugify(slug or title)
    if slug and not made:
        return None
    if not made:
        year, month, day = calendar(_calendar(config)).to_fields(at.date())
        made = f"{kind.NAME}-{year:04d}{month:02d}{day:02d}-{at:%H%M%S}"
    if not slug and is_device(made):
        made = f"{made}-{kind.NAME}"
    return Draft(kind=kind, title=title, slug=made, at=at, config=config)


def empty_keys(draft: Draft) -> tuple[str, ...]:
    """The required keys that only the author can fill."""
    known = _known(draft)
    return tuple(k.name for k in schema(draft.kind) if k.required and not known.get(k.name))


def write_text(draft: Draft) -> str:
    """The whole file: the known keys first, required ones before the rest, then those for other days."""
    lang = "fa" if draft.config.site.language.startswith("fa") else "en"
    known = _known(draft)
    keys = [k for k in schema(draft.kind) if k.name not in _LATER or known.get(k.name)]
    if empty_keys(draft):
        known["draft"] = "true"
    active = [k for k in keys if k.required or k.name in known]
    order = [k.name for k in schema(draft.kind) if k.required] + list(known)
    active.sort(key=lambda k: order.index(k.name))
    lines = ["---"]
    for key in active:
        lines += _explained(key, lang)
        lines.append(f"{key.name}: {known.get(key.name, '')}".rstrip())
    lines.append("")
    for key in keys:
        if key not in active:
            lines += _explained(key, lang)
            lines += [f"#{line}" for line in _sample(key)]
    return "\n".join([*lines, "---", "", ""])


def _known(draft: Draft) -> dict[str, str]:
    """What can be filled in without asking, in the order of writing."""
    kind = draft.kind
    names = {k.name: k for k in schema(kind)}
    known: dict[str, str] = {}
    if "given_name" in names:
        given, _, family = draft.title.partition(" ")
        known |= {"given_name": _scalar("given_name", given), "family_name": _scalar("family_name", family)}
    else:
        known["title"] = _scalar("title", draft.title)
    if kind.DATED:
        known["date"] = date_text(draft.at, draft.config)
    known["slug"] = draft.slug
    known["id"] = draft.id
    for key in names.values():
        if key.choices and key.default in key.choices:
            known.setdefault(key.name, str(key.default))
    return {name: value for name, value in known.items() if value}


def date_text(at: datetime, config: Config) -> str:
    """The instant as the site's authors write it: «۱۴۰۵/۰۲/۰۳ ۱۰:۳۰» or "2026-04-23 10:30"."""
    tag = config.site.language
    year, month, day = calendar(_calendar(config)).to_fields(at.date())
    mark = "/" if direction(tag) == "rtl" else "-"
    text = f"{year:04d}{mark}{month:02d}{mark}{day:02d} {at:%H:%M}"
    return native_digits(text, numbering(digits_of(config, tag)))


def numbering(name: str) -> DigitSystem:
    """The numbering system of a setting's word."""
    if name == "arabext":
        return "arabext"
    return "arab" if name == "arab" else "latn"


def _calendar(config: Config) -> str:
    """The site's calendar; Gregorian for Hijri, which authors must declare to be understood."""
    own = calendar_of(config, config.site.language)
    return own if own in ("jalali", "gregorian") else "gregorian"


def _explained(key: Key, lang: str) -> Iterator[str]:
    help_ = key.help.get(lang) or key.help.get("en", "")
    choices = [c for c in choices_of(key) if c]
    joined = f" ({' | '.join(choices)})" if choices and choices[0] not in help_ else ""
    mark = f" [{say('required', lang)}]" if key.required else ""
    yield f"# {help_}{joined}{mark}"


def _sample(key: Key) -> Iterator[str]:
    """The lines of a key that waits to be used."""
    inner = key.item if key.is_list else key.type
    if (
        is_dataclass(inner)
        and isinstance(inner, type)
        and len(schema(inner)) > 1
        and key.help
        and _nests(key)
    ):
        yield f"{key.name}:"
        for i, part in enumerate(schema(inner)):
            lead = ("  - " if i == 0 else "    ") if key.is_list else "  "
            yield f"{lead}{part.name}:"
    elif key.is_list:
        yield f"{key.name}: []"
    elif key.type is bool:
        yield f"{key.name}: true"
    else:
        yield f"{key.name}:"


def _nests(key: Key) -> bool:
    """Whether authors write the key as a table or a list of tables."""
    inner = key.item if key.is_list else key.type
    return getattr(inner, "__module__", "").endswith("model.values") and inner.__name__ not in (
        "Moment",
        "FileRef",
    )


def _scalar(name: str, text: str) -> str:
    """The text as front matter reads it back: bare where that is safe, else in quotes."""
    if not text or _reads_back(name, text, text):
        return text
    quoted = "'" + text.replace("'", "''") + "'"
    if _reads_back(name, quoted, text):
        return quoted
    raise ValueError(f"front matter cannot hold {text!r}")


def _reads_back(name: str, written: str, text: str) -> bool:
    try:
        head = split_document(f"---\n{name}: {written}\n---\n", "new.md").head
    except PrsiteError:
        return False
    values: Mapping[str, object] = {k.text: v for k, v in head.pairs}
    value = values.get(name)
    return isinstance(value, Scalar) and value.text == text
