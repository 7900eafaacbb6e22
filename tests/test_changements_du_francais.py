"""What a change of the French asks of a translation, ordinary, minor or important, and what readers see of it."""

from django.utils import timezone, translation

from commun.models import Changement, EntreeRecherche
from commun.templatetags.jours import jour_mois_annee
from tests import fabriques
from tests.socles import socle
from tests.traductions import changer, confier, ouvrir, publier, traduire

ADRESSE = "/ar/aide/"
MINEUR, IMPORTANT = {"changement": Changement.MINEUR}, {"changement": Changement.IMPORTANT}
NOUVEAU = {"introduction": "Une autre phrase."}


@socle
def francaise(accueil):
    ouvrir(accueil, "ar")
    return fabriques.PageOrdinaireFactory(
        parent=accueil, slug="aide", title="L’aide", introduction="Une aide.", corps=[("texte", "<p>Un texte.</p>")]
    )


@socle
def traduction(francaise):
    traduction = confier(francaise)
    traduire(traduction)
    return traduction


@socle
def arabe(traduction):
    """The translation, on line."""
    return publier(traduction)


def texte(client, adresse):
    reponse = client.get(adresse)
    assert reponse.status_code == 200
    return reponse.content.decode()


def test_a_minor_change_tells_readers_nothing_and_translators_what_is_left(traduction, arabe, francaise, client):
    changer(francaise, **NOUVEAU, **MINEUR)
    html = texte(client, ADRESSE)
    assert "[ar] Une aide." in html
    assert "traduction--depassee" not in html
    assert traduction.get_progress() == (3, 2)
    arabe.refresh_from_db()
    assert arabe.depassee_depuis is None


def test_after_an_important_change_the_old_translation_gives_way_to_a_notice(arabe, francaise, client):
    changer(francaise, **NOUVEAU, **IMPORTANT)
    html = texte(client, ADRESSE)
    assert "[ar] Un texte." not in html
    assert "[ar] Une aide." not in html
    assert f'<a href="{francaise.url}" lang="fr" hreflang="fr" dir="ltr">' in html
    assert '<meta name="robots" content="noindex">' in html
    assert "02 99 00 00 00" in html
    assert "traduction--depassee" not in html
    arabe.refresh_from_db()
    assert arabe.perimee_depuis == arabe.depassee_depuis == timezone.localdate()


def test_the_notice_is_in_the_language_and_dated(arabe, francaise, client):
    changer(francaise, **NOUVEAU, **IMPORTANT)
    with translation.override("ar"):
        jour = jour_mois_annee(timezone.localdate())
        titre = translation.gettext("Cette page a changé le %(jour)s.") % {"jour": jour}
        suite = translation.gettext(
            "L’ancienne traduction n’est plus juste : nous ne la montrons plus. La nouvelle se prépare."
        )
    html = texte(client, ADRESSE)
    assert titre in html
    assert suite in html
    assert "Cette page a changé" not in html


def test_a_page_that_is_no_longer_right_is_proposed_by_no_search(traduction, arabe, francaise, client):
    entrees = EntreeRecherche.objects.filter(identifiant=f"page:{arabe.pk}")
    assert entrees.exists()
    assert "/ar/aide/</loc>" in texte(client, "/sitemap.xml")
    changer(francaise, **NOUVEAU, **IMPORTANT)
    assert not entrees.exists()
    assert "/ar/aide/</loc>" not in texte(client, "/sitemap.xml")
    traduire(traduction)
    publier(traduction)
    assert entrees.exists()


def test_the_notice_ends_when_the_translation_is_whole_and_published(traduction, arabe, francaise, client):
    changer(francaise, title="Cette aide", **NOUVEAU, **IMPORTANT)
    traduire(traduction, {"Une autre phrase.": "جملة أخرى."})
    publier(traduction)
    assert "[ar] Un texte." not in texte(client, ADRESSE)
    traduire(traduction, {"Cette aide": "هذه المساعدة"})
    publier(traduction)
    assert "جملة أخرى." in texte(client, ADRESSE)
    arabe.refresh_from_db()
    assert (arabe.perimee_depuis, arabe.depassee_depuis) == (None, None)


def test_translators_see_their_work_while_readers_have_the_notice(arabe, francaise):
    changer(francaise, **NOUVEAU, **IMPORTANT)
    arabe.refresh_from_db()
    html = arabe.make_preview_request(preview_mode="").render().content.decode()
    assert "[ar] Un texte." in html


def test_what_a_change_is_was_said_of_one_publication(arabe, francaise, client):
    changer(francaise, **NOUVEAU, **MINEUR)
    francaise.refresh_from_db()
    assert francaise.changement == Changement.ORDINAIRE
    assert francaise.get_latest_revision_as_object().changement == Changement.ORDINAIRE
    changer(francaise, introduction="Encore une phrase.")
    assert "traduction--depassee" in texte(client, ADRESSE)


def test_what_a_change_is_waits_in_the_draft_until_it_is_published(arabe, francaise, client):
    francaise.introduction, francaise.changement = "Une autre phrase.", Changement.IMPORTANT
    francaise.save_revision()
    brouillon = francaise.get_latest_revision_as_object()
    assert brouillon.changement == Changement.IMPORTANT
    assert "[ar] Un texte." in texte(client, ADRESSE)
    brouillon.save_revision().publish()
    assert "[ar] Un texte." not in texte(client, ADRESSE)


def test_a_change_published_as_minor_may_be_said_important_afterwards(arabe, francaise, client):
    changer(francaise, **NOUVEAU, **MINEUR)
    changer(francaise, **IMPORTANT)
    assert "[ar] Un texte." not in texte(client, ADRESSE)


def test_an_important_change_that_changes_no_sentence_hides_nothing(arabe, francaise, client):
    changer(francaise, **IMPORTANT)
    assert "[ar] Un texte." in texte(client, ADRESSE)


def test_a_page_that_families_use_keeps_its_translation(accueil, client):
    demande = fabriques.DemandePageFactory(parent=accueil, slug="demande", title="Faire une demande")
    ouvrir(accueil, "ar")
    traduction = confier(demande)
    traduire(traduction)
    publier(traduction)
    changer(demande, title="Demander", **IMPORTANT)
    html = texte(client, "/ar/demande/")
    assert "[ar] Faire une demande" in html
    assert "traduction--depassee" in html


def test_the_notice_shows_the_figures_of_today_and_the_easy_version_that_is_right(accueil, client):
    fabriques.BaremeFactory(cle="essai.chiffre", libelle="Plafond d’essai", valeur=4, unite="€")
    page = fabriques.PageOrdinaireFactory(
        parent=accueil, slug="aide", title="L’aide", corps=[("texte", "<p>C’est [[essai.chiffre]].</p>")]
    )
    facile = fabriques.PageFalcFactory(parent=page, title="L’aide, facile", introduction="Une aide.")
    ouvrir(accueil, "ar")
    for francaise in (page, facile):
        traduction = confier(francaise)
        traduire(traduction)
        publier(traduction)
    changer(page, title="Cette aide", **IMPORTANT)
    html = texte(client, "/ar/aide/")
    assert "Plafond d’essai" in html
    assert 'href="/ar/aide/facile-a-lire/"' in html
    changer(facile, introduction="Une autre aide.")
    assert 'href="/ar/aide/facile-a-lire/"' not in texte(client, "/ar/aide/")


def test_the_notice_of_a_relais_keeps_its_hours_and_its_telephone(accueil, client):
    relais = fabriques.StructureFactory(relais=True, telephone="02 99 11 22 33", horaires={"1": [["09:00", "12:00"]]})
    index = fabriques.IndexRelaisPageFactory(parent=accueil, slug="relais", title="Les relais")
    page = fabriques.RelaisPageFactory(parent=index, relais=relais, title="Le relais")
    ouvrir(accueil, "ar")
    traduction = confier(page)
    traduire(traduction)
    adresse = publier(traduction).url
    changer(page, title="Ce relais", **IMPORTANT)
    html = texte(client, adresse)
    assert "[ar] Le relais" in html
    assert "02 99 11 22 33" in html
    assert 'name="robots" content="noindex"' in html


def test_the_notice_keeps_within_the_budget_of_a_page(arabe, francaise, client, django_assert_max_num_queries):
    changer(francaise, **NOUVEAU, **IMPORTANT)
    texte(client, ADRESSE)
    with django_assert_max_num_queries(12):
        texte(client, ADRESSE)


# The form of the French page


def formulaire(page):
    return type(page).get_edit_handler().get_form_class()(instance=page, parent_page=page.get_parent())


def test_the_form_asks_what_the_change_is_once_the_page_is_read_in_another_language(francaise):
    assert "changement" not in formulaire(francaise).fields
    traduction = confier(francaise)
    assert "changement" not in formulaire(francaise).fields
    arabe = publier(traduction)
    champ = formulaire(francaise).fields["changement"]
    assert [valeur for valeur, _mots in champ.choices] == ["ordinaire", "mineur", "important"]
    assert "changement" not in formulaire(arabe).fields


def test_the_form_of_a_page_that_families_use_offers_no_important_change(accueil):
    ouvrir(accueil, "ar")
    choix = formulaire(accueil).fields["changement"].choices
    assert [valeur for valeur, _mots in choix] == ["ordinaire", "mineur"]


def test_what_a_change_is_asks_nobody_to_read_the_easy_version_again(francaise):
    avant = francaise.empreinte
    francaise.changement = Changement.IMPORTANT
    assert francaise.empreinte == avant
