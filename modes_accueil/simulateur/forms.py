"""The questions of « Combien vais-je payer ? »: one entry for every kind of care."""

from django import forms
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from commun.saisie import Cases
from modes_accueil.forms import AvecCommune
from modes_accueil.simulateur import champs
from modes_accueil.simulateur.champs import DU_MOTEUR
from modes_accueil.simulateur.entrees import (
    AN_APRES,
    AN_AVANT,
    DE_3_A_5,
    MOINS_DE_3,
    MOIS_APRES,
    MOIS_AVANT,
    SIX_ET_PLUS,
)
from modes_accueil.simulateur.modes import MODES
from simulateurs.aides import AUCUNE, PREPARE
from simulateurs.formulaires import AIDE_DATE, DATE, ChampDuMoteur, boutons
from simulateurs.grandeurs import Grandeur
from simulateurs.tables import PasUnNombre

AGES = {
    MOINS_DE_3: _("Moins de 3 ans"),
    DE_3_A_5: _("De 3 à 5 ans"),
    SIX_ET_PLUS: _("6 ans ou plus"),
}
LECTURES = {
    AN_APRES: (
        _("Par an, après l’abattement de 10 %"),
        _("Je prends mon avis d’imposition : la ligne « Revenu brut global »."),
    ),
    AN_AVANT: (
        _("Par an, avant l’abattement de 10 %"),
        _("Je prends mon avis d’imposition : les lignes « Salaires », additionnées."),
    ),
    MOIS_AVANT: (
        _("Par mois, avant l’abattement de 10 %"),
        _("Ce que nous gagnons ensemble par mois : le « net imposable » des fiches de paie."),
    ),
    MOIS_APRES: (
        _("Par mois, après l’abattement de 10 %"),
        _("Le revenu mensuel que la Caf, la MSA ou l’Urssaf retient pour nous."),
    ),
}


def _case(nom, aide="", libelle=""):
    return forms.BooleanField(label=libelle or DU_MOTEUR[nom].libelle, help_text=aide, required=False)


# What may be left as it is, under a heading that says so.
HYPOTHESES = (
    "semaines",
    "mois",
    "prix_micro_creche",
    "prix_assistant_maternel",
    "prix_garde",
    "part_partagee",
    "cotisations_garde",
    "cotisations_partagee",
)
PARTICULIERES = ("autre_revenu", "enfants_aeeh", "aah", "atypique", "prepare", "conge_naissance", "date")


class SimulateurForm(AvecCommune):
    """Once valid, numbers are Decimal, `modes` codes of MODES. A price is the one typed, else the figure that stands
    for it; None if there is none."""

    enfants_a_charge = ChampDuMoteur(DU_MOTEUR["enfants_a_charge"], "numeric", initial="1")
    age = boutons(_("Âge de l’enfant à faire garder"), AGES.items(), initial=MOINS_DE_3)
    isole = _case("isole", _("Je vis sans conjoint."))
    residence_alternee = _case(
        "residence_alternee",
        _("Il vit autant chez l’un de ses parents que chez l’autre. Comptez les jours et les heures que vous payez."),
    )
    revenu = ChampDuMoteur(champs.REVENU, help_text=_("Ceux d’il y a deux ans : la Caf et l’Urssaf les prennent."))
    lecture = boutons(
        _("Comment lisez-vous ce montant ?"),
        [(code, titre) for code, (titre, _aide) in LECTURES.items()],
        {code: (aide, "") for code, (_titre, aide) in LECTURES.items()},
        initial=AN_APRES,
    )
    autre_revenu = ChampDuMoteur(
        champs.AUTRE_REVENU,
        help_text=_(
            "La crèche compte le revenu avant l’abattement, le CMG après. Sans ce montant, nous passons de l’un à "
            "l’autre avec 10 % ; écrivez-le si vous avez des frais réels ou des revenus sans abattement."
        ),
    )
    jours_semaine = ChampDuMoteur(champs.JOURS_SEMAINE)
    heures_jour = ChampDuMoteur(champs.HEURES_JOUR, help_text=_("En moyenne. Une demi-heure s’écrit 0,5."))
    modes = forms.MultipleChoiceField(
        label=_("Modes d’accueil à comparer"),
        choices=[(code, mode.titre) for code, mode in MODES.items()],
        initial=list(MODES),
        widget=Cases,
        error_messages={
            "required": _("Choisissez au moins un mode d’accueil."),
            "invalid_choice": _("Choisissez des modes d’accueil de la liste."),
        },
    )
    semaines = ChampDuMoteur(champs.SEMAINES, initial="46")
    mois = ChampDuMoteur(champs.MOIS, "numeric", initial="12")
    prix_micro_creche = ChampDuMoteur(
        champs.prix("prix_micro_creche", _("Micro-crèche : prix d’une heure")),
        help_text=_("Sans prix connu, nous prenons le plus haut qui donne droit au CMG."),
    )
    prix_assistant_maternel = ChampDuMoteur(
        champs.prix("prix_assistant_maternel", _("Assistant maternel : prix d’une heure")),
        help_text=_("Salaire net, indemnité d’entretien et repas. Sans prix connu, nous prenons le coût de référence."),
    )
    prix_garde = ChampDuMoteur(
        champs.prix("prix_garde", _("Garde à domicile : prix d’une heure")),
        help_text=_("Salaire net. Sans prix connu, nous prenons le coût de référence."),
    )
    part_partagee = ChampDuMoteur(champs.PART, initial="50")
    cotisations_garde = ChampDuMoteur(
        champs.cotisations("cotisations_garde", _("Garde à domicile : cotisations qui restent à payer par mois")),
        help_text=_("Ce montant est sur le relevé Pajemploi. Sans lui, nous ne calculons pas l’impôt."),
    )
    cotisations_partagee = ChampDuMoteur(
        champs.cotisations("cotisations_partagee", _("Garde partagée : cotisations qui restent à payer par mois")),
        help_text=_("La part de votre famille."),
    )
    enfants_aeeh = ChampDuMoteur(DU_MOTEUR["enfants_aeeh"], "numeric")
    aah = _case("aah")
    atypique = _case("atypique")
    prepare = boutons(DU_MOTEUR["prepare"].libelle, PREPARE.items(), initial=AUCUNE)
    conge_naissance = _case("conge_naissance")
    date = ChampDuMoteur(DATE, "text", help_text=AIDE_DATE)

    def __init__(self, *args, table, **kwargs):
        """`table`: the figures of the day, that stand for the prices that are not typed."""
        super().__init__(*args, **kwargs)
        self.supposes = {mode.prix: _suppose(table, mode.suppose) for mode in MODES.values() if mode.prix}
        for nom in (*HYPOTHESES, *PARTICULIERES):
            self.fields[nom].sans_mention = True
        for nom, valeur in self.supposes.items():
            self.fields[nom].initial = valeur and str(Grandeur(valeur))

    def clean(self):
        """A price left empty is the figure that stands for it, and is shown in the field."""
        donnees = super().clean()
        vides = {nom: self.supposes[nom] for nom in self.supposes if nom in donnees and donnees[nom] is None}
        if vides:
            self.data = self.data.copy()
            for nom in vides:
                self.data[nom] = self.fields[nom].initial or ""
        return donnees | vides

    @property
    def hypotheses(self):
        return [self[nom] for nom in HYPOTHESES]

    @property
    def particulieres(self):
        return [self[nom] for nom in PARTICULIERES]

    @property
    def hypotheses_fautives(self):
        return any(nom in self.errors for nom in HYPOTHESES)

    @property
    def particulieres_fautives(self):
        return any(nom in self.errors for nom in PARTICULIERES)

    def repetees(self):
        """(name, value) of each answer, for a page that posts them again."""
        return [(nom, valeur) for nom in self.fields for valeur in self.data.getlist(nom) if valeur]

    def dites(self):
        """What was answered, as short texts."""
        r = self.cleaned_data
        n = r["enfants_a_charge"]
        textes = [
            ngettext("%(n)d enfant à charge", "%(n)d enfants à charge", n) % {"n": n},
            AGES[r["age"]],
            f"{Grandeur(r['revenu'], '€')} ({LECTURES[r['lecture']][0]})",
            gettext("%(jours)s par semaine, %(heures)s par jour, %(semaines)s par an")
            % {
                "jours": Grandeur(r["jours_semaine"], "jours"),
                "heures": Grandeur(r["heures_jour"], "h"),
                "semaines": Grandeur(r["semaines"], "semaines"),
            },
        ]
        textes += [f"{self.fields['enfants_aeeh'].label} ({r['enfants_aeeh']})"] if r["enfants_aeeh"] else []
        cases = ("isole", "residence_alternee", "aah", "atypique", "conge_naissance")
        textes += [self.fields[nom].label for nom in cases if r[nom]]
        textes += [f"{self.fields['prepare'].label} ({PREPARE[r['prepare']]})"] if r["prepare"] != AUCUNE else []
        return textes + ([r["commune"].libelle] if r["commune"] else [])

    def refuser(self, refus):
        """Tell beside its field each (field, sentence) that the engine refused."""
        for nom, phrase in refus:
            self.add_error(nom if nom in self.fields else None, phrase)


def _suppose(table, cle):
    """The figure that stands for a price, None if it is not known that day."""
    chiffre = table.connu(cle)
    try:
        return chiffre and chiffre.nombre
    except PasUnNombre:
        return None
