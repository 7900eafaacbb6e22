"""« À reprendre »: what calls for work among the public questions, why, for whom, and what settles it."""

import datetime

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from commun.models import AlerteEcartee, Compteur
from demarches import a_reprendre
from demarches.a_reprendre import Genre
from demarches.models import ArticleModifie, Question
from demarches.roles import Groupe
from faq.models import QuestionPage
from faq.votes import GENRES
from tests import fabriques
from tests.socles import socle

JOUR = datetime.timedelta(days=1)
LISTE, ECRIRE, ECARTER = (reverse(f"questions_{nom}") for nom in ("a_reprendre", "ecrire", "ecarter"))
SOURCES = [
    ("source", {"titre": "Convention collective IDCC 3239, socle commun, articles 48 et 67 (congés)", "url": ""})
]
ARTICLE = "Convention collective, article 48"


def dans(jours):
    return timezone.localdate() + jours * JOUR


@socle
def index(accueil):
    """The section, and the groups that may write in it."""
    page = fabriques.IndexQuestionsPageFactory(parent=accueil, slug="questions")
    call_command("creer_roles", verbosity=0)
    return page


@socle
def animatrice(index, pitres):
    return fabriques.AnimationFactory(relais=pitres[1].relais).agent


@pytest.fixture
def bureau(client, animatrice):
    client.force_login(animatrice)
    return client


def publier(index, slug="conges", **champs):
    champs = {"relu_le": dans(-20), "prochaine_relecture": dans(160), "title": slug.capitalize()} | champs
    return fabriques.QuestionPageFactory(parent=index, slug=slug, **champs)


def citer(index, texte="<p>[[essai.taux]]</p>", **champs):
    return publier(index, corps=[("texte", texte)], **champs)


def genres(agent, theme=""):
    return [raison.genre for ligne in a_reprendre.lignes(agent, theme) for raison in sorted(ligne.raisons)]


def repondre(relais, commune, fois=1, jours=3, **champs):
    """Private questions answered some days ago."""
    le = timezone.now() - jours * JOUR
    return [
        fabriques.QuestionFactory(repondue=True, relais=relais, commune=commune, soumise_le=le, **champs)
        for _ in range(fois)
    ]


def chercher(mots, *jours, genre=Compteur.Genre.SANS_RESULTAT):
    for age, fois in jours:
        Compteur.ajouter(dans(-age), genre, mots, fois)


# Pages


@pytest.mark.parametrize(
    ("jours", "attendus"),
    [(-1, [Genre.RELECTURE]), (0, [Genre.RELECTURE]), (1, [Genre.BIENTOT]), (30, [Genre.BIENTOT]), (31, [])],
)
def test_a_review_is_due_thirty_days_before(index, animatrice, jours, attendus):
    publier(index, prochaine_relecture=dans(jours))
    publier(index, "sans-date", prochaine_relecture=None)
    publier(index, "brouillon", prochaine_relecture=dans(-1), live=False)
    assert genres(animatrice) == attendus


@pytest.mark.parametrize(
    ("lignes", "attendus"),
    [
        ([{}], []),
        ([{"valide_du": -20}], []),
        ([{}, {"valide_du": -19}], [Genre.BAREME]),
        ([{}, {"valide_du": 5}], []),
        ([{"valide_au": -1}], [Genre.SANS_VALEUR]),
        ([{"confiance": "non_confirme"}], [Genre.SANS_VALEUR]),
        ([], [Genre.SANS_VALEUR]),
    ],
)
def test_a_figure_that_changed_since_a_jour_au_calls_for_a_reading(index, animatrice, lignes, attendus):
    for ligne in lignes:
        dates = {nom: dans(ligne[nom]) for nom in ("valide_du", "valide_au") if nom in ligne}
        fabriques.BaremeFactory(cle="essai.taux", **{**ligne, **dates})
    citer(index)
    assert genres(animatrice) == attendus


def test_a_value_mended_by_somebody_calls_for_a_reading_one_loaded_from_the_file_does_not(index, animatrice):
    bareme = fabriques.BaremeFactory(cle="essai.taux")
    citer(index)
    bareme.save_revision()
    assert genres(animatrice) == []
    bareme.save_revision(user=animatrice)
    assert genres(animatrice) == [Genre.BAREME]


@pytest.mark.parametrize(
    ("jours", "relu", "attendus"),
    [
        (-5, -20, [Genre.ARTICLE]),
        (0, -20, [Genre.ARTICLE]),
        (10, -20, [Genre.ARTICLE_A_VENIR]),
        (-5, -5, []),
        (-5, -1, []),
        (-5, None, []),  # published today: nobody said otherwise
    ],
)
def test_a_page_that_cites_a_changed_article_is_listed_until_it_was_read_again(
    index, animatrice, jours, relu, attendus
):
    page = publier(index, sources=SOURCES, relu_le=relu and dans(relu))
    QuestionPage.objects.filter(pk=page.pk).update(last_published_at=timezone.now())
    publier(index, "autre")
    ArticleModifie.objects.create(reference=ARTICLE, modifie_le=dans(jours))
    assert genres(animatrice) == attendus


def test_an_answer_that_does_not_help_is_listed_until_it_was_mended(index, animatrice):
    page = publier(index)
    chercher(str(page.pk), (1, 6), genre=GENRES["non"])
    assert genres(animatrice) == [Genre.PEU_UTILE]
    QuestionPage.objects.filter(pk=page.pk).update(relu_le=dans(0))
    assert genres(animatrice) == []


def test_a_page_is_one_line_whatever_its_reasons_the_most_pressing_lines_first(index, animatrice):
    publier(index, "bientot", prochaine_relecture=dans(9))
    publier(index, "tard", prochaine_relecture=dans(-9))
    publier(index, "plus-tard", prochaine_relecture=dans(-90))
    publier(index, "deux", prochaine_relecture=dans(20), sources=SOURCES)
    chercher("licorne", (1, 2), (2, 2))
    ArticleModifie.objects.create(reference=ARTICLE, modifie_le=dans(-2))
    lues = a_reprendre.lignes(animatrice)
    assert [ligne.page and ligne.page.slug for ligne in lues] == ["deux", "plus-tard", "tard", None, "bientot"]
    assert [ligne.pressante for ligne in lues] == [True, True, True, False, False]
    assert [raison.genre for raison in lues[0].autres] == [Genre.BIENTOT]


# Needs without a page


@pytest.mark.parametrize(
    ("mots", "jours", "montree"),
    [
        ("licorne", [(1, 2), (2, 1)], True),
        ("licorne", [(1, 9)], False),  # one person, one evening
        ("licorne", [(1, 1), (2, 1)], False),
        ("licorne", [(1, 2), (100, 2)], False),
        ("jean dupont", [(1, 2), (2, 2)], False),
        ("la nounou ines", [(1, 2), (2, 2)], False),
        ("sante du bebe", [(1, 2), (2, 2)], True),
    ],
)
def test_a_search_without_result_is_shown_when_several_days_typed_it(index, animatrice, mots, jours, montree):
    chercher(mots, *jours)
    assert [ligne.raison.sujet for ligne in a_reprendre.lignes(animatrice)] == [mots] * montree


def test_a_search_goes_away_once_a_page_answers_it(index, animatrice):
    chercher("licorne", (1, 2), (2, 2))
    assert genres(animatrice) == [Genre.RECHERCHE]
    publier(index, formulations="Une licorne ?")
    call_command("indexer_recherche", verbosity=0)
    assert genres(animatrice) == []


@pytest.mark.parametrize(
    ("fois", "champs", "attendus"),
    [
        (1, {}, []),
        (2, {}, [Genre.THEME]),
        (2, {"statut": "en_cours"}, []),
        (2, {"statut": "close", "close_le": timezone.now(), "motif_fin": "au_telephone"}, [Genre.THEME]),
        (2, {"statut": "close", "close_le": timezone.now(), "motif_fin": "hors_sujet"}, []),
    ],
)
def test_a_theme_answered_twice_without_a_page_asks_for_one(index, animatrice, pitres, fois, champs, attendus):
    repondre(pitres[1].relais, pitres[0], fois, **champs)
    assert genres(animatrice) == attendus


def test_a_page_of_the_theme_a_page_shown_or_made_settle_a_theme(index, animatrice, pitres):
    premiere, seconde, _troisieme = repondre(pitres[1].relais, pitres[0], 3)
    page = publier(index, "autre", themes=["creche"])
    premiere.messages.create(sens="relais", texte="Voyez la page.", par=animatrice).fiches.add(page)
    assert genres(animatrice) == [Genre.THEME]
    Question.objects.filter(pk=seconde.pk).update(fiche=page)
    assert genres(animatrice) == []
    repondre(pitres[1].relais, pitres[0], 2)
    assert genres(animatrice) == [Genre.THEME]
    publier(index, themes=["contrat", "conges"], first_published_at=timezone.now() - JOUR)
    assert genres(animatrice) == []


def test_the_questions_of_another_relais_are_not_even_counted(index, animatrice, pitres):
    autre = fabriques.AnimationFactory().agent
    repondre(pitres[1].relais, pitres[0], 2)
    coordinatrice = fabriques.UtilisateurFactory(groupes=[Groupe.COORDINATION])
    assert [genres(agent) for agent in (animatrice, autre, coordinatrice)] == [[Genre.THEME], [], [Genre.THEME]]


def test_the_theme_of_the_address_keeps_its_lines_only(index, animatrice, pitres):
    publier(index, themes=["contrat", "salaire"], prochaine_relecture=dans(-1))
    chercher("licorne", (1, 2), (2, 2))
    repondre(pitres[1].relais, pitres[0], 2)
    assert genres(animatrice, "salaire") == [Genre.RELECTURE]
    assert genres(animatrice, "conges") == [Genre.THEME]


# The screen


def remplir(index, pitres, rangs):
    for rang in rangs:
        citer(index, f"<p>[[essai.c{rang}]]</p>", slug=f"p{rang}", prochaine_relecture=dans(-1), sources=SOURCES)
        chercher(f"licorne {chr(97 + rang % 26)}{chr(97 + rang // 26)}", (1, 2), (2, 2))
    repondre(pitres[1].relais, pitres[0], len(rangs))


@pytest.mark.parametrize("ecran", ["questions_a_reprendre", "questions"])
def test_the_screen_costs_the_same_with_2_and_100(bureau, index, pitres, ecran, django_assert_max_num_queries):
    ArticleModifie.objects.create(reference=ARTICLE, modifie_le=dans(-2))
    remplir(index, pitres, range(2))
    bureau.get(reverse(ecran))
    with django_assert_max_num_queries(60) as avec_deux:
        bureau.get(reverse(ecran))
    remplir(index, pitres, range(2, 100))
    with django_assert_max_num_queries(len(avec_deux)):
        page = bureau.get(reverse(ecran))
    assert "100" in page.text


def test_each_line_says_why_and_leads_to_what_settles_it(bureau, index, pitres):
    page = citer(index, sources=SOURCES, prochaine_relecture=dans(-1))
    ArticleModifie.objects.create(reference=ARTICLE, modifie_le=dans(-2))
    chercher("licorne", (1, 2), (2, 2))
    repondre(pitres[1].relais, pitres[0], 2)
    html = bureau.get(LISTE).text
    for mots in (
        reverse("wagtailadmin_pages:edit", args=[page.pk]),
        "n’a plus de valeur en vigueur",
        "Un texte cité dans les sources a changé le",
        "La page devait être relue avant le",
        "Cherché 4 fois, sur 2 jours, sans aucun résultat.",
        "2 questions privées ont eu une réponse",
        'value="theme:conges"',
        'value="recherche:licorne"',
    ):
        assert mots in html
    assert f"{LISTE}" in bureau.get(reverse("questions")).text


def test_nothing_to_do_is_said(bureau):
    assert "Tout est à jour" in bureau.get(LISTE).text


@pytest.mark.parametrize(
    "adresse", [LISTE, ECRIRE, ECARTER, reverse("questions_abonnements"), reverse("questions_textes")]
)
@pytest.mark.parametrize("role", [*Groupe, "superutilisateur", "ancienne"])
def test_who_has_no_question_has_no_list(client, index, pitres, adresse, role):
    if role == "ancienne":
        agent = fabriques.AnimationFactory(relais=pitres[1].relais, au="2020-01-01").agent
    else:
        groupes = [] if role == "superutilisateur" else [role]
        agent = fabriques.UtilisateurFactory(groupes=groupes, is_superuser=role == "superutilisateur")
    client.force_login(agent)
    permis = role == Groupe.COORDINATION or (role == Groupe.COMMUNICATION and adresse == reverse("questions_textes"))
    if not permis:
        assert (client.get(adresse).status_code, client.post(adresse).status_code) in {(404, 404), (405, 404)}
    elif adresse not in (ECRIRE, ECARTER):
        assert client.get(adresse).status_code == 200


def test_writing_the_page_makes_one_draft_with_its_theme(bureau, index, animatrice, pitres):
    repondre(pitres[1].relais, pitres[0], 2)
    premier = bureau.post(ECRIRE, {"besoin": "theme:conges"})
    page = QuestionPage.objects.get()
    assert premier.url == reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert (page.live, list(page.themes), page.owner, page.reponse_courte) == (False, ["conges"], animatrice, "")
    assert bureau.get(premier.url).status_code == 200
    assert bureau.post(ECRIRE, {"besoin": "theme:conges"}).url == premier.url
    assert "Un brouillon est commencé" in bureau.get(LISTE).text


def test_the_draft_for_a_search_keeps_its_words(bureau, index):
    chercher("licorne", (1, 2), (2, 2))
    for _ in range(2):
        bureau.post(ECRIRE, {"besoin": "recherche:licorne"})
    assert [(p.title, p.formulations) for p in QuestionPage.objects.all()] == [("Licorne", "licorne")]


@pytest.mark.parametrize("besoin", ["", "theme:conges", "recherche:licorne", "zzz", "\x00", "theme:"])
@pytest.mark.parametrize("adresse", [ECRIRE, ECARTER])
def test_a_need_that_is_not_in_the_list_does_not_exist(bureau, index, adresse, besoin):
    assert bureau.post(adresse, {"besoin": besoin}).status_code in (400, 404)
    assert (QuestionPage.objects.count(), AlerteEcartee.objects.count()) == (0, 0)


def test_who_may_not_write_pages_reads_the_list_only(client, index, pitres):
    client.force_login(pitres[2])
    repondre(pitres[1].relais, pitres[0], 2)
    html = client.get(LISTE).text
    assert "2 questions privées" in html
    assert 'name="besoin"' not in html
    assert client.post(ECRIRE, {"besoin": "theme:conges"}).status_code == 404


def test_a_need_set_aside_goes_away_and_a_theme_comes_back_with_a_new_question(bureau, index, animatrice, pitres):
    repondre(pitres[1].relais, pitres[0], 2)
    chercher("licorne", (1, 2), (2, 2))
    for besoin in ("theme:conges", "recherche:licorne"):
        bureau.post(ECARTER, {"besoin": besoin})
    assert genres(animatrice) == []
    assert not any("licorne" in str(valeurs) for valeurs in AlerteEcartee.objects.values_list())
    repondre(pitres[1].relais, pitres[0], jours=0)
    assert genres(animatrice) == [Genre.THEME]


# Texts that changed


def test_a_changed_text_is_noted_with_the_pages_that_cite_it(bureau, index, animatrice):
    publier(index, sources=SOURCES)
    adresse = reverse("questions_textes")
    page = bureau.post(adresse, {"reference": f"  {ARTICLE} ", "modifie_le": dans(-1).isoformat()}, follow=True).text
    assert "1 page publique cite ce texte" in page
    article = ArticleModifie.objects.get()
    assert (article.reference, article.par) == (ARTICLE, animatrice)
    page = bureau.post(adresse, {"reference": "Code du travail, article 1", "modifie_le": "2026-01-01"}, follow=True)
    assert "aucune page ne cite ce texte" in page.text
    bureau.post(reverse("questions_texte_retirer", args=[article.pk]))
    assert list(ArticleModifie.objects.values_list("reference", flat=True)) == ["Code du travail, article 1"]


@pytest.mark.parametrize(
    ("reference", "jour"),
    [
        ("", "2026-01-01"), ("Code du travail", "2026-01-01"), ("la loi", "2026-01-01"), ("x" * 201, "2026-01-01"),
        (ARTICLE, ""), (ARTICLE, "31/31/2026"),
    ],
)  # fmt: skip
def test_a_vague_text_or_no_day_is_refused_in_words(bureau, index, reference, jour):
    page = bureau.post(reverse("questions_textes"), {"reference": reference, "modifie_le": jour}).text
    assert "bureau-erreur" in page
    assert not ArticleModifie.objects.exists()


def test_the_communication_notes_texts_from_its_reports(client, index):
    client.force_login(fabriques.UtilisateurFactory(groupes=[Groupe.COMMUNICATION]))
    assert reverse("questions_textes") in client.get("/admin/").text
    assert reverse("questions_a_reprendre") not in client.get(reverse("questions_textes")).text
