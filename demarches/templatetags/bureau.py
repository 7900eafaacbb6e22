"""How the desk says things in a few words: ages, hours, deadlines, movements. Nothing here reads the database."""

import datetime
import itertools
from functools import lru_cache

from django import template
from django.utils import timezone
from django.utils.translation import get_language

from commun.calendrier import est_ouvre
from commun.dates import date_lisible
from commun.horaires import heure_lisible
from commun.texte import contracter
from demarches.forms.contact import MOMENTS
from demarches.models.choix import Canal, EtatOrientation
from demarches.transitions import TRANSITIONS, Acteur, MotifCloture, Statut

register = template.Library()

_JOURS = ("lun", "mar", "mer", "jeu", "ven", "sam", "dim")
INSECABLE = "\u00a0"
_PLAFOND_RETARD = 60  # working days: beyond, the exact number says nothing more

# What the timeline and the list say of each line of the journal.
ACTES = {
    "soumettre": "demande reçue",
    "affecter_secteur": "affectée au secteur",
    "prendre": "prise en charge",
    "orienter": "famille orientée",
    "noter_orientation": "réponse notée",
    "repondre_a_la_place": "réponse de la famille à une place",
    "toutes_refusees": "aucune proposition n’a abouti",
    "donner_les_alternatives": "autres solutions données",
    "noter_contact": "échange noté",
    "declarer_solution": "solution déclarée",
    "clore_sans_solution": "close sans solution",
    "retirer": "retirée par la famille",
    "rouvrir": "rouverte",
    "reaffecter": "réaffectée",
    "liberer": "ce n’était pas une publicité : libérée",
    "rejeter": "rejetée comme indésirable",
    "retablir": "remise à vérifier",
    "fusionner": "réunie à une autre demande de la même personne",
    "demander": "question posée à la famille",
    "repondre": "réponse de la famille",
    "repondre_tard": "réponse de la famille, après la date",
    "repondre_au_point": "la famille a donné de ses nouvelles",
    "clore_sans_nouvelles": "close sans nouvelles de la famille",
    "mettre_en_veille": "mise en pause",
    "reveiller": "reprise après la pause",
    "transferer": "confiée à un autre service",
    "delai_passe": "pas de réponse à la question",
    "verifier_adresse": "adresse électronique confirmée par la famille",
    "completer": "besoin complété",
    "noter_monenfant": "compte monenfant.fr noté",
    "demander_rappel": "rappel demandé",
    "trouver": "trouvée par l’accueil",
    "adresse_refusee": "adresse électronique refusée : rien n’y arrive",
    "corriger_adresse": "adresse électronique corrigée",
    "lire": "dossier consulté",
    "imprimer": "dossier imprimé",
    "lire_situation": "situation particulière consultée",
    "ouvrir_par_exception": "dossier ouvert par exception",
    "proposer_rendez_vous": "rendez-vous proposé à la famille",
    "choisir_creneau": "rendez-vous pris",
    "annuler_rendez_vous": "rendez-vous annulé",
    "partager": "dossier partagé avec un collègue",
    "arreter_partage": "partage du dossier arrêté",
}
ENVOIS = {
    "recu": "accusé de réception",
    "nouvelle_demande": "avis de nouvelle demande",
    "relais_trouve": "annonce du relais",
    "prise_en_charge": "annonce de la prise en charge",
    "compte_rendu": "compte rendu d’un échange",
    "close": "fin de la demande",
    "retiree": "retrait de la demande",
    "rouverte": "réouverture",
    "reaffectation": "avis de réaffectation",
    "acces_exceptionnel": "avis de consultation exceptionnelle",
    "reunie": "annonce de la réunion des demandes",
    "a_verifier": "avis à la coordination : à vérifier",
    "lien_perdu": "nouveau lien de suivi",
    "rappel": "la famille demande à être rappelée",
    "a_appeler": "avis d’appel à faire",
    "rappel_50": "rappel : la moitié du délai est passée",
    "alerte_80": "alerte à la coordination : le délai finit",
    "depasse_100": "avis d’engagement dépassé",
    "question": "question à la famille",
    "reponse": "avis : la famille a répondu",
    "changement": "avis : la famille a changé sa demande",
    "sans_reponse": "avis : pas de réponse à votre question",
    "point_mensuel": "point avec la famille",
    "naissance": "point après la naissance prévue",
    "dernier_message": "dernier message à la famille",
    "sans_nouvelles": "avis de clôture sans nouvelles",
    "sans_activite": "rappel : 30 jours sans échange",
    "veille": "annonce de la pause",
    "reveil": "annonce de la reprise",
    "transfert": "demande confiée à un autre service",
    "retard": "mot d’excuse pour le retard",
    "orientation": "annonce des propositions",
    "orientation_structure": "recherche transmise à une structure",
    "desistement_structure": "place plus nécessaire, dit à une structure",
    "place_proposee": "place proposée à la famille",
    "refus_alternatives": "autres solutions envoyées",
    "rendez_vous_propose": "rendez-vous proposé",
    "rendez_vous": "rendez-vous pris ou déplacé",
    "rendez_vous_rappel": "rappel du rendez-vous",
    "rendez_vous_annule": "annonce du rendez-vous annulé",
}

NOUVELLES = {
    "trouve": "la famille dit avoir trouvé",
    "cherche": "la famille cherche toujours",
    "change": "le besoin de la famille a changé",
}
MOYENS = {
    "telephone": "échange téléphonique",
    "courriel": "échange par courriel",
    "sms": "échange par SMS",
    "rendez_vous": "rendez-vous",
    "accueil": "passage à l’accueil",
}
SANS_REPONSE = {
    "telephone": "appel sans réponse",
    "courriel": "courriel sans réponse",
    "sms": "SMS sans réponse",
    "rendez_vous": "rendez-vous manqué",
}
COURRIELS = {0: "envoyé", 1: "n’est pas arrivé", 2: "en attente", 3: "en attente d’un nouvel essai"}


def _accorder(nombre, mot):
    return f"{nombre}{INSECABLE}{mot}{'s' if nombre > 1 and not mot.endswith('s') else ''}"


@register.filter
def age_en_mots(mois):
    """ "10 mois", "2 ans", "2 ans et 6 mois"; "pas encore né" before birth."""
    if mois < 0:
        return "pas encore né"
    if mois < 24:
        return f"{mois} mois" if mois else "nouveau-né"
    annees, reste = divmod(mois, 12)
    return _accorder(annees, "an") + (f" et {reste} mois" if reste else "")


@register.filter
def age_a_l_entree(enfant, besoin):
    """Age of a child on the day care should begin; today when the need is not known."""
    return age_en_mots(enfant.age_mois(besoin.debut_souhaite if besoin else timezone.localdate()))


def _plages(plages):
    return ", ".join(f"{_heure(debut)}–{_heure(fin)}" for debut, fin in plages)


def _heure(heure):
    return heure_lisible(heure).replace(" ", INSECABLE)


def _jours(numeros):
    """ "lun–mer, ven": runs of three days and more are shortened."""
    suites = itertools.groupby(enumerate(numeros), key=lambda couple: couple[1] - couple[0])
    noms = []
    for _ecart, suite in suites:
        jours = [_JOURS[n - 1] for _rang, n in suite]
        noms += [f"{jours[0]}–{jours[-1]}"] if len(jours) > 2 else jours
    return ", ".join(noms)


@register.filter
def semaine_courte(creneaux):
    """ "lun–ven 8 h–17 h 30 ; sam 9 h–12 h": days with the same hours are told together."""
    groupes = {}
    for jour, plages in sorted((creneaux or {}).items()):
        if plages:
            groupes.setdefault(_plages(plages), []).append(int(jour))
    return " ; ".join(f"{_jours(jours)} {heures}" for heures, jours in groupes.items())


@register.filter
def jours_en_mots(besoin):
    """Days and hours of a need, or what is known of them."""
    morceaux = [semaine_courte(besoin.creneaux)]
    if besoin.horaires_variables:
        morceaux.append("horaires variables")
    if besoin.jours_inconnus:
        morceaux.append("jours à préciser")
    return " · ".join(filter(None, morceaux)) or "jours à préciser"


@register.filter
def modes_en_mots(besoin):
    """ "Micro-crèche, puis assistant maternel", in the order wished."""
    noms = [souhait.mode.nom for souhait in besoin.modes_souhaites.all()]
    noms = noms[:1] + [nom[:1].lower() + nom[1:] for nom in noms[1:]]
    if besoin.conseil:
        noms.append("souhaite un conseil" if noms else "Souhaite un conseil")
    return ", puis ".join(noms[:2]) + ", ".join(["", *noms[2:]])


@lru_cache(maxsize=512)
def jours_ouvres_entre(debut, fin, alsace_moselle=False):
    """Working days after `debut`, up to and including `fin` (at most 60)."""
    nombre = 0
    while debut < fin and nombre < _PLAFOND_RETARD:
        debut += datetime.timedelta(days=1)
        nombre += est_ouvre(debut, alsace_moselle)
    return nombre


@register.simple_tag
def echeance(demande, alsace_moselle=False):
    """{"ton", "signe", "texte"} of the promised first contact: ton is vert, ambre, rouge or neutre."""
    jour = timezone.localdate()
    if not demande.ouverte:
        return {"ton": "neutre", "signe": "", "texte": MotifCloture(demande.motif_cloture).label}
    if demande.premier_contact_le:
        return {"ton": "vert", "signe": "✓", "texte": f"contactée le {_court(demande.premier_contact_le)}"}
    if demande.suspendue:
        return {"ton": "neutre", "signe": "", "texte": "délai suspendu"}
    if demande.echeance_contact_le < jour:
        retard = max(1, jours_ouvres_entre(demande.echeance_contact_le, jour, alsace_moselle))
        plus = "plus de " if retard == _PLAFOND_RETARD else ""
        return {"ton": "rouge", "signe": "!", "texte": f"{plus}{_accorder(retard, 'jour')} de retard"}
    reste = jours_ouvres_entre(jour, demande.echeance_contact_le, alsace_moselle)
    if reste == 0:
        return {"ton": "ambre", "signe": "●", "texte": "aujourd’hui au plus tard"}
    return {"ton": "ambre" if reste == 1 else "neutre", "signe": "●", "texte": f"reste {_accorder(reste, 'jour')}"}


def _court(instant):
    return en_bref(timezone.localdate(instant), "j\u00a0N")


@register.filter
def quand(instant):
    """ "aujourd’hui 9 h 05", "hier 21 h 12", "20 nov." then "20 nov. 2025": short, in local time."""
    if not instant:
        return ""
    local = timezone.localtime(instant)
    jours = (timezone.localdate() - local.date()).days
    if jours in (0, 1):
        return f"{'hier' if jours else 'aujourd’hui'} {_heure(local.strftime('%H:%M'))}"
    return en_bref(local.date(), "j\u00a0N" if local.year == timezone.localdate().year else "j\u00a0N Y")


@register.filter
def dit_quand(instant):
    """The same in a sentence: "aujourd’hui à 9 h 05", "hier à 21 h 12", "le 20 nov."."""
    mots = quand(instant)
    jour, _espace, heure = mots.partition(" ")
    return f"{jour} à {heure}" if jour in ("hier", "aujourd’hui") else f"le {mots}"


@register.filter
def en_bref(jour, forme):
    """A day as it is written in a sentence; a list says the same few days over and over."""
    return _en_bref(jour, forme, get_language()) if jour else ""


@lru_cache(maxsize=1024)
def _en_bref(jour, forme, _langue):
    return date_lisible(jour, forme)


@register.filter
def acte_en_mots(acte, objet=None):
    """What a line of the journal says, from its action and its object."""
    if acte == "noter_contact" and objet and objet.get("moyen"):
        return MOYENS[objet["moyen"]] if objet.get("abouti", True) else SANS_REPONSE.get(objet["moyen"], "sans réponse")
    if acte == "soumettre" and objet and objet.get("canal"):
        return f"demande saisie ({Canal(objet['canal']).label})"
    if acte == "demander_rappel" and objet and objet.get("moment"):
        return f"rappel demandé, {creneaux_en_mots([objet['moment']])}"
    if acte == "noter_orientation" and objet:
        return f"orientation : {EtatOrientation(objet['etat']).label}"
    if acte == "repondre_a_la_place" and objet:
        return "la famille prend la place" if objet["oui"] else "la famille laisse la place"
    if acte == "repondre_au_point" and objet:
        return NOUVELLES.get(objet.get("reponse"), ACTES[acte])
    return ACTES.get(acte) or (TRANSITIONS[acte].libelle.lower() if acte in TRANSITIONS else "")


@register.filter
def envoi_en_mots(gabarit):
    return ENVOIS.get(gabarit) or gabarit.replace("_", " ")


@register.filter
def etat_courriel(statut):
    """State of a mail of the outbox, by its number there."""
    return COURRIELS.get(statut, "")


@register.filter
def telephone(numero):
    """Digits and leading plus of a phone number, for a tel: link."""
    return "".join(c for c in numero if c.isdigit() or c == "+")


@register.filter
def creneaux_en_mots(creneaux):
    """Moments when the family may be called."""
    noms = dict(MOMENTS)
    return ", ".join(str(noms.get(creneau, creneau)).lower() for creneau in creneaux)


@register.filter
def role_en_mots(ligne):
    """Who acted: the agent's name, the family, the site."""
    if ligne.acteur:
        return ligne.acteur.nom_public
    return "la famille" if ligne.role == Acteur.FAMILLE else "le site"


_A_VERIFIER = " : le secteur principal de la commune la suit. Vérifiez l’adresse avec la famille."
DOUTES = {
    "voie_manquante": f" Le secteur dépend de la rue, que la famille n’a pas donnée{_A_VERIFIER}",
    "voie_inconnue": f" Cette rue ne figure dans aucune zone{_A_VERIFIER}",
    "numero_manquant": " Le secteur dépend du numéro dans la rue, que la famille n’a pas donné : demandez-le-lui.",
    "numero_inconnu": f" Ce numéro ne figure dans aucune zone de la rue{_A_VERIFIER}",
}


@register.filter
def explication_en_mots(demande):
    """Why the request came here, for the agent."""
    nom = demande.explication.get("commune_nom") or demande.commune_de_routage.nom
    suivie = demande.commune_de_routage
    if suivie == demande.commune_future:
        raison = contracter(f"La famille va s’installer à {nom}")
    elif suivie == demande.commune_travail and suivie != demande.commune_residence:
        raison = contracter(f"Un parent travaille à {nom}")
    else:
        raison = f"La famille habite {nom}"
    if demande.explication.get("niveau") == "sans_secteur" and demande.statut == Statut.A_ORIENTER:
        return f"{raison}, qu’aucun secteur ne couvre : à affecter."
    if demande.explication.get("niveau") == "affecte":
        return f"{raison} ; la coordination l’a affectée au secteur {demande.secteur}."
    par = {
        "titulaire": " et va à un titulaire présent, le moins chargé d’abord",
        "suppleant": " ; titulaire absent ce jour-là : elle va au suppléant",
        "relais": " ; personne de ce secteur ce jour-là : elle va à un autre agent du relais",
        "coordination": " ; personne du relais ce jour-là : elle va à la coordination",
        "personne": " ; personne n’était là pour la recevoir",
    }.get(demande.explication.get("par"), "")
    secteur = f" : la demande relève du secteur {demande.secteur}" if demande.secteur else ""
    doute = DOUTES.get(demande.explication.get("doute"), "")
    return f"{raison}{_dans_sa_rue(demande)}{secteur}{par if secteur else ''}.{doute}"


def _dans_sa_rue(demande):
    rue = " ".join(filter(None, (demande.numero_voie, demande.voie)))
    return f" ({rue})" if rue else ""
