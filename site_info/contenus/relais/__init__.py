"""What a relais is, its charter, and the places near it."""

ORDRE = ("role_du_relais", "charte", "laep", "pmi", "parentalite")
