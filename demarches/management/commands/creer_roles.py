"""Create the groups of agents and give each exactly its rights; may be run again at any time."""

from django.contrib.auth.models import Group, Permission
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Site

from demarches.roles import DROITS, DROITS_ACCUEIL, DROITS_MEDIAS, DROITS_QUESTIONS, Groupe
from faq.models import IndexQuestionsPage

GROUPES_DE_WAGTAIL = ("Editors", "Moderators")


class Command(BaseCommand):
    help = "Crée les groupes d’agents et leur donne exactement leurs droits (peut être relancée)."

    @transaction.atomic
    def handle(self, **options):
        site = Site.objects.filter(is_default_site=True).select_related("root_page").first()
        accueil = site.root_page if site and site.root_page.depth > 1 else None
        questions = IndexQuestionsPage.objects.live().first()
        for groupe in Groupe:
            _ecrire(Group.objects.get_or_create(name=groupe.value)[0], groupe, accueil, questions)
        Group.objects.filter(name__in=GROUPES_DE_WAGTAIL, user__isnull=True).delete()
        manques = [nom for nom, page in (("accueil", accueil), ("questions", questions)) if page is None]
        suite = f" ; pages absentes : {', '.join(manques)}" if manques else ""
        self.stdout.write(f"{len(Groupe)} groupes à jour{suite}.")


def _ecrire(ligne, groupe, accueil, questions):
    """Give a group the rights of its role, and take away all others."""
    ligne.permissions.set([_permission(nom) for nom in DROITS[groupe]])
    GroupPagePermission.objects.filter(group=ligne).delete()
    for page, droits in ((accueil, DROITS_ACCUEIL), (questions, DROITS_QUESTIONS)):
        if page is not None:
            for droit in droits.get(groupe, ()):
                permission = _permission(f"wagtailcore.{droit}")
                GroupPagePermission.objects.create(group=ligne, page_id=page.pk, permission=permission)
    GroupCollectionPermission.objects.filter(group=ligne).delete()
    racine = Collection.get_first_root_node()
    if racine is not None:
        for droit in DROITS_MEDIAS.get(groupe, ()):
            permission = _permission(droit)
            GroupCollectionPermission.objects.create(group=ligne, collection=racine, permission=permission)


def _permission(nom):
    app, _, code = nom.partition(".")
    permission = Permission.objects.filter(content_type__app_label=app, codename=code).first()
    if permission is None:
        raise CommandError(f"Droit inconnu : {nom}. Lancez d’abord « migrate ».")
    return permission
