"""The panel of filters, as its template draws it: groups of boxes, each with the structures it would give."""

from carte.filters.mots import nom_de_langue
from carte.models.structures import ModeTarif
from commun.langues_parlees import LANGUES_PARLEES


def panneau(recherche):
    """{filter: [(value, label, number, ticked)]} of the boxes; a kind, a price or a language nobody has is left out.
    A number that was not counted is None."""
    facettes, form = recherche.facettes, recherche.form
    connues = LANGUES_PARLEES if facettes.choix is None else facettes.valeurs("langue")
    langues = {*connues, *(recherche.reponses.get("langue") or ())}
    valeurs = {
        "type": [(mode.code, mode.libelle_pluriel, facettes.nombre("type", mode.pk)) for mode in recherche.modes],
        "tarif": [(code, libelle, facettes.nombre("tarif", code)) for code, libelle in ModeTarif.choices],
        "langue": [(code, nom_de_langue(code), facettes.nombre("langue", code)) for code in sorted(langues)],
        "jours": [(code, nom, facettes.nombre("jours", code)) for code, nom in form.fields["jours"].choices],
    }
    cases = {}
    for nom, choix in valeurs.items():
        coches = {str(valeur) for valeur in recherche.reponses.get(nom) or ()}
        lignes = [(code, libelle, n, code in coches) for code, libelle, n in choix]
        cases[nom] = [ligne for ligne in lignes if nom == "jours" or ligne[2] != 0 or ligne[3]]
    oui_non = ("atypique", "handicap", "occasionnel", "urgence", "avip", "garde_partagee", "dispo")
    return cases | {
        nom: [("1", form.fields[nom].label, facettes.nombre(nom, "1"), bool(recherche.reponses.get(nom)))]
        for nom in oui_non
    }
