"""What a site's theme says, which languages can say it, and where a translator starts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from prsite.i18n.languages import language, split_tag
from prsite.i18n.messages import Catalogue
from prsite.theme.layers import SPOKEN, builtin_themes, shown_path
from prsite.theme.messages import ENUMERATION, FILTER_MESSAGES, Message, template_messages
from prsite.theme.theme import Theme

_PROGRAM = "prsite/"
"""Before the places in the list of messages that are the program's own code."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """How much of what is said on a site one language can say.

    ``obsolete`` are messages of the site's own catalogues that nothing says, with their file.
    """

    tag: str
    total: int
    missing: tuple[Message, ...]
    obsolete: tuple[tuple[str, str], ...]

    @property
    def known(self) -> int:
        """How many messages there are."""
        return self.total - len(self.missing)


def said(theme: Theme) -> tuple[Message, ...]:
    """Every message that a site with this theme says: its templates', the program's, all words of
    enumerations; sorted, enumerations last."""
    listed = _listed()
    found = {m.text: m for m in template_messages(theme)}
    for message in listed.values():
        ours = any(p.startswith(_PROGRAM) for p in message.places)
        if message.text not in found and (ours or ENUMERATION.fullmatch(message.text)):
            found[message.text] = message
    for text in sorted(_words(theme) - set(found)):
        found[text] = Message(text)
    return tuple(sorted(found.values(), key=lambda m: (bool(ENUMERATION.fullmatch(m.text)), m.text)))


def coverage(theme: Theme, tag: str) -> Coverage:
    """What a language lacks, and what the site's own catalogues of it hold in vain."""
    every = said(theme)
    own = theme.messages.get(tag, Catalogue(tag))
    known = {*own.singular, *own.plurals}
    english = split_tag(tag)[0] == "en"
    wanted = [m for m in every if not english or ENUMERATION.fullmatch(m.text)]
    needed = {m.text for m in every}
    return Coverage(
        tag=tag,
        total=len(wanted),
        missing=tuple(m for m in wanted if m.text not in known),
        obsolete=tuple((t, p) for t, p in _own_messages(theme, tag) if t not in needed),
    )


def english_of(theme: Theme, message: Message) -> str:
    """What a message says in English: itself, or the word of an enumeration."""
    found = theme.messages.get("en", Catalogue("en")).singular.get(message.text)
    return found or (message.text.partition(":")[2] if ENUMERATION.fullmatch(message.text) else message.text)


def catalogue_path(theme: Theme, tag: str) -> Path:
    """Where a site's own catalogue of a language belongs: into its own theme, else its overrides."""
    own = theme.root / "themes" / theme.name
    folder = own if (own / "theme.toml").is_file() else theme.chain[0].folder
    return folder / "messages" / f"{tag}.po"


def to_translate(theme: Theme, tag: str, missing: Iterable[Message], present: str | None) -> str:
    """The text of a catalogue in which the missing messages wait for their translation.

    ``present`` is the catalogue as it is: it stays to the letter, and what it lacks comes after it. Raises
    ValueError where it is no catalogue.
    """
    listed = _ids(present) if present is not None else set()
    entries = [_entry(theme, tag, m) for m in missing if m.text not in listed]
    if present is None:
        return "\n".join([_head(tag), *entries])
    return present if not entries else "\n".join([present.rstrip("\n") + "\n", *entries])


def _head(tag: str) -> str:
    name = language(tag).english_name
    lines = (
        f"Language: {tag}",
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=UTF-8",
        "Content-Transfer-Encoding: 8bit",
        f"Plural-Forms: {plural_forms(tag)};",
    )
    quoted = "".join(f'"{line}\\n"\n' for line in lines)
    return f'# {name} messages of this site.\nmsgid ""\nmsgstr ""\n{quoted}'


def plural_forms(tag: str) -> str:
    """The ``Plural-Forms`` of a language by CLDR's rules for whole numbers; English's where it has none."""
    # Babel is imported here for start-up time.
    from babel.core import Locale, UnknownLocaleError
    from babel.plural import to_gettext

    primary, script, territory = split_tag(tag)
    for parts in ((primary, script, territory), (primary,)):
        try:
            return to_gettext(Locale.parse("_".join(p for p in parts if p)).plural_form).rstrip(";")
        except (UnknownLocaleError, ValueError):
            continue
    return "nplurals=2; plural=(n != 1)"


def _entry(theme: Theme, tag: str, message: Message) -> str:
    lines = [f"#. {english_of(theme, message)}"] if ENUMERATION.fullmatch(message.text) else []
    lines += [f"#: {' '.join(p.replace(' ', '%20') for p in message.places)}"] if message.places else []
    lines.append(f'msgid "{_quoted(message.text)}"')
    if not message.plural:
        return "\n".join([*lines, 'msgstr ""\n'])
    forms = range(int(plural_forms(tag).partition("nplurals=")[2].partition(";")[0]))
    lines.append(f'msgid_plural "{_quoted(message.plural)}"')
    return "\n".join([*lines, *(f'msgstr[{n}] ""' for n in forms), ""])


def _quoted(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")


def _ids(text: str) -> set[str]:
    """The messages that a catalogue holds, translated or not."""
    # Babel is imported here for start-up time.
    import io

    from babel.messages.pofile import PoFileError, read_po

    try:
        catalogue = read_po(io.BytesIO(text.encode("utf-8")), charset="utf-8", abort_invalid=True)
    except PoFileError as fault:
        raise ValueError(str(fault)) from None
    return {m.id if isinstance(m.id, str) else m.id[0] for m in catalogue if m.id}


def _own_messages(theme: Theme, tag: str) -> tuple[tuple[str, str], ...]:
    """The messages of the site's own catalogues of a language, each with its file."""
    found = []
    for layer in theme.chain:
        path = layer.folder / "messages" / f"{tag}.po"
        inside = layer.folder.is_relative_to(theme.root) and not _is_builtin(layer.folder)
        if inside and path.is_file():
            shown = shown_path(path, theme.root)
            found += [(text, shown) for text in sorted(_ids(path.read_text(encoding="utf-8-sig")))]
    return tuple(found)


def _is_builtin(folder: Path) -> bool:
    return folder.is_relative_to(builtin_themes())


def _words(theme: Theme) -> set[str]:
    """The words of enumerations that any language of the site says."""
    return {m for c in theme.messages.values() for m in c.singular if ENUMERATION.fullmatch(m)}


def _listed() -> Mapping[str, Message]:
    """The messages that the built-in theme lists, with the files that say them: its own templates and the
    program's code."""
    # Babel is imported here for start-up time.
    from babel.messages.pofile import read_po

    path = builtin_themes() / SPOKEN / "messages" / f"{SPOKEN}.pot"
    with path.open("rb") as file:
        catalogue = read_po(file, charset="utf-8")
    found = {}
    for message in catalogue:
        if message.id:
            one, many = (message.id, "") if isinstance(message.id, str) else message.id[:2]
            places = tuple(place for place, _ in message.locations)
            found[one] = Message(one, many, tuple(p for p in places if p.startswith(_PROGRAM)))
    # What a filter says is said where a template uses it.
    return {t: m for t, m in found.items() if t not in {one for one, _ in FILTER_MESSAGES.values()}}
