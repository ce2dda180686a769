"""What press kits are made of: facts, boilerplates, assets, one reproducible archive."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Collection, Mapping
from typing import Any, cast

import msgspec

from prsite.config.load import calendar_of, digits_of, title_of
from prsite.config.schema import Config
from prsite.digest import digest
from prsite.generators.names import inserted
from prsite.generators.people import people
from prsite.i18n.bidi import FSI, PDI, block_direction, first_strong, mark_title, strip_controls
from prsite.i18n.dates import format_partial
from prsite.i18n.languages import direction
from prsite.kinds.presskit import PressKit
from prsite.model.card import Card
from prsite.model.protocols import View
from prsite.theme.context import Archive, AssetInfo
from prsite.theme.later import Later, later

_EPOCH = (1980, 1, 1, 0, 0, 0)
# Control characters, and what no file name may hold on Windows.
_UNSAFE = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]+')


def archive_url(card: Card) -> str:
    """The address of a kit's archive."""
    slug = card.url.rstrip("/").rpartition("/")[2]
    return f"{card.url}{slug}.zip"


def kit_parts(kit: PressKit, card: Card, view: View, config: Config) -> dict[str, Any]:
    """The parts of ``KitContext`` beyond those of any item."""
    return {**shared_parts(kit, card, view, config), "colors": kit.colors}


def shared_parts(kit: PressKit, card: Card, view: View, config: Config) -> dict[str, Any]:
    """Facts, boilerplates, assets, archive and people: what the press room shows too."""
    texts = kit.boilerplates
    lengths = ("short", "medium", "long")
    assets = Later(lambda: assets_of(kit, view))
    return {
        "facts": kit.facts,
        "boilerplates": {n: t for n in lengths if texts and (t := getattr(texts, n))},
        "assets": later(assets.get),
        "archive": later(lambda: _archive(kit, card, len(assets.get()), view, config)),
        "people": later(lambda: people(kit.lang, view)),
    }


def _archive(kit: PressKit, card: Card, files: int, view: View, config: Config) -> Archive | None:
    return (
        Archive(url=archive_url(card), size=archive_size(kit, view, config), files=files) if files else None
    )


def assets_of(kit: PressKit, view: View) -> tuple[AssetInfo, ...]:
    """The kit's logos and photos as published."""
    return tuple(
        AssetInfo(
            media=view.media(asset.file.path),
            caption=asset.caption,
            credit=asset.credit,
            licence=asset.licence,
            alt=asset.alt,
        )
        for asset in kit.assets
    )


def archive(kit: PressKit, view: View, config: Config) -> bytes:
    """The ZIP: originals, fact sheet, licences, manifest. Stored, not deflated, with fixed times and
    modes, so that its bytes depend on its content alone."""
    originals = _originals(kit, view)
    files = _papers(kit, originals, config)
    files |= {name: view.file_bytes(info.media.path) for name, info in originals.items()}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as bundle:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, date_time=_EPOCH)
            entry.external_attr = 0o644 << 16
            entry.create_system = 3
            bundle.writestr(entry, files[name])
    return out.getvalue()


def archive_size(kit: PressKit, view: View, config: Config) -> int:
    """The bytes of the archive, without making it: stored entries have headers of known length
    (APPNOTE.TXT 4.3.7, 4.3.12, 4.3.16)."""
    originals = _originals(kit, view)
    sizes = {name: len(data) for name, data in _papers(kit, originals, config).items()}
    sizes |= {name: info.media.size for name, info in originals.items()}
    return sum(size + 30 + 46 + 2 * len(name.encode("utf-8")) for name, size in sizes.items()) + 22


def _originals(kit: PressKit, view: View) -> dict[str, AssetInfo]:
    """The assets by their names in the archive: safe on every disk, no two alike."""
    named: dict[str, AssetInfo] = {}
    taken: set[str] = set()
    for info in assets_of(kit, view):
        name = _free_name(safe_name(info.media.name), taken)
        taken.add(name.casefold())
        named[f"files/{name}"] = info
    return named


def _papers(kit: PressKit, originals: Mapping[str, AssetInfo], config: Config) -> dict[str, bytes]:
    """What goes along with the originals: facts, licences, and the manifest of everything but itself."""
    licences = []
    for name, info in originals.items():
        rights = " · ".join(inserted(p, kit.lang) for p in (info.caption, info.credit, info.licence) if p)
        # No isolate around the name: it would be copied along with it.
        licences.append(_line(f"{name.removeprefix('files/')}: {rights}".rstrip(": "), kit.lang))
    papers = {
        "facts.txt": fact_sheet(kit, config).encode("utf-8"),
        "licences.txt": ("\n".join(licences) + "\n").encode("utf-8"),
    }
    contents = [(name, len(data), digest(data)) for name, data in papers.items()]
    contents += [(name, info.media.size, info.media.digest) for name, info in originals.items()]
    listing = {
        "name": kit.title,
        "language": kit.lang,
        "files": [{"path": name, "size": size, "sha256": sha} for name, size, sha in sorted(contents)],
    }
    papers["manifest.json"] = msgspec.json.format(msgspec.json.encode(listing), indent=2) + b"\n"
    return papers


def safe_name(name: str) -> str:
    """The author's file name without what Windows or a shell would stumble over."""
    return strip_controls(_UNSAFE.sub("-", name), keep_zwnj=False).strip(" .-") or "file"


def _free_name(name: str, taken: Collection[str]) -> str:
    stem, dot, ending = name.rpartition(".")
    stem, ending = (stem, dot + ending) if stem else (name, "")
    candidate, number = name, 2
    while candidate.casefold() in taken:
        candidate = f"{stem}-{number}{ending}"
        number += 1
    return candidate


def fact_sheet(kit: PressKit, config: Config) -> str:
    """The facts and boilerplates as plain text (UTF-8, for any editor)."""
    lang = kit.lang
    lines = [_line(kit.title, lang), _line(title_of(config, lang), lang), ""]
    for fact in kit.facts:
        as_of = ""
        if fact.as_of is not None:
            as_of = format_partial(
                fact.as_of, lang, calendar_of(config, lang), digits=cast(Any, digits_of(config, lang))
            )
        notes = " · ".join(inserted(p, lang) for p in (as_of, fact.source) if p)
        value = f"{_figure(fact.value, lang)} {inserted(fact.unit, lang)}".strip()
        told = f"{inserted(fact.name, lang)}: {value}" + (f" ({notes})" if notes else "")
        lines.append(_line(told, lang))
    texts = kit.boilerplates
    for text in (texts.short, texts.medium, texts.long) if texts else ():
        if text:
            lines += ["", *(_line(line, lang) for line in text.split("\n"))]
    return "\n".join(lines) + "\n"


def _figure(value: str, lang: str) -> str:
    """A value of the fact sheet as part of a line: ``2025-11-16`` and ``+98 21`` keep their order."""
    signs = value.isascii() and not value.isalnum() and first_strong(value) is None
    return f"{FSI}{value}{PDI}" if signs and direction(lang) == "rtl" else inserted(value, lang)


def _line(text: str, lang: str) -> str:
    """A line that editors show in the language's direction though it begins against it; one that is
    altogether in another language keeps its own."""
    side = direction(lang)
    return text if block_direction(strip_controls(text), side) else mark_title(text, side)
