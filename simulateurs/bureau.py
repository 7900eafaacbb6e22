"""The desk of who keeps the figures: which calculators are open, what to look for and when, what a change moves."""

from datetime import date

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.generic import TemplateView
from wagtail.admin.views.generic import PermissionCheckedMixin, WagtailAdminTemplateMixin
from wagtail.permission_policies import ModelPermissionPolicy

from commun.models import Bareme
from simulateurs.calculettes import CALCULETTES
from simulateurs.effets import REVISIONS, avec, effets, sans
from simulateurs.lecture import baremes_de_la_base, depuis_les_lignes
from simulateurs.registre import FAMILLES, PREMIER_JOUR
from simulateurs.situations import SITUATIONS, pourquoi_fermee

VU = "effets_vus"


class TarifsView(PermissionCheckedMixin, WagtailAdminTemplateMixin, TemplateView):
    """Calculators open and closed, revisions of the year."""

    permission_policy = ModelPermissionPolicy(Bareme)
    any_permission_required = ["add", "change"]
    template_name = "simulateurs/bureau/tarifs.html"
    page_title = "Simulateurs"
    header_icon = "order"

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": reverse("bureau_simulateurs"), "label": self.page_title}]

    def get_context_data(self, **kwargs):
        baremes, jour = baremes_de_la_base(), timezone.localdate()
        adresses = {c.famille: reverse("calculette", args=[c.code]) for c in CALCULETTES.values()}
        adresses["reste_a_charge_complet"] = reverse("simulateur")
        etats = [
            (FAMILLES[famille].titre, adresses.get(famille), pourquoi_fermee(famille, baremes, jour))
            for famille in dict.fromkeys(s.famille for s in SITUATIONS)
        ]
        return super().get_context_data(
            etats=etats, revisions=revisions(baremes, jour), prochaine=prochaine_revision(jour), **kwargs
        )


def revisions(baremes, jour):
    """[(day, what to look for, labels of figures with no value since that day)] of the last year, the latest first."""
    jours = [
        (date(annee, *quand), quoi, cles) for annee in (jour.year - 1, jour.year) for quand, quoi, cles in REVISIONS
    ]
    passees = sorted((r for r in jours if r[0] <= jour), reverse=True)[: len(REVISIONS)]
    return [(quand, quoi, _sans_nouvelle(baremes, quand, cles)) for quand, quoi, cles in passees]


def prochaine_revision(jour):
    """The day of the next one."""
    jours = [date(annee, *quand) for annee in (jour.year, jour.year + 1) for quand, _quoi, _cles in REVISIONS]
    return min(j for j in jours if j > jour)


def _sans_nouvelle(baremes, depuis, debuts):
    """[(label, the value and when it began)] of figures in force whose value is older than a revision."""
    series = {cle: serie for cle, serie in baremes.par_cle.items() if any(_sous(cle, debut) for debut in debuts)}
    connus = [baremes.au(depuis).connu(cle) for cle in series]
    return [(c.libelle, c.grandeur, c.valide_du) for c in connus if c and c.valeur is not None and c.valide_du < depuis]


def _sous(cle, debut):
    return cle == debut or cle.startswith(f"{debut}.")


def montrer_les_effets(request, bareme):
    """Before a figure is saved, what it moves: a page that asks to go on, or None when nothing moves or it was seen.

    `bareme`: the row to change, or the model when a row is added. Called before the form, which decides what is valid.
    """
    modele = bareme if isinstance(bareme, type) else type(bareme)
    if modele is not Bareme or request.method != "POST" or VU in request.POST:
        return None
    nouveau = _propose(request, None if modele is bareme else bareme.pk)
    if nouveau is None:
        return None
    champs = [(nom, v) for nom, vs in request.POST.lists() if nom != "csrfmiddlewaretoken" for v in vs]
    return _page_des_effets(request, nouveau, _effets_de(nouveau), champs=champs)


def montrer_les_effets_d_une_suppression(request, objets):
    """Before a figure is deleted, what that moves: a page that asks for it, or None when nothing moves."""
    bareme = objets[0] if len(objets) == 1 and isinstance(objets[0], Bareme) else None
    if bareme is None or request.method != "GET" or not request.user.has_perm("commun.delete_bareme"):
        return None
    avant = baremes_de_la_base()
    apres = sans(avant, depuis_les_lignes([bareme]).chiffres[0])
    return _page_des_effets(request, bareme, effets(avant, apres, _jour(bareme)), retire=True)


def refuser_par_lot(request, genre, objets, action):
    """Hook of the actions on several rows: figures are deleted one by one, each showing first what it moves."""
    if genre != "delete" or action.model is not Bareme:
        return None
    messages.error(request, "Un chiffre se supprime depuis sa page, qui montre d’abord ce que cela change.")
    return redirect("wagtailsnippets_commun_bareme:list")


def _page_des_effets(request, bareme, trouves, champs=(), retire=False):
    if not trouves:
        return None
    contexte = {
        "bareme": bareme,
        "retire": retire,
        "retour": reverse("wagtailsnippets_commun_bareme:edit", args=[bareme.pk]) if retire else "",
        "effets": trouves,
        "jour": _jour(bareme),
        "champs": champs,
        "situations": len(SITUATIONS),
        "vu": VU,
        "page_title": "Ce que ce chiffre change",
        "header_icon": "order",
    }
    return render(request, "simulateurs/bureau/effets.html", contexte)


def _propose(request, pk):
    """The row as the form would save it, unsaved; None when the form is refused: it will say so itself."""
    if not request.user.has_perm("commun.change_bareme" if pk else "commun.add_bareme"):
        return None
    ligne = Bareme.objects.get(pk=pk) if pk else Bareme()
    formulaire = Bareme.snippet_viewset.get_edit_handler().get_form_class()(
        request.POST, instance=ligne, for_user=request.user
    )
    return formulaire.save(commit=False) if formulaire.is_valid() else None


def _effets_de(bareme):
    avant = baremes_de_la_base()
    nouveau = depuis_les_lignes([bareme]).chiffres[0]
    ancien = depuis_les_lignes(Bareme.objects.filter(pk=bareme.pk)).chiffres if bareme.pk else ()
    return effets(avant, avec(avant, nouveau, ancien[0] if ancien else None), _jour(bareme))


def _jour(bareme):
    """A day when the value counts: today if it does, else its first."""
    jour = timezone.localdate()
    en_vigueur = bareme.valide_du <= jour and (bareme.valide_au is None or jour <= bareme.valide_au)
    return jour if en_vigueur else max(bareme.valide_du, PREMIER_JOUR)
