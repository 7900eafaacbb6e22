"""What the register says was erased, and that a restored database holds again: erased again."""

from dataclasses import dataclass, field

from django.db import transaction
from django.utils import timezone
from django.utils.dateparse import parse_datetime

from demarches import registre
from demarches.conservation import effacer_question, effacer_reclamation
from demarches.models import Demande, Question, Reclamation
from demarches.models.effacement import MotifEffacement
from demarches.transitions import MotifCloture, Statut


@dataclass
class Rejeu:
    """Numbers of objects erased again, or to erase; `vivants` are references of those that moved since the line was
    written: its erasure never took place."""

    demandes: int = 0
    questions: int = 0
    reclamations: int = 0
    vivants: list = field(default_factory=list)


def rejouer(*, appliquer, fichier=None):
    """Erase again what the register says and that came back. Raises registre.RegistreAbime."""
    effaces = {ligne.empreinte: parse_datetime(ligne.le) for ligne in registre.lire(fichier)}
    rejeu = Rejeu()
    for modele, quoi, effacer in EFFACEMENTS:
        for pk, uuid in modele.objects.order_by("pk").values_list("pk", "uuid"):
            if le := effaces.get(registre.empreinte(quoi, uuid)):
                _rejouer_un(rejeu, modele.objects.get(pk=pk), le, quoi, effacer if appliquer else None)
    return rejeu


def _rejouer_un(rejeu, objet, le, quoi, effacer):
    if _bouge_le(objet) > le:
        rejeu.vivants.append(objet.reference)
        return
    if effacer:
        with transaction.atomic():
            effacer(objet)
    setattr(rejeu, f"{quoi}s", getattr(rejeu, f"{quoi}s") + 1)


def _bouge_le(objet):
    return objet.repondue_le or objet.recue_le if isinstance(objet, Reclamation) else objet.dernier_mouvement_le


def _effacer_demande(demande):
    """It may have been open when the backup was made: it is closed first, and nobody is written to."""
    if demande.statut != Statut.CLOSE:
        Demande.objects.filter(pk=demande.pk).update(
            statut=Statut.CLOSE, motif_cloture=MotifCloture.RETIREE, close_le=timezone.now()
        )
        demande.refresh_from_db()
    demande.anonymiser(motif=MotifEffacement.RESTAURATION)


EFFACEMENTS = (
    (Demande, "demande", _effacer_demande),
    (Question, "question", effacer_question),
    (Reclamation, "reclamation", effacer_reclamation),
)
