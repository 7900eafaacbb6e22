"""The dated extract that mairies are given: assistants maternels who agreed to it, as the public sees them today."""

from importlib import import_module

from django.contrib.contenttypes.models import ContentType
from django.template.loader import render_to_string
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import ModelLogEntry

from carte import situations, tableur
from carte.models import AssistantMaternel, Structure
from carte.notifications import MONENFANT
from commun.dates import date_lisible
from commun.langues_parlees import en_francais
from commun.models import Territoire

ACTION = "carte.extrait"
FEUILLE = "css/extrait-pdf.css"
AVERTISSEMENT = "Extrait : seule la liste du Département fait foi."
SANS_PANGO = "Le PDF ne peut pas être fait sur ce serveur (il lui manque Pango) : prenez le CSV."
ENTETES = (
    "Nom", "Commune", "Téléphone", "Adresse électronique", "Contact", "Enfants au plus", "Âges", "Horaires",
    "Langues", "Disponibilité", "Dite le", "Présentation",
)  # fmt: skip


def personnes(agent):
    """Those an agent may put in an extract today."""
    return AssistantMaternel.objects.visibles_par(agent).visibles().filter(accord_mairies=True)


def fiches(assistants):
    """Their public entries, and nothing else of them: what they keep private is not even read."""
    publiques = Structure.objects.publiees().filter(pk__in=assistants.order_by().values("structure"))
    return (
        publiques.select_related("commune", "type")
        .prefetch_related("disponibilites")
        .order_by("commune__nom_normalise", "nom", "pk")
    )


def lignes(structures):
    """[(text of each of ENTETES), ...]"""
    return [_ligne(structure) for structure in structures]


def csv_de(structures):
    """Bytes of the CSV; its first lines say what it is and of which day."""
    return tableur.csv_de(
        [f"{AVERTISSEMENT} Établi le {date_lisible(timezone.localdate(), 'j F Y')}. {MONENFANT}"],
        [ENTETES, *lignes(structures)],
    )


def pdf_possible():
    """Whether the libraries of the system that draw a PDF are there."""
    try:
        import_module("commun.impression")
    except OSError:
        return False
    return True


def pdf_de(structures, lieu):
    """Bytes of the accessible PDF. Needs `pdf_possible`."""
    impression = import_module("commun.impression")
    territoire = Territoire.load()
    contexte = {
        # The name and the commune are the heading of each.
        "fiches": [
            (structure, list(zip(ENTETES[2:], ligne[2:], strict=True)))
            for structure, ligne in zip(structures, lignes(structures), strict=True)
        ],
        "lieu": lieu,
        "jour": timezone.localdate(),
        "territoire": territoire,
        "avertissement": AVERTISSEMENT,
        "monenfant": MONENFANT,
    }
    html = render_to_string("carte/bureau/extrait_pdf.html", contexte)
    return impression.imprimer(html, impression.feuilles(territoire.couleur_action, FEUILLE))


def noter(relais, commune, nombre, forme, par):
    """Keep who took an extract, when, of which relais and commune, of how many people: no name."""
    donnees = {"commune": commune.nom if commune else "", "nombre": nombre, "forme": forme}
    log(instance=relais, action=ACTION, user=par, data=donnees)


def derniers(relais):
    """The log of the extracts of some relais, latest first."""
    genre = ContentType.objects.get_for_model(Structure)
    numeros = [str(pk) for pk in relais.values_list("pk", flat=True)]
    entrees = ModelLogEntry.objects.filter(action=ACTION, content_type=genre, object_id__in=numeros)
    return entrees.select_related("user").order_by("-timestamp")


def _ligne(structure):
    dite_le = structure.disponibilite_le
    return (
        structure.nom,
        structure.commune.nom,
        structure.telephone,
        structure.courriel,
        structure.inscription,
        str(structure.places or ""),
        structure.ages,
        " ; ".join(f"{jours} {heures}" for jours, heures in structure.semaine),
        ", ".join(en_francais(code) for code in structure.langues),
        _places(structure),
        f"{dite_le:%d/%m/%Y}" if dite_le else "",
        _presentation(structure),
    )


def _places(structure):
    """As on the map: nothing once what was said is too old."""
    if situations.fraicheur(structure.disponibilite_le) in ("perimee", "jamais"):
        return ""
    dites = [
        f"{dispo.places} place{'s' if dispo.places > 1 else ''} à partir du {dispo.a_partir_du:%d/%m/%Y}"
        for dispo in structure.disponibilites.all()
    ]
    return " ; ".join(dites) or "aucune place"


def _presentation(structure):
    accueils = [nom for nom in ("handicap", "occasionnel", "urgence") if getattr(structure, nom)]
    accueil = f"Accueil : {', '.join(accueils)}." if accueils else ""
    return " ".join(filter(None, [structure.description, accueil]))
