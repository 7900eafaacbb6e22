"""The states of an easy-to-read page: its errors, its re-readers, the page above it, its logo."""

import pytest
from django.core.exceptions import ValidationError

from commun.models import PageFalc
from commun.models.falc import EtatFalc
from tests.fabriques import PageFalcFactory, PageOrdinaireFactory

CLAIR = [("ligne", {"pictogramme": "oui", "texte": "<p>Vous venez.</p>"})]
FAUTIF = [("ligne", {"pictogramme": "oui", "texte": "<p>Vous venez au RPE.</p>"})]


@pytest.fixture
def standard(accueil):
    return PageOrdinaireFactory(parent=accueil, slug="contact", introduction="Appelez-nous.")


@pytest.fixture
def relue(standard):
    """A page without error, read by persons concerned, said to tell what the page above tells."""
    page = PageFalcFactory(parent=standard, relue=True, corps=CLAIR)
    comparer(page)
    return page


def comparer(page):
    page.comparer()
    page.save_revision().publish()


def fraiche(page):
    return PageFalc.objects.get(pk=page.pk)


def test_a_page_without_error_re_read_and_up_to_date_says_so(relue):
    assert fraiche(relue).etat == EtatFalc.RELU


def test_a_page_that_nobody_concerned_re_read_says_so(standard):
    page = PageFalcFactory(parent=standard, corps=CLAIR)
    comparer(page)

    assert fraiche(page).etat == EtatFalc.EN_RELECTURE


def test_not_to_be_re_read_is_no_error_of_the_text(standard):
    assert fraiche(PageFalcFactory(parent=standard, corps=CLAIR)).erreurs == 0


def test_blocking_errors_keep_the_label_whoever_re_read(relue):
    relue.corps = FAUTIF
    relue.save_revision().publish()

    assert fraiche(relue).erreurs == 1
    assert fraiche(relue).etat == EtatFalc.EN_RELECTURE


def test_errors_are_counted_again_on_every_way_of_saving(relue):
    relue.corps = FAUTIF
    relue.save()
    assert fraiche(relue).erreurs == 1

    relue.corps = CLAIR
    relue.save_revision().publish()
    assert fraiche(relue).erreurs == 0


def test_a_reader_asks_the_checker_nothing(relue, client, demandes_au_verificateur):
    assert client.get(relue.url).status_code == 200
    assert demandes_au_verificateur == []


@pytest.fixture
def demandes_au_verificateur(relue, monkeypatch):
    """What the checker was asked since."""
    demandes = []
    monkeypatch.setattr(PageFalc, "verificateur", staticmethod(demandes.append))
    return demandes


def test_a_change_of_the_page_above_asks_for_a_review_until_it_is_compared(relue, standard):
    standard.introduction = "Écrivez-nous."
    standard.save_revision().publish()
    assert fraiche(relue).a_revoir
    assert fraiche(relue).etat == EtatFalc.EN_RELECTURE

    comparer(fraiche(relue))

    assert not fraiche(relue).a_revoir
    assert fraiche(relue).etat == EtatFalc.RELU


def test_a_change_that_says_nothing_to_readers_asks_for_no_review(relue, standard):
    standard.sujet = "contact"
    standard.save_revision().publish()

    assert not fraiche(relue).a_revoir


def test_a_draft_compared_before_the_page_above_changed_is_to_be_reviewed_once_published(relue, standard):
    page = fraiche(relue)
    page.comparer()
    brouillon = page.save_revision()
    standard.introduction = "Écrivez-nous."
    standard.save_revision().publish()

    brouillon.publish()

    assert fraiche(relue).a_revoir


def test_the_logo_is_refused_with_the_words_of_what_lacks(standard):
    page = PageFalcFactory(parent=standard, corps=FAUTIF)
    page.afficher_logo = True

    with pytest.raises(ValidationError) as refus:
        page.full_clean()

    assert refus.value.message_dict["afficher_logo"] == [
        "Il manque : une relecture par une personne concernée, un texte sans erreur, "
        "le logo européen, dans les réglages du territoire."
    ]


def test_its_address_is_always_the_same(standard):
    page = PageFalcFactory(parent=standard, slug="autre", corps=CLAIR)

    assert fraiche(page).slug == "facile-a-lire"


def test_it_stands_under_any_page_but_another_of_its_kind(relue, standard, accueil):
    assert PageFalc.can_exist_under(standard)
    assert PageFalc.can_exist_under(accueil)
    assert not PageFalc.can_exist_under(relue)


def test_there_is_one_under_a_page(relue, standard):
    assert not PageFalc.can_create_at(standard)


def test_a_preview_carries_the_alarms_and_the_public_page_does_not(relue, client, rf):
    relue.introduction = "La place est donnée."
    relue.corps = [
        ("titre", "Venir"),
        *[("ligne", {"pictogramme": "", "texte": "<p>Vous venez.</p><p>Vous venez au RPE.</p>"})] * 2,
    ]
    relue.save_revision().publish()

    apercu = relue.make_preview_request(rf.get("/")).content.decode()
    publique = client.get(relue.url).content.decode()

    assert '<p class="chapo" id="falc-1" data-falc="F20" data-falc-f20="Dites qui fait l’action. Ici :' in apercu
    assert apercu.count('data-falc="F10" data-falc-f10="Le sigle RPE n’est pas expliqué.') == 2
    assert '<h2 id="venir" data-falc="F40"' in apercu
    assert "data-falc" not in publique
    assert "wagtail-userbar" not in publique


def test_the_request_form_has_one_too(page_demande, client):
    page = PageFalcFactory(parent=page_demande, corps=CLAIR)

    assert client.get(page.url).context["page"] == page
    assert client.get(page_demande.url_etape("commune")).status_code == 200
