"""Groups of agents and what each may do; the command `creer_roles` writes this into the database.

No group holds a right on requests: who sees a request is decided by `Demande.objects.visibles_par` alone.
"""

from django.db import models


class Groupe(models.TextChoices):
    REFERENT = "Référents", "référent"
    ANIMATRICE = "Animatrices", "animatrice"
    ACCUEIL = "Accueil", "accueil"
    COORDINATION = "Coordination", "coordination"
    COMMUNICATION = "Communication", "communication"
    ELU = "Élus", "élu"
    ADMINISTRATION = "Administration", "administration"
    PARTENAIRE = "Partenaires", "partenaire"


def membre(agent, groupe):
    """Whether an active agent belongs to a group; a superuser belongs to none by nature."""
    return groupe in groupes_lus(agent)


def groupes_lus(agent):
    """Names of the groups of an account, read once for all that a page asks of it, menus included."""
    # Not its __dict__: the account of a visitor is read behind a lazy object, which has one of its own.
    if getattr(agent, "_groupes_lus", None) is None:
        agent._groupes_lus = set(agent.groups.values_list("name", flat=True)) if agent.is_active else set()
    return agent._groupes_lus


def _tout(app, *modeles):
    return tuple(f"{app}.{droit}_{modele}" for modele in modeles for droit in ("add", "change", "delete", "view"))


_ENTREE = ("wagtailadmin.access_admin",)
_LIRE_STRUCTURES = ("carte.view_structure", "carte.view_permanence")
_ORGANISATION = _tout(
    "demarches", "secteur", "zonesecteur", "rolesecteur", "animation", "indisponibilite", "fermeture", "partenaire"
)
# Those of every relais; an agent of a relais sees its own without any right (see carte.equipes).
_VOIR_ASSISTANTS = ("carte.view_assistantmaternel",)
# Figures alone, without a name (see carte.indicateurs).
_INDICATEURS = ("carte.view_confirmation",)
_REDIRECTIONS = _tout("wagtailredirects", "redirect")
_TRADUIRE = ("wagtail_localize.submit_translation",)
_LANGUES = (*_tout("commun", "ouverturedelangue"), *_tout("demarches", "reponsetype"))
_CHIFFRES = ("commun.add_bareme", "commun.change_bareme", "commun.view_bareme")

# Model permissions, "application.codename".
DROITS = {
    Groupe.REFERENT: (*_ENTREE, *_LIRE_STRUCTURES),
    Groupe.ANIMATRICE: (*_ENTREE, *_LIRE_STRUCTURES),
    Groupe.ACCUEIL: (*_ENTREE, *_LIRE_STRUCTURES),
    Groupe.COORDINATION: (
        *_ENTREE,
        *_ORGANISATION,
        *_VOIR_ASSISTANTS,
        *_INDICATEURS,
        *_LANGUES,
        *_tout("carte", "structure", "permanence", "commission", "vacances"),
    ),
    Groupe.COMMUNICATION: (
        *_ENTREE,
        *_LIRE_STRUCTURES,
        "carte.add_structure",
        "carte.change_structure",
        *_REDIRECTIONS,
        *_tout("carte", "commission"),
        *_tout("commun", "bandeau", "terme"),
        *_tout("modes_accueil", "aidelocale"),
        *_LANGUES,
        *_CHIFFRES,
        *_TRADUIRE,
    ),
    Groupe.ELU: (*_ENTREE, *_LIRE_STRUCTURES, *_INDICATEURS),
    # What they sent, and its state (see Demande.objects.transmises_par): nothing else of the service.
    Groupe.PARTENAIRE: _ENTREE,
    Groupe.ADMINISTRATION: (
        *_ENTREE,
        *_ORGANISATION,
        *_VOIR_ASSISTANTS,
        *_INDICATEURS,
        *_LANGUES,
        *_REDIRECTIONS,
        *_TRADUIRE,
        *_tout("carte", "commission", "commune", "structure", "permanence", "vacances"),
        *_tout("commun", "bandeau", "bareme", "modeaccueil", "terme"),
        *_tout("modes_accueil", "aidelocale"),
        "commun.add_utilisateur",
        "commun.change_utilisateur",
        "commun.change_territoire",
        "wagtailcore.change_site",
        "wagtailcore.add_locale",
        "wagtailcore.change_locale",
    ),
}

# Rights on a page and everything below it, by the slug of a section ("" for the home page). What nobody in a group may
# publish alone goes through the second pair of eyes (see RELECTEURS).
_ECRIRE = ("add_page", "change_page", "lock_page", "unlock_page")
_PUBLIER = ("publish_page",)
DROITS_PAGES = {
    Groupe.COMMUNICATION: {"": _ECRIRE, "actualites": _PUBLIER, "agenda": _PUBLIER},
    Groupe.ADMINISTRATION: {"": (*_ECRIRE, *_PUBLIER)},
    Groupe.ANIMATRICE: {"questions": ("add_page", "change_page")},
}
# Rights on the home page of each other language and on everything below it. A translation is published by who made it;
# another person reads it again once readers see it, who are told so meanwhile.
DROITS_PAGES_TRADUITES = {
    Groupe.COMMUNICATION: (*_ECRIRE, *_PUBLIER),
    Groupe.ADMINISTRATION: (*_ECRIRE, *_PUBLIER),
}
# Of those who translate into one language, in a group of their own (see demarches.traducteurs).
DROITS_TRADUCTEURS = (*_ENTREE, *_TRADUIRE)
DROITS_PAGES_TRADUCTEURS = ("add_page", "change_page", *_PUBLIER)

# Who may approve what another has written.
RELECTEURS = (Groupe.COMMUNICATION, Groupe.ANIMATRICE, Groupe.ADMINISTRATION)

# Rights on the root collection; Wagtail asks them of its own models, whatever ours are called.
_MEDIAS = tuple(
    f"{app}.{droit}_{modele}"
    for app, modele in (("wagtailimages", "image"), ("wagtaildocs", "document"))
    for droit in ("add", "change", "choose")
)
DROITS_MEDIAS = {
    Groupe.COMMUNICATION: _MEDIAS,
    Groupe.ADMINISTRATION: _MEDIAS,
    Groupe.ANIMATRICE: ("wagtailimages.choose_image", "wagtaildocs.choose_document"),
}
