"""Measurements against labels, sources, time and broken files."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
"""The folder of the project."""
