from django.core.management.base import BaseCommand

from site_info import traductions


class Command(BaseCommand):
    help = (
        "Publie les traductions de départ qui manquent, dans les langues du site (peut être relancée : ce qui existe "
        "reste). Les lecteurs les voient marquées « à relire »."
    )

    def handle(self, **options):
        for code in traductions.langues_a_semer():
            pages, reponses = traductions.semer(code), traductions.semer_les_reponses(code)
            self.stdout.write(f"{code} : {len(pages)} pages traduites, {reponses} réponses types")
