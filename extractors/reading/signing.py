"""Signatures beside each other: whose they are, and the order in which people sign."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations, pairwise

from extractors.reading.drafts import Draft
from extractors.reading.model import Box, bounds
from extractors.reading.names import has_initials, is_function, is_name
from extractors.reading.repair import line_text

_SHARED = 0.1
"""Share of the narrower block's width that two blocks of one column have in common."""


def in_rows(drafts: Sequence[Draft]) -> list[Draft]:
    """Set signatures that stand side by side in rows: whose each is and the name stay together.

    A signer is a party or office with the name under it, or a name with the office under
    it. Signers are read row by row, from left to right. Signatures in one column, or in
    columns without rows, stay as they are.
    """
    ordered: list[Draft] = []
    run: list[Draft] = []
    for draft in drafts:
        if draft.role == "signature":
            run.append(draft)
            continue
        ordered += _settled(run)
        ordered.append(draft)
        run = []
    return ordered + _settled(run)


def _settled(run: Sequence[Draft]) -> list[Draft]:
    """Set the rows between the lines that span columns, as that of place and day does."""
    ordered: list[Draft] = []
    between: list[Draft] = []
    for draft in run:
        if not _stands_apart(draft, run):
            between.append(draft)
            continue
        ordered += [*_across(between), draft]
        between = []
    return ordered + _across(between)


def _stands_apart(draft: Draft, run: Sequence[Draft]) -> bool:
    """Whether a block spans columns, or stands higher than all that is beside it."""
    under = [other for other in run if _share(draft.box, other.box)]
    if any(not _share(a.box, b.box) for a, b in combinations(under, 2)):
        return True
    beside = [other for other in run if other not in under]
    return all(other.box.top >= draft.box.bottom for other in beside)


def _across(run: Sequence[Draft]) -> list[Draft]:
    columns = _columns(run)
    if len(columns) < 2:
        return list(run)
    lines = [line.text.strip() for draft in run for line in draft.lines]
    named = has_initials if any(map(has_initials, lines)) else is_name
    signers = [signer for column in columns for signer in _signers(column, named)]
    rows = _rows(signers)
    if rows is None or all(len(row) < 2 for row in rows):
        return list(run)
    return [draft for row in rows for signer in row for draft in signer]


def _columns(run: Sequence[Draft]) -> list[list[Draft]]:
    """Group blocks that share some of their width, from left to right, each from the top."""
    columns: list[list[Draft]] = []
    for draft in sorted(run, key=lambda draft: draft.box.x0):
        if columns and _share(bounds(d.box for d in columns[-1]), draft.box):
            columns[-1].append(draft)
        else:
            columns.append([draft])
    return [sorted(column, key=lambda draft: draft.box.top) for column in columns]


def _share(one: Box, other: Box) -> bool:
    shared = min(one.x1, other.x1) - max(one.x0, other.x0)
    return shared > _SHARED * max(1.0, min(one.x1 - one.x0, other.x1 - other.x0))


def _signers(column: Sequence[Draft], is_person: Callable[[str], bool]) -> list[list[Draft]]:
    """Part a column where the next signer begins."""
    name_first = is_person(column[0].lines[0].text.strip())
    signers = [[column[0]]]
    for above, below in pairwise(column):
        lines = [line.text.strip() for draft in signers[-1] for line in draft.lines]
        # `namens deze, mr. A. Jansen` names somebody too.
        named = any(is_person(line) or is_person(line.rpartition(", ")[2]) for line in lines)
        text = " ".join(line_text(line) for line in below.lines).strip()
        near = below.box.top - above.box.bottom < above.lines[-1].size
        office = near and is_function(text) and not text.endswith(",")
        begins = is_person(below.lines[0].text.strip()) if name_first else not office
        if named and begins:
            signers.append([below])
        else:
            signers[-1].append(below)
    return signers


def _rows(signers: Sequence[list[Draft]]) -> list[list[list[Draft]]] | None:
    """Group signers that begin at one height; None where columns overlap in another way."""
    rows: list[list[list[Draft]]] = []
    bottom = 0.0
    for signer in sorted(signers, key=lambda signer: signer[0].box.top):
        top, size = signer[0].box.top, signer[0].lines[0].size
        if rows and top - rows[-1][0][0].box.top < size:
            rows[-1].append(signer)
        elif rows and top < bottom - 0.5 * size:
            return None
        else:
            rows.append([signer])
        bottom = max(bottom, signer[-1].box.bottom)
    return [sorted(row, key=lambda signer: signer[0].box.x0) for row in rows]
