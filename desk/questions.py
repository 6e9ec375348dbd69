"""The ten questions that the desk answers, as data.

Every question draws its rows from one SELECT (`rows`). Its parameters and facets are
conditions on those rows; an empty parameter sets no condition. The columns are worked
out last, for the rows that are shown alone. The SQL says in Dutch what a reader sees.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

Shown = Literal[
    "text",
    "names",
    "edtf",
    "day",
    "euros",
    "page",
    "document",
    "word",
    "number",
    "found",
    "value",
    "money",
    "much",
]
"""How a column is shown."""
Picture = Literal["deadlines", "budgets", "series"]


@dataclass(frozen=True, slots=True)
class Parameter:
    """Something that a reader fills in."""

    name: str
    label: str
    condition: str
    hint: str = ""
    kind: Literal["text", "date", "party", "document"] = "text"
    is_today: bool = False
    """A day that is today's where it is left out; the condition then holds too."""


@dataclass(frozen=True, slots=True)
class Facet:
    """Values of the rows to choose from, each with how often it occurs."""

    name: str
    label: str
    value: str
    """SQL for the value; the condition compares with it."""
    words: str = ""
    """The set of fixed values that it is of, for the Dutch word."""
    joined: str = ""
    """Tables to join where a row has more than one value."""
    shown: str = ""
    """SQL for what is shown, where that is not the value."""
    condition: str = ""
    newest_first: bool = False

    @property
    def where(self) -> str:
        """The condition that the facet's value sets."""
        return self.condition or f"{self.value} = :{self.name}"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the answer."""

    name: str
    sql: str
    shown: Shown = "text"
    words: str = ""
    on_page: bool = True
    """Whether it has a column of its own on the page; files have all columns."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question with what it may be narrowed by, and how its answer is shown."""

    name: str
    title: str
    explanation: str
    rows: str
    columns: tuple[Column, ...]
    order: str
    parameters: tuple[Parameter, ...] = ()
    facets: tuple[Facet, ...] = ()
    picture: Picture | None = None
    required: str = ""
    """The parameter without which there is nothing to answer."""
    unit: tuple[str, str] = ("gegeven", "gegevens")
    """What one row, and more rows, are called."""

    def conditions(self, given: Mapping[str, str]) -> list[str]:
        """Give the conditions of the parameters and facets that are filled in."""
        return [
            condition for name, condition, always in self._narrowing() if always or given.get(name)
        ]

    def _narrowing(self) -> Iterator[tuple[str, str, bool]]:
        """Give the name and condition of every parameter and facet, and whether it always holds."""
        for parameter in self.parameters:
            yield parameter.name, parameter.condition, parameter.is_today
        for facet in self.facets:
            yield facet.name, facet.where, False

    def names(self) -> Iterator[str]:
        """Give the names of all parameters, those of facets last."""
        yield from (parameter.name for parameter in self.parameters)
        yield from (facet.name for facet in self.facets)

    def page_sql(self, given: Mapping[str, str], limit: int | None, offset: int = 0) -> str:
        """Write the SELECT for a stretch of the answer; all of it where `limit` is None."""
        stretch = "" if limit is None else f"\nLIMIT {limit} OFFSET {offset}"
        columns = ",\n  ".join(f'{column.sql} AS "{column.name}"' for column in self.columns)
        return (
            f"SELECT\n  {columns},\n  r.record_table AS _table, r.id AS _id\nFROM (\n"
            f"SELECT * FROM ({self.rows}) AS r{where_all(self.conditions(given))}\n"
            f"ORDER BY {self.order}{stretch}\n) AS r\nORDER BY {self.order}"
        )

    def facets_sql(self, given: Mapping[str, str], limits: Mapping[str, int]) -> str:
        """Write the SELECT for the values of all facets, and the number of rows of the answer.

        Its columns are the facet's name (empty for the number), a value, what is shown, and
        how many rows have it. The rows are worked out once for all of them.
        """
        own = [
            parameter.condition
            for parameter in self.parameters
            if parameter.is_today or given.get(parameter.name)
        ]
        chosen = [facet for facet in self.facets if given.get(facet.name)]
        number = (
            f"SELECT '', NULL, NULL, count(*) FROM found AS r{where_all([f.where for f in chosen])}"
        )
        parts = [
            f"SELECT '{facet.name}', * FROM ("
            + self._facet_sql(
                facet, [other.where for other in chosen if other != facet], limits[facet.name]
            )
            + ")"
            for facet in self.facets
        ]
        return (
            f"WITH found AS MATERIALIZED (SELECT * FROM ({self.rows}) AS r{where_all(own)})\n"
            + "\nUNION ALL ".join([number, *parts])
        )

    def _facet_sql(self, facet: Facet, conditions: list[str], limit: int) -> str:
        """Write the SELECT for a facet's values among the rows found.

        The chosen value comes first, the others by how often they occur.
        """
        where = where_all([*conditions, f"{facet.value} IS NOT NULL"])
        order = f"{facet.value} = :{facet.name} DESC, " + (
            "1 DESC" if facet.newest_first else "3 DESC, 2"
        )
        return (
            f"SELECT {facet.value}, {facet.shown or facet.value}, count(*)"
            f" FROM found AS r {facet.joined}{where}"
            f" GROUP BY 1 ORDER BY {order} LIMIT {limit}"
        )

    def canned_sql(self) -> str:
        """Write the whole question as one statement in which empty parameters do nothing."""
        conditions = [
            condition if always else f"(:{name} = '' OR {condition})"
            for name, condition, always in self._narrowing()
        ]
        columns = ",\n  ".join(f'{column.sql} AS "{column.name}"' for column in self.columns)
        return (
            f"SELECT\n  {columns}\nFROM ({self.rows}) AS r{where_all(conditions)}\n"
            f"ORDER BY {self.order}"
        )


def where_all(conditions: Sequence[str]) -> str:
    """Write the WHERE for conditions that must all hold; empty without any."""
    return "\nWHERE " + "\n  AND ".join(conditions) if conditions else ""


# ------------------------------------------------------------------------ rows

COMMITMENTS = """
SELECT c.id, 'commitments' AS record_table, c.document_id, d.name AS document, d.kind,
  c.passage_id, c.position, c.action, c.deadline, c.date_from, c.date_to, c.recurrence,
  c.status, c.strength, c.confidence,
  CASE WHEN d.date_source IS NOT 'metadata' THEN d.date_from END AS written
FROM commitments AS c LEFT JOIN documents AS d ON d.id = c.document_id
WHERE c.review IS NOT 'rejected'"""

BUDGETS = """
SELECT b.id, 'budgets' AS record_table, b.document_id, d.name AS document, d.kind,
  b.passage_id, b.position, b.amount_cents, b.amount_max_cents, b.qualifier, b.per, b.period,
  b.date_from, b.date_to, b.structural, b.purpose, b.funder, b.funder_id, b.recipient,
  b.recipient_id, b.source, b.column_label, b.raw, b.confidence
FROM budgets AS b LEFT JOIN documents AS d ON d.id = b.document_id
WHERE b.review IS NOT 'rejected'"""

TARGETS = """
SELECT t.id, 'targets' AS record_table, t.document_id, d.name AS document, d.kind,
  t.passage_id, t.position, t.indicator, t.value, t.value_max, t.unit, t.qualifier, t.nature,
  t.change, t.baseline, t.when_edtf, t.date_from, t.date_to, t.raw, t.confidence
FROM targets AS t LEFT JOIN documents AS d ON d.id = t.document_id
WHERE t.review IS NOT 'rejected'"""

# Sums of money: a programme's line in a document's table or text, a year. What would count
# the same money twice is left out: totals with their parts beside them, balances, income beside
# spending, and an amount that stands in the document again. Tables write spending above or
# below zero; here it is above. SQLite gives the bare `id` of the row with the lowest position:
# the first of the amounts.
PROGRAMMES = """
SELECT b.id, 'budgets' AS record_table, b.document_id, d.name AS document, d.kind,
  b.purpose, min(b.position) AS position, b.year, b.source, b.structural,
  sum(CASE WHEN b.heading LIKE '%lasten%' OR b.heading LIKE '%uitgaven%'
    THEN abs(b.amount_cents) ELSE b.amount_cents END) AS cents, count(*) AS parts
FROM (
  SELECT id, document_id, purpose, min(position) AS position, substr(date_from, 1, 4) AS year,
    source, structural, amount_cents, ifnull(column_label, '') AS heading
  FROM budgets
  WHERE review IS NOT 'rejected' AND per IS NULL AND date_from IS NOT NULL
    AND substr(date_from, 1, 4) = substr(date_to, 1, 4)
    AND NOT ifnull(purpose, '') LIKE 'totaal%' AND NOT ifnull(purpose, '') LIKE 'subtotaal%'
    AND NOT ifnull(purpose, '') LIKE 'saldo%' AND NOT ifnull(column_label, '') LIKE '%saldo%'
    AND NOT ifnull(column_label, '') LIKE '%baten%'
    AND NOT ifnull(column_label, '') LIKE '%inkomsten%'
    AND id NOT IN (SELECT total_id FROM sums WHERE total_id IS NOT NULL)
    AND id NOT IN (SELECT text_id FROM repeats)
  GROUP BY document_id, ifnull(purpose, id), substr(date_from, 1, 4), source, structural,
    ifnull(column_label, ''), amount_cents
) AS b LEFT JOIN documents AS d ON d.id = b.document_id
GROUP BY b.document_id, b.purpose, b.year, b.source, b.structural"""


_WHAT_FOR = "ifnull(b.purpose, b.raw) || ifnull(' · ' || b.column_label, '')"

DATED_RECORDS = f"""
SELECT c.id, 'commitments' AS record_table, c.document_id, d.name AS document, d.kind,
  c.passage_id, c.position, c.action AS said, c.deadline AS moment, c.date_from, c.date_to,
  'afspraak' AS what
FROM commitments AS c LEFT JOIN documents AS d ON d.id = c.document_id
WHERE c.review IS NOT 'rejected'
UNION ALL
SELECT b.id, 'budgets', b.document_id, d.name, d.kind, b.passage_id, b.position,
  {_WHAT_FOR},
  b.period, b.date_from, b.date_to, 'bedrag'
FROM budgets AS b LEFT JOIN documents AS d ON d.id = b.document_id
WHERE b.review IS NOT 'rejected'
UNION ALL
SELECT t.id, 'targets', t.document_id, d.name, d.kind, t.passage_id, t.position,
  t.indicator, t.when_edtf, t.date_from, t.date_to, 'streefcijfer'
FROM targets AS t LEFT JOIN documents AS d ON d.id = t.document_id
WHERE t.review IS NOT 'rejected'"""

ALL_RECORDS = f"""{DATED_RECORDS}
UNION ALL
SELECT min(o.id), 'document_parties', o.document_id, d.name, d.kind, o.passage_id, o.entry,
  o.name, NULL, NULL, NULL, 'partij'
FROM document_parties AS o LEFT JOIN documents AS d ON d.id = o.document_id
WHERE o.review IS NOT 'rejected' GROUP BY o.document_id, o.entry"""


def _of_budget(part: str) -> str:
    """Write the SELECT of the amounts that a party pays or gets: `funder` or `recipient`."""
    return f"""\
SELECT b.id, 'budgets', b.document_id, d.name, d.kind, b.passage_id, b.position,
  {_WHAT_FOR},
  b.period, b.date_from, b.date_to, 'bedrag', '{part}', ifnull(b.{part}_id, ''), b.{part}
FROM budgets AS b LEFT JOIN documents AS d ON d.id = b.document_id
WHERE b.review IS NOT 'rejected' AND b.{part} IS NOT NULL"""


OF_PARTY = f"""
SELECT c.id, 'commitments' AS record_table, c.document_id, d.name AS document, d.kind,
  c.passage_id, c.position, c.action AS said, c.deadline AS moment, c.date_from, c.date_to,
  'afspraak' AS what, cp.part AS part, ifnull(cp.party_id, '') AS party_id, cp.name AS named
FROM commitment_parties AS cp JOIN commitments AS c ON c.id = cp.commitment_id
LEFT JOIN documents AS d ON d.id = c.document_id
WHERE c.review IS NOT 'rejected'
UNION ALL
{_of_budget("funder")}
UNION ALL
{_of_budget("recipient")}
UNION ALL
SELECT o.id, 'document_parties', o.document_id, d.name, d.kind, o.passage_id, o.entry,
  o.name || ifnull(', ' || o.function, ''), d.date, d.date_from, d.date_to, 'partij', o.role,
  o.party_id, o.name
FROM document_parties AS o LEFT JOIN documents AS d ON d.id = o.document_id
WHERE o.review IS NOT 'rejected'"""

PASSAGES = """
SELECT p.id, 'passages' AS record_table, p.id AS passage_id, p.document_id, p.seq,
  d.name AS document, d.kind, d.date_from, p.kind AS passage, p.position, p.text, p.page
FROM passages AS p LEFT JOIN documents AS d ON d.id = p.document_id"""


# ------------------------------------------------------------- columns and conditions

_HOW_MUCH = Column(
    "hoeveel",
    "CASE r.record_table WHEN 'budgets' THEN (SELECT json_object('cents', amount_cents,"
    " 'cents_max', amount_max_cents, 'qualifier', qualifier, 'per', per) FROM budgets"
    " WHERE id = r.id) WHEN 'targets' THEN (SELECT json_object('value', value, 'value_max',"
    " value_max, 'unit', unit, 'qualifier', qualifier, 'change', change, 'raw', raw) FROM targets"
    " WHERE id = r.id) END",
    "much",
)
_PAGE = Column("blz.", "(SELECT page FROM passages WHERE id = r.passage_id)", "page")
_DOCUMENT = Column("document", "r.document", "document")


_ACTORS = "commitment_parties AS cp WHERE cp.commitment_id = r.id AND cp.part = 'actor'"

# Under the name that holds for all documents, as the choices beside the table have it.
_WHO = Column(
    "wie",
    "(SELECT json_group_array(name) FROM (SELECT coalesce((SELECT name FROM parties"
    f" WHERE id = cp.party_id), cp.name) AS name FROM {_ACTORS}"
    " GROUP BY 1 ORDER BY min(cp.position)))",
    "names",
)
_WHO_PRINTED = Column(
    "wie in de tekst",
    "(SELECT json_group_array(name) FROM"
    f" (SELECT cp.name AS name FROM {_ACTORS} ORDER BY cp.position))",
    "names",
    on_page=False,
)
_ID = Column("kenmerk", "r.id", on_page=False)
_WHAT = Column("wat", "r.action", "found")
_WHEN = Column("wanneer", "r.deadline", "edtf")
_STATUS = Column("status", "r.status", "word", "status")
_STRENGTH = Column("hardheid", "r.strength", "word", "strength")


def _party_ids(parameter: str) -> str:
    """Write the SELECT of the parties with a name that has the words of a parameter."""
    return (
        "SELECT party_id FROM party_aliases"
        f" WHERE woorden(name) LIKE '%' || woorden(:{parameter}) || '%'"
    )


def _by_party(part: str) -> str:
    return (
        "r.id IN (SELECT commitment_id FROM commitment_parties AS cp"
        f" WHERE cp.part = '{part}' AND (cp.party_id IN ({_party_ids('partij')})"
        " OR cp.party_id IS NULL AND woorden(cp.name) LIKE '%' || woorden(:partij) || '%'))"
    )


def _in_register(part: str) -> str:
    """Write the SQL for the name of a payer or receiver that holds for all documents."""
    return f"coalesce((SELECT name FROM parties WHERE id = r.{part}_id), r.{part})"


_PARTY = Parameter(
    "partij",
    "Partij",
    _by_party("actor"),
    "naam, afkorting of begin ervan",
    "party",
)
_IN_DOCUMENT = Parameter(
    "document",
    "Document",
    "r.document = :document",
    "naam van het document",
    "document",
)
_WORDS = Parameter(
    "woord",
    "Woorden in de afspraak",
    "r.id IN (SELECT id FROM commitments WHERE seq IN (SELECT rowid FROM commitments_fts"
    " WHERE commitments_fts MATCH zoekopdracht(:woord)))",
    "bijvoorbeeld: subsidie",
)

_BY_STATUS = Facet("status", "Status", "r.status", "status")
_BY_STRENGTH = Facet("hardheid", "Hardheid", "r.strength", "strength")
_BY_KIND = Facet("soort", "Soort document", "r.kind", "kind")
_BY_DOCUMENT = Facet("document", "Document", "r.document")
_BY_YEAR = Facet(
    "jaar",
    "Jaar",
    "substr(coalesce(r.date_to, r.date_from), 1, 4)",
    newest_first=True,
)
_BY_ACTOR = Facet(
    "wie",
    "Wie",
    "cp.party_id",
    joined="JOIN commitment_parties AS cp ON cp.commitment_id = r.id AND cp.part = 'actor'"
    " JOIN parties ON parties.id = cp.party_id",
    shown="parties.name",
    condition="r.id IN (SELECT commitment_id FROM commitment_parties"
    " WHERE part = 'actor' AND party_id = :wie)",
)

_COMMITMENT_COLUMNS = (
    *(_WHO, _WHAT, _WHEN, _STATUS, _STRENGTH, _DOCUMENT, _PAGE, _WHO_PRINTED, _ID),
)
_COMMITMENT_FACETS = (_BY_ACTOR, _BY_STATUS, _BY_STRENGTH, _BY_KIND, _BY_YEAR)
_COMMITMENT = ("afspraak", "afspraken")

# When a party that is to act was last named; nothing where nobody is known to act.
_PASSED = f"""
WITH named AS MATERIALIZED (
  SELECT party_id, max(date_from) AS last
  FROM document_parties JOIN documents ON documents.id = document_id GROUP BY 1
)
SELECT k.*, (SELECT max(named.last) FROM commitment_parties AS cp
  JOIN named ON named.party_id = cp.party_id
  WHERE cp.commitment_id = k.id AND cp.part = 'actor') AS last_named
FROM ({COMMITMENTS} AND c.date_to IS NOT NULL AND c.status = 'planned'
  AND NOT EXISTS (SELECT 1 FROM links WHERE earlier_commitment_id = c.id)) AS k"""

_HOW_MANY_LATER = (
    "CASE WHEN r.last_named IS NOT NULL THEN (SELECT count(DISTINCT later.id)"
    " FROM commitment_parties AS cp JOIN document_parties AS o ON o.party_id = cp.party_id"
    " JOIN documents AS later ON later.id = o.document_id AND later.date_from > r.date_to"
    " WHERE cp.commitment_id = r.id AND cp.part = 'actor') END"
)

# ------------------------------------------------------------------- the questions

QUESTIONS: tuple[Question, ...] = (
    Question(
        name="toezeggingen-per-partij",
        title="Wat heeft een partij toegezegd?",
        explanation="Toezeggingen, afspraken en plannen, per partij die ze uitvoert. Vul een"
        " partij in, of kies er een uit de lijst. De nieuwste documenten staan vooraan, en wat"
        " niemand met name doet achteraan.",
        rows=COMMITMENTS,
        columns=_COMMITMENT_COLUMNS,
        order=f"NOT EXISTS (SELECT 1 FROM {_ACTORS}), r.written DESC, r.document, r.document_id,"
        " r.position",
        parameters=(_PARTY, _WORDS),
        facets=_COMMITMENT_FACETS,
        unit=_COMMITMENT,
    ),
    Question(
        name="deadlines-in-periode",
        title="Welke afspraken hebben een deadline in een periode?",
        explanation="Afspraken waarvan de laatste dag in de periode valt. Een datum mag een dag,"
        " een maand of een jaar zijn: 16-9-2014, sep 2014 of 2014.",
        rows=COMMITMENTS + " AND c.date_to IS NOT NULL",
        columns=(
            Column("uiterste dag", "r.date_to", "day"),
            _WHO,
            _WHAT,
            _WHEN,
            _STATUS,
            _DOCUMENT,
            _PAGE,
            _WHO_PRINTED,
            _ID,
        ),
        order="r.date_to, r.document, r.document_id, r.position",
        parameters=(
            Parameter("van", "Van", "r.date_to >= eerste_dag(:van)", "dag, maand of jaar", "date"),
            Parameter(
                "tot", "Tot en met", "r.date_to <= laatste_dag(:tot)", "dag, maand of jaar", "date"
            ),
            _PARTY,
        ),
        facets=(_BY_STATUS, _BY_STRENGTH, _BY_ACTOR, _BY_KIND, _BY_YEAR),
        picture="deadlines",
        unit=_COMMITMENT,
    ),
    Question(
        name="verlopen-zonder-rapportage",
        title="Welke afspraken zijn verlopen, en is erover gerapporteerd?",
        explanation="Geplande afspraken waarvan de laatste dag voorbij is, met het aantal latere"
        " documenten waarin de uitvoerder staat. Een rapportage staat misschien in een van die;"
        " bij nul is er hier geen te verwachten. Of erover is gerapporteerd, en of het is gedaan,"
        " kan dit programma niet zien.",
        rows=_PASSED,
        columns=(
            Column("verlopen sinds", "r.date_to", "day"),
            _WHO,
            _WHAT,
            _WHEN,
            _STRENGTH,
            Column("later genoemd", _HOW_MANY_LATER, "number"),
            _DOCUMENT,
            _PAGE,
            _WHO_PRINTED,
            _ID,
        ),
        order="r.date_to DESC, r.document, r.document_id, r.position",
        parameters=(
            Parameter(
                "peildatum",
                "Verlopen vóór",
                "r.date_to < dag_of_vandaag(:peildatum)",
                "vandaag",
                "date",
                is_today=True,
            ),
            _PARTY,
        ),
        facets=(
            Facet(
                "later",
                "Uitvoerder later genoemd",
                "CAST(r.last_named > r.date_to AS INTEGER)",
                "yes",
            ),
            _BY_STRENGTH,
            _BY_ACTOR,
            _BY_KIND,
            _BY_YEAR,
        ),
        unit=_COMMITMENT,
    ),
    Question(
        name="dit-kwartaal",
        title="Wat speelt er dit kwartaal?",
        explanation="Afspraken, bedragen en streefcijfers waarvan de tijd in een kwartaal begint"
        " of eindigt. Vul een dag in om een ander kwartaal te zien.",
        rows=DATED_RECORDS,
        columns=(
            Column("soort", "r.what"),
            Column("wat", "r.said", "found"),
            _HOW_MUCH,
            Column("wanneer", "r.moment", "edtf"),
            _DOCUMENT,
            _PAGE,
            _ID,
        ),
        # Lines of a budget end with each year, and would hide what is to be done.
        order="r.what, coalesce(r.date_to, r.date_from), r.document, r.document_id, r.position",
        parameters=(
            Parameter(
                "dag",
                "Dag in het kwartaal",
                "(r.date_to BETWEEN kwartaal_begin(:dag) AND kwartaal_eind(:dag)"
                " OR r.date_from BETWEEN kwartaal_begin(:dag) AND kwartaal_eind(:dag))",
                "vandaag",
                "date",
                is_today=True,
            ),
        ),
        facets=(
            Facet("wat", "Soort", "r.what"),
            _BY_KIND,
            _BY_DOCUMENT,
        ),
    ),
    Question(
        name="budget-per-programma-en-jaar",
        title="Hoeveel geld gaat er per jaar naar welk programma?",
        explanation="Bedragen die aan één jaar hangen, opgeteld per document, programma en jaar."
        " Inkomsten, saldi, totalen en herhalingen tellen niet mee. Verschillende documenten"
        " kunnen hetzelfde geld noemen: kies een document om dubbel tellen te voorkomen.",
        rows=PROGRAMMES,
        columns=(
            Column("programma", "r.purpose", "found"),
            Column("jaar", "r.year"),
            Column("bedrag", "r.cents / 100.0", "euros"),
            Column("structureel", "nullif(r.structural, 0)", "word", "yes"),
            Column("aantal bedragen", "r.parts", "number"),
            _DOCUMENT,
            Column("kenmerk van het eerste", "r.id", on_page=False),
        ),
        order="r.document, r.document_id, r.position, r.year",
        parameters=(
            Parameter(
                "programma",
                "Woorden in het programma",
                "woorden(r.purpose) LIKE '%' || woorden(:programma) || '%'",
                "bijvoorbeeld: onderwijs",
            ),
            Parameter(
                "van", "Van jaar", "r.year >= substr(eerste_dag(:van), 1, 4)", "jaar", "date"
            ),
            Parameter(
                "tot", "Tot en met", "r.year <= substr(laatste_dag(:tot), 1, 4)", "jaar", "date"
            ),
        ),
        facets=(
            _BY_DOCUMENT,
            Facet("jaar", "Jaar", "r.year", newest_first=True),
            Facet("structureel", "Structureel", "r.structural", "structural"),
            Facet("bron", "Bron", "r.source", "source"),
            _BY_KIND,
        ),
        picture="budgets",
        unit=("regel", "regels"),
    ),
    Question(
        name="wie-betaalt-wat",
        title="Wie betaalt wat, en aan wie?",
        explanation="Bedragen waarbij de tekst zegt wie betaalt of wie ontvangt.",
        rows=BUDGETS + " AND (b.funder IS NOT NULL OR b.recipient IS NOT NULL)",
        columns=(
            Column("betaler", _in_register("funder")),
            Column("ontvanger", _in_register("recipient")),
            Column("bedrag", "r.amount_cents / 100.0", "money"),
            Column("tot", "r.amount_max_cents / 100.0", "euros", on_page=False),
            Column("hoe precies", "r.qualifier", "word", "qualifier", on_page=False),
            Column("per", "CASE r.per WHEN 'year' THEN 'jaar' ELSE r.per END", on_page=False),
            Column("waarvoor", "r.purpose", "found"),
            Column("periode", "r.period", "edtf"),
            _DOCUMENT,
            _PAGE,
            Column("betaler in de tekst", "r.funder", on_page=False),
            Column("ontvanger in de tekst", "r.recipient", on_page=False),
            _ID,
        ),
        order="r.amount_cents DESC, r.document, r.document_id, r.position",
        parameters=(
            Parameter(
                "partij",
                "Partij",
                f"(r.funder_id IN ({_party_ids('partij')})"
                f" OR r.recipient_id IN ({_party_ids('partij')})"
                " OR woorden(r.funder) LIKE '%' || woorden(:partij) || '%'"
                " OR woorden(r.recipient) LIKE '%' || woorden(:partij) || '%')",
                "betaler of ontvanger",
                "party",
            ),
        ),
        facets=(
            Facet("betaler", "Betaler", _in_register("funder")),
            Facet("ontvanger", "Ontvanger", _in_register("recipient")),
            Facet("structureel", "Structureel", "r.structural", "structural"),
            _BY_YEAR,
            _BY_KIND,
        ),
        unit=("bedrag", "bedragen"),
    ),
    Question(
        name="streefcijfers-en-realisatie",
        title="Welke streefcijfers zijn er, en wat is er bereikt?",
        explanation="Getallen waarop beleid stuurt, per indicator: het doel, wat er is bereikt,"
        " een prognose of de beginstand.",
        rows=TARGETS,
        columns=(
            Column("indicator", "r.indicator", "found"),
            Column("aard", "r.nature", "word", "nature"),
            Column(
                "getal",
                "json_object('value', r.value, 'value_max', r.value_max, 'unit', r.unit,"
                " 'qualifier', r.qualifier, 'change', r.change, 'raw', r.raw)",
                "value",
            ),
            Column("wanneer", "r.when_edtf", "edtf"),
            Column("vergeleken met", "r.baseline", "edtf"),
            _DOCUMENT,
            _PAGE,
            _ID,
        ),
        order="lower(r.indicator), coalesce(r.date_to, r.date_from), r.document, r.document_id,"
        " r.position",
        parameters=(
            Parameter(
                "indicator",
                "Woorden in de indicator",
                "woorden(r.indicator) LIKE '%' || woorden(:indicator) || '%'",
                "bijvoorbeeld: verkeersdoden",
            ),
        ),
        facets=(
            Facet("aard", "Aard", "r.nature", "nature"),
            Facet("eenheid", "Eenheid", "r.unit", "unit"),
            _BY_DOCUMENT,
            _BY_YEAR,
            _BY_KIND,
        ),
        picture="series",
        unit=("getal", "getallen"),
    ),
    Question(
        name="alles-over-een-partij",
        title="Wat is er te vinden over een partij?",
        explanation="Wat een partij doet, wat zij betaalt of ontvangt, en in welke rol zij in"
        " documenten staat, onder al haar namen.",
        rows=OF_PARTY,
        columns=(
            Column("soort", "r.what"),
            Column("rol", "r.part", "word", "role"),
            Column("naam in de tekst", "r.named"),
            Column("wat", "r.said", "found"),
            _HOW_MUCH,
            Column("wanneer", "r.moment", "edtf"),
            _DOCUMENT,
            _PAGE,
            _ID,
        ),
        order="r.document, r.document_id, r.what, r.position",
        parameters=(
            Parameter(
                "partij",
                "Partij",
                f"(r.party_id IN ({_party_ids('partij')})"
                " OR r.party_id = '' AND woorden(r.named) LIKE '%' || woorden(:partij) || '%')",
                "naam, afkorting of begin ervan",
                "party",
            ),
        ),
        facets=(
            Facet("wat", "Soort", "r.what"),
            Facet("rol", "Rol", "r.part", "role"),
            _BY_KIND,
            _BY_DOCUMENT,
            _BY_YEAR,
        ),
        required="partij",
    ),
    Question(
        name="alles-uit-een-document",
        title="Wat staat er in een document?",
        explanation="Alle afspraken, bedragen, streefcijfers en partijen van een document: per"
        " soort, en daarbinnen in de volgorde van de tekst.",
        rows=ALL_RECORDS,
        columns=(
            Column("soort", "r.what"),
            Column("wie", f"CASE r.what WHEN 'afspraak' THEN {_WHO.sql} END", "names"),
            Column("wat", "r.said", "found"),
            Column("status", "(SELECT status FROM commitments WHERE id = r.id)", "word", "status"),
            _HOW_MUCH,
            Column("wanneer", "r.moment", "edtf"),
            _DOCUMENT,
            _PAGE,
            _ID,
        ),
        # A document names dozens of parties before it promises anything.
        order="r.document, r.document_id, r.what = 'partij', r.what,"
        " (SELECT position FROM passages WHERE id = r.passage_id), r.position",
        parameters=(_IN_DOCUMENT,),
        facets=(Facet("wat", "Soort", "r.what"), _BY_YEAR),
        required="document",
    ),
    Question(
        name="zoeken-in-zinnen",
        title="Waar staat een woord?",
        explanation="Zoekt in de zinnen, lijstpunten en tabelrijen waar iets is gevonden, en"
        " daaronder in de tekst van alle andere bladzijden; hoofdletters en accenten doen er niet"
        " toe. Tussen aanhalingstekens moeten woorden bij elkaar staan, met * mag een woord langer"
        " zijn: beleid*.",
        rows=PASSAGES,
        columns=(
            Column("zin", "r.text", "found"),
            Column("soort", "r.passage", "word", "passage"),
            Column("datum", "substr(r.date_from, 1, 4)"),
            _DOCUMENT,
            Column("blz.", "r.page", "page"),
        ),
        order="r.document, r.document_id, r.position",
        parameters=(
            Parameter(
                "q",
                "Zoek naar",
                "r.seq IN (SELECT rowid FROM passages_fts"
                " WHERE passages_fts MATCH zoekopdracht(:q))",
                "een of meer woorden",
            ),
        ),
        facets=(
            Facet("plek", "Plek in de tekst", "r.passage", "passage"),
            _BY_KIND,
            Facet("jaar", "Jaar van het document", "substr(r.date_from, 1, 4)", newest_first=True),
            _BY_DOCUMENT,
        ),
        required="q",
        unit=("vindplaats", "vindplaatsen"),
    ),
)

BY_NAME: Mapping[str, Question] = {question.name: question for question in QUESTIONS}
