"""The words that come back in every policy text, which the tokenizer is to know beforehand.

What it learns of words while it reads a document is forgotten with that document.
"""

from __future__ import annotations

COMMON_WORDS = tuple(
    """
    aan aandeel aanpak aansluiting aantal acht advies af afgesproken afspraken al algemeen
    alle als andere april artikel bedraagt bedrag bedragen bedroeg beginnen begroting bereid
    bereiken beschikbaar besloten besluit betrokken bezien Bij bij bijdrage binnen blijft
    boven brengen brengt brief circa daarbij daarmee daarnaast daarom daarover daartoe
    Daarvan daarvan daarvoor dag dan Dat dat De de december deel der derde deze die
    directeur Dit dit doel doen door draagt dragen drie Een een eerder eerste eigen eind
    einde elk elke en Er er ernaar euro extra februari gaan gaat gebruik gedaan geen Geld
    geldt gemeente Gemeenten gemeenten gemiddeld gesloten gesprekken gevolgen gevraagd
    gezamenlijk goed haar heb hebben heeft helft Het het hierna hoogste hun ieder iedere Ik
    ik In in ingang inmiddels inzet is jaar jaarlijks januari jaren jl juli juni Kamer
    Kamerstukken kan kenmerk kleine komen komt kost kosten kunnen kwartaal laat lager
    landelijke laten later leden leggen legt lid loopt maakt maand maanden maar maart
    maatregelen maatschappelijke maken maximaal mede medewerkers medio mee meer mei mensen
    Met met mij miljoen minder minister Ministerie ministerie minste mits mln moet moeten
    mogelijk na Naar naar najaar namens Nederland Nederlandse neemt nemen niet nieuwe nodig
    nog november Nr nr nu of oktober om omdat onder onderzoekt ontvangen ontvangt ook Op op
    open opnieuw opzichte Over over overeengekomen overleg partijen per periode plaats
    politie praktijk procent proef programma provincie provincies regeling regio regionale
    Rijk ruim samen schatting scholen schooljaar september sinds sluiten staan staat stand
    start stellen stelt streeft streven structureel te team tegen ten ter thans tien toe
    toegezegd Tot tot Totaal totaal tussen twee Tweede tweede tweemaal u Uit uit uiterlijk
    uitvoering Van van vanaf vast vaste vastgesteld veel verder verslag verwachting verzocht
    vier volgende volgens volgt Voor voor voorjaar voornemens voortgang voorzien Voorzitter
    voorzitter vorig vraag vóór waar waarbij waarin waarvan was Wat wat weken werden werken
    weten wie wij wil willen worden wordt zaken zal zelf zes zich zien ziet Zij zij zijn zo
    zomer zonder zorg zou één
    """.split()
)
"""Those that stand in a quarter or more of the sample documents, in the case they have there."""
