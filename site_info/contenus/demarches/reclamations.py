"""Complaints: to whom, according to what is wrong."""

PAGE = {
    "slug": "reclamations",
    "title": "Faire une réclamation",
    "sujet": "reclamations",
    "introduction": "Quelque chose ne va pas avec une structure, un contrat, notre service ou ce site : voici à qui le dire.",
    "corps": [
        (
            "encadre",
            {
                "genre": "attention",
                "titre": "Un enfant est en danger, ou risque de l’être",
                "texte": '<p>N’attendez pas. Appelez le <b><a href="tel:119">119</a></b>, ou le <b><a href="tel:17">17</a></b> si le danger est immédiat. Voir <a href="/urgence/">C’est urgent</a>.</p>',
            },
        ),
        (
            "texte",
            "<h2>La crèche ou la micro-crèche</h2>"
            "<ul>"
            "<li>Parlez d’abord à la personne qui dirige le lieu. Demandez un rendez-vous.</li>"
            "<li>Si cela ne suffit pas, écrivez au gestionnaire : la commune, l’association ou l’entreprise.</li>"
            '<li>Pour la santé, la sécurité ou le nombre d’adultes, prévenez la <a terme="pmi">PMI</a> du Département.</li></ul>'
            "<h2>L’assistant maternel ou la MAM</h2>"
            "<ul>"
            "<li>Parlez-en avec la personne. Votre relais explique les règles, sans prendre parti.</li>"
            '<li>Pour les conditions d’accueil ou l’<a terme="agrement">agrément</a>, prévenez la PMI.</li>'
            '<li>Pour un désaccord sur le contrat ou le salaire, c’est le conseil de prud’hommes qui tranche. Voir <a href="/questions/rupture-du-contrat/">la rupture de contrat</a>.</li></ul>'
            "<h2>Notre service ou votre relais</h2>"
            "<ul>"
            '<li><a href="/reclamation/">Écrivez votre réclamation en ligne</a>, sans compte. Vous avez aussitôt un numéro et le jour de la réponse au plus tard.</li>'
            "<li>Appelez le [[territoire.telephone]] ou écrivez à [[territoire.courriel]]. Donnez la référence de votre demande.</li>"
            "<li>Vous pouvez aussi écrire à : [[territoire.adresse]].</li></ul>"
            "<p>Un refus de place n’est pas une réclamation : lisez "
            '<a href="/demarches-et-etapes/recours/">les voies et délais de recours</a>.</p>'
            "<h2>Vos données personnelles</h2>"
            '<p>Écrivez à [[territoire.delegue_donnees]]. Voir <a href="/donnees-personnelles/">vos données personnelles</a>. Vous pouvez aussi adresser une plainte à la CNIL : <a href="https://www.cnil.fr/fr/plaintes">cnil.fr/fr/plaintes</a>.</p>'
            "<h2>Une page de ce site</h2>"
            '<p>Une erreur, un mot difficile, une page que vous ne pouvez pas utiliser : <a href="/contact/">dites-le-nous</a>. Voir aussi <a href="/accessibilite/">Accessibilité</a>.</p>',
        ),
        (
            "encadre",
            {
                "genre": "conseil",
                "titre": "Écrivez les faits",
                "texte": "<p>La date, le lieu, ce que vous avez vu ou entendu, ce que vous demandez. Gardez une copie.</p>",
            },
        ),
    ],
    "sources": [
        {"titre": "119, Enfance en danger", "url": "https://www.allo119.gouv.fr"},
        {"titre": "CNIL : adresser une plainte", "url": "https://www.cnil.fr/fr/plaintes"},
        {"titre": "Défenseur des droits", "url": "https://www.defenseurdesdroits.fr"},
    ],
}
