"""Where the search of a child is directed, what is answered, and what becomes of the request."""

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone
from post_office.models import Email

from commun.models import ModeAccueil
from demarches import suivis
from demarches.models import Demande, Orientation, Solution
from demarches.transitions import Acteur, TransitionRefusee
from tests import fabriques
from tests.orientations import AUJOURDHUI, BIENTOT, JOUR, Scene

FAMILLE, SYSTEME = Acteur.FAMILLE, Acteur.SYSTEME


@pytest.fixture
def scene(pitres):
    return Scene(*pitres[1:])


def test_a_family_directed_to_two_structures_waits_until_both_have_answered(scene):
    premiere, seconde = scene.orienter(scene.creche(), scene.creche())
    assert scene.etat() == ("orientee", "")

    scene.refuser(premiere)
    assert scene.etat() == ("orientee", "")
    scene.refuser(seconde)

    assert scene.etat() == ("en_cours", "refus")
    assert [m for m in scene.courriels() if m == "refus_alternatives"] == ["refus_alternatives"]


@pytest.mark.parametrize("quand", [-1, 400])
def test_an_answer_is_awaited_before_a_day_to_come(scene, quand):
    with pytest.raises(TransitionRefusee):
        scene.orienter(scene.creche(), avant=AUJOURDHUI + quand * JOUR)
    assert scene.etat() == ("en_cours", "")


def test_the_same_place_is_not_asked_twice_at_once(scene):
    creche = scene.creche()
    (premiere,) = scene.orienter(creche)
    for essai in ((creche,), (scene.creche(), creche)):
        with pytest.raises(TransitionRefusee):
            scene.orienter(*essai)
    scene.refuser(premiere)

    scene.orienter(creche)
    assert scene.demande.orientations.count() == 2


def test_a_child_of_another_family_or_nowhere_is_refused(scene):
    autre = fabriques.DemandeFactory(secteur=scene.secteur)
    nulle_part = Orientation(enfant=scene.enfant, vers="structure", date_limite=BIENTOT)
    ailleurs = Orientation(enfant=autre.enfants.get(), vers="structure", structure=scene.creche(), date_limite=BIENTOT)
    for orientations in ([], [nulle_part], [ailleurs]):
        with pytest.raises(TransitionRefusee):
            scene.demande.orienter(orientations, par=scene.agent)


@pytest.mark.parametrize(
    ("etat", "dits"),
    [
        ("refusee", {}),
        ("refusee", {"motif_refus": "parce que"}),
        ("admis", {"repondre_avant": BIENTOT}),
        ("liste_attente", {"motif_refus": "age", "etat": "x"}),
    ],
)
def test_an_answer_that_tells_too_little_is_refused_whole(scene, etat, dits):
    (orientation,) = scene.orienter(scene.creche())
    with pytest.raises((TransitionRefusee, ValidationError, TypeError)):
        scene.demande.noter_orientation(orientation, etat, par=scene.agent, **dits)
    assert Orientation.objects.get().etat == "attendue"


def test_a_structure_knows_nothing_of_the_steps_of_a_commission(scene):
    (orientation,) = scene.orienter(scene.creche())
    with pytest.raises(TransitionRefusee):
        scene.demande.noter_orientation(orientation, "complet", par=scene.agent)
    with pytest.raises(IntegrityError), transaction.atomic():
        Orientation.objects.update(etat="complet")


def test_a_place_that_is_taken_becomes_the_solution_and_closes(scene):
    creche, autre = scene.creche(), scene.creche(courriel="autre@creche.example")
    prise, laissee = scene.orienter(creche, autre)
    scene.admettre(prise)

    scene.demande.repondre_a_la_place(prise, True, par=FAMILLE)

    solution = Solution.objects.get()
    assert (solution.structure, solution.obtenue_par, scene.etat()) == (creche, "relais", ("close", ""))
    assert Demande.objects.get().motif_cloture == "solution_trouvee"
    assert Orientation.objects.get(pk=laissee.pk).etat == "desistement"
    assert scene.courriels("autre@creche.example") == ["orientation_structure", "desistement_structure"]


def test_a_waiting_place_is_kept_beside_an_assistante_maternelle_then_given(scene):
    """Refused by the commission, an assistante maternelle meanwhile, admitted later, yes."""
    commission, assistante = scene.commission(), scene.assistante()
    attente, elle = scene.orienter(commission, assistante)
    scene.noter(attente, "liste_attente")
    scene.admettre(elle)
    scene.demande.repondre_a_la_place(elle, True, par=FAMILLE)
    assert scene.etat() == ("orientee", "")
    assert Solution.objects.get().reste_en_liste_attente
    assert Demande.objects.get().attend_une_commission

    scene.admettre(attente, structure=scene.creche())
    scene.demande.repondre_a_la_place(attente, True, par=FAMILLE)

    solution = Solution.objects.get()
    assert (solution.obtenue_par, solution.reste_en_liste_attente) == ("commission", False)
    assert scene.etat() == ("close", "")


@pytest.mark.parametrize("qui", ["famille", "relais", "commission"])
def test_a_waiting_place_that_ends_closes_what_has_a_solution(scene, qui):
    attente, elle = scene.orienter(scene.commission(), scene.assistante())
    scene.noter(attente, "liste_attente")
    scene.admettre(elle)
    scene.demande.repondre_a_la_place(elle, True, par=scene.agent)
    {
        "famille": lambda: scene.demande.repondre_a_la_place(attente, False, par=FAMILLE),
        "relais": lambda: scene.noter(attente, "desistement"),
        "commission": lambda: scene.refuser(attente),
    }[qui]()

    assert scene.etat() == ("close", "")
    assert Solution.objects.get().structure == elle.structure
    assert scene.courriels()[-1] == "close"


def test_a_part_of_the_need_keeps_the_rest_awaited(scene):
    attendue, moitie = scene.orienter(scene.creche(), scene.assistante())
    mode = ModeAccueil.objects.get(code="assistant_maternel")
    champs = {"enfant": scene.enfant, "mode": mode, "debut": BIENTOT, "structure": moitie.structure}
    solution = Solution(**champs, couvre="partiellement", obtenue_par="famille")

    scene.demande.declarer_solution([solution], par=scene.agent)

    assert scene.etat() == ("orientee", "")
    assert {o.etat for o in Orientation.objects.all()} == {"attendue", "acceptee"}
    scene.refuser(attendue)
    assert scene.etat() == ("close", "")


def test_a_no_to_the_last_place_starts_the_search_again(scene):
    (orientation,) = scene.orienter(scene.creche(courriel="ici@creche.example"))
    scene.admettre(orientation)

    scene.demande.repondre_a_la_place(orientation, False, par=FAMILLE)

    assert scene.etat() == ("en_cours", "refus")
    assert "refus_alternatives" not in scene.courriels()
    assert scene.courriels("ici@creche.example")[-1] == "desistement_structure"


def test_a_late_yes_is_for_the_referent(scene):
    (orientation,) = scene.orienter(scene.creche())
    scene.admettre(orientation, repondre_avant=AUJOURDHUI)
    with time_machine.travel(timezone.now() + JOUR, tick=False):
        with pytest.raises(TransitionRefusee):
            scene.demande.repondre_a_la_place(orientation, True, par=FAMILLE)
        scene.demande.repondre_a_la_place(orientation, True, par=scene.agent)
    assert scene.etat() == ("close", "")


def test_the_night_sees_answers_that_never_came(scene):
    scene.orienter(scene.creche(), avant=AUJOURDHUI + JOUR)
    for jours, attendu in ((1, ("orientee", "")), (4, ("en_cours", "refus"))):
        with time_machine.travel(timezone.now() + jours * JOUR, tick=False):
            suivis.passer()
            assert suivis.passer() == 0
            assert scene.etat() == attendu
    assert Orientation.objects.get().etat == "expiree"
    assert scene.courriels()[-1] == "refus_alternatives"


@pytest.mark.parametrize(("vers", "tache"), [("commission", "commission"), ("creche", "place")])
def test_what_was_to_be_answered_is_to_be_called_for_and_never_expires(scene, vers, tache):
    (orientation,) = scene.orienter(getattr(scene, vers)(), avant=AUJOURDHUI + JOUR)
    if vers == "creche":
        scene.admettre(orientation, repondre_avant=AUJOURDHUI + JOUR)
    with time_machine.travel(timezone.now() + 5 * JOUR, tick=False):
        suivis.passer()
        assert suivis.passer() == 0
        assert scene.etat() == ("orientee", tache)
        assert Orientation.objects.get().attend


def test_a_place_for_a_family_without_mail_is_to_be_called_at_once(scene):
    type(scene.demande.contact).objects.update(email="")
    (orientation,) = scene.orienter(scene.creche())
    scene.admettre(orientation)
    assert scene.etat() == ("orientee", "place")


@pytest.mark.parametrize("fin", ["retirer", "clore", "transferer"])
def test_a_closed_request_waits_for_nothing(scene, fin):
    scene.orienter(scene.creche(courriel="ici@creche.example"), scene.commission())
    {
        "retirer": scene.demande.retirer,
        "clore": lambda: scene.demande.clore_sans_solution(par=scene.agent, raison="abandon"),
        "transferer": lambda: scene.demande.transferer("RPE", "rpe@exemple.org", accord=True, par=scene.agent),
    }[fin]()

    assert {o.etat for o in Orientation.objects.all()} == {"desistement"}
    assert scene.courriels("ici@creche.example")[-1] == "desistement_structure"


def test_a_structure_is_told_what_it_needs_and_nothing_else(scene):
    type(scene.demande.contact).objects.update(prenom="Zqnour", nom="Zqmartin", telephone="06 99 88 77 66")
    type(scene.enfant).objects.update(prenom="Zqlou")
    scene.demande.message = "zqmessage"
    scene.demande.save()
    scene.orienter(scene.creche(courriel="ici@creche.example"))

    texte = Email.objects.get(to="ici@creche.example").message

    for fait in ("mars 2026", "8 h", "Pîtres", "lundi 4 janvier 2027", scene.demande.reference, "02 99 00 00 01"):
        assert fait in texte.replace("\u00a0", " ")
    assert "zq" not in texte.lower()
    assert "14" not in texte
    assert "suivi/" not in texte


@pytest.mark.parametrize("champs", [{"courriel": ""}, {"courriel_confirme": False}])
def test_nothing_is_written_to_an_address_nobody_confirmed(scene, champs):
    scene.orienter(scene.creche(**({"courriel": "ici@creche.example"} | champs)))
    assert not Email.objects.filter(to="ici@creche.example").exists()


@pytest.mark.parametrize("raison", ["aucune_place", "abandon"])
def test_who_still_looks_is_given_what_remains_possible_before_closing(scene, raison):
    type(scene.demande.contact).objects.update(email="")
    if raison == "aucune_place":
        with pytest.raises(TransitionRefusee):
            scene.demande.clore_sans_solution(par=scene.agent, raison=raison)
        scene.demande.donner_les_alternatives(par=scene.agent, remises=True)

    scene.demande.clore_sans_solution(par=scene.agent, raison=raison)

    assert scene.etat() == ("close", "")


def test_a_refusal_of_a_commission_may_be_reversed_by_a_remedy(scene):
    refusee, _autre = scene.orienter(scene.commission(), scene.creche())
    scene.refuser(refusee)
    assert scene.etat() == ("orientee", "")
    assert scene.courriels()[-1] == "refus_alternatives"

    scene.admettre(refusee, structure=scene.creche())

    assert Orientation.objects.get(pk=refusee.pk).motif_refus == ""
    assert scene.courriels()[-1] == "place_proposee"


def test_what_a_duplicate_waits_for_goes_on_in_the_request_that_is_kept(scene):
    autre = Scene(scene.secteur, scene.agent, contact__email=scene.demande.contact.email)
    attendue, refusee = autre.orienter(scene.creche(courriel="ici@creche.example"), scene.creche())
    autre.refuser(refusee)

    scene.demande.fusionner(autre.demande, par=scene.agent)

    assert list(scene.demande.orientations.order_by("pk")) == [attendue, refusee]
    assert {orientation.enfant for orientation in scene.demande.orientations.all()} == {scene.enfant}
    assert autre.courriels("ici@creche.example") == ["orientation_structure"]


def test_a_search_that_starts_again_is_not_closed_by_a_refusal(scene):
    creche = scene.creche()
    solution = Solution(enfant=scene.enfant, mode=creche.type, debut=AUJOURDHUI, obtenue_par="famille")
    scene.demande.declarer_solution([solution], par=scene.agent)
    assert scene.etat()[0] == "close"

    scene.demande.rouvrir(par=FAMILLE)
    scene.demande.prendre(par=scene.agent)
    scene.refuser(*scene.orienter(scene.creche()))

    assert scene.etat() == ("en_cours", "refus")
