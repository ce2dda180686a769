"""What compiled templates run on: Jinja's templates, contexts and macros, shorter for what is most common.

Nothing here changes what a template means. A page calls for hundreds of values, a few macros and half a dozen
included files; Jinja prepares each of these for cases that themes do not have (globals of single templates,
autoescaping that depends on the caller), and that is most of what a page costs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import BuiltinFunctionType, CodeType, FunctionType, MethodType
from typing import TYPE_CHECKING, Any

import markupsafe
from jinja2 import Template
from jinja2.environment import TemplateModule
from jinja2.runtime import Context, Macro
from jinja2.utils import missing
from markupsafe import Markup, escape

from prsite.theme.later import Later

if TYPE_CHECKING:
    from prsite.theme.environment import ThemeEnvironment

_escape_text: Callable[[str], str] = getattr(markupsafe, "_escape_inner", escape)
_new = str.__new__
Render = Callable[[Context], Iterator[str]]
_FUNCTIONS = (FunctionType, MethodType, BuiltinFunctionType)


def printed(value: Any) -> str:
    """A value as a page shows it: ``markupsafe.escape`` without a wrapper around text that is only joined."""
    kind = type(value)
    if kind is str:
        return _escape_text(value)
    return value if kind is Markup else escape(value)


def _at_once(render: Render) -> Render:
    """A root or block that gives its text in one piece, not piece by piece through all that hold it."""

    def whole(context: Context) -> Iterator[str]:
        yield "".join(render(context))

    return whole


class ThemeMacro(Macro):
    """A macro; always autoescaped, as all templates are."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.module = ""
        """The template it was imported from: it knows nothing of the page. Empty for a page's own macros."""
        self._plain = not (self.caller or self.catch_kwargs or self.catch_varargs)

    def __call__(self, *args: Any, **kwargs: Any) -> str:
        """The macro's text as markup."""
        if not self._plain or len(args) > self._argument_count:
            return super().__call__(*args, **kwargs)
        if len(args) < self._argument_count:
            rest = self.arguments[len(args) :]
            filled = (*args, *[kwargs.get(name, missing) for name in rest])
            if not kwargs.keys() <= set(rest):
                return super().__call__(*args, **kwargs)
            return _new(Markup, self._func(*filled))
        if kwargs:
            return super().__call__(*args, **kwargs)
        return _new(Markup, self._func(*args))


class ThemeContext(Context):
    """The variables of one template while it is filled."""

    def __init__(
        self,
        environment: ThemeEnvironment,
        parent: dict[str, Any],
        name: str | None,
        blocks: Mapping[str, Any],
        globals: Any = None,
    ) -> None:
        # Without globals of its own a context cannot differ from the module of what it imports.
        super().__init__(environment, parent, name, dict(blocks), None)

    def resolve_or_missing(self, key: str) -> Any:
        """The value of a variable; one that was left for later is made now."""
        found = self.vars.get(key, missing)
        if found is missing:
            found = self.parent.get(key, missing)
        return found.get() if type(found) is Later else found

    def call(__self, __obj: Any, *args: Any, **kwargs: Any) -> Any:
        """The result of a call in a template; only what asks for the context takes Jinja's longer way."""
        if type(__obj) is ThemeMacro or (type(__obj) in _FUNCTIONS and not hasattr(__obj, "jinja_pass_arg")):
            kwargs.pop("_loop_vars", None)
            kwargs.pop("_block_vars", None)
            return __obj(*args, **kwargs)
        return super().call(__obj, *args, **kwargs)


class ThemeTemplate(Template):
    """A template that remembers what was read while its module was made."""

    environment: ThemeEnvironment
    module_reads: tuple[tuple[str, str, str], ...] = ()

    @classmethod
    def from_code(cls, environment: Any, code: CodeType, globals: Any, uptodate: Any = None) -> Template:
        """A template of compiled code, which prints and makes macros by this module."""
        made = super().from_code(environment, code, globals, uptodate)
        names = made.root_render_func.__globals__
        names["escape"], names["Macro"] = printed, ThemeMacro
        made.root_render_func = _at_once(made.root_render_func)
        for name, block in made.blocks.items():
            # super() looks for a block by the function that compiled code names.
            made.blocks[name] = names[block.__name__] = _at_once(block)
        return made

    def new_context(
        self, vars: dict[str, Any] | None = None, shared: bool = False, locals: Any = None
    ) -> ThemeContext:
        """A context with these variables; a shared one takes them as they are, globals among them."""
        parent = vars or {}
        if not shared:
            parent = {**self.globals, **parent}
        if locals and (given := {k: v for k, v in locals.items() if v is not missing}):
            parent = {**parent, **given}
        return ThemeContext(self.environment, parent, self.name, self.blocks)

    def _get_default_module(self, ctx: Context | None = None) -> TemplateModule:
        if self._module is not None:
            self.environment.replay(self.module_reads)
            return self._module
        self.environment.captures.append([])
        try:
            module = super()._get_default_module(ctx)
        finally:
            self.module_reads = tuple(self.environment.captures.pop())
        for value in vars(module).values():
            if type(value) is ThemeMacro and not value.module:
                value.module = self.name or ""
        return module
