"""Agenda, news, steps, relais, documents, the site itself: what their pages say, and when they stop saying it."""

import datetime

import pytest
import time_machine
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.utils import timezone
from icalendar import Calendar
from wagtail.models import PageViewRestriction

from commun.models import Territoire
from tests import fabriques

JOUR = datetime.timedelta(days=1)


@pytest.fixture(autouse=True)
def _cache_vide():
    cache.clear()


def texte(client, adresse, statut=200):
    reponse = client.get(adresse)
    assert reponse.status_code == statut
    return reponse.content.decode()


@pytest.fixture
def agenda(accueil):
    return fabriques.IndexAgendaPageFactory(parent=accueil)


# Agenda


def test_the_agenda_announces_what_is_to_come_in_order(agenda, client):
    maintenant = timezone.now()
    fabriques.RencontrePageFactory(parent=agenda, title="Loin", debut=maintenant + 20 * JOUR)
    fabriques.RencontrePageFactory(parent=agenda, title="Bientôt", debut=maintenant + 2 * JOUR)
    fabriques.RencontrePageFactory(parent=agenda, title="Hier", passee=True)
    html = texte(client, "/agenda/")
    assert html.index("Bientôt") < html.index("Loin")
    assert "Hier" not in html


def test_a_meeting_that_is_over_says_so_and_offers_no_calendar(agenda, client):
    page = fabriques.RencontrePageFactory(parent=agenda, passee=True)
    html = texte(client, page.url)
    assert "Cette rencontre a eu lieu." in html
    assert ".ics" not in html


def test_a_cancelled_meeting_says_so_everywhere(agenda, client):
    page = fabriques.RencontrePageFactory(parent=agenda, annulee=True)
    assert "Cette rencontre est annulée." in texte(client, page.url)
    assert "Annulée" in texte(client, "/agenda/")
    assert "STATUS:CANCELLED" in texte(client, f"/agenda/{page.pk}.ics")


def test_a_meeting_goes_into_a_calendar_with_its_place_and_hours(agenda, client, territoire):
    commune = fabriques.CommuneFactory(pitres=True)
    debut = datetime.datetime(2031, 3, 30, 7, 30, tzinfo=datetime.UTC)  # the night the clocks go forward
    page = fabriques.RencontrePageFactory(
        parent=agenda,
        title="Café ; parents, bébés",
        debut=debut,
        fin=debut + datetime.timedelta(hours=2),
        commune=commune,
    )
    reponse = client.get(f"/agenda/{page.pk}.ics")
    assert reponse["Content-Type"] == "text/calendar; charset=utf-8"
    evenement = Calendar.from_ical(reponse.content).walk("VEVENT")[0]
    assert str(evenement["SUMMARY"]) == "Café ; parents, bébés"
    assert evenement.decoded("DTSTART") == debut
    assert str(evenement["LOCATION"]) == "Salle des fêtes, Pîtres"


def test_the_calendar_of_all_meetings_holds_those_to_come(agenda, client):
    a_venir = fabriques.RencontrePageFactory(parent=agenda)
    fabriques.RencontrePageFactory(parent=agenda, passee=True)
    uids = [str(e["UID"]) for e in Calendar.from_ical(client.get("/agenda/agenda.ics").content).walk("VEVENT")]
    assert [uid.partition("@")[0] for uid in uids] == [f"rencontre-{a_venir.pk}"]


def test_a_draft_or_private_meeting_has_no_calendar(agenda, client):
    brouillon = fabriques.RencontrePageFactory(parent=agenda, live=False)
    privee = fabriques.RencontrePageFactory(parent=agenda)
    PageViewRestriction.objects.create(page=privee, restriction_type=PageViewRestriction.LOGIN)
    for page in (brouillon, privee):
        assert client.get(f"/agenda/{page.pk}.ics").status_code == 404


@pytest.mark.parametrize("adresse", ["/agenda/999999999999999999999.ics", "/agenda/0.ics", "/agenda/x.ics"])
def test_a_calendar_of_nothing_is_not_found(agenda, client, adresse):
    assert client.get(adresse).status_code == 404


def test_a_meeting_happens_somewhere(agenda):
    page = fabriques.RencontrePageFactory.build(lieu="", slug="x", debut=timezone.now())
    with pytest.raises(ValidationError, match="Dites où elle a lieu"):
        page.clean()


def test_a_meeting_ends_after_it_began(agenda):
    page = fabriques.RencontrePageFactory(parent=agenda)
    page.fin = page.debut - JOUR
    with pytest.raises(ValidationError, match="La fin doit suivre le début"):
        page.full_clean()


def test_the_agenda_costs_the_same_with_2_and_20_meetings(agenda, client, django_assert_max_num_queries):
    commune, organisateur = fabriques.CommuneFactory(), fabriques.StructureFactory(relais=True)
    lieu = {"parent": agenda, "commune": commune, "organisateur": organisateur}
    fabriques.RencontrePageFactory.create_batch(2, **lieu)
    texte(client, "/agenda/")
    with django_assert_max_num_queries(12) as peu:
        texte(client, "/agenda/")
        nombre = len(peu)
    fabriques.RencontrePageFactory.create_batch(18, **lieu)
    with django_assert_max_num_queries(nombre):
        texte(client, "/agenda/")


# News


@pytest.fixture
def actualites(accueil):
    return fabriques.IndexActualitesPageFactory(parent=accueil)


def test_the_latest_news_come_first_by_twelve(actualites, client):
    for rang in range(13):
        jour = datetime.date(2026, 1, 1) + rang * JOUR
        fabriques.ActualitePageFactory(parent=actualites, slug=f"a{rang}", title=f"Nouvelle {rang:02}", date=jour)
    html = texte(client, "/actualites/")
    assert html.index("Nouvelle 12") < html.index("Nouvelle 11")
    assert "Nouvelle 00" not in html
    assert "Nouvelle 00" in texte(client, "/actualites/?page=2")


@pytest.mark.parametrize("numero", ["", "0", "-1", "abc", "99999999999999999999", "1.5"])
def test_nonsense_in_the_number_of_a_page_of_news_breaks_nothing(actualites, client, numero):
    fabriques.ActualitePageFactory(parent=actualites)
    assert "Le relais déménage" in texte(client, f"/actualites/?page={numero}")


def test_the_feed_holds_the_news(actualites, client):
    fabriques.ActualitePageFactory(parent=actualites, introduction="Rue <neuve> & belle")
    flux = texte(client, "/actualites/rss.xml")
    assert "<title>Le relais déménage</title>" in flux
    assert "Rue &lt;neuve&gt; &amp; belle" in flux


def test_the_feed_of_nothing_is_a_feed(accueil, client):
    assert "<channel>" in texte(client, "/actualites/rss.xml")


# Commissions and steps


@pytest.fixture
def etapes(accueil):
    rubrique = fabriques.RubriquePageFactory(parent=accueil)
    return fabriques.EtapesPageFactory(parent=rubrique)


def test_the_calendar_says_the_commissions_to_come(etapes, client):
    with time_machine.travel(datetime.datetime(2026, 11, 25, 12, tzinfo=datetime.UTC)):
        fabriques.CommissionFactory(
            le=datetime.date(2027, 3, 1),
            dossiers_avant=datetime.date(2027, 2, 1),
            reponses_le=datetime.date(2027, 3, 11),
        )
        fabriques.CommissionFactory(nom="Commission passée", le=datetime.date(2026, 11, 24))
        html = texte(client, etapes.url)
    assert "Lundi 1er mars 2027" in html
    assert "Dossier complet avant le 1er février 2027" in html
    assert "Commission passée" not in html


def test_a_calendar_without_a_date_sends_to_the_relais(etapes, client):
    assert "Aucune date n’est fixée" in texte(client, etapes.url)


def test_a_commission_is_told_on_the_sheet_of_its_structures(accueil, client):
    structure = fabriques.StructureFactory()
    jour = timezone.localdate() + 40 * JOUR
    fabriques.CommissionFactory(le=jour).structures.add(structure)
    assert "Places attribuées en commission le" in texte(client, structure.get_absolute_url())
    assert "Places attribuées en commission le" in texte(client, "/carte/")


@pytest.mark.parametrize(
    ("champs", "message"),
    [
        ({"dossiers_avant": datetime.date(2027, 4, 1)}, "Les dossiers se déposent avant"),
        ({"reponses_le": datetime.date(2027, 2, 1)}, "Les réponses suivent"),
    ],
)
def test_the_dates_of_a_commission_follow_each_other(champs, message):
    commission = fabriques.CommissionFactory.build(le=datetime.date(2027, 3, 1), **champs)
    with pytest.raises(ValidationError, match=message):
        commission.full_clean()


def test_criteria_are_added_up(accueil, client):
    rubrique = fabriques.RubriquePageFactory(parent=accueil)
    criteres = [("critere", {"critere": f"Critère {n}", "precision": "", "points": n}) for n in (10, 20, 5)]
    page = fabriques.CriteresPageFactory(parent=rubrique, criteres=criteres)
    assert page.total_des_points == 35
    assert ">35<" in texte(client, page.url)


# Relais


def test_a_relais_page_says_what_its_structure_says(accueil, client):
    index = fabriques.IndexRelaisPageFactory(parent=accueil)
    relais = fabriques.StructureFactory(relais=True, nom="Relais du Lac", telephone="02 99 11 22 33")
    fabriques.RelaisPageFactory(
        parent=index, relais=relais, title="Le relais du Lac", corps=[("texte", "<h2>Notre charte</h2><p>Écouter.</p>")]
    )
    html = texte(client, relais.get_absolute_url())
    assert "Notre charte" in html
    assert 'href="tel:0299112233"' in html
    relais.telephone = "02 99 44 55 66"
    relais.save()
    assert 'href="tel:0299445566"' in texte(client, relais.get_absolute_url())


def test_a_relais_without_a_page_answers_all_the_same(accueil, client):
    relais = fabriques.StructureFactory(relais=True, nom="Relais du Lac")
    assert "Relais du Lac" in texte(client, relais.get_absolute_url())


def test_pages_about_the_relais_live_beside_them(accueil, client):
    index = fabriques.IndexRelaisPageFactory(parent=accueil)
    fabriques.PageOrdinaireFactory(parent=index, slug="charte", title="La charte")
    assert "La charte" in texte(client, "/relais/charte/")
    assert "La charte" in texte(client, "/relais/")
    texte(client, "/relais/nulle-part/", 404)


def test_one_relais_has_one_page(accueil):
    index = fabriques.IndexRelaisPageFactory(parent=accueil)
    page = fabriques.RelaisPageFactory(parent=index)
    seconde = fabriques.RelaisPageFactory.build(relais=page.relais, locale=page.locale, title="Encore")
    with pytest.raises(ValidationError, match="a déjà sa page"):
        seconde.clean()


# Documents, plan, declaration


def test_a_replaced_document_sends_to_the_new_one(accueil, client):
    index = fabriques.IndexDocumentsPageFactory(parent=accueil)
    nouveau = fabriques.DocumentPageFactory(parent=index, slug="nouveau", title="Mémo de janvier")
    ancien = fabriques.DocumentPageFactory(parent=index, slug="ancien", title="Vieux mémo", remplace_par=nouveau)
    assert 'href="/documents/nouveau/"' in texte(client, ancien.url)
    assert "Vieux mémo" not in texte(client, "/documents/")


def test_documents_do_not_replace_each_other_in_a_ring(accueil):
    index = fabriques.IndexDocumentsPageFactory(parent=accueil)
    premier = fabriques.DocumentPageFactory(parent=index, slug="a")
    second = fabriques.DocumentPageFactory(parent=index, slug="b", remplace_par=premier)
    premier.remplace_par = second
    with pytest.raises(ValidationError, match="se remplacerait lui-même"):
        premier.clean()


def test_the_map_of_the_site_shows_what_anybody_may_read(accueil, client, django_assert_max_num_queries):
    fabriques.PlanDuSitePageFactory(parent=accueil)
    mere = fabriques.PageOrdinaireFactory(parent=accueil, slug="mere", title="Mère")
    fabriques.PageOrdinaireFactory(parent=mere, slug="fille", title="Fille")
    cachee = fabriques.PageOrdinaireFactory(parent=accueil, slug="cachee", title="Cachée", live=False)
    fabriques.PageOrdinaireFactory(parent=cachee, slug="dessous", title="Dessous")
    privee = fabriques.PageOrdinaireFactory(parent=accueil, slug="privee", title="Privée")
    PageViewRestriction.objects.create(page=privee, restriction_type=PageViewRestriction.LOGIN)
    texte(client, "/plan-du-site/")
    with django_assert_max_num_queries(12):
        plan = texte(client, "/plan-du-site/").split('class="plan"')[1].split("</main>")[0]
    assert plan.index("Mère") < plan.index("Fille")
    assert not {"Cachée", "Dessous", "Privée"} & set(plan.replace("<", ">").split(">"))


def test_the_mention_at_the_foot_follows_the_declaration(accueil, client):
    page = fabriques.DeclarationAccessibilitePageFactory(parent=accueil)
    assert "Accessibilité : non conforme" in texte(client, "/")
    page.etat, page.audit_par, page.taux = "partielle", "Cabinet d’essai", 72
    page.save_revision().publish()
    assert "Accessibilité : partiellement conforme" in texte(client, "/")
    html = texte(client, page.url)
    assert "en conformité partielle" in html
    assert "72 % des critères" in html
    assert "Défenseur des droits, Libre réponse 71120" in html


@pytest.mark.parametrize(
    ("champs", "message"),
    [
        ({"etat": "partielle", "taux": 60}, "Sans audit"),
        ({"etat": "totale", "taux": 99, "audit_par": "X"}, "totalement : tous"),
        ({"etat": "partielle", "taux": 40, "audit_par": "X"}, "la moitié des critères"),
        ({"taux": 101}, "de 0 à 100"),
    ],
)
def test_a_declaration_does_not_claim_more_than_its_audit(accueil, champs, message):
    page = fabriques.DeclarationAccessibilitePageFactory(parent=accueil)
    for champ, valeur in champs.items():
        setattr(page, champ, valeur)
    with pytest.raises(ValidationError, match=message):
        page.full_clean()


def test_a_draft_of_the_declaration_changes_nothing(accueil):
    page = fabriques.DeclarationAccessibilitePageFactory(parent=accueil)
    page.etat, page.audit_par, page.taux = "totale", "X", 100
    page.save_revision()
    assert Territoire.load().etat_accessibilite == "non_conforme"


def test_a_page_may_stay_out_of_the_search_engines_map(accueil, client):
    fabriques.PageOrdinaireFactory(parent=accueil, slug="vue")
    fabriques.PageOrdinaireFactory(parent=accueil, slug="discrete", exclude_from_sitemap=True)
    plan = texte(client, "/sitemap.xml")
    assert "/vue/" in plan
    assert "/discrete/" not in plan
