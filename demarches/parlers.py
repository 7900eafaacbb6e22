"""What agents read, in French, of the languages of a family."""

from commun import langues
from commun.langues_parlees import AUTRE, en_francais, nom_propre


def en_bref(demande, mots_de_la_famille=True):
    """["Écrit en arabe (العربية)", "Parle tigrigna", "Interprète : oui"]; [] for a family that only spoke French.

    The name of a language that is in no list was typed by the family: `mots_de_la_famille` lets it through.
    """
    faits = []
    if demande.langue != langues.SOURCE:
        faits.append(f"Écrit en {_nommee(demande.langue)}")
    if demande.langue_demandee != demande.langue:
        faits.append(f"Demande qu’on lui écrive en {_nommee(demande.langue_demandee)}")
    if demande.langue_parlee == AUTRE:
        autre = demande.langue_parlee_autre if mots_de_la_famille else ""
        faits.append(f"Parle {autre or 'une autre langue'}")
    elif demande.langue_parlee:
        faits.append(f"Parle {en_francais(demande.langue_parlee)}")
    if demande.besoin_interprete:
        precision = ", en langue des signes (LSF)" if demande.besoin_interprete == "lsf" and mots_de_la_famille else ""
        faits.append(f"Interprète : oui{precision}")
    return faits


def a_savoir(demande):
    """The language to prepare before calling, "" when it is French: "tigrigna", else "arabe"."""
    if demande.langue_parlee == AUTRE:
        parlee = demande.langue_parlee_autre or "autre langue"
    else:
        parlee = en_francais(demande.langue_parlee or demande.langue_demandee)
    return "" if parlee == en_francais(langues.SOURCE) else parlee


def _nommee(code):
    return en_francais(code) if code == langues.SOURCE else f"{en_francais(code)} ({nom_propre(code)})"
