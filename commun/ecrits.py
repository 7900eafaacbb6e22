"""What is written in a page, piece by piece: its short fields, then each text of its blocks. No query is made."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import singledispatch

from django.db import models
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.fields import RichTextField, StreamField
from wagtail.images.blocks import ImageBlock
from wagtail.rich_text import get_text_for_indexing

from commun.blocs import ExempleBlock
from commun.chiffres import JETON

_FIN_DE_LIGNE = re.compile(r"</(?:p|li|h[2-4])>|<br\s*/?>")
_NON_TEXTES = (models.SlugField, models.URLField, models.EmailField)


@dataclass(frozen=True, slots=True)
class Ecrit:
    """`texte` as it is stored (HTML of the editor when `riche`); `lieu`: "corps > Encadré > titre", for editors;
    `exemple`: inside an example whose numbers are invented."""

    lieu: str
    texte: str
    riche: bool = False
    exemple: bool = False

    @property
    def nu(self):
        """The text without markup, its tokens left; one line a paragraph."""
        texte = get_text_for_indexing(_FIN_DE_LIGNE.sub("\n", self.texte)) if self.riche else self.texte
        return "\n".join(filter(None, (ligne.strip() for ligne in texte.split("\n"))))


def ecrits(page) -> Iterator[Ecrit]:
    """The `Ecrit`s of a page, in the order of its fields; the title is one of them, empty ones are left out."""
    for champ in page.champs_de_contenu:
        valeur = champ.value_from_object(page)
        nom = str(champ.verbose_name)
        if isinstance(champ, StreamField):
            # As stored: what a chooser designates is of no use here, and would cost a query.
            yield from _ecrits(champ.stream_block, champ.stream_block.get_prep_value(valeur), nom)
        elif valeur and isinstance(champ, RichTextField):
            yield Ecrit(nom, valeur, riche=True)
        elif valeur and _est_un_texte(champ):
            yield Ecrit(nom, valeur)


def sans_jetons(texte):
    """`texte` without its figures, which change."""
    return JETON.sub(" ", texte)


def _est_un_texte(champ):
    return (
        isinstance(champ, models.CharField | models.TextField)
        and not isinstance(champ, _NON_TEXTES)
        and not champ.choices
    )


@singledispatch
def _ecrits(bloc, brut, lieu, exemple=False):
    """Texts of the stored value of a block: none in a block that is not known to hold some."""
    return iter(())


@_ecrits.register
def _(bloc: blocks.StreamBlock, brut, lieu, exemple=False):
    for enfant in brut or ():
        if fils := bloc.child_blocks.get(enfant["type"]):
            yield from _ecrits(fils, enfant["value"], f"{lieu} > {fils.label}", exemple)


@_ecrits.register
def _(bloc: blocks.ListBlock, brut, lieu, exemple=False):
    for element in brut or ():
        # Lists saved before Wagtail gave an identifier to each element hold the bare values.
        range_ = isinstance(element, dict) and element.keys() >= {"type", "value"}
        yield from _ecrits(bloc.child_block, element["value"] if range_ else element, lieu, exemple)


@_ecrits.register
def _(bloc: blocks.StructBlock, brut, lieu, exemple=False):
    for nom, fils in bloc.child_blocks.items():
        yield from _ecrits(
            fils, (brut or {}).get(nom), f"{lieu} > {fils.label}", exemple or isinstance(bloc, ExempleBlock)
        )


@_ecrits.register
def _(bloc: ImageBlock, brut, lieu, exemple=False):
    if texte := (brut or {}).get("alt_text"):
        yield Ecrit(f"{lieu} > texte de remplacement", texte, exemple=exemple)


@_ecrits.register
def _(bloc: TypedTableBlock, brut, lieu, exemple=False):
    colonnes = (brut or {}).get("columns", [])
    for titre in filter(None, (colonne["heading"] for colonne in colonnes)):
        yield Ecrit(f"{lieu} > titre de colonne", titre, exemple=exemple)
    for ligne in (brut or {}).get("rows", []):
        for colonne, valeur in zip(colonnes, ligne["values"], strict=True):
            yield from _ecrits(bloc.child_blocks[colonne["type"]], valeur, lieu, exemple)


@_ecrits.register
def _(bloc: blocks.RichTextBlock, brut, lieu, exemple=False):
    if brut:
        yield Ecrit(lieu, brut, riche=True, exemple=exemple)


@_ecrits.register(blocks.CharBlock)
@_ecrits.register(blocks.TextBlock)
def _(bloc, brut, lieu, exemple=False):
    if brut:
        yield Ecrit(lieu, brut, exemple=exemple)
