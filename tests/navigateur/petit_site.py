"""A small site with one page of each kind, full and empty: what the browser tests visit."""

import datetime
import io
import json
from types import SimpleNamespace

from django.core.files.base import ContentFile
from PIL import Image

from commun.models import Illustration, Piece
from tests import fabriques

CORPS = [
    {"type": "texte", "value": "<h2>Comment ça marche</h2><p>Une petite équipe.</p><ul><li>Un jardin</li></ul>"},
    {
        "type": "etapes",
        "value": {"titre": "S’inscrire", "etapes": [{"titre": "Appelez", "texte": "<p>Le relais.</p>"}]},
    },
    {"type": "atouts_limites", "value": {"atouts": ["Peu d’enfants"], "limites": ["Peu de places"]}},
    {"type": "encadre", "value": {"genre": "info", "titre": "À savoir", "texte": "<p>Gratuit.</p>"}},
    {"type": "exemple", "value": {"titre": "Pour deux jours", "texte": "<p>Deux fois un.</p>"}},
    {"type": "questions", "value": [{"question": "Et le repas ?", "reponse": "<p>Il est fourni.</p>"}]},
    {
        "type": "tableau",
        "value": {
            "titre": "Qui paie quand",
            "tableau": {
                "columns": [{"type": "texte", "heading": "Qui"}, {"type": "texte", "heading": "Quand"}],
                "rows": [{"values": ["Vous", "chaque mois"]}],
                "caption": "",
            },
        },
    },
    {"type": "chiffres", "value": [{"valeur": "6 ans", "libelle": "âge limite"}, {"valeur": "2", "libelle": "parts"}]},
    {"type": "citation", "value": {"texte": "On m’a rappelée le lendemain.", "auteur": "Une maman"}},
    {
        "type": "liens",
        "value": {
            "titre": "À lire aussi",
            "liens": [{"page": None, "url": "https://monenfant.fr", "texte": "monenfant.fr"}],
        },
    },
    {"type": "bouton", "value": {"page": None, "url": "https://monenfant.fr", "texte": "Chercher"}},
    {"type": "coordonnees", "value": None},
]


def image():
    octets = io.BytesIO()
    Image.new("RGB", (640, 360), "teal").save(octets, "PNG")
    return Illustration.objects.create(
        title="Jardin", width=640, height=360, file=ContentFile(octets.getvalue(), name="jardin.png")
    )


def avec_medias(corps):
    """A body that also holds an image, a sound and a document."""
    son = Piece.objects.create(title="La page lue", file=ContentFile(b"ID3", name="page.mp3"))
    return [
        *corps,
        {"type": "image", "value": {"image": image().pk, "alt_text": "Un jardin clos", "decorative": False}},
        {
            "type": "audio",
            "value": {"titre": "Écouter", "fichier": son.pk, "transcription": "<p>Le texte de la page.</p>"},
        },
        {"type": "documents", "value": {"titre": "À télécharger", "documents": [son.pk]}},
    ]


def batir(accueil, pitres, page_demande):
    """SimpleNamespace of the pages made below the home page, and of a few things around them."""
    commune, secteur, agent = pitres
    fabriques.CommuneFactory(dehors=True)
    fabriques.PermanenceFactory(structure=secteur.relais, commune=commune)
    fabriques.TermeFactory(terme="Caf", sigle=True, developpe="caisse d’allocations familiales")
    fabriques.BandeauFactory()
    site = SimpleNamespace(
        accueil=accueil,
        structure=fabriques.StructureFactory(commune=commune),
        relais=secteur.relais,
        demande_page=page_demande,
        demande=fabriques.DemandeFactory(en_cours=True, secteur=secteur, referent=agent, commune_residence=commune),
        demande_close=fabriques.DemandeFactory(close=True, secteur=secteur, referent=agent, commune_residence=commune),
        commune=commune,
        agent=agent,
    )
    _guides_et_questions(site)
    _aides_et_demarches(site)
    _relais_agenda_actualites(site)
    return site


def _guides_et_questions(site):
    corps = json.dumps(avec_medias(CORPS))
    site.index_guides = fabriques.IndexGuidesPageFactory(parent=site.accueil)
    site.guide = fabriques.GuidePageFactory(
        parent=site.index_guides, slug="micro-creche", corps=corps, pour_qui="De 0 à 6 ans"
    )
    site.guide_vide = fabriques.GuidePageFactory(
        parent=site.index_guides, slug="vide", title="Un guide vide", introduction=""
    )
    site.falc = fabriques.PageFalcFactory(parent=site.guide)
    site.falc_relue = fabriques.PageFalcFactory(parent=site.guide_vide, relue=True)
    site.falc_relue.comparer()
    site.falc_relue.save()
    site.index_questions = fabriques.IndexQuestionsPageFactory(parent=site.accueil)
    site.question = fabriques.QuestionPageFactory(parent=site.index_questions, corps=json.dumps(CORPS))
    site.page = fabriques.PageOrdinaireFactory(parent=site.accueil, slug="mentions-legales", corps=json.dumps(CORPS))
    fabriques.LexiquePageFactory(parent=site.accueil)


def _aides_et_demarches(site):
    corps = json.dumps(CORPS)
    situations = fabriques.IndexSituationsPageFactory(parent=site.accueil)
    site.situation = fabriques.SituationPageFactory(parent=situations, corps=corps, introduction="Tôt, tard, la nuit.")
    fabriques.SituationPageFactory(parent=situations, slug="deuil", title="Un deuil")
    aides = fabriques.IndexAidesPageFactory(parent=site.accueil, corps=corps)
    textes = dict.fromkeys(("conditions", "montant", "demarche"), "<p>Un texte.</p>")
    site.aide = fabriques.AidePageFactory(
        parent=aides, corps=corps, public="Les parents employeurs.", organisme="la Caf", **textes
    )
    site.aide_vide = fabriques.AidePageFactory(parent=aides, slug="locale", title="Une aide locale", portee="locale")
    site.rubrique = fabriques.RubriquePageFactory(parent=site.accueil, corps=corps)
    commission = fabriques.CommissionFactory(pour="les places de septembre")
    commission.structures.add(site.structure)
    site.etapes = fabriques.EtapesPageFactory(parent=site.rubrique, corps=corps)
    site.criteres = fabriques.CriteresPageFactory(
        parent=site.rubrique,
        criteres=json.dumps(
            [{"type": "critere", "value": {"critere": "Deux emplois", "precision": "ou une formation", "points": 10}}]
        ),
        bilans=json.dumps([{"type": "bilan", "value": {"annee": 2025, "demandes": 120, "places": 48}}]),
        recours="<p>Deux mois.</p>",
    )


def _relais_agenda_actualites(site):
    corps = json.dumps(CORPS)
    relais = fabriques.IndexRelaisPageFactory(parent=site.accueil, corps=corps)
    structure = fabriques.StructureFactory(relais=True, commune=site.commune, nom="Relais des Pages")
    fabriques.PermanenceFactory(structure=structure, commune=site.commune)
    site.page_relais = fabriques.RelaisPageFactory(parent=relais, relais=structure, title=structure.nom, corps=corps)
    agenda = fabriques.IndexAgendaPageFactory(parent=site.accueil)
    site.rencontre = fabriques.RencontrePageFactory(
        parent=agenda, corps=corps, commune=site.commune, organisateur=structure, introduction="Un café."
    )
    fabriques.RencontrePageFactory(parent=agenda, annulee=True)
    actualites = fabriques.IndexActualitesPageFactory(parent=site.accueil)
    site.actualite = fabriques.ActualitePageFactory(
        parent=actualites,
        corps=corps,
        date=datetime.date(2026, 11, 2),
        illustration=json.dumps(
            [{"type": "image", "value": {"image": image().pk, "alt_text": "", "decorative": True}}]
        ),
    )
    documents = fabriques.IndexDocumentsPageFactory(parent=site.accueil)
    nouveau = fabriques.DocumentPageFactory(parent=documents, slug="nouveau", title="Le nouveau mémo")
    site.document = fabriques.DocumentPageFactory(
        parent=documents, corps=corps, version="janvier 2027", remplace_par=nouveau
    )
    fabriques.PlanDuSitePageFactory(parent=site.accueil)
    contenu = {"type": "contenu", "value": {"contenu": "La carte", "raison": "Elle demande une souris."}}
    site.declaration = fabriques.DeclarationAccessibilitePageFactory(
        parent=site.accueil, non_conformites=json.dumps([contenu]), outils="axe"
    )
