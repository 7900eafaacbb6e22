"""Questions for the visit of a crèche."""

PAGE = {
    "slug": "questions-visite-creche",
    "title": "Questions à poser lors d’une visite de crèche",
    "sujet": "questions_creche",
    "genre": "questions",
    "introduction": "Une liste à imprimer pour visiter une crèche ou une micro-crèche : la place, l’équipe, la journée, le prix.",
    "corps": [
        (
            "texte",
            "<h2>La place</h2>"
            "<ul>"
            "<li>Qui donne les places ? Y a-t-il une commission ? À quelle date ?</li>"
            "<li>Quels jours et quelles heures sont possibles pour l’âge de mon enfant ?</li>"
            '<li>Quels sont les critères ? Puis-je lire le <a terme="reglement-fonctionnement">règlement de fonctionnement</a> ?</li>'
            "<li>Acceptez-vous quelques heures de temps en temps ?</li></ul>"
            "<h2>L’équipe</h2>"
            "<ul>"
            "<li>Combien d’adultes pour combien d’enfants ? Quelle règle suivez-vous : un adulte pour [[encadrement.eaje.non_marcheurs]] enfants qui ne marchent pas et un pour [[encadrement.eaje.marcheurs]] qui marchent, ou un pour [[encadrement.eaje.unique]] enfants ?</li>"
            "<li>Quels sont les métiers dans l’équipe ? Qui dirige ?</li>"
            "<li>Qui s’occupera de mon enfant ? Que se passe-t-il en cas d’absence ?</li></ul>"
            "<h2>La journée</h2>"
            "<ul>"
            "<li>Comment se passe une journée ? Le repas, le sommeil, le jeu, les sorties ?</li>"
            "<li>Comment préparez-vous les premiers jours ?</li>"
            "<li>Que faites-vous en cas de fièvre, d’allergie, de traitement ?</li>"
            "<li>Mon enfant a un besoin particulier : comment l’accueillez-vous ?</li>"
            '<li>Comment appliquez-vous <a href="/relais/charte/">la charte nationale</a> ?</li></ul>'
            "<h2>Avec les parents</h2>"
            "<ul>"
            "<li>Comment savons-nous comment s’est passée la journée ?</li>"
            "<li>Les parents peuvent-ils participer ?</li>"
            "<li>Parlez-vous notre langue ? Y a-t-il un interprète ?</li></ul>"
            "<h2>Le prix et le contrat</h2>"
            "<ul>"
            '<li>Le tarif suit-il <a href="/aides/tarif-creche/">le barème national</a>, ou le prix est-il libre ?</li>'
            "<li>Les repas et les couches sont-ils compris ?</li>"
            "<li>Quelles semaines fermez-vous ? Sont-elles payées ?</li>"
            "<li>Comment change-t-on d’heures ? Comment arrête-t-on ?</li></ul>",
        ),
        (
            "encadre",
            {
                "genre": "conseil",
                "titre": "Regardez autant que vous écoutez",
                "texte": "<p>Le bruit, la lumière, la façon de parler aux enfants, la place de chacun. Vous avez le droit de revenir poser une question oubliée.</p>",
            },
        ),
        ("texte", '<p>Pour préparer la visite, lisez <a href="/modes-accueil/creche/">le guide de la crèche</a>.</p>'),
    ],
    "sources": [
        {
            "titre": "Code de la santé publique, article R. 2324-46-4 (encadrement)",
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006072665/",
        },
        {"titre": "monenfant.fr, le site officiel de la branche Famille", "url": "https://monenfant.fr"},
    ],
}
