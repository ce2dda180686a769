"""Front matter by YAML, with positions: the one module that talks to python-frontmatter and PyYAML.

Scalars stay text; the schema types them. (A YAML loader would read ``1404-08-25`` as a Gregorian
date, ``1:30`` as 90 and ``no`` as false.)
"""

from __future__ import annotations

import re
from typing import Any

import frontmatter
import yaml
from frontmatter.default_handlers import YAMLHandler

from prsite.content.forgiving import mend
from prsite.content.nodes import Node, Scalar, Sequence, Table
from prsite.diagnostics import PrsiteError, error

_DEEPEST = 64
_STAIRCASE = re.compile(r"^\s*(?:[-?]\s+){32,}", re.MULTILINE)
_DEEP_INDENT = re.compile(rf"^ {{{2 * _DEEPEST},}}\S", re.MULTILINE)
# What YAML takes for the end of a line, or refuses to read, and no author types on purpose.
_STRANGE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
_REASONS = (
    ("flow sequence", "open-bracket"),
    ("flow mapping", "open-bracket"),
    ("quoted scalar", "open-quote"),
    ("mapping values", "indentation"),
    ("block mapping", "indentation"),
    ("block collection", "indentation"),
    ("block end", "indentation"),
    ("did not find expected key", "indentation"),
)
"""Parts of YAML's own words for a fault, and which of ``texts/words.toml`` an author reads instead."""
_PARSER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Loader(_PARSER):  # type: ignore[misc]
    """Composes nodes without asking of each text which type it looks like: that is a third of the time."""

    def resolve(self, kind: object, value: object, implicit: object) -> str:
        return ""


class _PositionedYaml(YAMLHandler):
    """Hands python-frontmatter a block whose fences were found before, and composes nodes."""

    def __init__(self, path: str, first_line: int) -> None:
        super().__init__()
        self.path = path
        self.first_line = first_line

    def split(self, text: str) -> tuple[str, str]:
        return text, ""

    def load(self, fm: str, **kwargs: object) -> dict[str, Any]:
        return {"head": _compose(fm, self.path, self.first_line)}


def read_yaml(block: str, path: str, first_line: int) -> Table:
    """The table in a block of front matter, whole lines from ``first_line`` of the file.

    Raises PrsiteError with the place when it is unusable.
    """
    lines = mend(_flush([_STRANGE.sub(" ", line) for line in block.split("\n")[:-1]]))
    # python-frontmatter strips what it is given, so the block's leading blank lines are kept by count.
    blank = next((i for i, line in enumerate(lines) if line.strip()), len(lines))
    handler = _PositionedYaml(path, first_line + blank)
    metadata, _ = frontmatter.parse("\n".join(lines), handler=handler)
    head = metadata["head"]
    if not isinstance(head, Table):
        raise PrsiteError(error("front-matter-not-a-table", path, first_line))
    return head


def _flush(lines: list[str]) -> list[str]:
    """The lines without the indentation that all of them share."""
    indents = [len(line) - len(line.lstrip(" ")) for line in lines if line.strip()]
    shared = min(indents, default=0)
    return [line[shared:] for line in lines]


def _compose(block: str, path: str, first_line: int) -> Node:
    if _too_deep(block):
        raise PrsiteError(error("front-matter-too-deep", path, first_line))
    try:
        root = yaml.compose(block, Loader=_Loader)
        return Table((), first_line) if root is None else _Converter(path, first_line).node(root)
    except yaml.MarkedYAMLError as fault:
        mark = fault.problem_mark or fault.context_mark
        last = block.count("\n")
        at = min(mark.line if mark else 0, last)
        reason = _reason(fault, block.split("\n")[at])
        raise PrsiteError(error("front-matter-not-yaml", path, first_line + at, reason=reason)) from None
    except RecursionError:
        raise PrsiteError(error("front-matter-too-deep", path, first_line)) from None
    except (yaml.YAMLError, ValueError):
        raise PrsiteError(error("front-matter-not-yaml", path, first_line, reason="not-yaml")) from None


def _reason(fault: yaml.MarkedYAMLError, line: str) -> str:
    if "\t" in line[: len(line) - len(line.lstrip())]:
        return "tab"
    told = f"{fault.context or ''} {fault.problem or ''}"
    return next((word for part, word in _REASONS if part in told), "not-yaml")


def _too_deep(block: str) -> bool:
    return _brackets_too_deep(block) or bool(_STAIRCASE.search(block) or _DEEP_INDENT.search(block))


def _brackets_too_deep(block: str) -> bool:
    if block.count("[") + block.count("{") <= _DEEPEST:
        return False
    depth = deepest = 0
    for c in block:
        if c in "[{":
            depth += 1
            deepest = max(deepest, depth)
        elif c in "]}":
            depth = max(0, depth - 1)
    return deepest > _DEEPEST


class _Converter:
    """YAML nodes → our nodes; refuses repeated keys and aliases (which can grow without bound)."""

    def __init__(self, path: str, first_line: int) -> None:
        self.path = path
        self.first_line = first_line
        self.seen: set[int] = set()

    def node(self, node: yaml.Node) -> Node:
        line = self.first_line + node.start_mark.line
        if id(node) in self.seen:
            raise PrsiteError(error("front-matter-alias", self.path, line))
        self.seen.add(id(node))
        if isinstance(node, yaml.ScalarNode):
            quoted = node.style in ("'", '"', "|", ">")
            text = "" if node.value in ("~", "null") and not quoted else str(node.value)
            return Scalar(text, line, quoted)
        if isinstance(node, yaml.SequenceNode):
            return Sequence(tuple(self.node(n) for n in node.value), line)
        return self._table(node, line)

    def _table(self, node: yaml.Node, line: int) -> Table:
        pairs: dict[str, tuple[Scalar, Node]] = {}
        for key_node, value_node in node.value:
            key = self.node(key_node)
            if not isinstance(key, Scalar):
                raise PrsiteError(error("front-matter-not-yaml", self.path, line, reason="key-not-text"))
            value = self.node(value_node)
            if key.text in pairs:
                first = pairs[key.text][0].line
                raise PrsiteError(error("duplicate-key", self.path, key.line, key=key.text, first=first))
            pairs[key.text] = (key, value)
        return Table(tuple(pairs.values()), line)
