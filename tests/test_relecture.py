"""The second pair of eyes: nobody approves what they wrote, whatever they post."""

from django.urls import reverse
from wagtail.models import Page, Workflow
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from commun.models import PageFalc, RelectureParUnTiers
from demarches.management.commands.creer_roles import CIRCUIT, CIRCUIT_DE_WAGTAIL
from demarches.roles import Groupe
from tests import fabriques
from tests.socles import socle


@socle
def texte(accueil, roles_crees):
    return fabriques.PageOrdinaireFactory(parent=accueil, title="Avant")


@socle
def autrice(texte):
    return fabriques.UtilisateurFactory(groupes=[Groupe.COMMUNICATION])


@socle
def collegue(texte):
    return fabriques.UtilisateurFactory(groupes=[Groupe.COMMUNICATION])


@socle
def soumise(texte, autrice):
    """A change of the title, written and submitted by its author."""
    texte.title = "Après"
    texte.save_revision(user=autrice)
    texte.get_workflow().start(texte, autrice)
    return Page.objects.get(pk=texte.pk).specific


def approuver(client, page, qui):
    client.force_login(qui)
    etat = page.current_workflow_task_state
    adresse = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", etat.pk])
    return client.post(adresse, {"comment": ""}, follow=True)


def titre_en_ligne(page):
    return Page.objects.get(pk=page.pk).title


def test_a_colleague_approves_and_the_page_is_published(client, soumise, collegue):
    approuver(client, soumise, collegue)
    assert titre_en_ligne(soumise) == "Après"


def test_an_author_cannot_approve_themselves(client, soumise, autrice):
    approuver(client, soumise, autrice)
    assert titre_en_ligne(soumise) == "Avant"


def test_an_author_sees_no_button_to_approve(client, soumise, autrice):
    client.force_login(autrice)
    page = client.get(reverse("wagtailadmin_pages:edit", args=[soumise.pk])).content.decode()
    assert 'data-workflow-action-name="approve"' not in page


def test_whoever_corrects_a_text_becomes_its_author(client, soumise, collegue):
    soumise.title = "Corrigé"
    soumise.save_revision(user=collegue)
    approuver(client, soumise, collegue)
    assert titre_en_ligne(soumise) == "Avant"


def test_whoever_corrects_while_approving_is_told_that_another_must_approve(client, soumise, collegue):
    client.force_login(collegue)
    adresse = reverse("wagtailadmin_pages:edit", args=[soumise.pk])
    textes = {"corps": streamfield([]), "sources": streamfield([]), "comments": inline_formset([])}
    formulaire = nested_form_data({"title": "Corrigé", "slug": soumise.slug, "introduction": "", **textes})
    formulaire |= {"action-workflow-action": "true", "workflow-action-name": "approve"}
    reponse = client.post(adresse, formulaire, follow=True)
    assert "elle attend maintenant l’accord d’une autre personne" in reponse.content.decode()
    assert titre_en_ligne(soumise) == "Avant"


def test_a_decision_sent_twice_says_that_it_is_taken(client, soumise, collegue):
    approuver(client, soumise, collegue)
    decision = {"action-workflow-action": "true", "workflow-action-name": "approve"}
    reponse = client.post(reverse("wagtailadmin_pages:edit", args=[soumise.pk]), decision, follow=True)
    assert "la décision est déjà prise" in reponse.content.decode()
    assert titre_en_ligne(soumise) == "Après"


def test_a_form_with_a_date_that_nobody_touched_has_not_changed():
    champ = PageFalc._meta.get_field("relecteurs").formfield()
    relecture = {"nom": "Léo", "structure": "", "concerne": "on"}
    gardee = [{"type": "relecteur", "value": {**relecture, "le": "2026-11-02", "concerne": True}, "id": "a"}]
    for jour, changee in (("02/11/2026", False), ("03/11/2026", True), ("hier", True)):
        formulaire = nested_form_data({"relecteurs": streamfield([("relecteur", relecture | {"le": jour})])})
        formulaire["relecteurs-0-id"] = "a"
        postee = champ.widget.value_from_datadict(formulaire, {}, "relecteurs")
        assert champ.has_changed(champ.block.to_python(gardee), postee) == changee, jour


def test_a_superuser_who_wrote_does_not_approve_either(client, texte):
    chef = fabriques.UtilisateurFactory(is_superuser=True)
    texte.title = "Après"
    texte.save_revision(user=chef)
    texte.get_workflow().start(texte, chef)
    approuver(client, Page.objects.get(pk=texte.pk), chef)
    assert titre_en_ligne(texte) == "Avant"


def test_what_one_may_not_approve_does_not_wait_on_one_s_dashboard(soumise, autrice, collegue):
    tache = RelectureParUnTiers.objects.get()
    assert not tache.get_task_states_user_can_moderate(autrice).exists()
    assert tache.get_task_states_user_can_moderate(collegue).count() == 1


def test_a_communication_officer_publishes_no_guide_alone(client, texte, autrice):
    client.force_login(autrice)
    assert not texte.permissions_for_user(autrice).can_publish()
    assert texte.get_workflow().name == CIRCUIT


def test_the_circuit_where_authors_approve_themselves_is_gone(texte):
    assert not Workflow.objects.filter(name=CIRCUIT_DE_WAGTAIL).exists()


def test_news_and_meetings_are_published_by_who_writes_them(accueil, autrice):
    from django.core.management import call_command

    actualites = fabriques.IndexActualitesPageFactory(parent=accueil)
    call_command("creer_roles", verbosity=0)
    autrice = type(autrice).objects.get(pk=autrice.pk)
    assert actualites.permissions_for_user(autrice).can_publish_subpage()
    assert not accueil.permissions_for_user(autrice).can_publish_subpage()
