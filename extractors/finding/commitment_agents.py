"""Who acts without being the subject: by whom, in which body, between whom a thing is done."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from extractors.finding.clause_model import Clause
from extractors.finding.commitment_cast import NOBODY, Actors, Cast, Spoken, in_words
from extractors.finding.commitment_lists import begins_clause, listed_behind
from extractors.finding.commitment_meant import agent_name, nameless
from extractors.finding.commitment_named import is_bare, named_by, named_within, word_before
from extractors.finding.commitment_relatives import of_maker
from extractors.finding.parties import PartyMention
from extractors.language.analysis import Analysed
from extractors.language.infinitives import infinitive_of
from extractors.language.party_nouns import type_of_group
from extractors.language.quick_looks import LookBack
from extractors.language.tokens import Doc, Span

_AGENTS = (frozenset({"door"}), frozenset({"vanuit", "namens", "vanwege"}))
"""Prepositions before who acts, those that leave no doubt first."""
_LED_BY = LookBack(
    re.compile(
        r"\b(?P<how>via|(?:bij monde"
        r"|(?:door|dankzij) (?:de )?(?:inzet|tussenkomst|inspanning(?:en)?)"
        r"|op (?:het )?(?:initiatief|instigatie)|als (?:een )?(?:\w+ )?initiatief|in opdracht"
        r"|onder (?:de )?(?:\w+e )?"
        r"(?:leiding|regie|aanvoering|voorzitterschap|verantwoordelijkheid|coördinatie|auspiciën)"
        r"|(?:door een|bij)(?: het| de| een)? (?:\w+ )?besluit(?:en)?(?: van (?:de |het )?"
        r"(?:(?:\w+ en )?(?:colleges?|ra(?:ad|den)|besturen|bestuur|burgemeesters?)))?)"
        r" van) (?:de |het )?$",
        re.IGNORECASE,
    ),
    "via van",
    2,
)
"""Before who has something done, where nobody else is said to do it."""
_AGREED = frozenset(
    {"gesloten", "afgesproken", "overeengekomen", "gemaakt", "aangegaan", "vastgelegd", "besproken",
     "besloten", "vastgesteld", "gehonoreerd", "bepaald", "toegezegd"}
)  # fmt: skip
"""What two or more have done who stand behind `tussen`."""
_ACTING = frozenset({"partnership", "government_body", "association"})
"""Types of parties in which something is done by themselves: `in de werkgroep`."""
_FINISHING = frozenset(
    {"afronden", "opleveren", "publiceren", "uitbrengen", "starten", "voortzetten", "presenteren",
     "hervatten", "opstarten", "afsluiten"}
)  # fmt: skip
_ABOUT = frozenset({"op", "over", "naar", "inzake"})
_ENDING = frozenset({"beëindigen", "stoppen", "staken", "uitbreiden", "verlengen", "herhalen"})
"""What is done with a work by whoever does the work."""
_WORKS = ("onderzoek", "studie", "verkenning", "evaluatie", "advies", "rapport", "analyse",
          "inventarisatie", "proef", "pilot", "inspectie", "meting", "raming", "reactie",
          "zienswijze")  # fmt: skip
"""Ends of nouns for work that is of whoever does it."""
_PROMISED_BY = re.compile(
    r"\b(?:toegezegd|aangekondigd|beloofd) door (?:de |het )?$", re.IGNORECASE
)


def of_agent(
    cast: Cast, analysed: Analysed, tokens: Sequence[int], verbs: Collection[int] = ()
) -> Actors:
    """Give by whom something is done: the parties after `door`, `namens`, `onder leiding van`.

    `verbs` are the words of the clause's verb, behind which a list of names may go on.
    """
    doc = analysed.doc
    spans = cast.spans(analysed)
    for words in _AGENTS:
        for i in tokens:
            if doc[i].lower_ not in words or i + 1 >= len(doc) or _describes(doc, i):
                continue
            head = doc[i].head if doc[i].head.i > i else doc[i + 1]
            inside = [t.i for t in head.subtree]
            if head.lower_ == "partijen" and cast.speakers.joint and is_bare(doc, inside[1:]):
                return cast.joint()
            names = named_by(cast, analysed, head, inside)
            names = _with_listed(doc, names, spans, i, verbs)
            if names:
                return Actors(names, "party", (f"{doc[i].lower_} → {in_words(names)}",))
    led = _led_by(doc, tokens, spans, verbs)
    return led if led.names else _nameless_agent(doc, tokens)


def _with_listed(
    doc: Doc,
    names: tuple[str, ...],
    spans: Sequence[tuple[PartyMention, Span]],
    behind: int,
    verbs: Collection[int],
) -> tuple[str, ...]:
    """Add those whom the parse left out of the list that begins behind a preposition."""
    first = next((n for n, (_, span) in enumerate(spans) if span.start > behind), None)
    if first is None or spans[first][0].name not in names:
        return names
    end = spans[first][1].end
    others = {m.name for m, span in spans[first + 1 :] if begins_clause(doc, end, span, verbs)}
    kept = (n for n in names if n not in others or n == spans[first][0].name)
    return tuple(dict.fromkeys((*kept, *listed_behind(doc, first, spans, verbs))))


def _led_by(
    doc: Doc,
    tokens: Sequence[int],
    spans: Sequence[tuple[PartyMention, Span]],
    verbs: Collection[int],
) -> Actors:
    """`Op initiatief van X wordt …`, `onder regie van X`: X has it done."""
    inside = set(tokens)
    found = NOBODY
    for n, (mention, span) in enumerate(spans):
        led = _LED_BY.search(doc.text, span.start_char)
        if led is None or span.root.i not in inside:
            continue
        names = listed_behind(doc, n, spans, verbs)
        found = Actors(names, "party", (f"{led['how'].lower()} → {mention.name}",))
        if "besluit" not in led["how"].lower():
            break
        # `bij besluit van de raden van A en B`: those whose councils they are stand last.
    return found


def _nameless_agent(doc: Doc, tokens: Sequence[int]) -> Actors:
    """`wordt beheerd door een stichting`: a body or group without a name."""
    for i in tokens:
        noun = doc[i].head
        agent = noun.dep_ == "obl:agent" or (noun.i > i and doc[0].tag_.startswith("WW|vd"))
        if doc[i].lower_ == "door" and agent and not _describes(doc, i):
            name = nameless(noun) or agent_name(noun)
            if name is not None:
                return Actors((name,), "party", (f"door → {name}",))
        through = doc[i].lower_ == "via" and noun.i > i and type_of_group(noun.lower_) is not None
        if through and (name := nameless(noun)):
            return Actors((name,), "party", (f"via → {name}",))
    return NOBODY


def _describes(doc: Doc, i: int) -> bool:
    """`de door X opgestelde visie`: by whom a thing was made that the sentence is about."""
    noun = doc[i].head.head
    named = noun.pos_ == "NOUN" and noun.i == i - 1 and noun.dep_ in {"obl", "nmod"}
    if named and any(c.dep_ == "case" and c.lower_ in _FIRST for c in noun.lefts):
        # `na advisering door X`: what X does first is not what is told.
        return True
    verb = next((t for t in doc[i].ancestors if t.tag_.startswith("WW")), None)
    return verb is not None and verb.dep_ == "amod" and verb.i > i


_FIRST = frozenset({"na", "zonder", "behoudens", "vooruitlopend", "sinds", "volgens"})
_MEETING_ENDS = ("raad", "overleg", "vergadering", "beraad", "commissie", "conferentie")
"""Ends of names of what meets: `tijdens de Raad Algemene Zaken`."""


def of_place(cast: Cast, analysed: Analysed, tokens: Sequence[int]) -> Actors:
    """Give the party in which something is done: `in de werkgroep wordt gekeken`."""
    doc = analysed.doc
    inside = set(tokens)
    for mention, span in cast.spans(analysed):
        if span.root.i not in inside or cast.types.get(mention.name) not in _ACTING:
            continue
        before = word_before(doc, span.start)
        if before == "uw":
            # `is in uw Kamer behandeld`
            before = word_before(doc, span.start - 1)
        heads = mention.name.lower().split()[:2]
        meets = before == "tijdens" and any(word.endswith(_MEETING_ENDS) for word in heads)
        if before in {"in", "binnen", "vanuit"} or meets:
            return Actors((mention.name,), "party", (f"{span.text} → {mention.name}",))
    return NOBODY


_TALKING = re.compile(
    r"(?:tijdens|in|bij|na)\s(?:het|een|de)\s(?:\S+\s){0,3}?\w*(?:gesprek|overleg|bijeenkomst"
    r"|onderhandelingen|vergadering)\b[^,;.]*\btussen\s(?:de\s|het\s)?$",
    re.IGNORECASE,
)
"""A talk with which a sentence begins, before those who held it."""
_IN_IT = frozenset({"daarin", "hierin", "daarbij", "hierbij"})


def of_meeting(
    cast: Cast,
    analysed: Analysed,
    tokens: Sequence[int],
    verbs: Collection[int],
    before: Spoken | None = None,
) -> Actors:
    """Give those between whom something was agreed: `is tussen A en B overeengekomen`.

    `Daarin is afgesproken …` was between those whom the text before speaks of, as `before` tells.
    """
    doc = analysed.doc
    inside = set(tokens)
    if not any(doc[i].lower_ in _AGREED for i in verbs):
        return NOBODY
    spans = cast.spans(analysed)
    if before is not None and len(before.acting) > 1 and doc[0].lower_ in _IN_IT:
        return Actors(before.acting, "party", (f"{doc[0].lower_} → {in_words(before.acting)}",))
    for n, (_, span) in enumerate(spans):
        between = word_before(doc, span.start) == "tussen"
        talks = _TALKING.match(doc.text[: span.start_char]) is not None
        between = between and (talks or span.root.head.i in verbs)
        if span.root.i in inside and between:
            names = listed_behind(doc, n, spans, verbs)
            if len(names) > 1:
                return Actors(names, "party", (f"tussen → {in_words(names)}",))
    return NOBODY


def of_result(cast: Cast, analysed: Analysed, clause: Clause) -> Actors:
    """Give whose work is finished or begun: `het onderzoek van X wordt afgerond`.

    Or who leads it: `De proef onder leiding van X is gestart`.
    """
    head = analysed.doc[clause.subject_head] if clause.subject_head is not None else None
    if head is None or clause.inherited or clause.lemma not in _FINISHING:
        return NOBODY
    within = (*clause.subject, *clause.tokens)
    led = _led_by(analysed.doc, within, cast.spans(analysed), clause.verbs)
    if led.names:
        return led
    # `de reactie van X op het advies van Y`
    about = (i for i in clause.subject if i > head.i and analysed.doc[i].lower_ in _ABOUT)
    stop = next(about, clause.subject[-1] + 1)
    own = [i for i in clause.subject if i < stop]
    names = named_within(cast, analysed, own) if head.lemma_.endswith(_WORKS) else ()
    return Actors(names, "party" if names else "none", (f"{head.text} van {in_words(names)}",))


_OWN_DEEDS: tuple[tuple[frozenset[str], tuple[str, ...]], ...] = (
    (frozenset({"nemen"}), ("besluit", "beslissing")),
    (frozenset({"houden", "beleggen", "voorbereiden"}), ("vergadering", "bijeenkomst", "overleg")),
    (
        frozenset({"publiceren", "uitbrengen", "herschrijven", "schrijven", "vernieuwen",
                   "actualiseren", "herzien", "opstellen", "verzenden"}),
        ("brief", "verslag", "website", "folder", "rapportage", "procedure", "formulier",
         "werkplan", "register", "rapport", "nieuwsbrief"),
    ),
)  # fmt: skip
"""Verbs, and the ends of nouns for what is done so by those whose it is."""
_ASKED_FOR = ("aanvraag", "verzoek", "bezwaar", "klacht", "voorstel", "melding")
_DECIDED = frozenset(
    {"afwijzen", "toewijzen", "toekennen", "honoreren", "inwilligen", "behandelen", "goedkeuren",
     "beoordelen", "verwerpen", "aannemen"}
)  # fmt: skip
"""What is done with a request by those with whom it lies."""
_TALKS = ("onderhandeling", "gesprek", "overleg", "samenwerking", "contract", "overeenkomst")
"""Ends of nouns for what those behind `tussen` do together."""


def of_deed(cast: Cast, analysed: Analysed, clause: Clause) -> Actors:
    """Give whose deed a passive tells: `besluiten van de stuurgroep worden genomen`.

    Of what goes on between two, both: `de onderhandelingen tussen A en B zijn beëindigd`.
    """
    doc = analysed.doc
    head = doc[clause.subject_head] if clause.subject_head is not None else None
    if head is None or clause.inherited or head.pos_ != "NOUN":
        return NOBODY
    noun = head.lemma_.lower()
    verbs = {clause.lemma, infinitive_of(doc[clause.head].lower_) or clause.lemma}
    for done, deeds in _OWN_DEEDS:
        if not done.isdisjoint(verbs) and noun.endswith(deeds):
            names = named_within(cast, analysed, clause.subject)
            if names:
                return Actors(names, "party", (f"{head.text} van {in_words(names)}",))
    if noun.endswith(_ASKED_FOR) and not _DECIDED.isdisjoint(verbs):
        spans = cast.spans(analysed)
        for n, (_, span) in enumerate(spans):
            lies = word_before(doc, span.start) in {"bij", "aan"} and span.root.i in clause.subject
            if lies:
                names = listed_behind(doc, n, spans, clause.verbs)
                return Actors(names, "party", (f"{head.text} bij {in_words(names)}",))
    finishes = not (_FINISHING | _ENDING).isdisjoint(verbs)
    made = of_maker(cast, analysed, clause) if finishes else NOBODY
    return made if made.names else of_talks(cast, analysed, clause)


_BETWEEN = re.compile(r"\btussen\s(?:de\s|het\s)?(?:\w+\svan\s(?:de\s|het\s)?)?$")
"""Before the first of those who talk, or of those whose people do."""


def of_talks(cast: Cast, analysed: Analysed, clause: Clause) -> Actors:
    """Give those between whom the subject of a clause is held: `het overleg tussen A en B`."""
    doc = analysed.doc
    head = doc[clause.subject_head] if clause.subject_head is not None else None
    if head is None or clause.inherited or not head.lemma_.lower().endswith(_TALKS):
        return NOBODY
    spans = cast.spans(analysed)
    around = {*clause.subject, *clause.tokens}
    for n, (_, span) in enumerate(spans):
        if span.root.i in around and _BETWEEN.search(doc.text[: span.start_char]):
            names = listed_behind(doc, n, spans, clause.verbs)
            if len(names) > 1:
                return Actors(names, "party", (f"tussen → {in_words(names)}",))
    return NOBODY


def of_promise(cast: Cast, analysed: Analysed) -> Actors:
    """Give who promised what a sentence tells: `zoals toegezegd door X volgt …`."""
    for mention in cast.mentions(analysed):
        said = _PROMISED_BY.search(analysed.doc.text[: mention.start])
        if said is not None:
            return Actors((mention.name,), "party", (f"toegezegd → {mention.name}",))
    return NOBODY


def of_voice(cast: Cast, analysed: Analysed, tokens: Sequence[int]) -> Actors:
    """Give whose voice a passive holds: `wordt binnen mijn begroting opgevangen`, `door ons`."""
    for i in tokens:
        word = analysed.doc[i].lower_
        by = analysed.doc[i - 1].lower_ == "door" if i else False
        voice = {"ons": cast.speakers.us, "mij": cast.speakers.me}.get(word, ()) if by else ()
        if voice:
            return Actors(voice, "we", (f"door {word} → {in_words(voice)}",))
        if word == "mijn" and cast.speakers.me:
            return Actors(cast.speakers.me, "we", (f"{word} → {in_words(cast.speakers.me)}",))
    return NOBODY
