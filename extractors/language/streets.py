"""What names of streets end in, whoever reads them: as an address, as no person and no year."""

from __future__ import annotations

from typing import Final

STREET_NOUNS: Final = (
    "straat", "weg", "laan", "plein", "kade", "gracht", "singel", "steeg", "plantsoen", "boulevard",
)  # fmt: skip
"""Ends of names that only streets have; `-dijk` and `-hof` are those of people as well."""
STREET_END: Final = "|".join(STREET_NOUNS)
"""They as alternatives of a pattern."""
