"""Inviting one person, or a list as relais paste them."""

from types import SimpleNamespace

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from post_office.models import Email

from carte import invitations
from carte.forms.listes import LIGNES_MAX, lire
from carte.models import AssistantMaternel, Etat
from tests import fabriques

UNE, LISTE = "/admin/assistants-maternels/inviter/", "/admin/assistants-maternels/inviter/liste/"
BONNE = "Nadia;Berger;nadia@exemple.fr;06 12 34 56 78;Pîtres;3 rue du Verger;27590;31/12/2027;3"


@pytest.fixture
def agent(client, roles_crees, pitres):
    client.force_login(pitres[2])
    return pitres[2]


@pytest.fixture
def donnees(agent, pitres):
    return {
        "prenom": "Nadia", "nom": "Berger", "courriel": "nadia@exemple.fr", "telephone": "0612345678",
        "commune": pitres[0].pk, "adresse": "3 rue du Verger", "code_postal": "27590",
        "agrement_valable_au": "2027-12-31", "agrement_capacite": "3", "relais": pitres[1].relais_id,
    }  # fmt: skip


@pytest.fixture
def coller(client, agent, pitres):
    """Post lines, or a file; return the response."""

    def coller(texte="", **autres):
        return client.post(LISTE, {"relais": pitres[1].relais_id, "texte": texte} | autres)

    return coller


def raisons(reponse):
    return {ligne.numero: " ".join(ligne.raisons) for ligne in reponse.context["refusees"]}


# One


def test_one_person_is_noted_and_written_to(client, donnees):
    reponse = client.post(UNE, donnees)
    nadia = AssistantMaternel.objects.get()
    assert reponse["Location"] == reverse("assistant", args=[nadia.pk])
    assert (nadia.etat, nadia.telephone, nadia.agrement_capacite) == (Etat.INVITEE, "06 12 34 56 78", 3)
    assert Email.objects.get().to == ["nadia@exemple.fr"]


def test_the_relais_of_the_agent_is_already_chosen(client, donnees, pitres):
    assert f'value="{pitres[1].relais_id}" selected' in client.get(UNE).content.decode()


@pytest.mark.parametrize(
    ("champ", "valeur"),
    [
        ("courriel", ""),
        ("courriel", "nadia"),
        ("telephone", "12"),
        ("code_postal", "2759"),
        ("commune", ""),
        ("agrement_capacite", "9"),
        ("agrement_valable_au", "demain"),
        ("nom", "=cmd|' /C calc'!A0"),
        ("prenom", "x" * 61),
    ],
)
def test_what_is_wrong_is_said_at_its_field_and_the_answers_stay(client, donnees, champ, valeur):
    reponse = client.post(UNE, donnees | {champ: valeur})
    assert reponse.status_code == 200
    assert list(reponse.context["form"].errors) == [champ]
    assert "3 rue du Verger" in reponse.content.decode()
    assert not AssistantMaternel.objects.exists()


def test_the_same_person_twice_is_refused_whatever_the_case_of_her_address(client, donnees):
    client.post(UNE, donnees)
    reponse = client.post(UNE, donnees | {"courriel": " Nadia@Exemple.FR", "prenom": "N."})
    assert "ouvrir sa fiche" in reponse.content.decode()
    assert AssistantMaternel.objects.count() == 1


def test_a_person_of_another_relais_is_not_shown(client, donnees):
    autre = fabriques.AssistantMaternelFactory(courriel="nadia@exemple.fr")
    page = client.post(UNE, donnees).content.decode()
    assert "dans un autre relais" in page
    assert reverse("assistant", args=[autre.pk]) not in page


@pytest.mark.django_db(transaction=True)
def test_two_agents_who_note_the_same_person_at_once_note_her_once(pitres, en_meme_temps):
    commune, secteur, agent = pitres
    champs = {
        "prenom": "Nadia", "nom": "Berger", "courriel": "nadia@exemple.fr", "commune": commune, "relais": secteur.relais
    }  # fmt: skip
    resultats = en_meme_temps(*[lambda: invitations.inviter(dict(champs), par=agent)] * 2)
    assert sorted(type(r).__name__ for r in resultats) == ["AssistantMaternel", "DejaConnue"]


# A list


def test_a_list_is_noted_and_invited(coller):
    reponse = coller(f"{BONNE}\nLéa;Petit;lea@exemple.fr;;pitres")
    assert reponse["Location"] == "/admin/assistants-maternels/?vue=sans_reponse"
    assert {a.nom for a in AssistantMaternel.objects.all()} == {"Berger", "Petit"}
    nadia = AssistantMaternel.objects.au_courriel("NADIA@exemple.fr").get()
    assert (str(nadia.agrement_valable_au), nadia.agrement_capacite, nadia.commune.nom) == ("2027-12-31", 3, "Pîtres")


def test_the_invitations_of_a_list_leave_by_the_verb(agent, pitres):
    notees = [fabriques.AssistantMaternelFactory(relais=pitres[1].relais) for _ in range(2)]
    ailleurs = fabriques.AssistantMaternelFactory()
    invitations.inviter_les_notees.call([a.pk for a in (*notees, ailleurs)], agent.pk)
    invitations.inviter_les_notees.call([a.pk for a in notees], agent.pk)
    assert Email.objects.count() == 2
    ailleurs.refresh_from_db()
    assert ailleurs.invitee_le is None


@pytest.mark.parametrize(
    "texte",
    [
        BONNE.replace(";", "\t"),
        BONNE.replace(";", ","),
        BONNE.replace(";", "\r\n", 0) + "\r\n\r\n",
        "\ufeff" + BONNE,
        '"Nadia";"Berger";"nadia@exemple.fr";"06 12 34 56 78";"Pîtres";"3 rue ""du"" Verger; bât. B";"27590"',
        "NOM;Prénom;E-mail;Ville;Remarque\nBerger;Nadia;nadia@exemple.fr;PITRES;à rappeler",
        "Nadia;Berger;nadia@exemple.fr;+33612345678;Pîtres;;;2027-12-31;3",
        ";;;;\n" + BONNE,
    ],
)
def test_a_list_is_understood_as_spreadsheets_write_it(coller, texte):
    coller(texte)
    nadia = AssistantMaternel.objects.get()
    assert (nadia.prenom, nadia.nom, nadia.courriel) == ("Nadia", "Berger", "nadia@exemple.fr")


@pytest.mark.parametrize("codage", ["utf-8", "utf-8-sig", "cp1252"])
def test_a_file_is_read_in_its_encoding(coller, codage):
    coller("", fichier=SimpleUploadedFile("liste.csv", BONNE.encode(codage)))
    assert AssistantMaternel.objects.get().commune.nom == "Pîtres"


@pytest.mark.parametrize(
    ("ligne", "raison"),
    [
        ("=cmd|' /C calc'!A0;Petit;lea@exemple.fr;;Pîtres", "formule"),
        ("Léa;Petit;lea;;Pîtres", "Adresse électronique"),
        ("Léa;Petit;;;Pîtres", "Champ requis"),
        ("Léa;Petit;lea@exemple.fr;;Nulle-Part", "n’est pas une commune"),
        ("Léa;Petit;lea@exemple.fr;12;Pîtres", "numéro"),
        ("Léa;Petit;lea@exemple.fr;;Pîtres;;;bientôt", "Agrément"),
        ("Léa;Petit;lea@exemple.fr;;Pîtres;;;;12", "Enfants au plus"),
        ("Léa;Petit;lea@exemple.fr;;Pîtres;;;;3;de trop", "trop de colonnes"),
        ("Léa;Petit;NADIA@exemple.fr;;Pîtres", "même adresse électronique que la ligne 1"),
        ("Léa;Petit;connue@exemple.fr;;Pîtres", "déjà connue"),
        ('Léa;"Petit;lea@exemple.fr;;Pîtres', "guillemet"),
        pytest.param('"' + "x" * 140_000, "guillemet", id="a quote and a very long line"),
    ],
)
def test_a_bad_line_is_named_and_kept_the_good_ones_go(coller, ligne, raison):
    fabriques.AssistantMaternelFactory(courriel="connue@exemple.fr", prenom="Mia")
    reponse = coller(f"{BONNE}\n{ligne}\nMia;Roy;mia@exemple.fr;;Pîtres")
    (refusee,) = reponse.context["refusees"]
    assert raison in " ".join(refusee.raisons)
    assert refusee.numero == 2
    assert reponse.context["form"].initial["texte"] == ligne
    assert set(AssistantMaternel.objects.values_list("prenom", flat=True)) == {"Nadia", "Mia"}


def test_the_same_list_sent_twice_notes_nobody_twice(coller):
    coller(BONNE)
    assert "déjà connue" in raisons(coller(BONNE))[1]
    assert AssistantMaternel.objects.count() == 1


def test_a_list_may_be_tried_without_anybody_being_written_to(coller):
    reponse = coller(f"{BONNE}\nLéa;Petit;lea;;Pîtres", essayer="1")
    assert "1 ligne prête, 1 à corriger" in reponse.content.decode()
    assert reponse.context["form"].initial["texte"].startswith("Nadia;Berger")
    assert not AssistantMaternel.objects.exists()


@pytest.mark.parametrize("texte", ["", "  \n ;;;\n", "\n".join(["a;b"] * (LIGNES_MAX + 1)), "x" * 600_000])
def test_a_list_that_is_none_says_why(coller, texte):
    reponse = coller(texte)
    assert reponse.status_code == 200
    assert reponse.context["form"].errors


def test_a_file_too_big_is_refused(coller):
    reponse = coller("", fichier=SimpleUploadedFile("liste.csv", b"x" * 600_000))
    assert "trop gros" in reponse.content.decode()


def test_a_thousand_lines_cost_few_queries_and_their_mails_are_left_to_the_worker(coller, monkeypatch):
    confiees = []
    monkeypatch.setattr(invitations, "inviter_les_notees", SimpleNamespace(enqueue=lambda *ids: confiees.append(ids)))
    lignes = "\n".join(f"Nadia;Berger-{n};nadia{n}@exemple.fr;;Pîtres" for n in range(LIGNES_MAX))
    with CaptureQueriesContext(connection) as capture:
        reponse = coller(lignes)
    assert reponse.status_code == 302
    assert AssistantMaternel.objects.count() == LIGNES_MAX
    assert len(capture) < 100
    assert len(confiees[0][0]) == LIGNES_MAX


@pytest.mark.parametrize(("texte", "numeros"), [("a;b\n\nc;d", [1, 3]), ('a;"b\nc";d\ne;f', [1, 2, 3])])
def test_lines_keep_their_number(texte, numeros):
    assert [numero for numero, _texte, _champs in lire(texte)] == numeros
