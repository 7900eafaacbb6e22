import json
import sys
from decimal import Decimal

from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError
from django.utils import timezone

from simulateurs.grandeurs import Grandeur
from simulateurs.lecture import baremes_de_la_base, baremes_livres
from simulateurs.registre import FAMILLES, calculer
from simulateurs.resultats import Refus
from simulateurs.saisie import extrait


class Command(BaseCommand):
    help = (
        "Calcule une famille de montants : les entrées en JSON sur l’entrée standard, les résultats en JSON sur la "
        "sortie. Sans résultat possible, elle dit pourquoi et échoue."
    )

    def add_arguments(self, parser):
        parser.add_argument("famille", help="Une famille : " + ", ".join(FAMILLES))
        parser.add_argument(
            "--etapes", action="store_true", help="Écrire aussi les étapes, leurs chiffres et articles."
        )

    def handle(self, *args, famille, etapes, **options):
        if famille not in FAMILLES:
            raise CommandError(
                f"« {famille[:60]} » n’est pas une famille de calculs. Familles : {', '.join(FAMILLES)}."
            )
        entrees = lire_les_entrees(sys.stdin)
        try:
            resultat = calculer(famille, entrees, self.lire_les_baremes(), timezone.localdate())
        except Refus as refus:
            erreurs = [{"champ": erreur.champ, "phrase": str(erreur.phrase)} for erreur in refus.erreurs]
            self.ecrire({"refus": erreurs})
            raise CommandError(str(refus)) from refus
        self.ecrire(en_json(resultat, etapes))

    def lire_les_baremes(self):
        """Those of the site, or the ones that ship with it when its database holds none yet."""
        try:
            baremes = baremes_de_la_base()
        except DatabaseError:
            baremes = None
        if baremes and baremes.chiffres:
            return baremes
        self.stderr.write("Cette base n’a pas encore de barèmes : ceux livrés avec le site sont lus.")
        return baremes_livres()

    def ecrire(self, donnees):
        self.stdout.write(json.dumps(donnees, ensure_ascii=False, indent=1))


def lire_les_entrees(flux):
    """The object of a JSON text, its numbers exact; `flux` is None when nothing is plugged in. Raises CommandError."""
    try:
        # A byte order mark is what Windows writes before a text.
        texte = flux.read().removeprefix("\ufeff") if flux else ""
        entrees = json.loads(
            texte,
            parse_float=Decimal,
            parse_int=Decimal,
            parse_constant=_refuser_la_constante,
            object_pairs_hook=_sans_doublon,
        )
    except (ValueError, ArithmeticError, RecursionError) as erreur:
        raise CommandError("Les entrées ne sont pas du JSON lisible.") from erreur
    if not isinstance(entrees, dict):
        raise CommandError('Les entrées sont un objet JSON : {"champ": valeur}.')
    return entrees


def en_json(resultat, etapes=False):
    """{name: value} of a result, amounts as strings; its readings, its warnings and, if asked, its steps."""
    donnees = {nom: _machine(valeur) for nom, valeur in resultat.valeurs.items()}
    if resultat.lectures:
        donnees["lectures"] = [
            {"lecture": str(lecture.libelle), **en_json(lecture.resultat, etapes)} for lecture in resultat.lectures
        ]
    if resultat.reserves:
        donnees["reserves"] = [str(reserve) for reserve in resultat.reserves]
    if etapes and resultat.etapes:
        donnees["etapes"] = [_etape(etape) for etape in resultat.etapes]
    return donnees


def _etape(etape):
    return {
        "libelle": str(etape.libelle),
        "formule": etape.formule_lisible,
        "valeur": etape.valeur_lisible,
        "article": etape.article,
        "chiffres": [
            {
                "cle": chiffre.cle,
                "valeur": chiffre.texte or Grandeur(chiffre.valeur).exacte,
                "source": chiffre.source,
                "valide_du": str(chiffre.valide_du),
                "valide_au": chiffre.valide_au and str(chiffre.valide_au),
                "etat": chiffre.etat,
            }
            for chiffre in etape.chiffres
        ],
    }


def _machine(valeur):
    return valeur.exacte if isinstance(valeur, Grandeur) else str(valeur)


def _refuser_la_constante(nom):
    raise ValueError(nom)


def _sans_doublon(paires):
    """The object of these pairs: of two values under one name, nobody knows which is meant."""
    vus = set()
    for nom, _valeur in paires:
        if nom in vus:
            raise CommandError(f"Les entrées donnent deux fois « {extrait(nom)} » : gardez une seule valeur.")
        vus.add(nom)
    return dict(paires)
