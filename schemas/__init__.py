"""Records and the database that holds them."""

__version__ = "0.1.0"
