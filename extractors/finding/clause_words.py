"""Which words of a parsed passage are verbs, finite verbs and participles, whatever their tag."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Set

from extractors.language.first_person import guesses_of_stem, infinitive_of_present
from extractors.language.grammar import AUXILIARIES, NAMING, PURE_MODALS, TENSE_VERBS
from extractors.language.infinitives import infinitive_of, is_infinitive, is_verb
from extractors.language.tokens import Doc, Token, has_feature

SPEAKERS = frozenset({"ik", "wij", "we"})
MODALS = PURE_MODALS | {"gaan", "dienen", "hoeven", "blijven"}
"""Verbs that say of another that it must, will or may be done, with te or without."""
HOMOGRAPHS = frozenset({"start", "test", "besluit", "bericht"})
"""Third persons that are nouns as well."""
NO_VERB = "voornemens"
"""A predicate that looks like a finite verb: `ben ik voornemens`."""
HELPING = PURE_MODALS | TENSE_VERBS
"""Verbs that mostly help another; the lemmatizer knows their first persons."""
SUBORDINATING = frozenset(
    """
    dat omdat doordat zodat indien wanneer terwijl hoewel tenzij mits zodra voordat nadat
    waarmee waarbij waarin waarvan waardoor waarop waaraan waarvoor waarna hoe
    """.split()
)
"""Words that begin a subordinate clause, whatever follows."""
CONDITIONS = frozenset({"als", "indien", "wanneer"})
"""Words that open a condition."""
WHERE_FIT = frozenset(
    {"mogelijk", "nodig", "gewenst", "wenselijk", "relevant", "zinvol", "passend", "haalbaar",
     "noodzakelijk", "nuttig", "toepasselijk", "opportuun"}
)  # fmt: skip
"""What `waar` and `indien` lead to that only limits an action: `waar mogelijk`."""
OPENING_CONDITIONS = CONDITIONS | {"mocht", "mochten", "blijkt"}
"""With verbs that do so at the head of a sentence: `Mocht dat tegenvallen, dan …`."""
ASKING = frozenset({"of", "hoe", "welke", "welk", "wat", "waar", "wanneer"})
"""Words that open a question told: `geven aan hoe …`."""
_PARTICIPLE = re.compile(r"(?:\w{2,}ge\w{3,}|ge\w{4,})(?:en|d|t)$")


def acts_as_verb(token: Token) -> bool:
    """Whether a word is a verb, by part of speech or else by the finer tag or its own subject."""
    if token.pos_ == "VERB" or token.tag_.startswith("WW|pv") or speaks(token):
        return True
    if is_listed_verb(token):
        return True
    if token.pos_ == "AUX":
        return token.dep_ not in AUXILIARIES
    if is_governed(token) or is_homograph(token):
        return True
    return token.tag_.startswith(("WW|od|vrij", "WW|inf|vrij")) and any(
        c.dep_ == "nsubj" and c.pos_ == "PRON" for c in token.children
    )


def is_listed_verb(token: Token) -> bool:
    """`We helpen scholen en faciliteren de dialoog`: a plural verb taken for a noun."""
    if token.pos_ != "NOUN" or token.dep_ != "conj" or not is_verb(token.lower_):
        return False
    doc, i = token.doc, token.i
    if i + 1 >= len(doc) or doc[i - 1].dep_ != "cc":
        return False
    # `We maken plannen en onderzoeken vormen van …`: no two plurals stand in a row.
    twice = doc[i + 1].tag_.startswith("N|soort|mv") and i + 2 < len(doc)
    behind = doc[i + 1].pos_ in {"DET", "PRON"} and is_infinitive(token.lower_)
    if not behind and not (twice and doc[i + 2].pos_ == "ADP"):
        return False
    verb = next((t for t in token.ancestors if is_finite(t)), None)
    return verb is not None and verb.i < i and verb.lower_.endswith("n")


def is_noun_in_list(token: Token) -> bool:
    """`drie projecten, namelijk vervoer, arbeidsmarkt en zorg`: a noun that was tagged a verb.

    It stands beside a noun or number, has nothing below it that a verb has, and no lexicon
    knows it for one.
    """
    if token.dep_ != "conj" or token.head.pos_ not in _BESIDE or is_verb(token.lower_):
        return False
    if infinitive_of(token.lower_) is not None or is_verb(f"{token.lower_}en"):
        return False
    if token.tag_.startswith("WW|vd") and not _NO_PARTICIPLE.search(token.lower_):
        return False
    return _OF_VERBS.isdisjoint(c.dep_ for c in token.children)


_NO_PARTICIPLE = re.compile(
    r"^(?!(?:\w*ge\w{2,}|(?:be|ver|ont|her|er|mis)\w{2,})(?:en|d|t)$)|\w(?:ings|heids|teits|schaps)\w"
)
"""A word without the form of a participle, or put together with a noun on -ing or -heid."""
_BESIDE = frozenset({"NOUN", "PROPN", "NUM", "X"})
_OF_VERBS = frozenset(
    """
    nsubj nsubj:pass csubj obj iobj obl obl:agent advmod mark xcomp ccomp advcl expl expl:pv
    aux aux:pass cop compound:prt
    """.split()
)


def is_homograph(token: Token) -> bool:
    """`De tweede fase start in mei`: a noun with a subject and nothing of a noun about it."""
    if token.lower_ not in HOMOGRAPHS or token.pos_ != "NOUN":
        return False
    around = {child.dep_ for child in token.children}
    return "nsubj" in around and around.isdisjoint({"det", "amod", "case", "cop", "nmod:poss"})


def is_participle(head: Token) -> bool:
    """Whether a word is a participle, by its tag or, for an infinitive, its form after `is`."""
    if head.lower_ == "gereed":
        return False
    if head.tag_.startswith("WW|vd") or has_feature(head, "VerbForm=Part"):
        return True
    return (
        head.tag_.startswith("WW|inf")
        and _PARTICIPLE.match(head.lower_) is not None
        and any(c.dep_ == "cop" or (c.dep_ == "aux" and c.lemma_ == "zijn") for c in head.children)
    )


def is_governed(token: Token) -> bool:
    """`gaat … extra inzetten`: under a modal verb an infinitive, whatever its tag."""
    if token.dep_ != "xcomp" or token.head.lemma_ not in MODALS:
        return False
    # `gaat het om concrete initiatieven`: a plural is none.
    return token.tag_.startswith("WW|") or is_verb(token.lower_)


def describes_noun(token: Token) -> bool:
    """Whether a participle only describes: `wil bewezen kennis delen`.

    It stands before its noun, with the infinitive of the clause behind. So does what is still to
    be done, between an article and its noun: `de (nog) te maken kosten`.
    """
    doc, i = token.doc, token.i
    if i > 1 and doc[i - 1].lower_ == "te" and token.tag_.startswith("WW|inf"):
        before = doc[i - 3] if doc[i - 2].lower_ == "nog" and i > 2 else doc[i - 2]
        behind = i + 1 < len(doc) and doc[i + 1].pos_ in {"NOUN", "ADJ", "PROPN"}
        return before.tag_.startswith("LID") and behind
    if token.dep_ != "xcomp" or token.head.lemma_ not in MODALS or i + 1 >= len(doc):
        return False
    if not token.tag_.startswith("WW|vd") or doc[i + 1].pos_ != "NOUN":
        return False
    return any(
        t.i > i and t.dep_ == "xcomp" and (t.tag_.startswith("WW|") or is_verb(t.lower_))
        for t in token.head.children
    )


def is_finite(token: Token) -> bool:
    """Whether a word is a finite verb, by its tag or as a noun that is one."""
    if token.lower_ == NO_VERB:
        return False
    if token.tag_.startswith("WW|pv") or has_feature(token, "VerbForm=Fin"):
        return True
    if token.tag_.startswith("VNW|bez") and token.dep_ in AUXILIARIES:
        # `en zijn in 2001 voltooid`: no pronoun beside a participle.
        return True
    return is_homograph(token)


def is_tagged_finite(token: Token) -> bool:
    """Whether the tagger and the parse both call a word a finite verb."""
    return token.tag_.startswith("WW|pv") and token.pos_ in {"VERB", "AUX"}


def speaks(token: Token) -> bool:
    """`bezoek ik`, `werken wij`, `Ik roep`: beside its pronoun a word is a verb."""
    if token.pos_ in {"NOUN", "PROPN", "ADJ"}:
        return speaker_of(token) is not None
    # `evalueer ik`: no adverb, if it is long enough not to look like a verb by chance.
    long = token.pos_ == "ADV" and len(token.text) > _SMALL and token.is_lower
    inverted = long and token.i + 1 < len(token.doc) and token.nbor().lower_ == "ik"
    return inverted and any(map(is_verb, guesses_of_stem(token.lower_)))


_SMALL = 5


def speaker_of(token: Token) -> Token | None:
    """Give the `ik` or `wij` behind a finite verb, or before it at the head of the sentence."""
    doc, i = token.doc, token.i
    if not token.is_lower:
        return None
    if i + 1 < len(doc) and doc[i + 1].lower_ in SPEAKERS:
        if i and doc[i - 1].pos_ in {"DET", "ADP"}:
            return None
        # `welke technische voorzieningen we …`
        described = i > 1 and doc[i - 1].pos_ == "ADJ" and doc[i - 2].pos_ == "DET"
        return None if described else doc[i + 1]
    if i == 0 or doc[i - 1].lower_ not in SPEAKERS:
        return None
    return doc[i - 1] if i == 1 or doc[i - 2].text == ";" else None


def said_by_me(token: Token) -> str | None:
    """Give the infinitive of a present that goes with `ik`, whatever its tag; None for others."""
    speaker = speaker_of(token)
    if speaker is None or speaker.lower_ != "ik" or token.lemma_ in HELPING:
        return None
    return infinitive_of_present(token.lower_)


def misplaced_copula(token: Token) -> Token | None:
    """`is het rapport aangeboden`: the participle's auxiliary, parsed with its subject.

    Or with what was taken for an object: `zijn afspraken gemaakt`.
    """
    if token.dep_ not in {"nsubj", "nsubj:pass", "obj"} or not token.head.tag_.startswith("WW|vd"):
        return None
    if any(c.dep_ in AUXILIARIES for c in token.head.children):
        return None
    helping = (c for c in token.children if c.i < token.i)
    owned = (c for c in token.children if c.dep_ == "nmod:poss" and c.tag_.startswith("WW|pv"))
    return next((c for c in helping if c.dep_ == "cop"), next(owned, None))


def one_of(noun: Token) -> Token:
    """`Een van de doelen is …`: what it is one of."""
    if noun.lower_ not in {"een", "één", "eén"}:
        return noun
    of = (c for c in noun.children if any(k.lower_ == "van" for k in c.children))
    return next(of, noun)


_NEGATIONS = frozenset({"niet", "geen", "nooit", "niemand", "niets", "noch", "nergens"})


def is_negated(doc: Doc, tokens: Iterable[int], words: Set[str]) -> bool:
    """Whether a clause denies: one of its tokens, whose `words` are given in small letters."""
    return not words.isdisjoint(_NEGATIONS) and any(
        doc[i].lower_ in _NEGATIONS and _negates(doc, i) for i in tokens
    )


def _negates(doc: Doc, i: int) -> bool:
    """Whether a word of `_NEGATIONS` denies a clause, as `niet alleen` and `wel of niet` do not."""
    if i and doc[i - 1].lower_ in {"of", "welke", "wie", "wat", "waar"}:
        return False
    if doc[i].lower_ == "niet" and _describes_noun(doc, i):
        return False
    if doc[i].lower_ == "niet" and (_sets_apart(doc, i) or _puts_right(doc, i)):
        return False
    if _not_before(doc, i) or [t.lower_ for t in doc[i : i + 4]] == _NOT_OUT_OF_SIGHT:
        return False
    following = doc[i + 1].lower_ if i + 1 < len(doc) else ""
    if following in _COMPARED:
        return i + 2 >= len(doc) or doc[i + 2].lower_ != "dan"
    return following not in _HEDGES


def _not_before(doc: Doc, i: int) -> bool:
    """`vindt niet plaats dan na overleg`, `wordt niet verleend dan nadat …`: then it is done."""
    return any(
        doc[at].lower_ == "dan" and doc[at + 1].lower_ in _ONLY_SO
        for at in range(i + 1, min(i + _WORDS_TO_THAN, len(doc) - 1))
    )


_ONLY_SO = frozenset("na nadat met op door als indien wanneer bij tegen".split())
_WORDS_TO_THAN = 8
_NOT_OUT_OF_SIGHT = ["niet", "uit", "het", "oog"]
_HEDGES = frozenset("alleen slechts uitsluitend enkel louter zozeer later langer meer vóór".split())
"""`niet alleen`, `niet later dan`: what they say is done all the same."""
_COMPARED = frozenset({"eerder", "minder", "vroeger", "lager", "hoger"})
"""`niet eerder dan 1 mei`, as against `is niet eerder gedaan`."""


def _sets_apart(doc: Doc, i: int) -> bool:
    """`gaat naar de gemeenten, dus niet naar de provincie`: for whom or where it does not hold.

    The word then opens a part behind the verb that has none of its own.
    """
    if i == 0:
        # `Niet in mei, tenzij …`: there is nothing yet that it could be set apart from.
        return False
    before = i - 1
    while before > 0 and doc[before].lower_ in _THUS:
        before -= 1
    joined = doc[i - 1].lower_ == "en" or (before < i - 1 and doc[before].text in _BREAKS)
    if i + 1 >= len(doc) or not (joined or doc[before].text in _BREAKS):
        return False
    said = doc[i + 1]
    # `De regeling geldt, als het lukt, niet voor …`: behind an aside it denies the verb.
    again = said.pos_ == "ADP" and any(t.lower_ == said.lower_ for t in doc[:before])
    if said.pos_ not in {"ADP", "DET"} or not (joined or again):
        return False
    behind = itertools.takewhile(lambda t: t.text not in _ENDS, doc[i + 1 :])
    acts = any(t.pos_ in {"VERB", "AUX"} for t in behind)
    return not acts and any(t.pos_ in {"VERB", "AUX"} for t in doc[:before])


_THUS = frozenset({"dus", "ook", "maar", "en"})
_BREAKS = frozenset({",", "(", "–", "-"})
_ENDS = frozenset({",", ".", ";", ":", ")"})


def _puts_right(doc: Doc, i: int) -> bool:
    """`wordt niet door het Rijk maar door de provincie betaald`: it is done, by another."""
    if i + 1 >= len(doc) or doc[i + 1].pos_ not in {"ADP", "DET"}:
        return False
    behind = itertools.takewhile(lambda t: t.text not in {".", ";", ":"}, doc[i + 2 :])
    for token in behind:
        if token.pos_ in {"VERB", "AUX"}:
            return False
        if token.lower_ == "maar":
            instead = token.i + 1
            return instead < len(doc) and doc[instead].lower_ == doc[i + 1].lower_
    return False


def _describes_noun(doc: Doc, i: int) -> bool:
    """`de niet bestede middelen`: the word denies what stands between it and the noun."""
    following = [t.pos_ for t in doc[i + 1 : i + 3]]
    before = i - 1 if i and doc[i - 1].lower_ == "nog" else i
    opens = before == 0 or doc[before - 1].pos_ in {"DET", "ADP", "PUNCT", "CCONJ"}
    return opens and following in (["ADJ", "NOUN"], ["VERB", "NOUN"])


def noun_phrase(doc: Doc, start: int, end: int) -> tuple[int, ...]:
    """Give a noun with what describes it before it, if a stretch of a passage begins with one."""
    last = start
    while last < end and doc[last].pos_ in {"DET", "PRON", "ADJ", "NUM"}:
        last += 1
    while last + 1 < end and doc[last].pos_ in NAMING and doc[last + 1].pos_ in NAMING:
        last += 1
    return tuple(range(start, last + 1)) if last < end and doc[last].pos_ in NAMING else ()


def is_singular(finite: Token) -> bool:
    """Whether a finite verb has a form that only one subject can have."""
    return finite.tag_.startswith("WW|pv") and not finite.tag_.endswith("|mv")


def is_relative(token: Token) -> bool:
    """Whether a word opens a relative clause."""
    return has_feature(token, "PronType=Rel") or token.lower_ in RELATIVES


RELATIVES = frozenset(
    """
    die dat waarin waarvan waarmee waarbij waardoor waarna waarvoor waarop waaraan waarover waartoe
    waaruit
    """.split()
)


_WITHIN = frozenset({"DET", "ADJ", "NUM", "NOUN", "PROPN"})
_LINKING = frozenset({"en", ",", "&", "van", "voor", "of", "alsmede"})
"""Words within the name of who acts: `de minister van Financiën en de banken`."""


def phrase_at(doc: Doc, start: int) -> tuple[int, ...]:
    """Give the noun phrase that begins at a word, with what `en` and `van` add to it.

    Numbers of words of the passage; none where no noun follows.
    """
    end, last = start, start
    both = start < len(doc) and doc[start].lower_ == "zowel"
    while end < len(doc):
        token = doc[end]
        if both and (end == start or (token.lower_ == "als" and last == end)):
            # `Zowel A als B`
            end += 1
            continue
        if token.pos_ == "DET" and last == end > start:
            # `evalueren partijen de proef`: another phrase.
            break
        if token.pos_ in _WITHIN and not token.tag_.startswith("WW|pv"):
            end += 1
            if token.pos_ in NAMING or (token.pos_ == "ADJ" and token.i and not token.is_lower):
                # `ProRail en Arriva`: a name taken for an adjective.
                last = end
            continue
        if end > start and token.lower_ in _LINKING and last == end:
            end += 1
            continue
        break
    return tuple(range(start, last))


def listed_before(doc: Doc, first: int, start: int) -> tuple[int, ...]:
    """Give who stands before a comma in `A, B en C zijn …`, of which the parse took `B en C`.

    `first` is the first word of what it took, `start` where the list may begin.
    """
    if first - 2 < start or doc[first - 1].text != ",":
        return ()
    opens = doc[start].pos_ == "DET" or doc[start].pos_ == "PROPN"
    named = all(t.pos_ in _WITHIN or t.text == "," or t.lower_ == "van" for t in doc[start:first])
    return tuple(range(start, first)) if opens and named else ()
