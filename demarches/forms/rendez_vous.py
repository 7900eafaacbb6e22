"""Times that a family chooses, and those that an agent opens."""

import datetime

from django import forms
from django.utils import timezone

from commun.models import Utilisateur
from demarches import ouvertures
from demarches.models import Creneau, RoleSecteur
from demarches.models.creneaux import DUREE_MAX, DUREE_MIN, MotifRendezVous, Moyen

from .bureau import DATE, ActionForm

HEURE = forms.TimeInput(attrs={"type": "time", "step": "300"}, format="%H:%M")
JOURS = [(1, "lundi"), (2, "mardi"), (3, "mercredi"), (4, "jeudi"), (5, "vendredi"), (6, "samedi")]
AU_CHOIX = [("", "au choix de la famille"), *Moyen.choices]
CRENEAUX_MONTRES = 60


class ChoixDuCreneauForm(forms.Form):
    """A time, or the button that cancels; `executer` may raise TransitionRefusee."""

    creneau = forms.IntegerField(required=False, min_value=1, max_value=2**62)
    annuler = forms.BooleanField(required=False)

    def clean(self):
        donnees = super().clean()
        if not donnees.get("annuler") and not donnees.get("creneau"):
            raise forms.ValidationError("creneau")
        return donnees

    @property
    def fait(self):
        return "rendez-vous-annule" if self.cleaned_data["annuler"] else "rendez-vous"

    def executer(self, demande, par):
        if self.cleaned_data["annuler"]:
            demande.annuler_rendez_vous(par=par)
        else:
            demande.choisir_creneau(self.cleaned_data["creneau"], par=par)


class ProposerForm(ActionForm):
    """For a request: let its family choose, or take with it, on the phone, one of the free times."""

    motif = forms.ChoiceField(label="Pour", choices=MotifRendezVous, widget=forms.RadioSelect, initial="premier")
    moyen = forms.ChoiceField(label="Comment", choices=AU_CHOIX, required=False, widget=forms.RadioSelect, initial="")
    creneau = forms.ModelChoiceField(
        Creneau.objects.none(),
        label="Quand",
        required=False,
        empty_label="la famille choisit sur sa page",
        help_text="Choisissez une heure si vous êtes au téléphone avec la famille.",
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        libres = Creneau.objects.libres().filter(relais=self.demande.secteur.relais_id).select_related("agent")
        cles = list(libres.values_list("pk", flat=True)[:CRENEAUX_MONTRES])
        champ = self.fields["creneau"]
        champ.queryset = Creneau.objects.filter(pk__in=cles).select_related("agent")
        champ.label_from_instance = en_mots

    def executer(self, par):
        choix = self.cleaned_data
        if choix["creneau"]:
            self.demande.choisir_creneau(choix["creneau"].pk, par=par, motif=choix["motif"])
        else:
            self.demande.proposer_rendez_vous(par=par, motif=choix["motif"], moyen=choix["moyen"])


def en_mots(creneau):
    """ "mardi 3 mars, 9 h 30, sur place, avec Camille"."""
    debut = timezone.localtime(creneau.debut)
    jour = f"{dict(JOURS).get(debut.isoweekday(), 'dimanche')} {debut:%d/%m/%Y}"
    return f"{jour}, {debut.hour} h {debut:%M}, {creneau.get_moyen_display()}, avec {creneau.agent.nom_public}"


class OuvrirForm(forms.Form):
    """One time, or a series."""

    use_required_attribute = False

    agent = forms.ModelChoiceField(Utilisateur.objects.none(), label="Avec", empty_label=None)
    jours = forms.TypedMultipleChoiceField(
        label="Quels jours", choices=JOURS, coerce=int, widget=forms.CheckboxSelectMultiple
    )
    du = forms.DateField(label="À partir du", widget=DATE, initial=timezone.localdate)
    au = forms.DateField(
        label="Jusqu’au",
        widget=DATE,
        help_text="Les jours fériés, les fermetures et vos absences sont laissés de côté.",
    )
    debut = forms.TimeField(label="De", widget=HEURE, initial=datetime.time(9))
    fin = forms.TimeField(label="À", widget=HEURE, initial=datetime.time(12))
    duree = forms.IntegerField(
        label="Un rendez-vous dure (minutes)", min_value=DUREE_MIN, max_value=DUREE_MAX, initial=30
    )
    moyen = forms.ChoiceField(label="Comment", choices=Moyen, widget=forms.RadioSelect, initial=Moyen.SUR_PLACE)
    lieu = forms.CharField(
        label="Où, si ce n’est pas au relais (facultatif)",
        required=False,
        max_length=120,
        help_text="La famille le lit.",
    )
    motif = forms.ChoiceField(
        label="Pour (facultatif)", choices=[("", "tous les motifs"), *MotifRendezVous.choices], required=False
    )

    def __init__(self, *args, par, **kwargs):
        super().__init__(*args, **kwargs)
        self.relais = list(RoleSecteur.objects.relais_de(par).order_by().distinct())
        collegues = RoleSecteur.objects.filter(secteur__relais__in=self.relais).agents_en_poste()
        self.fields["agent"].queryset = collegues.order_by("last_name", "pk")
        self.fields["agent"].initial = par.pk
        self.fields["agent"].label_from_instance = lambda agent: agent.nom_public

    def clean(self):
        donnees = super().clean()
        du, au, debut, fin = (donnees.get(nom) for nom in ("du", "au", "debut", "fin"))
        if du and au and not du <= au <= du + datetime.timedelta(days=ouvertures.JOURS_AU_PLUS):
            self.add_error("au", "Choisissez une date après la première, dans un an au plus.")
        if debut and fin and debut >= fin:
            self.add_error("fin", "La fin vient après le début.")
        if donnees.get("moyen") == Moyen.TELEPHONE:
            donnees["lieu"] = ""
        return donnees

    def ouvrir(self):
        """(opened, left aside); raises OuvertureRefusee when there would be too many."""
        choix = self.cleaned_data
        plage = ouvertures.Plage(
            choix["du"], choix["au"], frozenset(choix["jours"]), choix["debut"], choix["fin"], choix["duree"]
        )
        sien = RoleSecteur.objects.filter(secteur__relais__in=self.relais).actifs().filter(agent=choix["agent"])
        relais = sien.select_related("secteur__relais").order_by("pk").first().secteur.relais
        faits = {nom: choix[nom] for nom in ("moyen", "lieu", "motif")}
        return ouvertures.ouvrir(relais, choix["agent"], plage, **faits)
