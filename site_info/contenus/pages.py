"""Ordinary pages at the top of the tree: emergencies, contact, then the practical and the legal ones."""

from .pages_legales import PAGES_LEGALES
from .pages_pratiques import PAGES_PRATIQUES

PAGES = [
    {
        "slug": "urgence",
        "title": "C’est urgent",
        "sujet": "urgence",
        "introduction": (
            "Un danger : appelez tout de suite un numéro d’urgence. Un besoin de garde très rapide : "
            "appelez votre relais."
        ),
        "corps": [
            (
                "encadre",
                {
                    "genre": "attention",
                    "titre": "Quelqu’un est en danger",
                    "texte": (
                        "<ul>"
                        '<li><b><a href="tel:17">17</a></b> ou <b><a href="tel:112">112</a></b> : police, gendarmerie, '
                        "danger immédiat.</li>"
                        '<li><b><a href="tel:15">15</a></b> : urgence médicale, Samu.</li>'
                        '<li><b><a href="tel:18">18</a></b> : pompiers, accident, incendie.</li>'
                        '<li><b><a href="tel:119">119</a></b> : enfant en danger ou qui risque de l’être. Gratuit, à '
                        "toute heure, il n’apparaît pas sur la facture de téléphone.</li>"
                        '<li><b><a href="tel:3919">3919</a></b> : violences faites aux femmes. Gratuit et anonyme.</li>'
                        '<li><b><a href="tel:115">115</a></b> : sans abri ce soir, avec ou sans enfant.</li>'
                        '<li><b><a href="tel:3114">3114</a></b> : pensées de suicide, pour vous ou pour un proche.</li>'
                        "<li><b>114</b> par SMS : si vous ne pouvez pas parler, ou si vous êtes sourd ou "
                        "malentendant.</li></ul>"
                        "<p>Ces appels passent avant toute démarche sur ce site.</p>"
                    ),
                },
            ),
            (
                "texte",
                (
                    "<h2>Vous êtes inquiet pour un enfant</h2>"
                    "<p>Vous n’avez pas besoin d’être sûr pour appeler le 119. Des professionnels vous écoutent et "
                    "décident de la suite. Vous pouvez aussi en parler à votre relais, à la PMI, à votre médecin ou "
                    "à l’école.</p>"
                    "<h2>Vous êtes épuisé, ou à bout</h2>"
                    "<p>Posez votre bébé en sécurité dans son lit, sortez de la pièce et appelez quelqu’un : un "
                    "proche, votre médecin, la PMI, ou le 15. <b>Ne secouez jamais un bébé.</b> Demander de l’aide "
                    "protège votre enfant.</p>"
                    "<h2>Vous avez besoin d’une garde très vite</h2>"
                    "<p>Hospitalisation, entretien d’embauche, arrêt de l’assistant maternel, départ du domicile : "
                    "expliquez ce qui se passe, même en quelques mots.</p>"
                ),
            ),
            (
                "etapes",
                {
                    "titre": "Que faire pour une garde urgente",
                    "etapes": [
                        {
                            "titre": "Appelez votre relais",
                            "texte": (
                                "<p>Au [[territoire.telephone]]. Dites « c’est urgent », votre commune, l’âge de l’enfant et la "
                                "date.</p>"
                            ),
                        },
                        {
                            "titre": "Laissez une demande",
                            "texte": (
                                '<p>Si personne ne décroche, <a href="/demande/">faites une demande</a> et choisissez '
                                "« urgence » : le délai de premier contact annoncé est plus court.</p>"
                            ),
                        },
                        {
                            "titre": "Cherchez une place occasionnelle",
                            "texte": (
                                '<p>Sur <a href="/carte/">la carte</a>, appelez les haltes-garderies et les multi-accueils '
                                "proches. Regardez aussi les places signalées sur <a "
                                'href="https://monenfant.fr">monenfant.fr</a>.</p>'
                            ),
                        },
                        {
                            "titre": "Parlez-en au travail",
                            "texte": (
                                "<p>Demandez à votre employeur, à la formation ou à France Travail quelques jours pour vous "
                                "organiser.</p>"
                            ),
                        },
                    ],
                },
            ),
            (
                "encadre",
                {
                    "genre": "info",
                    "titre": "Vous écrire sans risque",
                    "texte": (
                        "<p>Si quelqu’un lit vos messages ou surveille votre téléphone, dites-le dans la demande : rien "
                        "ne vous est envoyé sans votre accord. Vous pouvez aussi venir ou appeler d’un autre lieu.</p>"
                    ),
                },
            ),
        ],
        "sources": [
            {
                "titre": "119, Enfance en danger",
                "url": "https://www.allo119.gouv.fr",
            },
            {
                "titre": "Arrêtons les violences, dont le 3919",
                "url": "https://arretonslesviolences.gouv.fr",
            },
            {
                "titre": "3114, numéro national de prévention du suicide",
                "url": "https://3114.fr",
            },
            {
                "titre": "Numéro d’urgence 114",
                "url": "https://www.urgence114.fr",
            },
        ],
    },
    {
        "slug": "contact",
        "title": "Nous contacter",
        "sujet": "contact",
        "introduction": "Un téléphone, une adresse électronique, un accueil : choisissez ce qui vous convient.",
        "corps": [
            (
                "texte",
                (
                    "<h2>Nous joindre</h2>"
                    "<ul>"
                    "<li><b>Téléphone</b> : [[territoire.telephone]]</li>"
                    "<li><b>Adresse électronique</b> : [[territoire.courriel]]</li>"
                    "<li><b>Adresse postale</b> : [[territoire.adresse]]</li></ul>"
                    "<p>En haut de chaque page, vous voyez si le service est ouvert en ce moment, ou quand a lieu "
                    "la prochaine permanence.</p>"
                    "<h2>Joindre votre relais</h2>"
                    '<p>Indiquez votre commune sur <a href="/">la page d’accueil</a> : le nom, le téléphone et les '
                    "permanences de votre relais s’affichent. Voir aussi <a "
                    'href="/questions/mon-relais-petite-enfance/">à quoi sert un relais</a>.</p>'
                    "<h2>Choisir le bon chemin</h2>"
                    "<ul>"
                    '<li><b>Vous cherchez un mode d’accueil</b> : <a href="/demande/">faites une demande</a>.</li>'
                    "<li><b>Vous avez une question sur le contrat ou les aides</b> : lisez d’abord <a "
                    'href="/questions/">les questions fréquentes</a>.</li>'
                    "<li><b>Vous avez déjà fait une demande</b> : utilisez le lien de suivi reçu par message.</li>"
                    '<li><b>C’est urgent</b> : allez à la page <a href="/urgence/">C’est urgent</a>.</li>'
                    "<li><b>Vous voulez exercer vos droits sur vos données</b> : écrivez à "
                    "[[territoire.delegue_donnees]].</li>"
                    "<li><b>Une page est difficile à lire ou à utiliser</b> : voir <a "
                    'href="/accessibilite/">Accessibilité</a>.</li></ul>'
                ),
            ),
            (
                "encadre",
                {
                    "genre": "conseil",
                    "titre": "Une autre langue, un autre moyen",
                    "texte": (
                        "<p>Si vous parlez une autre langue, si vous êtes sourd ou si écrire est difficile, venez ou "
                        "appelez avec une personne de confiance. Un interprète, y compris en langue des signes, peut "
                        "être demandé.</p>"
                    ),
                },
            ),
            (
                "encadre",
                {
                    "genre": "attention",
                    "titre": "N’envoyez pas de documents",
                    "texte": (
                        "<p>Ni ordonnance, ni avis d’imposition, ni pièce d’identité dans un message : nous n’en avons "
                        "pas besoin pour vous aider.</p>"
                    ),
                },
            ),
        ],
        "sources": [
            {
                "titre": "Code de l’action sociale et des familles, article L. 214-1-3 (information des familles)",
                "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006074069/",
            },
        ],
    },
    *PAGES_PRATIQUES,
    *PAGES_LEGALES,
]
