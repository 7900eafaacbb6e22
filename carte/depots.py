"""Files of structures brought on a screen: kept until they are applied, and what is made of them meanwhile.

A file of more than SUR_PLACE rows is read, applied and undone by the worker: no request waits for minutes.
"""

import shutil
import tempfile
from contextlib import contextmanager
from itertools import islice
from uuid import uuid4

from django.db import transaction
from django.utils import timezone
from django_tasks import task

from carte import imports
from carte.imports import FichierRefuse, ImportImpossible
from carte.imports.tables import ouvrir
from carte.models import Attente, EtatImport, Import
from carte.models.imports import CONSERVATION_ESSAI

SUR_PLACE = 2000
COMPTES = ("lues", "creees", "modifiees", "inchangees", "rejetees", "a_verifier")
INTERROMPU = (
    "Le travail s’est interrompu et rien n’a été écrit : recommencez, ou prévenez la personne qui tient le site."
)


def deposer(source, fichier, par):
    """Keep an uploaded file of a saved SourceImport until it is applied; return its Import.

    Raises FichierRefuse when it cannot be read; nothing of it is kept then.
    """
    essai = Import(source=source, par=par, nom_fichier=fichier.name[:200], profil=source.profil)
    essai.fichier.save(uuid4().hex, fichier, save=False)
    try:
        colonnes_de(essai)
        essai.save()
    except BaseException:
        essai.fichier.storage.delete(essai.fichier.name)
        raise
    return essai


def colonnes_de(essai):
    """The Colonnes of a file that waits: what was chosen for it, else what is kept for its source, else what is found.

    Raises FichierRefuse.
    """
    with _sur_disque(essai) as chemin:
        vues = imports.colonnes(chemin, essai.profil, essai.source.colonnes, essai.nom_fichier)
    if essai.colonnes:
        vues.choix.update({entete: essai.colonnes.get(entete, "") for entete in vues.entetes})
    return vues


def demander(essai, quoi):
    """Have an Attente done, here or by the worker; False when something else is being done of this import."""
    try:
        long = _est_long(essai, quoi)
    except FichierRefuse as refus:
        essai.relacher(str(refus))
        return True
    with transaction.atomic():
        if not essai.retenir(quoi):
            return False
        if long:
            travailler.enqueue(essai.pk)
    if not long:
        faire(essai)
    return True


@task()
def travailler(identifiant):
    """What an import waits for; nothing when it was done, or abandoned, meanwhile."""
    essai = Import.objects.select_related("source__type_par_defaut", "par").filter(pk=identifiant).first()
    if essai is not None and essai.attente:
        faire(essai)


def faire(essai):
    """Do what was asked of an import; a refusal is noted on it."""
    try:
        _TRAVAUX[essai.attente](essai)
    except (FichierRefuse, ImportImpossible) as refus:
        essai.relacher(str(refus))
    except Exception:
        essai.relacher(INTERROMPU)
        raise


def abandonner(essai):
    """Forget a file that was not applied; False when it is being applied."""
    with transaction.atomic():
        essai = Import.objects.select_for_update(of=("self",)).filter(pk=essai.pk, etat=EtatImport.ESSAI).first()
        if essai is None or (essai.est_en_attente and essai.attente != Attente.APERCU):
            return False
        _oublier(essai)
    return True


def effacer_les_perimes():
    """Erase the files that nobody applied within a day, and those of no import; return how many."""
    essais = list(Import.objects.essais_perimes().libres())
    for essai in essais:
        _oublier(essai)
    return len(essais) + _effacer_les_orphelins()


def _effacer_les_orphelins():
    depot = Import._meta.get_field("fichier").storage
    connus = set(Import.objects.exclude(fichier="").values_list("fichier", flat=True))
    limite, nombre = timezone.now() - CONSERVATION_ESSAI, 0
    for nom in depot.listdir("")[1] if depot.exists("") else ():
        if nom not in connus and depot.get_modified_time(nom) < limite:
            depot.delete(nom)
            nombre += 1
    return nombre


def _oublier(essai):
    depot, nom = essai.fichier.storage, essai.fichier.name
    essai.delete()
    transaction.on_commit(lambda: depot.delete(nom))


@contextmanager
def _sur_disque(essai):
    """A path of the file, wherever its storage keeps it."""
    try:
        chemin = essai.fichier.path
    except NotImplementedError:
        with tempfile.NamedTemporaryFile() as copie, essai.fichier.open() as fichier:
            shutil.copyfileobj(fichier, copie)
            copie.flush()
            yield copie.name
    else:
        yield chemin


def _est_long(essai, quoi):
    if quoi == Attente.ANNULATION:
        return essai.creees + essai.modifiees > SUR_PLACE
    if quoi == Attente.APPLICATION:
        return essai.lues > SUR_PLACE
    with _sur_disque(essai) as chemin:
        lignes = ouvrir(chemin, essai.nom_fichier).lignes()
        return next(islice(lignes, SUR_PLACE, None), None) is not None


def _lire(essai):
    with _sur_disque(essai) as chemin:
        return imports.lire(chemin, essai.source, essai.profil, essai.colonnes, essai.nom_fichier)


def _apercevoir(essai):
    plan = imports.comparer(_lire(essai))
    # Of one that was abandoned meanwhile there is no row any more.
    Import.objects.filter(pk=essai.pk, etat=EtatImport.ESSAI).update(
        **plan.bilan, rapport=plan.rapport(), attente="", attente_depuis=None
    )


def _appliquer(essai):
    attendus = {nom: getattr(essai, nom) for nom in COMPTES}
    lecture = _lire(essai)
    with transaction.atomic():
        essai.attente, essai.attente_depuis = "", None
        fait = imports.appliquer(lecture, par=essai.par, essai=essai)
        if attendus != {nom: getattr(fait, nom) for nom in COMPTES}:
            fait.rapport["attendus"] = attendus
            fait.save(update_fields=["rapport"])


def _annuler(fait):
    with transaction.atomic():
        imports.annuler(fait)
        fait.relacher()


_TRAVAUX = {Attente.APERCU: _apercevoir, Attente.APPLICATION: _appliquer, Attente.ANNULATION: _annuler}
