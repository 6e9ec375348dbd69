"""Measurements against labels, sources, time and broken files."""
