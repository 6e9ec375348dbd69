"""Pages put away between two walks over a document, packed where there are many."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from typing import Final, Generic, TypeVar

from extractors.packing import packed, unpacked

LOOSE: Final = 60
"""Pages kept as they are: packing takes time, and short documents need little memory."""

Content = TypeVar("Content")


class PutAway(Generic[Content]):
    """A queue of pages; those behind the first `LOOSE` are packed while they wait.

    Each page must hold all that it refers to: what two pages share is doubled by packing.
    """

    def __init__(self) -> None:
        self._waiting: deque[tuple[bool, Content | bytes]] = deque()
        self._added = 0

    def add(self, content: Content) -> None:
        """Put the next page at the end."""
        self._added += 1
        is_packed = self._added > LOOSE
        self._waiting.append((is_packed, packed(content) if is_packed else content))

    def taken(self) -> Iterator[Content]:
        """Take the pages out again, from the first to the last; each is gone once it is given."""
        while self._waiting:
            is_packed, content = self._waiting.popleft()
            yield unpacked(content) if is_packed else content  # type: ignore[arg-type, misc]
