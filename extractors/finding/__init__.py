"""From analysed passages to records: the four kinds, and what a document says of itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from extractors.finding.action_targets import find_action_targets
from extractors.finding.budgets import find_budgets
from extractors.finding.calibration import TABLE, Kind, R, Steps, calibrated
from extractors.finding.commitment_actors import ActorFinder
from extractors.finding.commitment_cells import read_rows, untold
from extractors.finding.commitment_members import with_members
from extractors.finding.commitment_questions import find_answers
from extractors.finding.commitment_speakers import find_speakers, planning, with_sides_signing
from extractors.finding.commitment_tables import find_table_commitments
from extractors.finding.commitments import find_commitments
from extractors.finding.facts import document_day, find_facts
from extractors.finding.parties import find_indexed, with_fellow_senders, with_roles
from extractors.finding.party_acting import find_acting, keys_of, without_private
from extractors.finding.repeats import find_repeats
from extractors.finding.table_cells import views
from extractors.finding.table_records import (
    beside_sentences,
    find_table_budgets,
    find_table_sums,
    find_table_targets,
)
from extractors.finding.targets import find_targets
from extractors.finding.title_years import day_of_title, year_about
from extractors.language.analysis import Analysis
from extractors.putting_away import TOGETHER, PutAway
from extractors.reading.model import Document
from schemas.records import Commitment, DocumentFacts, Findings, Party


def find_all(analysis: Analysis) -> Findings:
    """Find everything in one analysed document, with calibrated confidence."""
    return _found(analysis, TABLE)


def find_weighed(analysis: Analysis) -> Findings:
    """Find everything in one analysed document, with the rules' own weights as confidence."""
    return _found(analysis, {})


def _dated(facts: DocumentFacts, document: Document) -> DocumentFacts:
    """Give facts without a date about the year of the title; nothing may be reckoned from it."""
    about = year_about(document) if facts.date is None else None
    if about is None:
        return facts
    return facts.model_copy(update={"date": about, "date_source": "title"})


def _found(analysis: Analysis, table: Mapping[Kind, Steps]) -> Findings:
    """Find everything, with confidence by the table.

    Facts come first, since the document's date is what relative times resolve
    to (without one the year of its title); parties next, since they are who acts, pays and
    receives; their roles last, since those follow from the other records. Each kind gets its
    confidence as soon as it is found, lest the records of a long document be held twice.
    """
    document = analysis.document
    tables = views(document)
    facts = find_facts(document)
    anchor = document_day(facts) or day_of_title(document)
    parties, index = find_indexed(analysis, facts, tables)
    speakers = find_speakers(analysis, facts, parties, index)
    parties = with_sides_signing(parties, speakers, facts)
    actors = ActorFinder(index, speakers, parties)
    own = speakers.own if facts.kind == "kamerbrief" else planning(speakers, facts.kind)
    tabled = (
        *find_table_commitments(document, index, anchor, own),
        *find_answers(document, speakers.own),
    )
    rows = read_rows(document, index, tabled)
    told = find_commitments(analysis, facts, actors, speakers, anchor, rows)
    listed = chain(told, untold(document, rows, tabled, told))
    commitments = calibrated(
        "commitment",
        (
            with_members(record, speakers.members, document.passages[record.passage].text)
            for record in listed
        ),
        table,
    )
    budgets = calibrated(
        "budget",
        chain(
            find_budgets(analysis, facts, parties, anchor, speakers.us),
            find_table_budgets(tables, facts),
        ),
        table,
    )
    said = find_targets(analysis, facts, anchor, tables)
    targets = calibrated(
        "target",
        chain(
            said,
            beside_sentences(document, find_table_targets(tables, facts), said),
            find_action_targets(tables, facts),
        ),
        table,
    )
    acting = _with_acting(
        with_roles(with_fellow_senders(analysis, parties, index), commitments, budgets),
        commitments,
        document,
    )
    known = keys_of(acting)
    budgets_in_order = _in_order(budgets)
    targets_in_order = _in_order(targets)
    return Findings(
        facts=_dated(facts, document),
        parties=acting,
        commitments=_put(without_private(c, known) for c in _in_order(commitments)),
        budgets=budgets_in_order,
        targets=targets_in_order,
        sums=find_table_sums(tables, budgets),
        repeats=find_repeats(budgets_in_order, targets_in_order),
    )


def _with_acting(
    parties: tuple[Party, ...], commitments: Sequence[Commitment], document: Document
) -> tuple[Party, ...]:
    """Add who does what is promised, and is no party yet, where it is first named."""
    acting = find_acting(commitments, parties, document.passages)
    return tuple(sorted((*parties, *acting), key=lambda party: party.passage))


def _in_order(records: Sequence[R]) -> Sequence[R]:
    """Sort records by their passages."""
    passages = [record.passage for record in records]
    order = sorted(range(len(passages)), key=passages.__getitem__)
    return _put(records[at] for at in order)


def _put(records: Iterable[R]) -> Sequence[R]:
    return PutAway(records, together=TOGETHER).settled()
