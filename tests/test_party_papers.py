"""Names in the heads of council papers, in letters of several offices, and names of what is tried.

Each class in several forms, beside texts that look like it and are something else.
"""

from __future__ import annotations

import pytest
from party_helpers import analysis, document

from extractors.finding import find_all
from extractors.finding.commitment_speakers import find_speakers
from extractors.finding.parties import PartyIndex, find_parties
from extractors.language.pipeline import analyse, load
from schemas.records import DocumentFacts, DocumentKind, Party

Line = str | tuple[str, str]


def read(*texts: Line, kind: DocumentKind = "other") -> dict[str, Party]:
    facts = DocumentFacts(kind=kind, date="2021-03-01", date_source="date_line")
    return {p.name: p for p in find_parties(analysis(*texts), facts)}  # type: ignore[arg-type]


LABELS = [
    ("Oplegger voor: bestuur GGD Zuidrand Agendapunt: 4 Onderwerp: Sluizen", "GGD Zuidrand"),
    ("Van: Omgevingsdienst Duinrand Vergaderdatum 3 mei 2021", "Omgevingsdienst Duinrand"),
    ("Aanvrager: Stichting Kadeklaar Portefeuillehouder: J. Stolk", "Stichting Kadeklaar"),
    ("Veiligheidsregio Merenland Opsteller: P. Kool", "Veiligheidsregio Merenland"),
    ("Expertiseteam Havens Openbaarheid Openbaar", "Expertiseteam Havens"),
    ("Omgevingsdienst Duinrand Status: concept", "Omgevingsdienst Duinrand"),
    ("Omgevingsdienst Duinrand Afdeling: vergunningen", "Omgevingsdienst Duinrand"),
]


@pytest.mark.parametrize(("line", "name"), LABELS)
def test_the_label_of_the_next_field_ends_a_name(line: str, name: str) -> None:
    assert name in read(line)


def test_a_council_is_not_named_by_the_label_behind_it() -> None:
    found = read("Aan: gemeenteraad Portefeuillehouder: wethouder J. Stolk")
    assert not any("Portefeuillehouder" in name for name in found)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Het Steunpunt Thema Duinen stelt een plan op.", "Steunpunt Thema Duinen"),
        ("Het Platform Sector Visserij stelt een plan op.", "Platform Sector Visserij"),
    ],
)
def test_words_that_label_a_field_belong_to_names_without_a_colon(text: str, name: str) -> None:
    assert name in read(text)


LETTER = (
    ("letterhead", "Ministerie van Volksgezondheid, Welzijn en Sport"),
    "Geachte voorzitter,",
)


@pytest.mark.parametrize(
    "office",
    [
        "staatssecretaris Publieke en Medische Zorg",
        "staatssecretaris Wonen, Jeugd en Sport",
        "minister van Publieke Zorg, Wonen en Jeugd",
        "minister voor Medische Zorg",
    ],
)
def test_an_office_without_a_ministry_is_of_the_ministry_that_writes(office: str) -> None:
    sentence = f"Mede namens de {office} meld ik u dat het akkoord is getekend."
    found = read(*LETTER, sentence, kind="kamerbrief")
    assert [p.type for p in found.values()] == ["ministry"]
    (ministry,) = found.values()
    assert office in ministry.aliases


@pytest.mark.parametrize(
    "office", ["minister voor Natuur en Stikstof", "minister van Onderwijs, Cultuur en Wetenschap"]
)
def test_an_office_of_another_ministry_stays_by_itself(office: str) -> None:
    found = read(*LETTER, f"Mede namens de {office} meld ik u dit.", kind="kamerbrief")
    assert len([p for p in found.values() if p.type == "ministry"]) == 2


def test_adjectives_of_an_office_are_no_surname() -> None:
    found = read("De staatssecretaris Publieke en Medische Zorg en wethouder Lange gaan.")
    assert [p.name for p in found.values() if p.type == "person"] == ["Lange"]


THINGS = [
    "Artikel 33g van het ZWAR zal worden aangepast.",
    "Wij vertellen dit via sociale media (LinkedIn, Facebook) en in de krant.",
    "De pilot Zeeuwse Avond- en Nachtronde, die in mei begon, is uitgerold.",
    "Eens per jaar wordt de monitor Jeugdlandschap Zeekust opgesteld.",
]


@pytest.mark.parametrize("text", THINGS)
def test_pilots_monitors_rules_and_media_are_no_parties(text: str) -> None:
    assert not [name for name in read(text) if any(c.isupper() for c in name)]


def test_a_site_that_acts_is_a_party() -> None:
    assert "Facebook" in read("Daarna verstrekt Facebook de gegevens aan de gemeente.")


def test_a_team_with_its_town_is_no_municipality() -> None:
    found = read("De wijkteams Zutphen organiseren in mei een avond.")
    assert not any(p.type == "municipality" for p in found.values())


def test_towns_where_something_is_done_are_parties_beside_one_that_is() -> None:
    known = "De gemeente Goes stelt een plan op."
    assert "Veere" in read(known, "In Goes en Veere zijn twee steigers aangelegd.")
    assert "Veere" not in read(known, "In Goes en Veere ligt er sneeuw.")
    assert "Veere" not in read("In Goes en Veere zijn twee steigers aangelegd.")


def test_the_title_of_an_organisation_goes_on_to_what_it_wants() -> None:
    found = read("De gemeente betaalt de organisatie Jeugd naar Beter Zwemmen.")
    assert "organisatie Jeugd naar Beter Zwemmen" in found
    assert "Stichting Kind" in read("De Stichting Kind verhuist naar Den Haag.")


PARTNERS = [
    (
        "Er wordt samengewerkt met de partners uit het Netwerk Duinzorg zoals het Centrum voor"
        " Rouw en de Stichting Thuis.",
        {"Centrum voor Rouw", "Stichting Thuis"},
    ),
    ("Wij maken de kaart i.s.m. BeukWijk.", {"BeukWijk"}),
    ("De toets is gedaan in opdracht van de Stichting Thuis.", {"Stichting Thuis"}),
]


@pytest.mark.parametrize(("text", "names"), PARTNERS)
def test_with_or_for_whom_something_is_done(text: str, names: set[str]) -> None:
    found = read(text)
    assert {name for name, p in found.items() if "counterparty" in p.roles} >= names


def test_the_umbrella_of_mental_care_has_a_small_word_in_its_name() -> None:
    assert "De Nederlandse ggz" in read("De Nederlandse ggz stelt een handreiking op.")
    assert "De Nederlandse ggz" not in read("In de Nederlandse ggz zijn de wachttijden lang.")


def test_those_who_take_part_are_told_from_organisations_in_general() -> None:
    assert "deelnemende organisaties" in read("De deelnemende organisaties wijzen leden aan.")
    assert "organisaties" in read("De organisaties wijzen leden aan.")


def test_cabinet_and_government_are_one_where_a_paper_has_both() -> None:
    both = read("Het kabinet stelt een plan vast.", "De motie verzoekt de regering om een plan.")
    assert len(both) == 1
    assert "regering" in {alias for p in both.values() for alias in (p.name, *p.aliases)}


def test_a_ministry_of_another_country_is_not_ours() -> None:
    found = read(
        "De Minister van Justitie van Aruba en de Minister van Veiligheid en Justitie van Nederland"
        " stellen regels vast.",
        kind="covenant",
    )
    assert {"Justitie van Aruba", "Veiligheid en Justitie"} <= set(found)
    aliases = {alias for p in found.values() for alias in p.aliases}
    assert "minister van Justitie van Aruba" in aliases


def test_who_sits_for_a_body_in_brackets_is_its_member() -> None:
    found = read("Mentale gezondheid: dhr. Brouwer (gemeente Urk)", "Zie dhr. Stolk (bijlage 3).")
    assert found["Brouwer"].roles == ("member",)
    assert "member" not in found["Stolk"].roles


def test_a_portfolio_of_a_board_names_a_person() -> None:
    found = read("Portefeuillehouder AB: R. Broekstra")
    assert found["R. Broekstra"].function == "portefeuillehouder"


def test_a_quoted_name_goes_by_what_is_quoted_too() -> None:
    found = read("De boeren bezoeken in mei de kenniswerkplaats “Zout in de grond”.")
    (place,) = (p for p in found.values() if "kenniswerkplaats" in p.name)
    assert "Zout in de grond" in place.aliases
    assert not any("Tuin" in name for name in read("Dit is voor de doelgroep “De Tuin” gedaan."))


@pytest.mark.parametrize(
    "text",
    [
        "Vorige week is met vijf van de zeven waterschappen een contract gesloten.",
        "Met de waterschappen zijn in mei afspraken gemaakt.",
        "Met de waterschappen is overeengekomen dat dit stopt.",
    ],
)
def test_with_whom_something_is_agreed(text: str) -> None:
    assert "counterparty" in read(text)["waterschappen"].roles


def test_who_is_merely_spoken_of_is_no_partner() -> None:
    gone = read("Het geld van de waterschappen is afgesproken.")
    assert "counterparty" not in gone["waterschappen"].roles


def test_the_short_form_of_a_pilot_is_no_party() -> None:
    pilot = "De pilot Zeeuwse Avond- en Nachtdienst (ZAN) is in mei uitgerold."
    assert not any(c.isupper() for name in read(pilot, "De ZAN helpt ouderen.") for c in name)
    assert "Zeeuwse Nachtdienst" not in read("De pilot Zeeuwse Nachtdienst (ZN) helpt ouderen.")


def test_who_signs_for_a_side_does_nothing_by_it() -> None:
    side = "De gemeente Goes, vertegenwoordigd door de burgemeester, mevrouw A. Smit, tekent."
    found = read(side, kind="covenant")
    assert "signatory" in found["A. Smit"].roles
    assert "actor" not in found["A. Smit"].roles
    assert "actor" in read("Het plan is opgesteld door mevrouw A. Smit.")["A. Smit"].roles


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("De commissaris der Koningin in Zeeland benoemt de leden.", "commissaris der Koningin"),
        ("De commissaris van de Koning opent in mei de brug.", "commissaris van de Koning"),
    ],
)
def test_the_commissioner_is_an_office(text: str, name: str) -> None:
    (party,) = read(text).values()
    assert party.name.startswith(name)
    assert party.type == "government_body"


def test_a_joint_arrangement_is_a_body_and_a_regulation_none() -> None:
    found = read("De Gemeenschappelijke Regeling Cofisco betaalt dit.")
    assert found["Cofisco"].type == "government_body"
    assert "Peelhof" in read("De gemeenschappelijke regeling Peelhof telt zes gemeenten.")
    assert "Peelhof" not in read("De subsidieregeling Peelhof telt zes artikelen.")


def test_who_is_kept_by_somebody_is_a_body() -> None:
    assert "Duinvest" in read(
        "In het dorp werkt Duinvest, opgericht door de provincie, aan een pont."
    )
    assert "Zutphen" not in read("Ook Zutphen, gelegen aan de IJssel, wordt genoemd.")


def test_a_council_decides_though_the_verb_looks_like_a_noun() -> None:
    found = read("Over de sloop van het zwembad besluit de gemeenteraad na de zomer.")
    assert "actor" in found["gemeenteraad"].roles


def test_a_surname_goes_on_behind_a_dash() -> None:
    found = read("Contactpersoon: Jeanine Kuiper–van der Veen")
    assert "Jeanine Kuiper–van der Veen" in found


JOINED = "Er zijn drie extra partijen (Duinwacht, Zeebond en Dorvak) die dit akkoord ondertekenen."


def test_all_parties_are_not_those_who_joined_later() -> None:
    letter = document(
        ("letterhead", "Ministerie van Volksgezondheid, Welzijn en Sport"),
        "Geachte voorzitter,",
        JOINED,
        "Alle partijen stellen in 2026 een plan op.",
        "Hoogachtend,",
        "de minister van Volksgezondheid, Welzijn en Sport,",
        "J.A. Roos",
    )
    found = find_all(analyse(letter, load()))
    (plan,) = (c for c in found.commitments if "plan" in c.action)
    assert plan.actors == ("partijen",)
    assert "partijen" in {p.name for p in found.parties}


DEFINED = (
    "bewindslieden: de Minister van Financiën van Aruba, de Minister van Defensie van Nederland;"
)


@pytest.mark.parametrize(
    ("line", "called"),
    [
        (DEFINED, ("Financiën van Aruba", "Defensie")),
        ("b. landen: Aruba, en Nederland zonder zijn eilanden;", ("Aruba", "Nederland")),
        ("havens: de havens die de Minister van Defensie van Nederland aanwijst;", None),
    ],
)
def test_a_plural_that_an_agreement_defines(line: str, called: tuple[str, ...] | None) -> None:
    made = analysis(line, "Aruba en Nederland komen dit overeen.")
    facts = DocumentFacts(kind="covenant", date="2012-01-01", date_source="date_line")
    parties = find_parties(made, facts)
    speakers = find_speakers(made, facts, parties, PartyIndex(made, parties))
    word = line.removeprefix("b. ").removeprefix("de ").partition(":")[0]
    assert speakers.called.get(word) == called


def test_a_group_of_which_something_is_asked_has_not_done_it() -> None:
    asked = read("Hebben de deelnemende organisaties hun plan uitgevoerd?")
    told = read("De deelnemende organisaties hebben hun plan uitgevoerd.")
    assert "actor" in told["deelnemende organisaties"].roles
    assert "actor" not in asked["deelnemende organisaties"].roles


def test_a_board_and_what_it_is_called_for_short_are_one() -> None:
    texts = (
        "In mei 2018 stelt het college van burgemeester en wethouders een plan op.",
        "Het college legt het plan in juni 2018 voor aan de gemeenteraad.",
        "De raad stelt het plan in juli 2018 vast.",
    )
    found = find_all(analyse(document(*texts), load()))
    actors = [c.actors for c in found.commitments]
    assert actors == [
        ("college van burgemeester en wethouders",),
        ("college van burgemeester en wethouders",),
        ("gemeenteraad",),
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Wij werken met Vilans en Movisie.", {"Vilans", "Movisie"}),
        ("Wij werken samen met Gooi en Vechtstreek.", {"Gooi en Vechtstreek"}),
        ("Dit staat in de InnovatieAgenda Klimaat en Energie.", set()),
        ("Bestuur, Financiën & Bedrijfsvoering", set()),
        ("Het presidium stelt de agenda vast.", {"presidium"}),
    ],
)
def test_words_that_look_like_plans_fields_and_lists(text: str, names: set[str]) -> None:
    assert set(read(text)) == names


def test_those_who_govern_act_together() -> None:
    made = document("In oktober 2018 bespreken de wethouders de rapportage over de havens.")
    found = {p.name: p for p in find_all(analyse(made, load())).parties}
    assert found["wethouders"].type == "government_body"
    bakers = document("In oktober 2018 bespreken de bakkers de rapportage over de havens.")
    assert "bakkers" not in {p.name for p in find_all(analyse(bakers, load())).parties}


TASKS = [
    (
        "Een proef loopt binnen het consortium duurzame visserij Zuid-Holland en Zeeland.",
        "consortium duurzame visserij Zuid-Holland en Zeeland",
    ),
    (
        "Het veer wordt getest door de regiegroep lokaal waterbeheer.",
        "regiegroep lokaal waterbeheer",
    ),
    ("De werkgroep duurzame mobiliteit legt een advies voor.", "werkgroep duurzame mobiliteit"),
    ("De school overlegt met het consortium buurtteams.", "consortium buurtteams"),
    (
        "Dit komt uit het Herstelfonds duurzame landbouw en visserij.",
        "Herstelfonds duurzame landbouw en visserij",
    ),
    ("De commissie besprak goede zorg in mei.", "commissie"),
    ("Daarom wil de stuurgroep goede zorg bieden aan ouderen.", "stuurgroep"),
]


@pytest.mark.parametrize(("text", "name"), TASKS)
def test_a_body_is_called_by_its_field_where_that_can_be_nothing_else(text: str, name: str) -> None:
    assert name in read(text)


def test_a_meeting_has_its_rank_in_its_name() -> None:
    found = read(
        "Het bestuurlijk overleg Havens stelt een plan op.",
        "In het overleg Havens wordt dit besproken.",
    )
    assert set(found) == {"bestuurlijk overleg Havens"}
    assert "overleg Havens" in read("Het grote overleg Havens stelt een plan op.")


def test_a_foundation_that_keeps_a_national_fund_has_it_in_its_name() -> None:
    name = "Stichting Nederlands Fonds voor de Zeevaart"
    assert name in read(f"De minister betaalt aan de {name}.")
    assert "Stichting Zeekant" in read("De Stichting Zeekant betaalt voor kinderen.")


def test_for_whom_a_monitor_is_made() -> None:
    names = "gemeenteraad, de schoolbesturen en de Stichting Zeekant"
    found = read(f"Deze monitor heeft als doel om de {names} te informeren over de havens.")
    assert all("addressee" in p.roles for p in found.values())
    told = read(f"In mei heeft het team de {names} verzocht om te betalen.")
    assert not any("addressee" in p.roles for p in told.values())
