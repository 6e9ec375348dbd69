"""What a rule about numbers is: a pattern, what it says of the number, what it must find and leave.

The patterns see a clause in small letters, in which `¤` stands for the number, with `%` behind it
where the number is a share, and `¢` (or `¢%`) for the other numbers.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from extractors.language.needed_parts import holds_any, needed_parts
from schemas.records import Nature

NUMBER_MARK = "¤"
OTHER_NUMBER = "¢"
OTHER_BEFORE = r"(?:^|;)[^;¢]*¢[^;]*"
"""Another number before in the same part of a sentence. The first will do: to try each of them
takes time by the square of how many there are."""

Scope = Literal["clause", "sentence", "lead"]
Where = Literal["anywhere", "steering", "report", "covenant"]


@dataclass(frozen=True, slots=True)
class TargetRule:
    """One class of evidence about a number."""

    id: str
    reason: str
    nature: Nature | None
    """What the number is where the rule fits; None refuses it."""
    confidence: float
    pattern: re.Pattern[str]
    finds: tuple[str, ...]
    leaves: tuple[str, ...]
    scope: Scope = "clause"
    """The text that the pattern sees: the clause, the whole sentence, or the sentence
    up to and with the number."""
    where: Where = "anywhere"
    """`steering`: only in letters, agreements, reports and documents about aims, programmes
    and their results; `report`: only in progress reports; `covenant`: only in agreements."""
    kinds: Literal["all", "counts", "shares"] = "all"
    needs: tuple[str, ...] = ()
    """The pattern is only found where one of these is, if there are any."""

    def is_found(self, text: str) -> bool:
        """Whether the pattern is found in a text in small letters."""
        if self.needs and not holds_any(text, self.needs):
            return False
        return self.pattern.search(text) is not None


def rule(
    id_: str,
    reason: str,
    pattern: str,
    *,
    nature: Nature | None = None,
    confidence: float = 0.9,
    finds: tuple[str, ...],
    leaves: tuple[str, ...],
    scope: Scope = "clause",
    where: Where = "anywhere",
    kinds: Literal["all", "counts", "shares"] = "all",
) -> TargetRule:
    """Give a rule with its pattern compiled, and the usual scope, place and kinds of numbers."""
    compiled = re.compile(pattern)
    return TargetRule(
        id_,
        reason,
        nature,
        confidence,
        compiled,
        finds,
        leaves,
        scope,
        where,
        kinds,
        needed_parts(compiled),
    )
