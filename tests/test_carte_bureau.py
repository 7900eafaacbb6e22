"""The map's screens in the back office."""

import pytest
from django.contrib.auth.models import Permission

from carte.forms.permanences import PermanenceForm
from carte.models import AssistantMaternel, Commission, Permanence, Structure
from carte.viewsets import CommissionViewSet
from tests.fabriques import (
    AssistantMaternelFactory,
    CommissionFactory,
    CommuneFactory,
    ModeAccueilFactory,
    PermanenceFactory,
    StructureFactory,
    UtilisateurFactory,
)

DROITS = ("add", "change", "delete", "view")


def agent(*droits):
    utilisateur = UtilisateurFactory()
    utilisateur.user_permissions.set(Permission.objects.filter(codename__in=("access_admin", *droits)))
    return utilisateur


@pytest.fixture
def lectrice(client, accueil):
    client.force_login(agent("view_structure", "view_permanence"))
    return client


@pytest.fixture
def gestionnaire(client, accueil):
    droits = [f"{d}_{m}" for d in DROITS for m in ("structure", "permanence", "modeaccueil", "commune")]
    client.force_login(agent(*droits))
    return client


def champs_structure(structure, **autres):
    return {
        "nom": structure.nom, "slug": structure.slug, "type": structure.type_id, "commune": structure.commune_id,
        "lat": "49.3", "lon": "1.2", "horaires": "lundi 9:00-12:30", "publiee": "on", "mode_tarif": "psu",
        "mise_a_jour_le": "2026-11-22", **autres,
    }  # fmt: skip


@pytest.mark.parametrize("ecran", ["structure", "permanence", "modeaccueil", "commune"])
def test_every_list_opens(gestionnaire, ecran):
    PermanenceFactory()
    assert gestionnaire.get(f"/admin/{ecran}/").status_code == 200


@pytest.mark.parametrize("ecran", ["structure", "permanence"])
def test_a_reader_sees_lists_and_changes_nothing(lectrice, ecran):
    objet = {"structure": StructureFactory, "permanence": PermanenceFactory}[ecran]()
    assert lectrice.get(f"/admin/{ecran}/").status_code == 200
    for chemin in ("new/", f"edit/{objet.pk}/", f"delete/{objet.pk}/"):
        assert lectrice.get(f"/admin/{ecran}/{chemin}").status_code == 302


def test_without_a_right_there_is_no_list(client, accueil):
    client.force_login(agent())
    assert client.get("/admin/structure/").status_code == 302


def test_structures_are_found_and_filtered(gestionnaire):
    StructureFactory(nom="Les Libellules")
    StructureFactory(nom="Les Écureuils", publiee=False)
    page = gestionnaire.get("/admin/structure/?q=libell&publiee=true").content.decode()
    assert "Les Libellules" in page
    assert "Les Écureuils" not in page


def test_structures_are_exported_without_hidden_addresses(gestionnaire):
    StructureFactory(nom="Les Libellules", adresse="1 rue Visible")
    StructureFactory(point_approche=True, adresse="3 rue Secrète")
    reponse = gestionnaire.get("/admin/structure/?export=csv")
    texte = b"".join(reponse.streaming_content).decode()
    assert "1 rue Visible" in texte
    assert "Secrète" not in texte


def test_a_structure_is_changed(gestionnaire):
    structure = StructureFactory()
    reponse = gestionnaire.post(f"/admin/structure/edit/{structure.pk}/", champs_structure(structure, places="12"))
    assert reponse.status_code == 302
    structure.refresh_from_db()
    assert (structure.places, structure.lat, structure.horaires) == (12, 49.3, {"1": [["09:00", "12:30"]]})
    assert structure.mx


@pytest.mark.parametrize("methode", ["get", "post"])
def test_the_entry_of_an_assistant_maternel_is_changed_by_herself_alone(gestionnaire, methode):
    entree = AssistantMaternelFactory(publiee=True, prenom="Nadia").structure
    reponse = getattr(gestionnaire, methode)(
        f"/admin/structure/edit/{entree.pk}/", champs_structure(entree, nom="Autre"), follow=True
    )
    assert "tenue par l’assistant maternel" in reponse.content.decode()
    assert reponse.redirect_chain[-1][0] == "/admin/structure/"
    assert Structure.objects.get(pk=entree.pk).nom == AssistantMaternel.objects.get().structure.nom != "Autre"


def test_who_may_see_her_is_led_to_her_file(client, roles_crees, pitres):
    assistant = AssistantMaternelFactory(publiee=True, relais=pitres[1].relais)
    client.force_login(UtilisateurFactory(groupes=["Administration"]))
    reponse = client.get(f"/admin/structure/edit/{assistant.structure_id}/")
    assert reponse["Location"] == f"/admin/assistants-maternels/{assistant.pk}/"


def test_an_assistant_maternel_is_no_kind_to_create(gestionnaire):
    for code in ("assistant_maternel", "ludotheque"):
        genre = ModeAccueilFactory(code=code)
        structure = StructureFactory.build(type=genre, commune=CommuneFactory())
        reponse = gestionnaire.post("/admin/structure/new/", champs_structure(structure, nom=f"Née {code}"))
        assert reponse.status_code == (200 if code == "assistant_maternel" else 302)
    assert not Structure.objects.filter(nom="Née assistant_maternel").exists()


def test_the_form_does_not_list_every_commune(gestionnaire):
    CommuneFactory(nom="Trifouilly")
    for chemin in (f"structure/edit/{StructureFactory().pk}", f"permanence/edit/{PermanenceFactory().pk}"):
        assert "Trifouilly" not in gestionnaire.get(f"/admin/{chemin}/").content.decode()


def test_a_latitude_alone_is_refused_in_french(gestionnaire):
    structure = StructureFactory()
    reponse = gestionnaire.post(f"/admin/structure/edit/{structure.pk}/", champs_structure(structure, lon=""))
    assert "Donnez la latitude et la longitude" in reponse.content.decode()


def test_a_structure_that_others_rely_on_stays(gestionnaire, pitres):
    _commune, secteur, _agent = pitres
    reponse = gestionnaire.post(f"/admin/structure/delete/{secteur.relais.pk}/", follow=True)
    assert "sert encore ailleurs" in reponse.content.decode()
    assert Structure.objects.filter(pk=secteur.relais.pk).exists()


def test_a_commune_is_chosen_by_search(gestionnaire):
    CommuneFactory(pitres=True)
    CommuneFactory(dehors=True)
    accueil = gestionnaire.get("/admin/choix_commune/").json()["html"]
    assert "Pîtres" in accueil
    assert "Rouen" not in accueil
    assert "Rouen" in gestionnaire.get("/admin/choix_commune/results/?q=rouen").content.decode()


@pytest.mark.parametrize("chemin", ["new/", "edit/{}/", "delete/{}/"])
def test_communes_are_only_read(gestionnaire, chemin):
    commune = CommuneFactory(pitres=True)
    assert gestionnaire.get(f"/admin/commune/{chemin.format(commune.pk)}").status_code == 302


def formulaire(**champs):
    structure = StructureFactory(relais=True)
    return PermanenceForm(
        {
            "structure": structure.pk, "lieu": "École", "commune": structure.commune_id, "jour": "TH",
            "rythme": "FREQ=MONTHLY;BYDAY=1{}", "heure_debut": "09:00", "heure_fin": "12:00",
            "valable_du": "2026-01-01", "exceptions": "24/12/2026\n\n17/12/2026", **champs,
        }
    )  # fmt: skip


def test_a_day_and_a_rhythm_make_the_rule():
    form = formulaire()
    assert form.is_valid(), form.errors
    permanence = form.save()
    assert permanence.recurrence == "FREQ=MONTHLY;BYDAY=1TH"
    assert permanence.exceptions == ["2026-12-17", "2026-12-24"]


def test_another_rhythm_is_a_rule():
    form = formulaire(rythme="", recurrence="FREQ=MONTHLY;BYMONTHDAY=15")
    assert form.is_valid(), form.errors
    assert form.save().recurrence == "FREQ=MONTHLY;BYMONTHDAY=15"


@pytest.mark.parametrize(
    ("champs", "en_cause"),
    [
        ({"rythme": "", "recurrence": ""}, "recurrence"),
        ({"rythme": "", "recurrence": "FREQ=HOURLY"}, "recurrence"),
        ({"exceptions": "demain"}, "exceptions"),
        ({"heure_fin": "08:00"}, "__all__"),
        ({"valable_au": "2025-01-01"}, "__all__"),
        ({"valable_du": ""}, "valable_du"),
    ],
)
def test_a_wrong_permanence_is_refused_at_its_field(champs, en_cause):
    form = formulaire(**champs)
    assert not form.is_valid()
    assert en_cause in form.errors


def test_the_form_shows_the_rhythm_of_a_permanence():
    permanence = PermanenceFactory(recurrence="FREQ=WEEKLY;INTERVAL=2;BYDAY=FR", exceptions=["2026-12-24"])
    form = PermanenceForm(instance=permanence)
    assert (form.initial["rythme"], form.initial["jour"]) == ("FREQ=WEEKLY;INTERVAL=2;BYDAY={}", "FR")
    assert "24/12/2026" in str(form["exceptions"])


def test_a_permanence_is_created_from_its_screen(gestionnaire):
    structure = StructureFactory(relais=True)
    assert gestionnaire.get("/admin/permanence/new/").status_code == 200
    donnees = dict(formulaire().data, structure=structure.pk, commune=structure.commune_id)
    assert gestionnaire.post("/admin/permanence/new/", donnees).status_code == 302
    assert Permanence.objects.get(structure=structure).lieu == "École"


def test_a_commission_proposes_the_places_that_a_commission_may_give_and_keeps_its_own():
    creche = StructureFactory(type__code="creche_collective")
    StructureFactory(type__code="creche_collective", publiee=False)
    StructureFactory(type__code="assistant_maternel")
    sienne = StructureFactory(type__code="mam")
    commission = CommissionFactory()
    commission.structures.add(sienne)
    formulaire = CommissionViewSet().edit_handler.bind_to_model(Commission).get_form_class()
    assert list(formulaire().fields["structures"].queryset) == [creche]
    assert set(formulaire(instance=commission).fields["structures"].queryset) == {creche, sienne}
