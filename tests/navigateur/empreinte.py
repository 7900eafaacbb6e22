"""The rows of every table, kept aside to be put back: a fifth of the time it takes to make a site again."""

from django.contrib.contenttypes.models import ContentType
from django.core.cache import cache
from django.db import connection, transaction


class Empreinte:
    """What PostgreSQL holds now. Sequences only go up, so rows put back never meet the next ones."""

    def __init__(self):
        with connection.cursor() as curseur:
            tables = [connection.ops.quote_name(nom) for nom in connection.introspection.table_names(curseur)]
            self.lignes = {table: self._lire(curseur, table) for table in tables}

    def remettre(self):
        """These rows and no others."""
        with transaction.atomic(), connection.cursor() as curseur:
            # No trigger: neither those of foreign keys nor those that forbid to erase. TRUNCATE takes far longer.
            curseur.execute("SET LOCAL session_replication_role = replica")
            for table in self.lignes:
                curseur.execute(f"DELETE FROM {table}")  # noqa: S608 - a name the database gave
            for table, lignes in self.lignes.items():
                if lignes:
                    with curseur.copy(f"COPY {table} FROM STDIN") as copie:
                        copie.write(lignes)
        cache.clear()
        ContentType.objects.clear_cache()

    @staticmethod
    def _lire(curseur, table):
        with curseur.copy(f"COPY {table} TO STDOUT") as copie:
            return b"".join(copie)
