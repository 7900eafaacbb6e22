"""The search itself: a FilterSet whose form reads the address and whose conditions find the structures."""

import hashlib
import math
from functools import cached_property

import django_filters as filtres
from django.core.cache import cache
from django.db.models import Case, Count, F, IntegerField, Max, Q, Value, When
from django.http import QueryDict

from carte.models import Structure

from . import conditions as cond
from .facettes import Facettes, compter
from .formulaire import RAYON, RAYONS, RechercheForm

MULTIPLES = ("type", "jours", "tarif", "langue")
# Beyond this many structures, what was counted is kept a few minutes: numbers, no structure.
GRAND_NOMBRE = 20_000
# From this many structures looked at around a place, those nearby are enough to begin the list.
DENSE = 1000
# Of more structures than this around a place, the total alone is counted.
FOULE = 5_000
# So many structures are enough to choose from: beyond, a search that tells no distance looks less far.
ASSEZ = 500
DUREE_DU_CACHE = 300


class StructureFilterSet(filtres.FilterSet):
    """`qs` are the structures found, in order; `facettes` how many each choice would give; a wrong answer is left out,
    and told in `form.errors`."""

    class Meta:
        model = Structure
        fields = []
        form = RechercheForm

    def __init__(self, data=None, *args, **kwargs):
        super().__init__(_eclater(data or QueryDict()), *args, **kwargs)

    def filter_queryset(self, queryset):
        """Nothing at all while the place is unknown or ambiguous: a list of elsewhere would mislead."""
        if self.form.has_error("commune"):
            return queryset.none()
        # What is asked comes before the place: SQLite compares in this order, and a distance takes longer.
        return self._trier(self._sur_place(queryset.filter(*self.conditions.values())))

    def tranche(self, debut, fin):
        """[Structure] of `qs[debut:fin]`; where there are many, they are first looked for around the place alone."""
        if rayon_km := self._rayon_suffisant(fin):
            proches = self.queryset.filter(*self.conditions.values()).a_moins_de(*self.centre, rayon_km)
            if inconnus := cond.inconnus(self.reponses):
                proches = proches.exclude(inconnus)  # they close the list
            trouvees = list(proches[debut:fin])
            if len(trouvees) == fin - debut:
                return trouvees
        return self.qs[debut:fin]

    def _rayon_suffisant(self, fin):
        """Kilometres within which the `fin` nearest structures of a dense place likely are, None when a look at all of
        it costs as little."""
        total, vues = self.facettes.total, self.facettes.vues
        if self.centre is None or self.reponses.get("tri") == "fraicheur" or vues < DENSE or total < max(1, 5 * fin):
            return None
        return self.rayon_km * math.sqrt(3 * fin / total)

    @property
    def modes(self):
        return self.form.modes

    @cached_property
    def reponses(self):
        """The answers that were understood, cleaned."""
        self.form.is_valid()
        return self.form.cleaned_data

    @cached_property
    def conditions(self):
        """{filter: condition} of what is asked, the place aside."""
        return cond.conditions(self.reponses, self.modes, situee=self.centre is not None or "bbox" in self.data)

    @property
    def lieu(self):
        """The Lieu searched (see carte.geocodage), None when none is."""
        return self.reponses.get("commune") or self.reponses.get("autour") or None

    @property
    def centre(self):
        """(lat, lon) of the place searched, None when it has no known point."""
        return (self.lieu.lat, self.lieu.lon) if self.lieu and self.lieu.lat is not None else None

    @property
    def commune_trouvee(self):
        return self.lieu.commune if self.lieu else None

    @property
    def autour_de_moi(self):
        return bool(self.reponses.get("autour"))

    @property
    def demande_des_horaires(self):
        return "horaires" in self.conditions

    @property
    def autres(self):
        """Homonyms of the commune found, or the communes to choose from."""
        self.form.is_valid()
        return self.form.autres

    @cached_property
    def rayon_km(self):
        """Kilometres around the place: those asked, else RAYON, or less where a metropolis offers enough nearby."""
        if voulu := self.reponses.get("rayon"):
            return int(voulu)
        if self.centre is None or not self.innombrable:
            return RAYON
        lat, lon = self.centre
        return cache.get_or_set(f"carte:rayon:{lat:.5f},{lon:.5f}", self._rayon_du_lieu, DUREE_DU_CACHE)

    def _rayon_du_lieu(self):
        rayon_km = RAYON
        # The widest circle first: most places have little around, and are asked once.
        for km in sorted((km for km in RAYONS if km < RAYON), reverse=True):
            if not self._au_moins(ASSEZ, km):
                break
            rayon_km = km
        return rayon_km

    @property
    def types(self):
        return self.reponses.get("type") or []

    @cached_property
    def parametres(self):
        """The QueryDict of the answers that were understood: what the links of the page are made of."""
        compris = QueryDict(mutable=True)
        for nom in self.form.fields:
            if self.reponses.get(nom) not in (None, "", [], False):
                compris.setlist(nom, self.data.getlist(nom) if nom in MULTIPLES else [self.data[nom]])
        if self.autour_de_moi:
            compris["autour"] = f"{self.lieu.lat:.3f},{self.lieu.lon:.3f}"
        return compris

    @property
    def cle(self):
        """A name for the cache, the same for all the ways of asking the same thing."""
        demande = {nom: valeur for nom, valeur in self.reponses.items() if nom not in ("commune", "autour", "rayon")}
        lieu = (self.centre, self.commune_trouvee.pk, self.rayon_km) if self.lieu else None
        texte = repr((lieu, [(nom, _ordonner(v)) for nom, v in sorted(demande.items()) if v not in ("", None, [])]))
        return hashlib.sha256(texte.encode()).hexdigest()

    @cached_property
    def facettes(self):
        """Facettes of the place searched; of a whole country, or of a metropolis too far around, the total alone: the
        rest would take long, and who looks for a place near home begins with where home is."""
        return self._garder("facettes", self._compter)

    def _compter(self):
        if self.foule:
            trouvees = self._sur_place(self.queryset.filter(*self.conditions.values()))
            return Facettes(trouvees.order_by().count(), choix=None, vues=FOULE)
        return compter(self.queryset, self._sur_place, self.conditions, self.reponses)

    @property
    def foule(self):
        """Whether there are too many structures for each choice to be counted."""
        if self.centre is None or not self.innombrable:
            return self.lieu is None and self.innombrable
        if self.rayon_km == RAYON and not self.reponses.get("rayon"):
            return False  # fewer than ASSEZ half-way
        lat, lon = self.centre
        cle = f"carte:foule:{lat:.5f},{lon:.5f},{self.rayon_km}"
        return cache.get_or_set(cle, lambda: self._au_moins(FOULE, self.rayon_km), DUREE_DU_CACHE)

    def _au_moins(self, nombre, rayon_km):
        """Whether so many structures are around the place, whatever is asked of them."""
        return Structure.objects.publiees().a_moins_de(*self.centre, rayon_km).order_by()[:nombre].count() == nombre

    def sans(self):
        """{filter: structures found without it} of each filter asked; "rayon": as far as one may look. Two queries."""
        return self._garder("sans", self._compter_sans)

    def _compter_sans(self):
        voulues = self.conditions
        nombres = {
            f"sans_{nom}": Count("pk", filter=Q(*(q for autre, q in voulues.items() if autre != nom)))
            for nom in voulues
        }
        trouvees = self._sur_place(self.queryset).order_by().aggregate(**nombres) if voulues else {}
        trouvees = {nom.removeprefix("sans_"): n for nom, n in trouvees.items()}
        if self.centre:
            # What is asked comes before the distance: of a metropolis, few structures are left to measure.
            loin = self._sur_place(self.queryset.filter(*voulues.values()), RAYONS[-1])
            trouvees["rayon"] = loin.order_by().count()
        return trouvees

    def _sur_place(self, queryset, rayon_km=None):
        rayon_km = rayon_km or self.rayon_km
        if self.lieu is None:
            return queryset
        if self.centre is None:
            return queryset.autour(self.commune_trouvee, rayon_km)
        return queryset.a_moins_de(*self.centre, rayon_km, self.commune_trouvee)

    def _trier(self, queryset):
        """By distance, or the last told first; those that do not tell what was asked close the list.

        A whole country is not sorted for the dozen that are shown: its first ones are.
        """
        if self.lieu is None and self.innombrable and not self.reponses.get("tri"):
            return queryset.order_by("pk")
        ordre = queryset.query.order_by
        if self.reponses.get("tri") == "fraicheur":
            places_dites = When(disponibilite_le__gt=F("mise_a_jour_le"), then=F("disponibilite_le"))
            ordre = [Case(places_dites, default=F("mise_a_jour_le")).desc(), "nom", "pk"]
        if inconnus := cond.inconnus(self.reponses):
            dernier = Case(When(inconnus, then=Value(1)), default=Value(0), output_field=IntegerField())
            ordre = [dernier, *ordre]
        return queryset.order_by(*ordre)

    @cached_property
    def innombrable(self):
        """Whether the base holds a country: its highest number tells, without counting."""
        dernier = cache.get_or_set(
            "carte:dernier", lambda: Structure.objects.aggregate(n=Max("pk"))["n"] or 0, DUREE_DU_CACHE
        )
        return dernier >= GRAND_NOMBRE

    def _garder(self, quoi, calculer):
        if not self.innombrable:
            return calculer()
        return cache.get_or_set(f"carte:{quoi}:{self.cle}", calculer, DUREE_DU_CACHE)


def _ordonner(valeur):
    return sorted(valeur) if isinstance(valeur, list) else valeur


def _eclater(data):
    """Answers of which there may be several are repeated (type=a&type=b) or listed (type=a,b)."""
    data = data.copy()
    for nom in MULTIPLES:
        data.setlist(nom, [code for valeur in data.getlist(nom) for code in valeur.split(",") if code])
    return data
