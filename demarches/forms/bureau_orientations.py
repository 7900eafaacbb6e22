"""Forms of the desk about where a search is directed, and what is answered."""

import datetime

from django import forms
from django.utils import timezone

from carte.models import Commission, Structure
from commun.models import ModeAccueil, Territoire
from demarches.convenances import ASSISTANT
from demarches.models import EnfantConcerne, Orientation
from demarches.models.choix import EtatOrientation as Etat
from demarches.models.choix import MotifRefus, VersQui

from .bureau import DATE, ActionForm

REPONSE = datetime.timedelta(days=14)
COCHER = forms.CheckboxSelectMultiple


def avant_par_defaut():
    return timezone.localdate() + REPONSE


def _demandables():
    """Those where a child may be cared for, of the whole map: a family may look beyond its territory."""
    return Structure.objects.publiees().filter(type__demandable=True)


class ChampStructure(forms.ModelChoiceField):
    def label_from_instance(self, structure):
        return f"{structure.nom} ({structure.commune.nom})"


class OrienterForm(ActionForm):
    enfants = forms.ModelMultipleChoiceField(EnfantConcerne.objects.none(), label="Pour", widget=COCHER)
    structures = forms.ModelMultipleChoiceField(Structure.objects.none(), required=False)
    autre = ChampStructure(
        Structure.objects.none(), label="Une autre structure", required=False, empty_label="aucune autre"
    )
    commissions = forms.ModelMultipleChoiceField(
        Commission.objects.none(), label="Commission d’attribution", required=False, widget=COCHER
    )
    service = forms.CharField(
        label="Un autre service",
        required=False,
        max_length=120,
        help_text="Par exemple la PMI. Son nom seul, que la famille lira ; pas celui d’une personne.",
    )
    avant = forms.DateField(
        label="Réponse attendue avant le",
        widget=DATE,
        initial=avant_par_defaut,
        help_text="Pour une commission, c’est le jour de ses réponses. Sans réponse, la demande revient chez vous.",
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["enfants"].queryset = self.demande.enfants.all()
        self.fields["enfants"].initial = list(self.demande.enfants.filter(solution=None))
        self.fields["structures"].queryset = _demandables().select_related("type")
        territoire = _demandables().filter(commune__epci=Territoire.load().epci)
        self.fields["autre"].queryset = territoire.select_related("type", "commune")
        self.fields["commissions"].queryset = Commission.objects.a_venir()

    def clean_avant(self):
        jour = self.cleaned_data["avant"]
        if jour < timezone.localdate():
            raise forms.ValidationError("Choisissez un jour à venir.")
        return jour

    def clean(self):
        donnees = super().clean()
        if not self.errors and not self.orientations:
            raise forms.ValidationError("Cochez au moins une structure ou une commission, ou nommez un service.")
        return donnees

    @property
    def orientations(self):
        """Unsaved, for the verb of the request to check and save."""
        donnees = self.cleaned_data
        cibles = [(_genre(s), {"structure": s}) for s in donnees["structures"]]
        if (autre := donnees["autre"]) and autre not in donnees["structures"]:
            cibles.append((_genre(autre), {"structure": autre}))
        cibles += [(VersQui.COMMISSION, {"commission": c, "date_limite": _fin(c)}) for c in donnees["commissions"]]
        if donnees["service"]:
            cibles.append((VersQui.PARTENAIRE, {"service": donnees["service"]}))
        return [
            Orientation(enfant=enfant, vers=vers, **({"date_limite": donnees["avant"]} | champs))
            for enfant in donnees["enfants"]
            for vers, champs in cibles
        ]


def _genre(structure):
    return VersQui.ASSISTANT if structure.type.code == ASSISTANT else VersQui.STRUCTURE


def _fin(commission):
    return commission.reponses_le or commission.le + REPONSE


class NoterOrientationForm(ActionForm):
    """The answer, and what goes with it: a place or a reason."""

    etat = forms.ChoiceField(label="Réponse", widget=forms.RadioSelect)
    structure = ChampStructure(
        Structure.objects.none(), label="Place proposée à", required=False, empty_label="choisissez"
    )
    mode = forms.ModelChoiceField(
        ModeAccueil.objects.none(), label="Mode d’accueil", required=False, empty_label="choisissez"
    )
    debut = forms.DateField(label="Début proposé (facultatif)", required=False, widget=DATE)
    repondre_avant = forms.DateField(
        label="La famille répond avant le", required=False, widget=DATE, initial=avant_par_defaut
    )
    motif_refus = forms.ChoiceField(
        label="Motif du refus, que la famille lira",
        choices=[("", "choisissez"), *MotifRefus.choices],
        required=False,
    )

    def __init__(self, *args, orientation, **kwargs):
        super().__init__(*args, **kwargs)
        self.orientation = orientation
        self.fields["etat"].choices = [(etat, Etat(etat).label.capitalize()) for etat in orientation.etats_possibles]
        if orientation.vers == VersQui.COMMISSION:
            siennes = orientation.commission.structures.all() if orientation.commission else Structure.objects.none()
            toutes = _demandables().filter(commune__epci=Territoire.load().epci)
            self.fields["structure"].queryset = (siennes if siennes.exists() else toutes).select_related(
                "type", "commune"
            )
        else:
            del self.fields["structure"]
        if orientation.vers == VersQui.PARTENAIRE:
            self.fields["mode"].queryset = ModeAccueil.objects.pour_une_demande()
        else:
            del self.fields["mode"]

    def clean(self):
        donnees = super().clean()
        exiges = {Etat.ADMIS: ("structure", "mode", "repondre_avant"), Etat.REFUSEE: ("motif_refus",)}
        for champ in exiges.get(donnees.get("etat"), ()):
            if champ in self.fields and champ not in self.errors and not donnees.get(champ):
                self.add_error(champ, "Remplissez ce champ.")
        jour = donnees.get("repondre_avant")
        if donnees.get("etat") == Etat.ADMIS and jour and jour < timezone.localdate():
            self.add_error("repondre_avant", "Choisissez un jour à venir.")
        return donnees

    @property
    def dits(self):
        """What the verb is told beside the state."""
        donnees = self.cleaned_data
        if donnees["etat"] == Etat.REFUSEE:
            return {"motif_refus": donnees["motif_refus"]}
        if donnees["etat"] != Etat.ADMIS:
            return {}
        structure = donnees.get("structure") or self.orientation.structure
        mode = donnees.get("mode") or (structure and structure.type)
        return {
            "structure": structure,
            "mode": mode,
            "debut": donnees["debut"],
            "repondre_avant": donnees["repondre_avant"],
        }


class PlaceForm(ActionForm):
    oui = forms.TypedChoiceField(
        label="Ce que dit la famille",
        choices=[("1", "Elle prend la place"), ("0", "Elle n’en veut pas, ou n’attend plus")],
        coerce=lambda valeur: valeur == "1",
        widget=forms.RadioSelect,
    )
