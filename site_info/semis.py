"""Sow the starter pages: create what is missing of the tree, leave what is there to its editors.

A page made here and never touched by anybody may be made again of another type; links and words of the glossary are
tied once every page exists.
"""

import datetime
import re
from functools import partial

from django.db import transaction
from django.urls import Resolver404, resolve
from django.utils import timezone
from wagtail.models import Locale, Page, Site

from commun.models import PageFalc, Terme
from demarches.models import ReponseType
from site_info.contenus import arbre, rubriques
from site_info.contenus.lexique import TERMES
from site_info.contenus.pages import PAGES
from site_info.contenus.reponses import REPONSES
from site_info.models import AccueilPage, PageOrdinaire

_LIEN = re.compile(r'<a\s+href="(/[^"#?:]*/|/)"')
_MOT = re.compile(r'<a terme="([\w-]+)"')
DELAI_RELECTURE = datetime.timedelta(days=183)


class ContenuInvalide(ValueError):
    """A starter page names a page or a word that does not exist; the message says which."""


class Semis:
    """One sowing: the pages made, the addresses left to a page of another type."""

    def __init__(self):
        self.semees, self.laissees = [], []

    def page(self, modele, parent, donnees):
        """The page of this address below `parent`, made when it is not there; None when another type stands there."""
        page, creee = semer(modele, parent, donnees)
        if creee:
            self.semees.append((page, donnees))
        elif page is None:
            self.laissees.append(donnees["slug"])
        return page

    @transaction.atomic
    def tout(self):
        """The whole starter tree, words of the glossary first, links last."""
        semer_le_lexique()
        semer_les_reponses()
        accueil = self.accueil()
        for modele, donnees, modele_des_pages, paquet in arbre.RUBRIQUES:
            rubrique = self.page(modele, accueil, donnees)
            if rubrique is not None and paquet is not None:
                for type_de_page, feuille in arbre.feuilles(paquet, modele_des_pages):
                    self.page(type_de_page, rubrique, feuille)
        for donnees in PAGES:
            self.page(PageOrdinaire, accueil, donnees)
        self.falc(accueil)
        nouer(self.semees, self.laissees)
        return accueil

    def accueil(self):
        locale, _cree = Locale.objects.get_or_create(language_code="fr")
        racine = Page.objects.filter(depth=1).first() or Page.add_root(title="Racine", locale=locale)
        accueil = self.page(AccueilPage, racine, rubriques.ACCUEIL)
        if not Site.objects.filter(is_default_site=True, root_page=accueil).exists():
            Site.objects.update_or_create(
                is_default_site=True,
                defaults={"hostname": "localhost", "port": 80, "root_page": accueil, "site_name": "Petite enfance"},
            )
        racine.get_children().exclude(pk=accueil.pk).filter(slug="home").delete()
        return accueil

    def falc(self, accueil):
        """Easy-to-read pages below the pages that are there."""
        for adresse, donnees in arbre.pages_falc():
            parent = Page.objects.filter(url_path=f"{accueil.url_path}{adresse.lstrip('/')}").first()
            if parent is not None:
                self.page(PageFalc, parent.specific, donnees)


def semer_le_lexique():
    """Words that are not there yet; those that editors changed are left as they are."""
    locale, _cree = Locale.objects.get_or_create(language_code="fr")
    connus = set(Terme.objects.filter(locale=locale).values_list("slug", flat=True))
    for donnees in TERMES:
        if donnees["slug"] not in connus:
            terme = Terme(locale=locale, **donnees)
            terme.full_clean()
            terme.save()


def semer_les_reponses():
    """A reply for each theme that has none."""
    locale, _cree = Locale.objects.get_or_create(language_code="fr")
    connus = set(ReponseType.objects.francaises().values_list("theme", flat=True))
    for donnees in REPONSES:
        if donnees["theme"] not in connus:
            reponse = ReponseType(locale=locale, **donnees)
            reponse.full_clean()
            reponse.save()


def semer(modele, parent, donnees):
    """The page of this slug below `parent`, created and published when it is not there yet; the page, and whether
    it was created. What somebody wrote at this address is kept, whatever its type, and told as None when it is
    another type."""
    page = Page.objects.child_of(parent).filter(slug=donnees["slug"]).first()
    if page is not None and not issubclass(page.specific_class, modele):
        if not intacte(page):
            return None, False
        page.delete()
        parent.refresh_from_db()
        page = None
    if page is not None:
        return page.specific, False
    champs = {"search_description": donnees.get("introduction", ""), **donnees}
    champs["sources"] = [("source", source) for source in champs.pop("sources", [])]
    if "formulations" in champs:
        champs["formulations"] = "\n".join(champs["formulations"])
    page = modele(**relecture(), **champs)
    parent.add_child(instance=page)
    parent.refresh_from_db()
    page.save_revision().publish()
    return page, True


def intacte(page):
    """Whether nobody has ever saved this page, nor anything below it."""
    ici = page.get_descendants(inclusive=True)
    return not any(fille.revisions.filter(user__isnull=False).exists() for fille in ici)


def relecture():
    """Review dates of a page sown today: read this month, to be read again in six months."""
    jour = timezone.localdate().replace(day=1)
    return {"relu_le": jour, "prochaine_relecture": jour + DELAI_RELECTURE}


def nouer(semees, laissees=()):
    """Turn written addresses into links to pages, and words into links to the glossary, in [(page, its data)] sown.

    A page that was not sown below a section left to its editors (its slug in `laissees`) gives way to that section.
    Raises ContenuInvalide for an address or a word that does not exist.
    """
    adresses = {chemin_public(page): page.pk for page in Page.objects.live().filter(depth__gte=2)}
    mots = dict(Terme.objects.filter(locale__language_code="fr").values_list("slug", "pk"))
    for page, donnees in semees:
        page.refresh_from_db(fields=["path", "depth", "numchild"])  # others were sown below it since
        nouees = _parcourir(
            donnees, partial(_nouer_texte, adresses=adresses, laissees=laissees, mots=mots, titre=page.title)
        )
        for champ, valeur in nouees.items():
            if valeur != donnees[champ] and champ != "sources":
                setattr(page, champ, valeur)
        if isinstance(page, PageFalc):
            page.comparer()
        page.save_revision().publish()


def chemin_public(page):
    """ "/aides/cmg/" of a page, whose first part is the home page's own slug."""
    return "/" + "/".join(page.url_path.split("/")[2:])


def _parcourir(valeur, changer):
    """A copy of nested data whose texts went through `changer`."""
    if isinstance(valeur, str):
        return changer(valeur)
    if isinstance(valeur, dict):
        return {cle: _parcourir(sous, changer) for cle, sous in valeur.items()}
    if isinstance(valeur, list | tuple):
        return type(valeur)(_parcourir(sous, changer) for sous in valeur)
    return valeur


def _nouer_texte(texte, adresses, laissees, mots, titre):
    def lien(trouve):
        adresse = trouve[1]
        rubrique = adresse.split("/")[1]
        if adresse not in adresses and rubrique in laissees:
            adresse = f"/{rubrique}/"
        if adresse in adresses:
            return f'<a linktype="page" id="{adresses[adresse]}"'
        if _est_une_vue(adresse):
            return trouve[0]
        raise ContenuInvalide(f"{titre} : la page {adresse} n’existe pas.")

    def mot(trouve):
        if trouve[1] not in mots:
            raise ContenuInvalide(f"{titre} : le mot « {trouve[1]} » n’est pas au lexique.")
        return f'<a linktype="terme" id="{mots[trouve[1]]}"'

    return _MOT.sub(mot, _LIEN.sub(lien, texte))


def _est_une_vue(adresse):
    try:
        return resolve(adresse).url_name != "wagtail_serve"
    except Resolver404:
        return False
