"""Replies that référents send, one for each theme: data only, in French (see demarches.models.ReponseType)."""

REPONSES = (
    {
        "theme": "pieces",
        "titre": "Documents à préparer",
        "texte": (
            "Pour la suite, préparez ces documents si vous les avez : une pièce d’identité, un justificatif "
            "de domicile récent, l’acte de naissance ou le livret de famille, le carnet de santé avec les "
            "vaccins. Il vous en manque un ? Venez quand même, nous regardons ensemble."
        ),
    },
    {
        "theme": "rendez_vous",
        "titre": "Proposer un rendez-vous",
        "texte": (
            "Nous vous proposons un rendez-vous avec votre relais. Le jour, l’heure et le lieu sont écrits "
            "plus bas, en français. Vous ne pouvez pas venir ? Appelez votre relais : nous trouvons un autre "
            "moment. S’il faut un interprète, dites-le avant le rendez-vous."
        ),
    },
    {
        "theme": "precision",
        "titre": "Demander un renseignement",
        "texte": (
            "Pour chercher avec vous, il nous manque un renseignement. La question est écrite plus bas, en "
            "français. Appelez votre relais pour répondre : dites le nom de votre langue, nous cherchons un "
            "interprète."
        ),
    },
    {
        "theme": "liste",
        "titre": "Liste d’assistants maternels",
        "texte": (
            "Votre relais vous donne une liste d’assistants maternels près de chez vous. Appelez-les, dites "
            "l’âge de votre enfant, les jours et les heures. Rencontrez plusieurs personnes avant de choisir."
            " Votre relais vous explique le contrat avant que vous le signiez."
        ),
    },
    {
        "theme": "aucune_place",
        "titre": "Rien de disponible pour l’instant",
        "texte": (
            "Nous avons cherché et nous n’avons pas encore trouvé de place qui vous convient. Votre demande "
            "reste ouverte et nous continuons. En attendant, un accueil de quelques heures est parfois "
            "possible : demandez à votre relais. Si votre besoin change, dites-le à votre relais."
        ),
    },
    {
        "theme": "appel",
        "titre": "Nous avons essayé d’appeler",
        "texte": (
            "Nous avons essayé de vous appeler, sans réussir à vous joindre. Rappelez votre relais quand vous"
            " pouvez, ou dites-lui le meilleur moment pour vous appeler. Votre demande reste ouverte."
        ),
    },
    {
        "theme": "commission",
        "titre": "Date de la commission",
        "texte": (
            "La commission qui attribue les places en crèche va étudier votre dossier. La date est écrite "
            "plus bas, en français. Vous n’avez pas besoin de venir. Vous recevez ensuite une réponse écrite."
            " Si la réponse est non, votre relais cherche avec vous une autre solution."
        ),
    },
    {
        "theme": "aides",
        "titre": "Aides et coût",
        "texte": (
            "Des aides peuvent payer une partie du coût de l’accueil. Elles dépendent de vos revenus, de "
            "l’âge de votre enfant et du mode d’accueil. Votre relais peut regarder avec vous ce à quoi vous "
            "avez droit : prenez rendez-vous."
        ),
    },
)
