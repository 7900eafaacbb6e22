"""All that the site still holds somewhere: every column of every table, every file of a folder."""

from django.db import connection

from tests.marques import trouvees


def tables(*propres):
    """{table: markers, and words of `propres`} wherever one is left, whoever made the table."""
    restes = {}
    with connection.cursor() as curseur:
        for table in connection.introspection.table_names(curseur):
            curseur.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")  # noqa: S608
            vues = set()
            for ligne in curseur.fetchall():
                vues |= trouvees(" ".join(map(_texte, ligne)), *propres)
            if vues:
                restes[table] = vues
    return restes


def fichiers(dossier, *propres):
    """{file: what it holds} of the files of a folder, whatever they are, read as bytes."""
    textes = {f: f.read_bytes().decode("latin-1") for f in sorted(dossier.rglob("*")) if f.is_file()}
    return {f.name: vues for f, texte in textes.items() if (vues := trouvees(texte, *propres))}


def _texte(valeur):
    return bytes(valeur).decode("latin-1") if isinstance(valeur, bytes | memoryview) else str(valeur)
