"""Sources → items."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from pathlib import Path
from typing import Any

from prsite.config.load import typed_calendar
from prsite.config.schema import Config
from prsite.content.decode import Decoder
from prsite.content.excerpt import count_body, first_paragraph
from prsite.content.frontmatter import Document, Scalar, split_document
from prsite.content.readings import Originals, Reading, identity
from prsite.content.settings import check_kind_names
from prsite.content.texts import body_digest, read_bytes, source_text
from prsite.diagnostics import Checked, Diagnostic, PrsiteError, Severity, error
from prsite.digest import digest
from prsite.i18n.folding import nearest
from prsite.i18n.slugs import slugify
from prsite.kinds.registry import Kinds
from prsite.model.item import Item, Origin
from prsite.model.schema import Key, schema
from prsite.model.source import Source

_DATE_PREFIX = re.compile(r"^\d{4}-\d{2}(?:-\d{2}[-_ ]+(?=.)|[-_ ]+(?=\D))")
_BAD_ID = re.compile(r"[\s\"'<>\\/\x00-\x1f\x7f]")

Recall = Callable[[Source], Reading | None]
"""Gives the reading of a source that is known to be unchanged, or None."""
ReadMany = Callable[[Sequence[Source]], Sequence[Reading]]
"""Reads sources one by one, perhaps in other processes; a translation comes back without its item."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Text:
    """A source that was read: its kind, language and parts."""

    source: Source
    kind: type[Item]
    lang: str
    document: Document
    digest: str
    body_digest: str

    @property
    def stem(self) -> tuple[str, str, str]:
        """What a source shares with its translations: kind, folder and name."""
        return (self.kind.NAME, self.source.path.rpartition("/")[0], self.source.stem)


def files_of(sources: Iterable[Source]) -> dict[str, str]:
    """The files that front matter may name, by NFC path."""
    return {unicodedata.normalize("NFC", s.path): s.path for s in sources if s.role in ("file", "item")}


def read(root: Path, sources: Iterable[Source], kinds: Kinds, config: Config) -> Checked[tuple[Item, ...]]:
    """The items of all sources, in the order of paths."""
    readings = read_all(root, tuple(sources), kinds, config)
    items = tuple(item for r in readings.value if (item := r.item) is not None)
    return Checked(items, readings.diagnostics)


def read_all(
    root: Path,
    sources: Sequence[Source],
    kinds: Kinds,
    config: Config,
    *,
    recall: Recall = lambda source: None,
    read_many: ReadMany | None = None,
) -> Checked[tuple[Reading, ...]]:
    """What every source came to, in the order of paths; translations are read after what they translate."""
    reader = Reader(root, kinds, config, files_of(sources))
    texts = [s for s in sources if s.role == "item"]
    known = {s.path: r for s in texts if (r := recall(s)) is not None}
    fresh = [s for s in texts if s.path not in known]
    known |= {r.path: r for r in (read_many or reader.read_many)(fresh)}
    originals = Originals()
    for source in texts:
        if not known[source.path].translates:
            originals.add(known[source.path])
    for source in texts:
        reading = known[source.path]
        if reading.translates:
            original = originals.of(reading)
            if reading.pending or reading.original != identity(original):
                known[source.path] = reading = reader.translate(source, original)
            originals.add(reading)
    readings = tuple(known[s.path] for s in texts)
    found = [d for r in readings for d in r.found]
    return Checked(readings, (*check_kind_names(config, kinds), *found, *_alike(readings)))


class Reader:
    """Reads sources by the kinds and settings of a site. ``files`` are those that exist, by NFC path."""

    def __init__(self, root: Path, kinds: Kinds, config: Config, files: Mapping[str, str]) -> None:
        self.root = root
        self.kinds = kinds
        self.config = config
        self.files = files
        # What the settings work out anew each time they are asked.
        self._folder = str(root)
        self._zone = config.zone
        self._calendar = typed_calendar(config)
        self._tags = config.tags

    def read_many(self, sources: Sequence[Source]) -> list[Reading]:
        """The readings of sources; of a translation only what it says of its original."""
        return [self.read_one(source) for source in sources]

    def read_one(self, source: Source) -> Reading:
        """The reading of a source on its own."""
        found: list[Diagnostic] = []
        text = self._open(source, found)
        if text is None:
            return Reading(path=source.path, found=tuple(found))
        named = _names_original(text)
        if text.lang == self.config.site.language and named is None:
            return self._item(text, None, found, named)
        return Reading(
            path=source.path,
            stem=text.stem,
            kind=text.kind.NAME,
            translates=True,
            pending=True,
            names=named or "",
        )

    def translate(self, source: Source, original: Reading | None) -> Reading:
        """The reading of a translation."""
        found: list[Diagnostic] = []
        text = self._open(source, found)
        if text is None:
            return Reading(path=source.path, found=tuple(found))
        return self._item(text, original, found, _names_original(text))

    def _open(self, source: Source, found: list[Diagnostic]) -> _Text | None:
        kind = self.kinds.by_section(source.section)
        tags, limit = self._tags, self.config.content.max_bytes
        if kind is None:
            near = nearest(source.section, self.kinds.sections) or ""
            known = "، ".join(self.kinds.sections)
            code = "unknown-kind" if source.section else "item-outside-section"
            found.append(error(code, source.path, section=source.section, near=near, known=known))
            return None
        lang = source.lang or self.config.site.language
        if lang not in tags:
            found.append(error("language-not-configured", source.path, lang=lang, known=", ".join(tags)))
            return None
        if source.size > limit:
            found.append(error("source-too-large", source.path, size=source.size, limit=limit))
            return None
        try:
            data = read_bytes(f"{self._folder}/{source.path}")
            text = source_text(data, source.path, found)
            document = split_document(text, source.path)
            return _Text(
                source=source,
                kind=kind,
                lang=lang,
                document=document,
                digest=digest(data),
                body_digest=body_digest(data, text, document.body),
            )
        except PrsiteError as fault:
            found += fault.diagnostics
        except OSError as fault:
            found.append(error("unreadable", source.path, reason=fault.strerror or fault))
        return None

    def _item(
        self, text: _Text, known: Reading | None, found: list[Diagnostic], named: str | None
    ) -> Reading:
        """Decodes a source into an item, unless its faults leave none."""
        source, body = text.source, text.document.body
        findings: list[Diagnostic] = []
        original = self._original(text, known, named, findings)
        decoder = Decoder(
            path=source.path,
            zone=self._zone,
            files=self.files,
            original=original,
            calendar=self._calendar,
            found=findings,
        )
        values = decoder.record(text.kind, text.document.head)
        lang = self._language(text, values, decoder)
        given = frozenset(values)
        if original is not None:
            values = _inherit(original, values, text.kind)
        _complete(text, values, original)
        item = text.kind(
            origin=Origin(
                path=source.path,
                digest=text.digest,
                body_line=text.document.body_line,
                body_digest=text.body_digest,
                lines=decoder.lines,
            ),
            lang=lang,
            words=count_body(body),
            is_translation=original is not None,
            **values,
        )
        findings += _lacking(item, given, decoder)
        item = item if item.title else replace(item, title=item.slug)
        if item.draft:
            findings = [d if _decides_state(d) else d.softened() for d in findings]
        return Reading(
            path=source.path,
            stem=text.stem,
            kind=item.NAME,
            translates=text.lang != self.config.site.language or named is not None,
            names=named or "",
            original=identity(known),
            found=(*found, *findings),
            asked=tuple(decoder.asked.items()),
            made=item,
        )

    def _language(self, text: _Text, values: dict[str, Any], decoder: Decoder) -> str:
        lang = str(values.pop("lang", "") or text.lang)
        if lang not in self._tags:
            line = decoder.lines.get("lang", 1)
            known = ", ".join(self.config.tags)
            decoder.found.append(
                error("language-not-configured", text.source.path, line, lang=lang, known=known)
            )
            return self.config.site.language
        return lang

    def _original(
        self, text: _Text, known: Reading | None, named: str | None, findings: list[Diagnostic]
    ) -> Item | None:
        """What the source translates: by ``translation_of``, else by its name."""
        id = named or ""
        original = known.item if known else None
        if not id:
            return original
        line = next(v.line for k, v in text.document.head.pairs if k.text == "translation_of")
        if original is None:
            findings.append(error("translation-of-nothing", text.source.path, line, id=id))
        elif type(original) is not text.kind:
            other, kind = original.NAME, text.kind.NAME
            findings.append(
                error("translation-of-other-kind", text.source.path, line, id=id, other=other, kind=kind)
            )
            return None
        return original


def _names_original(text: _Text) -> str | None:
    """What ``translation_of`` says; None: the key is not there; "": it says nothing that could be an id."""
    for name, value in text.document.head.pairs:
        if name.text == "translation_of":
            return value.text.strip() if isinstance(value, Scalar) else ""
    return None


def _complete(text: _Text, values: dict[str, Any], original: Item | None) -> None:
    """What a source leaves to us: id, slug, a person's name as title, the summary."""
    if original is not None:
        values["id"] = original.id
        values.setdefault("slug", original.slug)
    stem = text.source.stem
    if stem == "index":
        stem = text.source.path.split("/")[-2]
    written = str(values.get("slug", "")) or _DATE_PREFIX.sub("", stem)
    values["slug"] = slugify(written) or "item"
    if not values.get("id"):
        inner = text.source.path.split("/", 2)[2].rpartition("/")[0]
        values["id"] = slugify("-".join(p for p in (text.kind.NAME, inner, stem) if p))
    if not values.get("title") and "given_name" in values:
        values["title"] = f"{values['given_name']} {values.get('family_name', '')}".strip()
    if not values.get("summary"):
        values["summary"] = first_paragraph(text.document.body)


def _inherit(original: Item, values: dict[str, Any], kind: type[Item]) -> dict[str, Any]:
    """What a translation does not say is its original's, texts aside; pictures merge part by part."""
    merged = dict(values)
    for key in schema(kind):
        name = key.attribute
        if name in ("lang", "aliases", "translation_of", "draft") or (key.text and name != "tags"):
            continue
        before = getattr(original, name)
        if name not in values:
            merged[name] = before
        elif is_dataclass(before) and key.is_record and type(before) is type(values[name]):
            changes = {
                f.name: getattr(before, f.name) for f in fields(before) if not getattr(values[name], f.name)
            }
            merged[name] = replace(values[name], **changes)
    merged["draft"] = bool(values.get("draft", original.draft))
    return merged


def _lacking(item: Item, given: frozenset[str], decoder: Decoder) -> list[Diagnostic]:
    """Required keys that are not there (one that was written wrong has its own finding)."""
    found = []
    lines = decoder.lines
    for key in _needed(type(item)):
        value = getattr(item, key.attribute)
        default_stands = key.required and key.attribute not in given and not item.is_translation
        if value and not default_stands:
            continue
        if key.name not in lines:
            found.append(error("missing-key", item.origin.path, 1, key=key.name, kind=item.NAME))
        elif not value and key.type is str:
            place = item.origin.place(key.name)
            found.append(error("missing-key", place.path, place.line, key=key.name, kind=item.NAME))
    if _BAD_ID.search(item.id) or len(item.id) > 200:
        place = item.origin.place("id")
        found.append(error("bad-id", place.path, place.line, id=item.id[:80]))
    return found


_NEEDED: dict[type[Item], tuple[Key, ...]] = {}


def _needed(kind: type[Item]) -> tuple[Key, ...]:
    """The keys that an item of a kind must have."""
    if kind not in _NEEDED:
        _NEEDED[kind] = tuple(k for k in schema(kind) if k.required or (k.name == "date" and kind.DATED))
    return _NEEDED[kind]


_ABOUT_VISIBILITY = frozenset({"misspelt-visibility-key", "empty-visibility-key"})


def _decides_state(diagnostic: Diagnostic) -> bool:
    """Faults that stay errors even in a draft: they cast doubt on its being one."""
    return diagnostic.code in _ABOUT_VISIBILITY or diagnostic.severity is Severity.NOTE


def _alike(readings: Iterable[Reading]) -> list[Diagnostic]:
    """Two items of one language with one id; hidden ones count."""
    found: list[Diagnostic] = []
    seen: dict[str, Reading] = {}
    for reading in readings:
        first = seen.setdefault(reading.key, reading) if reading.key else reading
        if first is not reading and first.item and reading.item:
            place, other = (r.item.origin.place("id") for r in (reading, first) if r.item)
            id = reading.item.id
            found.append(error("duplicate-id", place.path, place.line, also=[other], id=id))
    return found
