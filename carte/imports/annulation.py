"""Undoing the last import of a source, without undoing what people did since."""

from django.db import transaction
from django.db.models import ProtectedError, RestrictedError
from django.utils import timezone

from carte.models import ActionImport, EtatImport, Import, Structure

from .application import DERIVES, PAQUET, ImportImpossible, colonne, verrouiller
from .plan import valeur

# Of names in the report.
AU_PLUS = 2000


@transaction.atomic
def annuler(fait):
    """Undo the last import of a source; return {"supprimees", "depubliees", "remises": numbers, "gardees": [names]}.

    What it created goes, or is unpublished when something leans on it or a person changed it since; what it changed
    gets its former values back, except those a person changed since. Raises ImportImpossible.
    """
    verrouiller(fait.source)
    fait = Import.objects.select_related("source").get(pk=fait.pk)
    if fait.etat != EtatImport.APPLIQUE or not fait.est_annulable:
        raise ImportImpossible("Seul le dernier import d’une source, s’il est récent, peut être annulé.")
    bilan = {"supprimees": 0, "depubliees": 0, "remises": 0, "gardees": []}
    lignes = list(fait.lignes.select_related("structure").order_by("-pk"))
    for debut in range(0, len(lignes), PAQUET):
        _defaire_les_creations([x for x in lignes[debut : debut + PAQUET] if x.action == ActionImport.CREEE], bilan)
    for ligne in lignes:
        if ligne.action == ActionImport.MODIFIEE:
            _defaire_une_modification(ligne, bilan)
    fait.lignes.all().delete()
    bilan["gardees"] = bilan["gardees"][:AU_PLUS]
    fait.etat, fait.annule_le = EtatImport.ANNULE, timezone.now()
    fait.rapport |= {"annulation": bilan}
    fait.save(update_fields=["etat", "annule_le", "rapport"])
    return bilan


def _defaire_les_creations(lignes, bilan):
    tenues = _tenues([ligne.structure_id for ligne in lignes])
    a_effacer, a_cacher = [], []
    for ligne in lignes:
        structure = ligne.structure
        changee = any(valeur(structure, champ) != v for champ, v in ligne.apres.items())
        (a_cacher if changee or structure.pk in tenues else a_effacer).append(structure)
    a_cacher += _effacer(a_effacer)
    bilan["supprimees"] += len(lignes) - len(a_cacher)
    for structure in a_cacher:
        structure.publiee = False
        structure.save(update_fields=["publiee"])
        bilan["depubliees"] += 1
        bilan["gardees"].append(structure.nom)


def _effacer(structures):
    """Delete structures; return those that something protects."""
    try:
        with transaction.atomic():
            Structure.objects.filter(pk__in=[structure.pk for structure in structures]).delete()
    except (ProtectedError, RestrictedError):
        if len(structures) == 1:
            return structures
        milieu = len(structures) // 2
        return _effacer(structures[:milieu]) + _effacer(structures[milieu:])
    return []


def _tenues(pks):
    """The ids of the structures on which rows that people wrote lean."""
    tenues = set()
    for relation in Structure._meta.related_objects:
        champ = relation.field.name
        lignes = relation.related_model._base_manager.filter(**{f"{champ}__in": pks})
        tenues |= set(lignes.values_list(champ, flat=True))
    return tenues


def _defaire_une_modification(ligne, bilan):
    structure, apres = ligne.structure, ligne.apres
    remis = [champ for champ in ligne.avant if champ not in apres or valeur(structure, champ) == apres[champ]]
    # Of a point, neither half goes alone.
    if len({"lat", "lon"} & set(remis)) == 1:
        remis = [champ for champ in remis if champ not in ("lat", "lon")]
    for champ in remis:
        setattr(structure, colonne(champ), ligne.avant[champ])
    if len(remis) < len(ligne.avant):
        bilan["gardees"].append(structure.nom)
    structure.save(update_fields=[*remis, *DERIVES])
    bilan["remises"] += 1
