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
        permissions = _permissions()
        for groupe in Groupe:
            _ecrire(Group.objects.get_or_create(name=groupe.value)[0], groupe, accueil, questions, permissions)
        Group.objects.filter(name__in=GROUPES_DE_WAGTAIL, user__isnull=True).delete()
        manques = [nom for nom, page in (("accueil", accueil), ("questions", questions)) if page is None]
        suite = f" ; pages absentes : {', '.join(manques)}" if manques else ""
        self.stdout.write(f"{len(Groupe)} groupes à jour{suite}.")


def _permissions():
    """{"application.codename": Permission} of every right the roles name. Raises CommandError for an unknown one."""
    tables = (DROITS, DROITS_MEDIAS)
    noms = {nom for table in tables for droits in table.values() for nom in droits}
    noms |= {f"wagtailcore.{nom}" for table in (DROITS_ACCUEIL, DROITS_QUESTIONS) for d in table.values() for nom in d}
    codes = {nom.partition(".")[2] for nom in noms}
    lignes = Permission.objects.filter(codename__in=codes).select_related("content_type")
    connues = {f"{p.content_type.app_label}.{p.codename}": p for p in lignes}
    if inconnus := noms - connues.keys():
        raise CommandError(f"Droits inconnus : {', '.join(sorted(inconnus))}. Lancez d’abord « migrate ».")
    return connues


def _ecrire(ligne, groupe, accueil, questions, permissions):
    """Give a group the rights of its role, and take away all others."""
    ligne.permissions.set([permissions[nom] for nom in DROITS[groupe]])
    GroupPagePermission.objects.filter(group=ligne).delete()
    for page, droits in ((accueil, DROITS_ACCUEIL), (questions, DROITS_QUESTIONS)):
        if page is not None:
            for droit in droits.get(groupe, ()):
                permission = permissions[f"wagtailcore.{droit}"]
                GroupPagePermission.objects.create(group=ligne, page_id=page.pk, permission=permission)
    GroupCollectionPermission.objects.filter(group=ligne).delete()
    racine = Collection.get_first_root_node()
    if racine is not None:
        for droit in DROITS_MEDIAS.get(groupe, ()):
            GroupCollectionPermission.objects.create(group=ligne, collection=racine, permission=permissions[droit])
