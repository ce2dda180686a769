"""The messages of a theme: catalogues through its layers, and which of them are missing.

``messages/<lang>.po`` of an upper layer overrides that of a lower one; ``fa-AF`` stands on ``fa``. Msgids are
English, so English needs no catalogue, except for enumerations such as ``genre:photo``, whose words stand in
``en.po``. Placeholders are names in braces: ``{title}``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from prsite.diagnostics import Checked, Diagnostic, error, warning
from prsite.digest import digest
from prsite.i18n.languages import split_tag
from prsite.i18n.messages import Catalogue, load_catalogue
from prsite.theme.kept import keep, recall
from prsite.theme.layers import shown_path
from prsite.theme.theme import Layer, Theme

PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")
_ENUMERATION = re.compile(r"[a-z_]+:[\w-]+")
FILTER_MESSAGES = {"minutes": "{n} minute read"}
"""Msgids that filters use, by filter."""
_FORMAT = "1"
"""Part of the cache's key: raise it when the stored form changes."""


@dataclass(frozen=True, slots=True)
class Phrasebook:
    """A language's catalogue with the English one behind it."""

    own: Catalogue
    english: Catalogue

    def gettext(self, msgid: str) -> str:
        """The message in the language, else in English, else the msgid (of an enumeration its word)."""
        for catalogue in (self.own, self.english):
            if msgid in catalogue.singular:
                return catalogue.singular[msgid]
        return msgid.partition(":")[2] if _ENUMERATION.fullmatch(msgid) else msgid

    def ngettext(self, one: str, many: str, n: int) -> str:
        """The message for a number in the language, else in English."""
        catalogue = self.own if one in self.own.plurals else self.english
        return catalogue.ngettext(one, many, n)


def phrasebook(theme: Theme, tag: str) -> Phrasebook:
    """The messages of a language of the site."""
    nothing = Catalogue("en")
    return Phrasebook(theme.messages.get(tag, nothing), theme.messages.get("en", nothing))


def load_messages(
    layers: Sequence[Layer], tags: Iterable[str], root: Path, cache: Path
) -> Checked[Mapping[str, Catalogue]]:
    """The catalogue of each language, and of English, from the layers (upper first).

    Parsed catalogues are kept below ``cache``, because reading .po files is slow. A file that is no
    catalogue, a language without any, and placeholders that a translation made up are diagnostics.
    """
    catalogues: dict[str, Catalogue] = {}
    found: list[Diagnostic] = []
    for tag in dict.fromkeys((*tags, "en")):
        paths = _paths(layers, tag)
        try:
            catalogue = _cached(paths, tag, cache)
        except ValueError as fault:
            bad = next((p for p in paths if str(p) in str(fault)), paths[0])
            reason = str(fault).removeprefix(f"{bad}: ")
            found.append(error("theme-messages", shown_path(bad, root), _line(reason), reason=reason))
            continue
        catalogues[tag] = catalogue
        found += _strange_placeholders(catalogue, paths, root)
    if _speaks(layers):
        silent = (
            t for t, c in catalogues.items() if not (c.singular or c.plurals or split_tag(t)[0] == "en")
        )
        found += [warning("theme-no-messages", tag=tag) for tag in silent]
    return Checked(catalogues, tuple(found))


def _speaks(layers: Iterable[Layer]) -> bool:
    """Whether the theme has messages in any language at all."""
    return any(any((layer.folder / "messages").glob("*.po")) for layer in layers)


def _paths(layers: Sequence[Layer], tag: str) -> list[Path]:
    """The .po files of a language, lowest layer first, the bare language before its variant."""
    names = dict.fromkeys((split_tag(tag)[0], tag))
    paths = [layer.folder / "messages" / f"{name}.po" for name in names for layer in reversed(layers)]
    return [path for path in paths if path.is_file()]


def _cached(paths: Sequence[Path], tag: str, cache: Path) -> Catalogue:
    if not paths:
        return Catalogue(tag)
    key = digest("\0".join((_FORMAT, tag, *(digest(path.read_bytes()) for path in paths))))
    kept = cache / "messages" / f"{key[:32]}.json"
    try:
        data = json.loads(recall(kept) or b"")
        plurals = {one: tuple(forms) for one, forms in data["plurals"].items()}
        return Catalogue(tag, data["singular"], plurals, data["rule"])
    except (OSError, ValueError, KeyError):
        pass
    catalogue = load_catalogue(paths, tag)
    data = {"singular": catalogue.singular, "plurals": catalogue.plurals, "rule": catalogue.plural_rule}
    keep(kept, json.dumps(data, ensure_ascii=False).encode("utf-8"))
    return catalogue


def _line(reason: str) -> int:
    """The line that Babel names, which it counts from 0."""
    found = re.search(r"\bon (\d+)$", reason)
    return int(found[1]) + 1 if found else 0


def _strange_placeholders(catalogue: Catalogue, paths: Sequence[Path], root: Path) -> list[Diagnostic]:
    found = []
    texts = [(msgid, (text,)) for msgid, text in catalogue.singular.items()]
    for msgid, forms in sorted([*texts, *catalogue.plurals.items()]):
        known = {*PLACEHOLDER.findall(msgid), *(("n",) if msgid in catalogue.plurals else ())}
        for name in sorted({n for form in forms for n in PLACEHOLDER.findall(form)} - known):
            path = shown_path(paths[-1], root)
            found.append(error("theme-message-placeholder", path, message=msgid, name=f"{{{name}}}"))
    return found


def used_messages(theme: Theme) -> tuple[str, ...]:
    """Every msgid that the templates ask for in constant words, sorted; their filters' too."""
    # Jinja is imported here for start-up time.
    from jinja2 import Environment, nodes
    from jinja2.exceptions import TemplateSyntaxError

    environment = Environment(autoescape=True)
    used: set[str] = set()
    for path in set(theme.templates.values()):
        try:
            tree = environment.parse(path.read_text(encoding="utf-8-sig"))
        except (OSError, ValueError, TemplateSyntaxError):
            continue
        used |= {FILTER_MESSAGES[f.name] for f in tree.find_all(nodes.Filter) if f.name in FILTER_MESSAGES}
        for call in tree.find_all(nodes.Call):
            name = call.node.name if isinstance(call.node, nodes.Name) else ""
            words = [a.value for a in call.args if isinstance(a, nodes.Const) and isinstance(a.value, str)]
            if name in ("_", "gettext", "ngettext") and words:
                used.add(words[0])
            elif name == "label" and len(words) == len(call.args) and words:
                used.add(":".join(words))
    return tuple(sorted(used))


def missing_messages(theme: Theme, lang: str) -> tuple[str, ...]:
    """The msgids that templates use and the language's catalogue lacks, sorted.

    English lacks only the words of enumerations; what another language says of an enumeration counts too.
    """
    own = theme.messages.get(lang, Catalogue(lang))
    known = {*own.singular, *own.plurals}
    elsewhere = (m for c in theme.messages.values() for m in c.singular if _ENUMERATION.fullmatch(m))
    wanted = {*used_messages(theme), *elsewhere}
    if split_tag(lang)[0] == "en":
        wanted = {m for m in wanted if _ENUMERATION.fullmatch(m)}
    return tuple(sorted(wanted - known))
