"""The messages of a theme: catalogues through its layers, and which of them are missing.

``messages/<lang>.po`` of an upper layer overrides that of a lower one; ``fa-AF`` stands on ``fa``, but
``fa-Latn``, another script, on English alone. Msgids are English, so English needs no catalogue, except for
enumerations such as ``genre:photo``, whose words stand in ``en.po``. Placeholders are names in braces:
``{title}``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from prsite.diagnostics import Checked, Diagnostic, error, warning
from prsite.digest import digest
from prsite.i18n.languages import split_tag
from prsite.i18n.messages import Catalogue, load_catalogue
from prsite.i18n.pseudo import PSEUDO, mirrored
from prsite.theme.kept import keep, recall
from prsite.theme.layers import shown_path
from prsite.theme.theme import Layer, Theme

if TYPE_CHECKING:
    from jinja2 import nodes

PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")
ENUMERATION = re.compile(r"[a-z_]+:[\w-]+")
"""Msgids that are words of enumerations: ``genre:photo``."""
FILTER_MESSAGES = {"minutes": ("{n} minute read", "{n} minutes read")}
"""Messages that filters use, with their plurals, by filter."""
_FORMAT = "2"
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
        return msgid.partition(":")[2] if ENUMERATION.fullmatch(msgid) else msgid

    def ngettext(self, one: str, many: str, n: int) -> str:
        """The message for a number in the language, else in English."""
        catalogue = self.own if one in self.own.plurals else self.english
        return catalogue.ngettext(one, many, n)


class PseudoPhrasebook(Phrasebook):
    """The messages of the pseudo-language: the English ones, told at sight from a theme's own words."""

    def gettext(self, msgid: str) -> str:
        """The English message in right-to-left letters."""
        return mirrored(super().gettext(msgid))

    def ngettext(self, one: str, many: str, n: int) -> str:
        """The English message for a number in right-to-left letters."""
        return mirrored(super().ngettext(one, many, n))


def phrasebook(theme: Theme, tag: str) -> Phrasebook:
    """The messages of a language of the site."""
    nothing = Catalogue("en")
    if tag == PSEUDO:
        return PseudoPhrasebook(nothing, theme.messages.get("en", nothing))
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
        paths = _paths(layers, "en" if tag == PSEUDO else tag)
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
    """The .po files of a language, lowest layer first, the bare language before its variant.

    The bare language serves only variants in its own script: Arabic letters are no messages of ``fa-Latn``.
    """
    primary, script, _ = split_tag(tag)
    bare = (primary,) if not script or script == _usual_script(primary) else ()
    names = dict.fromkeys((*bare, *([f"{primary}-{script}"] if script else ()), tag))
    paths = [layer.folder / "messages" / f"{name}.po" for name in names for layer in reversed(layers)]
    return [path for path in paths if path.is_file()]


def _usual_script(primary: str) -> str:
    """The script in which a language is written when its tag names none (CLDR's likely subtags): ``Arab``."""
    # Babel is imported here for start-up time.
    from babel.core import get_global

    likely = str(get_global("likely_subtags").get(primary, ""))
    return split_tag(likely)[1]


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


@dataclass(frozen=True, slots=True)
class Message:
    """A message that is said: its msgid, its plural or "", and the places (``path:line``) that say it."""

    text: str
    plural: str = ""
    places: tuple[str, ...] = ()


def template_messages(theme: Theme) -> tuple[Message, ...]:
    """Every message that the templates ask for in constant words, sorted; their filters' too."""
    # Jinja is imported here for start-up time.
    from jinja2 import Environment
    from jinja2.exceptions import TemplateSyntaxError

    environment = Environment(autoescape=True)
    plurals: dict[str, str] = {}
    places: dict[str, list[str]] = {}
    for path in sorted(set(theme.templates.values())):
        try:
            tree = environment.parse(path.read_text(encoding="utf-8-sig"))
        except (OSError, ValueError, TemplateSyntaxError):
            continue
        for text, plural, line in _asked(tree):
            plurals[text] = plurals.get(text) or plural
            places.setdefault(text, []).append(f"{shown_path(path, theme.root)}:{line}")
    return tuple(Message(text, plurals[text], tuple(dict.fromkeys(places[text]))) for text in sorted(places))


def _asked(tree: nodes.Template) -> Iterator[tuple[str, str, int]]:
    """The messages of a template with their plurals and lines."""
    # Jinja is imported here for start-up time.
    from jinja2 import nodes

    for used in tree.find_all(nodes.Filter):
        if used.name in FILTER_MESSAGES:
            yield (*FILTER_MESSAGES[used.name], used.lineno)
    for call in tree.find_all(nodes.Call):
        name = call.node.name if isinstance(call.node, nodes.Name) else ""
        words = [a.value for a in call.args if isinstance(a, nodes.Const) and isinstance(a.value, str)]
        if name in ("_", "gettext", "ngettext") and words:
            yield words[0], words[1] if name == "ngettext" and len(words) > 1 else "", call.lineno
        elif name == "label" and len(words) == len(call.args) and words:
            yield ":".join(words), "", call.lineno
