"""Steps, criteria, documents to bring, remedies: the pages of "Démarches et étapes", one module each."""

ORDRE = ("etapes", "criteres", "pieces", "saisie_des_voeux", "recours", "reclamations")
