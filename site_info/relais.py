"""From the commune a family types on the home page to the relais that answers for it."""

import re
from dataclasses import dataclass, field, replace

from django.db.models import Case, Value, When
from django.utils import timezone

from carte.models import Commune
from carte.passages import Passage, pour_une_famille
from commun.contexte import ouverture
from commun.horaires import semaine_lisible
from commun.texte import normaliser_nom
from demarches.models import Indisponibilite, RoleSecteur, Secteur
from demarches.routage import Poste, Tables, agents_du_secteur

CHOIX_AU_PLUS = 12
_NOM_ET_CODE = re.compile(r"^(?P<nom>.*\S)\s*\((?P<code>[\d, ]{2,})\)$")


@dataclass(frozen=True)
class Reponse:
    """What the home page says. `etat`: "" (nothing asked), "inconnue", "choix", "dehors", "sans_secteur", "relais"."""

    etat: str = ""
    commune: Commune | None = None
    choix: list = field(default_factory=list)
    autres: bool = False
    secteur: Secteur | None = None
    agents: list = field(default_factory=list)
    passage: Passage | None = None

    @property
    def du_territoire(self):
        """Whether it is a commune that this site answers for."""
        return self.etat in ("relais", "sans_secteur")

    @property
    def ouverture(self):
        return ouverture(self.secteur.relais.horaires)

    @property
    def semaine(self):
        return semaine_lisible(self.secteur.relais.horaires)


def trouver(texte, insee, territoire):
    """The Reponse for what was typed, or for the commune picked in a list by its INSEE code."""
    texte = (texte or "").strip()[:100]
    if insee:
        choix = list(Commune.objects.filter(insee=insee[:5]))
    elif texte:
        choix = _candidates(texte, territoire.epci)
    else:
        return Reponse()
    if not choix:
        return Reponse("inconnue")
    if len(choix) > 1:
        return Reponse("choix", choix=choix[:CHOIX_AU_PLUS], autres=len(choix) > CHOIX_AU_PLUS)
    return _pour_une_commune(choix[0], territoire)


def _candidates(texte, epci):
    """Communes that answer to the text, those of the territory first; a single exact name stands alone."""
    # The index answers at once for a name written in full, which is what most people type.
    entiers = list(Commune.objects.filter(nom_normalise=normaliser_nom(texte))[:2])
    if len(entiers) == 1:
        return entiers
    precise = _NOM_ET_CODE.match(texte)
    trouvees = Commune.objects.chercher(precise["nom"] if precise else texte)
    if precise:
        trouvees = trouvees.filter(codes_postaux__contains=f"|{precise['code'].split(',')[0].strip()}")
    dedans = Case(When(epci=epci or None, then=Value(0)), default=Value(1))
    ordre = trouvees.query.order_by
    exactes_avant = [Case(When(rang=0, then=Value(0)), default=Value(1))] if "rang" in ordre else []
    choix = list(trouvees.order_by(*exactes_avant, dedans, *ordre)[: CHOIX_AU_PLUS + 1])
    exactes = [commune for commune in choix if getattr(commune, "rang", None) == 0]
    return exactes if len(exactes) == 1 else choix


def situer(insee, territoire):
    """The Reponse for a commune by its INSEE code, without who answers nor who comes: two queries."""
    commune = Commune.objects.filter(insee=insee).first() if insee else None
    if commune is None:
        return Reponse("inconnue" if insee else "")
    return _situer(commune, territoire)


def _situer(commune, territoire):
    if not territoire.epci or commune.epci != territoire.epci:
        return Reponse("dehors", commune)
    secteur = Secteur.objects.select_related("relais__type", "relais__commune").de_l_adresse(commune)
    if secteur is None:
        return Reponse("sans_secteur", commune)
    return Reponse("relais", commune, secteur=secteur)


def _pour_une_commune(commune, territoire):
    reponse = _situer(commune, territoire)
    if reponse.secteur is None:
        return reponse
    passage = pour_une_famille(commune, reponse.secteur.relais)
    return replace(reponse, agents=agents_presents(reponse.secteur), passage=passage)


def agents_presents(secteur, jour=None):
    """Agents who answer for a secteur on `jour`, after the router's own rule, in one query.

    The router's full tables also hold the load of each agent, which a public page has no use for; nobody is named
    when only the coordination is left to answer.
    """
    jour = jour or timezone.localdate()
    roles = RoleSecteur.objects.actifs(jour).filter(secteur__relais=secteur.relais_id).select_related("agent")
    roles = list(roles.exclude(agent__in=Indisponibilite.objects.le(jour).values("agent")))
    postes = tuple(Poste(r.agent_id, r.secteur_id, r.role, r.rang, r.du, r.au) for r in roles)
    agents = {r.agent_id: r.agent for r in roles}
    # Every secteur read here belongs to this relais, and whoever is away has been left out.
    tables = Tables(relais={p.secteur: secteur.relais_id for p in postes}, postes=postes)
    choisis, _par = agents_du_secteur(tables, secteur.pk, jour)
    return [agents[pk] for pk in choisis]
