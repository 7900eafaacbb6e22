"""Writing an import in one transaction."""

from django.db import transaction
from django.utils import timezone

from carte.models import ActionImport, EtatImport, Import, LigneImport, SourceImport, Structure
from carte.models.structures import DERIVEES, RELAIS
from carte.taches import indexer_un_import
from commun.models import ModeAccueil

from .plan import comparer, valeur

PAQUET = 500
_RELATIONS = ("type", "commune")
DERIVES = (*DERIVEES, "slug")


class ImportImpossible(Exception):
    """What was asked cannot be done now; the message says why, in French."""


@transaction.atomic
def appliquer(lecture, par=None, essai=None):
    """Write what a Lecture says; return the Import, its report filled in, and its Plan as `plan`.

    `essai`: the Import in state "essai" that it comes from, if any. The comparison is done again under a lock that all
    imports take: two at once follow each other. Raises ImportImpossible.
    """
    source = verrouiller(lecture.source)
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
    fait.plan = plan
    return fait


def verrouiller(source):
    """The row of the source, made if it is new, once no other import is under way.

    The lock is the row of a kind that is always there: sources made at the same moment do not see each other.
    Structures may be written meanwhile: the key of the kind is not locked.
    """
    ModeAccueil.objects.select_for_update(no_key=True).get(code=RELAIS)
    if source.pk is None:
        valeurs = {nom: getattr(source, nom) for nom in ("perimetre", "profil", "type_par_defaut")}
        source, _nouvelle = SourceImport.objects.get_or_create(nom=source.nom, defaults=valeurs)
    garde = SourceImport.objects.select_for_update(of=("self",)).filter(pk=source.pk).first()
    if garde is None:
        raise ImportImpossible("Cette source vient d’être supprimée.")
    return garde


def colonne(champ):
    """The attribute that holds what `valeurs_source` keeps of a field: the id of a relation."""
    return f"{champ}_id" if champ in _RELATIONS else champ


def _noter(plan, fait, par):
    lecture = plan.lecture
    for nom, nombre in plan.bilan.items():
        setattr(fait, nom, nombre)
    fait.source, fait.etat, fait.applique_le, fait.par = lecture.source, EtatImport.APPLIQUE, timezone.now(), par
    fait.nom_fichier, fait.empreinte = fait.nom_fichier or lecture.nom_fichier, lecture.empreinte
    fait.profil, fait.colonnes, fait.rapport = lecture.profil, lecture.choix, plan.rapport()
    if fait.fichier:
        depot, nom = fait.fichier.storage, fait.fichier.name
        transaction.on_commit(lambda: depot.delete(nom))
        fait.fichier = ""
    fait.save()
    return fait


def _creer(plan, fait):
    adresses = set(Structure.objects.de_type(RELAIS).values_list("slug", flat=True))
    genres = {changement.champs["type"]: changement.fiche.valeurs["type"] for changement in plan.creees}
    nouvelles = []
    for changement in plan.creees:
        champs = {colonne(champ): v for champ, v in changement.champs.items()}
        structure = Structure(
            **champs,
            source=fait.source.nom,
            source_id=changement.fiche.valeurs.get("source_id", ""),
            valeurs_source=changement.lues,
            courriel_confirme=not champs.get("courriel"),
            mise_a_jour_le=_jour(fait.source),
        )
        if genres[structure.type_id] == RELAIS:
            structure.slug = _slug_libre(structure.slug_propose, adresses)
        structure.deriver()
        nouvelles.append(structure)
    Structure.objects.bulk_create(nouvelles, batch_size=PAQUET)
    LigneImport.objects.bulk_create(
        (LigneImport(origine=fait, structure=s, action=ActionImport.CREEE, apres=s.valeurs_source) for s in nouvelles),
        batch_size=PAQUET,
    )


def _jour(source):
    return source.donnees_du or timezone.localdate()


def _slug_libre(propose, pris):
    """Two relais may not answer at one address."""
    slug, rang = propose, 2
    while slug in pris:
        slug, rang = f"{propose[:76]}-{rang}", rang + 1
    pris.add(slug)
    return slug


def _modifier(plan, fait):
    lignes, structures, changes = [], [], set()
    for changement in plan.modifiees + plan.inchangees:
        structure, techniques = changement.structure, _techniques(changement, fait.source)
        techniques = {nom: v for nom, v in techniques.items() if getattr(structure, nom) != v}
        if not changement.champs and not techniques:
            continue
        avant = {champ: valeur(structure, champ) for champ in changement.champs}
        avant |= {nom: str(v) if nom == "mise_a_jour_le" else v
                  for nom, v in ((nom, getattr(structure, nom)) for nom in techniques)}  # fmt: skip
        for champ, v in (changement.champs | techniques).items():
            setattr(structure, colonne(champ), v)
        structure.deriver()
        structures.append(structure)
        changes |= changement.champs.keys() | techniques.keys()
        lignes.append(
            LigneImport(
                origine=fait, structure=structure, action=ActionImport.MODIFIEE, avant=avant, apres=changement.champs
            )
        )
    if structures:
        Structure.objects.bulk_update(structures, changes | set(DERIVES), batch_size=PAQUET // 5)
        LigneImport.objects.bulk_create(lignes, batch_size=PAQUET)


def _techniques(changement, source):
    """What is written besides the fields that people read; nothing when another source gives this structure."""
    if changement.ailleurs:
        return {}
    techniques = {"valeurs_source": changement.lues, "source": source.nom}
    if identifiant := changement.fiche.valeurs.get("source_id"):
        techniques["source_id"] = identifiant
    if "courriel" in changement.champs:
        techniques["courriel_confirme"] = not changement.champs["courriel"]
    if changement.champs:
        techniques["mise_a_jour_le"] = max(changement.structure.mise_a_jour_le, _jour(source))
    return techniques
