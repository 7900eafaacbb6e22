"""A group of translators for each language that has a home page, whose rights end with that page's tree."""

from django.contrib.auth.models import Group, Permission
from wagtail.models import GroupPagePermission, Page

from commun import langues
from commun.fraicheur import nom_francais
from commun.models.pages import PROFONDEUR_ACCUEIL
from demarches.roles import DROITS_PAGES_TRADUCTEURS, DROITS_PAGES_TRADUITES, DROITS_TRADUCTEURS


def nom_du_groupe(code):
    return f"Traduction en {nom_francais(code)}"


def ouvrir_les_langues(accueil):
    """Write the rights of the languages in which a French home page stands."""
    for traduit in accueil.get_translations().select_related("locale"):
        ouvrir(traduit)


def accueil_traduit(sender, target_obj, **_kwargs):
    """After a copy for translation: that of a home page opens a language."""
    if isinstance(target_obj, Page) and target_obj.depth == PROFONDEUR_ACCUEIL:
        ouvrir(target_obj)


def ouvrir(accueil):
    """Give those who translate into the language of a home page their rights on its tree, and these only."""
    if accueil.locale.language_code == langues.SOURCE:
        return
    groupe, _cree = Group.objects.get_or_create(name=nom_du_groupe(accueil.locale.language_code))
    groupe.permissions.set(_permissions(DROITS_TRADUCTEURS))
    GroupPagePermission.objects.filter(group=groupe).exclude(page=accueil.pk).delete()
    _accorder(groupe, accueil, DROITS_PAGES_TRADUCTEURS)
    for role in Group.objects.filter(name__in=DROITS_PAGES_TRADUITES):
        _accorder(role, accueil, DROITS_PAGES_TRADUITES[role.name])


def _accorder(groupe, page, droits):
    for permission in _permissions(f"wagtailcore.{droit}" for droit in droits):
        GroupPagePermission.objects.get_or_create(group=groupe, page_id=page.pk, permission=permission)


def _permissions(noms):
    """Permissions of these "application.codename"."""
    noms = set(noms)
    lignes = Permission.objects.filter(codename__in=[nom.partition(".")[2] for nom in noms])
    lignes = lignes.select_related("content_type")
    return [ligne for ligne in lignes if f"{ligne.content_type.app_label}.{ligne.codename}" in noms]
