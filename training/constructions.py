"""Constructions and verbs of promises, as `promises.toml` writes them down."""

from __future__ import annotations

from typing import NamedTuple

from spacy.language import Language
from spacy.tokens import Doc

from training.phrases import Word, word

_TAGS = {
    "sg": ("WW|pv|tgw|met-t", "VERB", "Number=Sing|Tense=Pres|VerbForm=Fin"),
    "pl": ("WW|pv|tgw|mv", "VERB", "Number=Plur|Tense=Pres|VerbForm=Fin"),
    "inf": ("WW|inf|vrij|zonder", "VERB", "VerbForm=Inf"),
    "nom": ("WW|inf|nom|zonder|zonder-n", "NOUN", "Gender=Neut|Number=Sing"),
    "part": ("WW|vd|vrij|zonder", "VERB", "VerbForm=Part"),
    "te": ("VZ|init", "ADP", ""),
    "p": ("VZ|fin", "ADP", ""),
}
_ADJECTIVE = ("ADJ|vrij|basis|zonder", "ADJ", "Degree=Pos")
_ADVERB = ("BW", "ADV", "")
_PARTICLES = {
    "goed": _ADJECTIVE,
    "vast": _ADJECTIVE,
    "terug": _ADVERB,
    "voort": _ADVERB,
    "vorm": ("N|soort|ev|basis|zijd|stan", "NOUN", "Gender=Com|Number=Sing"),
}
_EXAMPLE = {
    **{"S": "de gemeente", "O": "het plan", "F": "daarom", "A": "", ".": ".", "<p>": ""},
    **{"<sg>": "maakt", "<sub>": "maakt", "<inf>": "maken", "<nom>": "maken"},
    **{"<part>": "gemaakt", "<te>": "te maken"},
}
"""What fills a construction while its own words are tagged."""


class Verb(NamedTuple):
    """A verb in its forms; `particle` is empty if nothing of it can be parted."""

    infinitive: str
    singular: str
    plural: str
    particle: str
    participle: str

    def words(self, form: str, *, plural: bool) -> list[tuple[Word, str]]:
        """A form as constructions name it: its words, each with its relation to the verb or ""."""
        number = "pl" if plural else "sg"
        finite = self.plural if plural else self.singular
        particle = [(_tagged(self.particle, "p"), "compound:prt")] if self.particle else []
        match form:
            case "<p>":
                return particle
            case "<te>":
                bare = self.infinitive.removeprefix(self.particle)
                return [*particle, (_tagged("te", "te"), "mark"), (_tagged(bare, "inf"), "")]
            case "<sg>":
                return [(_tagged(finite, number), "")]
            case "<sub>":
                return [(_tagged(self.particle + finite, number), "")]
            case "<part>":
                return [(_tagged(self.participle, "part"), "")]
            case _:
                return [(_tagged(self.infinitive, form.strip("<>")), "")]


class Part(NamedTuple):
    """A place in a construction: what stands there, its relation, and its head, by name."""

    text: str
    relation: str
    head: str
    word: Word | None = None
    """Tagged, if it is a word and no slot."""

    @property
    def name(self) -> str:
        """What hangs on it names it so; the verb is `V`."""
        return "V" if self.text.startswith("<") else self.text.partition("|")[0]

    def numbered(self, *, plural: bool) -> Word:
        """The word, in the plural if it has one."""
        assert self.word
        other = self.text.partition("|")[2]
        if not plural or not other:
            return self.word
        tag, _, morph = _TAGS["pl"]
        return Word(other, tag, self.word.pos, morph)


Construction = tuple[Part, ...]


def verbs(rows: str) -> list[Verb]:
    """The verbs of a table of `promises.toml`."""
    return [
        Verb(*("" if form == "-" else form for form in row.split()))
        for row in rows.replace(";", "\n").split("\n")
        if row.strip()
    ]


def constructions(rows: str, nlp: Language) -> list[Construction]:
    """The constructions of `promises.toml`, their words tagged by `nlp`."""
    return [_construction(row, nlp) for row in rows.strip().splitlines()]


def _construction(row: str, nlp: Language) -> Construction:
    parts = []
    for written in row.split():
        text, _, rest = written.partition("/")
        relation, _, head = rest.partition(">")
        parts.append(Part(text, relation, head or "V"))
    fillings = [_EXAMPLE.get(part.text, part.name).split() for part in parts]
    words = [form for filling in fillings for form in filling]
    tokens = iter(nlp(Doc(nlp.vocab, [words[0].capitalize(), *words[1:]])))
    tagged: list[Part] = []
    for part, filling in zip(parts, fillings, strict=True):
        slot = part.text in _EXAMPLE and part.text != "."
        found = [word(next(tokens))._replace(form=form) for form in filling]
        tagged.append(part if slot else part._replace(word=found[0]))
    root = next(part.name for part in tagged if part.relation == "ROOT")
    return tuple(
        part._replace(relation="punct", head=root) if part.text == "." else part for part in tagged
    )


def _tagged(form: str, kind: str) -> Word:
    return Word(form, *(_PARTICLES.get(form, _TAGS["p"]) if kind == "p" else _TAGS[kind]))
