"""What happens to a request of the demonstration once its relais follows it: questions, pauses, news, transfers."""

import datetime

from django.utils import timezone

from demarches import notifications_suivi

QUESTIONS = (
    "Le mercredi est-il indispensable ? Une assistante maternelle proche de chez vous est libre les autres jours.",
    "Votre date de reprise est-elle confirmée ? Deux places se libèrent en janvier.",
    "Accepteriez-vous un accueil dans la commune voisine, à dix minutes en voiture ?",
)
REPONSES = (
    "Le mercredi nous pouvons nous arranger avec la grand-mère.",
    "Oui, je reprends bien le 5 janvier, à 80 %.",
)
CHANGEMENTS = ("Je reprends finalement à mi-temps, le matin seulement.", "")


class Suites:
    """Acts of a `Recit`: each receives the référent."""

    def questionner(self, agent):
        if notifications_suivi.joignable(self.demande):
            avant = timezone.localdate() + datetime.timedelta(days=self.hasard.randint(4, 10))
            self.demande.demander(self.hasard.choice(QUESTIONS), par=agent, repondre_avant=avant)

    def repondre(self, _agent):
        if self.demande.question_posee:
            self.demande.repondre(self.hasard.choice(REPONSES))

    def mettre_en_pause(self, agent):
        jusqu_au = timezone.localdate() + datetime.timedelta(days=self.hasard.randint(30, 150))
        self.demande.mettre_en_veille(par=agent, jusqu_au=jusqu_au)

    def faire_le_point(self, _agent):
        jour = timezone.localdate()
        self.demande.prevoir_le_point(depuis=jour)
        self.demande.prochain_point_le = jour
        self.demande.save(update_fields=["prochain_point_le"])
        self.demande.faire_le_point(jour)

    def changer_de_besoin(self, _agent):
        self._repondre_au_point("change", self.hasard.choice(CHANGEMENTS))

    def chercher_encore(self, _agent):
        self._repondre_au_point("cherche")

    def _repondre_au_point(self, choix, texte=""):
        point = self.demande.relances.filter(type="point_mensuel", reponse="").last()
        if point is not None:
            point.repondre(choix, texte)
            self.demande.refresh_from_db()

    def transferer(self, agent):
        self.demande.transferer("Relais petite enfance de Rouen", "relais@exemple.org", accord=True, par=agent)

    def dater_les_relances(self, repere):
        """They left, and were answered, on the day of the act."""
        jour = timezone.localdate(self.instant)
        parties = self.demande.relances.filter(envoyee_le__gte=repere)
        parties.filter(type="point_mensuel").update(cycle=jour, prevue_le=jour)
        parties.update(envoyee_le=self.instant)
        self.demande.relances.filter(repondue_le__gte=repere).update(repondue_le=self.instant)
