"""PDF files made in memory for the tests: text at places, boxes, rules, encryption."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from pathlib import Path

FONTS = {"regular": "Helvetica", "bold": "Helvetica-Bold", "italic": "Helvetica-Oblique"}
_PADDING = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")

# Widths of the letters that matter for Helvetica, in thousandths; others are taken as 556.
_NARROW = {"i": 222, "j": 222, "l": 222, "t": 278, "f": 278, " ": 278, ".": 278, ",": 278, "r": 333}
_WIDE = {"m": 833, "w": 722, "M": 833, "W": 944}


def width_of(text: str, size: float) -> float:
    """Width of a text in points, roughly as Helvetica sets it."""
    return sum(_NARROW.get(c, _WIDE.get(c, 556)) for c in text) * size / 1000


@dataclass
class MadePage:
    """One page, built up by calls; places are points from the top left corner."""

    width: float = 595.0
    height: float = 842.0
    rotate: int = 0
    operations: list[str] = field(default_factory=list)

    def text(self, x: float, y: float, text: str, size: float = 10, font: str = "regular") -> None:
        """Set one line with its base line at `y`."""
        escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        name = list(FONTS).index(font)
        self.operations.append(
            f"BT /F{name} {size} Tf 1 0 0 1 {x} {self.height - y} Tm ({escaped}) Tj ET"
        )

    def paragraph(
        self,
        x: float,
        y: float,
        text: str,
        width: float,
        *,
        size: float = 10,
        font: str = "regular",
    ) -> float:
        """Set running text, broken into lines; gives the base line of the next paragraph."""
        line = ""
        for word in text.split():
            longer = f"{line} {word}".strip()
            if line and width_of(longer, size) > width:
                self.text(x, y, line, size, font)
                y += 1.25 * size
                line = word
            else:
                line = longer
        self.text(x, y, line, size, font)
        return y + 2.2 * size

    def lines(
        self, x: float, y: float, lines: list[str], size: float = 10, step: float = 12.5
    ) -> float:
        """Set lines as they are given; gives the base line of the next paragraph."""
        for line in lines:
            self.text(x, y, line, size)
            y += step
        return y + 0.8 * size

    def box(self, x0: float, top: float, x1: float, bottom: float, grey: float = 0.85) -> None:
        """Fill a rectangle."""
        self.operations.append(
            f"{grey} g {x0} {self.height - bottom} {x1 - x0} {bottom - top} re f 0 g"
        )

    def rule(self, x0: float, y: float, x1: float) -> None:
        """Draw a thin horizontal line."""
        top = self.height - y
        self.operations.append(f"0.5 w {x0} {top} m {x1} {top} l S")


def made_pdf(*pages: MadePage, password: str | None = None) -> bytes:
    """Put pages together to a PDF; with `password` (it may be empty) encrypted (RC4, 40 bit)."""
    file_id = b"0123456789abcdef"
    key, owner, user = _keys(password or "", file_id)
    objects: dict[int, bytes] = {}
    kids = [4 + 2 * number for number in range(len(pages))]
    fonts = " ".join(
        f"/F{number} << /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>"
        for number, name in enumerate(FONTS.values())
    )
    objects[1] = b"<< /Type /Catalog /Pages 2 0 R >>"
    objects[2] = (
        f"<< /Type /Pages /Count {len(pages)} /Kids [{' '.join(f'{kid} 0 R' for kid in kids)}] >>"
    ).encode()
    objects[3] = f"<< /Font << {fonts} >> >>".encode()
    for kid, page in zip(kids, pages, strict=True):
        objects[kid] = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {page.width} {page.height}] "
            f"/Rotate {page.rotate} /Resources 3 0 R /Contents {kid + 1} 0 R >>"
        ).encode()
        stream = "\n".join(page.operations).encode("cp1252")
        if password is not None:
            salt = (kid + 1).to_bytes(3, "little") + b"\0\0"
            stream = _rc4(hashlib.md5(key + salt).digest()[:10], stream)
        objects[kid + 1] = b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream)
    return _file(objects, (owner, user, file_id) if password is not None else None)


def _file(objects: dict[int, bytes], encrypted: tuple[bytes, bytes, bytes] | None) -> bytes:
    out = b"%PDF-1.4\n"
    places = {}
    if encrypted:
        owner, user, _ = encrypted
        objects = dict(objects)
        objects[max(objects) + 1] = b"<< /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >>" % (
            owner.hex().encode(),
            user.hex().encode(),
        )
    for number in sorted(objects):
        places[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, objects[number])
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    for number in range(1, max(objects) + 1):
        out += b"%010d 00000 n \n" % places[number]
    trailer = b"/Size %d /Root 1 0 R" % (len(objects) + 1)
    if encrypted:
        identity = encrypted[2].hex().encode()
        trailer += b" /Encrypt %d 0 R /ID [<%s> <%s>]" % (max(objects), identity, identity)
    return out + b"trailer << %s >>\nstartxref\n%d\n%%%%EOF\n" % (trailer, start)


def _keys(password: str, file_id: bytes) -> tuple[bytes, bytes, bytes]:
    padded = (password.encode("cp1252") + _PADDING)[:32]
    owner = _rc4(hashlib.md5(padded).digest()[:5], padded)
    permissions = (-4).to_bytes(4, "little", signed=True)
    key = hashlib.md5(padded + owner + permissions + file_id).digest()[:5]
    return key, owner, _rc4(key, _PADDING)


def _rc4(key: bytes, data: bytes) -> bytes:
    state = list(range(256))
    j = 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    i = j = 0
    out = bytearray()
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)


def written(folder: Path, *pages: MadePage, name: str = "stuk.pdf") -> Path:
    """Write pages as a PDF file into a folder."""
    path = folder / name
    path.write_bytes(made_pdf(*pages))
    return path
