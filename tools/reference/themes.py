"""docs/themes.md: what templates may use, from theme/context.py and its neighbours."""

from __future__ import annotations

import inspect
import re
import tomllib
from collections.abc import Callable, Iterable
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any, get_args, get_type_hints

import prsite.theme.context as context
from prsite.i18n.languages import language
from prsite.model import body, card, item, protocols, values
from prsite.theme import shapes
from prsite.theme.environment import ThemeEnvironment
from prsite.theme.filters import Filters
from prsite.theme.words import Words
from tools.messages import WHOLE, ids
from tools.reference.markdown import both, code, page, prose, table

INTRODUCTION = """
All that a template may use. How to write a theme, or to change one file of one, is told in
[Change the look](how-to/theme.md).

Templates are Jinja. Values are escaped; an undefined one is an error that names the template, the line and
the page that was being made. There is no clock in a template: `view.is_past(instant)` is the only question
about time.
"""

ISOLATION = """
A title, a name or a tag may run the other way from the text it is put into; left alone it takes brackets,
signs and digits of its surroundings along. How it is kept apart depends on the place.
"""

PLACES = (
    ("among other text: a byline, a list of tags, a title with a date beside it", "{{ author.name|bdi }}"),
    ("all that a heading or another block holds", "<h1{{ item.title|dirattr }}>{{ item.title }}</h1>"),
    ("filled into a message", '{{ _("By {name}", name=author.name|bdi) }}'),
    ("plain text among other: `<title>`, `alt`, `aria-label`, a mail's subject", "{{ file.name|isolate }}"),
    ("plain text, alone", "{{ image.alt }}"),
    ("a list joined into a phrase", '{{ names|map("bdi")|join_list }}'),
    ("a text in another language, whose tag is known", "<span{{ language.lang|langattr }}>"),
)

ISOLATION_MORE = """
`dirattr` decides as the conversion of Markdown does for paragraphs: the block turns where it has letters of
the other direction and none of the page's. On a block that holds anything else it would turn that as well,
a date for one: use `bdi` there. `page.title`, `page.head_title` and `page.description` are put together
already. Dates, numbers, sizes and the words of `_` and `label` are in the page's language and need nothing;
`phone`, `mail` and `paragraphs` isolate by themselves. A test of the house reads the built-in themes by these
rules: `tests/house/test_isolation.py`.
"""

MESSAGES = """
The words of a theme are gettext catalogues, `messages/<tag>.po`; msgids are English. A catalogue of a site's
`overrides/messages/`, or of a theme that extends another, overrides message by message; `fa-AF` stands on
`fa`; what is missing is shown in English. The messages of the newsroom stand behind every theme, because the
program itself speaks through them.

`prsite messages` tells what each language of a site lacks, and where it is said; `prsite messages --write`
puts it into the site's own catalogue, ready to be translated. `make messages` does so for the built-in
catalogues, by Babel. Those of Persian, English and Arabic are complete by a rule of the house. The others say
what their writer could stand behind and leave the rest to you; no native reader has reviewed them yet.
"""

PSEUDO = """
With `languages = ["fa", "ar-XB"]` and a title for it, a site has CLDR's pseudo-language besides: every
message stands in right-to-left letters between brackets, ⟦ماین مهنؤ⟧. What a page in it still shows in Latin
letters, apart from content, is written into a template and cannot be translated; what stands on the wrong
side is laid out by left and right.
"""


def themes_page(root: Path) -> str:
    """The whole page."""
    blocks = [INTRODUCTION, "## Templates and their values", _about(context).partition("\n\n")[2]]
    by_class: dict[type, list[str]] = {}
    for template, cls in context.CONTEXTS.items():
        by_class.setdefault(cls, []).append(template)
    blocks += [_base(context.Context)]
    for cls, templates in by_class.items():
        blocks += [
            f"### {', '.join(f'`{t}`' for t in templates)}",
            _about(cls),
            _own(cls),
            _fields(cls, _base_of(cls)),
        ]
    blocks += ["## Shapes", "What the values above are made of."]
    for cls in _shapes(by_class):
        blocks += [f"### {cls.__name__}", _about(cls), _fields(cls, object)]
    blocks += [
        "## The view",
        "`view` answers what a template asks beyond its own values. Keys are those of cards.",
        _functions((name, f) for name, f in vars(protocols.View).items() if inspect.isfunction(f)),
        "## Functions",
        _functions(
            [
                ("_", Words.gettext),
                ("ngettext", Words.ngettext),
                ("label", Words.label),
                ("asset", ThemeEnvironment.asset),
                ("preload", ThemeEnvironment.preload),
                ("once", ThemeEnvironment.once),
            ]
        ),
        "## Filters",
        prose(inspect.getdoc(inspect.getmodule(Filters))).partition("\n\n")[2],
        _functions(
            (name, f)
            for name, f in vars(Filters).items()
            if inspect.isfunction(f) and not name.startswith("_") and name != "table"
        ),
        "## Which filter where",
        ISOLATION,
        table(("Place", "Write"), ((place, code(written)) for place, written in PLACES)),
        ISOLATION_MORE,
        "## Messages",
        MESSAGES,
        _catalogues(root / "themes" / "newsroom" / "messages"),
        "### The pseudo-language",
        PSEUDO,
        "## theme.toml",
        "```toml\n" + inspect.cleandoc(_manifest_example()) + "\n```",
        "## Settings of the built-in theme",
        _settings(root / "themes" / "newsroom" / "theme.toml"),
    ]
    return page("What a template may use", *blocks)


def _about(documented: object) -> str:
    """What a class or module says of itself, without the templates' names before a colon."""
    text = re.sub(r"^(?:`[\w.]+\.html`,?\s*)+: ", "", prose(getattr(documented, "__doc__", "")))
    if isinstance(documented, type) and text.startswith(f"{documented.__name__}("):
        return ""
    return text[:1].upper() + text[1:]


def _base_of(cls: type) -> type:
    return cls.__mro__[1]


def _own(cls: type) -> str:
    base = _base_of(cls)
    return "" if base is context.Context else "All that `post.html` has, and:"


def _base(cls: type) -> str:
    return f"{_about(cls)}\n\n{_fields(cls, object)}"


def _fields(cls: type, base: type) -> str:
    hints = get_type_hints(cls)
    inherited = {f.name for f in fields(base)} if is_dataclass(base) else set()
    own = [f for f in fields(cls) if f.name not in inherited]
    rows = [(code(f.name), code(shown(hints[f.name]))) for f in own if "en" not in f.metadata]
    keys = "Its keys are those of [its kind](reference/kinds.md)." if len(rows) < len(own) else ""
    return "\n\n".join(filter(None, (keys, table(("Name", "Type"), rows))))


def shown(hint: Any) -> str:
    """A type as a template's author reads it: without the modules' names."""
    text = hint.__name__ if isinstance(hint, type) and not get_args(hint) else str(hint)
    for prefix in ("collections.abc.", "datetime.", "typing."):
        text = text.replace(prefix, "")
    words = []
    for word in text.replace("[", " [ ").replace("]", " ] ").replace(",", " , ").split():
        words.append(word.rpartition(".")[2] if "." in word and word != "..." else word)
    joined = " ".join(words).replace(" [ ", "[").replace(" ]", "]").replace(" , ", ", ")
    return joined.replace("NoneType", "None")


def _shapes(by_class: Iterable[type]) -> list[type]:
    """Every dataclass that the contexts hold, in order of appearance."""
    found: dict[type, None] = {}
    waiting = [context.Context, *by_class]
    seen = set(waiting)
    while waiting:
        cls = waiting.pop(0)
        for hint in get_type_hints(cls).values():
            for part in _parts(hint):
                if part not in seen and is_dataclass(part) and _documented(part):
                    seen.add(part)
                    found[part] = None
                    waiting.append(part)
    return list(found)


def _documented(cls: type) -> bool:
    return cls.__module__ in {m.__name__ for m in (context, shapes, body, card, item, values, protocols)}


def _parts(hint: Any) -> Iterable[type]:
    if isinstance(hint, type) and not get_args(hint):
        yield hint
    for argument in get_args(hint):
        yield from _parts(argument)


def _functions(members: Iterable[tuple[str, Callable[..., Any]]]) -> str:
    rows = []
    for name, function in members:
        if name.startswith("__"):
            continue
        parameters = list(inspect.signature(function).parameters.values())[1:]
        call = ", ".join(str(p.replace(annotation=inspect.Parameter.empty)) for p in parameters)
        rows.append((code(f"{name}({call})"), prose(inspect.getdoc(function))))
    return table(("", ""), rows)


def _catalogues(folder: Path) -> str:
    """How much each built-in catalogue says, and whether it has to say all."""
    total = len(ids(folder / "en.po"))
    rows = []
    for path in sorted(folder.glob("*.po")):
        known = len(ids(path))
        tag = path.stem
        state = "complete by rule" if tag in WHOLE else "not reviewed by a native reader"
        share = f"{100 * known // total} %"
        rows.append((code(tag), language(tag).english_name, f"{known} of {total}, {share}", state))
    heads = ("Catalogue", "Language", "Messages", "")
    return table(heads, rows)


def _manifest_example() -> str:
    """The indented example in the docstring of the module that reads theme.toml."""
    from prsite.theme import manifest

    text = manifest.__doc__ or ""
    return text.partition("\n\n")[2]


def _settings(path: Path) -> str:
    declared = tomllib.loads(path.read_text(encoding="utf-8")).get("settings", {})
    rows = []
    for name, entry in declared.items():
        choices = ", ".join(f"`{c}`" for c in entry.get("choices", ()))
        default = (
            str(entry.get("default", "")).lower() if entry["type"] == "boolean" else entry.get("default", "")
        )
        rows.append((code(name), choices or entry["type"], code(str(default)), both(entry.get("help", {}))))
    return table(("Setting", "Holds", "Default", "For"), rows)
