"""Forms of the desk: one per action, each carrying the version of the request its reader saw."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import cached_property

from carte.models import Structure
from commun.models import ModeAccueil, Territoire, Utilisateur
from demarches.models import Echange, ReponseType, RoleSecteur, Secteur, Solution
from demarches.models.choix import (
    THEMES_A_PRECISER,
    Canal,
    MotifAffectation,
    RaisonSansSolution,
)
from demarches.transitions import Acteur

DATE = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class FiltresForm(forms.Form):
    """Filters kept in the address; what is not understood is left out."""

    vue = forms.CharField(required=False, max_length=20)
    secteur = forms.ModelChoiceField(Secteur.objects.none(), required=False, empty_label="tous mes secteurs")
    canal = forms.ChoiceField(choices=[("", "tous les canaux"), *Canal.choices], required=False)
    miennes = forms.BooleanField(required=False, label="Celles que je suis")

    def __init__(self, *args, secteurs, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["secteur"].queryset = secteurs


class ActionForm(forms.Form):
    """An action without anything to fill in."""

    version = forms.IntegerField(
        min_value=0,
        max_value=2**31,
        widget=forms.HiddenInput,
        error_messages={"required": "Rechargez la demande avant de recommencer."},
    )

    def __init__(self, *args, demande, par, **kwargs):
        super().__init__(*args, **kwargs)
        self.demande, self.par = demande, par


class EchangeForm(ActionForm):
    moyen = forms.ChoiceField(label="Comment", choices=Echange.Moyen, widget=forms.RadioSelect, initial="telephone")
    abouti = forms.TypedChoiceField(
        label="Résultat",
        choices=[("1", "Nous avons échangé"), ("0", "Sans réponse")],
        coerce=lambda valeur: valeur == "1",
        widget=forms.RadioSelect,
        initial="1",
    )
    reponse = forms.ModelChoiceField(
        ReponseType.objects.none(),
        label="Réponse à envoyer à la famille (facultatif)",
        required=False,
        empty_label="aucune",
        help_text="Écrite en français et traduite : la famille la lit sur sa page, dans sa langue, et la reçoit si on "
        "peut lui écrire.",
    )
    resume = forms.CharField(
        label="Résumé (facultatif)",
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Des faits utiles à la suite ; rien sur la santé.",
    )
    visible_famille = forms.BooleanField(
        label="Montrer ce résumé à la famille",
        required=False,
        help_text="Il s’affiche sur sa page de suivi et lui est envoyé, en français : il complète la réponse choisie.",
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["reponse"].queryset = ReponseType.objects.francaises().pour_une_demande()
        self.fields["reponse"].label_from_instance = lambda reponse: reponse.titre

    @cached_property
    def langue(self):
        """In which language the family is written to."""
        return self.demande.langue_des_courriels

    @cached_property
    def apercus(self):
        return ReponseType.objects.pour_une_demande().apercus(self.langue)

    def clean(self):
        donnees = super().clean()
        reponse, montre = donnees.get("reponse"), donnees.get("visible_famille")
        if montre and not donnees.get("resume"):
            self.add_error("resume", "Écrivez le résumé à montrer à la famille.")
        elif reponse and reponse.theme in THEMES_A_PRECISER and not montre:
            self.add_error(
                "visible_famille",
                "Cette réponse annonce une précision : écrivez-la dans le résumé, en français, et montrez-le.",
            )
        return donnees


class SolutionForm(forms.ModelForm):
    """The solution found for one child; may be left empty when other children have one."""

    class Meta:
        model = Solution
        fields = ("mode", "structure", "debut", "obtenue_par", "couvre", "reste_en_liste_attente")
        widgets = {"debut": DATE}
        labels = {
            "mode": "Mode d’accueil",
            "structure": "Structure (facultatif)",
            "debut": "Début de l’accueil",
            "obtenue_par": "Trouvée par",
            "couvre": "Ce qu’elle couvre",
            "reste_en_liste_attente": "La famille souhaite rester sur une liste d’attente",
        }

    def __init__(self, *args, enfant, **kwargs):
        super().__init__(*args, **kwargs)
        self.enfant = enfant
        self.fields["mode"].queryset = ModeAccueil.objects.pour_une_demande()
        self.fields["mode"].empty_label = "choisissez"
        self.fields["structure"].empty_label = "aucune, ou pas dans l’annuaire"
        self.fields["obtenue_par"].choices = [("", "choisissez"), *Solution.ObtenuePar.choices]
        self.fields["structure"].queryset = (
            Structure.objects.publiees()
            .filter(type__demandable=True, commune__epci=Territoire.load().epci)
            .select_related("commune")
        )
        self.fields["structure"].label_from_instance = lambda s: f"{s.nom} ({s.commune.nom})"

    def save(self, commit=True):
        """The unsaved solution, for the verb of the request to validate and save."""
        solution = super().save(commit=False)
        solution.enfant = self.enfant
        return solution


class SolutionsForm(ActionForm):
    """One line per child; what is already known of a solution is shown, to be replaced."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        enfants = list(self.demande.enfants.select_related("solution"))
        self.lignes = [self._ligne(enfant, seul=len(enfants) == 1) for enfant in enfants]

    def clean(self):
        valides = [ligne.is_valid() for ligne in self.lignes]
        if not all(valides):
            raise ValidationError("Complétez les lignes signalées.")
        if not self.solutions:
            raise ValidationError("Indiquez une solution nouvelle pour un enfant au moins.")
        return super().clean()

    @property
    def solutions(self):
        return [ligne.save() for ligne in self.lignes if ligne.has_changed()]

    def _ligne(self, enfant, seul):
        connue = getattr(enfant, "solution", None)
        besoin = getattr(self.demande, "besoin", None)
        initial = {"debut": besoin and besoin.debut_souhaite}
        if connue:
            initial = {champ: getattr(connue, champ) for champ in SolutionForm.Meta.fields}
        return SolutionForm(
            self.data if self.is_bound else None,
            prefix=f"enfant-{enfant.pk}",
            enfant=enfant,
            initial=initial,
            empty_permitted=not seul or connue is not None,
            use_required_attribute=False,
        )


class SansSolutionForm(ActionForm):
    raison = forms.ChoiceField(label="Pourquoi", choices=RaisonSansSolution, widget=forms.RadioSelect)
    remises = forms.BooleanField(
        label="Je lui ai donné ou dit les autres solutions",
        required=False,
        help_text="Si le site peut écrire à la famille, il les lui envoie. Sinon, imprimez-les depuis la demande.",
    )


class ReaffecterForm(ActionForm):
    agent = forms.ModelChoiceField(Utilisateur.objects.none(), label="À qui", empty_label="choisissez un agent")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if Acteur.COORDINATION in self.demande.acteurs(self.par):
            agents = RoleSecteur.objects.agents_en_poste()
        elif self.demande.secteur_id:
            agents = Secteur.objects.agents_du_relais(self.demande.secteur)
        else:
            agents = Utilisateur.objects.none()
        self.fields["agent"].queryset = agents.exclude(pk=self.demande.referent_id)


class AffecterForm(ActionForm):
    secteur = forms.ModelChoiceField(Secteur.objects.all(), label="Secteur", empty_label="choisissez un secteur")
    motif = forms.ChoiceField(label="Motif", choices=MotifAffectation, widget=forms.RadioSelect)


class RechercheForm(forms.Form):
    q = forms.CharField(max_length=100, required=False, label="Référence, nom ou téléphone")
