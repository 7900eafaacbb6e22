"""What may happen to a request: the one table that views, rights, documentation and tests read.

States and transitions come from the design of the service; `branchee` says whether a verb of the model carries the
transition out today. The model refuses whatever is not in this table.
"""

from dataclasses import dataclass
from enum import StrEnum

from django.db import models
from django.utils.translation import gettext_lazy as _


class Statut(models.TextChoices):
    """States of a request, with the label agents read."""

    A_VERIFIER = "a_verifier", "à vérifier"
    A_ORIENTER = "a_orienter", "à orienter"
    NOUVELLE = "nouvelle", "nouvelle"
    EN_COURS = "en_cours", "en cours"
    ATTENTE_FAMILLE = "attente_famille", "en attente de la famille"
    ORIENTEE = "orientee", "orientée"
    EN_VEILLE = "en_veille", "en pause"
    CLOSE = "close", "close"


# What the family reads.
STATUTS_PUBLICS = {
    Statut.A_VERIFIER: _("Demande reçue"),
    Statut.A_ORIENTER: _("Demande reçue"),
    Statut.NOUVELLE: _("Transmise à votre relais"),
    Statut.EN_COURS: _("Un référent s’occupe de votre demande"),
    Statut.ATTENTE_FAMILLE: _("Nous attendons votre réponse"),
    Statut.ORIENTEE: _("Des propositions vous ont été faites"),
    Statut.EN_VEILLE: _("En pause"),
    Statut.CLOSE: _("Demande terminée"),
}


class MotifCloture(models.TextChoices):
    SOLUTION_TROUVEE = "solution_trouvee", "solution trouvée"
    SANS_SOLUTION = "sans_solution", "sans solution"
    SANS_NOUVELLES = "sans_nouvelles", "sans nouvelles"
    RETIREE = "retiree", "retirée par la famille"
    TRANSFEREE = "transferee", "transférée"
    DOUBLON = "doublon", "doublon"
    INDESIRABLE = "indesirable", "indésirable"


class Acteur(StrEnum):
    FAMILLE = "F"
    ACCUEIL = "A"
    REFERENT = "R"
    COORDINATION = "C"
    SYSTEME = "S"
    PARTENAIRE = "P"


NOMS_ACTEURS = {
    Acteur.FAMILLE: "famille (par son lien)",
    Acteur.ACCUEIL: "accueil",
    Acteur.REFERENT: "référent du secteur",
    Acteur.COORDINATION: "coordination",
    Acteur.SYSTEME: "système",
    Acteur.PARTENAIRE: "partenaire, pour une famille qui est d’accord",
}

OUVERTS = tuple(statut for statut in Statut if statut != Statut.CLOSE)
# The relais is at work on these; the clock of the promise stands still on those.
SUIVIS = (Statut.EN_COURS, Statut.ORIENTEE)
SUSPENDUS = (Statut.ATTENTE_FAMILLE, Statut.EN_VEILLE)
F, A, R, C, S, P = Acteur


class TransitionRefusee(Exception):
    """The table does not allow this action, in this state, to this actor; the message is French and may be shown."""


class Ligne:
    """A row of a table of what may happen: `depuis` which states, by which `acteurs`, with the `libelle` that agents
    read. OBJET is how a message calls what it happens to, ETATS are its states."""

    OBJET, ETATS = "demande", Statut

    def permise(self, statut, acteurs):
        return statut in self.depuis and bool(set(acteurs) & set(self.acteurs))

    def verifier(self, statut, acteurs):
        """Raise TransitionRefusee when this row does not allow the action."""
        if statut not in self.depuis:
            etat = self.ETATS(statut).label
            raise TransitionRefusee(f"« {self.libelle} » n’est pas possible : la {self.OBJET} est {etat}.")
        if not self.permise(statut, acteurs):
            raise TransitionRefusee(f"« {self.libelle} » ne vous est pas ouvert sur cette {self.OBJET}.")


@dataclass(frozen=True)
class Transition(Ligne):
    """One row of the table. `vers` is empty when the state stays the same."""

    numero: int
    nom: str
    libelle: str
    depuis: tuple
    acteurs: tuple
    garde: str
    vers: tuple
    courriels: str
    branchee: bool = False

    def verifier_arrivee(self, avant, apres):
        """Raise TransitionRefusee when a verb led elsewhere than this row says: the table is the only authority."""
        if apres != avant and apres not in self.vers:
            raise TransitionRefusee(f"« {self.libelle} » ne mène pas à l’état « {Statut(apres).label} ».")


# fmt: off
LIGNES = (
    Transition(1, "soumettre", "Envoyer la demande", (), (F, R, A, P), "valide, pas déjà envoyée",
               (Statut.NOUVELLE, Statut.A_ORIENTER, Statut.A_VERIFIER),
               "accusé de réception à la famille ; avis au référent, à défaut ou à vérifier : à la coordination", True),
    Transition(2, "liberer", "Libérer", (Statut.A_VERIFIER,), (C, R), "",
               (Statut.NOUVELLE, Statut.A_ORIENTER), "comme 1, l’accusé de réception une seule fois", True),
    Transition(2, "rejeter", "Rejeter", (Statut.A_VERIFIER,), (C, R), "", (Statut.CLOSE,), "aucun", True),
    Transition(2, "retablir", "Remettre à vérifier", (Statut.CLOSE,), (C, R),
               "rejetée comme indésirable depuis 30 jours au plus", (Statut.A_VERIFIER,), "aucun", True),
    Transition(3, "affecter_secteur", "Affecter à un secteur", (Statut.A_ORIENTER,), (C,), "motif",
               (Statut.NOUVELLE,), "référent ; à la famille « votre relais est … »", True),
    Transition(4, "prendre", "Prendre en charge", (Statut.NOUVELLE,), (R,), "",
               (Statut.EN_COURS,), "à la famille si le nom est nouveau", True),
    Transition(5, "noter_contact", "Noter un échange", SUIVIS, (R, A),
               "un échange ; un appel sans réponse est une tentative : deux tentatives sur deux jours et un "
               "courriel valent contact", (), "résumé à la famille si la case est cochée", True),
    Transition(6, "demander", "Poser une question à la famille", SUIVIS, (R,),
               "question, date de réponse dans 60 jours au plus ; on peut écrire à la famille",
               (Statut.ATTENTE_FAMILLE,), "à la famille, avec un lien", True),
    Transition(7, "repondre", "Noter la réponse de la famille", (Statut.ATTENTE_FAMILLE,), (F, R),
               "une réponse, écrite par la famille ou dite au référent", (Statut.EN_COURS,),
               "référent, si la famille l’écrit", True),
    Transition(7, "delai_passe", "Délai passé", (Statut.ATTENTE_FAMILLE,), (S,),
               "la date de réponse est passée ; avec une tâche, jamais close en silence", (Statut.EN_COURS,),
               "référent", True),
    Transition(8, "orienter", "Orienter", SUIVIS, (R,),
               "un enfant de la demande, une destination qui n’attend pas déjà sa réponse, une date de réponse",
               (Statut.ORIENTEE,), "à la famille quoi et quand ; à la structure ce qu’il lui faut", True),
    Transition(8, "noter_orientation", "Noter une réponse", OUVERTS, (R,),
               "l’étape suit celle où en est l’orientation ; une place proposée a un mode et une date de réponse, un "
               "refus a un motif", (Statut.ORIENTEE, Statut.CLOSE),
               "famille : une place proposée, ou un refus et les autres solutions", True),
    Transition(8, "repondre_a_la_place", "Noter la réponse à une place", OUVERTS, (F, R),
               "une place est proposée, pour la famille jusqu’à la date dite ; une liste d’attente se quitte", (),
               "référent, si la famille répond ; à la structure si la famille n’en veut pas", True),
    Transition(9, "toutes_refusees", "Constater les refus", (Statut.ORIENTEE,), (R, S),
               "aucune orientation n’attend plus : toutes refusées, restées sans réponse ou abandonnées",
               (Statut.EN_COURS,), "à la famille : les autres solutions", True),
    Transition(10, "mettre_en_veille", "Mettre en pause", OUVERTS, (F, R),
               "confiée à un relais ; 12 mois au plus, ou terme + 15 jours", (Statut.EN_VEILLE,), "famille", True),
    Transition(11, "reveiller", "Reprendre", (Statut.EN_VEILLE,), (S, F),
               "système : la pause est finie ; même référent, sinon nouvelle",
               (Statut.EN_COURS, Statut.NOUVELLE), "référent, famille", True),
    Transition(12, "declarer_solution", "Déclarer une solution", OUVERTS, (R, F),
               "une solution par enfant concerné ; close quand chacun en a une et qu’aucune place en liste "
               "d’attente n’est gardée", (Statut.CLOSE,),
               "famille : prochaines étapes ; structures qui ne sont plus attendues", True),
    Transition(13, "clore_sans_solution", "Clore sans solution", OUVERTS, (R,),
               "raison ; si la famille cherche encore, les autres solutions lui sont envoyées ou remises",
               (Statut.CLOSE,), "famille, avec les autres solutions", True),
    Transition(14, "retirer", "Retirer la demande", OUVERTS, (F,), "confirmation", (Statut.CLOSE,),
               "référent, famille", True),
    Transition(15, "clore_sans_nouvelles", "Clore sans nouvelles", OUVERTS, (S, R),
               "système : trois silences, un dernier message gardé 14 jours, adresse vérifiée, ni interprète ni "
               "commission en attente ; référent : deux appels sans réponse sur deux jours, 30 jours sans nouvelles",
               (Statut.CLOSE,), "famille ; référent si le système clôt", True),
    Transition(16, "transferer", "Transférer", OUVERTS, (R, C),
               "vers un service hors du territoire, avec l’accord de la famille ; dans le territoire, la demande "
               "change de secteur", (Statut.CLOSE,), "famille, destination", True),
    Transition(17, "fusionner", "Réunir à une autre", OUVERTS, (R, C),
               "droits sur les deux ; même adulte (prénom, et adresse ou téléphone), jamais deux adultes",
               (Statut.CLOSE, Statut.ORIENTEE), "famille, si son adresse est confirmée", True),
    Transition(18, "rouvrir", "Rouvrir", (Statut.CLOSE,), (F, R),
               "close depuis 12 mois au plus, ni indésirable ni doublon, pas anonymisée",
               (Statut.NOUVELLE, Statut.A_ORIENTER), "référent, à défaut coordination ; famille", True),
    Transition(19, "reaffecter", "Réaffecter", OUVERTS, (R, C, S), "même relais pour un référent", (),
               "les deux agents", True),
    Transition(19, "changer_secteur", "Transmettre au nouveau secteur", OUVERTS, (C, S),
               "secteurs redessinés, transmission choisie", (),
               "les deux agents ; à la famille « votre relais est … » si le relais change", True),
    Transition(20, "anonymiser", "Anonymiser", (Statut.CLOSE,), (S,),
               "durée de conservation passée, et visa des archives s’il est demandé ; ou effacement demandé", (),
               "aucun", True),
    Transition(21, "changer_besoin", "Changer le besoin", OUVERTS, (F,),
               "les étapes du formulaire, l’une ou l’autre ; le délai promis ne recommence pas", (), "référent", True),
    Transition(22, "demenager", "Changer de commune", OUVERTS, (F,),
               "une commune du territoire ; la demande suit le routage, le délai promis ne recommence pas",
               (Statut.NOUVELLE, Statut.A_ORIENTER),
               "référent, à défaut coordination ; à la famille « votre relais est … » si le relais change", True),
)

# fmt: on

TRANSITIONS = {ligne.nom: ligne for ligne in LIGNES}


def permises(statut, acteurs):
    """Wired transitions that the table opens to these actors in this state."""
    return [t for t in LIGNES if t.branchee and t.permise(statut, acteurs)]
