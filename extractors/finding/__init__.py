"""From analysed passages to records."""
