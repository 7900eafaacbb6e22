"""What a mail says: in its reader's language, then in French.

The French text lets a neighbour, a social worker or a town hall understand and help; it alone is binding.
"""

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext as _

from commun import bidi, langues
from commun.texte import sans_inversions

SUJET_MAX = 110
FILET = "_" * 40
FRANCAIS = "Texte français. Seul le texte français fait foi."


def rediger(gabarit, contexte, langue):
    """(subject, text) of `courriels/<gabarit>.txt`, whose first line is the subject.

    `contexte["chemin"]` is the address of the page the mail leads to, in any language; templates receive it as `lien`,
    and the address of the site as `site`, both in the language of the text.
    """
    sujet, corps = _rendre(gabarit, contexte, langues.SOURCE)
    if langue == langues.SOURCE:
        return sujet, corps
    sien, texte = _rendre(gabarit, contexte, langue)
    with translation.override(langue):
        texte += "\n\n" + _("Le même message est écrit en français plus bas. Seul le texte français fait foi.")
    les_deux = f"{sien} / {sujet}"
    sien = les_deux if len(les_deux) <= SUJET_MAX else sien
    if langues.est_de_droite(langue):
        sien, texte = bidi.isoler(sien), bidi.isoler(texte)
    return sien, f"{texte}\n\n{FILET}\n\n{FRANCAIS}\n\n{corps}"


def _rendre(gabarit, contexte, langue):
    racine = settings.ADRESSE_PUBLIQUE.rstrip("/")
    adresses = {
        "lien": racine + langues.chemin_en(langue, contexte.get("chemin", "/")),
        "site": racine + langues.chemin_en(langue, "/").rstrip("/"),
    }
    with translation.override(langue):
        rendu = render_to_string(f"courriels/{gabarit}.txt", {**contexte, **adresses, "langue": langue})
    texte = sans_inversions(rendu)
    sujet, _fin, corps = texte.strip().partition("\n")
    return sujet.strip(), corps.strip()
