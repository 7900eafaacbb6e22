"""Step 5: days and hours of care, one from-to a day, the night included."""

import re
from dataclasses import dataclass

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from commun.horaires import heure_lisible, jour_lisible

from .base import EtapeForm
from .saisie import EnParties

SEMAINE = ("1", "2", "3", "4", "5", "6", "7")
OUVRES = SEMAINE[:5]
CASES = ("nuit", "horaires_variables", "jours_inconnus")


@dataclass(frozen=True)
class Modele:
    """A week that a button fills in: days, hours, boxes ticked; the other boxes are not."""

    nom: str
    jours: tuple
    plage: tuple = ("", "")
    cases: tuple = ()


# By code of the button. Two shifts take turns: the hours are the earliest and the latest, and the week changes.
MODELES = {
    "lundi-vendredi": Modele(gettext_lazy("Lundi à vendredi, 8 h à 17 h 30"), OUVRES, ("08:00", "17:30")),
    "sans-mercredi": Modele(
        gettext_lazy("Lundi, mardi, jeudi, vendredi, 8 h à 17 h 30"), ("1", "2", "4", "5"), ("08:00", "17:30")
    ),
    "matins": Modele(gettext_lazy("Les matins, 8 h à 12 h"), OUVRES, ("08:00", "12:00")),
    "2x8": Modele(
        gettext_lazy("En 2x8 : matin ou après-midi, de 5 h à 21 h"), OUVRES, ("05:00", "21:00"), ("horaires_variables",)
    ),
    "nuit": Modele(gettext_lazy("La nuit, 21 h à 6 h"), OUVRES, ("21:00", "06:00"), ("nuit",)),
    "week-end": Modele(gettext_lazy("Samedi et dimanche, 8 h à 18 h"), ("6", "7"), ("08:00", "18:00")),
    "inconnu": Modele(gettext_lazy("Je ne sais pas encore"), (), cases=("jours_inconnus",)),
}
_HEURE = re.compile(r"^(\d{1,2})\s*(?:[:hH.]\s*(\d{2})?)?$")


class PlageEnParties(EnParties):
    """From and to, as two time inputs."""

    parties = (("de", gettext_lazy("de"), 5), ("a", gettext_lazy("à"), 5))
    type_saisie = "time"

    def decomposer(self, value):
        return value if isinstance(value, (list, tuple)) and len(value) == 2 else ("", "")


class ChampPlage(forms.Field):
    """("HH:MM", "HH:MM") or None; the end may precede the start, for a night."""

    widget = PlageEnParties

    def to_python(self, value):
        if not isinstance(value, (list, tuple)) or len(value) != 2 or not any(value):
            return None
        debut, fin = value
        if not debut:
            raise ValidationError(_("Indiquez l’heure de début."))
        if not fin:
            raise ValidationError(_("Indiquez l’heure de fin."))
        return _heure(debut), _heure(fin)


class HorairesForm(EtapeForm):
    nuit = forms.BooleanField(
        label=gettext_lazy("Accueil de nuit : l’heure de fin est celle du lendemain matin"),
        required=False,
    )
    horaires_variables = forms.BooleanField(
        label=gettext_lazy("Mes horaires changent d’une semaine à l’autre"), required=False
    )
    jours_inconnus = forms.BooleanField(label=gettext_lazy("Je ne sais pas encore"), required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for jour in SEMAINE:
            self.fields[f"jour_{jour}"] = ChampPlage(label=jour_lisible(jour).capitalize(), required=False)
            self.fields[f"jour_{jour}"].sans_mention = True
        self.order_fields([f"jour_{jour}" for jour in SEMAINE])

    @classmethod
    def donnees(cls, gardees):
        plages, nuit = recoller(gardees["creneaux"])
        data = {f"jour_{jour}": plage for jour, plage in plages.items()}
        cases = {"nuit": nuit, **{cle: gardees.get(cle) for cle in ("horaires_variables", "jours_inconnus")}}
        return data | {cle: "on" for cle, cochee in cases.items() if cochee}

    @classmethod
    def agir(cls, data):
        plages = {jour: (data.get(f"jour_{jour}_de", ""), data.get(f"jour_{jour}_a", "")) for jour in SEMAINE}
        if data.get("modele") in MODELES:
            modele = MODELES[data["modele"]]
            return cls._rempli(dict.fromkeys(modele.jours, modele.plage), modele.cases)
        if "copier" in data:
            premieres = [plage for plage in plages.values() if all(plage)][:1]
            plages |= dict.fromkeys(OUVRES, *premieres) if premieres else {}
        elif "vider" in data:
            plages = {}
        else:
            return None
        return cls._rempli(plages, [case for case in CASES if case in data])

    @classmethod
    def _rempli(cls, plages, cases):
        form = cls({f"jour_{jour}": plage for jour, plage in plages.items()} | dict.fromkeys(cases, "on"))
        form.fields["jour_1"].widget.attrs["autofocus"] = True
        return form

    @property
    def jours(self):
        return [self[f"jour_{jour}"] for jour in SEMAINE]

    @property
    def modeles(self):
        """[(code, Modele)] of the buttons."""
        return list(MODELES.items())

    def clean(self):
        donnees = super().clean()
        plages = {jour: donnees[f"jour_{jour}"] for jour in SEMAINE if donnees.get(f"jour_{jour}")}
        for jour, (debut, fin) in plages.items():
            if debut == fin or (fin < debut and not donnees.get("nuit")):
                self.add_error(
                    f"jour_{jour}",
                    _("L’heure de fin doit suivre l’heure de début. Pour une nuit, cochez « Accueil de nuit »."),
                )
        vide = not plages and not donnees.get("horaires_variables") and not donnees.get("jours_inconnus")
        if vide and not self.errors:
            self.add_error(
                "jour_1",
                _("Indiquez au moins un jour, ou cochez « Mes horaires changent » ou « Je ne sais pas encore »."),
            )
        if not self.errors:
            self._couper(plages)
        return donnees

    def _couper(self, plages):
        creneaux = couper(plages)
        for jour, liste in creneaux.items():
            if len(liste) == 2 and liste[0][1] > liste[1][0]:
                self.add_error(
                    f"jour_{jour}", _("Ce jour commence avant la fin de la nuit précédente : vérifiez les heures.")
                )
        self.cleaned_data["creneaux"] = creneaux

    def a_garder(self):
        return {cle: self.cleaned_data[cle] for cle in ("creneaux", "horaires_variables", "jours_inconnus")}

    def resume(self):
        plages, _nuit = recoller(self.cleaned_data["creneaux"])
        lignes = [(jour_lisible(jour).capitalize(), plage_lisible(*plage)) for jour, plage in sorted(plages.items())]
        cochees = [self.fields[cle].label for cle in ("horaires_variables", "jours_inconnus") if self.cleaned_data[cle]]
        return lignes + [(_("Précision"), texte) for texte in cochees]


def plage_lisible(debut, fin):
    heures = {"debut": heure_lisible(debut), "fin": heure_lisible(fin)}
    if fin <= debut:
        return _("%(debut)s à %(fin)s le lendemain") % heures
    return _("%(debut)s à %(fin)s") % heures


def couper(plages):
    """Weekly hours (see commun.horaires) from {weekday: (from, to)}: a night is cut at midnight."""
    creneaux = {}
    for jour, (debut, fin) in plages.items():
        if fin > debut:
            creneaux.setdefault(jour, []).append([debut, fin])
            continue
        creneaux.setdefault(jour, []).append([debut, "24:00"])
        if fin != "00:00":
            creneaux.setdefault(_lendemain(jour), []).append(["00:00", fin])
    return {jour: sorted(creneaux[jour]) for jour in sorted(creneaux)}


def recoller(creneaux):
    """The inverse of `couper`: ({weekday: (from, to)}, whether there is a night)."""
    matins = {_lendemain(jour) for jour, liste in creneaux.items() if _est_une_nuit(liste[-1], creneaux, jour)}
    plages, nuit = {}, False
    for jour, liste in creneaux.items():
        for debut, fin in liste[1:] if jour in matins else liste:
            if fin == "24:00":
                nuit = True
                lendemain = _lendemain(jour)
                fin = creneaux[lendemain][0][1] if lendemain in matins else "00:00"
            plages[jour] = (debut, fin)
    return plages, nuit


def _est_une_nuit(soir, creneaux, jour):
    """Whether this last slot of a day goes on the next morning, and ends there before a whole day has gone."""
    (debut, fin), (matin, reveil) = soir, creneaux.get(_lendemain(jour), [["", ""]])[0]
    return fin == "24:00" and matin == "00:00" and reveil < debut


def _lendemain(jour):
    return str(int(jour) % 7 + 1)


def _heure(texte):
    """ "HH:MM" from "8", "8h", "8 h 30", "08:30"."""
    trouve = _HEURE.match(str(texte).strip()[:10])
    heure, minute = (int(n or 0) for n in trouve.groups()) if trouve else (99, 0)
    if heure > 23 or minute > 59:
        raise ValidationError(_("Écrivez l’heure ainsi : 8:30."))
    return f"{heure:02}:{minute:02}"
