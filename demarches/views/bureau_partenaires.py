"""The door of partners: what they send with a family's agreement, and the state of what they sent. Nothing else."""

from django.core.paginator import Paginator
from django.db.models import Prefetch
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.views.generic import TemplateView
from wagtail.admin.menu import MenuItem

from demarches.forms.saisie_assistee import SaisiePartenaireForm
from demarches.models import Demande, Journal, Partenaire
from demarches.models.choix import Canal
from demarches.models.portes import ACCORD_EN_COURS, ACCORDS, Porte
from demarches.roles import Groupe, groupes_lus
from demarches.transitions import Acteur

from .bureau_saisie import EntreeView, PorteMixin

PAR_PAGE = 50


class TransmisesMenuItem(MenuItem):
    def is_shown(self, request):
        return Groupe.PARTENAIRE in groupes_lus(request.user) and Partenaire.objects.de(request.user).exists()


class PartenaireMixin(PorteMixin):
    def a_la_porte(self, agent):
        self.partenaire = Partenaire.objects.de(agent).first()
        return self.partenaire is not None


class TransmisesView(PartenaireMixin, TemplateView):
    """Reference, day, state as the family reads it: neither who the family is, nor what was said with it."""

    template_name = "demarches/bureau/transmises.html"
    page_title = "Demandes transmises"

    def get_context_data(self, **kwargs):
        moves = Prefetch("journal", Journal.objects.order_by("pk"))
        demandes = Demande.objects.transmises_par(self.request.user).order_by("-soumise_le", "-pk")
        page = Paginator(demandes, PAR_PAGE).get_page(self.request.GET.get("page"))
        lignes = [(d, depuis(d)) for d in page.object_list.prefetch_related(moves)]
        return super().get_context_data(page=page, lignes=lignes, partenaire=self.partenaire, **kwargs)


def depuis(demande):
    """When a request came into its state: what is said with the family in between shows nothing."""
    moves = [ligne.le for ligne in demande.journal.all() if ligne.objet.get("avant") != ligne.objet.get("apres")]
    return moves[-1] if moves else demande.soumise_le


class TransmettreView(PartenaireMixin, EntreeView):
    form_class = SaisiePartenaireForm
    page_title = "Transmettre une demande"
    fait = "transmise"

    def get_form(self, form_class=None):
        form = super().get_form(form_class)
        form.fields["accord"].label = ACCORDS[ACCORD_EN_COURS]
        return form

    def porte(self, form):
        accord = {"accord_code": ACCORD_EN_COURS, "accord_le": timezone.now(), "partenaire": self.partenaire}
        return Porte(Canal.PARTENAIRE, self.request.user, Acteur.PARTENAIRE, champs=self.champs(form) | accord)


class TransmiseView(PartenaireMixin, TemplateView):
    """What to tell the family, the day it was typed, to who typed it."""

    template_name = "demarches/bureau/entree_faite.html"
    page_title = "Demande transmise"
    header_icon = "check"

    def get_context_data(self, **kwargs):
        siennes = Demande.objects.transmises_par(self.request.user) & Demande.objects.saisies_par(
            self.request.user, timezone.localdate()
        )
        demande = get_object_or_404(siennes.select_related("secteur__relais"), uuid=self.kwargs["uuid"])
        return super().get_context_data(
            demande=demande, partenaire=self.partenaire, suivante=reverse("transmettre"), **kwargs
        )
