"""The requests of the demonstration: every state, honest dates, nothing twice, no mail of the past waiting."""

from dataclasses import replace
from unittest.mock import patch

from django.db.models import F
from django.utils import timezone
from post_office.models import STATUS, Email

from demarches.models import ContactFamille, Demande, Echange, Envoi, Journal, Orientation, Relance, RendezVous
from demarches.models.secteurs import ZoneSecteur
from site_info.demonstration import demandes
from tests import fabriques
from tests.socles import socle


def une_de_chaque():
    return patch.object(demandes, "HISTOIRES", [replace(histoire, nombre=1) for histoire in demandes.HISTOIRES])


@socle
def chargees(pitres):
    """One request of each story, on whatever secteurs there are."""
    fabriques.RoleSecteurFactory(secteur=pitres[1])
    fabriques.ZoneSecteurFactory(secteur=fabriques.RoleSecteurFactory().secteur)
    fabriques.CommuneFactory(dehors=True)
    fabriques.UtilisateurFactory(groupes=["Coordination"])
    for zone in ZoneSecteur.objects.select_related("commune"):
        fabriques.StructureFactory.create_batch(2, commune=zone.commune, courriel="creche@exemple.org")
    fabriques.CommissionFactory()
    with une_de_chaque():
        demandes.charger_demandes()


def test_every_state_that_a_wired_action_reaches_is_there(chargees):
    etats = set(Demande.objects.values_list("statut", "motif_cloture"))

    assert etats >= {
        ("a_orienter", ""),
        ("nouvelle", ""),
        ("en_cours", ""),
        ("close", "solution_trouvee"),
        ("close", "sans_solution"),
        ("close", "retiree"),
        ("close", "transferee"),
        ("attente_famille", ""),
        ("en_veille", ""),
        ("orientee", ""),
    }
    assert set(Relance.objects.values_list("type", "reponse")) >= {
        ("question", ""),
        ("question", "texte"),
        ("point_mensuel", "change"),
        ("point_mensuel", "cherche"),
    }
    assert set(Orientation.objects.values_list("etat", flat=True)) >= {"attendue", "complet", "refusee", "admis"}
    assert set(RendezVous.objects.values_list("statut", flat=True)) == {"propose", "pris"}
    assert Demande.objects.en_retard().exists()
    assert Journal.objects.filter(action="rouvrir").exists()


def test_loading_again_changes_nothing(chargees):
    avant = list(Demande.objects.order_by("pk").values()), Journal.objects.count(), Email.objects.count()

    with une_de_chaque():
        demandes.charger_demandes()

    assert (list(Demande.objects.order_by("pk").values()), Journal.objects.count(), Email.objects.count()) == avant


def test_nothing_happens_in_the_future_nor_before_the_request(chargees):
    maintenant = timezone.now()
    for modele in (Journal, Echange, Envoi):
        assert not modele.objects.filter(le__gt=maintenant).exists()
        assert not modele.objects.filter(le__lt=F("demande__soumise_le")).exists()
    for champ in ("prise_en_charge_le", "premier_contact_le", "close_le", "dernier_mouvement_le"):
        assert not Demande.objects.filter(**{f"{champ}__gt": maintenant}).exists()
        assert not Demande.objects.filter(**{f"{champ}__lt": F("soumise_le")}).exists()


def test_a_journal_reads_in_the_order_it_was_written(chargees):
    for demande in Demande.objects.all():
        dates = list(demande.journal.order_by("pk").values_list("le", flat=True))
        assert dates == sorted(dates)


def test_only_mails_of_today_wait_to_be_sent(chargees):
    attente = Email.objects.exclude(status=STATUS.sent)
    assert {timezone.localdate(courriel.created) for courriel in attente} <= {timezone.localdate()}
    assert Email.objects.filter(status=STATUS.sent).count() > attente.count()


def test_families_are_fictional_and_reachable_by_nobody(chargees):
    for contact in ContactFamille.objects.all():
        assert contact.email == "" or contact.email.endswith("@exemple.org")
        assert contact.telephone == "" or contact.telephone.startswith("06 39 98 ")


def test_every_commune_keeps_its_secteur(chargees):
    assert ZoneSecteur.objects.count() == 2


def test_without_secteurs_there_is_nothing_to_tell(territoire):
    assert demandes.charger_demandes() == 0
