"""Errors that nobody foresaw, as the reason of a failure: they are faults of the program."""

from __future__ import annotations

import re
import traceback
from pathlib import Path
from typing import Final

_SAID: Final = re.compile(r"[A-Za-z_]\w* at \S+\.pyx?:\d+: ")


def unforeseen(error: Exception) -> str:
    """Say an error in one line, with its kind and the place in the program."""
    first = str(error).split("\n", 1)[0]
    place = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__} at {Path(place.filename).name}:{place.lineno}: {first}"


def is_unforeseen(reason: str) -> bool:
    """Say whether the reason of a failure is one that `unforeseen` gave."""
    return _SAID.search(reason) is not None
