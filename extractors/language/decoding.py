"""Taking documents through spaCy's transition parsers, action by action.

spaCy's own loop runs without the interpreter's lock, but takes and drops it for each of the
hundred actions that it tries on a token, which is most of its time. The same steps, asked for
from here, hold the lock throughout and take less than half as long.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from spacy.tokens import Doc


def decodes(component: Any) -> bool:
    """Whether a component is a parser or recogniser that takes the best action at each step."""
    return hasattr(component, "transition_states") and component.cfg["beam_width"] == 1


def decode(component: Any, docs: Sequence[Doc]) -> None:
    """Annotate documents with a component that `decodes`, all of them together."""
    filled = [doc for doc in docs if len(doc)]
    if not filled:
        return
    # Those of like length end together, which leaves fewer to carry along.
    filled.sort(key=len)
    scorer = component.model.predict(filled)
    states = component.moves.init_batch(filled)
    unfinished = [state for state in states if not state.is_final()]
    while unfinished:
        unfinished = component.transition_states(unfinished, scorer.predict(unfinished))
    scorer.clear_memory()
    component.set_annotations(filled, states)
