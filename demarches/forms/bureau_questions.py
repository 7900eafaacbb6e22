"""Forms of the desk of questions: one per action, each carrying the version of the question its reader saw."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import cached_property

from carte.models import Structure
from carte.models.structures import RELAIS
from commun.models import Piece, Utilisateur
from demarches import masquage
from demarches.etapes_question import MotifFin
from demarches.models import ReponseType
from demarches.models.choix import THEMES_A_PRECISER
from demarches.roles import Groupe
from faq.models import Public, QuestionPage, Theme

MOTIFS = [m for m in MotifFin.choices if m[0] not in (MotifFin.DEMANDE, MotifFin.INDESIRABLE, MotifFin.RETIREE)]


class FiltresForm(forms.Form):
    """Filters kept in the address; what is not understood is left out."""

    vue = forms.CharField(required=False, max_length=20)
    theme = forms.ChoiceField(required=False, choices=[("", "tous les thèmes"), *Theme.choices])


class ActionForm(forms.Form):
    """An action without anything to fill in."""

    use_required_attribute = False

    version = forms.IntegerField(
        min_value=0,
        max_value=2**31,
        widget=forms.HiddenInput,
        error_messages={"required": "Rechargez la question avant de recommencer."},
    )

    def __init__(self, *args, question, par, **kwargs):
        super().__init__(*args, **kwargs)
        self.question, self.par = question, par


class ReponseForm(ActionForm):
    reponse = forms.ModelChoiceField(
        ReponseType.objects.none(),
        label="Réponse type (facultatif)",
        required=False,
        empty_label="aucune",
        help_text="Écrite en français et traduite : la personne la lit dans sa langue.",
    )
    fiches = forms.ModelMultipleChoiceField(
        QuestionPage.objects.none(),
        label="Réponses déjà publiées à lui indiquer (facultatif)",
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    texte = forms.CharField(
        label="Votre réponse, en français",
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text="Des faits et une source ; rien sur la santé. Le relais explique le contrat, il ne le rédige ni ne "
        "le valide.",
    )
    pieces = forms.ModelMultipleChoiceField(
        Piece.objects.none(),
        label="Documents à joindre (facultatif)",
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args, proposees=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["reponse"].queryset = self._reponses().francaises()
        self.fields["reponse"].label_from_instance = lambda reponse: reponse.titre
        self.fields["fiches"].queryset = QuestionPage.objects.live().public().filter(locale__language_code="fr")
        self.fields["pieces"].queryset = Piece.objects.filter(collection__depth=1).order_by("title")
        if not self.is_bound:
            self.fields["fiches"].queryset = self.fields["fiches"].queryset.filter(pk__in=proposees)

    @cached_property
    def langue(self):
        """In which language the asker is written to."""
        return self.question.langue_des_courriels

    @cached_property
    def apercus(self):
        return self._reponses().apercus(self.langue)

    def _reponses(self):
        return ReponseType.objects.pour_une_question(self.question.theme)

    def clean(self):
        donnees = super().clean()
        reponse = donnees.get("reponse")
        if not (donnees.get("texte") or reponse or donnees.get("fiches")) and not self.errors:
            raise ValidationError("Écrivez une réponse, ou choisissez une réponse déjà écrite.")
        if reponse and reponse.theme in THEMES_A_PRECISER and not donnees.get("texte"):
            self.add_error("texte", "Cette réponse type annonce une précision : écrivez-la, en français.")
        return donnees


class PasserForm(ActionForm):
    agent = forms.ModelChoiceField(Utilisateur.objects.none(), label="À qui", empty_label="choisissez une personne")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["agent"].queryset = self.question.agents_du_relais().exclude(pk=self.question.agent_id)


class AffecterForm(ActionForm):
    relais = forms.ModelChoiceField(
        Structure.objects.filter(type__code=RELAIS, secteurs__isnull=False).distinct().order_by("nom"),
        label="Relais",
        empty_label="choisissez un relais",
    )


class CloreForm(ActionForm):
    motif = forms.ChoiceField(label="Pourquoi", choices=MOTIFS, widget=forms.RadioSelect)


class VerifieeForm(ActionForm):
    """Words that leave the file: what seems to name somebody asks for a second look."""

    a_relire = ()

    verifie = forms.BooleanField(
        label="J’ai relu : rien ne désigne une personne, un lieu ou une date",
        error_messages={"required": "Relisez le texte, puis cochez cette case."},
    )

    def reperes(self):
        """What the detector still sees, [(extract, kind)], in the fields of `a_relire`."""
        lieux = masquage.lieux()
        trouves = []
        for nom in self.a_relire:
            texte = self[nom].value() or ""
            trouves += [(texte[r.debut : r.fin], r.genre) for r in masquage.reperer(texte, lieux)]
        return trouves


class AvisForm(VerifieeForm):
    a_relire = ("texte",)

    a = forms.ModelChoiceField(Utilisateur.objects.none(), label="À qui", empty_label="choisissez une personne")
    texte = forms.CharField(
        label="Ce que votre collègue lira",
        max_length=1500,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text="Sans nom, lieu, date ni coordonnées : votre collègue ne voit que ce texte.",
    )
    field_order = ("a", "texte", "verifie")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        groupes = (Groupe.ANIMATRICE, Groupe.REFERENT, Groupe.COORDINATION)
        collegues = Utilisateur.objects.filter(is_active=True, groups__name__in=groupes).distinct()
        self.fields["a"].queryset = collegues.exclude(pk=self.par.pk).order_by("last_name", "first_name")


class RendreAvisForm(forms.Form):
    use_required_attribute = False

    reponse = forms.CharField(label="Votre avis", max_length=4000, widget=forms.Textarea(attrs={"rows": 6}))


class PublierForm(VerifieeForm):
    a_relire = ("titre", "reponse_courte", "detail")

    titre = forms.CharField(
        label="La question, comme on la pose",
        max_length=150,
        help_text="Une phrase courte, avec les mots des gens.",
    )
    publics = forms.MultipleChoiceField(label="Pour qui", choices=Public.choices, widget=forms.CheckboxSelectMultiple)
    themes = forms.MultipleChoiceField(
        label="Thèmes", choices=Theme.choices, widget=forms.CheckboxSelectMultiple(attrs={"class": "bureau-colonnes"})
    )
    reponse_courte = forms.CharField(
        label="La réponse en bref", max_length=600, widget=forms.Textarea(attrs={"rows": 4})
    )
    detail = forms.CharField(
        label="La réponse détaillée",
        required=False,
        max_length=6000,
        widget=forms.Textarea(attrs={"rows": 10}),
        help_text="Vous pourrez ajouter des titres, un exemple et des sources dans la page.",
    )
    field_order = ("titre", "publics", "themes", "reponse_courte", "detail", "verifie")
