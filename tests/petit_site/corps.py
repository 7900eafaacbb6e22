"""Bodies of pages: every block with every field, with none it can do without, and once its targets are gone."""

import io

from django.core.files.base import ContentFile
from PIL import Image

from commun.models import Illustration, Piece

DISPARU = 999_999_999
LIEN = {"page": None, "url": "https://monenfant.fr", "texte": "monenfant.fr"}


def image():
    octets = io.BytesIO()
    Image.new("RGB", (640, 360), "teal").save(octets, "PNG")
    return Illustration.objects.create(
        title="Jardin", width=640, height=360, credit="Ville", file=ContentFile(octets.getvalue(), name="jardin.png")
    )


def son():
    return Piece.objects.create(title="La page lue", file=ContentFile(b"ID3", name="page.mp3"))


def flux(*blocs):
    """(type, value) pairs as a body is stored."""
    return [{"type": genre, "value": valeur} for genre, valeur in blocs]


def montrer(illustration, **valeur):
    return {"image": illustration.pk, "alt_text": "Un jardin clos", "decorative": False, **valeur}


def tableau(colonnes=(), lignes=(), titre="Qui paie quand"):
    return {
        "titre": titre,
        "tableau": {
            "columns": [{"type": "texte", "heading": titre} for titre in colonnes],
            "rows": [{"values": list(ligne)} for ligne in lignes],
            "caption": "",
        },
    }


def corps_de_texte(terme):
    """The blocks that hold their own words, headings written twice: what most pages are made of."""
    prose = (
        "<h2>Comment ça marche</h2><p>Une petite équipe, <b>agréée</b> : [[essai.smic]].</p>"
        f'<p>Le mot <a linktype="terme" id="{terme.pk}">agrément</a>.</p>'
        "<h3>Chaque jour</h3><ul><li>Un jardin</li></ul><ol><li>Une sieste</li></ol>"
        "<h2>Comment ça marche</h2><p>Encore.</p><h2>En bref &amp; [[essai.smic]]</h2><p>Fin.</p>"
    )
    etapes = [{"titre": "Appelez", "texte": "<p>Le relais.</p>"}, {"titre": "Venez", "texte": "<p>À la crèche.</p>"}]
    questions = [{"question": "Et le repas ?", "reponse": "<p>Il est fourni.</p>"}]
    return flux(
        ("texte", prose),
        ("etapes", {"titre": "S’inscrire", "etapes": etapes}),
        ("atouts_limites", {"atouts": ["Peu d’enfants"], "limites": ["Peu de places"]}),
        *(
            ("encadre", {"genre": genre, "titre": "À savoir", "texte": "<p>Gratuit.</p>"})
            for genre in ("info", "attention", "conseil")
        ),
        ("exemple", {"titre": "Pour deux jours", "texte": "<ol><li>Deux fois [[essai.smic]].</li></ol>"}),
        ("questions", questions),
        ("questions", questions),
        ("tableau", tableau(["Qui", "Quand"], [["Vous", "chaque mois"], ["La Caf", "le mois suivant"]])),
        ("chiffres", [{"valeur": "[[essai.smic]]", "libelle": "l’heure"}, {"valeur": "2", "libelle": "parts"}]),
        ("citation", {"texte": "On m’a rappelée le lendemain.", "auteur": "Une maman"}),
        ("liens", {"titre": "S’inscrire", "liens": [LIEN]}),
        ("bouton", LIEN),
        ("coordonnees", None),
    )


def corps_plein(illustration, piece, page, terme):
    """The fifteen blocks with all they can hold: images, files, pages."""
    prose = (
        f'<p>Voyez le <a linktype="page" id="{page.pk}">guide</a> '
        f'et le <a linktype="document" id="{piece.pk}">son</a>.</p><h2>S’inscrire</h2><p>Chaque année.</p>'
    )
    lien = {"page": page.pk, "url": "", "texte": "Le guide"}
    return [
        *flux(("liens", {"titre": "S’inscrire", "liens": [LIEN, lien]}), ("texte", prose)),
        *corps_de_texte(terme),
        *flux(
            ("image", montrer(illustration)),
            ("image", montrer(illustration, alt_text="", decorative=True)),
            ("bouton", lien),
            ("audio", {"titre": "Écouter", "fichier": piece.pk, "transcription": "<p>Le texte de la page.</p>"}),
            ("documents", {"titre": "À télécharger", "documents": [piece.pk]}),
        ),
    ]


def corps_aux_champs_vides(illustration, piece, page):
    """The fifteen blocks, as empty as a form accepts them."""
    return flux(
        ("texte", "<p>Un texte.</p>"),
        ("etapes", {"titre": "S’inscrire", "etapes": [{"titre": "Appelez", "texte": ""}]}),
        ("atouts_limites", {"atouts": [], "limites": []}),
        ("atouts_limites", {"atouts": ["Peu d’enfants"], "limites": []}),
        ("encadre", {"genre": "info", "titre": "À savoir", "texte": "<p>Gratuit.</p>"}),
        ("exemple", {"titre": "Pour deux jours", "texte": "<p>Rien.</p>"}),
        ("questions", []),
        ("tableau", tableau()),
        ("tableau", tableau(["Qui", "Quand"], titre="Sans une ligne")),
        ("tableau", tableau(["", "Quand"], [["", ""]], titre="Sans un mot")),
        ("chiffres", []),
        ("citation", {"texte": "On m’a rappelée.", "auteur": ""}),
        ("liens", {"titre": "À lire aussi", "liens": [{"page": page.pk, "url": "", "texte": ""}]}),
        ("bouton", {"page": page.pk, "url": "", "texte": ""}),
        ("audio", {"titre": "Écouter", "fichier": piece.pk, "transcription": "<p>Le texte.</p>"}),
        ("documents", {"titre": "À télécharger", "documents": [piece.pk]}),
        ("coordonnees", None),
        ("image", montrer(illustration, alt_text="", decorative=True)),
    )


def corps_aux_cibles_disparues(brouillon):
    """Blocks whose page, file or image was removed since, or whose page is no longer on line."""
    blocs = [
        (
            "texte",
            "".join(
                f'<p>Un <a linktype="{genre}" id="{DISPARU}">lien</a>.</p>' for genre in ("page", "document", "terme")
            ),
        ),
        ("image", {"image": DISPARU, "alt_text": "Un jardin", "decorative": False}),
        ("audio", {"titre": "Écouter", "fichier": DISPARU, "transcription": "<p>Le texte de la page.</p>"}),
        ("documents", {"titre": "À télécharger", "documents": [DISPARU]}),
    ]
    for cible in (DISPARU, brouillon.pk):
        lien = {"page": cible, "url": "", "texte": "Le guide"}
        blocs += [("liens", {"titre": "À lire aussi", "liens": [lien]}), ("bouton", lien)]
    return flux(*blocs)
