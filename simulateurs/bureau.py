"""The desk of who keeps the figures: which calculators are open, what to look for and when, what a change moves."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta

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
from simulateurs.situations import SITUATIONS, refus_du_jour

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
        prochaine = prochaine_revision(jour)
        etats = etats_du_jour(baremes, jour)
        return super().get_context_data(
            etats=[(etat, adresses.get(etat.famille)) for etat in etats],
            a_venir=[
                futur
                for futur, etat in zip(etats_du_jour(baremes, prochaine), etats, strict=True)
                if len(futur.refusees) > len(etat.refusees)
            ],
            revisions=revisions(baremes, jour),
            prochaine=prochaine,
            **kwargs,
        )


@dataclass(frozen=True)
class Etat:
    """A family of calculations on a day: the reference situations that have no result, and why, among `combien`."""

    famille: str
    refusees: list
    combien: int

    @property
    def titre(self):
        return FAMILLES[self.famille].titre

    @property
    def fermee(self):
        return len(self.refusees) == self.combien

    @property
    def phrases(self):
        """Each reason, once."""
        return list(dict.fromkeys(phrase for _situation, phrase in self.refusees))


def etats_du_jour(baremes, jour):
    """The Etat of each family that has reference situations."""
    combien = Counter(situation.famille for situation in SITUATIONS)
    return [Etat(famille, refus_du_jour(famille, baremes, jour), n) for famille, n in combien.items()]


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
    return _page_des_effets(request, nouveau, *_effets_de(nouveau), champs=champs)


def montrer_les_effets_d_une_suppression(request, objets):
    """Before a figure is deleted, what that moves: a page that asks for it, or None when nothing moves."""
    bareme = objets[0] if len(objets) == 1 and isinstance(objets[0], Bareme) else None
    if bareme is None or request.method != "GET" or not request.user.has_perm("commun.delete_bareme"):
        return None
    avant = baremes_de_la_base()
    ancien = depuis_les_lignes([bareme]).chiffres[0]
    return _page_des_effets(request, bareme, *_premiers_effets(avant, sans(avant, ancien), ancien), retire=True)


def refuser_par_lot(request, genre, objets, action):
    """Hook of the actions on several rows: figures are deleted one by one, each showing first what it moves."""
    if genre != "delete" or action.model is not Bareme:
        return None
    messages.error(request, "Un chiffre se supprime depuis sa page, qui montre d’abord ce que cela change.")
    return redirect("wagtailsnippets_commun_bareme:list")


def _page_des_effets(request, bareme, jour, trouves, champs=(), retire=False):
    if not trouves:
        return None
    contexte = {
        "bareme": bareme,
        "retire": retire,
        "retour": reverse("wagtailsnippets_commun_bareme:edit", args=[bareme.pk]) if retire else "",
        "effets": trouves,
        "jour": jour,
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
    """(day, effects) of saving this row."""
    avant = baremes_de_la_base()
    nouveau = depuis_les_lignes([bareme]).chiffres[0]
    anciens = depuis_les_lignes(Bareme.objects.filter(pk=bareme.pk)).chiffres if bareme.pk else ()
    if nouveau in anciens:
        return timezone.localdate(), []
    return _premiers_effets(avant, avec(avant, nouveau, *anciens), nouveau, *anciens)


def _premiers_effets(avant, apres, *chiffres):
    """(day, what moves that day): today, else the first of the days when these figures begin or have ended."""
    jour, trouves = timezone.localdate(), []
    for jour in _jours(chiffres):
        trouves = effets(avant, apres, jour)
        if trouves:
            break
    return jour, trouves


def _jours(chiffres):
    """Today, then the days to come when one of the figures begins or has ended, then those gone by."""
    aujourd_hui = timezone.localdate()
    debuts = {max(c.valide_du, PREMIER_JOUR) for c in chiffres}
    lendemains = {c.valide_au + timedelta(1) for c in chiffres if c.valide_au and c.valide_au < date.max}
    jours = sorted(jour for jour in debuts | lendemains if jour >= PREMIER_JOUR)
    return [aujourd_hui, *(j for j in jours if j > aujourd_hui), *(j for j in jours if j < aujourd_hui)]
