import datetime

import factory
from django.core import signing
from django.utils import timezone
from factory.django import DjangoModelFactory
from wagtail.models import Locale

from demarches.models import (
    Animation,
    Besoin,
    Brouillon,
    ContactFamille,
    Creneau,
    Demande,
    EnfantConcerne,
    Indisponibilite,
    Question,
    ReponseType,
    RoleSecteur,
    Secteur,
    ZoneSecteur,
)

from .carte import CommuneFactory, StructureFactory
from .commun import UtilisateurFactory


class SecteurFactory(DjangoModelFactory):
    class Meta:
        model = Secteur

    nom = factory.Sequence(lambda n: f"Secteur {n}")
    relais = factory.SubFactory(StructureFactory, relais=True)


class ZoneSecteurFactory(DjangoModelFactory):
    class Meta:
        model = ZoneSecteur

    secteur = factory.SubFactory(SecteurFactory)
    commune = factory.SubFactory(CommuneFactory)


class RoleSecteurFactory(DjangoModelFactory):
    class Meta:
        model = RoleSecteur

    agent = factory.SubFactory(UtilisateurFactory, groupes=["Référents"])
    secteur = factory.SubFactory(SecteurFactory)
    role = "titulaire"


class IndisponibiliteFactory(DjangoModelFactory):
    class Meta:
        model = Indisponibilite

    agent = factory.SubFactory(UtilisateurFactory)
    du = factory.LazyFunction(timezone.localdate)
    au = factory.LazyFunction(timezone.localdate)


class CreneauFactory(DjangoModelFactory):
    """Of a relais and an agent that are given, on the place, a week later."""

    class Meta:
        model = Creneau

    debut = factory.Sequence(lambda n: timezone.now() + datetime.timedelta(days=7, minutes=30 * (n % 20)))
    duree = 30
    moyen = "sur_place"


class AnimationFactory(DjangoModelFactory):
    class Meta:
        model = Animation

    agent = factory.SubFactory(UtilisateurFactory, groupes=["Animatrices"])
    relais = factory.SubFactory(StructureFactory, relais=True)


class QuestionFactory(DjangoModelFactory):
    """A new question to the relais of Pîtres; traits give it a state."""

    class Meta:
        model = Question

    class Params:
        a_orienter = factory.Trait(statut="a_orienter", relais=None)
        repondue = factory.Trait(statut="repondue", repondue_le=factory.LazyFunction(timezone.now))
        close = factory.Trait(statut="close", close_le=factory.LazyFunction(timezone.now), motif_fin="hors_sujet")

    statut = "nouvelle"
    profil = "parent_employeur"
    theme = "conges"
    commune = factory.SubFactory(CommuneFactory, pitres=True)
    relais = factory.SubFactory(StructureFactory, relais=True)
    texte = "Ma nounou prend deux semaines en août : comment les payer ?"
    courriel = factory.Sequence(lambda n: f"parent{n}@exemple.org")
    echeance_reponse_le = factory.LazyFunction(lambda: timezone.localdate() + datetime.timedelta(days=7))


class ContactFactory(DjangoModelFactory):
    class Meta:
        model = ContactFamille

    prenom = "Nour"
    nom = "Martin"
    email = factory.Sequence(lambda n: f"famille{n}@exemple.org")
    telephone = "06 12 34 56 78"
    preference = "email"


class EnfantFactory(DjangoModelFactory):
    class Meta:
        model = EnfantConcerne

    prenom = "Lou"
    ne = True
    date_naissance = datetime.date(2026, 3, 14)


class BesoinFactory(DjangoModelFactory):
    class Meta:
        model = Besoin

    type = "regulier"
    debut_souhaite = datetime.date(2027, 1, 4)
    souplesse = "un_mois"
    creneaux = {str(jour): [["08:00", "17:30"]] for jour in range(1, 6)}


def _bientot():
    return timezone.localdate() + datetime.timedelta(days=30)


class DemandeFactory(DjangoModelFactory):
    """A new request with its contact, child and need; traits give it a state."""

    class Meta:
        model = Demande
        skip_postgeneration_save = True

    class Params:
        en_cours = factory.Trait(statut="en_cours", prise_en_charge_le=factory.LazyFunction(timezone.now))
        a_orienter = factory.Trait(statut="a_orienter", secteur=None)
        close = factory.Trait(
            statut="close",
            close_le=factory.LazyFunction(timezone.now),
            motif_cloture="solution_trouvee",
        )

    statut = "nouvelle"
    secteur = factory.SubFactory(SecteurFactory)
    commune_residence = factory.SubFactory(CommuneFactory, pitres=True)
    explication = factory.LazyAttribute(
        lambda o: {
            "niveau": "commune" if o.secteur else "sans_secteur",
            "par": "titulaire" if o.secteur else "coordination",
            "commune": o.commune_residence.insee,
            "commune_nom": o.commune_residence.nom,
        }
    )
    echeance_contact_le = factory.LazyFunction(lambda: timezone.localdate() + datetime.timedelta(days=7))
    reponse_attendue_le = factory.LazyAttribute(lambda o: _bientot() if o.statut == "attente_famille" else None)
    veille_jusqu_au = factory.LazyAttribute(lambda o: _bientot() if o.statut == "en_veille" else None)
    contact = factory.RelatedFactory(ContactFactory, factory_related_name="demande")
    enfant = factory.RelatedFactory(EnfantFactory, factory_related_name="demande")
    besoin = factory.RelatedFactory(BesoinFactory, factory_related_name="demande")


def reponses_completes(**etapes):
    """Answers of a full draft (see Brouillon), a step replaced by keyword."""
    return {
        "commune": {"commune_residence": "27458", "situation": "habite"},
        "enfants": {"enfants": [{"prenom": "Lou", "ne": True, "date_naissance": "2026-03-14"}]},
        "quand": {"debut_souhaite": "2027-01-04", "souplesse": "un_mois", "fin": None},
        "type": {"type": "regulier"},
        "horaires": {
            "creneaux": {"1": [["08:00", "17:30"]], "2": [["08:00", "17:30"]]},
            "horaires_variables": False,
            "jours_inconnus": False,
        },
        "modes": {
            "modes": ["micro_creche", "assistant_maternel"],
            "conseil": False,
            "pres_de": "domicile",
            "garde_partagee": False,
        },
        "situation": {"cases": [], "en_parler": False, "consentement": False},
        "contact": {
            "prenom": "Nour",
            "nom": "Martin",
            "email": "nour.martin@exemple.org",
            "telephone": "06 12 34 56 78",
            "preference": "email",
            "creneaux": [],
            "langue_parlee": "",
            "besoin_interprete": "",
            "ecrire_sans_risque": True,
        },
        "message": {"message": ""},
        **etapes,
    }


class BrouillonFactory(DjangoModelFactory):
    class Meta:
        model = Brouillon

    class Params:
        complet = factory.Trait(reponses=factory.LazyFunction(reponses_completes), etape="message")


def cookie_brouillon(brouillon):
    """The cookie by which a browser holds a draft."""
    return signing.get_cookie_signer(salt="brouillon" + "demarches.brouillon").sign(brouillon.uuid.hex)


class ReponseTypeFactory(DjangoModelFactory):
    """A reply that nobody has translated."""

    class Meta:
        model = ReponseType

    theme = "aucune_place"
    titre = factory.Sequence(lambda n: f"Réponse {n}")
    texte = "Nous avons cherché."
    locale = factory.LazyFunction(Locale.get_default)
