"""What is kept of a family elsewhere than on its request: its mails, its draft, the question that became it, what a
complaint says of it."""

import re

from post_office.models import Email

from commun.models import AdresseRefusee
from demarches.etapes_question import MotifFin
from demarches.models import Brouillon, ContactFamille, Envoi, EnvoiQuestion, Question, Reclamation
from demarches.models.reclamations import ATTENTE_MAX, TEXTE_MAX

# In the words of somebody else, instead of what they say of an erased family.
TU = "[…]"


def effacer(demande):
    """Called before the request itself is emptied (see demarches.models.effacement)."""
    Brouillon.objects.filter(uuid=demande.cle_idempotence).delete()
    contact = getattr(demande, "contact", None)
    _effacer_les_reclamations(demande, contact)
    _effacer_les_courriels(demande, contact.email if contact else "")
    if contact:
        _effacer_les_questions(contact)
        _oublier_l_adresse(contact)


def supprimer_la_question(question):
    """With its mails, which would stay for weeks."""
    envois = EnvoiQuestion.objects.filter(question=question).exclude(courriel=None)
    Email.objects.filter(pk__in=list(envois.values_list("courriel", flat=True))).delete()
    question.delete()


def _effacer_les_reclamations(demande, contact):
    """Complaints that only said its reference. Answered, or given an address or a number of the family, they go with it
    as its own do. Another open one stays: whoever wrote it may be somebody else, and is owed an answer. It forgets of
    which request it spoke, and what that request knows of its family."""
    nommee = _ce_qui_nomme(demande, contact)
    for reclamation in Reclamation.objects.filter(reference_dite=demande.reference):
        if reclamation.repondue_le or _de_la_famille(reclamation, contact):
            Email.objects.filter(to=[reclamation.courriel], subject__contains=reclamation.reference).delete()
            reclamation.delete()
            continue
        reclamation.reference_dite = ""
        reclamation.texte = nommee.sub(TU, reclamation.texte)[:TEXTE_MAX]
        reclamation.attente = nommee.sub(TU, reclamation.attente)[:ATTENTE_MAX]
        reclamation.save(update_fields=["reference_dite", "texte", "attente"])


def _de_la_famille(reclamation, contact):
    if contact is None:
        return False
    meme_adresse = bool(contact.email) and reclamation.courriel.lower() == contact.email.lower()
    meme_numero = bool(contact.telephone) and reclamation.telephone == contact.telephone
    return meme_adresse or meme_numero


def _ce_qui_nomme(demande, contact):
    """A pattern of the reference, names, address and number that the request knows, whatever separates their parts."""
    noms = [demande.reference, *demande.enfants.values_list("prenom", flat=True)]
    numero = ""
    if contact:
        noms += [contact.prenom, contact.nom, contact.email]
        numero = re.sub(r"\D", "", contact.telephone)
    dits = [re.findall(r"[^\W_]+", nom) for nom in noms] + [list(numero)]
    motifs = [r"[\W_]*".join(parties) for parties in dits if parties]
    if numero.startswith("0"):
        motifs.append(r"33[\W_]*" + r"[\W_]*".join(numero[1:]))
    return re.compile(rf"(?<!\w)(?:{'|'.join(motifs)})(?!\w)", re.IGNORECASE)


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
