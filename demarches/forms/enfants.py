"""Step 2: the children, born or to be born, as many as there are."""

import datetime

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from commun.saisie import Boutons

from .base import EtapeForm, jour_lisible, libelle
from .saisie import ChampDate, ChampDit, ChampMois

ENFANTS_MAX = 8
AGE_MAX = 6  # years
MOIS_TERME_MAX = 10  # months ahead
NE, A_NAITRE = "oui", "non"
NAISSANCES = [(NE, gettext_lazy("Déjà né")), (A_NAITRE, gettext_lazy("À naître"))]
_SUFFIXES = (
    "prenom",
    "ne",
    "date_naissance_jour",
    "date_naissance_mois",
    "date_naissance_annee",
    "mois_terme_mois",
    "mois_terme_annee",
)


class EnfantsForm(EtapeForm):
    """One form for all children: the fields of child 0 are named `enfant_0_prenom`, `enfant_0_ne`..."""

    def __init__(self, data=None, **kwargs):
        super().__init__(data, **kwargs)
        self.nombre_d_enfants = _nombre(data)
        for rang in range(self.nombre_d_enfants):
            self._ajouter_champs(rang)

    def _ajouter_champs(self, rang):
        champs = {
            "prenom": ChampDit(
                label=_("Prénom"),
                max_length=80,
                required=False,
                widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
            ),
            "ne": forms.ChoiceField(
                label=_("Cet enfant est…"),
                choices=NAISSANCES,
                widget=Boutons,
                error_messages={"required": _("Dites si cet enfant est déjà né ou à naître.")},
            ),
            "date_naissance": ChampDate(
                label=_("Date de naissance"), help_text=_("Par exemple 14 / 3 / 2026."), required=False
            ),
            "mois_terme": ChampMois(
                label=_("Mois prévu de la naissance"), help_text=_("Par exemple 5 / 2027."), required=False
            ),
        }
        champs["date_naissance"].obligatoire = champs["mois_terme"].obligatoire = True
        self.fields.update({f"enfant_{rang}_{nom}": champ for nom, champ in champs.items()})

    @classmethod
    def donnees(cls, gardees):
        data = {"nombre": str(len(gardees["enfants"]))}
        for rang, enfant in enumerate(gardees["enfants"]):
            data |= {
                f"enfant_{rang}_prenom": enfant.get("prenom") or "",
                f"enfant_{rang}_ne": NE if enfant["ne"] else A_NAITRE,
                f"enfant_{rang}_date_naissance": enfant.get("date_naissance") or "",
                f"enfant_{rang}_mois_terme": enfant.get("mois_terme") or "",
            }
        return data

    @classmethod
    def agir(cls, data):
        enfants = _lignes(data)
        if "ajouter" in data and len(enfants) < ENFANTS_MAX:
            enfants.append({})
            return cls._avec(enfants, focus=len(enfants) - 1)
        if "jumeau" in data and len(enfants) < ENFANTS_MAX:
            enfants.append(enfants[-1] | {"prenom": ""})
            return cls._avec(enfants, focus=len(enfants) - 1)
        rang = str(data.get("retirer", ""))[:4]
        if rang.isdecimal() and len(enfants) > 1:
            enfants = [ligne for i, ligne in enumerate(enfants) if i != int(rang)]
            return cls._avec(enfants, focus=len(enfants) - 1)
        return None

    @classmethod
    def _avec(cls, enfants, focus):
        data = {f"enfant_{i}_{cle}": valeur for i, ligne in enumerate(enfants) for cle, valeur in ligne.items()}
        form = cls(data | {"nombre": str(len(enfants))})
        form.fields[f"enfant_{focus}_prenom"].widget.attrs["autofocus"] = True
        return form

    @property
    def groupes(self):
        """List of {"numero", "rang", "prenom", "ne", "date_naissance", "mois_terme"} for the template."""
        return [
            {"numero": rang + 1, "rang": rang}
            | {nom: self[f"enfant_{rang}_{nom}"] for nom in ("prenom", "ne", "date_naissance", "mois_terme")}
            for rang in range(self.nombre_d_enfants)
        ]

    @property
    def complet(self):
        return self.nombre_d_enfants >= ENFANTS_MAX

    def clean(self):
        donnees = super().clean()
        for rang in range(self.nombre_d_enfants):
            ne = donnees.get(f"enfant_{rang}_ne")
            if ne == NE:
                self._verifier(rang, "date_naissance", "mois_terme", _("Indiquez la date de naissance."), _naissance)
            elif ne == A_NAITRE:
                self._verifier(rang, "mois_terme", "date_naissance", _("Indiquez le mois prévu."), _terme)
        return donnees

    def _verifier(self, rang, demande, autre, manque, regle):
        """Check the date asked for; what the other one holds does not count."""
        demande, autre = f"enfant_{rang}_{demande}", f"enfant_{rang}_{autre}"
        self._errors.pop(autre, None)
        self.cleaned_data[autre] = None
        if self.has_error(demande):
            return
        try:
            regle(self.cleaned_data.get(demande), manque)
        except ValidationError as erreur:
            self.add_error(demande, erreur)

    def a_garder(self):
        return {"enfants": [self._enfant(rang) for rang in range(self.nombre_d_enfants)]}

    def _enfant(self, rang):
        r = self.cleaned_data
        naissance, terme = r[f"enfant_{rang}_date_naissance"], r[f"enfant_{rang}_mois_terme"]
        return {
            "prenom": r[f"enfant_{rang}_prenom"],
            "ne": r[f"enfant_{rang}_ne"] == NE,
            "date_naissance": naissance.isoformat() if naissance else None,
            "mois_terme": terme.isoformat() if terme else None,
        }

    def resume(self):
        lignes = []
        for rang in range(self.nombre_d_enfants):
            r = {
                cle: self.cleaned_data[f"enfant_{rang}_{cle}"]
                for cle in ("prenom", "ne", "date_naissance", "mois_terme")
            }
            if r["date_naissance"]:
                texte = _("né le %(jour)s") % {"jour": jour_lisible(r["date_naissance"])}
            else:
                texte = _("naissance prévue en %(mois)s") % {"mois": mois_lisible(r["mois_terme"])}
            qui = r["prenom"] or libelle(NAISSANCES, r["ne"])
            lignes.append((_("Enfant %(numero)s") % {"numero": rang + 1}, f"{qui}, {texte}" if r["prenom"] else texte))
        return lignes


def mois_lisible(jour):
    return jour_lisible(jour).split(" ", 1)[1]


def premiere_naissance(gardees):
    """Earliest date on which one of the kept children is there, or None."""
    dates = [e.get("date_naissance") or e.get("mois_terme") for e in (gardees or {}).get("enfants", ())]
    return min((datetime.date.fromisoformat(d) for d in dates if d), default=None)


def _naissance(jour, manque):
    aujourdhui = timezone.localdate()
    if jour is None:
        raise ValidationError(manque)
    if jour > aujourdhui:
        raise ValidationError(_("Cette date est à venir. Si l’enfant n’est pas encore né, choisissez « À naître »."))
    if _age(jour, aujourdhui) >= AGE_MAX:
        raise ValidationError(
            _("Vérifiez l’année : ce service s’adresse aux enfants de moins de 6 ans. Après, appelez-nous.")
        )


def _terme(mois, manque):
    aujourdhui = timezone.localdate()
    if mois is None:
        raise ValidationError(manque)
    ecart = (mois.year - aujourdhui.year) * 12 + mois.month - aujourdhui.month
    if ecart < -1:
        raise ValidationError(_("Ce mois est passé. Si l’enfant est né, choisissez « Déjà né »."))
    if ecart > MOIS_TERME_MAX:
        raise ValidationError(_("Ce mois est trop lointain : vérifiez l’année."))


def _age(naissance, jour):
    """Completed years; a child born on a 29 February is one year older on 1 March."""
    return jour.year - naissance.year - ((jour.month, jour.day) < (naissance.month, naissance.day))


def _nombre(data):
    """Number of children in posted data, between 1 and ENFANTS_MAX whatever is posted."""
    texte = str((data or {}).get("nombre") or "1")[:4]
    return min(max(int(texte), 1), ENFANTS_MAX) if texte.isdecimal() else 1


def _lignes(data):
    """Raw answers of each child, by suffix."""
    return [{s: data.get(f"enfant_{i}_{s}", "") for s in _SUFFIXES} for i in range(_nombre(data))]
