"""What a pattern cannot match without: fixed parts, read from the pattern itself.

Where many patterns are asked of one text, a look for such a part, a fiftieth of the time that a
search takes, tells of nearly all that they would find nothing.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterable
from typing import Any, Final

_MOST: Final = 16
"""Parts beyond which looking for each takes as long as a search."""
_LONG: Final = 3
"""Letters from which a part is rare enough for its length to say no more."""

_parser: Any = importlib.import_module("re._parser")


def needed_parts(pattern: re.Pattern[str], *, small: bool = True) -> tuple[str, ...]:
    """Give parts of which each text that the pattern is found in holds one.

    They are in small letters, for texts in small letters, or else as they are written in a
    pattern that minds the case. There are none where the pattern can do without any.
    """
    parts = _needed(_parser.parse(pattern.pattern, pattern.flags))
    return tuple(sorted({part.lower() for part in parts} if small else parts))


def minds_no_case(pattern: re.Pattern[str]) -> bool:
    """Whether a pattern, or a group in it, takes letters large or small."""
    return bool(pattern.flags & re.IGNORECASE) or "(?i" in pattern.pattern


def holds_any(small: str, parts: Iterable[str]) -> bool:
    """Whether a text in small letters holds one of some parts."""
    for part in parts:  # noqa: SIM110 (a third faster than any, and asked a thousand times a page)
        if part in small:
            return True
    return False


def _needed(items: Iterable[tuple[Any, Any]]) -> frozenset[str]:
    """Give the most telling parts that a row of items of a pattern asks for."""
    found = [frozenset({letters}) for letters in _fixed(items)]
    found += [_of_item(str(kind), value) for kind, value in items]
    return max(found, key=_weight, default=frozenset())


def _weight(parts: frozenset[str]) -> tuple[int, int]:
    """Longer parts are rarer, and few are looked for sooner."""
    shortest = min(map(len, parts), default=0)
    return (min(shortest, _LONG), -len(parts)) if len(parts) <= _MOST else (0, 0)


def _fixed(items: Iterable[tuple[Any, Any]]) -> list[str]:
    """Give the letters that stand one behind the other in a pattern."""
    runs = [""]
    for kind, value in items:
        if str(kind) == "LITERAL":
            runs[-1] += chr(value)
        else:
            runs.append("")
    return [run for run in runs if run]


def _of_item(kind: str, value: Any) -> frozenset[str]:
    """Give the parts that one item asks for; none where it can do without."""
    if kind == "SUBPATTERN":
        return _needed(value[-1])
    if kind == "ATOMIC_GROUP":
        return _needed(value)
    if kind == "ASSERT":
        return _needed(value[1])
    if kind.endswith("_REPEAT"):
        least, _, repeated = value
        return _needed(repeated) if least else frozenset()
    if kind == "BRANCH":
        options = [_needed(option) for option in value[1]]
        return frozenset().union(*options) if all(options) else frozenset()
    if kind == "IN" and all(str(one) == "LITERAL" for one, _ in value):
        return frozenset(chr(letter) for _, letter in value)
    return frozenset()
