"""python manage.py catalogues [--verifier]: the sentences of the interface, in each language."""

import re
import tempfile
from pathlib import Path

import polib
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.core.management.commands.makemessages import Command as MakeMessages
from django.utils.translation import to_locale

from commun import langues

# What must be found again, as it is, in a translation.
INSERTS = re.compile(r"%\([a-z_0-9]+\)[sd]|%%|%[sd]|</?[a-z][^>]*>|https?://\S+")


class Command(BaseCommand):
    help = (
        "Bring the catalogues up to date with the sentences of the code: new ones wait for their translation, those "
        "that left are dropped, and the compiled files are written again."
    )

    def add_arguments(self, parser):
        parser.add_argument(
            "--verifier",
            action="store_true",
            help="Write nothing; fail when a sentence is missing, badly translated, or a compiled file is stale.",
        )

    def handle(self, *, verifier, **options):
        modele = phrases()
        manques = []
        for langue in langues.LIVREES:
            dossier = Path(settings.LOCALE_PATHS[0]) / to_locale(langue) / "LC_MESSAGES"
            catalogue = mettre_a_jour(polib.pofile(dossier / "django.po"), modele, langue)
            if verifier:
                manques += [f"{langue} : {manque}" for manque in defauts(catalogue, langue, dossier)]
            else:
                catalogue.save(dossier / "django.po")
                catalogue.save_as_mofile(dossier / "django.mo")
                self.stdout.write(f"{langue} : {len(catalogue)} phrases, {len(a_traduire(catalogue))} à traduire")
        if manques:
            raise CommandError("Catalogues à reprendre (python manage.py catalogues) :\n" + "\n".join(manques))


def phrases():
    """polib.POFile of every sentence of the code, in the order of the files that say them."""
    with tempfile.TemporaryDirectory() as dossier:
        extraction = _Extraction()
        extraction.modele = Path(dossier) / "modele.pot"
        exclus = [f"--ignore={motif}" for motif in (".venv", "var*", "staticfiles")]
        extraction.run_from_argv(["manage.py", "makemessages", "-l", "fr", "--no-location", "-v", "0", *exclus])
        return polib.pofile(extraction.modele)


class _Extraction(MakeMessages):
    """Django's own search for sentences, whose result is kept apart instead of being merged into a catalogue."""

    def write_po_file(self, potfile, locale):
        self.modele.write_text(Path(potfile).read_text())


def mettre_a_jour(ancien, modele, langue):
    """The catalogue with exactly the sentences of the model, in its order, and the translations it had."""
    catalogue = polib.POFile(wrapwidth=0)
    catalogue.metadata = {
        cle: ancien.metadata[cle]
        for cle in ("Language", "MIME-Version", "Content-Type", "Content-Transfer-Encoding", "Plural-Forms")
        if cle in ancien.metadata
    }
    connues = {(entree.msgctxt, entree.msgid): entree for entree in ancien}
    for phrase in modele:
        connue = connues.get((phrase.msgctxt, phrase.msgid))
        entree = polib.POEntry(
            msgctxt=phrase.msgctxt,
            msgid=phrase.msgid,
            msgid_plural=phrase.msgid_plural,
            msgstr=connue.msgstr if connue else "",
            flags=[drapeau for drapeau in phrase.flags if drapeau != "fuzzy"],
        )
        if phrase.msgid_plural:
            entree.msgstr_plural = _pluriels(phrase, connue, _nombre_de_formes(catalogue), langue)
        catalogue.append(entree)
    return catalogue


def _pluriels(phrase, connue, nombre, langue):
    if langue == langues.SOURCE:
        return {0: phrase.msgid, 1: phrase.msgid_plural}
    if connue and connue.msgstr_plural:
        return connue.msgstr_plural
    return dict.fromkeys(range(nombre), "")


def _nombre_de_formes(catalogue):
    return int(re.search(r"nplurals=(\d)", catalogue.metadata["Plural-Forms"])[1])


def a_traduire(catalogue):
    """Entries without a translation; French is what the code says."""
    if catalogue.metadata["Language"] == langues.SOURCE:
        return []
    return [entree for entree in catalogue if not all(forme.strip() for forme in _formes(entree))]


def defauts(catalogue, langue, dossier):
    """Lines to read: what a reader of this language would miss, or find broken."""
    lignes = [f"à traduire : {entree.msgid}" for entree in a_traduire(catalogue)]
    for entree in catalogue:
        attendus = set(INSERTS.findall(entree.msgid)) | set(INSERTS.findall(entree.msgid_plural))
        for forme in filter(None, _formes(entree)):
            if etranges := set(INSERTS.findall(forme)) - attendus:
                lignes.append(f"{sorted(etranges)} de trop : {entree.msgid}")
            if not entree.msgid_plural and (perdus := attendus - set(INSERTS.findall(forme))):
                lignes.append(f"{sorted(perdus)} perdu : {entree.msgid}")
    compile_ = dossier / "django.mo"
    if not compile_.exists() or compile_.read_bytes() != catalogue.to_binary():
        lignes.append("fichier compilé périmé")
    return lignes


def _formes(entree):
    return list(entree.msgstr_plural.values()) if entree.msgid_plural else [entree.msgstr]
