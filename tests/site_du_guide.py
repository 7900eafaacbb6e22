"""A small site that holds one of everything the guide pratique is made of."""

import datetime

from django.core.cache import cache

from commun.models import Territoire
from modes_accueil.models import FAITS
from tests import fabriques

PAGE, PDF = "/documents/guide-pratique/", "/documents/guide-pratique.pdf"
TELEPHONE = "02 99 11 22 33"
CORPS = [
    ("texte", "<h2>Ce que c’est</h2><p>Au moins [[essai.smic]] de l’heure.</p><h3>Un détail</h3><p>Il compte.</p>"),
    ("etapes", {"titre": "Comment faire", "etapes": [{"titre": "Appelez", "texte": "<p>Votre relais.</p>"}]}),
    ("atouts_limites", {"atouts": ["Un petit groupe."], "limites": ["Peu de places."]}),
    ("encadre", {"genre": "attention", "titre": "Attention", "texte": "<p>Demandez avant de signer.</p>"}),
    ("chiffres", [{"valeur": "12", "libelle": "enfants au plus"}]),
    ("questions", [{"question": "Et après ?", "reponse": "<p>On verra.</p>"}]),
]


def semer(accueil, pitres):
    """Two guides, an aid, a situation, the steps, a commission, a word, a figure, a relais with a permanence."""
    cache.clear()
    commune, secteur, _agent = pitres
    relais = secteur.relais
    relais.nom, relais.slug, relais.telephone, relais.commune = "Relais du Val", "relais-du-val", TELEPHONE, commune
    relais.save()
    fabriques.PermanenceFactory(structure=relais, commune=commune, lieu="Salle Aragon")
    fabriques.BaremeFactory(cle="essai.smic", valeur="12.5", libelle="Salaire minimum")
    fabriques.BaremeFactory(cle="essai.vieux", valeur="99.99", valide_au=datetime.date(2021, 1, 1))
    terme = fabriques.TermeFactory(terme="agrément", slug="agrement", definition="L’autorisation du Département.")
    mot = [("texte", f'<p>Il faut un <a linktype="terme" id="{terme.pk}">agrément</a>.</p>')]
    guides = fabriques.IndexGuidesPageFactory(parent=accueil)
    faits = {champ: f"Texte de {champ}." for champ, *_ in FAITS}
    fabriques.GuidePageFactory(parent=guides, slug="micro-creche", corps=CORPS, **faits)
    fabriques.GuidePageFactory(parent=guides, slug="maternel", title="L’assistant maternel", corps=CORPS + mot)
    aides = fabriques.IndexAidesPageFactory(parent=accueil)
    fabriques.AidePageFactory(parent=aides, montant="<p>Jusqu’à [[essai.vieux]].</p>", corps=CORPS)
    situations = fabriques.IndexSituationsPageFactory(parent=accueil)
    fabriques.SituationPageFactory(parent=situations, corps=CORPS)
    fabriques.EtapesPageFactory(parent=fabriques.RubriquePageFactory(parent=accueil), corps=CORPS)
    fabriques.CommissionFactory()
    Territoire.objects.update(logo_adresse="/static/favicon.svg")
    return accueil
