"""Groups and bodies without a name: which words say who is meant, and what makes them parties."""

from __future__ import annotations

import pytest
from party_helpers import analysis

from extractors.finding.facts import find_facts
from extractors.finding.parties import find_parties
from schemas.records import DocumentFacts, DocumentKind, Party


def parties_in(*texts: str, kind: DocumentKind = "kamerbrief") -> dict[str, Party]:
    facts = DocumentFacts(kind=kind, date="2021-03-01", date_source="date_line")
    return {p.name: p for p in find_parties(analysis(*texts), facts)}


@pytest.mark.parametrize(
    ("text", "name", "form"),
    [
        ("Wij vragen (samenwerkende) rederijen om hulp.", "rederijen", "(samenwerkende) rederijen"),
        (
            "Met gelijkgezinde (Zeeuwse en andere) havens en rederijen praten wij.",
            "rederijen",
            "",
        ),
        (
            "De privaat gefinancierde rederijen stellen een plan op.",
            "rederijen",
            "privaat gefinancierde rederijen",
        ),
        ("De rederijen stellen een plan op.", "rederijen", ""),
        ("Deze rederijen stellen een plan op.", "rederijen", ""),
        ("Drie rederijen stellen een plan op.", "rederijen", ""),
        ("De havo/vwo scholen stellen een plan op.", "havo/vwo scholen", ""),
    ],
)
def test_words_before_a_group_are_a_form_of_it(text: str, name: str, form: str) -> None:
    forms = parties_in(text)[name].aliases
    assert forms == () if not form else form in forms


@pytest.mark.parametrize(
    ("text", "name", "roles"),
    [
        ("De steun is er, en ook clubs kunnen hierop een beroep doen.", "clubs", "recipient"),
        ("Rederijen kunnen tot mei subsidie aanvragen.", "rederijen", "recipient"),
        ("De subsidie is uitgetrokken voor het mkb.", "mkb", "recipient"),
        ("Er komt noodsteun voor de culturele sector.", "sector", "recipient"),
        ("Na overleg met medebestuurders is dit besloten.", "medebestuurders", "counterparty"),
        ("In nauwe afstemming met tal van stakeholders gaat het door.", "stakeholders", "counter"),
        ("Met betrokken rederijen in het gebied geven we vorm aan de proef.", "rederijen", "count"),
        ("In het havenoverleg is afgesproken dat het rustig blijft.", "havenoverleg", "actor"),
        ("De regionale driehoek heeft hierover besloten.", "driehoek", "actor"),
    ],
)
def test_what_is_told_of_a_group_makes_it_one(text: str, name: str, roles: str) -> None:
    assert any(role.startswith(roles) for role in parties_in(text)[name].roles)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Subsidie van rederijen kunnen zij ook aanvragen.", "rederijen"),
        ("Met de rederijen gaat het goed.", "rederijen"),
        ("Met de drie rederijen zijn wij blij.", "rederijen"),
        ("In het overleg is koffie.", "overleg"),
    ],
)
def test_what_is_told_of_others_does_not(text: str, name: str) -> None:
    party = parties_in(text).get(name)
    assert party is None or party.roles == ("mentioned",)


def test_by_way_of_whom_others_apply_gets_nothing() -> None:
    found = parties_in("Via het havenfonds kunnen clubs subsidie aanvragen.")
    assert "recipient" not in found["havenfonds"].roles


def test_meetings_do_nothing() -> None:
    assert "overleggen" not in parties_in("De overleggen hebben inzicht gegeven in het werk.")


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("De brief volgt op een verzoek van de Havenraad.", "Havenraad", "actor"),
        ("Het plan is besproken in Provinciale Staten.", "Provinciale Staten", "actor"),
        ("Wij dragen bij aan de praktijkproeven van TNO.", "TNO", "actor"),
        (
            "Daarom hebben Defensie, hierna te noemen D, de Bond van Reders (BVR) en de Bond van "
            "Havens (BVH) overeenstemming bereikt over de vaart.",
            "Bond van Havens",
            "signatory",
        ),
    ],
)
def test_bodies_that_confer_and_agree(text: str, name: str, role: str) -> None:
    assert role in parties_in(text)[name].roles


@pytest.mark.parametrize(
    ("texts", "named"),
    [
        (("Dit volgt uit de doelen vanuit WK 21, en verder.",), set()),
        (("Jaarplanning AVC opstellen",), set()),
        (("2. Activiteiten en Prestaties Stichting Duin",), {"Stichting Duin"}),
        (("Bureau Havenzorg sprak met ons.", "De positie van BHZ is zwak."), {"Bureau Havenzorg"}),
    ],
)
def test_policies_plans_and_abbreviations(texts: tuple[str, ...], named: set[str]) -> None:
    assert {name for name in parties_in(*texts) if any(map(str.isupper, name))} == named


@pytest.mark.parametrize(
    ("lines", "kind"),
    [
        (("De partijen,", "A en B", "verklaren het volgende te zijn overeengekomen:"), "covenant"),
        (("Ondergetekenden:", "A en B", "komen het volgende overeen:"), "covenant"),
        (("De partijen", "A en B", "hebben gesproken over de sluis."), "other"),
        (("De gemeente en de bond zijn het volgende overeengekomen.",), "other"),
    ],
)
def test_sides_and_a_formula_make_an_agreement(lines: tuple[str, ...], kind: str) -> None:
    made = analysis(("heading", "Landelijk Kader Sluizen"), *lines).document
    assert find_facts(made).kind == kind


ASKED = [
    ("Op rederijen, havens en vissers wordt een dringend beroep gedaan.", "havens", False),
    ("Op rederijen, scheepswerven en vissers wordt een dringend beroep gedaan.", "rederijen", True),
    ("Op rederijen wordt een korting gegeven.", "rederijen", False),
    ("De minister doet een beroep op de rederijen om te helpen.", "rederijen", True),
    ("Het is aan de rederijen om een dienstregeling op te stellen.", "rederijen", True),
    ("Het water staat aan de rederijen tot de lippen.", "rederijen", False),
    ("Het onderhoud is een verantwoordelijkheid van rederijen.", "rederijen", True),
    (
        "Een rol is weggelegd voor de havenbedrijven zelf, de bakkerijen en hun rederijen.",
        "rederijen",
        True,
    ),
    ("De afspraken die met de rederijen zijn gemaakt, gelden nog.", "rederijen", True),
    ("De fouten die met de rederijen zijn gemaakt, gelden nog.", "rederijen", False),
    (
        "Wij gaan in gesprek met (lokale) sportverenigingen over de velden.",
        "sportverenigingen",
        True,
    ),
    ("Het waterschap wil dat de gemeente een adviesgroep instelt.", "adviesgroep", True),
    ("Het waterschap wil dat de gemeente een adviesgroep waardeert.", "adviesgroep", False),
    ("Er zijn gesprekken gevoerd met wethouders, dijkgraven en griffiers.", "dijkgraven", True),
]


@pytest.mark.parametrize(("text", "name", "told"), ASKED)
def test_groups_that_are_asked_or_agreed_with_are_told_apart(
    text: str, name: str, told: bool
) -> None:
    found = {p.name for p in parties_in(text).values() if p.roles != ("mentioned",)}
    assert (name in found) is told


ALSO_TOLD = [
    ("Wij geven extra steun aan de dorpshuizen en de zwemclubs.", "zwemclubs", True),
    ("Wij geven een lezing over de dorpshuizen en de zwemclubs.", "zwemclubs", False),
    ("Er zijn afspraken tussen zwemclubs en dorpshuizen.", "zwemclubs", True),
    ("Er is verschil tussen zwemclubs en dorpshuizen.", "zwemclubs", False),
    ("Wij besteden het onderhoud uit aan een derde partij.", "derde partij", True),
    ("Wij besteden het onderhoud uit aan een derde boot.", "derde boot", False),
    ("Per wijk wordt een werkgroep geformeerd.", "werkgroep", True),
    ("Per wijk wordt een werkgroep gemist.", "werkgroep", False),
    ("Wij stellen een regiegroep in waarin de reders zitten.", "regiegroep", True),
    ("Voor dit werk wordt een projectleider aangesteld.", "projectleider", True),
    ("Voor dit werk wordt een projectleider bedankt.", "projectleider", False),
]


@pytest.mark.parametrize(("text", "name", "told"), ALSO_TOLD)
def test_groups_that_get_money_or_are_formed_are_told_apart(
    text: str, name: str, told: bool
) -> None:
    found = {p.name for p in parties_in(text).values() if p.roles != ("mentioned",)}
    assert (name in found) is told


def test_who_does_it_too_is_no_part_of_the_name_of_a_group() -> None:
    (group, *_) = parties_in("De telers in het dal en de veilingen stellen een plan op.").values()
    assert "telers in het dal en de veilingen" not in group.aliases
