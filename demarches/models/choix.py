"""Closed lists a request chooses from."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from faq.models import Theme as ThemeDeQuestion


class Canal(models.TextChoices):
    WEB = "web", "formulaire en ligne"
    RAPPEL = "rappel", "demande à être rappelée"
    TELEPHONE = "telephone", "téléphone"
    GUICHET = "guichet", "guichet"
    EVENEMENT = "evenement", "évènement"
    PAPIER = "papier", "papier"
    PARTENAIRE = "partenaire", "partenaire"


# Those an agent of the service enters.
CANAUX_ASSISTES = (Canal.TELEPHONE, Canal.GUICHET, Canal.EVENEMENT, Canal.PAPIER)


class InscriteMonenfant(models.TextChoices):
    OUI = "oui", "oui"
    NON = "non", "non"
    REFUS = "refus", "ne souhaite pas le dire"


class Interprete(models.TextChoices):
    NON = "", "non"
    LANGUE = "langue", "un interprète"
    LSF = "lsf", "la langue des signes (LSF)"


class MotifAffectation(models.TextChoices):
    """Why the coordination gave a request to a secteur: coded, since the journal keeps no free text."""

    PROXIMITE = "proximite", "relais le plus proche de la famille"
    TRAVAIL = "travail", "relais le plus proche du travail"
    CHARGE = "charge", "relais disponible le plus tôt"
    ACCORD = "accord", "accord entre les communes"
    COMMUNE = "commune", "secteur désormais désigné pour la commune"


class RaisonSansSolution(models.TextChoices):
    AUCUNE_PLACE = "aucune_place", "aucune place ne convenait"
    HORAIRES = "horaires", "horaires trop atypiques"
    COUT = "cout", "reste à charge trop élevé"
    ABANDON = "abandon", "la famille a renoncé à son projet"
    DEMENAGEMENT = "demenagement", "la famille a déménagé"


class AFaire(models.TextChoices):
    """What the relais has to do next, which no date would recall."""

    SANS_REPONSE = "sans_reponse", "appeler : pas de réponse à votre question"
    POINT = "point", "appeler pour faire le point"
    SILENCE = "silence", "appeler deux fois, deux jours différents : la famille ne répond plus"
    REPONDUE = "repondue", "lire la réponse de la famille"
    TROUVE = "trouve", "noter la solution que la famille dit avoir trouvée"
    CHANGE = "change", "revoir le besoin, qui a changé"
    REVEIL = "reveil", "reprendre la recherche : la pause est finie"
    REFUS = "refus", "chercher autre chose : aucune proposition n’a abouti"
    PLACE = "place", "appeler : une place est proposée, et la famille n’a pas répondu"
    COMMISSION = "commission", "noter la décision de la commission"


class VersQui(models.TextChoices):
    """What a family is directed to."""

    STRUCTURE = "structure", "une structure"
    ASSISTANT = "assistant", "un assistant maternel"
    COMMISSION = "commission", "une commission d’attribution"
    PARTENAIRE = "partenaire", "un autre service"


class EtatOrientation(models.TextChoices):
    ATTENDUE = "attendue", "réponse attendue"
    INCOMPLET = "incomplet", "dossier incomplet"
    COMPLET = "complet", "dossier complet"
    PRESENTE = "presente", "dossier présenté"
    ADMIS = "admis", "place proposée"
    LISTE = "liste_attente", "sur liste d’attente"
    ACCEPTEE = "acceptee", "place acceptée"
    REFUSEE = "refusee", "refusée"
    DESISTEMENT = "desistement", "la famille n’attend plus"
    EXPIREE = "expiree", "restée sans réponse"


# Something may still come of it; the steps of a file before a commission has decided.
EN_ATTENTE = ("attendue", "incomplet", "complet", "presente", "admis", "liste_attente")
A_LA_COMMISSION = ("incomplet", "complet", "presente")


class MotifRefus(models.TextChoices):
    AUCUNE_PLACE = "aucune_place", _("il n’y a pas de place libre")
    DEMANDES = "demandes", _("il y avait plus de demandes que de places")
    HORAIRES = "horaires", _("les jours ou les heures ne conviennent pas")
    AGE = "age", _("l’âge de l’enfant ne convient pas")
    COMMUNE = "commune", _("cette structure n’accueille pas les familles de votre commune")
    DOSSIER = "dossier", _("il manquait des documents au dossier")


class Theme(models.TextChoices):
    """What an exchange is about: understood by an agent before an interpreter is there."""

    PIECES = "pieces", _("Documents à préparer")
    RENDEZ_VOUS = "rendez_vous", _("Rendez-vous proposé")
    PRECISION = "precision", _("Renseignements qui manquent")
    LISTE = "liste", _("Liste d’assistants maternels")
    AUCUNE_PLACE = "aucune_place", _("Pas encore de place")
    APPEL = "appel", _("Appel sans réponse")
    COMMISSION = "commission", _("Commission d’attribution des places")
    AIDES = "aides", _("Aides et coût de l’accueil")


# Themes whose replies announce a detail that the référent writes: a day, a place, a question.
THEMES_A_PRECISER = (Theme.RENDEZ_VOUS, Theme.PRECISION, Theme.COMMISSION)
# Those that speak of a request: "votre demande reste ouverte", "votre dossier".
THEMES_DES_DEMANDES = (Theme.AUCUNE_PLACE, Theme.APPEL, Theme.COMMISSION)
# Those of replies to questions alone, with the codes and the names of the questions' own themes.
THEMES_DES_QUESTIONS = [(code, nom) for code, nom in ThemeDeQuestion.choices if code not in Theme.values]
THEMES_DES_REPONSES = [*Theme.choices, *THEMES_DES_QUESTIONS]
