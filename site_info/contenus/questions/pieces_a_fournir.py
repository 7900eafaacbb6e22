"""Question: which papers to bring."""

PAGE = {
    "slug": "pieces-a-fournir",
    "title": "Quels papiers faut-il fournir ?",
    "sujet": "pieces",
    "publics": ["famille", "parent_employeur"],
    "themes": ["inscription", "contrat"],
    "formulations": [
        "documents pour inscrire mon bébé à la crèche",
        "liste des papiers dossier crèche",
        "je n’ai pas de justificatif de domicile",
        "faut-il envoyer son avis d’impôt",
        "quels papiers pour embaucher une nounou",
    ],
    "reponse_courte": (
        "Pour parler avec votre relais : aucun. Pour un dossier de crèche, le gestionnaire vous donne sa "
        "liste : souvent un justificatif de domicile, un papier qui montre le lien avec l’enfant, votre "
        "numéro de Caf ou de MSA et le carnet de santé. Il vous manque un papier ? Venez quand même et "
        "dites-le. N’envoyez aucun document sur ce site."
    ),
    "introduction": (
        "Ce qu’il faut pour un rendez-vous, pour une crèche, pour un contrat, et que faire s’il manque un papier."
    ),
    "corps": [
        (
            "texte",
            (
                "<h2>Pour un rendez-vous au relais</h2>"
                "<p>Aucun papier. Venez avec l’âge de l’enfant, la date souhaitée, vos jours et vos heures.</p>"
                "<h2>Pour un dossier de crèche</h2>"
                '<p>Chaque <a terme="gestionnaire">gestionnaire</a> a sa liste : demandez-la avant de photocopier. '
                "On demande souvent :</p>"
                "<ul>"
                '<li>un <a terme="justificatif">justificatif</a> de domicile ;</li>'
                "<li>le livret de famille ou l’acte de naissance ; pendant la grossesse, demandez ce qui "
                "convient ;</li>"
                '<li>votre numéro de <a terme="caf">Caf</a> ou de <a terme="msa">MSA</a>, ou votre <a '
                'terme="avis-imposition">avis d’imposition</a>, pour calculer le tarif ;</li>'
                '<li>le carnet de santé : voir <a href="/questions/vaccination/">les vaccins</a> ;</li>'
                "<li>selon votre situation : jugement de séparation, attestation de formation ou de recherche "
                "d’emploi.</li></ul>"
                "<h2>Pour employer un assistant maternel</h2>"
                "<ul>"
                '<li>La copie de son <a terme="agrement">agrément</a> : lisez la date et le nombre d’enfants.</li>'
                "<li>Ses attestations d’assurance.</li>"
                "<li>Votre numéro de Caf ou de MSA, pour demander le CMG.</li>"
                "<li>Un contrat écrit, un par enfant, signé au plus tard le premier jour.</li></ul>"
                "<h2>S’il manque un papier</h2>"
                "<ul>"
                "<li>Vous êtes hébergé : demandez au gestionnaire quelle attestation il accepte.</li>"
                '<li>Vous venez d’arriver : voir <a href="/situations/nouvel-arrivant/">nouvel arrivant</a>. Le '
                "relais n’a pas besoin de connaître votre situation de séjour pour vous informer.</li>"
                '<li>Vous vous séparez : voir <a href="/situations/separation/">vous vous séparez</a>.</li>'
                "<li>Un papier est dans une autre langue : dites-le. Demandez s’il faut le faire traduire.</li></ul>"
                '<p>La liste complète est sur <a href="/demarches-et-etapes/pieces/">Les pièces à préparer</a>.</p>'
            ),
        ),
        (
            "encadre",
            {
                "genre": "attention",
                "titre": "N’envoyez aucun document sur ce site",
                "texte": (
                    "<p>Ni pièce d’identité, ni avis d’impôt, ni ordonnance. Donnez les copies au gestionnaire, gardez "
                    "les originaux, et demandez un accusé de réception.</p>"
                ),
            },
        ),
    ],
    "sources": [
        {
            "titre": "Convention collective IDCC 3239, socle assistant maternel, article 90 (contrat)",
            "url": "https://www.legifrance.gouv.fr/conv_coll/id/KALICONT000044594539",
        },
        {
            "titre": "Vaccination info service, le site officiel sur les vaccins",
            "url": "https://vaccination-info-service.fr",
        },
        {
            "titre": "monenfant.fr, le site officiel de la branche Famille",
            "url": "https://monenfant.fr",
        },
    ],
}
