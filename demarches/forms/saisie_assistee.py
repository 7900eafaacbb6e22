"""The whole request on one page, typed by somebody who listens to a family: few keys, the same rules as the form.

Each answer is handed, in the shape its own form expects, to the step that knows the rules; what a step refuses is said
under the field that was typed.
"""

import datetime
import re
from uuid import uuid4

from django import forms
from django.core.exceptions import ValidationError

from carte.models import Commune
from commun.horaires import jour_lisible
from commun.models import ModeAccueil
from commun.saisie import ChampTelephone
from demarches.models import Besoin, ContactFamille
from demarches.models.choix import CANAUX_ASSISTES, Canal, InscriteMonenfant
from demarches.models.portes import refuser_date_de_papier

from .adresses import AdresseRelueForm
from .besoin import CASES, SOUPLESSES, TYPES
from .commune import EMMENAGE, TRAVAILLE
from .contact import MOMENTS
from .etapes import ETAPES
from .horaires import SEMAINE
from .saisie import ChampDit, _annee, _mois
from .saisie_etapes import ENFANTS, INCONNUS, PAR_ETAPE, choix_des_horaires, langues_et_interprete, rangs_des_enfants

_SEPARATEURS = re.compile(r"[\s/.\-]+")
# Field of a step -> field of the page, where their names differ.
CHAMPS = {
    "debut_souhaite": "debut",
    "langue_parlee": "langue",
    "langue_parlee_autre": "langue_autre",
    "besoin_interprete": "langue",
}
PRES_DE = [
    (Besoin.Pres.DOMICILE, "du domicile"),
    (Besoin.Pres.TRAVAIL, "du travail ou de la formation"),
    (Besoin.Pres.TRAJET, "du trajet"),
    (Besoin.Pres.ECOLE, "de l’école d’un autre enfant"),
]
# Fields on the screen from the start, as they stand; the others wait behind « Plus de précisions ».
EN_VUE = (
    "cle", "adresse_vue", "canal", "recue_le", "evenement", "accord",
    "recherche", "commune", "situation", "commune_future", "date_demenagement", "commune_travail",
    "naissance_0", "debut", "type", "horaires", "mode_1",
    "prenom", "nom", "telephone", "email", "langue", "ecrire_sans_risque",
)  # fmt: skip
DEHORS = "Cette commune est hors du territoire : dites ce qui y lie la famille."


def lire_date(texte):
    """(day, whole) of what people type: "14/3/26" whole, "3/2027" or "mars 2027" the first of the month."""
    morceaux = [m for m in _SEPARATEURS.split(texte.strip()) if m]
    try:
        if len(morceaux) == 3:
            return datetime.date(_annee(morceaux[2]), _mois(morceaux[1]), int(morceaux[0])), True
        if len(morceaux) == 2:
            return datetime.date(_annee(morceaux[1]), _mois(morceaux[0]), 1), False
    except (ValueError, OverflowError) as erreur:
        raise ValidationError("Cette date n’existe pas : vérifiez-la.", code="invalid") from erreur
    raise ValidationError("Écrivez par exemple 14/3/26, ou 3/27 pour un mois.", code="invalid")


def accorder_monenfant(form):
    """A reference says by itself that the family is registered."""
    donnees = form.cleaned_data
    if not donnees.get("reference_externe"):
        return
    if donnees.get("monenfant") in (InscriteMonenfant.NON, InscriteMonenfant.REFUS):
        form.add_error("reference_externe", "Une référence suppose que la famille est inscrite : répondez « oui ».")
    donnees["monenfant"] = InscriteMonenfant.OUI.value


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
            raise ValidationError("Écrivez le jour, le mois et l’année : 14/3/26.")
        return jour, entier


def _texte(**attrs):
    return forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false", **attrs})


class SaisieForm(AdresseRelueForm):
    """`reponses` holds, once valid, the answers of every step as a draft keeps them."""

    use_required_attribute = False

    cle = forms.UUIDField(widget=forms.HiddenInput, error_messages={"required": "Rechargez la page."})
    recherche = forms.CharField(
        label="Commune ou code postal", max_length=100, widget=_texte(list="communes", autofocus=True)
    )
    commune = forms.CharField(label="Laquelle ?", max_length=5, required=False, widget=forms.RadioSelect)
    situation = forms.ChoiceField(
        label="Lien avec le territoire",
        choices=[(EMMENAGE, "va y emménager"), (TRAVAILLE, "y travaille")],
        required=False,
        widget=forms.RadioSelect,
    )
    commune_future = forms.ModelChoiceField(
        Commune.objects.none(), to_field_name="insee", required=False, label="S’installe à", empty_label="choisissez"
    )
    date_demenagement = ChampDateCourte(label="Le", required=False)
    commune_travail = forms.ModelChoiceField(
        Commune.objects.none(), to_field_name="insee", required=False, label="Travaille à", empty_label="choisissez"
    )
    debut = ChampDateCourte(
        label="Début souhaité", required=False, help_text="1/9/27, ou 9/27. Vide : dès que possible."
    )
    type = forms.ChoiceField(label="Accueil", choices=TYPES, initial=Besoin.Type.REGULIER)
    horaires = forms.ChoiceField(label="Jours et heures", choices=choix_des_horaires, initial=INCONNUS)
    mode_1 = forms.ChoiceField(label="Mode d’accueil souhaité", required=False)
    prenom = ChampDit(label="Prénom du parent", max_length=80, widget=_texte())
    nom = ChampDit(label="Nom (facultatif)", max_length=80, required=False, widget=_texte())
    telephone = ChampTelephone(
        label="Téléphone", max_length=30, required=False, widget=_texte(inputmode="tel", type="tel")
    )
    email = forms.EmailField(
        label="Courriel (facultatif)", max_length=254, required=False, widget=_texte(inputmode="email", type="email")
    )
    langue = forms.ChoiceField(
        label="Langue et interprète",
        choices=langues_et_interprete,
        required=False,
        help_text="Tapez les premières lettres : « tam » pour tamoul.",
    )
    ecrire_sans_risque = forms.ChoiceField(
        label="Peut-on lui écrire sans risque ?",
        choices=[("oui", "oui"), ("non", "non")],
        widget=forms.RadioSelect,
        error_messages={"required": "Posez la question à la famille : quelqu’un d’autre lit-il ses messages ?"},
    )
    langue_autre = ChampDit(label="Quelle autre langue ?", max_length=60, required=False, widget=_texte())
    souplesse = forms.ChoiceField(
        label="Souplesse sur la date", choices=[("", "selon la date donnée"), *SOUPLESSES], required=False
    )
    fin = ChampDateCourte(label="Fin, si elle est connue", required=False, jour_entier=True)
    mode_2 = forms.ChoiceField(label="Deuxième choix", required=False)
    mode_3 = forms.ChoiceField(label="Troisième choix", required=False)
    pres_de = forms.ChoiceField(label="Plutôt près", choices=[("", "peu importe"), *PRES_DE], required=False)
    garde_partagee = forms.BooleanField(label="Intéressée par la garde partagée", required=False)
    preference = forms.ChoiceField(
        label="Préfère être contactée",
        choices=[("", "par téléphone s’il y en a un"), *ContactFamille.Preference.choices],
        required=False,
    )
    creneaux = forms.MultipleChoiceField(
        label="Quand appeler", choices=MOMENTS, required=False, widget=forms.CheckboxSelectMultiple
    )
    message = ChampDit(
        label="Ce que dit la famille (facultatif)",
        required=False,
        widget=forms.Textarea(attrs={"rows": 2, "autocomplete": "off"}),
        help_text="600 caractères au plus, rien sur la santé.",
    )
    monenfant = forms.ChoiceField(
        label="Inscrite sur monenfant.fr ?", choices=[("", "pas demandé"), *InscriteMonenfant.choices], required=False
    )
    reference_externe = forms.CharField(label="Référence monenfant.fr", max_length=40, required=False, widget=_texte())

    def __init__(self, *args, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)
        self.initial.setdefault("cle", uuid4())
        self.propositions, self.dehors, self.reponses = [], None, {}
        self.communes = list(Commune.objects.du_territoire())
        for nom in ("commune_future", "commune_travail"):
            self.fields[nom].queryset = Commune.objects.du_territoire()
            self.fields[nom].label_from_instance = lambda commune: commune.nom
        modes = [(mode.code, mode.libelle) for mode in ModeAccueil.objects.pour_une_demande()]
        for rang in (1, 2, 3):
            vide = "à conseiller" if rang == 1 else "aucun"
            self.fields[f"mode_{rang}"].choices = [("", vide), *modes]
        for rang in range(ENFANTS):
            self._ajouter_un_enfant(rang)
        self._ajouter_la_semaine()
        if self.is_bound:  # where typing goes on is chosen once it is known (see `viser`)
            del self.fields["recherche"].widget.attrs["autofocus"]

    def _ajouter_un_enfant(self, rang):
        self.fields[f"naissance_{rang}"] = ChampDateCourte(
            label="Né le, ou mois prévu de la naissance",
            required=rang == 0,
            help_text="14/3/26 ; à naître : 5/27." if rang == 0 else "",
        )
        self.fields[f"enfant_{rang}"] = ChampDit(
            label="Prénom de l’enfant (facultatif)", max_length=80, required=False, widget=_texte()
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
    def plus_ouvert(self):
        """Whether something behind « Plus de précisions » was typed, or is refused."""
        plus = [nom for nom in self.fields if nom not in EN_VUE]
        return self.is_bound and any(self.has_error(nom) or self[nom].value() for nom in plus)

    def viser(self):
        """Put the cursor in the first field that is refused."""
        refuses = [nom for nom in (*EN_VUE, *self.fields) if self.has_error(nom)]
        for nom in refuses[:1]:
            self.fields[nom].widget.attrs["autofocus"] = True

    def clean(self):
        donnees = super().clean()
        accorder_monenfant(self)
        if not self.en_erreur:
            self._passer_les_etapes(dict(donnees))  # a copy: what a step refuses leaves the other one
        return donnees

    def _passer_les_etapes(self, donnees):
        """Every step validates its answers, knowing those before it."""
        for etape in ETAPES:
            form = etape.form(PAR_ETAPE[etape.code](donnees), reponses=self.reponses)
            if form.is_valid():
                self.reponses[etape.code] = form.a_garder()
            else:
                self._reprendre(form, rangs_des_enfants(donnees))
            if etape.code == "commune":
                self.propositions, self.dehors = form.propositions, form.dehors
                self.fields["commune"].widget.choices = form.fields["commune"].widget.choices

    def _reprendre(self, form, rangs):
        """What a step refuses, under the field that was typed."""
        for nom, erreurs in form.errors.as_data().items():
            for erreur in erreurs:
                messages = [DEHORS] if erreur.code == "dehors" else erreur.messages
                self.add_error(self._champ(nom, form, rangs), [ValidationError(message) for message in messages])

    def _champ(self, nom, form, rangs):
        """The field of the page that a step's field comes from; None: the page as a whole."""
        if nom.startswith("enfant_"):
            return f"naissance_{rangs[int(nom.split('_')[1])]}"
        if nom.startswith("jour_"):
            return "horaires"
        if form.precision:
            return "recherche"
        nom = CHAMPS.get(nom, nom)
        return nom if nom in self.fields else None


class SaisieAssisteeForm(SaisieForm):
    """Typed by an agent of the service, who says how the family came."""

    canal = forms.ChoiceField(
        label="La famille est venue par",
        choices=[(c.value, c.label) for c in CANAUX_ASSISTES],
        initial=Canal.TELEPHONE,
        widget=forms.RadioSelect,
    )
    recue_le = ChampDateCourte(
        label="Papier reçu le",
        required=False,
        jour_entier=True,
        help_text="La date d’arrivée : le délai promis à la famille compte à partir d’elle.",
    )
    cases = forms.MultipleChoiceField(
        label="Ce que la famille veut dire de sa situation",
        choices=CASES,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    en_parler = forms.BooleanField(label="Préfère en parler de vive voix", required=False)
    consentement = forms.BooleanField(
        label="La famille accepte que son relais utilise ces informations pour l’accompagner", required=False
    )
    evenement = forms.CharField(label="Quel évènement ?", max_length=80, required=False, widget=_texte())

    def clean_recue_le(self):
        jour = self.cleaned_data["recue_le"] and self.cleaned_data["recue_le"][0]
        if self.cleaned_data.get("canal") != Canal.PAPIER:
            return None
        if jour is None:
            raise ValidationError("Indiquez le jour où le papier est arrivé.")
        refuser_date_de_papier(jour)
        return jour

    def clean_evenement(self):
        return self.cleaned_data["evenement"] if self.cleaned_data.get("canal") == Canal.EVENEMENT else ""


class SaisiePartenaireForm(SaisieForm):
    """Sent by a partner, with the family's agreement."""

    accord = forms.BooleanField(
        error_messages={"required": "Sans l’accord de la famille, rien ne peut être transmis."},
    )


class MonenfantForm(forms.Form):
    monenfant = forms.ChoiceField(
        label="Inscrite sur monenfant.fr",
        choices=[("", "pas demandé"), *InscriteMonenfant.choices],
        required=False,
        widget=forms.RadioSelect,
    )
    reference_externe = forms.CharField(label="Référence monenfant.fr (facultatif)", max_length=40, required=False)

    def clean(self):
        donnees = super().clean()
        accorder_monenfant(self)
        return donnees
