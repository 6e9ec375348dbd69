"""The rules that say which numbers policy steers on, and what each is, in the order of asking.

Refusals come first; among the rules that accept, the first that fits gives the record its
nature, id and confidence.
"""

from __future__ import annotations

from extractors.finding.target_refusals import REFUSALS
from extractors.finding.target_rule import TargetRule
from extractors.finding.target_stated import STATED
from extractors.finding.target_told import TOLD

TARGET_RULES: tuple[TargetRule, ...] = (*REFUSALS, *STATED, *TOLD)
