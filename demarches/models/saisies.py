"""The entry of a request by somebody else than the family: the same pipeline, by another door."""

from uuid import uuid5

from django.db import transaction

from .brouillons import Brouillon


def saisir(cle, reponses, porte):
    """The request made of what `porte.par` typed; the same one when the page, known by `cle`, is sent twice.

    The draft belongs to the agent and to the page: no key typed by hand reaches the draft of a family.
    Raises HorsTerritoire.
    """
    with transaction.atomic():
        brouillon, _neuf = Brouillon.objects.get_or_create(
            uuid=uuid5(cle, f"saisie:{porte.par.pk}"), defaults={"reponses": reponses}
        )
        return brouillon.soumettre(porte=porte)
