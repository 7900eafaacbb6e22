"""The draft a family fills step by step, and its submission."""

from uuid import uuid4

from django.conf import settings
from django.db import models, transaction
from django.utils import timezone
from django.utils.dateparse import parse_date

from carte.models import Commune
from commun.champs import ChampChiffre
from commun.models import ModeAccueil, Utilisateur
from demarches import codes, notifications, routage
from demarches.indesirables import DUREE_DEMANDE
from demarches.transitions import Statut

from .demandes import Demande
from .estimations import Estimation
from .familles import Besoin, ContactFamille, EnfantConcerne, SituationSensible
from .portes import PAR_LE_SITE
from .promesse import echeance
from .secteurs import Secteur, tables_de_routage

# Keys of `Brouillon.reponses` that are no step.
PROPOSITIONS = "_propositions"
SAISIES = "_saisies"
ESTIMATION = "_estimation"
# A step left half-filled is kept as it was typed, but for these: outside the territory nothing is stored, and a
# sensitive box waits for its consent.
SANS_SAISIE = ("commune", "situation")
# Answers of the step "contact" that the request keeps itself.
LANGUES_DE_LA_FAMILLE = ("langue_parlee", "langue_parlee_autre", "langue_ecrite", "besoin_interprete")


class HorsTerritoire(Exception):
    """The commune given is not one the service answers for: nothing may be stored."""


class BrouillonQuerySet(models.QuerySet):
    def perimes(self):
        """Drafts to erase: untouched for settings.CONSERVATION_BROUILLONS."""
        return self.filter(modifie_le__lt=timezone.now() - settings.CONSERVATION_BROUILLONS)

    def retrouver(self, code, communes, mois):
        """The draft of a code, when the family also knows one of its communes (INSEE codes) or the month of a birth;
        else None."""
        gardes = self.filter(
            code=codes.empreinte(code),
            soumis_le=None,
            modifie_le__gte=timezone.now() - settings.CONSERVATION_BROUILLONS,
        )
        return next((brouillon for brouillon in gardes if brouillon.reconnait(communes, mois)), None)


class Brouillon(models.Model):
    """Answers of a family, by step, as JSON; encrypted; no agent ever sees it.

    `reponses` maps a step to the cleaned answers of its form, dates as "YYYY-MM-DD", communes as INSEE codes:
    commune {commune_residence, situation: habite|emmenage|travaille, commune_future, date_demenagement,
    commune_travail, and where the secteur depends on the street: voie, numero, voie_commune (the one they are in)}
    enfants {enfants: [{prenom, ne, date_naissance, mois_terme}]} · quand {debut_souhaite, souplesse, fin} · type {type}
    horaires {creneaux, horaires_variables, jours_inconnus} · modes {modes: [codes], conseil, pres_de, garde_partagee}
    situation {cases, en_parler, consentement} · contact {prenom, nom, email, telephone, preference, creneaux,
    langue_parlee (code), langue_parlee_autre, langue_ecrite (code), besoin_interprete, ecrire_sans_risque}
    message {message}
    `langue` is the one in which the last step was answered.
    PROPOSITIONS holds what the family said elsewhere on the site, in part and in the same shapes, for steps it has not
    answered yet: shown to be confirmed, never sent. SAISIES holds {step: {name of input: [values]}} of the steps that
    the family left before they were filled. ESTIMATION holds what demarches.estimations keeps of a simulation.
    """

    uuid = models.UUIDField(default=uuid4, unique=True, editable=False)
    etape = models.CharField("étape", max_length=20, blank=True)
    reponses = ChampChiffre("réponses", default=dict)
    langue = models.CharField("langue", max_length=10, default="fr")
    cree_le = models.DateTimeField("créé le", auto_now_add=True)
    modifie_le = models.DateTimeField("modifié le", auto_now=True, db_index=True)
    soumis_le = models.DateTimeField("soumis le", null=True, blank=True)
    code = models.CharField("empreinte du code", max_length=64, blank=True, db_index=True, editable=False)

    objects = BrouillonQuerySet.as_manager()

    class Meta:
        verbose_name = "brouillon"
        verbose_name_plural = "brouillons"

    def __str__(self):
        return f"brouillon {self.uuid}"

    def save(self, *args, **kwargs):
        self.code = codes.empreinte(codes.code_de(self.uuid))
        super().save(*args, **kwargs)

    @property
    def demande(self):
        """The request this draft became, or None."""
        return Demande.objects.filter(cle_idempotence=self.uuid).first()

    @property
    def garde_jusqu_au(self):
        return self.modifie_le + settings.CONSERVATION_BROUILLONS

    @property
    def commence(self):
        """Whether it holds answers that are still to be sent."""
        return self.soumis_le is None and "commune" in self.reponses

    def reconnait(self, communes, mois):
        """Whether one of the communes (INSEE codes) or the month (its first day) is one that the family answered."""
        commune, enfants = self.reponses.get("commune", {}), self.reponses.get("enfants", {}).get("enfants", ())
        siennes = {commune.get(cle) for cle in ("commune_residence", "commune_future", "commune_travail")} - {None}
        naissances = [_date(e.get("date_naissance") or e.get("mois_terme")) for e in enfants]
        siens = {jour.replace(day=1) for jour in naissances if jour}
        return bool(siennes & set(communes)) or mois in siens

    def garder_saisie(self, etape, saisie):
        """Keep what was typed in a step that is not filled yet: {name of input: [values]}."""
        with transaction.atomic():
            self.refresh_from_db(from_queryset=Brouillon.objects.select_for_update())
            if self.soumis_le is None and etape not in SANS_SAISIE:
                saisies = self.reponses.get(SAISIES, {}) | {etape: saisie}
                self.reponses = self.reponses | {SAISIES: saisies}
                self.save()

    def enregistrer(self, etape, reponses, langue=None):
        """Keep the cleaned answers of one step, whatever another tab wrote meanwhile in the other steps.

        `langue` is given when the family has just answered in it.
        """
        with transaction.atomic():
            self.refresh_from_db(from_queryset=Brouillon.objects.select_for_update())
            if self.soumis_le is None:
                self.reponses = apres_reponse(self.reponses, etape, reponses)
                self.etape = etape
                self.langue = langue or self.langue
                self.save()

    def proposer(self, propositions):
        """Keep {step: part of its answers} for the steps not answered yet, in place of what was proposed before."""
        with transaction.atomic():
            if self.pk:
                self.refresh_from_db(from_queryset=Brouillon.objects.select_for_update())
            if self.soumis_le is None:
                donnees = {etape: r for etape, r in self.reponses.items() if etape != PROPOSITIONS}
                utiles = {etape: p for etape, p in propositions.items() if etape not in donnees}
                self.reponses = {**donnees, PROPOSITIONS: utiles} if utiles else donnees
                self.save()

    def joindre(self, estimation, propositions):
        """Keep an estimate in place of the one before; what it proposes goes with what was proposed already."""
        with transaction.atomic():
            self.proposer(self.reponses.get(PROPOSITIONS, {}) | propositions)
            if self.soumis_le is None:
                self.reponses = self.reponses | {ESTIMATION: estimation}
                self.save()

    def retirer_l_estimation(self):
        with transaction.atomic():
            self.refresh_from_db(from_queryset=Brouillon.objects.select_for_update())
            if self.soumis_le is None:
                self.reponses = {code: r for code, r in self.reponses.items() if code != ESTIMATION}
                self.save()

    def soumettre(self, provenance=None, *, porte=PAR_LE_SITE):
        """Turn the draft into a request: router, request, journal and mails in one transaction.

        `provenance`: what the browser tells, None when an agent sends (see Tri.peser). `porte` says by which door it
        comes, when the family does not fill the form itself.

        Called again, or by another tab at the same time, it returns the request already made. Raises HorsTerritoire.
        """
        with transaction.atomic():
            self.refresh_from_db(from_queryset=Brouillon.objects.select_for_update())
            if self.soumis_le is not None:
                return self.demande
            demande = _creer(self, provenance, porte)
            self.soumis_le = timezone.now()
            self.reponses = {}
            self.save()
            return demande


def apres_reponse(reponses, etape, donnees):
    """`reponses` once a step is answered: nothing is left of what was proposed, or half typed, for it."""
    restes = {}
    for cle in (PROPOSITIONS, SAISIES):
        reste = {code: r for code, r in reponses.get(cle, {}).items() if code != etape}
        restes |= {cle: reste} if reste else {}
    return {code: r for code, r in reponses.items() if code not in (PROPOSITIONS, SAISIES)} | restes | {etape: donnees}


def _creer(brouillon, provenance, porte):
    r = brouillon.reponses
    communes = _communes(r["commune"])
    urgent = r["type"]["type"] == Besoin.Type.URGENCE
    demande = Demande(
        cle_idempotence=brouillon.uuid,
        langue=brouillon.langue,
        **{cle: r["contact"].get(cle, "") for cle in LANGUES_DE_LA_FAMILLE},
        date_demenagement=_date(r["commune"].get("date_demenagement")),
        message=r.get("message", {}).get("message", ""),
        **communes,
    )
    porte.marquer(demande)
    router(demande, urgent, _date(r["quand"]["debut_souhaite"]), r["commune"])
    if porte.recue_le:
        demande.echeance_contact_le = echeance(demande.secteur, urgent, porte.recue_le)
    note = _peser(demande, r, provenance)
    demande.save()
    _creer_la_famille(demande, r)
    porte.inscrire(demande)
    notifications.recu(demande)
    if not demande.mettre_a_l_ecart(note):
        notifications.nouvelle_demande(demande)
    return demande


def _peser(demande, r, provenance):
    contact = r["contact"]
    libres = [contact["prenom"], contact.get("nom", ""), contact.get("langue_parlee_autre", "")]
    noms = " ".join(libres + [enfant.get("prenom", "") for enfant in r["enfants"]["enfants"]])
    return demande.peser(provenance, DUREE_DEMANDE, demande.message, noms=noms, courriel=contact.get("email", ""))


def _communes(reponses):
    """The three communes of step 1, as instances, those not given as None."""
    cles = ("commune_residence", "commune_travail", "commune_future")
    trouvees = {c.insee: c for c in Commune.objects.filter(insee__in=filter(None, map(reponses.get, cles)))}
    return {cle: trouvees.get(reponses.get(cle)) for cle in cles}


def router(demande, urgent, debut=None, adresse=None):
    """Fill in secteur, référent, state, due date and explanation from the router; `adresse` is the step 1 of a draft.

    Raises HorsTerritoire.
    """
    jour = timezone.localdate()
    tables = tables_de_routage()
    communes = (demande.commune_residence, demande.commune_future, demande.commune_travail)
    insee = routage.commune_a_suivre(tables, *(c and c.insee for c in communes), demande.date_demenagement, debut)
    if adresse and adresse.get("voie_commune") == insee:
        demande.voie, demande.numero_voie = adresse.get("voie", ""), adresse.get("numero", "")
    route = routage.orienter(tables, insee, demande.voie, demande.numero_voie, jour)
    if route.niveau == "hors_territoire":
        raise HorsTerritoire(insee)
    demande.secteur = Secteur.objects.filter(pk=route.secteur).first()
    if demande.secteur:
        demande.referent = Utilisateur.objects.filter(pk=route.agents[0]).first() if route.agents else None
    demande.statut = Statut.NOUVELLE if demande.secteur else Statut.A_ORIENTER
    nom = next(c.nom for c in communes if c and c.insee == insee)
    demande.explication = route.explication | {"commune": insee, "commune_nom": nom}
    demande.echeance_contact_le = echeance(demande.secteur, urgent, jour)


def _creer_la_famille(demande, r):
    contact = {cle: valeur for cle, valeur in r["contact"].items() if cle not in LANGUES_DE_LA_FAMILLE}
    ContactFamille.objects.create(demande=demande, **contact)
    creer_le_besoin(demande, r)
    situation = r.get("situation") or {}
    if situation.get("consentement") and (situation.get("cases") or situation.get("en_parler")):
        SituationSensible.objects.create(
            demande=demande,
            cases=situation["cases"],
            en_parler=situation["en_parler"],
            consentement_le=timezone.now(),
        )
    if ESTIMATION in r:
        Estimation.objects.create(demande=demande, contenu=r[ESTIMATION])


def creer_le_besoin(demande, r):
    """The children and the need of a request, from the answers of the steps that tell them."""
    for enfant in r["enfants"]["enfants"]:
        EnfantConcerne.objects.create(
            demande=demande,
            prenom=enfant.get("prenom", ""),
            ne=enfant["ne"],
            date_naissance=_date(enfant.get("date_naissance")),
            mois_terme=_date(enfant.get("mois_terme")),
        )
    quand, modes = r["quand"], r["modes"]
    besoin = Besoin.objects.create(
        demande=demande,
        type=r["type"]["type"],
        debut_souhaite=_date(quand["debut_souhaite"]),
        souplesse=quand["souplesse"],
        fin=_date(quand.get("fin")),
        conseil=modes["conseil"],
        pres_de=modes["pres_de"],
        garde_partagee=modes["garde_partagee"],
        **r["horaires"],
    )
    connus = {m.code: m for m in ModeAccueil.objects.filter(code__in=modes["modes"])}
    for rang, code in enumerate(modes["modes"], start=1):
        besoin.modes_souhaites.create(mode=connus[code], rang=rang)


def _date(valeur):
    return parse_date(valeur) if valeur else None
