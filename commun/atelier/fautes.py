"""What makes a translation unfit to be kept, whichever way it comes in: the editor, a PO file, a machine.

A refused sentence is never written: the translation that was there stays.
"""

import html
import re
from collections import Counter

from django.core.exceptions import ValidationError

from commun.chiffres import JETON, jetons

BALISE = re.compile(r"<(?P<fin>/?)(?P<nom>[a-zA-Z][a-zA-Z0-9]*)(?P<attributs>(?:\s[^<>]*?)?)\s*/?>")
_ID = re.compile(r"""\s*id\s*=\s*(?P<guillemet>["']?)(?P<id>[\w-]+)(?P=guillemet)\s*""")
# Beyond, something else was pasted.
FOIS_PLUS_LONGUE, CARACTERES_DE_PLUS = 10, 1000
# Elements that close themselves.
_SEULES = frozenset({"br"})
# Tab and line breaks aside.
_CONTROLES = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
# They turn round what follows them, beyond the sentence.
_RENVERSEMENTS = re.compile(r"[\u202a-\u202e]")
# The address of a link, or the number of an image or of a page.
_ADRESSE = re.compile(r"https?://[^\s<>\"']+|(?:mailto|tel):[^\s<>\"']+|/(?!/)[^\s<>\"'\\]*|#[\w-]+|\d+")
_ISOLATS = re.compile(r"[\u2066-\u2069]")


class TraductionRefusee(ValidationError):
    """A translation that is not kept: `messages` say why in French, `traduction` is the object that was to be saved."""

    def __init__(self, traduction, fautes):
        super().__init__(fautes)
        self.traduction = traduction


def refuser(sender, instance, raw=False, update_fields=None, **kwargs):
    """Before a StringTranslation is saved, by whoever."""
    if raw or (update_fields is not None and "data" not in update_fields):
        return
    if trouvees := fautes(instance.translation_of.data, instance.data):
        raise TraductionRefusee(instance, trouvees)


def refuser_une_valeur(sender, instance, raw=False, update_fields=None, **kwargs):
    """Before a SegmentOverride is saved: what a language puts in place of the address of a link, of an image."""
    if raw or (update_fields is not None and "data_json" not in update_fields):
        return
    if _ADRESSE.fullmatch(str(instance.data)) is None:
        raise TraductionRefusee(instance, ["Ce n’est pas une adresse : elle commence par https://, mailto: ou /."])


def fautes(source, traduction):
    """List of French sentences, [] when the translation may be kept; both are strings of wagtail-localize (HTML whose
    only attributes are the `id` of the links)."""
    if not nu(traduction).strip():
        return ["La traduction est vide."]
    if len(traduction) > FOIS_PLUS_LONGUE * len(source) + CARACTERES_DE_PLUS:
        return ["La traduction est beaucoup plus longue que le français."]
    return [
        *_caracteres(html.unescape(traduction)),
        *_balises(source, traduction),
        *_chiffres(html.unescape(source), html.unescape(traduction)),
    ]


def nu(texte):
    """A sentence without its tags."""
    return html.unescape(BALISE.sub("", texte))


def _caracteres(texte):
    if _CONTROLES.search(texte):
        yield "Un caractère de contrôle, invisible, s’est glissé dans la phrase : retapez-la."
    if _RENVERSEMENTS.search(texte) or not _isolats_fermes(texte):
        yield "Un caractère invisible renverse le sens de lecture : retapez la phrase."


def _isolats_fermes(texte):
    """Whether every directional isolate is closed where the sentence ends."""
    ouverts = 0
    for signe in _ISOLATS.findall(texte):
        ouverts += -1 if signe == "\u2069" else 1
        if ouverts < 0:
            return False
    return ouverts == 0


def _balises(source, traduction):
    attendues, trouvees = Counter(_ouvertures(source)), Counter(_ouvertures(traduction))
    for balise, nombre in (attendues - trouvees).items():
        yield f"Il manque {balise}{_fois(nombre)}."
    for balise, nombre in (trouvees - attendues).items():
        yield f"{balise}{_fois(nombre)} est en trop : le texte français ne l’a pas."
    if "<" in BALISE.sub("", traduction):
        yield "Un signe < est mal placé."
    elif not _bien_imbriquees(traduction):
        yield "Une balise n’est pas refermée, ou pas dans l’ordre."
    elif any(not texte.strip() for texte in _textes_des_liens(traduction)):
        yield "Un lien n’a plus de texte."


def _ouvertures(texte):
    """Opening tags, written in one way only."""
    for balise in BALISE.finditer(texte):
        if not balise["fin"]:
            lien = _ID.fullmatch(balise["attributs"])
            suite = f' id="{lien["id"]}"' if lien else balise["attributs"].rstrip()
            yield f"<{balise['nom'].lower()}{suite}>"


def _bien_imbriquees(texte):
    ouvertes = []
    for balise in BALISE.finditer(texte):
        nom = balise["nom"].lower()
        if nom in _SEULES:
            continue
        if not balise["fin"]:
            ouvertes.append(nom)
        elif not ouvertes or ouvertes.pop() != nom:
            return False
    return not ouvertes


def _textes_des_liens(texte):
    """Of a well nested text."""
    debut = 0
    for balise in BALISE.finditer(texte):
        if balise["nom"].lower() == "a":
            if balise["fin"]:
                yield nu(texte[debut : balise.start()])
            debut = balise.end()


def _chiffres(source, traduction):
    attendus, trouves = Counter(_jetons(source)), Counter(_jetons(traduction))
    for jeton, nombre in (attendus - trouves).items():
        yield f"Il manque le chiffre [[{jeton}]]{_fois(nombre)}."
    for jeton, nombre in (trouves - attendus).items():
        yield f"Le chiffre [[{jeton}]]{_fois(nombre)} est en trop : le texte français ne l’a pas."
    if re.search(r"\[\[|\]\]", JETON.sub("", traduction)) and not re.search(r"\[\[|\]\]", JETON.sub("", source)):
        yield "Des crochets [[ ]] sont mal fermés."


def _jetons(texte):
    return [" ".join(jeton.split()) for jeton in jetons(texte)]


def _fois(nombre):
    return f" ({nombre}\u00a0fois)" if nombre > 1 else ""
