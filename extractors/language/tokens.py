"""What spaCy gives of texts and tokens, asked for in the way that takes it least time."""

from __future__ import annotations

from spacy.tokens import Doc, Token


def text_of(doc: Doc) -> str:
    """Give the text of a passage, which spaCy puts together anew each time it is asked for."""
    text = doc.user_data.get("text")
    if text is None:
        text = doc.user_data["text"] = doc.text
    return str(text)


def token_at(doc: Doc, offset: int) -> Token | None:
    """Give the word in which a character of the text stands; None for a space between two."""
    return next((t for t in doc if t.idx <= offset < t.idx + len(t)), None)


def has_feature(token: Token, feature: str) -> bool:
    """Whether a word has a feature of Universal Dependencies, such as `VerbForm=Fin`."""
    return feature in str(token.morph)
