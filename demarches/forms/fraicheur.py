"""Forms about the freshness of the public questions."""

from django import forms

from demarches.models import AbonnementTheme, ArticleModifie
from faq.models import Theme


class ThemeForm(forms.Form):
    """The filter of the list; what is not understood is left out."""

    theme = forms.ChoiceField(required=False, choices=[("", "tous les thèmes"), *Theme.choices])


class AbonnementsForm(forms.Form):
    themes = forms.MultipleChoiceField(
        label="Les thèmes que je suis", required=False, choices=Theme.choices, widget=forms.CheckboxSelectMultiple
    )

    def enregistrer(self, agent):
        AbonnementTheme.objects.choisir(agent, self.cleaned_data["themes"])


class ArticleForm(forms.ModelForm):
    use_required_attribute = False

    class Meta:
        model = ArticleModifie
        fields = ["reference", "modifie_le"]
        widgets = {"modifie_le": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")}
        labels = {"reference": "Quel texte a changé ?", "modifie_le": "À partir de quel jour ?"}
        error_messages = {
            "reference": {"required": "Écrivez le texte et l’article."},
            "modifie_le": {"required": "Donnez le jour, même approché."},
        }

    def clean_reference(self):
        return " ".join(self.cleaned_data["reference"].split())
