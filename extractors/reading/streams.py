"""Compressed streams of a PDF that unpack to more than any document needs: bombs."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from io import SEEK_END
from typing import BinaryIO, Final

from extractors.limits import LimitError

_STREAM: Final = re.compile(rb"stream\r?\n")
"""Also the end of `endstream`: a pattern that begins with plain letters is found far faster."""
_FLATE: Final = re.compile(rb"/(?:FlateDecode|Fl)\b")
_HEADER: Final = 1024
_LONGEST: Final = len(b"stream\r\n")
_END: Final = b"endstream"
_WINDOW: Final = 1 << 20
_PIECE: Final = 1 << 16
"""Bytes that are read at a time: to look for streams, and of a stream."""

_MOST: Final = 1032
"""Bytes that deflate can make of one: the most that its format allows."""


def check_streams(file: BinaryIO, most: int) -> None:
    """Unpack the streams that could hold more than `most` bytes; raises `LimitError` if one does.

    Nothing is kept of what is unpacked. A stream too short to grow so large is not
    unpacked, which leaves almost all of them.
    """
    size = file.seek(0, SEEK_END)
    end = 0
    for start, header in _streams(file):
        layers = len(_FLATE.findall(header[header.rfind(b" obj") + 1 :]))
        if not layers or (size - start) * _MOST**layers <= most:
            continue
        if end < start:
            end = _end_mark(file, start, size)
        if (end - start) * _MOST**layers <= most:
            continue
        pieces = _pieces(file, start, end)
        for _ in range(layers):
            pieces = _inflate(pieces)
        unpacked = 0
        for piece in pieces:
            unpacked += len(piece)
            if unpacked > most:
                raise LimitError(
                    f"a stream of {end - start} bytes unpacks to more than {most}"
                    " (limit stream-bytes)"
                )


def _streams(file: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Give where the bytes of each stream begin, and what stands before it."""
    kept = b""
    at = 0
    while True:
        file.seek(at)
        read = file.read(_WINDOW)
        if not read:
            return
        window = kept + read
        for match in _STREAM.finditer(window):
            before = window[max(0, match.start() - _HEADER) : match.start()]
            if match.end() > len(kept) and not before[-1:].isalpha():
                yield at - len(kept) + match.end(), before
        at += len(read)
        kept = window[-_HEADER - _LONGEST :]


def _end_mark(file: BinaryIO, start: int, size: int) -> int:
    """Give where the first `endstream` behind a place stands; the end of the file if none does."""
    kept = b""
    for piece in _pieces(file, start, size):
        window = kept + piece
        found = window.find(_END)
        if found >= 0:
            return start - len(kept) + found
        start += len(piece)
        kept = window[-len(_END) :]
    return size


def _pieces(file: BinaryIO, start: int, end: int) -> Iterator[bytes]:
    while start < end:
        file.seek(start)
        piece = file.read(min(_PIECE, end - start))
        if not piece:
            return
        yield piece
        start += len(piece)


def _inflate(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """Unpack deflated pieces bit by bit; ends where they are damaged."""
    unpacker = zlib.decompressobj()
    for piece in pieces:
        left = piece
        while left and not unpacker.eof:
            try:
                yield unpacker.decompress(left, _PIECE)
            except zlib.error:
                return
            left = unpacker.unconsumed_tail
