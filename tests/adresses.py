"""Every address of the project, read from the URL configuration, with what stands for its parameters."""

import re
from dataclasses import dataclass

from django.urls import URLPattern, get_resolver
from django.urls.resolvers import LocalePrefixPattern, RegexPattern

from tests.marques import CLE

PARAMETRE = re.compile(r"<(?:(?P<genre>\w+):)?(?P<nom>\w+)>")
LITTERALE = re.compile(r"^\^[\w/-]*\$?$")
# What stands for a parameter that is neither a key nor a uuid.
VALEURS = {
    "app_label": "demarches",
    "app_name": "demarches",
    "content_type_app_name": "demarches",
    "action_name": "delete",
    "action": "delete",
    "cle": "rien",
    "chemin": "original_images/rien.png",
    "code": "preavis",
    "empreinte": "0",
    "etape": "quand",
    "filter_spec": "width-100",
    "insee": "27458",
    "mode": "edit",
    "nom": "rien",
    "slug": "rien",
    "token": "rien",
    "uidb64": "rien",
    "x": "0",
    "y": "0",
    "z": "0",
}
MODELES = ("model_name", "content_type_model_name")
# Addresses written as regular expressions: what to ask for.
EXPRESSIONS = {
    r"^indicateurs\.(?P<forme>csv|xlsx)$": ["indicateurs.csv", "indicateurs.xlsx"],
    r"^(\d+)/(.*)$": [f"{CLE}/rien.pdf"],
    r"^authenticate_with_password/(\d+)/$": [f"authenticate_with_password/{CLE}/"],
    r"^(\d+)/revisions/compare/(live|earliest|\d+)\.\.\.(live|latest|\d+)/$": [
        f"{CLE}/revisions/compare/live...latest/"
    ],
    r"history/(?P<pk>.+)/revisions/compare/(?P<revision_id_a>live|earliest|\d+)\.\.\.(?P<revision_id_b>live|latest|\d+)/$": [  # noqa: E501
        f"history/{CLE}/revisions/compare/live...latest/"
    ],
    r"^.*/$": [],
    r"^.*$": [],
    r"^.*": [],
    r"^((?:[\w\-]+/)*)$": [""],
}
# What the addresses of the back office are about: `demande` and `question`, 404 to whoever may not see that one;
# `reclamation`, the register of the coordination; `saisie` and `accueil`, the other doors; `relais`, a person, a
# structure, the secteurs or the figures of a relais (see also test_bureau_assistants_droits); `agent`, what an agent
# is told; `commun`, nothing of a family.
BUREAU = {
    "demande": ("demandes/", "transmises/"),
    "saisie": ("saisir/",),
    "accueil": ("standard/",),
    "question": ("questions/",),
    "reclamation": ("reclamations/",),
    "relais": (
        "assistants-maternels/", "chiffres/", "importer/", "indicateurs", "mes-structures/", "organisation/",
        "rendez-vous/", "zonesecteur/",
    ),
    "agent": ("mes-avis/",),
    "commun": (
        "", "account/", "animation/", "api/", "baremes-a-choisir.json", "block-preview/", "bulk/", "choix_commune/",
        "choose-", "collections/", "commission/", "commune/", "dismissibles/", "documents/", "editing-sessions/",
        "embeds/", "failwhale/", "falc/", "fermeture/", "groups/", "images/", "indisponibilite/", "jsi18n/", "locales/",
        "localize/", "partenaire/", "login/", "logout/",
        "modeaccueil/", "pages/", "password_reset/", "permanence/", "pictogrammes/", "rapport/", "redirects/",
        "reports/", "rolesecteur/", "secteur/", "settings/", "simulateurs/", "sites/", "snippets/", "sprite/",
        "structure/", "tag-autocomplete/", "termes-a-choisir.json", "test404/", "traductions/", "users/", "vacances/",
        "workflows/",
    ),
}  # fmt: skip
QUE_FAIRE = (
    "L’adresse « {route} » n’est pas classée : dites dans tests/adresses.py de quoi elle parle (BUREAU). Si elle "
    "montre quelque chose d’une famille, elle part de visibles_par et répond 404 aux autres."
)
VALEUR_INCONNUE = "Donnez dans tests/adresses.py (VALEURS ou EXPRESSIONS) de quoi remplir « {morceau} » de « {route} »."


class NonClassee(AssertionError):
    """An address that nobody has thought about yet."""


@dataclass(frozen=True)
class Adresse:
    """`route` as Django writes it; `morceaux` its parts, the expressions apart."""

    route: str
    morceaux: tuple
    nom: str | None

    @property
    def du_bureau(self):
        return self.route.startswith("admin/")

    @property
    def parle_de(self):
        """The kind of BUREAU; raises NonClassee."""
        reste = self.route.removeprefix("admin/")
        genres = [genre for genre, debuts in BUREAU.items() if _commence(reste, debuts)]
        if not genres and not reste.startswith("^"):
            raise NonClassee(QUE_FAIRE.format(route=self.route))
        return genres[0] if genres else "commun"

    @property
    def d_un_dossier(self):
        """About one request, one question or one opinion on it."""
        return "<uuid:" in self.route or self.nom == "question_avis"

    def chemins(self, uuids, modeles):
        """Paths to ask for: each of these uuids, each of these names of models, where the address takes one."""
        chemins = [""]
        for morceau in self.morceaux:
            chemins = [c + suite for c in chemins for suite in self._remplir(morceau, uuids, modeles)]
        return [f"/{chemin}" for chemin in chemins]

    def _remplir(self, morceau, uuids, modeles):
        if morceau in EXPRESSIONS:
            return EXPRESSIONS[morceau]
        if morceau.startswith("^") and not LITTERALE.match(morceau):
            raise NonClassee(VALEUR_INCONNUE.format(morceau=morceau, route=self.route))
        textes = [morceau.strip("^$")]
        for trouve in PARAMETRE.finditer(morceau):
            valeurs = self._valeurs(trouve, uuids, modeles)
            textes = [texte.replace(trouve[0], str(valeur), 1) for texte in textes for valeur in valeurs]
        return textes

    def _valeurs(self, trouve, uuids, modeles):
        nom, genre = trouve["nom"], trouve["genre"]
        if genre == "uuid" or nom == "jeton":
            return uuids
        if nom in MODELES:
            return modeles
        if genre in ("int", "numero") or nom in ("pk", "object_id"):
            return [CLE]
        if nom not in VALEURS:
            raise NonClassee(VALEUR_INCONNUE.format(morceau=trouve[0], route=self.route))
        return [VALEURS[nom]]


def _commence(reste, debuts):
    return reste in debuts or any(debut and reste.startswith(debut) for debut in debuts)


def adresses(motifs=None, morceaux=()):
    """Every Adresse of the site."""
    for motif in get_resolver().url_patterns if motifs is None else motifs:
        suite = (*morceaux, _ecrit(motif.pattern))
        if isinstance(motif, URLPattern):
            yield Adresse("".join(suite), tuple(m for m in suite if m), motif.name)
        else:
            yield from adresses(motif.url_patterns, suite)


def _ecrit(motif):
    if isinstance(motif, LocalePrefixPattern):
        return ""
    return motif.regex.pattern if isinstance(motif, RegexPattern) and motif._regex else str(motif)
