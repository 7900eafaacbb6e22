"""Easy-to-read page under /utiliser-la-carte/."""

SOUS = "/utiliser-la-carte/"
PAGE = {
    "title": "Comment utiliser la carte ?",
    "introduction": "La carte montre les lieux pour les enfants, près de chez vous.",
    "corps": [
        ("titre", "Ouvrir la carte"),
        (
            "ligne",
            {
                "pictogramme": "carte-locale",
                "texte": (
                    '<p>Allez sur <a href="/carte/">la page de la carte</a>.</p>'
                    "<p>Vous voyez une liste de lieux.</p>"
                    "<p>Vous voyez aussi une carte.</p>"
                ),
            },
        ),
        ("titre", "Chercher près de chez vous"),
        (
            "ligne",
            {
                "pictogramme": "remplir-ecrire",
                "texte": (
                    "<p>Écrivez le nom de votre commune.</p>"
                    "<p>Choisissez une distance.</p>"
                    "<p>Cliquez sur « Chercher ».</p>"
                ),
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "creche",
                "texte": ("<p>Choisissez le type de lieu.</p><p>Par exemple : une crèche.</p>"),
            },
        ),
        ("titre", "Lire un résultat"),
        (
            "ligne",
            {
                "pictogramme": "liste",
                "texte": "<p>Le premier lieu de la liste est le plus proche.</p>",
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "lieu",
                "texte": (
                    "<p>Chaque lieu a un point sur la carte.</p>"
                    "<p>Cliquez sur le point.</p>"
                    "<p>Le nom du lieu s’affiche.</p>"
                ),
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "telephone",
                "texte": ("<p>Cliquez sur le nom du lieu.</p><p>Vous voyez l’adresse et le téléphone.</p>"),
            },
        ),
        ("titre", "Chez les assistants maternels"),
        (
            "ligne",
            {
                "pictogramme": "maison",
                "texte": (
                    "<p>L’assistant maternel travaille chez lui.</p>"
                    "<p>La carte montre son quartier.</p>"
                    "<p>Son adresse reste secrète.</p>"
                ),
            },
        ),
        ("titre", "C’est difficile ?"),
        (
            "ligne",
            {
                "pictogramme": "liste",
                "texte": ("<p>Vous pouvez lire seulement la liste.</p><p>La liste dit la même chose que la carte.</p>"),
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "relais",
                "texte": (
                    '<p>Vous pouvez aussi appeler votre <a terme="relais">relais</a>.</p>'
                    "<p>Le numéro est le [[territoire.telephone]].</p>"
                ),
            },
        ),
    ],
    "sources": [],
}
