"""Whom a pronoun or a bare noun stands for: `zij`, `deze`, `de regio`, `hun medewerkers`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.finding.clause_model import Clause
from extractors.finding.clause_subjects import agrees, number_of
from extractors.finding.clause_words import is_relative
from extractors.finding.commitment_cast import JOINT, Actors, Cast, Spoken, in_words
from extractors.finding.commitment_frames import UP_TO
from extractors.finding.commitment_meant import agrees_in_number, nameless
from extractors.finding.commitment_named import OFFICE_NOUNS, named_by, named_within
from extractors.language.analysis import Analysed
from extractors.language.tokens import Doc, Token, has_feature, token_at
from schemas.records import PartyType

_PERSONAL = frozenset({"zij", "ze", "hij", "het", "deze"})
_DEFINITE = frozenset({"de", "het", "deze", "dit", "die", "dat"})
_NOUN_OF_TYPE: dict[str, PartyType] = {
    "gemeente": "municipality",
    "provincie": "province",
    "school": "education",
    "instelling": "education",
    "ministerie": "ministry",
    "departement": "ministry",
    "bedrijf": "company",
    "onderneming": "company",
    "hogeschool": "education",
    "universiteit": "education",
    "bond": "association",
    "vereniging": "association",
}
"""Bare nouns that stand for a party of that type named just before."""
_SHORTEST_HEAD = 4
"""Letters of a noun that may stand for a compound that ends in it."""
_PLURAL = ("en", "s", "centra", "musea")
_NEAREST = 3
"""Parties named last among which a plural pronoun finds a group."""
_AGREED_WITH = re.compile(
    r"\bmet\b(?P<whom>[^;:]*)\b(?:afgesproken|overeengekomen|afspraken? gemaakt)\b", re.IGNORECASE
)


def antecedent_of(cast: Cast, analysed: Analysed, head: Token, clause: Clause) -> tuple[str, ...]:
    """Give the parties that the noun before a relative clause names: `X, die …`."""
    doc = analysed.doc
    verb = doc[clause.head]
    finite = doc[clause.finite] if clause.finite is not None else None
    noun: Token | None = verb.head if verb.dep_ == "acl:relcl" else None
    if noun is None and not (verb.dep_ in _ASIDE and is_relative(head) and _after_comma(head)):
        return ()
    if noun is None or noun.pos_ in {"VERB", "AUX"} or not agrees(noun, finite):
        # `De brieven van de raad, die … heeft`: of one body, whatever the parse hangs it on.
        noun = _nearest_noun(head, finite) or noun
    return meant_before(cast, analysed, noun, head) if noun is not None else ()


_ASIDE = frozenset({"parataxis", "advcl", "ccomp"})


def _after_comma(pronoun: Token) -> bool:
    return pronoun.i > 1 and pronoun.nbor(-1).text == ","


def _nearest_noun(pronoun: Token, finite: Token | None) -> Token | None:
    """The noun nearest before a pronoun that has the number of its verb, and its gender."""
    other = "|zijd|" if pronoun.lower_ == "dat" else "|onz|"
    aside = False
    for token in reversed(pronoun.doc[: pronoun.i]):
        # `de twaalf bedrijven (de Initiatiefnemers) die …`
        aside = (aside or token.text == ")") and token.text != "("
        if aside:
            continue
        if token.is_punct and token.text != "," and token.text not in "()":
            return None
        named = token.pos_ == "NOUN" or (token.pos_ == "PROPN" and token.dep_ not in _NAMES_ON)
        if named and agrees(token, finite) and other not in token.tag_:
            return token
    return None


_NAMES_ON = frozenset({"flat", "appos"})


def meant_before(cast: Cast, analysed: Analysed, noun: Token, pronoun: Token) -> tuple[str, ...]:
    """Give the parties that a noun before a pronoun names, or the body that it is."""
    inside = [t.i for t in noun.subtree if t.i < pronoun.i] or [noun.i]
    names = named_by(cast, analysed, noun, inside)
    unnamed = nameless(noun) if not names else None
    return names if unnamed is None else (unnamed,)


def agreed_with(cast: Cast, analysed: Analysed, head: Token) -> tuple[str, ...]:
    """`Met A en B is afgesproken dat zij …`: they are those with whom it was agreed."""
    if head.lower_ not in {"zij", "ze", "deze", "die", "het"}:
        return ()
    agreed = _AGREED_WITH.search(analysed.doc.text[: head.idx])
    if agreed is None:
        return ()
    start, end = agreed.span("whom")
    inside = (m.name for m in cast.mentions(analysed) if start <= m.start and m.end <= end)
    if named := tuple(dict.fromkeys(inside)):
        return named
    # `Met de havenmeesters is afgesproken …`: who is no party by name.
    nouns = (t for t in analysed.doc if start <= t.idx < end and t.pos_ == "NOUN")
    return tuple(name for noun in nouns if (name := nameless(noun)))


def told_of(cast: Cast, analysed: Analysed, head: Token, clause: Clause) -> tuple[str, ...]:
    """`Wij verwachten van X dat het …`, `X meldt dat zij …`: those of the clause around it."""
    doc = analysed.doc
    verb = doc[clause.head]
    if head.lower_ not in _PERSONAL:
        return ()
    finite = doc[clause.finite] if clause.finite is not None else None
    if verb.dep_ == "ROOT" and head.i > (clause.finite or 0):
        return _of_condition(cast, analysed, verb, finite)
    while verb.dep_ == "xcomp" and clause.inherited and head.i > verb.head.left_edge.i:
        # `meldt dat zij willen bijdragen`
        verb = finite = verb.head
    if verb.dep_ in {"conj", "parataxis"}:
        return _of_first(cast, analysed, head, verb, finite)
    if verb.dep_ != "ccomp" or verb.head.i == verb.i:
        return ()
    around = [t for t in verb.head.children if t.i < head.i]
    asked = [t for t in around if any(c.lower_ in {"van", "bij", "aan"} for c in t.children)]
    told = [t for t in around if t.dep_ in {"nsubj", "nsubj:pass"}]
    for noun in (*asked, *(told if finite is not None else ())):
        names = named_by(cast, analysed, noun, [t.i for t in noun.subtree if t.i < head.i])
        same = len(names) == 1 and number_of(noun) is not None and agrees(noun, finite)
        if _agree(cast, names, finite) or same:
            return names
    return ()


def _of_first(
    cast: Cast, analysed: Analysed, head: Token, verb: Token, finite: Token | None
) -> tuple[str, ...]:
    """`De bond roept leden op, en hij plaatst bakken`: who acts in the first of two sentences."""
    for noun in verb.head.children:
        if noun.dep_ in {"nsubj", "nsubj:pass"} and noun.i < head.i:
            names = named_by(cast, analysed, noun, [t.i for t in noun.subtree if t.i < head.i])
            if _agree(cast, names, finite):
                return names
            unnamed = nameless(noun) if not names and agrees(noun, finite) else None
            if unnamed is not None:
                return (unnamed,)
    return ()


def _of_condition(
    cast: Cast, analysed: Analysed, verb: Token, finite: Token | None
) -> tuple[str, ...]:
    """`Indien de raad wordt gehoord, geeft hij …`: who that was said of."""
    for condition in verb.children:
        if condition.dep_ != "advcl" or condition.i > verb.i:
            continue
        for noun in condition.children:
            if noun.dep_ in {"nsubj", "nsubj:pass"} and noun.i < condition.i:
                names = named_by(cast, analysed, noun, [t.i for t in noun.subtree])
                if _agree(cast, names, finite):
                    return names
    return ()


def spoken_of(cast: Cast, doc: Doc, head: Token, clause: Clause, before: Spoken) -> tuple[str, ...]:
    """Give who acted in the sentence before; with `deze`, and by number, who was named last."""
    if head.lower_ == "het" and _IMPERSONAL.search(doc.text, max(0, head.idx - _BEFORE_IT)):
        return ()
    if before.people and head.lower_ in {"zij", "ze"}:
        return ()
    finite = doc[clause.finite] if clause.finite is not None else None
    if head.lower_ == "hij" and not _agree(cast, before.acting, finite):
        return next(((n,) for n in cast.named(before.named) if _agree(cast, (n,), finite)), ())
    last = before.named[:1]
    if head.lower_ in {"deze", "laatstgenoemde"} and before.acting and clause.voice == "active":
        return last if cast.named(last) and _agree(cast, last, finite) else before.acting
    plural = any(n.split()[0].endswith(_PLURAL) for n in before.acting)
    if head.lower_ in {"zij", "ze"} and not plural and not _agree(cast, before.acting, finite):
        groups = [n for n in before.named[:_NEAREST] if n in cast.groups and n.endswith(_PLURAL)]
        return _all_who_sign(cast, tuple(groups[:1]) or before.acting)
    return _all_who_sign(cast, before.acting)


def _all_who_sign(cast: Cast, names: tuple[str, ...]) -> tuple[str, ...]:
    """`Zij`, behind `partijen`: those who sign, where anybody does."""
    joint = bool(names) and all(name.lower() in JOINT for name in names)
    return (joint and cast.speakers.joint) or names


_BEFORE_IT = 12
_IMPERSONAL = re.compile(
    r"\b(?:het (?:is|was|blijft)|(?:is|was|blijft) het)(?: \w+)? (?:de (?:bedoeling|intentie"
    r"|ambitie|inzet|opzet|wens|verwachting)"
    r"|(?:het|ons|onze|mijn) (?:streven|doel|voornemen|plan|ambitie))\b",
    re.IGNORECASE,
)
"""`Het is de bedoeling om …`: the word stands for nobody."""


def _agree(cast: Cast, names: tuple[str, ...], finite: Token | None) -> bool:
    return agrees_in_number(names, [cast.is_body(n) for n in names], finite)


def meant_by(cast: Cast, head: Token, before: Spoken) -> tuple[str, ...]:
    """Give the named party that `de regio` or `de provincie` is: the nearest with that noun."""
    noun = head.lemma_.lower()
    definite = any(t.lower_ in _DEFINITE for t in head.children if t.i == head.i - 1)
    if not definite or not has_feature(head, "Number=Sing"):
        return ()
    named = cast.named(before.named)
    same = [n for n in named if noun in n.casefold().split() and " " in n]
    if not same and noun in _NOUN_OF_TYPE:
        same = [n for n in named if cast.types.get(n) == _NOUN_OF_TYPE[noun]]
    if not same and len(noun) >= _SHORTEST_HEAD:
        # `het team` for `het aanjaagteam`
        same = [n for n in before.named if n.casefold().split()[-1].endswith(noun) and n != noun]
    if not same and not named:
        # `de stichting` is the only one among those who sign, where nobody was named just before.
        signing = [n for n in cast.speakers.joint if noun in n.casefold().split() and n != noun]
        same = signing if len(signing) == 1 else []
    return tuple(_owner_before(cast, noun, same, before)[:1])


def _owner_before(cast: Cast, noun: str, same: Sequence[str], before: Spoken) -> Sequence[str]:
    """`De gemeente` in a paper of a town is that town, unless another was named just before."""
    owner = cast.speakers.own
    if noun not in _NOUN_OF_TYPE or len(owner) != 1 or owner[0] in same[:1]:
        return same
    if cast.types.get(owner[0]) != _NOUN_OF_TYPE[noun]:
        return same
    return same if {*same[:1]} & {*before.acting, *before.named[:1]} else owner


def pointed_at(cast: Cast, head: Token, before: Spoken) -> tuple[str, ...]:
    """`De taak van deze regiegroep is …`: the party that the noun behind `van` stands for."""
    for noun in head.children:
        of = any(c.lower_ == "van" for c in noun.children)
        if not of or noun.dep_ != "nmod":
            continue
        if meant := meant_by(cast, noun, before):
            return meant
        pointed = any(c.lower_ in {"deze", "dit", "die", "dat"} for c in noun.children)
        if pointed and head.lemma_.lower() in _TASKS and (name := nameless(noun)):
            return (name,)
    return ()


_TASKS = frozenset({"taak", "opdracht", "rol", "verantwoordelijkheid", "opgave", "bevoegdheid"})


def _stands_behind(noun: Token, preposition: str) -> bool:
    return any(c.lower_ == preposition for c in noun.children)


_NEAR = 10
"""Words behind a task among which stands to whom it is given."""


def task_of(cast: Cast, analysed: Analysed, clause: Clause, before: Spoken) -> tuple[str, ...]:
    """`De taak van deze werkgroep is om …`: those whose task it is, named or pointed at."""
    noun = analysed.doc[clause.head]
    if not clause.copula or noun.lemma_.lower() not in _TASKS:
        return ()
    # `De opdracht van X aan Y is …`: Y is to do it, whichever of both nouns it hangs on.
    given = (t for t in noun.subtree if t.i < noun.i + _NEAR and _stands_behind(t, "aan"))
    for receiver in given:
        if names := named_by(cast, analysed, receiver, [t.i for t in receiver.subtree]):
            return names
    for owner in noun.children:
        if owner.dep_ == "nmod" and _stands_behind(owner, "van"):
            named = named_by(cast, analysed, owner, [t.i for t in owner.subtree])
            return named or pointed_at(cast, noun, before)
    return ()


def possessor(cast: Cast, analysed: Analysed, head: Token, before: Spoken) -> tuple[str, ...]:
    """`Hun medewerkers`: who did something before in the sentence, else in the one before it."""
    own = next((t for t in head.children if t.lower_ in _OWN and t.i == head.i - 1), None)
    if own is None or head.lemma_.lower() not in OFFICE_NOUNS:
        return ()
    for subject in reversed([t for t in analysed.doc[: own.i] if t.dep_ == "nsubj"]):
        names = named_by(cast, analysed, subject, [t.i for t in subject.subtree if t.i < own.i])
        if names and (own.lower_ != "hun" or len(names) > 1 or names[0] in cast.groups):
            return names
    return before.acting


_OWN = frozenset({"hun", "haar", "zijn"})


def whose_turn(cast: Cast, analysed: Analysed) -> Actors | None:
    """`Het is aan X om …`: X, named or as the noun that stands there; None where nothing does."""
    doc = analysed.doc
    for up_to in UP_TO.finditer(doc.text):
        noun = token_at(doc, up_to.end())
        first, last = up_to.end(), up_to.start("om")
        named = tuple(m.name for m in cast.mentions(analysed) if first <= m.start < last)
        if not named and noun is not None and noun.pos_ == "NOUN":
            # `Het is aan de koper om …`
            named = (noun.lower_,)
        if named:
            return Actors(named, "party", (f"aan {in_words(named)}",))
    return None


def whose_task(cast: Cast, analysed: Analysed, clause: Clause) -> Actors:
    """`Het is de taak van X om …`: X, whose task it is."""
    doc = analysed.doc
    if clause.copula and doc[clause.head].pos_ == "NOUN":
        behind = tuple(t.i for t in doc[clause.head].subtree if t.i > clause.head)
        until = next((i for i in behind if doc[i].lower_ in {"om", "dat"}), len(doc))
        names = named_within(cast, analysed, [clause.head, *(i for i in behind if i < until)])
        if names:
            return Actors(names, "party", (f"{doc[clause.head].text} van {in_words(names)}",))
    return Actors((), "pronoun")
