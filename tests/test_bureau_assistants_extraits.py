"""The extract for mairies, the indicators: what leaves the desk says nothing private."""

import csv
import datetime
import io
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from openpyxl import load_workbook
from pypdf import PdfReader
from wagtail.models import ModelLogEntry

from carte import extraits, indicateurs, secret, tableur
from carte.models import ParQui
from demarches.roles import Groupe
from tests import fabriques

EXTRAITS = "/admin/assistants-maternels/extraits/"
MARQUES = {
    "adresse": "MARQUEADRESSE", "telephone": "MARQUETELEPHONE", "courriel": "marque-courriel@exemple.fr",
    "nom": "ZMARQUENOM", "presentation": "MARQUEPRESENTATION", "refus": "MARQUEREFUS", "code_postal": "99999",
    "identite_proposee": {"nom": "MARQUEPROPOSEE"}, "point_prive": [12.345678, 23.456789],
}  # fmt: skip


@pytest.fixture
def agent(client, roles_crees, pitres):
    client.force_login(pitres[2])
    return pitres[2]


@pytest.fixture
def creer(agent, pitres):
    def creer(**champs):
        return fabriques.AssistantMaternelFactory(
            **{"relais": pitres[1].relais, "commune": pitres[0], "publiee": True, "accord_mairies": True} | champs
        )

    return creer


@pytest.fixture
def demander(client, pitres):
    def demander(forme="csv", **autres):
        return client.post(EXTRAITS, {"relais": pitres[1].relais_id, "forme": forme} | autres)

    return demander


def rangees(reponse):
    return list(csv.reader(io.StringIO(reponse.content.decode("utf-8-sig")), delimiter=";"))


def texte_du_pdf(reponse):
    lu = PdfReader(io.BytesIO(reponse.content))
    return re.sub(r"\s+", " ", " ".join(page.extract_text() for page in lu.pages))


def test_only_who_agreed_and_is_visible_today_is_in_the_extract(creer, demander):
    hier = timezone.localdate() - datetime.timedelta(days=1)
    creer(prenom="Accord", nom="A")
    creer(prenom="Refus", accord_mairies=False)
    creer(prenom="Suspendue", agrement_suspendu_le=hier)
    creer(prenom="Finie", agrement_valable_au=hier)
    creer(prenom="Perimee", choix_signe_le=hier - datetime.timedelta(days=200))
    fabriques.AssistantMaternelFactory(publiee=True, accord_mairies=True, prenom="Ailleurs")
    lignes = rangees(demander())
    assert "seule la liste du Département fait foi" in lignes[0][0]
    assert "https://monenfant.fr" in lignes[0][0]
    assert f"{timezone.localdate():%Y}" in lignes[0][0]
    assert [ligne[0] for ligne in lignes[2:]] == ["Accord A."]


def test_private_columns_are_in_no_extract(creer, demander, client):
    creer(prenom="Nadia", **MARQUES)
    interdits = ["MARQUE", "99999", "marque-courriel", "12.34", "23.45"]
    page = client.get(EXTRAITS).content.decode()
    for contenu in (demander().content.decode(), texte_du_pdf(demander("pdf")), page):
        assert [marque for marque in interdits if marque in contenu] == []
    assert "Nadia Z." in texte_du_pdf(demander("pdf"))


def test_what_she_chose_is_in_it(creer, demander):
    creer(
        contact_direct=True, public_telephone=True, public_horaires=True, public_langues=True, langues=["ar"],
        places_libres=2, libres_le="2027-01-04",
    )  # fmt: skip
    entetes, ligne = rangees(demander())[1:]
    fiche = dict(zip(entetes, ligne, strict=True))
    assert fiche["Téléphone"] == "06 12 34 56 78"
    assert fiche["Disponibilité"] == "2 places à partir du 04/01/2027"
    assert (fiche["Langues"], fiche["Commune"]) == ("arabe", "Pîtres")
    assert fiche["Horaires"].startswith("du lundi au vendredi")


def test_a_formula_is_a_text_for_a_spreadsheet(creer, demander):
    creer(prenom="=cmd|' /C calc'!A0", public_presentation=True, presentation="@SUM(1+1)*cmd")
    ligne = rangees(demander())[2]
    assert ligne[0].startswith("'=cmd")
    assert ligne[-1].startswith("'@SUM")


@pytest.mark.parametrize("texte", ["=1", "+33", "-1", "@x", "|x", " =1", "\u00a0=1", "\t=1", "\r=1", "\uff1d1"])
def test_what_a_spreadsheet_would_compute_is_led_by_an_apostrophe(texte):
    assert tableur.inoffensif(texte).startswith("'")


def test_the_extract_of_a_commune(creer, demander):
    lery = fabriques.CommuneFactory(nom="Léry")
    creer(prenom="Ici")
    creer(prenom="Labas", commune=lery)
    assert [ligne[0].split()[0] for ligne in rangees(demander(commune=lery.pk))[2:]] == ["Labas"]
    assert "assistants-maternels-lery-" in demander(commune=lery.pk)["Content-Disposition"]


def test_an_empty_extract_is_not_given(creer, demander):
    creer(accord_mairies=False)
    assert "il n’y a rien à remettre" in demander().content.decode()
    assert not ModelLogEntry.objects.filter(action=extraits.ACTION).exists()


def test_an_extract_is_logged_without_a_name(creer, demander, client, agent, pitres):
    creer(prenom="Nadia", nom="Berger")
    demander(commune=pitres[0].pk)
    entree = ModelLogEntry.objects.get(action=extraits.ACTION)
    assert (entree.user, entree.data) == (agent, {"commune": "Pîtres", "nombre": 1, "forme": "csv"})
    assert "Berger" not in entree.label
    assert "1 personne, CSV, par" in client.get(EXTRAITS).content.decode()


def test_an_extract_is_a_post(creer, client):
    creer()
    assert "attachment" not in client.get(EXTRAITS, {"forme": "csv"}).get("Content-Disposition", "")


@pytest.mark.parametrize("donnees", [{"relais": "9" * 40}, {"relais": "x"}, {"forme": "exe"}, {"commune": "x"}])
def test_an_extract_that_makes_no_sense_is_refused(creer, demander, donnees):
    creer()
    assert demander(**donnees).context["form"].errors


def test_the_pdf_is_tagged_and_says_what_it_is(creer, demander):
    creer(prenom="Nadia", nom="Berger")
    reponse = demander("pdf")
    lu, texte = PdfReader(io.BytesIO(reponse.content)), texte_du_pdf(reponse)
    assert lu.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert lu.trailer["/Root"]["/Lang"] == "fr"
    assert lu.metadata.title.startswith("Assistants maternels – Relais")
    for mots in ("Nadia B.", "seule la liste du Département fait foi", "monenfant.fr", "Établi le"):
        assert mots in texte


def test_without_pango_the_csv_is_offered(creer, demander, monkeypatch):
    creer()
    monkeypatch.setattr(extraits, "pdf_possible", lambda: False)
    assert "prenez le CSV" in demander("pdf").content.decode()
    assert demander().status_code == 200


def test_an_extract_costs_the_same_for_2_and_50_people(creer, demander):
    def cout():
        with CaptureQueriesContext(connection) as capture:
            assert demander().status_code == 200
        return len(capture)

    for _ in range(2):
        creer(places_libres=1)
    demander()
    deux = cout()
    for _ in range(48):
        creer(places_libres=1)
    assert cout() == deux


# Indicators


def lire_les_chiffres(client):
    """{(table, relais, column): number} of the CSV."""
    lignes = rangees(client.get("/admin/indicateurs.csv"))
    return {
        (ligne[0], ligne[1], entete): nombre
        for ligne in lignes[1:]
        for entete, nombre in zip(lignes[0][2:], ligne[2:], strict=True)
    }


def test_figures_count_states_and_who_says(client, creer, pitres):
    for rang in range(12):
        nadia = creer(confirmee_le=timezone.localdate() - datetime.timedelta(days=60 if rang < 6 else 0))
        nadia.confirmations.create(par=ParQui.ELLE if rang < 6 else ParQui.RELAIS)
    for _ in range(6):
        creer(publiee=False)
    client.force_login(fabriques.UtilisateurFactory(groupes=[Groupe.ELU]))
    chiffres, relais = lire_les_chiffres(client), pitres[1].relais.nom
    attendus = {
        "Connues": "18", "Visibles": "12", "Invitées, sans réponse": "6", "Disent elles-mêmes leurs places": "6",
        "Dit depuis 31 jours au plus": "6", "De 32 à 92 jours": "6", "Jamais dit": "6", "Cachées": "0",
    }  # fmt: skip
    assert {c: chiffres["Assistants maternels", relais, c] for c in attendus} == attendus
    assert {c: chiffres["Assistants maternels", "Ensemble", c] for c in attendus} == attendus


def test_a_small_figure_is_not_shown_nor_found_by_subtraction(client, creer, pitres):
    for _ in range(9):
        creer()
    for _ in range(2):
        creer(publiee=False)
    client.force_login(fabriques.UtilisateurFactory(groupes=[Groupe.COORDINATION]))
    chiffres, relais = lire_les_chiffres(client), pitres[1].relais.nom
    ligne = {c: n for (titre, nom, c), n in chiffres.items() if titre == "Assistants maternels" and nom == relais}
    assert ligne["Connues"] == "11"
    assert ligne["Invitées, sans réponse"] == indicateurs.CACHE
    assert ligne["Visibles"] == indicateurs.CACHE  # 11 - 9 would give it


def test_figures_of_creches_follow_the_relais_of_their_commune(client, agent, pitres):
    for rang in range(10):
        creche = fabriques.StructureFactory(commune=pitres[0], disponibilite_le=timezone.localdate())
        if rang < 5:
            creche.confirmations.create(par=ParQui.ELLE)
    client.force_login(fabriques.UtilisateurFactory(groupes=[Groupe.ELU]))
    chiffres, relais = lire_les_chiffres(client), pitres[1].relais.nom
    assert chiffres["Crèches et micro-crèches", relais, "Publiées"] == "10"
    assert chiffres["Crèches et micro-crèches", relais, "Disent elles-mêmes leurs places"] == "5"


def test_figures_name_nobody_and_cost_the_same_for_2_and_50(client, creer):
    for _ in range(2):
        creer(nom="MARQUENOM")
    client.force_login(fabriques.UtilisateurFactory(groupes=[Groupe.ELU]))

    def cout():
        with CaptureQueriesContext(connection) as capture:
            page = client.get("/admin/indicateurs/").content.decode()
        assert "MARQUENOM" not in page
        return len(capture)

    cout()
    deux = cout()
    for _ in range(48):
        creer()
    assert cout() == deux


def test_the_workbook_holds_the_same_numbers(client, creer):
    for _ in range(7):
        creer()
    client.force_login(fabriques.UtilisateurFactory(groupes=[Groupe.ELU]))
    feuille = load_workbook(io.BytesIO(client.get("/admin/indicateurs.xlsx").content)).active
    assert [c.value for c in feuille[1]][:3] == ["Tableau", "Relais", "Connues"]
    assert feuille[2][2].value == 7


@pytest.mark.parametrize(
    ("nombres", "egalites", "caches"),
    [
        ({"t": 20, "a": 12, "b": 8}, [("t", ["a", "b"])], set()),
        ({"t": 20, "a": 17, "b": 3}, [("t", ["a", "b"])], {"a", "b"}),
        ({"t": 20, "a": 10, "b": 7, "c": 3}, [("t", ["a", "b", "c"])], {"b", "c"}),
        ({"t": 20, "a": 16, "b": 2, "c": 2}, [("t", ["a", "b", "c"])], {"a", "b", "c"}),
        ({"t": 3, "a": 3, "b": 0}, [("t", ["a", "b"])], {"t", "a"}),
        ({"t": 0, "a": 0}, [("t", ["a"])], set()),
        ({"t": 2, "a": 2}, [("t", ["a"])], {"t", "a"}),
    ],
)
def test_what_would_give_a_small_number_is_hidden_with_it(nombres, egalites, caches):
    assert secret.cacher(nombres, egalites) == caches
