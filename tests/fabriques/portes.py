import factory
from factory.django import DjangoModelFactory

from demarches.models import ComptePartenaire, Partenaire

from .commun import UtilisateurFactory


class PartenaireFactory(DjangoModelFactory):
    class Meta:
        model = Partenaire

    nom = factory.Sequence(lambda n: f"Association {n}")
    genre = "association"


class ComptePartenaireFactory(DjangoModelFactory):
    class Meta:
        model = ComptePartenaire

    agent = factory.SubFactory(UtilisateurFactory, groupes=["Partenaires"])
    partenaire = factory.SubFactory(PartenaireFactory)
