"""Question: public holidays, worked and paid."""

PAGE = {
    "slug": "jours-feries",
    "title": "Les jours fériés sont-ils travaillés et payés ?",
    "sujet": "jours_feries",
    "publics": [
        "parent_employeur",
        "assistant_maternel",
    ],
    "themes": [
        "absences",
        "salaire",
    ],
    "formulations": [
        "la nounou travaille les jours fériés ?",
        "lundi de Pâques assistante maternelle payé",
        "1er mai travaillé nounou payé double",
        "je travaille le 11 novembre, l’assmat doit-elle garder mon enfant",
        "pont de l’Ascension qui paie",
    ],
    "reponse_courte": (
        "C’est le contrat qui dit quels jours fériés sont travaillés. Un jour férié travaillé est payé "
        "[[am.majorations.jour_ferie]] de plus. Le 1er mai travaillé est payé le double. Un jour férié qui "
        "n’est pas travaillé ne se retire pas tout seul du salaire : vérifiez d’abord les conditions avec "
        "votre relais."
    ),
    "introduction": (
        "Ce qu’il faut écrire, ce qui s’ajoute au salaire, le 1er mai, les ponts et les congés, avec un "
        "exemple chiffré."
    ),
    "corps": [
        (
            "texte",
            (
                "<h2>Ce que dit le contrat</h2>"
                "<p>Regardez ensemble les jours fériés de l’année. Pour chacun, écrivez dans le <a "
                'terme="contrat">contrat</a> s’il est travaillé ou non. Si vous travaillez à l’hôpital ou dans un '
                "commerce, dites-le dès le premier rendez-vous. Un jour férié qui n’est pas prévu se décide à deux, "
                "par écrit.</p>"
                "<h2>Le jour férié est travaillé</h2>"
                "<ul>"
                "<li><b>Jour férié ordinaire</b> : chaque heure est payée [[am.majorations.jour_ferie]] de plus.</li>"
                "<li><b>1er mai</b> : chaque heure est payée le double.</li>"
                "<li>Les heures prévues au contrat sont déjà dans le salaire <a "
                'terme="mensualisation">mensualisé</a>. Vous ajoutez donc seulement le supplément.</li>'
                '<li>Le supplément se calcule sur le <a terme="salaire-brut">salaire brut</a>.</li></ul>'
                "<h2>Le jour férié n’est pas travaillé</h2>"
                "<p>Le salaire du mois est mensualisé : il ne change pas parce qu’un mois compte un jour férié. La "
                "convention fixe des conditions pour qu’un jour férié non travaillé soit payé. Si vous pensez "
                "qu’elles ne sont pas remplies, demandez à votre relais <b>avant</b> de retirer quoi que ce soit. <a "
                'href="/questions/indemnites-entretien-repas/">L’entretien et les repas</a> ne sont pas dus : '
                "l’enfant ne vient pas.</p>"
            ),
        ),
        (
            "exemple",
            {
                "titre": "Exemple : le 11 novembre et le 1er mai travaillés",
                "texte": (
                    "<p>Le contrat prévoit 8 heures d’accueil ces jours-là, à 4,50 € brut de l’heure. Ces heures sont "
                    "comprises dans le salaire du mois.</p>"
                    "<ul>"
                    "<li>Le 11 novembre, supplément de [[am.majorations.jour_ferie]] : 8 × 4,50 € = [[= 8 × 4,50]], dont "
                    "[[am.majorations.jour_ferie]] = <b>[[= 8 × 4,50 × am.majorations.jour_ferie]] brut</b> à ajouter au "
                    "salaire de novembre.</li>"
                    "<li>Le 1er mai, payé le double : <b>[[= 8 × 4,50]] brut</b> à ajouter au salaire de mai.</li></ul>"
                ),
            },
        ),
        (
            "texte",
            (
                "<h2>Les ponts</h2>"
                "<p>Un pont n’est pas un jour férié. Si vous gardez votre enfant ce jour-là et que ce n’était pas "
                'prévu, l’<a href="/questions/absence-enfant/">absence</a> est payée. Si c’est l’assistant maternel '
                "qui demande le jour, vous en parlez : congé payé, ou jour non payé.</p>"
                "<h2>Un jour férié pendant les congés</h2>"
                "<p>Un jour férié non travaillé n’est pas compté comme un jour de congé. Exemple : une semaine de "
                "congés qui contient un jour férié non travaillé prend 5 jours, et non 6. Voir <a "
                'href="/questions/conges-payes-assistante-maternelle/">le calcul des congés payés</a>.</p>'
                "<h2>Le dimanche et le jour de repos</h2>"
                "<p>Un jour de repos de la semaine travaillé est une autre règle. C’est exceptionnel, avec un accord "
                "écrit, et payé ou récupéré avec [[am.majorations.jour_de_repos]] de plus. Voir <a "
                'href="/questions/contrat-horaires-atypiques/">les horaires atypiques</a>.</p>'
            ),
        ),
        (
            "encadre",
            {
                "genre": "conseil",
                "titre": "Une fois par an",
                "texte": (
                    "<p>En décembre, prenez le calendrier de l’année suivante. Notez les jours fériés travaillés et les "
                    "ponts, et signez à deux.</p>"
                ),
            },
        ),
    ],
    "sources": [
        {
            "titre": (
                "Convention collective IDCC 3239, socle commun, articles 46, 47 et 48 (repos, jours fériés, congés)"
            ),
            "url": "https://www.legifrance.gouv.fr/conv_coll/id/KALICONT000044594539",
        },
        {
            "titre": (
                "Convention collective IDCC 3239, socle assistant maternel, articles 105, 109 et 114 (absences, "
                "salaire, entretien)"
            ),
            "url": "https://www.legifrance.gouv.fr/conv_coll/id/KALICONT000044594539",
        },
    ],
}
