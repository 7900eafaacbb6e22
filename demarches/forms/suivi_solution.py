"""« J’ai trouvé »: what a family found for each of its children."""

import datetime

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from carte.models import Structure
from commun.models import ModeAccueil
from commun.saisie import Boutons
from demarches.models import Solution

from .base import EtapeForm
from .saisie import ChampDate, ChampDit

AUCUNE = "aucune"
TROP_LOIN = datetime.timedelta(days=2 * 365)
LIEUX_PROPOSES = 100
TROUVEE_PAR = [
    (Solution.ObtenuePar.FAMILLE, gettext_lazy("Moi, par mes recherches")),
    (Solution.ObtenuePar.RELAIS, gettext_lazy("Le relais")),
    (Solution.ObtenuePar.COMMISSION, gettext_lazy("La commission d’attribution des places")),
]
COUVERTURES = [
    (Solution.Couvre.TOTALEMENT, gettext_lazy("Oui, tout mon besoin")),
    (Solution.Couvre.PARTIELLEMENT, gettext_lazy("Non, une partie seulement")),
]
OUI, NON = "oui", "non"
ATTENTE = [
    (OUI, gettext_lazy("Oui, continuez à chercher")),
    (NON, gettext_lazy("Non, c’est terminé")),
]
CHAMPS = ("mode", "lieu", "debut", "par", "couvre", "attente")


class TrouveForm(EtapeForm):
    """The fields of the child of rank 0 are named `enfant_0_mode`, `enfant_0_lieu`…"""

    def __init__(self, data=None, *, demande, **kwargs):
        super().__init__(data, **kwargs)
        self.demande, self.enfants = demande, list(demande.enfants.all())
        self.modes = {mode.code: mode for mode in ModeAccueil.objects.pour_une_demande()}
        for rang in range(len(self.enfants)):
            self.fields |= {f"enfant_{rang}_{nom}": champ for nom, champ in self._champs().items()}

    def _champs(self):
        modes = [("", _("Choisissez")), *((code, mode.libelle) for code, mode in self.modes.items())]
        if len(self.enfants) > 1:
            modes.append((AUCUNE, _("Pas encore de solution pour cet enfant")))
        champs = {
            "mode": forms.ChoiceField(
                label=_("Quel mode d’accueil ?"),
                choices=modes,
                error_messages={"required": _("Choisissez le mode d’accueil trouvé.")},
            ),
            "lieu": ChampDit(
                label=_("Nom de la structure ou de la personne"),
                max_length=120,
                required=False,
                widget=forms.TextInput(attrs={"autocomplete": "off", "list": "lieux"}),
            ),
            "debut": ChampDate(
                label=_("Depuis quand, ou à partir de quand ?"),
                help_text=_("Par exemple 1 / 9 / 2027. À peu près suffit."),
                required=False,
            ),
            "par": _choix(_("Grâce à qui ?"), TROUVEE_PAR),
            "couvre": _choix(_("Est-ce que cela couvre tout votre besoin ?"), COUVERTURES),
            "attente": _choix(_("Souhaitez-vous rester sur la liste d’attente ?"), ATTENTE),
        }
        champs["attente"].help_text = _("Si oui, votre demande reste ouverte et votre relais continue de chercher.")
        champs["debut"].obligatoire = True
        return champs

    @property
    def groupes(self):
        """[{"numero", "enfant", and each field}] for the template."""
        return [
            {"numero": rang + 1, "enfant": enfant} | {nom: self[f"enfant_{rang}_{nom}"] for nom in CHAMPS}
            for rang, enfant in enumerate(self.enfants)
        ]

    @property
    def lieux(self):
        """Names of published structures of the commune, to choose from."""
        proches = Structure.objects.publiees().filter(commune=self.demande.commune_de_routage)
        return list(proches.order_by("nom").values_list("nom", flat=True).distinct()[:LIEUX_PROPOSES])

    def clean(self):
        donnees = super().clean()
        modes = [donnees.get(f"enfant_{rang}_mode") for rang in range(len(self.enfants))]
        if modes and all(mode == AUCUNE for mode in modes):
            self.add_error("enfant_0_mode", _("Choisissez le mode d’accueil trouvé."))
        for rang, mode in enumerate(modes):
            if mode == AUCUNE:
                self._oublier(rang)
            elif mode:
                self._exiger(rang)
        return donnees

    def _oublier(self, rang):
        for nom in CHAMPS[1:]:
            self._errors.pop(f"enfant_{rang}_{nom}", None)

    def _exiger(self, rang):
        manques = {
            "debut": _("Indiquez la date."),
            "par": _("Dites grâce à qui."),
            "couvre": _("Dites si cela couvre tout votre besoin."),
            "attente": _("Dites si vous voulez rester sur la liste d’attente."),
        }
        for nom, manque in manques.items():
            champ = f"enfant_{rang}_{nom}"
            if not self.cleaned_data.get(champ) and not self.has_error(champ):
                self.add_error(champ, manque)
        debut = self.cleaned_data.get(f"enfant_{rang}_debut")
        if debut and abs(debut - timezone.localdate()) > TROP_LOIN:
            self.add_error(f"enfant_{rang}_debut", ValidationError(_("Cette date est trop lointaine : vérifiez-la.")))

    def solutions(self):
        """(unsaved Solution objects, the words of the family for places whose structure is not known)."""
        solutions, mots = [], []
        for rang, enfant in enumerate(self.enfants):
            r = {nom: self.cleaned_data.get(f"enfant_{rang}_{nom}") for nom in CHAMPS}
            if r["mode"] == AUCUNE:
                continue
            structure = _structure(r["lieu"])
            mots += [f"{enfant.prenom or rang + 1} : {r['lieu']}"] if r["lieu"] and structure is None else []
            solutions.append(
                Solution(
                    enfant=enfant,
                    mode=self.modes[r["mode"]],
                    structure=structure,
                    debut=r["debut"],
                    obtenue_par=r["par"],
                    couvre=r["couvre"],
                    reste_en_liste_attente=r["attente"] == OUI,
                )
            )
        return solutions, "\n".join(mots)


def _choix(libelle, choix):
    champ = forms.ChoiceField(label=libelle, choices=choix, required=False, widget=Boutons)
    champ.obligatoire = True
    return champ


def _structure(nom):
    """The published structure of that name, when there is one and only one."""
    trouvees = list(Structure.objects.publiees().filter(nom__iexact=nom)[:2]) if nom else []
    return trouvees[0] if len(trouvees) == 1 else None
