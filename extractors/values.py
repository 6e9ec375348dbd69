"""Values: small objects, made by the ten thousand, that nobody changes once they are made."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import Any, TypeVar, dataclass_transform

Kind = TypeVar("Kind")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def value(kind: type[Kind]) -> type[Kind]:
    """Make a class one of values: a dataclass whose fields mypy, not Python, keeps from changing.

    A frozen dataclass takes five times as long to make an object, and a tuple with names three
    times as long to give a field.
    """
    made: Any = dataclass(slots=True, unsafe_hash=True)(kind)
    if "__reduce__" not in vars(made):
        names = [one.name for one in fields(made)]

        def reduced(self: Any) -> tuple[Any, ...]:
            """Pickle without the names of the fields."""
            return made, tuple([getattr(self, name) for name in names])

        made.__reduce__ = reduced
    return made  # type: ignore[no-any-return]
