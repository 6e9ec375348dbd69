"""What is done, quoted from the text: the verb of a clause, its object and what completes them."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Mapping, Sequence

from extractors.finding.clause_model import Clause
from extractors.finding.clause_plurals import INTRANSITIVE
from extractors.finding.clause_words import is_relative, is_tagged_finite
from extractors.finding.commitment_looking import question_of
from extractors.language.infinitives import is_verb
from extractors.language.tokens import Doc, Token

LIGHT_VERBS = frozenset(
    {"zullen", "gaan", "moeten", "willen", "kunnen", "mogen", "dienen", "blijven"}
)
"""Verbs that take another one, in which the action itself stands."""
SHORTEST = 8
"""Characters of a clause that can say what is done."""
_MAX_WORDS = 25
_BRACKET_LAST = re.compile(r"\s*\([^()]*\)?$")
_HANGING = frozenset(
    """
    en of in op van de het een met voor te om dat die aan bij door naar tot als uit over onder der
    den deze dit welke tussen zowel zoals ten ter per binnen waar
    """.split()
) | {""}
"""Words at which a quotation of many words does not break off."""
_ASIDE = frozenset(
    """
    omdat doordat aangezien daar zodat waardoor waarbij waarmee hoewel terwijl als indien wanneer
    tenzij mits nu zoals zodra voordat nadat waarna waarvan
    """.split()
)
"""Words that open why, when or with what outcome something is done: no part of the action."""
_COMPLETING = frozenset({"acl:relcl", "acl", "ccomp", "xcomp", "csubj", "advcl"})
"""Relations of clauses that complete another one."""


def action_of(doc: Doc, clause: Clause, clauses: Mapping[int, Clause]) -> tuple[int, int]:
    """Give the character span of a clause's verb and object and what depends on them.

    It has 25 words at most. `clauses` are those of the passage by their heads, empty for a
    line without a finite verb. What stands before the finite verb, subject or time, is left
    out, an object not; so are reasons and consequences, and what is said in brackets at the end.
    """
    twins = twins_of(doc, clause, clauses)
    inside = set(clause.tokens) | _completing(doc, clause, clauses)
    inside = _of_its_own(doc, clause, clauses, twins, inside)
    whole = clause
    while whole.relation == "xcomp" and whole.parent is not None:
        # `Wij willen de handel blijven stimuleren`
        outer = clauses[whole.parent]
        if outer.lemma not in LIGHT_VERBS:
            break
        whole = outer
        inside.update(whole.tokens)
    verbs = {*whole.verbs, *clause.verbs}
    relative = _is_in_relative(whole, clauses)
    first = _first_of_action(doc, whole, verbs, sorted(inside), relative=relative)
    tokens = [i for i in sorted(inside) if i >= first]
    if sum(len(doc[i]) for i in tokens) < SHORTEST and not twins:
        tokens = sorted(inside)
    tokens = _behind_that(doc, clause, tokens)
    while len(tokens) > 1 and doc[tokens[0]].is_punct | (doc[tokens[0]].dep_ == "cc") | (
        doc[tokens[0]].lower_ in {"om", "dat"}
    ):
        tokens.pop(0)
    told = clauses.get(clause.parent) if clause.parent is not None else None
    if told is not None and len(tokens) > 2 and told.lemma in _PROMISING:
        # `spraken af de kade op te hogen`: the particle is of the verb before.
        particle = doc[tokens[0]].lower_
        if told.lemma.startswith(particle) and doc[tokens[0]].pos_ in {"ADP", "ADV"}:
            tokens.pop(0)
    if len(tokens) > _SUBJECT_AND_VERB and clause.voice == "active":
        # `dat zij de kosten draagt`
        speaks = tokens[0] in clause.subject and doc[tokens[0]].lower_ in _SPEAKING
        tokens = tokens[1:] if speaks else tokens
    tokens = _without_end(doc, tokens)
    tokens = _without_end(doc, list(_with_object(doc, clause, clauses, tokens)))
    last = tokens[-1]
    start, end = doc[tokens[0]].idx, doc[last].idx + len(doc[last].text)
    bracket = _BRACKET_LAST.search(doc.text[start:end])
    pieces = list(re.finditer(r"\S+", doc.text[start:end]))
    if bracket and bracket.start() > 0:
        end = start + bracket.start()
        pieces = [piece for piece in pieces if piece.start() < bracket.start()]
    if len(pieces) > _MAX_WORDS or (bracket and pieces[-1][0].lower() in _HANGING):
        kept = pieces[:_MAX_WORDS]
        while len(kept) > 1 and kept[-1][0].strip(",;:(").lower() in _HANGING:
            kept.pop()
        end = start + kept[-1].start() + len(kept[-1][0].rstrip(",;:("))
        if len(pieces) > _MAX_WORDS:
            end = _end_of_phrase(doc, start, end)
    return start, max((end, *(doc[i].idx + len(doc[i].text) for i in twins)))


def _end_of_phrase(doc: Doc, start: int, end: int) -> int:
    """Give where the last whole phrase of a quotation cut off at `end` ends, in characters.

    `… in de zin van | artikel 5` ends at `zin`; never between `€` and a number, or in a date.
    Where the last words hold no such place, it stays where it was cut.
    """
    shown = [t for t in doc if start <= t.idx < end]
    for token in reversed(shown[-_LOOSE_WORDS:]):
        if _closes_phrase(doc, token):
            opened = doc.text.count("(", start, token.idx) - doc.text.count(")", start, token.idx)
            if opened <= (token.text == ")"):
                return token.idx + len(token.text)
    return end


def _closes_phrase(doc: Doc, token: Token) -> bool:
    """Tell whether a phrase may end with a word: the next one opens another."""
    if token.i + 1 >= len(doc):
        return True
    ahead = doc[token.i + 1]
    if _TIMES.fullmatch(token.lower_) or token.lower_ in _HANGING or ahead.text == ")":
        return False
    between_names = token.pos_ == "PROPN" and token.i + 2 < len(doc)
    if between_names and doc[token.i + 2].pos_ == "PROPN" and ahead.pos_ in {"PUNCT", "CCONJ"}:
        return False
    anew = ahead.pos_ in {"PUNCT", "SCONJ", "CCONJ"} or is_relative(ahead)
    if token.pos_ == "VERB" or token.text == ")":
        return anew
    joined = ahead.pos_ == "ADP" and ahead.lower_ not in _OF
    return token.pos_ in _NAMES and (anew or joined)


_NAMES = frozenset({"NOUN", "PROPN"})
_OF = frozenset({"van", "der", "des", "te"})
_LOOSE_WORDS = 9
"""Words of a quotation at its end that may be of a phrase that is cut off."""


def _without_end(doc: Doc, tokens: list[int]) -> list[int]:
    """Leave out the marks at the end, unless they close what stands among the tokens."""
    while len(tokens) > 1 and doc[tokens[-1]].is_punct and not _closes(doc, tokens):
        tokens.pop()
    return tokens


_SUBJECT_AND_VERB = 2
_SPEAKING = frozenset({"ik", "wij", "we", "zij", "ze", "hij"})
"""Subjects that are no part of what they do."""
_PROMISING = frozenset({"afspreken", "toezeggen", "overeenkomen"})
"""Verbs that part, in front of what was agreed."""


_MATTER = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "SYM", "X"})
_TIMES = re.compile(
    r"\d{1,2}e?|(?:19|20)\d\d|jan(?:uari)?|feb(?:ruari)?|maart|april|mei|juni|juli|aug(?:ustus)?"
    r"|sep(?:t|tember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?|begin|medio|eind|einde|halverwege"
    r"|ja(?:ar|ren)|maand(?:en)?|we(?:ek|ken)|dag(?:en)?|kwartaal|voorjaar|najaar|zomer|herfst"
    r"|winter|lente|uiterlijk|momenteel|tijd|keer|maal|eerste|tweede|derde|vierde|jaarlijks|later"
    r"|vroeg|laat|komende?|volgende?|lopende?|dit|deze|verder|regelmatig|geheel|nader",
    re.IGNORECASE,
)
"""Words that tell when, how often or how far, and never what."""


def with_matter(
    doc: Doc, clause: Clause, span: tuple[int, int], *, acts: bool, borne: bool = False
) -> tuple[int, int]:
    """Let an action that says nothing but its verb begin with what it is about.

    `verschijnt in mei` begins with the report that does, `houd ik vast` with what stands before
    it, and `onderzoek nog` goes on with its question. `span` is in characters, as what is given;
    `acts` says that the subject is who acts, which is no part of an action; `borne` that what
    the verb has behind it is only who bears the subject: `de regie ligt bij X`.
    """
    start, end = span = _with_question(doc, clause, span)
    inside = [t for t in doc if start <= t.idx < end]
    actor = frozenset(clause.subject) if acts else frozenset[int]()
    said = any(_is_matter(t, clause) and t.i not in actor for t in inside)
    if not inside or (said and not borne):
        return (start, _verb_of_question(doc, clause, inside) or end) if inside else span
    begun, ended = _begun(doc, clause, inside[0].i, acts=acts), _gone_on(doc, inside[-1].i)
    return (begun, ended) if len(doc.text[begun:ended].split()) <= _MAX_WORDS else span


def _with_question(doc: Doc, clause: Clause, span: tuple[int, int]) -> tuple[int, int]:
    """Let an action go on to the end of what it looks into, where that makes it not too long."""
    asked = question_of(doc, clause)
    if asked is None or not span[0] < doc[asked[-1]].idx:
        return span
    end = max(span[1], doc[asked[-1]].idx + len(doc[asked[-1]].text))
    return (span[0], end) if len(doc.text[span[0] : end].split()) <= _MAX_WORDS else span


def _verb_of_question(doc: Doc, clause: Clause, inside: Sequence[Token]) -> int | None:
    """Give where a question ends that an action breaks off in: `bezien of dat in mei …`.

    None where there is none, or the action has its verb.
    """
    asked = next((t.i for t in inside if t.i and t.lower_ in QUESTION_WORDS), None)
    if asked is None or asked - 1 not in clause.verbs or inside[-1].i == len(doc) - 1:
        return None
    joins = doc[asked + 1].tag_.startswith("WW")
    if joins or any(is_tagged_finite(t) for t in doc[asked : inside[-1].i + 1]):
        # `aangepast of aangevuld`; or it has its verb.
        return None
    ended = _gone_on(doc, asked)
    words = doc.text[inside[0].idx : ended].split()
    whole = ended > inside[-1].idx + len(inside[-1].text) and len(words) <= _MAX_WORDS
    return ended if whole else None


def _is_matter(token: Token, clause: Clause) -> bool:
    if token.pos_ not in _MATTER or token.i == clause.head or token.i in clause.verbs:
        return False
    return _TIMES.fullmatch(token.text) is None


def _begun(doc: Doc, clause: Clause, first: int, *, acts: bool) -> int:
    """Give where the clause begins, if what stands there is about the action's matter."""
    whole = clause.finite is None or clause.relation not in {"ROOT", "parataxis"}
    own = [i for i in clause.tokens if i < first and not doc[i].is_punct and doc[i].dep_ != "cc"]
    alone = acts and set(own) <= set(clause.subject)
    if whole or not own or alone or not any(_is_matter(doc[i], clause) for i in own):
        return doc[first].idx
    begin = own[0]
    opens = begin == 0 or doc[begin - 1].is_punct or doc[begin - 1].dep_ == "cc"
    aside = doc[begin].lower_ in _ASIDE or any(t.text in {";", ":"} for t in doc[begin:first])
    return doc[begin].idx if opens and not aside else doc[first].idx


def _gone_on(doc: Doc, last: int) -> int:
    """Give where the question or statement ends that goes on behind an action's last word."""
    asks = doc[last].lower_ in QUESTION_WORDS
    if not asks and last + 1 < len(doc) and doc[last + 1].text != ",":
        asks = doc[last + 1].lower_ in QUESTION_WORDS | {"dat"}
    if asks:
        stop = min(len(doc), last + _MAX_WORDS)
        closed = next((i for i in range(last + 1, stop) if _closes_question(doc, last, i)), stop)
        last = closed - 1
        while last and doc[last].lower_ in _HANGING:
            last -= 1
    return doc[last].idx + len(doc[last].text)


def _behind_that(doc: Doc, clause: Clause, tokens: list[int]) -> list[int]:
    """`De verwachting is dat de brug opent`: what the parse gave the clause before its `dat`."""
    marks = (t.i for t in doc[clause.head].children if t.dep_ == "mark" and t.lower_ == "dat")
    that = next(marks, None)
    if that is None or not clause.verbs or not tokens[0] < that < max(clause.verbs):
        return tokens
    return [i for i in tokens if i > that] or tokens


def _closes_question(doc: Doc, first: int, at: int) -> bool:
    """Whether a question from a word on ends here: at a stop, or at `en` behind its verb."""
    if doc[at].text in {".", ";", ":"}:
        return True
    asked = any(t.pos_ in {"VERB", "AUX"} for t in doc[first + 1 : at])
    return asked and doc[at].lower_ in {"en", "maar"}


def _closes(doc: Doc, tokens: Sequence[int]) -> bool:
    """Whether the last token is a closing bracket, or closes a quotation among the tokens.

    The parser is given straight quotation marks, whatever the document prints.
    """
    text = doc[tokens[-1]].text
    if text in {'"', "'"}:
        return sum(doc[i].text == text for i in tokens) % 2 == 0
    return text in {")", "]"}


def _of_its_own(
    doc: Doc,
    clause: Clause,
    clauses: Mapping[int, Clause],
    twins: Sequence[int],
    inside: set[int],
) -> set[int]:
    """Part what two verbs joined by `en` do: behind the second, all is of the second.

    `koopt de grond en bouwt een school`: the parse may give the school to the first.
    """
    ends = sorted(
        c.finite
        for c in clauses.values()
        if c.finite is not None and _follows_conjunction(doc, c) and c.parent in clauses
    )
    verb = clause.finite if clause.finite is not None else clause.head
    after = next((i for i in ends if i > verb and i not in clause.verbs), None)
    if after is not None and after not in twins:
        inside = {i for i in inside if i < after - 1} or inside
    if verb in ends and clause.parent is not None:
        lent = clauses[clause.parent].tokens
        stop = after - 1 if after is not None else len(doc)
        inside = inside | {i for i in lent if verb < i < stop}
    return inside


def _follows_conjunction(doc: Doc, clause: Clause) -> bool:
    """Whether a clause begins with its finite verb behind `en`, `of` or `maar`."""
    finite = clause.finite
    return (
        finite is not None
        and finite > 0
        and clause.relation == "conj"
        and doc[finite - 1].dep_ == "cc"
        and is_tagged_finite(doc[finite])
    )


QUESTION_WORDS = frozenset({"of", "hoe", "wat", "waarom", "welke", "welk", "wanneer", "wie"})
"""What a question within a sentence begins with."""


def twins_of(doc: Doc, clause: Clause, clauses: Mapping[int, Clause]) -> tuple[int, ...]:
    """Give the heads of verbs joined to that of a clause with nothing between them.

    `te beheren en te onderhouden`, `ondersteunt en adviseert de regio`: they share all they
    have, and are one action.
    """
    twins: list[int] = []
    following = sorted(
        c.head
        for c in clauses.values()
        if c.relation == "conj" and c.head > clause.head and (c.inherited or not c.subject)
    )
    last = clause.head
    for head in following:
        between = [doc[i].lower_ for i in range(last + 1, head)]
        joined = clauses[head].parent == clause.head or clauses[head].parent in twins
        joined = joined and _same_form(doc[head], doc[clause.head])
        asks = head + 1 < len(doc) and doc[head + 1].lower_ in QUESTION_WORDS
        if (
            asks
            or not joined
            or _has_matter_of_its_own(doc, clause, clauses[head])
            or not between
            or not set(between) <= {"en", "of", "te", ",", "en/of"}
        ):
            break
        twins.append(head)
        last = head
    # A list of verbs without `en` is a list of actions.
    closed = any(doc[i].dep_ == "cc" for i in range(clause.head + 1, last))
    return tuple(twins) if closed else ()


def _has_matter_of_its_own(doc: Doc, first: Clause, second: Clause) -> bool:
    """`de kade te beheren en te zorgen voor rust`: what is said of the one is not of the other."""
    if second.lemma not in INTRANSITIVE or not first.infinitive:
        return False
    has_object = any(c.dep_ == "obj" for c in doc[first.head].children)
    behind = any(c.dep_ == "obl" and c.i > second.head for c in doc[second.head].children)
    return has_object and behind


def _same_form(one: Token, other: Token) -> bool:
    """Whether two verbs have one form; the plural of the present looks like the infinitive."""
    plural = is_verb(one.lower_) and is_verb(other.lower_)
    return plural or one.tag_[:5] == other.tag_[:5]


def _with_object(
    doc: Doc, clause: Clause, clauses: Mapping[int, Clause], tokens: Sequence[int]
) -> Sequence[int]:
    """Join a bare verb to its object where the parse gave that to another verb.

    `ondersteunt en adviseert de regio`: they share it; `om bedrijven te benaderen`: it
    stands before `te`.
    """
    finite = clause.finite
    if finite is not None and finite in tokens and doc[finite].lemma_ in LIGHT_VERBS:
        has_verb = clause.head in tokens and is_verb(doc[clause.head].lower_)
        has_verb = has_verb or doc[clause.head].tag_.startswith("WW|vd")
        has_verb = has_verb and clause.head != finite
        return tokens if has_verb else [*tokens, *_up_to_infinitive(doc, tokens)]
    if any(doc[i].pos_ not in {"VERB", "AUX", "ADP", "ADV"} for i in tokens):
        return tokens
    if doc[tokens[0]].lower_ == "te":
        first = tokens[0]
        while first and not (
            (doc[first - 1].is_punct and doc[first - 1].text not in {"(", ")"})
            or doc[first - 1].lower_ in {"om", "dat"}
            or is_tagged_finite(doc[first - 1])
        ):
            first -= 1
        return [*range(first, tokens[0]), *tokens]
    for other in clauses.values():
        follows = other.relation == "conj" and other.parent == clause.head
        if (
            follows
            and other.tokens[0] > tokens[-1]
            and not set(other.subject) - set(clause.subject)
        ):
            return [*tokens, *range(tokens[-1] + 1, other.tokens[-1] + 1)]
    return tokens


def _up_to_infinitive(doc: Doc, tokens: Sequence[int]) -> range:
    """`zal het bureau … rapporteren`: what stands up to the verb that the parse set apart."""
    last = tokens[-1]
    if any(doc[i].tag_.startswith("WW|inf") for i in tokens):
        return range(0)
    end = last
    for i in range(last + 1, len(doc)):
        if doc[i].text in {",", ";", ":"} or is_tagged_finite(doc[i]):
            break
        if doc[i].tag_.startswith("WW|inf"):
            end = i
    return range(last + 1, end + 1)


def _completing(doc: Doc, clause: Clause, clauses: Mapping[int, Clause]) -> set[int]:
    """Tokens of the clauses that belong to an action: what tells why or when is left out."""

    def is_aside(other: Clause) -> bool:
        opening = {doc[i].lower_ for i in other.tokens[:2]}
        return bool(opening & _ASIDE) and other.tokens[0] > clause.tokens[0]

    return tokens_under(clause, clauses, is_aside)


def tokens_under(
    clause: Clause,
    clauses: Mapping[int, Clause],
    left_out: Callable[[Clause], bool] = lambda _: False,
) -> set[int]:
    """Give the tokens of the clauses that complete a clause, and of those that complete them.

    `clauses` are those of the passage by their heads; those that are `left_out` are not
    entered either.
    """
    inside: set[int] = set()
    todo, seen = [clause.head], {clause.head}
    while todo:
        head = todo.pop()
        for other in clauses.values():
            if other.parent != head or other.head in seen or other.relation not in _COMPLETING:
                continue
            if left_out(other):
                continue
            seen.add(other.head)
            todo.append(other.head)
            inside.update(other.tokens)
    return inside


def _is_in_relative(clause: Clause, clauses: Mapping[int, Clause]) -> bool:
    """Whether a clause is a relative one, or goes on with one: `die plant en jaarlijks maait`."""
    while clause.relation == "conj" and clause.parent is not None and clause.parent in clauses:
        clause = clauses[clause.parent]
    return clause.relation == "acl:relcl"


def _first_of_action(
    doc: Doc, clause: Clause, verbs: Container[int], inside: Sequence[int], *, relative: bool
) -> int:
    """The token at which the action begins: the finite verb, or an object of `verbs` before it."""
    if clause.finite is None or clause.mark not in {"", "te"}:
        return inside[0]
    verb = clause.finite
    if clause.relation == "conj" and verb > inside[-1]:
        # `die gesloopt en herbouwd worden`: the first of two shares the verb behind the second.
        return inside[0]
    if clause.head == 0 and clause.voice == "passive":
        # `Onderzocht wordt of …`
        return 0
    # A fronted object may be parsed as a subject; then a pronoun follows the verb.
    twice = verb + 1 < len(doc) and doc[verb + 1].lower_ in {"ik", "wij", "we"}
    objects = {"obj", "nsubj"} if twice else {"obj"}
    for i in inside:
        if i >= verb:
            break
        acts = i in clause.subject and not twice and clause.voice == "active"
        if doc[i].dep_ in objects and doc[i].head.i in verbs and not acts:
            return min(t.i for t in doc[i].subtree)
    if relative and all(i in clause.verbs or doc[i].is_punct for i in inside if i >= verb):
        # `waarbij de regeling in mei in werking zal treden`: the verbs stand last.
        left_out = {*clause.subject, *(i for i in inside if is_relative(doc[i]))}
        return next((i for i in inside if i not in left_out and not doc[i].is_punct), verb)
    if clause.voice == "passive" and clause.subject and clause.subject[0] < verb:
        return clause.subject[0]
    if clause.copula and clause.head < verb and clause.relation != "ROOT":
        # `dat de stad hiervoor verantwoordelijk is`: the predicate stands before its verb.
        said = (i for i in inside if i > max((-1, *clause.subject)) and not doc[i].is_punct)
        return next(said, verb)
    return verb
