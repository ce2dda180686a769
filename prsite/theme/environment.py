"""The Jinja environment of one language: the single seam through which templates are read.

Every read of a theme goes through :class:`ThemeEnvironment` and is told to its ``record``: a template by
``get_template`` or ``select_template`` (also from ``extends``, ``include`` and ``import``), an asset's
address, the fonts to preload. Jinja keeps the module of an imported template; what was read while it was made
is told again to every page that imports it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, MutableMapping
from functools import cached_property, wraps
from pathlib import Path
from typing import Any

import jinja2
from jinja2 import BaseLoader, Environment, StrictUndefined, Template
from jinja2.exceptions import TemplateNotFound, TemplatesNotFound
from jinja2.runtime import Context as RuntimeContext
from jinja2.runtime import Undefined
from jinja2.utils import missing
from markupsafe import Markup

from prsite.diagnostics import PrsiteError, error
from prsite.i18n.folding import nearest
from prsite.model.card import Card
from prsite.model.protocols import View
from prsite.model.urls import with_base
from prsite.theme.filters import Filters
from prsite.theme.formats import Formats
from prsite.theme.kept import CompiledTemplates
from prsite.theme.layers import shown_path
from prsite.theme.messages import Phrasebook, phrasebook
from prsite.theme.runtime import ThemeContext, ThemeMacro, ThemeTemplate
from prsite.theme.theme import Theme
from prsite.theme.words import Words

Read = tuple[str, str, str]
Record = Callable[[str, str, str], None]
"""Takes the kind of a read, its key, and the digest of what was found, "" for nothing (``Theme.read``)."""

_PLAIN = frozenset({str, int, float, bool, type(None)})
_COMPILED = "2"
"""Part of the name of the folder of compiled templates: raise it when options of the environment change."""


class AssetMissing(LookupError):
    """A template asks for an asset that the theme does not have; ``near`` is the likeliest other or ""."""

    def __init__(self, name: str, near: str) -> None:
        super().__init__(name)
        self.name = name
        self.near = near


class ThemeLoader(BaseLoader):
    """Reads the templates of a theme by logical or layer-qualified name."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str | None, Callable[[], bool] | None]:
        """The text and file of a template. Raises TemplateNotFound, or PrsiteError for an unreadable file."""
        path = self._theme.templates.get(template)
        if path is None:
            raise TemplateNotFound(template)
        shown = shown_path(path, self._theme.root)
        try:
            return path.read_bytes().decode("utf-8-sig"), str(path), None
        except UnicodeDecodeError:
            raise PrsiteError(error("template-encoding", shown)) from None
        except OSError as fault:
            raise PrsiteError(error("unreadable", shown, reason=fault.strerror or fault)) from None

    def list_templates(self) -> list[str]:
        """Every name, sorted."""
        return sorted(self._theme.templates)


class ThemeEnvironment(Environment):
    """Jinja for one language of a site: autoescaping, strict about undefined values, with our filters."""

    template_class = ThemeTemplate
    context_class = ThemeContext

    def __init__(
        self,
        theme: Theme,
        formats: Formats,
        *,
        site_url: str = "",
        record: Record | None = None,
    ) -> None:
        super().__init__(
            loader=ThemeLoader(theme),
            undefined=StrictUndefined,
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            cache_size=-1,
            bytecode_cache=_bytecode_cache(theme.bytecode),
        )
        self.theme = theme
        self.formats = formats
        self.record = record
        self.told: set[Read] = set()
        self.captures: list[list[Read]] = []
        self.view: View | None = None
        self._reads: dict[tuple[str, str], Read] = {}
        self._loaded: dict[str, Template] = {}
        self._assets = {asset.logical: asset.path for asset in theme.assets}
        book: Phrasebook = phrasebook(theme, formats.tag)
        own = Filters(formats, book, site_url)
        for name, function in own.table().items():
            self.filters[name] = _unfolded(function)
        # What is random would differ from one build to the next.
        del self.globals["lipsum"], self.filters["random"]
        self.globals.update(Words(book, own).table())
        self.globals["asset"] = self.asset
        self.globals["preload"] = self.preload
        self.globals["once"] = self.once

    def asset(self, logical: str) -> str:
        """The address of a published file of the theme: ``asset("style.css")``."""
        path = self._assets.get(logical)
        self.replay((("asset", logical, path or ""),))
        if path is None:
            raise AssetMissing(logical, nearest(logical, self._assets) or "")
        return with_base(self.formats.base, f"/{path}")

    def preload(self) -> Markup:
        """The ``link`` elements that fetch the font of the page's language early; none with system fonts."""
        self.tell("preload", self.formats.tag)
        return self._preload

    @cached_property
    def _preload(self) -> Markup:
        link = Markup('<link rel="preload" href="{}" as="font" type="font/woff2" crossorigin>')
        paths = self.theme.preload.get(self.formats.tag, ())
        return Markup("\n").join(link.format(with_base(self.formats.base, f"/{path}")) for path in paths)

    def once(self, macro: Callable[..., str], card: Card, *more: Any, **named: Any) -> str:
        """A card's macro, filled once for all pages that show the card: ``once(row, card, view, level=2)``.

        The macro is one that was imported; beside the card it takes ``view`` and plain values (text, numbers,
        true and false), which say everything that its text depends on.
        """
        values = [*more, *named.values()]
        view = self.view
        if (
            view is None
            or not isinstance(macro, ThemeMacro)
            or not macro.module
            or any(type(v) not in _PLAIN and v is not view for v in values)
        ):
            return macro(card, *more, **named)
        spelled = ("view" if value is view else repr(value) for value in values)
        name = ("macro", self.formats.tag, macro.module, macro.name, card.key, *named, *spelled)
        return view.once(name, lambda: self._apart(macro, card, more, named))

    def _apart(
        self, macro: Callable[..., str], card: Card, more: Iterable[Any], named: Mapping[str, Any]
    ) -> str:
        """A macro's text, every read of which is told: also those that the page at hand told already."""
        outer, self.told = self.told, set()
        try:
            return macro(card, *more, **named)
        finally:
            self.told = outer

    def get_template(
        self,
        name: str | Template,
        parent: str | None = None,
        globals: MutableMapping[str, Any] | None = None,
    ) -> Template:
        """The template of a name; the read is recorded, also when there is none (TemplateNotFound)."""
        if isinstance(name, Template):
            return name
        if parent is not None and ":" in name:
            name = self.join_path(name, parent)
        self.tell("template", name)
        found = self._loaded.get(name)
        if found is None:
            found = self._loaded[name] = super().get_template(name)
        return found

    def getattr(self, obj: Any, attribute: str) -> Any:
        """``obj.attribute`` in a template: an attribute, else an entry of a mapping, else undefined."""
        found = getattr(obj, attribute, missing)
        if found is not missing:
            return found
        try:
            return obj[attribute]
        except (TypeError, LookupError, AttributeError):
            return self.undefined(obj=obj, name=attribute)

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """The globals of a template: the same for all."""
        return self.globals

    def select_template(
        self,
        names: Iterable[str | Template] | Undefined | str,
        parent: str | None = None,
        globals: MutableMapping[str, Any] | None = None,
    ) -> Template:
        """The first template of several that exists; those passed over are recorded as absent."""
        if isinstance(names, Undefined):
            names._fail_with_undefined_error()
        tried: list[str] = []
        for name in [names] if isinstance(names, str) else names:
            try:
                return self.get_template(name, parent, globals)
            except TemplateNotFound:
                tried.append(str(name))
        raise TemplatesNotFound(tried)

    def join_path(self, template: str, parent: str) -> str:
        """What ``parent:x`` and ``THEME:x`` mean in a template: the next version below its own layer."""
        scope, mark, name = template.partition(":")
        if not mark:
            return template
        layers = self.theme.chain
        own = self._layer_of(parent)
        for index, layer in enumerate(layers):
            below = index > own or (scope != "parent" and layers[own].theme != scope)
            if below and scope in ("parent", layer.theme, layer.name):
                qualified = f"{layer.name}:{name}"
                if qualified in self.theme.templates:
                    return qualified
        return template

    def tell(self, kind: str, key: str) -> None:
        """Record one read."""
        read = self._reads.get((kind, key))
        if read is None:
            read = self._reads[kind, key] = (kind, key, self.theme.read(kind, key))
        if read not in self.told or self.captures:
            self.replay((read,))

    def replay(self, reads: Iterable[Read]) -> None:
        """Record reads, each once while ``told`` stands."""
        for capture in self.captures:
            capture.extend(reads)
        for read in reads:
            if read not in self.told:
                self.told.add(read)
                if self.record:
                    self.record(*read)

    def _layer_of(self, name: str) -> int:
        """The index of the layer that a template's name comes from."""
        path = self.theme.templates.get(name)
        plain = name.rpartition(":")[2]
        for index, layer in enumerate(self.theme.chain):
            if name == f"{layer.name}:{plain}":
                return index
            if ":" not in name and self.theme.templates.get(f"{layer.name}:{name}") == path:
                return index
        return 0


def _bytecode_cache(folder: Path | None) -> CompiledTemplates | None:
    if folder is None:
        return None
    own = folder / f"{jinja2.__version__}-{_COMPILED}"
    try:
        own.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return CompiledTemplates(str(own))


def _unfolded(function: Callable[..., Any]) -> Callable[..., Any]:
    """A filter that Jinja does not compute while compiling: compiled templates serve every language."""

    @jinja2.pass_context
    @wraps(function)
    def call(_: RuntimeContext, value: Any, *args: Any, **kwargs: Any) -> Any:
        if isinstance(value, Undefined):
            value._fail_with_undefined_error()
        if not args and not kwargs:
            return function(value)
        for arg in args:
            if isinstance(arg, Undefined):
                arg._fail_with_undefined_error()
        return function(value, *args, **kwargs)

    return call
