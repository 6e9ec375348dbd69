"""Things packed while they wait or travel: pickled and deflated."""

from __future__ import annotations

import pickle
import zlib
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

_TOGETHER: Final = 200
"""Things packed in one piece: many enough to deflate well, few enough to hold little."""


def packed(thing: object) -> bytes:
    """Pack one thing."""
    return zlib.compress(pickle.dumps(thing, pickle.HIGHEST_PROTOCOL), 1)


def unpacked(piece: bytes) -> Any:
    """Give the thing that was packed."""
    return pickle.loads(zlib.decompress(piece))


def pack(things: Sequence[object]) -> tuple[bytes, ...]:
    """Pack things in pieces, so that never more than one piece stands there pickled."""
    starts = range(0, len(things), _TOGETHER)
    return tuple(packed(things[start : start + _TOGETHER]) for start in starts)


def unpack(pieces: Iterable[bytes]) -> Iterator[Any]:
    """Give the things again, in order."""
    for piece in pieces:
        yield from unpacked(piece)
