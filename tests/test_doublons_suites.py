"""Two requests made one: whatever hangs on the one that is closed goes to the one that is kept, or stays for a reason
that is written here."""

import datetime

import pytest
from django.utils import timezone

from demarches.models import Creneau, Demande, EnfantConcerne, Orientation, Reclamation
from demarches.transitions import Acteur
from tests import fabriques

JOUR = datetime.timedelta(days=1)
FAMILLE = Acteur.FAMILLE


def _orientation(demande, agent):
    champs = {"vers": "partenaire", "service": "PMI", "etat": "refusee", "motif_refus": "age"}
    return Orientation(enfant=demande.enfants.get(), date_limite=timezone.localdate(), **champs)


def _reclamation(demande, agent):
    jour = timezone.localdate()
    return Reclamation(texte="Trop long", accuse_avant=jour, reponse_avant=jour)


def _rendez_vous(demande, agent):
    un = fabriques.CreneauFactory(relais=demande.secteur.relais, agent=agent)
    return demande.rendez_vous.model(statut="pris", motif="premier", par=agent, creneau=un, choisi_le=timezone.now())


# How a row of each kind is made; after the merge, it hangs on the request kept.
SUIVENT = {
    "Echange.demande": lambda d, agent: d.echanges.model(moyen="telephone", par=agent, resume="Appelée"),
    "Orientation.demande": _orientation,
    "Orientation.enfant": _orientation,
    "Partage.demande": lambda d, agent: d.partages.model(
        agent=fabriques.UtilisateurFactory(), par=agent, jusqu_au=timezone.localdate() + 9 * JOUR
    ),
    "Reclamation.demande": _reclamation,
    "RendezVous.demande": _rendez_vous,
    "Tache.demande": lambda d, agent: d.taches.model(agent=agent, texte="Rappeler", pour_le=timezone.localdate()),
}
# Chosen field by field, or matched with what the kept one already holds: see test_fusion, test_estimation_jointe.
REUNIS = {
    "Estimation.demande",
    "ContactFamille.demande",
    "EnfantConcerne.demande",
    "Besoin.demande",
    "SituationSensible.demande",
    "Solution.demande",
    "Solution.enfant",
}
RESTENT = {
    "AccesExceptionnel.demande": "that file was opened, not the other one",
    "Consultation.demande": "that file was read, not the other one",
    "AvisEnAttente.demande": "it leaves within the day, and the file it leads to names the one kept",
    "Envoi.demande": "the mail bears the reference of that request; the story of both is read in the one kept",
    "Journal.demande": "never rewritten; the story of both is read in the one kept",
    "Fusion.fermee": "it is this very merge",
    "Fusion.gardee": "what was closed before is followed from one to the next",
    "Quarantaine.demande": "it counts the messages put aside, and is over",
    "Relance.demande": "it counts from a day of that request, and its link ends with it; its question is an exchange",
}


def _relations():
    return {
        f"{relation.related_model.__name__}.{relation.field.name}"
        for modele in (Demande, EnfantConcerne)
        for relation in modele._meta.get_fields(include_hidden=True)
        if relation.auto_created and not relation.concrete
    }


def test_of_every_kind_of_row_it_is_said_what_becomes_of_it():
    assert sorted([*SUIVENT, *REUNIS, *RESTENT]) == sorted(_relations())


def _deux(pitres, **fermee):
    commun = {"secteur": pitres[1], "referent": pitres[2], "en_cours": True}
    return fabriques.DemandeFactory(**commun), fabriques.DemandeFactory(**commun | fermee)


@pytest.mark.parametrize("quoi", sorted(SUIVENT))
def test_what_hangs_on_the_closed_one_hangs_on_the_one_kept(pitres, quoi):
    gardee, fermee = _deux(pitres)
    ligne = SUIVENT[quoi](fermee, pitres[2])
    ligne.demande = fermee
    ligne.save()
    gardee.fusionner(fermee, par=pitres[2])
    attendus = {"demande": gardee.pk, "enfant": gardee.enfants.get().pk}
    champ = quoi.split(".")[1]
    assert type(ligne).objects.filter(**{champ: attendus[champ]}).count() == 1


def prendre(demande, **champs):
    champs = {"relais": demande.secteur.relais, "agent": demande.referent} | champs
    un = fabriques.CreneauFactory(**champs)
    demande.rendez_vous.create(statut="pris", motif="premier", par=un.agent, creneau=un, choisi_le=timezone.now())
    return un


def proposer(demande):
    demande.rendez_vous.create(statut="propose", motif="premier", par=demande.referent)


@pytest.mark.parametrize(
    ("sienne", "autre", "reste", "annulees"),
    [
        (None, "pris", "autre", 0),
        ("propose", "pris", "autre", 0),
        ("pris", "pris", "sienne", 1),
        ("pris", "propose", "sienne", 0),
        ("propose", "propose", "propose", 0),
        (None, "propose", "propose", 0),
    ],
)
def test_one_meeting_is_kept_and_who_loses_a_time_is_told(pitres, sienne, autre, reste, annulees):
    gestes = {"pris": prendre, "propose": proposer}
    deux = _deux(pitres)
    heures = {
        nom: gestes[etat](demande)
        for nom, demande, etat in zip(("sienne", "autre"), deux, (sienne, autre), strict=True)
        if etat
    }
    gardee, fermee = deux
    gardee.fusionner(fermee, par=pitres[2])

    garde = gardee.rendez_vous_en_cours
    assert garde.creneau == heures.get(reste)
    assert fermee.envois.filter(gabarit="rendez_vous_annule", a_la_famille=True).count() == annulees
    assert not gardee.envois.filter(gabarit="rendez_vous_annule").exists()
    assert not fermee.rendez_vous.exists()
    assert Creneau.objects.libres().count() == annulees


def test_a_time_at_another_relais_is_given_back(pitres):
    ailleurs = fabriques.RoleSecteurFactory(agent=pitres[2]).secteur
    gardee, fermee = _deux(pitres, secteur=ailleurs)
    un = prendre(fermee)
    gardee.fusionner(fermee, par=pitres[2])
    assert gardee.rendez_vous_en_cours is None
    assert fermee.envois.filter(gabarit="rendez_vous_annule").count() == 1
    assert list(Creneau.objects.libres()) == [un]


def test_a_meeting_just_held_is_to_be_written_down_in_the_one_kept(pitres):
    gardee, fermee = _deux(pitres)
    prendre(fermee, debut=timezone.now() - JOUR)
    gardee.fusionner(fermee, par=pitres[2])
    assert [rendez_vous.statut for rendez_vous in gardee.rendez_vous.all()] == ["termine"]
    assert gardee.taches.a_faire().count() == 1
    assert not fermee.envois.exists()


def test_a_task_of_who_does_not_see_the_one_kept_is_its_referents(pitres):
    ailleurs = fabriques.RoleSecteurFactory(agent=pitres[2]).secteur
    collegue = fabriques.RoleSecteurFactory(secteur=ailleurs).agent
    gardee, fermee = _deux(pitres, secteur=ailleurs)
    faite = fermee.taches.create(agent=collegue, texte="Appelée", pour_le=timezone.localdate(), faite_le=timezone.now())
    fermee.taches.create(agent=collegue, texte="Rappeler", pour_le=timezone.localdate())
    gardee.fusionner(fermee, par=pitres[2])
    assert {tache.texte: tache.agent for tache in gardee.taches.all()} == {"Appelée": collegue, "Rappeler": pitres[2]}
    assert faite in gardee.taches.all()


def test_a_file_shared_twice_is_shared_until_the_later_day(pitres):
    gardee, fermee = _deux(pitres)
    collegue, jour = fabriques.UtilisateurFactory(), timezone.localdate()
    for demande, jours in ((gardee, 5), (fermee, 20)):
        demande.partages.create(agent=collegue, par=pitres[2], jusqu_au=jour + jours * JOUR)
    gardee.fusionner(fermee, par=pitres[2])
    assert gardee.partages.en_cours().get().jusqu_au == jour + 20 * JOUR
    assert not fermee.partages.en_cours().exists()


def test_what_was_to_be_done_and_the_call_that_was_asked_are_not_lost(pitres):
    gardee, fermee = _deux(pitres, rappel_demande_le=timezone.now())
    fermee.prevoir("repondue")
    fermee.save()
    gardee.fusionner(fermee, par=pitres[2])
    gardee.refresh_from_db()
    assert (gardee.a_faire, gardee.rappel_demande_le) == ("repondue", fermee.rappel_demande_le)


@pytest.mark.parametrize(("etat", "statut"), [({"etat": "attendue", "motif_refus": ""}, "orientee"), ({}, "en_cours")])
def test_answers_that_are_awaited_are_awaited_of_the_one_kept(pitres, etat, statut):
    gardee, fermee = _deux(pitres, statut="orientee")
    orientation = _orientation(fermee, pitres[2])
    orientation.demande = fermee
    for champ, valeur in etat.items():
        setattr(orientation, champ, valeur)
    orientation.save()
    gardee.fusionner(fermee, par=pitres[2])
    assert gardee.statut == statut


@pytest.mark.parametrize(("repris", "refusee"), [([], False), (["email"], True)])
def test_an_address_that_takes_no_mail_is_known_with_the_address(pitres, repris, refusee):
    gardee, fermee = _deux(pitres, contact__email="perdue@exemple.org", contact__email_refuse_le=timezone.now())
    gardee.fusionner(fermee, par=pitres[2], repris=repris)
    gardee.contact.refresh_from_db()
    assert (gardee.contact.email_refuse_le is not None) is refusee
