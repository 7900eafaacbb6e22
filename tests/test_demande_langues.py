"""A request made, followed and answered in the family's language, read in French by the référent."""

import importlib
import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from django.apps import apps
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation
from post_office.models import Email
from wagtail.models import Locale

from commun import langues, redaction
from commun.langues_parlees import choix, en_francais
from demarches import migrations
from demarches.forms.contact import ContactForm
from demarches.forms.enfants import EnfantsForm
from demarches.models import Brouillon, Demande, Echange, Solution
from demarches.templatetags.dates import jour_long
from demarches.views import brouillons
from tests import fabriques
from tests.socles import socle

AUTRES = [code for code in langues.LIVREES if code != langues.SOURCE]
# Words that no other language of the site writes this way.
FRANCAIS = re.compile(r"\b(vous|votre|nous|notre|cette|avec|pour|jusqu|après|aux)\b", re.IGNORECASE)
ADRESSE = "nour.martin@exemple.org"
CONTACT = {
    "prenom": "Nour",
    "email": ADRESSE,
    "preference": "email",
    "ecrire_sans_risque": "oui",
}


def lire(reponse):
    return BeautifulSoup(reponse.content, "html.parser")


def envoyer(langue="fr", **contact):
    """A request sent in a language, under the address of that language."""
    reponses = fabriques.reponses_completes()
    reponses["contact"] |= contact
    with translation.override(langue):
        return fabriques.BrouillonFactory(reponses=reponses, langue=langue).soumettre()


def a_la_famille():
    return Email.objects.filter(to=ADRESSE).order_by("pk")


def sa_moitie(courriel):
    """What a family reads of a mail before the French."""
    return courriel.message.split(redaction.FILET)[0]


@socle
def formulaire(page_demande, accueil):
    """The start page in Arabic and Ukrainian, at /ar/demande/ and /uk/demande/."""
    for code in ("ar", "uk"):
        locale = Locale.objects.get_or_create(language_code=code)[0]
        for page in (accueil, page_demande):
            page.copy_for_translation(locale, copy_parents=True).save_revision().publish()
    return page_demande


@pytest.fixture
def bureau(client, pitres, roles_crees):
    client.force_login(pitres[2], backend="django.contrib.auth.backends.ModelBackend")
    return client


# Asked


@pytest.mark.parametrize(
    ("formulaire_en", "contact", "ecrits_en", "au_dossier"),
    [
        ("fr", {}, "fr", []),
        ("fr", {"langue_parlee": "fr"}, "fr", ["Parle français"]),
        ("fr", {"besoin_interprete": "lsf"}, "fr", ["Interprète\u00a0: oui, en langue des signes (LSF)"]),
        (
            "fr",
            {"langue_parlee": "ti", "besoin_interprete": "langue"},
            "fr",
            ["Parle tigrigna", "Interprète\u00a0: oui"],
        ),
        ("fr", {"langue_ecrite": "uk"}, "uk", ["Demande qu’on lui écrive en ukrainien (Українська)"]),
        ("ar", {}, "ar", ["Écrit en arabe (العربية)"]),
        (
            "ar",
            {"langue_ecrite": "fr", "langue_parlee": "ber"},
            "fr",
            ["Écrit en arabe (العربية)", "Demande qu’on lui écrive en français", "Parle berbère"],
        ),
        (
            "tr",
            {"langue_ecrite": "tr", "langue_parlee": "autre", "langue_parlee_autre": "zaza"},
            "tr",
            ["Écrit en turc (Türkçe)", "Parle zaza"],
        ),
    ],
)
def test_the_form_the_spoken_and_the_written_language_are_three_things(
    pitres, bureau, langues_ouvertes, formulaire_en, contact, ecrits_en, au_dossier
):
    demande = envoyer(formulaire_en, **contact)

    assert a_la_famille().get().headers["Content-Language"].split(", ")[0] == ecrits_en
    page = lire(bureau.get(demande.get_absolute_url()))
    faits = [dd.get_text(strip=True) for dt in page.find_all("dt", string="Langues") for dd in dt.find_next_siblings()]
    assert faits == au_dossier
    aux_agents = Email.objects.get(to=pitres[2].email).message
    # What the family typed, and a handicap, stay in the file.
    dits = [fait.removesuffix(", en langue des signes (LSF)") for fait in au_dossier if "zaza" not in fait]
    assert all(fait in aux_agents for fait in dits)
    assert "LSF" not in aux_agents
    assert "zaza" not in aux_agents


@pytest.mark.parametrize(
    ("champs", "fautif"),
    [
        ({"langue_parlee": "klingon"}, "langue_parlee"),
        ({"langue_parlee": "العربية"}, "langue_parlee"),
        ({"langue_parlee_autre": "a" * 61}, "langue_parlee_autre"),
        ({"langue_ecrite": "klingon"}, "langue_ecrite"),
        ({"langue_ecrite": "de"}, "langue_ecrite"),
        ({"besoin_interprete": "oui"}, "besoin_interprete"),
    ],
)
def test_a_code_that_is_not_in_the_list_is_refused(langues_ouvertes, champs, fautif):
    assert fautif in ContactForm(CONTACT | champs).errors


def test_a_language_that_is_closed_cannot_be_chosen(langues_ouvertes):
    langues_ouvertes[0].delete()
    assert "langue_ecrite" in ContactForm(CONTACT | {"langue_ecrite": langues_ouvertes[0].langue}).errors


def test_with_french_alone_nothing_is_asked(territoire):
    form = ContactForm(CONTACT | {"langue_ecrite": "ar"})
    assert form.is_valid()
    assert "langue_ecrite" not in form.fields


@pytest.mark.parametrize("code", AUTRES)
def test_answers_are_kept_as_codes_whatever_the_language(langues_ouvertes, code):
    with translation.override(code):
        form = ContactForm(CONTACT | {"langue_parlee": "ti", "besoin_interprete": "langue", "creneaux": ["matin"]})
        assert form.is_valid(), form.errors
        gardees = form.a_garder()
    attendues = {"langue_parlee": "ti", "besoin_interprete": "langue", "creneaux": ["matin"], "langue_ecrite": code}
    assert {cle: gardees[cle] for cle in attendues} == attendues


def test_mails_are_in_the_language_of_the_form_unless_the_family_says_otherwise(client, formulaire, langues_ouvertes):
    def cochee():
        return lire(client.get("/ar/demande/contact/")).select_one('[name="langue_ecrite"][checked]')["value"]

    brouillon = fabriques.BrouillonFactory(complet=True)
    client.cookies[brouillons.COOKIE] = fabriques.cookie_brouillon(brouillon)
    assert cochee() == "ar"
    brouillon.reponses["contact"]["langue_ecrite"] = "uk"
    brouillon.save()
    assert cochee() == "uk"


def test_a_language_typed_beside_the_list_is_another_one(territoire):
    form = ContactForm(CONTACT | {"langue_parlee_autre": "zaza"})
    assert form.is_valid()
    assert (form.cleaned_data["langue_parlee"], form.cleaned_data["langue_parlee_autre"]) == ("autre", "zaza")


@pytest.mark.parametrize("code", [*langues.LIVREES, *langues.A_LIVRER_INCOMPLETES])
def test_every_language_that_the_site_takes_may_be_spoken_and_has_a_french_name(code):
    assert code in dict(choix())
    assert en_francais(code) != code


def test_what_turns_a_text_round_is_taken_out_of_names(territoire):
    form = ContactForm(CONTACT | {"prenom": "\u202eNour\u2066", "nom": "Mar\u200ftin\x1b"})
    assert form.is_valid()
    assert (form.cleaned_data["prenom"], form.cleaned_data["nom"]) == ("Nour", "Martin")
    enfant = EnfantsForm(
        {"enfant_0_prenom": "L\u202eou", "enfant_0_ne": "oui", "enfant_0_date_naissance": "2026-03-14"}
    )
    assert enfant.is_valid()
    assert enfant.a_garder()["enfants"][0]["prenom"] == "Lou"


def test_a_name_made_of_nothing_else_is_missing(territoire):
    assert "prenom" in ContactForm(CONTACT | {"prenom": "\u202e\u202d"}).errors


def test_a_name_keeps_the_joiners_of_persian(territoire):
    form = ContactForm(CONTACT | {"prenom": "علی\u200cرضا"})
    assert form.is_valid()
    assert form.cleaned_data["prenom"] == "علی\u200cرضا"


@pytest.mark.parametrize(
    ("typee", "code", "autre"), [("turc", "tr", ""), ("Arabe", "ar", ""), ("zaza", "autre", "zaza"), ("", "", "")]
)
def test_a_language_typed_before_becomes_a_code(pitres, typee, code, autre):
    demande = fabriques.DemandeFactory(langue_parlee=typee)
    (migration,) = Path(migrations.__path__[0]).glob("*_langues_de_la_famille.py")
    importlib.import_module(f"demarches.migrations.{migration.stem}").coder(apps, None)
    demande.refresh_from_db()
    assert (demande.langue_parlee, demande.langue_parlee_autre) == (code, autre)


# The draft


def test_the_draft_follows_the_family_from_a_language_to_another(client, formulaire, pitres, langues_ouvertes):
    client.post("/demande/commune/", {"recherche": "Pîtres"})
    reponse = client.post(
        "/ar/demande/enfants/",
        {"nombre": "1", "enfant_0_ne": "oui", "enfant_0_date_naissance": "2026-03-14"},
    )

    assert reponse["Location"] == "/ar/demande/quand/"
    assert {m["path"] for m in reponse.cookies.values() if m.key == brouillons.COOKIE} == {
        "/demande/",
        *(f"/{code}/demande/" for code in AUTRES),
    }
    assert Brouillon.objects.get().langue == "ar"
    assert client.get("/uk/demande/quand/").status_code == 200


def test_erasing_forgets_the_draft_in_every_language(client, formulaire, langues_ouvertes):
    client.cookies[brouillons.COOKIE] = fabriques.cookie_brouillon(fabriques.BrouillonFactory(complet=True))
    reponse = client.post("/ar/demande/message/", {"effacer": "1"})
    oublies = [m for m in reponse.cookies.values() if m.key == brouillons.COOKIE and m["max-age"] == 0]
    assert len(oublies) == len(settings.LANGUAGES)


def test_a_request_sent_in_arabic_is_arabic_to_the_end_and_its_notice_is_french(
    client, formulaire, pitres, langues_ouvertes
):
    client.cookies[brouillons.COOKIE] = fabriques.cookie_brouillon(fabriques.BrouillonFactory(complet=True))
    client.post("/ar/demande/message/", {"message": "مرحبا"})
    verification = lire(client.get("/ar/demande/verification/"))
    confirmation = lire(client.post("/ar/demande/verification/", follow=True))

    demande = Demande.objects.get()
    assert (demande.langue, demande.message) == ("ar", "مرحبا")
    for page in (verification, confirmation):
        assert (page.html["lang"], page.html["dir"]) == ("ar", "rtl")
    assert confirmation.select_one(f'a[href="/ar{demande.url_suivi}"]')
    avis = Email.objects.get(to=pitres[2].email).message
    assert "régulier" in avis
    assert "Écrit en arabe (العربية)" in avis


# Mails


def jouer_tout(demande, agent):
    """Every mail a family may receive."""
    demande.verifier_adresse()
    demande.prendre(par=agent)
    for echange in ({"resume": "ZQRESUME", "visible_famille": True}, {"reponse": fabriques.ReponseTypeFactory()}):
        demande.noter_contact(par=agent, moyen="telephone", abouti=True, **echange)
    mode = fabriques.ModeAccueilFactory()
    solution = {"mode": mode, "debut": "2027-01-04", "obtenue_par": "relais"}
    demande.declarer_solution([Solution(enfant=demande.enfants.get(), **solution)], par=agent)
    demande.rouvrir(par=agent)
    demande.clore_sans_solution(par=agent, raison="horaires")
    demande.rouvrir(par=agent)
    demande.retirer()


@pytest.mark.parametrize("code", AUTRES)
def test_a_family_reads_its_language_before_the_french(pitres, langues_ouvertes, code):
    jouer_tout(envoyer(code), pitres[2])

    assert a_la_famille().count() == 9
    noms = {"--", "ZQRESUME", "Petite enfance, Agglomération d’essai"}
    for courriel in a_la_famille():
        assert courriel.headers["Content-Language"] == f"{code}, fr"
        sien, francais = courriel.message.split(f"{redaction.FILET}\n\n{redaction.FRANCAIS}")
        lignes = {ligne for ligne in sien.split("\n") if ligne and not ligne.startswith("http")} - noms
        lignes.discard("Nous avons cherché.")  # a reply that nobody has translated, and says so
        assert not lignes & set(francais.split("\n"))
        assert [ligne for ligne in lignes if FRANCAIS.search(ligne)] == []
        assert f"{settings.ADRESSE_PUBLIQUE}/{code}/suivi/" in sien
        assert f"{settings.ADRESSE_PUBLIQUE}/suivi/" in francais
        assert "\n\n\n" not in courriel.message


def test_words_of_an_agent_are_announced_as_french(pitres, langues_ouvertes):
    demande = envoyer("es")
    demande.verifier_adresse()
    demande.prendre(par=pitres[2])
    demande.noter_contact(par=pitres[2], moyen="telephone", abouti=True, resume="Trois pistes.", visible_famille=True)
    with translation.override("es"):
        annonce = translation.gettext("Voici ce que votre relais a noté en français le %(jour)s :")
        jour = jour_long(Echange.objects.get().le)
    assert f"{annonce % {'jour': jour}}\n\nTrois pistes." in sa_moitie(a_la_famille().last())


def test_a_subject_says_both_languages(pitres, langues_ouvertes):
    demande = envoyer("en")
    assert a_la_famille().get().subject.endswith(f" / Votre demande {demande.reference} est bien reçue")


def test_numbers_and_names_keep_their_order_in_arabic(pitres, langues_ouvertes):
    demande = envoyer("ar")
    texte = sa_moitie(a_la_famille().get())
    ouvrants, fermants = "[\u2066\u2068]", "\u2069"
    for valeur in (demande.reference, pitres[1].relais.telephone, pitres[1].relais.nom, "02 99 00 00 00"):
        assert re.search(f"{ouvrants}{re.escape(valeur)}{fermants}", texte), valeur
    assert not re.search(f"{ouvrants}http|http\\S*{fermants}", texte)
    assert not re.search(f"{ouvrants}{ouvrants}", texte)


def test_the_french_mail_of_a_french_family_is_as_before(pitres, langues_ouvertes):
    envoyer("fr")
    courriel = a_la_famille().get()
    assert redaction.FILET not in courriel.message
    assert courriel.headers["Content-Language"] == "fr"


# The tracking page


def test_the_link_of_a_mail_opens_the_page_in_the_language_and_any_other_prefix_works(
    client, pitres, page_demande, langues_ouvertes
):
    demande = envoyer("ar")
    demande.prendre(par=pitres[2])  # somebody who works in French
    chemin = re.search(r"/ar/suivi/\S+", sa_moitie(a_la_famille().last()))[0]
    for adresse, langue in ((chemin, "ar"), (chemin.removeprefix("/ar"), "fr"), (f"/uk{chemin[3:]}", "uk")):
        reponse = client.get(adresse)
        assert reponse.status_code == 200
        assert lire(reponse).html["lang"] == langue


def test_a_click_answers_in_the_language_of_the_page(client, pitres, langues_ouvertes):
    demande = envoyer("uk")
    reponse = client.post(f"/uk{demande.url_suivi}", {"action": "retirer"})
    assert reponse["Location"] == f"/uk{demande.url_suivi}?fait=retirer"


@pytest.mark.parametrize("code", AUTRES)
def test_what_was_chosen_is_read_in_the_language(client, pitres, langues_ouvertes, code):
    demande = envoyer(code)
    texte = lire(client.get(f"/{code}{demande.url_suivi}")).select_one(".suivi-resume").get_text(" ")
    with translation.override(code):
        assert str(demande.besoin.get_souplesse_display()) in texte
    assert "à un mois près" not in texte


@pytest.mark.parametrize("suite", ["", "retirer/"])
def test_a_token_touched_opens_nothing_in_any_language(client, pitres, suite):
    demande, autre = envoyer(), envoyer()
    jeton = demande.url_suivi.strip("/").split("/")[-1]
    signature = autre.url_suivi.strip("/").split("~")[-1]
    for faux in (jeton[:-1] + ("A" if jeton[-1] != "A" else "B"), f"{jeton.split('~')[0]}~{signature}"):
        assert client.get(f"/ar/suivi/{faux}/{suite}").status_code == 404


# The file


@pytest.mark.parametrize("ecran", ["", "imprimer/"])
def test_the_file_is_french_and_says_in_which_language_the_message_is(bureau, pitres, langues_ouvertes, ecran):
    demande = envoyer("ar", langue_parlee="ti", besoin_interprete="langue")
    Demande.objects.filter(pk=demande.pk).update(message="مرحبا")

    page = lire(bureau.get(demande.get_absolute_url() + ecran))

    assert page.html["lang"].startswith("fr")
    assert page.find("h2", string="Message en arabe")
    message = page.find("blockquote")
    assert (message["lang"], message["dir"], message.get_text(strip=True)) == ("ar", "auto", "مرحبا")
    for mot in ("régulier", "à un mois près", "Écrit en arabe (العربية)", "Parle tigrigna"):
        assert mot in page.get_text(" ")


def test_the_list_says_the_language_to_prepare(bureau, pitres, langues_ouvertes):
    envoyer("ar", langue_parlee="ti", besoin_interprete="langue")
    page = lire(bureau.get("/admin/demandes/"))
    etiquettes = [" ".join(etiquette.get_text().split()) for etiquette in page.select("th .bureau-etiquette")]
    assert "Tigrigna · interprète" in etiquettes


def test_the_start_page_costs_no_more_in_another_language_than_its_budget(client, formulaire, langues_ouvertes):
    client.get("/ar/demande/")
    with CaptureQueriesContext(connection) as requetes:
        client.get("/ar/demande/")
    assert len(requetes) <= 12
