"""The slip of elimination, from its preparation to the destruction: for the coordination, in numbers."""

import csv
import datetime
import io

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from demarches import bordereaux, conservation
from demarches.models import Bordereau, Demande
from demarches.roles import Groupe
from demarches.transitions import TransitionRefusee
from tests import fabriques
from tests.socles import socle

HIER = timezone.localdate() - datetime.timedelta(days=1)


@socle
def coordinatrice(roles_crees):
    return fabriques.UtilisateurFactory(groupes=["Coordination"], email="coordination@exemple.fr")


@pytest.fixture
def visa(settings):
    settings.VISA_DES_ARCHIVES = True


def dues(secteur, *motifs, close_le=datetime.datetime(2024, 5, 17, 12, tzinfo=datetime.UTC)):
    return [
        fabriques.DemandeFactory(
            secteur=secteur, close=True, motif_cloture=motif, close_le=close_le, soumise_le=close_le,
            contact__nom="zqnom", message="zqmessage",
        )
        for motif in motifs
    ]  # fmt: skip


def test_closed_files_wait_for_the_visa_then_go_and_are_counted(visa, coordinatrice, pitres):
    dues(pitres[1], "retiree", "solution_trouvee")
    conservation.purger()
    assert Demande.objects.count() == 2
    bordereau = bordereaux.preparer(coordinatrice)
    conservation.purger()
    assert Demande.objects.count() == 2

    bordereau.viser(numero="AD27-2026-118", le=HIER, par=coordinatrice)
    apres = dues(pitres[1], "retiree")  # on no slip
    conservation.purger()

    assert list(Demande.objects.all()) == apres
    bordereau.refresh_from_db()
    assert (bordereau.nombre, bordereau.detruits, bordereau.vise) == (2, 2, True)
    assert bordereau.detruit_le
    assert Demande._base_manager.filter(bordereau=bordereau).count() == 2


def test_what_the_archives_signed_may_go_however_many(visa, coordinatrice, pitres, settings):
    settings.PLAFOND_EFFACEMENTS = 1
    dues(pitres[1], "retiree", "retiree", "doublon")
    conservation.marquer()
    bordereaux.preparer(coordinatrice).viser(numero="1", le=HIER, par=coordinatrice)
    assert conservation.executer(conservation.DEMANDES).effaces == 3


def test_a_slip_counts_by_relais_year_and_issue(coordinatrice, pitres):
    autre = fabriques.SecteurFactory()
    dues(pitres[1], "retiree", "retiree", "sans_nouvelles")
    dues(pitres[1], "retiree", close_le=datetime.datetime(2023, 12, 31, 23, 30, tzinfo=datetime.UTC))
    dues(autre, "retiree")
    conservation.marquer()
    lignes = bordereaux.preparer(coordinatrice).lignes
    assert sum(ligne["nombre"] for ligne in lignes) == 5
    assert {(x["relais"], x["annee"], x["motif"], x["nombre"]) for x in lignes} == {
        (pitres[1].relais.nom, 2024, "retiree", 3),  # the last one was closed on the first of January, here
        (pitres[1].relais.nom, 2024, "sans_nouvelles", 1),
        (autre.relais.nom, 2024, "retiree", 1),
    }
    with pytest.raises(TransitionRefusee, match="Aucun dossier"):
        bordereaux.preparer(coordinatrice)


def test_a_slip_is_numbered_in_its_year_and_signed_once(coordinatrice, pitres):
    annee = timezone.localdate().year
    for rang in (1, 2):
        dues(pitres[1], "retiree")
        conservation.marquer()
        bordereau = bordereaux.preparer(coordinatrice)
        assert bordereau.numero == f"{annee}-{rang:03}"
    bordereau.viser(numero="1", le=HIER, par=coordinatrice)
    for refuse in (bordereau.annuler, lambda: bordereau.viser(numero="2", le=HIER, par=coordinatrice)):
        with pytest.raises(TransitionRefusee):
            refuse()
    with pytest.raises(IntegrityError), transaction.atomic():
        Bordereau.objects.filter(pk=bordereau.pk).update(visa_le=None)


def test_a_slip_that_is_dropped_lets_go_of_its_files(visa, coordinatrice, pitres):
    dues(pitres[1], "retiree")
    conservation.marquer()
    bordereaux.preparer(coordinatrice).annuler()
    assert bordereaux.a_proposer().count() == 1


# Screens


def test_the_coordination_prepares_downloads_signs(client, visa, coordinatrice, pitres):
    dues(pitres[1], "retiree", "retiree")
    conservation.marquer()
    client.force_login(coordinatrice)
    page = client.get(reverse("conservation")).text
    assert "<strong>2</strong> dossiers à proposer" in page

    reponse = client.post(reverse("conservation"), follow=True)
    bordereau = Bordereau.objects.get()
    assert reponse.redirect_chain == [(reverse("bordereau", args=[bordereau.pk]), 302)]
    tableau = client.get(reverse("bordereau_csv", args=[bordereau.pk]))
    lignes = list(csv.reader(io.StringIO(tableau.content.decode("utf-8-sig")), delimiter=";"))
    assert lignes[0] == list(bordereaux.ENTETES)
    assert lignes[1][:3] == [bordereau.numero, "Petite enfance, Agglomération d’essai", pitres[1].relais.nom]
    assert lignes[1][6] == "2"
    papier = client.get(reverse("bordereau_pdf", args=[bordereau.pk]))
    assert papier.content.startswith(b"%PDF")
    assert "no-store" in papier["Cache-Control"]

    demain = timezone.localdate() + datetime.timedelta(days=1)
    refus = client.post(reverse("bordereau", args=[bordereau.pk]), {"numero": "AD27-1", "le": demain.isoformat()}).text
    assert "Cette date est à venir" in refus
    ici = {"numero": "AD27-1", "le": timezone.localdate().isoformat()}
    assert "Le visa est noté" in client.post(reverse("bordereau", args=[bordereau.pk]), ici, follow=True).text
    bordereau.refresh_from_db()
    assert (bordereau.visa_numero, bordereau.vise_par) == ("AD27-1", coordinatrice)
    assert "zq" not in page + tableau.content.decode() + bordereaux.en_html(bordereau)


def test_a_slip_is_dropped_from_its_screen(client, visa, coordinatrice, pitres):
    dues(pitres[1], "retiree")
    conservation.marquer()
    bordereau = bordereaux.preparer(coordinatrice)
    client.force_login(coordinatrice)
    adresse = reverse("bordereau_annuler", args=[bordereau.pk])
    assert client.get(adresse).status_code == 405
    assert "est annulé" in client.post(adresse, follow=True).text
    assert not Bordereau.objects.exists()


def test_what_stopped_a_night_and_what_must_be_closed_are_told(client, coordinatrice, pitres, settings):
    settings.PLAFOND_EFFACEMENTS = 1
    dues(pitres[1], "retiree", "retiree")
    vieille = fabriques.DemandeFactory(
        secteur=pitres[1], soumise_le=timezone.now() - datetime.timedelta(days=800), contact__nom="zqnom"
    )
    conservation.marquer()
    client.force_login(coordinatrice)
    page = client.get(reverse("conservation")).text
    assert "plus que la limite de 1" in page
    assert vieille.reference in page
    assert "ne demande pas le visa" in page
    assert "zq" not in page


@pytest.mark.parametrize("role", [*(g for g in Groupe if g != Groupe.COORDINATION), "superutilisateur"])
def test_nobody_else_knows_of_it(client, rf, coordinatrice, pitres, role):
    dues(pitres[1], "retiree")
    conservation.marquer()
    bordereau = bordereaux.preparer(coordinatrice)
    groupes = [role] if role in list(Groupe) else []
    agent = fabriques.UtilisateurFactory(groupes=groupes, is_superuser=not groupes)
    client.force_login(agent)
    for nom in ("bordereau", "bordereau_csv", "bordereau_pdf"):
        assert client.get(reverse(nom, args=[bordereau.pk])).status_code == 404
    assert client.get(reverse("conservation")).status_code == 404
    assert client.post(reverse("conservation")).status_code == 404
    assert client.post(reverse("bordereau_annuler", args=[bordereau.pk])).status_code == 404


def test_the_queries_of_the_screen_do_not_grow(client, coordinatrice, pitres, django_assert_max_num_queries):
    client.force_login(coordinatrice)
    client.get(reverse("conservation"))
    with django_assert_max_num_queries(60) as une:
        client.get(reverse("conservation"))
    for _n in range(4):
        dues(pitres[1], "retiree")
        conservation.marquer()
        bordereaux.preparer(coordinatrice)
    with django_assert_max_num_queries(len(une)):
        client.get(reverse("conservation"))
