"""What was asked, in words: what the removable filters and the empty list say."""

from dataclasses import dataclass

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from carte import lecture
from carte.models.structures import ModeTarif
from commun import langues, langues_parlees
from commun.dates import date_lisible
from commun.horaires import heure_lisible

from .conditions import OUI_NON


@dataclass(frozen=True)
class Choix:
    """One answer: the condition it belongs to ("" for what is none), how it is said, {parameter: value left without
    it} (None: the parameter goes)."""

    filtre: str
    texte: str
    sans: dict


def choisis(recherche):
    """[Choix, ...] of a StructureFilterSet, the place aside."""
    r, form = recherche.reponses, recherche.form
    return [
        *_valeurs("type", r.get("type"), {mode.code: mode.libelle_pluriel for mode in recherche.modes}),
        *_age(r),
        *_horaires(r),
        *(Choix(nom, str(form.fields[nom].label), {nom: None}) for nom in (*OUI_NON, "dispo") if r.get(nom)),
        *_valeurs("tarif", r.get("tarif"), dict(ModeTarif.choices)),
        *_valeurs("langue", r.get("langue"), {code: nom_de_langue(code) for code in r.get("langue") or ()}),
    ]


def nom_de_langue(code):
    """ "arabe" on a French page, "العربية" on the others."""
    francais = get_language() in (None, langues.SOURCE)
    return langues_parlees.en_francais(code) if francais else langues_parlees.nom_propre(code)


def _valeurs(nom, valeurs, mots):
    valeurs = list(dict.fromkeys(valeurs or ()))
    return [Choix(nom, str(mots[v]), {nom: [autre for autre in valeurs if autre != v]}) for v in valeurs]


def _age(r):
    choix = []
    if r.get("age") is not None:
        age = lecture.age(r["age"]) if r["age"] else _("nouveau-né")
        choix.append(Choix("age", _("Âge : %(age)s") % {"age": age}, {"age": None}))
    if r.get("le"):
        jour = date_lisible(r["le"], "j F Y")
        choix.append(Choix("", _("À partir du %(jour)s") % {"jour": jour}, {"le": None}))
    return choix


def _horaires(r):
    choix = []
    if r.get("jours"):
        noms = lecture.jours()
        texte = lecture.enumerer([noms[jour - 1] for jour in r["jours"]])
        choix.append(Choix("horaires", texte.capitalize(), {"jours": None}))
    if r.get("de") or r.get("a"):
        choix.append(Choix("horaires", _heures(r.get("de"), r.get("a")), {"de": None, "a": None}))
    return choix


def _heures(de, a):
    if de and a:
        return _("De %(debut)s à %(fin)s") % {"debut": heure_lisible(de), "fin": heure_lisible(a)}
    if de:
        return _("Dès %(heure)s") % {"heure": heure_lisible(de)}
    return _("Jusqu’à %(heure)s") % {"heure": heure_lisible(a)}
