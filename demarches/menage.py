"""What time erases: registered as periodic jobs when the application is ready."""

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from demarches.models import Brouillon, Demande, EmpreinteEnvoi, Frein, Question, QuestionStat
from demarches.models.tri import DELAI_RETOUR
from demarches.transitions import MotifCloture


def effacer_les_brouillons():
    """Erase the drafts untouched for 30 days; return how many."""
    return Brouillon.objects.perimes().delete()[0]


def effacer_les_freins():
    """Erase the counters whose hour, or day, is over; return how many."""
    return Frein.objects.perimes().delete()[0]


def effacer_les_questions():
    """Erase the private questions whose time is over, their words with them; keep numbers. Return how many."""
    effacees = 0
    for question in Question.objects.a_effacer().select_related("relais").iterator():
        with transaction.atomic():
            _compter(question)
            question.delete()
        effacees += 1
    return effacees


def effacer_les_indesirables():
    """Erase what was rejected 30 days ago, and the digests whose time is over; how often the signs were right stays
    (see Quarantaine). Return how many messages."""
    limite = timezone.now() - DELAI_RETOUR
    demandes = Demande.objects.filter(motif_cloture=MotifCloture.INDESIRABLE, close_le__lt=limite)
    questions = Question.objects.filter(motif_fin=MotifCloture.INDESIRABLE, close_le__lt=limite)
    effaces = 0
    for message in (*demandes.iterator(), *questions.iterator()):
        message.delete()
        effaces += 1
    EmpreinteEnvoi.objects.perimees().delete()
    return effaces


def _compter(question):
    cle = {
        "mois": question.soumise_le.date().replace(day=1),
        "relais": question.relais.nom[:120] if question.relais else "",
        "theme": question.theme,
        "profil": question.profil,
        "langue": question.langue,
        "issue": question.motif_fin or question.statut,
    }
    jours = (question.repondue_le - question.soumise_le).days if question.repondue_le else 0
    ligne, _nouvelle = QuestionStat.objects.get_or_create(**cle)
    QuestionStat.objects.filter(pk=ligne.pk).update(
        nombre=F("nombre") + 1, jours_de_reponse=F("jours_de_reponse") + jours
    )
