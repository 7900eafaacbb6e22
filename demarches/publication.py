"""From a private question to the draft of a public page, which a second person reads before anybody else."""

import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.html import linebreaks
from django.utils.text import slugify

from commun import langues
from demarches import masquage, notifications_questions
from demarches.models import Question
from demarches.transitions import TransitionRefusee
from faq.models import IndexQuestionsPage, QuestionPage

DELAI_RELECTURE = datetime.timedelta(days=183)
TITRE_MAX = 150


def proposer(question):
    """{field: text} of a first draft, redacted; what was redacted, as [(extract, replacement)]."""
    lieux = masquage.lieux()
    dernier = question.messages.filter(par__isnull=False).last()
    textes = {
        "titre": question.texte.partition("\n")[0][:TITRE_MAX],
        "reponse_courte": (dernier.texte or dernier.textes.get(langues.SOURCE, ""))[:600] if dernier else "",
        "detail": dernier.texte if dernier else "",
    }
    masques, proposes = [], {}
    for nom, texte in textes.items():
        reperes = masquage.reperer(texte, lieux)
        masques += [(texte[r.debut : r.fin], r.remplacement) for r in reperes]
        proposes[nom] = masquage.masquer(texte, reperes)
    proposes["titre"] = proposes["titre"][:TITRE_MAX]
    return proposes | {"publics": [question.profil], "themes": [question.theme]}, list(dict.fromkeys(masques))


@transaction.atomic
def creer_la_page(question, *, par, titre, publics, themes, reponse_courte, detail, version=None):
    """The draft of a page, sent to the second reader; it keeps no trace of who asked."""
    index = IndexQuestionsPage.objects.filter(locale__language_code=langues.SOURCE).first()
    if index is None:
        raise TransitionRefusee("Le site n’a pas encore de page « Questions ».")
    jour = timezone.localdate()
    page = QuestionPage(
        title=titre,
        slug=_adresse_libre(index, titre),
        publics=publics,
        themes=themes,
        reponse_courte=reponse_courte,
        corps=[("texte", linebreaks(detail, autoescape=True))] if detail else [],
        relu_le=jour,
        prochaine_relecture=jour + DELAI_RELECTURE,
        live=False,
        owner=par,
    )
    index.add_child(instance=page)
    page.save_revision(user=par)
    question.noter_la_fiche(page, par=par, version=version)
    if workflow := page.get_workflow():
        workflow.start(page, par)
    return page


def peut_ecrire(agent):
    """Whether an agent may write a public question."""
    index = IndexQuestionsPage.objects.filter(locale__language_code=langues.SOURCE).first()
    return index is not None and index.permissions_for_user(agent).can_add_subpage()


@transaction.atomic
def commencer_une_page(*, par, titre, themes=(), formulations=""):
    """An empty draft below the public questions, for a need that no page answers: its author writes the rest."""
    index = IndexQuestionsPage.objects.filter(locale__language_code=langues.SOURCE).first()
    if index is None:
        raise TransitionRefusee("Le site n’a pas encore de page « Questions ».")
    page = QuestionPage(
        title=titre[:TITRE_MAX],
        slug=_adresse_libre(index, titre),
        themes=themes,
        formulations=formulations,
        live=False,
        owner=par,
    )
    index.add_child(instance=page)
    page.save_revision(user=par, clean=False)
    return page


def annoncer(sender, instance, **kwargs):
    """Once a page is published, whoever asked the question it came from is told, once."""
    for question in Question.objects.filter(fiche=instance.pk).exclude(journal__action="publiee"):
        question.journal.create(role="S", action="publiee", objet={"page": instance.pk})
        notifications_questions.publiee(question)


def _adresse_libre(index, titre):
    debut = slugify(titre)[:80].strip("-") or "question"
    prises = set(index.get_children().values_list("slug", flat=True))
    return next(s for s in (debut, *(f"{debut}-{n}" for n in range(2, len(prises) + 3))) if s not in prises)
