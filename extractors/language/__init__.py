"""The Dutch language: normalising, parsing, dates, amounts, numbers."""
