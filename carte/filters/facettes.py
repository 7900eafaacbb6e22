"""How many structures each choice would give, in one query."""

from collections import Counter
from dataclasses import dataclass, field

from django.core.exceptions import EmptyResultSet
from django.db import connections
from django.db.models import BigIntegerField, Q
from django.db.models.expressions import RawSQL

from carte import grilles

from . import conditions as cond
from .ecriture import ecrire, ecrite

# Filters of which one more choice widens or replaces the first: their counts are those found without it.
REMPLACES = {"jours": ("horaires", "dispo"), "type": ("type",), "tarif": ("tarif",), "langue": ("langue",)}


@dataclass(frozen=True)
class Facettes:
    """Numbers only. `choix` is {(filter, value): structures found if that choice were added}, None when they were not
    counted; `vues`: structures that were looked at for it."""

    total: int = 0
    choix: Counter | None = field(default_factory=Counter)
    vues: int = 0

    def nombre(self, filtre, valeur):
        """Structures found if that choice were added, None when they were not counted."""
        return None if self.choix is None else self.choix[filtre, valeur]

    def valeurs(self, filtre):
        """{value: number} of one filter."""
        return {valeur: n for (nom, valeur), n in (self.choix or {}).items() if nom == filtre}


def compter(structures, demandees, reponses):
    """Facettes of the structures of a place, for the conditions asked (`conditions.conditions`).

    One GROUP BY: rows are told apart by their kind, price and languages, and by a signature of one bit for each
    condition that a choice would replace and for each other choice: one number is sorted, carried and read faster
    than a column for each.
    """
    mobiles = [nom for noms in REMPLACES.values() for nom in noms if nom in demandees]
    semaine, calculees = _ecrire(demandees, mobiles, reponses)
    bits = {f"libre {jour}": 1 << rang for rang, jour in enumerate(grilles.JOURS)}
    bits |= {cle: 1 << rang for rang, cle in enumerate(calculees, len(bits))}
    fixes = [condition for nom, condition in demandees.items() if nom not in mobiles]
    lignes = _lignes(structures.filter(*fixes), semaine, {bits[cle]: texte for cle, texte in calculees.items()})
    facettes = _additionner(lignes, mobiles, _masques(bits, mobiles, reponses), bits)
    # What is ticked already gives what is found.
    faits = [(nom, "1") for nom in (*cond.OUI_NON, "dispo") if nom in demandees]
    faits += [("jours", str(jour)) for jour in reponses.get("jours") or ()]
    facettes.choix.update(dict.fromkeys(faits, facettes.total))
    return facettes


def _ecrire(demandees, mobiles, reponses):
    """(free days of the week, {name or (filter, value): condition}), written: all that a signature is made of."""
    jours, horaire = tuple(reponses.get("jours") or ()), (reponses.get("de"), reponses.get("a"))
    disponible = ecrite(cond.disponible, jours, *horaire, reponses.get("le"))
    connues = {"horaires": ecrite(cond.horaires, jours, *horaire), "dispo": disponible}
    calculees = {nom: connues.get(nom) or ecrire(demandees[nom]) for nom in mobiles}
    calculees |= {f"jour {jour}": ecrite(cond.ouvert, jour, *horaire) for jour in grilles.JOURS}
    calculees |= {(nom, "1"): ecrite(_oui, nom) for nom in cond.OUI_NON if nom not in demandees}
    calculees["inconnus"] = ecrite(_horaires_inconnus)
    if "dispo" not in demandees:
        return ("0", ()), calculees | {("dispo", "1"): disponible}
    semaine = ecrite(cond.jours_libres, *horaire, reponses.get("le"))
    return semaine, calculees | {"dites": ecrite(cond.places_dites), "en bref": ecrite(_en_bref)}


def _en_bref():
    # Old dates and commissions are put aside before the rows of the places are looked up.
    return cond.assez_recentes() & cond.places_en_bref()


def _oui(nom):
    return Q(**{nom: True})


def _horaires_inconnus():
    return cond.HORAIRES_INCONNUS


def _masques(bits, mobiles, reponses):
    """{(filter, value): masks of the signature, of which one whole is enough} of the choices not made yet."""
    tous = sum(bits[nom] for nom in mobiles)
    masques = {cle: [tous | bits[cle]] for cle in bits if cle[1] == "1"}
    sans_horaires = tous & ~sum(bits.get(nom, 0) for nom in REMPLACES["jours"])
    faits = set(reponses.get("jours") or ())
    for jour in set(grilles.JOURS) - faits:
        voulus = faits | {jour}
        ouverts = (sum(bits[f"jour {autre}"] for autre in voulus), bits["inconnus"])
        places = _places_voulues(bits, voulus) if "dispo" in mobiles else (0,)
        masques["jours", str(jour)] = [sans_horaires | heures | libres for heures in ouverts for libres in places]
    return masques


def _places_voulues(bits, jours):
    """Masks of the places free on each of some days: told day by day, or in a text that is believed."""
    libres = sum(bits[f"libre {jour}"] for jour in jours)
    return bits["dites"] | libres, bits["dites"] | bits["en bref"]


def _lignes(structures, semaine, conditions):
    """[(kind, price, languages, signature, number), ...] of the structures.

    The GROUP BY stands around the query that Django writes: within it, the signature would be written four times over,
    which takes longer than to count a thousand structures.
    """
    lire = structures.model._meta.get_field("langues").to_python
    lues = structures.order_by().annotate(signature=_signature(semaine, conditions))
    try:
        sql, parametres = lues.values_list("type", "mode_tarif", "langues", "signature").query.sql_with_params()
    except EmptyResultSet:
        return []
    sql = f"SELECT type, mode_tarif, langues, signature, COUNT(*) FROM ({sql}) lues GROUP BY 1, 2, 3, 4"  # noqa: S608
    with connections[structures.db].cursor() as curseur:
        curseur.execute(sql, parametres)
        return [(genre, tarif, lire(codes), *reste) for genre, tarif, codes, *reste in curseur]


def _signature(semaine, conditions):
    """The free days, then the sum of the bits whose condition, written, holds."""
    termes = [semaine[0], *(f"CASE WHEN {sql} THEN {bit} ELSE 0 END" for bit, (sql, _valeurs) in conditions.items())]
    valeurs = [*semaine[1], *(valeur for _sql, valeurs in conditions.values() for valeur in valeurs)]
    return RawSQL(f"({' + '.join(termes)})", valeurs, output_field=BigIntegerField())  # noqa: S611


def _additionner(lignes, mobiles, masques, bits):
    tous = sum(bits[nom] for nom in mobiles)
    sauf = {
        filtre: tous & ~sum(bits.get(nom, 0) for nom in REMPLACES[filtre]) for filtre in ("type", "tarif", "langue")
    }
    signatures, nombres = Counter(), Counter()
    for genre, tarif, langues, signature, n in lignes:
        signatures[signature] += n
        for cle in (("type", genre), ("tarif", tarif), *(("langue", code) for code in langues)):
            if signature & sauf[cle[0]] == sauf[cle[0]]:
                nombres[cle] += n
    # Few signatures for many rows: the masks are tried on them.
    for signature, n in signatures.items():
        for cle, possibles in masques.items():
            if any(signature & masque == masque for masque in possibles):
                nombres[cle] += n
    trouvees = sum(n for signature, n in signatures.items() if signature & tous == tous)
    return Facettes(trouvees, nombres, vues=signatures.total())
