"""Render the sample documents: `python corpus/build.py [NAME...]`.

Reads `corpus/sources/NAME.html` and writes `corpus/NAME.pdf`. Two things in the
head of a source steer the result:

- `<meta name="dcterms.created" content="2021-06-17">` becomes the creation date
  of the PDF and, as SOURCE_DATE_EPOCH, of the fonts in it, so that the same
  source and the same fonts give the same bytes;
- `<meta name="scan" content="dpi=200 angle=0.4 seed=7">` makes the PDF a scan:
  each page is drawn, turned a little, given noise, and kept as a picture only.

Needs the extra `corpus` (WeasyPrint) and the Liberation fonts: with other fonts
the lines and pages break elsewhere and the page numbers of the labels go wrong.
"""

from __future__ import annotations

import argparse
import calendar
import io
import os
import re
import sys
import time
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
SOURCES = HERE / "sources"
META = re.compile(r'<meta\s+name="(?P<name>[^"]+)"\s+content="(?P<content>[^"]*)"')


@dataclass(frozen=True)
class Scan:
    """How a page is turned into a picture: dots per inch, degrees, and the noise's seed."""

    dpi: int
    angle: float
    seed: int


def metadata(html: str) -> dict[str, str]:
    """Read the `<meta name content>` pairs of a source."""
    return {m["name"]: m["content"] for m in META.finditer(html)}


def scan_settings(content: str) -> Scan:
    """Read `dpi=200 angle=0.4 seed=7`."""
    fields = dict(part.split("=", 1) for part in content.split())
    return Scan(int(fields["dpi"]), float(fields["angle"]), int(fields["seed"]))


def render(html: str, created: str) -> bytes:
    """Render a source to a PDF with text; `created` is an ISO day."""
    epoch = calendar.timegm(time.strptime(created, "%Y-%m-%d"))
    os.environ["SOURCE_DATE_EPOCH"] = str(epoch)
    from weasyprint import HTML  # noqa: PLC0415  (slow to load, and an extra)

    pdf = HTML(string=html, base_url=str(SOURCES) + "/").write_pdf(
        pdf_identifier=created.encode("ascii")
    )
    assert isinstance(pdf, bytes)
    return pdf


def scanned(pdf: bytes, scan: Scan, created: str) -> bytes:
    """Make an image-only PDF of `pdf`: grey, skewed by turns, noisy, always the same."""
    import numpy as np  # noqa: PLC0415
    import pypdfium2  # noqa: PLC0415
    from PIL import Image, ImageFilter  # noqa: PLC0415

    random = np.random.default_rng(scan.seed)
    pictures = []
    document = pypdfium2.PdfDocument(pdf)
    for number, page in enumerate(document):
        picture = page.render(scale=scan.dpi / 72, grayscale=True).to_pil().convert("L")
        # A feeder pulls one sheet to the left and the next to the right.
        angle = scan.angle * (1 if number % 2 == 0 else -0.7)
        picture = picture.rotate(angle, Image.Resampling.BICUBIC, fillcolor=250)
        picture = picture.filter(ImageFilter.GaussianBlur(0.5))
        grain = random.normal(0, 9, (picture.height, picture.width))
        grey = np.clip(np.asarray(picture, dtype=float) * 0.94 + 8 + grain, 0, 255)
        # Dust of the glass plate: a few dark specks on every page.
        for _ in range(25):
            y, x = random.integers(2, picture.height - 2), random.integers(2, picture.width - 2)
            grey[y : y + 2, x : x + 2] = 70
        pictures.append(Image.fromarray(grey.astype("uint8"), "L"))
    document.close()
    out = io.BytesIO()
    stamp = time.strptime(created, "%Y-%m-%d")
    pictures[0].save(
        out,
        "PDF",
        save_all=True,
        append_images=pictures[1:],
        resolution=scan.dpi,
        quality=55,
        creationDate=stamp,
        modDate=stamp,
        producer="scan",
    )
    return out.getvalue()


def build(source: Path, target: Path, as_text: bool = False) -> None:
    """Build one document; `as_text` leaves a scan as the text it was made of."""
    html = source.read_text(encoding="utf-8")
    meta = metadata(html)
    created = meta["dcterms.created"]
    pdf = render(html, created)
    if "scan" in meta and not as_text:
        pdf = scanned(pdf, scan_settings(meta["scan"]), created)
    target.write_bytes(pdf)


def main() -> int:
    """Build the documents named on the command line, or all of them."""
    parser = argparse.ArgumentParser(description="Render the sample documents.")
    parser.add_argument("names", nargs="*", metavar="NAME", help="document, without ending")
    parser.add_argument("--to", type=Path, default=HERE, metavar="FOLDER", help="where to write")
    parser.add_argument("--as-text", action="store_true", help="do not turn scans into pictures")
    args = parser.parse_args()
    names = args.names or sorted(path.stem for path in SOURCES.glob("*.html"))
    missing = [name for name in names if not (SOURCES / f"{name}.html").is_file()]
    if missing:
        print(f"no such source in {SOURCES}: {', '.join(missing)}", file=sys.stderr)
        return 2
    for name in names:
        build(SOURCES / f"{name}.html", args.to / f"{name}.pdf", args.as_text)
        print(f"{name}.pdf")
    return 0


if __name__ == "__main__":
    sys.exit(main())
