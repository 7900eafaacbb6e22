"""A list of people pasted from a spreadsheet, or sent as a CSV file: its lines, and why some are refused."""

import csv
import re
from dataclasses import dataclass, field

from django import forms
from django.core.exceptions import ValidationError

from carte.forms.bureau import InvitationForm, choisir_le_relais
from carte.models import Commune, Structure
from commun.texte import normaliser, normaliser_nom

LIGNES_MAX = 1000
TAILLE_MAX = 500_000  # characters, or bytes of a file
# Order of the columns when no heading names them, and the words by which a heading does.
COLONNES = {
    "prenom": ("prenom",),
    "nom": ("nom", "nom de famille", "nom d usage"),
    "courriel": ("courriel", "email", "e mail", "mail", "mel", "adresse electronique", "adresse mail", "adresse email"),
    "telephone": ("telephone", "tel", "portable", "mobile"),
    "commune": ("commune", "ville"),
    "adresse": ("adresse", "rue", "adresse postale"),
    "code_postal": ("code postal", "cp"),
    "agrement_valable_au": ("agrement valable jusqu au", "fin d agrement", "fin agrement", "agrement", "echeance"),
    "agrement_capacite": ("enfants au plus", "capacite", "places", "nombre d enfants"),
}
TITRES = {titre: nom for nom, titres in COLONNES.items() for titre in titres}
DATES = ["%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%Y-%m-%d"]
_SEPARATEURS = ("\t", ";", ",")


@dataclass
class Ligne:
    """A line as it was typed (`texte`), the fields it gives, why it is refused."""

    numero: int
    texte: str
    champs: dict = field(default_factory=dict)
    raisons: list = field(default_factory=list)


class LigneForm(InvitationForm):
    """A line: the commune is told by its name, dates are written as in France, the relais is that of the list."""

    relais = None
    commune = forms.CharField(label="Commune", max_length=100)

    def __init__(self, donnees, *, communes):
        super(InvitationForm, self).__init__(donnees)
        self.fields["agrement_valable_au"].input_formats = DATES
        self.communes = communes

    def clean_commune(self):
        """By its name, and its postal code when several bear it."""
        nom, code = self.cleaned_data["commune"], self.data.get("code_postal", "")
        trouvees = self.communes.get(normaliser_nom(nom), [])
        if len(trouvees) > 1 and code:
            trouvees = [commune for commune in trouvees if f"|{code}|" in commune.codes_postaux]
        if len(trouvees) != 1:
            raise ValidationError(f"« {nom[:40]} » n’est pas une commune du territoire.")
        return trouvees[0]

    def raisons(self):
        """["Nom : ce champ est obligatoire.", ...]"""
        libelles = {nom: champ.label.removesuffix(" (facultatif)") for nom, champ in self.fields.items()}
        return [f"{libelles[nom]} : {' '.join(erreurs)}" for nom, erreurs in self.errors.items()]


class ListeForm(forms.Form):
    """Lines pasted or a file; once valid, `lignes` holds them all, the refused ones with their reasons."""

    use_required_attribute = False

    relais = forms.ModelChoiceField(Structure.objects.none(), label="Relais", empty_label="choisissez")
    texte = forms.CharField(
        label="Lignes collées",
        required=False,
        max_length=TAILLE_MAX,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 12, "spellcheck": "false", "wrap": "off"}),
        help_text="Une personne par ligne : prénom, nom, courriel, téléphone, commune, adresse, code postal, "
        "fin d’agrément, enfants au plus. La première ligne peut porter les titres, dans l’ordre de votre tableau.",
    )
    fichier = forms.FileField(
        label="Ou un fichier CSV",
        required=False,
        help_text="Depuis un tableur : « Enregistrer sous », format CSV.",
        widget=forms.FileInput(attrs={"accept": ".csv,.txt,text/csv"}),
    )

    def __init__(self, *args, relais, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)
        choisir_le_relais(self.fields["relais"], relais)

    def clean_fichier(self):
        fichier = self.cleaned_data["fichier"]
        if fichier and fichier.size > TAILLE_MAX:
            raise ValidationError("Ce fichier est trop gros : 500 ko au plus.")
        return _decoder(fichier.read()) if fichier else ""

    def clean(self):
        donnees = super().clean()
        texte = donnees.get("fichier") or donnees.get("texte") or ""
        if self.errors:
            return donnees
        rangees = lire(texte)
        if not rangees:
            raise ValidationError("Collez au moins une ligne, ou choisissez un fichier.")
        if len(rangees) > LIGNES_MAX:
            raise ValidationError(f"{len(rangees)} lignes : envoyez-en {LIGNES_MAX} au plus à la fois.")
        self.lignes = _comprendre(rangees)
        return donnees


def lire(texte):
    """[(number, line as typed, {field: text}, None when it cannot be cut), ...], the heading left out.

    Line by line: a quote left open spoils its own line alone.
    """
    typees = texte.replace("\r\n", "\n").replace("\r", "\n").replace("\ufeff", "").split("\n")
    separateur = next((signe for signe in _SEPARATEURS if signe in texte), ",")
    noms, rangees = list(COLONNES), []
    for numero, typee in enumerate(typees, start=1):
        cellules = _couper(typee, separateur)
        if cellules is not None and not any(cellules):
            continue
        if not rangees and (titres := _titres(cellules or ())):
            noms = titres
        elif cellules is None or any(cellules[len(noms) :]):
            rangees.append((numero, typee, None))
        else:
            champs = {nom: cellule for nom, cellule in zip(noms, cellules, strict=False) if nom}
            rangees.append((numero, typee, champs))
    return rangees


def _couper(ligne, separateur):
    """The cells of a line, None when its quotes are not closed."""
    try:
        return [
            cellule.strip() for rangee in csv.reader([ligne], delimiter=separateur, strict=True) for cellule in rangee
        ]
    except csv.Error:
        return None


def _titres(cellules):
    """The field of each column when a line is a heading, else None; "" for a column that is not ours."""
    noms = [TITRES.get(normaliser(cellule), "") for cellule in cellules]
    return noms if {"courriel", "nom"} <= set(noms) else None


def _comprendre(rangees):
    communes = {}
    for commune in Commune.objects.du_territoire():
        communes.setdefault(commune.nom_normalise, []).append(commune)
    return [_ligne(*rangee, communes) for rangee in rangees]


def _ligne(numero, texte, champs, communes):
    if champs is None:
        return Ligne(numero, texte, raisons=["trop de colonnes, ou un guillemet qui n’est pas fermé"])
    code = champs.get("code_postal", "")
    if re.fullmatch(r"\d{4}", code):  # a spreadsheet ate the first zero
        champs["code_postal"] = f"0{code}"
    formulaire = LigneForm(champs, communes=communes)
    if formulaire.is_valid():
        return Ligne(numero, texte, champs=formulaire.cleaned_data)
    return Ligne(numero, texte, raisons=formulaire.raisons())


def _decoder(octets):
    """Text of a file as spreadsheets write them."""
    try:
        return octets.decode("utf-8-sig")
    except UnicodeDecodeError:
        return octets.decode("cp1252", errors="replace")
