"""How many structures each choice would give, in one query."""

from collections import Counter
from dataclasses import dataclass, field

from django.db.models import BigIntegerField, Case, Count, Q, Value, When

from carte import grilles

from . import conditions as cond

# Filters of which one more choice widens or replaces the first: their counts are those found without it.
REMPLACES = {"jours": ("horaires", "dispo"), "type": ("type",), "tarif": ("tarif",), "langue": ("langue",)}


@dataclass(frozen=True)
class Facettes:
    """Numbers only. `choix` is {(filter, value): structures found if that choice were added}."""

    total: int = 0
    choix: Counter = field(default_factory=Counter)

    def valeurs(self, filtre):
        """{value: number} of one filter."""
        return {valeur: n for (nom, valeur), n in self.choix.items() if nom == filtre}


def compter(structures, demandees, reponses):
    """Facettes of the structures of a place, for the conditions asked (`conditions.conditions`).

    One GROUP BY: rows are told apart by their kind, price and languages, and by a signature of one bit for each
    condition that a choice would replace and for each choice that one column does not tell.
    """
    mobiles = {nom: demandees[nom] for noms in REMPLACES.values() for nom in noms if nom in demandees}
    choix = _choix_calcules(demandees, reponses)
    bits = {cle: 1 << rang for rang, cle in enumerate([*mobiles, *choix])}
    fixes = [condition for nom, condition in demandees.items() if nom not in mobiles]
    lignes = (
        structures.filter(*fixes)
        .order_by()
        .annotate(signature=_signature({bits[cle]: q for cle, q in (mobiles | choix).items()}))
        .values("type", "mode_tarif", "langues", "signature")
        .annotate(n=Count("pk"))
        .values_list("type", "mode_tarif", "langues", "signature", "n")
    )
    facettes = _additionner(lignes, mobiles, choix, bits)
    # What is ticked already gives what is found.
    faits = [(nom, "1") for nom in (*cond.OUI_NON, "dispo") if nom in demandees]
    faits += [("jours", str(jour)) for jour in reponses.get("jours") or ()]
    facettes.choix.update(dict.fromkeys(faits, facettes.total))
    return facettes


def _choix_calcules(demandees, reponses):
    """{(filter, value): condition} of the choices not made yet, those that a column tells left out."""
    r = reponses
    jours, de, a = r.get("jours") or [], r.get("de"), r.get("a")
    choix = {(nom, "1"): Q(**{nom: True}) for nom in cond.OUI_NON if nom not in demandees}
    if "dispo" not in demandees:
        choix["dispo", "1"] = cond.disponible(jours, de, a, r.get("le"))
    for jour in set(grilles.JOURS) - set(jours):
        avec = sorted({*jours, jour})
        condition = cond.horaires(avec, de, a)
        if "dispo" in demandees:
            condition &= cond.disponible(avec, de, a, r.get("le"))
        choix["jours", str(jour)] = condition
    return choix


def _signature(conditions):
    """Sum of the bits whose condition holds."""
    entier = BigIntegerField()
    termes = (Case(When(q, then=Value(bit)), default=Value(0), output_field=entier) for bit, q in conditions.items())
    return sum(termes, Value(0, output_field=entier))


def _additionner(lignes, mobiles, choix, bits):
    tous = sum(bits[nom] for nom in mobiles)
    sauf = {filtre: tous & ~sum(bits.get(nom, 0) for nom in noms) for filtre, noms in REMPLACES.items()}
    calcules = [(cle, bits[cle] | sauf.get(cle[0], tous)) for cle in choix]
    total, nombres = 0, Counter()
    for genre, tarif, langues, signature, n in lignes:
        total += n if signature & tous == tous else 0
        for cle, voulu in calcules:
            if signature & voulu == voulu:
                nombres[cle] += n
        colonnes = [("type", genre), ("tarif", tarif), *(("langue", code) for code in langues)]
        for cle in colonnes:
            if signature & sauf[cle[0]] == sauf[cle[0]]:
                nombres[cle] += n
    return Facettes(total, nombres)
