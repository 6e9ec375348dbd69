"""The bytes of a file: held where they are few, else read from the disk as they are needed."""

from __future__ import annotations

import hashlib
import io
from pathlib import Path
from typing import BinaryIO, Final, cast

_HELD: Final = 4 * 2**20
"""Bytes of a file up to which it is held in memory, which is the faster."""

_EDGE: Final = 4096

NO_CONTENT: Final = "not a file with content of its own (a device, a pipe or a folder)"
"""Why something is not opened: a pipe would be waited for without end, and a device never ends."""


class Content:
    """The bytes of one file, opened once."""

    def __init__(self, path: Path) -> None:
        """Open the file and work out its hash. Raises OSError."""
        opened = path.open("rb")
        self.held: bytes | None = None
        """All bytes, where they are few."""
        self.file: BinaryIO = opened
        """The bytes, to be read from any place; who reads must not count on where it stands."""
        try:
            first = opened.read(_HELD + _EDGE)
            if len(first) <= _HELD:
                opened.close()
                self.held, self.file = first, io.BytesIO(first)
            else:
                # Without a buffer, so that what changes on the disk is seen.
                self.file = cast(BinaryIO, opened.detach())
            self.start = first[:_EDGE]
            """The first bytes."""
            size = self.file.seek(0, io.SEEK_END)
            self.file.seek(max(0, size - _EDGE))
            self.end = self.file.read(_EDGE)
            """The last bytes."""
            self.sha256 = self._hash()
            """The SHA-256 of the bytes, in hexadecimal digits."""
        except OSError:
            self.close()
            raise

    def has_changed(self) -> bool:
        """Say whether other bytes may have been read than those that were hashed."""
        try:
            return self.held is None and self._hash() != self.sha256
        except OSError:
            return True

    def close(self) -> None:
        """Close the file, and let its bytes go."""
        self.file.close()
        self.held = None

    def _hash(self) -> str:
        self.file.seek(0)
        return hashlib.file_digest(self.file, "sha256").hexdigest()  # type: ignore[arg-type]
