"""Create the groups of agents and give each exactly its rights; may be run again at any time."""

from django.contrib.auth.models import Group, Permission
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from wagtail.models import (
    Collection,
    GroupCollectionPermission,
    GroupPagePermission,
    Page,
    Site,
    Workflow,
    WorkflowPage,
    WorkflowTask,
)

from commun.models import RelectureParUnTiers
from demarches import traducteurs
from demarches.roles import DROITS, DROITS_MEDIAS, DROITS_PAGES, RELECTEURS, Groupe

GROUPES_DE_WAGTAIL = ("Editors", "Moderators")
CIRCUIT_DE_WAGTAIL = "Moderators approval"
CIRCUIT = "Relecture par une autre personne"


class Command(BaseCommand):
    help = "Crée les groupes d’agents, leurs droits et le circuit de relecture (peut être relancée)."

    @transaction.atomic
    def handle(self, **options):
        pages = _sections()
        permissions = _permissions()
        for groupe in Groupe:
            _ecrire(Group.objects.get_or_create(name=groupe.value)[0], groupe, pages, permissions)
        if accueil := pages.get(""):
            _circuit(accueil)
            traducteurs.ouvrir_les_langues(accueil)
        Group.objects.filter(name__in=GROUPES_DE_WAGTAIL, user__isnull=True).delete()
        absentes = [slug or "accueil" for slug in _slugs() if slug not in pages]
        suite = f" ; pages absentes : {', '.join(sorted(absentes))}" if absentes else ""
        self.stdout.write(f"{len(Groupe)} groupes à jour{suite}.")


def _slugs():
    return {slug for sections in DROITS_PAGES.values() for slug in sections}


def _sections():
    """{slug of a section, "" for the home page: Page} of those that rights name and that exist."""
    site = Site.objects.filter(is_default_site=True).select_related("root_page").first()
    if site is None or site.root_page.depth < 2:
        return {}
    pages = {page.slug: page for page in Page.objects.child_of(site.root_page).filter(slug__in=_slugs())}
    return {"": site.root_page, **pages}


def _permissions():
    """{"application.codename": Permission} of every right the roles name. Raises CommandError for an unknown one."""
    noms = {nom for table in (DROITS, DROITS_MEDIAS) for droits in table.values() for nom in droits}
    noms |= {f"wagtailcore.{nom}" for sections in DROITS_PAGES.values() for d in sections.values() for nom in d}
    codes = {nom.partition(".")[2] for nom in noms}
    lignes = Permission.objects.filter(codename__in=codes).select_related("content_type")
    connues = {f"{p.content_type.app_label}.{p.codename}": p for p in lignes}
    if inconnus := noms - connues.keys():
        raise CommandError(f"Droits inconnus : {', '.join(sorted(inconnus))}. Lancez d’abord « migrate ».")
    return connues


def _ecrire(ligne, groupe, pages, permissions):
    """Give a group the rights of its role, and take away all others."""
    ligne.permissions.set([permissions[nom] for nom in DROITS[groupe]])
    GroupPagePermission.objects.filter(group=ligne).delete()
    for slug, droits in DROITS_PAGES.get(groupe, {}).items():
        for droit in droits if slug in pages else ():
            permission = permissions[f"wagtailcore.{droit}"]
            GroupPagePermission.objects.create(group=ligne, page_id=pages[slug].pk, permission=permission)
    GroupCollectionPermission.objects.filter(group=ligne).delete()
    racine = Collection.get_first_root_node()
    if racine is not None:
        for droit in DROITS_MEDIAS.get(groupe, ()):
            GroupCollectionPermission.objects.create(group=ligne, collection=racine, permission=permissions[droit])


def _circuit(accueil):
    """The second pair of eyes, for the whole tree; Wagtail's own circuit, where authors approve themselves, goes."""
    Workflow.objects.filter(name=CIRCUIT_DE_WAGTAIL).delete()
    circuit, _cree = Workflow.objects.get_or_create(name=CIRCUIT)
    tache, _creee = RelectureParUnTiers.objects.get_or_create(name=CIRCUIT)
    tache.groups.set(Group.objects.filter(name__in=[groupe.value for groupe in RELECTEURS]))
    WorkflowTask.objects.update_or_create(workflow=circuit, task=tache, defaults={"sort_order": 0})
    WorkflowPage.objects.update_or_create(page_id=accueil.pk, defaults={"workflow": circuit})
