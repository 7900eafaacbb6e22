"""From one page typed by an agent to what each step of the form expects to be posted."""

from django.utils import timezone

from commun import langues
from commun.langues_parlees import AUTRE, LANGUES_PARLEES
from commun.models import OuvertureDeLangue
from demarches.models import Besoin, ContactFamille
from demarches.models.choix import Interprete

from .horaires import MODELES, SEMAINE

ENFANTS = 3
INCONNUS, VARIABLES = "inconnus", "variables"
SANS_INTERPRETE = "_sans"


def langues_et_interprete():
    """One list for the language and the interpreter: typing "tam" is enough for "tamoul, avec interprète"."""
    parlees = sorted(((c, f) for c, (f, _p) in LANGUES_PARLEES.items() if c != langues.SOURCE), key=lambda x: x[1])
    return [
        ("", "français"),
        (Interprete.LSF.value, "langue des signes (LSF), avec interprète"),
        (AUTRE, "une autre langue, avec interprète"),
        *(
            choix
            for code, nom in parlees
            for choix in ((code, f"{nom}, avec interprète"), (f"{code}{SANS_INTERPRETE}", f"{nom}, sans interprète"))
        ),
    ]


def choix_des_horaires():
    presets = [(code, modele.nom) for code, modele in MODELES.items() if modele.jours]
    return [(INCONNUS, "à préciser avec la famille"), *presets, (VARIABLES, "changent d’une semaine à l’autre")]


def _commune(d):
    return {
        "recherche": d["recherche"],
        "commune": d["commune"],
        "situation": d["situation"],
        "commune_future": d["commune_future"].insee if d["commune_future"] else "",
        "commune_travail": d["commune_travail"].insee if d["commune_travail"] else "",
        "date_demenagement": d["date_demenagement"][0].isoformat() if d["date_demenagement"] else "",
    }


def rangs_des_enfants(d):
    """Ranks, on the page, of the children given."""
    return [rang for rang in range(ENFANTS) if d.get(f"naissance_{rang}")]


def _naissances(d):
    """(day, born, first name) of the children given; a day to come is that of a birth awaited."""
    for rang in rangs_des_enfants(d):
        jour, entier = d[f"naissance_{rang}"]
        ne = entier and jour <= timezone.localdate()
        yield jour if ne else jour.replace(day=1), ne, d[f"enfant_{rang}"]


def _enfants(d):
    enfants = list(_naissances(d))
    data = {"nombre": str(len(enfants))}
    for rang, (jour, ne, prenom) in enumerate(enfants):
        data[f"enfant_{rang}_prenom"] = prenom
        data[f"enfant_{rang}_ne"] = "oui" if ne else "non"
        data[f"enfant_{rang}_{'date_naissance' if ne else 'mois_terme'}"] = jour.isoformat()
    return data


def _quand(d):
    aujourdhui = timezone.localdate()
    if d["debut"] is None:
        debut, souplesse = max(aujourdhui, min(jour for jour, _n, _p in _naissances(d))), Besoin.Souplesse.SOUPLE
    else:
        jour, entier = d["debut"]
        ce_mois = not entier and (jour.year, jour.month) == (aujourdhui.year, aujourdhui.month)
        debut, souplesse = aujourdhui if ce_mois else jour, Besoin.Souplesse.UN_MOIS
    fin = d["fin"][0].isoformat() if d["fin"] else ""
    return {"debut_souhaite": debut.isoformat(), "souplesse": d["souplesse"] or souplesse.value, "fin": fin}


def _plages(d):
    plages = {j: (d[f"jour_{j}_de"], d[f"jour_{j}_a"]) for j in SEMAINE if d[f"jour_{j}_de"] or d[f"jour_{j}_a"]}
    modele = MODELES.get(d["horaires"]) if not plages else None
    if modele:
        plages = dict.fromkeys(modele.jours, modele.plage)
    data = {f"jour_{jour}": plage for jour, plage in plages.items()}
    cochees = modele.cases if modele else ()
    cases = {
        "nuit": d["nuit"] or "nuit" in cochees,
        "horaires_variables": d["horaires"] == VARIABLES or "horaires_variables" in cochees,
        "jours_inconnus": d["horaires"] == INCONNUS and not plages,
    }
    return data | {cle: "on" for cle, cochee in cases.items() if cochee}


def _modes(d):
    data = {f"mode_{rang}": d[f"mode_{rang}"] for rang in (1, 2, 3)} | {"pres_de": d["pres_de"]}
    cases = {"conseil": not d["mode_1"], "garde_partagee": d["garde_partagee"]}
    return data | {cle: "on" for cle, cochee in cases.items() if cochee}


def _situation(d):
    """Asked by an agent of the service only."""
    cases = {cle: d.get(cle) for cle in ("en_parler", "consentement")}
    return {"cases": d.get("cases", [])} | {cle: "on" for cle, cochee in cases.items() if cochee}


def _contact(d):
    choix = d["langue"]
    parlee = "" if choix == Interprete.LSF else choix.removesuffix(SANS_INTERPRETE)
    ouvertes = OuvertureDeLangue.objects.ouvertes()
    interprete = Interprete.LANGUE.value if choix and not choix.endswith(SANS_INTERPRETE) else ""
    deduite = ContactFamille.Preference.TELEPHONE if d["telephone"] else ContactFamille.Preference.EMAIL
    return {
        **{cle: d[cle] for cle in ("prenom", "nom", "email", "telephone", "creneaux", "ecrire_sans_risque")},
        "adresse_vue": d["email"],  # read again on the page
        "preference": d["preference"] or deduite.value,
        "langue_parlee": parlee,
        "langue_parlee_autre": d["langue_autre"],
        "langue_ecrite": parlee if parlee in ouvertes else langues.SOURCE,
        "besoin_interprete": Interprete.LSF.value if choix == Interprete.LSF else interprete,
    }


PAR_ETAPE = {
    "commune": _commune,
    "enfants": _enfants,
    "quand": _quand,
    "type": lambda d: {"type": d["type"]},
    "horaires": _plages,
    "modes": _modes,
    "situation": _situation,
    "contact": _contact,
    "message": lambda d: {"message": d["message"]},
}
