"""Easy-to-read page under /contact/."""

SOUS = "/contact/"
PAGE = {
    "title": "Comment nous parler ?",
    "introduction": "Vous pouvez téléphoner, écrire ou venir.",
    "corps": [
        ("titre", "Nous parler"),
        (
            "ligne",
            {
                "pictogramme": "telephone",
                "texte": "<p>Téléphonez au [[territoire.telephone]].</p>",
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "e-mail",
                "texte": "<p>Écrivez un mail à [[territoire.courriel]].</p>",
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "mairie-batiment-public",
                "texte": ("<p>Venez nous voir.</p><p>Voici l’adresse : [[territoire.adresse]].</p>"),
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "heure",
                "texte": "<p>Regardez les heures en haut de la page.</p>",
            },
        ),
        ("titre", "Parler à votre relais"),
        (
            "ligne",
            {
                "pictogramme": "relais",
                "texte": (
                    '<p>Chaque commune a son <a terme="relais">relais</a>.</p>'
                    '<p>Écrivez votre commune sur <a href="/">la première page du site</a>.</p>'
                    "<p>Le téléphone du relais s’affiche.</p>"
                ),
            },
        ),
        ("titre", "Demander une autre façon de parler"),
        (
            "ligne",
            {
                "pictogramme": "interprete",
                "texte": (
                    "<p>Vous parlez une autre langue ?</p>"
                    '<p>Vous pouvez demander un <a terme="interprete">interprète</a>.</p>'
                ),
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "groupe",
                "texte": "<p>Vous pouvez venir avec une personne de confiance.</p>",
            },
        ),
        ("titre", "Vos papiers"),
        (
            "attention",
            {
                "pictogramme": "secret-cadenas",
                "texte": ("<p>Gardez vos papiers chez vous.</p><p>Une autre personne peut lire un mail.</p>"),
            },
        ),
        ("titre", "C’est urgent"),
        (
            "ligne",
            {
                "pictogramme": "urgence",
                "texte": '<p>Allez sur la page <a href="/urgence/">C’est urgent</a>.</p>',
            },
        ),
    ],
    "sources": [],
}
