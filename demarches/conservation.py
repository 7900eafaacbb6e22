"""What time erases of requests and questions: how much is due, how much a night may take, what it leaves.

`purger` in the worker each night, `manage.py purger` by hand: the same rules, the same order.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field

from django.conf import settings
from django.db import transaction
from django.db.models import Exists, F, Max, OuterRef, Subquery
from django.utils import timezone

from demarches import registre, restes
from demarches.models import (
    Demande,
    Echange,
    Journal,
    Question,
    QuestionStat,
    Reclamation,
    Sceau,
    SituationSensible,
)
from demarches.models.effacement import REPENTIR
from demarches.notifications_conservation import purge_arretee
from demarches.transitions import Acteur, MotifCloture, Statut, TransitionRefusee

journal = logging.getLogger(__name__)

# A small site has few files: so many are never an accident.
PLANCHER = 20


@dataclass(frozen=True)
class Poste:
    """One kind of things that grow old. `dus()` are those whose time is over, `parmi()` how many there are in all;
    `libre` when somebody has already agreed to each of them."""

    nom: str
    libelle: str
    dus: Callable
    parmi: Callable[[], int]
    effacer: Callable
    libre: Callable[[], bool] = bool


@dataclass
class Bilan:
    """Of a Poste: how many were due, the most that may go at once (None: any number), how many went, could not go."""

    poste: Poste
    dus: int
    limite: int | None
    effaces: int = 0
    echecs: int = field(default=0)

    @property
    def arrete(self):
        return self.limite is not None and self.dus > self.limite

    def __str__(self):
        return f"{self.poste.libelle} : {self.dus} à effacer, {self.effaces} effacés, {self.echecs} en échec"


def purger():
    """The job of the night; return what it did, in words. The coordination is told of what was stopped."""
    Sceau.objects.poser()
    marquer()
    bilans = [executer(poste) for poste in POSTES]
    if arretes := [bilan for bilan in bilans if bilan.arrete or bilan.echecs]:
        purge_arretee(arretes)
    Sceau.objects.purger(settings.CONSERVATION_JOURNAL_MOIS)
    oublier_les_coquilles()
    return " ; ".join(map(str, bilans))


def evaluer(poste, plafond=None):
    """The Bilan of what would go, nothing done. `plafond` replaces the usual limit."""
    dus = sum(choix.count() for choix in poste.dus())
    limite = None if poste.libre() else plafond
    if limite is None and not poste.libre():
        part = poste.parmi() * settings.PLAFOND_EFFACEMENTS_POURCENT // 100
        limite = min(settings.PLAFOND_EFFACEMENTS, max(PLANCHER, part))
    return Bilan(poste, dus, limite)


def executer(poste, plafond=None):
    """Erase what is due, one by one, each in its transaction; nothing at all when there is too much of it."""
    bilan = evaluer(poste, plafond)
    if bilan.arrete:
        journal.error("purge arrêtée : %s", bilan)
        return bilan
    for choix in poste.dus():
        for objet in list(choix):
            try:
                with transaction.atomic():
                    bilan.effaces += bool(poste.effacer(objet))
            except registre.RegistreAbime:
                raise
            except Exception:  # noqa: BLE001 - one file that cannot be erased must not keep the others
                journal.exception("effacement échoué : %s n° %s", poste.nom, objet.pk)
                bilan.echecs += 1
    return bilan


def marquer(jour=None):
    """Write on each closed request the day from which it may be erased; return how many changed."""
    changees = {}
    for demande in _avec_contacts(Demande.objects.filter(statut=Statut.CLOSE)):
        if (echeance := _echeance(demande)) != demande.eliminable_le:
            changees.setdefault(echeance, []).append(demande.pk)
    for echeance, demandes in changees.items():
        # One that is being reopened meanwhile is let alone.
        Demande.objects.filter(pk__in=demandes, statut=Statut.CLOSE).update(eliminable_le=echeance)
    return sum(map(len, changees.values()))


def sans_contact():
    """Open requests without a contact for settings.CONSERVATION_SANS_CONTACT: somebody must close them."""
    limite = timezone.now() - settings.CONSERVATION_SANS_CONTACT
    anciennes = Demande.objects.ouvertes().filter(soumise_le__lt=limite)
    return [demande for demande in _avec_contacts(anciennes) if _dernier_contact(demande) < limite]


def oublier_les_coquilles():
    """Delete what is left of erased requests once no line of the journal speaks of them; return how many."""
    lignes = Journal.objects.filter(demande=OuterRef("pk"))
    return Demande._base_manager.filter(~Exists(lignes), anonymisee_le__isnull=False).delete()[0]


def effacer_question(question):
    """Erase a private question, its words with it; keep numbers, but for advertisements."""
    if question.motif_fin != MotifCloture.INDESIRABLE:
        _compter(question)
    uuid = question.uuid
    restes.supprimer_la_question(question)
    registre.inscrire("question", uuid)
    return True


def effacer_reclamation(reclamation):
    """Erase an answered complaint, whose mails hold none of its words."""
    uuid = reclamation.uuid
    reclamation.delete()
    registre.inscrire("reclamation", uuid)
    return True


def _avec_contacts(demandes):
    echanges = Echange.objects.filter(demande=OuterRef("pk"), abouti=True)
    actes = Journal.objects.filter(demande=OuterRef("pk"), role=Acteur.FAMILLE)
    return demandes.annotate(dernier_echange=_dernier(echanges), dernier_acte=_dernier(actes)).iterator(2000)


def _dernier(lignes):
    return Subquery(lignes.order_by().values("demande").annotate(dernier=Max("le")).values("dernier"))


def _dernier_contact(demande):
    return max(filter(None, (demande.soumise_le, demande.dernier_echange, demande.dernier_acte)))


def _echeance(demande):
    """12 months after the closure, 24 after the last contact at most; advertisements have a time of their own."""
    if demande.motif_cloture == MotifCloture.INDESIRABLE:
        return None
    au_plus_tard = _dernier_contact(demande) + settings.CONSERVATION_SANS_CONTACT
    echeance = min(demande.close_le + settings.CONSERVATION_DEMANDES, au_plus_tard)
    return timezone.localdate(max(echeance, demande.close_le + REPENTIR))


def _situations():
    limite = timezone.now() - settings.CONSERVATION_SITUATIONS
    return [SituationSensible.objects.filter(demande__statut=Statut.CLOSE, demande__close_le__lt=limite)]


def _indesirables():
    limite = timezone.now() - settings.CONSERVATION_INDESIRABLES
    return [
        Demande.objects.filter(motif_cloture=MotifCloture.INDESIRABLE, close_le__lt=limite),
        Question.objects.filter(motif_fin=MotifCloture.INDESIRABLE, close_le__lt=limite),
    ]


def _effacer(objet):
    return effacer_question(objet) if isinstance(objet, Question) else _anonymiser(objet)


def _anonymiser(demande):
    """Somebody may have reopened it, or the family erased it, a moment ago."""
    try:
        demande.anonymiser()
    except (TransitionRefusee, Demande.DoesNotExist):
        return False
    return True


def _compter(question):
    cle = {
        "mois": question.soumise_le.date().replace(day=1),
        "relais": question.relais.nom[:120] if question.relais else "",
        "theme": question.theme,
        "profil": question.profil,
        "langue": question.langue,
        "issue": question.motif_fin or question.statut,
    }
    jours = (question.repondue_le - question.soumise_le).days if question.repondue_le else 0
    ligne, _nouvelle = QuestionStat.objects.get_or_create(**cle)
    QuestionStat.objects.filter(pk=ligne.pk).update(
        nombre=F("nombre") + 1, jours_de_reponse=F("jours_de_reponse") + jours
    )


def _messages():
    return Demande.objects.count() + Question.objects.count()


SITUATIONS = Poste(
    "situations",
    "Situations particulières de demandes closes",
    _situations,
    SituationSensible.objects.count,
    lambda situation: situation.delete()[0],
)
INDESIRABLES = Poste("indesirables", "Messages indésirables", _indesirables, _messages, _effacer)
QUESTIONS = Poste(
    "questions",
    "Questions privées",
    lambda: [Question.objects.a_effacer().select_related("relais")],
    Question.objects.count,
    effacer_question,
)
RECLAMATIONS = Poste(
    "reclamations",
    "Réclamations",
    lambda: [Reclamation.objects.a_effacer()],
    Reclamation.objects.count,
    effacer_reclamation,
)
DEMANDES = Poste(
    "demandes",
    "Demandes closes",
    lambda: [Demande.objects.a_detruire().select_related("secteur__relais", "bordereau")],
    Demande.objects.count,
    _anonymiser,
    # The archives, and who asked them, have agreed to each.
    libre=lambda: settings.VISA_DES_ARCHIVES,
)
POSTES = (SITUATIONS, INDESIRABLES, QUESTIONS, RECLAMATIONS, DEMANDES)
