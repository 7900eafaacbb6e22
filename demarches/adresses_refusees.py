"""A family, an asker whose address takes no mail: who answers for them calls; the address of a family is mended."""

from django.db import transaction
from django.utils import timezone

from commun.models import AdresseRefusee
from demarches import notifications, notifications_questions
from demarches.models import ContactFamille, Demande, Envoi, EnvoiQuestion
from demarches.models.appels import REFUSEE
from demarches.transitions import Acteur


def signaler(courriel):
    """A mail will never arrive: the open requests and the questions it was about show a call to make. Others learn it
    from their file."""
    _signaler_les_questions(courriel)
    envois = Envoi.objects.filter(courriel=courriel, a_la_famille=True).select_related("demande__contact")
    for demande in {envoi.demande for envoi in envois}:
        contact = demande.contact
        if contact.email not in courriel.to or contact.email_refuse_le:
            continue
        contact.email_refuse_le = timezone.now()
        contact.save(update_fields=["email_refuse_le"])
        demande.journal.create(role=Acteur.SYSTEME, action=REFUSEE)
        if demande.ouverte:
            notifications.a_appeler(demande)


def _signaler_les_questions(courriel):
    envois = EnvoiQuestion.objects.filter(courriel=courriel, a_la_famille=True).select_related("question")
    for question in {envoi.question for envoi in envois}:
        if question.courriel not in courriel.to or question.refus_connu:
            continue
        question.journal.create(role=Acteur.SYSTEME, action=REFUSEE)
        if question.a_appeler:
            notifications_questions.a_appeler(question)


@transaction.atomic
def corriger(demande, adresse, par):
    """The family gave its right address, or says that this one works again: the receipt leaves once more."""
    demande = Demande.objects.select_for_update(of=("self",)).get(pk=demande.pk)
    contact = ContactFamille.objects.select_for_update().get(demande=demande)
    AdresseRefusee.objects.oublier(contact.email, adresse)
    if adresse.lower() != contact.email.lower():
        contact.email_verifie_le = None
    contact.email, contact.email_refuse_le = adresse, None
    contact.full_clean(exclude=["demande"])
    contact.save(update_fields=["email", "email_verifie_le", "email_refuse_le"])
    role = Acteur.REFERENT if Acteur.REFERENT in demande.acteurs(par) else Acteur.COORDINATION
    demande.journal.create(acteur=par, role=role, action="corriger_adresse")
    notifications.recu(demande)
