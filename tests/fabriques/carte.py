import datetime

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from carte.models import AssistantMaternel, Commission, Commune, Permanence, Structure, Vacances
from commun.texte import normaliser_nom

from .commun import ModeAccueilFactory

EPCI = "200089456"  # CA Seine-Eure
# Pîtres and the other communes that tests create by their code.
NOMMEES = {
    f"27{code}"
    for code in (
        "001", "002", "003", "008", "175", "275", "340", "365", "375", "386", "430", "456", "458", "459", "460", "469",
        "474", "493", "501", "528", "537", "598", "690", "701", "740", "901", "902", "991", "999",
    )
}  # fmt: skip


class CommuneFactory(DjangoModelFactory):
    """A commune of the test territory; `dehors=True` puts it in another intercommunality."""

    class Meta:
        model = Commune
        django_get_or_create = ["insee"]

    class Params:
        dehors = factory.Trait(
            insee="76540",
            nom="Rouen",
            codes_postaux="|76000|76100|",
            departement="76",
            epci="200023414",
        )
        pitres = factory.Trait(insee="27458", nom="Pîtres", codes_postaux="|27590|")

    insee = factory.Sequence(lambda n: _insee_libre(n))
    nom = factory.Sequence(lambda n: f"Commune-{n}")
    nom_normalise = factory.LazyAttribute(lambda o: normaliser_nom(o.nom))
    codes_postaux = "|27400|"
    population = 1000
    departement = "27"
    region = "28"
    epci = EPCI
    epci_nom = "CA Seine-Eure"
    lat = 49.31
    lon = 1.23


def _insee_libre(n):
    """A code of no commune yet, nor of one that tests name: numbers come back after a thousand, within one run."""
    codes = (f"27{(n + pas) % 1000:03}" for pas in range(1000))
    return next(code for code in codes if code not in NOMMEES and not Commune.objects.filter(insee=code).exists())


class StructureFactory(DjangoModelFactory):
    """A published micro-crèche; `relais=True` makes it a relais petite enfance."""

    class Meta:
        model = Structure

    class Params:
        relais = factory.Trait(
            type=factory.SubFactory(ModeAccueilFactory, code="rpe", nom="Relais petite enfance", demandable=False),
            nom=factory.Sequence(lambda n: f"Relais du Val {n}"),
            mode_tarif="gratuit",
        )

    nom = factory.Sequence(lambda n: f"Les Libellules {n}")
    type = factory.SubFactory(ModeAccueilFactory)
    commune = factory.SubFactory(CommuneFactory)
    lat = factory.SelfAttribute("commune.lat")
    lon = factory.SelfAttribute("commune.lon")
    telephone = "02 99 00 00 01"
    mode_tarif = "psu"
    horaires = {str(jour): [["07:30", "18:30"]] for jour in range(1, 6)}


class PermanenceFactory(DjangoModelFactory):
    class Meta:
        model = Permanence

    structure = factory.SubFactory(StructureFactory, relais=True)
    lieu = "Salle des fêtes"
    commune = factory.SelfAttribute("structure.commune")
    recurrence = "FREQ=WEEKLY;BYDAY=TH"
    heure_debut = datetime.time(9)
    heure_fin = datetime.time(12)
    valable_du = datetime.date(2026, 1, 1)


class CommissionFactory(DjangoModelFactory):
    class Meta:
        model = Commission

    nom = "Commission d’attribution de Louviers"
    le = factory.LazyFunction(lambda: timezone.localdate() + datetime.timedelta(days=30))


class VacancesFactory(DjangoModelFactory):
    class Meta:
        model = Vacances

    nom = "Vacances de fin d’année"
    du = datetime.date(2026, 12, 19)
    au = datetime.date(2027, 1, 3)


class AssistantMaternelFactory(DjangoModelFactory):
    """An assistante maternelle known to her relais; `a_valider` has answered, `publiee` is on the map."""

    class Meta:
        model = AssistantMaternel
        skip_postgeneration_save = True

    class Params:
        a_valider = factory.Trait(
            etat="a_valider",
            choix_signe_le=factory.LazyFunction(timezone.localdate),
            identite_proposee=factory.LazyAttribute(
                lambda o: {
                    "prenom": o.prenom,
                    "nom": o.nom,
                    "adresse": o.adresse,
                    "code_postal": o.code_postal,
                    "commune": o.commune.pk,
                    "telephone": o.telephone,
                    "courriel": o.courriel,
                }
            ),
        )
        publiee = factory.Trait(
            etat="publiee",
            choix_signe_le=factory.LazyFunction(timezone.localdate),
            confirmee_le=factory.LazyFunction(timezone.localdate),
            validee_le=factory.LazyFunction(timezone.now),
            structure=factory.SubFactory(
                StructureFactory,
                type=factory.SubFactory(
                    ModeAccueilFactory, code="assistant_maternel", nom="Assistant maternel", demandable=True
                ),
                commune=factory.SelfAttribute("..commune"),
                publiee=False,
                source="",
            ),
        )

    relais = factory.SubFactory(StructureFactory, relais=True)
    prenom = "Nadia"
    nom = factory.Sequence(lambda n: f"Berger-{n}")
    commune = factory.SelfAttribute("relais.commune")
    adresse = "3 rue du Verger"
    code_postal = "27590"
    telephone = "06 12 34 56 78"
    courriel = factory.Sequence(lambda n: f"nadia{n}@exemple.fr")
    agrement_valable_au = factory.LazyFunction(lambda: timezone.localdate() + datetime.timedelta(days=900))
    agrement_capacite = 3
    age_min_mois = 2
    age_max_mois = 36
    horaires = {str(jour): [["07:30", "18:00"]] for jour in range(1, 6)}

    @factory.post_generation
    def projeter(self, create, extracted, **kwargs):
        """What the public sees follows, as after a verb."""
        if create and self.structure is not None:
            self.actualiser()
