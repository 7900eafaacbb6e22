"""The référent's desk: list, search, counters. Everything starts from what the agent may see."""

from django.core.paginator import Paginator
from django.db.models import Count, Exists, F, Max, OuterRef, Q, Subquery
from django.http import Http404, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.dateparse import parse_datetime
from django.utils.functional import cached_property
from django.utils.http import quote_etag
from django.views.generic import ListView, TemplateView, View
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from commun.models import Territoire
from commun.origine import METHODES_SURES
from commun.texte import normaliser
from demarches import doublons
from demarches.forms.bureau import FiltresForm, RechercheForm
from demarches.gestes import Geste
from demarches.models import Demande, Journal, Partage, Quarantaine, Secteur, Tache
from demarches.models.droits import en_poste
from demarches.models.orientations import sans_solution
from demarches.models.remplacements import remplacements
from demarches.models.requetes import A_FAIRE, A_TRAITER, NOUVELLES, retard
from demarches.references import lire_reference
from demarches.roles import Groupe, groupes_lus
from demarches.transitions import Acteur, Statut, permises

from .bureau_saisie import role_de_saisie

# Lines of the journal that say who read, not what moved.
LECTURES = ("lire", "lire_situation", "imprimer", "ouvrir_par_exception", "trouver")
SANS_CONTACT = F("premier_contact_le").asc(nulls_first=True)
# Tabs of the list: label, which requests, order.
VUES = {
    "a_traiter": ("À traiter", lambda: A_TRAITER, (SANS_CONTACT, "echeance_contact_le", "soumise_le")),
    "nouvelles": ("Nouvelles", lambda: NOUVELLES, ("echeance_contact_le", "soumise_le")),
    "en_retard": ("En retard", retard, ("echeance_contact_le", "soumise_le")),
    "a_faire": ("À faire", lambda: A_FAIRE, ("a_faire_depuis",)),
    "attente": ("En attente de la famille", lambda: Q(statut=Statut.ATTENTE_FAMILLE), ("reponse_attendue_le",)),
    "en_pause": ("En pause", lambda: Q(statut=Statut.EN_VEILLE), ("veille_jusqu_au",)),
    "sans_solution": ("Sans solution", sans_solution, ("besoin__debut_souhaite",)),
    "closes": ("Closes", lambda: Q(statut=Statut.CLOSE), ("-close_le",)),
    "toutes": ("Toutes", Q, ("-soumise_le",)),
}
COLONNES = (
    "Référence",
    "Commune",
    "Enfant à l’entrée",
    "Besoin",
    "Reçue",
    "Échéance",
    "Suivie par",
    "Dernier mouvement",
)
PAR_PAGE = 25
RESULTATS = 50
# What a row offers, the first that is allowed.
ACTIONS_SUIVANTES = ("prendre", "affecter_secteur", "noter_contact")


def a_un_bureau(agent):
    """Whether an agent answers for requests: a role on a secteur, or a group whose work it is."""
    return agent.is_active and (
        not groupes_lus(agent).isdisjoint((Groupe.REFERENT, Groupe.COORDINATION)) or en_poste(agent)
    )


def bureau_ouvert(request):
    """`a_un_bureau` of who asks, read once a request: every page of the back office needs it."""
    if not hasattr(request, "bureau_ouvert"):
        request.bureau_ouvert = a_un_bureau(request.user)
    return request.bureau_ouvert


def a_decouvrir(agent):
    """Requests nobody has taken, and those just given to the agent who has not opened them yet."""
    donnees = Q(referent=agent, vue_par_referent_le=None) & ~Q(statut=Statut.CLOSE)
    non_prises = Q(statut__in=(Statut.NOUVELLE, Statut.A_ORIENTER))
    return Demande.objects.visibles_par(agent, partages=False).filter(donnees | non_prises)


def compter(agent, depuis=None):
    """{"nouvelles", "arrivees" since a moment, "repere": the moment to ask from next time}."""
    arrivees = Q(dernier_mouvement_le__gt=depuis) if depuis else Q(pk=None)
    comptes = a_decouvrir(agent).aggregate(
        nouvelles=Count("pk"), arrivees=Count("pk", filter=arrivees), repere=Max("dernier_mouvement_le")
    )
    return comptes | {"repere": (comptes["repere"] or timezone.now()).isoformat()}


def compter_par_vue(demandes, cles):
    """[(key, label, number)] of tabs, in one query."""
    comptes = {cle: Count("pk", filter=VUES[cle][1]()) for cle in cles if cle != "toutes"}
    nombres = demandes.aggregate(toutes=Count("pk"), **comptes)
    return [(cle, VUES[cle][0], nombres[cle]) for cle in cles]


class BureauMixin(WagtailAdminTemplateMixin):
    """Only for the people with a desk, only what they may see: anything else does not exist."""

    page_title = "Demandes"
    header_icon = "mail"

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        if not bureau_ouvert(request):
            raise Http404

    def get_queryset(self):
        return Demande.objects.visibles_par(self.request.user)

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": reverse("demandes"), "label": "Demandes"}]

    def get_context_data(self, **kwargs):
        alsace_moselle = Territoire.load(self.request).alsace_moselle
        return super().get_context_data(alsace_moselle=alsace_moselle, moi=self.request.user.pk, **kwargs)


class ListeMixin(BureauMixin):
    template_name = "demarches/bureau/liste.html"
    extra_context = {"colonnes": COLONNES}

    def setup(self, request, *args, **kwargs):
        """A page that only reads asks for the rights once, menus included; one that acts, in each of its queries."""
        if request.method in METHODES_SURES:
            Demande.objects.retenir_les_droits(request.user)
        super().setup(request, *args, **kwargs)

    @cached_property
    def visibles(self):
        """What the agent may see, whatever the list shows of it; the rights are asked once."""
        return Demande.objects.visibles_par(self.request.user)

    def completer(self, demandes):
        """Rows of the list with their last movement and next action, in a constant number of queries.

        The rows are chosen first: what each shows is only asked for those.
        """
        cles = list(demandes.values_list("pk", flat=True))
        moves = Journal.objects.filter(demande=OuterRef("pk")).exclude(action__in=LECTURES).order_by("-pk")
        lignes = Demande.objects.filter(pk__in=cles)
        lignes = (
            lignes.pour_la_liste()
            .select_related("commune_future", "commune_travail")
            .annotate(acte=Subquery(moves.values("action")[:1]), acte_objet=Subquery(moves.values("objet")[:1]))
        )
        lignes = sorted(lignes, key=lambda demande: cles.index(demande.pk))
        groupes = self._acteurs_par_groupe()
        connues = doublons.marquer([d for d in lignes if d.ouverte], self.visibles)
        partagees = set(Partage.objects.en_cours().filter(agent=self.request.user).values_list("demande", flat=True))
        if partagees:
            miennes = Demande.objects.visibles_par(self.request.user, partages=False).filter(pk__in=partagees)
            partagees -= set(miennes.values_list("pk", flat=True))
        for demande in lignes:
            demande.partagee = demande.pk in partagees
            acteurs = groupes | ({Acteur.REFERENT} if demande.secteur_id else set())
            noms = [t.nom for t in permises(demande.statut, acteurs)]
            demande.deja_connue = bool(connues.get(demande.pk))
            suivantes = () if demande.partagee else ACTIONS_SUIVANTES
            demande.action_suivante = next((nom for nom in suivantes if nom in noms), "")
        return lignes

    def _acteurs_par_groupe(self):
        groupes = {Groupe.COORDINATION: Acteur.COORDINATION, Groupe.ACCUEIL: Acteur.ACCUEIL}
        return {acteur for groupe, acteur in groupes.items() if groupe in groupes_lus(self.request.user)}


class ListeView(ListeMixin, ListView):
    """The list: tabs and filters live in the address."""

    allow_empty = True

    def get_queryset(self):
        secteurs = Secteur.objects.filter(Exists(self.visibles.filter(secteur=OuterRef("pk"))))
        self.filtres = FiltresForm(self.request.GET, secteurs=secteurs)
        self.filtres.is_valid()
        choix = self.filtres.cleaned_data
        self.vue = choix.get("vue") if choix.get("vue") in VUES else "a_traiter"
        base = self.visibles
        if choix.get("secteur"):
            base = base.filter(secteur=choix["secteur"])
        if choix.get("canal"):
            base = base.filter(canal=choix["canal"])
        self.base = base.filter(referent=self.request.user) if choix.get("miennes") else base
        _titre, lesquelles, ordre = VUES[self.vue]
        return self.base.filter(lesquelles()).order_by(*ordre, "pk")

    def get_context_data(self, **kwargs):
        onglets = compter_par_vue(self.base, VUES)
        pages = Paginator(self.object_list, PAR_PAGE)
        pages.count = next(nombre for cle, _titre, nombre in onglets if cle == self.vue)
        page = pages.get_page(self.request.GET.get("page"))
        return super().get_context_data(
            page=page,
            demandes=self.completer(page.object_list),
            onglets=onglets,
            vue=self.vue,
            filtres=self.filtres,
            secteurs=list(self.filtres.fields["secteur"].queryset),
            recherche=RechercheForm(),
            a_verifier=Quarantaine.objects.en_attente()
            .filter(Exists(self.visibles.filter(pk=OuterRef("demande"))))
            .count(),
            retards=Demande.objects.en_retard_partout(self.request.user).count() if self._coordonne() else 0,
            coordonne=self._coordonne(),
            sans_secteur=not self._a_un_secteur(),
            remplacements=remplacements(self.request.user),
            gestes=Geste.choices,
            taches=Tache.objects.de(self.request.user).dues().count(),
            listes=list(self.request.user.filtres.all()),
            saisit=role_de_saisie(self.request.user) is not None,
            **kwargs,
        )

    def _a_un_secteur(self):
        """Whether something may ever come here: the coordination receives what has no secteur."""
        return self._coordonne() or en_poste(self.request.user)

    def _coordonne(self):
        return Groupe.COORDINATION in groupes_lus(self.request.user)


class RechercheView(ListeMixin, TemplateView):
    """Search by reference, name or phone among what the agent sees; posted, so that no name stays in an address."""

    def get(self, request, *args, **kwargs):
        return redirect("demandes")

    def post(self, request, *args, **kwargs):
        formulaire = RechercheForm(request.POST)
        texte = formulaire.cleaned_data["q"] if formulaire.is_valid() else ""
        reference = lire_reference(texte)
        if reference and (demande := self.get_queryset().filter(reference=reference).first()):
            return redirect(demande)
        trouvees = self._trouver(texte) if texte.strip() else []
        demandes = self.get_queryset().filter(pk__in=trouvees[:RESULTATS]).order_by("-soumise_le")
        contexte = self.get_context_data(
            demandes=self.completer(demandes), cherche=texte, recherche=formulaire, trop=len(trouvees) > RESULTATS
        )
        return self.render_to_response(contexte)

    def _trouver(self, texte):
        """Primary keys whose reference elsewhere is exactly this; else whose reference, name, address or phone holds
        every word typed, accents and spaces aside."""
        mots = normaliser(texte).split()
        chiffres = "".join(c for c in texte if c.isdigit())
        telephone = chiffres if len(chiffres) >= 6 and not any(c.isalpha() for c in texte) else None
        externes = self.get_queryset().filter(reference_externe__iexact=texte.strip())
        if externes := list(externes.values_list("pk", flat=True)):
            return externes
        champs = ("pk", "reference", "contact__prenom", "contact__nom", "contact__email", "contact__telephone")
        trouvees = []
        for pk, *textes, tel in self.get_queryset().order_by("-soumise_le").values_list(*champs):
            debuts = f" {normaliser(' '.join(filter(None, textes)))}"
            if telephone:
                trouve = telephone.removeprefix("33").removeprefix("0") in "".join(filter(str.isdigit, tel or ""))
            else:
                trouve = bool(mots) and all(f" {mot}" in debuts for mot in mots)
            if trouve:
                trouvees.append(pk)
        return trouvees


class CompteursView(BureauMixin, View):
    """What the badge asks every few seconds: numbers only, and nothing at all while they are the same."""

    def get(self, request, *args, **kwargs):
        try:
            depuis = parse_datetime(request.GET.get("depuis", ""))
        except ValueError:
            depuis = None
        comptes = compter(request.user, depuis if depuis and timezone.is_aware(depuis) else None)
        etiquette = quote_etag(f"{comptes['nouvelles']}-{comptes['arrivees']}")
        reponse = JsonResponse(comptes, headers={"ETag": etiquette})
        return get_conditional_response(request, etag=etiquette, response=reponse)
