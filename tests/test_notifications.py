"""Mails: what they say, to whom, and what they never say."""

import datetime

import pytest
from django.conf import settings
from django.db import transaction
from django.utils import timezone
from post_office.models import STATUS, Email

from commun.models import ModeAccueil, Territoire
from demarches import notifications
from demarches.models import Demande, Envoi, Solution
from demarches.templatetags.dates import jour_long
from demarches.transitions import Acteur, TransitionRefusee
from tests import fabriques

AVERTISSEMENT = (
    "Cette demande sert à vous accompagner. Elle ne vaut ni préinscription ni inscription en crèche et ne donne pas "
    "de rang."
)
# Planted wherever a family writes; none may reach an agent's mail, none may come back to the family.
MARQUES = {
    "prenom": "ZQPRENOM",
    "nom": "ZQNOM",
    "email": "zqadresse@exemple.org",
    "telephone": "06 39 98 77 66",
    "enfant": "ZQENFANT",
    "message": "ZQMESSAGE",
    "langue": "ZQLANGUE",
}


@pytest.fixture
def envoyee(pitres):
    """A request sent through the form by a family whose every word is a marker."""
    reponses = fabriques.reponses_completes(message={"message": MARQUES["message"]})
    reponses["contact"] |= {cle: MARQUES[cle] for cle in ("prenom", "nom", "email", "telephone")}
    reponses["contact"] |= {"langue_parlee": "autre", "langue_parlee_autre": MARQUES["langue"]}
    reponses["enfants"]["enfants"][0]["prenom"] = MARQUES["enfant"]
    return fabriques.BrouillonFactory(reponses=reponses).soumettre()


@pytest.fixture
def confirmee(envoyee):
    envoyee.verifier_adresse()
    Email.objects.all().delete()
    return envoyee


def _courriels(adresse=None):
    """(subject, text) of the queued mails, in order."""
    return [(c.subject, c.message) for c in Email.objects.order_by("pk") if adresse in (None, c.to[0])]


def _texte(adresse):
    ((_sujet, texte),) = _courriels(adresse)
    return texte


def _solution(demande):
    mode = ModeAccueil.objects.get(code="assistant_maternel")
    debut = datetime.date(2027, 1, 4)
    return Solution(enfant=demande.enfants.get(), mode=mode, debut=debut, obtenue_par="relais")


# What is said


def test_a_receipt_says_what_was_received_who_answers_and_by_when(pitres, envoyee):
    _commune, secteur, agent = pitres
    texte = _texte(MARQUES["email"])

    for attendu in (
        envoyee.reference,
        jour_long(envoyee.soumise_le),
        AVERTISSEMENT,
        f"Vous habitez Pîtres\u00a0: votre relais est «\u00a0{secteur.relais.nom}\u00a0».",
        agent.nom_public,
        secteur.relais.telephone,
        f"au plus tard le {jour_long(envoyee.echeance_contact_le)}",
        "02 99 00 00 00",
        settings.ADRESSE_PUBLIQUE + envoyee.url_suivi,
    ):
        assert attendu in texte


def test_a_receipt_gives_the_postal_address_of_the_service(pitres):
    territoire = Territoire.load()
    territoire.adresse = "1 place de la Mairie\n27400 Louviers"
    territoire.save()

    demande = fabriques.DemandeFactory(secteur=pitres[1])
    notifications.recu(demande)

    assert "1 place de la Mairie\n27400 Louviers" in _texte(demande.contact.email)


def test_a_mail_is_plain_french_text_without_markup(pitres, confirmee):
    _commune, secteur, agent = pitres
    confirmee.prendre(par=agent)
    confirmee.noter_contact(par=agent, moyen="telephone", abouti=True, resume="Oui.", visible_famille=True)
    confirmee.reaffecter(fabriques.RoleSecteurFactory(secteur=secteur).agent, par=agent)
    confirmee.declarer_solution([_solution(confirmee)], par=agent)
    confirmee.rouvrir(par=Acteur.FAMILLE)
    confirmee.clore_sans_solution(par=agent, raison="horaires")
    confirmee.rouvrir(par=agent)
    confirmee.retirer()
    notifications.recu(confirmee)
    notifications.nouvelle_demande(confirmee)
    notifications.relais_trouve(confirmee)

    assert Email.objects.count() == 15
    for sujet, texte in _courriels():
        assert not any(signe in sujet + texte for signe in ("&#", "&amp;", "{{", "{%", "<p", "\n\n\n", "'", "’ "))
        assert "\n" not in sujet


def test_the_referent_learns_the_commune_the_month_the_type_and_the_link(pitres, envoyee):
    texte = _texte(pitres[2].email)

    for attendu in ("Pîtres", "Enfant né en mars 2026", "régulier", envoyee.reference):
        assert attendu in texte
    assert settings.ADRESSE_PUBLIQUE + envoyee.get_absolute_url() in texte


def test_a_child_to_be_born_is_told_by_the_month_of_its_term(pitres):
    demande = fabriques.DemandeFactory(
        secteur=pitres[1], referent=pitres[2], enfant__ne=False, enfant__date_naissance=None,
        enfant__mois_terme=datetime.date(2027, 4, 1),
    )  # fmt: skip
    notifications.nouvelle_demande(demande)

    assert "Naissance prévue en avril 2027" in _texte(pitres[2].email)


def test_each_step_of_the_journey_writes_its_mails(pitres, confirmee):
    _commune, secteur, agent = pitres
    collegue = fabriques.RoleSecteurFactory(secteur=secteur).agent
    famille = MARQUES["email"]
    echange = {"moyen": "telephone", "abouti": True, "resume": "Trois pistes.", "visible_famille": True}
    journal = []
    for acte in (
        lambda d: d.prendre(par=agent),
        lambda d: d.noter_contact(par=agent, **echange),
        lambda d: d.reaffecter(collegue, par=agent),
        lambda d: d.declarer_solution([_solution(d)], par=agent),
        lambda d: d.rouvrir(par=Acteur.FAMILLE),
        lambda d: d.clore_sans_solution(par=collegue, raison="horaires"),
        lambda d: d.rouvrir(par=collegue),
        lambda d: d.retirer(),
    ):
        dernier = Envoi.objects.order_by("pk").last().pk
        acte(confirmee)
        envois = Envoi.objects.filter(pk__gt=dernier).order_by("gabarit", "pk")
        journal.append([(envoi.gabarit, envoi.courriel.to[0]) for envoi in envois])

    assert journal == [
        [("prise_en_charge", famille)],
        [("compte_rendu", famille)],
        [("reaffectation", collegue.email), ("reaffectation", agent.email)],
        [("close", famille)],
        [("rouverte", collegue.email), ("rouverte", famille)],
        [("close", famille)],
        [("rouverte", famille)],
        [("retiree", collegue.email), ("retiree", famille)],
    ]


def test_a_name_the_family_knows_is_not_announced_again(pitres, confirmee):
    agent = pitres[2]
    confirmee.prendre(par=agent)
    confirmee.retirer()
    confirmee.rouvrir(par=Acteur.FAMILLE)
    Email.objects.all().delete()

    confirmee.prendre(par=agent)

    assert _courriels() == []


def test_a_late_request_taken_at_last_promises_no_past_date(pitres, confirmee):
    Demande.objects.update(echeance_contact_le=datetime.date(2026, 1, 5))

    confirmee.prendre(par=pitres[2])

    assert "en retard" in _texte(MARQUES["email"])


def test_a_request_without_secteur_goes_to_the_coordination(territoire):
    commune = fabriques.CommuneFactory(pitres=True)
    coordinatrices = fabriques.UtilisateurFactory.create_batch(2, groupes=["Coordination"])
    fabriques.UtilisateurFactory(groupes=["Coordination"], is_active=False)

    demande = fabriques.BrouillonFactory(complet=True).soumettre()

    assert (demande.statut, demande.referent) == ("a_orienter", None)
    destinataires = [e.courriel.to[0] for e in demande.envois.filter(a_la_famille=False)]
    assert destinataires == [agent.email for agent in coordinatrices]
    assert f"Aucun relais n’est encore désigné pour {commune.nom}" in _texte("nour.martin@exemple.org")


def test_a_request_that_nobody_answers_for_goes_to_the_service(territoire):
    fabriques.CommuneFactory(pitres=True)

    demande = fabriques.BrouillonFactory(complet=True).soumettre()

    assert demande.envois.get(a_la_famille=False).courriel.to == ["petite-enfance@exemple.fr"]


def test_a_request_given_to_a_secteur_tells_its_referent_and_the_family(pitres):
    coordinatrice = fabriques.UtilisateurFactory(groupes=["Coordination"])
    demande = fabriques.DemandeFactory(a_orienter=True)

    demande.affecter_secteur(pitres[1], par=coordinatrice, motif="proximite")

    assert {(e.gabarit, e.courriel.to[0]) for e in demande.envois.all()} == {
        ("nouvelle_demande", pitres[2].email),
        ("relais_trouve", demande.contact.email),
    }
    assert pitres[1].relais.nom in _texte(demande.contact.email)


# What is never said


def test_no_mail_to_an_agent_says_who_the_family_is(pitres, envoyee):
    _commune, secteur, agent = pitres
    collegue = fabriques.RoleSecteurFactory(secteur=secteur).agent
    envoyee.prendre(par=agent)
    envoyee.noter_contact(par=agent, moyen="telephone", abouti=True, resume="ZQRESUME", visible_famille=True)
    envoyee.reaffecter(collegue, par=agent)
    envoyee.retirer()
    envoyee.rouvrir(par=Acteur.FAMILLE)

    aux_agents = [envoi.courriel for envoi in envoyee.envois.filter(a_la_famille=False)]
    assert len(aux_agents) == 5
    for courriel in aux_agents:
        for marque in (*MARQUES.values(), "ZQRESUME", envoyee.url_suivi):
            assert marque not in courriel.subject + courriel.message


def test_no_mail_to_a_family_repeats_what_a_visitor_typed(pitres, confirmee):
    confirmee.prendre(par=pitres[2])
    confirmee.declarer_solution([_solution(confirmee)], par=pitres[2])
    confirmee.rouvrir(par=Acteur.FAMILLE)
    confirmee.retirer()

    for sujet, texte in _courriels(MARQUES["email"]):
        assert not any(marque in sujet + texte for marque in MARQUES.values())


def test_words_of_an_agent_are_never_read_as_a_template(pitres, confirmee):
    confirmee.prendre(par=pitres[2])
    Email.objects.all().delete()

    confirmee.noter_contact(
        par=pitres[2], moyen="telephone", abouti=True, resume="{{ demande.contact }} <b>&", visible_famille=True
    )

    assert "{{ demande.contact }} <b>&" in _texte(MARQUES["email"])


# Guards


@pytest.mark.parametrize("contact", [{"email": ""}, {"ecrire_sans_risque": False}])
def test_a_family_that_cannot_be_written_to_safely_receives_nothing(pitres, contact):
    demande = fabriques.DemandeFactory(
        secteur=pitres[1], referent=pitres[2], **{f"contact__{cle}": valeur for cle, valeur in contact.items()}
    )
    notifications.recu(demande)
    demande.prendre(par=pitres[2])
    demande.noter_contact(par=pitres[2], moyen="telephone", abouti=True, resume="Oui", visible_famille=True)
    demande.retirer()

    assert not demande.envois.filter(a_la_famille=True).exists()
    assert {courriel.to[0] for courriel in Email.objects.all()} == {pitres[2].email}


def test_an_unconfirmed_address_receives_two_mails_at_most(pitres, envoyee):
    envoyee.prendre(par=pitres[2])
    envoyee.retirer()
    envoyee.rouvrir(par=Acteur.FAMILLE)

    assert [envoi.gabarit for envoi in envoyee.envois.filter(a_la_famille=True)] == ["recu", "prise_en_charge"]


@pytest.mark.parametrize("preuve", ["adresse", "parole"])
def test_a_confirmed_address_receives_the_others(pitres, envoyee, preuve):
    envoyee.prendre(par=pitres[2])
    if preuve == "adresse":
        envoyee.verifier_adresse()
    else:
        envoyee.noter_contact(par=pitres[2], moyen="telephone", abouti=True)
    envoyee.retirer()

    assert envoyee.envois.filter(a_la_famille=True).last().gabarit == "retiree"


def test_an_unconfirmed_address_reads_no_summary(pitres):
    demande = fabriques.DemandeFactory(secteur=pitres[1], referent=pitres[2], en_cours=True)

    demande.noter_contact(par=pitres[2], moyen="courriel", abouti=False, resume="Trois pistes.", visible_famille=True)

    texte = _texte(demande.contact.email)
    assert "Trois pistes." not in texte
    assert demande.url_suivi in texte


def test_a_refused_action_writes_no_mail(envoyee):
    avant = Email.objects.count()

    with pytest.raises(TransitionRefusee):
        envoyee.prendre(par=fabriques.RoleSecteurFactory().agent)

    assert (Email.objects.count(), Envoi.objects.count()) == (avant, avant)


def test_a_transaction_rolled_back_leaves_no_mail(pitres, envoyee):
    avant = Email.objects.count()

    with transaction.atomic():
        envoyee.prendre(par=pitres[2])
        transaction.set_rollback(True)

    assert (Email.objects.count(), Envoi.objects.count()) == (avant, avant)


def test_a_mail_that_cannot_be_written_cancels_the_change(pitres, envoyee, monkeypatch):
    def en_panne(*args, **kwargs):
        raise RuntimeError

    monkeypatch.setattr(notifications, "mettre_en_file", en_panne)
    with pytest.raises(RuntimeError):
        envoyee.prendre(par=pitres[2])

    assert Demande.objects.get().statut == "nouvelle"
    assert not envoyee.journal.filter(action="prendre").exists()


def test_every_mail_is_queued_and_known(envoyee):
    assert Envoi.objects.count() == Email.objects.count() == 2
    assert {courriel.status for courriel in Email.objects.all()} == {STATUS.queued}
    assert Envoi.objects.filter(courriel=None, le__lte=timezone.now()).count() == 0


@pytest.mark.parametrize(
    ("jour", "texte"),
    [
        (datetime.date(2026, 12, 1), "mardi 1er décembre 2026"),
        (datetime.date(2026, 12, 11), "vendredi 11 décembre 2026"),
        (datetime.date(2026, 12, 31), "jeudi 31 décembre 2026"),
        (None, ""),
    ],
)
def test_a_date_is_said_in_full(jour, texte):
    assert jour_long(jour) == texte
