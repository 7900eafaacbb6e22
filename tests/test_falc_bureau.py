"""The back-office screens of easy-to-read pages: the alarms of one, set aside or not, and the hardest pages."""

import pytest
from django.core.management import call_command
from django.urls import reverse

from commun.falc import empreinte
from commun.models import AlerteEcartee, PageFalc
from demarches.roles import Groupe
from tests.fabriques import PageFalcFactory, PageOrdinaireFactory, UtilisateurFactory

SIGLE = "Vous venez au RPE."
PASSIF = "La place est donnée."


def corps(*phrases):
    return [("ligne", {"pictogramme": "oui", "texte": "".join(f"<p>{phrase}</p>" for phrase in phrases)})]


@pytest.fixture
def standard(accueil):
    return PageOrdinaireFactory(parent=accueil, slug="contact")


@pytest.fixture
def falc(standard):
    return PageFalcFactory(parent=standard, title="Nous parler", corps=corps(SIGLE, PASSIF))


@pytest.fixture
def redactrice(falc, client):
    """Somebody of the communication, logged in."""
    call_command("creer_roles", verbosity=0)
    agent = UtilisateurFactory(groupes=[Groupe.COMMUNICATION], first_name="Inès", last_name="Roy")
    client.force_login(agent)
    return agent


def adresse(page, geste="bilan"):
    return reverse(f"falc_{geste}", args=[page.pk])


def ecarter(client, page, code="F10", texte=SIGLE, motif="Ce nom est connu ici."):
    return client.post(adresse(page, "ecarter"), {"empreinte": empreinte(code, texte), "motif": motif}, follow=True)


def test_the_screen_tells_each_sentence_and_its_alarms(client, falc, redactrice):
    reponse = client.get(adresse(falc))

    assert [phrase["texte"] for phrase in reponse.context["rapport"]["phrases"]] == [SIGLE, PASSIF]
    assert [phrase["libelles"] for phrase in reponse.context["rapport"]["phrases"]] == [[], ["passif"]]
    assert "Le sigle RPE n’est pas expliqué" in reponse.text
    assert "Dites qui fait l’action. Ici : « est donnée »." in reponse.text


def test_the_screen_reads_the_latest_draft(client, falc, redactrice):
    falc.corps = corps("Vous venez.")
    falc.save_revision()

    assert SIGLE not in client.get(adresse(falc)).text


def test_a_false_alarm_is_set_aside_with_its_reason_and_no_longer_counts(client, falc, redactrice):
    reponse = ecarter(client, falc)

    alerte = AlerteEcartee.objects.get()
    assert (alerte.code, alerte.texte, alerte.motif, alerte.par) == ("F10", SIGLE, "Ce nom est connu ici.", redactrice)
    assert "Mise de côté par Inès Roy" in reponse.text
    assert PageFalc.objects.get(pk=falc.pk).erreurs == 0


def test_a_false_alarm_asks_for_a_reason(client, falc, redactrice):
    reponse = ecarter(client, falc, motif="  ")

    assert not AlerteEcartee.objects.exists()
    assert "Dites pourquoi" in reponse.text


def test_an_alarm_that_the_page_does_not_have_is_not_set_aside(client, falc, redactrice):
    assert ecarter(client, falc, code="F20").status_code == 404
    assert client.post(adresse(falc, "ecarter"), {"motif": "Non."}).status_code == 404


def test_an_alarm_taken_back_counts_again(client, falc, redactrice):
    ecarter(client, falc)

    client.post(adresse(falc, "retablir"), {"empreinte": empreinte("F10", SIGLE)})

    assert not AlerteEcartee.objects.exists()
    assert PageFalc.objects.get(pk=falc.pk).erreurs == 1


def test_setting_an_alarm_aside_twice_keeps_the_first_reason(client, falc, redactrice):
    ecarter(client, falc)
    ecarter(client, falc, motif="Autre.")

    assert AlerteEcartee.objects.get().motif == "Ce nom est connu ici."


def test_the_screen_says_that_the_page_is_to_be_reviewed(client, falc, redactrice):
    assert '<h2 id="a-revoir">' in client.get(adresse(falc)).text

    falc.comparer()
    falc.save_revision().publish()

    assert '<h2 id="a-revoir">' not in client.get(adresse(falc)).text


def test_gestures_are_posted(client, falc, redactrice):
    assert {client.get(adresse(falc, geste)).status_code for geste in ("ecarter", "retablir")} == {405}


@pytest.mark.parametrize("groupe", [Groupe.REFERENT, Groupe.ANIMATRICE, Groupe.ELU])
def test_who_may_not_edit_the_page_finds_nothing(client, falc, redactrice, groupe):
    client.force_login(UtilisateurFactory(groupes=[groupe]))

    assert client.get(adresse(falc)).status_code == 404
    assert ecarter(client, falc).status_code == 404
    assert client.post(adresse(falc, "retablir")).status_code == 404
    assert not AlerteEcartee.objects.exists()


def test_who_may_edit_no_page_finds_no_report(client, falc, redactrice):
    client.force_login(UtilisateurFactory(groupes=[Groupe.ELU]))

    assert client.get(reverse("falc_difficiles")).status_code == 404
    assert "Pages les plus difficiles" not in client.get(reverse("wagtailadmin_home")).text


def test_the_report_lists_only_the_pages_one_may_edit(client, falc, redactrice):
    client.force_login(UtilisateurFactory(groupes=[Groupe.ANIMATRICE]))

    assert "Nous parler" not in client.get(reverse("falc_difficiles")).text


def test_the_report_puts_the_hardest_page_first(client, falc, redactrice, accueil):
    PageFalcFactory(parent=accueil, title="Facile", corps=corps("Vous venez."), relue=True)

    lignes = client.get(reverse("falc_difficiles")).context["object_list"]

    assert [(d.titre, d.alarmes, d.phrases, d.par_phrase, d.a_revoir) for d in lignes] == [
        ("Nous parler", 2, 2, 1.0, "oui"),
        ("Facile", 0, 1, 0.0, "oui"),
    ]


def test_the_report_is_found_in_the_menu_and_leaves_as_a_sheet(client, falc, redactrice):
    assert reverse("falc_difficiles") in client.get(reverse("wagtailadmin_home")).text
    feuille = client.get(reverse("falc_difficiles"), {"export": "csv"})
    assert "Nous parler,1.0,2,2" in b"".join(feuille.streaming_content).decode()


def test_the_screen_is_reached_from_the_page(client, falc, redactrice):
    assert adresse(falc) in client.get(reverse("wagtailadmin_pages:edit", args=[falc.pk])).text


def test_screens_cost_the_same_for_two_pages_and_for_twenty(client, falc, redactrice, accueil, compter_les_requetes):
    def ajouter(n):
        for rang in range(n):
            dessus = PageOrdinaireFactory(parent=accueil, slug=f"page-{PageFalc.objects.count()}-{rang}")
            PageFalcFactory(parent=dessus, corps=corps(*[SIGLE, PASSIF] * 4))

    ajouter(1)
    falc.save_revision().publish()
    for ecran in (reverse("falc_difficiles"), adresse(falc)):
        client.get(ecran)  # caches are filled
    avant = compter_les_requetes(reverse("falc_difficiles")), compter_les_requetes(adresse(falc))
    ajouter(18)
    falc.corps = corps(*[SIGLE, PASSIF] * 10)
    falc.save_revision().publish()

    assert (compter_les_requetes(reverse("falc_difficiles")), compter_les_requetes(adresse(falc))) == avant


@pytest.fixture
def compter_les_requetes(client, django_assert_max_num_queries):
    def compter(url):
        with django_assert_max_num_queries(60) as requetes:
            assert client.get(url).status_code == 200
        return len(requetes)

    return compter
