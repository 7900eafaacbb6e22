"""Which relais an agent works for, which communes a relais covers: a higher floor, which knows the secteurs, answers.

It registers its answers in its AppConfig.ready: `equipes.inscrire(fonction)`, where `fonction(agent)` gives the ids of
the relais (structures) of an agent today; `equipes.inscrire_les_communes(fonction)`, where `fonction()` gives the
(commune id, relais id) pairs. Without any, nobody works for any, and no commune is covered.
"""

_reponses = []
_couvertures = []


def inscrire(fonction):
    """Have `fonction(agent)`, an iterable of ids, asked with the others."""
    if fonction not in _reponses:
        _reponses.append(fonction)


def inscrire_les_communes(fonction):
    """Have `fonction()`, an iterable of (commune id, relais id), asked with the others."""
    if fonction not in _couvertures:
        _couvertures.append(fonction)


def relais_de(agent):
    """The set of ids of the relais an agent works for today; none for an account that is closed."""
    if not agent.is_active:
        return set()
    return {identifiant for fonction in _reponses for identifiant in fonction(agent)}


def relais_par_commune():
    """{commune id: relais id} of the communes that a relais covers."""
    return {commune: relais for fonction in _couvertures for commune, relais in fonction()}
