"""Model: the outline of a contract, each point explained. The parts and their order are ours, not the branch's."""

PAGE = {
    "slug": "trame-contrat",
    "title": "Préparer le contrat : la trame commentée",
    "sujet": "trame_contrat",
    "genre": "modele",
    "introduction": "Dix points à remplir à deux, parents et assistant maternel, avant d’écrire le contrat. Pour chaque point : ce qu’il faut écrire, et pourquoi.",
    "corps": [
        (
            "encadre",
            {
                "genre": "attention",
                "titre": "Une préparation, pas un contrat à signer",
                "texte": '<p>Pour le contrat lui-même, prenez le modèle de la branche ou celui de <a href="https://www.pajemploi.urssaf.fr">pajemploi.urssaf.fr</a>, puis recopiez-y vos réponses. Le relais explique le contrat. Il ne le rédige pas et ne le valide pas.</p>',
            },
        ),
        (
            "texte",
            "<p>Imprimez cette page en deux exemplaires. Remplissez-la chacun de votre côté, puis comparez. Pour une liste plus courte, prenez "
            '<a href="/documents/memo-contrat/">le mémo du contrat</a>.</p>'
            "<h2>1. Les personnes</h2>"
            "<p><b>À écrire</b></p>"
            "<ul>"
            "<li>L’employeur : nom, adresse, numéro Pajemploi : …………</li>"
            "<li>Le salarié : nom, adresse, numéro de Sécurité sociale : …………</li>"
            '<li>L’<a terme="agrement">agrément</a> : numéro, date, nombre d’enfants : …………</li>'
            "<li>L’assurance : nom de l’assureur, numéro du contrat : …………</li>"
            "<li>L’enfant : prénom, nom, date de naissance : …………</li></ul>"
            '<p><b>Pourquoi.</b> Le <a terme="contrat">contrat</a> lie deux personnes : l’<a terme="employeur">employeur</a> est le parent qui signe. Il y a <b>un contrat par enfant</b>, même pour deux frères. Lisez l’agrément : l’accueil ne peut pas dépasser ce qu’il permet.</p>'
            "<h2>2. Le début</h2>"
            "<p><b>À écrire</b></p>"
            "<ul>"
            "<li>Le premier jour et le lieu de l’accueil : …………</li>"
            "<li>La durée de l’essai : …………</li>"
            '<li>Le calendrier de la <a terme="familiarisation">familiarisation</a>, jour par jour : …………</li></ul>'
            '<p><b>Pourquoi.</b> Le contrat se signe <b>au plus tard le premier jour</b>. La <a terme="periode-essai">période d’essai</a> peut durer jusqu’à [[am.essai.1_a_3_j_semaine]] pour 1 à 3 jours par semaine, [[am.essai.4_j_et_plus]] pour 4 jours et plus, [[am.essai.2e_enfant_de_la_fratrie]] pour un deuxième enfant de la même famille. La familiarisation, ou adaptation, dure 30 jours au plus. Elle est comprise dans l’essai.</p>'
            "<h2>3. Les jours et les heures</h2>"
            "<p><b>À écrire</b></p>"
            "<ul>"
            "<li>Les jours, avec l’heure d’arrivée et l’heure de départ : …………</li>"
            "<li>Le nombre d’heures par semaine : …………</li>"
            "<li>Le jour de repos de la semaine : …………</li>"
            "<li>Si les heures changent : quand et comment le planning est donné : …………</li></ul>"
            "<p><b>Pourquoi.</b> C’est la base du salaire. La journée habituelle est de 9 heures et la semaine de [[am.durees.semaine]] heures. On peut prévoir autre chose, sans dépasser [[am.durees.max_moyenne]] heures par semaine en moyenne sur 4 mois. L’assistant maternel a 11 heures de repos de suite chaque jour, tous contrats confondus. Pour un planning qui change, lisez "
            '<a href="/questions/contrat-horaires-atypiques/">le contrat avec des horaires atypiques</a>.</p>'
            "<h2>4. Les semaines de l’année</h2>"
            "<p><b>À écrire</b></p>"
            "<ul>"
            "<li>Année complète (52 semaines) ou année incomplète (46 semaines au plus) : …………</li>"
            "<li>En année incomplète : le nombre de semaines d’accueil : …………</li>"
            "<li>Les semaines sans accueil, ou la date où vous les donnez : …………</li></ul>"
            "<p><b>Pourquoi.</b> Comptez les semaines où l’enfant vient vraiment. En année complète, les congés payés sont dans les 52 semaines. En année incomplète, ils sont payés <b>en plus</b> du salaire mensuel. Les semaines sans accueil qui ne sont pas connues à la signature se donnent par écrit, au moins 2 mois avant.</p>"
            "<h2>5. Le salaire</h2>"
            "<p><b>À écrire</b></p>"
            "<ul>"
            '<li>Le <a terme="salaire-brut">salaire brut</a> d’une heure : …………</li>'
            '<li>Le salaire brut du mois, avec le calcul de la <a terme="mensualisation">mensualisation</a> : …………</li>'
            "<li>Le taux des heures au-delà de [[am.durees.semaine]] par semaine : …………</li>"
            "<li>Le taux des heures complémentaires, si vous décidez de les payer plus : …………</li>"
            "<li>Le jour du paiement : …………</li></ul>"
            "<p><b>Pourquoi.</b> Le salaire se négocie. Il ne descend pas sous [[am.salaire_min.conventionnel.1]] brut de l’heure, ou [[am.salaire_min.conventionnel.2]] avec le titre de la branche. La mensualisation répartit le salaire de l’année sur 12 mois égaux. Au-delà de [[am.durees.semaine]] heures dans la semaine, chaque heure est payée au moins [[am.durees.majoration_min]] de plus.</p>",
        ),
        (
            "exemple",
            {
                "titre": "Le même accueil, en année complète et en année incomplète",
                "texte": (
                    "<p>Accueil de 36 heures par semaine, à 4,50 € brut de l’heure.</p>"
                    "<ul>"
                    "<li>Année complète, 52 semaines : 36 × 52 ÷ 12 × 4,50 € = <b>[[= 36 × 52 ÷ 12 × 4,50]] brut</b> par mois, congés compris.</li>"
                    "<li>Année incomplète, 42 semaines : 36 × 42 ÷ 12 × 4,50 € = <b>[[= 36 × 42 ÷ 12 × 4,50]] brut</b> par mois. Les congés payés s’ajoutent.</li></ul>"
                ),
            },
        ),
        (
            "texte",
            "<h2>6. L’entretien, les repas, les trajets</h2>"
            "<p><b>À écrire</b></p>"
            "<ul>"
            '<li>L’<a terme="indemnite-entretien">indemnité d’entretien</a> d’une journée : …………</li>'
            "<li>Qui fournit les repas, le lait, les couches : …………</li>"
            "<li>Le prix de chaque repas fourni par l’assistant maternel : …………</li>"
            "<li>Les trajets en voiture demandés par la famille, et le prix du kilomètre : …………</li></ul>"
            "<p><b>Pourquoi.</b> Ces sommes ne sont pas du salaire. L’entretien se paie seulement les jours où l’enfant vient. Il dépend de la durée de la journée et n’est jamais inférieur à [[am.entretien.min_jour]] par jour.</p>"
            "<h2>7. Les congés payés</h2>"
            "<p><b>À écrire</b></p>"
            "<ul>"
            "<li>La date où vous vous mettez d’accord chaque année : …………</li>"
            "<li>En année incomplète, la façon de payer les congés : en juin, à la prise principale, ou au fur et à mesure : …………</li></ul>"
            '<p><b>Pourquoi.</b> Les dates se décident ensemble, avant le 1er mars. Chaque mois de travail donne 2,5 jours de <a terme="conges-payes">congés payés</a>, 30 jours au plus par an. Ajouter un dixième à chaque salaire mensuel n’est pas permis. Le calcul est expliqué dans '
            '<a href="/questions/conges-payes-assistante-maternelle/">les congés payés</a>.</p>'
            "<h2>8. Les absences et les jours fériés</h2>"
            "<p><b>À écrire</b></p>"
            "<ul>"
            "<li>Comment chacun prévient d’une absence : …………</li>"
            "<li>Les jours fériés travaillés : …………</li>"
            "<li>Qui garde l’enfant quand l’assistant maternel est absent : …………</li></ul>"
            "<p><b>Pourquoi.</b> Une absence de l’enfant qui n’est pas prévue au contrat est payée. Avec un certificat médical, vous pouvez ne pas payer : 5 jours par an pour de courtes absences, ou 14 jours de suite. Un jour férié travaillé est payé [[am.majorations.jour_ferie]] de plus, et le 1er mai le double. Un jour de repos travaillé demande un accord écrit et [[am.majorations.jour_de_repos]] de plus.</p>"
            "<h2>9. La vie de l’enfant</h2>"
            "<p><b>À écrire</b></p>"
            "<ul>"
            "<li>Les personnes qui peuvent venir chercher l’enfant : …………</li>"
            "<li>Les personnes à appeler, dans l’ordre : …………</li>"
            "<li>Les sorties, la voiture, les transports : ce que vous autorisez : …………</li>"
            "<li>Les médicaments et les soins : ce que vous autorisez : …………</li>"
            "<li>Les repas, le sommeil, les écrans, les animaux, les photos : …………</li>"
            '<li>En MAM : la <a terme="delegation-accueil">délégation d’accueil</a>, et les personnes qui l’acceptent : …………</li></ul>'
            "<p><b>Pourquoi.</b> Ces points évitent les malentendus. Une autorisation écrite protège l’enfant et la personne qui l’accueille. En MAM, la délégation doit être écrite.</p>"
            "<h2>10. Changer ou arrêter</h2>"
            "<p><b>À écrire</b></p>"
            "<ul>"
            "<li>Une date pour faire le point chaque année : …………</li>"
            "<li>Comment vous demandez un changement : …………</li></ul>"
            '<p><b>Pourquoi.</b> Un changement se fait par un écrit, signé des deux. Pour arrêter, il faut une lettre et un <a terme="preavis">préavis</a> : [[am.preavis.moins_de_3_mois]], [[am.preavis.3_mois_a_moins_de_1_an]] ou [[am.preavis.1_an_et_plus]], selon la durée de l’accueil. Voir '
            '<a href="/documents/liste-fin-de-contrat/">la liste de fin de contrat</a>.</p>',
        ),
        (
            "encadre",
            {
                "genre": "conseil",
                "titre": "Avant de signer, relisez à voix haute",
                "texte": "<p>Chaque ligne est-elle claire pour les deux ? Signez deux exemplaires, un pour chacun. Gardez le vôtre avec les changements signés ensuite.</p>",
            },
        ),
    ],
    "sources": [
        {
            "titre": "Convention collective IDCC 3239, socle assistant maternel, articles 90, 93 à 98, 102, 105, 109 à 114 et 120",
            "url": "https://www.legifrance.gouv.fr/conv_coll/id/KALICONT000044594539",
        },
        {
            "titre": "Convention collective IDCC 3239, socle commun, articles 46 à 48 (repos, jours fériés, congés)",
            "url": "https://www.legifrance.gouv.fr/conv_coll/id/KALICONT000044594539",
        },
        {"titre": "Urssaf, service Pajemploi", "url": "https://www.pajemploi.urssaf.fr"},
    ],
}
