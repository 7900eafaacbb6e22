"""What a family looks for, typed by somebody who listens to it: few keys, the same rules as the form.

Each answer is handed, in the shape its own form expects, to the step that knows the rules; what a step refuses is said
under the field that was typed.
"""

import datetime
import re

from django import forms
from django.core.exceptions import ValidationError

from commun.horaires import jour_lisible
from commun.models import ModeAccueil
from demarches.models import Besoin

from .besoin import SOUPLESSES, TYPES
from .etapes import PAR_CODE
from .horaires import SEMAINE
from .saisie import ChampDit, _annee, _mois
from .saisie_etapes import ENFANTS, INCONNUS, PAR_ETAPE, choix_des_horaires, rangs_des_enfants

_SEPARATEURS = re.compile(r"[\s/.\-]+")
PRES_DE = [
    (Besoin.Pres.DOMICILE, "du domicile"),
    (Besoin.Pres.TRAVAIL, "du travail ou de la formation"),
    (Besoin.Pres.TRAJET, "du trajet"),
    (Besoin.Pres.ECOLE, "de l’école d’un autre enfant"),
]


def lire_date(texte):
    """(day, whole) of what people type: "14/3/26" whole, "3/2027" or "mars 2027" the first of the month."""
    morceaux = [m for m in _SEPARATEURS.split(texte.strip()) if m]
    try:
        if len(morceaux) == 3:
            return datetime.date(_annee(morceaux[2]), _mois(morceaux[1]), int(morceaux[0])), True
        if len(morceaux) == 2:
            return datetime.date(_annee(morceaux[1]), _mois(morceaux[0]), 1), False
    except (ValueError, OverflowError) as erreur:
        raise ValidationError("Cette date n’existe pas : vérifiez-la.", code="invalid") from erreur
    raise ValidationError("Écrivez par exemple 14/3/26, ou 3/27 pour un mois.", code="invalid")


class ChampDateCourte(forms.CharField):
    """(day, whole), or None; `jour_entier` refuses a month."""

    widget = forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false", "size": 12})

    def __init__(self, *args, jour_entier=False, **kwargs):
        super().__init__(*args, max_length=30, **kwargs)
        self.jour_entier = jour_entier

    def clean(self, value):
        texte = super().clean(value)
        if not texte:
            return None
        jour, entier = lire_date(texte)
        if self.jour_entier and not entier:
            raise ValidationError("Écrivez le jour, le mois et l’année : 14/3/26.")
        return jour, entier


def texte(**attrs):
    return forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false", **attrs})


class BesoinForm(forms.Form):
    """`reponses` holds, once valid, the answers of the `etapes` as a draft keeps them."""

    use_required_attribute = False
    etapes = ("enfants", "quand", "type", "horaires", "modes")
    # Fields on the screen from the start, as they stand; the others wait behind « Plus de précisions ».
    en_vue = ("naissance_0", "debut", "type", "horaires", "mode_1")

    debut = ChampDateCourte(
        label="Début souhaité", required=False, help_text="1/9/27, ou 9/27. Vide : dès que possible."
    )
    type = forms.ChoiceField(label="Accueil", choices=TYPES, initial=Besoin.Type.REGULIER)
    horaires = forms.ChoiceField(label="Jours et heures", choices=choix_des_horaires, initial=INCONNUS)
    mode_1 = forms.ChoiceField(label="Mode d’accueil souhaité", required=False)
    souplesse = forms.ChoiceField(
        label="Souplesse sur la date", choices=[("", "selon la date donnée"), *SOUPLESSES], required=False
    )
    fin = ChampDateCourte(label="Fin, si elle est connue", required=False, jour_entier=True)
    mode_2 = forms.ChoiceField(label="Deuxième choix", required=False)
    mode_3 = forms.ChoiceField(label="Troisième choix", required=False)
    pres_de = forms.ChoiceField(label="Plutôt près", choices=[("", "peu importe"), *PRES_DE], required=False)
    garde_partagee = forms.BooleanField(label="Intéressée par la garde partagée", required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)
        self.reponses = {}
        modes = [(mode.code, mode.libelle) for mode in ModeAccueil.objects.pour_une_demande()]
        for rang in (1, 2, 3):
            vide = "à conseiller" if rang == 1 else "aucun"
            self.fields[f"mode_{rang}"].choices = [("", vide), *modes]
        for rang in range(ENFANTS):
            self._ajouter_un_enfant(rang)
        self._ajouter_la_semaine()

    def _ajouter_un_enfant(self, rang):
        self.fields[f"naissance_{rang}"] = ChampDateCourte(
            label="Né le, ou mois prévu de la naissance",
            required=rang == 0,
            help_text="14/3/26 ; à naître : 5/27." if rang == 0 else "",
        )
        self.fields[f"enfant_{rang}"] = ChampDit(
            label="Prénom de l’enfant (facultatif)", max_length=80, required=False, widget=texte()
        )

    def _ajouter_la_semaine(self):
        for jour in SEMAINE:
            for bout in ("de", "a"):
                self.fields[f"jour_{jour}_{bout}"] = forms.CharField(
                    max_length=5, required=False, widget=forms.TextInput(attrs={"type": "time"})
                )
        self.fields["nuit"] = forms.BooleanField(label="L’heure de fin est celle du lendemain matin", required=False)

    @property
    def autres_enfants(self):
        return [(self[f"naissance_{rang}"], self[f"enfant_{rang}"]) for rang in range(1, ENFANTS)]

    @property
    def semaine(self):
        return [(jour_lisible(j).capitalize(), self[f"jour_{j}_de"], self[f"jour_{j}_a"]) for j in SEMAINE]

    @property
    def en_erreur(self):
        return bool(self.errors)

    @property
    def plus_ouvert(self):
        """Whether something behind « Plus de précisions » was typed, or is refused."""
        plus = [nom for nom in self.fields if nom not in self.en_vue]
        return self.is_bound and any(self.has_error(nom) or self[nom].value() for nom in plus)

    def viser(self):
        """Put the cursor in the first field that is refused."""
        refuses = [nom for nom in (*self.en_vue, *self.fields) if self.has_error(nom)]
        for nom in refuses[:1]:
            self.fields[nom].widget.attrs["autofocus"] = True

    def clean(self):
        donnees = super().clean()
        if not self.en_erreur:
            self._passer_les_etapes(dict(donnees))  # a copy: what a step refuses leaves the other one
        return donnees

    def _passer_les_etapes(self, donnees):
        """Every step validates its answers, knowing those before it."""
        for code in self.etapes:
            form = PAR_CODE[code].form(PAR_ETAPE[code](donnees), reponses=self.reponses)
            if form.is_valid():
                self.reponses[code] = form.a_garder()
            else:
                self._reprendre(form, rangs_des_enfants(donnees))
            self._apres_l_etape(code, form)

    def _apres_l_etape(self, code, form):
        """What the page takes from a step besides its answers."""

    def _reprendre(self, form, rangs):
        """What a step refuses, under the field that was typed."""
        for nom, erreurs in form.errors.as_data().items():
            for erreur in erreurs:
                self.add_error(self._champ(nom, form, rangs), [ValidationError(m) for m in self._mots(erreur)])

    def _mots(self, erreur):
        return erreur.messages

    def _champ(self, nom, form, rangs):
        """The field of the page that a step's field comes from; None: the page as a whole."""
        if nom.startswith("enfant_"):
            return f"naissance_{rangs[int(nom.split('_')[1])]}"
        if nom.startswith("jour_"):
            return "horaires"
        nom = "debut" if nom == "debut_souhaite" else nom
        return nom if nom in self.fields else None
