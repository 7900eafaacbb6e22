"""Fictional families of the demonstration: what they answer in the form. No person behind any of these names."""

import datetime
import unicodedata

from commun.langues import LIVREES

PRENOMS = (
    "Nour", "Marie", "Sarah", "Julien", "Fatoumata", "Anne-Sophie", "Kévin", "Olena", "Zeynep", "Pauline",
    "Mehdi", "Inès", "Clara", "Joao", "Océane", "Mathilde", "Thi Lan", "Bastien", "Aïcha", "Laura", "Yann", "Svetlana",
    "Marie-Antoinette", "Gwenaëlle", "Samir", "Émeline", "Rachel", "Ibrahim", "Lucile", "Maëva",
)  # fmt: skip
NOMS = (
    "Martin", "Da Silva", "Lefebvre", "Benkirane", "Traoré", "Duval", "Kaya", "Nguyen", "Petit", "Morel", "Shevchenko",
    "Roussel", "Lemaître", "N’Diaye", "Guillemot", "Haddad", "Deschamps-Vasseur", "Picard", "Bouchard", "O’Brien",
    "Coulibaly", "Le Goff", "de La Rochefoucauld-Montbel", "Rahimi", "Aubry", "Cissé", "Legrand", "Vandenberghe", "Sow",
    "Hébert", "",
)  # fmt: skip
ENFANTS = (
    "Lou", "Adam", "Jade", "Gabriel", "Aya", "Léo", "Nina", "Sacha", "Ilyès", "Rose", "Mila", "Noah", "Élise", "Yusuf",
    "Anna", "",
)  # fmt: skip
LANGUES = ("ar", "tr", "pt", "uk", "fa-af", "en", "bm")
MESSAGES = (
    "Je reprends le travail en janvier et je n’ai encore trouvé personne.",
    "Nous venons d’arriver dans la commune et nous ne connaissons pas les structures.",
    "Je travaille à l’hôpital, mon planning change toutes les trois semaines.",
    "Mon fils connaît déjà une assistante maternelle, qui part à la retraite en juin.",
    "Ma formation commence bientôt, j’ai besoin d’une réponse assez vite.",
)
# Of the families that fill the form in their language.
MESSAGES_TRADUITS = {
    "ar": "أبدأ العمل في يناير ولم أجد بعد من يرعى طفلي.",
    "tr": "Ocak ayında işe başlıyorum, henüz kimseyi bulamadım.",
    "pt": "Começo a trabalhar em janeiro e ainda não encontrei ninguém.",
    "uk": "Ми щойно приїхали й нікого тут не знаємо.",
    "en": "I start work in January and I have not found anyone yet.",
}
RESUMES = (
    "Nous avons fait le point sur vos horaires. Je vous envoie trois noms d’assistants maternels disponibles.",
    "Je contacte la micro-crèche pour connaître ses places de janvier et je vous rappelle la semaine prochaine.",
    "Vous préférez attendre la commission du printemps. Nous cherchons une solution d’ici là.",
    "Nous avons comparé le coût d’une assistante maternelle et d’une micro-crèche avec vos revenus.",
    "Rendez-vous pris au relais pour préparer ensemble le contrat.",
)
_SEMAINE = range(1, 6)
HORAIRES = (
    {str(j): [["08:00", "17:30"]] for j in _SEMAINE},
    {str(j): [["08:30", "18:00"]] for j in (1, 2, 4, 5)},
    {str(j): [["07:00", "17:00"]] for j in _SEMAINE},
    {str(j): [["05:30", "14:00"]] for j in _SEMAINE},
    {str(j): [["13:00", "21:30"]] for j in (1, 2, 3, 6)},
    {"5": [["20:00", "24:00"]], "6": [["00:00", "07:00"], ["20:00", "24:00"]], "7": [["00:00", "07:00"]]},
    {str(j): [["09:00", "12:00"]] for j in (2, 4)},
    {str(j): [["08:00", "12:30"], ["13:30", "18:00"]] for j in (1, 3, 5)},
    {},
)
MODES = (
    ("assistant_maternel",),
    ("creche_collective", "assistant_maternel"),
    ("micro_creche", "assistant_maternel", "mam"),
    ("multi_accueil", "micro_creche"),
    ("garde_domicile",),
    ("halte_garderie",),
    ("creche_familiale", "mam"),
    (),
)
SITUATIONS = (
    *([] for _ in range(12)),
    ["parent_seul"],
    ["insertion"],
    ["besoins_particuliers"],
    ["parent_seul", "accompagnement"],
)


def reponses(hasard, numero, commune, jour, *, type_accueil="", future=None, travail=None):
    """Answers of one family sending its request on `jour`, in the shape of a draft; `hasard` decides everything."""
    debut = jour + datetime.timedelta(days=hasard.choice((30, 45, 75, 120, 180, 260)))
    genre = type_accueil or hasard.choice(("regulier",) * 6 + ("occasionnel", "urgence"))
    if genre == "urgence":
        debut = jour + datetime.timedelta(days=hasard.randint(2, 9))
    horaires = hasard.choice(HORAIRES)
    modes = hasard.choice(MODES)
    cases = hasard.choice(SITUATIONS)
    donnees = {
        "commune": _commune(hasard, commune, jour, future, travail),
        "enfants": {"enfants": _enfants(hasard, jour, debut)},
        "quand": {
            "debut_souhaite": debut.isoformat(),
            "souplesse": hasard.choice(("ferme", "un_mois", "souple")),
            "fin": (debut + datetime.timedelta(days=90)).isoformat() if genre == "occasionnel" else None,
        },
        "type": {"type": genre},
        "horaires": {
            "creneaux": horaires,
            "horaires_variables": hasard.random() < 0.2,
            "jours_inconnus": not horaires,
        },
        "modes": {
            "modes": list(modes),
            "conseil": not modes or hasard.random() < 0.2,
            "pres_de": hasard.choice(("domicile", "domicile", "travail", "trajet", "ecole")),
            "garde_partagee": hasard.random() < 0.15,
        },
        "situation": {"cases": cases, "en_parler": not cases and hasard.random() < 0.1, "consentement": True},
        "contact": _contact(hasard, numero),
        "message": {"message": hasard.choice(MESSAGES) if hasard.random() < 0.35 else ""},
    }
    if traduit := MESSAGES_TRADUITS.get(donnees["contact"]["langue_ecrite"]):
        donnees["message"] = {"message": traduit}
    return donnees


def _commune(hasard, commune, jour, future, travail):
    if future:
        demenagement = jour + datetime.timedelta(days=hasard.randint(20, 60))
        return {
            "commune_residence": commune,
            "situation": "emmenage",
            "commune_future": future,
            "date_demenagement": demenagement.isoformat(),
        }
    if travail:
        return {"commune_residence": commune, "situation": "travaille", "commune_travail": travail}
    return {"commune_residence": commune, "situation": "habite"}


def _enfants(hasard, jour, debut):
    """One child most often, else twins, or a brother or sister fourteen months older at least."""
    enfant = _enfant(hasard, jour, debut)
    sorte = hasard.choice(("seul",) * 6 + ("jumeaux", "fratrie"))
    if sorte == "seul" or not enfant["ne"]:
        return [enfant]
    autre = {**enfant, "prenom": hasard.choice([p for p in ENFANTS if p != enfant["prenom"]])}
    if sorte == "fratrie":
        naissance = datetime.date.fromisoformat(enfant["date_naissance"])
        autre["date_naissance"] = (naissance - datetime.timedelta(days=hasard.randint(430, 620))).isoformat()
    return [autre, enfant]


def _enfant(hasard, jour, debut):
    prenom = hasard.choice(ENFANTS)
    if hasard.random() < 0.2 and (debut - jour).days > 100:
        terme = (jour + datetime.timedelta(days=hasard.randint(20, 90))).replace(day=1)
        return {"prenom": "", "ne": False, "mois_terme": terme.isoformat()}
    naissance = jour - datetime.timedelta(days=hasard.randint(30, 420))
    return {"prenom": prenom, "ne": True, "date_naissance": naissance.isoformat()}


def _contact(hasard, numero):
    prenom, nom = PRENOMS[numero % len(PRENOMS)], NOMS[numero * 7 % len(NOMS)]
    telephone = f"06 39 98 {numero // 100:02} {numero % 100:02}"
    sans_email, sans_telephone = numero % 11 == 5, numero % 7 == 3
    langue = hasard.choice(LANGUES) if numero % 9 == 4 else ""
    sans_risque = numero % 29 != 12
    preferences = ["email"] if sans_telephone else ["email", "sms", "telephone"]
    if sans_email or not sans_risque:
        preferences = ["telephone"]
    return {
        "prenom": prenom,
        "nom": nom,
        "email": "" if sans_email else f"{_ascii(prenom)}.{_ascii(nom) or 'famille'}{numero}@exemple.org",
        "telephone": "" if sans_telephone and not sans_email else telephone,
        "preference": hasard.choice(preferences),
        "creneaux": hasard.choice(([], ["matin"], ["midi", "soir"])),
        "langue_parlee": langue,
        "langue_ecrite": langue if langue in LIVREES else "",
        "besoin_interprete": "lsf" if numero % 40 == 17 else ("langue" if langue else ""),
        "ecrire_sans_risque": sans_risque,
    }


def _ascii(nom):
    simple = unicodedata.normalize("NFKD", nom).encode("ascii", "ignore").decode().lower()
    return "".join(c if c.isalnum() else "-" for c in simple).strip("-")
