import datetime

import factory
from django.contrib.auth.models import Group
from django.utils import timezone
from factory.django import DjangoModelFactory
from wagtail.models import Locale

from commun.models import Bandeau, Bareme, ModeAccueil, OuvertureDeLangue, Terme, Travailleur, Utilisateur


class UtilisateurFactory(DjangoModelFactory):
    """An active agent; `groupes=[Groupe.REFERENT]` puts it in groups (made by the command creer_roles, or bare)."""

    class Meta:
        model = Utilisateur
        skip_postgeneration_save = True

    email = factory.Sequence(lambda n: f"agent{n}@exemple.fr")
    first_name = factory.Sequence(lambda n: f"Camille{n}")
    last_name = "Dupont"
    password = factory.django.Password("mot-de-passe-de-test")

    @factory.post_generation
    def groupes(self, create, noms, **kwargs):
        for nom in noms or ():
            self.groups.add(Group.objects.get_or_create(name=nom)[0])


class ModeAccueilFactory(DjangoModelFactory):
    class Meta:
        model = ModeAccueil
        django_get_or_create = ["code"]

    code = "micro_creche"
    nom = "Micro-crèche"
    nom_pluriel = "Micro-crèches"
    lettres = "mC"
    demandable = True


class BaremeFactory(DjangoModelFactory):
    class Meta:
        model = Bareme

    cle = factory.Sequence(lambda n: f"essai.chiffre{n}")
    libelle = "Chiffre d’essai"
    valeur = "3.64"
    unite = "€/h brut"
    valide_du = datetime.date(2020, 1, 1)
    source = "Journal officiel"
    confiance = "officiel_texte"


class TravailleurFactory(DjangoModelFactory):
    """A living worker; `mort=True`: its heart stopped two minutes ago."""

    class Meta:
        model = Travailleur

    class Params:
        mort = factory.Trait(
            identifiant="mort",
            dernier_battement=factory.LazyFunction(lambda: timezone.now() - datetime.timedelta(minutes=2)),
        )

    identifiant = factory.Sequence(lambda n: f"travailleur{n}")
    dernier_battement = factory.LazyFunction(timezone.now)


class OuvertureDeLangueFactory(DjangoModelFactory):
    """A language read again, open for the form, consent and mails."""

    class Meta:
        model = OuvertureDeLangue
        django_get_or_create = ["langue"]

    langue = "ar"
    ouverte = True
    relue_par = "Samira Haddad, centre social"
    relue_le = datetime.date(2026, 9, 1)


class TermeFactory(DjangoModelFactory):
    class Meta:
        model = Terme

    terme = factory.Sequence(lambda n: f"mot {n}")
    definition = "Ce que ce mot veut dire."
    locale = factory.LazyFunction(Locale.get_default)


class BandeauFactory(DjangoModelFactory):
    """A banner shown since an hour ago, for a day."""

    class Meta:
        model = Bandeau

    texte = "Le relais est fermé aujourd’hui."
    debut = factory.LazyFunction(lambda: timezone.now() - datetime.timedelta(hours=1))
    fin = factory.LazyAttribute(lambda o: o.debut + datetime.timedelta(days=1))
    locale = factory.LazyFunction(Locale.get_default)
