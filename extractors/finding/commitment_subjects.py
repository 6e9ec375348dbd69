"""Who acts in a clause by its subject, or by who stands beside its verb."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.finding.clause_model import Clause
from extractors.finding.clause_subjects import agrees
from extractors.finding.clause_words import SPEAKERS, is_singular
from extractors.finding.commitment_agents import of_agent, of_talks
from extractors.finding.commitment_cast import JOINT, NOBODY, Actors, Cast, Spoken, in_words
from extractors.finding.commitment_lists import listed_before, listed_behind
from extractors.finding.commitment_meant import (
    TYPE_OF_PLURAL,
    is_any,
    is_title_of_several,
    nameless,
    nameless_body,
    opening_name,
    several_meant,
    unknown_name,
)
from extractors.finding.commitment_named import (
    is_bare,
    named_by,
    named_within,
    with_joined,
    word_before,
)
from extractors.finding.commitment_pronouns import (
    agreed_with,
    antecedent_of,
    meant_by,
    pointed_at,
    possessor,
    spoken_of,
    task_of,
    told_of,
    whose_task,
    whose_turn,
)
from extractors.finding.commitment_relatives import in_relative, in_second_relative, of_maker
from extractors.finding.commitment_words import ASKING_VERBS, INTENTION_NOUNS
from extractors.language.analysis import Analysed
from extractors.language.party_nouns import are_persons, type_of_group
from extractors.language.quick_looks import QuickLook
from extractors.language.tokens import Doc, Token, as_written, has_feature, token_at

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
_EVERY = frozenset({"ieder", "elk", "allen", "iedereen"})
_SPOKESMEN = frozenset(
    {"voorzitter", "wethouder", "burgemeester", "gedeputeerde", "directeur", "secretaris",
     "vertegenwoordiger", "woordvoerder", "bestuurder", "penningmeester"}
)  # fmt: skip
"""Persons who act for the body behind `namens`."""
_OF = frozenset({"van", "voor", "met", "door", "aan", "bij", "in", "uit", "tussen", "op", "en"})
"""Words behind which a noun right before the verb is no subject."""


def of_subject(cast: Cast, analysed: Analysed, clause: Clause, before: Spoken) -> Actors:
    """Give the parties that the clause's subject names, or stands for."""
    if (told := _whoever_is_subject(cast, analysed, clause, before)) is not None:
        return told
    if clause.subject_head is None:
        beside = _beside_verb(cast, analysed, clause)
        joins = not beside.names and _joins_below(analysed, clause)
        return (_in_list_below(cast, analysed) if joins else None) or beside
    head = analysed.doc[clause.subject_head]
    steps = (_of_speaker, _of_group, _of_name, _of_pronoun)
    found = (step(cast, analysed, clause, head, before) for step in steps)
    told = next((actors for actors in found if actors is not None), None)
    return _of_noun(cast, analysed, clause, head, before) if told is None else told


def _whoever_is_subject(
    cast: Cast, analysed: Analysed, clause: Clause, before: Spoken
) -> Actors | None:
    """Who acts by something else than the subject: whose turn it is, whose task or aim."""
    doc = analysed.doc
    if "te" in clause.words and (turn := whose_turn(cast, analysed)):
        return turn
    if apart := _told_apart(cast, analysed, clause):
        return apart
    if tasked := task_of(cast, analysed, clause, before):
        text = doc[clause.head].text
        return Actors(tasked, "party", (f"{text} van {in_words(tasked)}",))
    if ours := _own_aim(cast, doc, clause):
        return ours
    relative = in_relative(cast, analysed, clause)
    return relative if relative.names else None


def _of_speaker(
    cast: Cast, analysed: Analysed, clause: Clause, head: Token, before: Spoken
) -> Actors | None:
    """Who acts where the subject is who speaks, with others or alone, or is spoken to."""
    doc = analysed.doc
    if clause.lemma in _WANTING and (wanted := _wanted_of_me(cast, doc, clause)):
        return wanted
    if spoken := _inverted(cast, doc, clause):
        return spoken
    word = head.lower_
    succeeds = clause.lemma in _SUCCEEDING and word in _THIRD
    if succeeds and (to_whom := _to_whom(cast, analysed, clause)):
        return to_whom
    own = next((doc[i].lower_ for i in (head.i, *clause.subject) if _is_first(doc[i])), "")
    ends = bool(own) and doc[clause.subject[-1]].lower_ == own
    if own and (own == word or ends):
        mine = cast.speakers.us if own in _WE else cast.speakers.me
        others: tuple[str, ...] = ()
        if len(clause.subject) > 1:
            # `De minister van Financiën en ik`
            others = (
                _named_in(cast, analysed, clause.subject)
                if ends
                else named_by(cast, analysed, head, clause.subject)
            )
        names = tuple(dict.fromkeys((*others, *mine)))
        return Actors(names, "we", (f"{own} → {in_words(names)}",))
    if head.lemma_.lower().endswith(_BEFORE_ME) and (before_me := _own_of(cast, doc, clause)):
        return before_me
    return None


def _of_group(
    cast: Cast, analysed: Analysed, clause: Clause, head: Token, before: Spoken
) -> Actors | None:
    """Who acts where the subject is anybody, all, or a group that was named before."""
    doc, word = analysed.doc, head.lower_
    nobody_named = word == "partij" and not is_any(doc, head)
    nobody_named = nobody_named and not named_by(cast, analysed, head, [head.i])
    each = word in {"iedere", "elke"}
    each = each and as_written(doc[head.i + 1 : head.i + 2]).lower() == "partij"
    if is_any(doc, head) and (somebody := nameless(head)):
        return Actors((somebody,), "party", (f"{head.text} → {somebody}",), head.i)
    if (listed := _behind_colon(cast, analysed, clause)).names:
        return listed
    called = cast.speakers.called.get(word)
    if called and is_bare(doc, clause.subject) and _only_called(cast, analysed, head):
        return Actors(called, "party", (f"{word} → {in_words(called)}",))
    several = several_meant(doc, head, before.acting, cast.named_types, cast.speakers.joint)
    if several:
        return Actors(several, "party", (f"{head.text} → {in_words(several)}",))
    last = doc[clause.subject[-1]].lower_ if clause.subject else word
    joint = last in JOINT and is_bare(doc, clause.subject)
    # `besluiten partijen vóór 1 mei over …`: the time parsed as part of who decides.
    joint = joint or (word in JOINT and clause.subject[:1] == (head.i,))
    every = word in _EVERY or each or nobody_named
    if (every or joint) and cast.speakers.joint:
        names = cast.speakers.joint
        return Actors(names, "party", (f"{word} → {in_words(names)}",))
    return None


def _only_called(cast: Cast, analysed: Analysed, noun: Token) -> bool:
    """Whether a plural is what an agreement calls several by, and no more.

    `De gemeenten Goes en Epe` are those two only; a plural for a sort of party (`de gemeenten`)
    stays a group beside its members.
    """
    if any(span.start == noun.i + 1 for _, span in cast.spans(analysed)):
        return False
    named = named_by(cast, analysed, noun, [noun.i])
    word = noun.lower_.replace("’", "'")
    own = all(name.casefold() == word for name in named) and TYPE_OF_PLURAL.get(word) is None
    return not named or (own and word not in cast.speakers.members)


def _of_name(
    cast: Cast, analysed: Analysed, clause: Clause, head: Token, before: Spoken
) -> Actors | None:
    """Who acts where the subject is a name, or a word for one that was named before."""
    named = named_by(cast, analysed, head, clause.subject)
    named = with_joined(cast, analysed, clause, named) or _titled(cast, analysed, head)
    if not cast.named(named) and (meant := meant_by(cast, head, before)):
        return Actors(meant, "party", (f"{head.text} → {in_words(meant)}",))
    if named:
        named = _each_meant(cast, analysed, clause, named, before)
        text = as_written(analysed.doc[clause.subject[0] : clause.subject[-1] + 1])
        return Actors(named, "party", (f"{text} → {in_words(named)}",))
    return None


def _each_meant(
    cast: Cast, analysed: Analysed, clause: Clause, named: Sequence[str], before: Spoken
) -> tuple[str, ...]:
    """`De gemeente en Stichting X tekenen …`: the noun among names stands for a party too."""
    meant: list[str] = []
    for name in named:
        bare = (analysed.doc[i] for i in clause.subject if analysed.doc[i].lower_ == name)
        noun = next(bare, None) if len(named) > 1 else None
        meant += (noun is not None and meant_by(cast, noun, before)) or (name,)
    return tuple(dict.fromkeys(meant))


def _of_pronoun(
    cast: Cast, analysed: Analysed, clause: Clause, head: Token, before: Spoken
) -> Actors | None:
    """Who acts where the subject is a pronoun, or has one of who speaks in it."""
    doc, word = analysed.doc, head.lower_
    if word in _THIRD or (head.pos_ == "PRON" and head.i == clause.subject[0]):
        if told := told_of(cast, analysed, head, clause):
            # As sure as a name: it stands in the clause around.
            return Actors(told, "party", (f"{word} → {in_words(told)}",))
        antecedent = (
            antecedent_of(cast, analysed, head, clause)
            or in_second_relative(cast, analysed, head, clause)
            or agreed_with(cast, analysed, head)
            or spoken_of(cast, doc, head, clause, before)
        )
        if antecedent:
            return Actors(antecedent, "pronoun", (f"{word} → {in_words(antecedent)}",))
        return whose_task(cast, analysed, clause)
    if any(doc[i].lower_ in _WE for i in clause.subject):
        return Actors(cast.speakers.us, "we", (f"onze → {in_words(cast.speakers.us)}",))
    return None


def _of_noun(cast: Cast, analysed: Analysed, clause: Clause, head: Token, before: Spoken) -> Actors:
    """Who acts where the subject is a thing, or somebody without a name."""
    if head.pos_ == "NOUN" and (made := of_maker(cast, analysed, clause)).names:
        return made
    inside = named_within(cast, analysed, clause.subject) if head.pos_ in {"NOUN", "PROPN"} else ()
    inside = inside or pointed_at(cast, head, before) or possessor(cast, analysed, head, before)
    if inside:
        return Actors(inside, "other", (f"{head.text} van {in_words(inside)}",), head.i)
    # `Streven is de scholen een plek te bieden`: they are no more than its object.
    aims = head.lemma_.lower() in INTENTION_NOUNS
    # `De campagne laat scholen kennismaken met …`: so are those who are let do something.
    aims = aims or clause.lemma == "laten"
    # `De wethouder informeert de raad`: somebody stands before the verb, whoever is behind it.
    stands = clause.finite is not None and head.i < clause.finite and not clause.inherited
    somebody = nameless(head) or (clause.voice == "active" and unknown_name(analysed.doc, clause))
    stands = stands and agrees(head, analysed.doc[clause.finite or 0]) and bool(somebody)
    beside = NOBODY if aims or stands else _beside_verb(cast, analysed, clause)
    if beside.names:
        return beside
    return _of_nameless(cast, analysed, clause, head) or Actors((), "other", (), head.i)


def _of_nameless(cast: Cast, analysed: Analysed, clause: Clause, head: Token) -> Actors | None:
    """Who acts where no name stands in the subject or beside the verb."""
    doc = analysed.doc
    was_asked = clause.voice == "passive" and clause.lemma in ASKING_VERBS
    if was_asked and (name := nameless(head) or _asked_group(head, clause)):
        # `De inspecteurs wordt gevraagd …`: only somebody is asked.
        return Actors((name,), "party", (f"{head.text} → {name}",), head.i)
    if clause.voice == "active":
        if head.lemma_.lower() in _SPOKESMEN:
            # `Namens X neemt de voorzitter deel`
            agent = of_agent(cast, analysed, clause.tokens, clause.verbs)
            if agent.names:
                return agent
        if name := unknown_name(doc, clause) or nameless_body(doc, clause):
            return Actors((name,), "party", (f"{head.text} → {name}",), head.i)
    if (talks := of_talks(cast, analysed, clause)).names:
        return talks
    return _holding(cast, analysed, clause) if clause.lemma in _LYING else None


_OF_SOMEBODY = frozenset({"verzoeken", "uitnodigen", "oproepen", "aansporen"})
"""Verbs of asking whose subject in the passive is always somebody: `gevraagd` is money too."""


def _asked_group(noun: Token, clause: Clause) -> str | None:
    """`Scheepswerven worden opgeroepen …`: the group itself, unless they are private persons."""
    some = clause.lemma in _OF_SOMEBODY and noun.tag_.startswith("N|soort|mv")
    return noun.lower_ if some and not are_persons(noun.lower_) else None


_LYING = frozenset({"liggen", "berusten", "rusten", "voorliggen"})
_STRESSED = frozenset(
    {"nadruk", "accent", "zwaartepunt", "focus", "prioriteit", "aandacht", "oorzaak", "probleem"}
)
"""What lies with those whom it concerns, who need not do anything."""


def _holding(cast: Cast, analysed: Analysed, clause: Clause) -> Actors | None:
    """`Het voorstel ligt bij X`: X, who has it."""
    doc = analysed.doc
    if clause.subject_head is not None and doc[clause.subject_head].lower_ in _STRESSED:
        return None
    spans = cast.spans(analysed)
    for n, (_, span) in enumerate(spans):
        own = span.root.i in clause.tokens and span.root.head.i == clause.head
        if own and word_before(doc, span.start) == "bij":
            names = listed_behind(doc, n, spans, clause.verbs)
            return Actors(names, "party", (f"ligt bij → {in_words(names)}",))
    return None


def _titled(cast: Cast, analysed: Analysed, noun: Token) -> tuple[str, ...]:
    """`De gemeenten A, B en C zeggen toe …`, where the parse parted the names from their title."""
    if not is_title_of_several(noun.lower_):
        return ()
    spans = cast.spans(analysed)
    first = next((n for n, (_, span) in enumerate(spans) if span.start == noun.i + 1), None)
    # The verb behind the last of them is that of all, whatever clause asks.
    every = range(len(analysed.doc))
    return () if first is None else listed_behind(analysed.doc, first, spans, every)


def _joins_below(analysed: Analysed, clause: Clause) -> bool:
    """`Aan de proef nemen deel:` tells of several below, where no subject is named."""
    finite = analysed.doc[clause.finite] if clause.finite is not None else None
    opens = clause.voice == "active" and analysed.passage.text.endswith(":")
    return finite is not None and opens and not is_singular(finite)


def _in_list_below(cast: Cast, analysed: Analysed) -> Actors | None:
    """Give those of whom the list below a passage consists, None where it is no such list."""
    names = cast.listed_below(analysed)
    return Actors(names, "party", (f"in de lijst eronder: {in_words(names)}",)) if names else None


_FOLLOWING = frozenset({"volgende", "onderstaande"})
_BEHIND_COLON = re.compile(r":\s(?P<who>[^:;]+)$")


def _behind_colon(cast: Cast, analysed: Analysed, clause: Clause) -> Actors:
    """`De volgende bedrijven doen mee: A, B en C`: those behind the colon, or in a list below."""
    doc = analysed.doc
    told = any(doc[i].lower_ in _FOLLOWING for i in clause.subject)
    if told and (below := _in_list_below(cast, analysed)):
        return below
    behind = _BEHIND_COLON.search(doc.text) if told else None
    if behind is None:
        return NOBODY
    names = (m.name for m in cast.mentions(analysed) if m.start >= behind.start("who"))
    found = tuple(dict.fromkeys(names))
    return Actors(found, "party" if found else "none", (f"na de dubbele punt: {in_words(found)}",))


_SUCCEEDING = frozenset({"lukken", "mislukken"})


def _to_whom(cast: Cast, analysed: Analysed, clause: Clause) -> Actors | None:
    """`Het is de provincie gelukt om …`: to whom it happened is who did it."""
    doc = analysed.doc
    for mention, span in cast.spans(analysed):
        if span.root.i in clause.tokens and word_before(doc, span.start) not in _OF:
            return Actors((mention.name,), "party", (f"gelukt: {mention.name}",))
    return None


_APART = QuickLook(
    re.compile(
        r",\s(?:te weten|namelijk|zijnde):?\s(?P<whom>[^;.]+?),\s"
        r"(?=(?:heeft|hebben|is|zijn|zal|zullen|wil|willen|gaat|gaan|\w+t|\w+en)\s)",
        re.IGNORECASE,
    ),
    "te weten|namelijk|zijnde",
)
"""Between a word for several and its verb: who they are."""


def _told_apart(cast: Cast, analysed: Analysed, clause: Clause) -> Actors | None:
    """`De partijen, te weten A, B en C, hebben …`: those, whatever the parse makes of it."""
    told = _APART.search(analysed.doc.text) if clause.voice == "active" else None
    verb = token_at(analysed.doc, told.end()) if told is not None else None
    shares = clause.finite is None and clause.inherited
    if told is None or verb is None or not (shares or clause.finite == verb.i):
        return None
    start, end = told.span("whom")
    inside = (m.name for m in cast.mentions(analysed) if start <= m.start and m.end <= end)
    names = tuple(dict.fromkeys(inside))
    names = cast.named(names) or names
    return Actors(names, "party", (f"te weten → {in_words(names)}",)) if len(names) > 1 else None


def _own_aim(cast: Cast, doc: Doc, clause: Clause) -> Actors | None:
    """`Mijn inzet is dat medewerkers …`: whose aim it is sees to it."""
    noun = doc[clause.head]
    if not clause.copula or noun.lemma_.lower() not in INTENTION_NOUNS:
        return None
    whose = next((c.lower_ for c in noun.children if c.lower_ in {"mijn", "onze", "ons"}), "")
    names = cast.speakers.me if whose == "mijn" else cast.speakers.us if whose else ()
    return Actors(names, "we", (f"{whose} → {in_words(names)}",)) if names else None


_BEFORE_ME = ("voorganger", "voorgangster")


def _own_of(cast: Cast, doc: Doc, clause: Clause) -> Actors | None:
    """`Mijn ambtsvoorganger heeft toegezegd …`: the same office, held by another."""
    first = doc[clause.subject[0]].lower_ if clause.subject else ""
    names = {"mijn": cast.speakers.me, "onze": cast.speakers.us}.get(first)
    return Actors(names, "we", (f"{first} → {in_words(names)}",)) if names else None


_WANTING = frozenset({"willen", "wensen", "verlangen", "hopen", "vinden"})


def _wanted_of_me(cast: Cast, doc: Doc, clause: Clause) -> Actors | None:
    """`De Kamer wil dat ik …`: whom it wants something of, not who wants it."""
    for i in range(clause.head + 1, len(doc) - 1):
        word = doc[i + 1].lower_
        if doc[i].lower_ == "dat" and word in SPEAKERS and doc[clause.subject[0]].lower_ != word:
            names = cast.speakers.me if word == "ik" else cast.speakers.us
            return Actors(names, "we", (f"{word} → {in_words(names)}",))
    return None


def _named_in(cast: Cast, analysed: Analysed, subject: Sequence[int]) -> tuple[str, ...]:
    """Those named within a subject that ends in `en ik`."""
    start, end = analysed.doc[subject[0]].idx, analysed.doc[subject[-1]].idx
    return tuple(m.name for m in cast.mentions(analysed) if start <= m.start and m.end <= end)


def _is_first(token: Token) -> bool:
    """Whether a word is `ik` or `wij`, as against `ons college` and `mijn ministerie`."""
    return token.lower_ in SPEAKERS


def _inverted(cast: Cast, doc: Doc, clause: Clause) -> Actors | None:
    """`Met A en B werken wij …`: the pronoun behind the verb acts, whatever the parse says."""
    if clause.finite is None or clause.finite + 1 >= len(doc) or clause.voice == "passive":
        return None
    word = doc[clause.finite + 1].lower_
    if word not in SPEAKERS:
        return None
    names = cast.speakers.me if word == "ik" else cast.speakers.us
    return Actors(names, "we", (f"{word} → {in_words(names)}",))


def _beside_verb(cast: Cast, analysed: Analysed, clause: Clause) -> Actors:
    """The party right before or after the finite verb, where the parse has no subject."""
    doc = analysed.doc
    if clause.finite is None or clause.voice == "passive":
        return NOBODY
    verb = doc[clause.finite]
    spans = cast.spans(analysed)
    for n, (mention, span) in enumerate(spans):
        between = doc[verb.i + 1 : span.start] if span.start > verb.i else doc[span.end : verb.i]
        aside = span.start < verb.i and _is_aside(between) and clause.subject_head is None
        if not aside and any(t.pos_ not in {"DET", "ADJ", "NUM", "ADV"} for t in between):
            continue
        several = mention.name in cast.groups and has_feature(span.root, "Number=Plur")
        if span.start > verb.i and clause.subject and several and is_singular(verb):
            # `De cursus steunt scholen`: not of them, as the verb is singular.
            continue
        before = [t for t in doc[: span.start] if t.pos_ not in {"DET", "ADJ", "NUM"}]
        opens = not before or before[-1].is_punct or before[0].pos_ == "CCONJ" == before[-1].pos_
        ahead = listed_before(doc, n, spans) if before and before[-1].lower_ == "en" else ()
        if len(ahead) > 1:
            # `Tussen A en B vindt …`: the list stands behind a preposition.
            first = next(s.start for m, s in spans if m.name == ahead[0])
            opens = word_before(doc, first) == ""
        if span.start > verb.i or opens:
            if span.text.lower() in JOINT and cast.speakers.joint:
                return cast.joint()
            names: tuple[str, ...] = ahead or (mention.name,)
            if not ahead and not is_singular(verb):
                names = listed_behind(doc, n, spans, clause.verbs)
            return Actors(names, "party", (f"{span.text} → {in_words(names)}",))
    if verb.i + 1 < len(doc) and doc[verb.i + 1].lower_ in _WE | _I:
        us = cast.speakers.us if doc[verb.i + 1].lower_ in _WE else cast.speakers.me
        return Actors(us, "we", (f"{doc[verb.i + 1].lower_} → {in_words(us)}",))
    if name := opening_name(doc, clause):
        return Actors((name,), "party", (f"{name} → {name}",))
    noun = doc[verb.i - 1] if verb.i else verb
    if noun.pos_ == "NOUN" and type_of_group(noun.lower_) and word_before(doc, noun.i) not in _OF:
        return Actors((), "other", (), noun.i)
    return NOBODY


def _is_aside(words: Sequence[Token]) -> bool:
    """`X, opgericht in 1998, zal …`: what is said of X between two commas, without a verb form."""
    closed = len(words) > 2 and words[0].text == words[-1].text == ","
    return closed and not any(t.tag_.startswith("WW|pv") for t in words)
