"""What an assistant maternel answers about herself, in one page: who, how she works, which places, what is public."""

from django import forms
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from carte.models import CHOIX, IDENTITE, Commune
from carte.models.prix import SALAIRE
from commun import langues_parlees
from commun.bidi import sans_commandes
from commun.horaires import jour_lisible
from commun.saisie import Boutons, Cases, ChampTelephone, ListeFrancaise

from .grille import ChampGrille
from .prix import champ_de_l_heure, champ_du_jour

PARTICULARITES = [
    ("handicap", gettext_lazy("Enfants en situation de handicap")),
    ("occasionnel", gettext_lazy("Accueil occasionnel")),
    ("urgence", gettext_lazy("Accueil d’urgence")),
    ("periscolaire", gettext_lazy("Avant et après l’école")),
    ("en_mam", gettext_lazy("En maison d’assistants maternels (MAM)")),
]
MOIS_MIN = (2, 3, 6, 10, 12, 18, 24, 36)
ANS_MAX = (3, 4, 6, 12)
PLACES = [(0, gettext_lazy("Aucune place pour le moment")), *((n, str(n)) for n in range(1, 7))]
CONTACTS = [
    ("relais", gettext_lazy("Mon relais donne mes coordonnées")),
    ("moi", gettext_lazy("Les familles me contactent directement")),
]
# Of her work, what the form holds as it is kept.
DITS = ("age_min_mois", "age_max_mois", "langues", "presentation", *SALAIRE)
PUBLICS = [
    ("public_nom_complet", gettext_lazy("Mon nom entier (sinon mon prénom et une initiale)")),
    ("public_telephone", gettext_lazy("Mon téléphone, si les familles me contactent directement")),
    ("public_courriel", gettext_lazy("Mon adresse électronique, si les familles me contactent directement")),
    ("public_quartier", gettext_lazy("Mon quartier, si cinq personnes au moins le partagent ; jamais mon adresse")),
    ("public_horaires", gettext_lazy("Mes horaires")),
    ("public_langues", gettext_lazy("Les langues que je parle")),
    ("public_particularites", gettext_lazy("Les accueils particuliers")),
    ("public_presentation", gettext_lazy("Ma présentation")),
    ("public_tarifs", gettext_lazy("Mes tarifs : salaire, entretien, repas")),
    ("accord_mairies", gettext_lazy("Ma fiche dans la liste remise aux mairies")),
]  # fmt: skip


class Mots(forms.CharField):
    """Words that cannot turn the page around them the other way."""

    def to_python(self, value):
        return super().to_python(sans_commandes(value) if isinstance(value, str) else value)


def _heure(**champs):
    return forms.TimeField(required=False, widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"), **champs)


def _ages_min():
    return [(n, _("dès %(n)s mois") % {"n": n}) for n in MOIS_MIN]


def _ages_max():
    return [(n * 12, _("jusqu’à %(n)s ans") % {"n": n}) for n in ANS_MAX]


class PlacesForm(forms.Form):
    """Free places: how many, from when, at which moments of the week."""

    use_required_attribute = False

    places_libres = forms.TypedChoiceField(
        label=gettext_lazy("Combien de places avez-vous ?"), choices=PLACES, coerce=int, widget=forms.Select
    )
    libres_le = forms.DateField(
        label=gettext_lazy("À partir du"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    grille = ChampGrille(label=gettext_lazy("Quels jours, à quels moments ?"), required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)
        self.fields["libres_le"].sans_mention = self.fields["grille"].sans_mention = True

    def clean(self):
        donnees = super().clean()
        if donnees.get("places_libres") and not donnees.get("grille"):
            self.add_error("grille", _("Cochez au moins un moment de la semaine."))
        return donnees

    def places(self):
        """{field of PLACES: value}; without a place, neither date nor moments."""
        libres = self.cleaned_data["places_libres"]
        return {
            "places_libres": libres,
            "libres_le": (self.cleaned_data["libres_le"] or timezone.localdate()) if libres else None,
            "grille": self.cleaned_data["grille"] if libres else 0,
        }


class AssistantForm(PlacesForm):
    """The whole sheet. `reponses()` gives the arguments of `AssistantMaternel.soumettre`."""

    prenom = Mots(label=gettext_lazy("Prénom"), max_length=60)
    nom = Mots(label=gettext_lazy("Nom"), max_length=60)
    adresse = Mots(label=gettext_lazy("Adresse"), max_length=150)
    code_postal = forms.RegexField(
        r"^\d{5}$",
        label=gettext_lazy("Code postal"),
        error_messages={"invalid": gettext_lazy("Un code postal compte 5 chiffres.")},
    )
    commune = forms.ModelChoiceField(Commune.objects.none(), label=gettext_lazy("Commune"), widget=ListeFrancaise)
    telephone = ChampTelephone(label=gettext_lazy("Téléphone"), max_length=30)
    courriel = forms.EmailField(label=gettext_lazy("Adresse électronique"), max_length=120)

    jours = forms.MultipleChoiceField(label=gettext_lazy("Vos jours de travail"), widget=Cases)
    de = _heure(label=gettext_lazy("Début de la journée"))
    a = _heure(label=gettext_lazy("Fin de la journée"))
    age_min_mois = forms.TypedChoiceField(label=gettext_lazy("Enfants accueillis"), choices=_ages_min, coerce=int)
    age_max_mois = forms.TypedChoiceField(label=gettext_lazy("Jusqu’à quel âge"), choices=_ages_max, coerce=int)
    particularites = forms.MultipleChoiceField(
        label=gettext_lazy("Accueils particuliers"), choices=PARTICULARITES, required=False, widget=Cases
    )
    langues = forms.MultipleChoiceField(
        label=gettext_lazy("Langues parlées, en plus du français"), required=False, widget=Cases
    )
    presentation = Mots(
        label=gettext_lazy("Votre présentation"),
        help_text=gettext_lazy("Quelques phrases pour les familles. N’écrivez le nom d’aucun enfant."),
        max_length=400,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4, "lang": "fr"}),  # families read it as French
    )
    salaire_net = champ_de_l_heure("salaire_net", gettext_lazy("Salaire net demandé, en euros par heure"))
    entretien_jour = champ_du_jour("entretien_jour", gettext_lazy("Entretien, en euros par jour"))
    repas_jour = champ_du_jour("repas_jour", gettext_lazy("Repas, en euros par jour"))
    contact = forms.ChoiceField(
        label=gettext_lazy("Comment les familles vous joignent-elles ?"), choices=CONTACTS, widget=Boutons
    )
    publics = forms.MultipleChoiceField(
        label=gettext_lazy("Ce que les familles peuvent lire"), choices=PUBLICS, required=False, widget=Cases
    )

    def __init__(self, *args, assistant, **kwargs):
        kwargs["initial"] = reponses_connues(assistant) | kwargs.get("initial", {})
        super().__init__(*args, **kwargs)
        ses_communes = Commune.objects.filter(pk=assistant.commune_id)
        self.fields["commune"].queryset = (Commune.objects.du_territoire() | ses_communes).order_by("nom_normalise")
        for nom in ("de", "a"):
            self.fields[nom].obligatoire = True
        self.fields["jours"].choices = [(str(n), jour_lisible(n)) for n in range(1, 8)]
        self.fields["langues"].choices = langues_parlees.choix_marques()

    def clean(self):
        donnees = super().clean()
        de, a = donnees.get("de"), donnees.get("a")
        if not (de and a) and not self.has_error("de") and not self.has_error("a"):
            self.add_error("de", _("Donnez l’heure du début et celle de la fin."))
        elif de and a and de >= a:
            self.add_error("a", _("L’heure de fin doit suivre celle du début."))
        minimum, maximum = donnees.get("age_min_mois"), donnees.get("age_max_mois")
        if minimum and maximum and maximum < minimum:
            self.add_error("age_max_mois", _("Cet âge est inférieur au premier."))
        direct = donnees.get("contact") == "moi"
        if direct and not {"public_telephone", "public_courriel"} & set(donnees.get("publics", ())):
            self.add_error("publics", _("Rendez public au moins un moyen de vous joindre, ou choisissez le relais."))
        return donnees

    def reponses(self):
        donnees = self.cleaned_data
        plage = [[f"{donnees['de']:%H:%M}", f"{donnees['a']:%H:%M}"]]
        return {
            "identite": {nom: donnees[nom] for nom in IDENTITE} | {"commune": donnees["commune"].pk},
            "profil": {nom: donnees[nom] for nom in DITS}
            | {"horaires": dict.fromkeys(sorted(donnees["jours"]), plage)}
            | {nom: nom in donnees["particularites"] for nom, _libelle in PARTICULARITES},
            "choix": {nom: nom in donnees["publics"] for nom in CHOIX}
            | {"contact_direct": donnees["contact"] == "moi"},
            "places": self.places(),
        }  # fmt: skip


def reponses_connues(assistant):
    """Initial values of the form: what waits for the relais first, then what is known."""
    identite = assistant.identite | (assistant.identite_proposee or {})
    semaine = assistant.horaires or {}
    plages = next(iter(semaine.values()), [["", ""]])
    champs = (*DITS, "places_libres", "libres_le", "grille")
    return identite | {nom: getattr(assistant, nom) for nom in champs} | {
        "jours": sorted(semaine),
        "de": plages[0][0],
        "a": plages[-1][1],
        "particularites": [nom for nom, _libelle in PARTICULARITES if getattr(assistant, nom)],
        "contact": "moi" if assistant.contact_direct else "relais",
        "publics": [nom for nom, oui in assistant.choix.items() if oui],
    }  # fmt: skip


class ActionForm(forms.Form):
    """A button's name, turned into a verb of the assistant."""

    VERBES = {
        "confirmer": lambda assistant: assistant.confirmer(),
        "complet": lambda assistant: assistant.dire_les_places(places=0, grille=0),
        "sans_rappels": lambda assistant: assistant.regler_les_rappels(True),
        "rappels": lambda assistant: assistant.regler_les_rappels(False),
        "retirer": lambda assistant: assistant.retirer(),
        "effacer": lambda assistant: assistant.retirer(effacer=True),
    }
    action = forms.ChoiceField(choices=[(nom, nom) for nom in VERBES])

    def executer(self, assistant):
        """May raise VerbeRefuse."""
        self.VERBES[self.cleaned_data["action"]](assistant)


class PlacesDeStructureForm(forms.Form):
    """What a crèche says of its places; a button says that nothing has changed."""

    use_required_attribute = False

    disponibilite = Mots(
        label=gettext_lazy("Vos places"),
        max_length=120,
        required=False,
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        exemple = format_html('<span lang="fr" dir="ltr">{}</span>', "2 places en janvier")  # shown as it is typed
        self.fields["disponibilite"].help_text = format_html(
            _("Par exemple : {}. Laissez vide s’il n’y en a pas."), exemple
        )


class NouveauLienForm(forms.Form):
    courriel = forms.EmailField(
        label=gettext_lazy("Votre adresse électronique"),
        max_length=120,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
