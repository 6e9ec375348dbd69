"""Who acts: lists of names, agents of passives, pronouns, and plurals for named parties."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sentences import commitments, document

from extractors.finding import find_all
from extractors.language.pipeline import analyse, load
from schemas.records import Commitment

PLAN = "Uitvoeringsplan Groene Rivier"
KNOWN = (
    "De gemeente Zutphen werkt aan de rivier. De Stichting Oeverloop beheert de uiterwaard. "
    "De provincie Gelderland betaalt mee."
)


def in_plan(*sentences: str) -> Commitment:
    """The one commitment of the last of some sentences of one paragraph in a municipal plan."""
    made = document("Gemeente Zutphen", KNOWN, *sentences, heading=PLAN)
    passages = [replace(p, block=99) if p.text in sentences else p for p in made.passages]
    made = replace(made, passages=tuple(passages), metadata={**made.metadata, "Title": PLAN})
    found = find_all(analyse(made, load())).commitments
    (record,) = [c for c in found if c.passage == len(made.passages) - 1]
    return record


OWN = {"Gemeente Zutphen"}


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        (
            "In 2016 worden door de provincie Gelderland en het Rijk twee proeven uitgevoerd.",
            {"provincie Gelderland", "Rijk"},
        ),
        ("De kosten dragen de provincie Gelderland en het Rijk samen.",
         {"provincie Gelderland", "Rijk"}),
        ("Op initiatief van de Stichting Oeverloop wordt in 2016 een roeidag gehouden.",
         {"Stichting Oeverloop"}),
        ("Onder regie van het Waterschap Rijn wordt in 2016 de kade verhoogd.",
         {"Waterschap Rijn"}),
        ("In opdracht van de provincie Gelderland wordt in 2016 de vaarweg verdiept.",
         {"provincie Gelderland"}),
        ("De metingen worden in 2016 namens de provincie Gelderland gedaan door Bureau Kompas.",
         {"Bureau Kompas"}),
        ("De lessen worden in 2016 verzorgd door vrijwilligers van de Stichting Oeverloop.",
         {"Stichting Oeverloop"}),
        ("In 2014 is tussen de provincie Gelderland en het Rijk een akkoord gesloten.",
         {"provincie Gelderland", "Rijk"}),
        # Near-misses: who made the thing, a list of those who gain, and what is between them.
        ("De door de provincie Gelderland opgestelde visie wordt in 2016 geactualiseerd.", OWN),
        ("In 2016 wordt de oever tussen Zutphen en Lochem ingericht.", OWN),
    ],
)  # fmt: skip
def test_who_does_what_is_done(sentence: str, actors: set[str]) -> None:
    assert set(in_plan(sentence).actors) == actors


def test_whose_own_verb_follows_is_not_in_the_list() -> None:
    made = document(
        "Gemeente Zutphen", KNOWN,
        "De kade wordt in 2016 aangelegd door de provincie Gelderland, en het Rijk betaalt mee.",
        heading=PLAN,
    )  # fmt: skip
    found = find_all(analyse(made, load())).commitments
    assert next(c for c in found if "aangelegd" in c.action).actors == ("provincie Gelderland",)


TWO = "De provincie Gelderland en de Stichting Oeverloop werken samen."
GIVES = "De provincie Gelderland sluit een overeenkomst met de Stichting Oeverloop."


@pytest.mark.parametrize(
    ("before", "sentence", "actors"),
    [
        (TWO, "Deze partijen stellen in 2016 een coördinator aan.",
         {"provincie Gelderland", "Stichting Oeverloop"}),
        (TWO, "Beide organisaties stellen in 2016 een coördinator aan.",
         {"provincie Gelderland", "Stichting Oeverloop"}),
        (GIVES, "Deze zal in 2016 het beheer overnemen.", {"Stichting Oeverloop"}),
        (GIVES, "Zij zal in 2016 de kosten betalen.", {"provincie Gelderland"}),
        ("Het aanjaagteam helpt de dorpen.", "Het team zal in 2016 een loket openen.",
         {"aanjaagteam"}),
    ],
)  # fmt: skip
def test_words_for_those_of_the_sentence_before(
    before: str, sentence: str, actors: set[str]
) -> None:
    assert set(in_plan(before, sentence).actors) == actors


def test_a_number_of_municipalities_is_those_the_text_names() -> None:
    known = "De gemeente Lochem, de gemeente Brummen en de gemeente Zutphen liggen aan de rivier."
    counted = in_plan(known, "De drie gemeenten stellen in 2016 een visie vast.")
    assert {n.split()[-1] for n in counted.actors} == {"Lochem", "Brummen", "Zutphen"}
    # Of four it is open who they are, and `de gemeenten` is a group of its own.
    open_number = in_plan(known, "De vier gemeenten stellen in 2016 een visie vast.")
    assert open_number.actors == ("gemeenten",)
    assert in_plan(known, "De gemeenten stellen in 2016 een visie vast.").actors == ("gemeenten",)


@pytest.mark.parametrize(
    ("sentence", "actor"),
    [
        ("Wij verwachten van het Rijk dat het in 2016 de kade versterkt.", "Rijk"),
        ("De Stichting Oeverloop meldt dat zij in 2016 een veerpont zal kopen.",
         "Stichting Oeverloop"),
        ("Het is de taak van de provincie Gelderland om de vaarweg te verbeteren.",
         "provincie Gelderland"),
        ("Namens de Stichting Oeverloop neemt de voorzitter deel aan het overleg.",
         "Stichting Oeverloop"),
        ("Vervolgens is het aan de provincie Gelderland om in 2016 de vaarweg te verdiepen.",
         "provincie Gelderland"),
        ("Het is aan de aannemer om de vaarweg te verdiepen.", "aannemer"),
    ],
)  # fmt: skip
def test_pronouns_and_offices_within_a_sentence(sentence: str, actor: str) -> None:
    assert in_plan(sentence).actors == (actor,)


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("De havenmeesters voeren tweemaal per jaar overleg.", {"havenmeesters"}),
        ("Elk voorjaar brengt de projectleider verslag uit.", {"projectleider"}),
        # Persons act for themselves, and are no party.
        ("De huurders betalen vanaf 2016 een vergoeding voor de steiger.", set()),
        # Near-misses: a thing does not act, whatever it ends in.
        ("De kilometerteller wordt in 2016 vervangen.", OWN),
    ],
)
def test_who_has_a_part_without_a_name(sentence: str, actors: set[str]) -> None:
    assert set(in_plan(sentence).actors) == actors


def test_in_a_plan_its_body_acts_whoever_was_named_before() -> None:
    before = "De Stichting Oeverloop heeft in 2014 een roeidag gehouden."
    assert set(in_plan(before, "In 2016 wordt de kade verhoogd.").actors) == OWN


def test_we_behind_the_verb_act_whoever_stands_first() -> None:
    record = in_plan("Met de provincie Gelderland en het Rijk maken we in 2016 afspraken.")
    assert set(record.actors) == OWN


def test_who_does_the_second_of_two_does_the_first() -> None:
    record = in_plan("De oever wordt in 2016 gemaaid en bijgehouden door de Stichting Oeverloop.")
    assert record.actors == ("Stichting Oeverloop",)


def test_the_paper_of_a_committee_is_its_municipality_s() -> None:
    made = document(
        "De Commissie Kadebeheer bespreekt de nota. De Commissie Kadebeheer adviseert de raad.",
        "De Commissie Kadebeheer vergadert in mei. De gemeente Zutphen heeft vijf wijken.",
        "In 2016 wordt de kade verhoogd.",
        heading="Nota over de kade van de Commissie Kadebeheer",
    )
    (record,) = [c for c in find_all(analyse(made, load())).commitments if "verhoogd" in c.action]
    assert record.actors == ("gemeente Zutphen",)


def test_some_of_a_group_act_but_their_number_does_not() -> None:
    some = in_plan("Veel scholen werken mee.", "Een aantal scholen gaat in 2016 bomen planten.")
    assert some.actors == ("scholen",)
    number = in_plan("Veel scholen doen mee.", "Het aantal scholen wordt in 2016 verdubbeld.")
    assert "scholen" not in number.actors


def test_a_proper_name_that_acts_is_not_taken_for_the_party_of_the_plan() -> None:
    assert in_plan("Zo onderzoekt Strandwerk in 2016 de oever.").actors == ("Strandwerk",)
    assert in_plan("Bakker & Vos ontwikkelt in 2016 een pont.").actors == ("Bakker & Vos",)
    # What comes out is a thing, whatever it is called, and any first word has a capital.
    assert set(in_plan("In 2016 komt de Riviermonitor uit.").actors) == OWN


def test_who_asks_and_who_is_asked_behind_the_mover_of_a_motion() -> None:
    record = in_plan(
        "De raad heeft via een motie van het lid De Boer het kabinet verzocht de kade te verhogen."
    )
    assert record.actors == ("kabinet",)


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        # Nobody is asked by name: who calls acts.
        ("De Stichting Oeverloop nodigt alle partijen uit om in 2016 een plan in te dienen.",
         {"Stichting Oeverloop"}),
        ("De Stichting Oeverloop nodigt het Rijk uit om in 2016 een plan in te dienen.", {"Rijk"}),
        ("Natuur Centraal meet in 2016 de diepte van de rivier.", {"Natuur Centraal"}),
        ("De gemeenten Lochem en Brummen stellen in 2016 een visie op.", {"Lochem", "Brummen"}),
        ("Een werkgroep van de Stichting Oeverloop en het Rijk stelt in 2016 een plan op.",
         {"werkgroep"}),
        ("Door inzet van de Stichting Oeverloop worden in 2016 bomen geplant.",
         {"Stichting Oeverloop"}),
        ("Bij monde van de Stichting Oeverloop wordt in 2016 een oproep gedaan.",
         {"Stichting Oeverloop"}),
        # What a preposition leads is no subject, whatever the parse says.
        ("Ten behoeve van de provincie Gelderland beheert de Stichting Oeverloop het archief.",
         {"Stichting Oeverloop"}),
        ("Met de provincie Gelderland maakt de Stichting Oeverloop in 2016 afspraken.",
         {"Stichting Oeverloop"}),
    ],
)  # fmt: skip
def test_more_words_for_who_acts(sentence: str, actors: set[str]) -> None:
    assert set(in_plan(sentence).actors) == actors


@pytest.mark.parametrize("whose", ["Hun", "Haar"])
def test_somebodys_people_act_for_that_party(whose: str) -> None:
    before = TWO if whose == "Hun" else GIVES
    record = in_plan(before, f"{whose} medewerkers gaan in 2016 oevers maaien.")
    assert record.actors[0] == "provincie Gelderland"


def test_whose_people_act_is_told_in_their_own_sentence_first() -> None:
    found = commitments(
        "De provincie Gelderland vraagt het waterschap Rivierenland in 2016 om advies.",
        "De gemeente Lochem en de gemeente Brummen hebben op 19 maart een code ondertekend, op "
        "grond waarvan hun leden per 1 januari 2016 geen maaisel meer storten.",
    )
    assert set(found[-1].actors) == {"gemeente Lochem", "gemeente Brummen"}


def test_a_group_that_acts_is_not_the_party_of_the_context() -> None:
    record = in_plan(
        "In het akkoord, waarin woningcorporaties hebben afgesproken om in 2016 alle daken te "
        "isoleren, staan doelen."
    )
    assert "Gemeente Zutphen" not in record.actors


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("De werkgever betaalt in 2016 de cursus.", {"werkgever"}),
        ("Iedere school stelt in 2016 een plan op.", {"school"}),
        ("De pont wordt in 2016 beheerd door een actieve stichting.", {"stichting"}),
        # Near-misses: what things do, and a cause.
        ("In 2016 komt er een loket.", set()),
        ("Door de stijging van het water wordt de kade in 2016 verhoogd.", OWN),
    ],
)
def test_who_has_no_name_acts_too(sentence: str, actors: set[str]) -> None:
    assert set(in_plan(sentence).actors) == actors


def test_who_publishes_an_agreement_is_left_open() -> None:
    title = "Convenant tussen de gemeente Zutphen en de gemeente Lochem"
    made = document(
        "De gemeente Zutphen en de gemeente Lochem liggen aan de rivier.",
        "De tekst van dit convenant wordt in 2016 gepubliceerd in de Staatscourant.",
        "Dit convenant wordt in 2016 geëvalueerd.",
        heading=title,
    )
    made = replace(made, metadata={**made.metadata, "Title": title})
    published, evaluated = find_all(analyse(made, load())).commitments
    assert published.actors == ()
    assert {n.split()[-1] for n in evaluated.actors} == {"Zutphen", "Lochem"}


def test_whom_a_request_goes_to_is_never_who_asks() -> None:
    asked = in_plan("Wij verzoeken u in 2016 een plan op te stellen.")
    assert "Gemeente Zutphen" not in asked.actors
    told = "De Stichting Oeverloop heeft nog geen plan."
    assert in_plan(told, "Wij hebben haar verzocht in 2016 een plan op te stellen.").actors == (
        "Stichting Oeverloop",
    )


def test_a_country_acts_itself_and_a_fund_does_not_speak() -> None:
    assert in_plan("In 2016 zal België de vaarweg verdiepen.").actors == ("België",)
    fund = "Het Nationaal Oeverfonds betaalt in 2016 de helft."
    assert set(in_plan(fund, "In 2017 wordt de pont vernieuwd.").actors) != {"Nationaal Oeverfonds"}


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        # Whoever gives acts, whoever something is left to, whom something moved to decide.
        ("In 2016 krijgen de scholen een bijdrage voor zwemlessen.", OWN),
        ("In 2016 ontvangt de Stichting Oeverloop van de provincie Gelderland een bijdrage.",
         {"provincie Gelderland"}),
        ("De verantwoordelijkheid voor de inzet van het Rijk blijft berusten bij de Stichting "
         "Oeverloop.", {"Stichting Oeverloop"}),
        ("Dit heeft de Stichting Oeverloop doen besluiten om in 2016 een loket te openen.",
         {"Stichting Oeverloop"}),
        ("Op initiatief van de provincie Gelderland is in 2014 gestart met de bouw.",
         {"provincie Gelderland"}),
        ("Streven is alle scholen in 2017 een nieuwe plek te bieden.", OWN),
        # Near-misses: who does what is told, and whose aim it is.
        ("De Stichting Oeverloop geeft de scholen in 2016 een bijdrage.", {"Stichting Oeverloop"}),
        ("Doel van de Stichting Oeverloop is in 2017 een plek te bieden.", {"Stichting Oeverloop"}),
        ("In 2014 is de Stichting Oeverloop gestart met de bouw.", {"Stichting Oeverloop"}),
    ],
)  # fmt: skip
def test_who_gives_decides_and_bears(sentence: str, actors: set[str]) -> None:
    assert set(in_plan(sentence).actors) == actors


@pytest.mark.parametrize(
    ("item", "actors"),
    [
        ("De gemeente Goes elk jaar informeren over de haven", {"Stichting Kade"}),
        ("Met de provincie Zeeland in gesprek gaan over de haven", {"Stichting Kade"}),
        # Near-miss: a sentence of its own.
        ("De gemeente Goes bouwt in 2016 een haven.", {"gemeente Goes"}),
    ],
)
def test_what_opens_an_item_with_an_infinitive_may_be_its_object(
    item: str, actors: set[str]
) -> None:
    made = document("Rol van Stichting Kade:", item, "Een haven bouwen", kind="list_item")
    passages = [replace(p, kind="sentence") if p.index == 2 else p for p in made.passages]
    found = find_all(analyse(replace(made, passages=tuple(passages)), load())).commitments
    assert [set(c.actors) for c in found if c.passage == 3] == [actors]


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("De Wereldschool is gevraagd die monitor in te richten.", {"Wereldschool"}),
        ("De regels dienen door de korpsen te worden nageleefd.", {"korpsen"}),
        (
            "De gemeenten Breda en Deventer hebben aangeboden als eerste een plan uit te werken.",
            {"Breda", "Deventer"},
        ),
    ],
)
def test_who_is_asked_or_meant_by_more_than_a_verb(sentence: str, actors: set[str]) -> None:
    """A request in the passive, an agent before `te`, a part taken `als eerste`."""
    assert [set(record.actors) for record in commitments(sentence)] == [actors]


def test_an_earlier_minister_promised_for_the_sender() -> None:
    """`Mijn ambtsvoorganger` held the same office; whom it was promised to does not act."""
    letter = document(
        "De minister van Infrastructuur en Waterstaat",
        "Geachte voorzitter,",
        "Tijdens het debat heeft mijn ambtsvoorgangster toegezegd de Kamer nader te berichten.",
        heading="Brief",
    )
    found = find_all(analyse(letter, load())).commitments
    assert [record.actors for record in found] == [("Infrastructuur en Waterstaat",)]


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        (
            "De inrichting van het park geschiedt door Stichting Oeverloop.",
            [("Stichting Oeverloop",)],
        ),
        (
            "De uitvoering vindt plaats door de provincie Gelderland.",
            [("provincie Gelderland",)],
        ),
        (
            "Het voorzitterschap berust bij mevrouw J. de Boer, wethouder van Goes.",
            [("J. de Boer",)],
        ),
        (
            "Waterschap Limburg onderzoekt de kade; de uitkomsten worden begin 2016 verwacht.",
            [("Waterschap Limburg",), ("Waterschap Limburg",)],
        ),
        ("Vastgesteld door het platformbestuur op 12 december 2013", [("platformbestuur",)]),
        ("Het openbaar ministerie richt in 2016 een loket in.", [("openbaar ministerie",)]),
        (
            "Tijdens de Raad Algemene Zaken is op 3 maart 2015 over de grens gesproken.",
            [("Raad Algemene Zaken",)],
        ),
    ],
)
def test_who_does_what_a_thing_undergoes(sentence: str, actors: list[tuple[str, ...]]) -> None:
    """Behind `door` of what takes place, behind a title, and of what comes of somebody's work."""
    assert [record.actors for record in commitments(sentence)] == actors


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        (
            "De partijen, te weten Stichting Oeverloop en het Waterschap Limburg, willen de kade"
            " verbeteren.",
            {"Stichting Oeverloop", "Waterschap Limburg"},
        ),
        (
            "De partijen, te weten Stichting Oeverloop en het Waterschap Limburg, hebben zich"
            " verplicht om de kade te verbeteren.",
            {"Stichting Oeverloop", "Waterschap Limburg"},
        ),
        (
            "De provincie Gelderland zal, namelijk in 2016, de kade bouwen.",
            {"provincie Gelderland"},
        ),
    ],
)
def test_who_is_meant_between_two_commas(sentence: str, actors: set[str]) -> None:
    """`Te weten` tells who they are, whatever the parse makes of it."""
    assert [set(record.actors) for record in commitments(sentence)] == [actors]


def test_how_a_thing_is_done_is_nobody() -> None:
    """`door middel van` is not by whom."""
    means = "De uitbetaling vindt plaats door middel van een voorschot van de provincie Zeeland."
    assert [record.actors for record in commitments(means)] == [()]


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("2.3 De gemeente Goes publiceert in 2017 de cijfers.", ("gemeente Goes",)),
        ("Artikel 4 De gemeente Goes stelt in 2017 een plan op.", ("gemeente Goes",)),
        (
            "Zoals gezegd zal Stichting Kadeklaar de bruggen uiterlijk eind 2017 vervangen.",
            ("Stichting Kadeklaar",),
        ),
        ("De gemeente Goes wil de verordening in 2017 herzien.", ("gemeente Goes",)),
    ],
)
def test_numbers_and_verbs_of_two_forms_hide_nobody(sentence: str, actors: tuple[str, ...]) -> None:
    """A number before a paragraph does nothing; `zal vervangen` is what its subject does."""
    assert [record.actors for record in commitments(sentence)] == [actors]


def test_whose_turn_it_is_may_be_several() -> None:
    (found,) = commitments(
        "Het is aan de gemeente Goes en de provincie Zeeland om de brug in 2016 te keuren."
    )
    assert found.actors == ("gemeente Goes", "provincie Zeeland")


def test_what_somebody_bears_is_part_of_the_action() -> None:
    (found,) = commitments("De kosten van het onderhoud komen voor rekening van de gemeente Goes.")
    assert found.action.startswith("De kosten van het onderhoud komen")
    assert found.actors == ("gemeente Goes",)


def test_a_bare_noun_beside_a_name_is_the_town_whose_plan_it_is() -> None:
    plan = document(
        "Goes, 14 april 2015",
        "In 2016 leggen de gemeente en Stichting Oude Zeilen een pad aan.",
        heading="Meerjarenprogramma Vaarwegen gemeente Goes 2014-2019",
    )
    (found,) = find_all(analyse(plan, load())).commitments
    assert found.actors == ("gemeente Goes", "Stichting Oude Zeilen")


def test_those_named_in_a_condition_are_not_the_parties_to_an_agreement() -> None:
    told = commitments(
        "Wijziging is nodig als het Rijk of de provincie Drenthe deze overeenkomst raakt.",
        "In 2016 herzien partijen de afspraken.",
    )
    assert [record.actors for record in told] == [("partijen",)]


def test_a_paper_without_a_name_is_of_the_only_body_it_speaks_of() -> None:
    made = document(
        "De provincie betaalt in 2016 een vlonder.",
        "Wij planten in 2017 een haag.",
        heading="Uitvoeringsplan Groene Rivier",
    )
    found = find_all(analyse(made, load())).commitments
    assert [record.actors for record in found] == [("provincie",), ("provincie",)]


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("De Nationale Dienst Spoor ondersteunt gemeenten in mei.", ("Nationale Dienst Spoor",)),
        ("De cursus Sterk Spoor ondersteunt gemeenten in mei.", ()),
        ("In mei ondersteunen gemeenten de cursus.", ("gemeenten",)),
    ],
)
def test_a_plural_behind_a_singular_verb_does_not_act(
    sentence: str, actors: tuple[str, ...]
) -> None:
    made = document("Gemeenten spreken af dat zij boeien plaatsen.", sentence, heading="Visie")
    found = find_all(analyse(made, load())).commitments
    assert next((c.actors for c in found if "ondersteun" in c.action), ()) == actors
