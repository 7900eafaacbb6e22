"""Blocks of an easy-to-read page: headings, and lines of one pictogram with its sentences, one sentence a line."""

from wagtail import blocks

from commun.blocs import PhraseBlock, TexteBlock
from commun.chiffres import CHIFFRES
from commun.pictogrammes import ChoixPictogramme, concepts


class PictogrammeBlock(blocks.ChoiceBlock):
    """One drawing of the catalogue; the same idea is the same drawing everywhere."""

    def __init__(self, **kwargs):
        kwargs.setdefault("widget", ChoixPictogramme)
        super().__init__(choices=concepts, **kwargs)


class LigneBlock(blocks.StructBlock):
    pictogramme = PictogrammeBlock(label="Pictogramme", required=False)
    texte = TexteBlock(
        label="Phrases",
        features=["bold", "link", "lexique", *CHIFFRES],
        help_text="Une phrase par ligne : tapez Entrée après chaque point.",
    )

    class Meta:
        icon = "image"
        label = "Pictogramme et phrases"
        template = "commun/blocs/falc_ligne.html"


class CorpsFalcBlock(blocks.StreamBlock):
    titre = PhraseBlock(label="Titre de partie", icon="title", template="commun/blocs/falc_titre.html")
    ligne = LigneBlock()
    attention = LigneBlock(label="Attention, danger", icon="warning", template="commun/blocs/falc_attention.html")
