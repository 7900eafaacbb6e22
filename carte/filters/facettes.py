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


def compter(structures, sur_place, demandees, reponses):
    """Facettes of the structures of a place, for the conditions asked (`conditions.conditions`); `sur_place` keeps
    those of the place.

    One GROUP BY: rows are told apart by their kind, price and languages, and by a signature of one bit for each
    condition that a choice would replace and for each other choice: one number is sorted, carried and read faster
    than a column for each.
    """
    mobiles = [nom for noms in REMPLACES.values() for nom in noms if nom in demandees]
    semaine, calculees = _ecrire(demandees, mobiles, reponses)
    lues = _lues_des_places(mobiles, reponses)
    # What is said of the places comes first (see cond.semaine); whether some are free is read of it.
    noms = (*calculees, *lues, *(["horaires"] if "horaires" in mobiles else []))
    bits = {nom: 2 * cond.RECENTES << rang for rang, nom in enumerate(noms)}
    fixes = [condition for nom, condition in demandees.items() if nom not in mobiles]
    lignes = _lignes(
        sur_place(structures.filter(*fixes)), semaine, {bits[cle]: texte for cle, texte in calculees.items()}
    )
    lignes = _completer(lignes, bits, lues, reponses.get("jours"))
    facettes = _additionner(lignes, mobiles, _masques(bits, mobiles, reponses), bits)
    # What is ticked already gives what is found.
    faits = [(nom, "1") for nom in (*cond.OUI_NON, "dispo") if nom in demandees]
    faits += [("jours", str(jour)) for jour in reponses.get("jours") or ()]
    facettes.choix.update(dict.fromkeys(faits, facettes.total))
    return facettes


def _ecrire(demandees, mobiles, reponses):
    """(what is said of the places, {name or (filter, value): condition}), written: all that a signature is made of."""
    jours, horaire = tuple(reponses.get("jours") or ()), (reponses.get("de"), reponses.get("a"))
    calculees = {nom: ecrire(demandees[nom]) for nom in mobiles if nom not in ("horaires", "dispo")}
    calculees |= {f"jour {jour}": ecrite(cond.ouvert, jour, *horaire) for jour in grilles.JOURS}
    calculees |= {(nom, "1"): ecrite(_oui, nom) for nom in cond.OUI_NON if nom not in demandees}
    calculees |= {"inconnus": ecrite(_horaires_inconnus)}
    calculees |= {"texte": ecrite(cond.places_en_texte), "commission": ecrite(_en_commission)}
    par_jour = "dispo" in demandees or any((jours, *horaire))
    return ecrite(cond.semaine, par_jour, *horaire, reponses.get("le")), calculees


def _lues_des_places(mobiles, reponses):
    """{name or (filter, value): days} of what is told by the places being free: on all these days, on any without."""
    jours = set(reponses.get("jours") or ())
    if "dispo" not in mobiles:
        return {("dispo", "1"): jours}
    return {"dispo": jours} | {f"dispo {jour}": jours | {jour} for jour in set(grilles.JOURS) - jours}


def _completer(lignes, bits, lues, jours):
    """The rows with the bits of what is read of others: hours (as `cond.horaires`), places."""
    ouverts = [bits[f"jour {jour}"] for jour in jours or grilles.JOURS]
    assez, horaires = all if jours else any, bits.get("horaires", 0)
    for *cles, signature, nombre in lignes:
        ajoutes = 0
        if horaires and (signature & bits["inconnus"] or assez(signature & ouvert for ouvert in ouverts)):
            ajoutes = horaires
        if signature & cond.RECENTES and not signature & bits["commission"]:
            ajoutes += sum(bits[nom] for nom, voulus in lues.items() if _libre(signature, voulus, bits["texte"]))
        yield *cles, signature + ajoutes, nombre


def _libre(signature, jours, texte):
    """Whether places told day by day are free on each of these days, on any without; else a text is believed."""
    if not signature & cond.DITES_PAR_JOUR:
        return bool(signature & texte)
    voulus = sum(1 << jour - 1 for jour in jours)
    return signature & voulus == voulus if voulus else bool(signature & cond.SEMAINE)


def _oui(nom):
    return Q(**{nom: True})


def _en_commission():
    # Commissions are looked up for the places that are said of late only.
    return cond.assez_recentes() & cond.places_en_commission()


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
        libres = bits[f"dispo {jour}"] if "dispo" in mobiles else 0
        masques["jours", str(jour)] = [sans_horaires | libres | heures for heures in ouverts]
    return masques


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
    """What is said of the places, and the sum of the bits whose condition, written, holds."""
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
