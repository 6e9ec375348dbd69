"""Things packed while they wait or travel: pickled and deflated."""

from __future__ import annotations

import pickle
import zlib
from typing import Any


def packed(thing: object) -> bytes:
    """Pack one thing."""
    return zlib.compress(pickle.dumps(thing, pickle.HIGHEST_PROTOCOL), 1)


def unpacked(piece: bytes) -> Any:
    """Give the thing that was packed."""
    return pickle.loads(zlib.decompress(piece))
