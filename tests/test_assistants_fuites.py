"""What an assistante maternelle keeps for herself is found nowhere: pages, search, logs, mails, tasks, exports."""

import io
import json
import logging
from decimal import Decimal

import pytest
from django.core.cache import cache
from django.db import connection
from django.urls import reverse
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from hypothesis import given
from hypothesis import settings as reglages
from hypothesis import strategies as st
from post_office.models import Email

from carte import geographie
from carte.models import CHOIX, AssistantMaternel, But, Structure
from commun import indexation
from commun.journaux import FiltreAnonyme, FormatJson
from commun.models import EntreeRecherche
from tests import fabriques

MARQUES = {
    "nom": "Zmarquenom",
    "adresse": "17 impasse Zmarqueadresse",
    "telephone": "06 99 88 77 66",
    "courriel": "zmarquecourriel@exemple.fr",
    "presentation": "Zmarquepresentation",
    "salaire_net": Decimal("17.31"),
    "entretien_jour": Decimal("18.37"),
    "repas_jour": Decimal("19.43"),
}
POINT = [49.317171, 1.239393]
CHERCHEES = (
    "Zmarque", "zmarque", "06 99 88 77 66", "0699887766", "49.317171", "1.239393", "Zrefus",
    "17,31", "17.31", "18,37", "18.37", "19,43", "19.43",
)  # fmt: skip


@pytest.fixture
def cachottiere(pitres):
    """Published, with a marker in every private column and the least that can be public."""
    return fabriques.AssistantMaternelFactory(
        relais=pitres[1].relais,
        publiee=True,
        prenom="Nadia",
        point_prive=POINT,
        refus="Zrefus",
        places_libres=1,
        grille=3,
        identite_proposee={"nom": "Zmarquepropose", "telephone": "06 99 88 77 66"},
        langues=["ar"],
        **MARQUES,
    )


def reponses_publiques(client, fiche, permanence):
    """(address, all that is answered) of every door of the map, the feeds and the open data included."""
    adresses = [
        "/", "/carte/", "/carte/?commune=Pîtres+(27590)", "/carte/?type=assistant_maternel", "/recherche/?q=Nadia",
        "/recherche/?q=Zmarquenom", "/recherche/?q=assistante", "/sitemap.xml", "/robots.txt", fiche.get_absolute_url(),
        "/carte/structures.json?bbox=0,48,3,51&zoom=14", f"/carte/resumes.json?ids={fiche.pk}", "/en/carte/",
        "/carte/passages.json?bbox=0,48,3,51", f"/carte/passages/resumes.json?ids={permanence.pk}",
        "/carte/permanences/27458.ics", f"{permanence.structure.get_absolute_url()}permanences.ics",
        "/donnees/", "/donnees/structures.csv", "/donnees/structures.geojson", "/api/structures/",
        "/documents/guide-pratique/?insee=27458",
    ]  # fmt: skip
    for adresse in adresses:
        reponse = client.get(adresse, follow=True)
        contenu = b"".join(reponse) if reponse.streaming else reponse.content
        assert reponse.status_code == 200, adresse
        yield adresse, contenu.decode(errors="replace") + str(reponse.headers)


def cherchees_dans(texte):
    """Markers a text holds; those a reader typed himself in the search are not ours."""
    return [marque for marque in CHERCHEES if marque in texte]


def test_no_public_answer_holds_a_private_column(client, accueil, cachottiere):
    indexation.indexer()
    fiche = Structure.objects.publiees().get(pk=cachottiere.structure_id)
    permanence = fabriques.PermanenceFactory(structure=cachottiere.relais, lat=49.31, lon=1.23)
    trouvees = {
        adresse: marques
        for adresse, texte in reponses_publiques(client, fiche, permanence)
        if (marques := cherchees_dans(texte.replace("Zmarquenom", "") if "q=Zmarquenom" in adresse else texte))
    }
    assert trouvees == {}
    assert "Nadia Z." in client.get(fiche.get_absolute_url()).content.decode()


def test_neither_the_public_row_nor_the_index_holds_a_private_column(cachottiere, accueil):
    indexation.indexer()
    tables = [Structure, EntreeRecherche]
    texte = " ".join(str(ligne) for modele in tables for ligne in modele.objects.values())
    assert cherchees_dans(texte) == []


def test_what_needs_no_filter_is_unreadable_in_the_database(cachottiere):
    with connection.cursor() as curseur:
        curseur.execute(
            "SELECT adresse, telephone, courriel, point_prive, identite_proposee, refus FROM carte_assistantmaternel"
        )
        ligne = str(curseur.fetchone())
    assert cherchees_dans(ligne) == []


def test_nothing_leads_from_a_structure_to_the_private_row():
    noms = {champ.name for champ in Structure._meta.get_fields()}
    assert not {nom for nom in noms if "assistant" in nom}


def test_logs_at_debug_hold_neither_a_person_nor_a_link(client, accueil, cachottiere):
    flux = io.StringIO()
    poignee = logging.StreamHandler(flux)
    poignee.addFilter(FiltreAnonyme())
    poignee.setFormatter(FormatJson())
    racine = logging.getLogger()
    niveau = racine.level
    racine.addHandler(poignee)
    racine.setLevel(logging.DEBUG)
    try:
        jeton = cachottiere.nouveau_lien(But.MENSUEL)
        client.get(reverse("mon_accueil", kwargs={"jeton": jeton}))
        client.post(reverse("mon_accueil", kwargs={"jeton": jeton}), {"action": "confirmer"})
        client.post(reverse("nouveau_lien"), {"courriel": MARQUES["courriel"]})
    finally:
        racine.removeHandler(poignee)
        racine.setLevel(niveau)
    ecrit = flux.getvalue()
    assert ecrit
    assert cherchees_dans(ecrit) == []
    assert jeton not in ecrit


def test_the_relais_is_told_that_somebody_waits_not_who(cachottiere):
    Structure.objects.filter(pk=cachottiere.relais_id).update(courriel="relais@exemple.fr")
    cachottiere.relais.refresh_from_db()
    cachottiere.soumettre(identite={"nom": "Zmarqueautre"}, profil={}, choix={}, places={})
    courriel = next(c for c in Email.objects.all() if c.to == ["relais@exemple.fr"])
    assert cherchees_dans(courriel.subject + courriel.message) == []
    assert "Nadia" not in courriel.subject + courriel.message


def test_a_task_holds_ids_alone(client, accueil, cachottiere, settings):
    settings.TASKS = {
        "default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": [], "ENQUEUE_ON_COMMIT": False}
    }
    cache.clear()
    client.post(reverse("nouveau_lien"), {"courriel": MARQUES["courriel"]})
    tache = DBTaskResult.objects.get()
    assert json.dumps(tache.args_kwargs) == json.dumps({"args": [[cachottiere.pk], []], "kwargs": {}})


def test_the_export_of_structures_holds_no_private_column(client, roles_crees, cachottiere):
    client.force_login(fabriques.UtilisateurFactory(groupes=["Administration"]))
    reponse = client.get("/admin/structure/?export=csv")
    contenu = b"".join(reponse) if reponse.streaming else reponse.content
    assert b"Nadia Z." in contenu
    assert cherchees_dans(contenu.decode()) == []


# Every combination of choices.

PRIVES = {
    "public_nom_complet": "Zmarquenom",
    "public_telephone": "06 99 88 77 66",
    "public_courriel": "zmarquecourriel",
    "public_presentation": "Zmarquepresentation",
    "public_tarifs": "17.31",
    "public_langues": "'ar'",
    "public_horaires": "07:30",
}


@given(st.lists(st.fixed_dictionaries({nom: st.booleans() for nom in CHOIX}), min_size=1, max_size=3))
@reglages(deadline=None, max_examples=40)
def test_only_what_is_chosen_is_in_the_public_row_whatever_was_chosen_before(suite):
    AssistantMaternel.objects.all().delete()
    assistant = fabriques.AssistantMaternelFactory(publiee=True, prenom="Nadia", langues=["ar"], **MARQUES)
    for choix in suite:
        if choix["contact_direct"] and not (choix["public_telephone"] or choix["public_courriel"]):
            choix = choix | {"contact_direct": False}
        assistant.soumettre(identite={}, profil={}, choix=choix, places={})
    texte = str(Structure.objects.filter(pk=assistant.structure_id).values().get())
    for nom, marque in PRIVES.items():
        direct = choix["contact_direct"] or nom not in ("public_telephone", "public_courriel")
        assert (marque in texte) == (choix[nom] and direct), nom
    assert "impasse" not in texte
    assert ("zmarquenom" in assistant.structure.slug) == choix["public_nom_complet"]


# The point.


def voisines(relais, nombre, **champs):
    return [
        fabriques.AssistantMaternelFactory(
            relais=relais, publiee=True, public_quartier=True, point_prive=[POINT[0] + n / 1e5, POINT[1]], **champs
        )
        for n in range(nombre)
    ]


def points(*assistants):
    return {Structure.objects.get(pk=a.structure_id).point for a in assistants}


def test_fewer_than_five_in_a_cell_stand_in_the_middle_of_the_commune(pitres):
    quatre = voisines(pitres[1].relais, 4)
    assert points(*quatre) == {pitres[0].point}


def test_the_fifth_moves_them_all_and_the_first_to_leave_moves_them_all_back(pitres):
    cinq = voisines(pitres[1].relais, 5)
    centre = geographie.centre_de_maille(*POINT)
    assert points(*cinq) == {centre}
    cinq[2].retirer()
    assert points(*cinq[:2], *cinq[3:]) == {pitres[0].point}
    assert points(cinq[2]) == {None}


def test_the_point_of_a_cell_is_the_same_however_often_it_is_made(pitres):
    cinq = voisines(pitres[1].relais, 5)
    avant = points(*cinq)
    for assistant in cinq:
        assistant.confirmer()
    assert points(*cinq) == avant


def test_one_who_keeps_her_quartier_counts_for_nobody(pitres):
    cinq = voisines(pitres[1].relais, 4)
    discrete = fabriques.AssistantMaternelFactory(relais=pitres[1].relais, publiee=True, point_prive=POINT)
    assert points(*cinq, discrete) == {pitres[0].point}


def test_who_lives_over_the_border_of_the_commune_counts_for_nobody(pitres):
    quatre = voisines(pitres[1].relais, 4)
    voisines(pitres[1].relais, 1, commune=fabriques.CommuneFactory(lat=49.4, lon=1.4))
    assert points(*quatre) == {pitres[0].point}


def test_a_move_to_another_address_forgets_the_old_point(pitres):
    assistant = fabriques.AssistantMaternelFactory(relais=pitres[1].relais, publiee=True, point_prive=POINT)
    assistant.soumettre(identite={"adresse": "1 rue Neuve"}, profil={}, choix={}, places={})
    assistant.valider(par=pitres[2])
    assert assistant.point_prive is None
    assert assistant.structure.mise_a_jour_le == timezone.localdate()
