"""What Datasette shows."""
