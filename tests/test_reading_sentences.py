"""Dutch sentences: one row a text, its sentences parted by `|`."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.language.sentences import split

CASES = [
    # plain
    "De provincie betaalt mee.| De gemeente voert uit.",
    "Komt er een vervolg?| Dat is nog niet bekend!| Eind juni weten we meer.",
    "Geen punt aan het eind",
    # abbreviations inside a sentence
    "Partijen, o.a. de waterschappen en het Rijk, tekenen in mei.",
    "Zie nr. 12 van de lijst, d.w.z. de laatste.",
    "De heer mr. dr. J.P. van der Berg zit de groep voor.",
    "In de brief van 3 maart jl. is dit toegezegd.",
    "In de brief van 3 maart jl. (Kamerstuk 33, nr. 4) is dit toegezegd.",
    "Dit is toegezegd op 3 maart jl.| (Zie de brief.)| De raad wacht af.",
    "Het gaat om ca. 40 scholen, incl. Friesland.",
    "De raad heeft i.s.m. Gelderland een plan gemaakt.| Dat ligt nu voor.",
    "Dit volgt uit art. 3 van de wet (Stb. 2010, 12).| Het geldt vanaf 2012.",
    "De N.V. Nederlandse Gasunie levert het net.",
    # abbreviations that may end one
    "Er komen hekken, palen, enz.| De gemeente plaatst ze.",
    "Het budget is 3 mln. euro.| Dat is genoeg.",
    "Het geld komt van Noord B.V.| De rest legt het Rijk bij.",
    # initials and letters
    "De brief is van A. Jansen en B. de Wit.| Zij antwoorden in mei.",
    "Minister S.T. Voorbeeld tekent op 1 mei.",
    "Voor de Unie, (w.g.) TH. STOLK",
    "De ketel levert 3 TH.| Stolk tekent ervoor.",
    "Dit geldt voor groep B.| Voor groep A niet.",
    # ordinals, numbers, dates
    "1. Partijen komen twee keer per jaar bijeen.| 2. De gemeente nodigt uit.",
    "Dit staat in artikel 3.| De kosten staan in artikel 4.",
    "Het bedrag is € 1.250.000.| Daarvan is de helft besteed.",
    "Op 31.12.2020 liep de regeling af.",
    "De start was in 2014.| Het einde is in 2018.",
    "Op 1. januari begint het jaar.",
    "De brief is van 3 febr. 2020 en ligt voor.| Een nieuwe volgt op 9 jan. 2021.",
    "Het plan is van Jan.| De rest is van Piet.",
    # brackets and quotes
    "De regeling (zie bijlage 2. Deze is apart verzonden) geldt nog.",
    "De minister zei: ‘Dat doen we niet.’| Daarna ging zij weg.",
    "Het boek ‘Waar blijft de tijd? Een terugblik’ verschijnt in mei.",
    "Er is een plan (van 2014).| Dat wordt herzien.",
    # ellipsis, web addresses, decimals
    "Zie www.voorbeeld.nl voor meer.| Of bel.",
    "Het aandeel was 3.5 procent.",
    "En dan… volgt de rest.",
]


@pytest.mark.parametrize("text", CASES)
def test_splits_where_a_reader_does(text: str) -> None:
    whole = text.replace("|", "")
    expected = [part.strip() for part in text.split("|")]
    assert [whole[start:end] for start, end in split(whole)] == expected


@given(st.text(alphabet="abc ABC.?!1 ()\"'’‘…", max_size=80))
def test_loses_nothing_but_white_space(text: str) -> None:
    spans = split(text)
    assert all(start < end for start, end in spans)
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
    assert "".join("".join(text[s:e].split()) for s, e in spans) == "".join(text.split())
