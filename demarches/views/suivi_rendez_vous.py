"""The meeting of a family: the page where it chooses, moves and cancels, and calendars. A GET changes nothing."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from commun.origine import sans_trace
from demarches import agendas, jetons
from demarches.forms.rendez_vous import ChoixDuCreneauForm
from demarches.models import AgendaAgent, Creneau, Demande
from demarches.models.creneaux import Moyen
from demarches.transitions import Acteur, TransitionRefusee

from .bureau import a_un_bureau
from .suivi import SuiviView

MONTRES = 40


class RendezVousView(SuiviView):
    """The free times, one of which is chosen by its button; with `annuler`, the other button."""

    template_name = "demarches/suivi_rendez_vous.html"
    http_method_names = ["get", "head", "post", "options"]

    def get(self, request, *args, **kwargs):
        self.object = self.get_object()
        if not self.object.ouverte or self.object.rendez_vous_en_cours is None:
            return redirect(self.object.url_suivi)
        return self.render_to_response(self.get_context_data())

    def post(self, request, *args, **kwargs):
        self.object = self.get_object()
        form = ChoixDuCreneauForm(request.POST)
        if getattr(request, "csrf_echec", False):
            return self.encore(_("Cette page est restée ouverte trop longtemps : rien n’a changé. Recommencez."), 403)
        if not form.is_valid():
            return self.encore(_("Choisissez un jour et une heure."), 200)
        try:
            form.executer(self.object, Acteur.FAMILLE)
        except TransitionRefusee:
            self.object = self.get_object()
            return self.encore(
                _("Cette heure n’est plus libre, ou votre demande a changé. Choisissez-en une autre."), 409
            )
        return redirect(f"{self.object.url_suivi}?fait={form.fait}")

    def get_context_data(self, **kwargs):
        rendez_vous = self.object.rendez_vous_en_cours
        libres = []
        if rendez_vous is not None and self.object.secteur_id is not None:
            tous = Creneau.objects.proposes(rendez_vous).select_related("relais__commune", "agent")
            libres = _un_de_chaque(tous)[:MONTRES]
        lieux = {creneau.adresse for creneau in libres if creneau.moyen == Moyen.SUR_PLACE}
        lieu = lieux.pop() if len(lieux) == 1 else ""
        return super().get_context_data(rendez_vous=rendez_vous, creneaux=libres, lieu=lieu, **kwargs)


def _un_de_chaque(creneaux):
    """Two agents of a relais who are free at the same hour are one choice for a family."""
    differents = {}
    for creneau in creneaux:
        differents.setdefault((creneau.debut, creneau.moyen, creneau.lieu), creneau)
    return list(differents.values())


@require_safe
def agenda_de_la_famille(request, jeton):
    """The meeting as a calendar file; one that was cancelled leaves the calendar of who follows the link."""
    uuid = jetons.lire_agenda(jeton)
    demande = get_object_or_404(Demande, uuid=uuid) if uuid else None
    if demande is None:
        raise Http404
    dernier = demande.rendez_vous.select_related("creneau__relais__commune", "creneau__agent").last()
    return _fichier(agendas.de_la_famille(demande, dernier), "rendez-vous.ics")


@require_safe
def agenda_de_l_agent(request, cle):
    """The times of the relais an agent works for today: references, and nothing else of families."""
    agenda = AgendaAgent.objects.select_related("agent").filter(cle=cle).first()
    if agenda is None or not a_un_bureau(agenda.agent):
        raise Http404
    creneaux = Creneau.objects.visibles_par(agenda.agent).recents().avec_rendez_vous()
    return _fichier(agendas.des_agents(creneaux, "Rendez-vous du relais"), "relais.ics")


def _fichier(octets, nom):
    reponse = HttpResponse(octets, content_type="text/calendar; charset=utf-8")
    reponse.headers["Content-Disposition"] = f'attachment; filename="{nom}"'
    return sans_trace(reponse)
