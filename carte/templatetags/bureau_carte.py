"""How the relais' desk says things in a few words. Nothing here reads the database."""

from django import template

from carte import grilles, situations
from carte.forms.grille import MOMENTS
from carte.models import Etat
from commun.horaires import jour_lisible
from commun.langues_parlees import en_francais

register = template.Library()

TONS = {"fraiche": "vert", "grisee": "ambre", "perimee": "rouge", "jamais": ""}
ETATS = {
    Etat.INVITEE: ("Invitée, sans réponse", "ambre", "…"),
    Etat.A_VALIDER: ("À valider", "bleu", "●"),
    Etat.PUBLIEE: ("Visible", "vert", "✓"),
    Etat.RETIREE: ("Retirée", "", ""),
}


@register.inclusion_tag("carte/bureau/_situation.html")
def situation(assistant):
    """Where an entry is: words, colour, sign."""
    if assistant.etat == Etat.PUBLIEE and not assistant.est_visible:
        texte, ton, signe = _raison_cachee(assistant), "rouge", "!"
    elif assistant.etat == Etat.INVITEE and assistant.invitee_le is None:
        texte, ton, signe = "Invitation en cours d’envoi", "", "…"
    else:
        texte, ton, signe = ETATS[Etat(assistant.etat)]
    return {"texte": texte, "ton": ton, "signe": signe}


def _raison_cachee(assistant):
    if assistant.agrement_suspendu_le:
        return "Cachée : agrément suspendu"
    if assistant.visible_jusqu_au == assistant.agrement_valable_au:
        return "Cachée : agrément fini"
    return "Cachée : choix à renouveler"


@register.filter
def ton_de_fraicheur(jour):
    return TONS[situations.fraicheur(jour)]


@register.filter
def agrement_proche(assistant):
    """Whether the end of her agrément needs somebody's attention."""
    fin = assistant.agrement_valable_au
    return fin is not None and fin <= situations.jour_proche()


@register.filter
def moments(grille):
    """ "lundi matin, mardi matin", "" for none."""
    return ", ".join(f"{jour_lisible(jour)} {MOMENTS[moment]}" for jour, moment in grilles.cases(grille))


@register.filter
def langues_en_mots(codes):
    return ", ".join(en_francais(code) for code in codes)
