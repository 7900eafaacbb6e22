"""Writing an import in one transaction, and undoing the last one of a source."""

from django.db import transaction
from django.db.models import ProtectedError, RestrictedError
from django.utils import timezone

from carte.models import ActionImport, EtatImport, Import, LigneImport, SourceImport, Structure
from carte.taches import indexer_un_import

from .plan import Plan, comparer, valeur

PAQUET = 500
_RELATIONS = ("type", "commune")


class ImportImpossible(Exception):
    """What was asked cannot be done now; the message says why, in French."""


@transaction.atomic
def appliquer(lecture, par=None, essai=None):
    """Write what a Lecture says; return the Import, its report filled in.

    `essai`: the Import in state "essai" that it comes from, if any. The comparison is done again under a lock that all
    imports take: two at once follow each other. Raises ImportImpossible.
    """
    source = _verrouiller(lecture.source)
    if essai is not None and Import.objects.get(pk=essai.pk).etat != EtatImport.ESSAI:
        raise ImportImpossible("Ce fichier a déjà été appliqué.")
    lecture.source = source
    plan = comparer(lecture)
    fait = _noter(plan, essai or Import(source=source), par)
    _creer(plan, fait)
    _modifier(plan, fait)
    source.colonnes, source.profil = lecture.choix, lecture.profil
    source.save(update_fields=["colonnes", "profil"])
    transaction.on_commit(lambda: indexer_un_import.enqueue(fait.pk))  # rows written at once send no signal
    return fait


def _verrouiller(source):
    """The row of the source, made if it is new; every source is locked, so that imports follow each other."""
    if source.pk is None:
        valeurs = {nom: getattr(source, nom) for nom in ("perimetre", "profil", "type_par_defaut")}
        source, _nouvelle = SourceImport.objects.get_or_create(nom=source.nom, defaults=valeurs)
    sources = {s.pk: s for s in SourceImport.objects.select_for_update(of=("self",)).order_by("pk")}
    garde = sources[source.pk]
    # What was chosen for this import holds, even when another one has been noted since.
    garde.perimetre, garde.type_par_defaut = source.perimetre, source.type_par_defaut
    return garde


def _noter(plan: Plan, fait, par):
    for nom, nombre in plan.bilan.items():
        setattr(fait, nom, nombre)
    lecture = plan.lecture
    fait.source, fait.etat, fait.applique_le, fait.par = lecture.source, EtatImport.APPLIQUE, timezone.now(), par
    fait.nom_fichier, fait.empreinte = fait.nom_fichier or lecture.nom_fichier, lecture.empreinte
    fait.profil, fait.colonnes, fait.rapport = lecture.profil, lecture.choix, plan.rapport()
    if fait.fichier:
        fichier = fait.fichier
        transaction.on_commit(lambda: fichier.storage.delete(fichier.name))
        fait.fichier = ""
    fait.save()
    return fait


def _creer(plan, fait):
    types_et_communes = {}
    nouvelles = []
    for changement in plan.creees:
        champs = {_colonne(champ): v for champ, v in changement.champs.items()}
        structure = Structure(
            **champs, source=fait.source.nom, source_id=changement.fiche.valeurs.get("source_id", ""),
            valeurs_source=changement.lues, courriel_confirme=not champs.get("courriel"),
        )  # fmt: skip
        types_et_communes.setdefault(structure.type_id, None)
        structure.deriver()
        nouvelles.append(structure)
    Structure.objects.bulk_create(nouvelles, batch_size=PAQUET)
    LigneImport.objects.bulk_create(
        [LigneImport(origine=fait, structure=s, action=ActionImport.CREEE, apres=s.valeurs_source) for s in nouvelles],
        batch_size=PAQUET,
    )


def _modifier(plan, fait):
    lignes, structures, champs_changes = [], [], set()
    for changement in plan.modifiees + plan.inchangees:
        structure = changement.structure
        techniques = _techniques(changement, fait.source.nom)
        if not changement.champs and all(getattr(structure, nom) == v for nom, v in techniques.items()):
            continue
        avant = {champ: valeur(structure, champ) for champ in changement.champs}
        avant |= {nom: getattr(structure, nom) for nom in techniques}
        for champ, v in (changement.champs | techniques).items():
            setattr(structure, _colonne(champ), v)
        structure.deriver()
        structures.append(structure)
        lignes.append(LigneImport(origine=fait, structure=structure, action=ActionImport.MODIFIEE, avant=avant,
                                  apres=changement.champs))  # fmt: skip
        champs_changes |= changement.champs.keys() | techniques.keys()
    if structures:
        champs_changes |= {"mx", "my", "cellule", "slug"}
        Structure.objects.bulk_update(structures, champs_changes, batch_size=PAQUET // 5)
        LigneImport.objects.bulk_create(lignes, batch_size=PAQUET)


def _techniques(changement, source):
    """What is written besides the fields that people read."""
    structure = changement.structure
    if structure.source not in ("", source):
        return {}
    techniques = {"valeurs_source": changement.lues, "source": source}
    if identifiant := changement.fiche.valeurs.get("source_id"):
        techniques["source_id"] = identifiant
    if "courriel" in changement.champs:
        techniques["courriel_confirme"] = not changement.champs["courriel"]
    return techniques


def _colonne(champ):
    return f"{champ}_id" if champ in _RELATIONS else champ


@transaction.atomic
def annuler(fait, par=None):
    """Undo the last import of a source; return {"supprimees", "depubliees", "remises", "gardees": [names]}.

    What it created goes, or is unpublished when something depends on it or a person changed it since; what it changed
    gets its former values back, except those a person changed since. Raises ImportImpossible.
    """
    _verrouiller(fait.source)
    fait = Import.objects.select_related("source").get(pk=fait.pk)
    if fait.etat != EtatImport.APPLIQUE or not fait.est_annulable:
        raise ImportImpossible("Seul le dernier import d’une source, s’il est récent, peut être annulé.")
    bilan = {"supprimees": 0, "depubliees": 0, "remises": 0, "gardees": []}
    lignes = fait.lignes.select_related("structure__type", "structure__commune").order_by("-pk")
    for ligne in list(lignes):
        (_defaire_creation if ligne.action == ActionImport.CREEE else _defaire_modification)(ligne, bilan)
    fait.lignes.all().delete()
    fait.etat, fait.annule_le = EtatImport.ANNULE, timezone.now()
    fait.rapport |= {"annulation": bilan}
    fait.save(update_fields=["etat", "annule_le", "rapport"])
    return bilan


def _defaire_creation(ligne, bilan):
    structure = ligne.structure
    changee = any(valeur(structure, champ) != v for champ, v in ligne.apres.items())
    if not changee and not _sert(structure):
        try:
            with transaction.atomic():
                structure.delete()
            bilan["supprimees"] += 1
            return
        except (ProtectedError, RestrictedError):
            pass
    structure.publiee = False
    structure.save(update_fields=["publiee"])
    bilan["depubliees"] += 1
    bilan["gardees"].append(structure.nom)


def _sert(structure):
    """Whether rows that people wrote lean on a structure."""
    for relation in structure._meta.related_objects:
        lignes = relation.related_model._default_manager.filter(**{relation.field.name: structure})
        if lignes.exists():
            return True
    return False


def _defaire_modification(ligne, bilan):
    structure, champs = ligne.structure, []
    for champ, v in ligne.avant.items():
        if champ in ligne.apres and valeur(structure, champ) != ligne.apres[champ]:
            continue
        setattr(structure, _colonne(champ), v)
        champs.append(champ)
    if len(champs) < len(ligne.avant):
        bilan["gardees"].append(structure.nom)
    structure.save(update_fields=[*champs, "mx", "my", "cellule", "slug"])
    bilan["remises"] += 1
