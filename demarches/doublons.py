"""Which requests may come from the same family, and how two are read side by side.

Nothing here opens a right: what is compared is given by the caller. « Maybe known » is a hint for a person, who
decides; `meme_adulte` is a rule, which the model holds.
"""

import datetime
from dataclasses import dataclass

import phonenumbers
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils import timezone

from commun.saisie import lire_telephone
from commun.texte import normaliser
from demarches.transitions import OUVERTS, MotifCloture

# A request closed for longer says nothing of a new one.
MEMOIRE = datetime.timedelta(days=365)
RAISONS = {"email": "même adresse électronique", "telephone": "même téléphone"}


@dataclass(frozen=True)
class Champ:
    """What is chosen as a whole when two requests are made one: fields of the request, its contact or its need."""

    code: str
    titre: str
    objet: str
    attributs: tuple[str, ...]


CHAMPS = (
    Champ("prenom", "Prénom", "contact", ("prenom",)),
    Champ("nom", "Nom", "contact", ("nom",)),
    Champ("email", "Courriel", "contact", ("email",)),
    Champ("telephone", "Téléphone", "contact", ("telephone",)),
    Champ("preference", "Préfère être joint", "contact", ("preference", "creneaux")),
    Champ("langues", "Langues", "", ("langue_ecrite", "langue_parlee", "langue_parlee_autre", "besoin_interprete")),
    Champ("type", "Accueil", "besoin", ("type",)),
    Champ("quand", "Quand", "besoin", ("debut_souhaite", "souplesse", "fin")),
    Champ("horaires", "Jours et heures", "besoin", ("creneaux", "horaires_variables", "jours_inconnus")),
    Champ("modes", "Mode d’accueil", "besoin", ("conseil",)),
    Champ("pres_de", "Près", "besoin", ("pres_de",)),
    Champ("garde_partagee", "Garde partagée", "besoin", ("garde_partagee",)),
    Champ("message", "Message", "", ("message",)),
)


@dataclass(frozen=True)
class Candidat:
    """A request that may come from the same family, and why: codes of RAISONS."""

    demande: object
    raisons: tuple[str, ...]

    @property
    def pourquoi(self):
        return ", ".join(RAISONS[raison] for raison in self.raisons)


def candidats(demande, parmi):
    """The Candidats of a request among those of a queryset, latest first, in a constant number of queries."""
    return marquer([demande], parmi)[demande.pk]


def marquer(demandes, parmi):
    """{pk: [Candidat]} of several requests, whose contacts and children are already read."""
    lus = {}
    cles = {d.pk: _cles(d.contact, lus) for d in demandes if hasattr(d, "contact")}
    contacts = [d.contact for d in demandes if d.pk in cles]
    connus = _de_memes_contacts(contacts, lus) if contacts else {}
    # Most share nothing with another: only those that do are read.
    proches = list(
        parmi.filter(_vivantes(), pk__in=_qui_partagent(cles, connus))
        .select_related("contact", "secteur__relais")
        .prefetch_related("enfants")
        .order_by("-soumise_le", "-pk")
    )
    cles = connus | cles
    return {d.pk: [c for autre in proches if (c := _comparer(d, autre, cles))] for d in demandes}


def _de_memes_contacts(contacts, lus):
    """{id of request: keys of its contact} of those with the address or the phone of one of these contacts, each found
    by its own index."""
    lignes = type(contacts[0]).objects
    emails = {_email(contact) for contact in contacts} - {""}
    telephones = {forme for contact in contacts for forme in formes(contact.telephone, lus)}
    par_email = lignes.annotate(email_minuscule=Lower("email")).filter(email_minuscule__in=emails)
    par_telephone = lignes.filter(telephone__in=telephones)
    champs = ("demande", "email", "telephone")
    return {
        contact.demande_id: _cles(contact, lus)
        for trouves in (par_email, par_telephone)
        for contact in trouves.only(*champs)
    }


def _qui_partagent(cles, connus):
    """Ids of `connus` that share a key with another request of `cles`; both are {id: keys}."""
    porteurs = {}
    for pk, siennes in cles.items():
        for cle in siennes.items():
            porteurs.setdefault(cle, set()).add(pk)
    return [
        pk for pk, siennes in connus.items() if any(c[1] and porteurs.get(c, set()) - {pk} for c in siennes.items())
    ]


def _vivantes():
    recentes = Q(close_le__gt=timezone.now() - MEMOIRE)
    ecartees = Q(motif_cloture__in=(MotifCloture.DOUBLON, MotifCloture.INDESIRABLE))
    return Q(statut__in=OUVERTS) | recentes & ~ecartees


def _comparer(demande, autre, cles):
    if demande.pk == autre.pk or not hasattr(demande, "contact"):
        return None
    raisons = _communes(cles[demande.pk], cles[autre.pk])
    if not raisons:
        return None
    enfants = [(a, b) for a in demande.enfants.all() for b in autre.enfants.all() if meme_enfant(a, b)]
    return Candidat(autre, raisons) if enfants else None


def raisons_de_se_connaitre(a, b):
    """What two contacts share: codes of RAISONS."""
    return _communes(_cles(a), _cles(b))


def _cles(contact, lus=None):
    return {"email": _email(contact), "telephone": numero(contact.telephone, lus)}


def _communes(a, b):
    return tuple(code for code, valeur in a.items() if valeur and valeur == b[code])


def meme_enfant(a, b):
    """Born, or to be born, in the same month; within a month of each other when one of them is not born yet."""
    ecart = abs((a.naissance.year - b.naissance.year) * 12 + a.naissance.month - b.naissance.month)
    return ecart <= (0 if a.ne and b.ne else 1)


def meme_adulte(a, b):
    """Whether two contacts are one person, for certain enough to make one file of theirs: the same first name, accents
    and capitals aside, **and** the same address or the same phone.

    Two parents share a phone, an address, a child and a name: only the first name tells them apart, so one letter of
    difference (Julien, Julie; Michel, Michèle) is two adults.
    """
    return normaliser(a.prenom) == normaliser(b.prenom) != "" and bool(raisons_de_se_connaitre(a, b))


def numero(telephone, lus=None):
    """The number itself, however it is written: "+33612345678"."""
    lu = _lire(telephone, lus)
    if lu is not None:
        return phonenumbers.format_number(lu, phonenumbers.PhoneNumberFormat.E164)
    return "".join(signe for signe in telephone if signe.isdigit())


def formes(telephone, lus=None):
    """The ways in which a number may be stored."""
    lu = _lire(telephone, lus)
    if lu is None:
        return {telephone} - {""}
    genres = phonenumbers.PhoneNumberFormat
    ecrites = {phonenumbers.format_number(lu, g) for g in (genres.NATIONAL, genres.INTERNATIONAL, genres.E164)}
    return ecrites | {forme.replace(" ", "") for forme in ecrites} | {telephone}


def _lire(telephone, lus=None):
    """`lus`: {text: number} of those already read, when many are."""
    lus = {} if lus is None else lus
    if telephone not in lus:
        lus[telephone] = lire_telephone(telephone) if telephone else None
    return lus[telephone]


def valeurs(demande, champ):
    """What a request holds for a Champ, comparable."""
    objet = getattr(demande, champ.objet) if champ.objet else demande
    lues = tuple(getattr(objet, attribut) for attribut in champ.attributs)
    if champ.code == "modes":
        lues += tuple(souhait.mode.code for souhait in objet.modes_souhaites.all())
    return (numero(lues[0]),) if champ.code == "telephone" else lues


def differents(gardee, fermee):
    """The Champs in which two requests differ and the second one says something."""
    ecarts = [champ for champ in CHAMPS if valeurs(gardee, champ) != valeurs(fermee, champ)]
    return [champ for champ in ecarts if any(valeurs(fermee, champ))]


def apparier(gardee, fermee):
    """{child of `fermee`: child of `gardee` that seems the same, or None}, each used once."""
    libres = list(gardee.enfants.all())
    paires = {}
    for enfant in fermee.enfants.all():
        semblables = [autre for autre in libres if meme_enfant(enfant, autre)]
        memes = [autre for autre in semblables if normaliser(autre.prenom) == normaliser(enfant.prenom)]
        inconnus = [autre for autre in semblables if not (autre.prenom and enfant.prenom)]
        choisi = next(iter(memes or inconnus), None)
        paires[enfant] = choisi
        libres = [autre for autre in libres if autre is not choisi]
    return paires


def _email(contact):
    return contact.email.strip().lower()
