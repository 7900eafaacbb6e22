"""What is better done out of a reader's sight."""

from django_tasks import task

from demarches import liens_perdus


@task()
def envoyer_les_liens_perdus(cles):
    """Primary keys of requests of one address; an empty list costs the reader as much and does nothing."""
    liens_perdus.ecrire(cles)
