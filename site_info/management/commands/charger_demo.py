from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from site_info.demonstration import (
    assistants,
    demandes,
    pages,
    questions,
    reclamations,
    reprises,
    structures,
    territoire,
    tri,
)


class Command(BaseCommand):
    help = "Charge la démonstration : territoire réel, personnes et structures fictives. Relancée, elle met à jour."

    def handle(self, *args, **options):
        if not settings.DEMONSTRATION:
            raise CommandError("La démonstration ne se charge que sous les réglages de démonstration.")
        call_command("importer_baremes", stdout=self.stdout)
        territoire.charger_reglages()
        call_command("creer_contenus", stdout=self.stdout)
        etapes = tqdm(total=4, desc="Démonstration", unit="étape")
        structures.charger_structures()
        assistants.charger_assistants()
        etapes.update()
        comptes = territoire.charger_agents(territoire.charger_secteurs())
        etapes.update()
        nombre_pages = pages.charger_pages()
        etapes.update()
        demandes.charger_demandes()
        questions.charger_questions()
        reprises.charger_reprises()
        tri.charger_tri()
        reclamations.charger_reclamations()
        etapes.update()
        etapes.close()
        self.stdout.write(f"{nombre_pages} pages. Comptes (mot de passe {territoire.MOT_DE_PASSE}) :")
        for nom, email, groupes in comptes:
            self.stdout.write(f"  {email:42} {nom} ({groupes})")
