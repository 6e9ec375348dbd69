"""Things put away until they are asked for: where there are many, on the disk.

What a document holds grows with its pages. The first things stay in memory, as short documents
need little of it and packing takes time; those behind them go, packed, into a temporary file that
has no name, so that nothing of it is left however the process ends. Where the disk has no room for
them they stay in memory, packed.
"""

from __future__ import annotations

import os
import tempfile
from array import array
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from struct import Struct
from typing import Any, BinaryIO, Final, TypeVar, overload

from extractors.packing import packed, unpacked

LOOSE: Final = 60
"""Pieces kept as they are."""

TOGETHER: Final = 50
"""Small things that make a piece: the sentences of a page or two, the records of some."""

_LATELY: Final = 4
"""Pieces that stay unpacked a while after somebody looked into them."""

_SIZE: Final = Struct("<I")

Thing = TypeVar("Thing")


class Drawer:
    """Packed things on the disk, each known by a number; they are gone when this is."""

    def __init__(self) -> None:
        """Make one with nothing in it; there is a file only once something is put into it."""
        self._file: BinaryIO | None = None
        self._end = 0
        self._held: list[bytes] = []
        """Those for which the disk had no room; their numbers are negative."""

    def put(self, thing: object) -> int:
        """Pack a thing and put it in; gives its number."""
        return self._put(packed(thing))

    def get(self, number: int) -> Any:
        """Give the thing of a number, unpacked. Raises OSError."""
        return unpacked(self._get(number))

    def _put(self, piece: bytes) -> int:
        try:
            return self._written(_SIZE.pack(len(piece)) + piece)
        except OSError:
            self._held.append(piece)
            return -len(self._held)

    def _written(self, content: bytes) -> int:
        if self._file is None:
            self._file = tempfile.TemporaryFile(buffering=0)  # noqa: SIM115 (closed at the end)
        number = self._end
        left = memoryview(content)
        while left:
            left = left[os.pwrite(self._file.fileno(), left, number + len(content) - len(left)) :]
        self._end += len(content)
        return number

    def _get(self, number: int) -> bytes:
        if number < 0:
            return self._held[-number - 1]
        (size,) = _SIZE.unpack(self._read(_SIZE.size, number))
        return self._read(size, number + _SIZE.size)

    def _read(self, size: int, start: int) -> bytes:
        found = os.pread(self._file.fileno(), size, start) if self._file else b""
        if len(found) < size:
            raise OSError("what was put away is not on the disk any more")
        return found

    def __del__(self) -> None:
        """Give the room on the disk back."""
        if self._file is not None:
            self._file.close()


class PutAway(Sequence[Thing]):
    """Things in order, added at the end; those behind the first `LOOSE` pieces are put away.

    Each piece must hold all that its things refer to: what two share is doubled by packing. What
    is given of a piece that was put away is a new thing each time, equal to the one before.
    """

    def __init__(self, things: Iterable[Thing] = (), *, together: int = 1) -> None:
        """Take the first things, of which `together` make a piece."""
        self._together = together
        self._loose: list[Thing] = []
        self._most = LOOSE * together
        self._numbers = array("q")
        """Of the pieces that were put away."""
        self._drawer = Drawer()
        self._last: list[Thing] = []
        """Those behind them that do not make a piece yet."""
        self._lately: dict[int, list[Thing]] = {}
        for thing in things:
            self.add(thing)

    def add(self, thing: Thing) -> None:
        """Put the next thing at the end."""
        if not self._numbers and not self._last and len(self._loose) < self._most:
            self._loose.append(thing)
            return
        self._last.append(thing)
        if len(self._last) >= self._together:
            self._numbers.append(self._drawer.put(self._last))
            self._last = []

    def taken(self) -> Iterator[Thing]:
        """Take the things out again, from the first to the last; each is gone once it is given."""
        loose, self._loose = deque(self._loose), []
        while loose:
            yield loose.popleft()
        numbers, self._numbers = self._numbers, array("q")
        for number in numbers:
            yield from self._drawer.get(number)
        last, self._last = self._last, []
        yield from last

    def settled(self) -> Sequence[Thing]:
        """Give the things once all are added: as a tuple if none had to be put away."""
        return self if self._numbers else (*self._loose, *self._last)

    def __len__(self) -> int:
        """Count the things."""
        return len(self._loose) + len(self._numbers) * self._together + len(self._last)

    def __iter__(self) -> Iterator[Thing]:
        """Give the things in order."""
        yield from self._loose
        for piece in range(len(self._numbers)):
            yield from self._piece(piece)
        yield from self._last

    @overload
    def __getitem__(self, at: int) -> Thing: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Thing, ...]: ...
    def __getitem__(self, at: int | slice) -> Thing | tuple[Thing, ...]:
        """Give the thing at an index, or those of a slice."""
        if isinstance(at, slice):
            return tuple(self[index] for index in range(*at.indices(len(self))))
        place = range(len(self))[at]
        if place < len(self._loose):
            return self._loose[place]
        piece, place = divmod(place - len(self._loose), self._together)
        return (self._piece(piece) if piece < len(self._numbers) else self._last)[place]

    def _piece(self, piece: int) -> list[Thing]:
        things = self._lately.get(piece)
        if things is None:
            things = self._drawer.get(self._numbers[piece])
            if len(self._lately) >= _LATELY:
                del self._lately[next(iter(self._lately))]
            self._lately[piece] = things
        return things

    def __eq__(self, other: object) -> bool:
        """Whether the other holds equal things in the same order."""
        if not isinstance(other, Sequence) or len(self) != len(other):
            return False
        return all(one == another for one, another in zip(self, other, strict=True))

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        """Say how many things there are."""
        return f"<{len(self)} things, {len(self._numbers) * self._together} of them put away>"

    def __reduce__(self) -> tuple[Any, ...]:
        """Travel packed as they are: they are not to stand there all at once."""
        pieces = [self._drawer._get(number) for number in self._numbers]
        return _again, (self._together, self._loose, pieces, self._last)


def _again(
    together: int, loose: list[Thing], pieces: list[bytes], last: list[Thing]
) -> PutAway[Thing]:
    """Put the things that travelled away once more."""
    made: PutAway[Thing] = PutAway(together=together)
    made._loose, made._last = loose, last
    made._numbers.extend(made._drawer._put(piece) for piece in pieces)
    return made
