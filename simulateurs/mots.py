"""Names of the figures that calculations take, in the reader's language.

They are rows of the base, which editors may change: a name that no catalogue knows stays in French.
"""

import re

from django.utils.translation import gettext, gettext_noop

from commun.chiffres import texte_lisible

# As the site ships them (commun/donnees), but for the space before a colon.
NOMS = (
    gettext_noop("Crèche : part des ressources du mois payée par heure"),
    gettext_noop("Crèche : ressources mensuelles prises en compte, au moins"),
    gettext_noop("Plafond de ressources mensuelles"),
    gettext_noop("PSU : ce qui est arrondi au centime, le tarif ou la mensualité"),
    gettext_noop("CMG, assistant maternel : taux d’effort"),
    gettext_noop("CMG, garde à domicile : taux d’effort"),
    gettext_noop("CMG, assistant maternel : coût de référence d’une heure"),
    gettext_noop("CMG, garde à domicile : coût de référence d’une heure"),
    gettext_noop("CMG, assistant maternel : coût d’une heure pris en compte, au plus"),
    gettext_noop("CMG, garde à domicile : coût d’une heure pris en compte, au plus"),
    gettext_noop("CMG : revenu mensuel pris en compte, au moins"),
    gettext_noop("CMG : revenu mensuel pris en compte, au plus"),
    gettext_noop("CMG : âge de l’enfant auquel il s’arrête"),
    gettext_noop("CMG : âge de l’enfant auquel il s’arrête pour un parent seul"),
    gettext_noop("CMG, assistant maternel : part des cotisations prise en charge"),
    gettext_noop("CMG structure, assistant maternel salarié : part de la base mensuelle, tranche 1"),
    gettext_noop("CMG structure, assistant maternel salarié : part de la base mensuelle, tranche 2"),
    gettext_noop("CMG structure, assistant maternel salarié : part de la base mensuelle, tranche 3"),
    gettext_noop("CMG structure, micro-crèche ou prestataire : part de la base mensuelle, tranche 1"),
    gettext_noop("CMG structure, micro-crèche ou prestataire : part de la base mensuelle, tranche 2"),
    gettext_noop("CMG structure, micro-crèche ou prestataire : part de la base mensuelle, tranche 3"),
    gettext_noop("CMG structure : premier plafond de ressources, 1 enfant"),
    gettext_noop("CMG structure : premier plafond de ressources, 2 enfants"),
    gettext_noop("CMG structure : premier plafond, par enfant de plus"),
    gettext_noop("CMG structure : second plafond de ressources, 1 enfant"),
    gettext_noop("CMG structure : second plafond de ressources, 2 enfants"),
    gettext_noop("CMG structure : second plafond, par enfant de plus"),
    gettext_noop("CMG structure : plafonds multipliés pour un parent seul"),
    gettext_noop("CMG structure : part de la dépense couverte, au plus"),
    gettext_noop("CMG structure : tarif horaire d’une micro-crèche, au plus"),
    gettext_noop("CMG structure : heures d’accueil par mois, au moins"),
    gettext_noop("CMG structure : part du montant pour un enfant de 3 à 6 ans"),
    gettext_noop("CMG structure : part du montant avec une PreParE pour la moitié du temps au plus"),
    gettext_noop("CMG structure : majoration pour un parent seul, l’AAH ou l’AEEH"),
    gettext_noop("CMG structure : majoration pour au moins 25 heures par mois la nuit, le dimanche ou un jour férié"),
    gettext_noop("Contribution au remboursement de la dette sociale (CRDS)"),
    gettext_noop("Base mensuelle des allocations familiales"),
    gettext_noop("Smic horaire brut"),
    gettext_noop("Minimum légal"),
    gettext_noop("Assistant maternel : salaire horaire brut minimum"),
    gettext_noop("Assistant maternel : salaire horaire brut minimum avec le titre de la branche"),
    gettext_noop("Assistant maternel : part du minimum garanti pour l’entretien"),
    gettext_noop("Assistant maternel : heures de la journée de référence pour l’entretien"),
    gettext_noop("Assistant maternel : indemnité d’entretien minimale par jour de présence"),
    gettext_noop("Assistant maternel : durée habituelle par semaine"),
    gettext_noop("Assistant maternel : majoration minimale au-delà de la durée hebdomadaire"),
    gettext_noop("Assistant maternel : semaines d’une année complète"),
    gettext_noop("Assistant maternel : semaines d’accueil d’une année incomplète, au plus"),
    gettext_noop("Congés payés : jours ouvrables acquis par période de travail"),
    gettext_noop("Congés payés : semaines de travail de la période"),
    gettext_noop("Congés payés : jours ouvrables par an, au plus"),
    gettext_noop("Congés payés : jours ouvrables d’une semaine"),
    gettext_noop("Congés payés : part des salaires bruts de l’année, à comparer au maintien du salaire"),
    gettext_noop("Assistant maternel : indemnité de rupture"),
    gettext_noop("Assistant maternel : ancienneté qui ouvre droit à l’indemnité de rupture, en mois"),
    gettext_noop("Assistant maternel : préavis, accueil de moins de 3 mois"),
    gettext_noop("Assistant maternel : préavis, accueil de 3 mois à moins d’un an"),
    gettext_noop("Assistant maternel : préavis, accueil d’un an et plus"),
    gettext_noop("Assistant maternel : période d’essai maximale, accueil de 1 à 3 jours par semaine"),
    gettext_noop("Assistant maternel : période d’essai maximale, accueil de 4 jours et plus par semaine"),
    gettext_noop("Assistant maternel : période d’essai maximale, deuxième enfant de la famille"),
    gettext_noop("Garde à domicile : durée conventionnelle par semaine"),
    gettext_noop("Garde à domicile : heures payées par mois pour la durée conventionnelle"),
    gettext_noop("Garde à domicile : heures par semaine au-delà desquelles la majoration la plus haute s’applique"),
    gettext_noop("Garde à domicile : majoration des premières heures supplémentaires"),
    gettext_noop("Garde à domicile : majoration des heures supplémentaires suivantes"),
    gettext_noop("Garde à domicile : part d’une heure de présence responsable qui compte comme travail"),
    gettext_noop("Garde à domicile : ancienneté qui ouvre droit à l’indemnité de licenciement, en mois"),
    gettext_noop("Garde à domicile : années au-delà desquelles l’indemnité de licenciement augmente"),
    gettext_noop("Garde à domicile : indemnité de licenciement par année"),
    gettext_noop("Garde à domicile : indemnité de licenciement par année au-delà du seuil"),
    gettext_noop("Crédit d’impôt, garde hors du domicile : part des dépenses rendue"),
    gettext_noop("Crédit d’impôt, garde hors du domicile : plafond des dépenses par an et par enfant"),
    gettext_noop("Crédit d’impôt, garde hors du domicile : plafond en résidence alternée"),
    gettext_noop("Crédit d’impôt, garde hors du domicile : âge que l’enfant n’a pas encore au 1er janvier"),
    gettext_noop("Crédit d’impôt, garde à domicile : part des dépenses rendue"),
    gettext_noop("Crédit d’impôt, garde à domicile : plafond des dépenses par an"),
    gettext_noop("Crédit d’impôt, garde à domicile : majoration du plafond par enfant"),
    gettext_noop("Crédit d’impôt, garde à domicile : plafond des dépenses avec majorations"),
    gettext_noop("Crédit d’impôt, garde à domicile : plafond des dépenses, première année"),
    gettext_noop("Crédit d’impôt, garde à domicile : plafond avec majorations, première année"),
    gettext_noop("Crédit d’impôt, garde à domicile : plafond des dépenses en cas d’invalidité"),
    gettext_noop("1/4 de mois de salaire par année"),
    gettext_noop("1/3 de mois de salaire par année"),
)
_PAR_ENFANTS = re.compile(r"(.+) \(nombre d’enfants à charge\u00a0: (\d+)\)")


def mot_lisible(mot):
    """A name, or a value told in words, as it is read; French typography where no catalogue knows it."""
    mot = mot.replace(" :", "\u00a0:")
    compte = _PAR_ENFANTS.fullmatch(mot)
    if compte is None:
        return texte_lisible(mot)
    modele = gettext("%(nom)s (nombre d’enfants à charge : %(n)s)")
    return modele % {"nom": texte_lisible(compte[1]), "n": compte[2]}
