"""What is kept of a family elsewhere than on its request: its mails, its draft, the question that became it."""

from post_office.models import Email

from commun.models import AdresseRefusee
from demarches.etapes_question import MotifFin
from demarches.models import Brouillon, ContactFamille, Envoi, EnvoiQuestion, Question, Reclamation


def effacer(demande):
    """Called before the request itself is emptied (see demarches.models.effacement)."""
    Brouillon.objects.filter(uuid=demande.cle_idempotence).delete()
    Reclamation.objects.filter(reference_dite=demande.reference).update(reference_dite="")
    contact = getattr(demande, "contact", None)
    _effacer_les_courriels(demande, contact.email if contact else "")
    if contact:
        _effacer_les_questions(contact)
        _oublier_l_adresse(contact)


def supprimer_la_question(question):
    """With its mails, which would stay for weeks."""
    envois = EnvoiQuestion.objects.filter(question=question).exclude(courriel=None)
    Email.objects.filter(pk__in=list(envois.values_list("courriel", flat=True))).delete()
    question.delete()


def _effacer_les_courriels(demande, adresse):
    """Those of the request, and those that went to its address about nothing else: a link lost, a draft to finish."""
    siens = Envoi.objects.filter(demande=demande).exclude(courriel=None).values_list("courriel", flat=True)
    a_effacer = set(siens)
    if adresse:
        recus = Email.objects.filter(to=[adresse]).values_list("pk", flat=True)
        ailleurs = Envoi.objects.exclude(demande=demande), EnvoiQuestion.objects
        pris = [envois.filter(courriel__in=recus).values_list("courriel", flat=True) for envois in ailleurs]
        a_effacer |= set(recus) - set(pris[0]) - set(pris[1])
    Email.objects.filter(pk__in=a_effacer).delete()


def _effacer_les_questions(contact):
    """A question that was led to the form says what the request says."""
    devenues = Question.objects.filter(motif_fin=MotifFin.DEMANDE)
    for champ, valeur in (("courriel__iexact", contact.email), ("telephone", contact.telephone)):
        if valeur:
            for question in devenues.filter(**{champ: valeur}):
                supprimer_la_question(question)


def _oublier_l_adresse(contact):
    ailleurs = ContactFamille.objects.exclude(pk=contact.pk).filter(email__iexact=contact.email)
    if contact.email and not ailleurs.exists():
        AdresseRefusee.objects.oublier(contact.email)
