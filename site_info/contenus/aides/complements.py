"""Aids beside the price of care: parental leave, handicap, return to work. They are linked rather than told."""

PAGE = {
    "slug": "complements",
    "title": "Les autres aides : PreParE, AEEH, aide de France Travail",
    "sujet": "complements",
    "introduction": "Vous arrêtez de travailler, votre enfant est en situation de handicap, vous reprenez un emploi : d’autres aides existent, à vérifier sur les sites officiels.",
    "portee": "nationale",
    "pictogramme": "famille",
    "public": "Parents qui réduisent ou arrêtent leur travail, parents d’un enfant en situation de handicap, parents qui reprennent un emploi ou une formation.",
    "conditions": (
        "<ul>"
        '<li><b><a terme="prepare">PreParE</a></b> : vous arrêtez de travailler ou vous travaillez moins pour élever votre enfant.</li>'
        '<li><b><a terme="aeeh">AEEH</a></b> : votre enfant est en situation de handicap.</li>'
        '<li><b>Aide à la garde d’enfants (<a terme="age">AGE</a>)</b> de <a terme="france-travail">France Travail</a> : vous reprenez un emploi ou une formation. Elle remplace l’Agepi.</li></ul>'
        "<p>Chaque aide a ses propres conditions. Lisez-les sur le site officiel : elles changent.</p>"
    ),
    "montant": (
        "<ul>"
        '<li><b>PreParE</b> : le montant dépend de votre temps de travail. Voir <a href="https://www.caf.fr">caf.fr</a> ou <a href="https://www.msa.fr">msa.fr</a>.</li>'
        '<li><b>AEEH</b> : un montant de base, et parfois un complément. Voir <a href="https://www.caf.fr">caf.fr</a> ou <a href="https://www.msa.fr">msa.fr</a>.</li>'
        '<li><b>AGE</b> : le montant dépend du nombre d’enfants et de la durée du travail. Voir <a href="https://www.francetravail.fr">francetravail.fr</a>.</li></ul>'
    ),
    "demarche": (
        "<ol>"
        "<li><b>PreParE</b> : demandez-la à la Caf ou à la MSA.</li>"
        '<li><b>AEEH</b> : suivez la marche à suivre de <a href="https://www.service-public.fr">service-public.fr</a>.</li>'
        "<li><b>AGE</b> : demandez-la à France Travail dès que vous connaissez votre date de reprise.</li></ol>"
    ),
    "organisme": "Caf, MSA, France Travail",
    "organisme_url": "https://www.service-public.fr",
    "corps": [
        (
            "texte",
            "<h2>Ce que ces aides changent pour l’accueil</h2>"
            "<ul>"
            '<li><b>La PreParE à taux plein</b> ne s’ajoute pas au <a href="/aides/cmg/">CMG</a> pour le même enfant.</li>'
            '<li><b>L’AEEH</b> fait baisser le taux du <a href="/aides/tarif-creche/">tarif de la crèche</a> et du CMG.</li>'
            "<li><b>Le handicap d’un parent ou d’un enfant</b> peut augmenter le CMG versé pour une structure.</li></ul>"
            "<h2>Le congé supplémentaire de naissance</h2>"
            "<p>La loi a créé un congé en plus, pour chaque parent, après le congé de maternité, de paternité ou d’adoption. Il dure un ou deux mois. Il est ouvert depuis le 1er juillet 2026, pour les enfants nés à partir du 1er janvier 2026. Prévenez votre employeur. Pour la somme versée, lisez "
            '<a href="https://www.service-public.fr">service-public.fr</a> ou demandez à l’assurance maladie.</p>'
            '<p>Le <a terme="conge-parental">congé parental</a> existe toujours.</p>'
            "<h2>Où se renseigner</h2>"
            "<ul>"
            '<li><a href="/situations/handicap/">Votre enfant est en situation de handicap</a>.</li>'
            '<li><a href="/situations/retour-emploi/">Vous reprenez un emploi ou une formation</a>.</li>'
            '<li><a href="/situations/naissance-a-venir/">Une naissance à venir</a>.</li></ul>',
        ),
        (
            "encadre",
            {
                "genre": "attention",
                "titre": "D’anciennes pages circulent",
                "texte": "<p>Des sites parlent encore de l’Agepi, avec ses anciennes conditions. Fiez-vous au site de France Travail.</p>",
            },
        ),
    ],
    "sources": [
        {
            "titre": "Code de la sécurité sociale, articles D. 531-3, D. 531-4 et D. 541-1 (PreParE, AEEH)",
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006073189/",
        },
        {
            "titre": "Code du travail, articles L. 1225-46-2 et suivants (congé supplémentaire de naissance)",
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006072050/",
        },
        {"titre": "France Travail", "url": "https://www.francetravail.fr"},
        {"titre": "Service-public.fr", "url": "https://www.service-public.fr"},
    ],
}
