"""Why each rule finds what it finds: the reasons that stand beside the rules."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from extractors.finding.budget_rules import MONEY_RULES
from extractors.finding.commitment_rules import RULES
from extractors.finding.party_rules import PARTY_RULES
from extractors.finding.setting_rules import SETTING_RULES
from extractors.finding.table_words import NATURE_RULES
from extractors.finding.target_rules import TARGET_RULES


@cache
def reasons() -> Mapping[str, str]:
    """Give the reason of each rule, by the rule's id."""
    return {
        **{rule.id: rule.reason for rule in RULES.values()},
        **{rule.id: rule.reason for rule in MONEY_RULES},
        **{rule.id: rule.reason for rule in NATURE_RULES},
        **{f"{rule.id}.words": f"{rule.reason}, told in a cell of words" for rule in NATURE_RULES},
        **{rule.id: rule.reason for rule in SETTING_RULES},
        **{rule.id: rule.reason for rule in PARTY_RULES},
        **{rule.id: rule.reason for rule in TARGET_RULES},
    }
