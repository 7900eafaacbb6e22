"""Forms of the list: what to do with the requests that are ticked, and lists kept under a name."""

from django import forms
from django.utils import timezone

from commun.calendrier import ajouter_jours_ouvres
from commun.models import Utilisateur
from demarches.echeancier import UN_JOUR
from demarches.gestes import NOMBRE_AU_PLUS, Geste, collegues
from demarches.models import FiltreEnregistre
from demarches.models.partages import DUREE_MAX
from demarches.models.taches import TEXTE_MAX

from .bureau import DATE


def demain():
    """The next day on which somebody works; only proposed, it does not look for the holidays of a region."""
    return ajouter_jours_ouvres(timezone.localdate(), 1)


def dans_un_mois():
    return timezone.localdate() + 30 * UN_JOUR


class AgentField(forms.ModelChoiceField):
    def __init__(self, **kwargs):
        super().__init__(Utilisateur.objects.none(), empty_label="choisissez", **kwargs)

    def label_from_instance(self, agent):
        return agent.nom_public


class CocheesForm(forms.Form):
    """Which act, on which of `visibles`."""

    geste = forms.ChoiceField(choices=Geste)
    demandes = forms.ModelMultipleChoiceField(
        None,
        to_field_name="uuid",
        error_messages={"required": "Cochez d’abord des demandes.", "invalid_choice": "Une demande n’est plus là."},
    )

    def __init__(self, *args, visibles, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["demandes"].queryset = visibles

    def clean_demandes(self):
        demandes = self.cleaned_data["demandes"]
        if len(demandes) > NOMBRE_AU_PLUS:
            raise forms.ValidationError(f"{NOMBRE_AU_PLUS} demandes au plus à la fois.")
        return demandes


class TacheForm(forms.Form):
    use_required_attribute = False

    texte = forms.CharField(label="À faire", max_length=TEXTE_MAX, help_text="Quelques mots ; rien sur la santé.")
    pour_le = forms.DateField(label="Pour le", widget=DATE, initial=demain)


class ReporterForm(forms.Form):
    use_required_attribute = False

    pour_le = forms.DateField(label="Au", widget=DATE, initial=demain)


class ConfierForm(forms.Form):
    use_required_attribute = False

    agent = AgentField(label="À qui")

    def __init__(self, *args, par, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["agent"].queryset = collegues(par)


class PartagerForm(ConfierForm):
    jusqu_au = forms.DateField(label="Jusqu’au", widget=DATE, initial=dans_un_mois)

    def __init__(self, *args, par, **kwargs):
        super().__init__(*args, par=par, **kwargs)
        self.fields["agent"].label = "Avec"
        self.fields["jusqu_au"].help_text = f"{DUREE_MAX.days} jours au plus ; le partage s’arrête de lui-même."


def forme(geste, donnees, par):
    """The form of what an act needs to know, or None."""
    if geste == Geste.TACHE:
        return TacheForm(donnees)
    if geste == Geste.REPORTER:
        return ReporterForm(donnees)
    return ConfierForm(donnees, par=par) if geste == Geste.CONFIER else None


class FiltreForm(forms.ModelForm):
    class Meta:
        model = FiltreEnregistre
        fields = ("nom",)
        labels = {"nom": "Nom de cette liste"}
