"""Grouped notices: what an agent asked to read at 8:00 and 13:00, in one mail, with numbers and links, no identity."""

import datetime
from collections import Counter

from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from commun.calendrier import est_ouvre
from commun.courriels import mettre_en_file
from commun.models import Territoire
from demarches import destinataires
from demarches.models import AvisEnAttente, Demande, Question
from demarches.models.reglages import DES_QUESTIONS, Nature

HEURES = (datetime.time(13), datetime.time(8))
# A line of the mail: (one, several, address of the list).
LIGNES = {
    Nature.NOUVELLE: ("nouvelle demande", "nouvelles demandes", "demandes", "?vue=nouvelles"),
    Nature.CONFIEE: ("demande confiée ou reprise", "demandes confiées ou reprises", "demandes", ""),
    Nature.FAMILLE: ("nouvelle d’une famille", "nouvelles de familles", "demandes", "?vue=toutes"),
    Nature.APPEL: ("famille à appeler", "familles à appeler", "demandes", ""),
    Nature.QUESTION: ("question à répondre", "questions à répondre", "questions", ""),
    Nature.CONSEIL: ("avis de collègue", "avis de collègues", "questions", ""),
}


def dernier_passage(instant, alsace_moselle=False):
    """The latest 8:00 or 13:00 of a working day that is not after `instant`."""
    local = timezone.localtime(instant)
    jour = local.date()
    while True:
        if est_ouvre(jour, alsace_moselle):
            for heure in HEURES:
                passage = timezone.make_aware(datetime.datetime.combine(jour, heure))
                if passage <= instant:
                    return passage
        jour -= datetime.timedelta(days=1)


def recapituler(instant=None):
    """Send what waits since before the last hour of grouped mails; return how many mails. Run twice, it sends once."""
    limite = dernier_passage(instant or timezone.now(), Territoire.load().alsace_moselle)
    attendus = AvisEnAttente.objects.filter(le__lt=limite)
    _confier_a_ceux_qui_sont_la(attendus)
    agents = set(attendus.values_list("agent", flat=True))
    return sum(_envoyer(attendus, agent) for agent in sorted(agents))


def _confier_a_ceux_qui_sont_la(attendus):
    """Notices of an agent who is away, or whose account is closed, go to who answers today."""
    avis = list(attendus.select_related("agent", "demande__secteur", "demande__referent", "question__agent"))
    partis = destinataires.absents({un.agent for un in avis})
    for un in avis:
        if un.agent_id not in partis and un.agent.is_active:
            continue
        remplacants = _remplacants(un)
        if remplacants and un.agent not in remplacants:
            un.agent = remplacants[0]
            un.save(update_fields=["agent"])


def _remplacants(avis):
    if avis.question is not None:
        return destinataires.pour_la_question(avis.question)
    if avis.demande.secteur is None:
        return destinataires.coordination()
    return [destinataires.remplacer(avis.demande, avis.agent)]


@transaction.atomic
def _envoyer(attendus, agent):
    """One mail to an agent; 0 when nothing of it waits any more, or is no longer theirs to see."""
    avis = list(attendus.filter(agent=agent).select_for_update(of=("self",), skip_locked=True))
    if not avis:
        return 0
    destinataire = avis[0].agent
    utiles = _encore_utiles(avis, destinataire)
    courriel = None
    if utiles and destinataire.is_active:
        contexte = {"lignes": _lignes(utiles), "chemin": reverse("mes_avis"), "territoire": Territoire.load()}
        courriel = mettre_en_file(destinataire.email, "recapitulatif", contexte)
    if courriel is not None:
        for un in utiles:
            (un.demande or un.question).envois.create(gabarit=un.gabarit, a_la_famille=False, courriel=courriel)
    AvisEnAttente.objects.filter(pk__in=[un.pk for un in avis]).delete()
    return int(courriel is not None)


def _encore_utiles(avis, agent):
    """Those about what the agent may see, and has yet to do: a request taken meanwhile is no longer new."""
    demandes = Demande.objects.visibles_par(agent).filter(pk__in=[un.demande_id for un in avis if un.demande_id])
    questions = Question.objects.visibles_par(agent).filter(pk__in=[un.question_id for un in avis if un.question_id])
    vues, nouvelles = (set(q.values_list("pk", flat=True)) for q in (demandes, demandes.nouvelles()))
    ouvertes = set(questions.a_traiter().values_list("pk", flat=True))
    toutes = set(questions.values_list("pk", flat=True))
    permis = {Nature.NOUVELLE: nouvelles, Nature.QUESTION: ouvertes, Nature.CONSEIL: toutes}
    return [un for un in avis if (un.question_id or un.demande_id) in permis.get(un.nature, vues)]


def _lignes(avis):
    """[(number, words, address)] in the order of the kinds; the same request told twice counts once."""
    objets = {(un.nature, un.demande_id, un.question_id) for un in avis}
    nombres = Counter(nature for nature, _demande, _question in objets)
    lignes = []
    for nature, (un, plusieurs, liste, filtre) in LIGNES.items():
        if nombre := nombres[nature]:
            lignes.append((nombre, un if nombre == 1 else plusieurs, reverse(liste) + filtre))
    return lignes


def natures_de(agent_des_demandes, agent_des_questions):
    """The kinds of notices that may come to an agent."""
    return [nature for nature in Nature if (agent_des_questions if nature in DES_QUESTIONS else agent_des_demandes)]
