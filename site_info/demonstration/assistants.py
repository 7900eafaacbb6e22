"""Fictional assistants maternels behind some entries of the demonstration: invited, to validate, published, stale."""

import datetime
import random

from django.utils import timezone

from carte.models import IDENTITE, AssistantMaternel, Etat, Structure

from .structures import RELAIS, SOURCE

PUBLIEES, A_VALIDER, INVITEES = 60, 8, 5
PRENOMS = ("Nadia", "Sylvie", "Fatou", "Marie", "Olena", "Carla", "Aïcha", "Julie", "Inès", "Hélène", "Bruno", "Leïla")
NOMS = ("Exemple", "Modèle", "Fictif", "Échantillon", "Témoin", "Dessin", "Esquisse", "Ébauche")


def charger_assistants():
    """Create them once; return how many there are."""
    if not AssistantMaternel.objects.exists():
        relais = list(Structure.objects.filter(slug__in=RELAIS, source=SOURCE).order_by("pk"))
        fiches = Structure.objects.publiees().filter(source=SOURCE, source_id__startswith="am-").order_by("source_id")
        fiches = list(fiches.select_related("commune")[: PUBLIEES + A_VALIDER + INVITEES])
        for rang, fiche in enumerate(fiches):
            _creer(rang, fiche, relais[rang % len(relais)])
    return AssistantMaternel.objects.count()


def _creer(rang, fiche, relais):
    de = random.Random(f"assistant-{rang}")  # noqa: S311
    jour = timezone.localdate()
    assistant = AssistantMaternel(
        relais=relais,
        prenom=PRENOMS[rang % len(PRENOMS)],
        nom=NOMS[rang % len(NOMS)],
        commune=fiche.commune,
        adresse=f"{rang + 1} rue Fictive",
        code_postal=fiche.code_postal,
        telephone=f"06 39 98 {rang // 100:02} {rang % 100:02}",
        courriel=f"assistante{rang}@seine-eure.example",
        agrement_valable_au=jour + datetime.timedelta(days=de.randint(20, 1500)),
        agrement_capacite=de.randint(2, 4),
        horaires=fiche.horaires,
        age_min_mois=2,
        age_max_mois=36,
        public_horaires=True,
        places_libres=de.randint(0, 2),
        grille=0b1111,
        choix_signe_le=jour - datetime.timedelta(days=de.randint(0, 170)),
        confirmee_le=jour - datetime.timedelta(days=de.choice((3, 12, 45, 120))),
    )
    if rang < PUBLIEES:
        assistant.etat, assistant.structure = Etat.PUBLIEE, fiche
    elif rang < PUBLIEES + A_VALIDER:
        assistant.etat = Etat.A_VALIDER
        assistant.identite_proposee = {nom: assistant.identite[nom] for nom in IDENTITE}
        assistant.soumise_le = timezone.now()
    else:
        assistant.choix_signe_le = assistant.confirmee_le = None
        assistant.invitee_le = timezone.now() - datetime.timedelta(days=de.randint(1, 25))
    assistant.save()
