"""« Combien vais-je payer ? »: asked by a page that caches may keep, answered by one that nobody keeps."""

from django.utils import timezone
from django.utils.functional import cached_property

from modes_accueil.forms import LONGUEUR_DE_COMMUNE, TROIS_ANS
from modes_accueil.models import AideLocale
from modes_accueil.simulateur import depart
from modes_accueil.simulateur.comparaison import comparer
from modes_accueil.simulateur.entrees import DE_3_A_5, MOINS_DE_3
from modes_accueil.simulateur.forms import SimulateurForm
from modes_accueil.views import RAYON_KM, structures_autour
from simulateurs.views import VueSansMemoire

# Posted by the comparator's answers.
DEPUIS_LE_COMPARATEUR = "comparateur"


class SimulateurView(VueSansMemoire):
    """One entry for every kind of care."""

    form_class = SimulateurForm
    template_name = "modes_accueil/simulateur.html"

    @property
    def table(self):
        return self.baremes.au(timezone.localdate())

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"table": self.table}

    def get_initial(self):
        return super().get_initial() | depart.initial(self.request.GET.getlist("modes"), self.structure)

    @cached_property
    def structure(self):
        """Whose price is taken, as the address says; then as the form does."""
        dite = self.request.POST if self.request.method == "POST" else self.request.GET
        return depart.structure_a_ce_tarif(dite.get("structure", ""))

    def get_context_data(self, **kwargs):
        contexte = super().get_context_data(**kwargs)
        garde = self.structure is not None and depart.garde_le_prix(contexte["form"], self.structure)
        return contexte | {"a_ce_tarif": self.structure if garde else None}

    def repondre(self, request, *args, **kwargs):
        """Calculate; or, from the comparator, show the questions with what it was told already."""
        if DEPUIS_LE_COMPARATEUR in request.POST:
            return self.render_to_response(self.get_context_data(form=self.prerempli(request.POST)))
        return super().repondre(request, *args, **kwargs)

    def prerempli(self, dit):
        """The questions, not answered yet: the commune, as it was understood, and the age."""
        age = DE_3_A_5 if dit.get("age") == TROIS_ANS else MOINS_DE_3
        initial = {"commune": dit.get("commune", "")[:LONGUEUR_DE_COMMUNE], "age": age}
        return self.form_class(table=self.table, initial=initial)

    def form_valid(self, form):
        r = form.cleaned_data
        comparaison = self.comparaison(r)
        contexte = {"dites": form.dites(), "commune": r["commune"], "rayon": RAYON_KM}
        form.refuser(comparaison.refus)
        if not comparaison.calculees:
            return self.form_invalid(form)
        if contexte["commune"]:
            comparaison = comparaison.avec_les_adresses(structures_autour(contexte["commune"]))
        return self.render_to_response(self.get_context_data(form=form, comparaison=comparaison, **contexte))

    def comparaison(self, r):
        """Of the cleaned answers of the form."""
        jour = timezone.localdate()
        return comparer(r, self.baremes, jour, AideLocale.objects.en_vigueur(r["date"] or jour))
