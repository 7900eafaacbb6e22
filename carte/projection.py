"""What the public may know of an assistant maternel: the one place where private columns become public ones."""

TYPE = "assistant_maternel"
ANONYME = "Assistante maternelle"
MAM = "Accueil en maison d’assistants maternels."
PERISCOLAIRE = "Accueil possible avant et après l’école."

# What holds nothing of anybody.
NEUTRE = {
    "nom": ANONYME,
    "description": "",
    "gestionnaire": "",
    "adresse": "",
    "code_postal": "",
    "point_approche": True,
    "telephone": "",
    "courriel": "",
    "site_web": "",
    "horaires": {},
    "age_min_mois": None,
    "age_max_mois": None,
    "places": None,
    "handicap": False,
    "occasionnel": False,
    "urgence": False,
    "langues": [],
    "mode_tarif": "contrat",
    "inscription": "",
    "disponibilite": "",
    "disponibilite_le": None,
    "salaire_net": None,
    "entretien_jour": None,
    "repas_jour": None,
    "salaire_le": None,
}


def champs_publics(assistant):
    """{field of Structure: value} of an entry, without its point, which is shared; nothing of her when it is hidden."""
    return champs_choisis(assistant) if assistant.est_visible else dict(NEUTRE)


def champs_choisis(assistant):
    """The same while it is shown, or before it is: all of NEUTRE, in which only what she chose is filled in."""
    return NEUTRE | {
        "nom": nom_public(assistant),
        "places": assistant.agrement_capacite,
        "age_min_mois": assistant.age_min_mois,
        "age_max_mois": assistant.age_max_mois,
        "disponibilite_le": None if assistant.places_libres is None else assistant.confirmee_le,
        "description": _description(assistant),
        "inscription": _inscription(assistant),
        **_contact(assistant),
        **_choisis(assistant),
    }


def nom_public(assistant):
    """ "Nadia B.", or "Nadia Berger" if she chose so."""
    nom = assistant.nom if assistant.public_nom_complet else f"{assistant.nom[:1]}."
    return f"{assistant.prenom} {nom}"


def _contact(assistant):
    if not assistant.contact_direct:
        return {}
    return {
        "telephone": assistant.telephone if assistant.public_telephone else "",
        "courriel": assistant.courriel if assistant.public_courriel else "",
    }


def _choisis(assistant):
    choisis = {}
    if assistant.public_horaires:
        choisis["horaires"] = assistant.horaires
    if assistant.public_langues:
        choisis["langues"] = assistant.langues
    if assistant.public_particularites:
        choisis |= {nom: getattr(assistant, nom) for nom in ("handicap", "occasionnel", "urgence")}
    if assistant.public_tarifs and assistant.tarifs_demandes:
        choisis |= {nom: getattr(assistant, nom) for nom in ("salaire_net", "entretien_jour", "repas_jour")}
        choisis["salaire_le"] = assistant.choix_signe_le
    return choisis


def _description(assistant):
    phrases = [assistant.presentation.strip()] if assistant.public_presentation else []
    if assistant.public_particularites:
        phrases += [MAM] * assistant.en_mam + [PERISCOLAIRE] * assistant.periscolaire
    return " ".join(filter(None, phrases))


def _inscription(assistant):
    if assistant.contact_direct:
        return "Contactez-la directement : le contrat se signe entre vous."
    relais = assistant.relais
    telephone = f" au {relais.telephone}" if relais.telephone else ""
    return f"Ses coordonnées sont données par {relais.nom}{telephone}."[:300]
