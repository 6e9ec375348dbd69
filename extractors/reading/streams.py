"""Compressed streams of a PDF that unpack to more than any document needs: bombs."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from typing import Final

from extractors.limits import LimitError

_STREAM: Final = re.compile(rb"stream\r?\n")
"""Also the end of `endstream`: a pattern that begins with plain letters is found far faster."""
_FLATE: Final = re.compile(rb"/(?:FlateDecode|Fl)\b")
_HEADER: Final = 1024
_PIECE: Final = 1 << 16

_MOST: Final = 1032
"""Bytes that deflate can make of one: the most that its format allows."""


def check_streams(data: bytes, most: int) -> None:
    """Unpack the streams that could hold more than `most` bytes; raises `LimitError` if one does.

    Nothing is kept of what is unpacked. A stream too short to grow so large is not
    unpacked, which leaves almost all of them.
    """
    for match in _STREAM.finditer(data):
        if data[match.start() - 1 : match.start()].isalpha():
            continue
        start = match.end()
        header = data[max(0, match.start() - _HEADER) : match.start()]
        layers = len(_FLATE.findall(header[header.rfind(b" obj") + 1 :]))
        if not layers or (len(data) - start) * _MOST**layers <= most:
            continue
        end = data.find(b"endstream", start)
        end = len(data) if end < 0 else end
        if (end - start) * _MOST**layers <= most:
            continue
        pieces: Iterator[bytes] = iter((data[start:end],))
        for _ in range(layers):
            pieces = _inflate(pieces)
        size = 0
        for piece in pieces:
            size += len(piece)
            if size > most:
                raise LimitError(
                    f"a stream of {end - start} bytes unpacks to more than {most}"
                    " (limit stream-bytes)"
                )


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
