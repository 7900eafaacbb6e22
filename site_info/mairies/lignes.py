"""What a town pastes in a page of its own site: each is one line of HTML, without script."""

from dataclasses import dataclass

from django.utils.html import format_html

from site_info.mairies import adresses

LIEN = '<a href="{relais}">Quel est mon relais petite enfance&nbsp;?</a>'
FORMULAIRE = (
    '<form action="{accueil}#votre-relais" method="get"><label for="relais-commune">Votre commune ou son code postal'
    '</label> <input id="relais-commune" name="commune" value="{nom_complet}" autocomplete="address-level2" required> '
    "<button>Quel est mon relais petite enfance&nbsp;?</button></form>"
)
QUESTION = '<a href="{question}">Poser une question au relais petite enfance</a>'
# Where a policy of the town refuses the style, the width and the height stand.
CADRE = (
    '<iframe src="{cadre}" title="Relais petite enfance, {nom}" width="320" height="480" loading="lazy" '
    'referrerpolicy="no-referrer" style="border:0;width:100%;max-width:30rem"></iframe>'
)


@dataclass(frozen=True)
class Ligne:
    """`html` is plain text, to be shown and copied; `directive` is what a policy of the town must allow, "" nothing."""

    code: str
    titre: str
    explication: str
    html: str
    directive: str = ""


def pour(commune):
    """The lines of a commune, the simplest first."""
    valeurs = {
        "accueil": adresses.accueil(),
        "relais": f"{adresses.du_relais(commune)}#votre-relais",
        "question": adresses.pour_demander(commune),
        "cadre": adresses.du_cadre(commune),
        "nom": commune.nom,
        "nom_complet": commune.nom_complet,
    }
    return [
        Ligne(
            "relais",
            "Quel est mon relais ? Un lien",
            "Le plus simple. Le lien ouvre la page d’accueil, qui donne déjà le relais de votre commune.",
            _html(LIEN, valeurs),
        ),
        Ligne(
            "question",
            "Poser une question : un lien",
            "Le lien ouvre le formulaire des questions ; votre commune y est déjà choisie.",
            _html(QUESTION, valeurs),
        ),
        Ligne(
            "formulaire",
            "Quel est mon relais ? Un champ à remplir",
            "Pour les habitants d’une autre commune aussi : le champ contient la vôtre, chacun peut écrire la sienne.",
            _html(FORMULAIRE, valeurs),
            f"form-action 'self' {adresses.origine()}",
        ),
        Ligne(
            "cadre",
            "Le relais de la commune, dans un cadre",
            "Le nom, le téléphone et la prochaine permanence restent à jour dans votre page, sans rien y changer.",
            _html(CADRE, valeurs),
            f"frame-src 'self' {adresses.origine()}",
        ),
    ]


def _html(modele, valeurs):
    # A plain string: a template that shows it escapes it.
    return "".join(["", format_html(modele, **valeurs)])
