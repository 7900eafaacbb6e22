"""The table of states and transitions, as a page of the documentation: written by the machine, never by hand."""

from demarches.transitions import LIGNES, NOMS_ACTEURS, STATUTS_PUBLICS, Statut

_ENTETE = """# États et transitions d’une demande

<!-- Page produite par `manage.py documenter_transitions --appliquer` : ne pas modifier à la main. -->

Le modèle refuse tout ce qui n’est pas dans ces tableaux. Ils viennent de `demarches/transitions.py`, que lisent aussi
les écrans, les droits et les tests.
"""


def page():
    """The Markdown text."""
    etats = _tableau(
        ("État", "Nom pour les agents", "Ce que lit la famille"),
        [(f"`{statut.value}`", statut.label, str(STATUTS_PUBLICS[statut])) for statut in Statut],
    )
    acteurs = _tableau(("Sigle", "Qui"), [(acteur.value, nom) for acteur, nom in NOMS_ACTEURS.items()])
    transitions = _tableau(
        ("n°", "Depuis", "Action", "Qui", "Condition", "Vers", "Courriels", "En service"),
        [_ligne(transition) for transition in LIGNES],
    )
    return "\n".join(
        (_ENTETE, "## États", "", etats, "", "## Acteurs", "", acteurs, "", "## Transitions", "", transitions, "")
    )


def _ligne(transition):
    return (
        str(transition.numero),
        _etats(transition.depuis) or "(brouillon)",
        f"`{transition.nom}`",
        ", ".join(transition.acteurs),
        transition.garde or "-",
        _etats(transition.vers) or "inchangé",
        transition.courriels,
        "oui" if transition.branchee else "à venir",
    )


def _etats(statuts):
    if len(statuts) == len(Statut) - 1:
        return "tout état ouvert"
    return ", ".join(f"`{statut.value}`" for statut in statuts)


def _tableau(titres, lignes):
    rangs = [titres, tuple("---" for _titre in titres), *lignes]
    return "\n".join("| " + " | ".join(rang) + " |" for rang in rangs)
