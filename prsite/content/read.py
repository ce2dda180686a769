"""Sources → items."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, fields, is_dataclass, replace
from pathlib import Path
from typing import Any

from prsite.config.schema import Config
from prsite.content.decode import Decoder
from prsite.content.excerpt import first_paragraph, prose
from prsite.content.frontmatter import Document, Scalar, split_document
from prsite.content.settings import check_kind_names
from prsite.diagnostics import Checked, Diagnostic, PrsiteError, Severity, error, note
from prsite.digest import digest
from prsite.i18n.folding import nearest
from prsite.i18n.reading import count_words
from prsite.i18n.slugs import slugify
from prsite.kinds.registry import Kinds
from prsite.model.item import Item, Origin
from prsite.model.schema import schema
from prsite.model.source import Source

_DATE_PREFIX = re.compile(r"^\d{4}-\d{2}(?:-\d{2}[-_ ]+(?=.)|[-_ ]+(?=\D))")
_BAD_ID = re.compile(r"[\s\"'<>\\/\x00-\x1f\x7f]")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Text:
    """A source that was read: its kind, language and parts."""

    source: Source
    kind: type[Item]
    lang: str
    document: Document
    digest: str


def read(root: Path, sources: Iterable[Source], kinds: Kinds, config: Config) -> Checked[tuple[Item, ...]]:
    """The items of all sources, in the order of paths; translations after what they translate."""
    sources = tuple(sources)
    found = list(check_kind_names(config, kinds))
    files = {unicodedata.normalize("NFC", s.path): s.path for s in sources if s.role in ("file", "item")}
    texts = [t for s in sources if s.role == "item" if (t := _open(root, s, kinds, config, found))]
    reader = _Reader(config, files, found)
    originals = [t for t in texts if not reader.is_translation(t)]
    translations = [t for t in texts if reader.is_translation(t)]
    for text in (*originals, *translations):
        reader.add(text)
    items = sorted(reader.items, key=lambda i: i.origin.path)
    return Checked(tuple(items), (*found, *_alike(items)))


def _open(root: Path, source: Source, kinds: Kinds, config: Config, found: list[Diagnostic]) -> _Text | None:
    kind = kinds.by_section(source.section)
    if kind is None:
        near = nearest(source.section, kinds.sections) or ""
        known = "، ".join(kinds.sections)
        code = "unknown-kind" if source.section else "item-outside-section"
        found.append(error(code, source.path, section=source.section, near=near, known=known))
        return None
    lang = source.lang or config.site.language
    if lang not in config.tags:
        found.append(error("language-not-configured", source.path, lang=lang, known=", ".join(config.tags)))
        return None
    if source.size > config.content.max_bytes:
        found.append(error("source-too-large", source.path, size=source.size, limit=config.content.max_bytes))
        return None
    try:
        data = (root / source.path).read_bytes()
        text = _text(data, source.path, found)
        return _Text(
            source=source,
            kind=kind,
            lang=lang,
            document=split_document(text, source.path),
            digest=digest(data),
        )
    except PrsiteError as fault:
        found += fault.diagnostics
    except OSError as fault:
        found.append(error("unreadable", source.path, reason=fault.strerror or fault))
    return None


def _text(data: bytes, path: str, found: list[Diagnostic]) -> str:
    """The source as text with ``\\n`` line ends; says what it put up with."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as fault:
        line = data.count(b"\n", 0, fault.start) + 1
        raise PrsiteError(error("not-utf8", path, line, byte=f"{data[fault.start]:#04x}")) from None
    if "\x00" in text:
        raise PrsiteError(error("nul-byte", path, text.count("\n", 0, text.index("\x00")) + 1))
    if text.startswith("\ufeff"):
        found.append(note("byte-order-mark", path, 1))
        text = text[1:]
    if "\r" in text:
        found.append(note("windows-line-ends", path, 1))
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text


class _Reader:
    """Decodes originals first, so that translations can take over what they do not say."""

    def __init__(self, config: Config, files: dict[str, str], found: list[Diagnostic]) -> None:
        self.config = config
        self.files = files
        self.found = found
        self.items: list[Item] = []
        self.by_stem: dict[tuple[str, str, str], Item] = {}
        self.by_id: dict[str, Item] = {}

    def is_translation(self, text: _Text) -> bool:
        """Whether the source translates another: by its name, or by ``translation_of``."""
        keys = {name.text for name, _ in text.document.head.pairs}
        return text.lang != self.config.site.language or "translation_of" in keys

    def add(self, text: _Text) -> None:
        """Decodes one source into an item, unless its faults leave none."""
        path = text.source.path
        findings: list[Diagnostic] = []
        original = self._original(text, findings)
        decoder = Decoder(
            path=path, zone=self.config.zone, files=self.files, original=original, found=findings
        )
        values = decoder.record(text.kind, text.document.head)
        lang = self._language(text, values, decoder)
        given = frozenset(values)
        if original is not None:
            values = _inherit(original, values, text.kind)
        body = text.document.body
        self._complete(text, values, original)
        item = text.kind(
            origin=Origin(
                path=path,
                digest=text.digest,
                body_line=text.document.body_line,
                lines=decoder.lines,
            ),
            lang=lang,
            body=body,
            words=count_words(prose(body)),
            is_translation=original is not None,
            **values,
        )
        findings += _lacking(item, given, decoder)
        item = item if item.title else replace(item, title=item.slug)
        if item.draft:
            findings = [d if _decides_state(d) else d.softened() for d in findings]
        self.found += findings
        self.items.append(item)
        self.by_stem.setdefault(_stem_key(text), item)
        if original is None:
            self.by_id.setdefault(item.id, item)

    def _language(self, text: _Text, values: dict[str, Any], decoder: Decoder) -> str:
        lang = str(values.pop("lang", "") or text.lang)
        if lang not in self.config.tags:
            line = decoder.lines.get("lang", 1)
            known = ", ".join(self.config.tags)
            decoder.found.append(
                error("language-not-configured", text.source.path, line, lang=lang, known=known)
            )
            return self.config.site.language
        return lang

    def _original(self, text: _Text, findings: list[Diagnostic]) -> Item | None:
        """What the source translates: by ``translation_of``, else by its name."""
        written = next((v for k, v in text.document.head.pairs if k.text == "translation_of"), None)
        if not isinstance(written, Scalar) or not written.text.strip():
            return self.by_stem.get(_stem_key(text))
        id, path = written.text.strip(), text.source.path
        original = self.by_id.get(id)
        if original is None:
            findings.append(error("translation-of-nothing", path, written.line, id=id))
        elif type(original) is not text.kind:
            other, kind = original.NAME, text.kind.NAME
            findings.append(
                error("translation-of-other-kind", path, written.line, id=id, other=other, kind=kind)
            )
            return None
        return original

    def _complete(self, text: _Text, values: dict[str, Any], original: Item | None) -> None:
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


def _stem_key(text: _Text) -> tuple[str, str, str]:
    folder = text.source.path.rpartition("/")[0]
    return (text.kind.NAME, folder, text.source.stem)


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
    written = set(decoder.lines)
    for key in schema(type(item)):
        value = getattr(item, key.attribute)
        needed = key.required or (key.name == "date" and item.DATED)
        default_stands = key.required and key.attribute not in given and not item.is_translation
        if needed and (not value or default_stands) and key.name not in written:
            found.append(error("missing-key", item.origin.path, 1, key=key.name, kind=item.NAME))
        elif needed and not value and key.name in written and key.type is str:
            place = item.origin.place(key.name)
            found.append(error("missing-key", place.path, place.line, key=key.name, kind=item.NAME))
    if _BAD_ID.search(item.id) or len(item.id) > 200:
        place = item.origin.place("id")
        found.append(error("bad-id", place.path, place.line, id=item.id[:80]))
    return found


_ABOUT_VISIBILITY = frozenset({"misspelt-visibility-key", "empty-visibility-key"})


def _decides_state(diagnostic: Diagnostic) -> bool:
    """Faults that stay errors even in a draft: they cast doubt on its being one."""
    return diagnostic.code in _ABOUT_VISIBILITY or diagnostic.severity is Severity.NOTE


def _alike(items: list[Item]) -> list[Diagnostic]:
    """Two items of one language with one id; hidden ones count."""
    found: list[Diagnostic] = []
    seen: dict[str, Item] = {}
    for item in items:
        first = seen.setdefault(item.key, item)
        if first is not item:
            place = item.origin.place("id")
            other = first.origin.place("id")
            found.append(error("duplicate-id", place.path, place.line, also=[other], id=item.id))
    return found
