import json
import sys

from django.core.management.base import BaseCommand

from commun.prose import verifier_le_site


class Command(BaseCommand):
    help = "Cherche les montants, téléphones et horaires tapés dans les pages en ligne ; échoue s’il en trouve."

    def add_arguments(self, parser):
        parser.add_argument("--json", action="store_true", dest="en_json", help="Écrire le rapport en JSON.")

    def handle(self, *args, en_json, **options):
        lignes = [ligne(alerte) for alerte in verifier_le_site()]
        if en_json:
            self.stdout.write(json.dumps(lignes, ensure_ascii=False))
        else:
            for trouvee in lignes:
                self.stdout.write("{adresse} {lieu} : {code} « {mots} » dans « {phrase} »".format(**trouvee))
            self.stdout.write(f"montants, téléphones et horaires tapés : {len(lignes)}")
        if lignes:
            sys.exit(1)


def ligne(alerte):
    """{"page": id, "adresse", "titre", "lieu", "code", "mots", "phrase", "conseil", "empreinte"}."""
    textes = {nom: getattr(alerte, nom) for nom in ("lieu", "code", "mots", "phrase", "conseil", "empreinte")}
    return {"page": alerte.page.pk, "adresse": alerte.page.url, "titre": alerte.page.title, **textes}
