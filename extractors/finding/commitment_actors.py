"""Who acts in a clause, and for or with whom, by mentions, pronouns and place."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from spacy.tokens import Doc, Span, Token

from extractors.finding.clause_model import Clause
from extractors.finding.commitment_lists import (
    begins_clause,
    both_named,
    listed_before,
    listed_behind,
    spans_of,
)
from extractors.finding.commitment_meant import (
    agrees_in_number,
    is_title_of_several,
    nameless,
    nameless_body,
    opening_name,
    several_meant,
    unknown_name,
)
from extractors.finding.commitment_speakers import NO_SPEAKERS, Speakers
from extractors.finding.parties import PartyIndex, PartyMention
from extractors.language.analysis import Analysed
from extractors.language.party_nouns import type_of_group
from extractors.language.tokens import has_feature, text_of
from schemas.records import Party, PartyType

SubjectKind = Literal["party", "we", "pronoun", "other", "none"]

_WE = frozenset({"wij", "we", "ons", "onze"})
_I = frozenset({"ik", "mij", "mijn"})
_THIRD = frozenset(
    {
        "laatstgenoemde",
        "laatstgenoemden",
        "zij",
        "ze",
        "hij",
        "het",
        "deze",
        "die",
        "dit",
        "dat",
        "hen",
        "welke",
        "wie",
    }
)
_JOINT = frozenset({"partijen", "partners", "ondertekenaars", "ondergetekenden", "deelnemers"})
"""Words for all who sign together."""
"""Roles that an agreement defines for whoever joins, one or all; no partner or signatory."""
_OF_AGREEMENT = frozenset(
    {"verdragsluitende", "betrokken", "deelnemende", "ondertekenende", "samenwerkende", "alle",
     "beide", "contracterende", "genoemde"}
)  # fmt: skip
"""Before `partijen` these mean those of the agreement still."""
_EVERY = frozenset({"ieder", "elk", "allen", "iedereen"})
_OFFICE_NOUNS = frozenset(
    """
    minister staatssecretaris wethouder burgemeester voorzitter bestuur directie college team
    medewerker vertegenwoordiger lid bestuurder gedeputeerde directeur afdeling dienst
    dijkgraaf heemraad griffier
    vrijwilliger ambtenaar deskundige expert onderzoeker adviseur woordvoerder inspecteur
    departement ministerie gemeente provincie regio sector school instelling bedrijf
    """.split()
)
"""Heads behind which the party stands as a complement: `het bestuur van X`."""
_SOME = frozenset({"aantal", "deel", "groep", "meerderheid", "merendeel", "helft"})
"""Of `een aantal scholen` the schools act; `het aantal scholen` is a number."""
_SPOKESMEN = frozenset(
    {"voorzitter", "wethouder", "burgemeester", "gedeputeerde", "directeur", "secretaris",
     "vertegenwoordiger", "woordvoerder", "bestuurder", "penningmeester"}
)  # fmt: skip
"""Persons who act for the body behind `namens`."""

_OTHER_PREPOSITIONS = frozenset(
    {"met", "voor", "bij", "in", "op", "over", "door", "uit", "binnen", "namens", "naar", "tot"}
)
_AGREED_WITH = re.compile(
    r"met\b.*\b(?:afgesproken|overeengekomen|afspraken? gemaakt)\b", re.IGNORECASE
)
_NOUN_OF_TYPE: dict[str, PartyType] = {
    "gemeente": "municipality",
    "provincie": "province",
    "school": "education",
    "instelling": "education",
    "ministerie": "ministry",
    "departement": "ministry",
}
"""Bare nouns that stand for a party of that type named just before."""
_JOINS = re.compile(r"\s*(?:,|en|,? ?alsmede|,? ?evenals)\s+(?:de |het )?")
_LAWS = frozenset({"wet", "besluit", "regeling", "wetsvoorstel"})
"""Before a group: the title of a law that is about it, `de Wet veiligheidsregio's`."""
_BEARER_WORDS = 4
"""Words among which `partijen` stands behind `voor rekening van`."""
_AGREED = frozenset(
    {"gesloten", "afgesproken", "overeengekomen", "gemaakt", "aangegaan", "vastgelegd", "besproken"}
)
"""What two or more have done who stand behind `tussen`."""
_FINISHING = frozenset(
    {"afronden", "opleveren", "publiceren", "uitbrengen", "starten", "voortzetten", "presenteren",
     "hervatten", "opstarten", "afsluiten"}
)  # fmt: skip
_WORKS = ("onderzoek", "studie", "verkenning", "evaluatie", "advies", "rapport", "analyse",
          "inventarisatie", "proef", "pilot", "inspectie", "meting", "raming")  # fmt: skip
"""Ends of nouns for work that is of whoever does it."""
_PROMISED_BY = re.compile(
    r"\b(?:toegezegd|aangekondigd|beloofd) door (?:de |het )?$", re.IGNORECASE
)
_OF = frozenset({"van", "voor", "met", "door", "aan", "bij", "in", "uit", "tussen", "op", "en"})
"""Words behind which a noun right before the verb is no subject."""
_PERSONAL = frozenset({"zij", "ze", "hij", "het", "deze"})
_PLURAL = ("en", "s", "centra", "musea")
_SHORTEST_HEAD = 4
"""Letters of a noun that may stand for a compound that ends in it."""
_NEAREST = 3
"""Parties named last among which a plural pronoun finds a group."""
_DEFINITE = frozenset({"de", "het", "deze", "dit", "die", "dat"})
_MOVERS = frozenset({"lid", "leden", "motie", "moties", "amendement", "heer", "mevrouw"})
"""Before who moved a motion, which asks and is not asked."""
_AGENTS = (frozenset({"door"}), frozenset({"vanuit", "namens", "vanwege"}))
"""Prepositions before who acts, those that leave no doubt first."""
_LED_BY = re.compile(
    r"\b(?P<how>via|(?:bij monde|door (?:de )?(?:inzet|tussenkomst)"
    r"|op (?:het )?(?:initiatief|instigatie)|in opdracht|onder (?:de )?(?:\w+e )?"
    r"(?:leiding|regie|aanvoering|voorzitterschap|verantwoordelijkheid|coördinatie|auspiciën))"
    r" van) (?:de |het )?$",
    re.IGNORECASE,
)
"""Before who has something done, where nobody else is said to do it."""


@dataclass(frozen=True, slots=True)
class Actors:
    """The actors of a clause and how they were found."""

    names: tuple[str, ...]
    kind: SubjectKind
    chain: tuple[str, ...] = ()
    head: int | None = None
    """The number of the word that is the subject, where that names no party."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """Whom the text before a clause speaks of: for pronouns and bare nouns."""

    acting: tuple[str, ...] = ()
    """The actors of the clause or sentence before."""
    named: tuple[str, ...] = ()
    """The parties named last and by the headings above, the nearest first."""


class ActorFinder:
    """Finds the actors of one document's clauses; holds only what it was given."""

    def __init__(self, index: PartyIndex, speakers: Speakers, parties: Iterable[Party]) -> None:
        self._index = index
        self._speakers = speakers
        parties = tuple(parties)
        self._types = {p.name: p.type for p in parties}
        self._groups = frozenset(
            p.name
            for p in parties
            if not any(c.isupper() for c in p.name) and p.rule != "state-body"
        )
        self._idle = frozenset(
            p.name
            for p in parties
            if p.rule == "named-group" or p.name.casefold().endswith(NO_SPEAKERS)
        )
        self._named_types = {n: t for n, t in self._types.items() if n not in self._groups}
        self._acting = frozenset(
            name
            for name, kind in self._types.items()
            if kind in {"partnership", "government_body", "association"}
        )

    def of_subject(self, analysed: Analysed, clause: Clause, before: Spoken) -> Actors:
        """Give the parties that the clause's subject names, or stands for."""
        doc = analysed.doc
        if clause.subject_head is None:
            return self._beside_verb(analysed, clause)
        if spoken := self._inverted(doc, clause):
            return spoken
        head = doc[clause.subject_head]
        word = head.lower_
        own = next((doc[i].lower_ for i in (head.i, *clause.subject) if _is_first(doc[i])), "")
        if own and (own == word or doc[clause.subject[-1]].lower_ == own):
            mine = self._speakers.us if own in _WE else self._speakers.me
            # `De minister van Financiën en ik`
            others = self._named(analysed, head, clause.subject) if len(clause.subject) > 1 else ()
            names = tuple(dict.fromkeys((*others, *mine)))
            return Actors(names, "we", (f"{own} → {_list(names)}",))
        each = word in {"iedere", "elke"} and doc[head.i + 1 : head.i + 2].text.lower() == "partij"
        every = (
            word in _EVERY
            or each
            or (word == "partij" and not self._named(analysed, head, [head.i]))
        )
        called = self._speakers.called.get(word)
        if called and _bare(doc, clause.subject) and not self._named(analysed, head, [head.i]):
            return Actors(called, "party", (f"{word} → {_list(called)}",))
        several = several_meant(doc, head, before.acting, self._named_types, self._speakers.joint)
        if several:
            return Actors(several, "party", (f"{head.text} → {_list(several)}",))
        last = doc[clause.subject[-1]].lower_ if clause.subject else word
        joint = last in _JOINT and _bare(doc, clause.subject)
        if (every or joint) and self._speakers.joint:
            names = self._speakers.joint
            return Actors(names, "party", (f"{word} → {_list(names)}",))
        named = self._named(analysed, head, clause.subject)
        named = self._with_joined(doc, clause, named, analysed)
        if not self.named(named):
            meant = self._meant(head, before)
            if meant:
                return Actors(meant, "party", (f"{head.text} → {_list(meant)}",))
        if named:
            text = doc[clause.subject[0] : clause.subject[-1] + 1].text
            return Actors(named, "party", (f"{text} → {_list(named)}",))
        if word in _THIRD or (head.pos_ == "PRON" and head.i == clause.subject[0]):
            antecedent = (
                self._antecedent(analysed, head, clause)
                or self._agreed_with(analysed, head)
                or self._told_of(analysed, head, clause)
                or self._spoken_of(doc, head, clause, before)
            )
            if antecedent:
                return Actors(antecedent, "pronoun", (f"{word} → {_list(antecedent)}",))
            return self._whose_task(analysed, clause)
        if any(doc[i].lower_ in _WE for i in clause.subject):
            return Actors(self._speakers.us, "we", (f"onze → {_list(self._speakers.us)}",))
        inside = self._inside(analysed, clause.subject) if head.pos_ in {"NOUN", "PROPN"} else ()
        inside = inside or self._pointed_at(doc, head, before) or _possessor(head, before)
        beside = self._beside_verb(analysed, clause)
        if beside.names and not inside:
            return beside
        if not inside and clause.voice == "active":
            if head.lemma_.lower() in _SPOKESMEN:
                # `Namens X neemt de voorzitter deel`
                agent = self.of_agent(analysed, clause.tokens, clause.verbs)
                if agent.names:
                    return agent
            if name := unknown_name(doc, clause) or nameless_body(doc, clause):
                return Actors((name,), "party", (f"{head.text} → {name}",), head.i)
        chain = (f"{head.text} van {_list(inside)}",) if inside else ()
        return Actors(inside, "other", chain, head.i)

    def _inverted(self, doc: Doc, clause: Clause) -> Actors | None:
        """`Met A en B werken wij …`: the pronoun behind the verb acts, whatever the parse says."""
        if clause.finite is None or clause.finite + 1 >= len(doc) or clause.voice == "passive":
            return None
        word = doc[clause.finite + 1].lower_
        if word not in {"wij", "we", "ik"} or clause.finite + 1 not in clause.tokens:
            return None
        names = self._speakers.me if word == "ik" else self._speakers.us
        return Actors(names, "we", (f"{word} → {_list(names)}",))

    def _meant(self, head: Token, before: Spoken) -> tuple[str, ...]:
        """The named party that `de regio` or `de provincie` is: the nearest with that noun."""
        noun = head.lemma_.lower()
        definite = any(t.lower_ in _DEFINITE for t in head.children if t.i == head.i - 1)
        if not definite or not has_feature(head, "Number=Sing"):
            return ()
        named = self.named(before.named)
        same = [n for n in named if noun in n.casefold().split() and " " in n]
        if not same and noun in _NOUN_OF_TYPE:
            same = [n for n in named if self._types.get(n) == _NOUN_OF_TYPE[noun]]
        if not same and len(noun) >= _SHORTEST_HEAD:
            # `het team` for `het aanjaagteam`
            same = [
                n for n in before.named if n.casefold().split()[-1].endswith(noun) and n != noun
            ]
        return tuple(same[:1])

    def of_request(
        self, analysed: Analysed, clause: Clause, before: Spoken | None = None
    ) -> Actors:
        """Give whom a verb of asking asks: its object, or the party after `aan`.

        `before` is whom the text before speaks of, for `heb ik haar verzocht`.
        """
        doc = analysed.doc
        for i in clause.tokens:
            if clause.tense == "perfect" and clause.voice == "active" and i > clause.head:
                # `heb X gevraagd mij te berichten`: what stands behind belongs to what is asked.
                break
            word = doc[i].lower_
            if word in {"mij", "me"} and self._speakers.me:
                return Actors(self._speakers.me, "we", (f"mij → {_list(self._speakers.me)}",))
            asked = word == "u" and clause.voice == "active" and i not in clause.subject
            if asked:
                # Who `u` is may be said nowhere; it is not who asks.
                you = self._speakers.you
                return Actors(you, "we", (f"u → {_list(you)}",))
            if word in {"haar", "hem", "hen"} and doc[i].dep_ in {"obj", "iobj"} and before:
                others = [n for n in before.named if n not in self._speakers.us][:1]
                if others:
                    return Actors(tuple(others), "pronoun", (f"{word} → {_list(others)}",))
            if word == "ons" and doc[i].pos_ == "PRON" and self._speakers.us:
                return Actors(self._speakers.us, "we", (f"ons → {_list(self._speakers.us)}",))
        found: list[tuple[int, str]] = []
        for mention in self._index.mentions_in(analysed.passage.index):
            span = doc.char_span(mention.start, mention.end, alignment_mode="expand")
            if span is None:
                continue
            preposition = _word_before(doc, span.start)
            if preposition == "aan" and span.end == clause.head != clause.finite:
                # `heeft X aan Y gevraagd`: whoever stands before asks.
                return Actors((mention.name,), "party", (f"gevraagd: {mention.name}",))
            asked_itself = span.root.dep_ == "obj" and span.root.head.i == clause.head
            mover = (preposition in _MOVERS and not asked_itself) or span[0].lower_ in _MOVERS
            if mover or span.root.i in clause.subject or _past_next_verb(doc, clause, span.start):
                continue
            last = len(doc) if clause.head == clause.finite else clause.head
            inside = clause.finite is not None and clause.finite < span.start < last
            if inside and preposition not in {*_OTHER_PREPOSITIONS, "van"}:
                found.append((0, mention.name))
            elif preposition in {"aan", "van"} or (
                preposition == "bij" and clause.lemma == "aandringen"
            ):
                found.append((1, mention.name))
            elif span.root.dep_ in {"obj", "iobj"} and span.root.i in clause.tokens:
                found.append((2, mention.name))
        if not found:
            return Actors((), "none")
        kind = min(found)[0]
        first = next(name for rank, name in found if rank == kind)
        names = (first, *self._joined_to(analysed, first, [n for rank, n in found if rank == kind]))
        return Actors(names, "party", (f"gevraagd: {_list(names)}",))

    def _joined_to(self, analysed: Analysed, first: str, others: Sequence[str]) -> tuple[str, ...]:
        """Those named right behind a party, with no more than a comma or `en` between."""
        text = text_of(analysed.doc)
        joined: list[str] = []
        end: int | None = None
        for mention in self._index.mentions_in(analysed.passage.index):
            if end is None:
                end = mention.end if mention.name == first else None
            elif mention.name in others and _JOINS.fullmatch(text[end : mention.start]):
                joined.append(mention.name)
                end = mention.end
            else:
                break
        return tuple(joined)

    def of_place(self, analysed: Analysed, tokens: Sequence[int]) -> Actors:
        """Give the party in which something is done: `in de werkgroep wordt gekeken`."""
        doc = analysed.doc
        inside = set(tokens)
        for mention, span in spans_of(doc, self._index.mentions_in(analysed.passage.index)):
            if span.root.i not in inside or mention.name not in self._acting:
                continue
            if _word_before(doc, span.start) in {"in", "binnen", "vanuit"}:
                return Actors((mention.name,), "party", (f"{span.text} → {mention.name}",))
        return Actors((), "none")

    def of_meeting(
        self, analysed: Analysed, tokens: Sequence[int], verbs: Collection[int]
    ) -> Actors:
        """Give those between whom something was agreed: `is tussen A en B overeengekomen`."""
        doc = analysed.doc
        inside = set(tokens)
        if not any(doc[i].lower_ in _AGREED for i in verbs):
            return Actors((), "none")
        spans = spans_of(doc, self._index.mentions_in(analysed.passage.index))
        for n, (_, span) in enumerate(spans):
            between = _word_before(doc, span.start) == "tussen" and span.root.head.i in verbs
            if span.root.i in inside and between:
                names = listed_behind(doc, n, spans, verbs)
                if len(names) > 1:
                    return Actors(names, "party", (f"tussen → {_list(names)}",))
        return Actors((), "none")

    def of_result(self, analysed: Analysed, clause: Clause) -> Actors:
        """Give whose work a passive finishes or begins: `het onderzoek van X wordt afgerond`."""
        head = analysed.doc[clause.subject_head] if clause.subject_head is not None else None
        if head is None or clause.inherited or clause.lemma not in _FINISHING:
            return Actors((), "none")
        names = self._inside(analysed, clause.subject) if head.lemma_.endswith(_WORKS) else ()
        return Actors(names, "party" if names else "none", (f"{head.text} van {_list(names)}",))

    def of_promise(self, analysed: Analysed) -> Actors:
        """Give who promised what a sentence tells: `zoals toegezegd door X volgt …`."""
        for mention in self._index.mentions_in(analysed.passage.index):
            said = _PROMISED_BY.search(text_of(analysed.doc)[: mention.start])
            if said is not None:
                return Actors((mention.name,), "party", (f"toegezegd → {mention.name}",))
        return Actors((), "none")

    def of_charge(self, analysed: Analysed, clause: Clause) -> Actors:
        """Give to whom a task is given: `aan X wordt opdracht gegeven om …`."""
        doc = analysed.doc
        spans = spans_of(doc, self._index.mentions_in(analysed.passage.index))
        for n, (_, span) in enumerate(spans):
            if span.root.i in clause.tokens and _word_before(doc, span.start) == "aan":
                names = listed_behind(doc, n, spans, clause.verbs)
                return Actors(names, "party", (f"aan → {_list(names)}",))
        return Actors((), "none")

    def of_voice(self, analysed: Analysed, tokens: Sequence[int]) -> Actors:
        """Give whose voice a passive holds: `wordt binnen mijn begroting opgevangen`."""
        for i in tokens:
            word = analysed.doc[i].lower_
            if word == "mijn" and self._speakers.me:
                return Actors(self._speakers.me, "we", (f"{word} → {_list(self._speakers.me)}",))
        return Actors((), "none")

    def of_agent(
        self, analysed: Analysed, tokens: Sequence[int], verbs: Collection[int] = ()
    ) -> Actors:
        """Give by whom something is done: the parties after `door`, `namens`, `onder leiding van`.

        `verbs` are the words of the clause's verb, behind which a list of names may go on.
        """
        doc = analysed.doc
        spans = spans_of(doc, self._index.mentions_in(analysed.passage.index))
        for words in _AGENTS:
            for i in tokens:
                if doc[i].lower_ not in words or i + 1 >= len(doc) or _describes(doc, i):
                    continue
                head = doc[i].head if doc[i].head.i > i else doc[i + 1]
                inside = [t.i for t in head.subtree]
                if head.lower_ == "partijen" and self._speakers.joint and _bare(doc, inside[1:]):
                    return self.joint()
                names = self._named(analysed, head, inside)
                names = self._with_listed(doc, names, spans, i, verbs)
                if names:
                    return Actors(names, "party", (f"{doc[i].lower_} → {_list(names)}",))
        led = self._led_by(doc, tokens, spans, verbs)
        return led if led.names else _nameless_agent(doc, tokens)

    def _with_joined(
        self, doc: Doc, clause: Clause, names: tuple[str, ...], analysed: Analysed
    ) -> tuple[str, ...]:
        """Add those who stand in one list with a subject in the plural, whatever the parse says."""
        if not names or clause.finite is None:
            return names
        if _is_singular(doc[clause.finite]) and not both_named(doc):
            return names[:1] if len(names) > 1 and _has_list_below(doc, clause) else names
        spans = spans_of(doc, self._index.mentions_in(analysed.passage.index))
        own = [
            n
            for n, (mention, span) in enumerate(spans)
            if mention.name in names and span.root.i in clause.subject
        ]
        if not own:
            return names
        behind = listed_behind(doc, own[-1], spans, clause.verbs)
        ahead = listed_before(doc, own[0], spans)
        opens = next(span.start for mention, span in spans if mention.name == ahead[0])
        before = [t for t in doc[:opens] if t.pos_ not in {"DET", "ADJ", "NUM"}]
        if before and not before[-1].is_punct and not both_named(doc):
            # `Met A en B …`: not only a list of those who act.
            ahead = ()
        return tuple(dict.fromkeys((*ahead, *names, *behind)))

    def _with_listed(
        self,
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
        self,
        doc: Doc,
        tokens: Sequence[int],
        spans: Sequence[tuple[PartyMention, Span]],
        verbs: Collection[int],
    ) -> Actors:
        """`Op initiatief van X wordt …`, `onder regie van X`: X has it done."""
        inside = set(tokens)
        for n, (mention, span) in enumerate(spans):
            led = _LED_BY.search(text_of(doc)[: span.start_char])
            if led is None or span.root.i not in inside:
                continue
            names = listed_behind(doc, n, spans, verbs)
            return Actors(names, "party", (f"{led['how'].lower()} → {mention.name}",))
        return Actors((), "none")

    def of_bearer(self, analysed: Analysed, start: int) -> Actors:
        """Give the parties named from word `start` on, on whom costs, a task or a choice fall.

        Those named after a comma or `en` bear them too; what comes after another word does not.
        """
        doc = analysed.doc
        names: list[str] = []
        reached = start
        for i in range(start, min(start + _BEARER_WORDS, len(doc))):
            if doc[i].lower_ in _JOINT and self._speakers.joint and not names:
                return self.joint()
        for mention in self._index.mentions_in(analysed.passage.index):
            span = doc.char_span(mention.start, mention.end, alignment_mode="expand")
            if span is None or span.end <= reached:
                continue
            between = [t for t in doc[reached : span.start] if not t.is_punct]
            if span.start >= reached and any(
                t.pos_ not in {"DET", "ADJ", "CCONJ", "NUM"} for t in between
            ):
                break
            names.append(mention.name)
            reached = span.end
        found = tuple(dict.fromkeys(names))
        return Actors(
            found, "party" if found else "other", (f"bij wie: {_list(found)}",) * bool(found)
        )

    def mentions(self, analysed: Analysed) -> tuple[PartyMention, ...]:
        """Give the mentions of parties in a passage, left to right."""
        return self._index.mentions_in(analysed.passage.index)

    def mentions_in(self, passage: int) -> tuple[PartyMention, ...]:
        """Give the mentions of parties in a passage by its number, left to right."""
        return self._index.mentions_in(passage)

    def own(self) -> Actors:
        """Give the body whose text it is, for an item that leaves its subject out."""
        names = self._speakers.own
        return Actors(names, "party" if names else "none", (f"eigen tekst → {_list(names)}",))

    def addressed(self) -> tuple[str, ...]:
        """Give whom the document speaks to as `u`."""
        return self._speakers.you

    def at_start(self, analysed: Analysed) -> Actors:
        """The party with which a list item begins, article and `dat` aside."""
        for mention in self._index.mentions_in(analysed.passage.index)[:1]:
            opening = text_of(analysed.doc)[: mention.start].strip().lower()
            if opening in {"", "de", "het", "een", "dat", "dat de", "dat het"}:
                if mention.name.lower() in _JOINT and self._speakers.joint:
                    return self.joint()
                return Actors((mention.name,), "party", (f"begint met {mention.name}",))
        return Actors((), "none")

    def is_body(self, name: str) -> bool:
        """Whether a party is one body, not a group: it has a name, or there is one of it."""
        return name not in self._groups

    def named(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """Keep proper names: what goes on about `scholen` or `het MKB` is not done by them."""
        return tuple(n for n in names if any(c.isupper() for c in n) and n not in self._idle)

    def joint(self) -> Actors:
        """The signatories together."""
        names = self._speakers.joint
        return Actors(names, "party" if names else "none", (f"ondertekenaars → {_list(names)}",))

    def in_text(self, passage: int) -> tuple[str, ...]:
        """Give the parties named in a passage, in order."""
        return tuple(dict.fromkeys(m.name for m in self._index.mentions_in(passage)))

    def _named(self, analysed: Analysed, head: Token, subject: Sequence[int]) -> tuple[str, ...]:
        doc = analysed.doc
        if not subject:
            return ()
        start = doc[subject[0]].idx
        last = doc[subject[-1]]
        end = last.idx + len(last.text)
        heads = _coordinated(head)
        mentions = self._index.mentions_in(analysed.passage.index)
        # `De gemeenten A en B`: the names, not the group.
        titles = {
            m.start
            for m, following in pairwise(mentions)
            if is_title_of_several(m.name)
            and self.named((following.name,))
            and text_of(doc)[m.end : following.start] == " "
        }
        through = head.lemma_.lower() in _OFFICE_NOUNS or (
            head.lemma_.lower() in _SOME and not any(t.lower_ == "het" for t in head.children)
        )
        found: list[str] = []
        for mention in mentions:
            if mention.end <= start or mention.start >= end or mention.start in titles:
                continue
            if _offset_word_before(doc, mention.start) in _LAWS:
                continue
            covers = any(mention.start <= doc[i].idx < mention.end for i in heads)
            near = _apposed(doc, mention.start, head) or (
                through and not _in_relative(doc, mention.start, head)
            )
            if covers or near:
                found.append(mention.name)
        return tuple(dict.fromkeys(found))

    def _inside(self, analysed: Analysed, tokens: Sequence[int]) -> tuple[str, ...]:
        """The parties named within a subject (`het doel van het programma`)."""
        doc = analysed.doc
        start, last = doc[tokens[0]].idx, doc[tokens[-1]]
        end = last.idx + len(last.text)
        mentions = self._index.mentions_in(analysed.passage.index)
        return tuple(
            dict.fromkeys(
                m.name
                for m in mentions
                if start <= m.start < end and _offset_word_before(doc, m.start) == "van"
            )
        )

    def _beside_verb(self, analysed: Analysed, clause: Clause) -> Actors:
        """The party right before or after the finite verb, where the parse has no subject."""
        doc = analysed.doc
        if clause.finite is None or clause.voice == "passive":
            return Actors((), "none")
        verb = doc[clause.finite]
        spans = spans_of(doc, self._index.mentions_in(analysed.passage.index))
        for n, (mention, span) in enumerate(spans):
            between = (
                doc[verb.i + 1 : span.start] if span.start > verb.i else doc[span.end : verb.i]
            )
            aside = span.start < verb.i and _is_aside(between) and clause.subject_head is None
            if not aside and any(t.pos_ not in {"DET", "ADJ", "NUM", "ADV"} for t in between):
                continue
            before = [t for t in doc[: span.start] if t.pos_ not in {"DET", "ADJ", "NUM"}]
            opens = (
                not before or before[-1].is_punct or before[0].pos_ == "CCONJ" == before[-1].pos_
            )
            ahead = listed_before(doc, n, spans) if before and before[-1].lower_ == "en" else ()
            if len(ahead) > 1:
                # `Tussen A en B vindt …`: the list stands behind a preposition.
                first = next(s.start for m, s in spans if m.name == ahead[0])
                opens = _word_before(doc, first) == ""
            if span.start > verb.i or opens:
                if span.text.lower() in _JOINT and self._speakers.joint:
                    return self.joint()
                names: tuple[str, ...] = ahead or (mention.name,)
                if not ahead and not _is_singular(verb):
                    names = listed_behind(doc, n, spans, clause.verbs)
                return Actors(names, "party", (f"{span.text} → {_list(names)}",))
        if verb.i + 1 < len(doc) and doc[verb.i + 1].lower_ in _WE | _I:
            us = self._speakers.us if doc[verb.i + 1].lower_ in _WE else self._speakers.me
            return Actors(us, "we", (f"{doc[verb.i + 1].lower_} → {_list(us)}",))
        if name := opening_name(doc, clause):
            return Actors((name,), "party", (f"{name} → {name}",))
        noun = doc[verb.i - 1] if verb.i else verb
        if (
            noun.pos_ == "NOUN"
            and type_of_group(noun.lower_)
            and _word_before(doc, noun.i) not in _OF
        ):
            return Actors((), "other", (), noun.i)
        return Actors((), "none")

    def _agreed_with(self, analysed: Analysed, head: Token) -> tuple[str, ...]:
        """`Met A en B is afgesproken dat zij …`: they are those with whom it was agreed."""
        if head.lower_ not in {"zij", "ze", "deze", "die", "het"}:
            return ()
        opening = text_of(analysed.doc)[: head.idx]
        if not _AGREED_WITH.match(opening):
            return ()
        mentions = self._index.mentions_in(analysed.passage.index)
        return tuple(dict.fromkeys(m.name for m in mentions if m.end <= head.idx))

    def _whose_task(self, analysed: Analysed, clause: Clause) -> Actors:
        """`Het is de taak van X om …`: X, whose task it is."""
        doc = analysed.doc
        if clause.copula and doc[clause.head].pos_ == "NOUN":
            behind = tuple(t.i for t in doc[clause.head].subtree if t.i > clause.head)
            until = next((i for i in behind if doc[i].lower_ in {"om", "dat"}), len(doc))
            names = self._inside(analysed, [clause.head, *(i for i in behind if i < until)])
            if names:
                return Actors(names, "party", (f"{doc[clause.head].text} van {_list(names)}",))
        return Actors((), "pronoun")

    def _pointed_at(self, doc: Doc, head: Token, before: Spoken) -> tuple[str, ...]:
        """`De taak van deze regiegroep is …`: the party that the noun behind `van` stands for."""
        for noun in head.children:
            of = any(c.lower_ == "van" for c in noun.children)
            if of and noun.dep_ == "nmod" and (meant := self._meant(noun, before)):
                return meant
        return ()

    def _told_of(self, analysed: Analysed, head: Token, clause: Clause) -> tuple[str, ...]:
        """`Wij verwachten van X dat het …`, `X meldt dat zij …`: those of the clause around it."""
        doc = analysed.doc
        verb = doc[clause.head]
        if verb.dep_ != "ccomp" or verb.head.i == verb.i or head.lower_ not in _PERSONAL:
            return ()
        finite = doc[clause.finite] if clause.finite is not None else None
        around = [t for t in verb.head.children if t.i < head.i]
        asked = [t for t in around if any(c.lower_ in {"van", "bij", "aan"} for c in t.children)]
        told = [t for t in around if t.dep_ in {"nsubj", "nsubj:pass"}]
        for noun in (*asked, *(told if finite is not None else ())):
            names = self._named(analysed, noun, [t.i for t in noun.subtree if t.i < head.i])
            if self._agree(names, finite):
                return names
        return ()

    def _spoken_of(self, doc: Doc, head: Token, clause: Clause, before: Spoken) -> tuple[str, ...]:
        """Who acted in the sentence before; with `deze`, and by number, who was named last."""
        finite = doc[clause.finite] if clause.finite is not None else None
        last = before.named[:1]
        if head.lower_ in {"deze", "laatstgenoemde"} and before.acting and clause.voice == "active":
            return last if self.named(last) and self._agree(last, finite) else before.acting
        plural = any(n.split()[0].endswith(_PLURAL) for n in before.acting)
        if head.lower_ in {"zij", "ze"} and not plural and not self._agree(before.acting, finite):
            groups = [
                n for n in before.named[:_NEAREST] if n in self._groups and n.endswith(_PLURAL)
            ]
            return tuple(groups[:1]) or before.acting
        return before.acting

    def _agree(self, names: tuple[str, ...], finite: Token | None) -> bool:
        return agrees_in_number(names, [self.is_body(n) for n in names], finite)

    def _antecedent(self, analysed: Analysed, head: Token, clause: Clause) -> tuple[str, ...]:
        verb = analysed.doc[clause.head]
        if verb.dep_ != "acl:relcl":
            return ()
        noun = verb.head
        return self._named(analysed, noun, [t.i for t in noun.subtree if t.i < head.i] or [noun.i])


def _nameless_agent(doc: Doc, tokens: Sequence[int]) -> Actors:
    """`wordt beheerd door een stichting`: a body or group without a name."""
    for i in tokens:
        noun = doc[i].head
        if doc[i].lower_ == "door" and noun.dep_ == "obl:agent" and not _describes(doc, i):
            name = nameless(noun)
            if name is not None:
                return Actors((name,), "party", (f"door → {name}",))
    return Actors((), "none")


def _possessor(head: Token, before: Spoken) -> tuple[str, ...]:
    """`Hun medewerkers`: those who acted in the sentence before."""
    own = any(t.lower_ in {"hun", "haar", "zijn"} and t.i == head.i - 1 for t in head.children)
    return before.acting if own and head.lemma_.lower() in _OFFICE_NOUNS else ()


def _is_first(token: Token) -> bool:
    """Whether a word is `ik` or `wij`, as against `ons college` and `mijn ministerie`."""
    return token.lower_ in {"ik", "wij", "we"}


def _is_singular(finite: Token) -> bool:
    """Whether a finite verb has a form that only one subject can have."""
    return finite.tag_.startswith("WW|pv") and not finite.tag_.endswith("|mv")


def _has_list_below(doc: Doc, clause: Clause) -> bool:
    """`Een werkgroep van A en B stelt …`: one acts, however many stand behind `van`."""
    listed = (doc[i] for i in clause.subject if doc[i].dep_ == "conj")
    return any(doc[i].lower_ == "van" for i in clause.subject) and any(
        t.pos_ in {"NOUN", "PROPN"} for t in listed
    )


def _is_aside(between: Span) -> bool:
    """`X, opgericht in 1998, zal …`: what is said of X between two commas, without a verb form."""
    words = list(between)
    closed = len(words) > 2 and words[0].text == words[-1].text == ","
    return closed and not any(t.tag_.startswith("WW|pv") for t in words)


def _describes(doc: Doc, i: int) -> bool:
    """`de door X opgestelde visie`: by whom a thing was made that the sentence is about."""
    verb = next((t for t in doc[i].ancestors if t.tag_.startswith("WW")), None)
    return verb is not None and verb.dep_ == "amod" and verb.i > i


def _past_next_verb(doc: Doc, clause: Clause, start: int) -> bool:
    """Whether another finite verb stands between a clause's main verb and a word behind it."""
    return any(
        doc[i].tag_.startswith("WW|pv") and i not in clause.verbs
        for i in range(clause.head + 1, start)
    )


def _bare(doc: Doc, subject: Sequence[int]) -> bool:
    """Whether `partners` are those of the agreement: `de zes partners`, not `sociale partners`."""
    said = [doc[i] for i in subject if doc[i].lower_ not in _OF_AGREEMENT]
    return all(t.pos_ in {"DET", "NUM", "PRON", "NOUN", "PROPN", "PUNCT"} for t in said) and (
        sum(t.pos_ in {"NOUN", "PROPN"} for t in said) == 1
    )


def _coordinated(head: Token) -> list[int]:
    found = [head.i]
    for child in head.children:
        if child.dep_ in {"conj", "appos", "flat"}:
            found.extend(_coordinated(child))
    return found


def _in_relative(doc: Doc, offset: int, head: Token) -> bool:
    """Whether the word at `offset` stands in a relative clause on `head`, and does not act."""
    token = next((t for t in doc if t.idx <= offset < t.idx + len(t.text)), None)
    while token is not None and token.i not in {head.i, token.head.i}:
        if token.dep_ in {"acl:relcl", "acl"}:
            return True
        token = token.head
    return False


def _apposed(doc: Doc, offset: int, head: Token) -> bool:
    """Whether the mention at `offset` stands in a compound or apposition with `head`."""
    token = next((t for t in doc if t.idx <= offset < t.idx + len(t.text)), None)
    return (
        token is not None
        and token.head.i == head.i
        and token.dep_
        in {
            "appos",
            "flat",
            "compound",
            "conj",
        }
    )


def _offset_word_before(doc: Doc, offset: int) -> str:
    token = next((t for t in doc if t.idx <= offset < t.idx + len(t.text)), None)
    return _word_before(doc, token.i) if token is not None else ""


def _word_before(doc: Doc, start: int) -> str:
    """The word before a span, articles and adjectives aside."""
    i = start - 1
    while i >= 0 and doc[i].pos_ in {"DET", "ADJ", "NUM"}:
        i -= 1
    return str(doc[i].lower_) if i >= 0 else ""


def _list(names: Sequence[str]) -> str:
    return ", ".join(names) if names else "?"
