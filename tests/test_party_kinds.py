"""What kind of party a name is, and who pays, asks or made something."""

import pytest
from party_helpers import analysis

from extractors.finding import find_all
from extractors.finding.parties import find_parties
from extractors.language.party_nouns import are_persons
from schemas.records import DocumentFacts, DocumentKind, Party


def parties_in(*texts: str, kind: DocumentKind = "other") -> dict[str, Party]:
    facts = DocumentFacts(kind=kind, date="2021-03-01", date_source="date_line")
    return {p.name: p for p in find_parties(analysis(*texts), facts)}


KINDS = [
    ("Het team Belastingen schrijft brieven.", "team Belastingen", "government_body"),
    ("Het Team Kustwacht stelt een plan op.", "Team Kustwacht", "partnership"),
    ("Dit onderzocht bureau Stolk.", "bureau Stolk", "company"),
    ("Bureau Herkomst Zeeland stelt een plan op.", "Bureau Herkomst Zeeland", "partnership"),
    ("Het ziekenhuis Duinoord stelt een plan op.", "ziekenhuis Duinoord", "other"),
    ("Het Medisch Centrum Duinoord stelt een plan op.", "Medisch Centrum Duinoord", "other"),
    ("Het Havencentrum Duinoord stelt een plan op.", "Havencentrum Duinoord", "partnership"),
    ("De private partijen stellen een plan op.", "partijen", "company"),
    (
        "Het platform Duin, Dijk en Dal stelt een plan op.",
        "platform Duin, Dijk en Dal",
        "partnership",
    ),
    ("Het UMC Zeekant stelt een plan op.", "UMC Zeekant", "other"),
    ("Woningcorporatie Duinhof stelt een plan op.", "Woningcorporatie Duinhof", "association"),
    ("Het Veiligheidshuis Zeekant houdt een lijst bij.", "Veiligheidshuis Zeekant", "partnership"),
    ("De adviesraad Sociale Haven denkt mee.", "adviesraad Sociale Haven", "association"),
    ("De programmaraad Kust komt bijeen.", "programmaraad Kust", "partnership"),
    ("Onze Minister stelt hierover regels.", "Onze Minister", "ministry"),
    ("Hierover zijn afspraken met Oekraïne gemaakt.", "Oekraïne", "government_body"),
    ("Deloitte heeft dit berekend.", "Deloitte", "company"),
    ("Het Zorg- en Veiligheidshuis houdt toezicht.", "Zorg- en Veiligheidshuis", "partnership"),
    ("De Europese Rekenkamer stelt een rapport op.", "Europese Rekenkamer", "government_body"),
    ("De GGD regio Kennemerkust stelt een plan op.", "GGD regio Kennemerkust", "government_body"),
]


@pytest.mark.parametrize(("text", "name", "kind"), KINDS)
def test_kind(text: str, name: str, kind: str) -> None:
    assert {n: p.type for n, p in parties_in(text).items()} == {name: kind}


WHOLE = [
    ("Dit doet welzijnsstichting Samen elk jaar.", "welzijnsstichting Samen", "association"),
    ("Volgens directeur Wim Terwisga van Stichting Kade kan dit.", "Wim Terwisga", "person"),
    ("Wethouders De Groot en anderen presenteren dit.", "De Groot", "person"),
    ("Dit legt aannemerscombinatie Stolk-Duin aan.", "aannemerscombinatie Stolk-Duin", "company"),
    ("Uitgevoerd door Welzijnsorganisatie De Sluis.", "Welzijnsorganisatie De Sluis", "other"),
    ("Van Duinen Bouw B.V. legt de steiger aan.", "Van Duinen Bouw B.V.", "company"),
    ("De coöperatie Stroom van Ons Dorp U.A. tekent.", "coöperatie Stroom van Ons Dorp U.A.", None),
    ("De Bruin Advies & Management schrijft mee.", "De Bruin Advies & Management", "company"),
    ("VOF De Zilte Akker verbouwt zeekraal.", "VOF De Zilte Akker", "company"),
    ("De Hotelgroep Duinzicht verbouwt.", "Hotelgroep Duinzicht", "company"),
    ("Het mbo-college Haven & Techniek doet mee.", "mbo-college Haven & Techniek", "education"),
    ("De GGZ-instelling Kustlicht opent een loket.", "GGZ-instelling Kustlicht", "company"),
    ("De Raad van Advies komt twee keer bijeen.", "Raad van Advies", "association"),
    ("Vluchtelingenwerk Kust & Polder begeleidt hen.", "Vluchtelingenwerk Kust & Polder", None),
    ("De supermarktketens Kustmart, Versland en Zilt doen mee.", "Versland", "company"),
    ("Projectleider Bram Terwisga coördineert dit.", "Bram Terwisga", "person"),
]


@pytest.mark.parametrize(("text", "name", "kind"), WHOLE)
def test_a_name_is_read_whole(text: str, name: str, kind: str | None) -> None:
    found = parties_in(text)[name]
    assert kind is None or found.type == kind


NO_PART = [
    ("Het Kustprogramma telt 90 bladzijden.", "Kustprogramma"),
    ("Dit staat in de wet. De stichting Artikel in de krant.", "Artikel"),
    ("Onze Minister-President stelt hierover regels.", "Onze Minister"),
    ("Innovatie in landen als Japan en Canada groeit.", "Japan"),
    ("Havenkranen voeren via de haven hout uit naar Oekraïne.", "Oekraïne"),
    ("De WhatsApp-groepen waarschuwen elkaar.", "WhatsApp-groepen"),
    ("De KUP II stelt eisen aan ons.", "KUP II"),
    ("Het Agrarisch Water- en Havenbeheer (AWHb) gaat door.", "Agrarisch Water- en Havenbeheer"),
    ("Politie, district Merwekust, vertegenwoordigd door haar chef;", "Merwekust"),
    ("Van Duinen en stranden is dit bekend.", "Van Duinen"),
    ("Het gebruik van een instelling bij de kust.", "instelling"),
    ("Klaag bij de zorginstelling in de buurt.", "zorginstelling"),
    ("Dit valt onder de Raad voor Advies en Kust.", "Advies"),
]


@pytest.mark.parametrize(("text", "name"), NO_PART)
def test_what_is_no_name(text: str, name: str) -> None:
    assert name not in parties_in(text)


def test_what_a_state_secretary_has_of_a_field_is_no_party_besides() -> None:
    text = "Dit doet de staatssecretaris van Financiën – Toeslagen en Douane."
    assert list(parties_in(text)) == ["Financiën"]


SIGNING = [
    ("De gemeente Zutphen, vertegenwoordigd door haar burgemeester, hierna: Zutphen;", True),
    ("Partijen bij deze overeenkomst zijn: de gemeente Zutphen en de VNG.", True),
    ("Op de markt zijn: de gemeente Zutphen en de VNG.", False),
    ("Namens de gemeente Zutphen,", True),
    ("Namens de gemeente Zutphen is er een plan gemaakt en verspreid.", False),
    ("De gemeente Zutphen, te dezen vertegenwoordigd door haar burgemeester;", True),
    ("De gemeente Zutphen, in de groep vertegenwoordigd door haar burgemeester;", False),
]


@pytest.mark.parametrize(("text", "signs"), SIGNING)
def test_for_whom_is_signed(text: str, signs: bool) -> None:
    found = parties_in("Dit convenant gaat over de kade.", text, kind="covenant")
    assert ("signatory" in found["gemeente Zutphen"].roles) is signs


PAYERS = [
    ("Het Kustprogramma vergoedt 90% van de kosten.", "Kustprogramma", True),
    ("De subsidie van € 40.000 gaat naar Stichting Kade.", "Stichting Kade", False),
    ("Het CBS, het SCP en de VNG dragen elk € 10.000 bij.", "SCP", True),
    ("Het CBS, het SCP en de VNG dragen elk een vlag.", "SCP", False),
    ("De subsidie wordt verstrekt door het Kustfonds Noord.", "Kustfonds Noord", True),
    ("De cursus wordt verstrekt door het Kustfonds Noord.", "Kustfonds Noord", False),
    ("In het Kustfonds is tot 2020 € 34 miljoen gereserveerd.", "Kustfonds", True),
    ("De wethouder zit in het Kustfonds en telt tot 34.", "Kustfonds", False),
    ("Via het Fonds Sneller Varen is € 14 miljoen uitgekeerd.", "Fonds Sneller Varen", True),
    ("Van de provincie Drenthe verwacht ik een bijdrage van 25%.", "provincie Drenthe", True),
    ("Van de provincie Drenthe verwacht ik een plan.", "provincie Drenthe", False),
    ("De gemeente Zutphen stelt de middelen beschikbaar.", "gemeente Zutphen", True),
    ("De gemeente Zutphen stelt een schip beschikbaar.", "gemeente Zutphen", False),
    ("Het waterschap Vechtstromen vergoedt de schade.", "waterschap Vechtstromen", True),
    ("Het waterschap Vechtstromen meet de schade.", "waterschap Vechtstromen", False),
]


@pytest.mark.parametrize(("text", "name", "pays"), PAYERS)
def test_who_pays(text: str, name: str, pays: bool) -> None:
    assert ("funder" in parties_in(text)[name].roles) is pays


MADE = [
    ("De subsidie van € 40.000 gaat naar Stichting Kade.", "Stichting Kade", "recipient", True),
    ("De weg van 40 km gaat naar Stichting Kade.", "Stichting Kade", "recipient", False),
    ("Het secretariaat berust bij het IPO.", "IPO", "actor", True),
    ("Het gebouw ligt bij het IPO.", "IPO", "actor", False),
    ("Daarom verzoek ik de VNG om een reactie.", "VNG", "actor", True),
    ("Ik heb de VNG en het IPO gevraagd met een plan te komen.", "VNG", "actor", True),
    ("Ik heb aan de VNG advies gevraagd over het plan.", "VNG", "actor", False),
    (
        "Het loket blijft, als Gedeputeerde Staten daarmee instemmen.",
        "Gedeputeerde Staten",
        "actor",
        True,
    ),
    ("Zij treedt op als Gedeputeerde Staten dat zijn.", "Gedeputeerde Staten", "actor", False),
    ("Wij zien graag dat het UWV gegevens van ons krijgt en deelt.", "UWV", "actor", True),
    ("Het is fijn dat het UWV er is.", "UWV", "actor", False),
    ("De gemeente Goes is de eerste gemeente die dit uitbracht.", "gemeente Goes", "actor", True),
    ("De gemeente Goes is de eerste gemeente van het land.", "gemeente Goes", "actor", False),
    ("Onder meer het CBS (hier), het SCP en het RIVM zijn hierin actief.", "SCP", "actor", True),
    ("Dit doen ambtenaren van het CBS.", "CBS", "actor", True),
    ("Het CBS (penvoerder), de VNG, het IPO", "IPO", "member", True),
    ("Het CBS (in Den Haag), de VNG, het IPO", "IPO", "member", False),
    ("Oeverplan | LTO Noord i.s.m. de VNG | 2022", "VNG", "counterparty", True),
    ("Volgens de havenprognose van het CBS daalt het aantal.", "CBS", "actor", True),
    ("De uitvoeringstoets van de NVWA is nog niet af.", "NVWA", "actor", True),
    ("Het gebouw van de NVWA is nog niet af.", "NVWA", "actor", False),
    ("In het plan Veilige Kust 2030 van het Rijk staat dit.", "Rijk", "actor", True),
    ("Het plan is een stuk voor het Rijk.", "Rijk", "actor", False),
    ("De onderhandelingen tussen het IPO en de VNG lopen nog.", "IPO", "actor", True),
    ("De weg tussen Zutphen en de VNG is lang.", "VNG", "actor", False),
    ("Op verzoek van de VNG komt er een brug.", "VNG", "actor", True),
    ("Vragen van het lid Stolk (ABC) aan de minister van Defensie.", "Defensie", "addressee", True),
    ("Steun van het lid Stolk (ABC) aan de minister van Defensie.", "Defensie", "addressee", False),
]


@pytest.mark.parametrize(("text", "name", "role", "has"), MADE)
def test_who_made_or_asked_something(text: str, name: str, role: str, has: bool) -> None:
    assert (role in parties_in(text)[name].roles) is has


def test_a_first_name_before_initials_is_part_of_the_name() -> None:
    assert "Sanne A.M. Terwisga" in parties_in("Dit schrijft Sanne A.M. Terwisga aan de raad.")
    assert "A.M. Terwisga" in parties_in("Dit schrijft Wethouder A.M. Terwisga aan de raad.")
    assert "A.M. Terwisga" in parties_in("Morgen schrijft Daarom A.M. Terwisga aan de raad.")


def test_a_surname_may_have_a_particle_with_an_apostrophe() -> None:
    assert "E.M. d’Oultre" in parties_in("De heer E.M. d’Oultre leidt de groep.")


def test_the_field_of_a_director_general_is_no_party() -> None:
    assert not parties_in("Dit besluit de directeur-generaal Openbare Havens en Kust.")
    assert "Rijkswaterstaat" in parties_in("Dit besluit de directeur-generaal Rijkswaterstaat.")


def test_a_meeting_of_parliament_is_no_party() -> None:
    assert not parties_in("Vóór het AO Spoor van juni ontvangt u de kaart.", kind="kamerbrief")


def test_the_board_of_the_own_organisation_is_a_party() -> None:
    text = "De raad van bestuur bespreekt de voortgang ieder kwartaal."
    assert parties_in(text)["raad van bestuur"].type == "partnership"
    assert not parties_in("Er is een raad van bestuur of iets dergelijks.")


OWNERS = (
    "Provincie Drenthe, waterschap Hunze en Aa's en de gemeenten Emmen, Waterstede en Oud-Veenrade"
)


def owners_of(line: str, kind: DocumentKind = "other") -> list[str]:
    facts = DocumentFacts(kind=kind, date="2021-03-01", date_source="date_line")
    made = analysis(("heading", "Plan voor de oever"), ("letterhead", line), "Wij gaan door.")
    return [p.name for p in find_parties(made, facts) if "sender" in p.roles]


def test_a_line_of_bodies_below_the_title_says_whose_plan_it_is() -> None:
    assert owners_of(OWNERS) == [
        "Provincie Drenthe",
        "waterschap Hunze en Aa's",
        "Emmen",
        "Waterstede",
        "Oud-Veenrade",
    ]
    assert not owners_of("Over de gemeenten Emmen en Waterstede")
    assert not owners_of("De gemeenten Emmen en Waterstede gaan door")
    assert not owners_of(OWNERS, "kamerbrief")


def test_a_name_below_the_title_wrote_the_document() -> None:
    assert owners_of("Bram Stolk") == ["Bram Stolk"]
    assert not owners_of("Haven Zeekant")


def test_who_closes_a_foreword_signs_it() -> None:
    facts = DocumentFacts(kind="other", date="2021-03-01", date_source="date_line")
    made = analysis(
        "Toch kijken wij met tevredenheid terug op dit jaar van bouwen.",
        "Bram Stolk, voorzitter stuurgroep Kade",
        ("heading", "Over het programma"),
    )
    found = {p.name: p for p in find_parties(made, facts)}
    assert {"signatory", "sender"} <= set(found["Bram Stolk"].roles)
    beside = analysis("In de groep zit:", "Bram Stolk, voorzitter", "Wij gaan hiermee door.")
    assert not any("signatory" in p.roles for p in find_parties(beside, facts))


def test_a_form_of_a_group_is_not_one_of_the_party_beside_it() -> None:
    found = parties_in(
        "Dit is een afspraak tussen ZeeKracht, Zorggroep Duin en de gemeenten in de regio Duinland "
        "(hierna: de gemeenten).",
        kind="covenant",
    )
    assert "gemeenten" not in found["ZeeKracht"].aliases


def all_in(*texts: str) -> dict[str, Party]:
    made = analysis(*texts)
    return {p.name: p for p in find_all(made).parties}


def test_who_does_what_is_promised_is_a_party() -> None:
    assert all_in("De projectleider zal de samenhang bewaken.")["projectleider"].type == "other"
    assert "projectleider" not in all_in("Iedere projectleider zal dit bewaken.")
    assert all_in("De wethouder stelt een plan op.")["wethouder"].type == "government_body"
    assert all_in("De schippers zullen een bijdrage betalen.")["schippers"].type == "company"
    assert all_in("De sluismeesters zullen de golven meten.")["sluismeesters"].type == "other"
    assert "sluismeesters" not in all_in("Sluismeesters zullen de golven meten.")
    assert all_in("Kust Centraal zal de golven meten.")["Kust Centraal"]
    assert "Nederland" not in all_in("Nederland zal verder groeien.")


@pytest.mark.parametrize(
    "text",
    [
        "Elk jaar stromen 40 statushouders door naar werk.",
        "De medewerkers volgen in 2022 een cursus.",
        "De asielzoekers volgen in 2022 een cursus.",
        "Sinds 1 september 2021 is het loket open.",
    ],
)
def test_persons_and_desks_that_are_open_do_nothing(text: str) -> None:
    assert {name for c in find_all(analysis(text)).commitments for name in c.actors} == set()


def test_who_lets_or_watches_is_no_private_person() -> None:
    assert not are_persons("verhuurders") and not are_persons("toezichthouders")
    assert are_persons("leerkrachten") and are_persons("monteurs")
    assert are_persons("huurders") and are_persons("pleegouders") and are_persons("asielzoekers")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Wij tellen de boten op de Oude Haven.", "Oude Haven"),
        ("De brug bij de Rode Fabriek is hersteld.", "Rode Fabriek"),
    ],
)
def test_a_building_where_something_is_does_nothing(text: str, name: str) -> None:
    assert name not in all_in(text)


def test_what_is_called_as_a_building_may_act() -> None:
    assert all_in("De Rode Fabriek organiseert in 2022 een markt.")["Rode Fabriek"]


def test_a_line_of_members_in_a_figure_is_read() -> None:
    facts = DocumentFacts(kind="other", date="2021-03-01", date_source="date_line")
    made = analysis(("caption", "Leden: deskundigen van de VNG, rederijen en slachterijen"))
    found = {p.name: p for p in find_parties(made, facts)}
    assert all("member" in found[name].roles for name in ("VNG", "rederijen", "slachterijen"))
    assert not find_parties(analysis(("caption", "Rederijen en slachterijen")), facts)


def test_a_body_that_is_being_set_up_is_one() -> None:
    assert "Kustcommissie" in parties_in("Kustcommissie (in oprichting).")
    assert "Kustcommissie" not in parties_in("Kustcommissie (in het net).")


def test_an_abbreviation_may_lack_the_place_of_a_body() -> None:
    found = parties_in("Het Regionaal Orgaan Havens Zuidkant stelt een plan op.", "Dit doet ROH.")
    assert "ROH" in found["Regionaal Orgaan Havens Zuidkant"].aliases


def test_countries_that_a_noun_announces_act() -> None:
    found = parties_in("De landen Curaçao en Sint Maarten stellen plannen op.")
    assert {n: p.type for n, p in found.items()} == {
        "Curaçao": "government_body",
        "Sint Maarten": "government_body",
    }


GROUPS = [
    ("Het loket informeert de reders elke maand.", "reders", {"counterparty"}),
    ("Wij rapporteren in mei aan de schoolbesturen.", "schoolbesturen", {"counterparty"}),
    ("Dit is ondertekend door de twaalf rederijen.", "rederijen", {"actor"}),
    ("De schoolbesturen wordt verzocht dit te melden.", "schoolbesturen", {"actor"}),
    ("De ondernemingsraden hebben op de drukte gewezen.", "ondernemingsraden", {"actor"}),
    ("Het loket ziet de reders elke maand.", "reders", {"mentioned"}),
    ("Wij denken in mei aan de schoolbesturen.", "schoolbesturen", {"mentioned"}),
    ("De registratie door rederijen is nieuw.", "rederijen", {"mentioned"}),
]


@pytest.mark.parametrize(("text", "name", "roles"), GROUPS)
def test_what_a_certain_group_does_and_what_is_done_for_it(
    text: str, name: str, roles: set[str]
) -> None:
    assert set(parties_in(text)[name].roles) == roles


def test_a_group_alone_in_brackets_is_another_form() -> None:
    found = parties_in(
        "Dit is opgesteld door de twaalf rederijen (de Initiatiefnemers), die tekenden.",
        "De Initiatiefnemers stellen een plan op.",
        kind="covenant",
    )
    assert "initiatiefnemers" in found["rederijen"].aliases
    apart = parties_in("De rederijen (met de gemeenten) stellen een plan op.")
    assert {"rederijen", "gemeenten"} <= set(apart)


def test_a_strange_surname_behind_a_first_name_is_a_person() -> None:
    assert parties_in("Met dank aan Martin Terwisga.")["Martin Terwisga"]
    assert "Periodieke Havenkeuring" not in parties_in("Dit volgt uit de Periodieke Havenkeuring.")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Het bedrijfsleven, waaronder Lunetvang en Zeezaal, betaalt mee.", "company"),
        ("Het onderwijs, zoals Lunetvang en Zeezaal, werkt mee.", "education"),
    ],
)
def test_some_of_a_whole_field_are_of_its_kind(text: str, kind: str) -> None:
    found = parties_in(text)
    assert {found["Lunetvang"].type, found["Zeezaal"].type} == {kind}
