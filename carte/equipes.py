"""Which relais an agent works for: a higher floor, which knows the agents' roles, answers.

It registers its answer in its AppConfig.ready: `equipes.inscrire(fonction)`, where `fonction(agent)` gives the ids of
the relais (structures) of an agent today. Without any, nobody works for any.
"""

_reponses = []


def inscrire(fonction):
    """Have `fonction(agent)`, an iterable of ids, asked with the others."""
    if fonction not in _reponses:
        _reponses.append(fonction)


def relais_de(agent):
    """The set of ids of the relais an agent works for today; none for an account that is closed."""
    if not agent.is_active:
        return set()
    return {identifiant for fonction in _reponses for identifiant in fonction(agent)}
