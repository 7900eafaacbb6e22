"""The four questions of the comparator."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from carte.models import Commune
from carte.models.communes import CHOIX_AU_PLUS
from commun.saisie import Boutons, Cases
from modes_accueil.comparateur import POIDS, Besoin

LONGUEUR_DE_COMMUNE = 100
A_NAITRE, TROIS_ANS = "a_naitre", "trois-ans"
# Code: label, pictogram, (youngest, oldest) in months at the start of care. Few places take a child before two months,
# when the mother's leave ends.
AGES = {
    A_NAITRE: (gettext_lazy("Il n’est pas encore né"), "enceinte", (2, 11)),
    "moins-d-un-an": (gettext_lazy("Moins d’un an"), "bebe", (2, 11)),
    "un-an": (gettext_lazy("1 an"), "doudou-jeu", (12, 23)),
    "deux-ans": (gettext_lazy("2 ans"), "enfant", (24, 35)),
    TROIS_ANS: (gettext_lazy("3 ans ou plus"), "ecole-maternelle", (36, 71)),
}
SEMAINE, INCONNU = "semaine", "inconnu"
RYTHMES = [
    (SEMAINE, gettext_lazy("Toute la semaine, en journée")),
    ("temps_partiel", gettext_lazy("Quelques jours par semaine")),
    ("occasionnel", gettext_lazy("Quelques heures, de temps en temps")),
    ("horaires_decales", gettext_lazy("Tôt le matin, tard le soir, la nuit ou le week-end")),
    ("horaires_variables", gettext_lazy("Un planning qui change d’une semaine à l’autre")),
    (INCONNU, gettext_lazy("Je ne sais pas encore")),
]
BESOINS = [
    ("urgence", gettext_lazy("Il me faut une solution dans les jours qui viennent")),
    ("insertion", gettext_lazy("Je cherche un emploi, ou je suis en formation")),
    ("handicap", gettext_lazy("Mon enfant est en situation de handicap ou malade")),
    ("fratrie", gettext_lazy("Je cherche pour plusieurs enfants")),
]


class AvecCommune(forms.Form):
    """A commune typed by its name or its postcode, that may be left out. Once valid, `commune` is a Commune or None;
    when it is ambiguous, `propositions` are those to choose from."""

    use_required_attribute = False

    commune = forms.CharField(
        label=gettext_lazy("Dans quelle commune ?"),
        help_text=gettext_lazy("Son nom ou son code postal : nous comptons les lieux d’accueil à 10 km à la ronde."),
        max_length=LONGUEUR_DE_COMMUNE,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "address-level2", "spellcheck": "false"}),
    )
    choix = forms.CharField(
        label=gettext_lazy("Choisissez votre commune"), max_length=5, required=False, widget=Boutons
    )
    choix.obligatoire = True

    def __init__(self, *args, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)
        self.propositions = []

    def clean(self):
        donnees = super().clean()
        texte = donnees.get("commune", "")
        donnees["commune"] = self._commune(texte, donnees.get("choix", "")) if texte else None
        return donnees

    def _commune(self, texte, insee):
        """The commune meant, or None with an error and, when it is ambiguous, `propositions`."""
        seule, autres = Commune.objects.resoudre(texte)
        trouvees = [seule, *autres] if seule else autres
        choisie = next((commune for commune in trouvees if commune.insee == insee), seule)
        if choisie or not trouvees or len(trouvees) >= CHOIX_AU_PLUS:
            if choisie is None:
                self.add_error("commune", _refus(trouvees))
            return choisie
        self.propositions = trouvees
        self.fields["choix"].widget.choices = [(c.insee, f"{c.nom_complet}, {c.nom_departement}") for c in trouvees]
        self.add_error("choix", _("Plusieurs communes correspondent : choisissez la vôtre."))
        return None


class AssistantForm(AvecCommune):
    """Once valid: `commune` is a Commune or None, `besoin` what the engine reads."""

    field_order = ("age", "rythme", "commune", "choix", "besoins")

    age = forms.ChoiceField(
        label=gettext_lazy("1. Quel âge aura votre enfant au début de l’accueil ?"),
        choices=[(code, libelle) for code, (libelle, *_reste) in AGES.items()],
        widget=Boutons(details={code: ("", picto) for code, (_libelle, picto, _mois) in AGES.items()}),
        error_messages={
            "required": gettext_lazy("Choisissez l’âge de votre enfant."),
            "invalid_choice": gettext_lazy("Choisissez un âge de la liste."),
        },
    )
    rythme = forms.MultipleChoiceField(
        label=gettext_lazy("2. Quels jours, quels horaires ?"),
        help_text=gettext_lazy("Plusieurs réponses sont possibles."),
        choices=RYTHMES,
        widget=Cases,
        error_messages={
            "required": gettext_lazy("Cochez au moins une réponse, ou « Je ne sais pas encore »."),
            "invalid_choice": gettext_lazy("Choisissez des horaires de la liste."),
        },
    )
    besoins = forms.MultipleChoiceField(
        label=gettext_lazy("4. Votre famille a-t-elle un besoin particulier ?"),
        help_text=gettext_lazy("Rien n’est enregistré : ces réponses servent à cette page, puis sont oubliées."),
        choices=BESOINS,
        required=False,
        widget=Cases,
        error_messages={"invalid_choice": gettext_lazy("Choisissez des besoins de la liste.")},
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["commune"].label = _("3. Dans quelle commune ?")

    @property
    def besoin(self):
        _libelle, _picto, mois = AGES[self.cleaned_data["age"]]
        return Besoin(mois, self.attentes)

    @property
    def attentes(self):
        """Needs the engine weighs, among the answers."""
        return frozenset({*self.cleaned_data["rythme"], *self.cleaned_data["besoins"]}) & frozenset(POIDS)

    def dites(self):
        """What was answered, as short texts, in the order of the questions."""
        r = self.cleaned_data
        textes = [AGES[r["age"]][0]]
        textes += [libelle for code, libelle in RYTHMES if code in r["rythme"]]
        textes += [r["commune"].libelle] if r["commune"] else []
        return textes + [libelle for code, libelle in BESOINS if code in r["besoins"]]


def _refus(trouvees):
    if trouvees:
        return ValidationError(_("Beaucoup de communes correspondent : écrivez le nom entier."))
    return ValidationError(
        _("Aucune commune ne porte ce nom ni ce code postal. Vérifiez l’orthographe, ou essayez le code postal.")
    )
