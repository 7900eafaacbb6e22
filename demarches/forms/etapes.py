"""The nine steps, in order."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from .base import EtapeForm
from .besoin import MessageForm, ModesForm, QuandForm, SituationForm, TypeForm
from .commune import CommuneForm
from .contact import ContactForm
from .enfants import EnfantsForm
from .horaires import HorairesForm


@dataclass(frozen=True)
class Etape:
    """A step: its code in the URL and in the draft, what it is about, its question, its form, its template."""

    code: str
    sujet: str
    question: str
    form: type[EtapeForm]
    template: str = "demarches/etapes/etape.html"

    @property
    def numero(self):
        return ETAPES.index(self) + 1

    @property
    def precedente(self):
        return ETAPES[self.numero - 2] if self.numero > 1 else None

    @property
    def suivante(self):
        return ETAPES[self.numero] if self.numero < len(ETAPES) else None

    def form_gardee(self, reponses):
        """The form bound to what the draft holds for this step."""
        return self.form.depuis(reponses.get(self.code, {}), reponses=reponses)


ETAPES = (
    Etape("commune", _("où ?"), _("Dans quelle commune habitez-vous ?"), CommuneForm, "demarches/etapes/commune.html"),
    Etape("enfants", _("qui ?"), _("Pour quel enfant ?"), EnfantsForm, "demarches/etapes/enfants.html"),
    Etape("quand", _("quand ?"), _("À partir de quand ?"), QuandForm),
    Etape("type", _("quel accueil ?"), _("Quel accueil vous faut-il ?"), TypeForm, "demarches/etapes/type.html"),
    Etape(
        "horaires",
        _("quels horaires ?"),
        _("Quels jours et quelles heures ?"),
        HorairesForm,
        "demarches/etapes/horaires.html",
    ),
    Etape(
        "modes",
        _("quel mode d’accueil ?"),
        _("Quel mode d’accueil souhaitez-vous ?"),
        ModesForm,
        "demarches/etapes/modes.html",
    ),
    Etape(
        "situation",
        _("votre situation"),
        _("Une situation particulière ?"),
        SituationForm,
        "demarches/etapes/situation.html",
    ),
    Etape("contact", _("vous joindre"), _("Comment vous joindre ?"), ContactForm, "demarches/etapes/contact.html"),
    Etape(
        "message", _("votre message"), _("Un message pour votre relais ?"), MessageForm, "demarches/etapes/message.html"
    ),
)
PAR_CODE = {etape.code: etape for etape in ETAPES}


def premiere_manquante(reponses):
    """The first step without an answer, or None when all are filled."""
    return next((etape for etape in ETAPES if etape.code not in reponses), None)


def premiere_perimee(reponses):
    """The first step whose kept answers no longer pass its form, or None."""
    return next((etape for etape in ETAPES if not etape.form_gardee(reponses).is_valid()), None)
