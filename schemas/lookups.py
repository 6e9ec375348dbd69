"""Questions that every view of a record asks of the tables beside its own."""

from __future__ import annotations

from typing import Final

COMMITMENT_PARTIES: Final = """
SELECT cp.part, cp.name, parties.name AS register FROM commitment_parties AS cp
LEFT JOIN parties ON parties.id = cp.party_id
WHERE commitment_id = ? ORDER BY part, position"""
"""Who acts in a commitment, then for or with whom: part, name, and that of the register."""
PARTY_ALIASES: Final = """
SELECT name FROM party_aliases
WHERE document_id = ? AND entry = ? AND position > 0 ORDER BY position"""
"""What a party of a document is called besides its name."""
PARTY_ROLES: Final = """
SELECT role FROM document_parties WHERE document_id = ? AND entry = ? ORDER BY role"""
"""The roles of a party in a document."""
