"""Labels and lemmas by which both the repairs of a parse and the rules tell what a word does."""

from __future__ import annotations

from typing import Final

AUXILIARIES: Final = frozenset({"aux", "aux:pass", "cop"})
"""How a parse names what helps a verb or makes a predicate."""
NAMING: Final = frozenset({"NOUN", "PROPN"})
"""Parts of speech of what names somebody or something."""
PURE_MODALS: Final = frozenset({"zullen", "moeten", "willen", "kunnen", "mogen"})
"""Verbs that ask for a bare infinitive, whatever they mean."""
TENSE_VERBS: Final = frozenset({"zijn", "hebben", "worden"})
"""Verbs that make a tense or a passive of a participle."""
