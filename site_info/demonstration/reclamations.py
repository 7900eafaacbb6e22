"""Fictional complaints to the coordination, one in each state, dated relative to today; one already there is left."""

import datetime
import uuid

from django.db import transaction
from django.utils import timezone
from post_office.models import STATUS, Email

from commun.models import Utilisateur
from demarches.models import Demande, Reclamation
from demarches.roles import Groupe

ESPACE = uuid.UUID("0c8b7a52-95e1-4f37-8f0e-6d1a2b9c4e85")
Canal = Reclamation.Canal

# Days ago; how it came; what it says and what is expected; who complains (nobody: the family of a request); how many
# days later it was acknowledged, then answered, and the answer.
RECLAMATIONS = (
    (1, Canal.SITE, "J’ai appelé trois fois le relais, pendant les heures affichées : personne n’a répondu.",
     "Savoir quand appeler.", {"nom": "Mme Perrin", "telephone": "06 39 98 10 21"}, None, None, ""),
    (6, Canal.WEB, "La réunion d’information a été annulée sans que l’on nous prévienne. Nous avions posé une matinée.",
     "Une nouvelle date, le soir si possible.", {}, 1, None, ""),
    (40, Canal.TELEPHONE, "La famille dit avoir attendu huit jours avant d’être rappelée.", "", {}, 1, 9,
     "Nous avons appelé la famille et présenté nos excuses. Pendant les congés, le suppléant reçoit maintenant les "
     "demandes le jour même."),
)  # fmt: skip


def charger_reclamations():
    """Create the complaints that are missing; returns how many there are."""
    par = Utilisateur.objects.filter(groups__name=Groupe.COORDINATION, is_active=True).order_by("pk").first()
    visees = Demande.objects.exclude(secteur=None).order_by("reference")
    for rang, donnees in enumerate(RECLAMATIONS):
        _reclamation(uuid.uuid5(ESPACE, str(rang)), par, visees[rang : rang + 1].first(), *donnees)
    return Reclamation.objects.filter(uuid__in=[uuid.uuid5(ESPACE, str(n)) for n in range(len(RECLAMATIONS))]).count()


@transaction.atomic
def _reclamation(cle, par, visee, jours, canal, texte, attente, qui, accusee, repondue, reponse):
    if Reclamation.objects.filter(uuid=cle).exists() or not (qui or visee):
        return
    dernier = Email.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    recue = timezone.now() - datetime.timedelta(days=jours)
    champs = qui or {"demande": visee}
    ecrite = Reclamation.objects.deposer(cle=cle, canal=canal, texte=texte, attente=attente, recue_le=recue, **champs)
    if accusee is not None:
        ecrite.accuser(par=par)
        ecrite.accusee_le = recue + datetime.timedelta(days=accusee)
    if repondue is not None:
        ecrite.repondre(reponse, par=par)
        ecrite.accusee_le = recue + datetime.timedelta(days=accusee)
        ecrite.repondue_le = recue + datetime.timedelta(days=repondue)
    ecrite.save()
    Email.objects.filter(pk__gt=dernier).update(status=STATUS.sent, last_updated=timezone.now())
