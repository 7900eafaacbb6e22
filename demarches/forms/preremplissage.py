"""What the answers given to the comparator, or to the search of the map, propose to the steps of the request form."""

from django import forms

from carte.models import Commune
from commun.models import ModeAccueil
from demarches.models import Besoin, SituationSensible
from modes_accueil.forms import BESOINS, RYTHMES, SEMAINE

from .horaires import MODELES, couper

MODES_MAX = 3  # as many as step 6 has lists
MODES_LUS = 20
# Answers that say when: with one of them, a plain week is not what is asked.
AUTREMENT = {"temps_partiel", "occasionnel", "horaires_decales", "horaires_variables"}
CASES = {"handicap": SituationSensible.Case.BESOINS_PARTICULIERS, "insertion": SituationSensible.Case.INSERTION}


class PreremplissageForm(forms.Form):
    """Answers posted by the comparator or by the map: what is not understood is left out, nothing is refused."""

    commune = forms.ModelChoiceField(queryset=Commune.objects.all(), to_field_name="insee", required=False)
    rythme = forms.MultipleChoiceField(choices=RYTHMES, required=False)
    besoins = forms.MultipleChoiceField(choices=BESOINS, required=False)

    le = forms.DateField(input_formats=["%Y-%m-%d"], required=False)

    def propositions(self):
        """{step: answers in the shape `Brouillon` documents, in part}; a step of which nothing is known is left out."""
        self.is_valid()
        r = self.cleaned_data
        rythme, besoins = set(r.get("rythme", ())), set(r.get("besoins", ()))
        trouvees = {
            "commune": {"commune_residence": r["commune"].insee} if r.get("commune") else {},
            "quand": {"debut_souhaite": r["le"].isoformat()} if r.get("le") else {},
            "type": _type(rythme, besoins),
            "horaires": _horaires(rythme),
            "modes": self._modes(),
            "situation": _situation(besoins),
        }
        return {etape: reponses for etape, reponses in trouvees.items() if reponses}

    def _modes(self):
        """In the order they were posted, which is the comparator's."""
        codes = self.data.getlist("modes")[:MODES_LUS]
        connus = set(ModeAccueil.objects.pour_une_demande().filter(code__in=codes).values_list("code", flat=True))
        codes = [code for code in codes if code in connus]
        return {"modes": list(dict.fromkeys(codes))[:MODES_MAX]} if codes else {}


def _type(rythme, besoins):
    if "urgence" in besoins:
        return {"type": Besoin.Type.URGENCE.value}
    regulier = rythme & {SEMAINE, "temps_partiel", "horaires_decales", "horaires_variables"}
    if regulier:
        return {"type": Besoin.Type.REGULIER.value}
    return {"type": Besoin.Type.OCCASIONNEL.value} if "occasionnel" in rythme else {}


def _horaires(rythme):
    """The week of the form's own button, to be corrected; hours that only the family knows are not invented."""
    semaine = {}
    if SEMAINE in rythme and not rythme & AUTREMENT:
        modele = MODELES["lundi-vendredi"]
        semaine = couper(dict.fromkeys(modele.jours, modele.plage))
    variables = "horaires_variables" in rythme
    return {"creneaux": semaine, "horaires_variables": variables} if semaine or variables else {}


def _situation(besoins):
    """Boxes to tick, never the consent that lets them be kept."""
    cases = [case.value for besoin, case in CASES.items() if besoin in besoins]
    return {"cases": cases} if cases else {}
