"""Records and the database that holds them."""
