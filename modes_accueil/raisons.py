"""The words of the comparator: needs, and the reasons its engine gives by their codes."""

from django.utils.translation import gettext_lazy, ngettext

# Needs of `comparateur.POIDS`, as they end a sentence; in the order of the comparison's rows.
ATTENTES = {
    "temps_partiel": gettext_lazy("quelques jours par semaine"),
    "occasionnel": gettext_lazy("quelques heures de temps en temps"),
    "horaires_decales": gettext_lazy("tôt le matin, tard le soir, la nuit ou le week-end"),
    "horaires_variables": gettext_lazy("un planning qui change"),
    "urgence": gettext_lazy("une solution dans les jours qui viennent"),
    "handicap": gettext_lazy("un enfant en situation de handicap ou malade"),
    "insertion": gettext_lazy("une recherche d’emploi ou une formation"),
    "fratrie": gettext_lazy("plusieurs enfants de la famille"),
}
PHRASES = {
    "souvent": gettext_lazy("Souvent possible : %(attente)s."),
    "parfois": gettext_lazy("Parfois possible : %(attente)s."),
    "rarement": gettext_lazy("Plus rare ici : %(attente)s."),
    "age": gettext_lazy("Accueille les enfants de cet âge."),
    "des": gettext_lazy("Accueille les enfants à partir de %(age)s."),
    "jusqu_a": gettext_lazy("Accueille les enfants jusqu’à %(age)s."),
}


def dire(raison):
    """A Raison as a sentence."""
    return PHRASES[raison.code] % {"attente": ATTENTES.get(raison.attente, ""), "age": age_lisible(raison.mois)}


def age_lisible(mois):
    """An age in months: "18 mois", "2 ans"."""
    if mois and mois % 12 == 0:
        return ngettext("%(n)s an", "%(n)s ans", mois // 12) % {"n": mois // 12}
    return ngettext("%(n)d mois", "%(n)d mois", mois) % {"n": mois}
