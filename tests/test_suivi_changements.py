"""What a family changes from its page: its need, its commune, what it found, and the erasure of all it said."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone
from post_office.models import Email

from demarches.forms.etapes import PAR_CODE
from demarches.models import Consultation, Demande, DemandeStat, Journal, Relance
from demarches.models.changements import ECRITURES, reponses_de
from tests import fabriques
from tests.socles import socle

DEMAIN = timezone.localdate() + datetime.timedelta(days=1)


@socle
def demande(page_demande, pitres):
    demande = fabriques.BrouillonFactory(complet=True).soumettre()
    demande.verifier_adresse()
    demande.prendre(par=pitres[2])
    Email.objects.all().delete()
    return demande


@pytest.fixture
def ailleurs(demande):
    """Another commune of the territory, of another relais."""
    return fabriques.ZoneSecteurFactory(commune__nom="Louviers", secteur=fabriques.RoleSecteurFactory().secteur)


def _date(champ, jour):
    return {f"{champ}_jour": jour.day, f"{champ}_mois": jour.month, f"{champ}_annee": jour.year}


def _solution(rang=0, **autres):
    champs = {"mode": "assistant_maternel", "lieu": "", "par": "famille", "couvre": "totalement", "attente": "non"}
    return {f"enfant_{rang}_{nom}": valeur for nom, valeur in (champs | autres).items()} | _date(
        f"enfant_{rang}_debut", DEMAIN
    )


def _courriels():
    return {(tuple(c.to), c.subject) for c in Email.objects.all()}


def test_a_family_that_found_closes_its_request_and_its_referent_is_told(client, demande):
    reponse = client.post(demande.url_suivi + "trouve/", _solution(lieu="Chez Nadia"))

    demande.refresh_from_db()
    assert reponse["Location"] == f"{demande.url_suivi}?fait=trouve"
    assert demande.motif_cloture == "solution_trouvee"
    solution = demande.solutions.get()
    assert (solution.obtenue_par, solution.couvre, solution.debut) == ("famille", "totalement", DEMAIN)
    assert "Chez Nadia" in demande.echanges.get().resume
    assert any("la famille dit avoir trouvé" in sujet for _a, sujet in _courriels())
    assert not any("Chez Nadia" in c.message for c in Email.objects.all())


def test_a_family_that_stays_on_the_waiting_list_keeps_its_request_open(client, demande):
    structure = fabriques.StructureFactory(nom="Les Coquelicots")

    client.post(demande.url_suivi + "trouve/", _solution(lieu="les coquelicots", attente="oui", couvre="partiellement"))

    demande.refresh_from_db()
    assert demande.ouverte
    assert demande.solutions.get().structure == structure
    assert demande.echanges.count() == 0


@pytest.mark.parametrize("manque", ["mode", "debut_annee", "par", "couvre", "attente"])
def test_what_is_missing_of_a_solution_is_asked(client, demande, manque):
    donnees = _solution()
    del donnees[f"enfant_0_{manque}"]

    page = client.post(demande.url_suivi + "trouve/", donnees).content.decode()

    assert "Erreur" in page
    assert Demande.objects.get().ouverte


def test_each_child_needs_its_solution_before_the_request_closes(client, demande):
    fabriques.EnfantFactory(demande=demande)

    client.post(demande.url_suivi + "trouve/", _solution() | {"enfant_1_mode": "aucune"})
    assert Demande.objects.get().ouverte

    client.post(demande.url_suivi + "trouve/", _solution() | _solution(1))
    assert not Demande.objects.get().ouverte


@pytest.mark.parametrize("etape", ECRITURES)
def test_a_step_written_again_as_it_was_changes_nothing(demande, etape):
    avant = reponses_de(demande)

    demande.changer_besoin(etape, avant[etape])

    assert reponses_de(Demande.objects.get()) == avant


@pytest.mark.parametrize("etape", ECRITURES)
def test_each_step_opens_filled_in(client, demande, etape):
    page = client.get(f"{demande.url_suivi}besoin/{etape}/")

    assert page.status_code == 200
    assert str(PAR_CODE[etape].question) in page.content.decode()
    assert 'class="progression"' not in page.content.decode()


def test_a_changed_need_is_told_once_and_the_clock_goes_on(client, demande):
    promis = demande.echeance_contact_le
    for type_ in ("occasionnel", "regulier", "occasionnel"):
        client.post(f"{demande.url_suivi}besoin/type/", {"type": type_})

    demande = Demande.objects.get()
    assert (demande.besoin.type, demande.a_faire, demande.echeance_contact_le) == ("occasionnel", "change", promis)
    assert [s for _a, s in _courriels()] == [f"Demande {demande.reference}\u00a0: le besoin a changé"]
    assert demande.journal.filter(action="changer_besoin", role="F").count() == 3
    assert "Vous avez changé votre besoin" in client.get(demande.url_suivi).content.decode()


def test_a_birth_is_told_and_the_child_stays_the_same(client, demande):
    enfant = demande.enfants.get()
    jour = timezone.localdate() - datetime.timedelta(days=9)
    donnees = {"nombre": "1", "enfant_0_prenom": "Lina", "enfant_0_ne": "oui"} | _date("enfant_0_date_naissance", jour)

    client.post(f"{demande.url_suivi}besoin/enfants/", donnees)

    assert (demande.enfants.get().pk, demande.enfants.get().date_naissance) == (enfant.pk, jour)


def test_a_child_is_added_and_never_taken_away(client, demande):
    adresse = f"{demande.url_suivi}besoin/enfants/"
    ajout = client.post(adresse, {"nombre": "1", "ajouter": "1"}).content.decode()
    assert 'name="enfant_1_prenom"' in ajout
    fabriques.EnfantFactory(demande=demande)
    donnees = {"nombre": "1", "enfant_0_ne": "oui", "retirer": "1"} | _date("enfant_0_date_naissance", DEMAIN)

    assert client.post(adresse, donnees | _date("enfant_0_date_naissance", timezone.localdate())).status_code == 409
    assert demande.enfants.count() == 2


@pytest.mark.parametrize("etape", ["commune", "contact", "rien"])
def test_no_other_step_is_written_again(client, demande, etape):
    assert client.get(f"{demande.url_suivi}besoin/{etape}/").status_code == 404
    assert client.post(f"{demande.url_suivi}besoin/{etape}/").status_code == 404


def test_a_move_gives_the_request_to_the_relais_of_the_new_commune(client, demande, ailleurs):
    promis, ancien = demande.echeance_contact_le, demande.referent
    donnees = {"commune": ailleurs.commune.insee} | _date("le", DEMAIN)

    reponse = client.post(demande.url_suivi + "demenager/", donnees, follow=True)

    demande = Demande.objects.get()
    assert demande.secteur == ailleurs.secteur
    assert demande.referent == ailleurs.secteur.roles.get().agent
    assert (demande.commune_future, demande.date_demenagement) == (ailleurs.commune, DEMAIN)
    assert (demande.statut, demande.echeance_contact_le) == ("en_cours", promis)
    assert ailleurs.secteur.relais.nom in reponse.content.decode()
    adresses = {a for a, _s in _courriels()}
    assert {(demande.referent.email,), (ancien.email,), (demande.contact.email,)} <= adresses


def test_a_move_after_the_start_of_care_keeps_the_relais(client, demande, ailleurs):
    secteur, apres = demande.secteur, demande.besoin.debut_souhaite + datetime.timedelta(days=30)

    client.post(demande.url_suivi + "demenager/", {"commune": ailleurs.commune.insee} | _date("le", apres))

    demande = Demande.objects.get()
    assert (demande.secteur, demande.commune_future) == (secteur, ailleurs.commune)
    assert [s for _a, s in _courriels()] == [f"Demande {demande.reference}\u00a0: la famille déménage"]


def test_a_move_done_changes_the_residence(client, demande, ailleurs):
    client.post(
        demande.url_suivi + "demenager/", {"commune": ailleurs.commune.insee} | _date("le", timezone.localdate())
    )

    demande = Demande.objects.get()
    assert (demande.commune_residence, demande.commune_future) == (ailleurs.commune, None)


def test_a_commune_without_secteur_is_left_to_the_coordination(client, demande):
    coordinatrice = fabriques.UtilisateurFactory(groupes=["Coordination"])
    commune = fabriques.CommuneFactory(nom="Andé")

    client.post(demande.url_suivi + "demenager/", {"commune": commune.insee} | _date("le", DEMAIN))

    demande = Demande.objects.get()
    assert (demande.statut, demande.secteur, demande.referent) == ("a_orienter", None, None)
    assert (coordinatrice.email,) in {a for a, _s in _courriels()}


def test_a_split_commune_asks_the_street(client, demande):
    rue = fabriques.ZoneSecteurFactory(commune__nom="Louviers", voie="Rue du Quai")
    fabriques.ZoneSecteurFactory(commune=rue.commune)
    donnees = {"commune": rue.commune.insee} | _date("le", DEMAIN)

    page = client.post(demande.url_suivi + "demenager/", donnees)
    assert 'name="voie"' in page.content.decode()
    client.post(
        demande.url_suivi + "demenager/",
        donnees | {"voie_commune": rue.commune.insee, "voie": "rue du quai", "numero": "3"},
    )

    assert Demande.objects.get().secteur == rue.secteur


def test_a_commune_outside_the_territory_is_not_in_the_list(client, demande):
    dehors = fabriques.CommuneFactory(dehors=True)

    reponse = client.post(demande.url_suivi + "demenager/", {"commune": dehors.insee} | _date("le", DEMAIN))

    assert "n’est pas dans la liste" in reponse.content.decode()
    assert Demande.objects.get().journal.filter(action="demenager").count() == 0


@pytest.mark.parametrize("deja_close", [False, True])
def test_an_erasure_is_asked_twice_and_leaves_only_numbers(client, demande, deja_close):
    if deja_close:
        demande.retirer()
    adresse = demande.url_suivi
    client.post(adresse + "effacer/")
    assert Demande.objects.filter(uuid=demande.uuid).exists()

    reponse = client.post(adresse + "effacer/", {"confirme": "oui"}, follow=True)

    assert reponse.status_code == 200
    assert "Votre demande est effacée" in reponse.content.decode()
    assert not Demande.objects.exists()
    assert client.get(adresse).status_code == 404
    assert DemandeStat.objects.get().issue == "retiree"
    assert Journal.objects.order_by("pk").last().motif == "famille"
    assert [s for _a, s in _courriels()] == ["Une famille de Pîtres a fait effacer sa demande"]
    assert demande.reference not in Email.objects.get().message


@pytest.mark.parametrize("acte", ["trouve", "besoin", "besoin/type", "demenager"])
def test_a_closed_request_is_not_changed(client, demande, acte):
    demande.retirer()
    version = Demande.objects.get().version

    assert client.get(f"{demande.url_suivi}{acte}/")["Location"] == demande.url_suivi
    client.post(f"{demande.url_suivi}{acte}/", _solution() | {"type": "urgence"})

    assert Demande.objects.get().version == version


def test_an_urgent_need_brings_the_promise_nearer_never_further(page_demande, pitres):
    demande = fabriques.BrouillonFactory(complet=True).soumettre()
    promis = demande.echeance_contact_le

    demande.changer_besoin("type", {"type": "urgence"})

    assert demande.echeance_contact_le < promis


def test_what_a_family_may_do_stands_on_its_page(client, demande):
    page = client.get(demande.url_suivi).content.decode()

    for nom in ("suivi_trouve", "suivi_besoin", "suivi_demenager", "suivi_pause", "suivi_retrait"):
        assert reverse(nom, args=[demande.url_suivi.split("/")[-2]]) in page


def test_a_family_says_what_it_found_by_the_link_of_a_mail(client, demande):
    jour = timezone.localdate()
    point = demande.relances.create(type="point_mensuel", cycle=jour, prevue_le=jour)
    assert 'name="enfant_0_mode"' in client.get(point.lien("trouve")).content.decode()

    assert "Erreur" in client.post(point.lien("trouve"), {}).content.decode()
    assert Demande.objects.get().ouverte
    reponse = client.post(point.lien("trouve"), _solution(), follow=True)

    assert "Merci, votre réponse est enregistrée" in reponse.content.decode()
    assert Demande.objects.get().motif_cloture == "solution_trouvee"


def _liens(demande):
    """Every address that a mail may hold about a request, and the pages it leads to."""
    jour, echange = timezone.localdate(), demande.echanges.create(moyen="courriel", resume="Quels jours ?")
    liens = [demande.url_suivi]
    for genre in Relance.Type.values:
        relance = demande.relances.create(type=genre, cycle=jour, prevue_le=jour)
        if genre == "question":
            Relance.objects.filter(pk=relance.pk).update(echange=echange)
        liens += [relance.lien(choix) for choix in relance.reponses_possibles]
    actes = ("trouve/", "besoin/", "demenager/", "pause/", "retirer/", "effacer/", "repondre/")
    return liens + [demande.url_suivi + acte for acte in (*actes, *(f"besoin/{etape}/" for etape in ECRITURES))]


def _etat(demande):
    lignes = [list(Demande._base_manager.order_by("pk").values()), Email.objects.count()]
    liees = {relation.related_model for relation in Demande._meta.related_objects} - {Consultation}
    lignes.extend(list(modele._base_manager.order_by("pk").values()) for modele in liees)
    return lignes


@pytest.mark.parametrize("close", [False, True])
def test_no_mailed_link_changes_anything_before_its_button(client, demande, close):
    liens = _liens(demande)
    if close:
        demande.retirer()
    avant = _etat(demande)
    assert len(liens) > 20

    for lien in liens:
        for _fois in range(5):
            client.get(lien)
            client.head(lien)
            client.get(lien, headers={"Sec-Purpose": "prefetch", "Purpose": "prefetch"})

    assert _etat(demande) == avant


def test_what_has_passed_is_still_told(client, demande):
    hier = timezone.localdate() - datetime.timedelta(days=400)
    type(demande.besoin).objects.update(debut_souhaite=hier)
    demande.enfants.update(ne=False, date_naissance=None, mois_terme=hier.replace(day=1))

    page = client.get(demande.url_suivi + "besoin/")

    assert page.status_code == 200
    resumes = {etape.code: lignes for etape, lignes in page.context["etapes"]}
    assert str(hier.year) in resumes["quand"][0][1]
    assert str(hier.year) in resumes["enfants"][0][1]
