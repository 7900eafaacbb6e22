"""What each filter of the search keeps, and that the counts beside the choices are true."""

import datetime

import pytest
from django.http import QueryDict
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from carte import grilles
from carte.filters import StructureFilterSet
from carte.models import Disponibilite, Structure
from tests.fabriques import CommissionFactory, CommuneFactory, ModeAccueilFactory, StructureFactory

AUJOURDHUI = timezone.localdate()
LUNDI_MATIN = grilles.grille_voulue([1], "08:00", "12:00")


@pytest.fixture
def commune(territoire):
    return CommuneFactory(pitres=True, lat=49.0, lon=1.0)


def chercher(requete):
    return StructureFilterSet(QueryDict(requete), queryset=Structure.objects.publiees())


def trouves(requete):
    return [structure.nom for structure in chercher(requete).qs]


SEMAINE = {str(jour): [["07:30", "18:30"]] for jour in range(1, 6)}
NUIT = {"1": [["19:00", "24:00"]], "2": [["00:00", "08:00"]]}


@pytest.mark.parametrize(
    ("faits", "requete", "gardee"),
    [
        ({"age_min_mois": 3, "age_max_mois": 36}, "age=3", True),
        ({"age_min_mois": 3, "age_max_mois": 36}, "age=36", True),
        ({"age_min_mois": 3, "age_max_mois": 36}, "age=2", False),
        ({"age_min_mois": 3, "age_max_mois": 36}, "age=37", False),
        ({"age_min_mois": 3}, "age=0", False),
        ({"age_max_mois": 36}, "age=0", True),
        ({}, "age=10", True),
        ({"horaires": SEMAINE}, "jours=1&jours=5", True),
        ({"horaires": SEMAINE}, "jours=1,6", False),
        ({"horaires": SEMAINE}, "jours=1&de=07:30&a=18:30", True),
        ({"horaires": SEMAINE}, "jours=1&de=07:00&a=18:30", False),
        ({"horaires": SEMAINE}, "jours=1&a=19:00", False),
        ({"horaires": SEMAINE}, "jours=1&a=18:30", True),
        ({"horaires": SEMAINE}, "jours=1&de=18:30", False),
        ({"horaires": SEMAINE}, "de=07:30", True),
        ({"horaires": SEMAINE}, "de=06:00", False),
        ({"horaires": {"1": [["09:00", "12:00"], ["14:00", "17:00"]]}}, "jours=1&de=09:00&a=17:00", False),
        ({"horaires": NUIT}, "jours=1&de=20:00&a=06:00", True),
        ({"horaires": NUIT}, "jours=2&de=20:00&a=06:00", False),
        ({"horaires": {}}, "jours=1&de=07:00&a=20:00", True),
        ({"horaires": SEMAINE}, "atypique=1", False),
        ({"horaires": {"6": [["09:00", "12:00"]]}}, "atypique=1", True),
        ({"handicap": True}, "handicap=1", True),
        ({}, "handicap=1", False),
        ({}, "handicap=0", True),
        ({"occasionnel": True}, "occasionnel=oui", True),
        ({}, "occasionnel=on", False),
        ({"urgence": True}, "urgence=1", True),
        ({}, "urgence=1", False),
        ({"avip": True}, "avip=1", True),
        ({}, "avip=1", False),
        ({"garde_partagee": True}, "garde_partagee=1", True),
        ({}, "garde_partagee=1", False),
        ({"mode_tarif": "psu"}, "tarif=psu", True),
        ({"mode_tarif": "psu"}, "tarif=paje,psu", True),
        ({"mode_tarif": ""}, "tarif=psu", False),
        ({"langues": ["ar", "uk"]}, "langue=uk", True),
        ({"langues": ["fa-af"]}, "langue=fa", False),
        ({"langues": ["tr"]}, "langue=ar&langue=tr", True),
        ({}, "langue=ar", False),
        ({}, "type=micro_creche", True),
        ({}, "type=mam", False),
    ],
)
def test_each_filter_keeps_what_it_says(commune, faits, requete, gardee):
    ModeAccueilFactory(code="mam")
    StructureFactory(commune=commune, **faits)
    assert bool(trouves(requete)) is gardee
    assert chercher(requete).facettes.total == gardee


@pytest.mark.parametrize(
    ("faits", "places", "requete", "gardee"),
    [
        ({"disponibilite": "2 places"}, [], "dispo=1", True),
        ({"disponibilite": "2 places", "disponibilite_le": AUJOURDHUI - datetime.timedelta(92)}, [], "dispo=1", True),
        ({"disponibilite": "2 places", "disponibilite_le": AUJOURDHUI - datetime.timedelta(93)}, [], "dispo=1", False),
        ({"disponibilite": "2 places", "disponibilite_le": None}, [], "dispo=1", False),
        ({"disponibilite": "2 places"}, [], "dispo=1&jours=6&le=2027-09-01", True),
        ({}, [], "dispo=1", False),
        ({"commission_le": AUJOURDHUI}, [], "dispo=1", False),
        ({}, [LUNDI_MATIN], "dispo=1", True),
        ({}, [LUNDI_MATIN], "dispo=1&jours=1", True),
        ({}, [LUNDI_MATIN], "dispo=1&jours=1&de=08:00&a=12:00", True),
        ({}, [LUNDI_MATIN], "dispo=1&jours=1&de=08:00&a=17:00", False),
        ({}, [LUNDI_MATIN], "dispo=1&jours=1,2", False),
        ({}, [LUNDI_MATIN], "dispo=1&de=09:00&a=11:00", True),
        ({}, [LUNDI_MATIN], "dispo=1&de=20:00", False),
        ({}, [LUNDI_MATIN, grilles.bit(2, 0)], "dispo=1&jours=1,2", True),
        ({"disponibilite": "2 places"}, [LUNDI_MATIN], "dispo=1&jours=2", False),
        ({}, [grilles.grille_voulue([1], "20:00", "30:00")], "dispo=1&jours=1&de=20:00&a=06:00", True),
        ({}, [0], "dispo=1&jours=1", True),
    ],
)
def test_places_are_believed_when_they_fit(commune, faits, places, requete, gardee):
    structure = StructureFactory(commune=commune, horaires={}, **{"disponibilite_le": AUJOURDHUI, **faits})
    for grille in places:
        Disponibilite.objects.create(structure=structure, grille=grille)
    assert bool(trouves(requete)) is gardee
    assert chercher(requete).facettes.total == gardee


@pytest.mark.parametrize(("jours", "gardee"), [(0, True), (31, True), (29, False)])
def test_places_must_be_free_on_the_day_care_begins(commune, jours, gardee):
    structure = StructureFactory(commune=commune, disponibilite_le=AUJOURDHUI)
    Disponibilite.objects.create(
        structure=structure, grille=LUNDI_MATIN, a_partir_du=AUJOURDHUI + datetime.timedelta(30 if jours else 0)
    )
    le = AUJOURDHUI + datetime.timedelta(jours)
    assert bool(trouves(f"dispo=1&le={le}")) is gardee


def test_a_commission_to_come_gives_the_places(commune):
    structure = StructureFactory(commune=commune, disponibilite="2 places", disponibilite_le=AUJOURDHUI)
    CommissionFactory().structures.add(structure)
    assert trouves("dispo=1") == []


def test_what_is_not_known_closes_the_list(commune):
    StructureFactory(nom="A", commune=commune, horaires={})
    StructureFactory(nom="B", commune=commune, lat=49.05)
    StructureFactory(nom="C", commune=commune, lat=49.02, age_min_mois=2)
    assert trouves("commune=pitres") == ["A", "C", "B"]
    assert trouves("commune=pitres&jours=1") == ["C", "B", "A"]
    assert trouves("commune=pitres&age=8") == ["C", "A", "B"]


def test_sorted_by_distance_or_by_what_was_told_last(commune):
    for nom, km, maj, dispo in (("loin", 5, 1, None), ("pres", 1, 9, 30), ("mi-chemin", 3, 9, 0)):
        StructureFactory(
            nom=nom, commune=commune, lat=49.0 + km / 111.19,
            mise_a_jour_le=AUJOURDHUI - datetime.timedelta(maj),
            disponibilite_le=None if dispo is None else AUJOURDHUI - datetime.timedelta(dispo),
        )  # fmt: skip
    assert trouves("commune=pitres") == ["pres", "mi-chemin", "loin"]
    assert trouves("commune=pitres&tri=distance") == ["pres", "mi-chemin", "loin"]
    assert trouves("commune=pitres&tri=fraicheur") == ["mi-chemin", "loin", "pres"]
    assert trouves("tri=fraicheur") == ["mi-chemin", "loin", "pres"]


NONSENS = {
    "age": ["abc", "-1", "217", "9" * 5000, "1.5", "²", "NaN"],
    "le": ["99/99/9999", "abc", "2020-01-01", "2999-01-01", "0000-00-00", "9" * 500, "30/02/2027"],
    "jours": ["0", "8", "lundi", "1,x", "9" * 500],
    "de": ["25:00", "7h", "07:15", "x"],
    "a": ["00:00", "24:30", "x", "' OR 1=1"],
    "autour": ["1", "1,2,3", "a,b", "91,0", "0,181", "nan,nan", "1e3,0", "49.2", "-60,-120", "9" * 400],
    "rayon": ["loin", "-5", "1000000"],
    "type": ["inconnu", "mam,inconnu"],
    "tarif": ["gratis", "psu,x"],
    "langue": ["klingon", "|ar|"],
    "tri": ["prix", "nom"],
    "handicap": ["peut-être", "2"],
    "dispo": ["x"],
}


@pytest.mark.parametrize(("nom", "valeur"), [(nom, valeur) for nom, valeurs in NONSENS.items() for valeur in valeurs])
def test_nonsense_is_said_and_the_other_answers_stay(client, accueil, commune, nom, valeur):
    StructureFactory(commune=commune, handicap=True)
    StructureFactory(commune=commune)
    autre = {"handicap": "1"} if nom != "handicap" else {"commune": "pitres"}
    reponse = client.get("/carte/", {**autre, nom: valeur})
    assert reponse.status_code == 200
    recherche = reponse.context["filter"]
    assert set(recherche.form.errors) == {nom}
    assert str(recherche.form.errors[nom][0]) in reponse.content.decode().replace("&#x27;", "'")
    assert set(recherche.parametres) == set(autre)
    assert reponse.context["total"] == (1 if nom != "handicap" else 2)


@pytest.mark.parametrize(
    "requete", ["age=3&age=x", "age[]=3", "le=&age=&jours=&de=&a=", "de=07:00&a=07:00", "=", "&&&"]
)
def test_odd_addresses_answer(client, accueil, commune, requete):
    assert client.get(f"/carte/?{requete}").status_code == 200


COLONNES = ("handicap", "occasionnel", "urgence", "avip", "garde_partagee")
structures = st.fixed_dictionaries(
    {
        "type": st.sampled_from(["micro_creche", "mam"]),
        "age_min_mois": st.sampled_from([None, 2, 12]),
        "age_max_mois": st.sampled_from([None, 36, 72]),
        "horaires": st.sampled_from([{}, SEMAINE, NUIT, {"6": [["09:00", "12:00"]]}]),
        "mode_tarif": st.sampled_from(["", "psu", "paje"]),
        "langues": st.sampled_from([[], ["ar"], ["ar", "tr"]]),
        "disponibilite": st.sampled_from(["", "1 place"]),
        "grille": st.sampled_from([None, LUNDI_MATIN, grilles.grille_voulue(range(1, 6))]),
        **{nom: st.booleans() for nom in COLONNES},
    }
)
demandes = st.fixed_dictionaries(
    {},
    optional={
        "type": st.sampled_from(["mam", "mam,micro_creche"]),
        "age": st.sampled_from(["0", "6", "40"]),
        "jours": st.sampled_from(["1", "1,2", "6"]),
        "de": st.sampled_from(["08:00", "20:00"]),
        "a": st.sampled_from(["12:00", "06:00"]),
        "tarif": st.sampled_from(["psu", "psu,paje"]),
        "langue": st.sampled_from(["ar", "tr,ar"]),
        "dispo": st.just("1"),
        "commune": st.just("Pîtres"),
        **{nom: st.just("1") for nom in ("handicap", "occasionnel", "atypique")},
    },
)
lent = settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


def peupler(commune, lignes):
    Structure.objects.all().delete()
    for rang, faits in enumerate(lignes):
        grille, code = faits.pop("grille"), faits.pop("type")
        structure = StructureFactory(
            commune=commune, nom=f"S{rang}", type=ModeAccueilFactory(code=code), disponibilite_le=AUJOURDHUI, **faits
        )
        if grille is not None:
            Disponibilite.objects.create(structure=structure, grille=grille)


def requete(demande):
    parametres = QueryDict(mutable=True)
    parametres.update(demande)
    return parametres.urlencode()


def pks(demande):
    return set(chercher(requete(demande)).qs.values_list("pk", flat=True))


@lent
@given(st.lists(structures, max_size=6), demandes)
def test_filters_together_keep_what_each_keeps(commune, lignes, demande):
    peupler(commune, lignes)
    seuls = [{nom: valeur} for nom, valeur in demande.items() if nom not in ("jours", "de", "a", "dispo")]
    lies = {nom: demande[nom] for nom in ("jours", "de", "a", "dispo") if nom in demande}
    attendus = set(Structure.objects.values_list("pk", flat=True))
    for seul in [*seuls, lies]:
        attendus &= pks(seul)
    assert pks(demande) == attendus


@lent
@given(st.lists(structures, max_size=6), demandes)
def test_counts_are_what_one_would_find(commune, lignes, demande):
    peupler(commune, lignes)
    recherche = chercher(requete(demande))
    facettes = recherche.facettes
    assert facettes.total == len(pks(demande))
    for nom in (*COLONNES, "atypique", "dispo"):
        assert facettes.choix[nom, "1"] == len(pks({**demande, nom: "1"})), nom
    for jour in grilles.JOURS:
        jours = {*demande.get("jours", "").split(","), str(jour)} - {""}
        assert facettes.choix["jours", str(jour)] == len(pks({**demande, "jours": ",".join(jours)})), jour
    for mode in recherche.modes:
        assert facettes.choix["type", mode.pk] == len(pks({**demande, "type": mode.code}))
    for nom, valeur in (("tarif", "psu"), ("tarif", "paje"), ("langue", "ar"), ("langue", "tr")):
        assert facettes.choix[nom, valeur] == len(pks({**demande, nom: valeur}))


@pytest.fixture
def places(commune):
    """Places told in a text, day by day, both, too long ago, given by a commission of theirs or of several; none."""
    lundi = sum(grilles.bit(1, creneau) for creneau in range(len(grilles.CRENEAUX)))
    dites = {"disponibilite": "2 places", "disponibilite_le": AUJOURDHUI}
    for faits, grille in (
        (dites, None), (dites, lundi), (dites | {"disponibilite": ""}, lundi), (dites | {"disponibilite": ""}, None),
        (dites, 0), (dites | {"disponibilite_le": AUJOURDHUI - datetime.timedelta(days=365)}, lundi),
        ({"commission_le": AUJOURDHUI}, lundi), ({}, None),
    ):  # fmt: skip
        structure = StructureFactory(commune=commune, **faits)
        if grille is not None:
            structure.disponibilites.create(grille=grille, a_partir_du=AUJOURDHUI + datetime.timedelta(days=30))
    CommissionFactory(le=AUJOURDHUI).structures.add(StructureFactory(commune=commune, **dites))


@pytest.mark.parametrize("horaire", [{}, {"jours": "1"}, {"jours": "1,2"}, {"de": "08:00", "a": "17:00"}])
@pytest.mark.parametrize("dans", [None, 5, 60])
@pytest.mark.parametrize("dispo", [{}, {"dispo": "1"}])
def test_places_are_counted_as_they_are_found(places, horaire, dans, dispo):
    le = {"le": (AUJOURDHUI + datetime.timedelta(days=dans)).isoformat()} if dans else {}
    demande = {"commune": "Pîtres"} | horaire | le | dispo
    facettes = chercher(requete(demande)).facettes
    assert facettes.total == len(pks(demande))
    assert facettes.choix["dispo", "1"] == len(pks(demande | {"dispo": "1"}))
    for jour in ("1", "2"):
        jours = {*horaire.get("jours", "").split(","), jour} - {""}
        assert facettes.choix["jours", jour] == len(pks(demande | {"jours": ",".join(jours)})), jour


@lent
@given(st.lists(structures, max_size=6), demandes)
def test_what_to_loosen_is_what_one_would_find(commune, lignes, demande):
    peupler(commune, lignes)
    for filtre, n in chercher(requete(demande)).sans().items():
        noms = ("jours", "de", "a") if filtre == "horaires" else (filtre,)
        if filtre == "dispo" or (filtre == "horaires" and "dispo" in demande):
            continue  # hours also tell which places are asked
        sans = {nom: valeur for nom, valeur in demande.items() if nom not in noms}
        assert n == len(pks({**sans, "rayon": "30"} if filtre == "rayon" else sans)), filtre
