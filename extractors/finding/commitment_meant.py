"""Whom a plural or a pronoun stands for, by number and by what was named before."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from extractors.finding.clause_model import Clause
from extractors.finding.commitment_words import STATIVE_VERBS
from extractors.finding.party_fields import is_abstract
from extractors.finding.party_verbs import AGENTIVE
from extractors.language.countries import COUNTRIES
from extractors.language.party_nouns import (
    are_concerned,
    is_no_party_head,
    type_of_group,
    type_of_head,
)
from extractors.language.tokens import Doc, Token, as_written
from extractors.linking.register import candidates as register_rows
from schemas.records import PartyType

_NUMBERS = {
    word: number
    for number, word in enumerate(
        """
        twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien
        """.split(),
        start=2,
    )
} | {"beide": 2, "allebei": 2}  # fmt: skip
_POINTING = frozenset(
    {"deze", "die", "beide", "genoemde", "bovengenoemde", "voornoemde", "laatstgenoemde"}
)
"""Before a plural: those of whom the text spoke."""
_BEFORE_PLURAL = frozenset({"de", "alle", "deelnemende", "betrokken", "betreffende"})
TYPE_OF_PLURAL: Mapping[str, PartyType | None] = {
    "gemeenten": "municipality",
    "provincies": "province",
    "waterschappen": "region",
    "veiligheidsregio's": "region",
    "regio's": "region",
    "departementen": "ministry",
    "ministeries": "ministry",
    "ministers": "ministry",
    "bewindslieden": "ministry",
    "scholen": "education",
    "hogescholen": "education",
    "universiteiten": "education",
    "bedrijven": "company",
    "verenigingen": "association",
    "stichtingen": "association",
    "bonden": "association",
    "organisaties": None,
    "partijen": None,
    "partners": None,
    "instanties": None,
    "instellingen": None,
    "overheden": None,
    "besturen": None,
}
"""Plurals for several named parties, and of what type they are; None is any type."""


def is_title_of_several(name: str) -> bool:
    """Whether a plural before names only says what they are: `de gemeenten A en B`."""
    return TYPE_OF_PLURAL.get(name.casefold().replace("’", "'")) is not None


def several_meant(
    doc: Doc,
    noun: Token,
    spoken_of: Sequence[str],
    types: Mapping[str, PartyType],
    joint: Sequence[str],
) -> tuple[str, ...]:
    """Give the named parties that a plural stands for: `deze partijen`, `de drie gemeenten`.

    `spoken_of` are those who acted in the sentence before, `types` all named parties of the
    document, `joint` those who sign it. Empty where the text leaves it open.
    """
    word = noun.lower_.replace("’", "'")
    before = _words_before(doc, noun.i)
    # `Beide toezichthouders`: the two of whom the text speaks, whatever they are.
    if word not in TYPE_OF_PLURAL and not ("beide" in before and type_of_group(word)):
        return ()
    kind = TYPE_OF_PLURAL.get(word)
    number = next((_number(w) for w in before if _number(w)), None)
    points = not _POINTING.isdisjoint(before)
    if not points and (number is None or before[0] != "de"):
        # `De gemeenten` is the group, as the text calls it.
        return ()

    def fit(names: Sequence[str]) -> tuple[str, ...]:
        same = tuple(dict.fromkeys(n for n in names if kind is None or types.get(n) == kind))
        return same if len(same) == number or (number is None and len(same) > 1) else ()

    found = fit([n for n in spoken_of if n in types])
    if not found and number and kind is not None:
        found = fit(list(types))
    return found or fit(joint)


def _words_before(doc: Doc, at: int) -> list[str]:
    """The words between the start of a noun phrase and its noun, if they only count or point."""
    words: list[str] = []
    for token in reversed(doc[max(0, at - 4) : at]):
        said = token.lower_
        if said in _POINTING or said in _BEFORE_PLURAL or _number(said):
            words.insert(0, said)
        else:
            break
    return words


def _number(word: str) -> int | None:
    return int(word) if word.isdigit() and len(word) < 3 else _NUMBERS.get(word)


def agrees_in_number(names: Sequence[str], bodies: Sequence[bool], finite: Token | None) -> bool:
    """Whether parties may be the subject of a finite verb; `bodies` tells which are one body."""
    if finite is None or not finite.tag_.startswith("WW|pv") or not names:
        return bool(names)
    plural = finite.tag_.endswith("|mv")
    one = len(names) == 1 and bodies[0]
    return one != plural


_EACH = frozenset({"elk", "elke", "ieder", "iedere", "partij", "partijen"})
_NEVER_ACTING = frozenset({"komen", "gaan", "krijgen", "volgen", "blijven", "lopen", "starten"})
"""Verbs of things as well: `de Zeemonitor komt in mei uit`."""


def unknown_name(doc: Doc, clause: Clause) -> str | None:
    """Give the proper name that acts in a clause, though nothing else tells that it is a party.

    `Ook Strandwerk organiseert …`: a name within the sentence, and what only somebody does.
    """
    tokens = [doc[i] for i in clause.subject]
    if len(tokens) == 1 and tokens[0].text in COUNTRIES:
        return str(tokens[0].text)
    aside = clause.inherited and clause.relation != "xcomp"
    if not aside and (name := _titled_unit(doc, clause)):
        return name
    if clause.lemma not in AGENTIVE or clause.lemma in _NEVER_ACTING or aside:
        return None
    # `De Nationale Dienst Spoor`: an adjective with a capital within a sentence is of the name.
    titled = {t.i for t in tokens if t.pos_ == "ADJ" and t.i and t.text[:1].isupper()}
    named = [t for t in tokens if t.pos_ == "PROPN" or t.text in {"&", "+"} or t.i in titled]
    if any(t.lower_ in _EACH for t in tokens):
        # `Elke Verdragsluitende Partij`: any of those who sign.
        return None
    other = (t for t in tokens if t.i not in titled)
    if not named or any(t.pos_ not in {"DET", "PROPN", "ADV", "SYM"} for t in other):
        return None
    first, last = named[0], named[-1]
    words = doc[first.i : last.i + 1]
    if last.i - first.i + 1 != len(named) or not last.text[:1].isupper():
        return None
    # A sentence begins with a capital, whatever its first word is.
    opens = first.i == 0 or doc[first.i - 1].is_punct
    if opens and len(named) == 1 and not any(c.isupper() for c in first.text[1:]):
        return None
    name = as_written(words)
    known = any(type_of_head(token.text) for token in words)
    if (is_no_party_head(last.text) and not known) or len(name) < _SHORTEST_NAME:
        return None
    return name


_SHORTEST_NAME = 3


def _titled_unit(doc: Doc, clause: Clause) -> str | None:
    """`De combinatie Roos–Van Dam levert …`, `de afdeling Zorg onderzoekt …`: by its noun."""
    tokens = [doc[i] for i in clause.subject]
    if tokens and tokens[0].pos_ == "DET":
        tokens = tokens[1:]
    named = len(tokens) > 1 and tokens[0].lower_ in _UNITS
    if not named or not all(t.text[:1].isupper() or t.text in _BETWEEN for t in tokens[1:]):
        return None
    if "combinatie" in tokens[0].lower_ and all(
        is_abstract(t.text) for t in tokens[1:] if t.text not in _BETWEEN
    ):
        # `de combinatie Wonen en Zorg`
        return None
    return as_written(doc[tokens[0].i : tokens[-1].i + 1])


_UNITS = frozenset(
    {"combinatie", "bouwcombinatie", "aannemerscombinatie", "tandem", "afdeling", "domein"}
)
_BETWEEN = frozenset({"–", "-", "/", "&", "en"})


def agent_name(noun: Token) -> str | None:
    """Give the proper name behind `door`, which nothing else tells to be a party."""
    doc = noun.doc
    if noun.dep_ != "obl:agent" or noun.pos_ != "PROPN":
        return None
    end = noun.i + 1
    while end < len(doc) and doc[end].dep_ in {"flat", "appos"} and doc[end].pos_ == "PROPN":
        end += 1
    words = doc[noun.i : end]
    name = as_written(words)
    some = len(name) >= _SHORTEST_NAME and not any(c.isdigit() for c in name)
    capital = all(t.text[:1].isupper() for t in words)
    return name if some and capital and not is_no_party_head(words[-1].text) else None


def opening_name(doc: Doc, clause: Clause) -> str | None:
    """Give the name of two words or more with which a sentence begins, right before its verb.

    `Natuur Centraal meet …`: a sentence gives its first word alone a capital.
    """
    finite = clause.finite or 0
    words = [t for t in doc[:finite] if t.lower_ not in {"de", "het"} or t.i]
    if len(words) < 2 or clause.lemma not in AGENTIVE - _NEVER_ACTING:
        return None
    if any(not t.text[:1].isupper() or t.pos_ in {"ADP", "PRON", "NUM", "ADV"} for t in words):
        return None
    return None if is_no_party_head(words[-1].text) else as_written(doc[words[0].i : finite])


_ROLE_HOLDER = re.compile(
    r"\w*(?:manager|leider|houder|nemer|gever|beheerder|meester|secretaris|trekker|coördinator"
    r"|bestuurder|directeur|inspecteur|functionaris|commissaris|eigenaar|exploitant|aanvrager"
    r"|ontvanger|aanbieder|leverancier|producent|importeur|verhuurder|vervoerder|aannemer"
    r"|korpschef|wethouder|minister|staatssecretaris|gedeputeerde|gezant|kwartiermaker|regisseur|makelaar|toezichthouder"
    r"|wachter|vanger|bestrijder|controleur|onderzoeker|adviseur|begeleider"
    r"|opzichter|handhaver|teller|beoordelaar|keurder|hulpverlener|architect|coach|consulent"
    r"|arts|kundige|therapeut|psycholoog|pedagoog|agent|accountant|notaris|curator|boer|teler|kweker"
    r"|visser|schipper|bouwer|sloper|koper|pachter|ontwikkelaar|ontwerper|bewerker|verwerker"
    r"|verstrekker|verlener|uitvoerder|voorbereider|gebruiker|installateur|winnaar|indiener"
    r"|rapporteur|griffier|bewindvoerder|bemiddelaar|vertrouwenspersoon"
    r"|aanjager|ambassadeur|jager|imker|trainer|specialist|rechter|kunstenaar|journalist"
    r"|wetenschapper|expert|deskundige|deurwaarder|dijkgraaf|rector|informateur"
    r"|verkenner|mediator|officier|commandant|kapitein|beschermer|bezorger|opruimer|raadsman"
    r"|loods)(?:-generaal)?"
    r"|gezag|ambtenaar|gids|griffie|rechtspraak|recherche"
    r"|\w{3,}bestuur"
)
"""Who has a part in what a text settles, though without a name: by how the noun ends."""


def nameless_body(doc: Doc, clause: Clause) -> str | None:
    """Give the group, body or role without a name that does what only somebody does.

    `Woningcorporaties onderzoeken …`, `de werkgever betaalt …`: itself, and nobody else.
    """
    sets_out = clause.lemma == "starten" and "met" in clause.words
    if clause.subject_head is None or (clause.lemma in _NEVER_ACTING and not sets_out):
        return None
    if clause.lemma not in AGENTIVE and clause.lemma in STATIVE_VERBS:
        return None
    if clause.copula and clause.lemma in _AS_THINGS_ARE:
        return None
    return nameless(doc[clause.subject_head])


_AS_THINGS_ARE = frozenset(
    "open geopend dicht gesloten beschikbaar bereikbaar toegankelijk operationeel gereed klaar af"
    " actief online compleet volledig vol leeg groot klein nieuw succesvol bekend".split()
)
"""What a desk, a site or a centre is, and does nothing by being so: `het loket is open`."""


def nameless(noun: Token) -> str | None:
    """Give a noun as the name of the group, body or role that it stands for, or None."""
    if noun.pos_ != "NOUN" or not noun.text[1:].islower() or noun.lower_.endswith("overleg"):
        return None
    lemma = noun.lemma_.lower()
    if lemma == noun.lower_ and noun.tag_.startswith("N|soort|mv"):
        # A plural that the lemmatizer does not know.
        lemma = lemma.removesuffix("s")
    if are_concerned(noun.lower_) or are_concerned(f"{lemma}s"):
        # `statushouders stromen door`: for whom it is, though they hold something
        return None
    known = (
        _ROLE_HOLDER.fullmatch(lemma) is not None
        or type_of_group(noun.lower_) is not None
        or type_of_head(lemma) is not None
    )
    return _with_kind(noun) if known or is_any(noun.doc, noun) else None


def is_any(doc: Doc, noun: Token) -> bool:
    """`Een onafhankelijke partij`: somebody yet to be found, none of those who sign."""
    return (
        noun.lower_ == "partij"
        and noun.i > 1
        and (doc[noun.i - 1].pos_ == "ADJ" and doc[noun.i - 2].lower_ == "een")
    )


_KIND = re.compile(
    r"(?:(?!mogelijk|dergelijk|uiteindelijk|oorspronkelijk|feitelijk|tijdelijk|gezamenlijk)"
    r"[a-zë-]{3,}(?:lijk|isch|aal|ieel|ueel|cieel)|extern|intern|onafhankelijk)e?"
    r"|[a-zë-]{3,}(?:ale|iële|uele)"
)
"""Adjectives that tell of what kind a body is, and are part of what it is called."""


def _with_kind(noun: Token) -> str:
    """Give a noun as it is called: `onafhankelijk bureau`, `burgemeester van Goes`."""
    before = noun.doc[noun.i - 1] if noun.i else noun
    kind = before.pos_ == "ADJ" and before.head.i == noun.i and _KIND.fullmatch(before.lower_)
    called = f"{before.lower_} {noun.lower_}" if kind else str(noun.lower_)
    whose = _place_behind(noun.doc, noun.i + 1)
    return f"{called} van {whose}" if whose else called


def _place_behind(doc: Doc, at: int) -> str:
    """Give the town or province of `van Goes`, from the number of `van`, empty where none is."""
    if at + 1 >= len(doc) or doc[at].lower_ != "van":
        return ""
    end = at + 1
    while end < len(doc) and (doc[end].text[:1].isupper() or doc[end].text in {"'s", "den"}):
        end += 1
    place = as_written(doc[at + 1 : end])
    return place if place and register_rows(place, ("municipality", "province")) else ""
