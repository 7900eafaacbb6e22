"""Prices: a structure's own, on its sheet and in the open data; what an assistant maternel asks."""

import datetime
import re
from decimal import Decimal

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone, translation

from carte import jetons
from carte.forms.prix import PrixForm
from carte.models import But, Structure
from carte.models.prix import Par
from carte.views.bureau_structures import empreinte
from tests import fabriques

pytestmark = pytest.mark.urls("site_info.urls")

PAGE = "/aides/simulateur/"
JOUR = datetime.date(2026, 9, 1)
A_L_HEURE = {"prix": Decimal("9.80"), "prix_depuis": JOUR}
AU_MOIS = {"prix": Decimal("1160"), "prix_par": "mois", "prix_heures": 120, "prix_depuis": JOUR}
BON = {"prix": "9,80", "prix_par": "heure", "prix_heures": "", "prix_depuis": "2026-09-01", "prix_note": ""}


@pytest.fixture(autouse=True)
def novembre():
    with time_machine.travel(datetime.datetime(2026, 11, 25, 10, tzinfo=datetime.UTC), tick=False):
        yield


@pytest.fixture
def libellules(accueil):
    return fabriques.StructureFactory(nom="Les Libellules", mode_tarif="paje", **A_L_HEURE)


def texte(html):
    return re.sub(r"\s+", " ", re.sub("[\u00a0\u202f]", " ", re.sub(r"<[^>]+>", " ", html))).strip()


def lu(reponse):
    return texte(reponse.content.decode())


# What a price is


@pytest.mark.parametrize(
    ("champs", "heure", "dit"),
    [
        (A_L_HEURE, Decimal("9.80"), "9,80 € par heure"),
        ({"prix": Decimal("10"), "prix_depuis": JOUR}, Decimal("10"), "10 € par heure"),
        (AU_MOIS, Decimal("9.67"), "1 160 € par mois pour 120 h"),
        ({}, None, ""),
    ],
)
def test_a_price_is_of_an_hour_or_of_a_month_of_hours(champs, heure, dit):
    structure = fabriques.StructureFactory.build(mode_tarif="paje", type__code="micro_creche", **champs)
    assert (structure.prix_horaire, texte(structure.prix_lisible)) == (heure, dit)


IMPOSSIBLES = [
    {"prix": Decimal(9)},
    {"prix_depuis": JOUR},
    {"prix_note": "Repas compris"},
    {"prix": Decimal(900), "prix_par": "mois", "prix_depuis": JOUR},
    {"prix_par": "mois", "prix_heures": 100},
    {"prix": Decimal(9), "prix_heures": 100, "prix_depuis": JOUR},
    *(A_L_HEURE | {"mode_tarif": tarif} for tarif in ("psu", "contrat", "gratuit")),
]


@pytest.mark.parametrize("champs", IMPOSSIBLES)
def test_the_database_keeps_no_price_that_makes_no_sense(db, champs):
    structure = fabriques.StructureFactory(mode_tarif="paje")
    with pytest.raises(IntegrityError), transaction.atomic():
        Structure.objects.filter(pk=structure.pk).update(**champs)


# What is typed


BORNES = "Le prix d’une heure va de 0,50 € à 30 €."
SAISIES = [
    ({}, {}),
    ({"prix": "9.8 €"}, {}),
    ({"prix": " 9,80 "}, {}),
    ({"prix": "1 160,00", "prix_par": "mois", "prix_heures": "120"}, {}),
    ({"prix": "30"}, {}),
    ({"prix": "0,5"}, {}),
    ({"prix": "-9,80"}, {"prix": "Prix en euros : ce nombre ne peut pas être négatif."}),
    ({"prix": "30,01"}, {"prix": BORNES}),
    ({"prix": "0,49"}, {"prix": BORNES}),
    ({"prix": "0"}, {"prix": BORNES}),
    ({"prix": "9" * 39}, {"prix": "Prix en euros : au plus 9 000 €."}),
    ({"prix": "9" * 5000}, {"prix": "n’est pas un nombre"}),
    ({"prix": "9,805"}, {"prix": "au plus 2 chiffres après la virgule."}),
    ({"prix": "9,,8"}, {"prix": "« 9,,8 » n’est pas un nombre. Écrivez par exemple 1250,50."}),
    ({"prix": "neuf"}, {"prix": "« neuf » n’est pas un nombre."}),
    ({"prix": "٩"}, {"prix": "n’est pas un nombre"}),
    ({"prix": "NaN"}, {"prix": "n’est pas un nombre"}),
    ({"prix": ""}, {"prix": "Écrivez le prix, ou videz aussi sa date"}),
    ({"prix": "", "prix_depuis": ""}, {}),
    ({"prix_depuis": ""}, {"prix_depuis": "Écrivez depuis quand ce prix s’applique."}),
    ({"prix_depuis": "2026-11-26"}, {"prix_depuis": "Cette date est à venir"}),
    ({"prix_depuis": "1999-01-01"}, {"prix_depuis": "Cette date a plus de dix ans"}),
    ({"prix_depuis": "hier"}, {"prix_depuis": "date valide"}),
    ({"prix_par": "mois"}, {"prix_heures": "Écrivez pour combien d’heures par mois."}),
    ({"prix_par": "mois", "prix_heures": "0"}, {"prix_heures": "au moins 1 h."}),
    ({"prix_par": "mois", "prix_heures": "301"}, {"prix_heures": "au plus 300 h."}),
    ({"prix_par": "mois", "prix_heures": "beaucoup"}, {"prix_heures": "n’est pas un nombre"}),
    ({"prix_par": "mois", "prix_heures": "120"}, {"prix": "Ce prix revient à 0,08 € de l’heure"}),
    ({"prix_par": "semaine"}, {"prix_par": "semaine"}),
    ({"prix_note": "x" * 151}, {"prix_note": "150"}),
]


@pytest.mark.parametrize(("saisie", "fautes"), SAISIES)
def test_what_is_typed_is_read_or_refused_with_one_sentence(db, saisie, fautes):
    structure = fabriques.StructureFactory(mode_tarif="paje")
    form = PrixForm(BON | saisie, instance=structure)
    dites = {nom: [texte(str(erreur)) for erreur in erreurs] for nom, erreurs in form.errors.items()}
    assert {nom: len(erreurs) for nom, erreurs in dites.items()} == dict.fromkeys(fautes, 1)
    assert [nom for nom, phrase in fautes.items() if phrase not in dites[nom][0]] == []
    assert form["prix"].value() == (BON | saisie)["prix"]


def test_where_the_income_decides_no_price_is_published(db):
    form = PrixForm(BON, instance=fabriques.StructureFactory(mode_tarif="psu"))
    assert "Le tarif est « selon vos revenus" in texte(str(form.errors["prix"]))


# Who types it


@pytest.fixture
def administratrice(client, roles_crees, accueil):
    client.force_login(fabriques.UtilisateurFactory(groupes=["Administration"]))


def saisie_du_bureau(structure, **autre):
    return {
        "nom": structure.nom, "type": structure.type_id, "commune": structure.commune_id, "mode_tarif": "paje",
        "horaires": "lundi 9:00-12:30", "mise_a_jour_le": "2026-11-25", "publiee": "on", **BON, **autre,
    }  # fmt: skip


def test_the_back_office_publishes_it_then_no_longer(client, administratrice):
    structure = fabriques.StructureFactory(mode_tarif="paje")
    adresse = reverse("structure:edit", args=[structure.pk])
    page = client.get(adresse).content.decode()
    assert "Le prix, si la structure le publie" in page
    assert client.post(adresse, saisie_du_bureau(structure, prix_note="Couches comprises")).status_code == 302
    structure.refresh_from_db()
    assert (structure.prix, structure.prix_depuis, structure.prix_note) == (Decimal("9.80"), JOUR, "Couches comprises")
    assert 'value="9,80"' in client.get(adresse).content.decode()
    vide = saisie_du_bureau(structure, prix="", prix_depuis="", prix_par="mois", prix_heures="90")
    assert client.post(adresse, vide).status_code == 302
    structure.refresh_from_db()
    assert (structure.prix, structure.prix_par, structure.prix_heures) == (None, Par.HEURE, None)


@pytest.mark.parametrize(("autre", "phrase"), [({"prix": "neuf"}, "neuf"), ({"mode_tarif": "psu"}, "Le tarif est")])
def test_the_back_office_says_what_is_wrong_and_keeps_it(client, administratrice, autre, phrase):
    structure = fabriques.StructureFactory(mode_tarif="paje")
    reponse = client.post(reverse("structure:edit", args=[structure.pk]), saisie_du_bureau(structure, **autre))
    assert phrase in lu(reponse)
    assert f'value="{(BON | autre)["prix"]}"' in reponse.content.decode()
    structure.refresh_from_db()
    assert structure.prix is None


def places_de(structure):
    return reverse("mes_places", kwargs={"jeton": jetons.ouvrir(structure.lienprofessionnels, But.MENSUEL)})


def test_a_structure_says_its_price_itself(client, accueil):
    structure = fabriques.StructureFactory(mode_tarif="paje", disponibilite="2 places")
    chemin = places_de(structure)
    assert "Votre prix, si vous le publiez" in lu(client.get(chemin))
    fausse = client.post(chemin, BON | {"action": "prix", "prix": "neuf", "prix_note": "Repas compris"})
    assert "« neuf » n’est pas un nombre" in lu(fausse)
    assert 'value="Repas compris"' in fausse.content.decode()
    reponse = client.post(chemin, BON | {"action": "prix", "prix_note": "Repas\u202e compris"})
    assert reponse.status_code == 302
    structure.refresh_from_db()
    assert (structure.prix, structure.prix_note, structure.disponibilite) == (
        Decimal("9.80"), "Repas compris", "2 places",
    )  # fmt: skip
    assert structure.mise_a_jour_le == timezone.localdate()


@pytest.mark.parametrize("tarif", ["psu", "contrat", "gratuit"])
def test_a_structure_without_a_price_is_not_asked_for_one(client, accueil, tarif):
    structure = fabriques.StructureFactory(mode_tarif=tarif)
    chemin = places_de(structure)
    assert "Votre prix" not in lu(client.get(chemin))
    assert client.post(chemin, BON | {"action": "prix"}).status_code == 200
    structure.refresh_from_db()
    assert structure.prix is None


def test_a_price_that_came_meanwhile_is_checked_again(libellules):
    Structure.objects.filter(pk=libellules.pk).update(prix=None, prix_depuis=None, mode_tarif="psu")
    with pytest.raises(ValidationError):
        libellules.dire_le_prix(**A_L_HEURE, prix_par="heure", prix_heures=None, prix_note="")


@pytest.mark.parametrize(
    ("autre", "statut", "prix"),
    [({}, 302, Decimal("9.80")), ({"prix_depuis": ""}, 200, None), ({"prix": "x"}, 200, None)],
)  # fmt: skip
def test_the_relais_keeps_the_price_of_its_structures(client, roles_crees, pitres, autre, statut, prix):
    client.force_login(pitres[2])
    structure = fabriques.StructureFactory(mode_tarif="paje", commune=pitres[0])
    donnees = {"telephone": "02 32 00 00 01", "horaires": "lundi 8:00-18:00", "vu": empreinte(structure)}
    reponse = client.post(reverse("ma_structure", args=[structure.pk]), donnees | BON | autre)
    assert reponse.status_code == statut
    structure.refresh_from_db()
    assert structure.prix == prix


def test_the_relais_sees_that_a_price_has_changed_meanwhile(client, roles_crees, pitres):
    client.force_login(pitres[2])
    structure = fabriques.StructureFactory(mode_tarif="paje", commune=pitres[0])
    donnees = {"telephone": "02 32 00 00 01", "horaires": "lundi 8:00-18:00", "vu": empreinte(structure)}
    Structure.objects.filter(pk=structure.pk).update(**A_L_HEURE)
    assert client.post(reverse("ma_structure", args=[structure.pk]), donnees | BON).status_code == 409


# Where it is read


def test_the_sheet_has_one_row_with_the_price_its_day_and_the_way_to_count(client, libellules):
    Structure.objects.filter(pk=libellules.pk).update(prix_note="Repas compris")
    html = client.get(libellules.get_absolute_url()).content.decode()
    assert html.count("<dt>Tarif</dt>") == 1
    rangee = html.split("<dt>Tarif</dt>")[1].split("</dd>")[0]
    assert texte(rangee) == (
        "prix fixé par la structure, aidé par la Caf (CMG) 9,80 € par heure, depuis le 1er septembre 2026 "
        "Repas compris Calculer à ce tarif"
    )
    assert f'href="{PAGE}?structure={libellules.pk}"' in rangee


@pytest.mark.parametrize(
    ("champs", "ligne", "lien"),
    [
        ({"mode_tarif": "psu"}, "selon vos revenus (barème de la Caf)", False),
        ({"mode_tarif": "paje"}, "prix fixé par la structure, aidé par la Caf (CMG)", False),
        ({"mode_tarif": "", **A_L_HEURE}, "9,80 € par heure, depuis le 1er septembre 2026", True),
        (
            {"mode_tarif": "", "type__code": "creche_collective", **A_L_HEURE},
            "9,80 € par heure, depuis le 1er septembre 2026",
            False,
        ),
    ],
)
def test_a_sheet_says_what_it_knows(client, accueil, champs, ligne, lien):
    html = client.get(fabriques.StructureFactory(**champs).get_absolute_url()).content.decode()
    rangee = html.split("<dt>Tarif</dt>")[1].split("</dd>")[0]
    assert texte(rangee).removesuffix(" Calculer à ce tarif") == ligne
    assert ("?structure=" in rangee) == lien


@pytest.mark.parametrize(("langue", "montant"), [("en", "9.80"), ("es", "9,80"), ("ar", "9,80"), ("tr", "9,80")])
def test_the_amount_is_written_as_the_reader_does(client, libellules, langue, montant):
    with translation.override(langue):
        adresse = libellules.get_absolute_url()
    html = client.get(adresse).content.decode()
    assert f"{montant}\u00a0€" in html.split('class="reperes"')[1].split("</dl>")[0]


def test_the_card_of_the_list_says_it(client, libellules):
    assert "(9,80 € par heure)" in lu(client.get("/carte/?type=micro_creche"))


def test_the_open_data_have_it_for_structures_and_for_nobody(client, libellules, pitres):
    fabriques.AssistantMaternelFactory(relais=pitres[1].relais, publiee=True, salaire_net=Decimal("17.31"),
                                       public_tarifs=True)  # fmt: skip
    fabriques.StructureFactory(nom="Au mois", mode_tarif="paje", **AU_MOIS)
    brut = client.get("/api/structures/").content.decode()
    dites = {s["nom"]: s for s in client.get("/api/structures/").json()["structures"]}
    noms = ("prix", "prix_par", "prix_heures", "prix_depuis")
    assert [dites["Les Libellules"][nom] for nom in noms] == [9.8, "heure", None, "2026-09-01"]
    assert [dites["Au mois"][nom] for nom in noms] == [1160.0, "mois", 120, "2026-09-01"]
    assert "17.31" not in brut
    csv = b"".join(client.get("/donnees/structures.csv").streaming_content).decode()
    assert ";paje;9.8;heure;;2026-09-01;;" in csv
    assert "<code>prix_depuis</code>" in client.get("/donnees/").content.decode()


# What an assistant maternel asks

TARIFS = {"salaire_net": Decimal("4.20"), "entretien_jour": Decimal("3.5"), "repas_jour": None}


@pytest.fixture
def nadia(pitres, accueil):
    return fabriques.AssistantMaternelFactory(relais=pitres[1].relais, publiee=True, **TARIFS)


def test_what_she_asks_is_hidden_until_she_chooses(client, nadia):
    adresse = nadia.structure.get_absolute_url
    assert "Salaire net" not in lu(client.get(adresse()))
    nadia.soumettre(identite={}, profil={}, choix={"public_tarifs": True}, places={})
    page = lu(client.get(adresse()))
    assert "Salaire net : 4,20 € par heure Entretien : 3,50 € par jour Tarifs donnés le 25 novembre 2026" in page
    assert "Repas" not in page
    assert "Calculer à ce tarif" not in page
    nadia.soumettre(identite={}, profil={}, choix={"public_tarifs": False}, places={})
    assert "Salaire net" not in lu(client.get(adresse()))
    assert Structure.objects.values_list(*TARIFS, "salaire_le").get(pk=nadia.structure_id) == (None,) * 4


FORMULAIRE = {
    "prenom": "Nadia", "nom": "Berger", "adresse": "3 rue du Verger", "code_postal": "27590",
    "telephone": "06 12 34 56 78", "courriel": "nadia@exemple.fr", "jours": ["1"], "de": "07:30", "a": "18:00",
    "age_min_mois": "2", "age_max_mois": "36", "contact": "relais", "places_libres": "0",
    "salaire_net": "4,20", "entretien_jour": "3,50 €", "repas_jour": "",
}  # fmt: skip


def remplir(client, assistant, **autre):
    chemin = reverse("mon_accueil_modifier", kwargs={"jeton": assistant.nouveau_lien(But.MENSUEL)})
    return client.post(chemin, FORMULAIRE | {"commune": assistant.commune_id} | autre)


def test_she_reads_what_families_will_read_before_she_signs(client, nadia):
    assert "Salaire net" not in lu(remplir(client, nadia, apercu="1"))
    publics = {"publics": ["public_tarifs"]}
    assert "Salaire net : 4,20 € par heure" in lu(remplir(client, nadia, apercu="1", **publics))
    assert remplir(client, nadia, signer="1", **publics).status_code == 302
    nadia.structure.refresh_from_db()
    assert (nadia.structure.salaire_net, nadia.structure.entretien_jour, nadia.structure.repas_jour) == (
        Decimal("4.20"), Decimal("3.50"), None,
    )  # fmt: skip
    assert nadia.choix_signes.latest("pk").contenu["public_tarifs"] is True


@pytest.mark.parametrize(
    ("saisie", "champ", "phrase"),
    [
        ({"salaire_net": "-4"}, "salaire_net", "ne peut pas être négatif."),
        ({"salaire_net": "0,1"}, "salaire_net", "au moins 0,50 €."),
        ({"salaire_net": "3 000"}, "salaire_net", "au plus 30 €."),
        ({"salaire_net": "quatre"}, "salaire_net", "« quatre » n’est pas un nombre."),
        ({"entretien_jour": "31"}, "entretien_jour", "au plus 30 €."),
        ({"repas_jour": "3,999"}, "repas_jour", "au plus 2 chiffres après la virgule."),
    ],
)
def test_what_she_mistypes_is_told_beside_its_field(client, nadia, saisie, champ, phrase):
    reponse = remplir(client, nadia, signer="1", **saisie)
    assert phrase in texte(str(reponse.context["form"].errors[champ]))
    assert reponse.context["form"][champ].value() == saisie[champ]
