"""Records out of tables: amounts of money tables, numbers of tables of aims and results."""

from __future__ import annotations

from extractors.finding.table_budgets import find_table_budgets, find_table_sums
from extractors.finding.table_targets import beside_sentences, find_table_targets

__all__ = ["beside_sentences", "find_table_budgets", "find_table_sums", "find_table_targets"]
