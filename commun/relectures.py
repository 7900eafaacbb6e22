"""A translation read again by a second person: who may say so, and what it changes for readers."""

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log
from wagtail_localize.models import StringTranslation

from commun.fraicheur import phrases_traduites
from commun.traductions import traduction_de

ACTION = "commun.relire_traduction"


def refus(page, agent):
    """Why an agent may not say today that a translation was read again, in words; "" when they may."""
    traduction = traduction_de(page)
    if not page.live:
        return "Publiez d’abord cette traduction : on relit ce que les lecteurs voient."
    if page.depassee_depuis:
        return "Le français a changé : mettez d’abord la traduction à jour, puis publiez-la."
    if page.has_unpublished_changes or _a_change(traduction, page):
        return "Des phrases ont changé depuis la publication : publiez-les d’abord."
    if agent.pk in _derniers_auteurs(traduction, page):
        return "Vous avez traduit ou publié cette page en dernier : une autre personne doit la relire."
    return ""


@transaction.atomic
def marquer_relue(page, agent, nom):
    """Readers are told that `nom` has read the translation as it is on line; what a machine wrote in it is taken as
    read. `page` as its own type."""
    page.traduction_relue_par = nom
    page.traduction_relue_le = timezone.localdate()
    page.traduction_relue_empreinte = page.empreinte
    page.save(update_fields=["traduction_relue_par", "traduction_relue_le", "traduction_relue_empreinte"], clean=False)
    if traduction := traduction_de(page):
        phrases_traduites(traduction).update(translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL)
    log(instance=page, action=ACTION, user=agent, data={"nom": nom})


def _a_change(traduction, page):
    if traduction is None or page.last_published_at is None:
        return False
    return phrases_traduites(traduction).filter(updated_at__gt=page.last_published_at).exists()


def _derniers_auteurs(traduction, page):
    """Ids of who translated last, a machine aside, and of who published."""
    auteurs = {page.live_revision.user_id} if page.live_revision else set()
    if traduction is not None:
        humaines = phrases_traduites(traduction).exclude(translation_type=StringTranslation.TRANSLATION_TYPE_MACHINE)
        auteurs.add(humaines.order_by("-updated_at").values_list("last_translated_by", flat=True).first())
    return auteurs - {None}
