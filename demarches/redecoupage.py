"""What a new drawing of the secteurs changes for the open requests: shown before it is saved, applied on demand."""

from collections import Counter
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from demarches import routage
from demarches.models import Demande, Secteur
from demarches.models.choix import MotifAffectation
from demarches.models.secteurs import tables_de_routage
from demarches.roles import Groupe, membre
from demarches.transitions import Acteur, Statut


@dataclass(frozen=True)
class Mouvement:
    """An open request whose address goes from a secteur to another (primary keys, None: no secteur)."""

    demande: Demande
    de: int | None
    vers: int | None


def comparer(avant, apres, demandes, jour):
    """The Mouvements of these open requests between two Tables; one followed elsewhere by choice does not move."""
    mouvements = []
    for demande in demandes:
        adresse = (demande.commune_de_routage.insee, demande.voie, demande.numero_voie, jour)
        de, vers = (routage.orienter(tables, *adresse).secteur for tables in (avant, apres))
        if de != vers and demande.secteur_id == de:
            mouvements.append(Mouvement(demande, de, vers))
    return mouvements


def prevoir(ecrire):
    """The Mouvements that `ecrire()` would cause; nothing of what it writes is kept."""
    avant = tables_de_routage()
    with transaction.atomic():
        ecrire()
        apres = tables_de_routage()
        transaction.set_rollback(True)
    return comparer(avant, apres, _ouvertes(), timezone.localdate())


def appliquer(ecrire, *, transmettre, par):
    """Write a new drawing and, when asked, hand over the requests that move; return (what `ecrire` gave, how many)."""
    avant = tables_de_routage()
    with transaction.atomic():
        ecrit = ecrire()
        transmises = _transmettre(avant, par) if transmettre else 0
    return ecrit, transmises


def _transmettre(avant, par):
    coordonne = membre(par, Groupe.COORDINATION)
    secteurs = Secteur.objects.select_related("relais").in_bulk()
    transmises = 0
    for mouvement in comparer(avant, tables_de_routage(), _ouvertes(), timezone.localdate()):
        demande, secteur = mouvement.demande, secteurs.get(mouvement.vers)
        if secteur is None or (mouvement.de is None and not coordonne):
            continue
        if mouvement.de is None:
            demande.affecter_secteur(secteur, par=par, motif=MotifAffectation.COMMUNE)
        else:
            demande.changer_secteur(secteur, par=par if coordonne else Acteur.SYSTEME)
        transmises += 1
    return transmises


def _ouvertes():
    demandes = Demande.objects.ouvertes().exclude(statut=Statut.A_VERIFIER)
    return demandes.select_related("commune_residence", "commune_future", "commune_travail").order_by("pk")


def resumer(mouvements):
    """[(where from, where to, whether the relais changes, how many)], the most numerous first; no request is named."""
    secteurs = Secteur.objects.select_related("relais").in_bulk()
    lignes = []
    for (de, vers), nombre in Counter((m.de, m.vers) for m in mouvements).most_common():
        avant, apres = secteurs.get(de), secteurs.get(vers)
        change = (avant and avant.relais_id) != (apres and apres.relais_id)
        lignes.append((avant, apres, change, nombre))
    return lignes
