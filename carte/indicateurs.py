"""Figures for the coordination and the élus: numbers alone, small ones hidden (carte.secret)."""

from django.db.models import Count, Q

from carte import equipes, secret, situations
from carte.menage import TYPES
from carte.models import AssistantMaternel, Etat, Structure
from carte.models.structures import RELAIS

ENSEMBLE = "Ensemble"
HORS_SECTEUR = "Communes sans relais"
CACHE = "moins de 5"
# Columns of each table: key, label.
ASSISTANTS = (
    ("connues", "Connues"),
    ("invitees", "Invitées, sans réponse"),
    ("a_valider", "À valider"),
    ("visibles", "Visibles"),
    ("cachees", "Cachées"),
    ("elles", "Disent elles-mêmes leurs places"),
    ("autres", "Ne les disent pas elles-mêmes"),
)
STRUCTURES = (
    ("connues", "Publiées"),
    ("elles", "Disent elles-mêmes leurs places"),
    ("autres", "Ne les disent pas elles-mêmes"),
)
FRAICHEURS = (
    ("fraiche", "Dit depuis 31 jours au plus"),
    ("grisee", "De 32 à 92 jours"),
    ("perimee", "De plus de 92 jours"),
    ("jamais", "Jamais dit"),
)
# Columns that make the first one.
PARTAGES = (
    ("invitees", "a_valider", "visibles", "cachees"),
    ("elles", "autres"),
    tuple(cle for cle, _libelle in FRAICHEURS),
)


def tableaux():
    """[(title, [heading, ...], [(name of the relais, [number or CACHE, ...]), ..., total]), ...]"""
    noms = dict(Structure.objects.de_type(RELAIS).values_list("pk", "nom"))
    return [
        ("Assistants maternels", *_tableau((*ASSISTANTS, *FRAICHEURS), _assistants(), noms)),
        ("Crèches et micro-crèches", *_tableau((*STRUCTURES, *FRAICHEURS), _structures(), noms)),
    ]


def _assistants():
    """{relais id: {column: number}}"""
    visible, elle = situations.visible(), Q(situations.elle_meme("assistant"))
    comptes = {
        "connues": Count("pk"),
        "invitees": Count("pk", filter=Q(etat=Etat.INVITEE)),
        "a_valider": Count("pk", filter=Q(etat=Etat.A_VALIDER)),
        "visibles": Count("pk", filter=visible),
        "cachees": Count("pk", filter=Q(etat=Etat.PUBLIEE) & ~visible),
        "elles": Count("pk", filter=elle),
        "autres": Count("pk", filter=~elle),
        **{cle: Count("pk", filter=condition) for cle, condition in situations.fraicheurs("confirmee_le").items()},
    }
    suivies = AssistantMaternel.objects.filter(situations.SUIVIES).order_by()
    return {ligne.pop("relais"): ligne for ligne in suivies.values("relais").annotate(**comptes)}


def _structures():
    """{relais id, or None outside of any: {column: number}}, by the commune of each."""
    elle = Q(situations.elle_meme("structure"))
    comptes = {
        "connues": Count("pk"),
        "elles": Count("pk", filter=elle),
        "autres": Count("pk", filter=~elle),
        **{cle: Count("pk", filter=condition) for cle, condition in situations.fraicheurs("disponibilite_le").items()},
    }
    creches = Structure.objects.publiees().filter(type__code__in=TYPES).order_by()
    relais, sommes = equipes.relais_par_commune(), {}
    for ligne in creches.values("commune").annotate(**comptes):
        somme = sommes.setdefault(relais.get(ligne.pop("commune")), dict.fromkeys(comptes, 0))
        for cle, nombre in ligne.items():
            somme[cle] += nombre
    return sommes


def _tableau(colonnes, comptes, noms):
    """([heading, ...], [(name, [number or CACHE, ...]), ..., the total])"""
    cles = [cle for cle, _libelle in colonnes]
    rangs = sorted(comptes, key=lambda relais: (relais is None, noms.get(relais, ""), relais or 0))
    nombres = {(relais, cle): comptes[relais][cle] for relais in rangs for cle in cles}
    nombres |= {(ENSEMBLE, cle): sum(comptes[relais][cle] for relais in rangs) for cle in cles}
    caches = secret.cacher(nombres, _egalites(rangs, cles))
    lignes = [
        (nom, [CACHE if (rang, cle) in caches else nombres[rang, cle] for cle in cles])
        for rang, nom in [*((r, noms.get(r, HORS_SECTEUR)) for r in rangs), (ENSEMBLE, ENSEMBLE)]
    ]
    return [libelle for _cle, libelle in colonnes], lignes


def _egalites(rangs, cles):
    """Each total of a row by its parts, each total of a column by the relais."""
    partages = [partage for partage in PARTAGES if set(partage) <= set(cles)]
    par_ligne = [((r, "connues"), [(r, c) for c in partage]) for r in (*rangs, ENSEMBLE) for partage in partages]
    par_colonne = [((ENSEMBLE, cle), [(rang, cle) for rang in rangs]) for cle in cles] if rangs else []
    return par_ligne + par_colonne
