"""Every way to promise with every verb: who, what and when are found in each combination.

The verbs are those of plans and letters: separable and not, regular and not, with a participle
that is the infinitive, and such as look like other words (`pas … aan`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

import pytest
from sentences import document

from extractors.finding import find_all
from extractors.language.pipeline import analyse, load


class Verb(NamedTuple):
    """A verb with an object."""

    infinitive: str
    present: str
    plural: str
    particle: str
    participle: str
    thing: str

    @property
    def with_te(self) -> str:
        return f"{self.particle} te {self.infinitive.removeprefix(self.particle)}".strip()

    @property
    def last(self) -> str:
        """The present at the end of a subordinate clause."""
        return self.particle + self.present


VERBS = (
    Verb("opstellen", "stelt", "stellen", "op", "opgesteld", "een visie op de haven"),
    Verb("uitwerken", "werkt", "werken", "uit", "uitgewerkt", "het voorstel"),
    Verb("aanpassen", "past", "passen", "aan", "aangepast", "de regeling"),
    Verb("afronden", "rondt", "ronden", "af", "afgerond", "de aanbesteding"),
    Verb("inrichten", "richt", "richten", "in", "ingericht", "een steunpunt"),
    Verb("voorleggen", "legt", "leggen", "voor", "voorgelegd", "de begroting"),
    Verb("uitbreiden", "breidt", "breiden", "uit", "uitgebreid", "het spreekuur"),
    Verb("evalueren", "evalueert", "evalueren", "", "geëvalueerd", "de proef"),
    Verb("onderzoeken", "onderzoekt", "onderzoeken", "", "onderzocht", "de waterkering"),
    Verb("organiseren", "organiseert", "organiseren", "", "georganiseerd", "een werkbezoek"),
    Verb("vervangen", "vervangt", "vervangen", "", "vervangen", "de sluisdeur"),
    Verb("herzien", "herziet", "herzien", "", "herzien", "de verordening"),
    Verb("overdragen", "draagt", "dragen", "over", "overgedragen", "het beheer"),
    Verb("verstrekken", "verstrekt", "verstrekken", "", "verstrekt", "een bijdrage"),
)


class Subject(NamedTuple):
    """Who acts, one or several."""

    names: tuple[str, ...]
    several: bool

    @property
    def text(self) -> str:
        return " en ".join(f"de {name}" for name in self.names)

    def says(self, one: str, many: str) -> str:
        return many if self.several else one


SUBJECTS = (
    Subject(("gemeente Goes",), False),
    Subject(("gemeente Goes", "provincie Zeeland"), True),
)
FUTURE = (("in 2017", "2017"), ("vóór 1 juli 2017", "../2017-07-01"))
PAST = (("in 2013", "2013"), ("op 4 juni 2014", "2014-06-04"))

Make = Callable[[Subject, Verb, str], str]
AHEAD: dict[str, Make] = {
    "zal": lambda s, v, t: f"{s.text} {s.says('zal', 'zullen')} {t} {v.thing} {v.infinitive}",
    "zal, the time first": lambda s, v, t: (
        f"{t} {s.says('zal', 'zullen')} {s.text} {v.thing} {v.infinitive}"
    ),
    "present": lambda s, v, t: (
        f"{s.text} {s.says(v.present, v.plural)} {t} {v.thing} {v.particle}"
    ),
    "present, a purpose first": lambda s, v, t: (
        f"voor de inwoners van de kernen {s.says(v.present, v.plural)} {s.text} {t} "
        f"{v.thing} {v.particle}"
    ),
    "gaat": lambda s, v, t: f"{s.text} {s.says('gaat', 'gaan')} {t} {v.thing} {v.infinitive}",
    "wil": lambda s, v, t: f"{s.text} {s.says('wil', 'willen')} {t} {v.thing} {v.infinitive}",
    "van plan": lambda s, v, t: (
        f"{s.text} {s.says('is', 'zijn')} van plan om {t} {v.thing} {v.with_te}"
    ),
    "voornemens": lambda s, v, t: (
        f"{s.text} {s.says('is', 'zijn')} voornemens {t} {v.thing} {v.with_te}"
    ),
    "bereid, as is known": lambda s, v, t: (
        f"zoals bekend {s.says('is', 'zijn')} {s.text} bereid om {t} {v.thing} {v.with_te}"
    ),
    "toegezegd": lambda s, v, t: (
        f"{s.text} {s.says('heeft', 'hebben')} toegezegd {t} {v.thing} {v.with_te}"
    ),
    "afgesproken dat": lambda s, v, t: (
        f"in het overleg is afgesproken dat {s.text} {v.thing} {t} "
        f"{s.says('zal', 'zullen')} {v.infinitive}"
    ),
    "passive": lambda s, v, t: f"{v.thing} wordt {t} door {s.text} {v.participle}",
    "passive with zal": lambda s, v, t: (
        f"{v.thing} zal door {s.text} {t} worden {v.participle}"
    ),
    "the second of two": lambda s, v, t: (
        f"{s.text} {s.says('neemt', 'nemen')} de leiding en {s.says(v.present, v.plural)} {t} "
        f"{v.thing} {v.particle}"
    ),
    "is gevraagd": lambda s, v, t: (
        f"{s.text} {s.says('wordt', 'worden')} gevraagd om {v.thing} {t} {v.with_te}"
    ),
}  # fmt: skip
BEHIND: dict[str, Make] = {
    "perfect": lambda s, v, t: f"{s.text} {s.says('heeft', 'hebben')} {t} {v.thing} {v.participle}",
    "perfect, the time first": lambda s, v, t: (
        f"{t} {s.says('heeft', 'hebben')} {s.text} {v.thing} {v.participle}"
    ),
    "passive perfect": lambda s, v, t: f"{v.thing} is {t} door {s.text} {v.participle}",
    "passive past": lambda s, v, t: f"{t} werd {v.thing} door {s.text} {v.participle}",
}


def _failures(make: Make, times: tuple[tuple[str, str], ...], status: str) -> Iterator[str]:
    for number, verb in enumerate(VERBS):
        subject = SUBJECTS[number % len(SUBJECTS)]
        said, deadline = times[(number // 2) % len(times)]
        text = " ".join(make(subject, verb, said).split())
        sentence = f"{text[0].upper()}{text[1:]}."
        opening = "De gemeente Goes en de provincie Zeeland komen overeen:"
        analysis = analyse(document(opening, sentence), load())
        last = analysis.passages[-1].passage.index
        found = [r for r in find_all(analysis).commitments if r.passage == last]
        words = {verb.infinitive, verb.participle, verb.present, verb.plural, verb.last}
        right = any(
            set(record.actors) == set(subject.names)
            and record.deadline == deadline
            and record.status == status
            and (words & set(record.action.split()) or verb.with_te in record.action)
            for record in found
        )
        if not right:
            yield sentence


@pytest.mark.parametrize("way", AHEAD)
def test_each_verb_in_each_way_to_promise(way: str) -> None:
    assert list(_failures(AHEAD[way], FUTURE, "planned")) == []


@pytest.mark.parametrize("way", BEHIND)
def test_each_verb_in_each_way_to_report(way: str) -> None:
    assert list(_failures(BEHIND[way], PAST, "done")) == []
