"""Two requests of the same adult made one: row 17 of the table."""

from django.db import transaction
from django.utils import timezone

from demarches import doublons, notifications
from demarches.transitions import MotifCloture, Statut, TransitionRefusee


class Reunion:
    """The verb `fusionner` of a request, and its rules."""

    @transaction.atomic
    def fusionner(self, autre, *, par, repris=(), enfants=None, version=None):
        """Close `autre` as a duplicate of this one, which takes from it the fields named in `repris` (codes of
        doublons.CHAMPS), its exchanges, its children, and all that is still to be done or answered.

        `enfants` maps the id of each child of `autre` to the id of the same child here, or None for one to add; guessed
        when not given. `autre` keeps what its family said and what was written about it, until its time is over.
        """
        self._verrouiller_les_deux(autre)
        with autre._transition("fusionner", par, objet={"dans": self.pk}):
            self._verifier_la_fusion(autre, par)
            autre._finir_le_passe()
            a_faire = autre.a_faire
            autre._fermer(MotifCloture.DOUBLON)
        autre.quarantaines.sortir("liberee")
        with self._transition("fusionner", par, version, objet={"avec": autre.pk, "repris": sorted(repris)}):
            self._finir_le_passe()
            self._reprendre_les_dates(autre)
            self._reprendre_le_cours(autre, a_faire)
            _reprendre_les_champs(self, autre, repris)
        _reprendre_le_contact(self.contact, autre.contact)
        _reprendre_les_enfants(self, autre, enfants)
        _reprendre_la_situation(self, autre)
        _reprendre_l_estimation(self, autre)
        for echange in autre.echanges.all():
            echange.pk, echange.demande = None, self
            echange.save(force_insert=True)
        _reprendre_le_rendez_vous(self, autre, par)
        _reprendre_les_partages(self, autre)
        autre.taches.update(demande=self)
        self.taches.suivre(self)
        autre.reclamations.update(demande=self)
        self.fusions.create(fermee=autre, repris=sorted(repris), par=par)
        notifications.reunie(self)

    def toutes_reunies(self):
        """Ids of this request and of all those closed as its duplicates, from one to the next."""
        vues, reste = [self.pk], [self.pk]
        while reste:
            fermees = type(self).objects.filter(fusion__gardee__in=reste).exclude(pk__in=vues)
            reste = list(fermees.values_list("pk", flat=True))
            vues += reste
        return vues

    def _verrouiller_les_deux(self, autre):
        """In the same order whoever asks first, so that two people who do it at once do not wait for each other."""
        deux = type(self).objects.filter(pk__in=(self.pk, autre.pk)).order_by("pk")
        list(deux.select_for_update(of=("self",)).values_list("pk", flat=True))

    def _verifier_la_fusion(self, autre, par):
        visibles = type(self).objects.visibles_par(par).filter(pk__in=(self.pk, autre.pk))
        if visibles.count() != 2:
            raise TransitionRefusee("Il faut pouvoir ouvrir les deux demandes pour les réunir.")
        contacts = [getattr(demande, "contact", None) for demande in (self, autre)]
        if None in contacts or not doublons.meme_adulte(*contacts):
            raise TransitionRefusee(
                "Ces deux demandes ne viennent pas de la même personne : chacune garde la sienne. Il faut le même "
                "prénom, et la même adresse ou le même téléphone."
            )

    def _reprendre_les_dates(self, autre):
        """The family has waited since its first request, and was called if it was called for either."""
        contacts = [d.premier_contact_le for d in (self, autre) if d.premier_contact_le]
        self.premier_contact_le = min(contacts, default=None)
        self.echeance_contact_le = min(self.echeance_contact_le, autre.echeance_contact_le)
        self.rappel_demande_le = _le_dernier(self.rappel_demande_le, autre.rappel_demande_le)
        self.alternatives_le = _le_dernier(self.alternatives_le, autre.alternatives_le)

    def _reprendre_le_cours(self, autre, a_faire):
        """What the relais had to do of the other one is to be done of this one; so are the answers it waits for."""
        if a_faire and not self.a_faire:
            self.prevoir(a_faire)
        if self.statut == Statut.EN_COURS and autre.orientations.en_attente().exists():
            self.statut = Statut.ORIENTEE


def _le_dernier(*instants):
    return max(filter(None, instants), default=None)


def _reprendre_les_champs(gardee, fermee, repris):
    for champ in doublons.CHAMPS:
        if champ.code not in repris:
            continue
        cible, source = (getattr(d, champ.objet) if champ.objet else d for d in (gardee, fermee))
        for attribut in champ.attributs:
            setattr(cible, attribut, getattr(source, attribut))
        if champ.code == "modes":
            souhaits = list(source.modes_souhaites.all())
            cible.modes_souhaites.all().delete()
            for souhait in souhaits:
                cible.modes_souhaites.create(mode_id=souhait.mode_id, rang=souhait.rang)
    if hasattr(gardee, "besoin"):
        gardee.besoin.full_clean(exclude=["demande", "modes"])
        gardee.besoin.save()


def _reprendre_le_contact(gardee, fermee):
    """Never is it said to be safe to write when it was once said not to be; an address stays verified, or not."""
    avant = type(gardee).objects.get(pk=gardee.pk)
    verifiees = {c.email.lower(): c.email_verifie_le for c in (avant, fermee) if c.email_verifie_le}
    refusees = {c.email.lower(): c.email_refuse_le for c in (fermee, avant)}
    gardee.email_verifie_le = verifiees.get(gardee.email.lower())
    gardee.email_refuse_le = refusees.get(gardee.email.lower())
    gardee.ecrire_sans_risque = gardee.ecrire_sans_risque and fermee.ecrire_sans_risque
    if not gardee.ecrire_sans_risque:
        gardee.telephone = gardee.telephone or fermee.telephone
        gardee.preference = gardee.Preference.TELEPHONE if gardee.telephone else gardee.preference
    gardee.full_clean(exclude=["demande"])
    gardee.save()


def _reprendre_les_enfants(gardee, fermee, paires):
    siens = {enfant.pk: enfant for enfant in gardee.enfants.select_related("solution")}
    autres = list(fermee.enfants.select_related("solution"))
    if paires is None:
        paires = {a.pk: b and b.pk for a, b in doublons.apparier(gardee, fermee).items()}
    choisis = [pk for pk in paires.values() if pk is not None]
    if set(paires) != {enfant.pk for enfant in autres} or not set(choisis) <= set(siens):
        raise TransitionRefusee("Ces enfants ne sont pas ceux de ces deux demandes.")
    if len(choisis) != len(set(choisis)):
        raise TransitionRefusee("Deux enfants ne peuvent pas être le même.")
    for enfant in autres:
        solution = getattr(enfant, "solution", None)
        cible = _completer(siens[paires[enfant.pk]], enfant) if paires[enfant.pk] else _ajouter(gardee, enfant)
        if solution is not None and not hasattr(cible, "solution"):
            solution.pk, solution.demande, solution.enfant = None, gardee, cible
            solution.save(force_insert=True)
        enfant.orientations.update(demande=gardee, enfant=cible)


def _completer(cible, enfant):
    """A birth is later news than a month expected."""
    cible.prenom = cible.prenom or enfant.prenom
    if enfant.ne and not cible.ne:
        cible.ne, cible.date_naissance, cible.mois_terme = True, enfant.date_naissance, None
    cible.save()
    return cible


def _ajouter(gardee, enfant):
    enfant = type(enfant).objects.get(pk=enfant.pk)
    enfant.pk, enfant.demande = None, gardee
    enfant.save(force_insert=True)
    return enfant


def _reprendre_la_situation(gardee, fermee):
    """What was told with consent for either is known for both."""
    confiee = getattr(fermee, "situation", None)
    if confiee is None:
        return
    sienne = getattr(gardee, "situation", None)
    if sienne is None:
        confiee.pk, confiee.demande = None, gardee
        confiee.save(force_insert=True)
        return
    sienne.cases = sorted({*sienne.cases, *confiee.cases})
    sienne.en_parler = sienne.en_parler or confiee.en_parler
    sienne.save()


def _reprendre_le_rendez_vous(gardee, fermee, par):
    """A request has one meeting at a time, with its own relais: the one that is taken, that of the kept one first.
    Another time is given back, and who took it is told. Those that were held follow."""
    sien, autre = gardee.rendez_vous_en_cours, fermee.rendez_vous_en_cours
    if autre is not None:
        ailleurs = autre.pris and autre.creneau.relais_id != (gardee.secteur and gardee.secteur.relais_id)
        if ailleurs or (sien is not None and (sien.pris or autre.propose)):
            fermee._liberer(autre, par)
        elif sien is not None:
            sien.annuler()
    fermee.rendez_vous.update(demande=gardee)


def _reprendre_les_partages(gardee, fermee):
    """A colleague reads the kept one as long as either was shown to it."""
    siens = {partage.agent_id: partage for partage in gardee.partages.en_cours()}
    for partage in fermee.partages.en_cours():
        deja = siens.get(partage.agent_id)
        if deja is None:
            partage.demande = gardee
        else:
            deja.jusqu_au, partage.arrete_le = max(deja.jusqu_au, partage.jusqu_au), timezone.now()
            deja.save(update_fields=["jusqu_au"])
        partage.save(update_fields=["demande", "arrete_le"])


def _reprendre_l_estimation(gardee, fermee):
    """The latest of the two."""
    sienne, autre = (getattr(demande, "estimation", None) for demande in (gardee, fermee))
    if autre is None or (sienne and sienne.jointe_le >= autre.jointe_le):
        return
    if sienne:
        sienne.delete()
    autre.pk, autre.demande = None, gardee
    autre.save(force_insert=True)
