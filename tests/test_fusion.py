"""Requests that may come from the same family: found, and made one only when one adult sent both."""

import datetime
from types import SimpleNamespace

import pytest
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from demarches import doublons
from demarches.models import Demande
from demarches.transitions import TransitionRefusee
from tests import fabriques

MARS, AVRIL = datetime.date(2026, 3, 14), datetime.date(2026, 4, 2)


def _contact(prenom="Nour", email="nour@exemple.org", telephone="06 12 34 56 78", nom="Martin"):
    return SimpleNamespace(prenom=prenom, nom=nom, email=email, telephone=telephone)


@pytest.mark.parametrize(
    ("autre", "memes"),
    [
        ({}, True),
        ({"prenom": "NOUR", "email": "NOUR@exemple.org"}, True),
        ({"prenom": "Noûr"}, True),
        ({"nom": "Petit"}, True),  # a name by birth, a name by marriage
        ({"email": "autre@exemple.org"}, True),
        ({"telephone": "+33 6 12 34 56 78", "email": ""}, True),
        ({"telephone": "", "email": "nour@exemple.org"}, True),
        ({"telephone": "07 00 00 00 01", "email": "autre@exemple.org"}, False),
        ({"telephone": "", "email": ""}, False),
        ({"prenom": "Karim"}, False),
        ({"prenom": "Noura"}, False),
        ({"prenom": ""}, False),
    ],
)
def test_one_adult_has_one_first_name_and_an_address_or_a_phone(autre, memes):
    assert doublons.meme_adulte(_contact(), _contact(**autre)) is memes
    assert doublons.meme_adulte(_contact(**autre), _contact()) is memes


@pytest.mark.parametrize(
    ("elle", "lui"), [("Julie", "Julien"), ("Michèle", "Michel"), ("Danièle", "Daniel"), ("Marie", "Marie-Jo")]
)
def test_two_parents_who_share_everything_but_a_first_name_are_two_adults(elle, lui):
    assert not doublons.meme_adulte(_contact(prenom=elle), _contact(prenom=lui))


@given(st.text(max_size=20), st.text(max_size=20), st.sampled_from(["", "0612345678", "x"]))
def test_the_rule_is_the_same_both_ways_and_no_name_is_nobody(a, b, telephone):
    un, deux = _contact(prenom=a, telephone=telephone), _contact(prenom=b, telephone=telephone)
    assert doublons.meme_adulte(un, deux) is doublons.meme_adulte(deux, un)
    assert not doublons.meme_adulte(un, _contact(prenom=""))


@pytest.mark.parametrize(
    ("ne", "mois", "autre_ne", "autre_mois", "memes"),
    [
        (True, MARS, True, datetime.date(2026, 3, 1), True),
        (True, MARS, True, AVRIL, False),
        (False, AVRIL, True, MARS, True),  # born before its term
        (False, datetime.date(2026, 12, 1), True, datetime.date(2027, 1, 3), True),
        (False, datetime.date(2026, 6, 1), True, MARS, False),
    ],
)
def test_a_child_is_the_same_by_its_month(ne, mois, autre_ne, autre_mois, memes):
    un, deux = SimpleNamespace(ne=ne, naissance=mois), SimpleNamespace(ne=autre_ne, naissance=autre_mois)
    assert doublons.meme_enfant(un, deux) is memes


def _deux(pitres, premiere=None, seconde=None, **contact):
    """Two requests of one secteur, from the same person unless told."""
    commun = {"contact__email": "nour@exemple.org", **contact}
    commun |= {"secteur": pitres[1], "referent": pitres[2]}
    return tuple(fabriques.DemandeFactory(**commun | (champs or {})) for champs in (premiere, seconde))


@pytest.mark.parametrize(
    ("seconde", "raisons"),
    [
        ({}, ("email", "telephone")),
        ({"contact__email": "NOUR@exemple.org", "contact__telephone": ""}, ("email",)),
        ({"contact__email": "", "contact__telephone": "+33612345678"}, ("telephone",)),
        ({"contact__prenom": "Karim"}, ("email", "telephone")),
        ({"contact__email": "x@exemple.org", "contact__telephone": "07 00 00 00 01"}, None),
        ({"enfant__date_naissance": AVRIL}, None),
        ({"close": True}, ("email", "telephone")),
        ({"close": True, "close_le": timezone.now() - datetime.timedelta(days=400)}, None),
        ({"close": True, "motif_cloture": "indesirable"}, None),
    ],
)
def test_a_family_may_be_known_by_an_address_or_a_phone_and_a_child(pitres, seconde, raisons):
    premiere, autre = _deux(pitres, seconde=seconde)
    trouves = doublons.candidats(premiere, Demande.objects.visibles_par(pitres[2]))
    assert [(c.demande.pk, c.raisons) for c in trouves] == ([(autre.pk, raisons)] if raisons else [])


def test_nothing_is_found_beyond_what_is_given(pitres):
    premiere, _autre = _deux(pitres, seconde={"secteur": fabriques.SecteurFactory(), "referent": None})
    assert doublons.candidats(premiere, Demande.objects.visibles_par(pitres[2])) == []
    assert len(doublons.candidats(premiere, Demande.objects.all())) == 1


@pytest.mark.parametrize("nombre", [2, 12])
def test_a_whole_page_is_compared_in_as_many_queries(pitres, nombre, django_assert_num_queries):
    for _rang in range(nombre):
        fabriques.DemandeFactory(secteur=pitres[1], contact__email="nour@exemple.org")
    page = list(Demande.objects.pour_la_liste())
    with django_assert_num_queries(4):
        trouves = doublons.marquer(page, Demande.objects.all())
    assert {len(candidats) for candidats in trouves.values()} == {nombre - 1}


def test_the_kept_one_takes_what_is_chosen_and_the_other_keeps_all(pitres):
    gardee, fermee = _deux(pitres, seconde={"contact__nom": "Petit", "message": "Plus tôt", "besoin__type": "urgence"})
    fermee.echanges.create(moyen="telephone", abouti=True, par=pitres[2], resume="Appelée")
    Demande.objects.filter(pk=fermee.pk).update(premier_contact_le=timezone.now())

    gardee.fusionner(fermee, par=pitres[2], repris=["nom", "message"])

    gardee, fermee = Demande.objects.get(pk=gardee.pk), Demande.objects.get(pk=fermee.pk)
    assert (gardee.contact.nom, gardee.message, gardee.besoin.type) == ("Petit", "Plus tôt", "regulier")
    assert (fermee.statut, fermee.motif_cloture) == ("close", "doublon")
    assert (fermee.contact.nom, fermee.message, fermee.besoin.type) == ("Petit", "Plus tôt", "urgence")
    assert [e.resume for e in gardee.echanges.all()] == [e.resume for e in fermee.echanges.all()] == ["Appelée"]
    assert gardee.premier_contact_le is not None
    assert [d.journal.get(action="fusionner").acteur for d in (gardee, fermee)] == [pitres[2]] * 2
    assert gardee.toutes_reunies() == [gardee.pk, fermee.pk]


@pytest.mark.parametrize(
    "seconde",
    [
        {"contact__prenom": "Karim"},
        {"contact__email": "x@exemple.org", "contact__telephone": "07 00 00 00 01"},
        {"secteur": None, "statut": "a_orienter", "referent": None},
        {"close": True},
    ],
)
def test_two_adults_a_closed_file_and_one_that_is_not_ours_are_never_made_one(pitres, seconde):
    gardee, autre = _deux(pitres, seconde=seconde)
    avant = Demande.objects.filter(pk=autre.pk).values().get()
    for une, deux in ((gardee, autre), (autre, gardee), (gardee, gardee)):
        with pytest.raises(TransitionRefusee):
            une.fusionner(deux, par=pitres[2])
    assert Demande.objects.filter(pk=autre.pk).values().get() == avant
    assert gardee.journal.count() == autre.journal.count() == 0


def test_children_are_matched_completed_or_added(pitres):
    a_naitre = {"ne": False, "date_naissance": None, "mois_terme": AVRIL.replace(day=1), "prenom": ""}
    gardee, fermee = _deux(pitres, premiere={f"enfant__{cle}": valeur for cle, valeur in a_naitre.items()})
    fabriques.EnfantFactory(demande=fermee, prenom="Aya", date_naissance=datetime.date(2023, 5, 1))

    gardee.fusionner(fermee, par=pitres[2])

    siens = {(e.prenom, e.ne, e.naissance) for e in gardee.enfants.all()}
    assert siens == {("Lou", True, MARS), ("Aya", True, datetime.date(2023, 5, 1))}
    assert fermee.enfants.count() == 2


def test_twins_of_one_month_stay_two(pitres):
    gardee, fermee = _deux(pitres, seconde={"enfant__prenom": "Sam"})
    gardee.fusionner(fermee, par=pitres[2])
    assert {e.prenom for e in gardee.enfants.all()} == {"Lou", "Sam"}


def test_it_never_becomes_safe_to_write_again(pitres):
    risque = {"contact__ecrire_sans_risque": False, "contact__preference": "telephone"}
    gardee, fermee = _deux(pitres, seconde=risque)
    gardee.fusionner(fermee, par=pitres[2], repris=["preference"])
    gardee.contact.refresh_from_db()
    assert (gardee.contact.ecrire_sans_risque, gardee.contact.preference) == (False, "telephone")


@pytest.mark.parametrize(("verifiee", "repris", "reste"), [
    ("gardee", [], True), ("gardee", ["email"], False), ("fermee", ["email"], True), ("fermee", [], False),
])  # fmt: skip
def test_only_the_address_that_was_verified_stays_verified(pitres, verifiee, repris, reste):
    gardee, fermee = _deux(pitres, seconde={"contact__email": "autre@exemple.org"})
    contact = {"gardee": gardee, "fermee": fermee}[verifiee].contact
    type(contact).objects.filter(pk=contact.pk).update(email_verifie_le=timezone.now())

    gardee.fusionner(fermee, par=pitres[2], repris=repris)

    gardee.contact.refresh_from_db()
    assert (gardee.contact.email_verifie_le is not None) is reste


@pytest.mark.parametrize("confirmee", [True, False])
def test_the_family_is_told_only_at_an_address_that_it_confirmed(pitres, confirmee):
    gardee, fermee = _deux(pitres)
    if confirmee:
        gardee.verifier_adresse()
    gardee.fusionner(fermee, par=pitres[2])
    assert gardee.envois.filter(gabarit="reunie", a_la_famille=True).exists() is confirmee
    assert not fermee.envois.exists()


def test_a_situation_told_in_confidence_follows_and_stays(pitres):
    gardee, fermee = _deux(pitres)
    modele = fermee._meta.get_field("situation").related_model
    modele.objects.create(demande=fermee, cases=["insertion"], consentement_le=timezone.now())
    gardee.fusionner(fermee, par=pitres[2])
    assert modele.objects.get(demande=gardee).cases == modele.objects.get(demande=fermee).cases == ["insertion"]
