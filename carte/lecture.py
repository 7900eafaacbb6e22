"""Facts of a structure as people read them: ages, hours. Pure functions, in the language of the page."""

from django.utils import timezone
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from commun.dates import date_lisible
from commun.horaires import heure_lisible

TOT, TARD = "07:30", "18:30"


def age(mois):
    """ "1 mois", "18 mois", "2 ans et demi", "3 ans"."""
    annees, reste = divmod(mois, 12)
    if (mois < 24 and mois != 12) or reste not in (0, 6):
        return ngettext("%(n)s mois", "%(n)s mois", mois) % {"n": mois}
    if reste:
        return ngettext("%(n)s an et demi", "%(n)s ans et demi", annees) % {"n": annees}
    return ngettext("%(n)s an", "%(n)s ans", annees) % {"n": annees}


def ages(minimum, maximum):
    """Ages in months, either may be None: "de 2 mois à 3 ans", "à partir de 2 mois", "jusqu’à 3 ans", ""."""
    if minimum and maximum:
        return _("de %(minimum)s à %(maximum)s") % {"minimum": age(minimum), "maximum": age(maximum)}
    if minimum:
        return _("à partir de %(minimum)s") % {"minimum": age(minimum)}
    return _("jusqu’à %(maximum)s") % {"maximum": age(maximum)} if maximum else ""


def distance(km, environ=False):
    """ "800 m", "1,2 km", "12 km"; "environ 2 km" when the point is not exact."""
    if environ:
        return _("environ %(km)s km") % {"km": number_format(max(1, round(km)))}
    if km < 1:
        return _("%(m)s m") % {"m": number_format(max(50, round(km * 20) * 50))}
    return _("%(km)s km") % {"km": number_format(km, 1 if km < 10 else 0)}


def jours():
    """Names of the days, Monday first."""
    return [_("lundi"), _("mardi"), _("mercredi"), _("jeudi"), _("vendredi"), _("samedi"), _("dimanche")]


def enumerer(mots):
    """ "lundi, mardi et jeudi"."""
    *debut, fin = mots
    return _("%(debut)s et %(fin)s") % {"debut": ", ".join(debut), "fin": fin} if debut else fin


def jour_court(jour):
    """ "1er décembre", "24 novembre"."""
    return date_lisible(jour, "j F")


def places(nombre, cases, a_partir_du):
    """ "1 place, lundi et mardi, dès le 4 janvier": `cases` are (ISO weekday, part of the day), see carte.grilles.

    Days whose morning and afternoon are free are named alone; a date that has come is left out.
    """
    dites = [ngettext("%(n)s place", "%(n)s places", nombre) % {"n": nombre}]
    moments = {}
    for jour in sorted({jour for jour, _moment in cases}):
        moments.setdefault(tuple(moment for autre, moment in cases if autre == jour), []).append(jours()[jour - 1])
    dites += [enumerer(noms) + _moments(quand) for quand, noms in moments.items()]
    if a_partir_du > timezone.localdate():
        dites.append(_("dès le %(jour)s") % {"jour": jour_court(a_partir_du)})
    return ", ".join(dites)


def _moments(rangs):
    noms = [_("matin"), _("après-midi"), _("soir"), _("nuit")]
    if rangs[:2] == (0, 1):
        return f" ({_('et')} {enumerer([noms[rang] for rang in rangs[2:]])})" if rangs[2:] else ""
    return f" {enumerer([noms[rang] for rang in rangs])}"


def plages(intervalles):
    """[["09:00", "12:30"], ...] -> "9 h à 12 h 30, 14 h à 17 h"."""
    return ", ".join(
        _("%(debut)s à %(fin)s") % {"debut": heure_lisible(debut), "fin": heure_lisible(fin)}
        for debut, fin in intervalles
    )


def semaine(horaires):
    """[(days, hours)] of a week (see commun.horaires); neighbouring days with the same hours make one line."""
    groupes, noms = [], jours()
    for jour, intervalles in sorted((int(j), p) for j, p in (horaires or {}).items() if p):
        if groupes and groupes[-1][1] == jour - 1 and groupes[-1][2] == intervalles:
            groupes[-1][1] = jour
        else:
            groupes.append([jour, jour, intervalles])
    return [(_etendue(premier, dernier, noms), plages(intervalles)) for premier, dernier, intervalles in groupes]


def _etendue(premier, dernier, noms):
    if premier == dernier:
        return noms[premier - 1]
    modele = _("%(premier)s et %(dernier)s") if dernier == premier + 1 else _("du %(premier)s au %(dernier)s")
    return modele % {"premier": noms[premier - 1], "dernier": noms[dernier - 1]}


def _etendue_de_la_semaine(horaires):
    """(ISO weekdays open, earliest hour, latest hour) of a week of opening."""
    ouverts = {int(jour): intervalles for jour, intervalles in (horaires or {}).items() if intervalles}
    ouverture = min((debut for p in ouverts.values() for debut, _fin in p), default=TOT)
    fermeture = max((fin for p in ouverts.values() for _debut, fin in p), default=TARD)
    return ouverts.keys(), ouverture, fermeture


def est_atypique(horaires):
    """Open before 7:30, after 18:30, on Saturday or on Sunday."""
    jours_ouverts, ouverture, fermeture = _etendue_de_la_semaine(horaires)
    return ouverture < TOT or fermeture > TARD or bool({6, 7} & jours_ouverts)


def atypiques(horaires):
    """["Dès 6 h 30", "Jusqu’à 21 h", "Samedi", "Dimanche"]: what is unusual in a week of opening."""
    jours_ouverts, ouverture, fermeture = _etendue_de_la_semaine(horaires)
    dits = []
    if ouverture < TOT:
        dits.append(_("Dès %(heure)s") % {"heure": heure_lisible(ouverture)})
    if fermeture > TARD:
        dits.append(_("Jusqu’à %(heure)s") % {"heure": heure_lisible(fermeture)})
    return dits + [jours()[jour - 1].capitalize() for jour in (6, 7) if jour in jours_ouverts]
