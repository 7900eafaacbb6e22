"""Noting and inviting assistants maternels: one, or many at once."""

from django.db import transaction
from django_tasks import task

from carte import jetons, projection
from carte.models import AssistantMaternel, VerbeRefuse
from commun.models import ModeAccueil, Utilisateur


class DejaConnue(Exception):
    """Somebody gave this address already: `assistant`."""

    def __init__(self, assistant):
        super().__init__("known already")
        self.assistant = assistant


@transaction.atomic
def inviter(champs, *, par):
    """Note a person and invite her; return her. `champs`: {field: value}, her relais included.

    Raises DejaConnue, VerbeRefuse, ValidationError.
    """
    _un_a_la_fois()
    if connue := AssistantMaternel.objects.au_courriel(champs["courriel"]).first():
        raise DejaConnue(connue)
    assistant = AssistantMaternel(**champs)
    assistant.full_clean(validate_unique=False)
    assistant.save()
    assistant.inviter(par=par)
    return assistant


@transaction.atomic
def noter_une_liste(lignes, *, relais, par):
    """Note those of `lignes` (carte.forms.listes) that nobody knows, have them invited; return how many.

    The others are given the reason why they are not.
    """
    _un_a_la_fois()
    ecarter_les_connues(lignes)
    nouvelles = [
        AssistantMaternel(
            relais=relais, courriel_empreinte=jetons.empreinte_du_courriel(ligne.champs["courriel"]), **ligne.champs
        )
        for ligne in lignes
        if not ligne.raisons
    ]
    AssistantMaternel.objects.bulk_create(nouvelles, batch_size=200)
    if nouvelles:
        inviter_les_notees.enqueue([assistant.pk for assistant in nouvelles], par.pk)
    return len(nouvelles)


def ecarter_les_connues(lignes):
    """Give a reason to the lines whose address was given already: in the list, or by somebody known."""
    bonnes = [ligne for ligne in lignes if not ligne.raisons]
    empreintes = {ligne.numero: jetons.empreinte_du_courriel(ligne.champs["courriel"]) for ligne in bonnes}
    connues = set(
        AssistantMaternel.objects.filter(courriel_empreinte__in=set(empreintes.values())).values_list(
            "courriel_empreinte", flat=True
        )
    )
    vues = {}
    for ligne in bonnes:
        empreinte = empreintes[ligne.numero]
        if empreinte in connues:
            ligne.raisons.append("une personne est déjà connue à cette adresse électronique")
        elif empreinte in vues:
            ligne.raisons.append(f"même adresse électronique que la ligne {vues[empreinte]}")
        vues.setdefault(empreinte, ligne.numero)


@task()
def inviter_les_notees(assistants, agent):
    """The mails of a list, by the verb: who has been invited, or taken away, meanwhile is left alone."""
    par = Utilisateur.objects.get(pk=agent)
    for assistant in AssistantMaternel.objects.filter(pk__in=assistants, invitee_le=None).select_related("relais"):
        try:
            assistant.inviter(par=par)
        except VerbeRefuse:
            continue


def _un_a_la_fois():
    """Two agents who note the same person wait for each other: the second finds her known."""
    ModeAccueil.objects.select_for_update().get(code=projection.TYPE)
