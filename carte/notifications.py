"""Mails to assistants maternels and structures: what is written, to whom. French, as their relais writes to them.

Every function runs inside the transaction of what it tells. No subject names anybody; what goes to agents names nobody.
`jeton` opens the person's own page: it is in the mail alone (see carte.jetons).
"""

from django.urls import reverse

from commun.courriels import mettre_en_file
from commun.models import Territoire

MONENFANT = "https://monenfant.fr"


def invitation(assistant, jeton):
    return _a_elle(assistant, "invitation", jeton)


def publiee(assistant, jeton):
    return _a_elle(assistant, "publiee", jeton)


def refusee(assistant, jeton):
    return _a_elle(assistant, "refusee", jeton)


def cachee(assistant, jeton):
    return _a_elle(assistant, "cachee", jeton)


def lien_assistant(assistant, jeton):
    return _a_elle(assistant, "lien", jeton)


def lien_structure(structure, jeton):
    return _a_la_structure(structure, "lien", jeton)


def point(assistant, jeton, *, echeance=None, fin=None):
    """The mail of the month; `echeance`: the legal date that comes, `fin`: the end of her signed choice, soon."""
    return _a_elle(assistant, "point", jeton, echeance=echeance, fin=fin)


def places(structure, jeton):
    return _a_la_structure(structure, "places", jeton)


def a_valider(assistant):
    """To the relais: somebody waits. Not a word of who."""
    if assistant.relais.courriel:
        _ecrire(assistant.relais.courriel, "a_valider", reverse("wagtailadmin_home"))


def _a_elle(assistant, gabarit, jeton, **contexte):
    """The row of the outbox, None for somebody who gave no address."""
    if not assistant.courriel:
        return None
    chemin = reverse("mon_accueil", kwargs={"jeton": jeton})
    return _ecrire(assistant.courriel, gabarit, chemin, assistant=assistant, relais=assistant.relais, **contexte)


def _a_la_structure(structure, gabarit, jeton):
    chemin = reverse("mes_places", kwargs={"jeton": jeton})
    return _ecrire(structure.courriel, gabarit, chemin, structure=structure)


def _ecrire(adresse, gabarit, chemin, **contexte):
    contexte |= {"chemin": chemin, "territoire": Territoire.load(), "monenfant": MONENFANT}
    return mettre_en_file(adresse, f"professionnels/{gabarit}", contexte)
