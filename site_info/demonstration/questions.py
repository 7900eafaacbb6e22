"""Fictional questions to each relais, in every state, dated relative to today; one that is already there is left."""

import datetime
import uuid

from django.db import transaction
from django.utils import timezone
from post_office.models import STATUS, Email

from demarches.etapes_question import MotifFin
from demarches.models import Question, Secteur

ESPACE = uuid.UUID("b1c1f6de-8a1e-4b57-9a43-6f2f1f0f7c55")

# Days ago, who asks, theme, text, language, and what became of it: "" (new), "prise", or the words of the answer.
QUESTIONS = (
    (0, "parent_employeur", "conges", "Mon assistante maternelle part deux semaines en août et nous en septembre. "
     "Comment payer ses congés en année incomplète ?", "fr", ""),
    (1, "famille", "inscription", "Les commissions ont lieu quand ? On nous dit de déposer le dossier avant le "
     "printemps.", "fr", ""),
    (1, "parent_employeur", "contrat", "Чи потрібен письмовий договір з нянею, якщо вона доглядає дитину лише "
     "два дні на тиждень?", "uk", ""),
    (3, "assistant_maternel", "profession", "Je dois mettre mes places à jour avant le 1er décembre : où faut-il le "
     "faire ?", "fr", "prise"),
    (4, "parent_employeur", "absences", "Notre fils était malade trois jours, faut-il les payer ?", "fr", "prise"),
    (8, "famille", "creche", "La crèche peut-elle donner un médicament à mon fils à midi ?", "fr",
     "Oui, avec une ordonnance et votre accord écrit. Parlez-en à la direction avant le premier jour."),
    (12, "parent_employeur", "rupture", "Nous déménageons au printemps. Quel préavis devons-nous donner ?", "fr",
     "Le préavis dépend de l’ancienneté : regardez la page indiquée, elle donne un exemple. Écrivez votre lettre une "
     "fois la date connue."),
    (20, "famille", "creche", "La crèche ferme trois semaines en été. Les semaines sont-elles facturées ?", "fr",
     "Cela dépend du contrat de la crèche : relisez la mensualisation, puis demandez à la direction."),
    (45, "assistant_maternel", "salaire", "Un parent ne m’a pas payée ce mois-ci. Que puis-je faire ?", "fr",
     "Écrivez d’abord une lettre recommandée qui rappelle le contrat. La page indiquée donne les étapes suivantes."),
)  # fmt: skip


def charger_questions():
    """Create the questions that are missing; returns how many there are."""
    for secteur in Secteur.objects.select_related("relais").order_by("pk"):
        for rang, donnees in enumerate(QUESTIONS):
            _question(secteur, rang, *donnees)
    return Question.objects.filter(courriel__endswith=".example").count()


@transaction.atomic
def _question(secteur, rang, jours, profil, theme, texte, langue, suite):
    cle = uuid.uuid5(ESPACE, f"{secteur.nom} {rang}")
    zone = secteur.zones.select_related("commune").order_by("-commune__population").first()
    if zone is None or Question.objects.filter(cle_idempotence=cle).exists():
        return
    question = Question.objects.poser(
        cle=cle,
        commune=zone.commune,
        profil=profil,
        theme=theme,
        texte=texte,
        langue=langue,
        courriel=f"question{rang}.secteur{secteur.pk}@famille.example",
        accepte_publication=rang % 2 == 0,
    )
    agent = question.agents_du_relais().first()
    if suite and agent:
        question.prendre(par=agent)
        if suite != "prise":
            question.repondre(par=agent, texte=suite)
    if jours > 40 and agent:
        question.relancer("Merci, c’est clair.")
        question.clore(par=agent, motif=MotifFin.AU_TELEPHONE)
    _dater(question, jours)


def _dater(question, jours):
    """As if it all had happened so many days ago; its mails are already sent."""
    ecart = datetime.timedelta(days=jours, hours=3)
    dates = ("soumise_le", "repondue_le", "dernier_mouvement_le", "close_le")
    valeurs = {nom: getattr(question, nom) - ecart for nom in dates if getattr(question, nom)}
    valeurs["echeance_reponse_le"] = question.echeance_reponse_le - datetime.timedelta(days=jours)
    Question.objects.filter(pk=question.pk).update(**valeurs)
    for message in question.messages.all():
        type(message).objects.filter(pk=message.pk).update(le=message.le - ecart)
    courriels = question.envois.values_list("courriel", flat=True)
    Email.objects.filter(pk__in=list(courriels)).update(status=STATUS.sent, last_updated=timezone.now())
