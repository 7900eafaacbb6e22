"""The fictional structures of the demonstration: real communes, nobody's address, the same at every run."""

import re
from collections import Counter

from carte.geographie import distance_km
from carte.importation import COMMUNES, lire_communes, ouvrir
from carte.models import AssistantMaternel, Commune, Permanence, Structure
from commun.models import ModeAccueil
from commun.vocabulaire import MODES
from site_info.demonstration.assistants import charger_assistants
from site_info.demonstration.structures import ASSISTANTS_MATERNELS, EPCI, charger_structures
from tests.socles import socle

FICTIFS = re.compile(r"^(01 99 00|02 61 91|03 53 01|04 65 71|05 36 49|06 39 98) \d\d \d\d$")


@socle
def chargees(territoire):
    with ouvrir(COMMUNES) as texte:
        Commune.objects.bulk_create(Commune(**champs) for champs in lire_communes(texte) if champs["epci"] == EPCI)
    return charger_structures()


def photo():
    return sorted(Structure.objects.values_list()), sorted(Permanence.objects.values_list("pk", "lieu", "recurrence"))


def test_loading_twice_changes_nothing(chargees):
    avant = photo()
    charger_structures()
    assert photo() == avant


def test_what_was_changed_is_found_again_where_it_is(chargees):
    avant = photo()
    ailleurs = Structure.objects.exclude(horaires={}).de_type("micro_creche").first()
    ailleurs.lat, ailleurs.lon, ailleurs.horaires = 43.3, 5.4, {}
    ailleurs.save()
    charger_structures()
    assert photo() == avant


def test_the_territory_is_covered(chargees):
    assert Commune.objects.count() == 60
    types = Counter(Structure.objects.values_list("type__code", flat=True))
    assert set(types) == {code for code, *_reste in MODES} == set(ModeAccueil.objects.values_list("code", flat=True))
    assert types["assistant_maternel"] == ASSISTANTS_MATERNELS
    assert types["rpe"] == 4
    assert 170 <= Structure.objects.count() - ASSISTANTS_MATERNELS <= 190


def test_every_structure_is_valid_and_says_that_it_is_fictional(chargees):
    for structure in Structure.objects.select_related("type", "commune"):
        structure.full_clean(validate_unique=False)
        assert "fictive" in structure.description
        assert not structure.telephone or FICTIFS.match(structure.telephone)
        assert distance_km(*structure.commune.point, structure.lat, structure.lon) < 5


def test_assistants_maternels_share_their_point_or_stand_for_their_commune(chargees):
    nounous = Structure.objects.de_type("assistant_maternel").select_related("commune")
    nombres = Counter((s.lat, s.lon) for s in nounous)
    for nounou in nounous:
        assert nounou.point_approche
        assert (nounou.adresse, nounou.telephone) == ("", "")
        au_centre = (nounou.lat, nounou.lon) == (nounou.commune.lat, nounou.commune.lon)
        assert au_centre or nombres[nounou.lat, nounou.lon] >= 5


def test_one_relais_goes_around_in_five_communes(chargees):
    assert set(chargees["relais"]) == {"la-marelle", "le-cerf-volant", "la-roulotte", "les-ricochets"}
    assert chargees["relais"]["la-roulotte"].permanences.values("commune").distinct().count() == 5
    for relais in chargees["relais"].values():
        assert relais.prochaine_permanence() is not None
    for permanence in Permanence.objects.all():
        permanence.full_clean()
        assert permanence.rythme


def test_assistants_maternels_are_fictional_and_loaded_once(chargees):
    assert charger_assistants() == charger_assistants() == 73
    for assistant in AssistantMaternel.objects.all():
        assistant.full_clean(validate_unique=False)
        assert FICTIFS.match(assistant.telephone)
    assert AssistantMaternel.objects.a_valider().count() == 8
