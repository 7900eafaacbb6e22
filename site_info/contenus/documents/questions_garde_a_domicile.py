"""Questions for the first meeting with a person who would work at the family's home."""

PAGE = {
    "slug": "questions-garde-a-domicile",
    "title": "Questions à poser pour une garde à domicile",
    "sujet": "questions_ged",
    "genre": "questions",
    "introduction": "Une liste à imprimer pour le premier rendez-vous avec une personne qui viendrait garder votre enfant chez vous. Choisissez les questions importantes pour vous.",
    "corps": [
        (
            "encadre",
            {
                "genre": "attention",
                "titre": "C’est à vous de vérifier",
                "texte": '<p>Aucun <a terme="agrement">agrément</a> n’est demandé à une personne que vous embauchez chez vous. Demandez son expérience et ses références. Avec son accord, appelez d’anciens employeurs.</p>',
            },
        ),
        (
            "texte",
            "<h2>Avant le rendez-vous</h2>"
            "<ul>"
            "<li>Écrivez vos jours, vos heures, les trajets et les tâches.</li>"
            '<li>Choisissez : emploi direct, organisme, ou <a terme="garde-partagee">garde partagée</a> avec une autre famille.</li>'
            "<li>Restez sur le travail : ne posez pas de questions sur la vie privée, la santé ou la religion.</li></ul>"
            "<h2>Son parcours</h2>"
            "<ul>"
            "<li>Depuis quand gardez-vous des enfants ? De quels âges ?</li>"
            "<li>Quelles formations avez-vous suivies ? Connaissez-vous les premiers secours ?</li>"
            "<li>Pourquoi aimez-vous ce métier ? Qu’est-ce qui est difficile pour vous ?</li>"
            "<li>Pourquoi votre dernier contrat s’est-il arrêté ?</li>"
            "<li>Pouvons-nous appeler deux anciens employeurs ?</li></ul>"
            "<h2>Les jours et les heures</h2>"
            "<ul>"
            "<li>Nos jours et nos heures sont-ils possibles, toute l’année ?</li>"
            "<li>Avez-vous d’autres employeurs ? Quels jours ?</li>"
            "<li>Comment venez-vous ? Que faisons-nous les jours de grève ou de neige ?</li>"
            "<li>Pouvez-vous rester plus tard, une fois de temps en temps ?</li>"
            "<li>Quand souhaitez-vous prendre vos congés ?</li>"
            "<li>Comment nous prévenez-vous si vous êtes malade ?</li></ul>"
            "<h2>La journée de l’enfant</h2>"
            "<ul>"
            "<li>Racontez une journée avec un enfant de cet âge.</li>"
            "<li>Que faites-vous quand il pleure, refuse de manger ou de dormir ?</li>"
            "<li>Que faites-vous quand il tombe, ou quand il a de la fièvre ?</li>"
            "<li>Quels jeux, quelles sorties proposez-vous ? Et les écrans ?</li>"
            "<li>Avec un bébé et un plus grand, comment partagez-vous votre temps ?</li>"
            "<li>Notre enfant a un besoin particulier ou parle une autre langue : comment faire ensemble ?</li></ul>"
            "<h2>La maison et les trajets</h2>"
            "<ul>"
            "<li>Préparez-vous les repas de l’enfant ?</li>"
            "<li>Quelles tâches acceptez-vous, et lesquelles non ?</li>"
            "<li>Notre animal vous gêne-t-il ?</li>"
            "<li>Allez-vous chercher les enfants à l’école ? À pied, en bus, en voiture ?</li>"
            "<li>En voiture : avez-vous le permis, l’assurance, un siège adapté ?</li></ul>"
            "<h2>Avec nous</h2>"
            "<ul>"
            "<li>Comment nous racontez-vous la journée ?</li>"
            "<li>Comment préférez-vous que nous parlions d’un problème ?</li>"
            "<li>Connaissez-vous le relais ? Il reçoit aussi les gardes à domicile. Souhaitez-vous y aller avec les enfants ?</li></ul>"
            "<h2>Le contrat, en emploi direct</h2>"
            "<ul>"
            "<li>Quel salaire de l’heure demandez-vous ? Brut ou net ? Pour une garde d’enfants, la convention commence à [[ged.salaires_min.iii]] brut de l’heure.</li>"
            "<li>Combien d’heures par semaine ? Au-delà de 40 heures par semaine, chaque heure est payée davantage.</li>"
            "<li>Y aura-t-il des heures de « présence responsable » ? Elles comptent pour deux tiers. Elles sont interdites en garde partagée.</li>"
            "<li>L’essai dure un mois et peut être renouvelé une fois, par écrit : êtes-vous d’accord ?</li>"
            "<li>Quel jour du mois souhaitez-vous recevoir votre salaire ?</li></ul>"
            "<h2>Si la garde est partagée</h2>"
            "<ul>"
            "<li>Avez-vous déjà travaillé pour deux familles à la fois ?</li>"
            "<li>Le lieu change d’une semaine à l’autre : cela vous convient-il ?</li>"
            "<li>Un enfant est malade : que faites-vous avec l’autre ?</li>"
            "<li>Chaque famille signe son contrat : comment partageons-nous les heures ?</li></ul>"
            "<h2>Si vous passez par un organisme</h2>"
            "<ul>"
            "<li>Quel est le prix de l’heure, tout compris ? Que paie-t-on en plus ?</li>"
            "<li>Est-ce toujours la même personne ? Pouvons-nous la rencontrer avant ?</li>"
            "<li>Qui la remplace quand elle est absente ?</li>"
            "<li>Comment arrête-t-on le contrat ? Dans quel délai ?</li></ul>",
        ),
        (
            "etapes",
            {
                "titre": "Après le rendez-vous",
                "etapes": [
                    {
                        "titre": "Notez vos impressions",
                        "texte": "<p>Tout de suite, chacun de votre côté. Puis comparez.</p>",
                    },
                    {
                        "titre": "Appelez les anciens employeurs",
                        "texte": "<p>Demandez ce qui allait bien, ce qui allait moins bien, et s’ils recommenceraient.</p>",
                    },
                    {
                        "titre": "Passez un moment ensemble",
                        "texte": "<p>Avec l’enfant, avant de décider.</p>",
                    },
                    {
                        "titre": "Calculez le coût",
                        "texte": '<p>Regardez <a href="/aides/cmg/">le CMG</a> et <a href="/aides/credit-impot/">le crédit d’impôt</a>, puis faites la simulation sur <a href="https://www.urssaf.fr">urssaf.fr</a>.</p>',
                    },
                    {
                        "titre": "Donnez une réponse",
                        "texte": "<p>À tout le monde, même quand c’est non.</p>",
                    },
                ],
            },
        ),
        (
            "encadre",
            {
                "genre": "conseil",
                "titre": "La personne vous choisit aussi",
                "texte": "<p>Montrez la maison, la chambre, le quartier. Dites clairement vos horaires et vos règles. Laissez-lui le temps de réfléchir.</p>",
            },
        ),
        (
            "texte",
            '<p>Pour comprendre ce mode d’accueil, lisez <a href="/modes-accueil/garde-a-domicile/">la garde à domicile</a> et <a href="/modes-accueil/garde-partagee/">la garde partagée</a>. Votre relais répond à vos questions. Il ne choisit pas à votre place.</p>',
        ),
    ],
    "sources": [
        {
            "titre": "Convention collective IDCC 3239, articles 128 à 137, 142, 146 et 147 et annexe 6",
            "url": "https://www.legifrance.gouv.fr/conv_coll/id/KALICONT000044594539",
        },
        {"titre": "Urssaf, service Pajemploi", "url": "https://www.pajemploi.urssaf.fr"},
    ],
}
