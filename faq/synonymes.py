"""What people say, and the words of the pages for it.

One line an idea: "what they type, other way = words of the pages, other words". Before "=", each expression is looked
for in the query, the longest first; after it, each is one more way of finding the notion, and the words of one
expression must all stand in the page. What was typed is always looked for too. Accents, plurals and conjugations that
the stemmer folds need no line of their own. A line that ends with a comma or "=" goes on below.
To add a word: a line here, nothing else.
"""

import re
from functools import lru_cache

from commun import langues
from commun.racines import racines

_SUITE = re.compile(r"([,=])\s*\n")
_LIGNES = {
    "fr": """
        nounou, nourrice, nourice, tata, tatie, assmat, asmat, ass mat, assistante mat, gardienne =
            assistante maternelle
        ram, rpe, rampe = relais petite enfance, relais
        qui peut m’aider, aide à comprendre, aider à comprendre, à qui s’adresser, renseignement, conseil,
            accompagnement = relais petite enfance, relais
        mam = maison assistants maternels, délégation
        collègue = délégation, autre assistant maternel
        virer, licencier, renvoyer, congédier, se séparer, arrêter le contrat, quitter, stopper, tout stopper,
            retrait enfant, mettre fin, casser le contrat, démission, démissionner, retirer = rupture contrat,
            fin contrat, rupture
        ça colle pas, se passe mal, essai = période essai
        vacances, cp, conge = congés payés, congés
        vacances scolaires, année scolaire, profs, enseignants = année incomplète
        même vacances, toute l’année, 52 semaines, cinquante-deux semaines = année complète
        sous, fric, argent, somme = salaire, montant, somme
        paye, payer, paie, rémunération, toucher, gagner, bosser pour = salaire, payer, verser
        lissé, lisser, mensualiser, par mois = mensualisation, salaire mensuel
        rentre à l’école, entre à l’école, rentrer à l’école, rentrée, scolarisé, scolarisation = fin contrat,
            rupture contrat
        sous en partant, prime de départ, prime = indemnité rupture
        80e, 1/80, quatre-vingtième = indemnité rupture, 80
        ie, couches, chauffage, eau et électricité, matériel = indemnité entretien
        goûter, petits pots, nourriture, manger, biberon = indemnité repas, repas
        gastro, fièvre, malade, température, grippe, varicelle, rhume, bronchiolite, hôpital = maladie, malade
        arrêt maladie, en arrêt, arrêtée, cassé, opération, accident = arrêt maladie, absence, malade
        mamie, papi, grands-parents, absent, pas là = absence, absent
        ne vient pas, viennent pas, pas déposer = absence
        férié, pâques, pentecôte, ascension, noël, 1er mai, 8 mai, 11 novembre, 14 juillet, toussaint = jour férié
        heures sup, heures supplémentaires, plus tard que prévu, en retard, retard, bouchons, dépassement, 45h =
            heures complémentaires, heures majorées, majoration
        rajouter, ajouter = ajouter, plus
        prévenir, à l’avance, combien de temps avant = préavis, prévenir, délai
        caf, rembourser, remboursement, cmg, complément libre choix = cmg, complément libre choix mode garde
        impôts, impôt, défiscaliser, déduire = crédit impôt
        avis d’imposition = revenus, justificatif
        oublié de déclarer, déclarer, bulletin de paie, fiche de paie, urssaf = pajemploi, déclaration
        avenant, resigner, changer, modifier, passer à = modifier contrat, avenant
        divorce, séparés, garde alternée, résidence alternée, chez papa, chez maman, une semaine sur deux,
            1 semaine sur 2 = séparation, garde alternée
        voisins, à deux, avec une autre famille = garde partagée, garde à domicile
        jumeaux, jumelles, petite sœur, petit frère, frère, fratrie, deuxième enfant = deux enfants
        déménager, part vivre, partir vivre, changer de ville, mutation = déménagement
        solde de tout compte, papiers, attestation, pôle emploi, france travail, chômage =
            documents fin contrat, attestation, certificat travail
        stage, formation, se former, diplôme = formation
        devenir, garder des enfants chez moi, commencer le métier, m’installer = agrément,
            devenir assistante maternelle
        arrive à la fin, expire, prolonger, renouveler = renouvellement, renouveler
        puéricultrice, contrôle, inspection, vérifier, passe chez moi = visite pmi, pmi
        dispo, dispos, places libres, disponible, de la place, disponibilité = déclarer places, disponibilités,
            places disponibles
        déclarer mes places, mettre à jour = disponibilités, déclarer disponibilités
        plusieurs familles, plusieurs employeurs, 4 familles, 3 familles, 2 familles, d’accord =
            plusieurs employeurs, plusieurs familles
        pas payée, pas payé, impayé, me doivent, ne paie pas, ne paient pas, doivent des sous = salaire impayé, impayé
        choisi, choisir les enfants, étudier, étudié, examiner, décider, attribution = commission attribution,
            commission
        combientième, attend, attente, rang, classement = liste attente
        maman solo, papa solo, mère célibataire, seule, monoparentale, avant les autres, prioritaire, priorité,
            points = priorité, prioritaire, critères, parent seul
        refusé, refusés, pas eu de place, sans place, non retenu = refus, refus place
        contester, recours, se plaindre, plainte, mécontent, problème avec = réclamation, recours, contester
        justificatifs, papiers à fournir, documents à fournir, pièces = pièces, justificatifs
        prix, coût, coûter, combien la crèche, cher, je gagne, jgagne, revenus = tarif, participation, barème
        en urgence, urgent, pour lundi, pour demain, dernière minute, tout de suite, je reprends le boulot,
            dépannage = urgence, accueil urgence
        boulot, job, taf, bosser = travail
        autiste, autisme, handicapé, trisomie, trisomique, aeeh, mdph, différent = handicap
        anglais, bilingue, langue étrangère, arabe, allemand, langue des signes = bilingue, langue
        piqûre, piqûres, carnet de santé, injection = vaccin, vaccination
        ferment, fermé, ferme, en août, fermetures = fermeture, fermer
        premiers jours, adaptation, première semaine, débuts, intégration = familiarisation, adaptation
        facture, compté, comptées, on me compte = facture, facturé
        agriculteur, agricultrice, exploitant, agricole, ferme agricole = msa, régime agricole
        3x8, planning, roulement, équipe, de nuit, infirmière, soignant, week-end, samedi, dimanche,
            tôt le matin, tard le soir, décalé, horaires décalés, irrégulier = horaires atypiques, planning,
            horaires
        grands principes, 10 principes, dix principes, valeurs = charte, principes
        petit, petite, bébé, bout de chou, loulou, gosse, gamin, fils, fille = enfant
        aide, aides, allocation = aide
        multi accueil, halte-garderie = crèche
        inscrire, préinscription, s’inscrire = inscription, demande place
    """,
    "en": """
        nanny, childminder, babysitter = registered childminder, childminder
        fire, sack, dismiss, stop the contract = end contract, termination
        holiday, vacation, leave = paid leave, leave
        pay, wage, money = salary
        shots, jabs, vaccine = vaccination
        price, cost, fee = fees, price
        daycare, nursery = crèche
    """,
    "es": """
        niñera, canguro, cuidadora = asistente maternal
        despedir, echar = ruptura contrato, fin contrato
        vacaciones = vacaciones pagadas
        sueldo, paga, dinero = salario
        guardería = crèche
    """,
    "pt": """
        ama, babá = assistente maternal
        despedir, mandar embora = rescisão contrato, fim contrato
        férias = férias pagas
        ordenado, dinheiro = salário
        infantário = creche
    """,
    "tr": """
        bakıcı, dadı = çocuk bakıcısı
        kovmak, işten çıkarmak = sözleşme sonu
        tatil = ücretli izin
        maaş, para = ücret
        yuva = kreş
    """,
    "ar": """
        مربية, جليسة = حاضنة
        طرد, فصل = إنهاء العقد
        عطلة, إجازة = إجازة مدفوعة
        راتب, أجر = راتب
        تطعيم, لقاح = تلقيح
    """,
    "uk": """
        няня, нянька = помічниця по догляду
        звільнити = розірвання договору
        відпустка = оплачувана відпустка
        гроші, платня = зарплата
        щеплення = вакцинація
        ясла, садок = ясла
    """,
}
# What nobody looks for, beyond the words that the search of the whole site leaves out.
_MOTS_CREUX = {
    "fr": """
        bonjour bonsoir merci svp cordialement faut fait faire fais dois doit doivent être avoir vais va aller
        voudrais aimerais dire dites dit savoir comprends rien tous toutes tout alors donc aussi cb g dune qd
        même ca ça là me te lui eux elle moi autre autres chose après avant jusque jusqu passer passe indiquer
        prochain organiser demarche comme quoi jamais juste bien possible moins chez nous ont suis sommes êtes
        était veut si non oui mon ils
    """,
    "en": "hello thanks please would like have know",
}


@lru_cache
def synonymes(langue=langues.SOURCE):
    """{stems of an expression: [stems of each of the words of the pages for it]}, tuples of stems."""
    trouves = {}
    for ligne in _SUITE.sub(r"\1 ", _LIGNES.get(langue, "")).split("\n"):
        dits, _, ecrits = ligne.partition("=")
        cibles = [tuple(racines(ecrit, langue)) for ecrit in ecrits.split(",") if ecrit.strip()]
        for dit in dits.split(",") if cibles else ():
            trouves.setdefault(tuple(racines(dit, langue)), []).extend(cibles)
    return trouves


@lru_cache
def plus_longue(langue=langues.SOURCE):
    """Number of words of the longest expression."""
    return max(map(len, synonymes(langue)), default=1)


@lru_cache
def mots_creux(langue=langues.SOURCE):
    """Stems that select nothing in a question."""
    return frozenset(racines(_MOTS_CREUX.get(langue, ""), langue))
