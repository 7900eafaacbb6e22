"""The dashboard and the reports: what asks for an editor, in a constant number of queries, for who may act."""

import datetime

import pytest
from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from commun import tableau
from commun.models import Compteur, Illustration, PageFalc, Piece
from commun.panneaux import PANNEAUX
from commun.rapports import RAPPORTS
from tests import fabriques
from tests.socles import socle

JOUR = datetime.timedelta(days=1)


def dans(jours):
    return timezone.localdate() + jours * JOUR


@socle
def redactrice(accueil):
    fabriques.IndexQuestionsPageFactory(parent=accueil)
    call_command("creer_roles", verbosity=0)
    return fabriques.UtilisateurFactory(groupes=["Communication"])


@pytest.fixture
def connectee(client, redactrice):
    client.force_login(redactrice)
    return client


def page(accueil, slug, **champs):
    return fabriques.PageOrdinaireFactory(parent=accueil, slug=slug, title=slug.capitalize(), **champs)


def test_pages_to_read_again_come_the_latest_first_those_of_later_left_out(accueil, redactrice):
    for slug, jours in (("bientot", 29), ("tard", 31), ("retard", -40)):
        page(accueil, slug, prochaine_relecture=dans(jours))
    page(accueil, "jamais")
    page(accueil, "brouillon", prochaine_relecture=dans(-1), live=False)
    assert [p.title for p in tableau.pages_a_relire(redactrice)] == ["Retard", "Bientot"]


def test_a_page_to_read_again_names_its_team_whatever_its_type(accueil, redactrice):
    equipe = Group.objects.create(name="Les relais")
    guides = fabriques.IndexGuidesPageFactory(parent=accueil)
    fabriques.GuidePageFactory(parent=guides, prochaine_relecture=dans(0), groupe_auteur=equipe)
    page(accueil, "page", prochaine_relecture=dans(1))
    pages = tableau.nommer_les_equipes(tableau.pages_a_relire(redactrice))
    assert [(p.title, p.equipe_nom) for p in pages] == [("La micro-crèche", "Les relais"), ("Page", "")]


def test_only_pages_that_one_may_edit_are_told(accueil, redactrice):
    page(accueil, "page", prochaine_relecture=dans(0))
    animatrice = fabriques.UtilisateurFactory(groupes=["Animatrices"])
    assert list(tableau.pages_a_relire(animatrice)) == []


def citer(accueil, *lignes):
    """The state of a figure that a page names, given its rows."""
    for ligne in lignes:
        fabriques.BaremeFactory(cle="essai.chiffre", **ligne)
    fabriques.PageOrdinaireFactory(parent=accueil, corps=[("texte", "<p>[[essai.chiffre]]</p>")])
    (chiffre,) = tableau.chiffres_employes()
    return chiffre


ANCIEN = {"valide_du": datetime.date(2020, 1, 1)}


@pytest.mark.parametrize(
    ("lignes", "etat", "a_reprendre"),
    [
        ([], "sans valeur", True),
        ([ANCIEN], "en vigueur", False),
        ([ANCIEN | {"valide_au": dans(-1)}], "périmé", True),
        ([ANCIEN | {"valide_au": dans(30)}], "se termine bientôt", True),
        ([ANCIEN | {"valide_au": dans(30)}, {"valide_du": dans(31)}], "en vigueur", False),
        ([ANCIEN | {"valide_au": dans(30)}, {"valide_du": dans(31), "confiance": "projection"}],
         "se termine bientôt", True),
        ([ANCIEN | {"confiance": "non_confirme"}], "non confirmé", True),
        ([{"valide_du": dans(10)}], "à venir", True),
    ],
)  # fmt: skip
def test_the_state_of_a_figure_that_a_page_names(accueil, lignes, etat, a_reprendre):
    chiffre = citer(accueil, *lignes)
    assert (chiffre.etat, chiffre.a_reprendre) == (etat, a_reprendre)


def test_an_easy_page_whose_page_has_changed_is_told_with_its_errors(accueil, redactrice):
    meres = [page(accueil, slug) for slug in ("une", "deux")]
    jour, _a_revoir = [fabriques.PageFalcFactory(parent=mere, title=mere.title) for mere in meres]
    jour.comparer()
    jour.save()
    assert [(p.title, raison) for p, raison in tableau.falc_a_reprendre(redactrice)] == [
        ("Deux", "la page d’origine a changé")
    ]
    PageFalc.objects.filter(pk=jour.pk).update(erreurs=2)
    assert ("Une", "2 erreurs") in [(p.title, raison) for p, raison in tableau.falc_a_reprendre(redactrice)]


def test_the_most_read_pages_and_documents_leave_out_what_is_gone(accueil):
    pages = [page(accueil, slug) for slug in ("un", "deux")]
    piece = Piece.objects.create(title="Mémo", file=ContentFile(b"a", "memo.pdf"))
    for cle, fois in ((pages[0].pk, 2), (pages[1].pk, 9), (99_999, 50)):
        Compteur.ajouter(dans(-3), Compteur.Genre.LECTURE, str(cle), fois)
    Compteur.ajouter(dans(-40), Compteur.Genre.LECTURE, str(pages[0].pk), 100)
    Compteur.ajouter(dans(0), Compteur.Genre.TELECHARGEMENT, str(piece.pk), 4)
    assert [(p.title, fois) for p, fois in tableau.pages_les_plus_lues(5)] == [("Deux", 9), ("Un", 2)]
    assert tableau.documents_les_plus_telecharges(5) == [(piece, 4)]


def test_an_image_is_told_two_months_before_its_authorisation_ends():
    image = {"file": "i.png", "width": 1, "height": 1, "enfant_reconnaissable": True}
    for titre, jours in (("bientôt", 59), ("loin", 61), ("passée", -1)):
        Illustration.objects.create(title=titre, autorisation_jusquau=dans(jours), **image)
    assert [i.title for i in tableau.images_bientot_refusees()] == ["passée", "bientôt"]


def test_the_home_says_that_nothing_waits(connectee):
    html = connectee.get(reverse("wagtailadmin_home")).content.decode()
    assert html.count('class="tableau-de-bord__vide"') >= len(PANNEAUX)
    assert "Aucune page à relire dans les 30 jours." in html


def _remplir(accueil, rangs):
    for rang in rangs:
        mere = page(
            accueil, f"page-{rang}", prochaine_relecture=dans(0), corps=[("texte", f"<p>[[essai.c{rang}]]</p>")]
        )
        fabriques.PageFalcFactory(parent=mere)
        Compteur.ajouter(dans(0), Compteur.Genre.LECTURE, str(mere.pk), 3)
        Compteur.ajouter(dans(0), Compteur.Genre.SANS_RESULTAT, f"licorne {rang}", 3)
        fabriques.BaremeFactory(cle=f"essai.c{rang}", libelle=f"Chiffre {rang}", valide_au=dans(-1))
        piece = Piece.objects.create(title=f"Mémo {rang}", file=f"documents/{rang}.pdf")
        Compteur.ajouter(dans(0), Compteur.Genre.TELECHARGEMENT, str(piece.pk), 3)
        Illustration.objects.create(
            title=f"Image {rang}", file="i.png", width=1, height=1, enfant_reconnaissable=True,
            autorisation_jusquau=dans(1),
        )  # fmt: skip


ECRANS = ("wagtailadmin_home", *(vue.nom for vue in RAPPORTS))


@pytest.mark.parametrize("ecran", ECRANS)
def test_a_screen_costs_the_same_with_6_and_20_of_each(connectee, accueil, ecran, django_assert_max_num_queries):
    _remplir(accueil, range(6))
    connectee.get(reverse(ecran))
    with django_assert_max_num_queries(90) as avec_six:
        html = connectee.get(reverse(ecran)).content.decode()
    _remplir(accueil, range(6, 20))
    with django_assert_max_num_queries(len(avec_six)):
        connectee.get(reverse(ecran))
    if ecran == "wagtailadmin_home":
        assert all(f">{texte}" in html for texte in ("Page-1", "Chiffre 1", "Image 1", "licorne 1", "Mémo 1"))


@pytest.mark.parametrize("vue", RAPPORTS, ids=lambda vue: vue.nom)
@pytest.mark.parametrize("format_", ["csv", "xlsx"])
def test_a_report_is_exported(connectee, accueil, vue, format_):
    _remplir(accueil, range(1))
    reponse = connectee.get(reverse(vue.nom), {"export": format_})
    assert reponse.status_code == 200
    assert f'{vue.nom}.{format_}"' in reponse["Content-Disposition"]
    assert reponse.getvalue()


def test_the_export_of_figures_names_the_pages(connectee, accueil):
    _remplir(accueil, range(1))
    lignes = connectee.get(reverse("rapport_chiffres"), {"export": "csv"}).getvalue().decode().splitlines()
    assert lignes[0] == "Chiffre,Clé,État,Jusqu’au,Pages"
    assert lignes[1].startswith("Chiffre 0,essai.c0,périmé,")


def test_the_reports_are_in_the_menu_of_those_who_write_pages(connectee, client):
    html = connectee.get(reverse("wagtailadmin_home")).content.decode()
    assert all(reverse(vue.nom) in html for vue in RAPPORTS)


def test_who_writes_no_page_sees_neither_dashboard_nor_report(accueil, client):
    call_command("creer_roles", verbosity=0)
    client.force_login(fabriques.UtilisateurFactory(groupes=["Référents"]))
    assert "tableau-de-bord" not in client.get(reverse("wagtailadmin_home")).content.decode()
    for vue in RAPPORTS:
        assert client.get(reverse(vue.nom)).status_code == 302
