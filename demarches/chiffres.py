"""Figures of the requests of a year: the files, counted in SQL, and the rows of those that were erased.

An erased request is an empty shell, which `Demande.objects` never shows: nothing is counted twice. Advertisements, what
waits to be looked at and duplicates are no requests of a family.
"""

import datetime
from collections import Counter

from django.db import models
from django.db.models import (
    Case,
    CharField,
    Count,
    F,
    FilteredRelation,
    Func,
    OuterRef,
    Q,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce
from django.utils import timezone

from demarches.models import Demande, DemandeStat, EnfantConcerne, Secteur
from demarches.models.statistiques import TrancheAge
from demarches.transitions import MotifCloture, Statut

IGNOREES = (MotifCloture.INDESIRABLE, MotifCloture.DOUBLON)
# Names of the dimensions, each of which shares out all the requests; RAISON shares out those without solution.
DIMENSIONS = ("mois", "commune", "age", "type", "mode", "atypique", "delai", "jours", "issue")
RAISON, TOTAL = "raison", "total"
OUVERTE, INCONNUE = "ouverte", ""
# Days before the first contact, the last one included, of each band.
# Of a number as 20260314, and what keeps its quotient above zero.
ANNEE, AVANT_LA_NAISSANCE = 10_000, 1_000
BANDES = (("0-2", 2), ("3-5", 5), ("6-10", 10))


class _Nombre(Func):
    """A day as the number 20260314: the difference of two, divided by 10,000, is a completed age."""

    output_field = models.IntegerField()

    def as_sqlite(self, compiler, connection, **contexte):
        modele = "CAST(REPLACE(SUBSTR(%(expressions)s, 1, 10), '-', '') AS INTEGER)"
        return self.as_sql(compiler, connection, template=modele, **contexte)

    def as_postgresql(self, compiler, connection, **contexte):
        return self.as_sql(
            compiler, connection, template="CAST(to_char(%(expressions)s, 'YYYYMMDD') AS INTEGER)", **contexte
        )


class _NombreDeDate(_Nombre):
    """The same for a day: arithmetic reads the text that SQLite keeps as the number it looks like."""

    def as_sqlite(self, compiler, connection, **contexte):
        return self.as_sql(compiler, connection, template="REPLACE(%(expressions)s, '-', '')", **contexte)


class _Jour(Func):
    """The local day of an instant, as the number of a day: what Django computes row by row in Python on SQLite."""

    output_field = models.IntegerField()

    def as_sqlite(self, compiler, connection, **contexte):
        modele = "CAST(julianday(%(expressions)s, 'localtime') - 0.5 AS INTEGER)"
        return self.as_sql(compiler, connection, template=modele, **contexte)

    def as_postgresql(self, compiler, connection, **contexte):
        zone = timezone.get_default_timezone_name()
        modele = f"((%(expressions)s AT TIME ZONE '{zone}')::date - date '1970-01-01')"
        return self.as_sql(compiler, connection, template=modele, **contexte)


class _JourDeDate(_Jour):
    """The same number for a day that is one already."""

    def as_sqlite(self, compiler, connection, **contexte):
        modele = "CAST(julianday(%(expressions)s) - 0.5 AS INTEGER)"
        return self.as_sql(compiler, connection, template=modele, **contexte)

    def as_postgresql(self, compiler, connection, **contexte):
        modele = "(%(expressions)s - date '1970-01-01')"
        return self.as_sql(compiler, connection, template=modele, **contexte)


def comptes(annee, secteurs=None):
    """{(relais id or None, dimension, value): number of requests that came that year}; (relais, TOTAL, "") is their
    number. `secteurs`: only of these."""
    nombres, relais = {}, dict(Secteur.objects.values_list("pk", "relais"))
    for secteur, dimension, valeur, nombre in (*_vivantes(annee, secteurs), *_effacees(annee, secteurs)):
        cle = relais.get(secteur), dimension, "" if valeur is None else valeur
        nombres[cle] = nombres.get(cle, 0) + nombre
    return nombres


def annees():
    """Years of which there is something to count, the last first."""
    bornes = [timezone.localdate().year]
    for premiere in (
        Demande.objects.order_by("soumise_le").values_list("soumise_le", flat=True).first(),
        DemandeStat.objects.order_by("mois").values_list("mois", flat=True).first(),
    ):
        bornes += [premiere.year] if premiere else []
    return list(range(max(bornes), min(bornes) - 1, -1))


def _bornes(annee):
    premiers = [*(datetime.date(annee, mois, 1) for mois in range(1, 13)), datetime.date(annee + 1, 1, 1)]
    return [timezone.make_aware(datetime.datetime.combine(jour, datetime.time())) for jour in premiers]


def _vivantes(annee, secteurs):
    bornes = _bornes(annee)
    demandes = Demande.objects.filter(soumise_le__gte=bornes[0], soumise_le__lt=bornes[-1])
    demandes = demandes.exclude(motif_cloture__in=IGNOREES).exclude(statut=Statut.A_VERIFIER).order_by()
    if secteurs is not None:
        demandes = demandes.filter(secteur__in=secteurs)
    mois = Case(*(When(soumise_le__lt=borne, then=Value(n)) for n, borne in enumerate(bornes[1:], start=1)))
    issue = Case(When(motif_cloture="", then=Value(OUVERTE)), default=F("motif_cloture"))
    jours = _Jour("premier_contact_le") - _Jour("soumise_le")
    delai = _delai(_Jour("premier_contact_le"), _JourDeDate("echeance_contact_le"))
    premier = FilteredRelation("besoin__modes_souhaites", condition=Q(besoin__modes_souhaites__rang=1))
    yield from _par(
        demandes.annotate(v_mois=mois, v_age=_age()),
        {"mois": "v_mois", "type": "besoin__type", "atypique": "besoin__horaires_atypiques", "age": "v_age"},
        total=True,
    )
    yield from _par(
        demandes.annotate(v_issue=issue, v_delai=delai, v_jours=jours),
        {"issue": "v_issue", RAISON: "raison_sans_solution", "delai": "v_delai", "jours": "v_jours"},
    )
    yield from _par(demandes.annotate(premier=premier), {"commune": "commune_residence", "mode": "premier__mode__code"})


def _effacees(annee, secteurs):
    lignes = DemandeStat.objects.filter(mois__year=annee).exclude(issue__in=IGNOREES).order_by()
    if secteurs is not None:
        lignes = lignes.filter(secteur__in=secteurs)
    delai = Case(
        When(contact_promis=True, then=Value("promis")),
        When(jours_contact=None, then=Value("jamais")),
        default=Value("tard"),
    )
    commune = Value(None, output_field=models.IntegerField())
    yield from _par(lignes, {nom: nom for nom in ("mois", "type", "atypique", "age")}, total=True)
    yield from _par(
        lignes.annotate(v_delai=delai, v_commune=commune),
        {
            "issue": "issue",
            RAISON: "raison",
            "delai": "v_delai",
            "jours": "jours_contact",
            "mode": "modes__0",
            "commune": "v_commune",
        },
    )


def _par(lignes, noms, total=False):
    """(secteur, dimension, value, number) of these columns, read by one query.

    What is short to say of a value is said of the groups (see LECTURES), not of each row.
    """
    trouvees = lignes.values_list("secteur", *noms.values()).annotate(nombre=Count("*"))
    nombres = Counter()
    for secteur, *valeurs, nombre in trouvees:
        for cle in zip(noms, valeurs, strict=True):
            nombres[secteur, cle] += nombre
        if total:
            nombres[secteur, (TOTAL, "")] += nombre
    for (secteur, (nom, valeur)), nombre in nombres.items():
        yield secteur, nom, LECTURES[nom](valeur) if nom in LECTURES else valeur, nombre


def _delai(contact, echeance):
    """Within the promise, later, never before the end, or not yet."""
    return Case(
        When(premier_contact_le=None, statut=Statut.CLOSE, then=Value("jamais")),
        When(premier_contact_le=None, then=Value("attente")),
        When(
            Q(premier_contact_le__isnull=False) & models.lookups.LessThanOrEqual(contact, echeance),
            then=Value("promis"),
        ),
        default=Value("tard"),
        output_field=CharField(),
    )


def _age():
    """Completed years of the youngest child on the day care was to begin, else on the day the request came, and 1,000;
    under it before the birth, None without a child."""
    enfants = EnfantConcerne.objects.filter(demande=OuterRef("pk")).order_by()
    # Not Max, which Django would group by what is given: there is one group.
    jour = Func(Coalesce("date_naissance", "mois_terme"), function="MAX")
    dernier = Subquery(enfants.annotate(jour=jour).values("jour"))
    debut = Coalesce(_NombreDeDate("besoin__debut_souhaite"), _Nombre("soumise_le"))
    return (debut - _NombreDeDate(dernier) + Value(AVANT_LA_NAISSANCE * ANNEE)) / Value(ANNEE)


def _tranche(ans):
    """As DemandeStat says it, which is read as it is."""
    if not isinstance(ans, int):
        return ans or INCONNUE
    return TrancheAge.A_NAITRE if ans < AVANT_LA_NAISSANCE else TrancheAge(str(min(ans - AVANT_LA_NAISSANCE, 3)))


def _bande(jours):
    if jours is None:
        return "aucun"
    return next((nom for nom, au_plus in BANDES if jours <= au_plus), "11+")


def _mois(valeur):
    """The number of the month, of which the rows that are left keep the first day."""
    return valeur.month if isinstance(valeur, datetime.date) else valeur


# What is grouped by other values than those shown.
LECTURES = {
    "mois": _mois, "age": _tranche, "jours": _bande, "atypique": {True: "oui", False: "non", None: INCONNUE}.get
}  # fmt: skip
