"""Step 1: where the family lives, and which commune of the territory its request is about."""

import datetime

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from carte.models import Commune
from carte.models.communes import CHOIX_AU_PLUS
from commun.models import Territoire
from commun.saisie import Boutons, ListeFrancaise
from demarches.routage import Tables, commune_a_suivre

from .base import EtapeForm, jour_lisible
from .saisie import ChampDate, ChampDit

HABITE, EMMENAGE, TRAVAILLE = "habite", "emmenage", "travaille"
SITUATIONS = [
    (EMMENAGE, gettext_lazy("Je vais y emménager")),
    (TRAVAILLE, gettext_lazy("J’y travaille")),
]
# Longer lists are not read: only the communes of exactly this name are proposed.
PROPOSITIONS_MAX = 25
SANS_DATE = gettext_lazy("Indiquez la date prévue du déménagement.")
RUE = ("voie", "numero", "voie_commune")
DEMENAGEMENT_MAX = datetime.timedelta(days=730)


class CommuneForm(EtapeForm):
    """The commune typed as people type it; outside the territory, what links the family to it.

    After validation: `propositions` are the communes to choose from, `dehors` is the commune of residence when it lies
    outside the territory, `decoupee` the commune where the relais depends on the street.
    """

    precisions = frozenset({"choisir", "dehors", "rue"})

    recherche = forms.CharField(
        label=gettext_lazy("Nom de la commune ou code postal"),
        max_length=100,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "address-level2", "spellcheck": "false"}),
    )
    commune = forms.CharField(
        label=gettext_lazy("Choisissez votre commune"), max_length=5, required=False, widget=Boutons
    )
    situation = forms.ChoiceField(
        label=gettext_lazy("Quel est votre lien avec le territoire ?"),
        choices=SITUATIONS,
        required=False,
        widget=Boutons,
    )
    commune_future = forms.ModelChoiceField(
        label=gettext_lazy("Votre future commune"),
        queryset=Commune.objects.none(),
        to_field_name="insee",
        required=False,
        empty_label=gettext_lazy("Choisissez une commune"),
        widget=ListeFrancaise,
    )
    date_demenagement = ChampDate(
        label=gettext_lazy("Date prévue du déménagement"),
        help_text=gettext_lazy("Par exemple 1 / 9 / 2027. À peu près suffit."),
        required=False,
    )
    commune_travail = forms.ModelChoiceField(
        label=gettext_lazy("Commune de votre travail"),
        queryset=Commune.objects.none(),
        to_field_name="insee",
        required=False,
        empty_label=gettext_lazy("Choisissez une commune"),
        widget=ListeFrancaise,
    )

    voie = ChampDit(
        label=gettext_lazy("Rue ou lieu-dit"),
        max_length=120,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "list": "rues"}),
        help_text=gettext_lazy(
            "Elle sert seulement à trouver votre relais. Si vous ne la connaissez pas encore, continuez sans elle."
        ),
    )
    numero = ChampDit(
        label=gettext_lazy("Numéro dans la rue"),
        max_length=10,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "inputmode": "numeric"}),
    )
    # INSEE code of the commune whose street was asked: not answering is an answer.
    voie_commune = forms.CharField(max_length=5, required=False, widget=forms.HiddenInput)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.propositions, self.dehors, self.decoupee = [], None, None
        self.epci = Territoire.load().epci
        territoire = Commune.objects.filter(epci=self.epci) if self.epci else Commune.objects.none()
        for nom in ("commune_future", "commune_travail"):
            self.fields[nom].queryset = territoire
            self.fields[nom].label_from_instance = lambda commune: commune.nom
        for nom in ("recherche", "commune", "situation", "commune_future", "date_demenagement", "commune_travail"):
            self.fields[nom].obligatoire = True

    @classmethod
    def donnees(cls, gardees):
        commune = Commune.objects.filter(insee=gardees["commune_residence"]).first()
        data = {"recherche": commune.nom_complet, "commune": commune.insee} if commune else {}
        return data | {
            cle: gardees[cle]
            for cle in ("situation", "commune_future", "commune_travail", "date_demenagement", *RUE)
            if gardees.get(cle)
        }

    @classmethod
    def depuis_propositions(cls, proposees, reponses):
        """Looked up at once: the page tells the relais, or what links the family to the territory."""
        form = cls.depuis(proposees, reponses=reponses)
        form.proposee = True
        return form

    @classmethod
    def depuis_adresse(cls, parametres, reponses):
        """The form prefilled by a link: ?commune=27458."""
        code = parametres.get("commune", "")
        if len(code) != 5 or not code.isalnum() or not Commune.objects.filter(insee=code).exists():
            return None
        return cls.depuis({"commune_residence": code}, reponses=reponses)

    def clean_date_demenagement(self):
        jour, aujourdhui = self.cleaned_data["date_demenagement"], timezone.localdate()
        if jour and jour < aujourdhui:
            raise ValidationError(
                _("Cette date est passée. Si vous avez déjà emménagé, indiquez votre commune en haut.")
            )
        if jour and jour > aujourdhui + DEMENAGEMENT_MAX:
            raise ValidationError(_("Indiquez une date dans les deux ans qui viennent."))
        return jour

    def clean(self):
        donnees = super().clean()
        if self.has_error("recherche"):
            return donnees
        residence = self._residence(donnees.get("recherche", ""), donnees.get("commune", ""))
        if residence is None:
            return donnees
        self.cleaned_data["residence"] = residence
        if self.epci and residence.epci == self.epci:
            self._rester_dedans(residence)
        else:
            self.dehors = residence
            self._situer_dehors(donnees)
        if not self.errors:
            self._demander_la_rue()
        return donnees

    def _residence(self, recherche, insee):
        """The commune meant, or None with an error or a list to choose from."""
        if not recherche:
            self.add_error("recherche", _("Indiquez le nom de votre commune ou son code postal."))
            return None
        trouvees = _communes(recherche)
        if not trouvees:
            self.add_error(
                "recherche",
                _("Aucune commune ne porte ce nom. Vérifiez l’orthographe, ou essayez le code postal."),
            )
            return None
        if len(trouvees) == 1:
            return trouvees[0]
        if len(trouvees) >= CHOIX_AU_PLUS:
            self.add_error("recherche", _("Beaucoup de communes correspondent : écrivez le nom entier."))
            return None
        self.propositions = trouvees
        self.fields["commune"].widget.choices = [(c.insee, f"{c.nom_complet}, {c.nom_departement}") for c in trouvees]
        choisie = next((c for c in trouvees if c.insee == insee), None)
        if choisie is None:
            self.add_error(None, ValidationError(_("Plusieurs communes correspondent."), code="choisir"))
        return choisie

    def _rester_dedans(self, residence):
        """Inside the territory only a move is of use: other answers, and their errors, are dropped."""
        demenage = self.cleaned_data.get("commune_future") not in (None, residence)
        for nom in ("commune_travail", *(() if demenage else ("commune_future", "date_demenagement"))):
            self._errors.pop(nom, None)
            self.cleaned_data[nom] = None
        self._errors.pop("situation", None)
        self.cleaned_data["situation"] = HABITE
        if demenage and not self.cleaned_data.get("date_demenagement") and not self.has_error("date_demenagement"):
            self.add_error("date_demenagement", SANS_DATE)

    def _situer_dehors(self, donnees):
        situation = donnees.get("situation", "")
        requis = {
            EMMENAGE: {
                "commune_future": _("Choisissez votre future commune."),
                "date_demenagement": SANS_DATE,
            },
            TRAVAILLE: {"commune_travail": _("Choisissez la commune de votre travail.")},
        }.get(situation)
        if requis is None:
            if not self.has_error("situation"):
                self.add_error(None, ValidationError(_("Vous habitez hors du territoire."), code="dehors"))
            return
        for nom in {"commune_future", "date_demenagement", "commune_travail"} - set(requis):
            self._errors.pop(nom, None)
            self.cleaned_data[nom] = None
        for nom, message in requis.items():
            if not self.cleaned_data.get(nom) and not self.has_error(nom):
                self.add_error(nom, message)

    def _demander_la_rue(self):
        """Only where the relais depends on it: a street is asked once, and dropped anywhere else."""
        suivie = self.commune_suivie
        self.rues = list(suivie.zones.des_voies().order_by("voie_normalisee").values_list("voie", flat=True).distinct())
        if not self.rues:
            self.cleaned_data.update(dict.fromkeys(RUE, ""))
            return
        self.decoupee = suivie
        if self.cleaned_data["voie_commune"] != suivie.insee:
            self.add_error(None, ValidationError(_("Le relais dépend de la rue."), code="rue"))

    def a_garder(self):
        r = self.cleaned_data
        rue = {cle: r[cle] for cle in RUE} if r["voie_commune"] else {}
        return rue | {
            "commune_residence": r["residence"].insee,
            "situation": r["situation"],
            "commune_future": r["commune_future"].insee if r["commune_future"] else None,
            "commune_travail": r["commune_travail"].insee if r["commune_travail"] else None,
            "date_demenagement": r["date_demenagement"].isoformat() if r["date_demenagement"] else None,
        }

    @property
    def commune_suivie(self):
        """The commune whose relais follows the request, once the form is valid."""
        r = self.cleaned_data
        debut = (self.reponses.get("quand") or {}).get("debut_souhaite")
        communes = (r["residence"], r["commune_future"], r["commune_travail"])
        return suivre(*communes, r["date_demenagement"], debut and parse_date(debut), r["situation"] == HABITE)

    def resume(self):
        r = self.cleaned_data
        lignes = [(_("Votre commune"), r["residence"].nom_complet)]
        if r["commune_future"]:
            lignes.append((_("Votre future commune"), r["commune_future"].nom_complet))
            lignes.append((_("Déménagement prévu"), jour_lisible(r["date_demenagement"])))
        if r["situation"] == TRAVAILLE:
            lignes.append((_("Commune de votre travail"), r["commune_travail"].nom_complet))
        if r["voie_commune"]:
            lignes.append((_("Rue"), " ".join(filter(None, (r["numero"], r["voie"]))) or _("non indiquée")))
        return lignes


def suivre(residence, future, travail, demenagement, debut, dedans):
    """Of these Communes (None: not given), the one whose relais follows the request, as far as is known yet.

    `dedans`: whether the family lives in the territory; the two other communes always lie in it.
    """
    communes = [commune for commune in (residence if dedans else None, future, travail) if commune]
    territoire = Tables(territoire=frozenset(commune.insee for commune in communes))
    insee = (commune and commune.insee for commune in (residence, future, travail))
    suivie = commune_a_suivre(territoire, *insee, demenagement, debut)
    return next((commune for commune in communes if commune.insee == suivie), residence)


def _communes(texte):
    """Communes meant by what was typed, those of the territory first; a name borne by several is always chosen."""
    seule, autres = Commune.objects.resoudre(texte)
    if seule:
        return [seule, *autres]
    exactes = [commune for commune in autres if commune.rang == 0]
    return exactes if exactes and len(autres) > PROPOSITIONS_MAX else autres
