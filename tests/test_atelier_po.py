"""Translations leave and come back in PO files: nothing is lost, what is refused says why."""

import contextlib

import polib
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from commun.atelier import po
from tests import atelier, fabriques
from tests.atelier import ARABE, CHIFFRE, INTRODUCTION, LIEN, TITRE
from tests.socles import socle


@socle
def soumise(accueil):
    return atelier.soumettre(accueil)


@pytest.fixture
def traduction(soumise, client):
    client.force_login(fabriques.UtilisateurFactory(is_superuser=True))
    return soumise


def exporter(client, traduction):
    reponse = client.get(reverse("wagtail_localize:download_pofile", args=[traduction.pk]))
    assert "attachment; filename=" in reponse["Content-Disposition"]
    return polib.pofile(reponse.content.decode() + "\n")


def importer(client, traduction, contenu):
    """Upload a file, PO or bytes; returns what the translator is told."""
    octets = contenu if isinstance(contenu, bytes) else str(contenu).encode()
    adresse = reverse("wagtail_localize:upload_pofile", args=[traduction.pk])
    fichier = SimpleUploadedFile("page.po", octets)
    retour = reverse("wagtailadmin_pages:edit", args=[traduction.get_target_instance().pk])
    return atelier.messages(client.post(adresse, {"file": fichier, "next": retour}, follow=True))


def remplir(fichier, mots=ARABE):
    for entree in fichier:
        entree.msgstr = mots.get(entree.msgid, "")
    return fichier


def test_a_file_goes_out_in_arabic_and_comes_back(client, traduction):
    dit = importer(client, traduction, remplir(exporter(client, traduction)))
    assert dit == "Fichier PO : 4\u00a0phrases prises."
    assert atelier.dites(traduction) == ARABE
    assert {entree.msgid: entree.msgstr for entree in exporter(client, traduction)} == ARABE


def test_the_same_file_twice_changes_nothing(client, traduction):
    fichier = remplir(exporter(client, traduction))
    importer(client, traduction, fichier)
    assert importer(client, traduction, fichier) == "Fichier PO : 0\u00a0phrase prise, 4 sans changement."
    assert atelier.dites(traduction) == ARABE


def test_a_byte_order_mark_is_no_obstacle(client, traduction):
    octets = b"\xef\xbb\xbf" + str(remplir(exporter(client, traduction))).encode()
    assert "4\u00a0phrases prises" in importer(client, traduction, octets)


@pytest.mark.parametrize(
    ("phrase", "texte", "raison"),
    [
        (LIEN, "كلمة مشروحة.", 'Il manque <a id="a1">'),
        (CHIFFRE, "تدفعون عن <b>ساعة</b>.", "Il manque le chiffre [[essai.smic]]"),
        (CHIFFRE, "تدفعون [[essai.smic]] عن <b>ساعة.", "n’est pas refermée"),
        (TITRE, "ما هي \u202eالحضانة؟", "renverse le sens"),
    ],
)
def test_a_sentence_with_a_fault_is_refused_the_others_are_taken(client, traduction, phrase, texte, raison):
    atelier.ecrire(traduction, {phrase: ARABE[phrase]})
    dit = importer(client, traduction, remplir(exporter(client, traduction), ARABE | {phrase: texte}))
    assert raison in dit
    assert "1\u00a0phrase refusée, l’ancienne traduction reste" in dit
    assert "3\u00a0phrases prises" in dit
    assert atelier.dites(traduction) == ARABE


def test_a_sentence_that_the_french_has_no_more_is_left_out(client, traduction):
    fichier = remplir(exporter(client, traduction))
    fichier.append(polib.POEntry(msgid="Une phrase d’avant.", msgctxt="introduction", msgstr="جملة."))
    fichier.append(polib.POEntry(msgid=INTRODUCTION, msgctxt="title", msgstr="جملة."))
    fichier.append(polib.POEntry(msgid="Une vieille phrase.", msgctxt="introduction", msgstr="جملة.", obsolete=True))
    dit = importer(client, traduction, fichier)
    assert "3\u00a0phrases laissées de côté : absente de la page française d’aujourd’hui." in dit
    assert atelier.dites(traduction) == ARABE


def test_an_unsure_sentence_waits_for_its_translator(client, traduction):
    fichier = remplir(exporter(client, traduction))
    fichier.find(INTRODUCTION).flags.append("fuzzy")
    dit = importer(client, traduction, fichier)
    assert "fuzzy" in dit
    assert INTRODUCTION not in atelier.dites(traduction)


def test_a_file_half_filled_keeps_what_was_there(client, traduction):
    atelier.ecrire(traduction, ARABE)
    dit = importer(client, traduction, remplir(exporter(client, traduction), {}))
    assert "4\u00a0phrases laissées de côté : sans traduction dans le fichier." in dit
    assert atelier.dites(traduction) == ARABE


def autre_page(client, traduction):
    fichier = remplir(exporter(client, traduction))
    fichier.metadata[po.CLE_DE_TRADUCTION] = "00000000-0000-0000-0000-000000000000"
    return str(fichier).encode()


def sans_entete(client, traduction):
    fichier = remplir(exporter(client, traduction))
    del fichier.metadata[po.CLE_DE_TRADUCTION]
    return str(fichier).encode()


REFUSES = {
    "latin-1": (lambda c, t: 'msgid "é"\nmsgstr "è"\n'.encode("latin-1"), "pas en UTF-8"),
    "utf-16": (lambda c, t: str(exporter(c, t)).encode("utf-16"), "pas en UTF-8"),
    "utf-16 sans marque": (lambda c, t: str(exporter(c, t)).encode("utf-16-le"), "pas en UTF-8"),
    "une image": (lambda c, t: b"\x89PNG\r\n\x1a\n" + bytes(100), "pas en UTF-8"),
    "un octet nul": (lambda c, t: b'msgid "a\x00"', "pas un fichier PO"),
    "un texte": (lambda c, t: b"Bonjour, voici la traduction.", "pas un fichier PO"),
    "vide": (lambda c, t: b" ", "pas un fichier PO"),
    "un chemin": (lambda c, t: b"/etc/passwd", "pas un fichier PO"),
    "abîmé": (lambda c, t: str(exporter(c, t)).encode().replace(b"msgstr", b"msgsrt"), "abîmé"),
    "une autre page": (autre_page, "une autre page"),
    "sans en-tête": (sans_entete, "une autre page"),
    "énorme": (lambda c, t: b"msgid" + b"x" * po.OCTETS_AU_PLUS, "trop gros"),
}


@pytest.mark.parametrize("nom", REFUSES)
def test_a_file_that_is_not_this_translation_is_refused_whole(client, traduction, nom):
    atelier.ecrire(traduction, {TITRE: ARABE[TITRE]})
    fabrique, raison = REFUSES[nom]
    dit = importer(client, traduction, fabrique(client, traduction))
    assert raison in dit
    assert "Rien n’est changé." in dit
    assert atelier.dites(traduction) == {TITRE: ARABE[TITRE]}


def test_no_file_at_all_is_told(client, traduction):
    adresse = reverse("wagtail_localize:upload_pofile", args=[traduction.pk])
    assert "Choisissez un fichier PO." in atelier.messages(client.post(adresse, follow=True))


def test_who_may_not_write_the_page_imports_and_exports_nothing(client, traduction, roles_crees):
    agent = fabriques.UtilisateurFactory(groupes=["Référents"])
    client.force_login(agent)
    for nom, verbe in (("download_pofile", client.get), ("upload_pofile", client.post)):
        assert verbe(reverse(f"wagtail_localize:{nom}", args=[traduction.pk])).status_code in (302, 403)
    assert atelier.dites(traduction) == {}


@given(st.binary(max_size=300) | st.text(max_size=300).map(lambda texte: f'msgid ""\n{texte}'.encode(errors="replace")))
def test_whatever_is_uploaded_is_read_or_refused(octets):
    with contextlib.suppress(po.FichierRefuse):
        assert isinstance(po.lire(octets), polib.POFile)
