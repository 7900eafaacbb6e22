"""The journal of requests, sealed month by month: what was changed, added or taken away afterwards is seen."""

import datetime
import hashlib
import json

from django.db import models, transaction
from django.utils import timezone

from demarches import registre

from .suivi import Journal

DEBUT = "0" * 64
# A long transaction may still write a line of the month that has just ended.
DELAI = datetime.timedelta(days=2)
LOT = 2000


class SceauQuerySet(models.QuerySet):
    def poser(self, instant=None):
        """Seal every month that is over and has none, in order, those without a line too; return how many."""
        limite = _mois_de((instant or timezone.now()) - DELAI)
        dernier = self.order_by("mois").last()
        mois = _suivant(dernier.mois) if dernier else _premier_mois()
        poses = 0
        while mois and mois < limite:
            with transaction.atomic():
                nombre, empreinte = condenser(mois, dernier.empreinte if dernier else DEBUT)
                precedente = dernier.empreinte if dernier else DEBUT
                dernier = self.create(mois=mois, nombre=nombre, empreinte=empreinte, precedente=precedente)
                registre.ajouter("sceau", empreinte)
            mois, poses = _suivant(mois), poses + 1
        return poses

    def purger(self, mois_gardes, jour=None):
        """Delete the lines of whole sealed months, the oldest first; seals stay. Return how many lines."""
        limite = _reculer((jour or timezone.localdate()).replace(day=1), mois_gardes)
        effacees = 0
        for sceau in self.filter(mois__lt=limite, purge_le=None).order_by("mois"):
            with transaction.atomic():
                effacees += models.QuerySet(Journal).filter(**_bornes(sceau.mois)).delete()[0]
                self.filter(pk=sceau.pk).update(purge_le=timezone.now())
        return effacees

    def anomalies(self):
        """Sentences about what is not as it was sealed; none when all is well."""
        connus = {ligne.empreinte for ligne in registre.lire() if ligne.quoi == "sceau"}
        trouvees, chaine, attendu = [], DEBUT, None
        for sceau in self.order_by("mois"):
            trouvees += sceau.anomalies(chaine, attendu, connus)
            chaine, attendu = sceau.empreinte, _suivant(sceau.mois)
        return trouvees


class Sceau(models.Model):
    """The digest of the lines of a month and of the seal before. Once the lines are purged it stays."""

    mois = models.DateField("mois", unique=True)
    nombre = models.PositiveIntegerField("nombre de lignes")
    empreinte = models.CharField("empreinte", max_length=64)
    precedente = models.CharField("empreinte du mois précédent", max_length=64)
    scelle_le = models.DateTimeField("scellé le", default=timezone.now)
    purge_le = models.DateTimeField("lignes effacées le", null=True, blank=True)

    objects = SceauQuerySet.as_manager()

    class Meta:
        verbose_name = "sceau du journal"
        verbose_name_plural = "sceaux du journal"
        ordering = ["mois"]

    def __str__(self):
        return f"journal de {self.mois:%m/%Y}"

    def anomalies(self, precedente, attendu, connus):
        """Sentences; `precedente` is the digest of the seal before, `attendu` the month that should come, `connus` the
        digests that the register holds."""
        nom, trouvees = f"{self.mois:%m/%Y}", []
        if attendu and self.mois != attendu:
            trouvees.append(f"{nom} : il manque le sceau de {attendu:%m/%Y}.")
        if self.precedente != precedente:
            trouvees.append(f"{nom} : ce sceau ne suit pas le précédent.")
        if self.empreinte not in connus:
            trouvees.append(f"{nom} : ce sceau n’est pas dans le registre.")
        nombre, empreinte = condenser(self.mois, self.precedente)
        if self.purge_le:
            trouvees += [f"{nom} : {nombre} lignes d’un mois effacé."] if nombre else []
        elif nombre != self.nombre:
            trouvees.append(f"{nom} : {nombre} lignes, {self.nombre} scellées.")
        elif empreinte != self.empreinte:
            trouvees.append(f"{nom} : une ligne n’est plus celle qui a été scellée.")
        return trouvees


def condenser(mois, precedente):
    """(number of lines, digest) of a month of the journal."""
    condense, nombre = hashlib.sha256(f"{precedente}\n{mois:%Y-%m}\n".encode()), 0
    lignes = Journal.objects.filter(**_bornes(mois)).order_by("pk")
    champs = ("pk", "demande_id", "acteur_id", "role", "action", "objet", "motif", "le")
    for ligne in lignes.values_list(*champs).iterator(LOT):
        texte = json.dumps([*ligne[:-1], ligne[-1].astimezone(datetime.UTC).isoformat()], sort_keys=True)
        condense.update(f"{texte}\n".encode())
        nombre += 1
    return nombre, condense.hexdigest()


def _premier_mois():
    premiere = Journal.objects.order_by("le").values_list("le", flat=True).first()
    return premiere and _mois_de(premiere)


def _mois_de(instant):
    return timezone.localdate(instant).replace(day=1)


def _suivant(mois):
    return (mois + datetime.timedelta(days=32)).replace(day=1)


def _reculer(mois, nombre):
    rang = mois.year * 12 + mois.month - 1 - nombre
    return mois.replace(year=rang // 12, month=rang % 12 + 1)


def _bornes(mois):
    """The lines of a local month."""
    debut, fin = (
        timezone.make_aware(datetime.datetime.combine(jour, datetime.time.min)) for jour in (mois, _suivant(mois))
    )
    return {"le__gte": debut, "le__lt": fin}
