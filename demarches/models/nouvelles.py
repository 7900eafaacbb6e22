"""Asking a family for news, hearing its answer, and what becomes of a request whose family says nothing any more."""

import datetime

from django.db import models, transaction
from django.utils import timezone

from commun.models import Territoire
from demarches import echeancier, notifications_suivi
from demarches.transitions import SUIVIS, Acteur, MotifCloture, TransitionRefusee

from .attentes import Attentes
from .choix import AFaire

POINTS = ("point_mensuel", "naissance")
# What the relais has to do after an answer.
SUITES = {"trouve": AFaire.TROUVE, "change": AFaire.CHANGE}
SANS_NOUVELLES = datetime.timedelta(days=30)
APPELS = 2


class DesNouvelles(Attentes):
    class Meta:
        abstract = True

    def prevoir_le_point(self, depuis=None):
        """When its family is next asked for news: while the relais is at work, once it has spoken with it."""
        if self.statut not in SUIVIS or self.premier_contact_le is None:
            self.prochain_point_le = None
        elif depuis or self.prochain_point_le is None:
            besoin = getattr(self, "besoin", None)
            self.prochain_point_le = echeancier.prochain_point(
                depuis or timezone.localdate(), besoin and besoin.debut_souhaite, self._termes(), _calendrier()
            )

    @transaction.atomic
    def faire_le_point(self, jour):
        """Ask for news, or do what its silence calls for. Return whether something was done."""
        self.refresh_from_db(from_queryset=type(self).objects.select_for_update(of=("self",)))
        if self.statut not in SUIVIS or (self.prochain_point_le or datetime.date.max) > jour:
            return False
        quoi = echeancier.que_demander(self.nouvelles(), jour)
        self.prevoir_le_point(depuis=jour)
        if quoi == "conclure":
            return self._conclure()
        if quoi == "appeler":
            self.prevoir(self.a_faire or AFaire.POINT)
        elif quoi:
            self._ecrire_pour_des_nouvelles(quoi, jour)
        self.save(update_fields=["prochain_point_le", "a_faire", "a_faire_depuis"])
        return bool(quoi)

    def nouvelles(self):
        """The `echeancier.Nouvelles` of its family."""
        vie = self._signe_de_vie()
        muettes = self.relances.filter(reponse="", envoyee_le__gt=vie)
        dernier = muettes.filter(type="dernier_message").order_by("pk").last()
        echange = self.echanges.filter(abouti=True).order_by("le").last()
        return echeancier.Nouvelles(
            dernier_echange=echange and timezone.localdate(echange.le),
            silences=muettes.filter(type__in=POINTS).count(),
            dernier_message=dernier and timezone.localdate(dernier.envoyee_le),
            termes=self._termes(),
            joignable=notifications_suivi.joignable(self),
        )

    @transaction.atomic
    def repondre_au_point(self, relance, choix, texte=""):
        """One of the answers of a mail; the last one counts. Who does not look any more takes its request back."""
        self.refresh_from_db(from_queryset=type(self).objects.select_for_update(of=("self",)))
        if not self.ouverte:
            raise TransitionRefusee("Cette demande est terminée.")
        relance.noter(choix)
        if choix in ("arret", "silence"):
            self.retirer(discret=choix == "silence")
            return
        if texte.strip():
            self._ecrit("entrant", "courriel", texte, None)
        self.prevoir(SUITES.get(choix, self.a_faire))
        champs = ("a_faire", "a_faire_depuis")
        self._garder(None, Acteur.FAMILLE, "repondre_au_point", {"reponse": choix}, champs)
        if choix in SUITES:
            notifications_suivi.reponse(self)

    @transaction.atomic
    def clore_sans_nouvelles(self, *, par, version=None):
        """Nothing comes from the family any more: by the machine after its last message, and only where the machine
        may; by the référent after two calls."""
        with self._transition("clore_sans_nouvelles", par, version):
            if par == Acteur.SYSTEME:
                self._verifier_le_silence()
            elif not self.appels_sans_reponse:
                raise TransitionRefusee(
                    "Avant de clore, appelez deux fois, deux jours différents, une famille qui ne donne plus de "
                    "nouvelles depuis 30 jours."
                )
            self._fermer(MotifCloture.SANS_NOUVELLES)
        notifications_suivi.sans_nouvelles(self, par)

    @property
    def appels_sans_reponse(self):
        """Two calls without an answer on two days, and no sign of the family for 30 days."""
        appels = self.echanges.filter(moyen="telephone", sens="sortant", abouti=False, standard=False)
        moments = list(appels.values_list("le", flat=True))
        if len(moments) < APPELS:
            return False
        vie = self._signe_de_vie()
        jours = {timezone.localdate(le) for le in moments if le > vie}
        return len(jours) >= APPELS and timezone.now() - vie >= SANS_NOUVELLES

    @property
    def close_par_le_site(self):
        """Whether the machine may close it in silence: the relais has spoken with the family, whose address is its own,
        who needs nobody to understand what is written there, and to whom no place may be given meanwhile."""
        if self.premier_contact_le is None:
            return False
        contact = self.contact
        joignable = contact.email and contact.email_verifie_le and not contact.email_refuse_le
        lit = contact.ecrire_sans_risque and not self.besoin_interprete
        return bool(joignable and lit) and not self.attend_une_commission

    def _verifier_le_silence(self):
        dernier = self.nouvelles().dernier_message
        if dernier is None or timezone.localdate() < dernier + echeancier.DERNIER_MESSAGE:
            raise TransitionRefusee("La famille a encore le temps de répondre.")
        if not self.close_par_le_site:
            raise TransitionRefusee("Cette famille s’appelle deux fois avant que sa demande soit close.")

    def _conclure(self):
        if self.close_par_le_site:
            self.clore_sans_nouvelles(par=Acteur.SYSTEME)
        else:
            self.prevoir(AFaire.SILENCE)
            self.save(update_fields=["prochain_point_le", "a_faire", "a_faire_depuis"])
        return True

    def _ecrire_pour_des_nouvelles(self, quoi, jour):
        relance = self.relances.create(type=quoi, cycle=jour, prevue_le=jour)
        if quoi == "dernier_message":
            self.prochain_point_le = _calendrier().ouvrir(jour + echeancier.DERNIER_MESSAGE)
        notifications_suivi.nouvelles(self, relance, jour + echeancier.DERNIER_MESSAGE)

    def _termes(self):
        """Months of the births that were expected and not asked about yet."""
        if self.relances.filter(type="naissance").exists():
            return ()
        return tuple(self.enfants.filter(ne=False).values_list("mois_terme", flat=True))

    def _signe_de_vie(self):
        """The last moment at which the family said something, or was spoken with."""
        parles = self.echanges.filter(abouti=True).exclude(sens="sortant", moyen__in=("courriel", "sms"))
        moments = [
            self.premier_contact_le or self.soumise_le,
            parles.aggregate(le=models.Max("le"))["le"],
            self.relances.aggregate(le=models.Max("repondue_le"))["le"],
            self.journal.filter(role=Acteur.FAMILLE).aggregate(le=models.Max("le"))["le"],
        ]
        return max(filter(None, moments))


def _calendrier():
    return echeancier.Calendrier(Territoire.load().alsace_moselle)
