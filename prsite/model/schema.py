"""Reading a dataclass as a schema: one description for decoding, documentation and `prsite kinds`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from functools import cache
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """One key of a schema.

    ``name`` is what authors write, ``attribute`` the dataclass field (they differ for ``from``/``to``).
    ``type`` is the bare type without ``None``; ``item`` the element type of a tuple or the value
    type of a mapping; ``choices`` the allowed words of a Literal; ``help`` by language.
    The value of an ``address`` becomes a link.
    """

    name: str
    attribute: str
    type: Any
    item: Any = None
    optional: bool = False
    required: bool = False
    text: bool = False
    address: bool = False
    default: Any = None
    choices: tuple[str, ...] = ()
    help: Mapping[str, str]

    @property
    def is_list(self) -> bool:
        """Whether it holds several values."""
        return self.type is tuple

    @property
    def is_map(self) -> bool:
        """Whether it is a table with keys of the author's choice."""
        return self.type is Mapping

    @property
    def is_record(self) -> bool:
        """Whether it is a table with keys of its own schema."""
        return is_dataclass(self.type) and not getattr(self.type, "WRITTEN_AS_TEXT", False)


def schema(cls: type[Any]) -> tuple[Key, ...]:
    """The keys of a dataclass, in order; only fields that carry help (``model.item.key``) if any does."""
    return _schema(cls)  # type: ignore[arg-type]


@cache
def _schema(cls: Any) -> tuple[Key, ...]:
    hints = get_type_hints(cls)
    described = any("en" in f.metadata for f in fields(cls))
    keys = []
    for field in fields(cls):
        if described and "en" not in field.metadata:
            continue
        bare, optional = _without_none(hints[field.name])
        kind, item, choices = _shape(bare)
        default = None if field.default is MISSING else field.default
        if field.default is MISSING and field.default_factory is not MISSING:
            default = field.default_factory()
        required = bool(field.metadata.get("required")) or (
            not described and field.default is MISSING and field.default_factory is MISSING
        )
        keys.append(
            Key(
                name=str(field.metadata.get("alias", field.name)),
                attribute=field.name,
                type=kind,
                item=item,
                optional=optional,
                required=required,
                text=bool(field.metadata.get("text")),
                address=bool(field.metadata.get("address")),
                default=default,
                choices=choices,
                help={k: v for k, v in field.metadata.items() if k in ("fa", "en")},
            )
        )
    return tuple(keys)


def _without_none(hint: Any) -> tuple[Any, bool]:
    if get_origin(hint) in (Union, UnionType):
        members = [m for m in get_args(hint) if m is not type(None)]
        return members[0], len(members) < len(get_args(hint))
    return hint, False


def _shape(hint: Any) -> tuple[Any, Any, tuple[str, ...]]:
    origin = get_origin(hint)
    if origin is Literal:
        return str, None, tuple(str(a) for a in get_args(hint))
    if origin is tuple:
        return tuple, get_args(hint)[0], ()
    if origin is not None and isinstance(origin, type) and issubclass(origin, Mapping):
        return Mapping, get_args(hint)[1], ()
    return hint, None, ()
