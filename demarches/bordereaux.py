"""The slip of elimination: prepared from what is due, read by the archives as a table or a paper."""

from collections import Counter

from django.conf import settings
from django.db import transaction
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.dateparse import parse_date

from carte.tableur import csv_de
from commun.models import Territoire
from demarches.models import Bordereau, Demande
from demarches.transitions import MotifCloture, Statut, TransitionRefusee

ENTETES = (
    "Bordereau", "Service", "Relais", "Nature des dossiers", "Année de clôture", "Issue", "Nombre de dossiers",
    "Première clôture", "Dernière clôture", "Durée d’utilité administrative", "Sort final", "Visa n°", "Date du visa",
)  # fmt: skip
NATURE = "Demandes d’accueil du jeune enfant, dossiers clos (numériques)"
SORT = "Destruction"
SANS_RELAIS = "sans relais"


def a_proposer(jour=None):
    """Closed requests whose time is over and that stand on no slip."""
    return Demande.objects.filter(
        statut=Statut.CLOSE, eliminable_le__lte=jour or timezone.localdate(), bordereau=None
    ).exclude(motif_cloture=MotifCloture.INDESIRABLE)


@transaction.atomic
def preparer(par):
    """The slip of all that may be proposed today. Raises TransitionRefusee when nothing is."""
    demandes = list(a_proposer().select_for_update(of=("self",)).select_related("secteur__relais"))
    if not demandes:
        raise TransitionRefusee("Aucun dossier n’est à éliminer aujourd’hui.")
    numero = Bordereau.objects.suivant()
    bordereau = Bordereau.objects.create(numero=numero, cree_par=par, nombre=len(demandes), lignes=_regrouper(demandes))
    # One that was reopened meanwhile is let alone.
    Demande.objects.filter(pk__in=[d.pk for d in demandes], statut=Statut.CLOSE).update(bordereau=bordereau)
    return bordereau


def en_csv(bordereau):
    """Bytes of the table."""
    service, duree = Territoire.load().nom_complet, duree_d_utilite()
    visa = (bordereau.visa_numero, bordereau.visa_le or "")
    rangs = [
        (
            bordereau.numero, service, ligne["relais"], NATURE, ligne["annee"], ligne["issue"], ligne["nombre"],
            ligne["du"], ligne["au"], duree, SORT, *visa,
        )
        for ligne in lignes_lisibles(bordereau)
    ]  # fmt: skip
    return csv_de(ENTETES, rangs)


def en_html(bordereau):
    """The paper, to print or to read on the screen."""
    contexte = {
        "bordereau": bordereau,
        "lignes": lignes_lisibles(bordereau),
        "territoire": Territoire.load(),
        "nature": NATURE,
        "sort": SORT,
        "duree": duree_d_utilite(),
        "jour": timezone.localdate(),
    }
    return render_to_string("demarches/bureau/bordereau_pdf.html", contexte)


def lignes_lisibles(bordereau):
    """[{relais, annee, issue: in words, nombre, du, au: dates}]."""
    return [
        ligne
        | {
            "issue": MotifCloture(ligne["motif"]).label,
            "du": parse_date(ligne["du"]),
            "au": parse_date(ligne["au"]),
        }
        for ligne in bordereau.lignes
    ]


def duree_d_utilite():
    return f"{settings.CONSERVATION_DEMANDES.days} jours après la clôture"


def _regrouper(demandes):
    nombres, bornes = Counter(), {}
    for demande in demandes:
        jour = timezone.localdate(demande.close_le)
        relais = demande.secteur.relais.nom if demande.secteur_id else SANS_RELAIS
        cle = (relais, jour.year, demande.motif_cloture)
        nombres[cle] += 1
        du, au = bornes.get(cle, (jour, jour))
        bornes[cle] = (min(du, jour), max(au, jour))
    return [
        {
            "relais": relais,
            "annee": annee,
            "motif": motif,
            "nombre": nombres[cle],
            "du": bornes[cle][0].isoformat(),
            "au": bornes[cle][1].isoformat(),
        }
        for cle in sorted(nombres)
        for relais, annee, motif in [cle]
    ]
