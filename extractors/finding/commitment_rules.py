"""The rules that make a clause a commitment: what kind of promise, how firm.

Each rule has sentences that it must find and near-misses that it must leave
alone; they run as tests through the whole analysis. The order of the checks in
`rule_of` is the order of strength of the evidence: what governs the clause,
then its own modal, then its tense.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.finding import commitment_words as words
from extractors.finding.clause_model import Clause, is_hypothetical, tells_next
from extractors.finding.clause_words import CONDITIONS, WHERE_FIT, one_of
from extractors.finding.commitment_actions import QUESTION_WORDS
from extractors.finding.commitment_terms import bearer_from, runs_agreement, stays_in_force
from extractors.finding.commitment_texts import (
    guides_reader,
    is_felt,
    is_meta,
    is_shown,
    tells_reader,
)
from extractors.language.dates import find_recurrences
from extractors.language.infinitives import is_infinitive
from extractors.language.tokens import Doc, Token
from schemas.records import Strength


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of evidence for a commitment."""

    id: str
    reason: str
    strength: Strength
    weight: float
    """How sure the rule is by itself, before its surroundings speak (0 to 1)."""
    finds: tuple[str, ...]
    leaves: tuple[str, ...]


RULES: dict[str, Rule] = {
    rule.id: rule
    for rule in (
        Rule(
            "future",
            "zullen or gaan with an infinitive says what will be done",
            "firm",
            0.8,
            (
                "De gemeente Almere zal in 2016 een nieuwe fietsbrug bouwen.",
                "Het ministerie van Defensie gaat de kazernes verduurzamen.",
            ),
            ("De gemeente Almere heeft een fietsbrug.",),
        ),
        Rule(
            "must",
            "moeten and dienen te lay a duty on somebody",
            "firm",
            0.6,
            (
                "De provincie Drenthe moet jaarlijks een rapportage opstellen.",
                "Het waterschap Rivierenland dient de dijk uiterlijk in 2020 te versterken.",
            ),
            ("De provincie Drenthe telt twaalf gemeenten.",),
        ),
        Rule(
            "want",
            "willen, streven, beogen and their kin state an aim of the actor",
            "soft",
            0.75,
            (
                "De gemeente Breda wil het aantal laadpalen uitbreiden.",
                "Het kabinet streeft naar een betere spreiding van artsen.",
            ),
            ("De gemeente Breda ligt in Noord-Brabant.",),
        ),
        Rule(
            "can",
            "kunnen and mogen of an actor offer a possibility",
            "soft",
            0.35,
            ("De provincie Utrecht kan hiervoor een subsidie verlenen.",),
            (
                "De gemeente Utrecht ligt aan de Vecht.",
                "De provincie Utrecht kan hierover geen cijfers geven.",
            ),
        ),
        Rule(
            "agreed",
            "the clause is what was agreed, promised or decided",
            "firm",
            0.8,
            (
                "Partijen komen overeen de gegevens jaarlijks te delen.",
                "Met de gemeente Zeist is afgesproken dat zij het terrein saneert.",
                "De gemeente Zeist heeft besloten tot de sloop van de hal.",
            ),
            (
                "De gemeente Zeist is in 1951 ontstaan.",
                "Een derde van de sterfte wordt door roken verklaard.",
            ),
        ),
        Rule(
            "aim",
            "the clause is the aim, ambition or plan of the actor",
            "soft",
            0.7,
            (
                "De provincie Zeeland heeft de ambitie om de kust te versterken.",
                "Het doel van de gemeente Ede is om de wachtlijsten te verkorten.",
                "De tweede stap is het herzien van de bouwverordening.",
            ),
            (
                "De provincie Zeeland heeft veel kust.",
                "De tweede stap was het moeilijkst.",
            ),
        ),
        Rule(
            "duty",
            "the clause is the task, mandate or obligation of the actor",
            "firm",
            0.75,
            (
                "De Inspectie van het Onderwijs heeft de taak om hierop toe te zien.",
                "Het is aan de gemeente Hoorn om de brug te bedienen.",
            ),
            (
                "De Inspectie van het Onderwijs heeft vier vestigingen.",
                "Het is aan de gevel van de kerk te zien.",
            ),
        ),
        Rule(
            "request",
            "somebody is asked to do it",
            "soft",
            0.75,
            ("De minister van Justitie verzoekt de gemeente Venlo een plan in te dienen.",),
            ("De gemeente Venlo is een grensgemeente.",),
        ),
        Rule(
            "ready",
            "the actor is bereid, voornemens or gerechtigd to do it",
            "soft",
            0.75,
            (
                "De provincie Limburg is bereid de helft van de kosten te dragen.",
                "De pachter heeft het recht om de dijk te betreden.",
                "Het waterschap Limburg is bevoegd de sluis te sluiten.",
            ),
            (
                "De provincie Limburg is bergachtig.",
                "De provincie Limburg is niet bereid de kosten te dragen.",
                "Het waterschap heeft recht op subsidie.",
            ),
        ),
        Rule(
            "charged",
            "a predicate makes the actor answerable for something",
            "firm",
            0.6,
            (
                "De gemeente Meppel is verantwoordelijk voor de uitvoering van de regeling.",
                "De provincie Drenthe is belast met het beheer van de vaart.",
                "De gemeente Meppel is gehouden tot het herstel van de kade.",
                "De gemeente Meppel blijft zelf verantwoordelijk voor de kade.",
            ),
            ("De gemeente Meppel is groot.",),
        ),
        Rule(
            "report",
            "a dated perfect or past reports what was done",
            "firm",
            0.6,
            ("In maart 2012 heeft de gemeente Goes het plan vastgesteld.",),
            ("De gemeente Goes heeft het plan vastgesteld.",),
        ),
        Rule(
            "started",
            "a perfect of beginning without a date is under way",
            "firm",
            0.6,
            ("De gemeente Tiel is gestart met de herinrichting van het centrum.",),
            ("De gemeente Tiel is eeuwenoud.",),
        ),
        Rule(
            "dropped",
            "a perfect says without a date that a plan is given up",
            "firm",
            0.6,
            (
                "De aanleg van de rondweg is stopgezet.",
                "De gemeente Goes heeft de campagne geschrapt.",
            ),
            ("De gemeente Goes heeft de campagne gevoerd.",),
        ),
        Rule(
            "underway",
            "work that is in full swing, in preparation or being carried out",
            "firm",
            0.6,
            (
                "De doorontwikkeling van de regionale visie is in volle gang.",
                "Het onderzoek naar de dijk is in voorbereiding.",
                "De nieuwe woonvisie is in de maak.",
                "De gemeente Goes is met de vervoerders in gesprek over een convenant.",
                "Met de reders zijn wij in gesprek.",
            ),
            ("De winter is in volle gang.", "De doorontwikkeling is een succes."),
        ),
        Rule(
            "passive",
            "a present passive says what is being done or is to be done",
            "firm",
            0.6,
            ("In het voorjaar wordt door de gemeente Assen een meldpunt ingericht.",),
            ("Het meldpunt is klein.",),
        ),
        Rule(
            "present",
            "a plain present with an actor says what it does under the agreement or plan",
            "firm",
            0.6,
            ("De gemeente Leek ondersteunt de scholen bij de invoering van het programma.",),
            (
                "De gemeente Leek bestaat uit negen dorpen.",
                "Als water wegzakt in de bodem spreken we van infiltratie.",
                "We bespreken hier de oorzaken van verdroging.",
            ),
        ),
        Rule(
            "borne",
            "costs, a task or a choice fall on a party, named behind a preposition",
            "firm",
            0.65,
            (
                "De kosten van het onderhoud komen voor rekening van de provincie Drenthe.",
                "De regie over de aanpak ligt bij de gemeente Leek.",
                "Het beheer van het meetnet is belegd bij het waterschap Limburg.",
                "Wijziging behoeft de goedkeuring van de gemeente Zeist.",
                "Het onderhoud van het meetnet is een taak van het waterschap Limburg.",
            ),
            (
                "Het park ligt bij de gemeente Leek.",
                "De kosten van het onderhoud zijn gestegen.",
                "De mast behoeft een verfbeurt.",
                "Samenwerken met de gemeente Leek is een zaak van lange adem.",
            ),
        ),
        Rule(
            "term",
            "how an agreement itself begins, lasts, is carried out and ends",
            "firm",
            0.6,
            (
                "Dit convenant wordt aangegaan voor de duur van vier jaar.",
                "De overeenkomst eindigt van rechtswege bij ontbinding van het fonds.",
                "De bestaande regeling blijft in 2016 van kracht.",
            ),
            ("Dit convenant gaat over water.", "De opening vindt plaats in de kerk."),
        ),
        Rule(
            "state",
            "how things are to be by a day that is still to come",
            "firm",
            0.25,
            (
                "In 2021 is het loket volledig operationeel.",
                "De werkzaamheden zijn in mei 2016 gereed.",
            ),
            ("Het loket is operationeel.", "In 2010 was de haven druk."),
        ),
        Rule(
            "role",
            "a standing role of a party (trekker, penvoerder, aanspreekpunt) is a duty",
            "firm",
            0.5,
            ("De gemeente Hoorn is penvoerder van de regionale aanvraag.",),
            ("De gemeente Hoorn is een havenstad.",),
        ),
        Rule(
            "arranged",
            "agreements that have been made and stand, without a date",
            "firm",
            0.6,
            ("Met de provincie Drenthe zijn afspraken gemaakt over het beheer van de vaart.",),
            ("Met de provincie Drenthe is lang gesproken over het beheer van de vaart.",),
        ),
        Rule(
            "inform",
            "a parliament, council or reader will receive something: the sender sends it",
            "firm",
            0.7,
            ("Provinciale Staten ontvangen elk jaar een verslag.",),
            ("De bewoners ontvangen veel bezoek.",),
        ),
        Rule(
            "signed",
            "the closing formula of an agreement: signed or adopted, with place and day",
            "firm",
            0.8,
            ("Aldus overeengekomen te Assen op 3 mei 2016.",),
            ("De partijen zijn het daarover eens geworden.",),
        ),
        Rule(
            "item",
            "an infinitive or action noun in a list under an announcing line",
            "firm",
            0.6,
            (),
            (),
        ),
        Rule(
            "goal",
            "a heading in the infinitive states the goal of what stands under it",
            "soft",
            0.55,
            (),
            (),
        ),
    )
}


@dataclass(frozen=True, slots=True)
class Frame:
    """The predicate that governs a clause (`heeft tot doel`, `is bereid`), classed."""

    rule: str
    strength: Strength
    token: int
    """Where in the passage the word stands that decided it."""


def frame_of_lemma(lemma: str, *, noun: bool) -> tuple[str, Strength] | None:
    """Class a governing verb or noun by its lemma; None for one that governs nothing here."""
    if noun:
        if lemma in words.DUTY_NOUNS:
            return ("agreed" if lemma in {"afspraak", "toezegging", "besluit"} else "duty"), "firm"
        if lemma in words.INTENTION_NOUNS or lemma.endswith(words.INTENTION_ENDS):
            return "aim", "soft"
        return ("ready", "soft") if lemma in words.RIGHT_NOUNS else None
    if lemma in words.COMMISSIVE_VERBS:
        return "agreed", "firm"
    if lemma in words.REQUEST_VERBS:
        return "request", "soft"
    if lemma in words.INTENTION_VERBS:
        return "want", "soft"
    if lemma in words.ALLOWING_VERBS:
        return "ready", "soft"
    if lemma in words.READY_ADJECTIVES:
        strength = words.READY_ADJECTIVES[lemma]
        return ("ready" if strength == "soft" else "charged"), (
            "soft" if strength == "soft" else "firm"
        )
    return None


_NO_PROMISE_MARKS = frozenset(
    {"als", "indien", "wanneer", "mits", "tenzij", "omdat", "doordat", "aangezien", "hoewel",
     "terwijl", "zodra", "of", "zoals", "naarmate", "voordat", "nadat", "dan", "door", "zonder",
     "zolang", "waardoor", "zodat", "opdat", "alvorens"}
)  # fmt: skip


def rule_of(clause: Clause, frame: Frame | None, doc: Doc, *, dated: bool) -> str | None:
    """Name the rule by which a clause counts, or None."""
    if _is_out_of_place(clause, frame, doc) or _only_guides(clause, frame, doc, dated=dated):
        return None
    if frame is not None:
        return _by_frame(clause, frame, doc)
    if not clause.words.isdisjoint(_OBJECTIONS):
        # `Tegen dit besluit kan bezwaar worden gemaakt`: what the law gives all.
        return None
    if _is_step(clause, doc):
        return "aim"
    if _tells_no_act(clause, doc, dated=dated):
        return None
    decided = _by_bearer(clause, doc, dated=dated)
    decided = _by_modals(clause, doc) if decided is None else decided
    decided = _by_charge(clause, doc, dated=dated) if decided is None else decided
    if decided is not None:
        return decided or None
    if clause.tense in {"perfect", "pluperfect", "past"}:
        return _by_past(clause, doc, dated=dated)
    return _by_present(clause, doc, dated=dated)


_NO_RULE = ""
"""What a step gives that knows a clause to promise nothing; None leaves it to the next step."""


def _is_out_of_place(clause: Clause, frame: Frame | None, doc: Doc) -> bool:
    """Whether a clause stands where nothing is promised, or has whoever it may be for subject."""
    if (
        clause.mark in _NO_PROMISE_MARKS
        or _is_embedded(clause, doc)
        or _only_rephrases(clause, doc)
    ):
        return True
    # `verzocht dat in mei te doen` is no telling how.
    if frame is None and _is_elaboration(clause, doc):
        return True
    head = doc[clause.head]
    if head.tag_.startswith("WW|od") and clause.relation != "ROOT":
        # `Alles afwegende heb ik …`: how it was done.
        return True
    behind = {t.lower_ for t in doc[head.i + 1 : head.i + 5]}
    alone = not any(doc[i].pos_ == "AUX" for i in clause.tokens)
    if head.lower_ in _REFERRED and alone and behind & _PARTS_OF_TEXT:
        # `de palen, bedoeld in artikel 3`
        return True
    if clause.lemma == "weten" and clause.mark == "te" and doc[head.i - 2].is_punct:
        # `vier bronnen, te weten rente, …`
        return True
    if clause.lemma == "kloppen":
        # `Het klopt dat ik de kade heb bezocht`: what is so is told behind it.
        return True
    if not clause.lemma and head.pos_ == "ADP":
        # `Daarom ben ik tegen`: a view.
        return True
    # `Wie subsidie wil, …`: whoever it may be; `niemand zal`: nobody.
    return clause.subject_head is not None and doc[clause.subject_head].lower_ in _NO_ONE


_NO_ONE = frozenset({"wie", "wat", "niemand"})


def _only_guides(clause: Clause, frame: Frame | None, doc: Doc, *, dated: bool) -> bool:
    """Whether a clause only leads the reader through the text, or speaks of all of it."""
    closes = not clause.words.isdisjoint(_HEREWITH) and "hebben" in clause.words
    # `Eerst wil ik kort ingaan op …`
    wants = frame is not None and doc[frame.token].lemma_ == "willen"
    guides = (frame is None or closes or wants) and guides_reader(clause, doc, dated=dated)
    return guides or _is_of_reader(clause, doc) or _announces_all(clause, doc)


def _by_frame(clause: Clause, frame: Frame, doc: Doc) -> str | None:
    """Name the rule of a clause that another one governs: `is bereid te …`, `verwacht dat …`."""
    if frame.rule == "ready" and _merely_possible(doc, frame):
        return None
    if doc[frame.token].lower_ in {"wilde", "wilden"}:
        # `Zij wilden leren van elkaar`: that was then.
        return None
    if frame.rule == "duty" and bearer_from(clause, doc) is not None:
        # `De verantwoordelijkheid blijft berusten bij X`
        return "borne"
    expects = doc[frame.token].lemma_ == "verwachten" and clause.lemma in words.CHANGING_VERBS
    return None if expects or (frame.rule == "aim" and _is_outcome(clause, doc)) else frame.rule


def _tells_no_act(clause: Clause, doc: Doc, *, dated: bool) -> bool:
    """Whether a clause tells a view, a feeling or what things are like."""
    if any(t.lower_ == "onverlet" and clause.head in {t.i, t.head.i} for t in doc):
        # `laat de wet onverlet`: nothing is done.
        return True
    if clause.lemma in {"zijn", "sprake"} and "sprake" in clause.words:
        return True
    if clause.voice == "passive" and _AWAITED.match(doc.text):
        # `Verwacht wordt dat de bouw een jaar duurt`
        return doc[clause.head].i == 0
    if clause.lemma in _CLAIMING and _opens_dat(doc, clause):
        # `De raad stelt dat de kade laag is`: what somebody holds.
        return True
    if clause.lemma == "denken" and clause.voice == "passive":
        # `Daarbij moet worden gedacht aan fietspaden`: for instance.
        return True
    if clause.lemma == "realiseren" and not clause.words.isdisjoint({"ons", "zich"}):
        # `moeten we ons realiseren dat …`: a view.
        return True
    return (
        is_meta(clause, doc, dated=dated)
        or tells_reader(clause, doc)
        or is_shown(clause, doc)
        or is_felt(clause, doc)
        or _is_outcome(clause, doc)
        or _is_attributive(clause, doc)
    )


_CLAIMING = frozenset({"stellen", "betogen", "oordelen", "beweren", "beargumenteren"})


def _opens_dat(doc: Doc, clause: Clause) -> bool:
    last = max((clause.head, *clause.verbs))
    return last + 1 < len(doc) and doc[last + 1].lower_ == "dat"


_REFERRED = frozenset(
    {"bedoeld", "genoemd", "omschreven", "vermeld", "beschreven", "opgenomen", "neergelegd"}
)
"""Participles that point at another article, where no auxiliary stands with them."""
_PARTS_OF_TEXT = frozenset({"artikel", "artikelen", "lid", "bijlage", "paragraaf", "hoofdstuk"})
_AWAITED = re.compile(r"(?:verwacht|voorzien) (?:wordt|is) dat\b", re.IGNORECASE)


def _only_rephrases(clause: Clause, doc: Doc) -> bool:
    """`tijdig, dat wil zeggen een week tevoren`: what was said before, in other words."""
    said = [t.lower_ for t in doc[max(0, clause.head - 2) : clause.head + 2]]
    return any(said[i : i + 3] == ["dat", "wil", "zeggen"] for i in range(len(said)))


def _by_bearer(clause: Clause, doc: Doc, *, dated: bool) -> str | None:
    """Name the rule of who bears, wants or gets something, before any modal counts."""
    if bearer_from(clause, doc) is not None:
        return "borne"
    if clause.infinitive and "graag" in clause.words:
        return "want"
    if clause.lemma in {"gaan", "omgaan"} and "om" in clause.words:
        return _NO_RULE
    if not dated and is_hypothetical(doc, clause):
        return _NO_RULE
    if _is_received(clause, doc):
        # `Hierbij ontvangt u …`: it comes with the letter.
        return _NO_RULE if _comes_with_this(clause, doc) else "inform"
    return "future" if _comes_to(clause, doc) else None


def _by_modals(clause: Clause, doc: Doc) -> str | None:
    """Name the rule of a modal over the verb, but for what may or can be done."""
    modals = set(clause.modals)
    if modals & {"zullen", "gaan"}:
        # `gaat schuil`, `gaat verder`: no infinitive, nothing to come.
        bare = modals == {"gaan"} and not doc[clause.head].lower_.endswith("n")
        concerns = modals == {"gaan"} and _GOES_ABOUT.search(doc.text) is not None
        return _NO_RULE if bare or concerns else "future"
    if "hoeven" in modals and clause.negated:
        # `hoeft niet te worden gewacht`: nobody is bound.
        return _NO_RULE
    if modals & {"moeten", "dienen", "hoeven"}:
        return "must"
    if "willen" in modals:
        # `Zij wilden leren van elkaar`: that was then.
        return _NO_RULE if clause.tense == "past" else "want"
    if clause.negated and "nog" in clause.words and not modals:
        # `is nog niet aangepast`: neither done nor given up.
        return _NO_RULE
    return None


def _by_charge(clause: Clause, doc: Doc, *, dated: bool) -> str | None:
    """Name the rule of who is charged with something, or of what is set down for a day."""
    if clause.lemma in _CHARGED and clause.subject and clause.finite is not None:
        return "charged"
    planned = clause.tense == "perfect" and clause.voice == "passive" and is_scheduled(clause)
    if planned or _is_on_agenda(clause, doc):
        return "passive" if dated else _NO_RULE
    return None


def _by_past(clause: Clause, doc: Doc, *, dated: bool) -> str | None:
    """Name the rule of what was done."""
    if doc[clause.head].lower_ in words.STATES or doc[clause.head].lower_ == "gebeurd":
        return None
    if clause.voice == "passive" and clause.lemma in words.CAUSING_VERBS - {"verklaren"}:
        # `In 2018 is de haven vervuild door olie`, as against `is verbindend verklaard`
        return None
    if is_scheduled(clause) and clause.tense != "perfect":
        # `was voorzien voor 2018`: what had been meant.
        return None
    formed = clause.lemma == "vormen" and clause.tense == "past"
    if (formed or clause.lemma in _UNDERGOING) and clause.voice == "active":
        # `Het afgelopen jaar hebben we ervaren hoe …`, `vormde de start van de aanpak`
        return None
    if dated and not clause.copula and clause.lemma not in words.RECEIVING_VERBS:
        return "report"
    if _did_not_go_on(clause):
        return "dropped"
    if clause.lemma in words.START_VERBS or _is_taken_up(clause):
        return "started"
    if clause.tense == "perfect" and clause.lemma in words.DROPPING_VERBS:
        return "dropped"
    if clause.lemma == "vervallen" and _was_meant(clause, doc):
        return "dropped"
    if clause.tense == "perfect" and _is_settled(clause, doc):
        return None if clause.negated else "agreed"
    return "arranged" if clause.tense == "perfect" and _arranged(clause, doc) else None


_UNDERGOING = frozenset(
    """
    ervaren merken beleven genieten worstelen betreffen gelden blijken lijken betekenen
    kosten duren bedragen
    """.split()
)
"""What was felt, or what something was: told with a time, but done by nobody."""


def _did_not_go_on(clause: Clause) -> bool:
    """`Het project ging niet door`: given up."""
    return clause.negated and clause.lemma in {"doorgaan", "doorzetten"}


def _was_meant(clause: Clause, doc: Doc) -> bool:
    """`Het voornemen om … is vervallen`: what was meant, as against a law or a right."""
    noun = doc[clause.subject_head].lemma_.lower() if clause.subject_head is not None else ""
    return noun in words.INTENTION_NOUNS or noun.endswith(("maatregel", "actie", "project"))


def _is_settled(clause: Clause, doc: Doc) -> bool:
    """`heeft besloten tot sloop`, `is gekozen voor het verlagen van de leges`: what to do."""
    if clause.lemma == "besluiten":
        return "tot" in clause.words
    chosen = clause.lemma == "kiezen" and "voor" in clause.words
    return chosen and any(
        doc[i].lower_ == "het" and doc[i - 1].lower_ == "voor" and doc[i + 1].lower_.endswith("en")
        for i in clause.tokens
        if 0 < i < len(doc) - 1
    )


_CLOSES = re.compile(r"\w*(?:begroting|rekening|exploitatie|raming|boekjaar)", re.IGNORECASE)


def _comes_out_at(clause: Clause, doc: Doc) -> bool:
    """`De begroting sluit met een tekort`: what it comes to, and nothing that is agreed."""
    closes = clause.lemma in {"sluiten", "afsluiten"} and clause.subject_head is not None
    return closes and _CLOSES.fullmatch(doc[clause.subject_head or 0].lower_) is not None


def _by_present(clause: Clause, doc: Doc, *, dated: bool) -> str | None:
    """Name the rule of what is done, can be done or is the case."""
    modals = set(clause.modals)
    if _comes_out_at(clause, doc):
        return None
    if modals & {"kunnen", "mogen"}:
        # What somebody cannot do is no offer.
        return None if clause.negated and "kunnen" in modals else "can"
    if modals == {"blijven"} and clause.finite is None:
        # `blijft de dorpen begeleiden`: under way, and going on.
        return "present"
    if clause.finite is None or _is_name(doc, clause.finite):
        return None
    if _is_underway(clause, doc) or (not dated and _is_talked_over(clause, doc)):
        return "underway"
    if runs_agreement(clause, doc) or stays_in_force(clause, doc):
        return "term"
    if clause.lemma == "blijven" and "verantwoordelijk" in clause.words and clause.subject:
        return "charged"
    if clause.copula:
        return _by_predicate(clause, doc, dated=dated)
    if clause.voice == "passive" and clause.lemma in words.CAUSING_VERBS:
        return None
    if clause.voice == "passive" and clause.head < clause.finite and _is_infinitive(doc, clause):
        # `Slim laden wordt de norm`: nothing is done.
        return None
    own = frame_of_lemma(clause.lemma, noun=False)
    if own is not None:
        return own[0]
    return "passive" if clause.voice == "passive" else "present"


def _is_infinitive(doc: Doc, clause: Clause) -> bool:
    """Whether the verb of a passive is an infinitive, the subject of `wordt`."""
    return doc[clause.head].tag_.startswith("WW|inf")


def _by_predicate(clause: Clause, doc: Doc, *, dated: bool) -> str | None:
    """Name the rule of what somebody or something is: `is trekker`, `is gereed`."""
    if clause.lemma in words.ROLE_NOUNS:
        return "role"
    if clause.lemma in words.READY_ADJECTIVES:
        planned = clause.lemma != "plan" or "van" in clause.words
        return "charged" if planned and not clause.negated else None
    if _aims_at_deed(clause, doc):
        return "aim"
    told = dated and clause.relation == "ROOT" and not clause.negated
    # `zijn de afgelopen weken druk geweest`: how things were.
    told = told and "geweest" not in clause.words
    return "state" if told and doc[clause.head].pos_ in {"ADJ", "VERB"} else None


def _aims_at_deed(clause: Clause, doc: Doc) -> bool:
    """`Doel van dit convenant is de inrichting van het park`: a noun for what is to be done."""
    if clause.subject_head is None or clause.tense != "present" or clause.negated:
        return False
    aim = doc[clause.subject_head].lower_ in {"doel", "hoofddoel", "doelstelling", "streven"}
    deed = doc[clause.head].lower_.endswith(("ing", "ingen")) and clause.head + 1 < len(doc)
    return aim and deed and doc[clause.head + 1].lower_ == "van"


_GOES_ABOUT = re.compile(
    r"\b(?:gaat het|het gaat) (?:hier(?:bij)? |daar(?:bij)? |dan |ook )?om\b", re.IGNORECASE
)
"""`Verder gaat het om het bieden van een plek`: what a thing is about."""


def _is_taken_up(clause: Clause) -> bool:
    """`is ter hand genomen`, `is in uitvoering genomen`, `is van start gegaan`: begun."""
    taken = clause.lemma == "nemen" and (
        {"ter", "hand"} <= clause.words or {"in", "uitvoering"} <= clause.words
    )
    return taken or (clause.lemma == "gaan" and {"van", "start"} <= clause.words)


def _comes_to(clause: Clause, doc: Doc) -> bool:
    """`De nadruk komt te liggen op …`: what will be, by an infinitive behind `komt te`."""
    comes = clause.head if clause.finite is None else clause.finite
    if clause.lemma != "komen" or clause.tense != "present":
        return False
    return any(
        c.dep_ == "xcomp" and c.lower_ in {"liggen", "staan", "vallen", "luiden", "vervallen"}
        for c in doc[comes].children
    )


def is_scheduled(clause: Clause) -> bool:
    """`is gepland voor mei`, `staat voor mei gepland`: what will be, whatever its tense."""
    return clause.lemma in words.SCHEDULING_VERBS and clause.voice == "passive"


def _is_on_agenda(clause: Clause, doc: Doc) -> bool:
    """`De bouw staat voor 2016 op het programma`: it is to be done then."""
    return (
        clause.lemma == "staan"
        and clause.tense == "present"
        and any(
            doc[i].lower_ in _AGENDAS and i > 1 and doc[i - 2].lower_ in {"op", "in"}
            for i in clause.tokens
        )
    )


_AGENDAS = frozenset({"programma", "agenda", "planning", "rol", "stapel", "kalender"})
_CHARGED = frozenset({"belast", "gehouden"})
"""Participles that are predicates: `is belast met de uitvoering` is no perfect."""


def _is_name(doc: Doc, i: int) -> bool:
    """A capital within a line: a name taken for a verb (`’s-Gravenhage 2024`)."""
    within = i > 0 and doc[i].text[:1].isupper() and not doc[i].is_sent_start
    return within or re.search(r"-[A-Z]", doc[i].text) is not None


_UNDERWAY = re.compile(
    r"\b(?:in (?:volle )?(?:gang|uitvoering|voorbereiding|ontwikkeling|procedure)|onderhanden"
    r"|in de maak|gaande)\b(?! (?:gezet|brengen|zetten|houden))",
    re.IGNORECASE,
)
_BEING_MADE = re.compile(r"\bin (?:voorbereiding|oprichting|aanbouw|bewerking)\b", re.IGNORECASE)
"""Only what somebody makes can be in these."""


_TALKS = ("overleg", "gesprek", "gesprekken", "onderhandelingen", "besprekingen")
_TALKING = re.compile(
    r"\bin (?:gesprek|overleg|onderhandeling|dialoog|conclaaf)\b",
    re.IGNORECASE,
)


def _is_underway(clause: Clause, doc: Doc) -> bool:
    """`Het onderzoek is in volle gang`, `zij zijn in gesprek`: work of somebody."""
    if clause.tense != "present" or clause.modals:
        return False
    goes_on = clause.lemma in {"doorgaan", "lopen", "vorderen"} and not clause.negated
    if not goes_on and doc[clause.finite or 0].lemma_ not in {"zijn", "bevinden", "verkeren"}:
        return False
    said = " ".join(doc[i].text for i in clause.tokens)
    if _BEING_MADE.search(said) is not None and not clause.negated:
        return True
    if clause.subject_head is None:
        return False
    if _TALKING.search(said) is not None and (clause.copula or clause.lemma == "zijn"):
        return True
    subject = doc[clause.subject_head]
    ends = (*words.ACTION_SUFFIXES, *words.WORK_NOUNS)
    forms = (subject.lemma_.lower(), subject.lower_, subject.lower_.removesuffix("en"))
    work = any(form.endswith(ends) for form in forms)
    if goes_on:
        return work
    return work and _UNDERWAY.search(said) is not None


def _is_talked_over(clause: Clause, doc: Doc) -> bool:
    """`Met het waterschap wordt gesproken over de peilen`: they are at it."""
    if clause.lemma != "plaatsvinden" or clause.negated or clause.subject_head is None:
        return False
    if clause.modals or clause.tense != "present" or clause.words.isdisjoint({"met", "tussen"}):
        return False
    return not find_recurrences(doc.text) and doc[clause.subject_head].lower_.endswith(_TALKS)


def _is_step(clause: Clause, doc: Doc) -> bool:
    """`De tweede stap is het herzien van …`: what is aimed at, as a noun after `is`."""
    if not clause.copula or clause.tense != "present" or clause.subject_head is None:
        return False
    subject, head = one_of(doc[clause.subject_head]).lemma_.lower(), doc[clause.head]
    named = subject in words.INTENTION_NOUNS | words.DUTY_NOUNS | words.STEP_NOUNS
    infinitive = head.lower_.endswith("en") and any(t.lower_ == "het" for t in head.lefts)
    return named and infinitive


def _is_received(clause: Clause, doc: Doc) -> bool:
    return (
        clause.lemma in words.RECEIVING_VERBS
        and clause.tense == "present"
        and (
            any(
                doc[i].lower_ in words.PRINCIPALS
                for i in clause.tokens
                if i in clause.subject or doc[i].dep_ == "nsubj"
            )
            or "u" in clause.words
        )
    )


_CONDITION = re.compile(
    r"[,;]\s(?:wil(?:len)?|moet(?:en)?|kan|kunnen|mocht(?:en)?)\s[^,;.]*,?\sdan\s(?=(?:is|zijn|moet|zal|kan)\b)"
)
"""`…, willen we dat halen dan is er meer nodig`: the verb first makes a condition."""


def _is_embedded(clause: Clause, doc: Doc) -> bool:
    if clause.finite == 0 and any(t.lower_ == "dan" or t.text == "," for t in doc):
        # `Wil Nederland …, dan …`: the verb first makes a condition.
        return True
    condition = _CONDITION.search(doc.text)
    if condition and condition.start() <= doc[clause.head].idx < condition.end():
        return True
    if _is_question(clause, doc):
        return True
    if clause.relation == "ROOT":
        return False
    opening = next(
        (doc[i] for i in clause.tokens if not doc[i].is_punct and doc[i].dep_ != "cc"), None
    )
    if opening is None:
        return False
    if _asks_which(doc, opening.i):
        return True
    if opening.lower_ not in words.EMBEDDING_WORDS or tells_next(clause, doc):
        return False
    following = doc[opening.i + 1].lower_ if opening.i + 1 < len(doc) else ""
    if opening.lower_ == "als" and clause.mark == "te":
        # `aangeboden als eerste een aanpak uit te werken`: in what part, no condition.
        return False
    if opening.lower_ == "door" and opening.head.dep_ == "obl:agent" and clause.mark == "te":
        # `dient door de korpsen te worden nageleefd`: by whom, not by what means.
        return False
    # `en waar mogelijk nieuwe paden aanleggen`, `en indien nodig wordt het herzien`
    return not (opening.lower_ in _WHERE and following in WHERE_FIT)


_WHERE = CONDITIONS | {"waar"}


def _asks_which(doc: Doc, opening: int) -> bool:
    """`besproken naar welke haven zij gaan`, `hoeveel plekken er komen`: asked, not promised."""
    at = opening + 1 if doc[opening].pos_ == "ADP" and opening + 1 < len(doc) else opening
    if doc[at].lower_ == "hoeveel" or (at > opening and doc[at].lower_ == "wat"):
        return True
    described = at + 1 < len(doc) and doc[at + 1].pos_ in {"NOUN", "ADJ"}
    return doc[at].lower_ in {"welk", "welke"} and described


def _is_question(clause: Clause, doc: Doc) -> bool:
    """`of de haven daarop is voorbereid`: asked, not promised, whatever the parse makes of it."""
    finite = clause.finite
    if finite is None:
        return False
    if _opens_as_question(clause, doc):
        return True
    for i in range(finite - 1, -1, -1):
        told = doc[i].tag_ == "VG|onder" or i == clause.tokens[0] or _is_asked_for(doc, i, finite)
        if doc[i].lower_ == "of" and told:
            return i + 1 < finite
        if doc[i].tag_.startswith("WW|pv") or doc[i].text in {";", ":", "."}:
            return False
    return False


def _is_asked_for(doc: Doc, opening: int, finite: int) -> bool:
    """`onderzoekt de dienst of dat haalbaar is`: the verb at the end, one of asking before."""
    ends = finite + 1 == len(doc) or doc[finite + 1].is_punct
    return ends and any(doc[i].lemma_.lower() in _FINDING_OUT for i in range(opening))


_FINDING_OUT = frozenset(
    """
    onderzoeken nagaan verkennen bezien bekijken kijken beoordelen toetsen afwegen overwegen
    vragen afvragen weten bepalen nadenken onderzoek verkenning vraag
    """.split()
)
"""What goes before the `of` of a question."""


def _opens_as_question(clause: Clause, doc: Doc) -> bool:
    """`Hoe groot het effect zal zijn, is niet bekend`: a question that the sentence is about."""
    first = doc[0].lower_
    if first not in _QUESTIONS and not (first == "in" and doc[1].lower_ == "hoeverre"):
        return False
    behind = max(clause.verbs) + 1
    while behind < len(doc) and (
        doc[behind].text == "," or doc[behind].tag_.startswith(("WW|inf", "WW|vd"))
    ):
        behind += 1
    told = behind < len(doc) and doc[behind].tag_.startswith("WW|pv")
    earlier = (i for i in range(min(clause.verbs)) if doc[i].tag_.startswith("WW|pv"))
    return told and not any(earlier)


_QUESTIONS = QUESTION_WORDS | {"waar"}


def _is_attributive(clause: Clause, doc: Doc) -> bool:
    """`over te nemen maatregelen`: the infinitive belongs to the noun behind it."""
    following = doc[clause.head + 1] if clause.head + 1 < len(doc) else None
    return clause.mark == "te" and following is not None and following.pos_ == "NOUN"


def _is_elaboration(clause: Clause, doc: Doc) -> bool:
    """`Dat doen we via …` tells how the action before is done; it is no action of its own.

    `Goes doet dat ook in 2016` is one: another does it, or at another time. So is what a noun
    names: `Dit doen wij door het planten van bomen`.
    """
    named = any(map(_names_action, (doc[i] for i in clause.tokens if doc[i].lower_ == "door")))
    again = not clause.words.isdisjoint({"ook", "eerste"}) and clause.voice == "active"
    return (
        clause.lemma == "doen"
        and not (again or named)
        and bool({"dit", "dat"} & {doc[i].lower_ for i in clause.tokens[:3]})
    )


def _names_action(door: Token) -> bool:
    """Whether a noun of what is done stands behind `door`: `door de ontwikkeling van`."""
    noun = door.head
    article = any(c.dep_ == "det" and c.i == door.i + 1 for c in noun.children)
    nominal = noun.tag_.startswith("WW|inf") or is_infinitive(noun.lower_)
    return article and noun.i > door.i and (nominal or noun.lower_.endswith(("ing", "atie")))


def _is_of_reader(clause: Clause, doc: Doc) -> bool:
    """Whether a clause tells what the reader has done or wants."""
    reader = clause.subject_head is not None and doc[clause.subject_head].lower_ == "u"
    return (
        reader
        and clause.voice == "active"
        and clause.lemma not in words.RECEIVING_VERBS | words.REQUEST_VERBS
    )


def _announces_all(clause: Clause, doc: Doc) -> bool:
    """`Partijen komen het volgende overeen:`: what it is stands in the lines below."""
    said = [t.lower_ for t in doc]
    if clause.lemma == "delen" and "volgende" in said[:-1]:
        # `deel ik u het volgende mede`
        return said[said.index("volgende") + 1] in {"mede", "mee"}
    return any(
        doc[i].lower_ == "volgende"
        and doc[i - 1].lower_ == "het"
        and (i + 1 == len(doc) or doc[i + 1].pos_ not in {"NOUN", "PROPN", "ADJ"})
        for i in clause.tokens
        if i
    )


def _merely_possible(doc: Doc, frame: Frame) -> bool:
    """`Het is mogelijk om winst te boeken`: open to all, unless it is so from a day on."""
    word = doc[frame.token]
    return word.lower_ == "mogelijk" and not any(t.is_digit for t in doc[: word.i])


_OBJECTIONS = frozenset(
    {"bezwaar", "bezwaarschrift", "beroepschrift", "bezwaarclausule", "belanghebbende",
     "belanghebbenden"}
)  # fmt: skip
_WITH_LETTER = re.compile(r"\b(?:met|bij) deze(?: (?:kamer)?brief)?\b", re.IGNORECASE)


def _comes_with_this(clause: Clause, doc: Doc) -> bool:
    """`Hierbij ontvangt u`, `Met deze brief ontvangt u`: the reader has it already."""
    return not clause.words.isdisjoint(_HEREWITH) or any(
        _WITH_LETTER.match(doc.text, doc[i].idx) for i in clause.tokens
    )


_HEREWITH = frozenset({"hierbij", "bijgaand", "bijgevoegd", "hiermee"})


def _is_outcome(clause: Clause, doc: Doc) -> bool:
    """`moet dit 100 liter zijn`, `16 loketten te hebben`: a number to reach, no action."""
    return clause.lemma in {"hebben", "tellen", "bedragen"} | _number_predicates(
        clause, doc
    ) and any(doc[i].pos_ == "NUM" and not _is_year(doc[i].text) for i in clause.tokens)


def _number_predicates(clause: Clause, doc: Doc) -> set[str]:
    if not clause.copula:
        return set()
    head = doc[clause.head]
    counted = head.pos_ == "NUM" or any(c.dep_ == "nummod" for c in head.children)
    return {clause.lemma} if counted else set()


def _is_year(text: str) -> bool:
    return bool(re.fullmatch(r"(19|20)\d\d", text))


def _arranged(clause: Clause, doc: Doc) -> bool:
    if clause.lemma == "bereiken":
        return not clause.words.isdisjoint({"overeenstemming", "akkoord"})
    return clause.lemma in {"afspreken", "overeenkomen"} or (
        clause.lemma in {"maken", "opmaken", "sluiten"}
        and not clause.words.isdisjoint({"afspraken", "afspraak", "overeenkomst"})
    )
