"""The file of an assistant maternel, and one view per thing that its relais may do."""

import datetime
import json

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction
from django.http import Http404, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.crypto import constant_time_compare, salted_hmac
from django.views.generic import FormView, TemplateView, View

from carte.forms import bureau as formulaires
from carte.models import IDENTITE, AssistantMaternel, But, Commune, Etat, ParQui, VerbeRefuse
from carte.models.choix import CHOIX, DEPUIS, TOUS

from .bureau import AssistantMixin

# A second click, rather than a second wish.
DOUBLE_CLIC = datetime.timedelta(minutes=1)
HISTORIQUE = 20
A_CHANGE = "La fiche a changé entre-temps : relisez-la, puis recommencez si c’est toujours juste."


def empreinte(assistant):
    """Digest of all that is known of a person: what somebody saw of her when deciding."""
    valeurs = [getattr(assistant, champ.attname) for champ in assistant._meta.concrete_fields]
    texte = json.dumps(valeurs, cls=DjangoJSONEncoder)
    return salted_hmac("carte.bureau.vu", texte, algorithm="sha256").hexdigest()


class FicheView(AssistantMixin, TemplateView):
    """What the relais knows beside what the public sees; what waits on top."""

    template_name = "carte/bureau/fiche.html"
    http_method_names = ["get", "head", "options"]

    def get_context_data(self, **kwargs):
        assistant = self.assistant
        return super().get_context_data(
            vu=empreinte(assistant),
            a_valider=assistant.etat == Etat.A_VALIDER or assistant.identite_proposee is not None,
            differences=differences(assistant),
            apercu=apercu(assistant),
            liens=assistant.lienprofessionnels.valides().order_by("but"),
            confirmations=assistant.confirmations.all()[:HISTORIQUE],
            signatures=[(signe, choix_en_mots(signe.contenu)) for signe in assistant.choix_signes.all()[:HISTORIQUE]],
            choix=choix_en_mots(assistant.choix),
            actions=[
                {
                    "titre": vue.titre,
                    "url": reverse(f"assistant_{vue.verbe}", args=[assistant.pk]),
                    "principale": vue.principale,
                    "en_un_clic": issubclass(vue, GesteView),
                }
                for vue in ACTIONS
                if vue.proposee(assistant)
            ],
            **kwargs,
        )


def apercu(assistant):
    """The Structure that families read, or would once what waits is validated."""
    if assistant.structure is not None and assistant.est_visible:
        return assistant.structure
    identite = assistant.identite_proposee or assistant.identite
    return assistant.apercu(identite=identite, profil={}, choix={})


def differences(assistant):
    """[(label, known, asked for, whether they differ), ...] of an identity that waits, [] when none does."""
    if assistant.identite_proposee is None:
        return []
    connue, demandee = assistant.identite, assistant.identite | assistant.identite_proposee
    noms = dict(Commune.objects.filter(pk__in=(connue["commune"], demandee["commune"])).values_list("pk", "nom"))
    lignes = []
    for champ in IDENTITE:
        avant, apres = connue[champ], demandee[champ]
        if champ == "commune":
            avant, apres = noms[avant], noms.get(apres, "")
        lignes.append((AssistantMaternel._meta.get_field(champ).verbose_name, avant, apres, avant != apres))
    return lignes


def choix_en_mots(contenu):
    """[(label, yes or no), ...] of a signature."""
    return [(AssistantMaternel._meta.get_field(nom).verbose_name, bool(contenu.get(nom))) for nom in CHOIX]


class VerbeMixin(AssistantMixin):
    """Something done of a person, once, on what its reader saw of her."""

    verbe = ""
    titre = ""
    message = ""
    principale = False

    @classmethod
    def proposee(cls, assistant):
        """Whether the file offers it now; the verb itself decides."""
        return assistant.etat in DEPUIS[cls.verbe]

    def agir(self, **saisie):
        getattr(self.assistant, self.verbe)(par=self.request.user, **saisie)

    @transaction.atomic
    def agir_si_rien_n_a_change(self, vu=None, **saisie):
        """Lock the person, compare with what was seen, act. Raises VerbeRefuse."""
        verrou = self.get_queryset().select_for_update(of=("self",)).filter(pk=self.assistant.pk).first()
        if verrou is None:
            raise Http404
        if vu is not None and not constant_time_compare(vu, empreinte(verrou)):
            raise VerbeRefuse(A_CHANGE)
        self.agir(**saisie)

    def apres(self):
        """Where to go: the file, while the agent still sees it."""
        messages.success(self.request, self.message)
        if self.get_queryset().filter(pk=self.assistant.pk).exists():
            return redirect("assistant", self.assistant.pk)
        return redirect("assistants")


class GesteView(VerbeMixin, View):
    """Done in one click, from the file or from the list, to which it comes back as it was."""

    http_method_names = ["post", "options"]

    def post(self, request, *args, **kwargs):
        try:
            self.agir_si_rien_n_a_change(request.POST.get("vu"))
        except VerbeRefuse as refus:
            messages.error(request, str(refus))
            return redirect("assistant", self.assistant.pk)
        except ValidationError as erreur:
            messages.error(request, " ".join(erreur.messages))
            return redirect("assistant", self.assistant.pk)
        if "filtres" in request.POST:
            messages.success(request, self.message)  # no name: a message waits in a cookie
            filtres = QueryDict(request.POST["filtres"]).urlencode()
            return redirect(f"{reverse('assistants')}?{filtres}" if filtres else "assistants")
        return self.apres()


class InviterView(GesteView):
    verbe, titre = "inviter", "Envoyer l’invitation"
    message = "L’invitation est partie."
    principale = True

    def agir(self):
        recents = self.assistant.lienprofessionnels.valides().filter(cree_le__gte=timezone.now() - DOUBLE_CLIC)
        if recents.filter(but=But.INVITATION).exists():
            raise VerbeRefuse("Une invitation vient de partir.")
        super().agir()


class RevoquerView(GesteView):
    verbe, titre = "revoquer", "Révoquer ses liens"
    message = "Ses liens ne marchent plus."

    @classmethod
    def proposee(cls, assistant):
        return assistant.lienprofessionnels.valides().exists()

    def agir(self):
        self.assistant.lienprofessionnels.revoquer()


class ConfirmerView(GesteView):
    """After a phone call: said by the relais, not by herself."""

    verbe, titre = "confirmer", "Rien n’a changé"
    message = "C’est noté : rien n’a changé."
    principale = True

    def agir(self):
        jour = timezone.localdate()
        if not self.assistant.confirmations.filter(par=ParQui.RELAIS, le__date=jour).exists():
            self.assistant.confirmer(par=ParQui.RELAIS)


class LeverView(GesteView):
    verbe, titre = "lever_la_suspension", "Lever la suspension"
    message = "La suspension est levée."

    @classmethod
    def proposee(cls, assistant):
        return assistant.agrement_suspendu_le is not None


class ValiderView(GesteView):
    """What waits, as it was read: without `vu`, nothing was."""

    verbe, titre = "valider", "Valider"
    message = "La fiche est validée."

    @classmethod
    def proposee(cls, assistant):
        return False  # beside what it validates

    def post(self, request, *args, **kwargs):
        if not request.POST.get("vu"):
            messages.error(request, A_CHANGE)
            return redirect("assistant", self.assistant.pk)
        return super().post(request, *args, **kwargs)


class ActionView(VerbeMixin, FormView):
    """A form of its own; a refusal shows it again, with what was typed."""

    form_class = formulaires.ActionForm
    template_name = "carte/bureau/action.html"
    bouton = "Enregistrer"
    explication = ""
    refus = ""

    def get(self, request, *args, **kwargs):
        if self.assistant.etat not in DEPUIS.get(self.verbe, TOUS):
            messages.error(request, "Ce n’est pas possible maintenant.")
            return redirect("assistant", self.assistant.pk)
        return super().get(request, *args, **kwargs)

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"assistant": self.assistant}

    def form_valid(self, form):
        try:
            self.agir_si_rien_n_a_change(form.cleaned_data["vu"], **form.saisie())
        except VerbeRefuse as refus:
            self.refus = str(refus)
            self.assistant.refresh_from_db()
            return self.render_to_response(self.get_context_data(form=form), status=409)
        except ValidationError as erreur:
            form.add_error(None, erreur.messages)
            return self.form_invalid(form)
        return self.apres()

    def get_context_data(self, **kwargs):
        contexte = super().get_context_data(**kwargs)
        # A form sent back with its faults still tells what was seen; a refusal has just shown how things are.
        garder = contexte["form"].is_bound and not self.refus
        vu = contexte["form"].data.get("vu", "") if garder else empreinte(self.assistant)
        return contexte | {"vu": vu, "vue": self}


class RefuserView(ActionView):
    verbe, titre, bouton = "refuser", "Ne pas valider", "Envoyer le motif"
    form_class = formulaires.RefuserForm
    message = "Le motif lui est envoyé."
    explication = "Rien de ce qu’elle demande ne devient public. Elle reçoit un lien pour corriger."

    @classmethod
    def proposee(cls, assistant):
        return False  # beside what it refuses


class DireLesPlacesView(ActionView):
    verbe, titre = "dire_les_places", "Noter ses places"
    form_class = formulaires.DireLesPlacesForm
    message = "Ses places sont notées."
    explication = "Ce qu’elle vous a dit. Ce sera compté comme dit par le relais, pas par elle-même."
    principale = True

    def agir(self, **saisie):
        self.assistant.dire_les_places(par=ParQui.RELAIS, **saisie)


class NoterAgrementView(ActionView):
    verbe, titre = "noter_agrement", "Noter l’agrément"
    form_class = formulaires.AgrementForm
    message = "L’agrément est noté."
    explication = "Passé sa date de fin, la fiche est cachée le jour même."


class CorrigerView(ActionView):
    verbe, titre = "corriger", "Corriger l’identité"
    form_class = formulaires.CorrigerForm
    message = "L’identité est corrigée."
    explication = "Ce que vous écrivez remplace ce qu’elle a demandé et qui attend, s’il y en a."


class SuspendreView(ActionView):
    verbe, titre, bouton = "suspendre", "Noter une suspension", "Suspendre"
    form_class = formulaires.SuspendreForm
    message = "La suspension est notée : la fiche est cachée."
    explication = "La fiche est cachée aussitôt. Seule la date est gardée ; n’écrivez le motif nulle part."

    @classmethod
    def proposee(cls, assistant):
        return assistant.agrement_suspendu_le is None


class ConfierView(ActionView):
    verbe, titre, bouton = "confier", "Confier à un autre relais", "Confier"
    form_class = formulaires.ConfierForm
    message = "Elle dépend maintenant d’un autre relais."
    explication = "Seuls les agents du relais choisi la verront."


class RetirerView(ActionView):
    verbe, titre, bouton = "retirer", "Retirer", "Retirer la fiche"
    message = "La fiche est retirée."
    explication = "Plus rien n’est public et ses liens ne marchent plus. La fiche est gardée un an, puis effacée."

    @classmethod
    def proposee(cls, assistant):
        return assistant.etat != Etat.RETIREE


class EffacerView(ActionView):
    """At once; a second click finds nobody."""

    verbe, titre, bouton = "effacer", "Effacer", "Effacer définitivement"
    form_class = formulaires.EffacerForm
    message = "Tout ce qui était su d’elle est effacé."
    explication = "Ses coordonnées, ses choix, l’historique et la fiche publique disparaissent. C’est sans retour."

    @classmethod
    def proposee(cls, assistant):
        return True

    def agir(self):
        self.assistant.effacer()

    def apres(self):
        messages.success(self.request, self.message)
        return redirect("assistants")


ACTIONS = (
    ConfirmerView, DireLesPlacesView, InviterView, NoterAgrementView, CorrigerView, SuspendreView, LeverView,
    ConfierView, RevoquerView, RetirerView, EffacerView, ValiderView, RefuserView,
)  # fmt: skip
