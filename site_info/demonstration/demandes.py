"""Twelve months of fictional requests, made by the verbs of the model and dated relative to today.

Everything but references and links is drawn from fixed seeds. A request that is already there is left alone.
"""

import datetime
import random
import uuid
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from post_office.models import STATUS, Email

from carte.models import Commune, Structure
from commun.calendrier import est_ouvre
from commun.langues import SOURCE
from commun.models import ModeAccueil, Utilisateur
from demarches import routage
from demarches.models import Brouillon, Demande, Journal, Secteur, Solution, ZoneSecteur
from demarches.models.secteurs import tables_de_routage
from demarches.roles import Groupe
from demarches.transitions import Acteur

from .familles import RESUMES, reponses
from .orientations import Destinations
from .rendez_vous import ouvrir_les_creneaux
from .suivi import Suites

ESPACE = uuid.UUID("5f0a7d3e-2c1b-4e8f-9a6d-0b3c5e7f9a1d")
# Fields that a verb stamps with the present.
DATES = (
    "soumise_le",
    "prise_en_charge_le",
    "premier_contact_le",
    "vue_par_referent_le",
    "dernier_mouvement_le",
    "close_le",
    "a_faire_depuis",
)


@dataclass(frozen=True)
class Histoire:
    """`nombre` requests sent between `ages` days ago, then `actes`: (days after the sending, act)."""

    nom: str
    nombre: int
    ages: tuple
    actes: tuple = ()
    options: tuple = ()


# Acts of families, who write on Sundays too.
DES_FAMILLES = ("retirer", "rouvrir", "confirmer", "repondre", "changer_de_besoin", "chercher_encore")
_PRISE = (1, "prendre")
HISTOIRES = (
    Histoire("fraiche", 10, (0, 3)),
    Histoire("urgente", 2, (0, 1), options=(("type_accueil", "urgence"),)),
    Histoire("tardive", 4, (12, 21)),
    Histoire("lue", 3, (1, 3), ((0, "lire"),)),
    Histoire("prise", 6, (2, 4), ((1, "lire"), _PRISE)),
    Histoire("suivie", 14, (8, 40), (_PRISE, (2, "echanger"))),
    Histoire(
        "suivie_confirmee", 8, (30, 90), ((0, "confirmer"), _PRISE, (2, "echanger"), (16, "echanger"), (24, "lire"))
    ),
    Histoire("injoignable", 3, (10, 14), (_PRISE, (2, "appeler"), (5, "appeler"), (6, "ecrire"))),
    Histoire("reaffectee", 2, (10, 30), (_PRISE, (3, "reaffecter"), (5, "echanger"))),
    Histoire("liste_attente", 3, (40, 120), (_PRISE, (2, "echanger"), (30, "garder_sa_place"))),
    Histoire("resolue", 18, (60, 345), (_PRISE, (2, "echanger"), (12, "echanger"), (40, "resoudre"))),
    Histoire("resolue_vite", 4, (20, 60), (_PRISE, (1, "echanger"), (9, "resoudre"))),
    Histoire("sans_solution", 6, (70, 330), (_PRISE, (3, "echanger"), (30, "appeler"), (60, "renoncer"))),
    Histoire("retiree", 4, (15, 200), ((1, "lire"), (6, "retirer"))),
    Histoire("rouverte", 2, (57, 59), (_PRISE, (2, "echanger"), (20, "retirer"), (56, "rouvrir"))),
    Histoire("reprise", 1, (90, 110), (_PRISE, (2, "echanger"), (30, "resoudre"), (70, "rouvrir"), (72, "prendre"))),
    Histoire("a_orienter", 2, (0, 2), options=(("sans_secteur", True),)),
    Histoire("affectee", 1, (5, 8), ((1, "affecter"), (2, "prendre")), options=(("sans_secteur", True),)),
    Histoire("questionnee", 4, (6, 15), (_PRISE, (2, "echanger"), (5, "questionner"))),
    Histoire("a_repondu", 3, (9, 20), (_PRISE, (2, "echanger"), (4, "questionner"), (6, "repondre"))),
    Histoire("en_pause", 4, (20, 60), (_PRISE, (2, "echanger"), (14, "mettre_en_pause"))),
    Histoire("a_change", 3, (40, 60), (_PRISE, (2, "echanger"), (33, "faire_le_point"), (34, "changer_de_besoin"))),
    Histoire("cherche", 3, (40, 60), (_PRISE, (2, "echanger"), (33, "faire_le_point"), (34, "chercher_encore"))),
    Histoire("transferee", 2, (30, 90), (_PRISE, (2, "echanger"), (20, "transferer"))),
    Histoire("orientee", 4, (8, 20), (_PRISE, (2, "echanger"), (6, "orienter"))),
    Histoire("en_commission", 3, (20, 60), (_PRISE, (2, "echanger"), (10, "deposer_un_dossier"))),
    Histoire("refusee", 3, (20, 40), (_PRISE, (2, "echanger"), (6, "orienter"), (14, "refuser"))),
    Histoire("admise", 2, (15, 30), (_PRISE, (2, "echanger"), (6, "orienter"), (10, "admettre"))),
    Histoire("invitee", 2, (4, 9), (_PRISE, (2, "echanger"), (3, "proposer_un_rendez_vous"))),
    Histoire("attendue", 4, (4, 9), (_PRISE, (2, "prendre_rendez_vous"))),
)


def charger_demandes():
    """Create the requests that are missing; returns how many there are. Without secteurs there is nothing to do."""
    ouvrir_les_creneaux()
    zones = _zones_par_secteur()
    numero = 0
    for histoire in HISTOIRES:
        for _rang in range(histoire.nombre if zones else 0):
            numero += 1
            identifiant = uuid.uuid5(ESPACE, str(numero))
            if not Demande.objects.filter(cle_idempotence=identifiant).exists():
                _raconter(histoire, numero, identifiant, zones)
    return numero


def _zones_par_secteur():
    """One list of INSEE codes per secteur."""
    zones = {}
    entieres = ZoneSecteur.objects.communes_entieres().order_by("secteur", "commune__insee")
    for secteur, insee in entieres.values_list("secteur", "commune__insee"):
        zones.setdefault(secteur, []).append(insee)
    return list(zones.values())


@transaction.atomic
def _raconter(histoire, numero, identifiant, zones):
    hasard = random.Random(f"{histoire.nom}-{numero}")  # noqa: S311 - fiction, not security
    options = dict(histoire.options)
    sans_secteur = options.pop("sans_secteur", False)
    commune = hasard.choice(zones[numero % len(zones)])
    jour = timezone.localdate() - datetime.timedelta(days=hasard.randint(*histoire.ages))
    donnees = _reponses(hasard, numero, commune, jour, zones, options)
    langue = donnees["contact"]["langue_ecrite"] or SOURCE
    brouillon = Brouillon(uuid=identifiant, reponses=donnees, langue=langue)
    brouillon.save()
    recit = Recit(hasard, jour)
    zones = list(ZoneSecteur.objects.filter(commune__insee=commune)) if sans_secteur else []
    for zone in zones:
        # It came before its commune had a secteur.
        zone.delete()
    recit.soumettre(brouillon)
    ZoneSecteur.objects.bulk_create(zones)
    brouillon.delete()
    for delai, acte in histoire.actes:
        recit.jouer(acte, jour + datetime.timedelta(days=delai))


def _reponses(hasard, numero, commune, jour, zones, options):
    """A few families do not live here yet, or only work here."""
    dehors = Commune.objects.exclude(zones__isnull=False).exclude(epci=_epci()).order_by("-population")
    if numero % 17 == 6 and dehors.exists():
        return reponses(hasard, numero, dehors[0].insee, jour, future=commune, **options)
    if numero % 23 == 9 and dehors.exists():
        return reponses(hasard, numero, dehors[0].insee, jour, travail=commune, **options)
    donnees = reponses(hasard, numero, commune, jour, **options)
    rues = ZoneSecteur.objects.des_voies().filter(commune__insee=commune).order_by("pk")
    if rues:
        voies = [*rues.values_list("voie", flat=True), "rue des Exemples"]
        rue = {"voie": voies[numero % len(voies)], "numero": str(numero % 60 + 1), "voie_commune": commune}
        donnees["commune"] |= rue
    return donnees


def _epci():
    return ZoneSecteur.objects.values_list("commune__epci", flat=True).first()


class Recit(Suites, Destinations):
    """One request, told act by act; what an act stamps with the present is then dated."""

    def __init__(self, hasard, jour):
        self.hasard, self.instant, self.demande = hasard, None, None
        self.jour = jour

    def soumettre(self, brouillon):
        repere = timezone.now()
        self.instant = self._le(self.jour, self.hasard.randint(6, 22))
        self.demande = brouillon.soumettre()
        self._referent_de_ce_jour()
        self._dater(repere, promesse=True)

    def jouer(self, acte, jour):
        """Play an act on the first working day from `jour`; what would happen tomorrow has not happened yet."""
        while acte not in DES_FAMILLES and not est_ouvre(jour):
            jour += datetime.timedelta(days=1)
        instant = self._le(jour, self.hasard.randint(9, 16))
        if instant > timezone.now() or instant <= self.instant:
            instant = self.instant + datetime.timedelta(minutes=self.hasard.randint(8, 40))
        if instant > timezone.now() or (self.demande.referent is None and acte != "affecter"):
            return
        repere = timezone.now()
        self.instant = instant
        getattr(self, acte)(self.demande.referent)
        self._dater(repere, promesse=acte in ("rouvrir", "affecter"))

    def _le(self, jour, heure):
        """An aware instant of that day, never in the future."""
        moment = datetime.time(heure, self.hasard.randint(0, 59))
        instant = timezone.make_aware(datetime.datetime.combine(jour, moment))
        return min(instant, timezone.now() - datetime.timedelta(minutes=self.hasard.randint(3, 50)))

    def _referent_de_ce_jour(self):
        """The agent who was there on that day, absent or not today."""
        if self.demande.secteur_id:
            agents, _par = routage.agents_du_secteur(tables_de_routage(), self.demande.secteur_id, self.jour)
            self.demande.referent = Utilisateur.objects.filter(pk__in=agents[:1]).first()
            self.demande.save(update_fields=["referent"])

    def _dater(self, repere, promesse):
        demande, instant = self.demande, self.instant
        for champ in DATES:
            if (valeur := getattr(demande, champ)) and valeur >= repere:
                setattr(demande, champ, instant)
        if promesse:
            demande.echeance_contact_le = demande.calculer_echeance(timezone.localdate(instant))
        demande.save()
        contact = demande.contact
        if contact.email_verifie_le and contact.email_verifie_le >= repere:
            contact.email_verifie_le = instant
            contact.save(update_fields=["email_verifie_le"])
        # The base manager: outside of the demonstration, nothing rewrites the journal.
        Journal._base_manager.filter(demande=demande, le__gte=repere).update(le=instant)
        demande.consultations.filter(le__gte=repere).update(le=instant, heure=instant)
        demande.echanges.filter(le__gte=repere).update(le=instant)
        self.dater_les_relances(repere)
        self.dater_les_destinations(repere)
        courriels = Email.objects.filter(pk__in=demande.envois.filter(le__gte=repere).values("courriel"))
        if timezone.localdate(instant) < timezone.localdate():
            courriels.update(status=STATUS.sent, created=instant, last_updated=instant)
        demande.envois.filter(le__gte=repere).update(le=instant)

    # Acts: each receives the référent.

    def lire(self, agent):
        self.demande.noter_lecture(agent)

    def confirmer(self, _agent):
        self.demande.verifier_adresse()

    def prendre(self, agent):
        self.demande.prendre(par=agent)

    def echanger(self, agent):
        self.demande.noter_contact(
            par=agent,
            moyen=self.hasard.choice(("telephone", "telephone", "rendez_vous")),
            abouti=True,
            resume=self.hasard.choice(RESUMES),
            visible_famille=self.hasard.random() < 0.7,
            sens=self.hasard.choice(("sortant", "sortant", "entrant")),
        )

    def appeler(self, agent):
        self.demande.noter_contact(par=agent, moyen="telephone", abouti=False)

    def ecrire(self, agent):
        self.demande.noter_contact(par=agent, moyen="courriel", abouti=False)

    def reaffecter(self, agent):
        collegue = Secteur.objects.agents_du_relais(self.demande.secteur).exclude(pk=agent.pk).order_by("pk").first()
        if collegue is not None:
            self.demande.reaffecter(collegue, par=agent)

    def resoudre(self, agent):
        self._declarer(agent, garde_sa_place=False)

    def garder_sa_place(self, agent):
        self._declarer(agent, garde_sa_place=True)

    def renoncer(self, agent):
        raison = self.hasard.choice(("aucune_place", "aucune_place", "horaires", "cout", "demenagement", "abandon"))
        self.demande.clore_sans_solution(par=agent, raison=raison, remises=True)

    def retirer(self, _agent):
        self.demande.retirer()

    def rouvrir(self, _agent):
        self.demande.rouvrir(par=Acteur.FAMILLE)

    def affecter(self, _agent):
        coordination = Utilisateur.objects.filter(is_active=True, groups__name=Groupe.COORDINATION).first()
        if coordination is not None:
            secteur = Secteur.objects.order_by("pk").first()
            self.demande.affecter_secteur(secteur, par=coordination, motif="proximite")

    def _declarer(self, agent, garde_sa_place):
        modes = [souhait.mode for souhait in self.demande.besoin.modes_souhaites.select_related("mode")]
        mode = modes[0] if modes else ModeAccueil.objects.get(code="assistant_maternel")
        if garde_sa_place:
            mode = ModeAccueil.objects.get(code="assistant_maternel")
        structures = list(Structure.objects.publiees().filter(type=mode).order_by("pk")[:30])
        structure = self.hasard.choice(structures) if structures and mode.code != "garde_domicile" else None
        self.demande.declarer_solution(
            [
                Solution(
                    enfant=enfant,
                    mode=mode,
                    structure=structure,
                    debut=self.demande.besoin.debut_souhaite,
                    obtenue_par=self.hasard.choice(("famille", "relais", "relais")),
                    reste_en_liste_attente=garde_sa_place,
                )
                for enfant in self.demande.enfants.all()
            ],
            par=agent,
        )
