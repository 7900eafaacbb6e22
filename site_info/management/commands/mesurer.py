"""Measure each kind of page over the demonstration: queries, processor time, weight. Prints, and judges nothing."""

import datetime
import gc
import gzip
import logging
import random
import re
import statistics
import time
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.management.base import BaseCommand, CommandError
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import get_page_models

from carte.models import Commune, Structure
from commun.models import ModeAccueil, Territoire, Utilisateur
from demarches.chiffres import TOTAL, comptes
from demarches.models import Besoin, Demande, DemandeStat, EnfantConcerne, ModeSouhaite, RoleSecteur, Secteur
from demarches.models.secteurs import tables_de_routage
from demarches.roles import Groupe
from demarches.routage import orienter
from demarches.tableaux_chiffres import Chiffres
from site_info.banc.demandes import semer
from site_info.banc.mesures import etalon_ms
from site_info.banc.tarifs import couts
from site_info.models import AccueilPage

VUES = (
    ("accueil, commune trouvée", "/?commune=pitres"),
    ("accueil, en arabe", "/ar/"),
    ("guide, en arabe", "/ar/modes-accueil/creche/"),
    ("facile à lire, en ukrainien", "/uk/modes-accueil/creche/facile-a-lire/"),
    ("cartes à montrer", "/cartes-a-montrer/"),
    ("carte", "/carte/"),
    ("points de la carte", "/carte/structures.json?bbox=0.9,49.1,1.5,49.4&zoom=12"),
    ("recherche", "/recherche/?q=creche"),
    ("questions, recherche", "/questions/?q=conges+de+ma+nounou"),
    ("questions, sans résultat", "/questions/?q=licorne"),
    ("questions, flux", "/questions/rss.xml"),
    ("guide pratique", "/documents/guide-pratique/"),
    ("page introuvable", "/nulle-part/"),
    ("santé", "/sante/"),
)
# The design wants the list of so many under 200 ms.
GRANDE_LISTE = 10_000
LIGNE = "{:<28} {:>4} {:>8} {:>9} {:>8} {:>8} {:>9}"
LIGNE_DES_COUTS = "{:<28} {:>8} {:>8} {:>8} {:>8} {:>8} {:>8}"
FICHIERS = re.compile(r"""(?:src|href)="(/static/[^"]+\.(?:css|js|svg|png|woff2))\"""")


class Command(BaseCommand):
    help = "Mesure chaque genre de page : requêtes SQL, temps processeur, poids."

    def add_arguments(self, parser):
        parser.add_argument("-n", type=int, default=15, help="mesures par page, dont la médiane est retenue")

    def handle(self, *, n, **options):
        if not AccueilPage.objects.exists():
            raise CommandError("La base est vide : « make demo-data » la remplit.")
        logging.disable()  # the access log, and a worker at rest, would drown the table
        gc.collect()
        gc.freeze()  # as gunicorn.conf.py does
        self.stdout.write(LIGNE.format("page", "code", "requêtes", "ms proc.", "octets", "gzip", "avec fich."))
        public, bureau = Client(HTTP_HOST="localhost"), Client(HTTP_HOST="localhost")
        for nom, adresse in [*adresses_publiques(), *VUES]:
            self.stdout.write(LIGNE.format(nom, *mesurer(public, adresse, n)))
        agent = Utilisateur.objects.filter(groups__name=Groupe.REFERENT, is_active=True).order_by("pk").first()
        if agent:
            bureau.force_login(agent, backend="django.contrib.auth.backends.ModelBackend")
            for nom, adresse in adresses_du_bureau(agent):
                self.stdout.write(LIGNE.format(nom, *mesurer(bureau, adresse, n)))
            for nom, *mesures in mesurer_une_grande_liste(bureau, agent, n):
                self.stdout.write(LIGNE.format(nom, *mesures))
        self.ecrire_les_couts(n)
        compter, masquer, demandes = mesurer_les_chiffres()
        self.stdout.write(f"chiffres : {compter:.0f} ms sur {demandes} demandes, puis {masquer:.0f} ms pour masquer")
        lire, router, routes = mesurer_les_routes()
        self.stdout.write(f"routage : {router:.3f} ms par demande ({routes} routes), tables lues en {lire:.1f} ms")

    def ecrire_les_couts(self, n):
        """What the simulator and the calculators cost; the reference tells how fast the machine is at that moment."""
        self.stdout.write(f"dix millions d’additions : {etalon_ms():.0f} ms")
        self.stdout.write(
            LIGNE_DES_COUTS.format("calcul", "montants", "requêtes", "moindre", "médiane", "p95", "octets")
        )
        commune = Commune.objects.filter(epci=Territoire.load().epci).order_by("insee").first()
        for cout in couts(n, commune.libelle if commune else ""):
            durees = (f"{ms:.1f}" for ms in (cout.moindre_ms, cout.p50_ms, cout.p95_ms))
            montants = "oui" if cout.resultat else "non"
            self.stdout.write(LIGNE_DES_COUTS.format(cout.nom, montants, cout.requetes, *durees, cout.octets))


def mesurer_les_chiffres(nombre=100_000):
    """(ms to count the requests of a year, ms to hide the small numbers, requests): half of them files, half erased
    since, written for the occasion and forgotten."""
    annee = timezone.localdate().year - 1
    with transaction.atomic():
        ecrire_des_demandes(annee, nombre)
        debut = time.perf_counter()
        nombres = comptes(annee)
        comptees = time.perf_counter()
        Chiffres(annee, masque=True)
        finies = time.perf_counter()
        transaction.set_rollback(True)
    demandes = sum(n for (_relais, dimension, _valeur), n in nombres.items() if dimension == TOTAL)
    return (comptees - debut) * 1000, (finies - comptees - (comptees - debut)) * 1000, demandes


def ecrire_des_demandes(annee, nombre):
    """Requests spread over a year, the secteurs and the communes of the territory."""
    hasard = random.Random(27)  # noqa: S311 - the same rows each time
    secteurs, communes = list(Secteur.objects.all()), list(Commune.objects.filter(epci=Territoire.load().epci))
    modes = list(ModeAccueil.objects.pour_une_demande())
    for _lot in range(nombre // 2 // 5_000):
        demandes = Demande.objects.bulk_create(
            [une_demande(hasard, annee, secteurs, communes) for _ in range(5_000)], batch_size=500
        )
        enfants = [EnfantConcerne(demande=d, date_naissance=un_jour(hasard, annee - 1)) for d in demandes]
        EnfantConcerne.objects.bulk_create(enfants, batch_size=500)
        besoins = Besoin.objects.bulk_create(
            [
                Besoin(demande=d, type=hasard.choice(Besoin.Type.values), debut_souhaite=un_jour(hasard, annee + 1))
                for d in demandes
            ],
            batch_size=500,
        )
        souhaits = [ModeSouhaite(besoin=b, mode=hasard.choice(modes), rang=1) for b in besoins]
        ModeSouhaite.objects.bulk_create(souhaits, batch_size=500)
    restes = (
        DemandeStat(
            mois=un_jour(hasard, annee).replace(day=1), secteur=hasard.choice(secteurs), age=hasard.choice("0123"),
            type="regulier", modes=[hasard.choice(modes).code], atypique=hasard.random() < 0.2,
            issue="solution_trouvee", jours_contact=hasard.randrange(20), contact_promis=True, jours_cloture=60,
        )
        for _ in range(nombre // 2)
    )  # fmt: skip
    DemandeStat.objects.bulk_create(restes, batch_size=500)


def une_demande(hasard, annee, secteurs, communes):
    le = timezone.make_aware(datetime.datetime.combine(un_jour(hasard, annee), datetime.time(10)))
    contact = le + datetime.timedelta(days=hasard.randrange(20))
    return Demande(
        statut="en_cours", secteur=hasard.choice(secteurs), commune_residence=hasard.choice(communes), soumise_le=le,
        echeance_contact_le=(le + datetime.timedelta(days=7)).date(), premier_contact_le=contact,
    )  # fmt: skip


def un_jour(hasard, annee):
    return datetime.date(annee, 1, 1) + datetime.timedelta(days=hasard.randrange(365))


def mesurer_une_grande_liste(client, agent, n):
    """What the list costs over ten thousand requests of the agent, which are written and undone."""
    role = RoleSecteur.objects.actifs().filter(agent=agent).select_related("secteur").first()
    commune = role and role.secteur.communes.first()
    if commune is None:
        return
    with transaction.atomic():
        semer(GRANDE_LISTE, role.secteur, agent, commune)
        for vue in ("a_traiter", "toutes", "closes"):
            yield f"liste de {GRANDE_LISTE} ({vue})", *mesurer(client, f"{reverse('demandes')}?vue={vue}", n)
        transaction.set_rollback(True)


def mesurer_les_routes():
    """(ms to read the router's tables, ms a route, routes) for each commune and street, each day of a year."""
    debut = time.perf_counter()
    tables = tables_de_routage()
    lues = time.perf_counter()
    adresses = [(z.commune, z.voie) for zones in tables.zones.values() for z in zones]
    jours = [timezone.localdate() + datetime.timedelta(days=n) for n in range(0, 365, 7)]
    for jour in jours:
        for commune, voie in adresses:
            orienter(tables, commune, voie, "12", jour)
    routes = max(1, len(jours) * len(adresses))
    return (lues - debut) * 1000, (time.perf_counter() - lues) * 1000 / routes, routes


def adresses_publiques():
    for modele in get_page_models():
        page = modele.objects.live().order_by("path").first()
        if page:
            yield str(modele._meta.verbose_name), page.get_url()
    for nom, structures in (
        ("structure", Structure.objects.publiees().exclude(type__code="rpe")),
        ("relais", Structure.objects.publiees().de_type("rpe")),
    ):
        if structure := structures.select_related("type").order_by("pk").first():
            yield nom, structure.get_absolute_url()
    if demande := Demande.objects.order_by("pk").first():
        yield "suivi", demande.url_suivi


def adresses_du_bureau(agent):
    yield "bureau, accueil", "/admin/"
    yield "bureau, liste", reverse("demandes")
    if demande := Demande.objects.visibles_par(agent).order_by("pk").first():
        yield "bureau, dossier", demande.get_absolute_url()


def mesurer(client, adresse, n):
    """(status, queries, median CPU ms, bytes, gzipped bytes, gzipped bytes with the files the page names)."""
    client.get(adresse)  # caches of the process: templates, content types
    with CaptureQueriesContext(connection) as requetes:
        reponse = client.get(adresse)
    nombre = len(requetes)  # the log is emptied by the next request
    durees = []
    for _ in range(n):
        debut = time.process_time()
        client.get(adresse)
        durees.append((time.process_time() - debut) * 1000)
    contenu = reponse.getvalue()
    comprime = len(gzip.compress(contenu))
    fichiers = sum(map(poids, set(FICHIERS.findall(contenu.decode(errors="replace")))))
    return (
        reponse.status_code,
        nombre,
        f"{statistics.median(durees):.1f}",
        len(contenu),
        comprime,
        comprime + fichiers,
    )


def poids(url):
    """Bytes of a static file as WhiteNoise sends it."""
    chemin = Path(staticfiles_storage.path(url.removeprefix(settings.STATIC_URL)))
    for candidat in (chemin.with_name(chemin.name + ".gz"), chemin):
        if candidat.exists():
            return candidat.stat().st_size
    return 0
