"""The blocks editors write with. Their texts may hold figures as [[cle]] tokens (see commun.chiffres)."""

from wagtail import blocks

from commun.chiffres import valider_jetons

CHIFFRES = ["chiffre", "chiffre-jetons"]
FONCTIONS = ["h2", "h3", "bold", "ol", "ul", "link", "document-link", *CHIFFRES]


class TexteBlock(blocks.RichTextBlock):
    """Rich text limited to what reads well everywhere; unknown figures are refused."""

    def __init__(self, **kwargs):
        kwargs.setdefault("features", FONCTIONS)
        super().__init__(**kwargs)

    def clean(self, value):
        value = super().clean(value)
        valider_jetons(value.source)
        return value


class PhraseBlock(blocks.CharBlock):
    """One line of text; unknown figures are refused."""

    def clean(self, value):
        value = super().clean(value)
        valider_jetons(value)
        return value


class EtapeBlock(blocks.StructBlock):
    titre = PhraseBlock(label="titre")
    texte = TexteBlock(label="texte", features=["bold", "ul", "link", *CHIFFRES], required=False)


class EtapesBlock(blocks.StructBlock):
    titre = PhraseBlock(label="titre")
    etapes = blocks.ListBlock(EtapeBlock(), label="étapes", min_num=1)

    class Meta:
        icon = "list-ol"
        label = "Étapes"
        template = "commun/blocs/etapes.html"


class AtoutsLimitesBlock(blocks.StructBlock):
    atouts = blocks.ListBlock(PhraseBlock(), label="atouts")
    limites = blocks.ListBlock(PhraseBlock(), label="limites")

    class Meta:
        icon = "tick-inverse"
        label = "Atouts et limites"
        template = "commun/blocs/atouts_limites.html"


class EncadreBlock(blocks.StructBlock):
    genre = blocks.ChoiceBlock(
        [("info", "à savoir"), ("attention", "attention"), ("conseil", "conseil")], default="info"
    )
    titre = PhraseBlock(label="titre")
    texte = TexteBlock(label="texte", features=["bold", "ul", "link", *CHIFFRES])

    class Meta:
        icon = "warning"
        label = "Encadré"
        template = "commun/blocs/encadre.html"


class ExempleBlock(blocks.StructBlock):
    titre = PhraseBlock(label="titre")
    texte = TexteBlock(label="calcul", features=["bold", "ol", "ul", "link", *CHIFFRES])

    class Meta:
        icon = "form"
        label = "Exemple chiffré"
        template = "commun/blocs/exemple.html"


class QuestionBlock(blocks.StructBlock):
    question = PhraseBlock(label="question")
    reponse = TexteBlock(label="réponse", features=["bold", "ul", "link", *CHIFFRES])


class CorpsBlock(blocks.StreamBlock):
    """The body of a page."""

    texte = TexteBlock(label="Texte", icon="pilcrow", template="commun/blocs/texte.html")
    etapes = EtapesBlock()
    atouts_limites = AtoutsLimitesBlock()
    encadre = EncadreBlock()
    exemple = ExempleBlock()
    questions = blocks.ListBlock(
        QuestionBlock(),
        label="Questions fréquentes",
        icon="help",
        template="commun/blocs/questions.html",
    )
