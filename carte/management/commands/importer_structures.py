import json
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from carte.imports import FichierRefuse, appliquer, comparer, lire
from carte.models import Commune, SourceImport
from commun.models import ModeAccueil

MOTS = {
    "lues": "lues", "creees": "créées", "modifiees": "modifiées", "inchangees": "inchangées", "rejetees": "rejetées",
    "a_verifier": "à vérifier",
}  # fmt: skip
DITS = 20


class Command(BaseCommand):
    help = "Importe des structures depuis un fichier CSV, XLSX, GeoJSON ou JSON. À blanc, sauf avec --appliquer."

    def add_arguments(self, parser):
        parser.add_argument("fichier", type=Path, help="CSV, XLSX, GeoJSON ou JSON")
        parser.add_argument("--source", required=True, help="nom de la source, le même à chaque import")
        parser.add_argument("--profil", default="auto", help="loire-atlantique, paris, toulouse ou auto (par défaut)")
        parser.add_argument("--perimetre", default="", help="SIREN de l’intercommunalité : le reste est refusé")
        parser.add_argument("--type", default="", help="code du type des lignes qui n’en disent pas")
        parser.add_argument("--appliquer", action="store_true", help="écrire ; sans cela, rien n’est changé")
        parser.add_argument("--json", action="store_true", help="n’écrire que le compte rendu, en JSON")

    def handle(self, *args, fichier, source, profil, perimetre, type, verbosity=1, **options):  # noqa: A002
        muet = options["json"] or not verbosity
        source = self._source(source, perimetre, type)
        try:
            lecture = lire(
                fichier, source, profil=profil,
                suivre=lambda lignes: tqdm(lignes, desc="Lignes", unit="ligne", disable=True if muet else None),
            )  # fmt: skip
        except FichierRefuse as refus:
            raise CommandError(f"{fichier.name} : {refus}") from refus
        plan = appliquer(lecture).plan if options["appliquer"] else comparer(lecture)
        if options["json"]:
            rejets = [{"ligne": ligne, "raison": raison} for ligne, raison in sorted(plan.rejets)]
            self.stdout.write(json.dumps(plan.bilan | {"rejets": rejets}, ensure_ascii=False))
        else:
            self._dire(plan.bilan, plan.rapport(), options["appliquer"])

    def _source(self, nom, perimetre, genre):
        nom = " ".join(nom.split())
        if not 0 < len(nom) <= 60:
            raise CommandError("Le nom de la source compte 1 à 60 caractères.")
        source = SourceImport.objects.filter(nom=nom).first() or SourceImport(nom=nom)
        if perimetre:
            if not Commune.objects.filter(epci=perimetre).exists():
                raise CommandError(f"Aucune commune de l’intercommunalité {perimetre} : donnez son SIREN (9 chiffres).")
            source.perimetre = perimetre
        if genre:
            source.type_par_defaut = ModeAccueil.objects.filter(code=genre).first()
            if source.type_par_defaut is None:
                raise CommandError(f"Le type « {genre} » n’existe pas.")
        return source

    def _dire(self, bilan, rapport, ecrit):
        for remarque in rapport["remarques"]:
            lignes = ", ".join(map(str, remarque["lignes"][:DITS]))
            self.stdout.write(remarque["texte"] + (f" Lignes : {lignes}." if lignes else ""))
        for rejet in rapport["rejets"][:DITS]:
            self.stdout.write(f"Ligne {rejet['ligne']} : {rejet['raison']}")
        for doute in rapport["a_verifier"][:DITS]:
            self.stdout.write(f"Ligne {doute['ligne']}, à vérifier : {doute['raison']}")
        for garde in rapport["gardes"][:DITS]:
            self.stdout.write(
                f"Ligne {garde['ligne']}, gardé comme une personne l’a écrit : {', '.join(garde['champs'])}"
            )
        for nom, phrase in (("absentes", "ne sont plus dans le fichier"), ("ailleurs", "viennent d’une autre source")):
            if nombre := rapport["nombres"][nom]:
                self.stdout.write(f"{nombre} structures {phrase} : elles restent comme elles sont.")
        mots = ", ".join(f"{bilan[nom]} {mot}" for nom, mot in MOTS.items())
        self.stdout.write(f"Structures : {mots}.{'' if ecrit else ' Rien n’est écrit : ajoutez --appliquer.'}")
