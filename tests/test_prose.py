"""Amounts, phones and times typed in prose: found; durations, counts, articles of the law: left alone."""

import json
from decimal import Decimal

import pytest
from django.core.management import call_command
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from commun.models import AlerteEcartee
from commun.prose import HEURE, MONTANT, TELEPHONE, chercher, verifier_le_site, verifier_page
from tests import fabriques

TROUVES = [
    (MONTANT, "Vous payez 5 € de l’heure.", "5 €"),
    (MONTANT, "Au plus 8 500 € par mois.", "8\u00a0500\u00a0€"),
    (MONTANT, "Soit 3,64 euros.", "3,64 euros"),
    (MONTANT, "Un taux de 0,5 ‰.", "0,5 ‰"),
    (MONTANT, "La Caf paie 85 % du coût.", "85 %"),
    (MONTANT, "Comptez 12 pour cent.", "12 pour cent"),
    (MONTANT, "Comptez de 3 à 5 € par jour.", "3 à 5 €"),
    (MONTANT, "Un repas à 4€50.", "4€50"),
    (MONTANT, "Les 20 centimes d’écart.", "20 centimes"),
    (TELEPHONE, "Appelez le 02 32 50 85 50.", "02 32 50 85 50"),
    (TELEPHONE, "Tél. 0232508550", "0232508550"),
    (TELEPHONE, "au 02.32.50.85.50", "02.32.50.85.50"),
    (TELEPHONE, "+33 (0)2 32 50 85 50", "+33 (0)2 32 50 85 50"),
    (TELEPHONE, "Composez le 3230.", "3230"),
    (TELEPHONE, "Appelez au 36 46 (prix d’un appel).", "36 46"),
    (TELEPHONE, "La Caf : 3230", "3230"),
    (HEURE, "Ouvert jusqu’à 18 h.", "18 h"),
    (HEURE, "Dès 8h30 le matin.", "8h30"),
    (HEURE, "Venez à 9 heures.", "9 heures"),
    (HEURE, "Le rendez-vous est à 9 heures.", "9 heures"),
    (HEURE, "Rendez-vous à 14:30.", "14:30"),
    (HEURE, "Fermé après 17 h 30.", "17\u00a0h\u00a030"),
]
LAISSES = [
    "Jusqu’à 6 ans.", "12 places.", "L’article L. 214-1 du code.", "45 semaines par an.", "Remboursé à 100 %.",
    "Au plus [[psu.plafond]] €.", "Soit [[= 2500 × psu.taux]].", "IDCC 3239, articles 90 et 91.", "L. 3141-3",
    "Appelez le 15.", "Appelez le 3919.", "le 3114, jour et nuit", "Pour 3200 enfants.", "45 heures par semaine.",
    "3 heures de garde.", "pendant 2 h", "toutes les 3 heures", "plus de 10 heures", "24 h sur 24", "48 heures",
    "9 h d’accueil", "8 h × 4 = 32 h", "1 h 30 de trajet", "https://exemple.fr/?p=5%20€", "du 01/02/2026",
    "le 3 janvier 2026", "circulaire n° 2019-005 du 05/06/2019", "au bout de 3 heures", "3 à 4 heures par jour",
    "a18h@exemple.fr", "La journée habituelle est de 9 heures.", "",
]  # fmt: skip


def mots(texte, **options):
    return [(trouvaille.code, trouvaille.mots) for trouvaille in chercher(texte, **options)]


@pytest.mark.parametrize(("code", "texte", "attendus"), TROUVES)
def test_what_grows_old_is_found(code, texte, attendus):
    texte = texte.replace(attendus.replace("\u00a0", " "), attendus)
    assert mots(texte) == [(code, attendus)]


@pytest.mark.parametrize("texte", LAISSES)
def test_what_is_no_figure_is_left_alone(texte):
    assert mots(texte) == []


def test_both_ends_of_a_period_are_found():
    assert mots("de 8 h à 18 h") == [(HEURE, "8 h"), (HEURE, "18 h")]


def test_in_an_example_only_the_value_of_a_bareme_and_a_phone_are_found():
    texte = "Un salaire de 400 €, à 12,50 € de l’heure, de 8 h à 18 h ; 50 % ; 02 32 50 85 50"
    valeurs = {(Decimal("12.5"), "€"), (Decimal(50), "€")}
    assert mots(texte, exemple=True, valeurs=valeurs) == [(MONTANT, "12,50 €"), (TELEPHONE, "02 32 50 85 50")]


@given(st.text(alphabet="0123456789 €%h:,.+/à[]\u00a0eurosal", max_size=80))
def test_any_text_is_read_and_each_find_stands_where_it_says(texte):
    for trouvaille in chercher(texte):
        assert texte[trouvaille.debut : trouvaille.fin] == trouvaille.mots


CORPS = [
    ("texte", "<h2>Prix</h2><p>Comptez [[essai.smic]]. Le repas coûte 4 € et le goûter 2 €.</p>"),
    ("exemple", {"titre": "Un calcul", "texte": "<p>2 × 12,50 € = 25 €.</p>"}),
    ("etapes", {"titre": "Venir", "etapes": [{"titre": "À 9 h", "texte": ""}]}),
    ("liens", {"titre": "Liens", "liens": [{"page": None, "url": "https://exemple.fr/5€", "texte": "Voir"}]}),
    ("tableau", {"titre": "T", "tableau": {
        "columns": [{"type": "texte", "heading": "10 %"}], "rows": [{"values": ["20 %"]}], "caption": ""}}),
]  # fmt: skip


@pytest.fixture
def prix(accueil):
    fabriques.BaremeFactory(cle="essai.smic", valeur="12.50", unite="€/h")
    return fabriques.PageOrdinaireFactory(
        parent=accueil, slug="prix", title="Les prix", introduction="Dès 3 € par jour.", corps=CORPS
    )


def test_a_page_is_checked_in_its_fields_and_its_blocks(prix):
    trouvees = [(alerte.lieu, alerte.mots) for alerte in verifier_page(prix)]
    assert trouvees == [
        ("réponse en une phrase", "3 €"),
        ("corps > Texte", "4 €"),
        ("corps > Texte", "2 €"),
        ("corps > Exemple chiffré > Calcul", "12,50 €"),
        ("corps > Étapes > Étapes > Titre", "9 h"),
        ("corps > Tableau > Tableau > titre de colonne", "10 %"),
        ("corps > Tableau > Tableau", "20 %"),
    ]


def test_an_alarm_gives_its_sentence_and_an_advice(prix):
    alerte = next(a for a in verifier_page(prix) if a.mots == "4 €")
    assert alerte.phrase == "Le repas coûte 4 € et le goûter 2 €."
    assert "bouton €" in alerte.conseil


def test_a_false_alarm_set_aside_comes_back_when_its_sentence_changes(prix):
    alerte = next(a for a in verifier_page(prix) if a.mots == "3 €")
    AlerteEcartee.objects.create(empreinte=alerte.empreinte, code=alerte.code, texte=alerte.phrase)
    assert "3 €" not in [a.mots for a in verifier_page(prix)]
    prix.introduction = "Dès 3 € par mois."
    assert "3 €" in [a.mots for a in verifier_page(prix)]


def test_a_draft_is_not_checked(prix):
    prix.unpublish()
    assert verifier_le_site() == []


def test_the_site_is_checked_in_as_many_queries_for_1_and_10_pages(prix, django_assert_max_num_queries):
    verifier_le_site()
    with django_assert_max_num_queries(12) as avec_une:
        verifier_le_site()
    for rang in range(9):
        fabriques.PageOrdinaireFactory(parent=prix.get_parent(), slug=f"page-{rang}", corps=CORPS)
    with django_assert_max_num_queries(len(avec_une)):
        assert len(verifier_le_site()) > 50


def test_the_command_fails_and_tells_where(prix, capsys):
    with pytest.raises(SystemExit) as sortie:
        call_command("verifier_prose", "--json")
    assert sortie.value.code == 1
    premiere = json.loads(capsys.readouterr().out)[0]
    assert (premiere["adresse"], premiere["code"], premiere["mots"]) == ("/prix/", "P01", "3 €")


def test_the_command_succeeds_on_a_site_without_figures(accueil, capsys):
    call_command("verifier_prose")
    assert capsys.readouterr().out == "montants, téléphones et horaires tapés : 0\n"


@pytest.fixture
def redactrice(prix, client):
    call_command("creer_roles", verbosity=0)
    agent = fabriques.UtilisateurFactory(groupes=["Communication"])
    client.force_login(agent)
    return agent


def rapport(client):
    return client.get(reverse("rapport_prose")).content.decode()


def test_an_editor_sets_a_false_alarm_aside_with_a_reason_and_takes_it_up_again(redactrice, prix, client):
    alerte = next(a for a in verifier_page(prix) if a.mots == "3 €")
    assert "Dès 3 € par jour." in rapport(client)
    envoi = {"empreinte": alerte.empreinte, "code": alerte.code, "texte": alerte.phrase, "motif": "C’est un exemple."}
    client.post(reverse("prose_ecarter"), envoi)
    assert AlerteEcartee.objects.get().par == redactrice
    assert "C’est un exemple." in rapport(client)
    client.post(reverse("prose_ecarter"), {"reprendre": alerte.empreinte})
    assert not AlerteEcartee.objects.exists()


@pytest.mark.parametrize("champs", [{"motif": ""}, {"code": "F20"}, {"empreinte": ""}, {"empreinte": "x" * 65}])
def test_an_alarm_is_not_set_aside_without_a_reason_nor_for_another_check(redactrice, client, champs):
    envoi = {"empreinte": "abc", "code": "P01", "texte": "Dès 3 €", "motif": "Non"} | champs
    assert client.post(reverse("prose_ecarter"), envoi).status_code == 302
    assert not AlerteEcartee.objects.exists()


def test_who_writes_no_page_sets_nothing_aside(prix, client):
    call_command("creer_roles", verbosity=0)
    client.force_login(fabriques.UtilisateurFactory(groupes=["Référents"]))
    client.post(reverse("prose_ecarter"), {"empreinte": "abc", "code": "P01", "texte": "Dès 3 €", "motif": "Non"})
    assert not AlerteEcartee.objects.exists()
