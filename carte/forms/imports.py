"""Where a file of structures comes from, and which of its columns says what."""

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError

from carte.imports import CHAMPS, PROFILS
from carte.imports.colonnes import PLUSIEURS
from carte.models import Commune, SourceImport
from commun.bidi import sans_commandes
from commun.models import ModeAccueil, Territoire

MEGA = 1024 * 1024
# What is left of a request once its other fields and its boundaries are counted.
TAILLE_MAX = settings.TAILLE_MAX_TELEVERSEMENT - MEGA
# Fields of the site as a person looks for them: all of carte.imports.CHAMPS.
GROUPES = (
    ("La structure", ("nom", "type", "gestionnaire", "description", "source_id")),
    (
        "Où elle se trouve",
        ("adresse", "code_postal", "commune", "insee", "lat", "lon", "point", "x", "y", "departement", "pays"),
    ),
    ("Comment la joindre", ("telephone", "courriel", "site_web", "horaires")),
    ("L’accueil", ("places", "ages", "age_min", "age_max", "inscription", "handicap")),
    ("Si le fichier a été géocodé", ("score", "insee_trouve")),
)
LONGUEUR_EXEMPLE = 30
EXEMPLES = 2
_ABSENTE = ("", "pas dans ce fichier")


class SourceForm(forms.ModelForm):
    """Who gives files. Its name, once noted, is that of its structures: it does not change."""

    use_required_attribute = False

    adresse = forms.URLField(label="Page où se trouve le fichier", required=False, assume_scheme="https")

    class Meta:
        model = SourceImport
        fields = ["nom", "adresse", "licence", "perimetre", "type_par_defaut", "profil"]
        labels = {
            "nom": "Nom de la source", "licence": "Licence et mention",
            "perimetre": "Où doivent se trouver les structures", "type_par_defaut": "Type, si le fichier ne le dit pas",
            "profil": "Forme du fichier",
        }  # fmt: skip
        help_texts = {
            "licence": "Telles que le producteur les demande. Par exemple : « Licence Ouverte 2.0, Ville de Gap ».",
            "perimetre": "Ce qui se trouve ailleurs est refusé, ligne par ligne, avec sa raison.",
            "type_par_defaut": "Pour les lignes dont ni le type ni le nom ne disent ce qu’elles sont.",
        }
        error_messages = {"nom": {"unique": "Une source porte déjà ce nom : choisissez-la dans la liste."}}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)
        champs = self.fields
        champs["nom"].disabled = self.instance.pk is not None
        champs["perimetre"] = forms.ChoiceField(
            label=champs["perimetre"].label, help_text=champs["perimetre"].help_text, required=False,
            choices=_perimetres(self.instance.perimetre),
        )  # fmt: skip
        champs["profil"] = forms.ChoiceField(
            label=champs["profil"].label, choices=[(p.nom, p.libelle) for p in PROFILS.values()], initial="auto"
        )
        types = ModeAccueil.objects.exclude(code="assistant_maternel").order_by("ordre")
        champs["type_par_defaut"].queryset, champs["type_par_defaut"].empty_label = (
            types,
            "aucun : la ligne est refusée",
        )

    def clean_nom(self):
        return " ".join(sans_commandes(self.cleaned_data["nom"]).split())


def _perimetres(garde):
    """[(SIREN, name), ...]: everywhere, the territory, the intercommunalities of its départements, the one kept."""
    siren = Territoire.load().epci
    communes = Commune.objects.exclude(epci="").order_by("epci_nom")
    departements = communes.filter(epci=siren).order_by().values("departement")
    voisines = communes.filter(departement__in=departements) | communes.filter(epci=garde)
    noms = dict(voisines.values_list("epci", "epci_nom").distinct())
    siens = [(siren, f"{noms.pop(siren)} (notre territoire)")] if siren in noms else []
    return [("", "dans toute la France"), *siens, *noms.items()]


class DepotForm(forms.Form):
    """A file and its source; `nouvelle` is the SourceForm read when no source is chosen."""

    use_required_attribute = False

    source = forms.ModelChoiceField(
        SourceImport.objects.all(), label="D’où vient ce fichier ?", required=False,
        empty_label="d’une nouvelle source, décrite ci-dessous",
    )  # fmt: skip
    donnees_du = forms.DateField(
        label="De quand datent ces données ?", required=False, help_text="Vide : d’aujourd’hui.",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )  # fmt: skip
    fichier = forms.FileField(
        label="Le fichier", help_text=f"CSV, XLSX (Excel), GeoJSON ou JSON ; {TAILLE_MAX // MEGA} Mo au plus.",
        widget=forms.FileInput(attrs={"accept": ".csv,.tsv,.txt,.xlsx,.geojson,.json"}),
        error_messages={
            "required": "Choisissez un fichier sur votre ordinateur.",
            "empty": "Ce fichier est vide.",
        },
    )  # fmt: skip

    def __init__(self, *args, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)
        self.nouvelle = SourceForm(self.data if self.is_bound else None, prefix="nouvelle")
        if not self.fields["source"].queryset.exists():
            del self.fields["source"]

    def clean_fichier(self):
        fichier = self.cleaned_data["fichier"]
        if fichier.size > TAILLE_MAX:
            raise ValidationError(f"Ce fichier est trop gros : {TAILLE_MAX // MEGA} Mo au plus. Coupez-le en deux.")
        return fichier

    def clean(self):
        super().clean()
        if self.cleaned_data.get("source"):
            if self.data.get("nouvelle-nom", "").strip():
                self.add_error("source", "Choisissez une source, ou nommez-en une nouvelle : pas les deux.")
        elif "source" not in self.errors and not self.nouvelle.is_valid():
            raise ValidationError("La nouvelle source est à compléter.")

    def source_enregistree(self):
        """The SourceImport of the file, saved."""
        source = self.cleaned_data.get("source") or self.nouvelle.save(commit=False)
        source.donnees_du = self.cleaned_data["donnees_du"]
        source.save()
        return source


class ColonnesForm(forms.Form):
    """For each field of the site, the column of the file; `vues` are the Colonnes of the file.

    A field that several columns may say has a few selects; values are ranks of columns, whose names may be anything.
    """

    use_required_attribute = False

    def __init__(self, *args, vues, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)
        self.vues = vues
        choix = [_ABSENTE, *((str(rang), self._nommee(entete)) for rang, entete in enumerate(vues.entetes))]
        for champ, libelle in CHAMPS.items():
            proposees = [str(rang) for rang, e in enumerate(vues.entetes) if vues.choix.get(e) == champ]
            for i in range(max(2, len(proposees) + 1) if champ in PLUSIEURS else 1):
                self.fields[f"{champ}-{i}"] = forms.ChoiceField(
                    label=libelle if i == 0 else f"{libelle}, suite", choices=choix, required=False,
                    initial=proposees[i] if i < len(proposees) else "",
                )  # fmt: skip

    def clean(self):
        pris = {}
        for nom, rang in list(super().clean().items()):
            if rang and rang in pris:
                self.add_error(nom, f"Cette colonne est déjà choisie pour « {pris[rang]} ».")
            pris.setdefault(rang, self.fields[nom].label)
        if not any(self.cleaned_data.get(nom) for nom in ("nom-0", "type-0", "type-1")):
            raise ValidationError("Dites au moins quelle colonne donne le nom, ou le type, des structures.")

    def mapping(self):
        """{column: field, "" for none}, as carte.imports.lire takes it."""
        choisis = {int(rang): nom.split("-")[0] for nom, rang in self.cleaned_data.items() if rang}
        return {entete: choisis.get(rang, "") for rang, entete in enumerate(self.vues.entetes)}

    def groupes(self):
        """[(title, [(bound field, [examples]), ...]), ...]."""
        for titre, champs in GROUPES:
            noms = [nom for nom in self.fields if nom.rpartition("-")[0] in champs]
            noms.sort(key=lambda nom: champs.index(nom.rpartition("-")[0]))
            yield titre, [(self[nom], self._exemples(self[nom].value())) for nom in noms]

    def laissees(self):
        """[(column, [examples]), ...] of the columns that say nothing to the site, as proposed."""
        prises = {champ.value() for champ in self}
        return [(e, self.exemples(e)) for rang, e in enumerate(self.vues.entetes) if str(rang) not in prises]

    def exemples(self, entete):
        valeurs = dict.fromkeys(" ".join(texte.split()) for texte in self.vues.exemples.get(entete, ()))
        return [f"{v[:LONGUEUR_EXEMPLE]}…" if len(v) > LONGUEUR_EXEMPLE else v for v in valeurs][:EXEMPLES]

    def _exemples(self, rang):
        connu = isinstance(rang, str) and rang.isascii() and rang.isdigit() and int(rang) < len(self.vues.entetes)
        return self.exemples(self.vues.entetes[int(rang)]) if connu else []

    def _nommee(self, entete):
        exemples = self.exemples(entete)
        return f"{entete} (« {exemples[0]} »)" if exemples else entete
