"""The blocks editors write with, in four groups. Their texts may hold figures as [[cle]] tokens (commun.chiffres)."""

from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageBlock

from commun.chiffres import CHIFFRES, valider_jetons

FONCTIONS = ["h2", "h3", "bold", "ol", "ul", "link", "document-link", "lexique", *CHIFFRES]
COURTES = ["bold", "ul", "link", "lexique", *CHIFFRES]
DIRE, VALOIR, MONTRER, RENVOYER = "Dire", "Mettre en valeur", "Montrer", "Renvoyer"


def intertitres(*titres):
    """HTML of headings, each waiting for its text."""
    return "".join(f"<h2>{titre}</h2><p></p>" for titre in titres)


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


class IllustrationBlock(ImageBlock):
    """An image with its alternative, or said to be decorative; a child's face needs an authorisation that holds."""

    class Meta:
        icon = "image"
        label = "Image"
        template = "commun/blocs/image.html"

    def clean(self, value):
        value = super().clean(value)
        if value and not value.montrable:
            raise ValidationError(
                "Un enfant est reconnaissable sur cette image et l’autorisation des parents est absente ou périmée."
            )
        return value


class EtapeBlock(blocks.StructBlock):
    titre = PhraseBlock(label="Titre")
    texte = TexteBlock(label="Texte", features=COURTES, required=False)


class EtapesBlock(blocks.StructBlock):
    titre = PhraseBlock(label="Titre")
    etapes = blocks.ListBlock(EtapeBlock(), label="Étapes", min_num=1)

    class Meta:
        icon = "list-ol"
        label = "Étapes"
        group = DIRE
        description = "Une marche à suivre, numérotée."
        template = "commun/blocs/etapes.html"
        preview_value = {
            "titre": "S’inscrire",
            "etapes": [
                {"titre": "Appelez votre relais", "texte": "<p>Il vous dit qui inscrit.</p>"},
                {"titre": "Déposez le dossier", "texte": "<p>Gardez une copie.</p>"},
            ],
        }


class QuestionBlock(blocks.StructBlock):
    question = PhraseBlock(label="Question")
    reponse = TexteBlock(label="Réponse", features=COURTES)


class AtoutsLimitesBlock(blocks.StructBlock):
    atouts = blocks.ListBlock(PhraseBlock(), label="Atouts")
    limites = blocks.ListBlock(PhraseBlock(), label="Limites")

    class Meta:
        icon = "tick-inverse"
        label = "Atouts et limites"
        group = VALOIR
        description = "Deux listes côte à côte."
        template = "commun/blocs/atouts_limites.html"
        preview_value = {"atouts": ["Un petit groupe.", "Un lieu pensé pour lui."], "limites": ["Peu de places."]}


class EncadreBlock(blocks.StructBlock):
    genre = blocks.ChoiceBlock(
        [("info", "à savoir"), ("attention", "attention"), ("conseil", "conseil")], default="info"
    )
    titre = PhraseBlock(label="Titre")
    texte = TexteBlock(label="Texte", features=COURTES)

    class Meta:
        icon = "warning"
        label = "Encadré"
        group = VALOIR
        description = "À savoir, attention, conseil : une idée, pas plus de deux par page."
        template = "commun/blocs/encadre.html"
        preview_value = {
            "genre": "conseil",
            "titre": "Avant de venir",
            "texte": "<p>Notez vos jours et vos heures.</p>",
        }


class ExempleBlock(blocks.StructBlock):
    titre = PhraseBlock(label="Titre")
    texte = TexteBlock(label="Calcul", features=["bold", "ol", "ul", "link", *CHIFFRES])

    class Meta:
        icon = "form"
        label = "Exemple chiffré"
        group = VALOIR
        description = "Un calcul avec des nombres inventés ; les barèmes et les résultats viennent du bouton €."
        template = "commun/blocs/exemple.html"
        preview_value = {"titre": "Pour deux jours", "texte": "<p>2 jours × 4 semaines = 8 jours par mois.</p>"}


class ChiffreCleBlock(blocks.StructBlock):
    valeur = PhraseBlock(label="Valeur", help_text="Le bouton € insère un barème : [[cle]].", max_length=80)
    libelle = PhraseBlock(label="Ce que c’est", max_length=120)


class CitationBlock(blocks.StructBlock):
    texte = PhraseBlock(label="Paroles")
    auteur = blocks.CharBlock(label="Qui parle", max_length=100, required=False, help_text="Sans nom de famille.")

    class Meta:
        icon = "openquote"
        label = "Témoignage"
        group = VALOIR
        description = "Les mots d’une personne, avec son accord."
        template = "commun/blocs/citation.html"
        preview_value = {"texte": "On m’a rappelée le lendemain.", "auteur": "Une maman, Louviers"}


class CelluleTexteBlock(PhraseBlock):
    class Meta:
        label = "Texte"
        icon = "pilcrow"


class TableauBlock(blocks.StructBlock):
    titre = PhraseBlock(label="Titre du tableau", max_length=150)
    tableau = TypedTableBlock([("texte", CelluleTexteBlock(required=False))], label="Tableau")

    class Meta:
        icon = "table"
        label = "Tableau"
        group = DIRE
        description = "Des lignes et des colonnes, quand une liste ne suffit pas."
        template = "commun/blocs/tableau.html"
        preview_value = {
            "titre": "Deux façons de payer",
            "tableau": {
                "columns": [{"type": "texte", "heading": "Qui"}, {"type": "texte", "heading": "Quand"}],
                "rows": [{"values": ["Vous", "chaque mois"]}, {"values": ["La Caf", "le mois suivant"]}],
                "caption": "",
            },
        }


class AudioBlock(blocks.StructBlock):
    titre = blocks.CharBlock(label="Titre", max_length=150)
    fichier = DocumentChooserBlock(label="Fichier mp3 ou ogg")
    transcription = TexteBlock(label="Transcription", features=["bold", "ul", "lexique"])

    class Meta:
        icon = "media"
        label = "Son"
        group = MONTRER
        description = "Un enregistrement, toujours avec son texte."
        template = "commun/blocs/audio.html"
        preview_template = "commun/blocs/apercu_audio.html"

    def clean(self, value):
        value = super().clean(value)
        if value["fichier"].file_extension not in ("mp3", "ogg"):
            erreur = ValidationError("Choisissez un fichier mp3 ou ogg.")
            raise blocks.StructBlockValidationError(block_errors={"fichier": erreur})
        return value


class LienBlock(blocks.StructBlock):
    """A page of the site, or an address elsewhere."""

    page = blocks.PageChooserBlock(label="Page du site", required=False)
    url = blocks.URLBlock(label="Ou adresse", required=False)
    texte = blocks.CharBlock(
        label="Texte du lien", max_length=120, required=False, help_text="Vide : le titre de la page."
    )

    def clean(self, value):
        value = super().clean(value)
        if bool(value["page"]) == bool(value["url"]):
            raise blocks.StructBlockValidationError(
                non_block_errors=[
                    ValidationError("Choisissez une page du site, ou écrivez une adresse : l’une des deux.")
                ]
            )
        if value["url"] and not value["texte"]:
            erreur = ValidationError("Écrivez le texte du lien.")
            raise blocks.StructBlockValidationError(block_errors={"texte": erreur})
        return value


class LiensBlock(blocks.StructBlock):
    titre = PhraseBlock(label="Titre", max_length=120)
    liens = blocks.ListBlock(LienBlock(), label="Liens", min_num=1)

    class Meta:
        icon = "link"
        label = "Pages liées"
        group = RENVOYER
        description = "Des cartes vers d’autres pages."
        template = "commun/blocs/liens.html"
        preview_value = {
            "titre": "À lire aussi",
            "liens": [{"page": None, "url": "https://monenfant.fr", "texte": "monenfant.fr"}],
        }


class BoutonBlock(LienBlock):
    class Meta:
        icon = "arrow-right"
        label = "Bouton"
        group = RENVOYER
        description = "L’action de la page : un seul bouton suffit."
        template = "commun/blocs/bouton.html"
        preview_value = {"page": None, "url": "https://monenfant.fr", "texte": "Chercher sur monenfant.fr"}


class DocumentsBlock(blocks.StructBlock):
    titre = PhraseBlock(label="Titre", max_length=120)
    documents = blocks.ListBlock(DocumentChooserBlock(label="Document"), label="Documents", min_num=1)

    class Meta:
        icon = "doc-full"
        label = "Documents"
        group = RENVOYER
        description = "Des fichiers à télécharger, avec leur poids."
        template = "commun/blocs/documents.html"
        preview_template = "commun/blocs/apercu_documents.html"


class CoordonneesBlock(blocks.StaticBlock):
    class Meta:
        icon = "mobile-alt"
        label = "Coordonnées du service"
        group = RENVOYER
        description = "Téléphone, adresse, horaires : ils viennent des réglages et restent justes."
        admin_text = "Le téléphone, l’adresse et les horaires viennent des réglages du territoire."
        template = "commun/blocs/coordonnees.html"
        preview_value = None


class CorpsBlock(blocks.StreamBlock):
    """The body of a page: fifteen blocks in four groups."""

    texte = TexteBlock(
        label="Texte",
        icon="pilcrow",
        group=DIRE,
        description="Des paragraphes, des listes, des titres de niveau 2 et 3.",
        template="commun/blocs/texte.html",
        preview_value="<h2>Ce que c’est</h2><p>Un lieu où une équipe accueille les enfants.</p>",
    )
    etapes = EtapesBlock()
    questions = blocks.ListBlock(
        QuestionBlock(),
        label="Questions fréquentes",
        icon="help",
        group=DIRE,
        description="Trois questions courtes et leurs réponses.",
        template="commun/blocs/questions.html",
        preview_value=[{"question": "Et le repas ?", "reponse": "<p>Il est fourni.</p>"}],
    )
    tableau = TableauBlock()
    encadre = EncadreBlock()
    exemple = ExempleBlock()
    atouts_limites = AtoutsLimitesBlock()
    chiffres = blocks.ListBlock(
        ChiffreCleBlock(),
        label="Chiffres clés",
        icon="order",
        group=VALOIR,
        description="Deux à quatre chiffres, tirés des barèmes.",
        template="commun/blocs/chiffres.html",
        preview_value=[{"valeur": "6 ans", "libelle": "âge limite"}],
    )
    citation = CitationBlock()
    image = IllustrationBlock(group=MONTRER, description="Une photo ou un dessin, avec son texte de remplacement.")
    audio = AudioBlock()
    liens = LiensBlock()
    bouton = BoutonBlock()
    documents = DocumentsBlock()
    coordonnees = CoordonneesBlock()
