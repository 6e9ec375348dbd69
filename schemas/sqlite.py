"""sqlite-utils without pandas, which it loads wherever that is installed, and we never ask of it.

That would cost each process a third of a second and some 60 MB.
"""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def _hidden(name: str) -> Iterator[None]:
    """Let a module that is not loaded yet seem not to be installed."""
    modules: dict[str, Any] = sys.modules
    hides = name not in modules
    if hides:
        modules[name] = None
    try:
        yield
    finally:
        if hides:
            del modules[name]


with _hidden("pandas"):
    from sqlite_utils import Database

__all__ = ["Database"]
