"""Clauses within another, verbs that `en` joins, and prepositions that are of the verb."""

from __future__ import annotations

import pytest
from sentences import commitments

_SENTENCES = [
    # No modal helps a verb that is finite: it is of the clause that opens between them
    (
        "De gemeente Epe zet een loket op waar zeilers terecht kunnen met klachten.",
        ["zet een loket op waar zeilers terecht kunnen met klachten"],
    ),
    (
        "Wij onderzoeken in 2016 of de steiger bij Epe hoger kan.",
        ["onderzoeken in 2016 of de steiger bij Epe hoger kan"],
    ),
    # A choice between two asks nothing
    (
        "De gemeente Epe koopt in 2016 de pont of de boot die verder kan.",
        ["koopt in 2016 de pont of de boot die verder kan"],
    ),
    ("Op basis daarvan besluiten wij of een pont nodig is.",
     ["besluiten wij of een pont nodig is"]),
    # A verb in small letters is no part of the name before it
    ("Rijkswaterstaat informeert scholen in mei over Epe.",
     ["informeert scholen in mei over Epe"]),
    (
        "De gemeente Epe zegde de raad tijdens het vragenuur toe de cijfers van de pont te delen.",
        ["de cijfers van de pont te delen"],
    ),
    ("Samen met de branche werk ik in 2016 aan een opzet van het examen.",
     ["werk ik in 2016 aan een opzet van het examen"]),
    # Who is asked, and what is to be done
    (
        "De motie verzoekt de regering de drempel voor het veer op de Eem te verlagen.",
        ["de drempel voor het veer op de Eem te verlagen"],
    ),
    (
        "Tot slot vraag ik het CBS de cijfers over het veer elk kwartaal te publiceren.",
        ["de cijfers over het veer elk kwartaal te publiceren"],
    ),
    ("De raad verzoekt om de haven van Epe te openen.", ["de haven van Epe te openen"]),
    # Behind `is` the word `dat` opens what the ambition is
    (
        "De ambitie van de gemeente Epe is dat in 2030 een derde van de vloot elektrisch vaart.",
        ["een derde van de vloot elektrisch vaart"],
    ),
    # Who takes care of a thing does one thing
    (
        "De gemeente Epe draagt er zorg voor dat de boeien goed worden verankerd.",
        ["draagt er zorg voor dat de boeien goed worden verankerd"],
    ),
    # Of two prepositions behind a verb the first is of the verb
    (
        "De gemeente Epe gaat in 2016 door op deze koers en maakt samen plannen voor de haven.",
        ["gaat in 2016 door op deze koers", "maakt samen plannen voor de haven"],
    ),
    # A plural that is joined with the verb, and not with its object
    (
        "Partijen evalueren de proef in 2016 en besluiten op basis daarvan over de "
        "haven.",
        ["evalueren de proef in 2016", "besluiten op basis daarvan over de haven"],
    ),
    ("De gemeente Epe stelt in 2016 kaders en besluiten voor de haven vast.",
     ["stelt in 2016 kaders en besluiten voor de haven vast"]),
    # The verbs at the end of what a condition opens are its own
    (
        "De gemeente Epe koopt in 2016 een sleepboot als de oude kan worden verkocht.",
        ["koopt in 2016 een sleepboot"],
    ),
    # What is listed behind `te` is how it is done
    (
        "De gemeente Epe helpt in 2016 schippers door te rekenen, meten en wegen.",
        ["helpt in 2016 schippers door te rekenen, meten en wegen"],
    ),
    # Nobody is said to have started the lessons
    (
        "In 2014 zijn de oude boeien vervangen en is gestart met lessen in de haven.",
        ["zijn de oude boeien vervangen", "is gestart met lessen in de haven"],
    ),
    # What a word means, and a paper that comes into force
    ("Met gebruik wordt bedoeld dat de gemeente Epe de haven beheert.", []),
    (
        "De nota is op 3 maart 2015 vastgesteld en treedt op 1 mei 2016 in werking.",
        ["De nota is op 3 maart 2015 vastgesteld", "treedt op 1 mei 2016 in werking"],
    ),
    # What is chosen to keep, and what is only so
    ("De gemeente Epe behoudt de pont.", ["behoudt de pont"]),
    ("Het dorp behoudt zijn karakter.", []),
    ("De gemeente Epe realiseert in de haven veertig ligplaatsen.",
     ["realiseert in de haven veertig ligplaatsen"]),
    # A verb that is not last behind `en` is of the main clause
    (
        "De gemeente Epe ziet erop toe dat vissers de regels naleven en rapporteert daarover "
        "jaarlijks aan de raad.",
        [
            "ziet erop toe dat vissers de regels naleven",
            "rapporteert daarover jaarlijks aan de raad",
        ],
    ),
    # Two clauses, each with its own `dat`
    (
        "Partijen komen overeen dat de gemeente Epe de regie voert en dat de gemeente Ede de "
        "kosten voorschiet.",
        ["de gemeente Epe de regie voert", "de gemeente Ede de kosten voorschiet"],
    ),
    # What stands before the word that opens a clause is of the verb
    (
        "De gemeente Epe wijst gebieden aan waar wilgen mogen staan en zet hekken neer.",
        ["wijst gebieden aan waar wilgen mogen staan", "zet hekken neer"],
    ),
    (
        "De gemeente Epe gaat na of de kades veilig zijn.",
        ["gaat na of de kades veilig zijn"],
    ),
    (
        "De gemeente Epe denkt in 2016 na over hoe de haven groeit.",
        ["denkt in 2016 na over hoe de haven groeit"],
    ),
    # A plural behind what opens the sentence
    (
        "Binnen het netwerk wisselen gemeenten en provincies in 2016 ervaringen uit.",
        ["wisselen gemeenten en provincies in 2016 ervaringen uit"],
    ),
    # `samen` makes few verbs others
    (
        "De gemeente Epe en de gemeente Ede dragen de kosten samen.",
        ["dragen de kosten samen"],
    ),
    # Behind the comma of what a condition opens the main clause begins with its verb
    (
        "Wanneer bewoners dat vragen, plaatst de gemeente Epe een hek.",
        ["plaatst de gemeente Epe een hek"],
    ),
    (
        "Indien het tekort groter is dan verwacht, overleggen de gemeente Epe en de gemeente "
        "Ede over de verdeling.",
        ["overleggen de gemeente Epe en de gemeente Ede over de verdeling"],
    ),
    # And what stands in the condition is no promise
    ("Als de gemeente Epe een hek plaatst, is de speeltuin veilig.", []),
    # The finite verb before a question is of its own clause
    (
        "Als het geld niet reikt, bepaalt de gemeente Epe in overleg welke boeien worden "
        "vervangen.",
        ["bepaalt de gemeente Epe in overleg welke boeien worden vervangen"],
    ),
    (
        "Partijen verbinden zich ertoe een plan te maken en de boeien te vervangen.",
        ["een plan te maken", "de boeien te vervangen"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "actions"), _SENTENCES)
def test_each_sentence_tells_its_actions(sentence: str, actions: list[str]) -> None:
    assert [record.action for record in commitments(sentence)] == actions
