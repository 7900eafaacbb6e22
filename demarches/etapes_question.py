"""What may happen to a question: the one table that views, rights, documentation and tests read."""

from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext_lazy as _

from demarches.transitions import Acteur, Ligne


class StatutQuestion(models.TextChoices):
    """States of a question, with the label agents read."""

    A_VERIFIER = "a_verifier", "à vérifier"
    A_ORIENTER = "a_orienter", "à orienter"
    NOUVELLE = "nouvelle", "nouvelle"
    EN_COURS = "en_cours", "en cours"
    REPONDUE = "repondue", "répondue"
    CLOSE = "close", "close"


# What the asker reads.
STATUTS_PUBLICS = {
    StatutQuestion.A_VERIFIER: _("Question reçue"),
    StatutQuestion.A_ORIENTER: _("Question reçue"),
    StatutQuestion.NOUVELLE: _("Transmise à votre relais"),
    StatutQuestion.EN_COURS: _("Votre relais prépare la réponse"),
    StatutQuestion.REPONDUE: _("Votre relais vous a répondu"),
    StatutQuestion.CLOSE: _("Question terminée"),
}


class MotifFin(models.TextChoices):
    """Why a question ends without a written answer: coded, since the journal keeps no free text."""

    AU_TELEPHONE = "au_telephone", "répondue de vive voix"
    DEMANDE = "demande", "c’est une demande d’accueil : le formulaire a été proposé"
    DOUBLON = "doublon", "déjà posée par la même personne"
    INDESIRABLE = "indesirable", "indésirable"
    HORS_SUJET = "hors_sujet", "ne concerne pas le relais"
    PREOCCUPANTE = "preoccupante", "information préoccupante transmise"
    RETIREE = "retiree", "retirée par la personne"


class Sens(models.TextChoices):
    """Who writes a message below a question."""

    RELAIS = "relais", "le relais"
    DEMANDEUR = "demandeur", "la personne qui demande"


S, F, R, C = StatutQuestion, Acteur.FAMILLE, Acteur.REFERENT, Acteur.COORDINATION
# What a relais must answer; what looks like an advertisement waits for a look first.
A_REPONDRE = (S.A_ORIENTER, S.NOUVELLE, S.EN_COURS)
OUVERTES = (S.A_VERIFIER, *A_REPONDRE)
_SUIVIES = (S.NOUVELLE, S.EN_COURS, S.REPONDUE)


@dataclass(frozen=True)
class Etape(Ligne):
    """One row of the table: from which states, by whom, to which state ("" when it stays the same)."""

    OBJET, ETATS = "question", StatutQuestion

    nom: str
    libelle: str
    depuis: tuple
    acteurs: tuple
    vers: str = ""


LIGNES = (
    Etape("liberer", "Libérer", (S.A_VERIFIER,), (C, R), S.NOUVELLE),
    Etape("rejeter", "Rejeter", (S.A_VERIFIER,), (C, R), S.CLOSE),
    Etape("retablir", "Remettre à vérifier", (S.CLOSE,), (C, R), S.A_VERIFIER),
    Etape("affecter_relais", "Confier à un relais", (S.A_ORIENTER, S.NOUVELLE, S.EN_COURS), (C,), S.NOUVELLE),
    Etape("prendre", "Prendre la question", (S.NOUVELLE,), (R,), S.EN_COURS),
    Etape("repondre", "Répondre", (S.NOUVELLE, S.EN_COURS, S.REPONDUE), (R,), S.REPONDUE),
    Etape("demander_avis", "Demander un avis", (S.NOUVELLE, S.EN_COURS), (R,), S.EN_COURS),
    Etape("passer", "Passer à un collègue", (S.NOUVELLE, S.EN_COURS), (R,)),
    Etape("publier", "En faire une réponse publique", (S.REPONDUE,), (R,)),
    Etape("appeler", "La personne est jointe", _SUIVIES, (R,)),
    Etape("signaler", "Information préoccupante", _SUIVIES, (R,)),
    Etape("proposer_demande", "C’est une demande d’accueil", (S.NOUVELLE, S.EN_COURS), (R,), S.CLOSE),
    Etape("clore", "Clore sans répondre", (S.NOUVELLE, S.EN_COURS), (R,), S.CLOSE),
    Etape("relancer", "Demander une précision", (S.REPONDUE,), (F,), S.EN_COURS),
    Etape("retirer", "Retirer la question", (*OUVERTES, S.REPONDUE), (F,), S.CLOSE),
    Etape("rouvrir", "Rouvrir", (S.CLOSE,), (R,), S.EN_COURS),
)
ETAPES = {ligne.nom: ligne for ligne in LIGNES}
