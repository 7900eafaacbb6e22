"""What the dashboard and the reports tell editors: each function makes a constant number of queries."""

import datetime
from dataclasses import dataclass

from django.apps import apps
from django.contrib.auth.models import Group
from django.db.models.functions import Coalesce
from django.utils import timezone
from wagtail.models import Page
from wagtail.permissions import page_permission_policy

from commun import langues
from commun.emplois import pages_par_cle
from commun.models import Bareme, Compteur, Illustration, PageDeBase, PageFalc, Piece
from commun.models.baremes import EtatBareme

RELECTURE = datetime.timedelta(days=30)
AUTORISATION = datetime.timedelta(days=60)


def pages_modifiables(agent):
    """Pages that somebody may write in."""
    return page_permission_policy.instances_user_has_permission_for(agent, "change")


def pages_a_relire(agent):
    """Live pages of an agent whose next review is past or near, the latest first, with `relecture` (a date) and
    `equipe` (id of a group or None)."""
    types = types_de_page()
    return (
        pages_modifiables(agent)
        .live()
        .annotate(
            relecture=Coalesce(*[f"{nom}__prochaine_relecture" for nom in types]),
            equipe=Coalesce(*[f"{nom}__groupe_auteur" for nom in types]),
        )
        .filter(relecture__lte=timezone.localdate() + RELECTURE)
        .order_by("relecture", "title")
    )


def nommer_les_equipes(pages):
    """List of `pages` with `equipe_nom`, the name of their group or ""."""
    pages = list(pages)
    noms = dict(Group.objects.filter(pk__in={page.equipe for page in pages}).values_list("pk", "name"))
    for page in pages:
        page.equipe_nom = noms.get(page.equipe, "")
    return pages


@dataclass(frozen=True)
class ChiffreEmploye:
    """A figure that pages name: `bareme` is its row of today, else its last one, None when it has none at all."""

    cle: str
    bareme: Bareme | None
    pages: list
    etat: str

    @property
    def a_reprendre(self):
        return self.etat != EtatBareme.EN_VIGUEUR.label

    @property
    def libelle(self):
        return self.bareme.libelle if self.bareme else self.cle

    @property
    def jusquau(self):
        return self.bareme and self.bareme.valide_au

    @property
    def titres(self):
        return ", ".join(page.title for page in self.pages)


def chiffres_employes():
    """List of `ChiffreEmploye` of the live pages, those that want an editor first."""
    emplois = pages_par_cle()
    du_jour = Bareme.objects.par_cle()
    lignes = {}
    for bareme in Bareme.objects.filter(cle__in=emplois).order_by("valide_du"):
        lignes.setdefault(bareme.cle, []).append(bareme)
    chiffres = [_chiffre(cle, du_jour.get(cle), lignes.get(cle, []), pages) for cle, pages in emplois.items()]
    return sorted(chiffres, key=lambda chiffre: (not chiffre.a_reprendre, chiffre.libelle))


def falc_a_reprendre(agent):
    """[(easy-to-read page, what is wrong with it)] of the live ones that an agent may edit."""
    siennes = PageFalc.objects.live().filter(pk__in=pages_modifiables(agent).values("pk"))
    pages = list(siennes.filter(locale__language_code=langues.SOURCE).order_by("path"))
    chemins = {page.path[: -page.steplen] for page in pages}
    meres = {mere.path: mere for mere in Page.objects.filter(path__in=chemins).specific()}
    for page in pages:
        page.standard = meres.get(page.path[: -page.steplen])
    return [(page, raisons) for page in pages if (raisons := _raisons(page))]


def pages_les_plus_lues(nombre):
    """[(page, times)] of the last thirty days."""
    return _comptees(Compteur.Genre.LECTURE, Page.objects.live(), nombre)


def documents_les_plus_telecharges(nombre):
    """[(document, times)] of the last thirty days."""
    return _comptees(Compteur.Genre.TELECHARGEMENT, Piece.objects.all(), nombre)


def images_bientot_refusees():
    """Images of a recognisable child whose authorisation is over, or ends soon."""
    fin = timezone.localdate() + AUTORISATION
    images = Illustration.objects.filter(enfant_reconnaissable=True, autorisation_jusquau__lte=fin)
    return images.order_by("autorisation_jusquau")


def types_de_page():
    """Names by which a query goes from Page to the table of each type of page of the site."""
    types = [modele for modele in apps.get_models() if issubclass(modele, PageDeBase)]
    return [modele._meta.get_field("page_ptr").related_query_name() for modele in types]


def _chiffre(cle, du_jour, lignes, pages):
    if du_jour is None:
        derniere = max(lignes, key=lambda ligne: (ligne.publiable, ligne.valide_du), default=None)
        return ChiffreEmploye(cle, derniere, pages, derniere.etat.label if derniere else "sans valeur")
    etat = du_jour.etat
    if etat == EtatBareme.BIENTOT_PERIME and any(_prend_la_suite(ligne, du_jour) for ligne in lignes):
        etat = EtatBareme.EN_VIGUEUR
    return ChiffreEmploye(cle, du_jour, pages, etat.label)


def _prend_la_suite(ligne, bareme):
    """Whether a confirmed row says what will be true the day after `bareme` ends."""
    lendemain = bareme.valide_au + datetime.timedelta(days=1)
    return ligne.publiable and ligne.valide_du <= lendemain and (not ligne.valide_au or ligne.valide_au >= lendemain)


def _raisons(page):
    erreurs = f"{page.erreurs} erreur{'s' if page.erreurs > 1 else ''}" if page.erreurs else ""
    return ", ".join(filter(None, ("la page d’origine a changé" if page.a_revoir else "", erreurs)))


def _comptees(genre, objets, nombre):
    """Some may be gone since they were counted: twice as many are asked for."""
    totaux = [(int(cle), total) for cle, total in Compteur.objects.les_plus(genre)[: 2 * nombre]]
    connus = objets.in_bulk([pk for pk, _total in totaux])
    return [(connus[pk], total) for pk, total in totaux if pk in connus][:nombre]
