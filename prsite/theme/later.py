"""Values that are computed when somebody asks for them.

A theme shows a part of what a page could show. What it does not print is not computed, and what that would
have read is no read of the page. Templates and Python meet the values alone: no field is ever seen pending.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import Field
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Self, TypeVar, cast

T = TypeVar("T")


class Later(Generic[T]):
    """A value that is made at the first ``get`` and kept."""

    __slots__ = ("_make", "_value")
    _value: T

    def __init__(self, make: Callable[[], T]) -> None:
        self._make: Callable[[], T] | None = make

    def get(self) -> T:
        """The value. Raises what making it raises."""
        if self._make is not None:
            self._value = self._make()
            self._make = None
        return self._value


def later(make: Callable[[], T]) -> T:
    """What to give a ``Lazy`` class for a field: the field's value is ``make()``, once it is asked for."""
    return cast(T, Later(make))


class Lazy:
    """What dataclasses with slots inherit whose fields may be left for later.

    Such a field is unset until it is read: the others cost nothing more than in any dataclass.
    """

    __slots__ = ("_late", "_own", "_rest")

    if TYPE_CHECKING:
        _late: dict[str, Later[Any]]
        _own: object
        _rest: object
        __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    else:

        def __getattr__(self, name: str) -> Any:
            if name not in self.__dataclass_fields__:
                raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
            late = self._late.get(name)
            try:
                value = late.get() if late is not None else getattr(self._source(name), name)
            except AttributeError as fault:  # else templates would take the field for one that is not there
                raise RuntimeError(f"{name}: {fault}") from fault
            object.__setattr__(self, name, value)
            return value

    def __post_init__(self) -> None:
        late: dict[str, Later[Any]] = {}
        for name in self.__dataclass_fields__:
            value = getattr(self, name)
            if type(value) is Later:
                late[name] = value
                object.__delattr__(self, name)
        object.__setattr__(self, "_late", late)

    @classmethod
    def drawn(cls, own: object, rest: object) -> Self:
        """A value with every field left for later: an attribute of ``own`` where its class has one of the
        field's name, else of ``rest``."""
        made = object.__new__(cls)
        object.__setattr__(made, "_late", _NONE)
        object.__setattr__(made, "_own", own)
        object.__setattr__(made, "_rest", rest)
        return made

    def _source(self, name: str) -> object:
        return self._own if hasattr(type(self._own), name) else self._rest

    def parts(self) -> dict[str, Any]:
        """Every field by its name: the value, or the ``Later`` that has it."""
        late = self._late
        return {
            name: late[name] if name in late else getattr(self, name) for name in self.__dataclass_fields__
        }


_NONE: dict[str, Later[Any]] = {}
