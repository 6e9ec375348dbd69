"""How the shipped weights are made, and how good they are."""
