"""Replies written once in French, translated, sent in the family's language."""

import re

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext
from post_office.models import Email
from wagtail.models import Locale

from commun import langues, redaction
from demarches.apercus import LIEN, LIEN_PERSONNEL
from demarches.forms.bureau import EchangeForm
from demarches.forms.bureau_questions import ReponseForm
from demarches.models import Demande, Echange, ReponseType
from demarches.models.choix import Theme
from site_info import semis, traductions
from site_info.contenus.reponses import REPONSES
from tests import fabriques
from tests.socles import socle

# Marks of direction, which a page does not need.
SENS = re.compile("[\u2066-\u2069]")
AUTRES = [code for code in langues.LIVREES if code != langues.SOURCE]


@socle
def reponses(territoire):
    """The starter replies, in French and in Arabic."""
    Locale.objects.get_or_create(language_code="fr")
    semis.semer_les_reponses()
    traductions.semer_les_reponses("ar")
    return {reponse.theme: reponse for reponse in ReponseType.objects.francaises()}


@socle
def demande(pitres, langues_ouvertes, reponses):
    """A request in Arabic, followed by its référent, whose family receives mails."""
    _commune, secteur, agent = pitres
    demande = fabriques.DemandeFactory(
        secteur=secteur, referent=agent, en_cours=True, langue="ar", contact__email_verifie_le="2026-01-01T00:00Z"
    )
    Email.objects.all().delete()
    return demande


@pytest.fixture
def bureau(client, pitres, roles_crees):
    client.force_login(pitres[2], backend="django.contrib.auth.backends.ModelBackend")
    return client


def noter(bureau, demande, **champs):
    donnees = {"version": demande.version, "moyen": "telephone", "abouti": "1", **champs}
    return bureau.post(f"{demande.get_absolute_url()}noter_contact/", donnees)


def texte(langue, reponse):
    return reponse.get_translation(Locale.objects.get(language_code=langue)).texte


# Sown


def test_every_theme_has_its_reply():
    assert {donnees["theme"] for donnees in REPONSES} == set(Theme.values)


@pytest.mark.parametrize("code", AUTRES)
def test_every_reply_is_shipped_in_every_language(code):
    catalogue = traductions.Catalogue(code)
    assert [d["titre"] for d in REPONSES if catalogue.get(d["texte"]) is None] == []


def test_they_are_sown_once_and_what_people_wrote_is_kept(reponses):
    reponses["appel"].texte = "Rappelez-nous."
    reponses["appel"].save()
    semis.semer_les_reponses()
    assert traductions.semer_les_reponses("ar") == 0
    assert ReponseType.objects.count() == 2 * len(REPONSES)
    assert ReponseType.objects.francaises().get(theme="appel").texte == "Rappelez-nous."


def test_a_title_and_a_theme_are_the_same_in_every_language(reponses):
    for reponse in reponses.values():
        arabe = reponse.get_translation(Locale.objects.get(language_code="ar"))
        assert (arabe.titre, arabe.theme) == (reponse.titre, reponse.theme)


# Sent


def test_the_referent_reads_both_languages_before_choosing(bureau, demande, reponses):
    page = BeautifulSoup(bureau.get(demande.get_absolute_url()).content, "html.parser")
    choisie = page.select_one(f'[data-reponse="{reponses["appel"].pk}"]')
    assert reponses["appel"].texte in choisie.get_text(" ")
    arabe = choisie.select_one('p[lang="ar"]')
    assert (arabe["dir"], arabe.get_text()) == ("rtl", texte("ar", reponses["appel"]))


def test_the_family_reads_it_in_its_language_then_in_french(bureau, client, demande, reponses):
    reponse = noter(bureau, demande, reponse=reponses["appel"].pk)
    assert reponse["Location"] == demande.get_absolute_url()
    sien, francais = Email.objects.get().message.split(redaction.FILET)
    assert texte("ar", reponses["appel"]) in sien
    assert reponses["appel"].texte in francais
    assert reponses["appel"].texte not in sien
    page = client.get(f"/ar{demande.url_suivi}").content.decode()
    assert texte("ar", reponses["appel"]) in page
    assert reponses["appel"].texte in client.get(demande.url_suivi).content.decode()


def etat(demande):
    comptes = [rows.count() for rows in (demande.echanges, demande.envois, demande.journal, Email.objects)]
    return comptes, Demande.objects.values().get(pk=demande.pk)


def test_the_mail_is_read_before_it_leaves_as_it_will_leave(bureau, demande, reponses):
    champs = {"reponse": reponses["pieces"].pk, "resume": "Venez avec elle.", "visible_famille": "on"}
    avant = etat(demande)
    page = BeautifulSoup(noter(bureau, demande, apercu="1", **champs).content, "html.parser")
    assert etat(demande) == avant
    montre = " ".join(page.select_one(".bureau-courriel").get_text(" ").split())
    assert page.select_one("textarea[name=resume]").text.strip() == "Venez avec elle."
    noter(bureau, demande, **champs)
    parti = SENS.sub("", LIEN.sub(LIEN_PERSONNEL, Email.objects.latest("pk").message))
    assert SENS.sub("", montre).split() == parti.split()
    assert texte("ar", reponses["pieces"])[:40] in montre
    assert "Venez avec elle." in montre
    assert demande.url_suivi not in page.decode()


def test_nothing_is_shown_of_a_mail_that_would_not_leave(bureau, demande, reponses):
    type(demande.contact).objects.update(ecrire_sans_risque=False)
    page = BeautifulSoup(noter(bureau, demande, apercu="1", reponse=reponses["pieces"].pk).content, "html.parser")
    assert page.select_one(".bureau-courriel") is None
    assert "Aucun courriel" in page.find(id="courriel-titre").parent.get_text()


def test_a_french_detail_goes_with_it(bureau, demande, reponses):
    noter(bureau, demande, reponse=reponses["rendez_vous"].pk, resume="Mardi à 10 h.", visible_famille="on")
    sien = Email.objects.get().message.split(redaction.FILET)[0]
    assert sien.index(texte("ar", reponses["rendez_vous"])) < sien.index("Mardi à 10 h.")


def test_a_reply_that_announces_a_detail_is_not_sent_without_it(bureau, demande, reponses):
    page = noter(bureau, demande, reponse=reponses["rendez_vous"].pk, resume="Mardi à 10 h.")
    assert "annonce une précision" in page.content.decode()
    assert not Echange.objects.exists()


def test_a_summary_kept_to_oneself_is_not_sent_with_it(bureau, client, demande, reponses):
    noter(bureau, demande, reponse=reponses["appel"].pk, resume="ZQRESERVE")
    assert "ZQRESERVE" not in Email.objects.get().message
    assert "ZQRESERVE" not in client.get(demande.url_suivi).content.decode()


def test_the_journal_keeps_a_code_never_a_text(bureau, demande, reponses):
    noter(bureau, demande, reponse=reponses["appel"].pk)
    objet = demande.journal.get(action="noter_contact").objet
    assert objet == {"avant": "en_cours", "apres": "en_cours", "moyen": "telephone", "abouti": True, "theme": "appel"}


def test_what_was_sent_stays_when_the_reply_is_written_otherwise_or_erased(bureau, client, demande, reponses):
    envoyee = texte("ar", reponses["appel"])
    noter(bureau, demande, reponse=reponses["appel"].pk)
    ReponseType.objects.filter(theme="appel").delete()
    assert envoyee in client.get(f"/ar{demande.url_suivi}").content.decode()


@pytest.mark.parametrize(
    ("theme", "a_une_demande", "a_une_question"),
    [("appel", True, False), ("pieces", True, True), ("aides", True, True), ("conges", False, True)],
)
def test_a_reply_is_proposed_where_it_makes_sense(demande, pitres, theme, a_une_demande, a_une_question):
    ReponseType.objects.all().delete()
    reponse = fabriques.ReponseTypeFactory(theme=theme)
    question = fabriques.QuestionFactory(commune=pitres[0], relais=pitres[1].relais)
    for formulaire, proposee in (
        (EchangeForm(demande=demande, par=pitres[2]), a_une_demande),
        (ReponseForm(question=question, par=pitres[2]), a_une_question),
    ):
        assert list(formulaire.fields["reponse"].queryset) == [reponse] * proposee
        assert [francaise for francaise, _traduite in formulaire.apercus] == [reponse] * proposee


def test_replies_on_the_theme_of_a_question_come_first(reponses):
    contrat = fabriques.ReponseTypeFactory(theme="contrat")
    assert ReponseType.objects.francaises().pour_une_question("contrat").first() == contrat
    assert ReponseType.objects.francaises().pour_une_question("salaire").first() != contrat


@pytest.mark.parametrize("choix", ["0", "999999", "appel", "1'"])
def test_a_reply_that_does_not_exist_is_refused(bureau, demande, choix):
    assert noter(bureau, demande, reponse=choix).status_code == 200
    assert not Echange.objects.exists()


def test_a_translation_is_not_a_choice(bureau, demande, reponses):
    arabe = reponses["appel"].get_translation(Locale.objects.get(language_code="ar"))
    noter(bureau, demande, reponse=arabe.pk)
    assert not Echange.objects.exists()


# Not translated


def _attend_le_francais(demande, client, reponse):
    sien = Email.objects.get().message.split(redaction.FILET)[0]
    assert "هذا الرد لم يُترجم بعد" in sien
    assert reponse.texte in sien
    mot = BeautifulSoup(client.get(f"/ar{demande.url_suivi}").content, "html.parser").select_one(".suivi-mot")
    assert (mot["lang"], mot["dir"], mot.get_text()) == ("fr", "ltr", reponse.texte)


def test_a_reply_without_translation_is_sent_in_french_and_says_so(bureau, client, demande):
    reponse = fabriques.ReponseTypeFactory()
    page = bureau.get(demande.get_absolute_url()).content.decode()
    assert "Pas encore traduite en arabe" in page
    noter(bureau, demande, reponse=reponse.pk)
    _attend_le_francais(demande, client, reponse)


def test_a_reply_whose_french_has_changed_too(bureau, client, demande, reponses):
    reponses["appel"].texte = "Rappelez-nous demain."
    reponses["appel"].save()
    noter(bureau, demande, reponse=reponses["appel"].pk)
    _attend_le_francais(demande, client, reponses["appel"])


def test_a_change_of_title_asks_nothing_of_the_translators(bureau, demande, reponses):
    reponses["appel"].titre = "Rappelez-nous"
    reponses["appel"].save()
    assert set(ReponseType.objects.entieres("ar")) == {reponse.translation_key for reponse in reponses.values()}


def test_a_language_without_sentences_at_all_is_not_whole(reponses, territoire):
    turc = Locale.objects.get_or_create(language_code="tr")[0]
    copie = reponses["appel"].copy_for_translation(turc)
    copie.texte = ""
    copie.save()
    assert ReponseType.objects.entieres("tr") == {}


def test_a_closed_language_receives_the_french_alone(bureau, demande, reponses, langues_ouvertes):
    for fiche in langues_ouvertes:
        fiche.delete()
    noter(bureau, demande, reponse=reponses["appel"].pk)
    courriel = Email.objects.get()
    assert courriel.headers["Content-Language"] == "fr"
    assert redaction.FILET not in courriel.message


def test_the_previews_cost_the_same_whatever_their_number(bureau, demande, reponses):
    def compter():
        bureau.get(demande.get_absolute_url())
        with CaptureQueriesContext(connection) as requetes:
            bureau.get(demande.get_absolute_url())
        return len(requetes)

    avec_toutes = compter()
    ReponseType.objects.exclude(theme="appel").delete()
    assert compter() == avec_toutes


def test_the_demonstration_has_them_in_every_language_of_the_site():
    assert set(traductions.langues_a_semer()) == {code for code, _nom in settings.LANGUAGES} - {langues.SOURCE}
