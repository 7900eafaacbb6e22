"""Screens about secteurs: who answers where, on a map and for one address; what is missing."""

from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.views.generic import FormView, TemplateView
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from carte.contours import dessin_des_communes
from commun.models import Territoire
from demarches.constats import TITRES, constater
from demarches.forms.bureau_secteurs import SimulateurForm
from demarches.models import RoleSecteur, Secteur, ZoneSecteur
from demarches.roles import Groupe, membre
from demarches.simulateur import simuler

from .bureau import bureau_ouvert

# Background and stroke, dark enough for 3:1 on each other; the pattern tells secteurs apart without any colour.
MOTIFS = (
    ("#d9ecf2", "#1b4b5a", "M0 10H20"),
    ("#fbe3dc", "#8a3a22", "M10 0V20"),
    ("#e3f0d8", "#39601c", "M0 20L20 0"),
    ("#fdf0c4", "#735300", "M0 0L20 20"),
    ("#ece2f5", "#58317d", "M0 10H20M10 0V20"),
    ("#e6e6e6", "#444444", "M0 20L20 0M0 0L20 20"),
    ("#dff3ee", "#0f5c4c", "M2 10H8"),
    ("#fde2ef", "#8a1f55", "M10 2V8"),
)


def voit_les_secteurs(request):
    """Whether who asks may know who answers where: has a desk, takes calls, runs the accounts."""
    return bureau_ouvert(request) or any(membre(request.user, g) for g in (Groupe.ACCUEIL, Groupe.ADMINISTRATION))


class SecteursMenuItem(MenuItem):
    def is_shown(self, request):
        return voit_les_secteurs(request)


class CouvertureMenuItem(MenuItem):
    def is_shown(self, request):
        return request.user.has_perm("demarches.change_secteur")


class SecteursView(WagtailAdminTemplateMixin, FormView):
    """The map of secteurs with its legend, and an address to try; posted, so that no address stays in an address."""

    form_class = SimulateurForm
    template_name = "demarches/bureau/secteurs.html"
    page_title = "Qui répond où"
    header_icon = "globe"

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        if not voit_les_secteurs(request):
            raise Http404

    def form_valid(self, form):
        return render(
            self.request, self.template_name, self.get_context_data(form=form, simulation=simuler(**form.cleaned_data))
        )

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": reverse("secteurs"), "label": self.page_title}]

    def get_context_data(self, **kwargs):
        legende = secteurs_dessines()
        return super().get_context_data(legende=legende, plan=_plan(legende), **kwargs)


def secteurs_dessines():
    """[{secteur, rang, fond, trait, dessin, communes: whole ones, rues: zones}] of every secteur, in three queries."""
    entieres = ZoneSecteur.objects.communes_entieres().select_related("commune")
    rues = ZoneSecteur.objects.des_voies().select_related("commune")
    par_secteur = {"communes": {}, "rues": {}}
    for cle, zones in (("communes", entieres), ("rues", rues)):
        for zone in zones:
            par_secteur[cle].setdefault(zone.secteur_id, []).append(zone)
    legende = []
    for rang, secteur in enumerate(Secteur.objects.select_related("relais"), start=1):
        fond, trait, dessin = MOTIFS[(rang - 1) % len(MOTIFS)]
        siennes = {cle: zones.get(secteur.pk, []) for cle, zones in par_secteur.items()}
        legende.append({"secteur": secteur, "rang": rang, "fond": fond, "trait": trait, "dessin": dessin, **siennes})
    return legende


def _plan(legende):
    """What the map draws, numbers as an SVG writes them; None without outlines.

    {"cadre", "hauteur", "communes": [{nom, trace, x, y, ligne: its line of the legend or None, partagee}]}
    """
    dessin = dessin_des_communes(Territoire.load().epci)
    if dessin is None:
        return None
    lignes = {zone.commune.insee: (ligne, zone.commune) for ligne in legende for zone in ligne["communes"]}
    partagees = {zone.commune.insee for ligne in legende for zone in ligne["rues"]}
    communes = []
    for insee, (trace, x, y) in dessin["communes"].items():
        ligne, commune = lignes.get(insee, (None, None))
        forme = {"nom": commune.nom if commune else insee, "trace": trace, "x": x, "y": y}
        communes.append(forme | {"ligne": ligne, "partagee": insee in partagees})
    hauteur = str(dessin["hauteur"] + 8)
    return {"cadre": f"-4 -4 1008 {hauteur}", "hauteur": hauteur, "communes": communes}


class CouvertureView(WagtailAdminTemplateMixin, TemplateView):
    """What leaves families without anybody in the next 60 days."""

    template_name = "demarches/bureau/couverture.html"
    page_title = "Couverture"
    header_icon = "warning"

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        if not request.user.has_perm("demarches.change_secteur"):
            raise Http404

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": reverse("couverture"), "label": self.page_title}]

    def get_context_data(self, **kwargs):
        constats = constater()
        reaffecte = membre(self.request.user, Groupe.COORDINATION)
        groupes = [
            {
                "titre": titre,
                "constats": [c for c in constats if c.genre == genre],
                "liens": genre != "departs" or reaffecte,
            }
            for genre, titre in TITRES.items()
        ]
        en_poste = RoleSecteur.objects.agents_en_poste().order_by("last_name", "first_name")
        return super().get_context_data(
            groupes=[g for g in groupes if g["constats"]],
            nombre=len(constats),
            en_poste=list(en_poste) if reaffecte else [],
            **kwargs,
        )
