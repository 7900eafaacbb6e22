"""The house keeps its plan: floors, templates, migrations, names (docs/adr/0001-etages.md)."""

import ast
import fnmatch
import importlib.metadata
import re
import tomllib
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.template import TemplateDoesNotExist
from django.template.loader import get_template
from packaging.specifiers import SpecifierSet
from wagtail.models import Page

from tests import fabriques
from tests.petit_site.adresses import ADRESSES

RACINE = Path(__file__).resolve().parent.parent
REGLES = tomllib.loads((RACINE / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
ETAGES = next(regle["layers"] for regle in REGLES if regle["type"] == "layers")
MODULES = [
    chemin
    for dossier in (*ETAGES, "tests")
    for chemin in sorted((RACINE / dossier).rglob("*.py"))
    if "migrations" not in chemin.parts
]
GABARITS = sorted(chemin for chemin in (RACINE / "templates").rglob("*") if chemin.suffix in {".html", ".txt", ".xml"})
NOMS_INTERDITS = {"utils.py", "helpers.py", "services.py", "managers.py", "constants.py", "signals.py"}
# Templates that Django asks for by a name of its own.
DEMANDES_PAR_DJANGO = {"400.html", "403.html", "403_csrf.html", "404.html", "500.html"}
CLES_ETRANGERES = {"ForeignKey", "OneToOneField", "ManyToManyField", "ParentalKey", "ParentalManyToManyField"}
MODELES = [modele for modele in apps.get_models(include_auto_created=True) if modele._meta.app_label in ETAGES]
TYPES_DE_PAGE = [modele for modele in MODELES if issubclass(modele, Page)]


def relatif(chemin):
    return str(chemin.relative_to(RACINE))


def lignes(chemin):
    return len(chemin.read_text().splitlines())


def fonctions(chemin):
    """(name, number of lines) of every function of a module."""
    for noeud in ast.walk(ast.parse(chemin.read_text())):
        if isinstance(noeud, ast.FunctionDef | ast.AsyncFunctionDef):
            yield noeud.name, noeud.end_lineno - noeud.lineno + 1


def test_installed_apps_stand_in_the_order_of_the_floors():
    assert [app for app in settings.INSTALLED_APPS if app in ETAGES] == ETAGES


@pytest.mark.parametrize("modele", MODELES, ids=lambda modele: modele._meta.label)
def test_relations_never_climb(modele):
    etage = ETAGES.index(modele._meta.app_label)
    vers = [champ.related_model for champ in modele._meta.get_fields() if champ.is_relation and champ.concrete]
    plus_haut = [cible for cible in vers if cible and cible._meta.app_label in ETAGES[:etage]]
    assert plus_haut == []


def test_foreign_keys_name_a_class_and_not_a_string():
    en_toutes_lettres = [
        f"{relatif(chemin)}:{noeud.lineno}"
        for chemin in MODULES
        for noeud in ast.walk(ast.parse(chemin.read_text()))
        if isinstance(noeud, ast.Call)
        and getattr(noeud.func, "attr", getattr(noeud.func, "id", "")) in CLES_ETRANGERES
        and noeud.args
        and isinstance(noeud.args[0], ast.Constant)
        and noeud.args[0].value != "self"
    ]
    assert en_toutes_lettres == []


def test_no_migration_is_missing():
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


@pytest.mark.parametrize("chemin", GABARITS, ids=relatif)
def test_template_compiles(chemin):
    get_template(str(chemin.relative_to(RACINE / "templates")))


def noms_cites():
    """Names of templates as the code and the templates write them; what is computed reads as `*`."""
    sources = [chemin.read_text() for chemin in (*MODULES, *GABARITS)]
    cites = {nom for source in sources for nom in re.findall(r"""["']([\w./{}%*-]+\.(?:html|txt|xml))["']""", source)}
    return {re.sub(r"\{[^}]*\}|%s", "*", nom) for nom in cites}


def remplace_un_gabarit_de_bibliotheque(nom):
    from django.template.engine import Engine

    for chargeur in Engine.get_default().template_loaders[0].loaders:
        for origine in chargeur.get_template_sources(nom):
            if not origine.name.startswith(str(RACINE / "templates")) and Path(origine.name).exists():
                return True
    return False


def test_every_template_is_used():
    cites = noms_cites()
    inutiles = []
    for chemin in GABARITS:
        nom = str(chemin.relative_to(RACINE / "templates"))
        cite = any(fnmatch.fnmatch(nom, motif) for motif in cites)
        if not (cite or nom in DEMANDES_PAR_DJANGO or remplace_un_gabarit_de_bibliotheque(nom)):
            inutiles.append(nom)
    assert inutiles == []


@pytest.mark.parametrize("modele", TYPES_DE_PAGE, ids=lambda modele: modele.__name__)
def test_page_type_has_a_template_a_factory_and_an_accessibility_case(modele):
    try:
        get_template(modele.template)
    except TemplateDoesNotExist:
        pytest.fail(f"{modele.template} does not exist")
    assert hasattr(fabriques, f"{modele.__name__}Factory")
    assert modele in {adresse.modele for adresse in ADRESSES.values()}


def test_modules_functions_and_templates_stay_short():
    trop_longs = [relatif(chemin) for chemin in MODULES if lignes(chemin) > 400]
    trop_longs += [relatif(chemin) for chemin in GABARITS if lignes(chemin) > 120]
    trop_longs += [
        f"{relatif(chemin)}: {nom}" for chemin in MODULES for nom, longueur in fonctions(chemin) if longueur > 40
    ]
    assert trop_longs == []


def test_modules_are_named_for_what_they_hold():
    assert [relatif(chemin) for chemin in MODULES if chemin.name in NOMS_INTERDITS] == []


def commence_en_minuscule(libelle):
    premier = str(libelle).split(maxsplit=1)[0]
    return premier[0].islower() or not premier[0].isalpha() or premier.isupper()


@pytest.mark.parametrize("modele", [m for m in MODELES if not m._meta.auto_created], ids=lambda m: m._meta.label)
def test_verbose_names_are_in_lower_case(modele):
    meta = modele._meta
    libelles = [meta.verbose_name, meta.verbose_name_plural, *(champ.verbose_name for champ in meta.local_fields)]
    libelles_a_nous = [
        libelle for libelle in libelles if type(libelle) is str and libelle != "ID"
    ]  # libraries' are lazy
    assert [libelle for libelle in libelles_a_nous if not commence_en_minuscule(libelle)] == []


def test_templates_hold_neither_style_nor_script_of_their_own():
    interdits = re.compile(
        r"""<style|\sstyle=|\son[a-z]+=["']|<script(?![^>]*\bsrc=)(?![^>]*application/(?:ld\+)?json)"""
    )
    fautifs = [relatif(c) for c in GABARITS if c.suffix == ".html" and interdits.search(c.read_text())]
    assert fautifs == []


def test_every_library_accepts_the_python_of_debian_12():
    refus = [
        distribution.metadata["Name"]
        for distribution in importlib.metadata.distributions()
        if "3.11.2" not in SpecifierSet(distribution.metadata["Requires-Python"] or "")
    ]
    assert refus == []
