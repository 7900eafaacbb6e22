"""Communes of France: found by name, postal code or INSEE code."""

import re

from django.db import models
from django.db.models import Case, CharField, Exists, Func, IntegerField, Q, Value, When
from django.db.models.functions import Length

from carte.departements import DEPARTEMENTS, code_departement
from carte.geographie import distance_km
from commun.models import Territoire
from commun.texte import normaliser_nom

_PARENTHESE = re.compile(r"^(?P<nom>.+)\((?P<lieu>[^()]+)\)\s*$", re.DOTALL)
_CODE = re.compile(r"\b(\d{5}|2[AB]\d{3})\b", re.ASCII | re.IGNORECASE)
_DEBUT_DE_CODE = re.compile(r"^\d{2,5}$", re.ASCII)
# Choices shown when a text names several communes; 46 share one postal code.
CHOIX_AU_PLUS = 50
MAIRIE_AU_PLUS_KM = 5


def _analyser(texte):
    """(name, code, département) of what was typed: "Léry (Eure)", "27690 Léry", "27690", "276", "2A004"."""
    texte = (texte or "").strip()[:100]
    departement = ""
    trouve = _PARENTHESE.match(texte)
    if trouve and (departement := code_departement(trouve["lieu"])):
        texte = trouve["nom"]
    if _DEBUT_DE_CODE.match(texte.replace(" ", "")):
        return "", texte.replace(" ", ""), departement
    trouve = _CODE.search(texte)
    if trouve:
        return normaliser_nom(_CODE.sub(" ", texte)), trouve[1].upper(), departement
    return normaliser_nom(texte), "", departement


class Colle(Func):
    """A name without its spaces, written the same way in a query and in the index that answers it."""

    function = "REPLACE"
    template = "%(function)s(%(expressions)s, ' ', '')"
    output_field = CharField()


class CommuneQuerySet(models.QuerySet):
    def du_territoire(self):
        """The communes of the intercommunality named in the settings."""
        epci = Territoire.load().epci
        return self.filter(epci=epci) if epci else self.none()

    def chercher(self, texte):
        """Communes matching what people type, best first; each has `rang`: 0 exact, 1 beginning, 2 word inside.

        A name without care for accents, hyphens, apostrophes, "saint" and "st"; the beginning of a postal code;
        an INSEE code; a name with its postal code or with its département in brackets ("Léry (Eure)").
        """
        nom, code, departement = _analyser(texte)
        communes = self.filter(departement=departement) if departement else self
        if code:
            communes = communes._de_code(code)
        if nom:
            return communes._de_nom(nom) if len(nom) > 1 else self.none()
        return communes.order_by("rang", "-population") if code else self.none()

    def resoudre(self, texte):
        """(commune, others) for what was typed: the commune it names, or None and the communes to choose from.

        A name borne by several communes is understood as the one of the territory when there is one only; the
        others are given all the same.
        """
        if seule := self._seule_de_ce_nom(texte):
            return seule, []
        epci = Territoire.load().epci
        ailleurs = Case(When(epci=epci, then=0), default=1, output_field=IntegerField()) if epci else Value(0)
        trouvees = self.chercher(texte).annotate(ailleurs=ailleurs)
        trouvees = list(trouvees.order_by("ailleurs", *trouvees.query.order_by)[:CHOIX_AU_PLUS])
        exactes = [c for c in trouvees if c.rang == 0]
        proches = [c for c in exactes if not c.ailleurs]
        for seules in (trouvees, exactes, proches):
            if len(seules) == 1:
                autres = [c for c in exactes if c != seules[0]]
                return seules[0], autres
        # Beginnings from the rest of France would only lengthen the list when the whole name is borne by some.
        return None, [c for c in trouvees if c.rang == 0 or not c.ailleurs] if exactes else trouvees

    def _seule_de_ce_nom(self, texte):
        """The only commune whose whole name this is, None otherwise: what most people type, and what the links of the
        site say ("Léry (Eure)"), is found in an index."""
        nom, code, departement = _analyser(texte)
        if len(nom) < 2 or code:
            return None
        communes = self.filter(departement=departement) if departement else self
        exactes = communes.alias(colle=Colle("nom_normalise")).filter(colle=nom.replace(" ", ""))[:2]
        return exactes[0] if len(exactes) == 1 else None

    def _de_code(self, code):
        """Communes of a postal code or of its beginning; of an INSEE code when it is no postal code."""
        entier = Q(codes_postaux__contains=f"|{code}|")
        insee = Q(insee=code) & ~Exists(self.model.objects.filter(entier))
        rang = Case(When(entier | Q(insee=code), then=0), default=1, output_field=IntegerField())
        return self.filter(Q(codes_postaux__contains=f"|{code}") | insee).annotate(rang=rang)

    def _de_nom(self, nom):
        colle = nom.replace(" ", "")
        # "saint" alone is folded into "st", which is not the beginning of "Stains".
        exact, debut = Q(colle=colle), Q(nom_normalise__startswith=f"{nom} " if nom in ("st", "ste") else nom)
        if len(colle) > 4:  # "pont de larche", "lisle adam"
            debut |= Q(colle__startswith=colle)
        rang = Case(When(exact, then=0), When(debut, then=1), default=2, output_field=IntegerField())
        return (
            self.annotate(colle=Colle("nom_normalise"), rang=rang)
            .filter(exact | debut | Q(nom_normalise__contains=f" {nom}"))
            .order_by("rang", Length("nom_normalise"), "-population")
        )


class Commune(models.Model):
    """A commune of the official code; `codes_postaux` is "|27590|" or "|27400|27600|"."""

    insee = models.CharField("code INSEE", max_length=5, unique=True)
    nom = models.CharField("nom", max_length=80)
    nom_normalise = models.CharField("nom normalisé", max_length=80, db_index=True)
    codes_postaux = models.CharField("codes postaux", max_length=300, blank=True)
    population = models.PositiveIntegerField("population", default=0)
    departement = models.CharField("département", max_length=3, db_index=True)
    region = models.CharField("région", max_length=3)
    epci = models.CharField("intercommunalité (SIREN)", max_length=9, blank=True, db_index=True)
    epci_nom = models.CharField("intercommunalité", max_length=120, blank=True)
    lat = models.FloatField("latitude", null=True, blank=True)
    lon = models.FloatField("longitude", null=True, blank=True)
    mairie_lat = models.FloatField("latitude de la mairie", null=True, blank=True)
    mairie_lon = models.FloatField("longitude de la mairie", null=True, blank=True)

    objects = CommuneQuerySet.as_manager()

    class Meta:
        verbose_name = "commune"
        verbose_name_plural = "communes"
        ordering = ["nom_normalise", "departement"]
        indexes = [models.Index(Colle("nom_normalise"), name="commune_nom_colle")]

    def __str__(self):
        return f"{self.nom} ({self.departement})"

    @property
    def nom_departement(self):
        return DEPARTEMENTS.get(self.departement, self.departement)

    @property
    def libelle(self):
        """The name told apart from its homonyms, as `chercher` takes it back: "Pîtres (Eure)"."""
        return f"{self.nom} ({self.nom_departement})"

    @property
    def liste_codes_postaux(self):
        return [code for code in self.codes_postaux.split("|") if code]

    @property
    def nom_complet(self):
        """The name with its postal codes: "Pîtres (27590)"."""
        return f"{self.nom} ({', '.join(self.liste_codes_postaux[:2]) or self.departement})"

    @property
    def point(self):
        """(lat, lon) in degrees of the town hall, else of the middle of the commune; None when neither is known.

        A town hall far from the middle is not believed: in the reference file hundreds lie in another commune.
        """
        milieu = None if None in (self.lat, self.lon) else (self.lat, self.lon)
        mairie = None if None in (self.mairie_lat, self.mairie_lon) else (self.mairie_lat, self.mairie_lon)
        if mairie and (milieu is None or distance_km(*milieu, *mairie) <= MAIRIE_AU_PLUS_KM):
            return mairie
        return milieu
