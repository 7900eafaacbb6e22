"""Steps, criteria, documents to bring, remedies: the pages of "Démarches et étapes", one module each."""
