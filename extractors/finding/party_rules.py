"""Why a stretch of text is taken for a party, or for none: the reasons of the rules, by id.

The rules are functions, in the `party_*` modules; here stand the reason of each, a text
that it reads and a near-miss that it must leave alone. In an example the name that is
meant stands between `[` and `]`.
"""

from __future__ import annotations

from dataclasses import dataclass

from extractors.reading.model import PassageKind
from schemas.records import DocumentKind


@dataclass(frozen=True, slots=True)
class PartyRule:
    """One class of evidence that a name or a group is a party."""

    id: str
    reason: str
    finds: str
    """A text in which the rule gives the name between `[` and `]`."""
    leaves: str
    """A near-miss, in which it does not."""
    passage: PassageKind = "sentence"
    document: DocumentKind = "kamerbrief"


PARTY_RULES: tuple[PartyRule, ...] = (
    # public bodies and the state
    PartyRule(
        "ministry-by-office",
        "an office or ministry before its field, in coordination too",
        "De ministers van VWS en van [Defensie] tekenen.",
        "De voorzitter van VWS en van [Defensie] tekenen.",
    ),
    PartyRule(
        "ministry-by-name",
        "a ministry's name or a clear abbreviation by itself",
        "Hierover spreekt [BZK] met de regio.",
        "Hierover spreekt [BZQ] met de regio.",
    ),
    PartyRule(
        "ministry-abroad",
        "the office or ministry of another country, by its adjective or name",
        "Hierover spreek ik met de [Noorse minister van Visserij].",
        "Hierover spreek ik met de [Nederlandse minister van Visserij].",
    ),
    PartyRule(
        "island-meant",
        "an island of those that a text tells to be meant",
        "Dit geldt voor Caribisch Nederland ([Saba] en Bonaire).",
        "Dit geldt voor het warme water ([Saba] en Bonaire).",
    ),
    PartyRule(
        "sector-of-state",
        "who employs civil servants, by the sector of the state",
        "De [sector Waterschappen] verhoogt de toelage.",
        "De [sector Zeevaart] verhoogt de toelage.",
    ),
    PartyRule(
        "register",
        "the full name of a body in the register of public bodies",
        "Dit deed het [Planbureau voor de Leefomgeving].",
        "Dit deed het [Planbureau voor de Zeevaart].",
    ),
    PartyRule(
        "state-body",
        "a body of the state that there is one of",
        "Het [kabinet] stelt een plan vast.",
        "Het [schap] stelt een plan vast.",
    ),
    PartyRule(
        "board-of-body",
        "the board of a public body, named with that body",
        "Het [dagelijks bestuur van het waterschap Aa en Maas] stelt een plan vast.",
        "Het [dagelijks bestuur van de schaakclub Aa en Maas] stelt een plan vast.",
    ),
    PartyRule(
        "board-that-speaks",
        "the board of a public body that says it speaks for that body",
        "Het [dagelijks bestuur van het waterschap Aa en Maas], handelend als vertegenwoordiger "
        "van het waterschap Aa en Maas, stelt een plan vast.",
        "Het [dagelijks bestuur van het waterschap Aa en Maas], handelend als vertegenwoordiger "
        "van het waterschap De Dommel, stelt een plan vast.",
    ),
    PartyRule(
        "body-by-law",
        "a body that the law gives every municipality or region",
        "Dit gebeurt samen met de [GGD].",
        "Dit gebeurt samen met de [GGZ].",
    ),
    PartyRule(
        "state-that-acts",
        "the country does something as a state",
        "Daarom stelt [Nederland] een plan op.",
        "[Nederland] ligt aan zee.",
    ),
    PartyRule(
        "place-that-acts",
        "a place is the subject of acting, a partner, or gets a sum of its own",
        "Dit gebeurt samen met [Zutphen].",
        "In [Zutphen] staan veel huizen.",
    ),
    PartyRule(
        "institution",
        "a known institution by name or abbreviation",
        "[TNO] heeft dit berekend.",
        "[TNQ] heeft dit berekend.",
    ),
    # names by their form
    PartyRule(
        "head-noun",
        "a head noun says what kind of body the name is of",
        "[Hogeschool Polderland] leidt docenten op.",
        "[Cursus Polderland] leidt docenten op.",
    ),
    PartyRule(
        "head-noun-alone",
        "a compound with a head noun, with a capital inside a sentence",
        "Uit het [Kustfonds] is geld betaald.",
        "Uit het [kustfonds] is geld betaald.",
    ),
    PartyRule(
        "head-noun-quoted",
        "a head noun before a name in quotation marks",
        "De [werkgroep ‘Wonen en zorg’] komt bijeen.",
        "De [cursus ‘Wonen en zorg’] komt bijeen.",
    ),
    PartyRule(
        "name-with-abbreviation",
        "a name that the text abbreviates in brackets",
        "De [Bond van Veerschippers] (BVS) vaart mee.",
        "De [Bond van Veerschippers] (2019) vaart mee.",
    ),
    PartyRule(
        "noun-with-abbreviation",
        "a body in small letters that the text abbreviates in brackets",
        "De [vereniging voor kleine havens] (VKH) tekent.",
        "De [vereniging voor kleine havens] (in oprichting) tekent.",
    ),
    PartyRule(
        "abbreviation-with-name",
        "an abbreviation that the text writes out in brackets",
        "De BVS ([Bond van Veerschippers]) vaart mee.",
        "De BVS ([Kampen en Urk]) vaart mee.",
    ),
    PartyRule(
        "name-in-brackets",
        "a body with an abbreviation for a name, written out in brackets",
        "De [Stichting BVS] (Bureau Veilig Spelen) adviseert.",
        "De [Stichting BVS] (sinds maart) adviseert.",
    ),
    PartyRule(
        "umbrella",
        "words before `Nederland` at the end, as umbrella organisations are named",
        "Een voorbeeld is [Bouwers Nederland], met een lijst.",
        "Een voorbeeld is [Zuid Nederland], met een lijst.",
    ),
    PartyRule(
        "royal",
        "`Koninklijk Nederlands` opens the name of an association, whatever its field",
        "Ook de [Koninklijke Nederlandse Binnenvaart] was daar.",
        "Ook de [Koninklijke Sluis] was daar.",
    ),
    PartyRule(
        "firm-by-its-work",
        "an abbreviation before the work that a firm does",
        "[DVK Advies] werkt mee.",
        "[Goed Advies] werkt mee.",
    ),
    PartyRule(
        "represented",
        "somebody speaks for it in an agreement",
        "[Holland Duin], vertegenwoordigd door haar voorzitter, tekent.",
        "[Holland Duin], bezocht door haar voorzitter, tekent.",
    ),
    PartyRule(
        "explained-beside",
        "the sentence says beside the name what kind of body it is",
        "[Polderwijs], de vereniging van boerderijscholen, geeft lessen.",
        "[Polderwijs], de cursus voor boerinnen, geeft lessen.",
    ),
    # lists
    PartyRule(
        "listed-under-group",
        "a noun for a group announces the names of its members",
        "Bedrijven zoals Dorvak, [Lunetto] en Brix leveren panelen.",
        "Cursussen zoals Dorvak, [Lunetto] en Brix leveren panelen.",
    ),
    PartyRule(
        "named-beside",
        "what stands in one list with names that are sure is a name too",
        "Dit doen Dorvak, [Lunet] en Rijkswaterstaat in de zomer.",
        "Dit doen Dorvak, [lunet] en Rijkswaterstaat in de zomer.",
    ),
    PartyRule(
        "towns-in-a-list",
        "municipalities with which something is done, or that are given as examples",
        "Dit gebeurt samen met Zeist, [Bunnik] en Houten.",
        "Dit gebeurt in Zeist, [Bunnik] en Houten.",
    ),
    # names by their use
    PartyRule(
        "named-as-partner",
        "something is done with, by order of or at the request of the name",
        "In opdracht van [Rivaland] is het plan gemaakt.",
        "In de buurt van [Rivaland] is het plan gemaakt.",
    ),
    PartyRule(
        "named-as-subject",
        "the name is the subject of a verb of acting",
        "Daarna stelt [GroenLoket.nu] een plan op.",
        "Daarna verdwijnt alles uit [GroenLoket.nu] weer.",
    ),
    PartyRule(
        "works-as-a-firm",
        "a word that is none of the language does what bodies do, and persons hardly",
        "[Stolkers] coördineert het traject.",
        "[Stolkers] leest het verslag.",
    ),
    PartyRule(
        "named-after-preposition",
        "the name stands after `door`, `met` or `aan`",
        "Het geld gaat aan [ZeeNet] voorbij.",
        "Het geld gaat naar [ZeeNet] toe.",
    ),
    PartyRule(
        "named-as-means",
        "something goes by way of the name, which brackets or a clause explain",
        "De bonden leveren (via [Lunetto]) de cijfers.",
        "De boten varen via [Lunetto] verder.",
    ),
    PartyRule(
        "named-as-owner",
        "the name has something, in the genitive",
        "Dit staat op [WKNB]'s lijst van wensen.",
        "Dit staat op [WKNB] lijst van wensen.",
    ),
    PartyRule(
        "first-word-subject",
        "the first word of a sentence is the subject of acting, and a proper name",
        "[Lunet] regelt de lunch.",
        "[Betaling] gebeurt achteraf.",
    ),
    PartyRule(
        "capitals",
        "capitals alone, which are no proof however often they stand there",
        "Het betreft [WKNB].",
        "Het betreft [zaken].",
    ),
    PartyRule(
        "plan-that-acts",
        "a programme or plan of which the text says that it does something",
        "Het [Deltaprogramma] stelt eisen op.",
        "In het [Deltaprogramma] staan eisen.",
    ),
    PartyRule(
        "acts-in-commitment",
        "it does what is promised, and no other rule knows it",
        "De [projectleider] zal de samenhang bewaken.",
        "De [samenhang] zal de projectleider bewaken.",
    ),
    # no party
    PartyRule(
        "abbreviation-of-a-thing",
        "what is abbreviated is a thing, a field or a law",
        "De uitstoot van vluchtige organische stoffen ([VOS]) daalt.",
        "De bond van vluchtige organische chemici ([BVC]) tekent.",
    ),
    PartyRule(
        "goals-of-a-law",
        "it has goals, norms or measures as laws and plans have",
        "Voor de [WKNB]-doelen is geld nodig.",
        "Voor de [WKNB]-leden is geld nodig.",
    ),
    PartyRule(
        "beside-a-law",
        "an abbreviation in one list with a law",
        "Dit volgt uit de [WKNB] en de Havenwet.",
        "Dit volgt uit de [WKNB] en de Havenraad.",
    ),
    PartyRule(
        "name-of-a-thing",
        "the text says that it is the name of a thing, a website or a unit",
        "Dit gebeurt onder de naam [SlimKust].",
        "Dit gebeurt onder leiding van [SlimKust].",
    ),
    PartyRule(
        "one-of-many",
        "there is more than one of it: `een`, `deze`, a number",
        "Wij maken een [WKNB] voor de gegevens.",
        "Wij maken met [WKNB] de gegevens.",
    ),
    # persons
    PartyRule(
        "person-with-title",
        "a title or degree before a name",
        "Mevrouw [J.K. van den Oever] leidt de groep.",
        "De mevrouw in het [Oever] leidt de groep.",
    ),
    PartyRule(
        "person-in-colophon",
        "a line that says who wrote a document",
        "Auteurs: [Bram Stolk] en A. Nijhuis",
        "Steden: [Oude Pekela] en A. Nijhuis",
    ),
    PartyRule(
        "person-with-office",
        "an office before a name",
        "Minister [Van Zanten] opent de brug.",
        "Minister van [Zanten] opent de brug.",
    ),
    PartyRule(
        "person-with-initials",
        "initials before a surname",
        "Daarna spreekt [A.B. Nijhuis] hierover.",
        "V. [Sterk bestuur]",
    ),
    PartyRule(
        "surname-first",
        "a surname before its initials, as in lists",
        "Brief van de minister, [Zanten E.M.H. van] over water.",
        "Brief van de minister, [Zanten e.o.] over water.",
    ),
    PartyRule(
        "person-by-use",
        "two names of which the text says what function goes with them",
        "Dat zegt projectleider [Bram Stolk], directeur van de bond.",
        "Dat staat in [Oude Pekela], gemeente van naam.",
    ),
    PartyRule(
        "person-alone",
        "a person's name that fills a line, with a function",
        "[J. Stolk], voorzitter",
        "[Planning], begroting",
        passage="heading",
    ),
    PartyRule(
        "member-of-parliament",
        "a surname after `lid` or `motie`",
        "Dit vroeg het lid [Terwisga] (ABC).",
        "Dit vroeg het huis [Terwisga] (ABC).",
    ),
    PartyRule(
        "faction-of-member",
        "the faction in brackets behind a member of parliament",
        "Dit is de motie van het lid Stolkema ([D66]).",
        "Dit is de motie van het lid Stolkema ([Zeeland]).",
    ),
    PartyRule(
        "organisation-of-person",
        "an organisation in brackets behind a person",
        "Dit zegt mevrouw A. Jongsma ([Zeebond]) ook.",
        "Dit zegt mevrouw A. Jongsma ([Kamerstuk] 31) ook.",
    ),
    PartyRule(
        "office-of-organisation",
        "a compound of an organisation and an office in it",
        "Dit zegt de [Zeebond]-voorzitter ook.",
        "Dit zegt de [Zeebond]-folder ook.",
    ),
    # groups
    PartyRule(
        "group",
        "a plural or collective noun for organisations",
        "De [scholen] stellen een plan op.",
        "De [leerlingen] stellen een plan op.",
    ),
    PartyRule(
        "named-group",
        "a group with a name or an adjective of place before it",
        "De [Zeeuwse gemeenten] stellen een plan op.",
        "De [meeste gemeenten] stellen een plan op.",
    ),
    PartyRule(
        "group-of-two-kinds",
        "two compounds that share their head are one group",
        "De regio helpt [mbo- en hbo-scholen].",
        "De regio helpt [regio en hbo-scholen].",
    ),
    PartyRule(
        "sector-of-industry",
        "`topsector` with the noun of its field",
        "De [topsector energie] werft werkgevers.",
        "De [topsector werft] werkgevers.",
    ),
    PartyRule(
        "official-appointed",
        "somebody who has no name yet is appointed to do something",
        "De gemeente stelt een [havencoach] aan, die schippers helpt.",
        "De gemeente spreekt een [havencoach] aan de kade.",
    ),
    PartyRule(
        "outsider",
        "an outsider who has yet to be chosen does something, or is asked to",
        "De kade wordt gekeurd door een [onafhankelijk bureau].",
        "De kade is gekeurd op een [onafhankelijk bureau] van hout.",
    ),
    PartyRule(
        "officials-of-places",
        "the municipalities whose officials several are, by the names of their places",
        "Wethouders uit [Goes], Borsele en Kapelle spreken in mei met de minister.",
        "Bewoners uit [Goes], Borsele en Kapelle spreken in mei met de minister.",
    ),
    # places on the page
    PartyRule(
        "letterhead",
        "the sender in the head of a letter",
        "[Gemeente Urk]",
        "[Cursus Urk]",
        passage="letterhead",
    ),
    PartyRule(
        "address",
        "the body to which a letter is addressed",
        "Aan de voorzitter van de [Eerste Kamer der Staten-Generaal]",
        "Aan de voorzitter van de [schaakclub]",
        passage="letterhead",
    ),
    PartyRule(
        "opening-line",
        "the line that says whose letter it is",
        "Brief van de minister van [Defensie]",
        "Bericht van de minister van [Defensie]",
    ),
    PartyRule(
        "signature",
        "who signs, below the text",
        "[J. Stolk]",
        "[Hoogachtend]",
        passage="signature",
    ),
    # what an agreement defines
    PartyRule(
        "defined-form",
        "an agreement says how it calls a party from there on",
        "de [provincie Drenthe], hierna te noemen: de beheerder;",
        "de [provincie Drenthe], hierna te lezen in het plan;",
        document="covenant",
    ),
    PartyRule(
        "agreement-title",
        "those between whom an agreement says it is, in its title or on its cover",
        "Overeenkomst tussen [Havenfonds Delfzijl] en de stad Emden over de vaargeul",
        "Overeenkomst over Havenfonds [Delfzijl] en de vaargeul",
        "heading",
        "covenant",
    ),
    PartyRule(
        "side-of-agreement",
        "a side of an agreement, by the form of its line: its seat, or who speaks for it",
        "De [Centrale van Loodsen], gevestigd te Goes, hierna te noemen: CL;",
        "De [Centrale van Loodsen] ligt te Goes, hierna te noemen: CL;",
        document="covenant",
    ),
    PartyRule(
        "whose-plan",
        "the public body that a plan or report is of, in its title",
        "Coalitieprogramma [gemeente Goes] 2022-2026",
        "Straatnamen [gemeente Goes] 2022-2026",
        "heading",
        "other",
    ),
    PartyRule(
        "defined-role",
        "an agreement gives a role to whoever fills it",
        "[Beheerder]: de Partij die de fietsen onderhoudt.",
        "[Beheer]: de zorg voor de fietsen.",
        document="covenant",
    ),
)
