"""Machine translation of pages, as wagtail-localize asks for it: off until a service is set (docs/adr/0013).

What a machine wrote is known by its type and by the name of its tool, which starter translations have not.
"""

import time
from collections import Counter
from dataclasses import dataclass, field

from django.conf import settings
from django.core.cache import cache
from django.core.checks import Error
from django.db.models import Exists, OuterRef
from wagtail_localize.machine_translators.base import BaseMachineTranslator
from wagtail_localize.models import StringSegment, StringTranslation
from wagtail_localize.strings import StringValue

from commun.atelier.fautes import BALISE, fautes
from commun.atelier.service import Service, ServiceEnPanne
from commun.atelier.termes import Protecteur, est_tout_protege, rendre
from commun.chiffres import JETON

PHRASES_PAR_ENVOI, CARACTERES_PAR_ENVOI = 25, 4000
# One click: what is left is asked for by the next one.
PHRASES_AU_PLUS = 300
DUREE_AU_PLUS_S = 45
# Where what readers are told is kept.
CACHE, DUREE_DU_CACHE_S = "atelier:automatiques", 60
# A translation much longer than its French is a machine that repeats itself.
FOIS_PLUS_LONGUE, CARACTERES_DE_PLUS = 4, 80


@dataclass
class Bilan:
    """What a run did: strings translated, strings given up {reason: how many}, and the `incident` that stopped it."""

    traduites: int = 0
    laissees: Counter = field(default_factory=Counter)
    incident: str = ""


class Traducteur(BaseMachineTranslator):
    """OPTIONS: ADRESSE, CLE, DELAI_S, LANGUES {our code: that of the service}. `bilan` tells the last run."""

    display_name = "le service de traduction"

    def __init__(self, options):
        super().__init__(options)
        self.service = Service(options["ADRESSE"], options["CLE"], options["DELAI_S"])
        self.bilan = Bilan()

    def can_translate(self, source_locale, target_locale):
        langues = self.options["LANGUES"]
        return source_locale.language_code == settings.LANGUAGE_CODE and target_locale.language_code in langues

    def translate(self, source_locale, target_locale, strings):
        """{string: its translation}; those that came back damaged are left out, to be translated by a person."""
        self.bilan = Bilan()
        protecteur, fin = Protecteur.vers(target_locale), time.monotonic() + DUREE_AU_PLUS_S
        traduites = {}
        for envoi in _envois(list(strings)[:PHRASES_AU_PLUS], protecteur):
            if time.monotonic() > fin:
                self.bilan.incident = "le temps est écoulé. Demandez la suite par le même bouton."
                break
            try:
                traduites |= self._traduire(envoi, target_locale)
            except ServiceEnPanne as panne:
                self.bilan.incident = str(panne)
                break
        self.bilan.traduites = len(traduites)
        return traduites

    def _traduire(self, envoi, locale):
        a_dire = [texte for _phrase, texte, _valeurs in envoi if not est_tout_protege(texte)]
        codes = settings.LANGUAGE_CODE, self.options["LANGUES"][locale.language_code]
        dits = iter(self.service.traduire(a_dire, *codes) if a_dire else ())
        recues = {}
        for phrase, texte, valeurs in envoi:
            rendue = rendre(texte if est_tout_protege(texte) else next(dits), valeurs)
            if raison := _raison_de_laisser(phrase.data, rendue):
                self.bilan.laissees[raison] += 1
            else:
                recues[phrase] = StringValue.from_translated_html(rendue.strip())
        return recues


def _envois(phrases, protecteur):
    """Lists of (string, text for the service, protected values), bounded in number and in characters."""
    envoi, longueur = [], 0
    for phrase in phrases:
        texte, valeurs = protecteur.proteger(phrase.data)
        if envoi and (len(envoi) == PHRASES_PAR_ENVOI or longueur + len(texte) > CARACTERES_PAR_ENVOI):
            yield envoi
            envoi, longueur = [], 0
        envoi.append((phrase, texte, valeurs))
        longueur += len(texte)
    if envoi:
        yield envoi


def _raison_de_laisser(source, rendue):
    """Why a translation is not kept, "" when it is; `rendue` is None when a protected word was lost."""
    if rendue is None:
        return "un nom ou un mot protégé s’est perdu"
    if fautes(source, rendue):
        return "un lien, une balise ou un chiffre s’est perdu"
    if _nombres(source) != _nombres(rendue):
        return "un nombre a changé"
    if len(rendue) > FOIS_PLUS_LONGUE * len(source) + CARACTERES_DE_PLUS:
        return "la traduction est bien trop longue"
    return ""


def _nombres(texte):
    """The numbers of a sentence, in whatever digits; those of its links and figures aside."""
    nu = JETON.sub(" ", BALISE.sub(" ", texte))
    mots = "".join(signe if signe.isdecimal() else " " for signe in nu).split()
    return Counter(int(mot) for mot in mots)


def est_automatique(page):
    """Whether a machine wrote some sentence of this translation that no person has written again since. No query, but
    one a minute for all pages: readers are told it on each."""
    gardees = cache.get_or_set(CACHE, _automatiques, DUREE_DU_CACHE_S)
    return (page.translation_key, page.locale_id) in gardees


def oublier(**_kwargs):
    """What a page's publication calls."""
    cache.delete(CACHE)


def _automatiques():
    """{(translation key, number of the locale)}; sentences that left the French are kept, and say nothing."""
    actuelles = StringSegment.objects.filter(string=OuterRef("translation_of"), context=OuterRef("context"))
    de_la_machine = StringTranslation.objects.filter(
        Exists(actuelles), translation_type=StringTranslation.TRANSLATION_TYPE_MACHINE
    )
    return set(de_la_machine.exclude(tool_name="").values_list("context__object_id", "locale_id").distinct())


def verifier_les_reglages(app_configs, **kwargs):
    """System check: an address without a language, or one that is none."""
    adresse, langues = (settings.TRADUCTION_AUTOMATIQUE[cle] for cle in ("ADRESSE", "LANGUES"))
    erreurs = []
    if adresse and not adresse.startswith(("https://", "http://")):
        erreurs.append(Error("TRADUCTION_AUTOMATIQUE_URL commence par https:// (ou http://).", id="commun.E001"))
    if adresse and not langues:
        erreurs.append(
            Error("TRADUCTION_AUTOMATIQUE_LANGUES nomme les langues que le service connaît.", id="commun.E002")
        )
    return erreurs
