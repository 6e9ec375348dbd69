"""Names, groups, persons, roles and mentions, a row a case."""

from dataclasses import replace

import pytest
from party_helpers import analysis
from sentences import document

from extractors.finding import find_all
from extractors.finding.parties import PartyIndex, find_parties, with_roles
from extractors.finding.party_candidates import Candidate
from extractors.finding.party_literature import is_reference
from extractors.finding.party_merging import merge
from extractors.finding.party_persons import _WITH_INITIALS
from extractors.language.pipeline import analyse, load
from schemas.records import Budget, Commitment, DocumentFacts, Party

LETTER = DocumentFacts(kind="kamerbrief", date="2021-03-01", date_source="date_line")
COVENANT = DocumentFacts(kind="covenant", date="2016-05-01", date_source="signature")


def parties_of(*texts: object, facts: DocumentFacts = LETTER) -> dict[str, Party]:
    found = find_parties(analysis(*texts), facts)  # type: ignore[arg-type]
    return {party.name: party for party in found}


def forms(party: Party) -> set[str]:
    return {party.name, *party.aliases}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        # offices and ministries
        ("Het ministerie van Defensie koopt grond aan.", "ministerie van Defensie", "ministry"),
        ("De minister van VWS stelt een plan op.", "VWS", "ministry"),
        ("Hierover spreekt BZK met de regio.", "BZK", "ministry"),
        (
            "De ministers van Justitie en Veiligheid (JenV), van Financiën en van "
            "Buitenlandse Zaken (BZ) tekenen.",
            "Buitenlandse Zaken",
            "ministry",
        ),
        ("De minister voor Rechtsbescherming schrijft dit.", "Rechtsbescherming", "ministry"),
        # bodies by their full name
        (
            "Dit deed het Planbureau voor de Leefomgeving.",
            "Planbureau voor de Leefomgeving",
            "government_body",
        ),
        (
            "De Inspectie van het Onderwijs ziet toe.",
            "Inspectie van het Onderwijs",
            "government_body",
        ),
        # places
        ("De gemeente Aa en Hunze plant bomen.", "gemeente Aa en Hunze", "municipality"),
        ("De provincie Drenthe betaalt mee.", "provincie Drenthe", "province"),
        ("Ook het waterschap Rijn en IJssel doet mee.", "waterschap Rijn en IJssel", "region"),
        ("De gemeenten Urk, Kampen en Bergen op Zoom bouwen.", "Bergen op Zoom", "municipality"),
        # head nouns
        ("Hogeschool Polderland leidt docenten op.", "Hogeschool Polderland", "education"),
        ("De stichting Noorderlicht beheert het huis.", "stichting Noorderlicht", "association"),
        (
            "De Taskforce Water, Bodem en Klimaat adviseert.",
            "Taskforce Water, Bodem en Klimaat",
            "partnership",
        ),
        ("Het Netwerk Schone Lucht meet de lucht.", "Netwerk Schone Lucht", "partnership"),
        ("De werkgroep ‘Wonen en zorg’ komt bijeen.", "werkgroep ‘Wonen en zorg’", "partnership"),
        (
            "Het Productschap voor Granen en Peulvruchten keurt.",
            "Productschap voor Granen en Peulvruchten",
            "government_body",
        ),
        # abbreviations in brackets, both ways
        ("De Bond van Veerschippers (BVS) vaart mee.", "Bond van Veerschippers", "association"),
        (
            "De vereniging voor kleine havens (VKH) tekent.",
            "vereniging voor kleine havens",
            "association",
        ),
        # enumerations
        (
            "De werkgeversorganisaties (Zeewind, HRB en Maatwerk Zuid) stemmen in.",
            "Zeewind",
            "association",
        ),
        ("Bedrijven zoals Dorvak, Lunetto en Brix leveren panelen.", "Lunetto", "company"),
        (
            "De ziekenhuizen overleggen met bedrijven, waaronder Medivo en Zorgkracht.",
            "Medivo",
            "company",
        ),
        # shape and use
        ("GroenLoket.nu helpt met subsidies.", "GroenLoket.nu", None),
        ("Bouwers Nederland onderzoekt de kosten.", "Bouwers Nederland", "association"),
        (
            "Polderwijs, de vereniging van boerderijscholen, geeft lessen.",
            "Polderwijs",
            "association",
        ),
        ("In opdracht van Rivaland is het plan gemaakt.", "Rivaland", None),
        ("Ook Ziekenhuiszorg Nederland is gevraagd.", "Ziekenhuiszorg Nederland", "association"),
        ("Het programma PolderKracht stelt een coach aan.", "PolderKracht", "partnership"),
        ("Samen met ZeeNet en SeedValley is dit bedacht.", "SeedValley", "partnership"),
        ("Met Dorvak, Lunet en Rijkswaterstaat is dit afgesproken.", "Lunet", None),
        ("Uit het Kustfonds is € 2 miljoen betaald.", "Kustfonds", "other"),
        # whole names
        ("Dit meet waterschap De Dommel zelf.", "waterschap De Dommel", "region"),
        ("De commissie Van der Kan adviseert hierover.", "commissie Van der Kan", "partnership"),
        ("Stichting Bouwen en Wonen helpt.", "Stichting Bouwen en Wonen", "association"),
        ("Transportbedrijf Van den Berg rijdt.", "Transportbedrijf Van den Berg", "company"),
        ("Stichting Buurthulp Veenstad e.o. helpt.", "Stichting Buurthulp Veenstad e.o.", None),
        ("Het programma Sport in Beweging traint coaches.", "Sport in Beweging", "partnership"),
        (
            "Onze stuurgroep Kustakkoord stelt dit vast.",
            "stuurgroep Kustakkoord",
            "partnership",
        ),
        (
            "De Zeeschool werkt met het Eiland Center of Expertise WaterKracht samen.",
            "WaterKracht",
            "partnership",
        ),
        ("Dit deed onze voorganger Lumen al.", "Lumen", None),
        ("Hierbij is aansluiting gezocht bij de Havenwijzer.", "Havenwijzer", None),
        (
            "Samenwerkingen zoals Vakhuis Zuid en Le(r)en Noord helpen hierbij.",
            "Le(r)en Noord",
            "partnership",
        ),
        (
            "Dit is van het kenniscentrum zeevisserij (OMZ).",
            "kenniscentrum zeevisserij",
            "partnership",
        ),
        (
            "Ook de Hogeschool van Arnhem en Nijmegen leidt leraren op.",
            "Hogeschool van Arnhem en Nijmegen",
            "education",
        ),
        ("De raad van Kampen heeft dit besloten.", "raad van Kampen", "government_body"),
        (
            "De GGD Zicht voor Kustland prikt iedereen.",
            "GGD Zicht voor Kustland",
            "government_body",
        ),
        (
            "De Beoordelingscommissie havenfonds, die mij adviseert, gaat door.",
            "Beoordelingscommissie havenfonds",
            "partnership",
        ),
        ("Daarom stelt het Novak een plan op.", "Novak", None),
        ("De meldkamer Noord-Kustland is verhuisd.", "meldkamer Noord-Kustland", "government_body"),
        # the type that the name itself tells
        ("Bij Grasland U.A. en Dorvak B.V. is dit bekend.", "Grasland U.A.", "company"),
        ("Energiecoöperatie Zuiderwind levert.", "Energiecoöperatie Zuiderwind", "association"),
        (
            "De Stichting Katholiek Onderwijs Kustland beslist.",
            "Stichting Katholiek Onderwijs Kustland",
            "education",
        ),
        ("In opdracht van Dorvak Brandstoffen is dit gemaakt.", "Dorvak Brandstoffen", "company"),
        ("Dit zegt mevrouw A. Jongsma (SeedValley).", "SeedValley", "partnership"),
        ("TNO heeft dit berekend.", "TNO", "other"),
        ("Fontys leidt leraren op.", "Fontys", "education"),
        (
            "De Inspectie Veiligheid en Justitie meldt dit.",
            "Inspectie Veiligheid en Justitie",
            None,
        ),
        # persons
        ("Mevrouw J.K. van den Oever leidt de groep.", "J.K. van den Oever", "person"),
        ("Minister Van Zanten van Defensie opent de brug.", "Van Zanten", "person"),
        ("Dit vroeg het lid Terwisga (ABC).", "Terwisga", "person"),
        ("Dat volgt uit de motie-Terwisga.", "Terwisga", "person"),
        ("Dit zegt drs. A.B. Oude Nijhuis.", "drs. A.B. Oude Nijhuis", "person"),
    ],
)
def test_finds(text: str, name: str, kind: str | None) -> None:
    found = parties_of(text)
    match = [party for party in found.values() if name in forms(party)]
    assert match, sorted(found)
    if kind is not None:
        assert match[0].type == kind


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("De uitstoot van vluchtige organische stoffen (VOS) daalt.", "VOS"),
        ("Het Deltaplan Zoetwater loopt tot 2030.", "Deltaplan Zoetwater"),
        ("Dit volgt uit de Wet milieubeheer.", "Wet"),
        ("De opleiding Verpleegkunde trekt studenten.", "Verpleegkunde"),
        ("Tijdens de Week van de Lente was het druk.", "Week van de Lente"),
        ("In Zutphen staan veel woningen leeg.", "Zutphen"),
        ("Op maandag in Januari begint de cursus.", "Januari"),
        ("Wij maken een API voor de gegevens.", "API"),
        ("De bus stopt op het Mr. Treubplein.", "Treubplein"),
        ("Veel leerlingen en ouders waren blij.", "leerlingen"),
        ("Het portaal Kustloket.nl is open.", "Kustloket.nl"),
        ("Dit gebeurt onder de naam SlimKust.", "SlimKust"),
        ("De meetkasten (MMK’s) staan buiten.", "MMK"),
        ("Samen met de Belgische en Duitse diensten is dit gedaan.", "Belgische"),
        ("Tijdens het algemeen overleg Wonen is dit gezegd.", "overleg Wonen"),
        (
            "De motie van het lid Terwisga (Kamerstuk 31 000) viel.",
            "Kamerstuk 31 000",
        ),
        ("Het Besluit Gedragsregels Makelaars (BGM) geldt.", "BGM"),
        ("De leerlingen volgen KB- en ZB-profielen.", "KB"),
        ("Kennisbank Zorgtechniek is een website.", "Kennisbank Zorgtechniek"),
        ("Veenkarton is gevestigd te Oude Pekela.", "Oude Pekela"),
        ("Aedes, de koepel van corporaties, helpt.", "koepel"),
        ("De gemeenten Urk en Kampen bouwen.", "gemeenten"),
        ("De Regio-agenda Kustakkoord loopt.", "Regio-agenda Kustakkoord"),
        ("Ook het loket (OMZ) is open.", "loket"),
        ("De scholen doen aan Wonen & Zorg (W&Z).", "Wonen & Zorg"),
        ("Het ministerie en de Zeebond (MZB) tekenen.", "ministerie en de Zeebond"),
        ("Het College Impact Assessment is af.", "College Impact Assessment"),
        ("Joram Stolk, manager Public Affairs, helpt.", "Public Affairs"),
        ("Bij de Johan Smit Arena was het druk, aldus voorzitter Bas Stolk.", "Johan Smit Arena"),
        ("De Wet toezicht op gemeenten (WTGM) geldt.", "WTGM"),
        ("Zie TNO (2017), Uitkomsten van het onderzoek, en RIVM (2018), Lijsten.", "Uitkomsten"),
        ("Het saldo van Mens en maatschappij Saldo is laag.", "maatschappij Saldo"),
        ("Volgens het ZeeMeter rapport is het water schoon.", "ZeeMeter"),
        ("Dit staat in TK 2019/20, 31 839.", "TK"),
        ("De raad van Toezicht heeft dit besloten.", "raad van Toezicht"),
        ("De GGD Kampen voor Kustland prikt iedereen.", "GGD Kampen voor Kustland"),
        ("De Adviescommissie zeevaart noemt dit.", "Adviescommissie zeevaart noemt"),
        ("Een Actieoverzicht Kust hangt aan de muur.", "Actieoverzicht Kust"),
        ("Hij ging op zoek naar aansluiting in Lumen.", "Lumen"),
    ],
)
def test_leaves(text: str, name: str) -> None:
    assert all(name not in forms(party) for party in parties_of(text).values())


def test_one_record_for_all_forms() -> None:
    found = parties_of(
        "Het Platform Duurzame Havens (PDH) begint in maart.",
        "PDH's bestuur overlegt met de regio.",
        "Het Platform schrijft een verslag.",
        "Het Platform Duurzame-Havens betaalt.",
    )
    named = [p for p in found.values() if any(c.isupper() for c in p.name)]
    assert len(named) == 1
    assert {"PDH", "Platform"} <= forms(named[0]) | {"Platform"}


def test_ministry_of_the_day() -> None:
    old = DocumentFacts(kind="kamerbrief", date="2009-02-01", date_source="date_line")
    text = "De minister van EZ stuurt een brief."
    (then,) = find_parties(analysis(text), old)
    (now,) = find_parties(analysis(text), DocumentFacts(kind="kamerbrief", date="2014-02-01"))
    assert then.identifier != now.identifier
    assert str(now.identifier).endswith("mnre1045")


def test_a_company_of_the_state_has_its_identifier() -> None:
    found = parties_of("ProRail en NS leggen een spoor aan.")
    assert found["ProRail"].type == found["NS"].type == "company"
    assert str(found["ProRail"].identifier).endswith("oorg10007")
    assert found["NS"].identifier is None


def test_signature_and_letterhead() -> None:
    found = parties_of(
        ("letterhead", "Ministerie van"),
        ("letterhead", "Sociale Zaken en"),
        ("letterhead", "Werkgelegenheid"),
        ("letterhead", "De voorzitter van de Eerste Kamer der Staten-Generaal"),
        "Ik informeer u over de bijstand.",
        ("signature", "De Minister van Sociale Zaken en Werkgelegenheid,"),
        ("signature", "A.B. de Wilde"),
    )
    assert "addressee" in found["Eerste Kamer der Staten-Generaal"].roles
    ministry = next(p for p in found.values() if p.type == "ministry")
    assert {"sender", "signatory"} <= set(ministry.roles)
    person = found["A.B. de Wilde"]
    assert person.function == "Minister van Sociale Zaken en Werkgelegenheid"
    assert {"sender", "signatory"} <= set(person.roles)


@pytest.mark.parametrize(
    ("below", "joined"),
    [
        # Each fills a line of its own below; and one of them does not
        (("Nederlandse Schippersbond,", "Verbond Havenlicht,"), False),
        (("Nederlandse Schippersbond,", "Verbond Kustwacht,"), True),
    ],
)
def test_names_printed_as_one_paragraph_are_two(below: tuple[str, str], *, joined: bool) -> None:
    run = "Nederlandse Schippersbond Verbond Havenlicht"
    found = parties_of(
        "Partijen komen het volgende overeen.",
        f"Het overleg telt leden van {run}.",
        f"Elk jaar vergadert de {run} in Meppel.",
        *(("signature", line) for line in below),
        facts=COVENANT,
    )
    assert any(run in forms(party) for party in found.values()) is joined


def test_signature_with_function_below() -> None:
    found = parties_of(
        "Partijen komen het volgende overeen.",
        ("signature", "Aldus overeengekomen te Meppel op 3 mei 2016"),
        ("signature", "Mevr. ir. P. Oldenhof"),
        ("signature", "Voorzitter Netwerk Veenweide"),
        facts=COVENANT,
    )
    person = found["ir. P. Oldenhof"]
    assert person.function == "Voorzitter Netwerk Veenweide"
    assert person.roles == ("signatory",)


@pytest.mark.parametrize(
    ("line", "name", "function"),
    [
        (
            "De Minister van Sociale Zaken en Werkgelegenheid, A.B. de Wilde",
            "A.B. de Wilde",
            "Minister van Sociale Zaken en Werkgelegenheid",
        ),
        ("Voor de Regering van het Koninkrijk Noorwegen: (w.g.) K. STOLK", "K. STOLK", None),
        ("Voor de Unie van Veren, (w.g.) K. STOLK (w.g.) L. OEVER-DUIN", "K. STOLK", None),
        ("Voor de Unie van Veren, (w.g.) K. STOLK (w.g.) L. OEVER-DUIN", "L. OEVER-DUIN", None),
        ("Voor de Unie van Veren, (w.g.) K. STOLK (w.g.) TH. KADE", "TH. KADE", None),
        ("Kampen, 4 mei 2011 De voorzitter, K. STOLK Waterschap Zuidwal", "K. STOLK", "voorzitter"),
    ],
)
def test_signature_in_one_line(line: str, name: str, function: str | None) -> None:
    found = parties_of(
        "Partijen komen dit overeen.",
        ("signature", "Aldus ondertekend,"),
        line,
        facts=COVENANT,
    )
    assert found[name].function == function
    assert "signatory" in found[name].roles


def test_nobody_signs_with_what_is_no_name() -> None:
    found = parties_of(
        "Partijen komen dit overeen.",
        "De dijk (w.g.) BIJLAGE EN KAART is geen naam.",
        "Namens de haven (n.v.t.) A. STOLK",
        facts=COVENANT,
    )
    assert not [p for p in found.values() if p.type == "person"]


def test_a_heading_of_an_article_signs_nothing() -> None:
    found = parties_of("Partijen komen dit overeen.", "Voor de haven: A. INLEIDING volgt hier.")
    assert not [p for p in found.values() if p.type == "person"]


def test_members_from_the_sentence_that_lists_them() -> None:
    found = parties_of(
        "Het Havenberaad is een samenwerkingsverband tussen drie steden (Delfzijl, Vlissingen, "
        "Terneuzen)."
    )
    assert all("member" in found[city].roles for city in ("Vlissingen", "Terneuzen"))


def test_roles_go_along_lists() -> None:
    found = parties_of(
        "Het festival wordt betaald door de provincie Drenthe, Dorvak en Lunetto BV."
    )
    named = [p for p in found.values() if any(c.isupper() for c in p.name)]
    assert len(named) >= 2
    assert all("actor" in party.roles for party in named)


def test_groups_stay_only_with_a_role() -> None:
    texts = ("Er zijn deelnemende scholen.", "Er zijn gemeenten.")
    parties = find_parties(analysis(*texts), LETTER)
    assert {"scholen", "gemeenten"} <= {p.name for p in parties}
    commitment = Commitment(
        actors=("scholen",),
        action="overleggen",
        status="planned",
        strength="firm",
        passage=0,
        rule="r",
        confidence=1.0,
    )
    budget = Budget(
        amount_cents=100,
        recipient="gemeenten",
        raw="€ 1",
        source="text",
        passage=0,
        rule="r",
        confidence=1.0,
    )
    assert with_roles(parties, (), ()) == ()
    kept = {p.name: p.roles for p in with_roles(parties, (commitment,), (budget,))}
    assert kept == {"scholen": ("actor",), "gemeenten": ("recipient",)}


def test_mentions_have_offsets_in_the_passage() -> None:
    made = analysis(
        "Het Platform Duurzame Havens (PDH) werkt samen met de minister van IenW.",
        "Daarom vraagt het Platform de minister om geld voor PDH’s plannen.",
    )
    index = PartyIndex(made, find_parties(made, LETTER))
    text = made.passages[1].passage.text
    mentions = [(text[m.start : m.end], m.name) for m in index.mentions_in(1)]
    names = [name for _, name in mentions]
    assert names == ["Platform Duurzame Havens", "IenW", "Platform Duurzame Havens"]
    assert mentions[1][0] == "minister"


def test_resolves_only_one_candidate() -> None:
    made = analysis(
        "De Stichting Veenland en de Stichting Duinrand stellen een plan op.",
        "De gemeente Kampen betaalt.",
    )
    index = PartyIndex(made, find_parties(made, LETTER))
    assert index.resolve("de gemeente Kampen") == "gemeente Kampen"
    assert index.resolve("de stichting") is None
    assert index.resolve("het weer") is None


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Het RIVM heeft de stoffen in kaart gebracht.", "RIVM", "actor"),
        ("De uitvoering ligt bij Stichting Veenland.", "Stichting Veenland", "actor"),
        ("Het rapport van Stichting Veenland is af.", "Stichting Veenland", "actor"),
        ("Stichting Veenland is bereid mee te doen.", "Stichting Veenland", "actor"),
        ("De minister heeft Stichting Veenland om advies gevraagd.", "Stichting Veenland", "actor"),
        ("Met Stichting Veenland is afgesproken dat zij meet.", "Stichting Veenland", "actor"),
        ("Dit gebeurt op verzoek van Stichting Veenland.", "Stichting Veenland", "counterparty"),
        ("De brief gaat naar en aan Stichting Veenland.", "Stichting Veenland", "counterparty"),
        ("De gemeente ondersteunt Stichting Veenland.", "Stichting Veenland", "counterparty"),
        ("De provincie subsidieert Stichting Veenland.", "Stichting Veenland", "recipient"),
        ("De kosten komen ten laste van Stichting Veenland.", "Stichting Veenland", "funder"),
        ("De jury, met mevrouw A. Jongsma als voorzitter, kiest.", "A. Jongsma", "member"),
        ("Dit volgt uit de raming van Stichting Veenland.", "Stichting Veenland", "actor"),
        ("De aanpak die Stichting Veenland heeft bedacht, werkt.", "Stichting Veenland", "actor"),
        ("De minister van VWS en ik werken aan een plan.", "VWS", "actor"),
        ("Het rapport is bestemd voor Stichting Veenland.", "Stichting Veenland", "addressee"),
        ("Ik stuur u dit mede namens de minister van VWS.", "VWS", "sender"),
        ("Aanwezig: mw. A. Jongsma en TNO.", "TNO", "member"),
        ("Het beraad, met vertegenwoordigers van TNO en de NS, vergadert.", "NS", "member"),
        ("Ik stuur u het rapport Zee en Duin, mei 2021 van TNO.", "TNO", "actor"),
        ("Met subsidie van Stichting Veenland is dit gemaakt.", "Stichting Veenland", "funder"),
        ("Dit wordt gefinancierd door TNO en Stichting Veenland.", "TNO", "funder"),
        ("Hierbij zijn betrokken: TNO en Stichting Veenland.", "TNO", "counterparty"),
        ("TNO en Stichting Veenland zijn lid van het beraad.", "TNO", "member"),
        ("Er wordt een beroep gedaan op Stichting Veenland.", "Stichting Veenland", "counterparty"),
        ("Het beraad, bestaande uit de gemeente Urk en TNO, vergadert.", "gemeente Urk", "member"),
        ("Een akkoord tussen de gemeente Urk en TNO regelt dit.", "gemeente Urk", "actor"),
        ("Er zijn afspraken tussen de minister van VWS en de NS.", "NS", "actor"),
        ("De groep bestond toen uit de volgende leden: Dorvak BV, TNO.", "TNO", "member"),
        ("In het beraad waren Dorvak BV, TNO en de NS vertegenwoordigd.", "TNO", "member"),
        ("Dorvak BV en TNO hebben zitting in het beraad.", "TNO", "member"),
        ("In overleg met de ministeries van VWS en SZW meten wij.", "SZW", "counterparty"),
        ("Dit volgt op Kamervragen van het lid Terwisga.", "Terwisga", "counterparty"),
        ("Dit volgt op de motie van het lid De Terwisga.", "De Terwisga", "actor"),
        (
            "In dit stuk staan de afspraken tussen VWS en twee bonden (NS en TNO).",
            "NS",
            "signatory",
        ),
    ],
)
def test_roles_from_the_sentence(text: str, name: str, role: str) -> None:
    found = {form: p for p in parties_of(text).values() for form in forms(p)}
    assert role in found[name].roles


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Dit volgt uit de ligging van Stichting Veenland.", "actor"),
        ("De aanpak die werkt, kent Stichting Veenland heel lang.", "addressee"),
        ("Dit geld is bestemd voor Stichting Veenland.", "addressee"),
        ("Zij spreken namens Stichting Veenland.", "sender"),
        ("De leden van Stichting Veenland betalen mee.", "member"),
        ("Het rapport van Stichting Veenland is af.", "funder"),
        ("De grens loopt tussen Stichting Veenland en TNO.", "actor"),
        ("Zij werd vertegenwoordigd door Stichting Veenland.", "member"),
        ("De leden waren in Stichting Veenland vertegenwoordigd.", "member"),
    ],
)
def test_no_role_from_what_only_looks_so(text: str, role: str) -> None:
    found = {form: p for p in parties_of(text).values() for form in forms(p)}
    assert role not in found["Stichting Veenland"].roles


def test_all_in_a_signature_block_of_a_covenant_sign() -> None:
    found = parties_of(
        "Stichting Veenland meet het water.",
        ("signature", "waterschap De Dommel ir. P. Oldenhof, dagelijks bestuurslid"),
        "Dorvak B.V.",
        ("signature", "A. Jongsma, directeur"),
        facts=COVENANT,
    )
    assert "signatory" in found["ir. P. Oldenhof"].roles
    assert "signatory" in found["Dorvak B.V."].roles
    assert "signatory" not in found["Stichting Veenland"].roles


def test_groups_with_the_words_that_narrow_them() -> None:
    found = parties_of("Wij vragen de huisartsen in Veenstad mee te doen.")
    assert forms(found["huisartsen"]) == {"huisartsen", "huisartsen in Veenstad"}


def test_groups_of_two_kinds_are_one() -> None:
    found = parties_of("De regio's helpen mbo- en hbo-scholen in Midden-Polderland.")
    whole = found["mbo- en hbo-scholen"]
    assert "mbo- en hbo-scholen in Midden-Polderland" in forms(whole)
    assert "hbo-scholen" not in found
    # Here the first half is another thing than a kind of school.
    assert "Zee-Netscholen" in str(parties_of("Ook vmbo- en Zee-Netscholen doen mee."))


@pytest.mark.parametrize(
    ("text", "stays"),
    [
        ("De regio's stellen een plan op.", True),
        ("Zes regio's ontvangen geld.", True),
        ("Regio's stellen soms een plan op.", False),
        ("De regio's liggen aan zee.", False),
        ("Wij denken na over de regio's.", False),
    ],
)
def test_certain_groups_that_act_stay(text: str, stays: bool) -> None:
    parties = find_parties(analysis(text), LETTER)
    assert ("regio's" in {p.name for p in with_roles(parties, (), ())}) == stays


def test_bodies_that_there_is_one_of_have_roles_without_a_name() -> None:
    found = parties_of("Dit is door de landelijke overheid gevraagd.")
    assert "actor" in found["landelijke overheid"].roles


def test_groups_in_one_list_with_names_do_what_they_do() -> None:
    found = parties_of("De VNG, Stichting Veenland en de scholen stellen samen een plan op.")
    assert "actor" in found["scholen"].roles


def test_forms_that_a_covenant_defines() -> None:
    found = parties_of(
        "de minister van Infrastructuur en Waterstaat, hierna te noemen: het Rijk;",
        "de provincie Drenthe, vertegenwoordigd door mevrouw A. Jongsma, hierna: de provincie;",
        "Beheerder: de Partij die de fietsen onderhoudt.",
        "Het Rijk en de provincie betalen de Beheerder.",
        facts=COVENANT,
    )
    assert set(found) == {
        "Infrastructuur en Waterstaat",
        "provincie Drenthe",
        "A. Jongsma",
        "Beheerder",
    }
    assert found["Infrastructuur en Waterstaat"].type == "ministry"
    assert "signatory" in found["Beheerder"].roles


def test_what_a_body_is_to_the_others_is_a_form_of_it() -> None:
    found = parties_of(
        "Stichting Oeverzorg fungeert als landelijk havenmeldpunt.",
        "Het landelijk havenmeldpunt stuurt elk jaar een lijst.",
        "Het waterschap Zuidwal treedt op als opdrachtgever.",
        facts=COVENANT,
    )
    assert {"landelijk havenmeldpunt", "havenmeldpunt"} <= set(found["Stichting Oeverzorg"].aliases)
    assert "actor" in found["Stichting Oeverzorg"].roles
    assert "opdrachtgever" not in found["waterschap Zuidwal"].aliases


def test_what_serves_is_not_who_is_named_in_another_clause() -> None:
    found = parties_of(
        "Stichting Oeverzorg tekent, de haven fungeert als landelijk havenmeldpunt.",
        facts=COVENANT,
    )
    assert "landelijk havenmeldpunt" not in found["Stichting Oeverzorg"].aliases


def test_public_bodies_are_named_one_by_one() -> None:
    text = (
        "Dit geldt voor de landen, inclusief de openbare lichamen Bonaire, Sint Eustatius en Saba."
    )
    assert {"Bonaire", "Sint Eustatius", "Saba"} <= set(parties_of(text))
    assert "Saba" not in parties_of("Dit geldt voor de vreemde lichamen Bonaire en Saba.")


def test_a_name_with_whose_it_is_before_it_is_the_same_body() -> None:
    found = parties_of(
        ("heading", "Werkgroep Veren Schelde"),
        "Partijen stellen een Zeeuws-Vlaamse Werkgroep Veren Schelde in.",
        "De Werkgroep stelt elk jaar een plan op.",
    )
    assert "Werkgroep Veren Schelde" in found["Zeeuws-Vlaamse Werkgroep Veren Schelde"].aliases
    apart = parties_of(
        "De Werkgroep Veren Schelde stelt een plan op met de Zeeuwse Werkgroep Havens Schelde."
    )
    assert {"Werkgroep Veren Schelde", "Zeeuwse Werkgroep Havens Schelde"} <= set(apart)


def test_competent_authorities_keep_what_they_are() -> None:
    found = parties_of("De bevoegde overheden benoemen elk een lid.")
    assert "bevoegde overheden" in forms(found["overheden"])


def test_a_party_that_an_agreement_defines_goes_by_the_word_it_defines() -> None:
    found = parties_of(
        "Partij: Onderneming die dit convenant tekent.",
        "Beheerder: De Partij die de fietsen onderhoudt.",
        "Partijen wisselen elk kwartaal hun cijfers uit en beheerders sturen een overzicht.",
        facts=COVENANT,
    )
    assert set(found) == {"Partij", "Beheerder"}
    assert found["Partij"].type == "company"
    assert {"signatory", "actor"} <= set(found["Partij"].roles)
    assert "De Partij" not in found["Partij"].aliases


def test_several_that_one_form_stands_for_stay_several() -> None:
    found = parties_of(
        "de gemeenten Urk en Kampen, hierna te noemen: de gemeenten;", facts=COVENANT
    )
    assert {"Urk", "Kampen"} <= set(found)


def test_all_who_sign_are_no_group() -> None:
    parties = find_parties(
        analysis(
            "Dit convenant is gesloten tussen de VNG en Stichting Veenland.",
            "Partijen stellen een plan op.",
        ),
        COVENANT,
    )
    commitment = Commitment(
        actors=("partijen",),
        action="stellen een plan op",
        status="planned",
        strength="firm",
        passage=1,
        rule="r",
        confidence=1.0,
    )
    assert "partijen" in {p.name for p in parties}
    assert "partijen" not in {p.name for p in with_roles(parties, (commitment,), ())}


def test_persons_end_at_a_known_organisation() -> None:
    found = parties_of(
        "Werkgeversvereniging Zorgwijs sloot een overeenkomst.",
        "Dat zegt projectleider Bram Stolk van Zorgwijs.",
    )
    assert found["Bram Stolk"].function == "projectleider"


def test_one_institution_under_two_names() -> None:
    found = parties_of(
        "De Technische Universiteit Delft ontwerpt.", "Ook de TU Delft en Dorvak B.V. meten."
    )
    assert {"Technische Universiteit Delft", "TU Delft"} <= forms(
        found["Technische Universiteit Delft"]
    )


def test_the_council_that_is_addressed_is_one_party() -> None:
    found = parties_of(
        ("letterhead", "Aan de leden van de gemeenteraad"), "De gemeenteraad stelt dit vast."
    )
    (council,) = found.values()
    assert (council.name, council.type) == ("gemeenteraad", "government_body")
    assert "addressee" in council.roles


def test_a_body_named_in_brackets_is_the_one_before() -> None:
    found = parties_of("De Stichting BVS (Bureau Veilig Spelen) adviseert.")
    assert [forms(p) for p in found.values()] == [{"Stichting BVS", "BVS", "Bureau Veilig Spelen"}]


def test_a_school_under_two_names_is_one_unless_a_place_is_meant() -> None:
    one = parties_of("Het ROC Zeekant begint.", "Ook het Zeekant College doet mee.")
    assert {"ROC Zeekant", "Zeekant College"} <= forms(next(iter(one.values())))
    two = parties_of("Het ROC Nijmegen begint.", "Ook het Nijmegen College doet mee.")
    assert len(two) == 2


def test_names_that_differ_in_an_abbreviation_are_two() -> None:
    found = parties_of(
        "De adviescommissie HBO-Zonkracht stelt dit vast.",
        "De adviescommissie WO-Zonkracht stelt dit vast.",
    )
    assert {"adviescommissie HBO-Zonkracht", "adviescommissie WO-Zonkracht"} <= set(found)


def test_a_name_alone_in_a_heading_is_whole() -> None:
    found = parties_of(("heading", "Werkgroep Vaart en veiligheid"))
    assert "Werkgroep Vaart en veiligheid" in found
    assert "Werkgroep Vaart en veiligheid" not in parties_of("De Werkgroep Vaart en anderen gaan.")


def test_groups_without_the_first_of_several_words() -> None:
    found = parties_of("Het ministerie helpt beide regionale havenraden.")
    assert {"havenraden", "regionale havenraden"} <= forms(found["havenraden"])


def test_plurals_are_others_than_the_one_body_of_that_noun() -> None:
    found = parties_of(
        "De basisschool De Boei begint.",
        "De basisscholen volgen.",
        "Alle basisscholen doen mee.",
        "De basisschool betaalt.",
    )
    (boei,) = (p for p in found.values() if "De Boei" in p.name)
    assert "basisschool" in forms(boei)
    assert "basisscholen" not in forms(boei)
    assert "basisscholen" in found


@pytest.mark.parametrize(
    ("texts", "own"),
    [
        (("De gemeente Urk plant bomen.",), "gemeente Urk"),
        ((*["De gemeente Urk plant bomen."] * 3, "De gemeente Kampen betaalt."), "gemeente Urk"),
        (("De gemeente Urk plant bomen.", "De gemeente Kampen betaalt."), None),
    ],
)
def test_the_municipality_whose_plan_it_is(texts: tuple[str, ...], own: str | None) -> None:
    found = parties_of(*texts, "De gemeente stelt een plan op.")
    owners = [p.name for p in found.values() if "gemeente" in forms(p) and p.name != "gemeente"]
    assert owners == ([own] if own else [])


@pytest.mark.parametrize(
    ("text", "form", "kept"),
    [
        ("De stichting Zeeklas helpt.", "Zeeklas", True),
        ("De werkgroep Vergunningen komt bijeen.", "Vergunningen", False),
        ("De commissie Hoekstra schrijft dit.", "Hoekstra", False),
        ("De stuurgroep Masterplan Kust komt bijeen.", "Masterplan Kust", False),
        ("De werkgroep BVS komt bijeen.", "BVS", True),
        ("De Zeeunie Noord U.A. levert.", "Noord U.A.", False),
        ("De politie Noord-Polderland helpt.", "Noord-Polderland", False),
        ("De topsector ICT helpt.", "ICT", False),
    ],
)
def test_forms_without_the_head_noun(text: str, form: str, kept: bool) -> None:
    assert any(form in forms(party) for party in parties_of(text).values()) == kept


def test_an_association_is_meant_by_that_noun_only_once_it_is_named() -> None:
    first, then = "De vereniging helpt de gemeente Zutphen.", "De Vereniging Noordkust tekent."
    before = parties_of(first, then, facts=COVENANT)
    assert "vereniging" not in before["Vereniging Noordkust"].aliases
    after = parties_of(then, first, facts=COVENANT)
    assert "vereniging" in after["Vereniging Noordkust"].aliases


def test_short_forms_are_read_as_they_are_written() -> None:
    made = analysis("De Taskforce Digitaal Toezicht (DiT) begint.", "Dit loopt goed. DiT ook.")
    index = PartyIndex(made, find_parties(made, LETTER))
    text = made.passages[1].passage.text
    assert [text[m.start : m.end] for m in index.mentions_in(1)] == ["DiT"]


def test_misread_abbreviations_of_a_scan_are_folded() -> None:
    sightings = [
        Candidate(i, 0, 4, name, "named-as-subject", 0.8)
        for i, name in enumerate(["ITKO"] * 5 + ["IKO"])
    ]
    assert [p.name for p in merge(sightings, None)] == ["ITKO", "IKO"]
    assert [forms(p) for p in merge(sightings, None, scanned=True)] == [{"ITKO", "IKO"}]


HEAD = (
    ("heading", "Convenant Schone Haven"),
    "De ondergetekenden:",
    "De Minister van Defensie, handelend als vertegenwoordiger van de Staat der Nederlanden;",
    "en",
    (
        "list_item",
        "De stichting Noorderlicht, vertegenwoordigd door haar directeur, mevrouw A. Stolk;",
    ),
    (
        "list_item",
        "Het platform Kleine Zeil- en Roeiboten, te dezen vertegenwoordigd door de heer"
        " B. Nijhuis, voorzitter en mevrouw C. Oever, penningmeester;",
    ),
    ("list_item", "Hogeschool Polderland;"),
    "verder te noemen: partijen;",
    "In aanmerking nemende:",
    ("list_item", "dat de Bond van Veerschippers hierom heeft gevraagd;"),
)


def test_the_head_of_an_agreement_gives_who_sign() -> None:
    found = parties_of(*HEAD, facts=COVENANT)
    signing = {name for name, party in found.items() if "signatory" in party.roles}
    assert signing == {
        "Defensie",
        "Staat der Nederlanden",
        "stichting Noorderlicht",
        "A. Stolk",
        "platform Kleine Zeil- en Roeiboten",
        "B. Nijhuis",
        "C. Oever",
        "Hogeschool Polderland",
    }
    assert "signatory" not in found["Bond van Veerschippers"].roles


def test_who_speaks_for_a_party_has_a_function_of_their_own() -> None:
    found = parties_of(*HEAD, facts=COVENANT)
    functions = {name: found[name].function for name in ("A. Stolk", "B. Nijhuis")}
    assert functions == {"A. Stolk": "directeur", "B. Nijhuis": "voorzitter"}


def test_the_office_of_one_is_not_that_of_the_next() -> None:
    found = parties_of(
        "De minister van Defensie, mevrouw A. Stolk, en de minister van Financiën, de heer"
        " B. Nijhuis, ieder handelend als vertegenwoordiger van de Staat der Nederlanden;",
        facts=COVENANT,
    )
    assert found["A. Stolk"].function == "minister van Defensie"
    assert found["B. Nijhuis"].function == "minister van Financiën"


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("De stichting Noorderlicht, te dezen vertegenwoordigd door A. Stolk,", True),
        ("De stichting Noorderlicht, rechtsgeldig vertegenwoordigd door A. Stolk.", True),
        ("Dorvak B.V. en de stichting Noorderlicht, vertegenwoordigd door A. Stolk,", True),
        ("De stichting Noorderlicht, handelend in haar hoedanigheid van beheerder,", True),
        ("In het overleg is de stichting Noorderlicht, vertegenwoordigd door A. Stolk.", False),
        ("De stichting Noorderlicht, die de huizen beheert, stelt een plan op.", False),
    ],
)
def test_who_is_spoken_for_signs(text: str, signs: bool) -> None:
    found = parties_of(("heading", "Convenant"), text, facts=COVENANT)
    assert ("signatory" in found["stichting Noorderlicht"].roles) == signs


def test_what_stands_behind_the_head_signs_nothing() -> None:
    found = parties_of(
        "Partijen:",
        ("list_item", "Stichting Noorderlicht;"),
        "hierna gezamenlijk te noemen: partijen,",
        ("list_item", "Hogeschool Polderland;"),
        facts=COVENANT,
    )
    assert "signatory" in found["Stichting Noorderlicht"].roles
    assert "signatory" not in found["Hogeschool Polderland"].roles


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ook de Fruit- en Groentebond stelt eisen.", "Fruit- en Groentebond"),
        ("Ook de Stichting BVS havens.", "Stichting BVS havens"),
        ("Ook de Stichting BVS betaalt.", "Stichting BVS"),
        ("Ook de Fruitbond en Groentebond stellen eisen.", "Fruitbond"),
    ],
)
def test_names_go_on_in_a_half_word_or_a_field(text: str, name: str) -> None:
    assert name in parties_of(text)


def test_the_last_word_of_a_name_is_no_name() -> None:
    found = parties_of(
        "De gemeente Urk en de Vereniging voor Onderwijs Vaart en Waal (VOVW) tekenen."
    )
    assert "Vereniging voor Onderwijs Vaart en Waal" in found
    assert "Waal" not in found


@pytest.mark.parametrize(
    "line",
    [
        "Brief van de minister van Defensie",
        "Nr. 12 Brief van de minister van Defensie",
        "Nr. 12 BRIEF VAN DE MINISTER VAN DEFENSIE",
    ],
)
def test_the_head_of_a_letter_names_the_sender(line: str) -> None:
    found = parties_of(("heading", "32 123 Havens"), ("heading", line))
    assert "sender" in found["Defensie"].roles


def test_a_letter_about_a_minister_is_not_from_them() -> None:
    found = parties_of(("heading", "Nr. 12 Debat met de minister van Defensie"))
    assert "sender" not in found["Defensie"].roles


def test_a_ministry_in_capitals_goes_by_its_name() -> None:
    found = parties_of(("heading", "BRIEF VAN DE MINISTER VAN ECONOMISCHE ZAKEN"))
    assert "minister van Economische Zaken" in found["Economische Zaken"].aliases


def test_a_committee_is_not_the_ministry_of_its_field() -> None:
    found = parties_of("De vaste commissie van Economische Zaken vraagt om een plan.")
    assert set(found) == {"vaste commissie van Economische Zaken"}


@pytest.mark.parametrize(
    "text",
    [
        "Oever, J. van den, & Stolk, B. (2018). Varen op de Linge. Utrecht: Waterpers.",
        "de Vos, A.B, Stolk, J-P, Oever, C. (2012), Varen op de Linge.",
        "Nijhuis et al. (2016), Varen op de Linge.",
    ],
)
def test_who_wrote_what_is_no_party(text: str) -> None:
    assert parties_of(text) == {}


def test_a_year_alone_makes_no_reference() -> None:
    assert "A.B. Stolk" in parties_of("De heer A.B. Stolk stelde (in 2018) een plan op.")
    assert "VNG" in parties_of("De Aanpak Flexvaart van de VNG (2018) loopt door.")


def test_names_in_a_list_of_sources_are_no_parties() -> None:
    passages = analysis(
        ("heading", "Literatuur"), ("list_item", "Stichting Veenland (2018), Plan.")
    )
    under = replace(passages.document.passages[1], section=("Literatuur",))
    assert is_reference(under)
    assert not is_reference(replace(under, section=("Bronnen van energie",)))
    assert not is_reference(replace(under, kind="signature"))


@pytest.mark.parametrize(
    ("text", "none"),
    [
        ("Brief van Tweede Kamerlid, Stolk P. (ABC) en Rijkswaterstaat.", "Kamerlid"),
        ("Langs het Jonas Oeverplein, Mr. Stolkplein en de gracht.", "Jonas Oeverplein, Mr."),
        ("Dit schrijft Stolk P.K. van (Piet Kees) aan de Kamer.", "Piet Kees"),
        ("Reactie Dagbestuur (ZeeNet) op het voorstel.", "Reactie Dagbestuur"),
        ("Er zijn kaarten, zoals Kwaliteitskaarten Nederland.", "Kwaliteitskaarten Nederland"),
        (
            "Het gebied loopt langs Korte Linge, Bram Stolk, Waalkade, Vaartweg, Maasplein en"
            " Dijkstraat.",
            "Bram Stolk",
        ),
    ],
)
def test_words_streets_and_first_names_are_no_parties(text: str, none: str) -> None:
    assert none not in parties_of(text)


def test_initials_are_no_body_of_that_abbreviation() -> None:
    found = parties_of("Dit schrijft de ombudsman, Stolk A.F.M. op 18 maart.")
    assert "Stolk A.F.M." in found
    assert "A.F.M." not in found


def test_what_stands_behind_initials_in_brackets_may_be_an_organisation() -> None:
    assert "ZeeNet" in parties_of("Dit schrijft mevrouw J.J. Stolk (ZeeNet) aan de Kamer.")
    assert "Noorwegen" not in parties_of("Dit schrijft mevrouw J.J. Stolk (Noorwegen) aan ons.")


def test_a_title_of_the_royal_house_is_a_part_of_the_name() -> None:
    prince = parties_of("Dit zei Prins Willibrord (ZeeNet) bij de opening.")["Prins Willibrord"]
    assert (prince.aliases, prince.function) == (("Willibrord",), None)


PLAN = DocumentFacts(kind="other", date="2021-03-01", date_source="date_line")


@pytest.mark.parametrize(
    ("before", "text", "body"),
    [
        ("De gemeente Urk groeit.", "Het college stelt het plan op.", "college"),
        ("Het college van B&W van de gemeente Urk.", "Het college stelt het plan op.",
         "college van burgemeester en wethouders"),
        ("De gemeente Urk groeit.", "De Raad stelt het plan vast.", "raad"),
        ("De gemeenteraad van Urk.", "De raad stelt het plan vast.", "gemeenteraad"),
    ],
)  # fmt: skip
def test_bodies_of_the_municipality_that_a_plan_is_of(before: str, text: str, body: str) -> None:
    parties = find_parties(analysis(before, text), PLAN)
    found = {p.name: p for p in with_roles(parties, (), ())}
    name = next(n for n, p in found.items() if body in forms(p))
    assert found[name].type == "government_body"
    assert "actor" in found[name].roles


@pytest.mark.parametrize(
    ("texts", "facts"),
    [
        # no municipality, several, a letter to parliament, another body of that name
        (("Het college stelt het plan op.",), PLAN),
        (("De gemeente Urk en de gemeente Kampen.", "Het college stelt het plan op."), PLAN),
        (("De gemeente Urk groeit.", "Het college stelt het plan op."), LETTER),
        (("De gemeente Urk en het college van bestuur.", "Het college stelt het op."), PLAN),
        (("De gemeente Urk groeit.", "Het college van de leerkracht begint."), PLAN),
    ],
)
def test_a_college_that_may_be_another_is_none(
    texts: tuple[str, ...], facts: DocumentFacts
) -> None:
    found = parties_of(*texts, facts=facts)
    assert not {"college", "college van burgemeester en wethouders"} & set(found)


def test_names_beside_a_body_by_law_are_names() -> None:
    assert {"GGD", "Polderkracht"} <= set(parties_of("Dit gebeurt met de GGD en Polderkracht."))
    assert "Polderkracht" not in parties_of("Dit hoort bij de kaart en Polderkracht.")
    assert set(parties_of("Dit gebeurt met de GGD Polderland.")) == {"GGD Polderland"}


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("De uitstoot daalt in de provincies Drenthe en Zeeland.", False),
        ("De uitstoot daalt binnen alle Zeeuwse gemeenten Tholen en Kapelle.", False),
        ("De uitstoot daalt door de provincies Drenthe en Zeeland.", True),
        ("De provincies Drenthe en Zeeland stellen een plan op.", True),
        ("Dit plan is van de gemeenten Tholen en Kapelle.", True),
    ],
)
def test_where_something_is_does_nothing(text: str, party: bool) -> None:
    assert bool({"Drenthe", "Tholen"} & set(parties_of(text))) == party


def test_a_product_is_not_the_firm() -> None:
    assert "Philips" in parties_of("Dit is met Philips afgesproken.")
    assert not parties_of("Dit staat in de Philips App Zorg.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Het nationaal expertisecentrum zeevisserij (KMZ) helpt.",
         "nationaal expertisecentrum zeevisserij"),
        ("Het nieuwe expertisecentrum zeevisserij (KMZ) helpt.", "expertisecentrum zeevisserij"),
    ],
)  # fmt: skip
def test_reach_is_a_part_of_a_name_in_small_letters(text: str, name: str) -> None:
    assert name in parties_of(text)


@pytest.mark.parametrize(
    ("short", "one"),
    [
        ("WOPM", True),
        ("WPM", True),
        ("WPK", False),
        ("WOPK", False),
        ("WOPMX", False),
        ("WIPM", False),
    ],
)
def test_an_abbreviation_of_the_parts_of_compounds(short: str, one: bool) -> None:
    found = parties_of(
        "De Werkorganisatie Poldermeer stelt een plan op.",
        f"Daarna betaalt de {short} aan Rijkswaterstaat en stelt de {short} een plan op.",
    )
    assert (short in found["Werkorganisatie Poldermeer"].aliases) == one


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "De Minister belast met de visserij stelt het plan vast.",
            "Minister belast met de visserij",
        ),
        (
            "De minister die verantwoordelijk is voor Sociale Zaken stelt het plan vast.",
            "minister die verantwoordelijk is voor Sociale Zaken",
        ),
        (
            "De ministers van Visserij van de drie landen stellen het plan vast.",
            "ministers van Visserij van de drie landen",
        ),
        ("De boten van Visserij van de drie landen stellen het plan vast.", None),
        ("De ambtenaar belast met de visserij stelt het plan vast.", None),
        ("De minister die verantwoordelijk is om te vissen stelt het plan vast.", None),
    ],
)
def test_a_minister_by_the_field_of_the_day(text: str, name: str | None) -> None:
    assert [p.name for p in parties_of(text).values() if p.type == "ministry"] == (
        [name] if name else []
    )


def test_the_presidium_is_a_body_of_parliament() -> None:
    assert parties_of("Het Presidium stelt dit vast.")["Presidium"].type == "government_body"


@pytest.mark.parametrize(
    ("line", "person"),
    [
        ("A.B. VAN DEN BOSCH", "A.B. VAN DEN BOSCH"),
        ("A. ALGEMENE BEPALINGEN", None),
        ("Bouwmaatschappij B.V. NEDERLAND", None),
    ],
)
def test_who_signs_in_capitals(line: str, person: str | None) -> None:
    match = _WITH_INITIALS.search(line)
    assert (match and match["name"]) == person


def test_those_who_sign_together_are_no_party_besides() -> None:
    found = find_all(
        analyse(
            document(
                "De gemeente Zutphen en de gemeente Lochem komen het volgende overeen.",
                "De Verdragsluitende Partijen delen de kosten van 12 EUR per jaar.",
                heading="Verdrag over de brug",
            ),
            load(),
        )
    )
    names = {party.name for party in found.parties}
    assert "Verdragsluitende Partijen" not in names
    assert "EUR" not in names
