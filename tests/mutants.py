"""Broken and hostile PDF files, made by a seeded generator from whole ones.

The same seed gives the same files. Some are whole files with damage of the kinds that
disks, mailboxes and programs do; some are made to harm: bombs, loops, absurd numbers.
"""

from __future__ import annotations

import random
import re
import zlib
from collections.abc import Callable, Iterator, Sequence

from made_pdf import MadePage, made_pdf

_OBJECT = re.compile(rb"\b\d+ 0 obj\b.*?\bendobj\b", re.DOTALL)
_NUMBER = re.compile(rb"(?<=[ \[])\d+(?=[ \]/>])")
_STREAM = re.compile(rb"stream\r?\n.*?endstream", re.DOTALL)

Mutation = Callable[[random.Random, bytes], bytes]


def mutants(bases: Sequence[bytes], count: int, seed: int) -> Iterator[tuple[str, bytes]]:
    """Give `count` files: their names, which say what was done to them, and contents."""
    random_ = random.Random(seed)
    for number in range(count):
        if random_.random() < _SHARE_HOSTILE:
            made = random_.choice(HOSTILE)
            name, content = made.__name__, made(random_)
        else:
            content, names = random_.choice(bases), []
            for _ in range(random_.choice((1, 1, 2, 3))):
                mutation = random_.choice(MUTATIONS)
                content = mutation(random_, content)
                names.append(mutation.__name__)
            name = "-".join(names)
        yield f"{number:05}-{name}.pdf", content


_SHARE_HOSTILE = 0.15

# Damage


def flipped_bits(random_: random.Random, data: bytes) -> bytes:
    """Flip a few single bits."""
    changed = bytearray(data)
    for _ in range(random_.choice((1, 5, 50))):
        changed[random_.randrange(len(changed))] ^= 1 << random_.randrange(8)
    return bytes(changed)


def cut_off(random_: random.Random, data: bytes) -> bytes:
    """Leave out the end."""
    return data[: random_.randrange(1, len(data))]


def hole(random_: random.Random, data: bytes) -> bytes:
    """Fill a stretch with zeros, as a bad sector reads."""
    start = random_.randrange(len(data))
    length = min(random_.choice((16, 512, 4096)), len(data) - start)
    return data[:start] + bytes(length) + data[start + length :]


def left_out(random_: random.Random, data: bytes) -> bytes:
    """Leave out a stretch in the middle, so that all offsets after it are wrong."""
    start = random_.randrange(len(data))
    return data[:start] + data[start + random_.choice((1, 7, 1000)) :]


def swapped_objects(random_: random.Random, data: bytes) -> bytes:
    """Let two objects change places and keep their numbers' places."""
    found = list(_OBJECT.finditer(data))
    if len(found) < 2:
        return flipped_bits(random_, data)
    first, second = sorted(random_.sample(found, 2), key=lambda m: m.start())
    return (
        data[: first.start()]
        + second[0]
        + data[first.end() : second.start()]
        + first[0]
        + data[second.end() :]
    )


def wrong_numbers(random_: random.Random, data: bytes) -> bytes:
    """Put other numbers, small, huge and negative, in place of a few."""
    found = list(_NUMBER.finditer(data))
    for match in sorted(
        random_.sample(found, min(len(found), random_.choice((1, 3, 20)))),
        key=lambda m: -m.start(),
    ):
        new = random_.choice((b"0", b"1", b"-1", b"3", b"65536", b"2147483648", b"99999999999"))
        data = data[: match.start()] + new + data[match.end() :]
    return data


def noise_in_stream(random_: random.Random, data: bytes) -> bytes:
    """Put noise into one stream."""
    found = list(_STREAM.finditer(data))
    if not found:
        return flipped_bits(random_, data)
    match = random_.choice(found)
    start = random_.randrange(match.start() + 8, match.end())
    noise = random_.randbytes(min(200, match.end() - start))
    return data[:start] + noise + data[start + len(noise) :]


def with_rubble(random_: random.Random, data: bytes) -> bytes:
    """Put something before or after the file, as mail programs do."""
    rubble = random_.randbytes(random_.choice((3, 700, 3000)))
    return rubble + data if random_.random() < 0.5 else data + rubble


MUTATIONS: tuple[Mutation, ...] = (
    flipped_bits,
    cut_off,
    hole,
    left_out,
    swapped_objects,
    wrong_numbers,
    noise_in_stream,
    with_rubble,
)

# Harm


def _file(*objects: bytes, root: int = 1) -> bytes:
    out, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + (
        b"trailer << /Size %d /Root %d 0 R >>\nstartxref\n%d\n%%%%EOF\n"
        % (len(objects) + 1, root, start)
    )


def _one_page(
    content: bytes, more: bytes = b"", *others: bytes, box: bytes = b"0 0 595 842"
) -> bytes:
    """A page with a content stream object (4) and further objects from 5 on."""
    return _file(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [%s] /Contents 4 0 R /Resources << %s >> >>"
        % (box, more),
        content,
        *others,
    )


def _stream(data: bytes, entries: bytes = b"") -> bytes:
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(data), entries, data)


def bomb(random_: random.Random) -> bytes:
    """Build a page whose content unpacks to far more than it takes."""
    size = random_.choice((50_000_000, 600_000_000))
    packer = zlib.compressobj(9)
    piece = b"q 1 0 0 1 0 0 cm Q " * 50_000
    packed = b"".join(packer.compress(piece) for _ in range(size // len(piece))) + packer.flush()
    return _one_page(_stream(packed, b"/Filter /FlateDecode"))


def nested_bomb(random_: random.Random) -> bytes:
    """Build a bomb in a bomb: a few thousand bytes that unpack to a thousand million."""
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(bytes(10_000_000)) for _ in range(100)) + packer.flush()
    return _one_page(_stream(zlib.compress(packed, 9), b"/Filter [/FlateDecode /FlateDecode]"))


def huge_page(random_: random.Random) -> bytes:
    """Build a page as large as a country."""
    side = random_.choice((b"14400", b"200000", b"99999999999"))
    return _one_page(
        _stream(b"BT /F0 12 Tf 72 72 Td (Groot) Tj ET"), box=b"0 0 " + side + b" " + side
    )


def huge_picture(random_: random.Random) -> bytes:
    """Build a picture of a million by a million pixels, made of one byte."""
    side = random_.choice((30_000, 1_000_000))
    picture = _stream(
        b"\x00",
        b"/Type /XObject /Subtype /Image /Width %d /Height %d /BitsPerComponent 8"
        b" /ColorSpace /DeviceRGB" % (side, side),
    )
    return _one_page(_stream(b"595 0 0 842 0 0 cm /I Do"), b"/XObject << /I 5 0 R >>", picture)


def many_pages(random_: random.Random) -> bytes:
    """Build one page that the page tree names thousands of times, or claims to."""
    times = random_.choice((6_000, 20_000))
    count = random_.choice((times, 2_000_000_000, -5))
    return _file(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count %d /Kids [%s] >>" % (count, b"3 0 R " * times),
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>",
    )


def page_loop(random_: random.Random) -> bytes:
    """Build a page tree that holds itself."""
    return _file(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count 7 /Kids [3 0 R 2 0 R 3 0 R] /Parent 3 0 R >>",
        b"<< /Type /Pages /Count 5 /Kids [2 0 R 3 0 R] /Parent 2 0 R >>",
    )


def form_loop(random_: random.Random) -> bytes:
    """Build forms that draw each other, each many times."""
    resources = b"/XObject << /A 5 0 R /B 6 0 R >>"
    entries = b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << %s >>" % resources
    forms = [_stream(b"/%s Do " % each * 30, entries) for each in (b"B", b"A")]
    return _one_page(_stream(b"/A Do " * 30), resources, *forms)


def form_tower(random_: random.Random) -> bytes:
    """Build forms in forms, each drawing the next ten times: a thousand million objects."""
    forms = [
        _stream(
            b"/N Do " * 10,
            b"/Type /XObject /Subtype /Form /BBox [0 0 9 9]"
            b" /Resources << /XObject << /N %d 0 R >> >>" % (number + 1),
        )
        for number in range(5, 14)
    ]
    last = _stream(b"0 0 1 1 re f", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9]")
    return _one_page(_stream(b"/N Do"), b"/XObject << /N 5 0 R >>", *forms, last)


def deep_nesting(random_: random.Random) -> bytes:
    """Nest arrays, dictionaries or saved states to a depth that ends the stack."""
    depth = random_.choice((5_000, 200_000))
    which = random_.randrange(3)
    if which == 0:
        nested = b"[" * depth + b"]" * depth
    elif which == 1:
        nested = b"<< /A " * depth + b"0" + b" >>" * depth
    else:
        return _one_page(_stream(b"q " * depth + b"[" * depth))
    return _one_page(_stream(b""), b"/Deep " + nested)


def many_objects(random_: random.Random) -> bytes:
    """Draw very many things on one page."""
    count = random_.choice((20_000, 700_000))
    return _one_page(
        _stream(zlib.compress(b"0 0 1 1 re f 5 5 2 2 re S " * count), b"/Filter /FlateDecode")
    )


def many_characters(random_: random.Random) -> bytes:
    """Set a page with far more text than fits on it."""
    count = random_.choice((3_000, 30_000))
    text = b"BT /F0 1 Tf 1 0 0 1 10 400 Tm (De minister komt met een plan. ) Tj ET " * count
    font = b"/Font << /F0 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>"
    return _one_page(_stream(zlib.compress(text), b"/Filter /FlateDecode"), font)


def endless_word(random_: random.Random) -> bytes:
    """Set one word as long as a book, of digits or letters that rules may trip over."""
    word = random_.choice(("1.", "9", "(", "a-", "t/m 1 ", "€ 1,0 mln ", "A. ", "ZZ "))
    page = MadePage()
    page.text(20, 100, word * random_.choice((2_000, 20_000)))
    return made_pdf(page)


def half_characters(random_: random.Random) -> bytes:
    """Set a letter whose font says that some letters are halves of characters, or none."""
    codes = random_.sample("abdeghiklmnoprstvwz", 4)
    means = random_.sample(("D800", "DC00", "DBFF", "0000", "FFFE", "FFFF", "D83DDE00", "0301"), 4)
    pairs = " ".join(f"<{ord(code):02X}> <{mean}>" for code, mean in zip(codes, means, strict=True))
    to_unicode = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def"
        " 1 begincodespacerange <00> <FF> endcodespacerange"
        f" 4 beginbfchar {pairs} endbfchar endcmap end end"
    )
    lines = ("De gemeente maakt in 2015 een plan voor alle scholen.", "".join(codes)) * 9
    text = "".join(f"({line}) Tj 0 -24 Td " for line in lines)
    font = (
        b"/Font << /F0 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 5 0 R >> >>"
    )
    content = f"BT /F0 12 Tf 72 700 Td {text} ET"
    return _one_page(_stream(content.encode()), font, _stream(to_unicode.encode()))


def reference_loop(random_: random.Random) -> bytes:
    """Build lengths, parents and contents that refer to themselves."""
    return _file(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count 1 /Kids [3 0 R] /Parent 2 0 R /MediaBox 5 0 R >>",
        b"<< /Type /Page /Parent 2 0 R /Contents [4 0 R 4 0 R 3 0 R] /Resources 3 0 R >>",
        b"<< /Length 4 0 R >>\nstream\nBT (x) Tj ET\nendstream",
        b"5 0 R",
    )


HOSTILE: tuple[Callable[[random.Random], bytes], ...] = (
    bomb,
    nested_bomb,
    huge_page,
    huge_picture,
    many_pages,
    page_loop,
    form_loop,
    form_tower,
    deep_nesting,
    many_objects,
    many_characters,
    endless_word,
    half_characters,
    reference_loop,
)
