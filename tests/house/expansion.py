"""Templates spelled out: a page with its parents, includes and macros in place, every branch taken once.

What comes out is a row of pieces: the text of the templates, the values they print, and where alternatives
and loops begin and end. Nothing is rendered: a value is the expression that a template's author wrote.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count

from jinja2 import Environment, nodes

_DEEPEST = 40


@dataclass(frozen=True, slots=True)
class Bound:
    """What a name stands for: an expression, and the scope in which it was written."""

    node: nodes.Node
    scope: Scope


@dataclass(frozen=True, slots=True)
class Macro:
    """A macro, and the names of the template that defines it."""

    node: nodes.Macro
    scope: Scope


@dataclass(frozen=True, slots=True)
class Imported:
    """A template imported under a name."""

    scope: Scope


Scope = Mapping[str, "Bound | Macro | Imported"]


@dataclass(frozen=True, slots=True)
class Text:
    """Text of a template."""

    text: str


@dataclass(frozen=True, slots=True, eq=False)
class Value:
    """An expression that a template prints, and where."""

    node: nodes.Node
    scope: Scope
    template: str

    @property
    def place(self) -> str:
        """The template and line."""
        return f"{self.template}:{self.node.lineno}"


@dataclass(frozen=True, slots=True)
class Fork:
    """``turn`` 0 begins a set of alternatives, 1 begins the next of them, 2 ends the set."""

    number: int
    turn: int


@dataclass(frozen=True, slots=True)
class Loop:
    """The begin of what may stand any number of times, or its end."""

    number: int
    begins: bool


Piece = Text | Value | Fork | Loop


@dataclass(slots=True)
class Theme:
    """The templates of one theme, parsed as the program parses them."""

    templates: Mapping[str, str]
    parsed: dict[str, nodes.Template] = field(default_factory=dict)
    numbers: Iterator[int] = field(default_factory=count)
    printed: set[tuple[str, int]] = field(default_factory=set)
    """Template and line of every value that was met."""

    def tree(self, name: str) -> nodes.Template:
        """The syntax tree of a template."""
        if name not in self.parsed:
            environment = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
            self.parsed[name] = environment.parse(self.templates[name], name)
        return self.parsed[name]

    def pieces(self, name: str) -> list[Piece]:
        """A whole page: the template, in its parents, with all that it includes and imports."""
        chain = self.line(name)
        blocks: dict[str, list[tuple[str, nodes.Block]]] = {}
        for one in chain:
            for block in self.tree(one).find_all(nodes.Block):
                blocks.setdefault(block.name, []).append((one, block))
        return list(_Walk(self, blocks, chain[-1]).body(self.tree(chain[-1]).body, self.names(chain[-1])))

    def line(self, name: str) -> list[str]:
        """A template and those that it extends, in turn."""
        line = [name]
        while parent := next(self.tree(line[-1]).find_all(nodes.Extends), None):
            assert isinstance(parent.template, nodes.Const)
            line.append(str(parent.template.value))
        return line

    def names_in_line(self, name: str) -> Scope:
        """What a block of a template may name: what those define that the template extends, too."""
        scope: dict[str, Bound | Macro | Imported] = {}
        for one in reversed(self.line(name)):
            scope |= self.names(one)
        return scope

    def names(self, name: str) -> dict[str, Bound | Macro | Imported]:
        """What a template defines and imports at its top."""
        scope: dict[str, Bound | Macro | Imported] = {}
        for node in self.tree(name).body:
            if isinstance(node, nodes.Macro):
                scope[node.name] = Macro(node, scope)
            elif isinstance(node, nodes.FromImport) and isinstance(node.template, nodes.Const):
                there = self.names(str(node.template.value))
                for one in node.names:
                    theirs, ours = one if isinstance(one, tuple) else (one, one)
                    scope[ours] = there[theirs]
            elif isinstance(node, nodes.Import) and isinstance(node.template, nodes.Const):
                scope[node.target] = Imported(self.names(str(node.template.value)))
            elif isinstance(node, nodes.Assign) and isinstance(node.target, nodes.Name):
                scope[node.target.name] = Bound(node.node, dict(scope))
        return scope


@dataclass(slots=True)
class _Walk:
    theme: Theme
    blocks: Mapping[str, list[tuple[str, nodes.Block]]]
    template: str
    depth: int = 0
    above: list[tuple[str, nodes.Block]] = field(default_factory=list)

    def body(self, body: Iterable[nodes.Node], scope: Scope) -> Iterator[Piece]:
        inner = dict(scope)
        for node in body:
            yield from self._node(node, inner)

    def _node(self, node: nodes.Node, scope: dict[str, Bound | Macro | Imported]) -> Iterator[Piece]:
        match node:
            case nodes.Output():
                for part in node.nodes:
                    if isinstance(part, nodes.TemplateData):
                        yield Text(part.data)
                    else:
                        yield from self._output(part, scope)
            case nodes.If():
                yield from self._fork([node.body, *(e.body for e in node.elif_), node.else_], scope)
            case nodes.For():
                yield from self._loop(node, scope)
            case nodes.Block():
                yield from self._block(self.blocks[node.name])
            case nodes.Assign() if isinstance(node.target, nodes.Name):
                scope[node.target.name] = Bound(node.node, dict(scope))
            case nodes.Include() if isinstance(node.template, nodes.Const):
                name = str(node.template.value)
                below = _Walk(self.theme, self.blocks, name, self.depth)
                yield from below.body(self.theme.tree(name).body, {**scope, **self.theme.names(name)})
            case nodes.Include():
                pass  # a template of the site's own, named in its settings
            case nodes.Macro() | nodes.Import() | nodes.FromImport() | nodes.Extends():
                pass
            case _:
                raise NotImplementedError(f"{self.template}:{node.lineno} {type(node).__name__}")

    def _fork(self, bodies: Iterable[list[nodes.Node]], scope: Scope) -> Iterator[Piece]:
        number = next(self.theme.numbers)
        for index, body in enumerate(bodies):
            yield Fork(number, 1 if index else 0)
            yield from self.body(body, scope)
        yield Fork(number, 2)

    def _loop(self, node: nodes.For, scope: Scope) -> Iterator[Piece]:
        number = next(self.theme.numbers)
        own = {n.name for n in node.target.find_all(nodes.Name)} | {"loop"}
        if isinstance(node.target, nodes.Name):
            own.add(node.target.name)
        fork = next(self.theme.numbers)
        yield Fork(fork, 0)
        yield Loop(number, True)
        yield from self.body(node.body, {k: v for k, v in scope.items() if k not in own})
        yield Loop(number, False)
        yield Fork(fork, 1)
        yield from self.body(node.else_, scope)
        yield Fork(fork, 2)

    def _block(self, versions: list[tuple[str, nodes.Block]]) -> Iterator[Piece]:
        template, block = versions[0]
        below = _Walk(self.theme, self.blocks, template, self.depth, versions[1:])
        yield from below.body(block.body, self.theme.names_in_line(template))

    def _output(self, node: nodes.Node, scope: Scope) -> Iterator[Piece]:
        self.theme.printed.add((self.template, node.lineno))
        bound, where = resolved(node, scope)
        if isinstance(bound, nodes.CondExpr) and any(_macro(e, where) for e in (bound.expr1, bound.expr2)):
            number = next(self.theme.numbers)
            for turn, part in enumerate((bound.expr1, bound.expr2 or nodes.Const(""))):
                yield Fork(number, turn)
                yield from self._output(part, where)
            yield Fork(number, 2)
            return
        if isinstance(bound, nodes.Call):
            if isinstance(bound.node, nodes.Name) and bound.node.name == "super":
                yield from self._block(self.above)
                return
            if found := _macro(bound, where):
                yield from self._macro_called(found, bound, where)
                return
        yield Value(node, scope, self.template)

    def _macro_called(self, macro: Macro, call: nodes.Call, scope: Scope) -> Iterator[Piece]:
        given = call.args[1:] if _is_once(call) else call.args
        parameters = [p.name for p in macro.node.args]
        values: dict[str, Bound | Macro | Imported] = {}
        inner = {k: v for k, v in macro.scope.items() if k not in parameters}
        first = len(parameters) - len(macro.node.defaults)
        for name, default in zip(parameters[first:], macro.node.defaults, strict=True):
            values[name] = Bound(default, macro.scope)
        values |= {n: Bound(a, scope) for n, a in zip(parameters, given, strict=False)}
        values |= {pair.key: Bound(pair.value, scope) for pair in call.kwargs}
        assert self.depth < _DEEPEST, f"{self.template}:{call.lineno}: macros that call each other"
        # A macro is in the template where it was written, for whoever reads of a fault in it.
        below = _Walk(self.theme, self.blocks, self._home_of(macro), self.depth + 1)
        yield from below.body(macro.node.body, {**inner, **values})

    def _home_of(self, macro: Macro) -> str:
        return next(
            (
                n
                for n, t in self.theme.parsed.items()
                if any(m is macro.node for m in t.find_all(nodes.Macro))
            ),
            self.template,
        )


def _is_once(call: nodes.Call) -> bool:
    return isinstance(call.node, nodes.Name) and call.node.name == "once"


def _macro(node: nodes.Node | None, scope: Scope) -> Macro | None:
    if not isinstance(node, nodes.Call):
        return None
    named = node.args[0] if _is_once(node) else node.node
    found: Bound | Macro | Imported | None = None
    if isinstance(named, nodes.Name):
        found = scope.get(named.name)
    elif isinstance(named, nodes.Getattr) and isinstance(named.node, nodes.Name):
        module = scope.get(named.node.name)
        found = module.scope.get(named.attr) if isinstance(module, Imported) else None
    return found if isinstance(found, Macro) else None


def resolved(node: nodes.Node, scope: Scope) -> tuple[nodes.Node, Scope]:
    """An expression with a name followed to what it was set to, as far as that is known."""
    while isinstance(node, nodes.Name) and isinstance(bound := scope.get(node.name), Bound):
        node, scope = bound.node, bound.scope
    return node, scope
