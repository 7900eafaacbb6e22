"""What each answer of a search asks of a structure, as a condition that the database compares."""

from functools import reduce
from operator import and_, or_

from django.db.models import BigIntegerField, Case, Exists, F, Func, Max, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Coalesce
from django.db.models.lookups import Exact, GreaterThan, In
from django.utils import timezone

from carte import grilles
from carte.models import Commission, Disponibilite
from carte.models.structures import DISPONIBILITE_CACHEE

OUI_NON = ("handicap", "occasionnel", "urgence", "atypique", "avip", "garde_partagee")
# Bits of `semaine`, after those of the seven days.
SEMAINE, DITES_PAR_JOUR, RECENTES = (1 << 7) - 1, 1 << 7, 1 << 8
HORAIRES_INCONNUS = Q(**{f"ouvert_{jour}": 0 for jour in grilles.JOURS})
AGES_INCONNUS = Q(age_min_mois__isnull=True, age_max_mois__isnull=True)


def conditions(reponses, modes, situee=False):
    """{filter: condition} of the cleaned answers of a RechercheForm; `jours`, `de` and `a` make one, "horaires".
    `situee`: a place or a box is searched.

    A structure whose ages or hours nobody knows is kept: it closes the list (`inconnus`) and its card says to ask.
    """
    r = reponses
    types = [mode.pk for mode in modes if mode.code in r.get("type", ())]
    trouvees = {
        "type": types and (_de_type(types) if situee else Q(type__in=types)),
        "age": r.get("age") is not None and age(r["age"]),
        "horaires": horaires(r.get("jours"), r.get("de"), r.get("a")),
        "dispo": r.get("dispo") and disponible(r.get("jours"), r.get("de"), r.get("a"), r.get("le")),
        "tarif": r.get("tarif") and Q(mode_tarif__in=r["tarif"]),
        "langue": r.get("langue") and reduce(or_, (Q(langues__contains=f"|{code}|") for code in r["langue"])),
        **{nom: r.get(nom) and Q(**{nom: True}) for nom in OUI_NON},
    }
    return {nom: condition for nom, condition in trouvees.items() if condition}


def _de_type(types):
    """The same as `type__in`, of which no index is made use: what is near is fewer than what is of one kind in a
    country, which a database without histograms does not know."""
    return Q(In(F("type_id").bitor(0), types))


def inconnus(reponses):
    """The condition of the structures kept though they do not tell what was asked; None when they all do."""
    r, trouves = reponses, []
    if r.get("age") is not None:
        trouves.append(AGES_INCONNUS)
    if r.get("jours") or r.get("de") or r.get("a"):
        trouves.append(HORAIRES_INCONNUS)
    return reduce(or_, trouves) if trouves else None


def age(mois):
    minimum = Q(age_min_mois__isnull=True) | Q(age_min_mois__lte=mois)
    return minimum & (Q(age_max_mois__isnull=True) | Q(age_max_mois__gte=mois))


def horaires(jours, de, a):
    """Open all along, on each of the days asked (on one day of the week at least when none is); None when nothing is.

    Hours on the next morning ("20:00" to "06:00") ask the next day; days without hours, any opening.
    """
    if not (jours or de or a):
        return None
    ouverts = [ouvert(jour, de, a) for jour in jours or grilles.JOURS]
    return reduce(and_ if jours else or_, ouverts) | HORAIRES_INCONNUS


def ouvert(jour, de, a):
    """Open all along on one day; at any time of it when no hour is asked."""
    if not (de or a):
        return Q(**{f"ouvert_{jour}__gt": 0})
    if de and a and a < de:
        morceaux = [(jour, de, "24:00"), (jour % 7 + 1, "00:00", a)]
    else:
        morceaux = [(jour, de or _decaler(a, -30), a or _decaler(de, 30))]
    return reduce(and_, (_tient(f"ouvert_{quand}", grilles.masque_voulu(*heures)) for quand, *heures in morceaux))


def _tient(colonne, masque):
    return Q(Exact(F(colonne).bitand(masque), masque))


def _decaler(heure, minutes):
    h, m = divmod(grilles.minutes(heure) + minutes, 60)
    return f"{h:02}:{m:02}"


def disponible(jours, de, a, le):
    """Places said, not so long ago that they are hidden, where no commission gives them.

    Places told day by day must cover each of the days asked, and be free on the date; a mere text is believed.
    """
    if jours:
        detaillees = reduce(and_, (libre(jour, de, a, le) for jour in jours))
    elif de or a:
        detaillees = Q(Exists(_libres(le).filter(reduce(or_, (_couvre(jour, de, a) for jour in grilles.JOURS)))))
    else:
        detaillees = Q(Exists(_libres(le)))
    return places_dites() & (detaillees | places_en_bref())


def places_dites():
    """Something is said of the places, not too long ago, and no commission gives them."""
    return assez_recentes() & ~places_en_commission()


def places_en_commission():
    """A commission to come gives the places."""
    aujourdhui = timezone.localdate()
    commissions = Commission.structures.through.objects.filter(structure=OuterRef("pk"), commission__le__gte=aujourdhui)
    return Q(Exists(commissions))


def assez_recentes():
    """Something is said of the places, not too long ago, and the structure tells no commission of its own."""
    return Q(disponibilite_le__gte=timezone.localdate() - DISPONIBILITE_CACHEE, commission_le__isnull=True)


def places_en_bref():
    """A text tells the places, and nothing tells them day by day."""
    return places_en_texte() & ~Exists(_libres(None))


def places_en_texte():
    return ~Q(disponibilite="")


def libre(jour, de, a, le):
    """Places told day by day are free on the date, on a day of the week between two hours."""
    return Q(Exists(_libres(le).filter(_couvre(jour, de, a))))


def semaine(par_jour, de, a, le):
    """Expression: what is said of the places, not too long ago, as one number: RECENTES, with DITES_PAR_JOUR when they
    are told day by day, and 1 << n for each day n (0 for Monday) on which some are free on the date, between two hours;
    0 when nothing is. Not `par_jour`: the first bit stands for any day.

    One look at the places of a structure, after old dates and commissions are put aside: an EXISTS for each day takes
    seven, each of which PostgreSQL may answer by reading the places of the whole country.
    """
    libre = Q(a_partir_du__lte=le) if le else Q()
    jours = [libre & _couvre(jour, de, a) for jour in grilles.JOURS] if par_jour else [libre]
    # Without a date, any row tells places on some day.
    bits = [Max(Case(When(q, then=Value(1 << n)), default=Value(0))) if q else Value(1) for n, q in enumerate(jours)]
    somme = Func(*bits, Value(DITES_PAR_JOUR | RECENTES), template="(%(expressions)s)", arg_joiner=" + ")
    places = _libres(None).order_by().values("structure").annotate(jours=somme).values("jours")
    dites = Coalesce(Subquery(places, output_field=BigIntegerField()), Value(RECENTES))
    return Case(When(assez_recentes(), then=dites), default=Value(0))


def _libres(le):
    places = Disponibilite.objects.filter(structure=OuterRef("pk"))
    return places.filter(a_partir_du__lte=le) if le else places


def _couvre(jour, de, a):
    """Places whose grid holds the parts of a day between two hours, any part without hours; or that has no grid."""
    if de or a:
        fin = a or _decaler(de, 30)
        if de and a and a < de:
            fin = _decaler(a, 24 * 60)
        tient = _tient("grille", grilles.grille_voulue([jour], de or _decaler(a, -30), fin))
    else:
        tient = Q(GreaterThan(F("grille").bitand(grilles.jour_entier(jour)), 0))
    return tient | Q(grille=0)
