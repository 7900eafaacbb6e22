"""Which structures suit a child: the conditions of the map's own search, asked of its age, its days and its hours."""

import datetime
from functools import reduce
from operator import and_

from django.db.models import Case, IntegerField, Q, Value, When
from django.utils import timezone

from carte.filters import RAYONS
from carte.filters import conditions as cond
from carte.models import Structure
from carte.models.structures import DISPONIBILITE_GRISEE
from demarches.models.choix import EtatOrientation as Etat

ASSISTANT = "assistant_maternel"
RAYON_KM = RAYONS[-2]
AU_PLUS = 8
# A place that was refused, or that the family left, is not offered again before.
REDEMANDER_APRES = datetime.timedelta(days=90)


def convenables(demande, enfant):
    """Structures that may take the child, near where care is looked for: those of the kinds that the family wishes
    first, the nearest first, each with its `distance`. Those whose ages or hours nobody knows close the list; those
    that have just said no to this child are not in it."""
    besoin = getattr(demande, "besoin", None)
    publiees = Structure.objects.publiees().filter(type__demandable=True)
    proches = publiees.autour(demande.commune_de_routage, RAYON_KM)
    ordre = proches.query.order_by or ("nom", "pk")
    trouvees = proches.filter(_convient(besoin, enfant)).exclude(pk__in=_refusantes(demande, enfant))
    trouvees = trouvees.select_related("type", "commune")
    rangs = {s.mode_id: s.rang for s in besoin.modes_souhaites.all()} if besoin else {}
    souhaits = [When(type=mode, then=Value(rang)) for mode, rang in rangs.items()]
    return trouvees.order_by(
        Case(When(_inconnue(), then=Value(1)), default=Value(0), output_field=IntegerField()),
        *([Case(*souhaits, default=Value(9), output_field=IntegerField())] if souhaits else []),
        *ordre,
    )


def collectives(demande, enfant):
    """[Structure], AU_PLUS at most, the assistants maternels apart."""
    return list(convenables(demande, enfant).exclude(type__code=ASSISTANT)[:AU_PLUS])


def assistants(demande, enfant):
    """[Structure] of the assistants maternels who said not long ago that they have a place on those days."""
    besoin = getattr(demande, "besoin", None)
    fraiches = Q(disponibilite_le__gte=timezone.localdate() - DISPONIBILITE_GRISEE)
    libres = cond.disponible([], None, None, _debut(besoin))
    if besoin and besoin.creneaux and not besoin.jours_inconnus:
        jours = [cond.libre(jour, de, a, _debut(besoin)) for jour, de, a in _journees(besoin)]
        libres = cond.places_dites() & reduce(and_, jours)
    return list(convenables(demande, enfant).filter(fraiches, libres, type__code=ASSISTANT)[:AU_PLUS])


def _convient(besoin, enfant):
    conditions = [cond.age(max(enfant.age_mois(_debut(besoin)), 0))]
    if besoin and besoin.creneaux and not besoin.jours_inconnus:
        ouvertes = reduce(and_, (cond.ouvert(jour, de, a) for jour, de, a in _journees(besoin)))
        conditions.append(ouvertes | cond.HORAIRES_INCONNUS)
    return reduce(and_, conditions)


def _refusantes(demande, enfant):
    non = demande.orientations.filter(etat__in=(Etat.REFUSEE, Etat.DESISTEMENT), enfant=enfant, structure__isnull=False)
    return non.filter(reponse_le__gte=timezone.now() - REDEMANDER_APRES).values("structure")


def _inconnue():
    return cond.AGES_INCONNUS | cond.HORAIRES_INCONNUS


def _debut(besoin):
    return max(besoin.debut_souhaite, timezone.localdate()) if besoin else timezone.localdate()


def _journees(besoin):
    """(ISO weekday, from, to) of each stretch of the week that is asked."""
    return [(int(jour), de, a) for jour, plages in besoin.creneaux.items() for de, a in plages]
