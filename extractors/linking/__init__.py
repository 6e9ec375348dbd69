"""One register of parties over all documents."""
