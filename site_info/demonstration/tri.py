"""What the demonstration has to check and to compare: advertisements put aside, a family that wrote twice.

Made by the verbs of the models, once; their mails are already sent.
"""

import random
import uuid

from django.db import transaction
from django.utils import timezone
from post_office.models import STATUS, Email

from demarches.indesirables import Provenance
from demarches.models import Brouillon, Demande, Question, Secteur

from .familles import reponses

ESPACE = uuid.UUID("5b7f2a10-7f0e-4d0b-8c55-3f6d1f7a9b21")
PUBLICITES = (
    "Boost your website! 1000 backlinks for $49: https://seo-boost.example",
    "Besoin d’un prêt entre particuliers ? Offre de prêt sérieuse, sans justificatif : pret.rapide@publicite.example",
)
MESSAGES = ("", "Je vous ai déjà écrit, mais je ne suis pas sûre que ce soit parti.")


def charger_tri():
    """Create what is missing; returns how many messages wait to be checked."""
    for secteur in Secteur.objects.order_by("pk"):
        zone = secteur.zones.select_related("commune").order_by("-commune__population").first()
        if zone is not None:
            _publicites(secteur, zone.commune)
            _deux_fois(secteur, zone.commune)
    return Question.objects.filter(statut="a_verifier").count()


@transaction.atomic
def _publicites(secteur, commune):
    for rang, texte in enumerate(PUBLICITES):
        cle = uuid.uuid5(ESPACE, f"{secteur.nom} {rang}")
        if Question.objects.filter(cle_idempotence=cle).exists():
            continue
        question = Question.objects.poser(
            cle=cle,
            commune=commune,
            profil="famille",
            theme="creche",
            texte=texte,
            courriel=f"robot{rang}.secteur{secteur.pk}@publicite.example",
            provenance=Provenance(duree=2),
        )
        _envoyes(question)


@transaction.atomic
def _deux_fois(secteur, commune):
    """The same family, drawn twice from the same seed."""
    for rang, message in enumerate(MESSAGES):
        cle = uuid.uuid5(ESPACE, f"{secteur.nom} deux fois {rang}")
        if Demande.objects.filter(cle_idempotence=cle).exists():
            continue
        hasard = random.Random(f"{secteur.nom} deux fois")  # noqa: S311 - fiction, not security
        donnees = reponses(hasard, 9000 + secteur.pk, commune.insee, timezone.localdate())
        donnees |= {"message": {"message": message}} if message else {}
        brouillon = Brouillon.objects.create(uuid=cle, reponses=donnees)
        _envoyes(brouillon.soumettre())
        brouillon.delete()


def _envoyes(objet):
    Email.objects.filter(pk__in=objet.envois.values("courriel")).update(status=STATUS.sent)
