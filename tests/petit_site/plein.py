"""A small site with one page of each kind, every field filled in."""

import datetime
import json
from types import SimpleNamespace

from django.contrib.auth.models import Group
from django.utils import timezone

from carte import jetons
from carte.models import CHOIX, But
from commun.models import ModeAccueil, Territoire
from modes_accueil.models import FAITS
from tests import fabriques
from tests.petit_site.corps import (
    corps_aux_champs_vides,
    corps_aux_cibles_disparues,
    corps_de_texte,
    corps_plein,
    flux,
    image,
    montrer,
    son,
)

TEXTE = "<p>Un texte, [[essai.smic]].</p>"
HORAIRES = {str(jour): [["09:00", "12:00"]] for jour in range(1, 5)}


def batir(accueil, pitres, page_demande):
    """SimpleNamespace of the pages made below the home page, and of a few things around them."""
    commune, secteur, agent = pitres
    site = SimpleNamespace(
        accueil=accueil, relais=secteur.relais, demande_page=page_demande, commune=commune, agent=agent
    )
    _alentours(site, secteur)
    site.index_guides = fabriques.IndexGuidesPageFactory(parent=accueil, **_champs(site, "index-guides"))
    site.guide = fabriques.GuidePageFactory(parent=site.index_guides, slug="micro-creche")
    site.corps = json.dumps(corps_de_texte(site.terme))
    _guides_et_questions(site)
    _aides_et_demarches(site)
    _relais_et_agenda(site)
    _actualites_et_documents(site)
    _site(site)
    return site


def _remplir(page, **champs):
    for champ, valeur in champs.items():
        setattr(page, champ, valeur)
    page.save()


def _champs(site, sujet, **champs):
    """What every page may have, all of it."""
    source = {"titre": "Code du travail", "url": "https://www.legifrance.gouv.fr/"}
    return {
        "sujet": sujet,
        "seo_title": f"Tout savoir : {sujet}",
        "search_description": "Ce que dit cette page.",
        "introduction": "L’essentiel en une phrase, [[essai.smic]].",
        "sources": json.dumps(flux(("source", source), ("source", {"titre": "Le relais", "url": ""}))),
        "relu_le": datetime.date(2026, 11, 1),
        "prochaine_relecture": datetime.date(2027, 5, 1),
        "groupe_auteur": site.equipe,
        "exclude_from_sitemap": True,
        "audio": site.son,
        **champs,
    }


def _alentours(site, secteur):
    """Settings, words, figures, places and requests."""
    site.image, site.son, site.equipe = image(), son(), Group.objects.get_or_create(name="Équipe d’essai")[0]
    territoire = Territoire.load()
    territoire.adresse, territoire.horaires, territoire.logo = "1 place du Lac", HORAIRES, site.image
    territoire.directeur_publication, territoire.hebergeur = "La présidente", "Un hébergeur"
    territoire.delegue_donnees, territoire.logo_falc = "dpd@exemple.fr", site.image
    territoire.save()
    fabriques.CommuneFactory(dehors=True)
    fabriques.BaremeFactory(cle="essai.smic", valeur="12.5", libelle="Salaire minimum")
    fabriques.PermanenceFactory(structure=secteur.relais, commune=site.commune, adresse="2 rue du Lac")
    site.terme = fabriques.TermeFactory(terme="agrément", variantes="agréée", source="Code de l’action sociale")
    fabriques.TermeFactory(terme="Caf", sigle=True, developpe="caisse d’allocations familiales")
    fabriques.BandeauFactory(page=site.accueil)
    site.structure = fabriques.StructureFactory(
        commune=site.commune,
        gestionnaire="Association Les Libellules",
        description="Une maison et son jardin.",
        adresse="3 rue du Lac",
        code_postal="27590",
        courriel="libellules@exemple.fr",
        site_web="https://libellules.exemple.fr",
        age_min_mois=2,
        age_max_mois=36,
        places=12,
        handicap=True,
        occasionnel=True,
        urgence=True,
        avip=True,
        inscription="Auprès de la direction.",
        disponibilite="2 places en janvier",
        disponibilite_le=timezone.localdate(),
        horaires={**HORAIRES, "6": [["06:30", "12:00"]]},
    )
    fabriques.StructureFactory(commune=site.commune, lat=site.commune.lat + 0.05)
    _assistante(site)
    _demandes(site, secteur)


def _demandes(site, secteur):
    """Requests and questions, open and closed."""
    lieu = {"secteur": secteur, "referent": site.agent, "commune_residence": site.commune}
    site.demande = fabriques.DemandeFactory(en_cours=True, **lieu)
    site.demande_close = fabriques.DemandeFactory(close=True, **lieu)
    ici = {"commune": site.commune, "relais": site.relais}
    site.question_privee = fabriques.QuestionFactory(**ici)
    site.question_close = fabriques.QuestionFactory(close=True, motif_fin="demande", **ici)


def _assistante(site):
    """Published, all of her public, with what she asks to change; and the links that open her page and a crèche's."""
    site.assistant = fabriques.AssistantMaternelFactory(
        relais=site.relais,
        publiee=True,
        presentation="Une maison au calme.",
        langues=["ar"],
        places_libres=2,
        grille=3,
        en_mam=True,
        identite_proposee={"prenom": "Nadia", "nom": "Martin", "commune": site.commune.pk},
        **dict.fromkeys(CHOIX, True),
    )
    site.assistant.actualiser()
    site.lien_assistant = site.assistant.nouveau_lien(But.MENSUEL)
    site.lien_structure = jetons.ouvrir(site.structure.lienprofessionnels, But.MENSUEL)


def _guides_et_questions(site):
    _remplir(site.accueil, **_champs(site, "accueil"))
    _remplir(site.demande_page, **_champs(site, "demande"))
    _remplir(
        site.guide,
        **_champs(site, "micro_creche", corps=site.corps, pictogramme="creche-ecole"),
        **{champ: f"Texte de {champ}." for champ, *_ in FAITS},
        autres_modes=[ModeAccueil.objects.get(code="creche_collective")],
    )
    relectures = [{"nom": "Léo", "structure": "ESAT", "le": "2026-11-02", "concerne": True}]
    corps_falc = [
        ("titre", "Ce que c’est"),
        ("ligne", {"pictogramme": "creche-ecole", "texte": "<p>La crèche garde votre enfant.</p>"}),
        ("attention", {"pictogramme": "attention", "texte": "<p>Appelez avant de venir.</p>"}),
        ("titre", "Ce que c’est"),
    ]
    site.falc = fabriques.PageFalcFactory(
        parent=site.guide,
        **_champs(site, "falc", corps=json.dumps(flux(*corps_falc))),
        relecteurs=json.dumps([{"type": "relecteur", "value": relecture} for relecture in relectures]),
    )
    site.falc.comparer()
    site.falc.afficher_logo = True
    site.falc.save()
    site.index_questions = fabriques.IndexQuestionsPageFactory(parent=site.accueil, **_champs(site, "index-questions"))
    champs = _champs(site, "question", corps=site.corps, formulations="la nounou prend des vacances")
    site.question = fabriques.QuestionPageFactory(parent=site.index_questions, **champs)
    fabriques.QuestionPageFactory(parent=site.index_questions)
    fabriques.LexiquePageFactory(parent=site.accueil, **_champs(site, "lexique"))


def _aides_et_demarches(site):
    situations = fabriques.IndexSituationsPageFactory(parent=site.accueil, **_champs(site, "index-situations"))
    site.situation = fabriques.SituationPageFactory(
        parent=situations, **_champs(site, "situation", corps=site.corps, pictogramme="heure")
    )
    fabriques.SituationPageFactory(parent=situations, slug="deuil", title="Un deuil")
    aides = fabriques.IndexAidesPageFactory(parent=site.accueil, **_champs(site, "index-aides", corps=site.corps))
    site.aide = fabriques.AidePageFactory(
        parent=aides,
        **_champs(site, "aide", corps=site.corps),
        **dict.fromkeys(("conditions", "montant", "demarche"), TEXTE),
        public="Les parents employeurs.",
        organisme="la Caf",
        organisme_url="https://www.caf.fr",
    )
    fabriques.AidePageFactory(parent=aides, slug="locale", title="Une aide locale", portee="locale")
    site.rubrique = fabriques.RubriquePageFactory(parent=site.accueil, **_champs(site, "rubrique", corps=site.corps))
    commission = fabriques.CommissionFactory(pour="les places de septembre")
    commission.structures.add(site.structure)
    site.etapes = fabriques.EtapesPageFactory(parent=site.rubrique, **_champs(site, "etapes", corps=site.corps))
    criteres = ({"critere": "Deux emplois", "precision": "ou une formation", "points": 10},)
    site.criteres = fabriques.CriteresPageFactory(
        parent=site.rubrique,
        **_champs(site, "criteres", corps=site.corps),
        criteres=json.dumps([{"type": "critere", "value": critere} for critere in criteres]),
        bilans=json.dumps([{"type": "bilan", "value": {"annee": 2025, "demandes": 120, "places": 48}}]),
        reglement=site.son,
        recours=TEXTE,
    )


def _relais_et_agenda(site):
    index = fabriques.IndexRelaisPageFactory(parent=site.accueil, **_champs(site, "index-relais", corps=site.corps))
    relais = fabriques.StructureFactory(
        relais=True, commune=site.commune, nom="Relais des Pages", adresse="4 rue du Lac", courriel="relais@exemple.fr"
    )
    fabriques.PermanenceFactory(structure=relais, commune=site.commune)
    site.page_relais = fabriques.RelaisPageFactory(
        parent=index, relais=relais, title=relais.nom, **_champs(site, "relais", corps=site.corps)
    )
    agenda = fabriques.IndexAgendaPageFactory(parent=site.accueil, **_champs(site, "index-agenda"))
    site.rencontre = fabriques.RencontrePageFactory(
        parent=agenda,
        **_champs(site, "rencontre", corps=site.corps),
        commune=site.commune,
        organisateur=relais,
        adresse="5 rue du Lac",
        lien="https://visio.exemple.fr",
    )
    fabriques.RencontrePageFactory(parent=agenda, annulee=True)


def _actualites_et_documents(site):
    actualites = fabriques.IndexActualitesPageFactory(parent=site.accueil, **_champs(site, "index-actualites"))
    site.actualite = fabriques.ActualitePageFactory(
        parent=actualites,
        **_champs(site, "actualite", corps=site.corps),
        illustration=json.dumps(flux(("image", montrer(site.image)))),
    )
    for rang in range(12):
        fabriques.ActualitePageFactory(parent=actualites, slug=f"nouvelle-{rang}", title=f"Nouvelle {rang}")
    documents = fabriques.IndexDocumentsPageFactory(parent=site.accueil, **_champs(site, "index-documents"))
    nouveau = fabriques.DocumentPageFactory(parent=documents, slug="nouveau", title="Le nouveau mémo")
    site.document = fabriques.DocumentPageFactory(
        parent=documents,
        **_champs(site, "document", corps=site.corps),
        version="janvier 2027",
        fichier=site.son,
        remplace_par=nouveau,
    )


def _site(site):
    site.page = fabriques.PageOrdinaireFactory(
        parent=site.accueil, slug="mentions-legales", **_champs(site, "mentions", corps=site.corps)
    )
    brouillon = fabriques.PageOrdinaireFactory(parent=site.page, slug="brouillon", title="Un brouillon", live=False)
    corps = {
        "blocs": corps_plein(site.image, site.son, site.guide, site.terme),
        "champs_vides": corps_aux_champs_vides(site.image, site.son, site.guide),
        "cibles_disparues": corps_aux_cibles_disparues(brouillon),
    }
    for nom, blocs in corps.items():
        page = fabriques.PageOrdinaireFactory(parent=site.page, slug=nom, title=nom, corps=json.dumps(blocs))
        setattr(site, nom, page)
    fabriques.PlanDuSitePageFactory(parent=site.accueil, **_champs(site, "plan"))
    contenus = json.dumps([{"type": "contenu", "value": {"contenu": "La carte", "raison": "Elle demande une souris."}}])
    site.declaration = fabriques.DeclarationAccessibilitePageFactory(
        parent=site.accueil,
        **_champs(site, "declaration"),
        etat="partielle",
        audit_par="Cabinet d’essai",
        taux=72,
        non_conformites=contenus,
        derogations=contenus,
        non_soumis=contenus,
        outils="axe",
        environnements="Firefox et NVDA",
        pages_verifiees=json.dumps([{"type": "page", "value": "Accueil"}]),
        plan_annuel=TEXTE,
    )
