"""Keep the table of the search: what may be found, how each thing is described, what follows its changes.

A floor registers what it owns with `suivre`; a change is followed once its transaction is committed, and everything is
compared again every night (`indexer`).
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, fields
from functools import partial

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.db.models.signals import post_delete, post_save
from django.utils import translation
from django.utils.translation import get_language
from wagtail.search.backends import get_search_backend

from commun import langues
from commun.models import EntreeRecherche
from commun.racines import normaliser

PAQUET = 200
RESUME_MAX = 300


@dataclass(frozen=True)
class Fiche:
    """How one thing is found: `texte` is searched, never shown; `resume` may hold [[cle]] tokens."""

    identifiant: str
    genre: str
    titre: str
    url: str
    resume: str = ""
    texte: str = ""
    langue: str = "fr"
    facile: bool = False

    def entree(self):
        """The row it makes, not saved."""
        champs = {f.name: getattr(self, f.name) for f in fields(self) if f.name != "texte"}
        champs["titre"], champs["resume"] = self.titre[:255], couper(self.resume, RESUME_MAX)
        return EntreeRecherche(
            titre_normalise=normaliser(self.titre, self.langue),
            texte_normalise=normaliser(f"{self.resume} {self.texte}", self.langue),
            **champs,
        )


@dataclass(frozen=True)
class Source:
    """A kind of things to find: `prefixe` begins their identifiers, `trouvables` is the queryset of those that anybody
    may read today, `decrire` gives the Fiche of one of them (None when it has no address); with `partout`, it is asked
    in each language of the site, for things that all of them share."""

    prefixe: str
    modele: type
    trouvables: Callable[[], QuerySet]
    decrire: Callable[[object], Fiche | None]
    partout: bool = False

    def identifiant(self, pk):
        """That of the entry written in the language of the moment, where there is one for each."""
        langue = get_language() if self.partout else langues.SOURCE
        return f"{self.prefixe}:{pk}" if langue == langues.SOURCE else f"{self.prefixe}:{pk}:{langue}"

    def fiches(self, objets):
        """The Fiche of each object, in each of its languages."""
        objets = list(objets)
        for langue in self.langues():
            with translation.override(langue):
                yield from filter(None, map(self.decrire, objets))

    def identifiants(self, pks):
        """Those of every entry of these objects, whether they exist or not."""
        for langue in self.langues():
            with translation.override(langue):
                yield from map(self.identifiant, pks)

    def langues(self):
        return [code for code, _nom in settings.LANGUAGES] if self.partout else [langues.SOURCE]


_sources = {}


def inscrire(source):
    """Have the objects of a source indexed every night."""
    _sources[source.prefixe] = source


def suivre(source):
    """Register a source whose objects are followed each time they are saved or deleted."""
    inscrire(source)

    def au_changement(sender, instance, raw=False, **kwargs):
        if not raw:
            transaction.on_commit(partial(actualiser, source, [instance.pk]))

    for signal in (post_save, post_delete):
        signal.connect(au_changement, sender=source.modele, weak=False, dispatch_uid=f"recherche:{source.prefixe}")


def actualiser(source, pks):
    """Bring the entries of these objects up to date: described again, or gone. Return how many rows changed."""
    attendues = set(source.identifiants(pks))
    fiches = list(source.fiches(source.trouvables().filter(pk__in=pks)))
    gardees = {fiche.identifiant for fiche in fiches}
    return ranger(fiches) + oublier(EntreeRecherche.objects.filter(identifiant__in=attendues - gardees))


def indexer():
    """Compare every source with the table; return a Counter of rows by prefix, with "modifiees" and "oubliees"."""
    bilan = Counter()
    for source in _sources.values():
        fiches = list(source.fiches(source.trouvables()))
        bilan[source.prefixe] = len(fiches)
        bilan["modifiees"] += ranger(fiches)
        siennes = EntreeRecherche.objects.filter(identifiant__startswith=f"{source.prefixe}:")
        bilan["oubliees"] += oublier(siennes.exclude(identifiant__in=[fiche.identifiant for fiche in fiches]))
    return bilan


def ranger(fiches):
    """Write the fiches that are new or have changed, in the table and in the full-text index; return how many."""
    return sum(_ranger(fiches[debut : debut + PAQUET]) for debut in range(0, len(fiches), PAQUET))


@transaction.atomic
def oublier(entrees):
    """Erase entries; return how many."""
    pks = list(entrees.values_list("pk", flat=True))
    EntreeRecherche.objects.filter(pk__in=pks).delete()
    return len(pks)


@transaction.atomic
def _ranger(fiches):
    voulues = {fiche.identifiant: fiche.entree() for fiche in fiches}
    champs = [c.name for c in EntreeRecherche._meta.concrete_fields if c.name not in ("id", "identifiant")]
    comparables = [champ for champ in champs if champ != "modifie_le"]
    connues = {e.identifiant: e for e in EntreeRecherche.objects.filter(identifiant__in=voulues)}
    changees = [
        entree
        for identifiant, entree in voulues.items()
        if identifiant not in connues
        or any(getattr(entree, champ) != getattr(connues[identifiant], champ) for champ in comparables)
    ]
    if changees:
        # Of two processes that follow the same change, the second waits here for the first.
        EntreeRecherche.objects.bulk_create(
            changees, update_conflicts=True, unique_fields=["identifiant"], update_fields=champs
        )
        ecrites = EntreeRecherche.objects.filter(identifiant__in=[entree.identifiant for entree in changees])
        get_search_backend().add_bulk(EntreeRecherche, list(ecrites))
    return len(changees)


def couper(texte, longueur):
    """`texte` in at most `longueur` characters, cut between words and never inside a token."""
    if len(texte) <= longueur:
        return texte
    debut = texte[: longueur - 1].rsplit(" ", 1)[0]
    if debut.count("[[") > debut.count("]]"):
        debut = debut[: debut.rindex("[[")].rstrip()
    return f"{debut}…"
