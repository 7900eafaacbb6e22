"""Words and durations of the assistants maternels: states, purposes of links, which field belongs to what."""

import datetime

from django.db import models

# The public choices hold for six months, then the entry is hidden until they are signed again.
CHOIX_VALABLE = datetime.timedelta(days=183)
# Of the text above the signature: raise it when that text changes.
CHOIX_VERSION = 1
# What is erased, and when (docs/assistants-maternels.md).
CONSERVATION_SANS_REPONSE = datetime.timedelta(days=183)
CONSERVATION_RETIREE = datetime.timedelta(days=365)
CONSERVATION_AGREMENT_FINI = datetime.timedelta(days=365)
DELAI_EFFACEMENT = datetime.timedelta(days=30)

# Who somebody is: the relais validates it, first and at each change.
IDENTITE = ("prenom", "nom", "adresse", "code_postal", "commune", "telephone", "courriel")
# What she says of her work: hers alone.
PROFIL = (
    "langues", "horaires", "age_min_mois", "age_max_mois", "handicap", "occasionnel", "urgence", "periscolaire",
    "en_mam", "presentation", "salaire_net", "entretien_jour", "repas_jour",
)  # fmt: skip
# What she signs: yes or no.
CHOIX = (
    "contact_direct", "public_nom_complet", "public_telephone", "public_courriel", "public_quartier",
    "public_horaires", "public_langues", "public_particularites", "public_presentation", "public_tarifs",
    "accord_mairies",
)  # fmt: skip
PLACES = ("places_libres", "libres_le", "grille")


class Etat(models.TextChoices):
    INVITEE = "invitee", "invitée"
    A_VALIDER = "a_valider", "à valider"
    PUBLIEE = "publiee", "publiée"
    RETIREE = "retiree", "retirée"


class ParQui(models.TextChoices):
    ELLE = "elle", "elle-même"
    RELAIS = "relais", "le relais"


class But(models.TextChoices):
    """What a secret link is for; each lives its own time, so that asking for one does not close the others."""

    INVITATION = "invitation", "invitation"
    MENSUEL = "mensuel", "point du mois"
    DEMANDE = "demande", "demandé par la personne"

    @property
    def duree(self):
        jours = {But.INVITATION: 30, But.MENSUEL: 35, But.DEMANDE: 7}
        return datetime.timedelta(days=jours[self])


TOUS = frozenset(Etat)
# verb: states from which it may be done. "valider" and "refuser" also need something to validate.
DEPUIS = {
    "inviter": {Etat.INVITEE, Etat.RETIREE},
    "soumettre": TOUS,
    "confirmer": {Etat.PUBLIEE},
    "dire_les_places": {Etat.A_VALIDER, Etat.PUBLIEE},
    "valider": {Etat.A_VALIDER, Etat.PUBLIEE},
    "refuser": {Etat.A_VALIDER, Etat.PUBLIEE},
    "corriger": TOUS,
    "situer": TOUS,
    "confier": TOUS,
    "retirer": TOUS,
    "noter_agrement": TOUS,
    "suspendre": TOUS,
    "lever_la_suspension": TOUS,
    "actualiser": TOUS,
}


class VerbeRefuse(Exception):
    """What was asked cannot be done now; the message says why, in French."""
