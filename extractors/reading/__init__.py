"""From a file to words, blocks, tables and passages."""

from extractors.reading.pdf import OcrChoice, Unreadable, read_document

__all__ = ["OcrChoice", "Unreadable", "read_document"]
