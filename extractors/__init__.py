"""From a PDF file to typed records: reading, language, finding, linking."""
