"""The same small site when nothing was filled in that a form can do without, and before its lists hold anything."""

from types import SimpleNamespace

from carte import jetons
from carte.models import But, Structure
from commun.models import Territoire
from tests import fabriques


def batir_vide(*socle):
    """SimpleNamespace of these pages and of those below them."""
    site = batir_les_tetes(*socle)
    garnir(site)
    return site


def batir_les_tetes(accueil, pitres, page_demande):
    """SimpleNamespace of the pages that stand at the head of others, with nothing below; no setting is filled in."""
    commune, secteur, agent = pitres
    territoire = Territoire.load()
    territoire.telephone = territoire.courriel = ""
    territoire.save()
    Structure.objects.update(telephone="", mode_tarif="", horaires={}, lat=None, lon=None, mx=None, my=None)
    tetes = {
        "index_guides": fabriques.IndexGuidesPageFactory,
        "index_questions": fabriques.IndexQuestionsPageFactory,
        "situations": fabriques.IndexSituationsPageFactory,
        "aides": fabriques.IndexAidesPageFactory,
        "rubrique": fabriques.RubriquePageFactory,
        "index_relais": fabriques.IndexRelaisPageFactory,
        "agenda": fabriques.IndexAgendaPageFactory,
        "actualites": fabriques.IndexActualitesPageFactory,
        "documents": fabriques.IndexDocumentsPageFactory,
        "lexique": fabriques.LexiquePageFactory,
        "plan": fabriques.PlanDuSitePageFactory,
    }
    return SimpleNamespace(
        accueil=accueil,
        relais=secteur.relais,
        demande_page=page_demande,
        commune=commune,
        agent=agent,
        page=fabriques.PageOrdinaireFactory(parent=accueil, slug="mentions-legales"),
        declaration=fabriques.DeclarationAccessibilitePageFactory(parent=accueil),
        **{nom: fabrique(parent=accueil) for nom, fabrique in tetes.items()},
    )


def garnir(site):
    """The pages below, one of each kind, and a request in its first state."""
    site.guide = fabriques.GuidePageFactory(parent=site.index_guides, slug="micro-creche", introduction="", sujet="")
    site.falc = fabriques.PageFalcFactory(
        parent=site.guide, corps=[("ligne", {"pictogramme": "", "texte": "<p>Une crèche.</p>"})]
    )
    site.question = fabriques.QuestionPageFactory(parent=site.index_questions)
    site.situation = fabriques.SituationPageFactory(parent=site.situations)
    site.aide = fabriques.AidePageFactory(parent=site.aides)
    site.etapes = fabriques.EtapesPageFactory(parent=site.rubrique)
    site.criteres = fabriques.CriteresPageFactory(parent=site.rubrique)
    site.page_relais = fabriques.RelaisPageFactory(parent=site.index_relais, relais=site.relais)
    site.rencontre = fabriques.RencontrePageFactory(parent=site.agenda, fin=None)
    site.actualite = fabriques.ActualitePageFactory(parent=site.actualites)
    site.document = fabriques.DocumentPageFactory(parent=site.documents)
    site.structure = fabriques.StructureFactory(
        commune=site.commune, lat=None, lon=None, telephone="", mode_tarif="", horaires={}
    )
    site.assistant = fabriques.AssistantMaternelFactory(relais=site.relais, adresse="", telephone="")
    site.lien_assistant = site.assistant.nouveau_lien(But.INVITATION)
    site.lien_structure = jetons.ouvrir(site.structure.lienprofessionnels, But.MENSUEL)
    site.demande = fabriques.DemandeFactory(a_orienter=True, commune_residence=site.commune)
    site.demande_close = fabriques.DemandeFactory(close=True, secteur=None, commune_residence=site.commune)
    site.question_privee = fabriques.QuestionFactory(a_orienter=True, commune=site.commune)
    site.question_close = fabriques.QuestionFactory(close=True, relais=None, commune=site.commune)
