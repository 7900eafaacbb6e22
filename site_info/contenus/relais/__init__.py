"""What a relais is, its charter, and the places near it."""
