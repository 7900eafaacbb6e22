"""The list of a search: addresses that keep every filter, a point never closer than 100 metres, words, weight."""

import datetime
import logging

import pytest
from django.http import QueryDict
from django.utils import timezone

from carte import filters, grilles, lecture
from carte.geocodage import Lieu
from carte.models import Disponibilite, Structure
from tests.fabriques import CommuneFactory, PermanenceFactory, StructureFactory

TOUT = {
    "commune": "pitres", "rayon": "20", "type": ["micro_creche", "rpe"], "age": "10", "jours": ["1", "2"],
    "de": "08:00", "a": "18:00", "occasionnel": "1", "tarif": ["psu", "gratuit"], "tri": "fraicheur",
}  # fmt: skip


@pytest.fixture
def commune(accueil):
    return CommuneFactory(pitres=True, lat=49.0, lon=1.0)


def texte(reponse):
    return " ".join(reponse.content.decode().split()).replace("\u00a0", " ")


def test_every_link_keeps_the_other_filters(client, commune):
    StructureFactory.create_batch(14, commune=commune, occasionnel=True)
    reponse = client.get("/carte/", TOUT)
    entiere = reponse.context["filter"].parametres
    assert {nom: entiere.getlist(nom) for nom in entiere} == {
        nom: valeur if isinstance(valeur, list) else [valeur] for nom, valeur in TOUT.items()
    }
    perdus = []
    for mots, lien in reponse.context["retraits"]:
        reste = QueryDict(lien[1:])
        perdus.append(
            (str(mots).replace("\u00a0", " "), {nom for nom in entiere if entiere.getlist(nom) != reste.getlist(nom)})
        )
    assert perdus == [
        ("Pîtres (Eure)", {"commune", "rayon"}),
        ("Micro-crèches", {"type"}),
        ("Relais petite enfance", {"type"}),
        ("Âge : 10 mois", {"age"}),
        ("Lundi et mardi", {"jours"}),
        ("De 8 h à 18 h", {"de", "a"}),
        ("Accueil occasionnel", {"occasionnel"}),
        ("selon vos revenus (barème de la Caf)", {"tarif"}),
        ("gratuit", {"tarif"}),
    ]
    for _mots, lien, _choisi in reponse.context["tris"]:
        assert QueryDict(lien[1:]).getlist("type") == ["micro_creche", "rpe"]


def test_a_point_is_rounded_before_anything_else(client, commune):
    reponse = client.get("/carte/?autour=49.000123456,1.00049&handicap=1&age=")
    assert (reponse.status_code, reponse["Location"]) == (302, "/carte/?autour=49.000%2C1.000&handicap=1")


def test_around_me_lists_the_nearest_first_and_names_no_address(client, commune):
    StructureFactory(nom="Loin", commune=commune, lat=49.06)
    StructureFactory(nom="Près", commune=commune, lat=49.01)
    StructureFactory(nom="Dehors", commune=commune, lat=49.2)
    reponse = client.get("/carte/?autour=49.000,1.000")
    assert [s.nom for s in reponse.context["object_list"]] == ["Près", "Loin"]
    assert "à moins de 10 km de vous" in texte(reponse)
    assert '<input type="hidden" name="autour" value="49.000,1.000">' in texte(reponse)


def test_a_commune_typed_goes_before_the_point(client, commune):
    reponse = client.get("/carte/?autour=49.5,1.5&commune=pitres")
    assert reponse.context["filter"].autour_de_moi is False
    assert "autour" not in reponse.context["filter"].parametres


def test_where_people_are_is_in_no_log(client, commune, caplog):
    with caplog.at_level(logging.DEBUG):
        client.get("/carte/?autour=49.017,1.064")
    assert "49.017" not in caplog.text
    assert "49.017" not in str([vars(ligne) for ligne in caplog.records if ligne.name == "acces"])


def test_an_address_searches_from_its_door(client, commune, monkeypatch):
    lieu = Lieu(49.05, 1.0, "3 rue de l’Église, Pîtres", commune, "ban", 0.9, "numero")
    monkeypatch.setattr(filters.formulaire, "situer", lambda texte: lieu)
    StructureFactory(commune=commune, lat=49.05)
    page = texte(client.get("/carte/", {"commune": "3 rue de l’église pitres", "rayon": "2"}))
    assert "1 lieu" in page
    assert "à moins de 2 km de 3 rue de l’Église, Pîtres" in page


def test_an_address_that_was_not_found_says_that_the_commune_stands_for_it(client, commune, monkeypatch):
    lieu = Lieu(49.0, 1.0, commune.libelle, commune, "commune", 1.0, "commune", degrade=True)
    monkeypatch.setattr(filters.formulaire, "situer", lambda texte: lieu)
    page = texte(client.get("/carte/", {"commune": "3 rue perdue pitres"}))
    assert "Cette adresse n’a pas été trouvée : les distances partent de la commune, Pîtres (Eure)." in page
    assert 'value="3 rue perdue pitres"' in page


def test_what_is_not_known_is_said_when_it_was_asked(client, commune):
    StructureFactory(commune=commune, horaires={})
    assert "Horaires à demander" not in texte(client.get("/carte/"))
    page = texte(client.get("/carte/?jours=1&age=10"))
    assert "Horaires à demander" in page
    assert "âges à demander" in page


def test_places_are_said_in_words_with_their_date(client, commune):
    aujourdhui = timezone.localdate()
    structure = StructureFactory(
        commune=commune, disponibilite_le=aujourdhui, langues=["ar", "tr"], garde_partagee=True
    )
    Disponibilite.objects.create(structure=structure, grille=grilles.grille_voulue([1, 2], "08:00", "18:00"))
    page = texte(client.get("/carte/"))
    for attendu in ("1 place, lundi et mardi", f"dit le {aujourdhui.day}", "langues : arabe, turc", "Garde partagée"):
        assert attendu in page


@pytest.mark.parametrize(
    ("nombre", "cases", "dans", "dit"),
    [
        (1, [(1, 0), (1, 1), (2, 0), (2, 1)], 0, "1 place, lundi et mardi"),
        (2, [(1, 0), (3, 0)], 0, "2 places, lundi et mercredi matin"),
        (1, [(1, 0), (2, 1)], 0, "1 place, lundi matin, mardi après-midi"),
        (1, [(6, 2), (6, 3)], 0, "1 place, samedi soir et nuit"),
        (1, [(1, 0), (1, 1), (1, 2)], 0, "1 place, lundi (et soir)"),
        (1, [], 0, "1 place"),
    ],
)
def test_places_in_words(nombre, cases, dans, dit):
    assert lecture.places(nombre, cases, timezone.localdate() + datetime.timedelta(dans)).replace("\u00a0", " ") == dit


def test_places_to_come_say_when():
    jour = timezone.localdate() + datetime.timedelta(40)
    assert f"dès le {lecture.jour_court(jour)}" in lecture.places(1, [], jour)


def test_nothing_found_says_which_filter_to_loosen_and_how_many_then(client, commune):
    StructureFactory.create_batch(3, commune=commune, handicap=True)
    StructureFactory(commune=commune, handicap=True, urgence=True, lat=49.2)
    reponse = client.get("/carte/?commune=pitres&handicap=1&urgence=1")
    assert [(mots.replace("\u00a0", " "), n) for mots, n, _lien in reponse.context["pistes"]] == [
        ("Sans « Accueil d’urgence »", 3),
        ("Chercher jusqu’à 30 km", 1),
    ]


@pytest.mark.parametrize("nombre", [2, 100])
@pytest.mark.parametrize(
    "requete", ["?autour=49.000,1.000&jours=1&dispo=1", "?commune=pitres&handicap=1&age=4&urgence=1"]
)
def test_the_number_of_queries_is_constant(client, commune, django_assert_max_num_queries, nombre, requete):
    for structure in StructureFactory.create_batch(nombre, commune=commune, disponibilite_le=timezone.localdate()):
        PermanenceFactory(structure=structure)
        Disponibilite.objects.create(structure=structure, grille=1)
    client.get(f"/carte/{requete}")  # what a process reads once
    with django_assert_max_num_queries(12):
        client.get(f"/carte/{requete}")


def test_the_page_stays_light(client, commune):
    StructureFactory.create_batch(20, commune=commune, inscription="x" * 300, langues=["ar"])
    assert len(client.get("/carte/?commune=pitres&jours=1").content) < 100_000


def test_a_place_is_found_by_its_tiles(commune):
    plan = Structure.objects.autour(commune, 10).explain()
    assert "tuile" in plan
