"""Requests by thousands, for the desk: those of one secteur, followed by one agent, most of them closed."""

import datetime
from uuid import uuid4

from django.utils import timezone

from demarches.models import Besoin, ContactFamille, Demande, EnfantConcerne, Journal
from demarches.references import nouvelle_reference

# Of ten: state, reason of the closing, and whether the family was contacted.
ETATS = (
    ("nouvelle", "", False), ("en_cours", "", False), ("en_cours", "", True), ("en_cours", "", True),
    ("orientee", "", True), *[("close", "solution_trouvee", True)] * 5,
)  # fmt: skip
LIGNES_DU_JOURNAL = ("soumettre", "prendre", "noter_contact")
LOT = 500


def semer(nombre, secteur, agent, commune):
    """Write `nombre` requests with what the list shows of them; whoever calls undoes it."""
    demandes = Demande.objects.bulk_create([_demande(n, secteur, agent, commune) for n in range(nombre)], LOT)
    jour = timezone.localdate()
    ContactFamille.objects.bulk_create([_contact(n, d) for n, d in enumerate(demandes)], LOT)
    EnfantConcerne.objects.bulk_create(
        [EnfantConcerne(demande=d, date_naissance=jour - datetime.timedelta(days=d.pk % 900)) for d in demandes], LOT
    )
    Besoin.objects.bulk_create(
        [Besoin(demande=d, type="regulier", debut_souhaite=jour, souplesse="souple", creneaux={}) for d in demandes],
        LOT,
    )
    Journal.objects.bulk_create(
        [Journal(demande=d, acteur=agent, role="R", action=acte) for d in demandes for acte in LIGNES_DU_JOURNAL], LOT
    )
    return demandes


def _demande(n, secteur, agent, commune):
    statut, motif, contactee = ETATS[n % len(ETATS)]
    recue = timezone.now() - datetime.timedelta(hours=n % 8000)
    return Demande(
        uuid=uuid4(),
        reference=nouvelle_reference(),
        statut=statut,
        secteur=secteur,
        referent=None if statut == "nouvelle" else agent,
        commune_residence=commune,
        explication={"niveau": "commune", "commune": commune.insee, "commune_nom": commune.nom},
        soumise_le=recue,
        dernier_mouvement_le=recue,
        echeance_contact_le=timezone.localdate(recue) + datetime.timedelta(days=7),
        premier_contact_le=recue if contactee else None,
        close_le=recue if motif else None,
        motif_cloture=motif,
    )


def _contact(n, demande):
    numero = f"{n:08d}"
    telephone = f"06 {numero[:2]} {numero[2:4]} {numero[4:6]} {numero[6:]}"
    return ContactFamille(
        demande=demande, prenom="Banc", email=f"banc-{n}@exemple.org", telephone=telephone, preference="email"
    )
