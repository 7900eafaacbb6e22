"""Translations that come back in a PO file, sentence by sentence: what is kept, what is refused and why."""

from collections import Counter
from dataclasses import dataclass, field

import polib

from commun.atelier.fautes import fautes

OCTETS_AU_PLUS = 1_000_000
CLE_DE_TRADUCTION = "X-WagtailLocalize-TranslationID"


class FichierRefuse(Exception):
    """Why a whole file is refused, in French."""


@dataclass
class Bilan:
    """`refusees`: [(French sentence, its faults)]; `laissees`: {reason: how many}."""

    reprises: int = 0
    inchangees: int = 0
    refusees: list = field(default_factory=list)
    laissees: Counter = field(default_factory=Counter)


def lire(octets):
    """The polib.POFile of an uploaded file. Raises FichierRefuse."""
    if len(octets) > OCTETS_AU_PLUS:
        raise FichierRefuse("Ce fichier est trop gros pour être la traduction d’une page (1\u00a0Mo au plus).")
    try:
        texte = octets.decode("utf-8-sig")
    except UnicodeDecodeError as erreur:
        raise FichierRefuse("Ce fichier n’est pas en UTF-8 : enregistrez-le de nouveau dans ce codage.") from erreur
    if "msgid" not in texte or "\x00" in texte:
        raise FichierRefuse("Ce fichier n’est pas un fichier PO.")
    try:
        # With a line break no text is the name of a file, which polib would open instead.
        return polib.pofile(texte + "\n")
    except (OSError, ValueError, IndexError, AttributeError) as erreur:
        raise FichierRefuse("Ce fichier PO est abîmé : exportez-le de nouveau depuis votre outil.") from erreur


def importer(traduction, po, agent):
    """Write on a Translation the sentences of a file that may be kept; returns the Bilan. Raises FichierRefuse."""
    if po.metadata.get(CLE_DE_TRADUCTION) != str(traduction.uuid):
        raise FichierRefuse("Ce fichier PO est celui d’une autre page ou d’une autre langue.")
    segments = traduction.source.stringsegment_set.annotate_translation(traduction.target_locale, include_errors=True)
    triplets = segments.values_list("context__path", "string__data", "translation")
    actuelles = {(chemin, phrase): dite for chemin, phrase, dite in triplets}
    bilan, bonnes = Bilan(), polib.POFile()
    for entree in po:
        cle = entree.msgctxt, entree.msgid
        if raison := _raison_de_laisser(entree, cle in actuelles):
            bilan.laissees[raison] += 1
        elif entree.msgstr == actuelles[cle]:
            bilan.inchangees += 1
        elif trouvees := fautes(entree.msgid, entree.msgstr):
            bilan.refusees.append((entree.msgid, trouvees))
        else:
            actuelles[cle] = entree.msgstr
            bonnes.append(entree)
            bilan.reprises += 1
    traduction.import_po(bonnes, user=agent, tool_name="fichier PO")
    return bilan


def _raison_de_laisser(entree, connue):
    if entree.obsolete or not connue:
        return "absente de la page française d’aujourd’hui"
    if not entree.msgstr.strip():
        return "sans traduction dans le fichier"
    if "fuzzy" in entree.flags:
        return "marquée « fuzzy », que le traducteur doit revoir"
    return ""
