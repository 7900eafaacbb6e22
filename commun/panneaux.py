"""The dashboard of those who write pages, on the home of the back office: what asks for them, what readers do."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import cached_property
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.ui.components import Component

from commun import tableau
from commun.models import Compteur
from commun.templatetags.jours import jour_mois_annee

LIGNES = 5


@dataclass(frozen=True)
class Ligne:
    texte: str
    url: str | None
    detail: str


class Panneau:
    """A list of a dashboard: `objets` are all of it or its beginning, each told in a `Ligne`; `rapport` names the page
    that shows it whole, if any; `a_faire`: what it lists waits for somebody."""

    titre = vide = aide = ""
    rapport = None
    a_faire = False

    def __init__(self, agent):
        self.agent = agent

    def lister(self):
        raise NotImplementedError

    def ligne(self, objet):
        raise NotImplementedError

    @cached_property
    def objets(self):
        return list(self.lister())

    @property
    def lignes(self):
        return [self.ligne(objet) for objet in self.objets[:LIGNES]]

    @property
    def total(self):
        return len(self.objets)

    def modifier(self, objet):
        """Address where the agent may edit an object, None when they may not."""
        return AdminURLFinder(self.agent).get_edit_url(objet)


class ARelire(Panneau):
    titre, vide, rapport = "Pages à relire", "Aucune page à relire dans les 30 jours.", "rapport_relecture"
    a_faire = True

    def lister(self):
        return tableau.nommer_les_equipes(tableau.pages_a_relire(self.agent))

    def ligne(self, page):
        detail = ", ".join(filter(None, (f"avant le {jour_mois_annee(page.relecture)}", page.equipe_nom)))
        return Ligne(page.title, _edition(page), detail)


class Chiffres(Panneau):
    titre, rapport = "Chiffres à reprendre", "rapport_chiffres"
    vide = "Tous les chiffres cités par les pages sont en vigueur et confirmés."
    a_faire = True

    def lister(self):
        return [chiffre for chiffre in tableau.chiffres_employes() if chiffre.a_reprendre]

    def ligne(self, chiffre):
        fin = f" le {jour_mois_annee(chiffre.jusquau)}" if chiffre.jusquau else ""
        url = self.modifier(chiffre.bareme) if chiffre.bareme else None
        return Ligne(chiffre.libelle, url, f"{chiffre.etat}{fin}, sur {_nombre(len(chiffre.pages), 'page')}")


class Falc(Panneau):
    titre, rapport = "Facile à lire : à revoir", "falc_difficiles"
    vide = "Toutes les pages faciles à lire disent la même chose que leur page."
    a_faire = True

    def lister(self):
        return tableau.falc_a_reprendre(self.agent)

    def ligne(self, page_et_raisons):
        page, raisons = page_et_raisons
        return Ligne(page.title, _edition(page), raisons)


class Images(Panneau):
    titre = "Images : autorisations qui se terminent"
    vide = "Aucune autorisation ne se termine dans les 60 jours."
    a_faire = True

    def lister(self):
        return tableau.images_bientot_refusees()

    def ligne(self, image):
        fin = f"jusqu’au {jour_mois_annee(image.autorisation_jusquau)}"
        return Ligne(image.title, self.modifier(image), fin if image.montrable else f"n’est plus montrée, {fin}")


class PlusLues(Panneau):
    titre, vide = "Pages les plus lues, sur 30 jours", "Aucune lecture comptée encore."
    aide = "Sans traceur. Derrière un cache, c’est un échantillon : comparez les pages, ne comptez pas les gens."

    def lister(self):
        return tableau.pages_les_plus_lues(LIGNES)

    def ligne(self, page_et_fois):
        page, fois = page_et_fois
        return Ligne(page.title, page.url, _nombre(fois, "lecture"))


class SansResultat(Panneau):
    titre, rapport = "Cherché et pas trouvé, sur 30 jours", "rapport_recherches"
    vide = "Aucune recherche sans résultat n’a été faite plusieurs fois."

    def lister(self):
        return Compteur.objects.recherches_sans_resultat()

    def ligne(self, mots_et_fois):
        mots, fois = mots_et_fois
        return Ligne(mots, None, f"{fois} fois")


class PlusTelecharges(Panneau):
    titre, vide = "Documents les plus téléchargés, sur 30 jours", "Aucun téléchargement compté encore."

    def lister(self):
        return tableau.documents_les_plus_telecharges(LIGNES)

    def ligne(self, piece_et_fois):
        piece, fois = piece_et_fois
        return Ligne(piece.title, self.modifier(piece), _nombre(fois, "téléchargement"))


PANNEAUX = (ARelire, Chiffres, Falc, Images, SansResultat, PlusLues, PlusTelecharges)


class PanneauCourriels(Component):
    """Mails do not leave: said first to whoever opens the back office."""

    name = "courriels_en_attente"
    order = 5
    template_name = "composants/courriels_en_attente.html"

    def __init__(self, attente):
        self.attente = attente

    def get_context_data(self, parent_context):
        return self.attente


class TableauDeBord(Component):
    """All the lists, as cards."""

    name = "tableau_de_bord"
    order = 230  # after what waits for an approval, before what the reader did lately
    template_name = "commun/tableau_de_bord.html"

    class Media:
        css = {"all": ["css/tableau-de-bord.css"]}

    def get_context_data(self, parent_context):
        agent = parent_context["request"].user
        return {"panneaux": [panneau(agent) for panneau in PANNEAUX]}


def _edition(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def _nombre(nombre, nom):
    return f"{nombre} {nom}{'s' if nombre > 1 else ''}"
