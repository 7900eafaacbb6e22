"""The file of a request: what is needed at a glance, what happened, what may be done now."""

from types import SimpleNamespace

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.views.generic import TemplateView

from commun.models import AdresseRefusee
from demarches import consultations, convenances, doublons
from demarches.forms.bureau import EchangeForm
from demarches.forms.bureau_orientations import avant_par_defaut
from demarches.forms.gestes import PartagerForm, TacheForm
from demarches.models import Consultation, Demande, Envoi, Journal
from demarches.models.rappels import a_completer
from demarches.transitions import TRANSITIONS, Acteur, Statut

from .bureau import LECTURES, BureauMixin

LECTURES_MONTREES = 20
# Actions that the file offers where they belong.
A_LEUR_PLACE = ("prendre", "noter_contact", "noter_orientation", "repondre_a_la_place")
# Lines of the journal whose exchange is shown in their place.
DITES = ("noter_contact", "demander", "repondre", "repondre_tard")


class DemandeMixin(BureauMixin):
    """One request the agent may see; 404 whatever the method when it may not. What a colleague shares is read alone:
    `lecture` says that a screen changes nothing."""

    lecture = False

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        demandes = self.get_queryset().avec_appel().select_related("secteur__relais", "referent", "besoin", "contact")
        self.demande = get_object_or_404(demandes, uuid=kwargs["uuid"])

    def get_queryset(self):
        return Demande.objects.visibles_par(self.request.user, partages=self.lecture)

    def get_page_title(self):
        return self.demande.reference

    def get_breadcrumbs_items(self):
        return [*super().get_breadcrumbs_items(), {"url": self.demande.get_absolute_url(), "label": self.demande}]

    def get_context_data(self, **kwargs):
        return super().get_context_data(demande=self.demande, **kwargs)


class DemandeView(DemandeMixin, TemplateView):
    """The file; opening it is logged."""

    lecture = True
    template_name = "demarches/bureau/demande.html"
    http_method_names = ["get", "head", "options"]

    def get_queryset(self):
        return super().get_queryset().select_related("estimation")

    def get(self, request, *args, **kwargs):
        return super().get(request, *args, acces=consultations.ouvrir(self.demande, request.user), **kwargs)

    def get_context_data(self, **kwargs):
        permises = self.demande.transitions_permises(self.request.user)
        secondaires = [nom for nom in permises if nom not in A_LEUR_PLACE]
        montres, masques = connues(self.demande, self.request.user) if self.demande.ouverte else ((), ())
        return super().get_context_data(
            permises=permises,
            connues=len(montres) + len(masques),
            connues_ailleurs=len(masques),
            secondaires=[
                {"libelle": TRANSITIONS[nom].libelle, "url": reverse(f"demande_{nom}", args=[self.demande.uuid])}
                for nom in secondaires
            ],
            echange=EchangeForm(demande=self.demande, par=self.request.user) if "noter_contact" in permises else None,
            enfants=self.demande.enfants.select_related("solution__mode", "solution__structure"),
            orientations=list(self.demande.orientations.a_montrer()),
            convenances=self.convenances() if "orienter" in permises else None,
            a_completer=a_completer(self.demande),
            refus=self.refus(),
            a_une_situation=hasattr(self.demande, "situation"),
            fil=fil(self.demande),
            **du_relais(self.demande, self.request.user),
            lectures=self.demande.consultations.select_related("agent")[:LECTURES_MONTREES],
            **kwargs,
        )

    def convenances(self):
        """For the first child who has no solution, the structures that suit it; None without a need to suit."""
        enfant = self.demande.enfants.filter(solution=None).first()
        if enfant is None or not hasattr(self.demande, "besoin"):
            return None
        trouvees = convenances.collectives(self.demande, enfant), convenances.assistants(self.demande, enfant)
        return SimpleNamespace(enfant=enfant, collectives=trouvees[0], assistants=trouvees[1], avant=avant_par_defaut())

    def refus(self):
        """What is wrong with the family's address, in words; "" when nothing is."""
        contact = getattr(self.demande, "contact", None)
        return AdresseRefusee.objects.motifs([contact.email]).get(contact.email, "") if contact else ""


class SituationView(DemandeView):
    """The same file with the particular situation shown, once, and the reading logged."""

    lecture = False
    http_method_names = ["post", "options"]

    def post(self, request, *args, **kwargs):
        situation = getattr(self.demande, "situation", None)
        if situation is None:
            raise Http404
        self.demande.consultations.noter(self.demande, request.user, Consultation.Quoi.SITUATION)
        cases = [situation.Case(case).label for case in situation.cases]
        return self.render_to_response(self.get_context_data(situation=situation, cases=cases))


class ImprimerView(DemandeView):
    """The file on paper, without the particular situation."""

    template_name = "demarches/bureau/imprimer.html"

    def get(self, request, *args, **kwargs):
        self.demande.consultations.noter(self.demande, request.user, Consultation.Quoi.IMPRESSION)
        return self.render_to_response(self.get_context_data(imprimee_le=timezone.now()))


def du_relais(demande, agent):
    """What the relais does about a request: what is to do, whom it is shared with, and the forms that add to it."""
    suit = demande.secteur_id is not None and Acteur.REFERENT in demande.acteurs(agent)
    partage = demande.partages.en_cours().filter(agent=agent).first()
    return {
        "suit": suit,
        "partage": None if suit else partage,
        "taches": demande.taches.a_faire().select_related("agent"),
        "noter_tache": TacheForm() if suit and demande.ouverte else None,
        "partages": demande.partages.en_cours().select_related("agent"),
        "partager": PartagerForm(par=agent) if suit else None,
    }


def connues(demande, agent):
    """(visible Candidats, masked ones: what they share and whose they are).

    Masked ones are told to who follows this request as référent, and to nobody else. Which relais has one stays unsaid
    when that family may not be written to safely: where it lives may be what somebody looks for.
    """
    tous = doublons.candidats(demande, Demande.objects.all())
    if not tous:
        return [], []
    visibles = set(Demande.objects.visibles_par(agent).filter(pk__in=[c.demande.pk for c in tous]).values_list("pk"))
    montres = [c for c in tous if (c.demande.pk,) in visibles]
    caches = [c for c in tous if (c.demande.pk,) not in visibles and c.demande.statut != Statut.A_VERIFIER]
    if not caches or Acteur.REFERENT not in demande.acteurs(agent):
        return montres, []
    return montres, [SimpleNamespace(pourquoi=c.pourquoi, relais=_relais_a_dire(c.demande)) for c in caches]


def _relais_a_dire(demande):
    return demande.secteur.relais if demande.secteur and demande.contact.ecrire_sans_risque else None


def fil(demande):
    """What happened, latest first: (moment, kind, object) of the journal, the exchanges and the mails, those of the
    requests closed as its duplicates included (their exchanges are its own by then)."""
    reunies = demande.toutes_reunies()
    journal = Journal.objects.filter(demande__in=reunies).exclude(action__in=(*LECTURES, *DITES))
    lignes = [(ligne.le, 0, "journal", ligne) for ligne in journal.select_related("acteur", "demande")]
    lignes += [(e.le, 0, "echange", e) for e in demande.echanges.select_related("par", "relance")]
    lignes += [
        (e.le, 1, "envoi", e) for e in Envoi.objects.filter(demande__in=reunies).select_related("courriel", "demande")
    ]
    return [(le, genre, objet) for le, _r, genre, objet in sorted(lignes, key=lambda x: x[:2])[::-1]]
