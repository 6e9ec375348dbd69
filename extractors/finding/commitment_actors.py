"""Who acts in a clause, and for or with whom, by mentions, pronouns and place."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from extractors.finding.clause_model import Clause
from extractors.finding.commitment_agents import (
    of_agent,
    of_deed,
    of_meeting,
    of_place,
    of_promise,
    of_result,
    of_voice,
)
from extractors.finding.commitment_cast import JOINT, NOBODY, Actors, Cast, Spoken, in_words
from extractors.finding.commitment_meant import TYPE_OF_PLURAL, nameless
from extractors.finding.commitment_members import signing_of
from extractors.finding.commitment_requests import (
    moved_to_decide,
    of_bearer,
    of_charge,
    of_expected,
    of_giver,
    of_request,
)
from extractors.finding.commitment_sites import of_site
from extractors.finding.commitment_speakers import Speakers
from extractors.finding.commitment_subjects import of_subject
from extractors.finding.parties import PartyIndex, PartyMention
from extractors.language.analysis import Analysed
from extractors.language.party_nouns import are_persons, type_of_group
from extractors.language.tokens import token_at
from schemas.records import Party

BARE = re.compile(r"^(?:(?:\d[\d.]*|[A-Za-z][.)])\s+)?(?:(?:de|het)\s+)?|[\s:;.,]+$", re.IGNORECASE)
"""What stands around the name that a line is: a number, an article, a colon."""
_CLOSING = re.compile(r"\((?=[^()]+\)[;.,]?\s*$)")
"""Where brackets open that end a line."""


def is_group(word: str) -> bool:
    """Whether a word by itself is a plural for bodies that act: `gemeenten`, `corporaties`."""
    plural = word.isalpha() and word.endswith(("en", "s"))
    return plural and type_of_group(word) is not None and not are_persons(word)


class ActorFinder:
    """Finds the actors of one document's clauses; holds only what it was given."""

    def __init__(self, index: PartyIndex, speakers: Speakers, parties: Iterable[Party]) -> None:
        self._cast = Cast(index, speakers, tuple(parties))

    def of_subject(self, analysed: Analysed, clause: Clause, before: Spoken) -> Actors:
        """Give the parties that the clause's subject names, or stands for."""
        return of_subject(self._cast, analysed, clause, before)

    def of_agent(
        self, analysed: Analysed, tokens: Sequence[int], verbs: Collection[int] = ()
    ) -> Actors:
        """Give by whom something is done: the parties after `door`, `namens`, `onder leiding van`.

        `verbs` are the words of the clause's verb, behind which a list of names may go on.
        """
        return of_agent(self._cast, analysed, tokens, verbs)

    def of_place(self, analysed: Analysed, tokens: Sequence[int]) -> Actors:
        """Give the party in which something is done: `in de werkgroep wordt gekeken`."""
        return of_place(self._cast, analysed, tokens)

    def of_meeting(
        self,
        analysed: Analysed,
        tokens: Sequence[int],
        verbs: Collection[int],
        before: Spoken | None = None,
    ) -> Actors:
        """Give those between whom something was agreed: `is tussen A en B overeengekomen`."""
        return of_meeting(self._cast, analysed, tokens, verbs, before)

    def of_result(self, analysed: Analysed, clause: Clause) -> Actors:
        """Give whose work a passive finishes or begins: `het onderzoek van X wordt afgerond`."""
        return of_result(self._cast, analysed, clause)

    def of_deed(self, analysed: Analysed, clause: Clause) -> Actors:
        """Give whose deed a passive tells: `besluiten van de stuurgroep worden genomen`."""
        return of_deed(self._cast, analysed, clause)

    def of_site(self, analysed: Analysed, clause: Clause) -> Actors:
        """Give at whose place something is done: `is bij twaalf scholen gestart`."""
        return of_site(self._cast, analysed, clause)

    def of_promise(self, analysed: Analysed) -> Actors:
        """Give who promised what a sentence tells: `zoals toegezegd door X volgt …`."""
        return of_promise(self._cast, analysed)

    def of_voice(self, analysed: Analysed, tokens: Sequence[int]) -> Actors:
        """Give whose voice a passive holds: `wordt binnen mijn begroting opgevangen`."""
        return of_voice(self._cast, analysed, tokens)

    def of_request(
        self, analysed: Analysed, clause: Clause, before: Spoken | None = None
    ) -> Actors:
        """Give whom a verb of asking asks: its object, or the party after `aan`.

        `before` is whom the text before speaks of, for `heb ik haar verzocht`.
        """
        return of_request(self._cast, analysed, clause, before)

    def of_expected(self, analysed: Analysed, clause: Clause) -> Actors:
        """Give of whom something is expected: `Van X verwacht ik een bijdrage`."""
        return of_expected(self._cast, analysed, clause)

    def moved_to_decide(self, analysed: Analysed) -> Actors:
        """Give who was brought to a decision: `Dit heeft X doen besluiten om …`."""
        return moved_to_decide(self._cast, analysed)

    def of_giver(self, analysed: Analysed, clause: Clause) -> Actors:
        """Give of whom something is received: `Scholen krijgen van X een bijdrage`."""
        return of_giver(self._cast, analysed, clause)

    def of_charge(self, analysed: Analysed, clause: Clause) -> Actors:
        """Give to whom a task is given: `aan X wordt opdracht gegeven om …`."""
        return of_charge(self._cast, analysed, clause)

    def of_bearer(self, analysed: Analysed, start: int) -> Actors:
        """Give the parties named from word `start` on, on whom costs, a task or a choice fall.

        Those named after a comma or `en` bear them too; what comes after another word does not.
        """
        return of_bearer(self._cast, analysed, start)

    def at_start(self, analysed: Analysed) -> Actors:
        """The party with which a list item begins, article and `dat` aside."""
        for mention in self._cast.mentions(analysed)[:1]:
            opening = analysed.doc.text[: mention.start].strip().lower()
            if opening in {"", "de", "het", "een", "dat", "dat de", "dat het"}:
                if mention.name.lower() in JOINT and self._cast.speakers.joint:
                    return self._cast.joint()
                return Actors((mention.name,), "party", (f"begint met {mention.name}",))
        return NOBODY

    def in_last_brackets(self, analysed: Analysed) -> Actors:
        """The parties in the brackets that end a list item: `een handreiking (X, in 2024);`."""
        text = analysed.doc.text
        closing = _CLOSING.search(text)
        if closing is None:
            return NOBODY
        ahead = [m for m in self._cast.mentions(analysed) if m.end < closing.start()]
        opening = closing.start() + 1
        inside = [m for m in self._cast.mentions(analysed) if m.start >= opening]
        names = tuple(dict.fromkeys(m.name for m in inside))
        short = bool(ahead) and ahead[-1].name in names
        if not inside or inside[0].start != opening or short:
            return NOBODY
        before = token_at(analysed.doc, max(0, closing.start() - 2))
        if before is not None and nameless(before):
            # `overleg met de wegbeheerder (X)`: who that is.
            return NOBODY
        return Actors(names, "party", (f"tussen haakjes: {in_words(names)}",))

    def own(self) -> Actors:
        """Give the body whose text it is, for an item that leaves its subject out."""
        names = self._cast.speakers.own
        return Actors(names, "party" if names else "none", (f"eigen tekst → {in_words(names)}",))

    def addressed(self) -> tuple[str, ...]:
        """Give whom the document speaks to as `u`."""
        return self._cast.speakers.you

    def in_text(self, passage: int) -> tuple[str, ...]:
        """Give the parties named in a passage, in order."""
        return tuple(dict.fromkeys(m.name for m in self._cast.mentions_in(passage)))

    def of_line(self, analysed: Analysed) -> tuple[str, ...]:
        """Give whom a line stands for that says no more than who: `NVZ:`, `De bonden`."""
        word = BARE.sub("", analysed.passage.text).casefold().replace("’", "'")
        called = self._cast.speakers.called.get(word)
        if called and TYPE_OF_PLURAL.get(word) is None:
            return called
        if word in JOINT and self._cast.speakers.joint:
            return self._cast.speakers.joint
        names = self.in_text(analysed.passage.index)
        if names or not is_group(word):
            return names[:2]
        return (word, *signing_of(word, self._cast.named_types, self._cast.speakers.joint))

    def joint(self) -> Actors:
        """The signatories together."""
        return self._cast.joint()

    def mentions(self, analysed: Analysed) -> tuple[PartyMention, ...]:
        """Give the mentions of parties in a passage, left to right."""
        return self._cast.mentions(analysed)

    def mentions_in(self, passage: int) -> tuple[PartyMention, ...]:
        """Give the mentions of parties in a passage by its number, left to right."""
        return self._cast.mentions_in(passage)

    def is_body(self, name: str) -> bool:
        """Whether a party is one body, not a group: it has a name, or there is one of it."""
        return self._cast.is_body(name)

    def named(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """Keep proper names: what goes on about `scholen` or `het MKB` is not done by them."""
        return self._cast.named(names)

    def named_bodies(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """Keep the proper names of bodies: who asks or speaks is not who does what is done."""
        return tuple(n for n in self.named(names) if self._cast.types.get(n) != "person")
