"""Proper names by their form: head nouns, brackets, enumerations, capitals in context.

No list of names: what is a name follows from its head noun, from capitals and
brackets, and from how the sentence uses it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import pairwise

from extractors.finding.party_brackets import called_hereafter, find_abbreviated, find_quoted
from extractors.finding.party_candidates import Candidate
from extractors.finding.party_context import (
    COMPASS,
    PLACE_BEFORE,
    STATES,
    agency_of,
    find_by_context,
    is_distinct,
    is_partner,
    is_represented,
    is_side_of_treaty,
    place_type,
)
from extractors.finding.party_fields import is_abstract, is_formula, is_meeting
from extractors.finding.party_groups import ENTERED, described_task
from extractors.finding.party_lists import Listed, coordinated, enumerated, find_towns
from extractors.finding.party_run_ends import LEGAL_FORM, of_members
from extractors.finding.party_run_model import Name, Run, Text, adjacent
from extractors.finding.party_runs import has_two_heads, is_adjective, name_of, runs_of
from extractors.finding.party_text import Chunk, capitals_of
from extractors.finding.party_verbs import PAYING
from extractors.finding.person_names import is_function
from extractors.finding.role_groups import is_set_up
from extractors.language.parsing import Kept
from extractors.language.party_nouns import (
    AMONG_STATES,
    COMMON_ABBREVIATIONS,
    NAME_HEADS,
    PLACES,
    introduces_names,
    is_no_party_head,
    is_public_college,
    type_of_head,
)
from extractors.language.quick_looks import LookBack, QuickLook
from extractors.language.word_lists import MONTHS
from extractors.linking.institutions import institution_type
from extractors.linking.register import candidates as register_rows
from extractors.linking.register import is_municipality
from schemas.records import PartyRole, PartyType


def find_names(
    text: Text, lower_words: frozenset[str], known: frozenset[str], kept: Kept
) -> Iterator[Candidate]:
    """Find the names of a passage.

    `lower_words` are words the document writes small; `known` the keys of names
    that are sure already, for what stands beside them; `kept` what was found of it before.
    """
    if text.capitals:
        return
    runs = kept.once("runs", lambda: runs_of(text))
    listed = dict(kept.once("listed", lambda: enumerated(text, runs)))
    halves = _halves_of_plans(text, runs)
    chaired = [
        *_find_chaired(text),
        *_find_offices_of_firms(text),
        *_find_landscapes(text),
        *_find_houses(text),
        *_find_schools(text),
    ]
    within = frozenset(
        number
        for number, run in enumerate(runs)
        if any(c.start < text.chunks[run.last].end <= c.end for c in chaired)
    )
    found: list[list[Candidate]] = []
    for number, run in enumerate(runs):
        of_run = partial(_name, text, run, listed.get(number), lower_words)
        found.append([] if number in halves | within else kept.once(f"name {number}", of_run))
    quoted = list(find_quoted(text))
    for candidates in found:
        for candidate in candidates:
            # `de Zeeuwse Dijkkring "Duin en Dal"`: no name without what stands in quotation marks.
            if not any(q.start < candidate.end < q.end for q in quoted):
                yield candidate
    yield from _beside_plans(text, runs)
    yield from quoted
    yield from chaired
    yield from _find_whose_papers(text)
    whole = [w for w in find_abbreviated(text, runs) if not _is_seat(w.name, text.plain[: w.start])]
    yield from whole
    yield from find_towns(text, runs, known)
    for beside in coordinated(text, runs, found, known):
        # `de Vereniging voor Onderwijs Linge en Waal (VOLW)`: the last word is no name.
        inside = any(w.start < beside.start and beside.end == w.end for w in (*whole, *chaired))
        if not inside:
            yield beside


def _find_offices_of_firms(text: Text) -> Iterator[Candidate]:
    """Find firms that are called for who began them: `Stolk & Partners`."""
    for match in _AND_PARTNERS.finditer(text.plain):
        start, end = match.span()
        if _OF_WORK.search(match[0]) and "," in match[0]:
            # `het Duin Instituut, Stolk Onderzoek en Advies`: two
            start = match.start() + match[0].rindex(", ") + 2
        yield Candidate(
            text.passage, start, end, text.text[start:end], "head-noun", 0.85, "company"
        )


_OF_WORK = re.compile(
    r"(?:advies|consultancy|onderzoek|research|ing|organisatie|management)$", re.I
)
_LANDSCAPE = QuickLook(
    re.compile(
        r"(?<![\w-])(?:(?:(?:Het|De) )?(?:[A-Z][a-z]+-)?[A-Z][a-z]+(?:se?|inger) Landschap"
        r"|It Fryske Gea|Landschap (?:Overijssel|Erfgoed Utrecht|Noord-Holland)"
        r"|Natuur (?:en|&) Milieu(?:federatie)? (?:Groningen|Drenthe|Overijssel|Gelderland"
        r"|Flevoland|Utrecht|Zeeland|Limburg|(?:Noord|Zuid)-Holland|(?:Noord-)?Brabant|Friesland|Fryslan))"
        r"(?![\w-])"
    ),
    "landschap|it fryske gea|milieu",
)
"""The trust for landscape or nature of a province: `Zeeuws Landschap`, `Natuur en Milieu X`."""
_AND_PARTNERS = QuickLook(
    re.compile(
        r"(?<![\w-])[A-Z][\w-]+(?: (?:van|de|der|den) [A-Z][\w-]+| [A-Z][\w-]+|, [A-Z][\w-]+){0,3}"
        r" (?:(?:[Rr]esearch|[Oo]nderzoek|[Aa]dvies|Organisatieadvies|Training|Coaching) (?:en|&)"
        r" (?:[Aa]dvies|Consultancy|[Oo]nderzoek|Research|Training|Coaching|[Oo]ntwikkeling"
        r"|Organisatie|[Mm]anagement)"
        r"|(?:&|en) (?:Partners|Associates|Co\b\.?|Zonen|Zn\b\.?)|(?:& )?Associés)(?![\w-])"
    ),
    "partners|associ|& co|en co|zonen|zn|advies|onderzoek|research|consult|training|coaching",
)


def _find_landscapes(text: Text) -> Iterator[Candidate]:
    """Find the trusts that are called for the landscape of a province."""
    for match in _LANDSCAPE.finditer(text.plain):
        start, end = match.span()
        before = text.plain[:start].rstrip().rsplit(" ", 1)[-1]
        if type_of_head(before) is None:
            name = text.text[start:end]
            yield Candidate(text.passage, start, end, name, "head-noun", 0.75, "association")


def _find_schools(text: Text) -> Iterator[Candidate]:
    """Find schools that are called for a saint, a person or a place: `de Sint Annaschool`."""
    for match in _SCHOOL.finditer(text.plain):
        start, end = match.span("name")
        common = match["noun"].casefold() in NAME_HEADS or is_no_party_head(match["noun"])
        if not (common or text.heading or text.is_taken(start, end)):
            name = text.text[start:end]
            yield Candidate(text.passage, start, end, name, "head-noun", 0.75, "education")


_SCHOOL = QuickLook(
    re.compile(
        r"\b(?:[Dd]e|en) (?P<name>(?:(?:Sint|St\.|Sinte) (?:[A-Z][a-z]+ ){0,2})?"
        r"(?P<noun>(?!Zomer|Winter|Avond)[A-Z][a-z]{3,}school))(?![\w-])(?! [A-Z])"
    ),
    "school",
)


def _find_houses(text: Text) -> Iterator[Candidate]:
    """Find names that begin with an article, behind what several are: `de molens De Boei en …`."""
    for match in _HOUSES.finditer(text.plain):
        kind = introduces_names(match["noun"])
        if kind is None or kind in PLACES or text.heading:
            continue
        if re.search(_WITH_ARTICLE, match["names"]) is None:
            continue
        for name in _HOUSE_NAME.finditer(text.plain, match.start("names"), match.end()):
            start, end = name.span()
            if type_of_head(name[0].split()[0]) is None and not text.is_taken(start, end):
                yield Candidate(
                    text.passage, start, end, text.text[start:end], "listed-under-group", 0.9, kind
                )


_WITH_ARTICLE = r"(?:De|Het|'t) [A-Z][\w'-]+(?: [A-Z][\w'-]+)?"
_HOUSE_NAME = re.compile(rf"{_WITH_ARTICLE}|[A-Z][\w'-]+(?: [A-Z][\w'-]+)?")
_ANY_NAME = _HOUSE_NAME.pattern
_HOUSES = QuickLook(
    re.compile(
        rf"(?<![\w-])(?P<noun>[A-Za-z-]{{5,}}(?:en|s|a)) "
        rf"(?P<names>(?:{_ANY_NAME})(?:, (?:{_ANY_NAME}))* en (?:{_ANY_NAME}))(?![\w-])"
    ),
    " en ",
)


def _find_whose_papers(text: Text) -> Iterator[Candidate]:
    """Find known bodies by the papers that are called for them: `het SER-advies`."""
    for match in _PAPER_OF.finditer(text.plain):
        start, end = match.span("short")
        short = text.text[start:end]
        state = register_rows(short, ("government_body",)) or short in {"GS", "PS"}
        kind = "government_body" if state else institution_type(short)
        if kind is not None and short.casefold() not in COMMON_ABBREVIATIONS:
            yield Candidate(text.passage, start, end, short, "institution", 0.75, kind)


_PAPER_OF = QuickLook(
    re.compile(
        r"(?<![\w-])(?P<short>[A-Z][A-Za-z]*[A-Z][a-z]?)-(?:advie[sz]|rapport|raming|studie"
        r"|onderzoek|notitie|prognose|verkenning|analyse|toets|monitor|besluit|voorstel"
        r"|inspecteur|medewerker|controleur|ambtena|onderzoeker)[a-z]*"
        r"(?![\w-])"
    ),
    "-advie|-rapport|-raming|-studie|-onderzoek|-notitie|-prognose|-verkenning|-analyse|-toets"
    "|-monitor|-besluit|-voorstel|-inspecteur|-medewerker|-controleur|-ambtena|-onderzoeker",
)


def _find_chaired(text: Text) -> Iterator[Candidate]:
    """Find what is called by a hyphen after who chairs it: `de commissie-Stolk`."""
    for match in _CHAIRED.finditer(text.plain):
        start, end = match.span()
        name = text.text[start:end]
        yield Candidate(
            text.passage,
            start,
            end,
            name,
            "head-noun",
            0.85,
            "partnership",
            (name.replace("-", " ", 1),),
        )


_CHAIRED = QuickLook(
    re.compile(
        r"(?<![\w-])(?:[a-z]*commissie|[a-z]*werkgroep|stuurgroep|taskforce|adviesgroep|denktank)"
        r"-(?:(?:Van|De|Ter|Ten)(?: (?:de|den|der))? )?[A-Z][a-z]+(?![\w-])"
    ),
    "commissie-|groep-|taskforce-|denktank-",
)


def _halves_of_plans(text: Text, runs: Sequence[Run]) -> frozenset[int]:
    """Give the runs that are the first half of a plan: `het Gezond en Actief Leven Akkoord`."""
    return frozenset(
        n
        for n, (run, following) in enumerate(pairwise(runs))
        if (run.first == run.last or _one_described(text, run))
        and run.head is None
        and not text.chunks[run.first].acronym
        and is_no_party_head(text.chunks[following.last].text)
        and following.first < following.last
        and _between(text, run, following) == " en "
        and _ARTICLE.search(text.plain[: text.chunks[run.first].start])
    )


def _one_described(text: Text, run: Run) -> bool:
    """Whether a run is a noun with an adjective: `de Nationale Kust`."""
    first = text.chunks[run.first].text
    return run.last == run.first + 1 and first.endswith(("ale", "ele", "ische", "ijke"))


_ARTICLE = re.compile(r"\b(?:de|het|dit)\s+$", re.IGNORECASE)


def _between(text: Text, left: Run, right: Run) -> str:
    return text.plain[text.chunks[left.last].end : text.chunks[right.first].start]


def _beside_plans(text: Text, runs: Sequence[Run]) -> Iterator[Candidate]:
    """Say of abbreviations that stand in one list with a law that they are one too."""
    for left, right in pairwise(runs):
        if not _AND.fullmatch(_between(text, left, right)):
            continue
        for short, other in ((left, right), (right, left)):
            chunk = text.chunks[short.first]
            law = _LAW.search(text.chunks[other.last].text)
            if short.first == short.last and chunk.acronym and law:
                yield Candidate(
                    text.passage, chunk.start, chunk.end, chunk.text, "beside-a-law", -1.0
                )


_AND = re.compile(r" (?:en|of|dan wel|alsmede) (?:(?:de|het) )?")
_LAW = re.compile(r"(?:wet|richtlijn|verordening|besluit)$", re.IGNORECASE)


def _name(
    text: Text, run: Run, listed: Listed | None, lower: frozenset[str]
) -> Iterator[Candidate]:
    name = name_of(text, run)
    start, end = name.start, name.end
    if _is_of_another(text, run, name):
        return
    if len(name.words) == 1 and _GOAL.match(name.words[0]):
        # `KRW-maatregelen`
        law = name.words[-1].rsplit("-", 1)[0]
        yield Candidate(text.passage, start, end, law, "goals-of-a-law", -0.5)
    elif (
        name.words[-1] in _WORK_OF_FIRMS
        and len(name.words) > 1
        and is_distinct(name.chunks[0])
        and institution_type(name.words[0]) is None
    ):
        yield Candidate(text.passage, start, end, name.text, "firm-by-its-work", 0.75, "company")
    elif (
        (is_no_party_head(name.words[0]) and not has_two_heads(run, name.words))
        or (is_no_party_head(name.words[-1]) and not _works_on_plan(run, name))
        or (run.head is None and "Deal" in name.words[1:-1])
        or (run.type in PLACES and any(is_no_party_head(word) for word in name.words))
    ):
        itself = _THIS.search(text.plain[:start]) and _RUNS.match(text.plain, end)
        acts = not itself and agency_of(text, start, end) >= _CLEARLY
        if is_no_party_head(name.words[-1]) and acts:
            weight = 0.65 if _pays(text, start, end) else 0.45
            yield Candidate(
                text.passage, start, end, name.text, "plan-that-acts", weight, "partnership"
            )
    elif not _is_no_party(text, run, name):
        yield from _weighed(text, run, name, listed, lower)


_THIS = re.compile(r"\b(?:deze|dit) $", re.IGNORECASE)
_RUNS = re.compile(
    r" (?:treedt|gaat|loopt|geldt|eindigt|vervalt|vangt|begint|start|heeft|kent|kan|komt|duurt)\b"
)
"""How an agreement says of itself that it begins, lasts or ends: `Deze Green Deal loopt tot …`."""


def _is_of_another(text: Text, run: Run, name: Name) -> bool:
    """Whether a name is a thing, a part, or the field of an office, of what stands before it."""
    start = name.start
    if len(name.words) > 1 and name.words[-1] in STATES and is_no_party_head(name.words[-2]):
        # `Kwaliteitskaarten Nederland`
        return True
    if run.head is None and any(b == start - 1 and text.plain[b] == " " for _, b in text.taken):
        # `Rijkswaterstaat Midden-Nederland`: the branch of a body that was read already
        return True
    if _OFFICE_FOR_FIELD.search(text.plain, 0, start) and (
        run.head is not None or (len(name.words) > 1 and not register_rows(name.text))
    ):
        # `de directeur-generaal Bestuur en Openbare Sector`
        return True
    # `directeur-generaal Natuur en Visserij`, `directeur Schone Scheepvaart`
    described = run.head is None and len(name.words) == _ADJECTIVE_AND_NOUN
    described = described and name.words[0].endswith("e") and is_abstract(name.words[1])
    return (described or is_abstract(name.words[0])) and _function_before(text, run)


def _is_no_party(text: Text, run: Run, name: Name) -> bool:
    """Whether a name is that of a meeting, a paper, a grant or a part of who is named."""
    before = text.plain[: name.start]
    if is_formula(name.text) or ENTERED.search(text.plain, 0, name.start):
        return True
    if _PLAIN_MEETING.fullmatch(name.text) and _ON_A_DAY.match(text.plain, name.end):
        return True
    if is_meeting(name.text) or _is_paper(text, run) or _is_described_paper(run, name):
        return True
    if _REDONE.search(name.words[0]) and len(name.words) > 1 and run.head == run.last:
        # `Herprioritering Havenfonds`, a heading: what is done with it
        return True
    if run.type in ("region", "partnership") and _PART_OF_SIDE.search(before):
        # `X, vertegenwoordigd door het hoofd van de regio Zuid`: a part of X
        return True
    if _TWO_SIDES.fullmatch(name.text):
        # `Bestuurlijke afspraken Rijk-provincie`
        return True
    if len(name.words) == 1 and name.chunks[0].acronym and _NUMBERED.match(text.plain, name.end):
        # `doelen vanuit WB 21`: a policy of that year
        return True
    if any(word == "SPUK" for word in name.words):
        # `SPUK Havens`, a grant of the state
        return True
    return _is_seat(name.text, before)


def _is_seat(name: str, before: str) -> bool:
    """Whether a name is that of a board in which a person sits.

    `mevrouw A. Naam, lid van het College van Bestuur`: what she is
    """
    return _BOARD.fullmatch(name) is not None and _SITS_IN.search(before) is not None


def _weighed(
    text: Text, run: Run, name: Name, listed: Listed | None, lower: frozenset[str]
) -> Iterator[Candidate]:
    """Weigh a name by the list it stands in, what is said of it, or its head."""
    start, end = name.start, name.end
    if listed is not None and not is_adjective(text, run) and not _all_abstract(name):
        group = listed.type
        weight = 0.9 if group != "other" else 0.75
        weight = 0.35 if listed.place else weight
        kind = run.type or place_type(name.text, group) or (group if group != "other" else None)
        yield Candidate(
            text.passage,
            start,
            end,
            name.text,
            "listed-under-group",
            weight,
            kind,
            _without_head(text, run, name),
            role=listed.role,
        )
    elif (
        is_represented(text, name)
        and _CALLED_SO.search(text.plain[:start]) is None
        and (run.head is None or len(name.words) == 1)
        and _PART_BEFORE.search(text.plain[:start]) is None
    ):
        yield Candidate(text.passage, start, end, name.text, "represented", 0.75, run.type)
    elif run.head is None or run.type is None:
        yield from find_by_context(text, name, lower)
    elif (whole := _named_for_body(text, name, run.type)) is not None:
        yield whole
    elif len(name.words) == 1:
        yield from _head_alone(text, name, run.type, lower)
    else:
        yield _headed(text, run, name, run.type)


_CALLED_SO = re.compile(
    r"\b(?:te noemen|genoemd|aan te duiden als|aangeduid als|hierna|verder)\s*:?\s*[\"']?"
    r"(?:de |het )?[\"']?$",
    re.IGNORECASE,
)
"""Before what somebody is called from there on: `hierna te noemen: de Gemeente`."""
_PART_BEFORE = re.compile(r"\b(?:district|afdeling|locatie|vestiging|eenheid|sector) $")
"""`Politie, district Noord, vertegenwoordigd door …`: a part of what was named before."""


_PART_OF_SIDE = re.compile(
    r"\bvertegenwoordigd door (?:de |het |haar |zijn )?[\w-]+ van (?:de|het|haar|zijn) $"
)


_ON_A_DAY = re.compile(
    rf" (?:van|op|d\.d\.) (?:[a-z]+ )?\d\d? (?:{'|'.join(MONTHS)})\b", re.IGNORECASE
)
"""`het Bestuurlijk Overleg van 19 maart`: a meeting, and no body that is spoken of."""
_PLAIN_MEETING = re.compile(r"(?:(?:[A-Z][a-z]+|BO|AO) )?Overleg", re.IGNORECASE)


_NUMBERED = re.compile(r" \d{2}(?=[,.;)]| (?:en|of|is|zijn|als)\b|$)")
_TWO_SIDES = re.compile(r"Rijk-(?:regio|provincies?|gemeenten?|waterschap(?:pen)?)", re.IGNORECASE)
"""The state and others between whom something is."""
_BOARD = re.compile(
    r"(?:College|Raad) van (?:Bestuur|Toezicht|Commissarissen)|(?:Dagelijks|Algemeen) Bestuur"
)
_SITS_IN = re.compile(
    r"\b(?:lid|leden|[a-z-]*voorzitter|secretaris|penningmeester)(?: van (?:de|het|haar|zijn))? $"
)


def _is_paper(text: Text, run: Run) -> bool:
    """Whether a paper on a body comes before its head noun: `Landelijk Kader Zeeuwse Politie`.

    Right before the head it says what the body is for: `Nederlands Haven Instituut`.
    """
    head = run.head or run.first
    if has_two_heads(run, tuple(c.text for c in text.chunks[run.first : run.last + 1])):
        return False
    return any(is_no_party_head(text.chunks[i].text) for i in range(run.first, head - 1))


def _is_described_paper(run: Run, name: Name) -> bool:
    """Whether a name is that of a paper on something: `Nieuwe Agenda Groene Kust`."""
    if run.head is not None or len(name.words) <= _ADJECTIVE_AND_NOUN:
        return False
    if name.words[0] == "Gemeenschappelijke":
        # `Gemeenschappelijke Regeling Duin`: a body
        return False
    return name.words[0].endswith("e") and is_no_party_head(name.words[1])


_ADJECTIVE_AND_NOUN = 2
_REDONE = re.compile(r"^(?:Her|Ver|Be)[a-z]+ing$")
"""A noun for doing something to what follows it."""


def _function_before(text: Text, run: Run) -> bool:
    if run.first == 0 or not adjacent(text, run.first - 1):
        return False
    return is_function(text.chunks[run.first - 1].text)


_WORK_OF_FIRMS = frozenset({"Advies", "Onderzoek", "Research", "Consultancy"})
_OFFICE_FOR_FIELD = QuickLook(re.compile(r"\b[Dd]irecteur-generaal $"))
_GOAL = re.compile(
    r"[A-Z][A-Za-z]*[A-Z][a-z]?-(?:doel(?:en|stelling(?:en)?)|maatregel(?:en)?|opgaven?|norm(?:en)?|eisen|lichamen"
    r"|aanpak|proces(?:sen)?|traject(?:en)?)$"
)
"""What laws and plans have and bodies have not: `KRW-doelen`."""


def _works_on_plan(run: Run, name: Name) -> bool:
    """Whether a body is named for a plan: `stuurgroep Klimaatakkoord`, not `Platform-agenda`."""
    council = name.words[0] == "Raad" and name.words[1:2] in (("van",), ("voor",))
    if run.head is not None and _FOR_STUDY.search(name.text):
        # `Instituut voor Toegepast Onderzoek`
        return True
    if run.type == "association" and name.words[-1].endswith("personeel"):
        # `Christelijke Centrale van Zorgpersoneel`
        return run.head is not None and run.head < run.last
    own = run.type == "partnership" or council or name.words[0].casefold() in _LEGAL_PERSONS
    return run.head == run.first and own and len(name.words) > 1


_LEGAL_PERSONS = frozenset(
    {"stichting", "vereniging", "cooperatie", "coöperatie", "foundation", "association"}
)
"""Who is one of these by law is a body, whatever it is called: `Stichting Portaal`."""
_FOR_STUDY = re.compile(
    r"(?:instituut|centrum|bureau|stichting|raad|fonds|vereniging|genootschap|commissie)"
    r" voor (?:de |het )?[A-Z].*(?:onderzoek|advies|analyse|evaluatie)$",
    re.IGNORECASE,
)


def _all_abstract(name: Name) -> bool:
    """Whether a name is two fields of work and no more: `Wonen & Zorg`."""
    signs = [w for w in name.words if len(w) > 1]
    return len(signs) > 1 and all(is_abstract(word) for word in signs)


def _pays(text: Text, start: int, end: int) -> bool:
    """Whether what the name between two offsets does is to pay: `het Kustprogramma vergoedt`."""
    span = text.doc.char_span(start, end, alignment_mode="expand")
    return span is not None and span.root.head.lemma_.lower() in PAYING


_PLAN_NAME = re.compile(
    r"\b\w*(?:convenant|arrangement|akkoord|overeenkomst|programma|agenda|plan|pact|visie|deal)"
    r"(?: [^\W\d_][\w&-]*)* $",
    re.IGNORECASE,
)
_SCHOOL_BOARD = re.compile(
    r"^(?:stichting|vereniging)\b.*\b(?:christelijk|katholiek|protestants|openbaar|primair|voortgezet"
    r"|bijzonder|gereformeerd|islamitisch|speciaal|interconfessioneel)\w*\b.*onderwijs\b",
    re.IGNORECASE,
)
"""A foundation or association that keeps schools is a school board."""
_SCHOOL_OF_ITS_OWN = re.compile(
    r"^(?:stichting|vereniging) (?:hogeschool|roc|regionaal opleidingen|universiteit|mbo|aoc"
    r"|\w*college|\w*lyceum)\b",
    re.IGNORECASE,
)
"""`Stichting Hogeschool Dijkzicht`: the school itself, as the law has it."""
_PAYS_FROM = re.compile(
    r"\b(?:(?:van)?uit|ten laste van|bijdrage van|subsidie van|middelen van) (?:het|de)\s+$",
    re.IGNORECASE,
)
_CLEARLY = 0.7
"""How surely a plan must act to be a party."""


def _head_alone(
    text: Text, name: Name, kind: PartyType, lower: frozenset[str]
) -> Iterator[Candidate]:
    """Weigh a capitalised head noun by itself: a name only inside a sentence."""
    chunk = name.chunks[0]
    if LEGAL_FORM.fullmatch(chunk.text):
        return
    if all(part in COMMON_ABBREVIATIONS for part in re.split(r"[-/]", chunk.text.casefold())):
        return
    start, end = name.start, name.end
    if any(row.kind == "government_body" for row in register_rows(name.text)):
        yield Candidate(text.passage, start, end, name.text, "register", 0.9, "government_body")
        return
    if (further := _head_and_further(text, name, kind)) is not None:
        yield further
        return
    distinct = "-" in chunk.text or chunk.inner_capital
    # `Ledenraad A.B. Stolk`: a body with who speaks for it
    spoken_for = _INITIALS_BEHIND.match(text.plain, end) is not None
    distinct = distinct or (spoken_for and of_members(chunk.text))
    role: PartyRole | None = None
    if chunk.text.endswith("fonds") and _PAYS_FROM.search(text.plain[:start]):
        weight, role, distinct = 0.8, "funder", True
    else:
        weight = 0.75 if distinct else _weight_of_noun(text, name, lower)
    yield Candidate(
        text.passage,
        start,
        end,
        name.text,
        "head-noun-alone",
        weight,
        kind,
        role=role,
        group=not distinct,
    )


_INITIALS_BEHIND = re.compile(r" (?:[A-Z]\.){1,4} ?(?:[a-z]+ ){0,2}[A-Z]")


def _head_and_further(text: Text, name: Name, kind: PartyType) -> Candidate | None:
    """Give a head noun with a field, a trade or a body behind it that it is named for."""
    chunk, start, end = name.chunks[0], name.start, name.end
    field = None if name.first else _field_beside(text, end)
    if field is not None and _FOR_A_TASK.search(chunk.text):
        # `de Adviescommissie zeevaart`
        whole = text.text[start:field]
        return Candidate(text.passage, start, field, whole, "head-noun", 0.75, kind, (name.text,))
    described = described_task(text, chunk)
    tasked = chunk.text.endswith("fonds") or _FOR_A_TASK.search(chunk.text) is not None
    if described is not None and not name.first and tasked:
        # `uit het Herstelfonds duurzame landbouw en visserij`
        whole = text.text[start:described]
        return Candidate(
            text.passage, start, described, whole, "head-noun", 0.85, kind, (name.text,)
        )
    fund = _FUND_OF_TRADE.match(text.plain, start)
    if fund is not None and fund.end() > end:
        # `het Opleidingsfonds van de havensector`
        whole = text.text[start : fund.end()]
        return Candidate(
            text.passage, start, fund.end(), whole, "head-noun", 0.85, kind, (name.text,)
        )
    of_body = next((b for a, b in text.taken if a == end + 1), None)
    initials = _INITIALS_BEHIND.match(text.plain, end) is not None
    if (
        of_body is not None
        and not initials
        and text.plain[end] == " "
        and _FOR_A_TASK.search(chunk.text)
    ):
        # `de Onderzoekscommissie Openbaar Ministerie`: named for a body that was read already
        whole = text.text[start:of_body]
        form = called_hereafter(text.plain, of_body)
        return Candidate(text.passage, start, of_body, whole, "head-noun", 0.85, kind, form)
    return None


def _weight_of_noun(text: Text, name: Name, lower: frozenset[str]) -> float:
    """How sure it is that a head noun with no more than its capital is a name."""
    noun = name.chunks[0].text.casefold()
    if is_set_up(text.text, name.start, name.end):
        # `Er is een Stuurgroep, die …`: from there on there is one.
        return 0.65
    if name.first:
        return 0.15
    if noun in NAME_HEADS:
        return 0.3
    # A compound with a capital inside a sentence, never written small.
    sure = (
        agency_of(text, name.start, name.end) >= _CLEARLY
        or is_partner(text, name.start)
        or noun not in lower
    )
    return 0.65 if sure else 0.55


def _named_for_body(text: Text, name: Name, kind: PartyType) -> Candidate | None:
    """Give the name that goes on in one read already, if its abbreviation says that it does.

    `Bureau Havens Openbaar Ministerie (BHOM)`
    """
    end = next((b for a, b in text.taken if a == name.end + 1), None)
    short = _SHORT_BEHIND.match(text.plain, end) if end is not None else None
    if end is None or short is None or text.plain[name.end] != " ":
        return None
    whole = text.text[name.start : end]
    if capitals_of(whole) != short[1]:
        return None
    if kind == "partnership" and register_rows(
        text.text[name.end + 1 : end], ("government_body", "ministry")
    ):
        # A bureau of a body of the state is one itself.
        kind = "government_body"
    return Candidate(
        text.passage, name.start, end, whole, "name-with-abbreviation", 0.95, kind, (short[1],)
    )


_SHORT_BEHIND = re.compile(r" \(([A-Z]{3,})\)")
_FUND_OF_TRADE = re.compile(
    r"[\w&-]+fonds (?:van|voor) de [a-zà-ÿ-]+(?:branche|sector|industrie|nijverheid)(?![\w-])"
)


def _field_beside(text: Text, end: int) -> int | None:
    """Give the end of a small noun that the parser takes for a part of the name before it."""
    match = _SMALL_NOUN.match(text.plain, end)
    span = match and text.doc.char_span(end + 1, match.end())
    if match is None or span is None or not text.doc.is_parsed:
        return None
    return match.end() if span.root.dep_ == "flat" else None


_SMALL_NOUN = re.compile(r" [a-zà-ÿ][a-zà-ÿ-]{4,}(?=[,.;)]| (?:die|dat|is|heeft|zal|stelt|en)\b)")


_BOARD_OF_BODY = re.compile(
    r"(?:(?:Bestuurlijk|Ambtelijk|Politiek|Uitvoerend|Dagelijks|Algemeen) (?:College|Bestuur|Comite"
    r"|Orgaan|Overleg|Beraad)|(?:Raad|College) van (?:Toezicht|Bestuur|Commissarissen|Advies))"
)
_WHOSE_BOARD = re.compile(r" van (?:de |het )?[A-Z][\w&-]*(?: [A-Z][\w-]*){0,4}(?![\w-])")


def _board_of(text: Text, name: Name, kind: PartyType) -> Candidate | None:
    """Give a board with the body that it is of: `het Ambtelijk College van de NSD`.

    Its span is that of the board alone, so that the body is found besides; it is called by that
    as well.
    """
    whose = _WHOSE_BOARD.match(text.plain, name.end)
    if whose is None or _BOARD_OF_BODY.fullmatch(text.plain, name.start, name.end) is None:
        return None
    whole, forms = text.text[name.start : whose.end()], (name.text,)
    kind = "partnership" if AMONG_STATES.match(name.text) else kind
    return Candidate(text.passage, name.start, name.end, whole, "head-noun", 0.85, kind, forms)


def _headed(text: Text, run: Run, name: Name, kind: PartyType) -> Candidate:
    """Weigh a name with a head noun: `Hogeschool X`, `stichting Y`, `Z College`."""
    if (board := _board_of(text, name, kind)) is not None:
        return board
    bare = _without_head(text, run, name)
    last = text.chunks[run.last]
    named_last = _only_a_name(last) and text.chunks[run.last - 1].capital
    if run.head is not None and run.first < run.head < run.last and named_last:
        # `X Center of Expertise ZeeKracht`
        bare = (text.text[last.start : name.end],)
    if any(
        row.kind == "government_body" for form in (name.text, *bare) for row in register_rows(form)
    ):
        kind = "government_body"
    elif kind == "education" and is_public_college(name.words):
        kind = "partnership" if AMONG_STATES.match(name.text) else "government_body"
    elif _SCHOOL_BOARD.search(name.text) or _SCHOOL_OF_ITS_OWN.match(name.text):
        kind = "education"
    elif (sort := next((k for form, k in _BY_WHOLE if form.search(name.text)), None)) is not None:
        kind = sort
    elif (unit := _by_small_head(text, run, name)) is not None:
        kind = unit
    if "afdeling" in name.words[1:]:
        bare = (text.text[name.start : name.chunks[name.words.index("afdeling") - 1].end],)
    own = _of_branch(text, run) or kind
    weight = 0.6 if text.heading else 0.85
    if name.text in STATES and agency_of(text, name.start, name.end) < _CLEARLY:
        weight = 0.6 if is_side_of_treaty(text, name.start) else 0.2
    if text.heading and _PLAN_NAME.search(text.plain[: name.start]):
        # `Convenant Wonen en Zorg Polderstad`: a part of the plan's own name.
        weight = 0.2
    aside = _is_quarter(text, name) or _is_one_of_a_sort(text, run, name)
    if aside or _is_site(text, name) or _is_scheme(text, run, name):
        weight = 0.2
    place = kind in PLACES and PLACE_BEFORE.search(text.plain, name.start) is not None
    if place and not _PARTS_OR_SIDES.search(text.plain[: name.start]):
        weight = 0.6 if kind == "region" and _works_there(text, name) else 0.35
    start = _with_capital_article(text, name)
    whole = text.text[start : name.end] if start < name.start else name.text
    return Candidate(text.passage, start, name.end, whole, "head-noun", weight, own, bare)


def _with_capital_article(text: Text, name: Name) -> int:
    """Give where a firm's name begins within a sentence, with its article: `en De Bie B.V.`."""
    if name.first or _FIRM_FORM.search(name.text) is None:
        return name.start
    article = _CAPITAL_ARTICLE.search(text.plain, 0, name.start)
    return name.start if article is None else article.start("article")


_FIRM_FORM = re.compile(r" (?:[BN]\.?V|V\.?O\.?F|U\.?A|C\.?V)\.?$")
_CAPITAL_ARTICLE = re.compile(r"[a-z,;(] (?P<article>(?:De|Het) )$")


def _is_one_of_a_sort(text: Text, run: Run, name: Name) -> bool:
    """Whether a name is that of a sort of body: `samen in een Integraal Kindcentrum`."""
    sort = run.head == run.last and len(name.words) > 1 and not any(c.acronym for c in name.chunks)
    return sort and _IN_ONE.search(text.plain, name.start) is not None


_IN_ONE = LookBack(re.compile(r"\b(?:in|tot|naar|bij|binnen|vanuit|via) een $"), "een", 1)


def _is_scheme(text: Text, run: Run, name: Name) -> bool:
    """Whether a name is that of the scheme told before it: `het programma Gezonde School`."""
    described = run.head == run.last and name.words[0].endswith(("e", "end", "en"))
    return described and _SCHEME_BEFORE.search(text.plain, 0, name.start) is not None


_SCHEME_BEFORE = re.compile(
    r"\b[a-z-]*(?:programma|project|campagne|regeling|methode|keurmerk|vignet|aanpak|actie|cursus"
    r"|training|subsidie) [\"']?$"
)


def _is_site(text: Text, name: Name) -> bool:
    """Whether a name is no more than that of a building or harbour: `op de Oude Haven`."""
    return (
        len(name.words) == _TOWN_AND_PART
        and _OF_LOOKS.fullmatch(name.words[0]) is not None
        and _BUILT.search(name.words[1]) is not None
        and _AT_THE.search(text.plain, name.start) is not None
    )


_OF_LOOKS = re.compile(
    r"(?:Oude?|Nieuwe?|Grote?|Kleine?|Lange|Korte|Hoge|Lage|Brede|Smalle|Witte?|Zwarte?|Rode?|Roode"
    r"|Gele|Groene?|Blauwe?|Grijze|Gouden|Houten|Stenen|Glazen|Ronde|Oostelijke|Westelijke"
    r"|Noordelijke|Zuidelijke|Voormalige|Historische|Eerste|Tweede|Derde|Mooie|Stille)"
)
_BUILT = re.compile(
    r"(?:[Hh]aven|[Ff]abriek|[Ss]chool|[Hh]otel|[Cc]ampus|[Bb]oerderij|[Kk]erk|[Hh]uis|[Mm]oskee"
    r"|[Bb]rouwerij|[Dd]rukkerij|[Cc]amping|[Ll]uchthaven|[Ss]cheepswerf|[Ss]chouwburg|[Tt]heater"
    r"|[Bb]ibliotheek|[Hh]of|[Pp]older|[Ss]tation|[Pp]ark)$"
)
_AT_THE = LookBack(
    re.compile(
        r"\b(?:in|op|aan|bij|langs|rond|rondom|om|naar|nabij|naast|achter|tegenover|onder|boven"
        r"|tussen|vanaf|voorbij) (?:de|het) $",
        re.IGNORECASE,
    ),
    "de het",
    2,
)
"""Before where something is."""


def _works_there(text: Text, name: Name) -> bool:
    """Whether a region works where it is said to be: `wordt in de regio Duin gewerkt aan …`."""
    return (
        _WORKED.match(text.plain, name.end) is not None
        and _PASSIVE.search(text.plain[: name.start]) is not None
    ) or (name.start <= _IN_THE and _WORKED_BEHIND.match(text.plain, name.end) is not None)


_IN_THE = len("Binnen de ")
_PASSIVE = re.compile(r"\b(?:wordt|worden|is|zijn|werd) (?:\w+ )?(?:in|binnen) (?:de |het )?$")
_WORKED = re.compile(r"[^.;:]{0,40} (?:samen)?gewerkt\b")
_WORKED_BEHIND = re.compile(r" (?:wordt|worden|is|werd)\b[^.;:]{0,60} (?:samen)?gewerkt\b")


def _is_quarter(text: Text, name: Name) -> bool:
    """Whether a name is that of a part of a town, in which something is: `in Urk Haven`."""
    if len(name.words) != _TOWN_AND_PART or not PLACE_BEFORE.search(text.plain, name.start):
        return False
    return any(row.kind == "municipality" for row in register_rows(name.words[0]))


_TOWN_AND_PART = 2
_BY_WHOLE: tuple[tuple[re.Pattern[str], PartyType], ...] = (
    # The trades' own foundations for vocational training, under the act of 1996.
    (re.compile(r"^Landelijk Orgaan (?:.* )?\w*[Oo]nderwijs\b"), "association"),
    # In them authorities confer on road safety.
    (re.compile(r"^(?:Regionaal|Provinciaal) Orgaan (?:.* )?\w*[Vv]eiligheid\b"), "partnership"),
    # Advisory councils of the state.
    (re.compile(r"^Raad voor (?:de |het )?[A-Z]"), "government_body"),
    # The regions of Belgium.
    (re.compile(r"^(?:Vlaamse?|Waalse?|Brussels(?:e| Hoofdstedelijk)?) Gewest$"), "region"),
    # `Maatschappij tot Nut van het Land`: what has an aim is no firm.
    (re.compile(r"^(?:[A-Z][a-z]+ )*Maatschappij (?:tot|ter|voor|van) "), "association"),
    # Unions of those whom it concerns, whatever they call themselves.
    (
        re.compile(
            r"(?=.*\b[Pp]latform\b)(?=.*\b(?:[Zz]ieken|[Gg]ehandicapten|[Pp]ati[eë]nten"
            r"|[Cc]li[eë]nten|[Hh]uurders|[Ss]enioren|[Oo]uderen|[Gg]gz|GGZ)\b)"
        ),
        "association",
    ),
)
"""What the whole name says of its sort, against its head noun."""


def _of_branch(text: Text, run: Run) -> PartyType | None:
    """Give the type of a body of which a small `regio` names a branch: `Kustbouwers regio Noord`.

    None where it is no branch.
    """
    if run.head is None or not run.first < run.head < run.last:
        return None
    if text.chunks[run.head].text != "regio":
        return None
    whole = text.text[text.chunks[run.first].start : text.chunks[run.head - 1].end]
    return institution_type(whole) or "association"


def _by_small_head(text: Text, run: Run, name: Name) -> PartyType | None:
    """Give what a small noun before a name makes of it: `het team Inkomen`, `bureau Stolk`.

    A team for a field is a part of an authority; a bureau that is called by no field a firm.
    """
    if run.head != run.first or text.chunks[run.first].capital:
        return None
    noun, named, field = text.chunks[run.first].text, name.words[1:], is_abstract(name.words[1])
    if noun == "team" and field:
        return "government_body"
    if noun == "bureau" and not field and len(named) == 1 and not named[0].isupper():
        return "company"
    return None


_PARTS_OR_SIDES = re.compile(
    r"\b(?:(?:besta\w+|bestond\w*|samengesteld|gevormd)(?:\s[^,;]{1,30})?\suit"
    r"|\w*(?:overeenkomst|afspraken|akkoord|convenant|overleg|samenwerking|samenwerkingsverband"
    r"|contract|verdrag)\b[^.;]{0,50}\stussen)\s(?:de\s|het\s)?$",
    re.IGNORECASE,
)
"""What names parts or sides, not where something is: `bestaande uit`, `overleg tussen`."""


def _without_head(text: Text, run: Run, name: Name) -> tuple[str, ...]:
    """Give the form that a name has without its head noun, where that is a name too.

    `stichting Ruimte voor Zee` → `Ruimte voor Zee`; not of what sits for a task or
    under a chair: `werkgroep Vergunningen`, `commissie Van Dam`.
    """
    if run.head != run.first or run.last == run.first:
        return ()
    if name.words[1:] in [(state,) for state in STATES]:
        return ()
    head, own = text.chunks[run.first], text.chunks[run.first + 1]
    rest = text.text[own.start : name.end]
    if not own.capital or any(is_no_party_head(word) for word in name.words[1:]):
        return ()
    if own.text in COMPASS or not re.search(r"[a-z]|[A-Z]{2}", rest):
        return ()
    if own.text.split("-")[0] in COMPASS and run.type != "region":
        # `politie Noord-Polderland`: the rest is where it works.
        return ()
    if rest.casefold() in COMMON_ABBREVIATIONS:
        return ()
    if run.type == "government_body" and is_municipality(rest):
        # `rechtbank Utrecht`: where it is
        return ()
    distinct = is_distinct(own) or own.acronym
    if _FOR_A_TASK.search(head.text) and (not distinct or _OF_SUBJECT.search(head.text)):
        return ()
    own_article = own.text in {"Het", "De"}
    small_head = own_article or not head.capital or (name.first and not register_rows(rest))
    return (rest,) if small_head or (len(name.words) == 2 and distinct) else ()


_FOR_A_TASK = re.compile(
    r"(?:groep|commissie|force|team|overleg|tafel|beraad|raad|\bbo)$", re.IGNORECASE
)


_OF_SUBJECT = re.compile(r"(?:overleg|tafel|beraad|\bbo)$", re.IGNORECASE)
"""Called by what they are about, abbreviated or not: `BO HAV`."""


def _only_a_name(chunk: Chunk) -> bool:
    """Whether a word cannot be but a name: small letters, then a capital: `ZeeKracht`."""
    return re.search(r"[a-z][A-Z][a-z]", chunk.text) is not None and is_distinct(chunk)
