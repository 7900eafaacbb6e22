"""What a family changes of its own request: the need, the children, the commune, and its very end."""

from itertools import zip_longest

from django.db import transaction
from django.utils import timezone
from django.utils.dateparse import parse_date

from commun.models import ModeAccueil
from demarches import notifications, notifications_suivi, routage
from demarches.destinataires import pour_la_demande
from demarches.transitions import Acteur, Statut, TransitionRefusee

from .choix import AFaire
from .promesse import echeance
from .redecoupages import RedecoupageMixin
from .secteurs import Secteur, tables_de_routage

FAMILLE = Acteur.FAMILLE


class ParLaFamille(RedecoupageMixin):
    class Meta:
        abstract = True

    @transaction.atomic
    def changer_besoin(self, etape, reponses, *, par=FAMILLE, version=None):
        """Write the answers of one step again, as a draft keeps them (see Brouillon); the référent is told once for all
        that changes before it is read. The promise stands, but for a need that becomes urgent, which is sooner."""
        with self._transition("changer_besoin", par, version, objet={"quoi": etape}):
            if etape not in ECRITURES or not hasattr(self, "besoin"):
                raise TransitionRefusee("Ce besoin se précise d’abord avec le relais.")
            deja_dit = self.a_faire == AFaire.CHANGE
            ECRITURES[etape](self, reponses)
            if self.besoin.type == "urgence" and self.premier_contact_le is None:
                urgente = echeance(self.secteur, True, timezone.localdate())
                self.echeance_contact_le = min(self.echeance_contact_le, urgente)
            self.prevoir(AFaire.CHANGE)
        if not deja_dit:
            notifications_suivi.changement(self, "besoin")

    @transaction.atomic
    def demenager(self, commune, le, *, voie="", numero="", par=FAMILLE, version=None):
        """The family lives, or will live on that day, in another commune of the territory: the request goes where the
        routing says. The promise is not made again. What is known already, a second click, changes nothing."""
        if par == FAMILLE and self._y_est(commune, le, (voie, numero)):
            return
        with self._transition("demenager", par, version):
            ancien, relais = self.referent, self.secteur and self.secteur.relais_id
            if le is None or le <= timezone.localdate():
                self.commune_residence, self.commune_future, self.date_demenagement = commune, None, None
            else:
                self.commune_future, self.date_demenagement = commune, le
            self._suivre(commune, voie, numero)
        self._dire_le_demenagement(ancien, relais)

    @transaction.atomic
    def declarer_par_la_famille(self, solutions, mots=""):
        """What the family found, and the words it has for the place where no structure is known by that name; told a
        second time, nothing is written."""
        if self._deja_declarees(solutions):
            return
        self.declarer_solution(solutions, par=FAMILLE)
        if mots.strip():
            self._ecrit("entrant", "courriel", mots, None)
        if self.a_faire == AFaire.TROUVE:
            self.prevoir("")
            self.save(update_fields=["a_faire", "a_faire_depuis"])
        notifications_suivi.changement(self, "solution")

    @transaction.atomic
    def effacer_a_la_demande_de_la_famille(self):
        """Withdraw the request if it is open, then erase all that it says of the family, at once and for good."""
        rendez_vous = self.rendez_vous_en_cours
        creneau = rendez_vous and rendez_vous.creneau
        if self.ouverte:
            self.retirer(discret=True)
        agents, lieu = pour_la_demande(self), self.commune_de_routage.nom
        self.anonymiser(motif="famille")
        notifications_suivi.effacee(agents, lieu, creneau if creneau and creneau.debut > timezone.now() else None)

    def _y_est(self, commune, le, voie):
        ouverte = self._tenue()[0] != Statut.CLOSE
        voulu = (commune, None, None)
        if le is not None and le > timezone.localdate():
            voulu = (self.commune_residence, commune, le)
        connu = self.commune_residence, self.commune_future, self.date_demenagement
        return ouverte and connu == voulu and voie in (("", ""), (self.voie, self.numero_voie))

    def _deja_declarees(self, solutions):
        ouverte, dites = self._tenue()[0] != Statut.CLOSE, {_dite(solution) for solution in solutions}
        return ouverte and bool(dites) and dites <= {_dite(solution) for solution in self.solutions.all()}

    def _suivre(self, commune, voie, numero):
        tables, communes = tables_de_routage(), (self.commune_residence, self.commune_future, self.commune_travail)
        besoin = getattr(self, "besoin", None)
        codes = (c and c.insee for c in communes)
        insee = routage.commune_a_suivre(tables, *codes, self.date_demenagement, besoin and besoin.debut_souhaite)
        if insee == commune.insee:
            self.voie, self.numero_voie = voie, numero
        route = routage.orienter(tables, insee, self.voie, self.numero_voie, timezone.localdate())
        if route.niveau == "hors_territoire":
            raise TransitionRefusee("Cette commune est hors du territoire.")
        nom = next(c.nom for c in communes if c and c.insee == insee)
        self.explication = route.explication | {"commune": insee, "commune_nom": nom}
        if route.secteur != self.secteur_id:
            self._confier(route)

    def _confier(self, route):
        """To the secteur of a route; without one, the coordination chooses."""
        self.secteur = Secteur.objects.filter(pk=route.secteur).first()
        self.referent_id = route.agents[0] if self.secteur and route.agents else None
        self.vue_par_referent_le = None
        if self.secteur is None and self.statut != Statut.A_VERIFIER:
            self.statut = Statut.A_ORIENTER
        elif self.secteur is not None and self.statut == Statut.A_ORIENTER:
            self.statut = Statut.NOUVELLE

    def _dire_le_demenagement(self, ancien, relais):
        if self.statut == Statut.A_VERIFIER:
            return
        if self.secteur is None:
            notifications.nouvelle_demande(self)
        elif self.referent is not None and self.referent != ancien:
            notifications.reaffectation(self, ancien)
        else:
            notifications_suivi.changement(self, "commune")
        if relais != (self.secteur and self.secteur.relais_id):
            notifications.relais_trouve(self)


def _dite(solution):
    """All that a solution says of a child."""
    champs = ("enfant_id", "mode_id", "structure_id", "debut", "obtenue_par", "couvre", "reste_en_liste_attente")
    return tuple(getattr(solution, champ) for champ in champs)


def reponses_de(demande):
    """What a request says, by step, as a draft keeps it: the inverse of `creer_le_besoin`."""
    besoin = demande.besoin
    return {
        "enfants": {
            "enfants": [
                {
                    "prenom": enfant.prenom,
                    "ne": enfant.ne,
                    "date_naissance": _texte(enfant.date_naissance),
                    "mois_terme": _texte(enfant.mois_terme),
                }
                for enfant in demande.enfants.all()
            ]
        },
        "quand": {
            "debut_souhaite": _texte(besoin.debut_souhaite),
            "souplesse": besoin.souplesse,
            "fin": _texte(besoin.fin),
        },
        "type": {"type": besoin.type},
        "horaires": {cle: getattr(besoin, cle) for cle in ("creneaux", "horaires_variables", "jours_inconnus")},
        "modes": {
            "modes": [souhait.mode.code for souhait in besoin.modes_souhaites.all()],
            **{cle: getattr(besoin, cle) for cle in ("conseil", "pres_de", "garde_partagee")},
        },
    }


def _ecrire_les_enfants(demande, reponses):
    siens, dits = list(demande.enfants.all()), reponses["enfants"]
    if len(dits) < len(siens):
        raise TransitionRefusee("Pour retirer un enfant de la demande, appelez votre relais.")
    for connu, dit in zip_longest(siens, dits):
        enfant = connu or demande.enfants.model(demande=demande)
        enfant.prenom, enfant.ne = dit.get("prenom", ""), dit["ne"]
        enfant.date_naissance, enfant.mois_terme = _date(dit.get("date_naissance")), _date(dit.get("mois_terme"))
        enfant.full_clean(exclude=["demande"])
        enfant.save()


def _ecrire_quand(demande, reponses):
    debut, fin = _date(reponses["debut_souhaite"]), _date(reponses.get("fin"))
    _ecrire(demande, debut_souhaite=debut, souplesse=reponses["souplesse"], fin=fin)


def _ecrire_les_modes(demande, reponses):
    _ecrire(demande, **{cle: reponses[cle] for cle in ("conseil", "pres_de", "garde_partagee")})
    connus = {mode.code: mode for mode in ModeAccueil.objects.filter(code__in=reponses["modes"])}
    demande.besoin.modes_souhaites.all().delete()
    for rang, code in enumerate(reponses["modes"], start=1):
        demande.besoin.modes_souhaites.create(mode=connus[code], rang=rang)


def _ecrire(demande, **champs):
    for nom, valeur in champs.items():
        setattr(demande.besoin, nom, valeur)
    demande.besoin.full_clean(exclude=["demande"])
    demande.besoin.save()


# By step of the form.
ECRITURES = {
    "enfants": _ecrire_les_enfants,
    "quand": _ecrire_quand,
    "type": lambda demande, reponses: _ecrire(demande, **reponses),
    "horaires": lambda demande, reponses: _ecrire(demande, **reponses),
    "modes": _ecrire_les_modes,
}


def _texte(jour):
    return jour.isoformat() if jour else None


def _date(valeur):
    return parse_date(valeur) if valeur else None
