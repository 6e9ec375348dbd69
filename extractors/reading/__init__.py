"""From a file to words, blocks, tables and passages."""

from extractors.reading.model import FRONT
from extractors.reading.pdf import OcrChoice, Unreadable, read_document

__all__ = ["FRONT", "OcrChoice", "Unreadable", "read_document"]
