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


def membre(agent, groupe):
    """Whether an active agent belongs to a group; a superuser belongs to none by nature."""
    return agent.is_active and agent.groups.filter(name=groupe).exists()


def _tout(app, *modeles):
    return tuple(f"{app}.{droit}_{modele}" for modele in modeles for droit in ("add", "change", "delete", "view"))


_ENTREE = ("wagtailadmin.access_admin",)
_LIRE_STRUCTURES = ("carte.view_structure", "carte.view_permanence")
_ORGANISATION = _tout("demarches", "secteur", "zonesecteur", "rolesecteur", "indisponibilite")
_REDIRECTIONS = _tout("wagtailredirects", "redirect")

# Model permissions, "application.codename".
DROITS = {
    Groupe.REFERENT: (*_ENTREE, *_LIRE_STRUCTURES),
    Groupe.ANIMATRICE: (*_ENTREE, *_LIRE_STRUCTURES),
    Groupe.ACCUEIL: (*_ENTREE, *_LIRE_STRUCTURES),
    Groupe.COORDINATION: (*_ENTREE, *_ORGANISATION, *_tout("carte", "structure", "permanence")),
    Groupe.COMMUNICATION: (*_ENTREE, *_LIRE_STRUCTURES, "carte.change_structure", *_REDIRECTIONS),
    Groupe.ELU: (*_ENTREE, *_LIRE_STRUCTURES),
    Groupe.ADMINISTRATION: (
        *_ENTREE,
        *_ORGANISATION,
        *_REDIRECTIONS,
        *_tout("carte", "commune", "structure", "permanence"),
        *_tout("commun", "bareme", "modeaccueil"),
        "commun.add_utilisateur",
        "commun.change_utilisateur",
        "commun.change_territoire",
        "wagtailcore.change_site",
        "wagtailcore.add_locale",
        "wagtailcore.change_locale",
    ),
}

# Rights on the home page and everything below it, and on the index of questions.
_PAGES = ("add_page", "change_page", "publish_page", "lock_page", "unlock_page")
DROITS_ACCUEIL = {Groupe.COMMUNICATION: _PAGES, Groupe.ADMINISTRATION: _PAGES}
DROITS_QUESTIONS = {Groupe.ANIMATRICE: ("add_page", "change_page")}

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
