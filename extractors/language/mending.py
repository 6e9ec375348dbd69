"""Slips of the parser and the lemmatizer that Dutch grammar shows, put right in the words.

What they give is learned, and no two that learned from other texts err alike. Where the form of a
word, or the place in which it stands, leaves but one reading, that one is taken.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from extractors.language.grammar import AUXILIARIES, NAMING, PURE_MODALS, TENSE_VERBS
from extractors.language.hanging import SINGULAR, SUBJECTS, bears_te, finite_of, hang, uproot
from extractors.language.infinitives import infinitive_of, is_infinitive, is_verb
from extractors.language.mending_asides import (
    adverb_before_dat,
    auxiliary_before_as_told,
    infinitive_behind_manner,
    infinitive_behind_staying,
    main_behind_as_told,
    modal_in_relative,
    noun_and_me,
    noun_of_these,
    om_of_infinitive,
    particle_before_of,
    question_of_second,
    relative_of_noun,
    verb_behind_together,
    with_what_follows,
)
from extractors.language.mending_finites import (
    are_for_his,
    finite_behind_relative,
    finite_behind_subject,
    finite_between_nouns,
    finite_in_name,
    first_of_finites,
    object_behind_joined,
    object_of_joined,
    particle_of_second,
    plural_before_subject,
)
from extractors.language.mending_infinitives import (
    aim_of_infinitive,
    aim_that_is,
    aim_that_is_had,
    first_of_two_with_te,
    last_of_modal,
    let_do,
    object_taken_for_verb,
    one_or_the_other,
    particle_before_infinitive,
    predicate_with_te,
    row_of_infinitives,
)
from extractors.language.mending_joined import (
    before_the_link,
    noun_of_infinitive,
    object_before_link,
    object_of_asked,
    predicate_at_end,
    second_with_te,
    that_in_turn,
)
from extractors.language.mending_lists import (
    aside_before_and,
    finite_behind_infinitive,
    infinitive_behind_question,
    next_in_relative,
    object_under_shared_modal,
    participle_in_turn,
    plural_in_list,
    plural_with_particle,
    subject_of_next,
    verb_at_end,
    verb_before_pronoun,
    verb_behind_opening,
    verb_behind_particle,
)
from extractors.language.mending_names import loose_name, loose_subject, loose_together
from extractors.language.mending_order import (
    as_before_verb,
    behind_aside_of_subject,
    between_er_and_infinitive,
    finite_over_infinitive,
    infinitive_behind_aside,
    infinitive_behind_participle,
    mutually,
    noun_before_infinitive,
    participle_before_infinitive,
    participle_first,
    particle_before_preposition,
    ready_before_noun,
    relative_behind_particle,
    subject_before_aside,
    subject_of_auxiliary,
    that_behind_particle,
    that_of_infinitive,
    that_of_one,
    time_for_predicate,
    what_it_concerns,
    whether_and_how,
)
from extractors.language.mending_series import (
    both_of_zowel,
    copula_of_predicate,
    finite_behind_pair,
    infinitive_before_and,
    infinitive_of_root,
    middle_of_series,
    next_with_te,
    object_form,
    participle_in_row,
    plural_before_object,
    proposed,
    second_under_laten,
    time_beside_subject,
)
from extractors.language.mending_speakers import SPEAKING, mend_speaker
from extractors.language.mending_that import that_before_many
from extractors.language.mending_within import (
    OPENING,
    condition_at_end,
    condition_first,
    first_of_two_with_dat,
    main_before_question,
    modal_of_finite,
    next_of_means,
    particle_before_opening,
    question_at_end,
    that_that_opens,
    verb_of_dat,
    whether_at_start,
)
from extractors.language.strong_participles import infinitive_of_strong
from extractors.language.tokens import Doc, Token

_OF_CLAUSES: Final = frozenset(
    "nsubj nsubj:pass csubj obl advmod aux aux:pass cop mark punct cc expl advcl iobj".split()
)
"""What hangs on the verb of a clause, whatever the parse took for it."""


def mend(doc: Doc) -> Doc:
    """Put right what the parse of a passage has wrong in its words, and give the passage.

    Words that are not parsed are left alone.
    """
    if doc.is_parsed:
        for token in doc:
            _with_verb_form(token)
            if token.lower_ == "dat" and token.dep_ == "mark":
                verb_of_dat(token.head)
        for token in doc:
            loose_name(token)
            loose_subject(token)
            loose_together(token)
        for token in doc:
            for repair in _REPAIRS.get(token.dep_, ()):
                repair(token)
        # These look at the words around theirs, which had to be put right before.
        for token in doc:
            if token.lower_ == "dan":
                one_or_the_other(token)
                with_what_follows(token)
            if token.lower_ == "om":
                om_of_infinitive(token)
            if token.lower_ == "samen":
                verb_behind_together(token)
            if token.lower_ == "laten":
                let_do(token)
            if token.tag_.startswith("N|soort|mv") and token.lower_.endswith("en"):
                last_of_modal(token)
                infinitive_behind_staying(token)
            if token.lower_ == "te":
                object_taken_for_verb(token)
                first_of_two_with_te(token)
                row_of_infinitives(token)
                particle_before_infinitive(token)
                predicate_with_te(token)
                second_with_te(token)
                next_with_te(token)
                aim_of_infinitive(token)
                infinitive_behind_manner(token)
        for token in doc:
            if token.lower_ in SPEAKING:
                mend_speaker(token)
                noun_and_me(token)
            if token.tag_.startswith("WW|pv"):
                subject_of_next(token)
            elif token.dep_ == "conj":
                verb_before_pronoun(token)
                verb_behind_particle(token)
            if token.dep_ in {"conj", "parataxis", "obj", "appos", "nmod", "obl"}:
                plural_in_list(token)
                plural_before_object(token)
            if token.dep_ in {"xcomp", "obj"}:
                object_of_joined(token)
            if token.tag_.startswith(("WW|od", "WW|vd")):
                behind_aside_of_subject(token)
            if token.lower_ in OPENING:
                particle_before_opening(token)
            if token.lower_ in {"die", "dat"}:
                that_before_many(token)
                relative_behind_particle(token)
                that_behind_particle(token)
                that_of_one(token)
                relative_of_noun(token)
        for token in doc[:1]:
            if token.dep_ == "mark":
                condition_first(token)
        for token in doc:
            if token.dep_ == "obl" and token.tag_.startswith("WW|"):
                first_of_two_with_dat(token)
            if token.dep_ == "cc":
                before_the_link(token)
    return doc


def _with_verb_form(token: Token) -> None:
    """Give a participle and a present in -t the verb that they are of: `afgenomen` is afnemen.

    The lemmatizer makes up words that are none, such as `afnomen`. And below a modal a verb is no
    plural of a noun: `zullen daar niets van merken`.
    """
    if token.tag_.startswith(("WW|vd", "WW|pv|tgw|met-t")) and not is_verb(token.lemma_):
        lemma = infinitive_of_strong(token.lower_) or infinitive_of(token.lower_)
        token.lemma_ = lemma or token.lemma_
    elif _is_plural_for_participle(token):
        token.tag_, token.lemma_ = "WW|pv|tgw|mv", token.lower_
    elif token.tag_.startswith("WW|pv") and is_verb(token.lower_) and not is_verb(token.lemma_):
        # The plural of the present looks like the infinitive.
        token.lemma_ = token.lower_
    elif token.tag_.startswith("WW|pv|verl") and (strong := infinitive_of_strong(token.lower_)):
        _as_participle(token, strong)
    elif (
        token.tag_.startswith("WW|pv|tgw")
        and (strong := infinitive_of_strong(token.lower_))
        and any(c.dep_ == "aux" and c.tag_.startswith("WW|pv") for c in token.children)
    ):
        # `Er zijn in mei bomen bijgekomen`: beside a finite verb it is none.
        _as_participle(token, strong)
    elif token.tag_.startswith("WW|pv|tgw|met-t") and token.lower_[:2] != token.lemma_[:2]:
        # `levert … aan`: treebanks have the particle in the lemma, here one that is not there.
        bare = infinitive_of(token.lower_)
        if bare is not None and token.lemma_.endswith(bare):
            token.lemma_ = bare
    elif token.i == 0 and token.tag_.startswith("WW|inf") and not is_verb(token.lower_):
        # `Afgesproken is om …`: the capital hides the participle.
        lemma = infinitive_of_strong(token.lower_) or infinitive_of(token.lower_)
        helped = len(token.doc) > 1 and token.nbor().lemma_ in {"zijn", "worden"}
        if lemma is not None and helped:
            token.tag_, token.lemma_ = "WW|vd|vrij|zonder", lemma
    led = token.pos_ == "VERB" and any(
        c.dep_ == "aux" and c.lemma_ in PURE_MODALS for c in token.children
    )
    # `terughoudend te ramen`, and not `de te ramen kosten`
    to = token.i > 1 and token.nbor(-1).lower_ == "te" and bears_te(token)
    to = to and token.nbor(-2).pos_ != "DET"
    shaped = is_verb(token.lower_) or (to and token.lower_.endswith("en"))
    if (led or to) and token.tag_.startswith("N|") and shaped:
        _make_infinitive(token)


def _as_participle(token: Token, lemma: str) -> None:
    """`De nota is in mei toegezonden`: beside an auxiliary it is no past, but of `lemma`."""
    helping = next((c for c in token.children if c.dep_ in {"aux", "aux:pass", "cop"}), None)
    if helping is None or helping.i > token.i:
        return
    token.pos_, token.tag_, token.lemma_ = "VERB", "WW|vd|vrij|zonder", lemma
    passive = helping.lower_ in _OF_PASSIVES and not lemma.endswith(_BY_ITSELF)
    if passive and not any(c.dep_ == "obj" for c in token.children):
        helping.dep_ = "aux:pass"
        for child in token.children:
            child.dep_ = "nsubj:pass" if child.dep_ == "nsubj" else child.dep_


_OF_PASSIVES: Final = frozenset("is zijn was waren wordt worden werd werden".split())
_BY_ITSELF: Final = (
    *("gaan", "komen", "blijven", "vallen", "schijnen", "staan", "dwijnen", "treden", "lopen"),
    *("ginnen", "stijgen", "krimpen", "sterven", "worden", "rijden", "zinken", "springen"),
)
"""Verbs of what happens by itself: `is verschenen` is no passive."""


def _is_plural_for_participle(token: Token) -> bool:
    """`dat leden de regels naleven`: with a subject, and nothing that helps it, no participle."""
    if not token.tag_.startswith("WW|vd|vrij") or not is_verb(token.lower_):
        return False
    opened = any(c.dep_ == "mark" and c.lower_ == "dat" for c in token.children)
    helped = any(c.dep_ in AUXILIARIES for c in token.children)
    return opened and not helped and any(c.dep_ == "nsubj" for c in token.children)


def _make_infinitive(token: Token) -> None:
    token.pos_, token.tag_ = "VERB", "WW|inf|vrij|zonder"
    token.lemma_ = token.lower_


def _relative_dat(token: Token) -> None:
    """`een plan dat in mei is verstuurd`: the subject of a relative clause that has no other."""
    clause = token.head
    if token.lower_ != "dat" or token.dep_ != "mark" or clause.dep_ != "acl:relcl":
        return
    noun = clause.head
    neuter = noun.pos_ == "NOUN" and noun.tag_.startswith("N|soort|ev") and "|onz" in noun.tag_
    if neuter and not any(c.dep_ in {*SUBJECTS, "csubj"} for c in clause.children):
        passive = any(c.dep_ == "aux:pass" for c in clause.children)
        token.dep_ = "nsubj:pass" if passive else "nsubj"


def _empty_het(token: Token) -> None:
    """`Het wordt lastig om meel te vinden`: `het` only stands for the clause that follows."""
    if token.lower_ != "het" or token.pos_ != "PRON" or token.dep_ not in SUBJECTS:
        return
    if any(c.dep_ == "csubj" and c.i > token.i for c in token.head.children):
        token.dep_ = "expl"


def _times(token: Token) -> None:
    """`3 keer per week vaart de pont`: how often, which is no subject."""
    following = token.nbor() if token.i + 1 < len(token.doc) else token
    counted = any(c.dep_ == "nummod" for c in token.children)
    if token.lower_ in {"x", "keer", "maal"} and counted and following.lower_ in {"per", "in"}:
        token.dep_ = "obl"


def _auxiliary_of_subject(token: Token) -> None:
    """`In mei is de nota aangeboden`: the auxiliary taken for the copula of `nota`.

    With what stands before it, which is said of the verb as well. What was taken to go on with
    the time before the auxiliary (`Op 9 mei is het Kader 2020 …`) is no part of that.
    """
    noun, verb = token.head, token.head.head
    if noun.dep_ == "flat" and verb.i < token.i < noun.i and verb.dep_ == "obl":
        hang(noun, verb.head, "obl")
        verb = noun.head
    elif noun.dep_ == "nmod" and verb.text.isdigit() and noun.i < verb.i:
        # `is het Landelijk Kader 2020 getekend`: the year is of the name.
        year, verb = verb, verb.head
        hang(noun, verb, "obl")
        hang(year, noun, "appos")
    if token.dep_ != "cop" or not token.tag_.startswith("WW|pv") or token.i > noun.i:
        return
    named = noun.pos_ in NAMING or noun.text[:1].isupper()
    if not verb.tag_.startswith("WW|vd|vrij") or verb.i < noun.i or not named:
        return
    between = verb.doc[token.i + 1 : noun.left_edge.i] if noun.left_edge.i > token.i else ()
    bare = not any(c.dep_ == "case" and c.i > token.i for c in noun.children)
    if between or not bare or any(c.dep_ in AUXILIARIES for c in verb.children):
        return
    if noun.dep_ not in {*SUBJECTS, "obl", "obj"} or _has_subject(verb, noun):
        return
    for child in noun.lefts:
        if child.i < token.i:
            hang(child, verb, child.dep_)
    hang(token, verb, "aux:pass")
    noun.dep_ = "nsubj:pass"


def _has_subject(verb: Token, other: Token) -> bool:
    return any(c.dep_ in SUBJECTS and c is not other for c in verb.children)


def _infinitive_of_modal(token: Token) -> None:
    """`zullen daar weinig van merken`: the infinitive hung on `weinig`, as if it described that.

    A modal asks for an infinitive; what is no verb has none.
    """
    taken = token.head
    if token.dep_ != "aux" or token.lemma_ not in PURE_MODALS or taken.pos_ in {"VERB", "AUX"}:
        return
    if any(c.dep_ in {"cop", "aux:pass"} for c in taken.children) or is_verb(taken.lower_):
        return
    verb = next((c for c in taken.rights if c.dep_ == "nmod" and c.pos_ == "VERB"), None)
    if verb is None or not is_infinitive(verb.lower_):
        return
    above, relation = taken.head, taken.dep_
    root = above is taken
    # Hung loose first, so that neither comes to stand below itself.
    uproot(verb)
    if not root:
        hang(verb, above, relation)
    for child in tuple(taken.children):
        if child.dep_ in _OF_CLAUSES:
            hang(child, verb, child.dep_)
    hang(taken, verb, "obj")
    _make_infinitive(verb)


def _object_beside_subject(token: Token) -> None:
    """`heeft het kabinet de Raad gevraagd`: an object taken for the name of the subject.

    A noun with an article of its own is none, unless it is that of a place or a house.
    """
    noun, verb = token.head, token.head.head
    if token.dep_ != "flat" or token.pos_ not in NAMING or noun.dep_ not in SUBJECTS:
        return
    own = [c for c in token.children if c.dep_ == "det" and noun.i < c.i < token.i and c.is_lower]
    led = any(c.dep_ == "det" and c.i < noun.i for c in noun.children)
    if not own or not led or not noun.tag_.startswith("N|soort") or noun.lower_ in _BEARING:
        return
    start = noun.left_edge.i
    inverted = start > 0 and noun.doc[start - 1].tag_.startswith("WW|pv")
    if inverted and not any(c.dep_ in {"obj", "iobj"} for c in verb.children):
        hang(token, verb, "obj")


_BEARING: Final = frozenset(
    """
    gemeente provincie stad dorp wijk buurt kern polder regio streek eiland haven park landgoed
    stichting vereniging school basisschool coöperatie maatschap onderneming firma bedrijf molen
    museum ziekenhuis hotel camping boerderij gebouw zaal partij fractie groep project programma
    """.split()
)
"""Nouns behind which stands what they are called, be it with an article: `de wijk de Kolk`."""


def _verb_of_loose_auxiliary(token: Token) -> None:
    """`verdient aandacht en zal, op verzoek, worden verbeterd`: an auxiliary without its verb."""
    first, doc = token.head, token.doc
    helps = token.lemma_ in PURE_MODALS or token.lemma_ in TENSE_VERBS
    if not helps or not token.i or not token.tag_.startswith("WW|pv"):
        return
    if doc[token.i - 1].lower_ not in {"en", "maar"}:
        return
    if any(c.tag_.startswith("WW|") or c.dep_ == "cop" for c in token.children):
        return
    verb = next((c for c in first.rights if c.i > token.i and _lacks(c, token)), None)
    if verb is None:
        return
    for child in tuple(first.rights):
        if token.i < child.i < verb.i and child.dep_ in _OF_CLAUSES:
            hang(child, verb, child.dep_)
    for child in tuple(token.children):
        hang(child, verb, child.dep_)
    verb.dep_ = "conj"
    hang(token, verb, "aux:pass" if token.lemma_ == "worden" else "aux")


def _lacks(verb: Token, auxiliary: Token) -> bool:
    """Whether a verb has the form that an auxiliary asks for, and none of its own."""
    if verb.pos_ != "VERB" or verb.dep_ not in _LOOSE:
        return False
    participle = verb.tag_.startswith("WW|vd|vrij")
    if auxiliary.lemma_ in TENSE_VERBS:
        # `is, gebouwd in 1990, klaar`: only a participle that ends its clause.
        following = verb.doc[verb.i + 1] if verb.i + 1 < len(verb.doc) else None
        aside = verb.doc[auxiliary.i + 1].text == ","
        fits = participle and aside and (following is None or following.text in _ENDS)
    elif participle:
        fits = any(c.dep_ == "aux:pass" and c.lower_ == "worden" for c in verb.children)
    else:
        fits = verb.tag_.startswith("WW|inf")
    return fits and not any(
        c.dep_ in {"mark", *SUBJECTS} or (c.dep_ in AUXILIARIES and c.tag_.startswith("WW|pv"))
        for c in verb.children
    )


_LOOSE: Final = frozenset({"advcl", "ccomp", "xcomp", "conj", "parataxis", "obl", "obj"})
_ENDS: Final = frozenset({".", ",", ";", ":", "en"})


def _second_that(token: Token) -> None:
    """`Afgesproken is dat X komt, en dat Y betaalt`: the second clause goes with the first."""
    doc, clause = token.doc, token.head
    if token.lower_ != "dat" or not token.i or doc[token.i - 1].lower_ not in {"en", "of"}:
        return
    if clause.dep_ != "conj" or clause.i < token.i:
        return
    subject = next((c for c in clause.children if c.dep_ in SUBJECTS and c is not token), None)
    between = doc[token.i + 1 : subject.i] if subject is not None else ()
    if subject is None or subject.i < token.i or any(t.tag_.startswith("WW|pv") for t in between):
        return
    first = next(
        (
            c
            for c in clause.head.children
            if c.dep_ == "ccomp"
            and c.i < token.i
            and any(k.dep_ == "mark" and k.lower_ == "dat" for k in c.children)
        ),
        None,
    )
    if first is not None:
        token.dep_ = "mark"
        hang(clause, first, "conj")


def _plural_before_list(token: Token) -> None:
    """`In 2016 worden:`, `Aan de proef doen mee:`: a plural looks like its infinitive."""
    doc = token.doc
    if token.dep_ != "ROOT" or doc[-1].text != ":":
        return
    joins = token.i == len(doc) - 3 and (token.lower_, doc[-2].lower_) in _JOINING
    if token.lower_ not in TENSE_VERBS and not joins:
        return
    if not token.tag_.startswith("WW|inf") or doc[0].pos_ not in {"ADP", "ADV"}:
        return
    if not any(t.lower_ == "te" or t.tag_.startswith("WW|pv") for t in doc):
        token.tag_ = "WW|pv|tgw|mv"


_JOINING: Final = frozenset({("doen", "mee"), ("nemen", "deel"), ("werken", "samen")})
"""Verbs of those who are named below, with their particle."""


def _what_begins(token: Token) -> None:
    """`In mei stelt de raad het plan vast en begint de bouw`: what begins is no object.

    Behind `en` the subject before goes on only if it stood before its verb.
    """
    verb, doc = token.head, token.doc
    if token.dep_ != "obj" or verb.lemma_ not in _BEGINNING or verb.dep_ != "conj":
        return
    if not verb.i or doc[verb.i - 1].dep_ != "cc" or token.left_edge.i != verb.i + 1:
        return
    outer = next((c for c in verb.head.children if c.dep_ in SUBJECTS), None)
    inverted = outer is not None and (finite_of(verb.head) or verb.head).i < outer.i < verb.i
    one = verb.tag_.startswith(SINGULAR)
    agrees = token.tag_.startswith("N|soort|ev") if one else not token.tag_.startswith("N|soort|ev")
    if inverted and agrees and not any(c.dep_ in SUBJECTS for c in verb.children):
        token.dep_ = "nsubj"


_BEGINNING: Final = frozenset(
    """
    beginnen starten aanvangen volgen verschijnen ontstaan vervallen eindigen verdwijnen gelden
    lopen komen gaan
    """.split()
)
"""Verbs of which a thing that stands behind them is rather the subject."""


_Repair = Callable[[Token], None]
_REPAIRS: Final[Mapping[str, tuple[_Repair, ...]]] = MappingProxyType(
    {
        "advcl": (verb_at_end, first_of_two_with_dat, predicate_at_end, participle_in_row),
        "parataxis": (middle_of_series,),
        "xcomp": (predicate_at_end, question_at_end),
        "ROOT": (
            what_it_concerns,
            finite_behind_subject,
            plural_before_subject,
            first_of_finites,
            plural_with_particle,
            verb_behind_opening,
            _plural_before_list,
            participle_first,
            aside_before_and,
            finite_over_infinitive,
            infinitive_of_root,
        ),
        "cc": (whether_and_how, participle_in_turn, whether_at_start),
        "acl:relcl": (next_in_relative, modal_in_relative),
        "ccomp": (question_of_second,),
        "amod": (participle_before_infinitive, ready_before_noun),
        "aux": (_infinitive_of_modal, modal_of_finite, question_at_end, subject_of_auxiliary),
        "aux:pass": (finite_behind_relative, copula_of_predicate),
        "nmod:poss": (are_for_his,),
        "compound:prt": (mutually, particle_of_second),
        "conj": (
            _verb_of_loose_auxiliary,
            finite_behind_infinitive,
            infinitive_behind_question,
            noun_before_infinitive,
            next_of_means,
            second_under_laten,
        ),
        "dep": (_verb_of_loose_auxiliary,),
        "cop": (_auxiliary_of_subject, time_for_predicate, aim_that_is, subject_before_aside),
        "obl": (aim_that_is_had,),
        "case": (particle_before_preposition, particle_before_of),
        "appos": (finite_between_nouns, infinitive_before_and),
        "flat": (finite_between_nouns, finite_in_name, _object_beside_subject),
        "mark": (
            condition_at_end,
            that_in_turn,
            noun_of_infinitive,
            object_of_asked,
            that_of_infinitive,
            _relative_dat,
            _second_that,
            infinitive_behind_aside,
            infinitive_behind_participle,
            between_er_and_infinitive,
            as_before_verb,
            main_behind_as_told,
            auxiliary_before_as_told,
            adverb_before_dat,
            both_of_zowel,
            proposed,
        ),
        "nmod": (finite_behind_pair,),
        "nsubj": (
            that_that_opens,
            object_before_link,
            _empty_het,
            _times,
            object_under_shared_modal,
            object_behind_joined,
            noun_of_these,
            object_form,
            time_beside_subject,
        ),
        "nsubj:pass": (main_before_question, _empty_het, time_beside_subject),
        "obj": (_what_begins, _second_that, noun_of_these),
    }
)
"""What may be wrong with a word, by its relation to its head."""
