"""What spaCy gives of texts and tokens, asked for in the way that takes it least time."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from spacy.tokens import Doc, Token


def text_of(doc: Doc) -> str:
    """Give the text of a passage, which spaCy puts together anew each time it is asked for."""
    text = doc.user_data.get("text")
    if text is None:
        text = doc.user_data["text"] = doc.text
    return str(text)


def token_at(doc: Doc, offset: int) -> Token | None:
    """Give the word in which a character of the text stands; None for a space between two."""
    at = bisect_right(_beginnings(doc), offset) - 1
    if at < 0:
        return None
    token = doc[at]
    return token if offset < token.idx + len(token) else None


def word_from(doc: Doc, offset: int) -> Token | None:
    """Give the first word that begins at a character of the text or behind it, or None."""
    at = bisect_left(_beginnings(doc), offset)
    return doc[at] if at < len(doc) else None


def _beginnings(doc: Doc) -> list[int]:
    """Where the words of a passage begin; made once, since a token made to ask takes more time."""
    found: list[int] | None = doc.user_data.get("beginnings")
    if found is None:
        found = doc.user_data["beginnings"] = doc.to_array("IDX").tolist()
    return found


def has_feature(token: Token, feature: str) -> bool:
    """Whether a word has a feature of Universal Dependencies, such as `VerbForm=Fin`."""
    return feature in str(token.morph)
