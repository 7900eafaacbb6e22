"""What the ground gives to the search: pages, words of the glossary, documents; and what follows a page."""

from functools import partial

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Q
from django.db.models.signals import post_delete, post_save
from django.urls import reverse
from django.utils import translation
from wagtail.models import CollectionViewRestriction, Page, PageViewRestriction, ReferenceIndex
from wagtail.signals import page_published, page_slug_changed, page_unpublished, post_page_move

from commun import langues
from commun.ecrits import ecrits, sans_jetons
from commun.indexation import Fiche, Source, actualiser, couper, inscrire, oublier, suivre
from commun.models import EntreeRecherche, LexiquePage, PageDeBase, PageFalc, Piece, Terme

LONGUEUR_EXTRAIT = 180


def pages_trouvables():
    """Live pages that anybody may read, none of them below a page that is not on line."""
    pages = Page.objects.live().public().filter(alias_of=None).type(PageDeBase).specific()
    # A draft of another language that never was published hides nothing: the pages translated below it are read.
    passages = Q(first_published_at=None) & ~Q(locale__language_code=langues.SOURCE)
    for masquee in Page.objects.filter(live=False, numchild__gt=0).exclude(passages):
        pages = pages.not_descendant_of(masquee)
    return pages


def fiche_de_page(page):
    """None for a page of no site, for a translation that is no longer right, or for a page that says itself that it is
    not to be found."""
    adresse = page.cherchable and not page.perimee_depuis and page.get_url()
    if not adresse:
        return None
    textes = [ecrit.nu for ecrit in ecrits(page)]
    mode = getattr(page, "mode", None)
    if mode is not None:
        textes += [mode.nom, mode.nom_pluriel]
    return Fiche(
        identifiant=PAGES.identifiant(page.pk),
        genre=page.GENRE_RECHERCHE,
        langue=page.locale.language_code,
        titre=page.title,
        resume=page.resume or _extrait(page),
        url=adresse,
        texte=sans_jetons(" ".join(textes)),
        facile=isinstance(page, PageFalc),
    )


def termes_trouvables():
    """Words of the languages whose glossary is on line."""
    lexiques = LexiquePage.objects.live().public()
    return Terme.objects.traduits().filter(locale__in=lexiques.values("locale")).select_related("locale")


def fiche_de_terme(terme):
    with translation.override(terme.locale.language_code):
        lexique = reverse("wagtail_serve", args=[f"{LexiquePage.SLUG}/"])
    return Fiche(
        identifiant=TERMES.identifiant(terme.pk),
        genre=EntreeRecherche.Genre.TERME,
        langue=terme.locale.language_code,
        titre=f"{terme.terme} ({terme.developpe})" if terme.developpe else terme.terme,
        resume=terme.definition,
        url=f"{lexique}#terme-{terme.slug}",
        texte=terme.variantes,
    )


def pieces_trouvables():
    """Documents in a collection open to all, to which a page found by the search links.

    What an editor has stored without showing it yet is proposed to nobody; the file of a page of the kind "document"
    is found by its page.
    """
    genres = dict(EntreeRecherche.objects.filter(identifiant__startswith="page:").values_list("identifiant", "genre"))
    liens = [(genres.get(PAGES.identifiant(page)), int(piece)) for page, piece in _liens_vers_des_pieces()]
    deja = {piece for genre, piece in liens if genre == EntreeRecherche.Genre.DOCUMENT}
    pieces = Piece.objects.filter(pk__in={piece for genre, piece in liens if genre} - deja)
    for restriction in CollectionViewRestriction.objects.select_related("collection"):
        pieces = pieces.exclude(collection__path__startswith=restriction.collection.path)
    return pieces


def _liens_vers_des_pieces():
    """(id of a page, id of a document) of every link that Wagtail has noted, as text."""
    types = ContentType.objects.get_for_models(Page, Piece)
    liens = ReferenceIndex.objects.filter(base_content_type=types[Page], to_content_type=types[Piece])
    return liens.values_list("object_id", "to_object_id").distinct()


def fiche_de_piece(piece):
    return Fiche(
        identifiant=PIECES.identifiant(piece.pk),
        genre=EntreeRecherche.Genre.DOCUMENT,
        titre=piece.title,
        url=piece.url,
        texte=piece.filename,
    )


PAGES = Source("page", Page, pages_trouvables, fiche_de_page)
TERMES = Source("terme", Terme, termes_trouvables, fiche_de_terme)
PIECES = Source("piece", Piece, pieces_trouvables, fiche_de_piece)


def _extrait(page):
    """The first words after its title; "" when a figure stands in them, whose place alone would be left."""
    textes = [ecrit.nu for ecrit in ecrits(page)]
    debut = couper(" ".join(textes[1:]), LONGUEUR_EXTRAIT)
    return "" if "[[" in debut else debut


def brancher():
    """Follow the ground's own things; called when the application is ready."""
    inscrire(PAGES)
    suivre(TERMES)
    suivre(PIECES)
    page_published.connect(_page_publiee)
    page_unpublished.connect(_branche_changee)
    page_slug_changed.connect(_branche_changee)
    post_page_move.connect(_branche_changee)
    post_delete.connect(_page_supprimee, sender=Page)
    for signal in (post_save, post_delete):
        signal.connect(_acces_change, sender=PageViewRestriction)


def _page_publiee(instance, **kwargs):
    transaction.on_commit(partial(_suivre_une_publication, instance.pk))


def _suivre_une_publication(pk):
    """The page; the pages below it too when it was not there, for they were hidden with it."""
    connue = EntreeRecherche.objects.filter(identifiant=PAGES.identifiant(pk)).exists()
    suivre_les_pages([pk] if connue else _branche(pk))


def _branche_changee(instance, **kwargs):
    transaction.on_commit(lambda: suivre_les_pages(_branche(instance.pk)))


def _acces_change(instance, raw=False, **kwargs):
    if not raw:
        transaction.on_commit(lambda: suivre_les_pages(_branche(instance.page_id)))


def _page_supprimee(instance, **kwargs):
    oublier(EntreeRecherche.objects.filter(identifiant=PAGES.identifiant(instance.pk)))


def _branche(pk):
    """Ids of a page and of all those below it; the id alone of one that is gone."""
    page = Page.objects.filter(pk=pk).first()
    return [pk, *page.get_descendants().values_list("pk", flat=True)] if page else [pk]


def suivre_les_pages(pks):
    """The pages, then the documents, which follow the pages that show them."""
    if actualiser(PAGES, pks):
        actualiser(PIECES, list(Piece.objects.values_list("pk", flat=True)))
